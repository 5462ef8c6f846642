"""Which file of the case folder holds which record, and how each file looks inside.

``docs/format.md`` describes the same for people; a path is relative, with ``/`` in it.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from claims_app.core.errors import ClaimsError
from claims_app.core.ids import CASE_ID, RecordId, text_hash
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
from claims_app.store import codec
from claims_app.store.problems import Problem
from claims_app.store.strict_yaml import Data
from claims_app.store.yaml_writer import dump

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from claims_app.core.changes import Change
    from claims_app.store.strict_yaml import Loaded

FORMAT: Final = 1
_FORMAT_LINE: Final[dict[str, object]] = {"format": FORMAT}
CASE_FILE: Final = "case.yaml"
SOURCES_FILE: Final = "sources.yaml"
QUESTIONS_FILE: Final = "questions.yaml"
REPORTS: Final = "reports"
ORIGINALS: Final = "originals"
VERDICTS: Final = "verdicts"
JOURNAL: Final = "journal"
CUES: Final = "cues"  # words of saying that a person added for this case; never written here
CACHE: Final = "cache"  # no part of the case: what can be made again, and is not exported
VECTORS_FILE: Final = f"{CACHE}/vectors.bin"
IGNORE_FILE: Final = ".gitignore"
_OWN: Final = frozenset(
    (
        "",  # the folder itself
        CASE_FILE,
        SOURCES_FILE,
        QUESTIONS_FILE,
        REPORTS,
        ORIGINALS,
        VERDICTS,
        JOURNAL,
        CUES,
        CACHE,
        IGNORE_FILE,
    )
)

_SLUG: Final = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?", re.ASCII)
_DEVICES: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")  # no file names on Windows
_NUMBER: Final = re.compile(r"[1-9][0-9]*")
_LONGEST_NUMBER: Final = 9  # digits of a format
_REPORT_KEYS: Final = (
    "id",
    "title",
    "outlet",
    "lang",
    "published",
    "original_sha256",
    "original_name",
    "read_by",
    "text_sha256",  # of the text below: the claims that were anchored to it need not repeat it
    "text",
)
# The sections of each kind of file, in the order in which they are written.
_SECTIONS: Final[Mapping[str, Mapping[str, type[Record]]]] = {
    SOURCES_FILE: {"sources": Source},
    QUESTIONS_FILE: {"questions": Question},
    REPORTS: {"quotes": Quote, "claims": Claim, "dismissals": Dismissal},
    VERDICTS: {
        "links": Link,
        "verdicts_on_links": LinkVerdict,
        "verdicts_on_questions": QuestionVerdict,
    },
    CASE_FILE: {},
}

_IMPLIED: Final[Mapping[type[Record], str]] = {  # what the name of the file says for all in it
    Quote: "report",
    Claim: "report",
    Dismissal: "report",
    LinkVerdict: "analyst",
    QuestionVerdict: "analyst",
}
_FILE_OF: Final[Mapping[type[Record], str]] = {
    Source: SOURCES_FILE,
    Question: QUESTIONS_FILE,
    CaseInfo: CASE_FILE,
}

Extras: TypeAlias = "dict[codec.Keys, object]"


@dataclass(slots=True)
class Parsed:
    """What one file gave.

    Attributes:
        records: Each with the keys that lead to it in the file.
        extras: The unknown keys of each record, to be kept when it is written again.
        file_extras: The unknown keys at the top of the file.
        problems: What was left out, and why.
    """

    records: list[tuple[Record, codec.Keys]] = field(default_factory=list)
    extras: dict[RecordId, Extras] = field(default_factory=dict)
    file_extras: dict[str, Data] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def is_slug(name: str) -> bool:
    """Return whether a name may become a file's: small letters, digits and hyphens, at most 64."""
    return _SLUG.fullmatch(name) is not None and _DEVICES.fullmatch(name) is None


def bad_name(change: Change) -> str | None:
    """Return a name in a change that would become a file's and can't, or None."""
    names: list[str] = [change.by]
    for record in change.put:
        match record:
            case Report():
                names.append(record.id)
            case Quote() | Claim() | Dismissal():
                names.append(record.report)
            case LinkVerdict() | QuestionVerdict():
                names.append(record.analyst)
    return next((name for name in names if not is_slug(name)), None)


