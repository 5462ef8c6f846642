"""Builds the claim sheet of a case in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims_app.exporters.sheet.cards import CardMaker
from claims_app.exporters.sheet.dates import show_moment
from claims_app.exporters.sheet.method import method_of
from claims_app.exporters.sheet.model import ReportRow, Sheet
from claims_app.exporters.sheet.pairs import PairMaker
from claims_app.exporters.sheet.plan import Plan, plan_of
from claims_app.exporters.sheet.questions import QuestionMaker
from claims_app.exporters.sheet.runs import direction_of, language_tag, visible

if TYPE_CHECKING:
    from claims_app.core.case import Case
    from claims_app.core.records import Verdict
    from claims_app.exporters.base import SheetOptions
    from claims_app.exporters.sheet.words import Words


def build_sheet(case: Case, options: SheetOptions, words: Words) -> Sheet:
    """Return the sheet of a case: the same for the same case, options and version."""
    plan = plan_of(case, options.grouping)
    cards = CardMaker(case, words, plan.numbers, plan.refs)
    analysts = {analyst.id: analyst.name for analyst in case.info.analysts}
    pairs = PairMaker(cards, words, analysts)
    questions = QuestionMaker(plan, pairs, words)
    open_questions = (questions.open_question(question) for question in plan.questions)
    return Sheet(
        lang=words.lang,
        direction=words.direction,
        title=visible(case.info.title.strip()) or words["sheet.untitled"],
        exported=show_moment(options.exported_at, words),
        counts=(
            words.count("count.reports", len(case.reports)),
            words.count("count.claims", len(case.claims)),
            words.count("count.links", len(plan.board.pairs)),
            words.count("count.analysts", len(_who_decided(case))),
        ),
        questions=tuple(questions.part(question) for question in plan.questions),
        outside=tuple(pairs.pair(pair) for pair in plan.outside),
        lost=questions.verdicts(plan.lost),
        open=tuple(question for question in open_questions if question is not None),
        undisputed=tuple(cards.card(claim) for claim in plan.undisputed),
        method=method_of(case, plan, pairs, words),
        reports=_reports(case, plan, cards),
    )


def _who_decided(case: Case) -> set[str]:
    verdicts: tuple[Verdict, ...] = (
        *case.link_verdicts.values(),
        *case.question_verdicts.values(),
    )
    return {verdict.analyst for verdict in verdicts}


def _reports(case: Case, plan: Plan, cards: CardMaker) -> tuple[ReportRow, ...]:
    rows = []
    for report_id, ref in plan.refs.items():
        report = case.reports[report_id]
        lang = language_tag(report.lang)
        outlet = case.sources.get(report.outlet)
        rows.append(
            ReportRow(
                ref=ref,
                title=visible(report.title),
                lang=lang,
                direction=direction_of(lang, report.title),
                outlet=cards.source_name(report.outlet),
                grade=(outlet.reliability or "") if outlet else "",
                published=cards.published(report),
                sha256=visible(report.original_sha256),
            )
        )
    return tuple(rows)
