"""Pairs of claims in a terminal: who says what, how the two stand and why; what has one origin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from claims_app.cli.board_sheet import (
    MARKS,
    fits,
    kind_of,
    make_sheet,
    number_of,
    state_of,
    who_says,
    wrap,
)
from claims_app.cli.columns import Cell, clean, isolate, lay_out, side_by_side
from claims_app.core.origins import tells_of_one_origin
from claims_app.core.records import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.cli.board_sheet import Sheet
    from claims_app.core.board import Board
    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId
    from claims_app.core.phrases import Reason
    from claims_app.core.records import Evidence, Span
    from claims_app.core.standing import Standing

_TITLES: Final = {
    Relation.CONFLICT: "Conflicts",
    Relation.AGREE: "Agreements",
    Relation.UPDATE: "Updates",
}
_INDENT: Final = "  "


def explained_lines(case: Case, board: Board, *, width: int) -> list[str]:
    """Return all that was suggested or decided, each pair with its words, rules and reasons.

    The conflicts come first, then agreements and updates, then the claims of one origin. Copies of
    one text are told there once, and not pair by pair.
    """
    sheet = make_sheet(case, board, width)
    pairs = [line for relation in _TITLES for line in _section(sheet, relation, explains=True)]
    return [*pairs, *origin_lines(sheet, explains=True)]


def conflict_lines(sheet: Sheet) -> list[str]:
    """Return each conflict with who says what, how it stands and why; none where there is none."""
    return _section(sheet, Relation.CONFLICT, explains=False)


def origin_lines(sheet: Sheet, *, explains: bool = False) -> list[str]:
    """Return the claims that rest on one origin: numbers, words, who carries them, and why.

    Args:
        sheet: The view.
        explains: Whether the rules are named too.
    """
    lines: list[str] = []
    for claims in sheet.board.origins:
        numbers = " = ".join(number_of(sheet, claim) for claim in claims)
        head = f"{numbers} one origin, carried {len(claims)} times"
        body = [
            *_said(sheet, claims[0]).paragraphs,
            *_carriers(sheet, claims),
            *_why_one(sheet, claims, explains=explains),
        ]
        inner = max(1, sheet.measure - len(_INDENT))
        told = [line for part in body for line in wrap(part, inner)]
        lines += [*wrap(head, sheet.measure), *(f"{_INDENT}{x}".rstrip() for x in told), ""]
    return ["═" * sheet.width, "One origin", "", *lines] if lines else []


def _section(sheet: Sheet, relation: Relation, *, explains: bool) -> list[str]:
    """Return the pairs of one relation in the order of the board, under a title."""
    shown = [claim for row in sheet.board.rows for cell in row.cells for claim in cell]
    places = {claim: place for place, claim in enumerate(shown)}
    if relation is Relation.UPDATE:  # the arrow leads from the earlier one
        places = dict(sheet.numbers)

    def place(claim: ClaimId) -> int:
        return places.get(claim, len(places) + 1)

    pairs = [
        (sorted((pair.a, pair.b), key=place), pair)
        for pair in sheet.board.pairs.values()
        if pair.relation is relation and not _is_of_one_origin(sheet, pair)
    ]
    pairs.sort(key=lambda item: [place(claim) for claim in item[0]])
    lines: list[str] = []
    for claims, pair in pairs:
        lines += [*_pair_lines(sheet, pair, claims, explains=explains), ""]
    return ["═" * sheet.width, _TITLES[relation], "", *lines] if lines else []


def _is_of_one_origin(sheet: Sheet, pair: Standing) -> bool:
    """Return whether the pair is told among those of one origin."""
    is_copied = pair.link is not None and tells_of_one_origin(pair.link)
    return is_copied and any({pair.a, pair.b} <= {*claims} for claims in sheet.board.origins)


def _carriers(sheet: Sheet, claims: Sequence[ClaimId]) -> Iterator[str]:
    """Yield which outlet carries each claim, and when."""
    for key in claims:
        report = sheet.case.reports.get(sheet.case.claims[key].report)
        if report is not None:
            outlet = sheet.case.sources.get(report.outlet)
            name = isolate(clean(outlet.name if outlet else report.outlet))
            yield f"{number_of(sheet, key)} {name} {report.published}".rstrip()


def _why_one(sheet: Sheet, claims: Sequence[ClaimId], *, explains: bool) -> Iterator[str]:
    """Yield the reasons why the claims have one origin, each once, and then the rules."""
    pairs = (pair for key in claims for pair in sheet.pairs.get(key, ()) if pair.a == key)
    links = (pair.link for pair in pairs if pair.link and tells_of_one_origin(pair.link))
    seen = [one for link in links for one in link.evidence]
    yield from dict.fromkeys(f"why: {_reason(one.reason)}" for one in seen)
    if explains:
        yield from dict.fromkeys(f"rule {one.rule}" for one in seen)


def _pair_lines(
    sheet: Sheet, pair: Standing, claims: Sequence[ClaimId], *, explains: bool
) -> list[str]:
    score = f"{pair.link.score:.2f}" if pair.link else "no longer suggested"
    numbers = f" {MARKS[pair.relation]} ".join(number_of(sheet, claim) for claim in claims)
    head = f"{numbers} {kind_of(pair)} · {state_of(pair)} · {score} · {pair.id}"
    cells = [_said(sheet, claim) for claim in claims]
    inner = max(1, sheet.measure - len(_INDENT))
    if fits(len(cells), inner):
        body = side_by_side(cells, inner)
    else:
        body = [line for cell in cells for line in lay_out(cell, inner)]
    why = _reasons(sheet, pair, claims, explains=explains)
    body += [line for reason in why for line in wrap(reason, inner)]
    return [*wrap(head, sheet.measure), *(f"{_INDENT}{line}".rstrip() for line in body)]


def _said(sheet: Sheet, key: ClaimId) -> Cell:
    claim = sheet.case.claims.get(key)
    if claim is None:
        return Cell((f"{key} is gone",))
    return Cell((who_says(sheet, claim), clean(claim.anchor.exact)))


def _reasons(
    sheet: Sheet, pair: Standing, claims: Sequence[ClaimId], *, explains: bool
) -> Iterator[str]:
    """Yield the engine's reasons, then the analysts'."""
    for evidence in pair.link.evidence if pair.link else ():
        yield f"why: {_reason(evidence.reason)}"
        if explains:
            yield _seen(sheet, pair, claims, evidence)
    names = {analyst.id: analyst.name for analyst in sheet.case.info.analysts}
    for verdict in pair.verdicts:
        name = isolate(clean(names.get(verdict.analyst, verdict.analyst)))
        kind = verdict.type.value if verdict.type else verdict.relation.value
        said = f": {isolate(clean(verdict.reason))}" if verdict.reason else ""
        yield f"why: {name} {verdict.decision.value} {kind}{said}"


def _seen(sheet: Sheet, pair: Standing, claims: Sequence[ClaimId], evidence: Evidence) -> str:
    """Return the rule, and the words of either text that made it fire."""
    spans = {pair.a: evidence.words_a, pair.b: evidence.words_b}
    words = [
        f"{number_of(sheet, claim)} {', '.join(quoted)}"
        for claim in claims
        if (quoted := list(_quoted(sheet, claim, spans[claim])))
    ]
    return " · ".join((f"rule {evidence.rule}", *words))


def _quoted(sheet: Sheet, key: ClaimId, spans: Sequence[Span]) -> Iterator[str]:
    """Yield the words at some places of a claim's report, in quotation marks, each once."""
    claim = sheet.case.claims.get(key)
    report = sheet.case.reports.get(claim.report) if claim else None
    if report is not None:
        words = (clean(report.text[span.start : span.end]) for span in spans)
        yield from dict.fromkeys(f"“{isolate(said)}”" for said in words if said)


def _reason(reason: Reason) -> str:
    arguments = tuple((name, isolate(clean(words))) for name, words in reason.arguments)
    shown: Reason = replace(reason, arguments=arguments)
    return shown.render()