def is_own_file(folder: Path, path: Path) -> bool:
    """Return whether ``path`` leads to a place in ``folder`` where a case keeps its own files."""
    root, target = Path(os.path.realpath(folder)), Path(os.path.realpath(path))
    if not target.is_relative_to(root):
        return False
    first = next(iter(target.relative_to(root).parts), "")
    # Some file systems take capitals for small letters.
    return first.casefold() in _OWN


def report_file(report: RecordId) -> str:
    """Return the path of the file that holds a report, its quotes and its claims."""
    return f"{REPORTS}/{report}.yaml"


def verdict_file(analyst: str) -> str:
    """Return the path of the file that only this analyst's program writes."""
    return f"{VERDICTS}/{analyst}.yaml"


def file_of(record: Record, link_owner: str) -> str:
    """Return the path of the file that holds a record.

    Args:
        record: Any that is stored.
        link_owner: The analyst who drew the link, if it is one; no link says so itself.
    """
    match record:
        case Quote() | Claim() | Dismissal():
            return report_file(record.report)
        case Report():
            return report_file(record.id)
        case LinkVerdict() | QuestionVerdict():
            return verdict_file(record.analyst)
        case Link():
            return verdict_file(link_owner)
        case _:
            return _FILE_OF[type(record)]


def parse(path: str, loaded: Loaded) -> Parsed:
    """Return the records of one file; what is wrong in one record leaves the others.

    Raises:
        ClaimsError: It is the file of a case in a later format.
    """
    parser = _Parser(path, loaded)
    data = {} if loaded.data is None else loaded.data
    if isinstance(data, dict):
        parser.take_file(data)
    else:
        parser.report("The file begins with something else than keys", "Restore it from a copy.")
    return parser.parsed


class _Parser:
    def __init__(self, path: str, loaded: Loaded) -> None:
        self.parsed = Parsed()
        self._loaded = loaded
        self._path = path
        self._folder, _, self._stem = path.removesuffix(".yaml").rpartition("/")
        self._text_sha256: Data = None

    def report(self, message: str, remedy: str, *keys: str | int) -> None:
        """Add a problem with the value that ``keys`` lead to."""
        place = self._loaded.place(*keys)
        text = f"{message[:1].upper()}{message[1:]}."
        self.parsed.problems.append(Problem(text, remedy, place))

    def take_file(self, data: dict[str, Data]) -> None:
        """Take in what stands at the top of the file, then each section."""
        sections = _SECTIONS[self._folder or self._path]
        head = {key: value for key, value in data.items() if key not in sections}
        if self._path == CASE_FILE:
            self._check_format(head.pop("format", None))
            self._take(CaseInfo, {**head, "id": CASE_ID}, ())
        elif self._folder == REPORTS and head.keys() & set(_REPORT_KEYS):
            self._take_report(head)
        else:
            self.parsed.file_extras = head
        for section, kind in sections.items():
            items = data.get(section)
            if items is None:
                continue
            if isinstance(items, list):
                for index, item in enumerate(items):
                    self._take_item(kind, item, (section, index))
            else:
                self.report(f"“{section}” is a list", "Put a dash before each item.", section)

    def _check_format(self, version: Data) -> None:
        if isinstance(version, str) and _NUMBER.fullmatch(version):
            # Compared by length first: Python refuses to read a number of many digits.
            if len(version) > _LONGEST_NUMBER or int(version) > FORMAT:
                raise ClaimsError(
                    "This case has format {version}; this program reads up to {format}.",
                    "Update the program.",
                    place=self._loaded.place("format"),
                    arguments={"version": version[:40], "format": str(FORMAT)},
                )
            return
        self.report(
            "“format” is the number of the form that the case is in",
            f"Write format: {FORMAT} at the top of the file.",
            "format",
        )

    def _take_report(self, head: dict[str, Data]) -> None:
        self._text_sha256 = head.pop("text_sha256", None)
        if head.get("id") == self._stem:
            self._take(Report, head, ())
        else:
            self.report(
                f"the file's name says that this is {self._stem}, its id says {head.get('id')}",
                "A copy of another file? Remove it, or name the file after its report.",
                "id",
            )

    def _take_item(self, kind: type[Record], item: Data, keys: codec.Keys) -> None:
        implied = _IMPLIED.get(kind)
        if implied and isinstance(item, dict):
            given = item.setdefault(implied, self._stem)
            if given != self._stem:
                self.report(
                    f"“{implied}” is {given} here, but the file is that of {self._stem}",
                    f"Move this into the file of {given}.",
                    *keys,
                    implied,
                )
                return
            anchor = item.get("anchor")
            if self._text_sha256 is not None and kind is Claim and isinstance(anchor, dict):
                anchor.setdefault("text_sha256", self._text_sha256)
        self._take(kind, item, keys)

    def _take(self, kind: type[Record], data: object, keys: codec.Keys) -> None:
        try:
            record, extras = codec.decode(kind, data)
        except codec.BadValueError as error:
            self.report(error.message, error.remedy, *keys, *error.keys)
            return
        self.parsed.records.append((record, keys))
        if extras:
            self.parsed.extras[record.id] = extras


