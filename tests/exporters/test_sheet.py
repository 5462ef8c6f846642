from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from claims_app.core.board import Grouping
from claims_app.core.case import Case
from claims_app.core.changes import Change
from claims_app.core.ids import AnalystId, QuestionId, RecordId
from claims_app.core.records import Claim, Question, QuestionVerdict, Record, Report, Source
from claims_app.exporters.base import SheetOptions
from claims_app.exporters.sheet.build import build_sheet
from claims_app.exporters.sheet.words import Words

if TYPE_CHECKING:
    from claims_app.exporters.sheet.model import Card, Pair, QuestionPart, Sheet
    from claims_app.exporters.sheet.runs import Runs

_AT = datetime(2015, 12, 4, 11, tzinfo=UTC)


def _sheet(case: Case, lang: str = "en", grouping: Grouping = Grouping.SIDE) -> Sheet:
    options = SheetOptions(exported_at=_AT, lang=lang, grouping=grouping)
    return build_sheet(case, options, Words(lang))


def _change(case: Case, *put: Record, remove: tuple[RecordId, ...] = ()) -> None:
    case.apply(Change(label="Test", by=AnalystId("karam"), at=_AT, put=put, remove=remove))


def _question(sheet: Sheet, title: str) -> QuestionPart:
    return next(question for question in sheet.questions if title in question.title)


def _pair(pairs: tuple[Pair, ...], key: str) -> Pair:
    return next(pair for pair in pairs if pair.key == key)


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _marked(card: Card) -> list[tuple[str, tuple[int, ...]]]:
    return [(run.text, run.marks) for run in card.quote if run.marks]


def _claim(case: Case, words: str) -> Claim:
    return next(claim for claim in case.claims.values() if words in claim.anchor.exact)


def test_pair_has_both_quotes_verbatim_with_the_clashing_words_marked(truce: Case) -> None:
    pair = _pair(_question(_sheet(truce), "leave").conflicts, "denial")

    assert _text(pair.a.quote) == "المسلحين سيغادرون الحي على مراحل"
    assert _marked(pair.a) == [("سيغادرون الحي", (1,))]
    assert _marked(pair.b) == [("has not agreed to leave", (1,))]
    assert (pair.a.direction, pair.a.lang) == ("rtl", "ar")
    assert (pair.b.direction, pair.b.lang) == ("ltr", "en")


def test_card_says_who_how_where_and_when(truce: Case) -> None:
    card = _pair(_question(_sheet(truce), "leave").conflicts, "denial").a

    assert (card.speaker, card.side, card.grade) == ("محافظ حمص", "government", "B2")
    assert (card.glyph, card.manner) == ("affirms", "affirms · expects")
    assert (card.outlet, card.published, card.ref) == ("State agency", "1 Dec 2015 17:40", "R4")


def test_clashing_word_before_the_claim_brings_in_its_context(truce: Case) -> None:
    pair = _pair(_question(_sheet(truce), "leave").conflicts, "opposite")

    assert _text(pair.b.quote) == "أكدت لجنة التفاوض أن الثوار باقون في الحي"
    assert [run.role for run in pair.b.quote][:2] == ["context", "context"]
    assert _marked(pair.b) == [("أكدت", (1,)), ("باقون", (1,)), ("في الحي", (2,))]


def test_several_reasons_are_numbered_and_one_is_not(truce: Case) -> None:
    conflicts = _question(_sheet(truce), "leave").conflicts

    assert [why.number for why in _pair(conflicts, "opposite").whys] == [1, 2]
    assert [why.number for why in _pair(conflicts, "denial").whys] == [0]
    assert _pair(conflicts, "denial").score == "0.91"


def test_decisions_stand_side_by_side_with_name_time_and_reason(truce: Case) -> None:
    pair = _pair(_question(_sheet(truce), "leave").conflicts, "denial")

    assert [(line.words, line.analyst, line.at, line.reason) for line in pair.decisions] == [
        (
            "retyped from denial to degree",
            "L. Haddad",
            "4 Dec 2015 09:41",
            "he only says that talks go on",
        ),
        ("confirmed as denial", "M. Karam", "4 Dec 2015 10:41", "he denies the consent itself"),
    ]
    assert (pair.state, pair.state_words) == ("disputed", "the analysts differ")


