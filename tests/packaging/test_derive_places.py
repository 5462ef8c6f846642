"""The table of places: which towns are taken, and which of their names need a cue word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import derive_places

if TYPE_CHECKING:
    from collections.abc import Mapping

KNOWN = {("en", "bell"), ("ar", "جرس"), ("ar", "الجرس"), ("ar", "نور")}


class Cache:
    def __init__(self, *towns: Mapping[str, object]) -> None:
        self._towns = towns

    def get_countries(self) -> Mapping[str, Mapping[str, str]]:
        return {"SY": {"name": "Syria"}, "FJ": {"name": "Fiji"}}

    def get_cities(self) -> Mapping[str, Mapping[str, object]]:
        return {str(number): town for number, town in enumerate(self._towns)}


def _town(name: str, size: int, *names: str, country: str = "SY") -> dict[str, object]:
    return {
        "name": name,
        "countrycode": country,
        "population": size,
        "alternatenames": list(names),
    }


def _is_known(word: str, lang: str) -> bool:
    return (lang, word) in KNOWN


def _lines(*towns: Mapping[str, object]) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    found = derive_places.towns(Cache(*towns), {}, _is_known)
    return {place.key: (place.english, place.arabic) for place in found}


def test_large_towns_are_plain_and_common_words_are_marked() -> None:
    lines = _lines(
        _town("Nour", 900_000, "نور", "مدينة نور"), _town("Bell", 900_000, "جرس", "Колокол")
    )

    assert lines["SY/Nour"] == (("Nour",), ("~نور",))  # three letters
    assert lines["SY/Bell"] == (("~Bell",), ("~جرس",))


def test_small_and_far_towns_are_left_out_or_marked() -> None:
    lines = _lines(
        _town("Al Karm", 9_000, "الكرمات"),
        _town("Tal Nour", 9_000, "تل نور"),
        _town("Hamlet", 900, "القرية"),
        _town("Nameless", 90_000),
        _town("Fartown", 90_000, country="FJ"),
    )

    assert lines == {
        "SY/Al Karm": (("Al Karm", "~Karm"), ("~الكرمات",)),
        "SY/Tal Nour": (("Tal Nour",), ("تل نور",)),
    }


def test_the_larger_of_two_towns_of_one_name_is_kept() -> None:
    lines = _lines(_town("Karmel", 500_000, "كرمل"), _town("Karmel", 9_000, "كرملة"))

    assert lines["SY/Karmel"][1] == ("كرمل",)


def test_what_the_own_table_has_is_left_to_it() -> None:
    own = {("SY", "syria"): "SY", ("SY", "karmel"): "SY/Karmel"}

    found = derive_places.countries(Cache(), {"SY": "سوريا", "FJ": "فيجي"}, own)

    assert [place.key for place in found] == ["FJ"]
    assert derive_places.towns(Cache(_town("Karmel", 9_000, "كرمل")), own, _is_known) == []


def test_the_table_in_the_program_names_its_licence() -> None:
    text = (derive_places._FOLDER / "geonames.tsv").read_text(encoding="utf-8")

    assert "Creative Commons Attribution 4.0" in text.partition("\nAD\t")[0]
    assert len(text.encode("utf-8")) < 1_000_000
