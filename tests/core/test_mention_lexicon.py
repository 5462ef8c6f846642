"""The lists around names say what is wrong with them, and where."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from claims_app.core.errors import ClaimsError
from claims_app.core.mention_lexicon import MentionWords, Table, read_words

PATH = PurePath("words.yaml")
NO_ROWS = Table("# nothing\n", PurePath("empty.tsv"))


def _read(data: object, places: str = "") -> MentionWords:
    table = Table(places, PurePath("places.tsv"))
    return read_words("en", data, PATH, places=[table], groups=NO_ROWS, peoples=NO_ROWS)


def test_lists_and_tables_are_read() -> None:
    data = {
        "format": "1",
        "lang": "en",
        "words": {"town_cues": ["town"], "bodies": {"army": ["army"]}},
    }

    words = _read(data, "# remark\n\nXX/Nour\tcity\tNour|~Bell\tنور\n")

    assert words.has("town_cues", "town")
    assert words.bodies == {"army": "army"}


@pytest.mark.parametrize(
    "data",
    [
        None,
        {"format": "1", "lang": "ar", "words": {}},
        {"format": "2", "lang": "en", "words": {}},
        {"format": "1", "lang": "en", "words": {"colours": ["red"]}},
        {"format": "1", "lang": "en", "words": {"town_cues": "town"}},
        {"format": "1", "lang": "en", "words": {"bodies": ["army"]}},
    ],
    ids=["none", "language", "format", "unknown list", "no list", "no mapping"],
)
def test_a_wrong_list_is_refused_with_its_file(data: object) -> None:
    with pytest.raises(ClaimsError) as caught:
        _read(data)

    assert caught.value.place is not None
    assert caught.value.place.path == PATH


@pytest.mark.parametrize(
    "line", ["XX/Nour\tcity\tNour", "XX/Nour\tplanet\tNour\tنور"], ids=["fields", "kind"]
)
def test_a_wrong_line_of_a_table_is_named(line: str) -> None:
    data = {"format": "1", "lang": "en", "words": {}}

    with pytest.raises(ClaimsError) as caught:
        _read(data, f"# remark\n{line}\n")

    assert caught.value.place is not None
    assert caught.value.place.line == 2
