"""The board in a terminal: columns within each question, and the conflicts with their reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from claims_app.cli.board_json import answers
from claims_app.cli.columns import (
    Cell,
    clean,
    column_width,
    display_width,
    isolate,
    lay_out,
    side_by_side,
    total_width,
)
from claims_app.core.board import Board, reading_order
from claims_app.core.case import Case
from claims_app.core.ids import ClaimId, QuestionId
from claims_app.core.origins import tells_of_one_origin
from claims_app.core.records import Act, Certainty, ConflictType, Polarity, Relation
from claims_app.core.standing import LinkState, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claims_app.core.board import Row
    from claims_app.core.phrases import Reason
    from claims_app.core.records import Claim

_LEAST_COLUMN: Final = 24  # columns; about four words, below it lines fall apart
_MOST_COLUMN: Final = 60  # about ten words; beyond, the eye loses the line
_MEASURE: Final = 2 * _MOST_COLUMN
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
_SUGGESTED: Final = "?"
_LEGEND: Final = "A question mark after a sign: suggested by the program, nobody has decided."
_INDENT: Final = "  "


@dataclass(frozen=True, slots=True)
class _Sheet:
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


def board_lines(case: Case, board: Board, *, width: int) -> list[str]:
    """Return the view of a case, no line wider than ``width`` columns.

    Each question has its columns beside each other, as many at a time as the width has room for,
    at the least one; those that are silent on it are named below. The conflicts follow, with who
    says what and why the two don't go together. A claim keeps its number whatever the columns
    stand for and whatever is decided.
    """
    sheet = _sheet(case, board, width)
    lines = [*_wrapped(_heading(case, board), sheet.measure)]
    if any(pair.state is LinkState.SUGGESTED for pair in board.pairs.values()):
        lines += _wrapped(_LEGEND, sheet.measure)
    lines.append("")
    for row in board.rows:
        lines += _row_lines(sheet, row)
    return [*lines, *(_conflict_lines(sheet) or ["No conflicts."]), *_origin_lines(sheet)]


def conflict_lines(case: Case, board: Board, *, width: int) -> list[str]:
    """Return each pair with who says what, how it stands and why, and what has one origin."""
    sheet = _sheet(case, board, width)
    return [*_conflict_lines(sheet), *_origin_lines(sheet)]


def _sheet(case: Case, board: Board, width: int) -> _Sheet:
    order = sorted(case.claims.values(), key=lambda claim: reading_order(case, claim))
    pairs: dict[ClaimId, list[Standing]] = {}
    for pair in board.pairs.values():
        if pair.state is not LinkState.REJECTED:
            pairs.setdefault(pair.a, []).append(pair)
            pairs.setdefault(pair.b, []).append(pair)
    numbers = {claim.id: number for number, claim in enumerate(order, start=1)}
    return _Sheet(case, board, width, numbers, pairs)


def _heading(case: Case, board: Board) -> str:
    conflicts = [pair for pair in board.pairs.values() if pair.is_conflict]
    open_ones = sum(pair.state is LinkState.SUGGESTED for pair in conflicts)
    return (
        f"{isolate(clean(case.info.title))} · reports: {len(case.reports)}"
        f" · claims: {len(case.claims)}"
        f" · conflicts: {len(conflicts)}, to decide: {open_ones} · by {board.grouping.value}"
    )


def _row_lines(sheet: _Sheet, row: Row) -> list[str]:
    title = isolate(clean(row.title)) if row.question else _UNDISPUTED
    lines = ["═" * sheet.width, *_wrapped(title, sheet.measure)]
    if row.question:
        counts = f"conflicts: {row.conflicts}, to decide: {row.undecided}"
        claims = {claim for cell in row.cells for claim in cell}
        if any(len(claims.intersection(origin)) > 1 for origin in sheet.board.origins):
            counts += f" · voices: {row.voices}, one origin counted once"
        lines += _wrapped(f"{counts} · {row.question}", sheet.measure)
        for answer in _answer_lines(sheet.case, row.question):
            lines += _wrapped(answer, sheet.measure)
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
    most = max(n for n in range(1, len(columns) + 1) if n == 1 or _fits(n, width))
    count = -(-len(columns) // most)
    each, rest = divmod(len(columns), count)
    start = 0
    for band in range(count):
        end = start + each + (band < rest)
        yield columns[start:end]
        start = end


def _fits(columns: int, width: int) -> bool:
    return column_width(columns, width) >= _LEAST_COLUMN


def _band_lines(heads: Sequence[Cell], cells: Sequence[Cell], width: int) -> list[str]:
    width = min(width, total_width(len(cells), _MOST_COLUMN))
    each = column_width(len(cells), width)
    rule = "─┼─".join("─" * each for _ in cells)
    return [*side_by_side(heads, width), rule, *side_by_side(cells, width), ""]


def _column_title(sheet: _Sheet, index: int) -> str:
    return clean(sheet.board.columns[index].title) or _NO_SIDE


def _cell(sheet: _Sheet, claims: Sequence[ClaimId]) -> Cell:
    paragraphs: list[str] = []
    for key in claims:
        claim = sheet.case.claims[key]
        space = ("",) if paragraphs else ()
        paragraphs += [*space, _who(sheet, claim), clean(claim.anchor.exact), *_marks(sheet, key)]
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
    return f"{_number(sheet, claim.id)} {speaker} {', '.join(words)}:"


def _number(sheet: _Sheet, claim: ClaimId) -> str:
    return f"[{sheet.numbers[claim]}]" if claim in sheet.numbers else "[gone]"


def _marks(sheet: _Sheet, claim: ClaimId) -> list[str]:
    """Return a line for each way in which others stand to a claim, conflicts first."""
    others: dict[tuple[bool, str, str], list[int]] = {}
    for pair in sheet.pairs.get(claim, ()):
        other = sheet.numbers.get(pair.b if pair.a == claim else pair.a)
        if other is not None:
            is_open = pair.state is LinkState.SUGGESTED and not pair.is_stale
            sign = f"{_MARKS[pair.relation]} {_kind(pair)}{_SUGGESTED if is_open else ''}"
            state = "" if is_open else f": {_state(pair)}"
            key = (pair.relation is not Relation.CONFLICT, sign, state)
            others.setdefault(key, []).append(other)
    return [
        f"{sign} {', '.join(f'[{number}]' for number in sorted(numbers))}{state}"
        for (_, sign, state), numbers in sorted(others.items())
    ]


def _kind(pair: Standing) -> str:
    return pair.type.value if isinstance(pair.type, ConflictType) else pair.relation.value


def _state(pair: Standing) -> str:
    return (
        f"{pair.state.value}, look again: the words have changed" if pair.is_stale else pair.state
    )


def _conflict_lines(sheet: _Sheet) -> list[str]:
    shown = [claim for row in sheet.board.rows for cell in row.cells for claim in cell]
    places = {claim: place for place, claim in enumerate(shown)}

    def place(claim: ClaimId) -> int:
        return places.get(claim, len(places))

    pairs = [
        (sorted((pair.a, pair.b), key=place), pair)
        for pair in sheet.board.pairs.values()
        if pair.relation is Relation.CONFLICT
    ]
    pairs.sort(key=lambda item: [place(claim) for claim in item[0]])
    lines: list[str] = []
    for claims, pair in pairs:
        lines += [*_pair_lines(sheet, pair, claims), ""]
    return ["═" * sheet.width, "Conflicts", "", *lines] if lines else []


def _origin_lines(sheet: _Sheet) -> list[str]:
    """Return the claims that rest on one origin: numbers, words, who carries them, and why."""
    lines: list[str] = []
    for claims in sheet.board.origins:
        numbers = " = ".join(_number(sheet, claim) for claim in claims)
        head = f"{numbers} one origin, carried {len(claims)} times"
        body = [
            *_said(sheet, claims[0]).paragraphs,
            *_carriers(sheet, claims),
            *_why(sheet, claims),
        ]
        inner = max(1, sheet.measure - len(_INDENT))
        wrapped = [line for part in body for line in _wrapped(part, inner)]
        lines += [*_wrapped(head, sheet.measure), *(f"{_INDENT}{x}".rstrip() for x in wrapped), ""]
    return ["═" * sheet.width, "One origin", "", *lines] if lines else []


def _carriers(sheet: _Sheet, claims: Sequence[ClaimId]) -> Iterator[str]:
    """Yield which outlet carries each claim, and when."""
    for key in claims:
        report = sheet.case.reports.get(sheet.case.claims[key].report)
        if report is not None:
            outlet = sheet.case.sources.get(report.outlet)
            name = isolate(clean(outlet.name if outlet else report.outlet))
            yield f"{_number(sheet, key)} {name} {report.published}".rstrip()


def _why(sheet: _Sheet, claims: Sequence[ClaimId]) -> Iterator[str]:
    """Yield the reasons why the claims have one origin, each once."""
    pairs = (pair for key in claims for pair in sheet.pairs.get(key, ()) if pair.a == key)
    links = (pair.link for pair in pairs if pair.link and tells_of_one_origin(pair.link))
    reasons = dict.fromkeys(_reason(one.reason) for link in links for one in link.evidence)
    yield from (f"why: {reason}" for reason in reasons)


def _pair_lines(sheet: _Sheet, pair: Standing, claims: Sequence[ClaimId]) -> list[str]:
    score = f"{pair.link.score:.2f}" if pair.link else "no longer suggested"
    numbers = f" {_MARKS[pair.relation]} ".join(_number(sheet, claim) for claim in claims)
    head = f"{numbers} {_kind(pair)} · {_state(pair)} · {score} · {pair.id}"
    cells = [_said(sheet, claim) for claim in claims]
    inner = max(1, sheet.measure - len(_INDENT))
    if _fits(len(cells), inner):
        body = side_by_side(cells, inner)
    else:
        body = [line for cell in cells for line in lay_out(cell, inner)]
    why = [f"why: {reason}" for reason in _reasons(sheet.case, pair)]
    body += [line for reason in why for line in _wrapped(reason, inner)]
    return [*_wrapped(head, sheet.measure), *(f"{_INDENT}{line}".rstrip() for line in body)]


def _said(sheet: _Sheet, key: ClaimId) -> Cell:
    claim = sheet.case.claims.get(key)
    if claim is None:
        return Cell((f"{key} is gone",))
    return Cell((_who(sheet, claim), clean(claim.anchor.exact)))


def _reasons(case: Case, pair: Standing) -> Iterator[str]:
    """Yield the engine's reasons, then the analysts'."""
    if pair.link:
        for evidence in pair.link.evidence:
            yield _reason(evidence.reason)
    names = {analyst.id: analyst.name for analyst in case.info.analysts}
    for verdict in pair.verdicts:
        name = isolate(clean(names.get(verdict.analyst, verdict.analyst)))
        kind = verdict.type.value if verdict.type else verdict.relation.value
        said = f": {isolate(clean(verdict.reason))}" if verdict.reason else ""
        yield f"{name} {verdict.decision.value} {kind}{said}"


def _reason(reason: Reason) -> str:
    arguments = tuple((name, isolate(clean(words))) for name, words in reason.arguments)
    shown: Reason = replace(reason, arguments=arguments)
    return shown.render()


def _in_words(value: str) -> str:
    return value.replace("_", " ")


def _speaker(case: Case, claim: Claim) -> str:
    source = case.sources.get(claim.speaker)
    return clean(source.name if source else claim.speaker)


def _wrapped(text: str, width: int) -> list[str]:
    return [line.rstrip() for line in lay_out(Cell((text,)), width)]