def test_what_nobody_decided_is_said_to_be_suggested(truce: Case) -> None:
    part = _question(_sheet(truce), "leave")

    undecided = _pair(part.conflicts, "degree")
    by_hand = _pair(part.agreements, "agree")

    assert undecided.state_words == "suggested, not decided by anyone yet"
    assert by_hand.state_words == "drawn by an analyst, not decided by anyone yet"
    assert by_hand.score == ""
    assert by_hand.notes == (Words("en")["note.by_hand"],)


def test_decision_on_words_that_have_changed_is_marked(truce: Case) -> None:
    conflicts = _question(_sheet(truce), "leave").conflicts

    assert Words("en")["note.stale"] in _pair(conflicts, "opposite").notes
    assert _pair(conflicts, "denial").notes == ()


def test_rejected_pair_is_no_conflict_but_is_not_hidden(truce: Case) -> None:
    part = _question(_sheet(truce), "كم")

    assert part.conflicts == ()
    assert [pair.key for pair in part.rejected] == ["quantity"]
    assert part.rejected[0].decisions[0].reason == "الجرحى ليسوا مسلحين"


def test_silence_counts_the_reports_that_were_read(truce: Case) -> None:
    silent = _question(_sheet(truce), "leave").silent

    assert [(item.name, item.words) for item in silent] == [
        ("United Nations", "1 report read, no claim found on this question")
    ]


def test_claim_of_two_questions_speaks_in_both(truce: Case) -> None:
    # The committee's "step" stands in the first question, and is no silence in the second.
    part = _question(_sheet(truce, grouping=Grouping.SPEAKER), "كم")

    assert "Negotiating committee" not in {item.name for item in part.silent}
    assert part.agreements[0].b.number.startswith("1.")


def test_verdicts_keep_likelihood_and_confidence_apart(truce: Case) -> None:
    boxes = _question(_sheet(truce), "leave").verdicts

    assert [(box.analyst, box.state, box.likelihood, box.confidence) for box in boxes] == [
        ("L. Haddad", "pending", "not given", "not given"),
        ("M. Karam", "contested", "roughly even chance", "low"),
    ]


def test_open_questions_say_why_and_what_would_settle_them(truce: Case) -> None:
    found = {question.title: question for question in _sheet(truce).open}

    leaving = found["Will the fighters leave al-Waer?"]
    assert leaving.states == (
        "pending",
        "the analysts differ",
        "1 pair not decided by anyone yet",
    )
    assert leaving.would_settle == (
        "النص الموقَّع",
        "the signed text; whether buses leave on Saturday",
    )
    assert found["كم مسلحاً يخرج؟"].states == ("no verdict yet",)
    assert "Was the UN there?" not in found


def test_claims_that_nothing_disputes_stand_last_and_none_is_missing(truce: Case) -> None:
    sheet = _sheet(truce)

    assert [_text(card.quote) for card in sheet.undisputed] == ["is following the talks closely"]
    shown = {card.number for card in sheet.undisputed}
    for part in sheet.questions:
        pairs = (*part.conflicts, *part.agreements, *part.rejected)
        shown |= {card.number for pair in pairs for card in (pair.a, pair.b)}
        shown |= {card.number for card in part.also}
    assert len(shown) == len(truce.claims)


def test_pair_that_no_question_holds_is_shown_outside(truce: Case) -> None:
    gone = next(key for key, item in truce.questions.items() if "UN" in item.title)

    _change(truce, remove=(gone,))

    sheet = _sheet(truce)
    assert [pair.key for pair in sheet.outside] == ["agree"]
    assert [box.state for box in sheet.lost] == ["supported"]


def test_question_whose_claims_all_stand_in_others_is_kept(truce: Case) -> None:
    leave = _claim(truce, "سيغادرون")
    copy = Question(
        id=QuestionId(RecordId("u-copy")), title="Another way to ask", claims=(leave.id,)
    )
    _change(truce, copy)

    part = _question(_sheet(truce), "Another way")

    assert [card.number for card in part.also] == ["1.1"]


def test_decided_pair_without_its_claim_is_counted_in_the_method_note(truce: Case) -> None:
    _change(truce, remove=(_claim(truce, "سيغادرون").id,))

    sentences = [_text(runs) for runs in _sheet(truce).method.sentences]

    assert any(sentence.startswith("3 decided pairs are not shown") for sentence in sentences)


