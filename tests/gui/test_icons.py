from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from claims_app.gui import icons
from claims_app.gui.theme import LINK_KEYS


def picture(name: str, *, mirrored: bool = False) -> QImage:
    image = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        icons.paint_glyph(painter, name, QRectF(0, 0, 16, 16), QColor("black"), mirrored=mirrored)
    return image


def is_empty_around(image: QImage) -> bool:
    """Return whether the four corners are untouched: nothing is cut off there."""
    last = image.width() - 1
    return all(image.pixelColor(x, y) == QColor("white") for x in (0, last) for y in (0, last))


@pytest.mark.parametrize("name", sorted(icons.NAMES))
def test_every_glyph_leaves_ink_inside_its_square(name: str, qapp: object) -> None:
    image = picture(name)

    inked = sum(image.pixelColor(x, y).lightness() < 128 for x in range(16) for y in range(16))
    assert 6 < inked < 180
    assert is_empty_around(image)


@pytest.mark.parametrize("name", sorted(icons.NAMES))
def test_only_what_points_along_the_reading_mirrors(name: str, qapp: object) -> None:
    turned = picture(name, mirrored=True)

    assert (turned != picture(name)) is (name in icons.MIRRORED)


def test_glyphs_look_different_from_each_other(qapp: object) -> None:
    pictures = [picture(name) for name in sorted(icons.NAMES)]

    assert all(a != b for i, a in enumerate(pictures) for b in pictures[:i])


def test_every_type_of_link_has_a_glyph() -> None:
    assert set(LINK_KEYS) <= icons.NAMES


def test_an_icon_is_sharp_at_double_density(qapp: object) -> None:
    icon = icons.icon("search", QColor("black"), 16, disabled=QColor("grey"))

    assert icon.pixmap(QSize(16, 16), 2.0).width() == 32
    disabled = icon.pixmap(16, QIcon.Mode.Disabled).toImage()
    assert disabled != icon.pixmap(16).toImage()


def test_an_unknown_name_is_refused(qapp: object) -> None:
    with pytest.raises(KeyError):
        picture("no such glyph")
