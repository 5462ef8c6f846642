"""What every part of a view in a terminal needs: the board, the claims' numbers, who says what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.cli.columns import Cell, clean, column_width, isolate, lay_out
from claims_app.core.board import Board, reading_order
from claims_app.core.case import Case
from claims_app.core.ids import ClaimId
from claims_app.core.records import Act, Certainty, ConflictType, Polarity, Relation
from claims_app.core.standing import LinkState, Standing

if TYPE_CHECKING:
    from claims_app.core.records import Claim

MARKS: Final[Mapping[Relation, str]] = {
    Relation.CONFLICT: "✕",
    Relation.AGREE: "=",
    Relation.UPDATE: "→",
}
MOST_COLUMN: Final = 60  # about ten words; beyond, the eye loses the line
_LEAST_COLUMN: Final = 24  # columns; about four words, below it lines fall apart
_MEASURE: Final = 2 * MOST_COLUMN
_POLARITY: Final = {Polarity.AFFIRMED: "affirms", Polarity.DENIED: "denies"}
_ACTS: Final = {  # what says more than that it is so
    Act.DOWNPLAY: "plays down",
    Act.DOUBT: "doubts",
    Act.ACCUSE: "accuses",
    Act.EXPECT: "expects",
    Act.PROMISE: "promises",
    Act.DEMAND: "demands",
    Act.ASK: "asks",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all the parts of one view need: the case, its board, and the claims' numbers."""

    case: Case
    board: Board
    width: int
    numbers: Mapping[ClaimId, int]
    pairs: Mapping[ClaimId, Sequence[Standing]]

    @property
    def measure(self) -> int:
        """Return how wide running text is."""
        return min(self.width, _MEASURE)


def make_sheet(case: Case, board: Board, width: int) -> Sheet:
    """Return what the view of a board needs, its claims numbered in reading order."""
    order = sorted(case.claims.values(), key=lambda claim: reading_order(case, claim))
    pairs: dict[ClaimId, list[Standing]] = {}
    for pair in board.pairs.values():
        if pair.state is not LinkState.REJECTED:
            pairs.setdefault(pair.a, []).append(pair)
            pairs.setdefault(pair.b, []).append(pair)
    numbers = {claim.id: number for number, claim in enumerate(order, start=1)}
    return Sheet(case, board, width, numbers, pairs)


def fits(columns: int, width: int) -> bool:
    """Return whether so many columns stand beside each other within ``width``."""
    return column_width(columns, width) >= _LEAST_COLUMN


def who_says(sheet: Sheet, claim: Claim) -> str:
    """Return number, speaker, polarity and how sure: the line above a claim's words."""
    is_denied = claim.polarity is Polarity.DENIED
    said = None if is_denied else _ACTS.get(claim.act)
    words = [said or _POLARITY[claim.polarity]]
    if claim.certainty is not Certainty.CERTAIN:
        words.append(claim.certainty.value)
    report = sheet.case.reports.get(claim.report)
    if report is not None and not claim.anchor.holds_in(report.text):
        words.append("orphaned: the text has changed")
    speaker = isolate(_speaker_name(sheet.case, claim))
    return f"{number_of(sheet, claim.id)} {speaker} {', '.join(words)}:"


def number_of(sheet: Sheet, claim: ClaimId) -> str:
    """Return how a claim is named in the view: its number."""
    return f"[{sheet.numbers[claim]}]" if claim in sheet.numbers else "[gone]"


def kind_of(pair: Standing) -> str:
    """Return the type of a conflict, or the relation of any other pair."""
    return pair.type.value if isinstance(pair.type, ConflictType) else pair.relation.value


def state_of(pair: Standing) -> str:
    """Return how a pair stands, in words."""
    return (
        f"{pair.state.value}, look again: the words have changed" if pair.is_stale else pair.state
    )


def _speaker_name(case: Case, claim: Claim) -> str:
    source = case.sources.get(claim.speaker)
    return clean(source.name if source else claim.speaker)


def wrap(text: str, width: int) -> list[str]:
    """Return a text as lines of at most ``width`` columns."""
    return [line.rstrip() for line in lay_out(Cell((text,)), width)]
