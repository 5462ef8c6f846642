"""The form of the claim pairs in ``benchmarks/pairs/``, whichever files lie there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pytest

from claims_app.core.script import UNKNOWN_LANGUAGE, fold, guess_language

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "benchmarks" / "pairs"
FILES: Final = sorted(FOLDER.glob("*.jsonl"))
TEXTS: Final = (
    "id",
    "lang",
    "relation",
    "type",
    "kind",
    "a",
    "b",
    "speaker_a",
    "speaker_b",
    "context",
)
KEYS: Final = (*TEXTS, "set_aside")
TYPES: Final = frozenset({"denial", "opposite", "quantity", "time", "place", "actor", "degree"})
KINDS: Final = frozenset({"near-miss", "unrelated"})
RELATIONS: Final = frozenset({"conflict", "agree", "update", "none"})
LABELLED_ENOUGH: Final = 40  # pairs of a label below which a share says little

Pair = dict[str, Any]


@lru_cache
def pairs_of(file: Path) -> list[Pair]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


LANGUAGES: Final = {
    lang: [pair for file in FILES if file.stem.startswith(f"{lang}-") for pair in pairs_of(file)]
    for lang in sorted({file.stem.partition("-")[0] for file in FILES})
}
each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def label_of(pair: Pair) -> tuple[str, str, str]:
    return pair["relation"], pair["type"], pair["kind"]


def stands_in(claim: str, context: str) -> bool:
    """Tell whether ``claim`` stands in ``context`` from the start of a word to the end of one.

    A conjunction or preposition of one Arabic letter may be written on its first word.
    """
    return re.search(rf"(?<!\w)(?:[وفبلك]\u0640?)?{re.escape(claim)}(?!\w)", context) is not None


@each_file
def test_lines_are_json_with_real_letters(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    assert text.endswith("\n")
    for line, pair in zip(text.splitlines(), pairs_of(file), strict=True):
        assert line == json.dumps(pair, ensure_ascii=False)


@each_file
def test_keys_and_values(file: Path) -> None:
    for pair in pairs_of(file):
        assert tuple(pair) == KEYS, pair["id"]
        assert all(isinstance(pair[key], str) and pair[key] == pair[key].strip() for key in TEXTS)
        assert isinstance(pair["set_aside"], bool), pair["id"]
        assert pair["relation"] in RELATIONS, pair["id"]
        assert pair["type"] in (TYPES if pair["relation"] == "conflict" else {""}), pair["id"]
        assert pair["kind"] in (KINDS if pair["relation"] == "none" else {""}), pair["id"]
        assert pair["speaker_a"], pair["id"]
        assert pair["speaker_b"], pair["id"]


@each_file
def test_ids_count_up_under_the_name_of_the_file(file: Path) -> None:
    numbers = [pair["id"] for pair in pairs_of(file)]

    assert numbers == [f"{file.stem}-{number:04}" for number in range(1, len(numbers) + 1)]


@each_file
def test_claims_are_sentences_in_the_language_of_the_file(file: Path) -> None:
    lang = file.stem.partition("-")[0]
    for pair in pairs_of(file):
        assert pair["lang"] == lang, pair["id"]
        for claim in (pair["a"], pair["b"]):
            assert guess_language(claim) in {lang, UNKNOWN_LANGUAGE}, (pair["id"], claim)
            assert 1 <= len(claim.split()) <= 45, (pair["id"], claim)


@each_file
def test_both_claims_stand_in_their_context_in_order(file: Path) -> None:
    for pair in pairs_of(file):
        if context := pair["context"]:
            assert stands_in(pair["a"], context), pair["id"]
            assert stands_in(pair["b"], context), pair["id"]
            assert context.find(pair["a"]) <= context.rfind(pair["b"]), pair["id"]


@each_file
def test_no_pair_stands_twice(file: Path) -> None:
    """Neither in this file nor in another, in either order, under the search form of its words."""
    seen = Counter(
        frozenset((fold(pair["a"]), fold(pair["b"]))) for each in FILES for pair in pairs_of(each)
    )
    twice = [
        pair["id"]
        for pair in pairs_of(file)
        if seen[frozenset((fold(pair["a"]), fold(pair["b"])))] > 1
    ]

    assert twice == []


@each_file
def test_only_agreements_may_say_a_thing_in_the_same_words(file: Path) -> None:
    same = [pair for pair in pairs_of(file) if fold(pair["a"]) == fold(pair["b"])]

    assert [pair["id"] for pair in same if pair["relation"] != "agree"] == []
    assert len(same) <= len(pairs_of(file)) / 50


@each_file
def test_a_tenth_is_set_aside(file: Path) -> None:
    aside = sum(pair["set_aside"] for pair in pairs_of(file))

    assert aside == pytest.approx(len(pairs_of(file)) / 10, rel=0.2)


@each_file
def test_pairs_of_one_report_are_set_aside_together(file: Path) -> None:
    """What is learnt from one pair of a report tells too much of the others."""
    sides = {(pair["context"], pair["set_aside"]) for pair in pairs_of(file) if pair["context"]}

    assert len(sides) == len({context for context, _ in sides})


@each_file
def test_the_counts_are_told(file: Path) -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "own_pairs.py"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    heading, *rows = run.stdout.splitlines()
    column = heading.split().index(file.stem) - len(heading.split())
    total = next(row.split()[column] for row in rows if row.startswith("total"))

    assert int(total) == len(pairs_of(file))


@pytest.mark.parametrize("pairs", LANGUAGES.values(), ids=LANGUAGES)
class TestLanguage:
    def test_of_each_label_some_are_set_aside(self, pairs: list[Pair]) -> None:
        labels = Counter(map(label_of, pairs))
        aside = Counter(label_of(pair) for pair in pairs if pair["set_aside"])

        for label, number in labels.items():
            if number >= LABELLED_ENOUGH:
                assert 0.05 <= aside[label] / number <= 0.17, label

    def test_labels_are_spread(self, pairs: list[Pair]) -> None:
        labels = Counter(map(label_of, pairs))
        relations = Counter(pair["relation"] for pair in pairs)

        assert len({pair["type"] for pair in pairs} - {""}) >= 3
        assert max(labels.values()) <= 0.4 * len(pairs)
        assert relations["conflict"] >= 0.3 * len(pairs)
        assert relations["none"] >= 0.15 * len(pairs)
        assert relations["agree"] >= 0.02 * len(pairs)

    def test_claims_stand_in_one_report_or_in_two(self, pairs: list[Pair]) -> None:
        with_context = sum(pair["context"] != "" for pair in pairs)

        assert 0.25 <= with_context / len(pairs) <= 0.85
