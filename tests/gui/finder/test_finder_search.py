"""The index of the command palette finds words, parts of words and words with a slip."""

from __future__ import annotations

from time import perf_counter

import pytest

from claims_app.gui.finder.search import Entry, Kind, SearchIndex


def _index(*texts: str) -> SearchIndex:
    index = SearchIndex()
    for text in texts:
        index.add(Entry(kind=Kind.CLAIM, key=text, text=text))
    return index


def _found(index: SearchIndex, query: str) -> list[str]:
    return [hit.entry.text for hit in index.find(query, 10)]


_TEXTS = ("The bridge was closed", "Nobody closed a road", "أُغلق الجسرُ صباحاً", "مدرسة القرية")


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        pytest.param("BRIDGE", ["The bridge was closed"], id="case"),
        pytest.param("brid", ["The bridge was closed"], id="beginning"),
        pytest.param("closed bridge", ["The bridge was closed"], id="any order"),
        pytest.param("bridgr", ["The bridge was closed"], id="slip"),
        pytest.param("brigde", ["The bridge was closed"], id="two letters turned round"),
        pytest.param("closed ro", ["Nobody closed a road"], id="while typing"),
        pytest.param("جسر", ["أُغلق الجسرُ صباحاً"], id="behind the article"),
        pytest.param("اغلق", ["أُغلق الجسرُ صباحاً"], id="hamza and vowel signs"),
        pytest.param("مدرسه", ["مدرسة القرية"], id="ta marbuta"),
        pytest.param("مدسرة", ["مدرسة القرية"], id="arabic slip"),
        pytest.param("bridge road", [], id="every word has to be there"),
        pytest.param("؟ !", [], id="no word"),
    ],
)
def test_words_find_texts(query: str, texts: list[str]) -> None:
    assert _found(_index(*_TEXTS), query) == texts


def test_nearer_fit_comes_first() -> None:
    index = _index("a reclosing lid", "closet", "close", "it was close by", "loose cl")

    assert _found(index, "clos") == ["close", "closet", "it was close by", "a reclosing lid"]
    assert _found(index, "close")[:2] == ["close", "it was close by"]


def test_words_next_to_each_other_come_first() -> None:
    index = _index("gate of the north", "north gate", "north of the gate")

    assert _found(index, "north gate")[0] == "north gate"


def test_what_is_not_shown_finds_too() -> None:
    index = SearchIndex()
    index.add(Entry(kind=Kind.SOURCE, key="k", text="اللجنة", also="committee"))

    index.add(Entry(kind=Kind.SOURCE, key="l", text="committee"))

    assert _found(index, "commit") == ["committee", "اللجنة"]


def test_a_pasted_text_is_found_by_its_first_words() -> None:
    text = " ".join(f"word{number}" for number in range(400))

    assert _found(_index(text, "word1 alone"), text + " and more") == [text]


def test_a_word_that_all_claims_share_is_no_burden() -> None:
    # Some hundred are weighed, not all; the time is that of one look through the words.
    index = _index(*(f"common w{number}" for number in range(30_000)))

    start = perf_counter()
    found = _found(index, "common")
    elapsed = perf_counter() - start

    assert len(found) == 10
    assert elapsed < 0.25  # usually some 10 ms; a busy machine is no failure
