"""Measures the start: from the birth of the process to what a person can see."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_IMPORTED = time.monotonic()


def process_age_ms() -> float:
    """Return how long ago this process began, in milliseconds.

    On Linux from ``/proc/self/stat``, in steps of 10 ms; elsewhere from the import of this
    module, which is some tens of milliseconds late.
    """
    if not sys.platform.startswith("linux"):
        return (time.monotonic() - _IMPORTED) * 1000.0
    # Field 22, counted after the name in parentheses, which may hold spaces (proc(5)).
    fields = Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000.0


class PaintWatch(QObject):
    """Calls once, after a widget has been painted while a condition held."""

    def __init__(
        self, widget: QWidget, call: Callable[[], None], is_ready: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._call = call
        self._is_ready = is_ready
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._is_ready():
            self._widget.removeEventFilter(self)
            # The filter sees the event before the widget does; what is queued comes after it.
            QTimer.singleShot(0, self._widget, self._call)
        return False
