"""Which pairs are compared: counted, not timed."""

from __future__ import annotations

import numpy as np
import pytest

from claims_app.core.candidates import NEIGHBOURS, WINDOW, Pairs, candidates
from claims_app.core.findings import Document, Statement
from claims_app.core.readings import Reading, read_all
from claims_app.core.records import Span
from claims_app.workspace.match_lexicons import match_lexicon


def _reports(*reports: tuple[str, ...]) -> tuple[Reading, ...]:
    """Return each text as a claim of its own speaker; a tuple of them is one report."""
    documents, statements = [], []
    for number, texts in enumerate(reports):
        key = f"r{number:05}"
        documents.append(Document(id=key, text="\n".join(texts), lang="en"))
        start = 0
        for text in texts:
            span = Span(start, start + len(text))
            statements.append(
                Statement(id=f"{key}-{start:06}", document=key, span=span, speaker=key)
            )
            start = span.end + 1
    return read_all(documents, statements, match_lexicon())


def _as_set(pairs: Pairs) -> set[tuple[int, int]]:
    return set(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))


def test_reports_that_share_words_are_compared_and_others_not() -> None:
    readings = _reports(("the ferry sank off Limra",), ("Limra lost a ferry",), ("bakers strike",))

    assert _as_set(candidates(readings)) == {(0, 1)}


def test_a_pair_comes_once_with_the_smaller_order_first() -> None:
    readings = _reports(*((f"the ferry {name} sank off Limra",) for name in "abcdefgh"))

    pairs = candidates(readings, {(7, 0), (0, 7)})

    assert len(_as_set(pairs)) == len(pairs.first)
    assert (pairs.first < pairs.second).all()
    assert np.all(np.diff(pairs.first * len(readings) + pairs.second) > 0)


def test_what_is_near_from_one_side_only_is_near() -> None:
    crowd = [(f"the ferry sank off Limra with {number} cars",) for number in range(60)]
    readings = _reports(("a ferry burnt",), *crowd)

    pairs = _as_set(candidates(readings))

    # Each of the crowd is nearer to the others than to the first, which is near to some of them.
    assert sum(first == 0 for first, _ in pairs) >= NEIGHBOURS - 1


def test_statements_of_one_report_are_compared_within_a_window() -> None:
    readings = _reports(tuple(f"word{number} done" for number in range(200)))

    pairs = candidates(readings)

    assert len(pairs.first) == sum(min(WINDOW - 1, 199 - index) for index in range(200))
    assert (pairs.second - pairs.first).max() == WINDOW - 1


def test_ten_thousand_copies_are_compared_with_the_first_of_them() -> None:
    text = "The army left the island at dawn"
    readings = _reports(*((text,) for _ in range(10_000)))

    pairs = candidates(readings)

    assert len(pairs.first) <= 10_000 + NEIGHBOURS**2
    assert {(0, order) for order in range(1, 10_000)} <= _as_set(pairs)


def test_ten_thousand_copies_in_one_report_as_well() -> None:
    readings = _reports(("The army left the island at dawn",) * 10_000)

    pairs = candidates(readings)

    assert len(pairs.first) <= 10_000 + NEIGHBOURS**2


def test_copies_are_compared_however_many_texts_are_as_near() -> None:
    others = [(f"The raid on Limra killed {number} people",) for number in range(60)]
    readings = _reports(*others, ("The raid on Limra killed 7 people",), *[others[7]] * 2)

    pairs = _as_set(candidates(readings))

    assert {(7, 60), (7, 61), (7, 62), (60, 61), (60, 62), (61, 62)} <= pairs


def test_copies_leave_room_for_what_contradicts_them() -> None:
    copies = [("The army left the island at dawn",)] * 40
    readings = _reports(*copies, ("The army never left the island",))

    pairs = _as_set(candidates(readings))

    assert {(order, 40) for order in range(NEIGHBOURS)} <= pairs


def test_a_repeat_is_still_compared_with_what_stands_beside_it() -> None:
    copies = [("The army left the island at dawn",)] * 30
    readings = _reports(*copies, ("The army left the island at dawn", "The mayor denied this"))

    assert (30, 31) in _as_set(candidates(readings))


def test_a_thousand_kinds_of_emoji_are_no_neighbours() -> None:
    readings = _reports(*((chr(0x1F300 + number) * 3,) for number in range(1_000)))

    assert _as_set(candidates(readings)) == set()


def test_no_statements_give_no_pairs() -> None:
    assert _as_set(candidates(())) == set()


def _vectors(*angles: float) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.array([(np.cos(a), np.sin(a)) for a in angles], dtype=np.float32)


def test_vectors_bring_together_what_shares_no_word() -> None:
    readings = _reports(("rebels withdraw",), ("fighters depart",), ("bakers strike",))

    pairs = candidates(readings, (), _vectors(0.0, 0.1, 2.0))

    assert _as_set(pairs) == {(0, 1)}


def test_vectors_add_nothing_inside_a_report() -> None:
    words = [f"w{number} v{number}" for number in range(WINDOW + 5)]
    readings = _reports(tuple(words), ("bakers strike",))

    pairs = candidates(readings, (), _vectors(*([0.0] * len(words)), 2.0))

    assert (0, WINDOW + 1) not in _as_set(pairs)


@pytest.mark.parametrize("count", [1_100, 3])
def test_vectors_in_blocks_give_the_exact_neighbours(count: int) -> None:
    random = np.random.default_rng(7)
    vectors = random.normal(size=(count, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    readings = _reports(*((f"w{number} v{number}",) for number in range(count)))

    pairs = _as_set(candidates(readings, (), vectors))

    cosines = np.rint(vectors * 2048) @ np.rint(vectors * 2048).T / 2048**2
    np.fill_diagonal(cosines, -1.0)
    expected = set()
    for one in range(count):
        for other in np.argsort(-cosines[one], kind="stable")[:12].tolist():
            if cosines[one, other] >= 0.5:
                expected.add((min(one, other), max(one, other)))
    assert pairs == expected


def test_vectors_of_ten_thousand_equal_texts_stay_bounded() -> None:
    readings = _reports(*((f"w{number}",) for number in range(2_000)))

    pairs = candidates(readings, (), _vectors(*([0.5] * 2_000)))

    assert len(pairs.first) <= 2_000 * 12


def test_the_work_can_be_stopped_after_each_block() -> None:
    readings = _reports(("the ferry sank off Limra",), ("Limra lost a ferry",))

    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        candidates(readings, (), None, stop)
    with pytest.raises(InterruptedError):
        candidates(readings, (), _vectors(0.0, 0.1), stop)


def test_reasons_in_reports_of_one_event_are_compared_though_they_share_no_word() -> None:
    lead = "The old ferry terminal of Vrana burned down on 3 May 2021."
    readings = _reports(
        (lead, "It was because of a faulty heater."),
        (lead, "The motive was revenge."),
        (lead, "Gulls came back"),
        (lead, "Some had nothing better to do"),
    )
    reasons = [r.order for r in readings if "cause" in r.traits.cues]

    pairs = _as_set(candidates(readings))

    assert len(reasons) == 2
    assert tuple(reasons) in pairs
    assert (reasons[0], readings[-1].order) not in pairs
