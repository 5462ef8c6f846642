"""Makes the application and its window, and runs the event loop."""

from __future__ import annotations

import signal
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from claims_app.gui.dialogs.errors import show_error
from claims_app.gui.language import load_fonts
from claims_app.gui.program import Program
from claims_app.gui.screenshot import Screenshot
from claims_app.gui.startup import PaintWatch, process_age_ms
from claims_app.gui.unhandled import FaultBox, FaultHooks, log_to
from claims_app.workspace import preferences as store

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from claims_app.workspace.preferences import Preferences

_FAULT: Final = 70  # EX_SOFTWARE of sysexits.h


def run(options: argparse.Namespace) -> int:
    """Show the window and return the exit code once it is closed.

    Args:
        options: As ``application`` parses them.

    Raises:
        ClaimsError: A file of the program is missing, or the screenshot could not be made.
    """
    application = make_application(sys.argv[:1])
    # Everything is saved when it is done, so Ctrl+C in the terminal may end the program at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    log_to(store.data_folder())
    hooks = FaultHooks(application)
    hooks.install()
    program = _make_program(options)
    try:
        if options.screenshot:
            return _paint(application, program, hooks, options)
        FaultBox(hooks)
        _show(program, options)
        return application.exec()
    finally:
        program.close()
        hooks.remove()


def make_application(argv: Sequence[str]) -> QApplication:
    """Return the application, dressed so that it looks the same on every system.

    Raises:
        ClaimsError: A font of the program is missing.
    """
    application = QApplication(list(argv))
    application.setApplicationName("Claims")
    application.setStyle("Fusion")
    load_fonts()
    return application


def with_options(preferences: Preferences, options: argparse.Namespace) -> Preferences:
    """Return the preferences with what the command line says in their place."""
    if options.lang is not None:
        preferences = replace(preferences, language=options.lang)
    if options.theme is not None:
        preferences = replace(preferences, theme=options.theme.replace("system", ""))
    if options.text_scale is not None:
        preferences = replace(preferences, text_scale=options.text_scale)
    return preferences


def _make_program(options: argparse.Namespace) -> Program:
    loaded = store.load()
    chosen = with_options(loaded.preferences, options)
    # What the command line says holds this once only; a picture leaves no trace at all.
    remembered = None if options.screenshot else loaded.preferences
    program = Program(chosen, remembered=remembered)
    if options.size:
        program.window.resize(*options.size)
    if loaded.problem is not None and not options.screenshot:
        show_error(program.window, [loaded.problem])
    if options.trace_start:
        _trace(program)
    return program


def _show(program: Program, options: argparse.Namespace) -> None:
    program.window.show()
    # After the first turn of the loop: the window is painted before the case is read.
    QTimer.singleShot(0, program, _opening(program, options))


def _paint(
    application: QApplication, program: Program, hooks: FaultHooks, options: argparse.Namespace
) -> int:
    """Show the window until its picture is taken; a fault ends it too, for nobody is there."""
    screenshot = Screenshot(program, options.screenshot)
    screenshot.taken.connect(application.exit)
    hooks.faulted.connect(
        lambda _details: application.exit(_FAULT), Qt.ConnectionType.QueuedConnection
    )
    _show(program, options)
    code = application.exec()
    if screenshot.error is not None:
        raise screenshot.error
    return code


def _opening(program: Program, options: argparse.Namespace) -> Callable[[], None]:
    """Return what opens the case: the one named, else the last one, else the sample."""
    if options.case is not None:
        return partial(program.open_folder, options.case)
    recent = program.preferences.recent_cases
    if recent and not options.sample and Path(recent[0]).is_dir():
        return partial(program.open_folder, Path(recent[0]))
    return program.open_sample


def _trace(program: Program) -> None:
    """Print when the window, and then the board, was first painted."""

    def say(what: str) -> None:
        print(f"{what} {process_age_ms():.0f} ms", flush=True)  # noqa: T201 -- what is asked for

    screen = program.window.screen_
    PaintWatch(program.window, partial(say, "first frame"))
    PaintWatch(
        screen.view,
        partial(say, "first board"),
        lambda: screen.board is not None and bool(screen.board.columns),
    )
