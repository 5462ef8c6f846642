"""Where: countries, regions, towns and quarters by table, by cue word and by preposition."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.lemmas import is_listed
from claims_app.core.name_index import Named, arabic_forms
from claims_app.core.records import Span
from claims_app.core.time_words import MONTHS, WEEKDAYS
from claims_app.core.tokens import key_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claims_app.core.mention_lexicon import ListedPlace, MentionWords
    from claims_app.core.tokens import Token

_ARTICLE, _TO_THE = "ال", "لل"
_DEFINITE: Final = ("ال", "لل", "وال", "بال")
_KINGDOM: Final = "المملكه"  # folded
_OPENING: Final = frozenset('«“"')
_CLOSING: Final = frozenset('»”"')
_NISBA: Final = ("ي", "يه")  # a folded adjective: سكني، كردية
_HELD: Final = ("-held", "-controlled", "-run", "-led", "-backed")  # whose, not what
_ARTICLES: Final = frozenset({"al", "el"})  # Al Mayadin: the name comes after
_MOST_NAME: Final = 3  # words of an English name before or after its cue


class PlaceKind(StrEnum):
    """What a place is."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place named in a text.

    ``key`` is the same in every language: a country's code (``SY``), with a name for what lies in
    it (``SY/Homs``); empty for a place that only its cue word shows (حي, village).
    """

    span: Span
    kind: PlaceKind
    key: str = ""


def place_keys(
    text: str, tokens: Sequence[Token], begins: Sequence[int], words: MentionWords | None
) -> Mapping[int, str]:
    """Return where words of places that the table knows start, with the keys of the places.

    An Arabic and an English report write one place in other letters.

    Args:
        text: Any text.
        tokens: Its tokens.
        begins: Where its words start, sorted.
        words: The lists of its language; without them no place is known.
    """
    if words is None:
        return {}
    return {
        begins[at]: place.key
        for place in find_places(text, tokens, words)
        if place.key
        for at in range(bisect_left(begins, place.span.start), bisect_left(begins, place.span.end))
    }


class _Candidate(NamedTuple):
    """Where a name stands; ``is_shown`` if a cue or preposition says that it is a place."""

    start: int
    end: int
    listed: tuple[ListedPlace, ...]
    kind: str
    is_shown: bool
    is_after_preposition: bool = False


def find_places(
    text: str, tokens: Sequence[Token], words: MentionWords
) -> tuple[PlaceMention, ...]:
    """Return the places named in ``text``, in reading order.

    A name that is also a common word counts after a word that shows a place; once it was shown,
    after a preposition too. Of several places of one name the one counts whose country the text
    names, else the first of the table.
    """
    found = list(_Reader(text, tokens, words).candidates())
    shown = {
        place.key for each in found if each.is_shown for place in each.listed if place.needs_cue
    }
    taken = [each for each in found if _counts(each, shown)]
    countries = Counter(
        country for each in taken if (country := _only_country(each.listed)) is not None
    )
    return tuple(
        PlaceMention(
            span=Span(tokens[each.start].start, tokens[each.end - 1].end),
            kind=PlaceKind(place.kind if place else each.kind),
            key=place.key if place else "",
        )
        for each in taken
        for place in (_meant(each.listed, countries),)
    )


def _counts(candidate: _Candidate, shown: set[str]) -> bool:
    if candidate.is_shown or any(not place.needs_cue for place in candidate.listed):
        return True
    is_known = any(place.key in shown for place in candidate.listed)
    return is_known and candidate.is_after_preposition


def _only_country(listed: Sequence[ListedPlace]) -> str | None:
    countries = {place.country for place in listed}
    return countries.pop() if len(countries) == 1 else None


def _meant(listed: Sequence[ListedPlace], countries: Counter[str]) -> ListedPlace | None:
    return max(listed, key=lambda place: countries[place.country], default=None)


class _Reader:
    def __init__(self, text: str, tokens: Sequence[Token], words: MentionWords) -> None:
        self._text = text
        self._tokens = tokens
        self._words = words
        self._is_arabic = words.lang == "ar"

    def candidates(self) -> Iterator[_Candidate]:
        index = 0
        while index < len(self._tokens):
            token = self._tokens[index]
            found = self._at(index) if token.kind == "word" else None
            if found is not None:
                yield found
            index = found.end if found else index + 1

    def _at(self, index: int) -> _Candidate | None:
        named = self._words.places.at(self._tokens, index, self._text)
        if named is not None:
            return self._listed(named)
        if not self._is_arabic:
            return self._english_name(index)
        kind = self._cue(self._key(index))
        if not kind or self._words.places.at(self._tokens, index + 1, self._text):
            return None
        end = self._arabic_name_end(index + 1)
        return _Candidate(index + 1, end, (), kind, is_shown=True) if end else None

    def _key(self, index: int) -> str:
        return key_at(self._tokens, index)

    def _cue(self, key: str) -> str:
        """Return what a cue word says that a place is; empty for other words."""
        for kind, name in (
            (PlaceKind.QUARTER, "quarter_cues"),
            (PlaceKind.CITY, "town_cues"),
            (PlaceKind.REGION, "region_cues"),
        ):
            if self._words.has(name, key):
                return kind
        return ""

    def _listed(self, named: Named[tuple[ListedPlace, ...]]) -> _Candidate | None:
        start, end = named.start, named.end
        if self._is_other(start, end):
            return None
        listed = named.of
        if not named.is_bare:  # a clitic may be a letter of another word
            listed = tuple(place for place in listed if not place.needs_cue)
        if not listed or (not self._is_arabic and self._is_of_a_name(start, end)):
            return None
        before = self._key(start - 1)
        is_cued = self._is_cue(before) or (before == "of" and self._is_cue(self._key(start - 2)))
        if not self._is_arabic:
            is_cued = is_cued or self._is_cue(self._key(end))
            is_cued = is_cued or self._words.has("strong_prepositions", before)
        is_after = self._words.has("prepositions", before)
        return _Candidate(start, end, listed, "", is_cued, is_after)

    def _is_cue(self, key: str) -> bool:
        return bool(self._cue(key)) or self._words.has("weak_cues", key)

    def _is_other(self, start: int, end: int) -> bool:
        """Return whether the words beside make it another word, or a person's name."""
        before, after = self._key(start - 1), self._key(end)
        first, last = self._key(start), self._key(end - 1)
        if before in _OPENING and after in _CLOSING:
            return True  # a paper or a ship called so
        is_after_noun = before.startswith(_DEFINITE) and not self._words.has("prepositions", before)
        is_adjective = first in self._words.adjectives and first.startswith(_ARTICLE)
        if is_adjective and is_after_noun and before != _KINGDOM:
            return True  # the Saudi press, not Saudi Arabia
        if end == start + 1 and self._is_cue(first.removeprefix(_ARTICLE)):
            return True  # the town: there is one that is called so
        if self._words.has("not_after", f"{before} {first}"):
            return True
        forms = arabic_forms(last) if self._is_arabic else (last,)
        if any(self._words.has("not_before", f"{form} {after}") for form in forms):
            return True
        return self._words.has("name_parts", before)

    def _is_of_a_name(self, start: int, end: int) -> bool:
        """Return whether a capital beside makes it part of a name: Paris Hilton, Jack London."""
        return self._is_name_word(start - 1, start) or self._is_name_word(end, end)

    def _is_name_word(self, index: int, border: int) -> bool:
        if not 0 <= index < len(self._tokens) or not self._is_capital(index):
            return False
        gap = self._text[self._tokens[border - 1].end : self._tokens[border].start]
        if gap.strip(" ") or "'" in self._key(border - 1)[-2:-1]:
            return False
        key = self._key(index)
        is_usual = any(
            self._words.has(name, key)
            for name in ("neighbours", "quarter_cues", "town_cues", "region_cues", "weak_cues")
        )
        is_listed = key in self._words.adjectives or key in self._words.bodies
        if is_usual or is_listed or self._words.places.at(self._tokens, index, self._text):
            return False
        return not _is_calendar(key)

    def _is_capital(self, index: int) -> bool:
        token = self._tokens[index]
        return token.kind == "word" and self._text[token.start].isupper()

    def _arabic_name_end(self, start: int) -> int:
        """Return where the name after a cue word ends, 0 where none stands there."""
        if start >= len(self._tokens) or self._tokens[start].kind != "word":
            return 0
        key = self._key(start)
        is_no_name = self._words.has("no_names", key) or self._words.has("prepositions", key)
        if is_no_name or key.startswith(_TO_THE):
            return 0
        is_next_word = start + 1 < len(self._tokens) and self._tokens[start + 1].kind == "word"
        if self._words.has("name_heads", key):
            return start + 2 if is_next_word else 0
        if key.startswith(_ARTICLE):
            is_nisba = key.endswith(_NISBA) and key in self._words.adjectives
            return 0 if is_nisba else start + 1
        written = self._text[self._tokens[start].start : self._tokens[start].end]
        is_plain = len(key) > 2 and not key.endswith(_NISBA) and key.isalpha()  # noqa: PLR2004 -- particles have two letters
        return start + 1 if is_plain and not is_listed(written, "ar") else 0

    def _english_name(self, index: int) -> _Candidate | None:
        """Return the town of X, X province, for an X that no table has."""
        if not self._is_name(index):
            return None
        end = index + 1
        while end < index + _MOST_NAME and end < len(self._tokens) and self._is_name(end):
            end += 1
        before = self._key(index - 2) if self._key(index - 1) == "of" else ""
        kind = self._cue(before) if before else ""
        kind = kind or self._cue(self._key(end))
        if not kind or self._is_capital(index - 1):
            return None
        return _Candidate(index, end, (), kind, is_shown=True)

    def _is_name(self, index: int) -> bool:
        key = self._key(index)
        is_name = self._is_capital(index) and not key.endswith(_HELD)
        if not is_name or self._words.has("no_names", key):
            return False
        is_other = key in self._words.adjectives or self._cue(key) or _is_calendar(key)
        is_group = self._words.named_groups.at(self._tokens, index, self._text) is not None
        return not (is_other or is_group or key in _ARTICLES) and not self._words.places.at(
            self._tokens, index, self._text
        )


def _is_calendar(key: str) -> bool:
    return key in WEEKDAYS or key in MONTHS
