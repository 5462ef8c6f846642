"""A change names each id once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims_app.core.changes import Change, Touched
from claims_app.core.ids import AnalystId, RecordId, SourceId
from claims_app.core.records import Source

NOW = datetime(2026, 1, 2, tzinfo=UTC)
LINA = AnalystId("lina")
SOURCE = Source(id=SourceId(RecordId("s-1")), name="وكالة")


@pytest.mark.parametrize(
    ("put", "remove"),
    [
        pytest.param((SOURCE, SOURCE), (), id="put twice"),
        pytest.param((), (SOURCE.id, SOURCE.id), id="removed twice"),
        pytest.param((SOURCE,), (SOURCE.id,), id="put and removed"),
    ],
)
def test_an_id_named_twice_is_refused(
    put: tuple[Source, ...], remove: tuple[RecordId, ...]
) -> None:
    with pytest.raises(ValueError, match="'Both' names an id twice"):
        Change(label="Both", by=LINA, at=NOW, put=put, remove=remove)


def test_touched_joins_what_is_not_as_it_was() -> None:
    a, b, c = (frozenset([RecordId(name)]) for name in "abc")

    assert Touched(added=a, replaced=b, removed=c).ids == {"a", "b", "c"}
