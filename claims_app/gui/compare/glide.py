"""The one motion of the window: a jump to another place scrolls there in 120 ms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QVariantAnimation

if TYPE_CHECKING:
    from collections.abc import Callable

DURATION_MS: Final = 120


class Offset(NamedTuple):
    """A scroll position in pixels."""

    x: int
    y: int


class Glide(QObject):
    """Moves a scroll position to a goal that may itself move while heights are being measured."""

    def __init__(self, parent: QObject, move: Callable[[Offset], None]) -> None:
        """Call ``move`` with each position on the way."""
        super().__init__(parent)
        self._move = move
        self._goal: Callable[[], Offset] | None = None
        self._away = Offset(0, 0)
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(DURATION_MS)
        self._animation.valueChanged.connect(self._on_value_changed)
        self._animation.finished.connect(self._on_finished)

    def start(self, start: Offset, goal: Callable[[], Offset], furthest: Offset) -> None:
        """Go from ``start`` to ``goal``; of a longer way only the last ``furthest`` is shown."""
        self.stop()
        end = goal()
        self._goal = goal
        self._away = Offset(
            min(max(start.x - end.x, -furthest.x), furthest.x),
            min(max(start.y - end.y, -furthest.y), furthest.y),
        )
        self._animation.start()

    def stop(self) -> None:
        """Stay where it is."""
        self._goal = None
        self._animation.stop()

    def _on_value_changed(self, part: float) -> None:
        if self._goal is not None:
            end, rest = self._goal(), 1.0 - part
            self._move(
                Offset(end.x + round(self._away.x * rest), end.y + round(self._away.y * rest))
            )

    def _on_finished(self) -> None:
        self._goal = None
