"""From the names that the engine and the importers find to the sources of the case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claims_app.core.ids import ReportId, SourceId, content_id, source_id
from claims_app.core.records import Source, SourceKind
from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"\w+")


def name_key(name: str) -> str:
    """Return what two spellings of one name share: the folded words, without punctuation.

    Whole names are compared, never parts: two people whose names overlap stay two.
    """
    folded = fold(name)
    return " ".join(_WORD.findall(folded)) or folded.strip()


class SourceBook:
    """The sources of a case by their names and aliases, growing while a change is prepared."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._by_id: dict[SourceId, Source] = {}
        self._by_name: dict[str, set[SourceId]] = {}
        self._by_alias: dict[str, set[SourceId]] = {}
        self._new: list[SourceId] = []
        for source in sources:
            self._enter(source)

    @property
    def new(self) -> tuple[Source, ...]:
        """Return the sources that ``resolve`` had to make, in order."""
        return tuple(self._by_id[key] for key in self._new)

    def find(self, name: str) -> SourceId | None:
        """Return the source of this name, or else with this alias; None if none or several."""
        key = name_key(name)
        for table in (self._by_name, self._by_alias):
            if found := table.get(key):
                return next(iter(found)) if len(found) == 1 else None
        return None

    def resolve(self, name: str, *, kind: SourceKind = SourceKind.UNNAMED) -> SourceId:
        """Return the source of this name; it is made, of this kind, where there is none."""
        found = self.find(name)
        if found is not None:
            return found
        # An alias that several sources share says nothing: the name then stands for itself.
        new = source_id(name_key(name))
        if new not in self._by_id:
            self._make(Source(id=new, name=" ".join(name.split()), kind=kind))
        return new

    def resolve_unnamed_outlet(self, report: ReportId, stem: str) -> SourceId:
        """Return the outlet of a report of which nobody has told it, named after its file.

        It is a source of its own: two files called ``report.txt`` need not have one outlet.
        """
        new = SourceId(content_id("s", "outlet of", report))
        if new not in self._by_id:
            name = stem.strip() or report
            if name_key(name) in self._by_name:
                name = f"{name} ({report[-4:]})"
            self._make(Source(id=new, name=name, kind=SourceKind.OUTLET))
        return new

    def _make(self, source: Source) -> None:
        self._enter(source)
        self._new.append(source.id)

    def _enter(self, source: Source) -> None:
        self._by_id[source.id] = source
        self._by_name.setdefault(name_key(source.name), set()).add(source.id)
        for alias in source.aliases:
            self._by_alias.setdefault(name_key(alias), set()).add(source.id)
