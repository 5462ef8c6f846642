"""What outlives a window: look, language, preferences, jobs, and the open case."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from claims_app.core.board import unread
from claims_app.core.errors import ClaimsError
from claims_app.gui.dialogs.errors import show_error
from claims_app.gui.jobs import JobRunner
from claims_app.gui.language import Translation, system_language
from claims_app.gui.look import Look
from claims_app.gui.main_window import MainWindow
from claims_app.gui.open_case import Finding, OpenCase
from claims_app.gui.theme import DARK, LIGHT, MAX_SCALE, MIN_SCALE, Theme, high_contrast
from claims_app.gui.work import Work
from claims_app.workspace import preferences as store
from claims_app.workspace.analysts import analyst_named, default_analyst

if TYPE_CHECKING:
    from claims_app.core.records import Analyst
    from claims_app.workspace.preferences import Preferences
    from claims_app.workspace.session import Session

DEFAULT_SIZE = QSize(1400, 900)


class Program(QObject):
    """Holds everything together; the window is made anew when the language changes.

    ``preferences`` are what is in force. What is remembered may differ: an option of the command
    line stands in for a preference until that one is changed in the window.
    """

    case_shown = Signal()

    def __init__(
        self,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        remembered: Preferences | None,
    ) -> None:
        """Make the program and its window.

        Args:
            preferences: What is in force from the start.
            parent: The owner, as Qt has it.
            remembered: What the file of preferences holds, to be brought up to date with each
                change; None to write none.
        """
        super().__init__(parent)
        self.preferences = preferences
        self._remembered = remembered
        self.look = Look(self)
        self.translation = Translation()
        self.runner = JobRunner(self)
        self.work = Work(self.runner, self)
        self.open_case: OpenCase | None = None
        self.work.opened.connect(self._on_opened)
        self.work.not_opened.connect(self._on_not_opened)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_look_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_look_changed)
        self._dress(preferences)
        self.translation.use(preferences.language or system_language())
        self.window = self._make_window()
        self.window.resize(DEFAULT_SIZE)

    def analyst(self) -> Analyst:
        """Return who works, as far as the preferences and the system know."""
        return default_analyst(preferred=self.preferences.analyst)

    def cases_folder(self) -> Path:
        """Return where a person's cases lie: beside the last one, else at home."""
        recent = self.preferences.recent_cases
        return Path(recent[0]).parent if recent else Path.home()

    def open_folder(self, folder: Path) -> None:
        """Open the case in a folder."""
        self._make_way()
        self.work.open_folder(folder, self.analyst())

    @Slot()
    def open_sample(self) -> None:
        """Open the sample case."""
        self._make_way()
        self.work.open_sample(self.analyst())

    def create_case(self, folder: Path, title: str, analyst: str) -> None:
        """Make a new case and open it; the name of the analyst is remembered."""
        self.apply(replace(self.preferences, analyst=" ".join(analyst.split())))
        self._make_way()
        self.work.create(folder, title, analyst_named(analyst))

    def step_text_scale(self, step: float) -> None:
        """Make the text larger or smaller."""
        scale = round(min(max(self.look.scale + step, MIN_SCALE), MAX_SCALE), 2)
        self.apply(replace(self.preferences, text_scale=scale))

    @Slot()
    def reset_text_scale(self) -> None:
        """Give the text its usual size."""
        self.apply(replace(self.preferences, text_scale=1.0))

    def apply(self, preferences: Preferences) -> None:
        """Let other preferences hold from now on, and remember them."""
        before, self.preferences = self.preferences, preferences
        if (before.theme, before.text_scale) != (preferences.theme, preferences.text_scale):
            self._dress(preferences)  # a style sheet for every widget: not for nothing
        language = preferences.language or system_language()
        if language != self.translation.language:
            self.translation.use(language)
            self._renew_window()
        elif preferences.keys != before.keys:
            self.window.use_keys(preferences.keys)
        self._remember(before)

    def close(self) -> None:
        """Stop all jobs and close the case; everything is saved already."""
        self.runner.close()
        if self.open_case is not None:
            self.window.show_case(None)
            self.open_case.close()
            self.open_case = None

    def _make_window(self) -> MainWindow:
        window = MainWindow(self)
        window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
        return window

    def _renew_window(self) -> None:
        """Make the window again in another language, in the place of the former one."""
        former, geometry = self.window, QRect(self.window.geometry())
        self.window = self._make_window()
        self.window.setGeometry(geometry)
        self.window.screen_.resume(former.screen_.state())
        if former.screens.is_review:
            self.window.screens.show_review()
            self.window.review.resume(former.review.state())
        if former.isVisible():
            self.window.show()
        former.hide()
        former.deleteLater()

    def _dress(self, preferences: Preferences) -> None:
        theme = {"dark": DARK, "light": LIGHT}.get(preferences.theme) or system_theme()
        self.look.set(theme, preferences.text_scale)

    @Slot()
    def _on_system_look_changed(self) -> None:
        self._dress(self.preferences)

    def _make_way(self) -> None:
        """Stop what is done for the case that is open; it stays until the other one is there."""
        self.runner.cancel_all()
        if self.open_case is None:
            self.window.show_loading()

    @Slot(object)
    def _on_opened(self, session: Session) -> None:
        former, self.open_case = self.open_case, OpenCase(session, self)
        self.open_case.claims_changed.connect(self._on_claims_changed)
        self.window.show_case(self.open_case)
        if former is not None:
            former.close()
            former.deleteLater()
        before, self.preferences = self.preferences, self.preferences.with_recent(session.folder)
        self._remember(before)
        self.window.screen_.view.setFocus()
        if session.problems:
            lead = self.tr("A part of the case could not be loaded. It can only be read.")
            show_error(self.window, [each.as_error() for each in session.problems], lead)
        self.case_shown.emit()
        waiting = unread(session.case)
        if waiting and not session.is_read_only:
            self.work.find(self.open_case, waiting)
        elif session.case.claims:
            self.work.match(self.open_case)
        else:
            self.work.settle(self.open_case)

    @Slot()
    def _on_not_opened(self) -> None:
        """Go on with what is open; the search for its conflicts was stopped to make way."""
        if self.open_case is None:
            self.window.show_case(None)
        elif self.open_case.finding is not Finding.DONE:
            self.work.match(self.open_case)

    @Slot()
    def _on_claims_changed(self) -> None:
        if self.open_case is not None:
            self.work.match(self.open_case)

    def _remember(self, before: Preferences) -> None:
        """Write what has changed since ``before``, and only that, into the file."""
        if self._remembered is None:
            return
        changed = {
            item.name: getattr(self.preferences, item.name)
            for item in fields(before)
            if getattr(self.preferences, item.name) != getattr(before, item.name)
        }
        if not changed:
            return
        self._remembered = replace(self._remembered, **changed)
        try:
            store.save(self._remembered)
        except ClaimsError as error:
            show_error(self.window, [error])


def system_theme() -> Theme:
    """Return the theme that follows the system: high contrast, dark or light."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return high_contrast(QApplication.style().standardPalette())
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
