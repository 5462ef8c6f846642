"""The notes at the margin: who makes each claim, how, and what it is linked to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from claims_app.core.records import Claim, Polarity
from claims_app.core.standing import LinkState, Standing
from claims_app.gui import words
from claims_app.gui.icons import paint_glyph
from claims_app.gui.question_list import broken
from claims_app.gui.text import direction, one_line
from claims_app.gui.theme import (
    LINK_KEYS,
    PILL_RADIUS,
    RADIUS,
    Role,
    font,
    glyph_size,
    line_height,
    link_key,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.ids import ClaimId
    from claims_app.gui.look import Look

GAP: Final = 8  # pixels between two notes
_INSET: Final = 10  # from the line that joins a note to the text
_GLYPH_GAP: Final = 6
_CENTRED: Final = int(Qt.AlignmentFlag.AlignCenter)
_LEADING: Final = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteText:
    """What a note says. ``quote`` holds the old words of an orphaned claim, else it is empty."""

    claim: Claim
    speaker: str
    pairs: tuple[Standing, ...] = ()
    quote: str = ""

    @property
    def manner(self) -> str:
        """Return how the claim is made, "denies · expects"."""
        return words.manner(self.claim.polarity, self.claim.act, self.claim.certainty)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPill:
    """The pill of a link, in pixels from its block's top and the margin's left."""

    box: QRectF
    pairs: tuple[Standing, ...]  # of one type, and all confirmed or none
    text: str

    @property
    def is_confirmed(self) -> bool:
        """Return whether an analyst has confirmed its links."""
        return self.pairs[0].state is LinkState.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedNote:
    """A note beside its block, in pixels from the block's top and the margin's left."""

    text: NoteText
    box: QRectF
    line_y: float  # the middle of the first line of the claim
    pills: tuple[PlacedPill, ...]
    quote_lines: tuple[str, ...]

    @property
    def claim(self) -> ClaimId:
        """Return whose note it is."""
        return self.text.claim.id

    def pairs_at(self, x: float, y: float) -> tuple[Standing, ...]:
        """Return the links whose pill is at a point."""
        return next((pill.pairs for pill in self.pills if pill.box.contains(x, y)), ())


def place_notes(
    texts: Sequence[tuple[NoteText, float]], width: float, scale: float, *, is_rtl: bool
) -> tuple[PlacedNote, ...]:
    """Return where the notes of one block stand, none on another.

    Args:
        texts: Each with the top of the line that its claim begins in.
        width: Of the margin.
        scale: The text-size factor.
        is_rtl: Whether the window is mirrored.
    """
    found: list[PlacedNote] = []
    free = 0.0
    for text, line_top in texts:
        top = max(line_top, free)
        note = _place(text, top, width, scale, is_rtl=is_rtl)
        step = line_height(Role.READ, scale)
        found.append(
            PlacedNote(
                text=text,
                box=note.box,
                line_y=line_top + step / 2,
                pills=note.pills,
                quote_lines=note.quote_lines,
            )
        )
        free = note.box.bottom() + GAP
    return tuple(found)


def _place(text: NoteText, top: float, width: float, scale: float, *, is_rtl: bool) -> PlacedNote:
    meta = line_height(Role.META, scale)
    y = top + line_height(Role.SPEAKER, scale) + meta + 2
    lines: tuple[str, ...] = ()
    room = width - 2 * _INSET
    if text.quote:
        y += meta  # the word "orphaned"
        lines = tuple(broken(text.quote, font(Role.META, scale), round(room)))
        y += len(lines) * meta + 6
    pills, bottom = _place_pills(text.pairs, y + 2, room, scale)
    if is_rtl:
        pills = [
            PlacedPill(
                box=QRectF(width - p.box.right(), p.box.top(), p.box.width(), p.box.height()),
                pairs=p.pairs,
                text=p.text,
            )
            for p in pills
        ]
    box = QRectF(0, top, width, (bottom if pills else y) - top)
    return PlacedNote(text=text, box=box, line_y=0, pills=tuple(pills), quote_lines=lines)


def _place_pills(
    pairs: Sequence[Standing], top: float, room: float, scale: float
) -> tuple[list[PlacedPill], float]:
    metrics = QFontMetrics(font(Role.META, scale))
    height = max(2.0 * PILL_RADIUS, line_height(Role.META, scale) + 2.0)
    glyph = glyph_size(scale)
    placed: list[PlacedPill] = []
    x, y = float(_INSET), top
    for group in _by_type(pairs):
        word = words.link(group[0].relation, group[0].type)
        if len(group) > 1:
            word = f"{word} {len(group)}"
        tick = glyph if group[0].state is LinkState.CONFIRMED else 0
        width = metrics.horizontalAdvance(word) + glyph + tick + 22.0
        if x > _INSET and x + width > _INSET + room:
            x, y = float(_INSET), y + height + 4
        placed.append(PlacedPill(box=QRectF(x, y, width, height), pairs=group, text=word))
        x += width + 6
    return placed, y + height


def _by_type(pairs: Sequence[Standing]) -> list[tuple[Standing, ...]]:
    """Return the links of each type together, confirmed ones apart."""
    groups: dict[tuple[str, bool], list[Standing]] = {}
    for pair in pairs:
        key = link_key(pair.relation, pair.type), pair.state is LinkState.CONFIRMED
        groups.setdefault(key, []).append(pair)
    order = sorted(groups, key=lambda key: (LINK_KEYS.index(key[0]), not key[1]))
    return [tuple(groups[key]) for key in order]


class NotePainter:
    """Paints notes; the painter stands at the top left of the margin beside the block."""

    def __init__(self, look: Look, *, is_rtl: bool) -> None:
        self._look = look
        self._is_rtl = is_rtl

    def paint(self, painter: QPainter, note: PlacedNote, *, is_focus: bool) -> None:
        """Paint one note; that of the claim in focus has a thick line at its side."""
        theme, scale = self._look.theme, self._look.scale
        box = note.box
        if note.text.quote:
            self._frame(painter, box)
        self._line(painter, note, is_focus=is_focus)
        speaker = line_height(Role.SPEAKER, scale)
        row = QRectF(_INSET, box.top(), box.width() - 2 * _INSET, speaker)
        self._words(painter, row, note.text.speaker, Role.SPEAKER)
        row = QRectF(row.left(), row.bottom(), row.width(), line_height(Role.META, scale))
        claim = note.text.claim
        glyph = "denies" if claim.polarity is Polarity.DENIED else "affirms"
        self._glyph_line(painter, row, glyph, note.text.manner)
        if note.text.quote:
            row = row.translated(0, row.height() + 2)
            self._glyph_line(painter, row, "orphaned", words.orphaned())
            for line in note.quote_lines:
                row = row.translated(0, row.height())
                self._words(painter, row, line, Role.META, is_quote=True)
        for pill in note.pills:
            self._pill(painter, pill)
        painter.setPen(theme.text)

    def _frame(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.theme.edge, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(2, -3, -2, 3), RADIUS, RADIUS)

    def _line(self, painter: QPainter, note: PlacedNote, *, is_focus: bool) -> None:
        """Draw the line beside a note, with a short one to its place where it had to move."""
        theme, box = self._look.theme, note.box
        painter.setPen(QPen(theme.ink if is_focus else theme.edge, 3 if is_focus else 1))
        x = box.width() - 2 if self._is_rtl else 2.0
        outer = box.width() + 8 if self._is_rtl else -8.0
        painter.drawLine(QLineF(x, box.top() + 2, x, box.bottom() - 2))
        painter.setPen(QPen(theme.ink if is_focus else theme.edge, 1))
        start = min(max(note.line_y, box.top() + 2), box.bottom() - 2)
        painter.drawLine(QLineF(outer, note.line_y, x, start))

    def _glyph_line(self, painter: QPainter, row: QRectF, glyph: str, said: str) -> None:
        size = glyph_size(self._look.scale)
        left = row.right() - size if self._is_rtl else row.left()
        square = QRectF(left, row.center().y() - size / 2, size, size)
        paint_glyph(painter, glyph, square, self._look.theme.text, mirrored=self._is_rtl)
        step = size + _GLYPH_GAP
        beside = row.adjusted(0, 0, -step, 0) if self._is_rtl else row.adjusted(step, 0, 0, 0)
        self._words(painter, beside, said, Role.META, is_own=True)

    def _words(
        self,
        painter: QPainter,
        row: QRectF,
        said: str,
        role: Role,
        *,
        is_own: bool = False,
        is_quote: bool = False,
    ) -> None:
        """Write a line at the leading side of the window, elided at the end of its own text."""
        used = font(role, self._look.scale)
        painter.setFont(used)
        painter.setPen(self._look.theme.text)
        shown = QFontMetrics(used).elidedText(
            one_line(said), Qt.TextElideMode.ElideRight, round(row.width())
        )
        seen = Qt.LayoutDirection.RightToLeft if self._is_rtl else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(seen if is_own else direction("", said))
        if is_quote:
            painter.drawText(row, _LEADING, shown)
        else:
            side = Qt.AlignmentFlag.AlignRight if self._is_rtl else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(row, int(flags), shown)

    def _pill(self, painter: QPainter, pill: PlacedPill) -> None:
        theme, scale = self._look.theme, self._look.scale
        size, radius = glyph_size(scale), pill.box.height() / 2
        painter.setFont(font(Role.META, scale))
        style = theme.links[link_key(pill.pairs[0].relation, pill.pairs[0].type)]
        is_confirmed = pill.is_confirmed
        painter.setPen(QPen(style.hue, 1))
        painter.setBrush(style.fill if is_confirmed else theme.card)
        painter.drawRoundedRect(pill.box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        x = 8.0
        for glyph in (style.glyph, "confirmed") if is_confirmed else (style.glyph,):
            square = QRectF(
                self._from_leading(pill.box, x, size), pill.box.center().y() - size / 2, size, size
            )
            paint_glyph(painter, glyph, square, style.hue, mirrored=self._is_rtl)
            x += size + (0 if is_confirmed and glyph != "confirmed" else 4)
        painter.setPen(theme.text if is_confirmed else style.hue)
        width = pill.box.width() - x - 4
        painter.drawText(
            QRectF(
                self._from_leading(pill.box, x, width), pill.box.top(), width, pill.box.height()
            ),
            _CENTRED,
            pill.text,
        )

    def _from_leading(self, box: QRectF, at: float, width: float) -> float:
        return box.right() - at - width if self._is_rtl else box.left() + at
