from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.records import Span
from claims_app.core.span_index import SpanIndex


@dataclass(frozen=True)
class _Thing:
    span: Span


_SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 12)
)


@given(st.lists(_SPANS, max_size=20), _SPANS)
def test_what_touches_a_stretch_is_found_and_nothing_else(spans: list[Span], wanted: Span) -> None:
    things = [_Thing(span) for span in spans]

    found = SpanIndex(things).touching(wanted)

    expected = [thing for thing in things if thing.span.overlaps(wanted)]
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    assert [thing.span.start for thing in found] == sorted(t.span.start for t in found)
