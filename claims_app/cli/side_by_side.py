"""The board in a terminal: columns within each question, and the conflicts with their reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.cli.board_json import answers
from claims_app.cli.board_sheet import (
    MARKS,
    MOST_COLUMN,
    fits,
    kind_of,
    make_sheet,
    state_of,
    who_says,
    wrap,
)
from claims_app.cli.columns import (
    Cell,
    clean,
    column_width,
    display_width,
    isolate,
    side_by_side,
    total_width,
)
from claims_app.cli.pair_lines import conflict_lines, origin_lines
from claims_app.core.records import Relation
from claims_app.core.standing import LinkState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.cli.board_sheet import Sheet
    from claims_app.core.board import Board, Row
    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId, QuestionId

_UNDISPUTED: Final = "Claims of no question"
_NO_SIDE: Final = "(no side named)"
_SUGGESTED: Final = "?"
_LEGEND: Final = "A question mark after a sign: suggested by the program, nobody has decided."


def board_lines(case: Case, board: Board, *, width: int) -> list[str]:
    """Return the view of a case, no line wider than ``width`` columns.

    Each question has its columns beside each other, as many at a time as the width has room for,
    at the least one; those that are silent on it are named below. The conflicts follow, with who
    says what and why the two don't go together. A claim keeps its number whatever the columns
    stand for and whatever is decided.
    """
    sheet = make_sheet(case, board, width)
    lines = [*wrap(_heading(case, board), sheet.measure)]
    if any(pair.state is LinkState.SUGGESTED for pair in board.pairs.values()):
        lines += wrap(_LEGEND, sheet.measure)
    lines.append("")
    for row in board.rows:
        lines += _row_lines(sheet, row)
    return [*lines, *(conflict_lines(sheet) or ["No conflicts."]), *origin_lines(sheet)]


def _heading(case: Case, board: Board) -> str:
    conflicts = [pair for pair in board.pairs.values() if pair.is_conflict]
    open_ones = sum(pair.state is LinkState.SUGGESTED for pair in conflicts)
    return (
        f"{isolate(clean(case.info.title))} · reports: {len(case.reports)}"
        f" · claims: {len(case.claims)}"
        f" · conflicts: {len(conflicts)}, to decide: {open_ones} · by {board.grouping.value}"
    )


def _row_lines(sheet: Sheet, row: Row) -> list[str]:
    title = isolate(clean(row.title)) if row.question else _UNDISPUTED
    lines = ["═" * sheet.width, *wrap(title, sheet.measure)]
    if row.question:
        counts = f"conflicts: {row.conflicts}, to decide: {row.undecided}"
        claims = {claim for cell in row.cells for claim in cell}
        if any(len(claims.intersection(origin)) > 1 for origin in sheet.board.origins):
            counts += f" · voices: {row.voices}, one origin counted once"
        lines += wrap(f"{counts} · {row.question}", sheet.measure)
        for answer in _answer_lines(sheet.case, row.question):
            lines += wrap(answer, sheet.measure)
    lines.append("")
    speaking = [index for index, cell in enumerate(row.cells) if cell]
    titles = [_column_title(sheet, index) for index in range(len(row.cells))]
    for band in _bands(speaking, sheet.width):
        heads = [Cell((titles[index],)) for index in band]
        cells = [_cell(sheet, row.cells[index]) for index in band]
        lines += _band_lines(heads, cells, sheet.width)
    silent = [title for index, title in enumerate(titles) if index not in speaking]
    if silent and row.question:
        lines += [_silent_line(silent, sheet.measure), ""]
    return lines


def _answer_lines(case: Case, question: QuestionId) -> Iterator[str]:
    """Yield what each analyst answered; likelihood and confidence stay apart (ICD 203)."""
    names = {analyst.id: analyst.name for analyst in case.info.analysts}
    for verdict in answers(case, question):
        name = isolate(clean(names.get(verdict.analyst, verdict.analyst)))
        parts = [f"{_in_words(verdict.state)} by {name}"]
        if verdict.likelihood:
            parts.append(f"likelihood: {_in_words(verdict.likelihood)}")
        if verdict.confidence:
            parts.append(f"confidence: {_in_words(verdict.confidence)}")
        if verdict.would_settle:
            parts.append(f"would settle it: {isolate(clean(verdict.would_settle))}")
        if verdict.reason:
            parts.append(isolate(clean(verdict.reason)))
        yield " · ".join(parts)


def _silent_line(titles: Sequence[str], width: int) -> str:
    """Return one line that names the silent columns, as many as fit, and counts the others."""
    for count in range(len(titles), 0, -1):
        names = ", ".join(map(isolate, titles[:count]))
        more = f" and {len(titles) - count} more" if count < len(titles) else ""
        if display_width(line := f"Silent: {names}{more}") <= width:
            return line
    return f"Silent: {len(titles)}"


def _bands(columns: Sequence[int], width: int) -> Iterator[Sequence[int]]:
    """Yield as many columns at a time as stand beside each other, about the same number each.

    The first, which have most conflicts, are never fewer than those below.
    """
    most = max(n for n in range(1, len(columns) + 1) if n == 1 or fits(n, width))
    count = -(-len(columns) // most)
    each, rest = divmod(len(columns), count)
    start = 0
    for band in range(count):
        end = start + each + (band < rest)
        yield columns[start:end]
        start = end


def _band_lines(heads: Sequence[Cell], cells: Sequence[Cell], width: int) -> list[str]:
    width = min(width, total_width(len(cells), MOST_COLUMN))
    each = column_width(len(cells), width)
    rule = "─┼─".join("─" * each for _ in cells)
    return [*side_by_side(heads, width), rule, *side_by_side(cells, width), ""]


def _column_title(sheet: Sheet, index: int) -> str:
    return clean(sheet.board.columns[index].title) or _NO_SIDE


def _cell(sheet: Sheet, claims: Sequence[ClaimId]) -> Cell:
    paragraphs: list[str] = []
    for key in claims:
        claim = sheet.case.claims[key]
        space = ("",) if paragraphs else ()
        paragraphs += [
            *space,
            who_says(sheet, claim),
            clean(claim.anchor.exact),
            *_marks(sheet, key),
        ]
    return Cell(tuple(paragraphs))


def _marks(sheet: Sheet, claim: ClaimId) -> list[str]:
    """Return a line for each way in which others stand to a claim, conflicts first."""
    others: dict[tuple[bool, str, str], list[int]] = {}
    for pair in sheet.pairs.get(claim, ()):
        other = sheet.numbers.get(pair.b if pair.a == claim else pair.a)
        if other is not None:
            is_open = pair.state is LinkState.SUGGESTED and not pair.is_stale
            sign = f"{MARKS[pair.relation]} {kind_of(pair)}{_SUGGESTED if is_open else ''}"
            state = "" if is_open else f": {state_of(pair)}"
            key = (pair.relation is not Relation.CONFLICT, sign, state)
            others.setdefault(key, []).append(other)
    return [
        f"{sign} {', '.join(f'[{number}]' for number in sorted(numbers))}{state}"
        for (_, sign, state), numbers in sorted(others.items())
    ]


def _in_words(value: str) -> str:
    return value.replace("_", " ")
