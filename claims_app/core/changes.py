"""A change: one named, undoable step, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from claims_app.core.ids import AnalystId, RecordId
from claims_app.core.records import Record, is_derived


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


def stored_part(change: Change, inverse: Change) -> Change | None:
    """Return what the journal must hold of a change, or None where nothing of it is stored.

    A derived record that takes the place of a stored one removes it from the disk: so it is when
    the adoption of a question is undone.

    Args:
        change: What is made.
        inverse: What takes it back, which tells what is there before.
    """
    before = {record.id: record for record in inverse.put}
    changed = before.keys() | set(inverse.remove)
    put = tuple(r for r in change.put if r.id in changed and not is_derived(r))
    gone = [r.id for r in change.put if r.id in before and is_derived(r)]
    gone += [record_id for record_id in change.remove if record_id in before]
    remove = tuple(record_id for record_id in gone if not is_derived(before[record_id]))
    return replace(change, put=put, remove=remove) if put or remove else None
