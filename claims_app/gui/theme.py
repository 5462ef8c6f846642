"""Colours, link styles, fonts and measures: the visual language of the window.

Ink does the interface, colour does the links. The numbers are those of the design; a test
computes every contrast from them (WCAG 2.2, section 1.4.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QPen

from claims_app.core.records import ConflictType, Relation

FAMILY: Final = "Vazirmatn"
LINK_KEYS: Final = (*(kind.value for kind in ConflictType), "agree", "update")
MIN_SCALE: Final = 0.8
MAX_SCALE: Final = 2.0

GRID: Final = 4
GLYPH: Final = 14
RADIUS: Final = 4
PILL_RADIUS: Final = 10
CONTROL_HEIGHT: Final = 28
DECIDE_HEIGHT: Final = 30
REVIEW_DECIDE_HEIGHT: Final = 46
REVIEW_SIDE_WIDTH: Final = 280
TOP_BAR_HEIGHT: Final = 44
STATUS_BAR_HEIGHT: Final = 26
LIST_WIDTH: Final = 216
PAIR_PANEL_HEIGHT: Final = 286


class Role(StrEnum):
    """What a piece of text is for; it fixes size and line height."""

    META = "meta"
    UI = "ui"
    SPEAKER = "speaker"
    PANEL_SPEAKER = "panel_speaker"
    CARD = "card"
    PANEL = "panel"
    REVIEW = "review"
    REVIEW_LONG = "review_long"
    READ = "read"
    KEYCAP = "keycap"


# Pixels at 100 %: size, line height, bold. Nothing Arabic stands below 12.
_ROLES: Final[Mapping[Role, tuple[int, int, bool]]] = MappingProxyType(
    {
        Role.META: (12, 18, False),
        Role.UI: (13, 20, False),
        Role.SPEAKER: (13, 20, True),
        Role.PANEL_SPEAKER: (14, 20, True),
        Role.CARD: (14, 22, False),
        Role.PANEL: (16, 26, False),
        Role.REVIEW: (24, 42, False),
        Role.REVIEW_LONG: (18, 32, False),
        Role.READ: (17, 32, False),
        Role.KEYCAP: (11, 16, True),
    }
)


@dataclass(frozen=True, eq=False, kw_only=True)
class LinkStyle:
    """How one type of link is drawn.

    ``pattern`` is in dash units of Qt at a pen 2 pixels wide; it is empty for a solid line.
    ``width`` is the pen of a line that is not in focus, in pixels.
    """

    key: str
    hue: QColor
    fill: QColor
    pattern: tuple[float, ...] = ()
    width: float = 2.0
    is_double: bool = False
    has_round_caps: bool = False
    has_arrow: bool = False

    @property
    def glyph(self) -> str:
        """Return the name of the glyph, see ``icons``."""
        return self.key

    def pen(self, width: float | None = None) -> QPen:
        """Return the pen of the line, the pattern kept to scale for another ``width``."""
        pen = QPen(self.hue, width or self.width)
        # Square caps, the default, would poke through the port.
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if self.has_round_caps else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self.pattern:
            factor = 2.0 / pen.widthF()
            pen.setDashPattern([unit * factor for unit in self.pattern])
        return pen


@dataclass(frozen=True, eq=False, kw_only=True)
class Theme:
    """All colours of one theme. ``links`` is keyed by ``LINK_KEYS``."""

    name: str
    is_dark: bool
    window: QColor
    pane: QColor
    card: QColor
    hover: QColor
    selected: QColor
    mark: QColor
    border: QColor
    edge: QColor
    text: QColor
    muted: QColor
    ink: QColor
    onink: QColor
    links: Mapping[str, LinkStyle]
    border_width: int = 1

    def link(self, relation: Relation, conflict_type: ConflictType | None) -> LinkStyle:
        """Return the style of a link of this relation and type."""
        return self.links[link_key(relation, conflict_type)]


def link_key(relation: Relation, conflict_type: ConflictType | None) -> str:
    """Return the key of a link's style, glyph and word: its conflict type, or agree or update."""
    return relation.value if conflict_type is None else conflict_type.value


# What stays the same in every theme: pattern, width, double, round caps, arrow.
_SHAPES: Final[Mapping[str, tuple[tuple[float, ...], float, bool, bool, bool]]] = MappingProxyType(
    {
        "denial": ((), 2.0, False, False, False),
        "opposite": ((), 2.0, True, False, False),
        "quantity": ((4.5, 2.0), 2.0, False, False, False),
        "time": ((0.05, 2.5), 2.0, False, True, False),
        "place": ((4.5, 1.5, 1.0, 1.5), 2.0, False, False, False),
        "actor": ((4.5, 1.5, 1.0, 1.5, 1.0, 1.5), 2.0, False, False, False),
        "degree": ((2.0, 2.0), 2.0, False, False, False),
        "agree": ((), 1.5, False, False, False),
        "update": ((), 1.5, False, False, True),
    }
)


