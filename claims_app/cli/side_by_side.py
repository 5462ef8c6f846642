"""The board in a terminal: columns within each question, and the conflicts with their reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from claims_app.cli.columns import Cell, clean, column_width, isolate, lay_out, side_by_side
from claims_app.core.board import Board
from claims_app.core.case import Case
from claims_app.core.ids import ClaimId
from claims_app.core.records import Act, Certainty, ConflictType, Polarity, Relation
from claims_app.core.standing import LinkState, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claims_app.core.board import Row
    from claims_app.core.records import Claim, Reason

_LEAST_COLUMN: Final = 26  # columns; about four words, below it lines fall apart
_MARKS: Final[dict[Relation, str]] = {
    Relation.CONFLICT: "✕",
    Relation.AGREE: "=",
    Relation.UPDATE: "→",
}
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
_UNDISPUTED: Final = "Claims of no question"
_NO_SIDE: Final = "(no side named)"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all the parts of one view need: the case, its board, and the claims' numbers."""

    case: Case
    board: Board
    width: int
    numbers: Mapping[ClaimId, int]
    pairs: Mapping[ClaimId, Sequence[Standing]]


def board_lines(case: Case, board: Board, *, width: int) -> list[str]:
    """Return the view of a case, no line wider than ``width`` columns.

    Each question has its columns beside each other, as many at a time as the width has room for,
    at the least one; those that are silent on it are named below. The conflicts follow, with who
    says what and why the two don't go together.
    """
    sheet = _sheet(case, board, width)
    lines = [*_wrapped(_heading(case, board), width), ""]
    for row in board.rows:
        lines += _row_lines(sheet, row)
    conflicts = _conflict_lines(sheet)
    return [*lines, *(conflicts or ["No conflicts."])]


def conflict_lines(case: Case, board: Board, *, width: int = 100) -> list[str]:
    """Return each pair with who says what, how it stands and why."""
    return _conflict_lines(_sheet(case, board, width))


def _sheet(case: Case, board: Board, width: int) -> _Sheet:
    order = [claim for row in board.rows for cell in row.cells for claim in cell]
    pairs: dict[ClaimId, list[Standing]] = {}
    for pair in board.pairs.values():
        if pair.state is not LinkState.REJECTED:
            pairs.setdefault(pair.a, []).append(pair)
            pairs.setdefault(pair.b, []).append(pair)
    numbers = {claim: number for number, claim in enumerate(order, start=1)}
    return _Sheet(case, board, width, numbers, pairs)


def _heading(case: Case, board: Board) -> str:
    conflicts = [pair for pair in board.pairs.values() if pair.is_conflict]
    open_ones = sum(pair.state is LinkState.SUGGESTED for pair in conflicts)
    return (
        f"{clean(case.info.title)} · reports: {len(case.reports)} · claims: {len(case.claims)}"
        f" · conflicts: {len(conflicts)}, to decide: {open_ones} · by {board.grouping.value}"
    )


def _row_lines(sheet: _Sheet, row: Row) -> list[str]:
    title = clean(row.title) if row.question else _UNDISPUTED
    counts = f"conflicts: {row.conflicts}, to decide: {row.undecided}" if row.question else ""
    lines = ["─" * sheet.width, *_wrapped(title, sheet.width)]
    if row.question:
        lines += _wrapped(f"{counts} · {row.question}", sheet.width)
    speaking = [index for index, cell in enumerate(row.cells) if cell]
    titles = [_column_title(sheet, index) for index in range(len(row.cells))]
    for band in _bands(speaking, sheet.width):
        heads = [Cell((titles[index],)) for index in band]
        cells = [_cell(sheet, row.cells[index]) for index in band]
        lines += _band_lines(heads, cells, sheet.width)
    silent = [title for index, title in enumerate(titles) if index not in speaking]
    if silent and row.question:
        lines += [*_wrapped(f"Silent: {', '.join(map(isolate, silent))}", sheet.width), ""]
    return lines