class Renderer:
    """Writes files as text, and remembers each record's lines: saving a verdict writes one anew."""

    def __init__(self) -> None:
        self.extras: dict[RecordId, Extras] = {}
        self.file_extras: dict[str, dict[str, Data]] = {}
        self._lines: dict[RecordId, tuple[Record, str, str]] = {}

    def render(self, path: str, records: Iterable[Record]) -> str:
        """Return the text of a file that holds these records; empty where it is not needed."""
        by_kind: dict[type[Record], list[Record]] = {}
        for record in records:
            by_kind.setdefault(type(record), []).append(record)
        parts: list[str] = []
        text_sha256 = ""
        parts += [
            dump(_FORMAT_LINE | codec.encode(info, self.extras.get(info.id)))
            for info in by_kind.get(CaseInfo, ())
        ]
        for report in by_kind.get(Report, ()):
            text_sha256 = text_hash(report.text) if isinstance(report, Report) else ""
            parts.append(self._item(report, text_sha256))
        folder = path.rpartition("/")[0]
        for section, kind in _SECTIONS[folder or path].items():
            members = sorted(by_kind.get(kind, ()), key=_ORDERS.get(kind, attrgetter("id")))
            if members:
                parts.append(f"{section}:\n")
                parts += [self._item(record, text_sha256) for record in members]
        extras = self.file_extras.get(path)
        if extras:
            parts.append(dump(extras))
        return "".join(parts)

    def _item(self, record: Record, text_sha256: str) -> str:
        known = self._lines.get(record.id)
        if known and known[0] is record and known[1] == text_sha256:
            return known[2]
        plain = codec.encode(record, self.extras.get(record.id))
        if isinstance(record, Report):
            plain["text_sha256"] = text_sha256
            ordered = {key: plain[key] for key in _REPORT_KEYS if key in plain}
            lines = dump(ordered | _without(plain, *ordered))
        else:
            lines = dump([_as_item(record, plain, text_sha256)], column=2)
        self._lines[record.id] = (record, text_sha256, lines)
        return lines


def _as_item(record: Record, plain: dict[str, object], text_sha256: str) -> dict[str, object]:
    """Leave out what the file says for all of its records."""
    plain.pop(_IMPLIED.get(type(record), ""), None)
    anchor = plain.get("anchor")
    if isinstance(record, Claim) and isinstance(anchor, dict) and text_sha256:
        if record.anchor.text_sha256 == text_sha256:
            del anchor["text_sha256"]
        else:
            anchor["text_sha256"] = record.anchor.text_sha256
    return plain


def _claim_order(claim: Claim) -> tuple[int, int, str]:
    return (claim.anchor.span.start, claim.anchor.span.end, claim.id)


def _quote_order(quote: Quote) -> tuple[int, int, str]:
    return (quote.content[0].start, quote.content[0].end, quote.id)


def _dismissal_order(dismissal: Dismissal) -> tuple[int, int, str]:
    return (dismissal.span.start, dismissal.span.end, dismissal.id)


# What lies in a text stands in reading order; all else by id, which never changes.
_ORDERS: Final[Mapping[type[Record], Callable[[Any], Any]]] = {
    Claim: _claim_order,
    Quote: _quote_order,
    Dismissal: _dismissal_order,
}


def _without(data: Mapping[str, object], *keys: str) -> dict[str, object]:
    return {key: value for key, value in data.items() if key not in keys}
