"""What an analyst says about sources, each time as one change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from claims_app.core.case import Case
from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.judgement import Grading, Reliability
from claims_app.core.records import Analyst, Source, SourceKind
from claims_app.workspace.sources import SourceBook, name_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from claims_app.core.ids import SourceId
    from claims_app.core.records import Record

DESCRIBE: Final = "Describe source"
JOIN: Final = "Join sources"
_NEAR: Final = 5  # names that a refusal offers


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEdit:
    """What is said anew; None leaves a thing as it is, and an empty side takes it away.

    ``aliases`` are added to those there are. A name that is replaced becomes an alias, but for an
    outlet: its former name is a stand-in, or a mistake.
    """

    name: str | None = None
    side: str | None = None
    kind: SourceKind | None = None
    aliases: tuple[str, ...] = ()
    reliability: Reliability | None = None
    reason: str = ""


def find(case: Case, name: str) -> Source:
    """Return the source with this name, alias or id.

    Raises:
        ClaimsError: There is none, or several have it; the error names some that there are.
    """
    by_id = next((source for key, source in case.sources.items() if key == name), None)
    key = SourceBook(case.sources.values()).find(name)
    source = by_id or (case.sources[key] if key else None)
    if source is None:
        raise ClaimsError(f"The case has no source {name!r}.", _offer(case, name))
    return source


def describe(
    case: Case, source: SourceId, edit: SourceEdit, *, analyst: Analyst, at: datetime
) -> Change:
    """Return the change that says these things about a source.

    Raises:
        ClaimsError: Another source has the name or an alias already, or there is no such source.
    """
    record = case.sources.get(source)
    if record is None:
        raise ClaimsError(f"The case has no source {source}.", "Choose one of sources.yaml.")
    name = record.name if edit.name is None else " ".join(edit.name.split())
    if not name:
        raise ClaimsError("A source needs a name.", "Give one that is not empty.")
    aliases = [*record.aliases, *(" ".join(alias.split()) for alias in edit.aliases)]
    if name != record.name and record.kind is not SourceKind.OUTLET:
        aliases.append(record.name)
    aliases = _distinct(aliases, but=name)
    _refuse_taken(case, record, [name, *aliases])
    gradings = record.gradings
    if edit.reliability is not None and edit.reliability is not record.reliability:
        graded = Grading(reliability=edit.reliability, by=analyst.id, at=at, reason=edit.reason)
        gradings = (*gradings, graded)
    changed: Source = replace(
        record,
        name=name,
        side=record.side if edit.side is None else " ".join(edit.side.split()),
        kind=edit.kind or record.kind,
        aliases=tuple(aliases),
        gradings=gradings,
    )
    return Change(label=DESCRIBE, by=analyst.id, at=at, put=(changed,))


def join(
    case: Case, source: SourceId, other: SourceId, *, analyst: Analyst, at: datetime
) -> Change:
    """Return the change that makes two sources one: ``source`` takes over all that ``other`` has.

    The engine never does so; names in two languages, or a name and an office, are joined by a
    person who knows. The names of ``other`` become aliases, so that a new extraction agrees.

    Raises:
        ClaimsError: The two are one already, or the case does not have both.
    """
    kept, lost = case.sources.get(source), case.sources.get(other)
    if kept is None or lost is None or source == other:
        raise ClaimsError(
            "Two sources of the case are needed to join them.", "Choose two of sources.yaml."
        )
    aliases = _distinct([*kept.aliases, lost.name, *lost.aliases], but=kept.name)
    joined: Source = replace(
        kept,
        side=kept.side or lost.side,
        aliases=tuple(aliases),
        gradings=tuple(sorted((*kept.gradings, *lost.gradings), key=lambda step: step.at)),
    )
    put: list[Record] = [joined]
    put += [replace(r, outlet=source) for r in case.reports.values() if r.outlet == other]
    put += [replace(q, speaker=source) for q in case.quotes.values() if q.speaker == other]
    put += [replace(c, speaker=source) for c in case.claims.values() if c.speaker == other]
    return Change(label=JOIN, by=analyst.id, at=at, put=tuple(put), remove=(other,))


def revise(
    case: Case,
    source: SourceId,
    edit: SourceEdit,
    *,
    absorb: Sequence[SourceId] = (),
    analyst: Analyst,
    at: datetime,
) -> Change | None:
    """Return one change that joins sources to a source and says these things about it.

    A name or an alias of a source that is joined may be given: it is free by then.

    Args:
        case: The case that holds them.
        source: The one that stays.
        edit: What is said of it.
        absorb: Those that become one with it, in this order.
        analyst: Who says so.
        at: When, with time zone.

    Returns:
        The change, or None where nothing is asked for.

    Raises:
        ClaimsError: As for ``join`` and ``describe``; then none of it is done.
    """
    scratch = Case(case.records())
    steps: list[Change] = []
    for other in absorb:
        steps.append(join(scratch, source, other, analyst=analyst, at=at))
        scratch.apply(steps[-1])
    if edit != SourceEdit(reason=edit.reason):
        steps.append(describe(scratch, source, edit, analyst=analyst, at=at))
    if not steps:
        return None
    put = {record.id: record for step in steps for record in step.put}
    remove = dict.fromkeys(key for step in steps for key in step.remove)
    return Change(
        label=steps[0].label,
        by=analyst.id,
        at=at,
        put=tuple(record for key, record in put.items() if key not in remove),
        remove=tuple(remove),
    )


def _distinct(names: list[str], *, but: str) -> list[str]:
    """Return the names without empty ones, repeated ones and ``but``."""
    return [name for name in dict.fromkeys(names) if name and name != but]


def _refuse_taken(case: Case, record: Source, names: list[str]) -> None:
    keys = {name_key(name) for name in names} - {
        name_key(name) for name in (record.name, *record.aliases)
    }
    for other in case.sources.values():
        if other.id == record.id:
            continue
        for name in (other.name, *other.aliases):
            if name_key(name) in keys:
                raise ClaimsError(
                    f"The source {other.name!r} has the name {name!r} already.",
                    "Choose another name, or join the two: claims source DIR NAME --join OTHER.",
                )


def _offer(case: Case, name: str) -> str:
    from rapidfuzz import process  # noqa: PLC0415 -- only a refusal needs it

    names = [n for source in case.sources.values() for n in (source.name, *source.aliases)]
    near = process.extract(name, names, limit=_NEAR, processor=name_key)
    if not near:
        return "It has none yet: import a report first."
    return f"It has, for example: {', '.join(repr(found) for found, _, _ in near)}."
