"""Every size of window and of text: nothing is cut, and what has no room can be reached."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QWidget,
)

from claims_app.gui.dialogs.choices import Dialog
from claims_app.gui.filters import KINDS as KINDS_OF_LINKS
from claims_app.gui.widgets import Mark, Pill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from claims_app.gui.main_window import MainWindow
    from claims_app.gui.pair_text import PairText
    from claims_app.gui.program import Program

SIZES = [(640, 480), (700, 520), (900, 600), (1024, 700), (1400, 900)]
SCALES = [0.8, 1.0, 1.6, 2.0]
KINDS = (QAbstractButton, QComboBox, QLabel, Mark, Pill)


@pytest.fixture(params=["en", "ar"])
def spoken(desk: MainWindow, program: Program, request: pytest.FixtureRequest) -> Program:
    """The program with a case open, in either language."""
    program.apply(replace(program.preferences, language=request.param))
    return program


def settle(qtbot: QtBot, program: Program, size: tuple[int, int], scale: float) -> MainWindow:
    program.apply(replace(program.preferences, text_scale=scale))
    window = program.window
    window.resize(*size)
    qtbot.waitUntil(lambda: window.size() == QSize(*size))
    QApplication.processEvents()
    return window


def parts_of(window: MainWindow) -> Iterator[QWidget]:
    for kind in KINDS:
        for part in window.findChildren(kind):
            if part.isVisible() and not part.objectName().startswith("qt_"):
                yield part


def room_of(part: QWidget, window: QWidget) -> QRect:
    """Return what can be seen or scrolled to of the window, in the coordinates of ``part``."""
    inner: QWidget = part
    while inner is not window:
        outer = inner.parentWidget()
        assert outer is not None
        area = outer.parentWidget()
        if isinstance(area, QScrollArea) and outer is area.viewport():
            return QRect(part.mapFrom(inner, QPoint(0, 0)), inner.size())
        inner = outer
    return QRect(part.mapFrom(window, QPoint(0, 0)), window.size())


def find_cut(window: MainWindow) -> list[str]:
    """Name what is smaller than it needs to be, or reaches out of the window."""
    cut = []
    for part in parts_of(window):
        needed = part.minimumSizeHint() if part.minimumSizeHint().isValid() else part.sizeHint()
        if isinstance(part, QLabel) and part.wordWrap():
            needed = QSize(0, part.heightForWidth(part.width()))
        if isinstance(part, QComboBox):  # its own hint is a pixel above what the style gives it
            needed = QSize(0, part.fontMetrics().height())
        is_small = part.width() < needed.width() or part.height() < needed.height()
        if is_small or not room_of(part, window).contains(part.rect()):
            name = part.text() if isinstance(part, QAbstractButton | QLabel) else ""
            cut.append(f"{part.metaObject().className()} {name} {part.size()} {needed}")
    return cut


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_on_the_board_or_beside_it(
    qtbot: QtBot, spoken: Program, size: tuple[int, int], scale: float
) -> None:
    window = settle(qtbot, spoken, size, scale)
    screen = window.screen_

    assert find_cut(window) == []
    assert screen.view.isVisible()
    board = screen.view._canvas.viewport()
    assert board.height() >= 40 * scale  # the speaker of a card and more
    assert board.width() >= min(size[0] - 20, 200 * scale)

    if not screen.panel.isVisible():
        screen.open_panel()
        QApplication.processEvents()
    assert screen.panel.isVisible()
    assert find_cut(window) == []


def shows_whole_lines(text: PairText) -> bool:
    return (text.viewport().height() - text._overhang) % text._step == 0


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
def test_texts_of_the_pair_show_whole_lines(
    qtbot: QtBot, desk: MainWindow, program: Program, size: tuple[int, int], scale: float
) -> None:
    window = settle(qtbot, program, size, scale)
    window.screen_.open_panel()
    for head in (window.screen_.panel.first, window.screen_.panel.second):
        text = head.text
        step = text._step
        qtbot.waitUntil(partial(shows_whole_lines, text))

        assert text.viewport().height() >= 3 * step
        bar = text.verticalScrollBar()
        for value in (0, bar.maximum() // 3, bar.maximum() - 1, bar.maximum()):
            bar.setValue(value)
            assert bar.value() % step == 0


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_board_keeps_its_height_where_the_panel_stands_below(
    qtbot: QtBot, desk: MainWindow, program: Program, scale: float
) -> None:
    window = settle(qtbot, program, (1400, 900), scale)
    screen = window.screen_
    if scale > 1.0:  # no room for both
        assert screen.is_narrow
        assert not screen.panel.isVisible()
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
        assert screen.panel.isVisible()
        return

    board, panel = screen._splitter.sizes()
    assert (board > panel, panel) == (True, screen.panel.sizeHint().height())
    screen._splitter.moveSplitter(0, 1)
    assert screen._splitter.sizes()[0] >= 160


def test_more_filters_are_shown_on_demand_in_a_low_window(
    qtbot: QtBot, desk: MainWindow, program: Program
) -> None:
    filters = settle(qtbot, program, (640, 480), 1.0).screen_.filters
    assert filters.text.isVisible()
    assert not filters.rejected.isVisible()

    qtbot.mouseClick(filters.more, Qt.MouseButton.LeftButton)
    assert filters.rejected.isVisible()
    assert filters.kinds[KINDS_OF_LINKS[0]].isVisible()

    settle(qtbot, program, (1400, 900), 1.0)
    assert not filters.more.isVisible()
    assert filters.rejected.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(
    "name", ["new_case", "source_side", "verdict", "settings", "show_keys", "export_sheet"]
)
def test_no_dialog_is_larger_than_the_screen(
    qtbot: QtBot, desk: MainWindow, program: Program, name: str, scale: float
) -> None:
    window = settle(qtbot, program, (1400, 900), scale)
    getattr(window.actions_, name).trigger()
    (dialog,) = [each for each in window.findChildren(Dialog) if each.isVisible()]
    room = dialog.screen().availableSize()

    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    for button in dialog.buttons.buttons():
        assert dialog.rect().contains(button.geometry().translated(dialog.buttons.pos()))
    dialog.reject()