def test_decision_outlives_the_suggestion_it_was_made_on(truce: Case) -> None:
    denial = next(link for link in truce.links.values() if link.type == "denial")
    _change(truce, remove=(denial.id,))

    pair = next(
        pair
        for pair in _question(_sheet(truce), "leave").conflicts
        if "not agreed" in _text(pair.b.quote)
    )

    assert pair.notes == (Words("en")["note.no_link"],)
    assert (pair.whys, pair.score) == ((), "")
    assert [line.words for line in pair.decisions] == ["retyped as degree", "confirmed as denial"]


def test_orphaned_claim_keeps_its_words_and_says_so(truce: Case) -> None:
    report = next(item for item in truce.reports.values() if item.lang == "ar")
    _change(truce, replace(report, text="نص آخر تماماً"))

    card = _pair(_question(_sheet(truce), "leave").conflicts, "denial").a

    assert _text(card.quote) == "المسلحين سيغادرون الحي على مراحل"
    assert _marked(card) == []
    assert card.notes == (Words("en")["note.orphaned"],)


def test_records_that_are_missing_leave_a_gap_and_no_crash(truce: Case) -> None:
    removed = [item.id for item in truce.reports.values()] + list(truce.sources)
    _change(truce, remove=tuple(RecordId(key) for key in removed))

    sheet = _sheet(truce)

    card = _pair(_question(sheet, "leave").conflicts, "denial").a
    assert (card.speaker, card.outlet, card.ref) == ("speaker not in the case", "", "")
    assert sheet.reports == ()


def test_analyst_whom_the_case_does_not_name_is_shown_by_id(truce: Case) -> None:
    _change(truce, replace(truce.info, analysts=()))

    assert {person.name for person in _sheet(truce).method.people} == {"haddad", "karam"}


def test_method_note_counts_what_was_suggested_and_decided(truce: Case) -> None:
    method = _sheet(truce).method
    sentences = [_text(runs) for runs in method.sentences]

    assert (
        "Claims: 9 found by the engine, 1 of them corrected by an analyst; 1 made by an analyst."
        in sentences
    )
    assert any("6 suggested by the engine, 1 drawn by an analyst" in text for text in sentences)
    assert any("1 confirmed, 1 rejected, 0 retyped, 1 on which" in text for text in sentences)
    assert [(person.name, person.did) for person in method.people] == [
        ("L. Haddad", ("2 decisions on pairs", "1 verdict on a question")),
        ("M. Karam", ("2 decisions on pairs", "2 verdicts on questions")),
    ]


def test_reports_are_listed_by_date_with_the_whole_hash(truce: Case) -> None:
    rows = _sheet(truce).reports

    assert [row.ref for row in rows] == ["R1", "R2", "R3", "R4"]
    assert [row.published for row in rows] == [
        "undated",
        "Dec 2015",
        "1 Dec 2015",
        "1 Dec 2015 17:40",
    ]
    assert all(len(row.sha256) == 64 for row in rows)
    assert rows[-1].grade == "B"


def test_arabic_sheet_speaks_arabic_and_keeps_english_quotes(truce: Case) -> None:
    sheet = _sheet(truce, "ar")

    assert sheet.direction == "rtl"
    assert sheet.counts == ("4 تقارير", "10 ادّعاءات", "7 صلات", "محلّلان")
    pair = _pair(_question(sheet, "leave").conflicts, "denial")
    assert pair.type == "نفي"
    assert _text(pair.b.quote) == "The opposition has not agreed to leave al-Waer"
    assert pair.b.direction == "ltr"
    assert _text(pair.whys[0].sentence).startswith("نفيٌ من")


def test_order_in_which_records_came_in_makes_no_difference(truce: Case) -> None:
    records = list(truce.records())

    assert _sheet(Case(reversed(records))) == _sheet(truce)


@pytest.mark.parametrize("grouping", Grouping)
def test_empty_case_has_a_sheet(grouping: Grouping) -> None:
    sheet = _sheet(Case(), grouping=grouping)

    assert sheet.title == "Untitled case"
    assert sheet.questions == ()
    assert sheet.counts[1] == "0 claims"


def test_fixture_has_every_kind_of_record_that_a_sheet_shows(truce: Case) -> None:
    kinds = {type(record) for record in truce.records()}

    assert {Claim, Question, QuestionVerdict, Report, Source} <= kinds
