"""Questions on the sheet: who conflicts, agrees, is silent on them, and what analysts answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.judgement import QuestionState
from claims_app.core.records import QuestionVerdict, Relation
from claims_app.core.standing import LinkState
from claims_app.exporters.sheet.dates import show_moment
from claims_app.exporters.sheet.model import OpenQuestion, QuestionPart, Silence, VerdictBox
from claims_app.exporters.sheet.pairs import PairMaker
from claims_app.exporters.sheet.plan import Plan
from claims_app.exporters.sheet.runs import visible
from claims_app.exporters.sheet.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.exporters.sheet.plan import NumberedQuestion

# Answers by which an analyst says that the question still waits.
_WAITING: Final = frozenset({QuestionState.PENDING, QuestionState.UNRESOLVED})


@dataclass(frozen=True, slots=True)
class QuestionMaker:
    """Makes the parts of a sheet that its questions have."""

    plan: Plan
    pairs: PairMaker
    words: Words

    def part(self, question: NumberedQuestion) -> QuestionPart:
        """Return all that the sheet has on one question."""
        conflicts = [pair for pair in question.pairs if pair.is_conflict]
        decided = sum(pair.is_decided for pair in conflicts)
        shown = {claim for pair in question.pairs for claim in (pair.a, pair.b)}
        return QuestionPart(
            number=question.number,
            title=visible(question.record.title),
            counts=(
                self.words.count("count.claims", len(question.claims)),
                self.words.count("count.conflicts", len(conflicts)),
                *([self.words.count("count.decided", decided)] if conflicts else []),
            ),
            conflicts=tuple(self.pairs.pair(pair) for pair in conflicts),
            agreements=tuple(
                self.pairs.pair(pair)
                for pair in question.pairs
                if pair.relation is not Relation.CONFLICT and pair.state is not LinkState.REJECTED
            ),
            rejected=tuple(
                self.pairs.pair(pair) for pair in question.pairs if pair.state is LinkState.REJECTED
            ),
            also=tuple(
                self.pairs.cards.card(claim) for claim in question.claims if claim not in shown
            ),
            silent=self._silent(question),
            verdicts=self.verdicts(question.verdicts),
        )

    def open_question(self, question: NumberedQuestion) -> OpenQuestion | None:
        """Return why a question is open; None where each analyst has answered and they agree."""
        states = {verdict.state for verdict in question.verdicts}
        undecided = sum(pair.is_conflict and not pair.is_decided for pair in question.pairs)
        why = [] if states else [self.words["question.none"]]
        why += [self.words[f"question.{state}"] for state in sorted(states & _WAITING)]
        if len(states) > 1:
            why.append(self.words["question.differ"])
        if undecided:
            why.append(self.words.count("count.undecided", undecided))
        if not why:
            return None
        return OpenQuestion(
            number=question.number,
            title=visible(question.record.title),
            states=tuple(why),
            would_settle=tuple(
                visible(verdict.would_settle)
                for verdict in question.verdicts
                if verdict.would_settle.strip()
            ),
        )

    def verdicts(self, verdicts: Sequence[QuestionVerdict]) -> tuple[VerdictBox, ...]:
        """Return the boxes of verdicts, in their order."""
        return tuple(self._verdict(verdict) for verdict in verdicts)

    def _verdict(self, verdict: QuestionVerdict) -> VerdictBox:
        likelihood, confidence = verdict.likelihood, verdict.confidence
        return VerdictBox(
            state=self.words[f"question.{verdict.state}"],
            likelihood=self.words[f"likelihood.{likelihood}" if likelihood else "none"],
            confidence=self.words[f"confidence.{confidence}" if confidence else "none"],
            would_settle=visible(verdict.would_settle) or self.words["none"],
            reason=visible(verdict.reason) or self.words["none"],
            analyst=self.pairs.analyst_name(verdict.analyst),
            at=show_moment(verdict.at, self.words),
        )

    def _silent(self, question: NumberedQuestion) -> tuple[Silence, ...]:
        speaking = {self.plan.column_of[claim] for claim in question.claims}
        return tuple(
            Silence(
                name=visible(column.title),
                words=self.words.count("count.read", self.plan.reports_read[column.key]),
            )
            for column in self.plan.board.columns
            # Claims of no side belong to nobody who could be silent.
            if column.key and column.key not in speaking
        )
