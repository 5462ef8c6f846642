"""The window: bars, the Compare screen, and what its actions do."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from claims_app.core.board import unread, unreadable
from claims_app.core.standing import LinkState
from claims_app.gui.actions import Actions
from claims_app.gui.board_menu import BoardMenu
from claims_app.gui.compare_screen import CompareScreen
from claims_app.gui.deciding import Deciding
from claims_app.gui.dialogs.errors import show_error
from claims_app.gui.dialogs.export_sheet import ExportDialog
from claims_app.gui.dialogs.keys import KeysDialog
from claims_app.gui.dialogs.new_case import NewCaseDialog
from claims_app.gui.dialogs.settings import SettingsDialog
from claims_app.gui.errors import line_of
from claims_app.gui.finder.finder import Finder
from claims_app.gui.going import Going
from claims_app.gui.importing import Importing
from claims_app.gui.reading.correcting import Correcting
from claims_app.gui.reading.read_screen import ReadScreen
from claims_app.gui.reading_flow import ReadingFlow
from claims_app.gui.review.screen import ReviewScreen
from claims_app.gui.screens import Screens
from claims_app.gui.status_bar import StatusBar
from claims_app.gui.steps_panel import StepsPanel
from claims_app.gui.text import isolate, one_line
from claims_app.gui.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from claims_app.core.changes import Touched
    from claims_app.core.errors import ClaimsError
    from claims_app.core.ids import LinkId
    from claims_app.core.standing import Standing
    from claims_app.gui.host import Host
    from claims_app.gui.jobs import Job
    from claims_app.gui.open_case import OpenCase

MIN_WIDTH: Final = 640
MIN_HEIGHT: Final = 480
_SCALE_STEP: Final = 0.1


class MainWindow(QMainWindow):
    """One window over the case that the program has open."""

    closed = Signal()

    def __init__(self, program: Host) -> None:
        super().__init__()
        self._program = program
        self._open_case: OpenCase | None = None
        self.actions_ = Actions(self)
        self.addActions(list(self.actions_.all()))
        self.top = TopBar(self.actions_, program.look, self)
        self.screen_ = CompareScreen(self.actions_, program.look, self)
        self.reading = ReadScreen(self.actions_, program.look, self._pairs, self)
        self.correcting = Correcting(self.reading, self)
        self.status = StatusBar(program.look, self)
        self.review = ReviewScreen(self.actions_, program.look, self)
        self.screens = Screens(self.screen_, self.review, self.reading, self)
        self.reading_flow = ReadingFlow(self.screen_, self.reading, self.screens)
        self.deciding = Deciding(self.screens, self)
        self.importing = Importing(program.work, self)
        self.board_menu = BoardMenu(
            self.screen_, self.deciding, self.reading_flow, self.actions_, program.look
        )
        page = QWidget(self)
        page.setObjectName("window")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        self.steps = StepsPanel(program.look, self)
        middle = QHBoxLayout()
        middle.addWidget(self.screens, 1)
        middle.addWidget(self.steps)
        layout.addLayout(middle, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(page)
        self.finder = Finder(self.actions_, program.look, page)
        self.going = Going(self.screen_, self.screens, self.actions_)
        self.setMinimumSize(MIN_WIDTH, MIN_HEIGHT)
        self.setAcceptDrops(True)
        self._connect_actions()
        self._connect_program()
        self.use_keys(program.preferences.keys)
        self.show_case(program.open_case)

    def show_case(self, open_case: OpenCase | None) -> None:
        """Show another case, or none."""
        self._open_case = open_case
        self.deciding.open_case = open_case
        self.importing.open_case = open_case
        if open_case is not None:
            open_case.changed.connect(self._on_case_changed)
            open_case.saved.connect(self._on_saved)
            open_case.failed.connect(self._on_failed)
            open_case.stack.indexChanged.connect(self._on_stack_changed)
            open_case.finding_changed.connect(self.screen_.show_finding)
        self.screens.show_compare()
        self.screen_.show_case(open_case)
        self.finder.show_case(open_case)
        self.steps.show_case(open_case)
        self.review.show_case(open_case)
        self.update_preferences()
        self.reading.show_case(open_case)
        self._show_title()
        self._on_saved()
        self._on_stack_changed()
        self._update_counts()

    def use_keys(self, chosen: Mapping[str, str]) -> None:
        """Let the actions have the keys that a person chose, and show them wherever keys stand."""
        self.actions_.use_keys(chosen)
        self.status.show_keys(self.actions_)

    def show_loading(self) -> None:
        """Say that a case is being opened."""
        self.screen_.show_loading()

    @Slot()
    def update_preferences(self) -> None:
        """Let the preferences hold that are about what the window does."""
        chosen = self._program.preferences
        self.review.prefer(chosen.review_order, advances=chosen.review_advances)

    @Slot()
    def update_enabled(self) -> None:
        """Enable what can be done at the moment.

        While a job reads the case nothing may change it, so deciding waits for the job.
        """
        case = self._open_case
        is_free = case is not None and not self._program.runner.is_busy
        can_write = is_free and case is not None and not case.session.is_read_only
        screens, actions = self.screens, self.actions_
        desk, is_review, is_reading = screens.current, screens.is_review, screens.is_reading
        has_pair = not is_reading and desk.focused_pair() is not None
        is_shown = has_pair and desk.is_pair_shown
        self.status.show_pair_keys(shown=not is_reading)
        for action in actions.of_pair():
            action.setEnabled(can_write and is_shown)
        for action in (actions.reason, actions.skip):
            action.setEnabled(is_shown if is_review else has_pair)
        for action in (actions.next_pair, actions.previous_pair, actions.read_first):
            action.setEnabled(not is_reading)
        actions.read_second.setEnabled(has_pair)
        actions.verdict.setEnabled(
            can_write and not is_reading and desk.focused_question() is not None
        )
        for action in (actions.rejected_pairs, actions.advance):
            action.setEnabled(is_review)
        for action in (
            actions.import_files,
            actions.find_again,
            actions.source_side,
            *actions.of_claim(),
        ):
            action.setEnabled(can_write)
        actions.export_sheet.setEnabled(is_free)
        self.steps.setEnabled(can_write)
        actions.undo.setEnabled(can_write and case is not None and case.stack.canUndo())
        actions.redo.setEnabled(can_write and case is not None and case.stack.canRedo())
        actions.show_pair.setEnabled(
            has_pair and not is_review and self.screen_.is_narrow and not self.screen_.is_panel_open
        )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.actions_.import_files.isEnabled() and _local_files(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = _local_files(event)
        if files:
            event.acceptProposedAction()
            self.importing.read(files)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _connect_actions(self) -> None:
        actions, deciding, screen = self.actions_, self.deciding, self.screen_
        screens, review = self.screens, self.review
        actions.connect_all(
            {
                actions.new_case: self._on_new_case,
                actions.open_case: self._on_open_case,
                actions.open_sample: self._program.open_sample,
                actions.import_files: self.importing.choose,
                actions.export_sheet: self._on_export_sheet,
                actions.find_again: self._on_find_again,
                actions.source_side: deciding.set_side,
                actions.settings: self._on_settings,
                actions.show_keys: self._on_show_keys,
                actions.quit: self._on_quit,
                actions.steps: self.steps.toggle,
                actions.undo: self._on_undo,
                actions.redo: self._on_redo,
                actions.confirm: deciding.confirm,
                actions.reject: deciding.reject,
                actions.withdraw: deciding.withdraw,
                actions.verdict: deciding.judge,
                actions.skip: screens.skip,
                actions.reason: screens.write_reason,
                actions.next_pair: screens.next_pair,
                actions.previous_pair: screens.previous_pair,
                actions.palette: self.finder.ask,
                actions.find_text: screens.show_filter,
                actions.read_first: self.reading_flow.read_first,
                actions.read_second: self.reading_flow.read_second,
                actions.show_read: screens.show_read,
                actions.next_claim: self.reading.page.next_claim,
                actions.previous_claim: self.reading.page.previous_claim,
                actions.claim_links: self.reading.open_links,
                actions.change_speaker: self.correcting.change_speaker,
                actions.end_right: partial(self.correcting.move_end, is_right=True),
                actions.end_left: partial(self.correcting.move_end, is_right=False),
                actions.start_earlier: partial(self.correcting.move_start, -1),
                actions.start_later: partial(self.correcting.move_start, 1),
                actions.leave_report: screens.leave_read,
                actions.clear_filter: screen.filters.clear,
                actions.show_pair: screen.open_panel,
                actions.close_pair: screen.close_panel,
                actions.show_compare: screens.show_compare,
                actions.show_review: screens.show_review,
                actions.rejected_pairs: review.show_rejected,
                actions.advance: review.advance.toggle,
                actions.leave_review: review.leave,
                actions.larger_text: partial(self._program.step_text_scale, _SCALE_STEP),
                actions.usual_text: self._program.reset_text_scale,
                actions.smaller_text: partial(self._program.step_text_scale, -_SCALE_STEP),
                **{action: partial(deciding.retype, key) for key, action in actions.retype.items()},
            }
        )
        self.finder.chosen.connect(self.going.go)
        for each in (screen, review):
            each.pair_focused.connect(self._on_pair_focused)
        screens.changed.connect(self.top.show_screen)
        screens.changed.connect(self.update_enabled)
        self.top.screens.currentChanged.connect(screens.show_place)
        review.preferred.connect(self._on_review_preferred)
        deciding.decided.connect(review.go_on)
        screen.layout_changed.connect(self.update_enabled)
        deciding.refused.connect(self._on_failed)
        self.correcting.refused.connect(self._on_failed)
        self.importing.said.connect(self.status.say)

    def _connect_program(self) -> None:
        runner, work = self._program.runner, self._program.work
        runner.submitted.connect(self.update_enabled)
        runner.started.connect(self._on_job_started)
        runner.progressed.connect(self.status.show_progress)
        runner.finished.connect(self._on_job_finished)
        self.status.cancel_asked.connect(runner.cancel_all)
        work.stopped.connect(self.status.say)
        work.settled.connect(self._update_counts)
        work.exported.connect(self._on_exported)
        work.failed.connect(self._on_failed)

    def _pairs(self) -> Mapping[LinkId, Standing]:
        return self.screen_.board.pairs if self.screen_.board else {}

    def _show_title(self) -> None:
        title = self._open_case.case.info.title if self._open_case else ""
        self.top.show_title(title)
        self.setWindowTitle(
            self.tr("{0} – Claims").format(one_line(title)) if title else self.tr("Claims")
        )

    @Slot()
    def _update_counts(self) -> None:
        case, board = self._open_case, self.screen_.board
        pairs = board.pairs.values() if board else ()
        undecided = sum(pair.state is LinkState.SUGGESTED for pair in pairs)
        claims = len(case.case.claims) if case else 0
        waiting = len((*unread(case.case), *unreadable(case.case))) if case else 0
        self.status.show_counts(claims, len(pairs), undecided, waiting)

    @Slot(object)
    def _on_case_changed(self, touched: Touched) -> None:
        self.screens.refresh(touched)
        self.reading.refresh(touched)
        self._show_title()
        self._update_counts()
        self.update_enabled()

    @Slot()
    def _on_saved(self) -> None:
        case = self._open_case
        if case is None:
            self.status.show_saved(None, None)
        elif case.session.is_read_only:
            self.status.show_read_only(line_of(case.session.problems[0].as_error()))
        else:
            self.status.show_saved(case.saved_at, case.session.unwritten)

    @Slot(object)
    def _on_failed(self, error: ClaimsError) -> None:
        show_error(self, [error])
        self.update_enabled()

    @Slot()
    def _on_stack_changed(self) -> None:
        self.steps.refresh()
        actions = self.actions_
        stack = self._open_case.stack if self._open_case else None
        for action, plain, named, text in (
            (actions.undo, self.tr("Undo"), self.tr("Undo: {0}"), stack and stack.undoText()),
            (actions.redo, self.tr("Redo"), self.tr("Redo: {0}"), stack and stack.redoText()),
        ):
            action.setText(named.format(text) if text else plain)
        self.update_enabled()

    @Slot(object)
    def _on_pair_focused(self, _pair: LinkId | None) -> None:
        self.update_enabled()

    @Slot(object)
    def _on_job_started(self, job: Job[object]) -> None:
        self.status.begin_job(job.title)
        self.update_enabled()

    @Slot()
    def _on_job_finished(self) -> None:
        self.status.end_job()
        self.update_enabled()

    @Slot()
    def _on_undo(self) -> None:
        if self._open_case is not None:
            self._open_case.undo()

    @Slot()
    def _on_redo(self) -> None:
        if self._open_case is not None:
            self._open_case.redo()

    @Slot(str, bool)
    def _on_review_preferred(self, order: str, advances: bool) -> None:  # noqa: FBT001 -- a slot
        chosen = self._program.preferences
        self._program.apply(replace(chosen, review_order=order, review_advances=advances))

    @Slot()
    def _on_new_case(self) -> None:
        dialog = NewCaseDialog(self._program.cases_folder(), self._program.analyst().name, self)
        dialog.accepted.connect(
            lambda: self._program.create_case(
                dialog.path, dialog.title.text(), dialog.analyst.text()
            )
        )
        dialog.open()

    @Slot()
    def _on_open_case(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Open the folder of a case"), str(self._program.cases_folder())
        )
        if chosen:
            self._program.open_folder(Path(chosen))

    @Slot()
    def _on_find_again(self) -> None:
        if self._open_case is not None:
            self._program.work.find(self._open_case, None)

    @Slot()
    def _on_export_sheet(self) -> None:
        case = self._open_case
        if case is None:
            return
        target = case.session.folder.parent / f"{case.session.folder.stem}.html"
        grouping = self.screen_.filters.chosen_grouping
        dialog = ExportDialog(target, self._program.translation.language, grouping, self)
        dialog.accepted.connect(
            lambda: self._program.work.export(
                case, dialog.path, dialog.lang.value, dialog.grouping.value
            )
        )
        case.closed.connect(dialog.reject)
        dialog.open()

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self.status.say(self.tr("Exported to {0}").format(isolate(str(path))))

    @Slot()
    def _on_settings(self) -> None:
        dialog = SettingsDialog(self._program.preferences, self)
        dialog.accepted.connect(lambda: self._program.apply(dialog.preferences))
        dialog.open()

    @Slot()
    def _on_show_keys(self) -> None:
        dialog = KeysDialog(self.actions_, self._program.preferences.keys, self)
        dialog.changed.connect(self._on_keys_chosen)
        dialog.open()

    @Slot(object)
    def _on_keys_chosen(self, keys: Mapping[str, str]) -> None:
        self._program.apply(replace(self._program.preferences, keys=keys))

    @Slot()
    def _on_quit(self) -> None:
        self.close()


def _local_files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
