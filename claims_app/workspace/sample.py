"""The sample case: built on the first run from the texts that come with the program."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from claims_app import resources
from claims_app.core.changes import Change
from claims_app.core.errors import ClaimsError
from claims_app.core.ids import source_id
from claims_app.core.judgement import Grading, Reliability
from claims_app.core.records import Source, SourceKind
from claims_app.store import strict_yaml
from claims_app.store.problems import failure
from claims_app.workspace.preferences import data_folder
from claims_app.workspace.session import Clock, Session, utc_now
from claims_app.workspace.sources import name_key

if TYPE_CHECKING:
    from datetime import datetime

    from claims_app.core.ids import AnalystId
    from claims_app.core.records import Analyst

TITLE: Final = "The al-Waer truce (sample)"
FOLDER_NAME: Final = "sample.claims"
_SIDES: Final = "sides.yaml"
_ABOUT: Final = "README.md"


def open_sample(analyst: Analyst, *, folder: Path | None = None, clock: Clock = utc_now) -> Session:
    """Open the sample case; the first time, it is built, and from then on it is the person's own.

    It is built beside its place and moved there when whole, so that a program that is ended
    meanwhile leaves no half of it. Each time it is opened, its claims are found anew (5 to 50 ms):
    it shows what this version of the program finds, and keeps what the person did.

    Args:
        analyst: Who works.
        folder: Where the case lies or is to lie; else in the person's data folder.
        clock: Gives the time of each change.

    Raises:
        ClaimsError: The folder can't be written, or holds something else than a case.
    """
    target = folder or data_folder() / FOLDER_NAME
    if not target.exists():
        _build(target, analyst, clock)
    session = Session.open(target, analyst=analyst, clock=clock)
    with suppress(ClaimsError):  # open in another window, say: it is shown as it is
        session.extract()
    return session


def _build(target: Path, analyst: Analyst, clock: Clock) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise failure("The sample can't be built: {reason}.", target, error) from error
    try:
        case = workshop / target.name
        with Session.create(case, title=TITLE, analyst=analyst, clock=clock) as session:
            put = _sources(analyst.id, session.now())
            label = "Name sides and grades"
            session.perform(Change(label=label, by=analyst.id, at=session.now(), put=put))
            session.import_files(_reports())
            session.extract()
        _move(case, target)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _move(case: Path, target: Path) -> None:
    try:
        case.rename(target)
    except OSError as error:
        # Another process may have been quicker: its case is as good.
        if not target.exists():
            raise failure("The sample can't be built: {reason}.", target, error) from error


def _reports() -> list[Path]:
    folder = resources.path("sample")
    texts = (path for path in folder.iterdir() if path.suffix in (".txt", ".md"))
    return sorted(path for path in texts if path.name != _ABOUT)


def _sources(analyst: AnalystId, at: datetime) -> tuple[Source, ...]:
    """Return the sources that ``sides.yaml`` describes; a test holds it to its form."""
    path = resources.path("sample", _SIDES)
    loaded = strict_yaml.load(resources.read_text("sample", _SIDES), path=path)
    entries = cast("dict[str, list[dict[str, Any]]]", loaded.data)["sources"]
    return tuple(
        Source(
            id=source_id(name_key(entry["names"][0])),
            name=entry["names"][0],
            kind=SourceKind(entry["kind"]),
            side=entry["side"],
            aliases=tuple(entry["names"][1:]),
            gradings=(Grading(reliability=Reliability(entry["reliability"]), by=analyst, at=at),),
        )
        for entry in entries
    )