def _bands(columns: Sequence[int], width: int) -> Iterator[Sequence[int]]:
    """Yield as many columns at a time as stand beside each other, about the same number each."""
    most = max(n for n in range(1, len(columns) + 1) if n == 1 or _fits(n, width))
    count = -(-len(columns) // most)
    for band in range(count):
        yield columns[band * len(columns) // count : (band + 1) * len(columns) // count]


def _fits(columns: int, width: int) -> bool:
    return column_width(columns, width) >= _LEAST_COLUMN


def _band_lines(heads: Sequence[Cell], cells: Sequence[Cell], width: int) -> list[str]:
    each = column_width(len(cells), width)
    rule = "─┼─".join("─" * each for _ in cells)
    return [*side_by_side(heads, width), rule, *side_by_side(cells, width), ""]


def _column_title(sheet: _Sheet, index: int) -> str:
    return clean(sheet.board.columns[index].title) or _NO_SIDE


def _cell(sheet: _Sheet, claims: Sequence[ClaimId]) -> Cell:
    paragraphs: list[str] = []
    for key in claims:
        claim = sheet.case.claims[key]
        paragraphs += [_who(sheet, claim), clean(claim.anchor.exact)]
        paragraphs += _marks(sheet, key)
    return Cell(tuple(paragraphs))


def _who(sheet: _Sheet, claim: Claim) -> str:
    """Return number, speaker, polarity and how sure: the line above a claim's words."""
    is_denied = claim.polarity is Polarity.DENIED
    said = None if is_denied else _ACTS.get(claim.act)
    words = [said or _POLARITY[claim.polarity]]
    if claim.certainty is not Certainty.CERTAIN:
        words.append(claim.certainty.value)
    report = sheet.case.reports.get(claim.report)
    if report is not None and not claim.anchor.holds_in(report.text):
        words.append("orphaned: the text has changed")
    speaker = isolate(_speaker(sheet.case, claim))
    return f"[{sheet.numbers[claim.id]}] {speaker} {', '.join(words)}:"


def _marks(sheet: _Sheet, claim: ClaimId) -> list[str]:
    """Return a line for each way in which others stand to a claim, conflicts first."""
    others: dict[tuple[bool, str, str], list[int]] = {}
    for pair in sheet.pairs.get(claim, ()):
        other = sheet.numbers.get(pair.b if pair.a == claim else pair.a)
        if other is not None:
            key = (pair.relation is not Relation.CONFLICT, _sign(pair), _state(pair))
            others.setdefault(key, []).append(other)
    return [
        f"{sign} with {', '.join(f'[{number}]' for number in sorted(numbers))}: {state}"
        for (_, sign, state), numbers in sorted(others.items())
    ]


def _sign(pair: Standing) -> str:
    kind = pair.type.value if isinstance(pair.type, ConflictType) else pair.relation.value
    return f"{_MARKS[pair.relation]} {kind}"


def _state(pair: Standing) -> str:
    return (
        f"{pair.state.value}, look again: the words have changed" if pair.is_stale else pair.state
    )


def _conflict_lines(sheet: _Sheet) -> list[str]:
    pairs = [pair for pair in sheet.board.pairs.values() if pair.relation is Relation.CONFLICT]

    def order(pair: Standing) -> tuple[int, int]:
        first, second = sheet.numbers.get(pair.a, 0), sheet.numbers.get(pair.b, 0)
        return min(first, second), max(first, second)

    lines: list[str] = []
    for pair in sorted(pairs, key=order):
        lines += [*_pair_lines(sheet, pair), ""]
    return ["─" * sheet.width, "Conflicts", "", *lines] if lines else []


def _pair_lines(sheet: _Sheet, pair: Standing) -> list[str]:
    score = f" · {pair.link.score:.2f}" if pair.link else " · no longer suggested"
    lines = list(_wrapped(f"{_sign(pair)} · {_state(pair)}{score} · {pair.id}", sheet.width))
    for key in (pair.a, pair.b):
        claim = sheet.case.claims.get(key)
        said = (_who(sheet, claim), clean(claim.anchor.exact)) if claim else (f"{key} is gone",)
        lines += _indented(sheet, Cell(said))
    for why in _reasons(sheet.case, pair):
        lines += _indented(sheet, Cell((f"why: {why}",)))
    return lines


def _reasons(case: Case, pair: Standing) -> Iterable[str]:
    """Yield the engine's reasons, then the analysts'."""
    if pair.link:
        for evidence in pair.link.evidence:
            yield _reason(evidence.reason)
    names = {analyst.id: analyst.name for analyst in case.info.analysts}
    for verdict in pair.verdicts:
        name = clean(names.get(verdict.analyst, verdict.analyst))
        kind = verdict.type.value if verdict.type else verdict.relation.value
        said = f": {clean(verdict.reason)}" if verdict.reason else ""
        yield f"{name} {verdict.decision.value} {kind}{said}"


def _reason(reason: Reason) -> str:
    arguments = tuple((name, isolate(clean(words))) for name, words in reason.arguments)
    shown: Reason = replace(reason, arguments=arguments)
    return shown.render()


def _speaker(case: Case, claim: Claim) -> str:
    source = case.sources.get(claim.speaker)
    return clean(source.name if source else claim.speaker)


def _wrapped(text: str, width: int) -> list[str]:
    return [line.rstrip() for line in lay_out(Cell((text,)), width)]


def _indented(sheet: _Sheet, cell: Cell) -> list[str]:
    return [f"  {line}".rstrip() for line in lay_out(cell, max(1, sheet.width - 2))]
