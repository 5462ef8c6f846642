"""The case: one door, live views, observers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from claims_app.core.case import Case
from claims_app.core.changes import Change, Touched
from claims_app.core.ids import AnalystId, RecordId, SourceId
from claims_app.core.records import CaseInfo, Question, Record, Source

NOW = datetime(2026, 1, 2, tzinfo=UTC)
AGENCY = Source(id=SourceId(RecordId("s-1")), name="وكالة")
NETWORK = Source(id=SourceId(RecordId("s-2")), name="Network")


def _change(*put: Record, remove: tuple[RecordId, ...] = ()) -> Change:
    return Change(label="Edit", by=AnalystId("lina"), at=NOW, put=put, remove=remove)


def test_apply_returns_what_takes_it_back() -> None:
    case = Case([AGENCY])
    renamed = replace(AGENCY, name="وكالة أخرى")

    inverse = case.apply(_change(renamed, NETWORK))

    assert inverse == replace(_change(AGENCY), remove=(NETWORK.id,))
    case.apply(inverse)
    assert dict(case.sources) == {AGENCY.id: AGENCY}


def test_what_changes_nothing_is_not_in_the_inverse_and_not_told() -> None:
    case = Case([AGENCY])
    heard: list[Touched] = []
    case.observe(heard.append)

    inverse = case.apply(_change(AGENCY, remove=(RecordId("s-absent"),)))

    assert (inverse.put, inverse.remove) == ((), ())
    assert heard == []


def test_inverse_is_known_before_the_change_is_made() -> None:
    case = Case([AGENCY])
    change = _change(replace(AGENCY, name="وكالة أخرى"), NETWORK)

    inverse = case.inverse_of(change)

    assert dict(case.sources) == {AGENCY.id: AGENCY}
    assert case.apply(change) == inverse


def test_snapshot_stays_as_the_case_was() -> None:
    case = Case([AGENCY])

    before = case.snapshot()
    case.apply(_change(NETWORK, remove=(AGENCY.id,)))

    assert dict(before.sources) == {AGENCY.id: AGENCY}


def test_views_are_live_and_read_only() -> None:
    case = Case()
    sources = case.sources

    case.apply(_change(AGENCY))

    assert sources[AGENCY.id] is AGENCY
    with pytest.raises(TypeError):
        sources[AGENCY.id] = NETWORK  # type: ignore[index]  # what the view refuses


def test_an_id_that_comes_back_as_another_kind_leaves_the_first() -> None:
    case = Case([AGENCY])
    question: Record = Question(id=AGENCY.id, title="?", claims=())  # type: ignore[arg-type]  # wrong on purpose

    inverse = case.apply(_change(question))

    assert AGENCY.id not in case.sources
    assert list(case.records()) == [question]
    case.apply(inverse)
    assert list(case.records()) == [AGENCY]


def test_an_observer_can_stop_while_it_is_told() -> None:
    case = Case()
    heard: list[Touched] = []

    def once(touched: Touched) -> None:
        heard.append(touched)
        stop()

    stop = case.observe(once)
    case.apply(_change(AGENCY))
    case.apply(_change(NETWORK))
    stop()

    assert [touched.added for touched in heard] == [{AGENCY.id}]


def test_a_case_without_info_has_an_empty_title() -> None:
    assert Case().info == CaseInfo(title="")
    assert Case([CaseInfo(title="هدنة")]).info.title == "هدنة"
    assert Case().get(RecordId("s-1")) is None
