"""Where the keys lead: between cards, columns and the two ends of a link; without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claims_app.core.ids import ClaimId, LinkId
    from claims_app.gui.compare.layout import BoardLayout


class Step(NamedTuple):
    """A card to go to, and the link that led there, if one did."""

    claim: ClaimId
    link: LinkId | None = None


def within_column(layout: BoardLayout, claim: ClaimId, steps: int) -> ClaimId:
    """Return the card ``steps`` further down the column, or the last one on the way."""
    spot = layout.arrangement.spots[claim]
    claims = layout.arrangement.columns[spot.column].claims
    return claims[min(max(spot.index + steps, 0), len(claims) - 1)]


def beside(layout: BoardLayout, claim: ClaimId, by: int) -> ClaimId | None:
    """Return the nearest card ``by`` columns further on, in the row if it has one there.

    Columns without a card are passed over. None means that there is no column left.
    """
    here = layout.arrangement.spots[claim]
    column = here.column + by
    while 0 <= column < len(layout.columns):
        claims = layout.arrangement.cell(here.row, column)
        claims = claims or layout.arrangement.columns[column].claims
        if claims:
            y = layout.card(claim).start
            return min(claims, key=lambda other: abs(layout.card(other).start - y))
        column += by
    return None


def along_link(layout: BoardLayout, claim: ClaimId, by: int, focus: LinkId | None) -> Step | None:
    """Return the other end of the link that leaves a card on one side.

    The pair in focus comes first, then the nearest end. A link within the column counts only
    where no other leaves on that side.

    Args:
        layout: Where the cards are.
        claim: The card to leave.
        by: 1 for the side of the columns that follow, -1 for those before.
        focus: The pair in focus.
    """
    arrangement = layout.arrangement
    here = arrangement.spots[claim]
    y = layout.card(claim).start
    last = len(layout.columns) - 1
    loop_side = -1 if here.column == last > 0 else 1
    options = []
    for link in arrangement.links_of.get(claim, ()):
        pair = arrangement.pairs[link]
        other = pair.b if pair.a == claim else pair.a
        column = arrangement.spots[other].column
        if (column - here.column) * by > 0 or (column == here.column and by == loop_side):
            distance = abs(layout.card(other).start - y)
            options.append((column == here.column, link != focus, distance, link, other))
    if not options:
        return None
    *_, link, other = min(options)
    return Step(other, link)


def first_link(layout: BoardLayout, claim: ClaimId) -> LinkId | None:
    """Return the link of a card to bring into focus: a conflict first, then the most certain."""
    arrangement = layout.arrangement
    links = arrangement.links_of.get(claim, ())
    if not links:
        return None

    def worth(link: LinkId) -> tuple[bool, bool, float, str]:
        pair = arrangement.pairs[link]
        score = pair.link.score if pair.link else 1.0
        return not pair.is_conflict, pair.is_decided, -score, link

    return min(links, key=worth)
