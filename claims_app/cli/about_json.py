"""What a claim is about, as plain data for JSON: figures, times, places and actors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.quantities import INFINITY

if TYPE_CHECKING:
    from datetime import date

    from claims_app.core.findings import About
    from claims_app.core.quantities import Quantity
    from claims_app.core.records import Span

Object = dict[str, object]
_DIGITS: Final = 6  # after the point: a third is no exact number


def about_object(about: About) -> Object:
    """Return what a claim is about; spans are ``[start, end)`` in code points of the report.

    An open bound and days that can't be told are null.
    """
    return {
        "quantities": [_quantity(quantity) for quantity in about.quantities],
        "times": [
            {
                "span": _span(time.span),
                "kind": time.kind.value,
                "first": _day(time.first),
                "last": _day(time.last),
                "part": time.part,
            }
            for time in about.times
        ],
        "clock_times": [
            {"span": _span(time.span), "minutes": time.minutes} for time in about.clock_times
        ],
        "places": [_named(place.span, place.kind.value, place.key) for place in about.places],
        "actors": [_named(actor.span, actor.kind.value, actor.key) for actor in about.actors],
    }


def _quantity(quantity: Quantity) -> Object:
    return {
        "span": _span(quantity.span),
        "low": round(quantity.low, _DIGITS),
        "high": None if quantity.high == INFINITY else round(quantity.high, _DIGITS),
        "exactness": quantity.exactness.value,
        "kind": quantity.kind.value,
        "noun": quantity.noun,
        "unit": quantity.unit,
    }


def _named(span: Span, kind: str, key: str) -> Object:
    return {"span": _span(span), "kind": kind, "key": key}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
