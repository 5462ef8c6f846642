"""Dates and times as a sheet prints them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims_app.exporters.sheet.words import Words


def show_published(published: str, words: Words) -> str:
    """Return an ISO date of reduced precision as people write it; empty stays empty.

    Args:
        published: ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM``.
        words: The language, with its names of months and its order of day, month and year.
    """
    date, _, time = published.partition("T")
    year, month, day = (*date.split("-"), "", "")[:3]
    if not month:
        return year
    shown = words.plain(
        "date.day" if day else "date.month",
        day=day.lstrip("0"),
        month=words["date.months"].split()[int(month) - 1],
        year=year,
    )
    return f"{shown} {time}" if time else shown


def in_utc(at: datetime) -> datetime:
    """Return a moment in UTC; one without a zone counts as UTC, wherever the program runs."""
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def show_moment(at: datetime, words: Words) -> str:
    """Return a moment in UTC, to the minute, as people write it."""
    return show_published(in_utc(at).strftime("%Y-%m-%dT%H:%M"), words)