def _styles(colours: Mapping[str, tuple[QColor, QColor]]) -> Mapping[str, LinkStyle]:
    found = {}
    for key, (pattern, width, is_double, has_round_caps, has_arrow) in _SHAPES.items():
        hue, fill = colours[key]
        found[key] = LinkStyle(
            key=key,
            hue=hue,
            fill=fill,
            pattern=pattern,
            width=width,
            is_double=is_double,
            has_round_caps=has_round_caps,
            has_arrow=has_arrow,
        )
    return MappingProxyType(found)


def _named(colours: Mapping[str, tuple[str, str]]) -> Mapping[str, LinkStyle]:
    return _styles({key: (QColor(hue), QColor(fill)) for key, (hue, fill) in colours.items()})


LIGHT: Final = Theme(
    name="light",
    is_dark=False,
    window=QColor("#ECEEF0"),
    pane=QColor("#F5F6F7"),
    card=QColor("#FFFFFF"),
    hover=QColor("#F0F2F4"),
    selected=QColor("#E1E6EB"),
    mark=QColor("#E4E8ED"),
    border=QColor("#CFD5DB"),
    edge=QColor("#7C8793"),
    text=QColor("#181D23"),
    muted=QColor("#525C67"),
    ink=QColor("#181D23"),
    onink=QColor("#FFFFFF"),
    links=_named(
        {
            "denial": ("#A12B2C", "#FFDFDA"),
            "opposite": ("#8B4800", "#FFE4D1"),
            "quantity": ("#6B42A2", "#EEE3FF"),
            "time": ("#006A74", "#D3F0F3"),
            "place": ("#536514", "#E5EED4"),
            "actor": ("#923367", "#FFDEEE"),
            "degree": ("#715905", "#F2E9D2"),
            "agree": ("#266C44", "#D9F0E0"),
            "update": ("#195F9C", "#D6ECFF"),
        }
    ),
)

DARK: Final = Theme(
    name="dark",
    is_dark=True,
    window=QColor("#12161A"),
    pane=QColor("#181D22"),
    card=QColor("#20262C"),
    hover=QColor("#272E35"),
    selected=QColor("#303942"),
    mark=QColor("#37414B"),
    border=QColor("#3A444E"),
    edge=QColor("#7F8B97"),
    text=QColor("#E7EBEF"),
    muted=QColor("#A9B3BE"),
    ink=QColor("#F1F4F7"),
    onink=QColor("#12161A"),
    links=_named(
        {
            "denial": ("#FD9992", "#4F2724"),
            "opposite": ("#E5AB7F", "#472E1A"),
            "quantity": ("#C4A8F9", "#392D4E"),
            "time": ("#82C6CE", "#1A3A3D"),
            "place": ("#B0C287", "#30381E"),
            "actor": ("#EE9CC3", "#4A2738"),
            "degree": ("#CBB782", "#3C331B"),
            "agree": ("#93C8A4", "#233A2B"),
            "update": ("#8BBEF3", "#1F364D"),
        }
    ),
)


def high_contrast(palette: QPalette) -> Theme:
    """Return the theme of the system's palette: one ground, wide borders, links in text colour."""
    ground = palette.color(QPalette.ColorRole.Base)
    text = palette.color(QPalette.ColorRole.Text)
    return Theme(
        name="high contrast",
        is_dark=ground.lightnessF() < text.lightnessF(),
        window=ground,
        pane=ground,
        card=ground,
        hover=ground,
        selected=ground,
        mark=ground,
        border=text,
        edge=text,
        text=text,
        muted=text,
        ink=text,
        onink=ground,
        links=_styles(dict.fromkeys(LINK_KEYS, (text, ground))),
        border_width=2,
    )


def font(role: Role, scale: float = 1.0, *, bold: bool | None = None) -> QFont:
    """Return the font of a role; ``scale`` is the text-size factor, ``bold`` overrides the role.

    Sizes are pixels and unhinted, so that a picture is the same on every system.
    """
    size, _, is_bold = _ROLES[role]
    found = QFont([FAMILY])
    found.setPixelSize(round(size * scale))
    found.setBold(is_bold if bold is None else bold)
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return found


def line_height(role: Role, scale: float = 1.0) -> int:
    """Return the height of one line of a role, in pixels."""
    return round(_ROLES[role][1] * scale)


def glyph_size(scale: float) -> int:
    """Return the side of a glyph beside a word, in pixels."""
    return round(GLYPH * scale)


def palette(theme: Theme) -> QPalette:
    """Return the palette for controls that a style sheet does not reach, and for Fusion."""
    role = QPalette.ColorRole
    found = QPalette()
    for where, colour in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.card,
        role.AlternateBase: theme.pane,
        role.Text: theme.text,
        role.Button: theme.card,
        role.ButtonText: theme.text,
        role.BrightText: theme.onink,
        role.ToolTipBase: theme.ink,
        role.ToolTipText: theme.onink,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.ink,
        role.HighlightedText: theme.onink,
        role.Link: theme.text,
        role.LinkVisited: theme.muted,
        role.Light: theme.card,
        role.Midlight: theme.hover,
        role.Mid: theme.border,
        role.Dark: theme.edge,
        role.Shadow: theme.edge,
        role.Accent: theme.ink,
    }.items():
        found.setColor(where, colour)
    for where in (role.WindowText, role.Text, role.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, where, theme.muted)
    return found
