"""The case in memory: the one mutable object, with one door."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import chain
from types import MappingProxyType
from typing import TypeVar, cast

from claims_app.core.changes import Change, Touched
from claims_app.core.ids import (
    CASE_ID,
    ClaimId,
    DismissalId,
    LinkId,
    QuestionId,
    QuoteId,
    RecordId,
    ReportId,
    SourceId,
    VerdictId,
)
from claims_app.core.records import (
    CaseInfo,
    Claim,
    Dismissal,
    Link,
    LinkVerdict,
    Question,
    QuestionVerdict,
    Quote,
    Record,
    Report,
    Source,
)

Observer = Callable[[Touched], None]
_T = TypeVar("_T", bound=Record)
_I = TypeVar("_I", bound=RecordId)


class Case:
    """All records of one inquiry, by kind and id. Only ``apply`` changes it."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._kinds: dict[type[Record], dict[RecordId, Record]] = {
            kind: {}
            for kind in (
                CaseInfo,
                Source,
                Report,
                Quote,
                Claim,
                Dismissal,
                Question,
                Link,
                LinkVerdict,
                QuestionVerdict,
            )
        }
        self._kind_of: dict[RecordId, type[Record]] = {}
        self._observers: list[Observer] = []
        for record in records:
            self._put(record)

    @property
    def info(self) -> CaseInfo:
        """Return the title and people; a case without them has an empty title."""
        record = self._kinds[CaseInfo].get(CASE_ID)
        return cast("CaseInfo", record) if record else CaseInfo(title="")

    @property
    def sources(self) -> Mapping[SourceId, Source]:
        """Return a read-only, live view."""
        return self._view(Source)

    @property
    def reports(self) -> Mapping[ReportId, Report]:
        """Return a read-only, live view."""
        return self._view(Report)

    @property
    def quotes(self) -> Mapping[QuoteId, Quote]:
        """Return a read-only, live view."""
        return self._view(Quote)

    @property
    def claims(self) -> Mapping[ClaimId, Claim]:
        """Return a read-only, live view."""
        return self._view(Claim)

    @property
    def dismissals(self) -> Mapping[DismissalId, Dismissal]:
        """Return a read-only, live view."""
        return self._view(Dismissal)

    @property
    def questions(self) -> Mapping[QuestionId, Question]:
        """Return a read-only, live view."""
        return self._view(Question)

    @property
    def links(self) -> Mapping[LinkId, Link]:
        """Return a read-only, live view."""
        return self._view(Link)

    @property
    def link_verdicts(self) -> Mapping[VerdictId, LinkVerdict]:
        """Return a read-only, live view."""
        return self._view(LinkVerdict)

    @property
    def question_verdicts(self) -> Mapping[VerdictId, QuestionVerdict]:
        """Return a read-only, live view."""
        return self._view(QuestionVerdict)

    def get(self, record_id: RecordId) -> Record | None:
        """Return the record with this id, of whatever kind, or None."""
        kind = self._kind_of.get(record_id)
        return self._kinds[kind][record_id] if kind else None

    def records(self) -> Iterable[Record]:
        """Iterate over all records, kind by kind."""
        for kind in self._kinds.values():
            yield from kind.values()

    def snapshot(self) -> Case:
        """Return a case of the same records, which later changes leave alone.

        It may be taken on another thread than the one that changes the case: each table is
        copied in one step of the interpreter.
        """
        tables = [tuple(table.values()) for table in self._kinds.values()]
        return Case(chain.from_iterable(tables))

    def inverse_of(self, change: Change) -> Change:
        """Return the change that would take ``change`` back; makes neither.

        Removing what is not there, or putting what is there already, changes nothing and so is
        not in the inverse: a journal can be replayed over a case that holds a part of it.
        """
        put_back: list[Record] = []
        take_out: list[RecordId] = []
        for record in change.put:
            old = self.get(record.id)
            if old is None:
                take_out.append(record.id)
            elif old != record:
                put_back.append(old)
        put_back += [old for key in change.remove if (old := self.get(key)) is not None]
        return replace(change, put=tuple(put_back), remove=tuple(take_out))

    def apply(self, change: Change) -> Change:
        """Make the change, tell the observers, and return ``inverse_of(change)``."""
        inverse = self.inverse_of(change)
        before = {record.id for record in inverse.put}
        added = frozenset(inverse.remove)
        removed = frozenset(before.intersection(change.remove))
        touched = Touched(added=added, replaced=frozenset(before - removed), removed=removed)
        for record in change.put:
            if record.id in added or record.id in before:
                self._put(record)
        for record_id in removed:
            self._remove(record_id)
        if touched.ids:
            for observer in tuple(self._observers):
                observer(touched)
        return inverse

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Call ``observer`` with the ids after each change; returns how to stop that."""
        self._observers.append(observer)

        def stop() -> None:
            if observer in self._observers:
                self._observers.remove(observer)

        return stop

    def _put(self, record: Record) -> None:
        # An id that comes back as another kind must not stay under the first one.
        if self._kind_of.get(record.id, type(record)) is not type(record):
            self._remove(record.id)
        self._kinds[type(record)][record.id] = record
        self._kind_of[record.id] = type(record)

    def _remove(self, record_id: RecordId) -> None:
        del self._kinds[self._kind_of.pop(record_id)][record_id]

    def _view(self, kind: type[_T]) -> Mapping[_I, _T]:
        table = self._kinds[cast("type[Record]", kind)]
        return MappingProxyType(cast("dict[_I, _T]", table))
