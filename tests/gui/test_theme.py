"""The table of contrasts of the design, computed again from the theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QPalette

from claims_app.core.records import ConflictType, Relation
from claims_app.gui import theme
from claims_app.gui.style import style_sheet
from claims_app.gui.theme import DARK, LIGHT, Role, Theme

BOTH = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "pane", "card", "hover", "selected", "mark")
# Rounded to 0.1, as the design states them.
NEUTRAL = {
    "light": {
        "text": (14.6, 15.7, 17.0, 15.1, 13.5, 13.8),
        "muted": (5.9, 6.3, 6.8, 6.1, 5.4, 5.5),
        "edge": (3.1, 3.4, 3.7),
    },
    "dark": {
        "text": (15.2, 14.2, 12.7, 11.5, 9.8, 8.7),
        "muted": (8.5, 8.0, 7.2, 6.5, 5.5, 4.9),
        "edge": (5.2, 4.9, 4.4),
    },
}
# Hue on card, pane, window, own fill; text on fill; onink on the solid hue.
LINKS = {
    "light": {
        "denial": (7.2, 6.7, 6.2, 5.8, 13.6, 7.2),
        "opposite": (6.9, 6.4, 6.0, 5.7, 13.9, 6.9),
        "quantity": (7.2, 6.6, 6.2, 5.8, 13.8, 7.2),
        "time": (6.3, 5.9, 5.4, 5.3, 14.1, 6.3),
        "place": (6.5, 6.0, 5.6, 5.4, 14.1, 6.5),
        "actor": (7.3, 6.7, 6.2, 5.9, 13.7, 7.3),
        "degree": (6.7, 6.2, 5.8, 5.5, 14.0, 6.7),
        "agree": (6.3, 5.9, 5.5, 5.3, 14.1, 6.3),
        "update": (6.6, 6.1, 5.7, 5.5, 14.0, 6.6),
    },
    "dark": {
        "denial": (7.4, 8.2, 8.8, 6.2, 10.6, 8.8),
        "opposite": (7.6, 8.5, 9.1, 6.3, 10.5, 9.1),
        "quantity": (7.5, 8.3, 8.9, 6.2, 10.6, 8.9),
        "time": (7.9, 8.8, 9.4, 6.4, 10.2, 9.4),
        "place": (7.9, 8.8, 9.4, 6.4, 10.2, 9.4),
        "actor": (7.4, 8.2, 8.8, 6.2, 10.7, 8.8),
        "degree": (7.7, 8.6, 9.2, 6.3, 10.4, 9.2),
        "agree": (8.0, 8.9, 9.6, 6.4, 10.2, 9.6),
        "update": (7.8, 8.7, 9.3, 6.4, 10.4, 9.3),
    },
}


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of WCAG 2.2, 1.0 to 21.0."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@BOTH
@pytest.mark.parametrize("what", ["text", "muted", "edge"])
def test_neutral_contrasts_are_those_of_the_design(look: Theme, what: str) -> None:
    expected = NEUTRAL[look.name][what]

    measured = [contrast(getattr(look, what), getattr(look, ground)) for ground in GROUNDS]

    assert measured[: len(expected)] == pytest.approx(expected, abs=0.06)


@BOTH
@pytest.mark.parametrize("key", theme.LINK_KEYS)
def test_link_contrasts_are_those_of_the_design(look: Theme, key: str) -> None:
    style = look.links[key]

    measured = [
        *(contrast(style.hue, ground) for ground in (look.card, look.pane, look.window)),
        contrast(style.hue, style.fill),
        contrast(look.text, style.fill),
        contrast(look.onink, style.hue),
    ]

    assert measured == pytest.approx(LINKS[look.name][key], abs=0.06)
    assert min(measured) > 5


@BOTH
def test_ink_carries_its_own_text(look: Theme) -> None:
    assert contrast(look.ink, look.onink) > 16
    assert contrast(look.ink, look.card) > 13


def test_hues_of_one_theme_are_equally_light() -> None:
    for look in (LIGHT, DARK):
        lightness = [luminance(style.hue) for style in look.links.values()]

        # Greyscale must not rank the types: the darkest and the lightest hue differ little.
        assert contrast_of(max(lightness), min(lightness)) < 1.3


def contrast_of(lighter: float, darker: float) -> float:
    return (lighter + 0.05) / (darker + 0.05)


def test_every_type_of_link_has_a_line_of_its_own() -> None:
    shapes = {
        (style.pattern, style.width, style.is_double, style.has_round_caps, style.has_arrow)
        for style in LIGHT.links.values()
    }

    assert len(shapes) == len(theme.LINK_KEYS)


def test_a_pattern_keeps_its_pixels_at_another_width() -> None:
    style = LIGHT.links["quantity"]

    pen = style.pen(3.0)

    assert [unit * 3 for unit in pen.dashPattern()] == pytest.approx([9.0, 4.0])


def test_link_key_tells_type_or_relation() -> None:
    assert theme.link_key(Relation.CONFLICT, ConflictType.TIME) == "time"
    assert theme.link_key(Relation.AGREE, None) == "agree"
    assert LIGHT.link(Relation.UPDATE, None).has_arrow


@pytest.mark.parametrize("scale", [theme.MIN_SCALE, 1.0, theme.MAX_SCALE])
def test_fonts_grow_with_the_text_size(scale: float) -> None:
    font = theme.font(Role.CARD, scale)

    assert font.pixelSize() == round(14 * scale)
    assert theme.line_height(Role.CARD, scale) == round(22 * scale)
    assert font.hintingPreference() is QFont.HintingPreference.PreferNoHinting


def test_bold_can_be_asked_for() -> None:
    assert theme.font(Role.SPEAKER).bold()
    assert not theme.font(Role.SPEAKER, bold=False).bold()


@BOTH
def test_the_style_sheet_names_the_colours(look: Theme) -> None:
    sheet = style_sheet(look, 1.5, "glyphs")

    assert look.edge.name() in sheet
    assert "font-size: 20px" in sheet
    assert "{" in sheet
    assert "{{" not in sheet


def test_high_contrast_takes_the_system_palette(qapp: object) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("black"))
    palette.setColor(QPalette.ColorRole.Text, QColor("yellow"))

    look = theme.high_contrast(palette)

    assert look.is_dark
    assert look.border_width == 2
    assert {style.hue.name() for style in look.links.values()} == {"#ffff00"}
    assert look.links["opposite"].is_double


@BOTH
def test_the_palette_speaks_the_same_colours(look: Theme, qapp: object) -> None:
    palette = theme.palette(look)

    assert palette.color(QPalette.ColorRole.Window) == look.window
    assert palette.color(QPalette.ColorRole.HighlightedText) == look.onink
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == look.muted
