"""Why there is no pair to show: none were found, or not yet, or all are decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from claims_app.core.standing import LinkState
from claims_app.gui.counted import COUNTED
from claims_app.gui.open_case import Finding
from claims_app.gui.text import isolate

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QAction

    from claims_app.core.standing import Standing
    from claims_app.gui.open_case import OpenCase


def why_no_pair(
    open_case: OpenCase | None, pairs: Collection[Standing], find_again: QAction
) -> str:
    """Return the sentence; empty where there are pairs that wait, or no case.

    Args:
        open_case: The case on the screen.
        pairs: All of its pairs.
        find_again: What starts a search that was stopped; the sentence names its key.
    """
    if not pairs:
        return _why_no_conflicts(open_case, find_again)
    if all(pair.is_decided for pair in pairs):
        return COUNTED.all_decided(sum(pair.state is LinkState.REJECTED for pair in pairs))
    return ""


def _why_no_conflicts(open_case: OpenCase | None, find_again: QAction) -> str:
    if open_case is None:
        return ""
    match open_case.finding:
        case Finding.UNDER_WAY:
            return QCoreApplication.translate("nothing", "Conflicts are being looked for.")
        case Finding.STOPPED:
            sentence = QCoreApplication.translate(
                "nothing", "Finding conflicts was stopped. {0} starts it again."
            )
            return sentence.format(isolate(key_of(find_again)))
        case Finding.DONE:
            return QCoreApplication.translate("nothing", "No conflicts have been found.")


def key_of(action: QAction) -> str:
    """Return the key of an action as people read it, or its name where it has none."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return keys or action.text().replace("&", "")
