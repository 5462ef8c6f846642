from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.case import Case
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import RecordId, SourceId, report_id, source_id
from claims_app.core.judgement import Reliability
from claims_app.core.records import Source, SourceKind
from claims_app.workspace.source_edits import SourceEdit, describe, find, join, revise
from claims_app.workspace.sources import SourceBook, name_key

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.records import Analyst


def _source(name: str, *aliases: str) -> Source:
    return Source(id=source_id(name_key(name)), name=name, aliases=aliases)


@pytest.mark.parametrize(
    ("one", "two"),
    [("طلال البرازي", "طَلال البرازى"), ("Al-Waer Council", "al-waer  council"), ("«شام»", "شام")],
    ids=["ar-marks", "en-case", "ar-quotes"],
)
def test_spellings_of_one_name_are_one_source(one: str, two: str) -> None:
    book = SourceBook([_source(one)])

    assert book.resolve(two) == source_id(name_key(one))
    assert book.new == ()


@pytest.mark.parametrize(
    ("one", "two"),
    [("طلال البرازي", "البرازي"), ("John Smith", "John Smith Jr")],
    ids=["ar", "en"],
)
def test_names_that_overlap_stay_two_sources(one: str, two: str) -> None:
    book = SourceBook([_source(one)])

    found = book.resolve(two)

    assert found != source_id(name_key(one))
    assert [source.name for source in book.new] == [two]


def test_alias_in_the_other_language_finds_the_source() -> None:
    book = SourceBook([_source("محافظ حمص", "The governor of Homs")])

    assert book.find("the governor of Homs") == source_id(name_key("محافظ حمص"))


def test_alias_of_several_sources_stands_for_itself() -> None:
    book = SourceBook([_source("Ali A", "the spokesman"), _source("Ali B", "the spokesman")])

    assert book.find("The spokesman") is None
    assert book.resolve("The spokesman") not in {source_id("ali a"), source_id("ali b")}
    assert book.resolve("The spokesman") == book.resolve("the spokesman")


def test_renamed_source_is_found_by_the_id_of_its_first_name() -> None:
    renamed = Source(id=source_id(name_key("Barazi")), name="Talal Barazi")
    book = SourceBook([renamed])

    assert book.resolve("Barazi") == renamed.id


def test_two_files_of_one_name_have_two_outlets() -> None:
    book = SourceBook([])

    first = book.resolve_unnamed_outlet(report_id("1"), "report")
    second = book.resolve_unnamed_outlet(report_id("2"), "report")
    again = book.resolve_unnamed_outlet(report_id("1"), "report")

    assert first == again != second
    names = [source.name for source in book.new]
    assert names[0] == "report"
    assert names[1].startswith("report (")
    assert all(source.kind is SourceKind.OUTLET for source in book.new)


@given(st.text(min_size=1).filter(str.strip))
def test_any_name_resolves_to_itself(name: str) -> None:
    book = SourceBook([])

    assert book.resolve(name) == book.resolve(name)
    assert len(book.new) == 1


