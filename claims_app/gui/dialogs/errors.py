"""Shows what went wrong and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from claims_app.gui.counted import COUNTED
from claims_app.gui.errors import line_of, message_of, remedy_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.errors import ClaimsError

_SHOWN: Final = 5


def show_error(
    parent: QWidget | None, errors: Sequence[ClaimsError], lead: str = ""
) -> QMessageBox:
    """Show one or several errors of one action; returns the open box.

    Args:
        parent: The window that they are about.
        errors: At least one.
        lead: What they mean together, above them all; without one, the first error leads.
    """
    box = _box(parent, QMessageBox.Icon.Warning)
    lines = []
    if lead:
        box.setText(lead)
        lines.append(line_of(errors[0]))
    else:
        box.setText(message_of(errors[0]))
        lines.append(remedy_of(errors[0]))
        if errors[0].place is not None:
            lines.append(str(errors[0].place))
    lines += [line_of(error) for error in errors[1:_SHOWN]]
    if len(errors) > _SHOWN:
        lines.append(COUNTED.more_errors(len(errors) - _SHOWN))
    box.setInformativeText("\n".join(line for line in lines if line))
    box.open()
    return box


def show_fault(parent: QWidget | None, details: str) -> QMessageBox:
    """Show that the program itself failed; what was decided is saved all the same."""
    box = _box(parent, QMessageBox.Icon.Critical)
    box.setText(QCoreApplication.translate("errors", "Something went wrong inside Claims."))
    box.setInformativeText(
        QCoreApplication.translate(
            "errors",
            "Each decision was saved when it was made; nothing is lost. "
            "If it happens again, close and reopen the case, and report the details below.",
        )
    )
    box.setDetailedText(details)
    box.open()
    return box


def _box(parent: QWidget | None, symbol: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(symbol)
    # Names of files and texts of errors are no markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(QCoreApplication.translate("errors", "Claims"))
    return box
