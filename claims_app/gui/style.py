"""The style sheet of the window's controls: ink, lines and grounds, no hue."""

from __future__ import annotations

from typing import Final

from claims_app.gui.theme import (
    CONTROL_HEIGHT,
    DECIDE_HEIGHT,
    FAMILY,
    RADIUS,
    Role,
    Theme,
    glyph_size,
    line_height,
)

PASSAGE_LINES: Final = 3  # of a text in the pair panel, the least to show without scrolling

# Doubled braces are the sheet's own. Controls are as high as their text at any text size.
_SHEET: Final = """
* {{ font-family: "{family}"; font-size: {ui}px; }}
QWidget {{ color: {text}; }}
QMainWindow, QDialog, #window {{ background: {window}; }}
QToolTip {{ background: {ink}; color: {onink}; border: 0; padding: 4px 6px; }}
QLabel {{ background: transparent; }}
QLabel[role="muted"] {{ color: {muted}; font-size: {meta}px; }}
QLabel[role="section"] {{ color: {muted}; font-size: {meta}px; font-weight: bold; }}
QLabel[role="heading"] {{ font-weight: bold; }}
QLabel[role="speaker"] {{ font-size: {speaker}px; font-weight: bold; }}
QLabel[role="key"] {{ border: 1px solid {edge}; border-radius: 3px; padding: 0 4px;
    font-size: {keycap}px; font-weight: bold; background: {card}; }}
QLabel[role="badge"] {{ border: 1px solid {edge}; border-radius: 3px; padding: 0 4px;
    font-size: {keycap}px; font-weight: bold; }}
QLabel[role="letter"] {{ border-radius: 3px; padding: 0 5px; background: {ink}; color: {onink};
    font-size: {keycap}px; font-weight: bold; }}
#topBar, #filterBar, #statusBar, #questionPane {{ background: {window}; }}
#topBar, #filterBar {{ border: 0; border-bottom: {line}px solid {border}; }}
#statusBar {{ border: 0; border-top: {line}px solid {border}; }}
#questionPane {{ border: 0; border-right: {line}px solid {border}; }}
#pairPanel {{ background: {card}; border: 0; border-top: 2px solid {ink}; }}
#pairPanel QScrollArea, #pairPanel QScrollArea > QWidget > QWidget {{ background: {card}; }}
#finder {{ background: {card}; border: 2px solid {ink}; border-radius: {radius}px; }}
#stepsPanel {{ background: {window}; border: 0; border-left: {line}px solid {border}; }}
#stepsPanel QListView::item {{ padding: 5px 4px; }}
#stepsPanel QListView::item:selected {{ background: {selected}; color: {text};
    font-weight: bold; }}
#finder QListView {{ background: {card}; }}
#decidePane {{ background: {card}; }}
QFrame[role="rule"] {{ background: {border}; border: 0; }}
QPushButton, QComboBox, QLineEdit, QDoubleSpinBox, QTextEdit, QToolButton[role="control"] {{
    background: {card}; border: {line}px solid {edge}; border-radius: {radius}px;
    padding: 2px 8px; min-height: {control}px; selection-background-color: {ink};
    selection-color: {onink}; }}
QTextEdit {{ padding: 2px 4px; }}
QPushButton:hover, QComboBox:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {selected}; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPushButton[role="small"] {{ min-height: 16px; padding: 0 8px; }}
QPushButton[role="small"]:focus {{ padding: 0 7px; }}
#caseButton {{ font-weight: bold; }}
QTextEdit[role="passage"], QTextEdit[role="passage"]:focus {{ border: 0; padding: 0;
    min-height: {passage}px;
    background: {card}; }}
QTextEdit[role="passage"]:focus {{ border-bottom: 2px solid {ink}; }}
QPushButton:default {{ background: {ink}; color: {onink}; border-color: {ink}; }}
QPushButton:focus, QComboBox:focus, QLineEdit:focus, QDoubleSpinBox:focus, QTextEdit:focus,
QToolButton[role="control"]:focus {{ border: 2px solid {ink}; padding: 1px 7px; }}
QPushButton:default:focus {{ border: 2px solid {edge}; }}
QTextEdit:focus {{ padding: 1px 3px; }}
QPushButton:disabled, QComboBox:disabled, QToolButton:disabled, QLineEdit:disabled {{
    color: {muted}; border-color: {border}; background: {window}; }}
QToolButton {{ background: transparent; border: {line}px solid transparent;
    border-radius: {radius}px; padding: 2px 6px; min-height: {control}px; }}
QToolButton:focus {{ border: 2px solid {ink}; padding: 1px 5px; }}
QToolButton[role="keyButton"], QToolButton[role="keyButton"]:focus {{ border: 0; padding: 0;
    min-height: {decide}px; }}
QToolButton[role="kind"] {{ padding: 2px 3px; border: {line}px solid transparent;
    border-bottom: 3px solid transparent; background: transparent; min-width: 20px; }}
QToolButton[role="kind"]:checked {{ background: {card}; border: {line}px solid {edge}; }}
QToolButton[role="kind"]:focus {{ border: 2px solid {ink}; padding: 1px 2px; }}
QToolButton::menu-indicator {{ image: none; }}
QComboBox::drop-down {{ border: 0; width: {drop}px; subcontrol-origin: border; }}
QComboBox::down-arrow {{ image: url("{glyphs}-down.png"); width: {arrow}px; height: {arrow}px; }}
QDoubleSpinBox, QDoubleSpinBox:focus {{ padding-left: {drop}px; padding-right: {drop}px; }}
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ border: 0; background: transparent;
    width: {drop}px; subcontrol-origin: border; }}
QDoubleSpinBox::up-arrow {{ image: url("{glyphs}-up.png"); width: {arrow}px;
    height: {arrow}px; }}
QDoubleSpinBox::down-arrow {{ image: url("{glyphs}-down.png"); width: {arrow}px;
    height: {arrow}px; }}
QComboBox QAbstractItemView, QMenu {{ background: {card}; border: {line}px solid {edge};
    selection-background-color: {selected}; selection-color: {text}; }}
QMenu::item {{ padding: 5px 24px; }}
QMenu::item:selected {{ background: {selected}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 4px 0; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; border: 0; padding: 8px 4px; margin: 0 8px;
    border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ font-weight: bold; border-bottom: 3px solid {ink}; }}
QTabBar::tab:focus {{ border-bottom: 3px solid {edge}; }}
QFrame[role="card"] {{ background: {card}; border: {line}px solid {border};
    border-radius: {radius}px; }}
#reviewSide {{ background: {window}; }}
#reviewScreen, #reviewScreen QScrollArea, #reviewPage {{ background: {window}; }}
#reviewScreen QFrame[role="card"] QScrollArea,
#reviewScreen QFrame[role="card"] QScrollArea > QWidget > QWidget {{ background: {card}; }}
#reviewScreen QFrame[role="card"] QScrollArea:focus {{ border: 2px solid {ink}; }}
#reviewScreen #decidePane {{ background: {window}; }}
QListView {{ background: {window}; border: 0; outline: 0; }}
QListView:focus {{ border: 2px solid {ink}; }}
QListView[role="pairs"]:focus {{ border: 0; }}
QCheckBox {{ spacing: 6px; }}
QCheckBox::indicator {{ width: {box}px; height: {box}px; border: 1px solid {edge};
    border-radius: 3px; background: {card}; }}
QCheckBox::indicator:checked {{ background: {ink}; border: 1px solid {ink};
    image: url("{glyphs}-confirmed.png"); }}
QCheckBox:focus {{ border: 1px solid {ink}; border-radius: 3px; }}
QProgressBar {{ background: {card}; border: {line}px solid {edge}; border-radius: 3px;
    max-height: 10px; text-align: center; }}
QProgressBar::chunk {{ background: {ink}; }}
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {edge}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 24px; }}
QScrollBar::handle:horizontal {{ min-width: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
"""