def test_description_keeps_the_history_of_grades(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    source = find(small_case, "اللجنة")
    for grade in (Reliability.C, Reliability.C, Reliability.B):
        edit = SourceEdit(reliability=grade, side="local", aliases=("the committee",))
        small_case.apply(describe(small_case, source.id, edit, analyst=analyst, at=noon))

    described = find(small_case, "THE COMMITTEE")

    assert [step.reliability for step in described.gradings] == [Reliability.C, Reliability.B]
    assert described.side == "local"
    assert described.aliases == ("the committee",)


def test_former_name_of_a_person_becomes_an_alias_and_of_an_outlet_does_not(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    for name in ("The governor", "Wire"):
        source = find(small_case, name)
        edit = SourceEdit(name=f"{name} of Homs")
        small_case.apply(describe(small_case, source.id, edit, analyst=analyst, at=noon))

    assert find(small_case, "The governor of Homs").aliases == ("The governor",)
    assert find(small_case, "Wire of Homs").aliases == ()


def test_name_of_another_source_is_refused(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    source = find(small_case, "Wire")

    with pytest.raises(ClaimsError, match="has the name"):
        describe(
            small_case, source.id, SourceEdit(aliases=("the Governor",)), analyst=analyst, at=noon
        )


def test_joined_sources_are_one_and_can_be_parted_again(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    governor, committee, wire = (
        find(small_case, name) for name in ("The governor", "اللجنة", "Wire")
    )
    before = set(small_case.records())
    graded = SourceEdit(reliability=Reliability.B, aliases=("the committee",))
    undo = small_case.apply(describe(small_case, committee.id, graded, analyst=analyst, at=noon))

    inverses = [
        small_case.apply(join(small_case, governor.id, other.id, analyst=analyst, at=noon))
        for other in (committee, wire)
    ]

    joined = find(small_case, "اللجنة")
    assert dict(small_case.sources) == {governor.id: joined}
    assert joined.aliases == ("اللجنة", "the committee", "Wire")
    assert (joined.side, joined.reliability) == ("government", Reliability.B)
    assert {claim.speaker for claim in small_case.claims.values()} == {governor.id}
    assert {report.outlet for report in small_case.reports.values()} == {governor.id}
    for inverse in (*reversed(inverses), undo):
        small_case.apply(inverse)
    assert set(small_case.records()) == before


def test_source_is_not_joined_to_itself(small_case: Case, analyst: Analyst, noon: datetime) -> None:
    source = find(small_case, "Wire")

    with pytest.raises(ClaimsError, match="Two sources"):
        join(small_case, source.id, source.id, analyst=analyst, at=noon)


def test_empty_name_and_unknown_source_are_refused(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    source = find(small_case, "Wire")

    with pytest.raises(ClaimsError, match="needs a name"):
        describe(small_case, source.id, SourceEdit(name=" "), analyst=analyst, at=noon)
    with pytest.raises(ClaimsError, match="no source s-none"):
        describe(small_case, SourceId(RecordId("s-none")), SourceEdit(), analyst=analyst, at=noon)


def test_unknown_name_is_refused_with_names_that_are_near(small_case: Case) -> None:
    with pytest.raises(ClaimsError) as refused:
        find(small_case, "governor")

    assert "The governor" in refused.value.remedy


def test_case_without_sources_says_what_to_do() -> None:
    with pytest.raises(ClaimsError) as refused:
        find(Case(), "governor")

    assert "import a report first" in refused.value.remedy


def test_source_is_found_by_its_id(small_case: Case) -> None:
    source = next(iter(small_case.sources.values()))

    assert find(small_case, source.id) == source


def _ids(case: Case) -> tuple[SourceId, SourceId, SourceId]:
    governor, committee, wire = (source_id(name) for name in ("governor", "committee", "wire"))
    return governor, committee, wire


def test_joining_and_naming_is_one_change_and_one_undo(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    governor, committee, _ = _ids(small_case)
    before = set(small_case.records())
    taken = SourceEdit(name=small_case.sources[committee].name, side="both")

    change = revise(small_case, governor, taken, absorb=[committee], analyst=analyst, at=noon)

    assert change is not None
    inverse = small_case.apply(change)
    assert committee not in small_case.sources
    assert (small_case.sources[governor].name, small_case.sources[governor].side) == (
        "اللجنة",
        "both",
    )
    assert {claim.speaker for claim in small_case.claims.values()} == {governor}
    small_case.apply(inverse)
    assert set(small_case.records()) == before


def test_several_sources_are_joined_at_once(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    governor, committee, wire = _ids(small_case)

    change = revise(
        small_case, governor, SourceEdit(), absorb=[committee, wire], analyst=analyst, at=noon
    )

    assert change is not None
    small_case.apply(change)
    assert list(small_case.sources) == [governor]
    assert small_case.sources[governor].aliases == ("اللجنة", "Wire")
    assert {report.outlet for report in small_case.reports.values()} == {governor}


def test_refused_name_leaves_the_two_apart(
    small_case: Case, analyst: Analyst, noon: datetime
) -> None:
    governor, committee, _ = _ids(small_case)
    before = set(small_case.records())

    with pytest.raises(ClaimsError, match="already"):
        revise(
            small_case,
            governor,
            SourceEdit(name="Wire"),
            absorb=[committee],
            analyst=analyst,
            at=noon,
        )

    assert set(small_case.records()) == before


def test_nothing_asked_is_no_change(small_case: Case, analyst: Analyst, noon: datetime) -> None:
    governor, *_ = _ids(small_case)

    assert revise(small_case, governor, SourceEdit(), analyst=analyst, at=noon) is None
