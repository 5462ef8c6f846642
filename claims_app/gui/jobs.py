"""The one owner of threads: slow work without Qt, its result on the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from claims_app.workspace.progress import Cancelled, Progress

T = TypeVar("T")
Work = Callable[[Progress], T]


class Job(Generic[T]):
    """One piece of work under way. ``cancel`` asks it to stop at its next step."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._stop = threading.Event()
        self._future: Future[T] | None = None

    @property
    def is_cancelled(self) -> bool:
        """Return whether someone asked this job to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Drop the job if it has not begun, else stop it at its next report of progress."""
        self._stop.set()
        if self._future is not None:
            self._future.cancel()


@dataclass(frozen=True, slots=True)
class JobProgress:
    """How far a job is: ``done`` of ``total`` steps; a ``total`` of 0 means not known."""

    job: Job[object]
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Asker:
    context: QObject
    on_result: Callable[[object], None]
    on_error: Callable[[BaseException], None]
    on_cancelled: Callable[[], None]


class JobRunner(QObject):
    """Runs one job after the other, away from the window's thread.

    One at a time, because jobs read and write one case. All signals and callbacks come on the
    thread that made the runner. A job whose asker is gone ends in silence.
    """

    submitted = Signal(object)  # Job, at once
    started = Signal(object)  # Job, when its turn comes
    progressed = Signal(object)  # JobProgress
    finished = Signal(object)  # Job, whatever became of it, after the asker has heard

    _begun = Signal(object)
    _stepped = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="claims-job")
        self._askers: dict[Job[object], _Asker] = {}
        queued = Qt.ConnectionType.QueuedConnection
        self._begun.connect(self._on_begun, queued)
        self._stepped.connect(self._on_stepped, queued)
        self._ended.connect(self._on_ended, queued)

    @property
    def is_busy(self) -> bool:
        """Return whether any job is under way or waiting."""
        return bool(self._askers)

    def submit(
        self,
        context: QObject,
        work: Work[T],
        *,
        title: str,
        on_result: Callable[[T], None],
        on_error: Callable[[BaseException], None],
        on_cancelled: Callable[[], None] = lambda: None,
    ) -> Job[T]:
        """Queue ``work`` and return its handle.

        Args:
            context: Who asks; once it is deleted, nothing is called any more.
            work: Gets a ``Progress`` to call; the call raises ``Cancelled`` after ``cancel``.
            title: What is being done, for people.
            on_result: Called with what ``work`` returned.
            on_error: Called with what it raised.
            on_cancelled: Called where it stopped because it was asked to.
        """
        job: Job[T] = Job(title)
        plain = cast("Job[object]", job)
        self._askers[plain] = _Asker(
            context, cast("Callable[[object], None]", on_result), on_error, on_cancelled
        )
        self.submitted.emit(plain)
        future = self._pool.submit(self._run, job, work)
        job._future = future  # noqa: SLF001 (the runner makes the job's other half)
        future.add_done_callback(lambda ended: self._ended.emit(plain, ended))
        return job

    @Slot()
    def cancel_all(self) -> None:
        """Ask every job to stop, whether it runs or waits."""
        for job in tuple(self._askers):
            job.cancel()

    def close(self) -> None:
        """Stop all jobs and wait until the thread is gone; no callback comes after this."""
        self.cancel_all()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._askers.clear()

    def _run(self, job: Job[T], work: Work[T]) -> T:
        plain = cast("Job[object]", job)
        self._begun.emit(plain)

        def progress(done: int, total: int) -> None:
            if job.is_cancelled:
                raise Cancelled
            self._stepped.emit(JobProgress(plain, done, total))

        return work(progress)

    @Slot(object)
    def _on_begun(self, job: Job[object]) -> None:
        if job in self._askers:
            self.started.emit(job)

    @Slot(object)
    def _on_stepped(self, progress: JobProgress) -> None:
        if progress.job in self._askers:
            self.progressed.emit(progress)

    @Slot(object, object)
    def _on_ended(self, job: Job[object], future: Future[object]) -> None:
        asker = self._askers.pop(job, None)
        if asker is None:
            return
        try:
            if isValid(asker.context):
                _deliver(asker, future)
        finally:
            self.finished.emit(job)


def _deliver(asker: _Asker, future: Future[object]) -> None:
    if future.cancelled():
        asker.on_cancelled()
        return
    error = future.exception()
    if error is None:
        asker.on_result(future.result())
    elif isinstance(error, Cancelled):
        asker.on_cancelled()
    else:
        asker.on_error(error)
