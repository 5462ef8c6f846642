"""The case folder: loaded in stages, saved by journal first and files after."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import re
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from claims_app.core.case import Case
from claims_app.core.errors import ClaimsError, Place
from claims_app.core.records import (
    CaseInfo,
    Link,
    Record,
    is_derived,
)
from claims_app.store import atomic, layout, strict_yaml
from claims_app.store.folder import Folder
from claims_app.store.journal import Journal, in_order
from claims_app.store.lock import WriterLock
from claims_app.store.problems import Problem, failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from claims_app.core.changes import Change
    from claims_app.core.ids import RecordId

__all__ = ["CaseStore", "LoadedCase", "Problem"]

_SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,10}")
_LOCK_FILE: Final = ".lock"
_IGNORED_BY_GIT: Final = f"/{layout.JOURNAL}/{_LOCK_FILE}\n*{atomic.TEMPORARY}\n/{layout.CACHE}/\n"


@dataclass(frozen=True, slots=True)
class LoadedCase:
    """What a folder holds, the journal's unsaved changes made; and what could not be read."""

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]


class CaseStore:
    """One case folder, open for reading, and for writing once something is saved.

    A change is saved by ``append``; ``write`` and ``checkpoint`` then bring the files up to it,
    in that order.
    """

    _renderer: layout.Renderer
    _is_loaded: bool
    _problems: list[Problem]
    _records: dict[RecordId, Record]
    _file_of: dict[RecordId, str]
    _link_owner: dict[RecordId, str]
    _journals: dict[str, Journal]
    _unwritten: set[str]  # the files that lack something which is in the journal

    def __init__(self, folder: Path) -> None:
        self._folder = Folder(folder)
        self._lock = WriterLock(folder / layout.JOURNAL / _LOCK_FILE)
        self._forget()

    @classmethod
    def create(cls, folder: Path, info: CaseInfo) -> CaseStore:
        """Make a case in ``folder``, which is absent or empty.

        What a crash left of an earlier try does not count: ``case.yaml`` comes last.

        Raises:
            ClaimsError: The folder holds something, or can't be written to.
        """
        try:
            if not _is_free(folder):
                raise ClaimsError(
                    "There is something here already.",
                    "Give a folder that is empty or not there yet.",
                    place=Place(folder),
                )
            store = cls(folder)
            text = store._renderer.render(layout.CASE_FILE, (info,))
            atomic.make_folder(folder)
            atomic.write_text(folder / layout.IGNORE_FILE, _IGNORED_BY_GIT)
            atomic.write_text(folder / layout.CASE_FILE, text)
        except OSError as error:
            raise failure("The case could not be made: {reason}.", folder, error) from error
        return store

    @classmethod
    def open(cls, folder: Path) -> CaseStore:
        """Return the store of the case in ``folder``; ``load`` reads it.

        Raises:
            ClaimsError: There is no case.
        """
        if not (folder / layout.CASE_FILE).exists():
            raise ClaimsError(
                "There is no case here: {file} is absent.",
                "Give the folder of a case, or make one: claims new FOLDER.",
                place=Place(folder),
                arguments={"file": layout.CASE_FILE},
            )
        return cls(folder)

    def load(self) -> LoadedCase:
        """Read all files; what is bad in one is left out and told, and nothing may be written.

        Raises:
            ClaimsError: A later version of the program made the case.
        """
        self._forget()
        with _without_collection():
            for name in self._files():
                self._load_file(name)
            case = self._replayed()
        self._is_loaded = True
        return LoadedCase(tuple(case.records()), tuple(self._problems))

    def append(self, change: Change) -> None:
        """Save a change; when this returns, no crash can lose it.

        Records that the engine derives again are left out.

        Raises:
            ClaimsError: It could not be saved, and the folder is as it was: the disk fails, an
                id can't be a file's name, parts of the case could not be loaded, another program
                holds the case or has changed a file that this change is about.
        """
        self._refuse_if_unloaded()
        stored = replace(change, put=tuple(r for r in change.put if not is_derived(r)))
        bad = layout.bad_name(stored)
        if bad is not None:
            raise ClaimsError(
                "{name} can't name a file of the case.",
                "Use small letters, digits and hyphens, at most 64.",
                place=Place(self._folder.root),
                arguments={"name": repr(bad[:80])},
            )
        try:
            self._become_writer()
            for name in sorted(self._touched_by(stored)):
                self._folder.check_unchanged(name)
        except OSError as error:
            raise failure(
                "The change could not be saved: {reason}.", self._folder.root, error
            ) from error
        self._journal(change.by).append(stored)
        self._own_links(stored)

    def write(self, case: Case, touched: frozenset[RecordId]) -> None:
        """Write the files that the touched ids are in, from the records of ``case``.

        Raises:
            OSError: A file could not be written. All that was appended is safe in the journal.
            ClaimsError: Another program has changed a file.
        """
        self._refuse_if_unloaded()
        self._become_writer()
        self._place(case, touched)
        for name, records in self._gather(case).items():
            self._folder.write(name, self._renderer.render(name, records))
            self._unwritten.discard(name)

    def checkpoint(self) -> None:
        """Note in the journals that the files hold all that was appended.

        Raises:
            OSError: It could not be written; the next load makes the changes again, to no effect.
            ClaimsError: Another program has written to a journal.
        """
        if not self._unwritten:
            for journal in self._journals.values():
                journal.checkpoint()

    def put_original(self, data: bytes, suffix: str) -> str:
        """Keep an imported file as it came; the same bytes are kept once.

        Args:
            data: The whole file.
            suffix: Such as ``.txt``.

        Returns:
            Its SHA-256 in hexadecimal digits, which is its name.

        Raises:
            ClaimsError: It could not be written, the suffix can't be part of a name, or another
                program holds the case.
        """
        self._refuse_if_unloaded()
        digest = hashlib.sha256(data).hexdigest()
        ending = suffix.lower() if suffix.startswith(".") or not suffix else f".{suffix.lower()}"
        path = self._folder.root / layout.ORIGINALS / f"{digest}{ending}"
        if ending and not _SUFFIX.fullmatch(ending):
            raise ClaimsError(
                "A file can't end in {suffix}.",
                "Rename it, say to .txt, and import it again.",
                place=Place(path.parent),
                arguments={"suffix": repr(suffix)},
            )
        try:
            self._become_writer()
            atomic.make_folder(path.parent)
            if not _holds(path, data):
                atomic.write_bytes(path, data)
        except OSError as error:
            raise failure("The original could not be kept: {reason}.", path, error) from error
        return digest

    def close(self) -> None:
        """Let another program write to the case."""
        self._lock.release()

    def _forget(self) -> None:
        self._renderer = layout.Renderer()
        self._is_loaded = False
        self._problems = []
        self._records = {}
        self._file_of = {}
        self._link_owner = {}
        self._journals = {}
        self._unwritten = set()

    def _files(self) -> Iterator[str]:
        yield layout.CASE_FILE
        yield layout.SOURCES_FILE
        for folder in (layout.REPORTS, layout.VERDICTS):
            names, problems = self._folder.names(folder, ".yaml")
            self._problems += problems
            yield from names
        yield layout.QUESTIONS_FILE
        self._problems += self._folder.links(layout.ORIGINALS)

    def _load_file(self, name: str) -> None:
        path = self._folder.root / name
        try:
            text = self._folder.read(name)
            if text is None:
                return
            loaded = strict_yaml.load(text, path=path)
        except ClaimsError as error:
            self._problems.append(Problem.of(error))
            return
        parsed = layout.parse(name, loaded)
        self._problems += parsed.problems
        self._renderer.extras.update(parsed.extras)
        if parsed.file_extras:
            self._renderer.file_extras[name] = parsed.file_extras
        stem = path.stem
        for record, keys in parsed.records:
            if record.id in self._records:
                self._problems.append(
                    Problem(
                        "The id {id} is in {file} already.",
                        "Keep one of the two.",
                        loaded.place(*keys),
                        arguments={"id": record.id, "file": self._file_of[record.id]},
                    )
                )
                continue
            self._records[record.id] = record
            self._file_of[record.id] = name
            if isinstance(record, Link):
                self._link_owner[record.id] = stem

    def _replayed(self) -> Case:
        case = Case(self._records.values())
        self._records = {}
        unsaved = []
        names, problems = self._folder.names(layout.JOURNAL, ".jsonl")
        self._problems += problems
        for name in names:
            journal = Journal(self._folder.root / name)
            self._journals[journal.path.stem] = journal
            found = journal.read()
            self._problems += found.problems
            unsaved.append(found.changes)
        for change in in_order(unsaved):
            case.apply(change)
            self._own_links(change)
            self._place(case, {record.id for record in change.put}.union(change.remove))
        return case

    def _journal(self, analyst: str) -> Journal:
        journal = self._journals.get(analyst)
        if journal is None:
            path = self._folder.root / layout.JOURNAL / f"{analyst}.jsonl"
            journal = self._journals[analyst] = Journal(path)
        return journal

    def _refuse_if_unloaded(self) -> None:
        if not self._is_loaded:
            raise RuntimeError("load the case before changing it")
        if self._problems:
            raise ClaimsError(
                "The case is open for reading only, because a part of it could not be loaded.",
                "Mend what is named, then open the case again.",
                place=self._problems[0].place,
            )

    def _touched_by(self, change: Change) -> set[str]:
        ids = [*change.remove, *(record.id for record in change.put)]
        names = {self._file_of[record_id] for record_id in ids if record_id in self._file_of}
        for record in change.put:
            owner = self._link_owner.get(record.id, change.by)
            names.add(layout.file_of(record, owner))
        return names

    def _own_links(self, change: Change) -> None:
        for record in change.put:
            if isinstance(record, Link):
                self._link_owner.setdefault(record.id, change.by)

    def _become_writer(self) -> None:
        if not self._lock.is_held:
            self._lock.acquire()
            self._folder.clear_torn_writes("", layout.REPORTS, layout.VERDICTS, layout.ORIGINALS)

    def _place(self, case: Case, touched: Iterable[RecordId]) -> None:
        """Find the files that the touched records are in now or were in, to be written."""
        for record_id in touched:
            former = self._file_of.pop(record_id, None)
            if former:
                self._unwritten.add(former)
            record = case.get(record_id)
            if record is not None and not is_derived(record):
                owner = self._link_owner.get(record_id, "")
                self._file_of[record_id] = name = layout.file_of(record, owner)
                self._unwritten.add(name)

    def _gather(self, case: Case) -> dict[str, list[Record]]:
        gathered: dict[str, list[Record]] = {name: [] for name in sorted(self._unwritten)}
        folders = {name.rpartition("/")[0] for name in gathered}
        kinds: list[Iterable[Record]] = []
        if layout.REPORTS in folders:
            kinds += [case.reports.values(), case.quotes.values(), case.claims.values()]
            kinds += [case.dismissals.values()]
        if layout.VERDICTS in folders:
            kinds += [case.links.values(), case.link_verdicts.values()]
            kinds += [case.question_verdicts.values()]
        if "" in folders:
            kinds += [(case.info,), case.sources.values(), case.questions.values()]
        for record in chain.from_iterable(kinds):
            members = gathered.get(self._file_of.get(record.id, ""))
            if members is not None:
                members.append(record)
        return gathered


def _is_free(folder: Path) -> bool:
    """Return whether a case may be made here: nothing is here but what a crash left of another."""
    if not folder.exists():
        return True
    return folder.is_dir() and all(
        atomic.is_torn(path)
        or (path.name == layout.IGNORE_FILE and _holds(path, _IGNORED_BY_GIT.encode()))
        for path in folder.iterdir()
    )


def _holds(path: Path, data: bytes) -> bool:
    try:
        return atomic.read_regular(path, len(data))[0] == data
    except OSError:  # absent, or not what it should be: it is written anew
        return False


@contextlib.contextmanager
def _without_collection() -> Iterator[None]:
    """Pause the collector: it would search the growing case for garbage that can't be there.

    Measured on 10,000 claims with verdicts: a third of the time to load them.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
