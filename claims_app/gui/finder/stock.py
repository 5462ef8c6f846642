"""What the command palette can find: the actions of the window and the records of the case.

A case of 100,000 claims takes more than a second to go through, so it is done in slices between
which the window lives; what has been gone through can be found at once.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from claims_app.core.records import Claim, Question, Source
from claims_app.gui.finder.search import Entry, Hit, Kind, SearchIndex
from claims_app.gui.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claims_app.core.case import Case
    from claims_app.core.changes import Touched
    from claims_app.core.ids import RecordId
    from claims_app.gui.actions import Actions
    from claims_app.gui.open_case import OpenCase

_SLICE_S: Final = 0.008  # half a frame at 60 a second
_RECORDS: Final = (Kind.QUESTION, Kind.SOURCE, Kind.CLAIM)
_END: Final = object()
# Between two entries that fit alike; an action is what people mostly want of a palette.
_BEFORE: Final = {Kind.ACTION: 0.15, Kind.QUESTION: 0.1, Kind.SOURCE: 0.05, Kind.CLAIM: 0.0}


class FinderStock(QObject):
    """The entries of each kind, brought up to date while the palette is open."""

    grew = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._case: OpenCase | None = None
        self._indexes = {kind: SearchIndex() for kind in Kind}
        self._stale = set(_RECORDS)
        self._coming: Iterator[object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    @property
    def is_complete(self) -> bool:
        """Return whether everything has been gone through."""
        return self._coming is None

    @property
    def claims(self) -> int:
        """Return how many claims can be found so far."""
        return len(self._indexes[Kind.CLAIM])

    def show_case(self, open_case: OpenCase | None) -> None:
        """Find what another case holds, from the next opening on."""
        self.stop()
        self._case = open_case
        self._stale = set(_RECORDS)
        for kind in _RECORDS:
            self._indexes[kind] = SearchIndex()
        if open_case is not None:
            open_case.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Go through the actions at once, and through the records that have changed in slices."""
        self._indexes[Kind.ACTION] = index = SearchIndex()
        for entry in self._action_entries():
            index.add(entry)
        self._coming = self._go_through()
        self._timer.start()

    def stop(self) -> None:
        """Do no more; what is not gone through yet is so at the next opening."""
        self._timer.stop()
        self._coming = None

    def find(self, query: str, limit: int) -> tuple[Entry, ...]:
        """Return what fits, the best first; all actions where nothing has been typed."""
        if not query.strip():
            return self._indexes[Kind.ACTION].first(limit)
        hits = [hit for index in self._indexes.values() for hit in index.find(query, limit)]
        hits.sort(key=_rank)
        return tuple(hit.entry for hit in hits[:limit])

    def _action_entries(self) -> Iterator[Entry]:
        for group, actions in self._actions.groups().items():
            for action in actions:
                # The name in the program is the English one: it is found in any language.
                name = action.objectName()
                yield Entry(
                    kind=Kind.ACTION,
                    key=name,
                    text=action.text().replace("&", ""),
                    also=f"{group}\n{name.replace('_', ' ')}",
                )

    def _go_through(self) -> Iterator[None]:
        """Fill the index of each kind that has changed; stands still after each entry."""
        if self._case is None:
            return
        for kind in _RECORDS:
            if kind not in self._stale:
                continue
            index = SearchIndex()
            if not self._indexes[kind]:
                self._indexes[kind] = index  # a part is better than nothing
            for entry in _entries(self._case.case, kind):
                index.add(entry)
                yield
            self._indexes[kind] = index
            self._stale.discard(kind)

    @Slot()
    def _on_turn(self) -> None:
        end = perf_counter() + _SLICE_S
        while self._coming is not None and perf_counter() < end:
            if next(self._coming, _END) is _END:
                self.stop()
                self.grew.emit()

    @Slot(object)
    def _on_changed(self, touched: Touched) -> None:
        if self._case is None or self.sender() is not self._case:
            return
        changed = {kind for key in touched.ids if (kind := self._kind_of(key)) is not None}
        if Kind.SOURCE in changed:
            changed.add(Kind.CLAIM)  # claims are found by who makes them
        self._stale |= changed
        if changed and self._timer.isActive():
            self._coming = self._go_through()

    def _kind_of(self, key: RecordId) -> Kind | None:
        record = self._case.case.get(key) if self._case else None
        match record:
            case Claim():
                return Kind.CLAIM
            case Source():
                return Kind.SOURCE
            case Question():
                return Kind.QUESTION
            case _:
                return _OF_PREFIX.get(key[:2]) if record is None else None


_OF_PREFIX: Final = {"c-": Kind.CLAIM, "s-": Kind.SOURCE, "u-": Kind.QUESTION}


def _rank(hit: Hit) -> tuple[float, int]:
    return -hit.score - _BEFORE[hit.entry.kind], len(hit.entry.text)


def _entries(case: Case, kind: Kind) -> Iterator[Entry]:
    match kind:
        case Kind.QUESTION:
            for question in list(case.questions.values()):
                yield Entry(kind=kind, key=question.id, text=one_line(question.title))
        case Kind.SOURCE:
            for source in list(case.sources.values()):
                also = "\n".join((source.side, *source.aliases))
                name = one_line(source.name) or source.id
                yield Entry(kind=kind, key=source.id, text=name, also=also)
        case _:
            for claim in list(case.claims.values()):
                report, speaker = case.reports.get(claim.report), case.sources.get(claim.speaker)
                yield Entry(
                    kind=kind,
                    key=claim.id,
                    text=one_line(claim.anchor.exact),
                    also=speaker.name if speaker else "",
                    lang=report.lang if report else "",
                )