def style_sheet(theme: Theme, scale: float, glyphs: str) -> str:
    """Return the style sheet of a theme at a text-size factor.

    Args:
        theme: The colours.
        scale: The text-size factor.
        glyphs: How the names of the picture files begin, up to ``-down.png``.
    """
    sizes = {role: round(pixels * scale) for role, pixels in _PIXELS.items()}
    return _SHEET.format(
        family=FAMILY,
        radius=RADIUS,
        line=theme.border_width,
        control=max(CONTROL_HEIGHT - 6, line_height(Role.UI, scale)),
        glyphs=glyphs,
        box=glyph_size(scale),
        passage=round((PASSAGE_LINES + 0.25) * line_height(Role.PANEL, scale)),
        decide=max(DECIDE_HEIGHT, line_height(Role.UI, scale) + 8),
        arrow=arrow_size(scale),
        drop=arrow_size(scale) + 8,
        **sizes,
        **{name: getattr(theme, name).name() for name in _COLOURS},
    )


def arrow_size(scale: float) -> int:
    """Return the side of the small arrows and ticks within controls, in pixels."""
    return round(12 * scale)


_PIXELS: Final = {"ui": 13, "meta": 12, "speaker": 14, "keycap": 11}
_COLOURS: Final = (
    "window",
    "card",
    "hover",
    "selected",
    "border",
    "edge",
    "text",
    "muted",
    "ink",
    "onink",
)
