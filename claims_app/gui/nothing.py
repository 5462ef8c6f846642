"""Why there is no pair to show: none were found, or not yet, or all are decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from claims_app.core.standing import LinkState
from claims_app.gui.counted import COUNTED
from claims_app.gui.open_case import Finding

if TYPE_CHECKING:
    from collections.abc import Collection

    from claims_app.core.standing import Standing
    from claims_app.gui.open_case import OpenCase


def why_no_pair(open_case: OpenCase | None, pairs: Collection[Standing]) -> str:
    """Return the sentence; empty where there are pairs that wait, or no case."""
    if not pairs:
        return _why_no_conflicts(open_case)
    if all(pair.is_decided for pair in pairs):
        return COUNTED.all_decided(sum(pair.state is LinkState.REJECTED for pair in pairs))
    return ""


def _why_no_conflicts(open_case: OpenCase | None) -> str:
    if open_case is None:
        return ""
    match open_case.finding:
        case Finding.UNDER_WAY:
            return QCoreApplication.translate("nothing", "Conflicts are being looked for.")
        case Finding.STOPPED:
            return QCoreApplication.translate(
                "nothing", "Finding conflicts was stopped. F5 starts it again."
            )
        case Finding.DONE:
            return QCoreApplication.translate("nothing", "No conflicts have been found.")
