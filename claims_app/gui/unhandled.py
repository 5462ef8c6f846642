"""What no one has caught: logged whole, shown to the person, and the program lives on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from claims_app.gui.dialogs.errors import show_fault

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QMessageBox

LOG_NAME: Final = "claims.log"
_LOG_BYTES: Final = 1_000_000
_log = logging.getLogger("claims_app")


class FaultHooks(QObject):
    """Takes the three hooks of Python while it is installed: main thread, threads, finalisers.

    ``faulted`` carries the traceback; connect it queued, for it comes from whichever thread.
    """

    faulted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Take the hooks."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def remove(self) -> None:
        """Give the hooks back as they were."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self._record("".join(traceback.format_exception(kind, error, trace)))

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        lines = traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)
        self._record("".join(lines))

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        lines = traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)
        self._record(f"{args.err_msg or 'Exception ignored in'} {args.object!r}\n{''.join(lines)}")

    def _record(self, details: str) -> None:
        _log.error("unhandled: %s", details)
        self.faulted.emit(details)


class FaultBox(QObject):
    """Shows faults to the person, one box at a time: the log has them all."""

    def __init__(self, hooks: FaultHooks) -> None:
        super().__init__(hooks)
        self.box: QMessageBox | None = None
        hooks.faulted.connect(self._on_faulted, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _on_faulted(self, details: str) -> None:
        if self.box is None:
            self.box = show_fault(None, details)
            self.box.destroyed.connect(self._on_box_destroyed)

    @Slot()
    def _on_box_destroyed(self) -> None:
        self.box = None


def log_to(folder: Path) -> None:
    """Log to a file in ``folder`` and to standard error; a folder that can't be written is left."""
    _log.setLevel(logging.INFO)
    form = logging.Formatter("%(asctime)s %(levelname)s %(message)s")
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handlers.append(
            RotatingFileHandler(
                folder / LOG_NAME, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
            )
        )
    except OSError as error:
        _log.warning("no log file: %s", error)
    for handler in handlers:
        handler.setFormatter(form)
        _log.addHandler(handler)
