"""What the program is doing: saved or not, how much there is, what runs, the keys of most use."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from claims_app.gui.errors import line_of
from claims_app.gui.key_button import KeyCap
from claims_app.gui.theme import STATUS_BAR_HEIGHT, Role
from claims_app.gui.widgets import Mark, Words

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from claims_app.core.errors import ClaimsError
    from claims_app.gui.actions import Actions
    from claims_app.gui.jobs import JobProgress
    from claims_app.gui.look import Look

_SHOW_AFTER_MS: Final = 300  # shorter work needs no bar
_BAR_WIDTH: Final = 160
_GAP: Final = 14
_SIDE: Final = 12
_SECONDS_A_MINUTE: Final = 60


class StatusBar(QWidget):
    """The last line of the window."""

    cancel_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.saved = Mark(look, self)
        self.counts = Words(look, Role.META, self, is_muted=True)
        self.job = Words(look, Role.META, self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(_BAR_WIDTH)
        self.progress.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.remaining = QLabel(self)
        self.remaining.setProperty("role", "muted")
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setProperty("role", "small")
        self.cancel.clicked.connect(self.cancel_asked)
        self._job_parts = (self.job, self.progress, self.remaining, self.cancel)
        self._caps: dict[tuple[str, ...], KeyCap] = {}
        self._hints = self._make_hints()
        self._has_keys = True
        self._begun = 0.0
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_SHOW_AFTER_MS)
        self._delay.timeout.connect(self._show_job)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_SIDE, 0, _SIDE, 0)
        layout.setSpacing(_GAP)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # the keys give way
        layout.addWidget(self.saved)
        layout.addWidget(self.counts)
        layout.addStretch(1)
        for part in self._job_parts:
            layout.addWidget(part)
        layout.addWidget(self._hints)
        look.changed.connect(self._fit)
        self.end_job()

    def show_keys(self, actions: Actions) -> None:
        """Show the keys that the most useful actions have."""
        for names, cap in self._caps.items():
            keys = (getattr(actions, name).shortcut() for name in names)
            native = QKeySequence.SequenceFormat.NativeText
            cap.show_keys(" ".join(filter(None, (key.toString(native) for key in keys))))
        self._fit()

    def show_saved(self, at: datetime | None, unwritten: ClaimsError | None) -> None:
        """Say when the case was last saved, or that files lag behind the journal."""
        if unwritten is not None:
            self.saved.show_mark("suggested", self.tr("In the journal only"))
            self.saved.setToolTip(line_of(unwritten))
        elif at is None:
            self.saved.show_mark("confirmed", self.tr("Nothing to save"))
        else:
            clock = f"{at.astimezone():%H:%M}"
            self.saved.show_mark("confirmed", self.tr("Saved {0}").format(clock))
            self.saved.setToolTip("")
        self._fit()

    def show_read_only(self, problem: str) -> None:
        """Say that nothing can be saved, and why."""
        self.saved.show_mark("rejected", self.tr("Read only"))
        self.saved.setToolTip(problem)
        self._fit()

    def show_counts(self, claims: int, links: int, undecided: int, unread: int = 0) -> None:
        """Say how much there is, and how much is left to decide and to read.

        Args:
            claims: How many there are.
            links: How many there are, whatever was decided on them.
            undecided: Links that nobody has decided on.
            unread: Reports that nobody has looked for claims in: their silence says nothing.
        """
        said = self.tr("{0} · {1} · {2}").format(
            self.tr("%n claim(s)", "", claims),
            self.tr("%n link(s)", "", links),
            self.tr("%n undecided", "", undecided),
        )
        if unread:
            waiting = self.tr("%n report(s) not read yet", "", unread)
            said = self.tr("{0} · {1}").format(said, waiting)
        self.say(said)

    def say(self, words: str) -> None:
        """Say what has just been done, in place of the counts, until the next change."""
        self.counts.show_text(words)
        self._fit()

    def begin_job(self, title: str) -> None:
        """Announce a job; it is shown if it takes long."""
        self.job.show_text(title)
        self.progress.setRange(0, 0)
        self.remaining.clear()
        self._begun = time.monotonic()
        self._delay.start()

    def show_progress(self, step: JobProgress) -> None:
        """Show how far the job is, and from the pace so far how long it will take."""
        self.progress.setRange(0, max(step.total, 0))
        self.progress.setValue(step.done)
        spent = time.monotonic() - self._begun
        if step.done > 0 and step.total > step.done:
            self.remaining.setText(self._time_left(spent * (step.total - step.done) / step.done))

    def end_job(self) -> None:
        """Take the bar away."""
        self._delay.stop()
        for part in self._job_parts:
            part.hide()
        self._fit()

    def show_pair_keys(self, *, shown: bool) -> None:
        """Show the keys of most use on the board, where they work."""
        self._has_keys = shown
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, STATUS_BAR_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Show the keys where nothing has to give way to them."""
        parts = (self.saved, self.counts, *self._job_parts, self._hints)
        shown = [part for part in parts if part is self._hints or not part.isHidden()]
        wanted = sum(part.sizeHint().width() + _GAP for part in shown)
        self._hints.setVisible(self._has_keys and self.width() >= wanted + 2 * _SIDE)

    def _time_left(self, seconds: float) -> str:
        if seconds < 1:
            return ""
        if seconds < _SECONDS_A_MINUTE:
            return self.tr("%n second(s) left", "", round(seconds))
        return self.tr("%n minute(s) left", "", round(seconds / _SECONDS_A_MINUTE))

    def _show_job(self) -> None:
        for part in self._job_parts:
            part.show()
        self._fit()

    def _make_hints(self) -> QWidget:
        hints = QWidget(self)
        line = QHBoxLayout(hints)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for names, words in (
            (("next_pair", "previous_pair"), self.tr("next, previous pair")),
            (("confirm", "reject"), self.tr("confirm, reject")),
            (("palette",), self.tr("commands")),
            (("show_keys",), self.tr("all keys")),
        ):
            cap = self._caps[names] = KeyCap("", self._look, hints)
            label = QLabel(words, hints)
            label.setProperty("role", "muted")
            line.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(label)
            line.addSpacing(8)
        return hints
