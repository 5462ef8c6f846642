"""The sieve may let pairs through for nothing; it never holds back what a detector finds."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from claims_app.core.candidates import Pairs
from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.looks import ALL, UPDATE
from claims_app.core.matching import pair_of
from claims_app.core.readings import read_all
from claims_app.core.records import Act, Polarity, Span
from claims_app.core.scoring import judge
from claims_app.core.sieve import Sifted, sift
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.readings import Reading

FIRST: Final = date(2021, 5, 1)  # a Saturday
PAIRS: Final = Path(__file__).parents[2] / "benchmarks" / "pairs"


def _read(texts: Sequence[str], lang: str, acts: Sequence[Act | None]) -> tuple[Reading, ...]:
    documents = [
        Document(id=f"{n:05}", text=text, lang=lang, published=FIRST + timedelta(days=n % 5))
        for n, text in enumerate(texts)
    ]
    statements = [
        Statement(
            id=document.id,
            document=document.id,
            span=Span(0, len(document.text)),
            speaker=document.id,
            polarity=Polarity.DENIED if act is Act.DENY else Polarity.AFFIRMED,
            act=act,
        )
        for document, act in zip(documents, acts, strict=True)
    ]
    return read_all(documents, statements, match_lexicon())


def _read_together(
    lines: Sequence[dict[str, str]], acts: Sequence[Act | None], *, is_one_voice: bool
) -> tuple[Reading, ...]:
    """Return the readings of pairs of which each is told in one report, one text after another."""
    documents, statements = [], []
    for number, line in enumerate(lines):
        key = f"{number:05}"
        text = f"{line['a']}. {line['b']}."
        documents.append(Document(id=key, text=text, lang=line["lang"], published=FIRST))
        starts = {"a": 0, "b": len(line["a"]) + 2}
        for (side, start), act in zip(starts.items(), acts, strict=True):
            statements.append(
                Statement(
                    id=f"{key}{side}",
                    document=key,
                    span=Span(start, start + len(line[side])),
                    speaker="Salim" if is_one_voice else line[f"speaker_{side}"],
                    polarity=Polarity.DENIED if act is Act.DENY else Polarity.AFFIRMED,
                    act=act,
                )
            )
    return read_all(documents, statements, match_lexicon())


def _pairs(pairs: Sequence[tuple[int, int]]) -> Pairs:
    first, second = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return Pairs(first, second)


def _triples(sifted: Sifted) -> list[tuple[int, int, int]]:
    return list(zip(*(column.tolist() for column in sifted), strict=True))


def _judged(
    readings: Sequence[Reading], pairs: Sequence[tuple[int, int, int]]
) -> dict[tuple[int, int], FoundLink]:
    """Return the links of pairs, with all evidence, where each is looked at for what it says."""
    found = {
        (i, j): judge(pair_of(readings[i], readings[j], look=look), match_lexicon(), look)
        for i, j, look in pairs
    }
    return {places: link for places, link in found.items() if link is not None}


def _kept(texts: Sequence[str], *, acts: Sequence[Act | None] = (None, None)) -> bool:
    readings = _read(texts, "en", acts)
    return len(sift(readings, _pairs([(0, 1)]), (), match_lexicon()).first) == 1


@pytest.mark.parametrize("act", [None, Act.DENY, Act.DOUBT, Act.DOWNPLAY])
@pytest.mark.parametrize("file", sorted(PAIRS.glob("*.jsonl")), ids=lambda file: file.stem)
def test_no_pair_that_has_a_link_is_held_back(file: Path, act: Act | None) -> None:
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    texts = [line[side] for line in lines for side in ("a", "b")]
    # Every other pair of neighbours is a labelled one, the rest are of two lines.
    acts = [act if number % 2 else None for number in range(len(texts))]
    readings = _read(texts, lines[0]["lang"], acts)
    pairs = [(number, number + 1) for number in range(len(readings) - 1)]

    kept = sift(readings, _pairs(pairs), (), match_lexicon())

    assert 0 < len(kept.first) < len(pairs)
    assert _judged(readings, _triples(kept)) == _judged(readings, [(*p, ALL) for p in pairs])


@pytest.mark.parametrize(
    ("acts", "is_one_voice"),
    [((None, None), False), ((None, Act.DENY), False), ((None, None), True)],
)
@pytest.mark.parametrize("file", sorted(PAIRS.glob("*.jsonl")), ids=lambda file: file.stem)
def test_no_link_inside_a_report_or_of_one_voice_is_held_back(
    file: Path, acts: Sequence[Act | None], *, is_one_voice: bool
) -> None:
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    readings = _read_together(lines, acts, is_one_voice=is_one_voice)
    # The claims of each report, and of two reports of one voice.
    pairs = [(number, number + 1) for number in range(len(readings) - 1)]

    kept = sift(readings, _pairs(pairs), (), match_lexicon())

    assert _judged(readings, _triples(kept)) == _judged(readings, [(*p, ALL) for p in pairs])


def test_what_was_put_on_a_later_day_stays_with_what_came_of_it() -> None:
    texts = (
        "The council meets the envoy of Limra on 3 May.",
        "The council met the envoy of Limra.",
    )
    documents = [
        Document(id=str(n), text=text, lang="en", published=FIRST + timedelta(days=n))
        for n, text in enumerate(texts)
    ]
    statements = [
        Statement(id=d.id, document=d.id, span=Span(0, len(d.text) - 1), speaker="Salim")
        for d in documents
    ]
    readings = read_all(documents, statements, match_lexicon())

    kept = sift(readings, _pairs([(0, 1)]), (), match_lexicon())

    assert readings[0].is_to_come
    assert kept.looks[0] & UPDATE


def test_what_shares_nothing_goes() -> None:
    assert not _kept(["The army took the harbour of Limra", "Bakers raised prices on Sunday"])


@pytest.mark.parametrize("act", [None, Act.DENY])
def test_what_shares_a_name_alone_goes(act: Act | None) -> None:
    texts = ["The army took the harbour of Limra", "Limra awaits a cold and rainy winter"]

    assert not _kept(texts, acts=(None, act))


def test_a_denial_stays_with_what_shares_its_deed() -> None:
    texts = ["The army seized the harbour of Limra", "Soldiers are to capture it"]

    assert not _kept(texts, acts=(Act.DENY, Act.DENY))
    assert _kept(texts, acts=(Act.DENY, None))


def test_opposites_of_one_thing_stay() -> None:
    assert _kept(["Rebels of the island will leave it", "Rebels will stay until spring"])
    assert not _kept(["Rebels of the island will leave it", "They stay until spring"])


def test_counts_of_one_deed_stay() -> None:
    assert _kept(["The raid killed 12 people", "A medic spoke of 30 dead"])


def test_a_bond_stays_whatever_it_shares() -> None:
    readings = _read(["The army left", "Bakers raised prices"], "en", (None, None))

    kept = sift(readings, _pairs([(0, 1)]), {(1, 0)}, match_lexicon())

    assert (kept.first.tolist(), kept.second.tolist()) == ([0], [1])


def test_nothing_to_sift_gives_nothing() -> None:
    readings = _read(["The army left"], "en", (None,))

    assert len(sift(readings, _pairs([]), (), match_lexicon()).first) == 0


def test_what_is_near_in_meaning_and_shares_a_word_is_let_through() -> None:
    texts = ["Wheat is dear in the suburb", "Snow fell near that suburb at last"]
    readings = _read(texts, "en", (None, None))

    def kept(*rows: tuple[float, float]) -> int:
        vectors = np.array(rows, dtype=np.float32)
        return len(sift(readings, _pairs([(0, 1)]), (), match_lexicon(), vectors=vectors).first)

    assert kept((1.0, 0.0), (1.0, 0.0)) == 1
    assert kept((1.0, 0.0), (0.0, 1.0)) == 0
