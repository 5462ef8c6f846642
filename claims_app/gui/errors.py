"""Errors in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from claims_app.core.errors import ClaimsError


def message_of(error: ClaimsError) -> str:
    """Return what went wrong, translated."""
    return QCoreApplication.translate("errors", error.message)


def remedy_of(error: ClaimsError) -> str:
    """Return what to do about it, translated."""
    return QCoreApplication.translate("errors", error.remedy)


def line_of(error: ClaimsError) -> str:
    """Return place, message and remedy in one line, translated."""
    where = f"{error.place}: " if error.place else ""
    return f"{where}{message_of(error)} {remedy_of(error)}".strip()
