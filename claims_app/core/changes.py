"""A change: one named, undoable step, as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from claims_app.core.ids import AnalystId, RecordId
from claims_app.core.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Records put (added or replaced) and ids removed, with who did it and when.

    Raises:
        ValueError: An id is named twice.
    """

    label: str
    by: AnalystId
    at: datetime
    put: tuple[Record, ...] = ()
    remove: tuple[RecordId, ...] = ()

    def __post_init__(self) -> None:
        ids = [record.id for record in self.put] + list(self.remove)
        if len(ids) != len(set(ids)):
            raise ValueError(f"the change {self.label!r} names an id twice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """The ids that one change added, replaced with something else, and removed."""

    added: frozenset[RecordId] = frozenset()
    replaced: frozenset[RecordId] = frozenset()
    removed: frozenset[RecordId] = frozenset()

    @property
    def ids(self) -> frozenset[RecordId]:
        """Return all ids that are not as they were."""
        return self.added | self.replaced | self.removed
