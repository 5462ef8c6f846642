"""The cards at hand: laid out when they are seen, kept for a while, their heights for good."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from claims_app.gui.compare.arrangement import EMPTY, Arrangement
from claims_app.gui.compare.card import CardFace, CardFonts
from claims_app.gui.compare.card_content import CardContent, content_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId

# A view shows some 40 cards; ten views' worth makes scrolling back free.
_KEPT: Final = 400


class CardStock:
    """Makes cards from records; what it has laid out stays valid for one width and text size."""

    def __init__(self, case: Case) -> None:
        self.arrangement = EMPTY
        self.fonts = CardFonts(1.0)
        self._width = 0
        self._direction = Qt.LayoutDirection.LeftToRight
        self._faces: OrderedDict[ClaimId, CardFace] = OrderedDict()
        self._heights: dict[ClaimId, int] = {}
        self._unfolded: set[ClaimId] = set()
        self.show(case, EMPTY)

    def show(self, case: Case, arrangement: Arrangement) -> None:
        """Take the cards from another case or arrangement from now on."""
        before, now = self.arrangement.copies, arrangement.copies
        # What a card says of its copies takes a line.
        self.forget(key for key in before.keys() | now.keys() if before.get(key) != now.get(key))
        self.case, self.arrangement = case, arrangement
        self._claims = case.claims  # a live view, costly to ask for 100,000 times

    def fit(self, width: int, scale: float, direction: Qt.LayoutDirection) -> None:
        """Lay cards out for another width, text size or direction from now on."""
        if scale != self.fonts.scale:
            self.fonts = CardFonts(scale)
        elif (width, direction) == (self._width, self._direction):
            return
        self._width, self._direction = width, direction
        self.forget_all()

    def content(self, claim: ClaimId) -> CardContent:
        """Return what a card says now."""
        pairs = self.arrangement.pairs
        links = self.arrangement.links_of.get(claim, ())
        return content_of(
            self.case,
            self._claims[claim],
            [pairs[link] for link in links],
            self.arrangement.copies.get(claim, ()),
        )

    def face(self, claim: ClaimId) -> CardFace:
        """Return a card, laid out."""
        face = self._faces.get(claim)
        if face is None:
            face = CardFace(
                self.content(claim),
                self.fonts,
                self._width,
                self._direction,
                is_unfolded=claim in self._unfolded,
            )
            self._faces[claim] = face
            self._heights[claim] = face.height
            if len(self._faces) > _KEPT:
                self._faces.popitem(last=False)
        else:
            self._faces.move_to_end(claim)
        return face

    def is_measured(self, claim: ClaimId) -> bool:
        """Return whether the height of a card is true, not estimated."""
        return claim in self._heights

    def height(self, claim: ClaimId) -> int:
        """Return the height of a card, estimated from the length of its text until it is seen."""
        known = self._heights.get(claim)
        if known is not None:
            return known
        also = self.fonts.meta_height if claim in self.arrangement.copies else 0
        return self.fonts.estimate(len(self._claims[claim].anchor.exact), self._width) + also

    def toggle(self, claim: ClaimId) -> bool:
        """Unfold a long card, or fold it again; return whether it can be."""
        if not self.face(claim).is_foldable:
            return False
        self._unfolded ^= {claim}
        self.forget([claim])
        return True

    def forget(self, claims: Iterable[ClaimId]) -> None:
        """Lay these cards out anew when they are next seen."""
        for claim in claims:
            self._faces.pop(claim, None)
            self._heights.pop(claim, None)

    def forget_changed(self) -> None:
        """Drop the cards that would say something else by now; their heights stay."""
        for claim, face in list(self._faces.items()):
            if claim not in self._claims or self.content(claim) != face.content:
                del self._faces[claim]

    def forget_all(self) -> None:
        """Lay everything out anew, as after another width, text size or language."""
        self._faces.clear()
        self._heights.clear()
