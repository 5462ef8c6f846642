"""Who works on the case: a name from the option, the environment, the settings or the login."""

from __future__ import annotations

import getpass
import os
import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from claims_app.core.ids import AnalystId, content_id
from claims_app.core.records import Analyst
from claims_app.store.layout import is_slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.changes import Change
    from claims_app.core.records import CaseInfo

VARIABLE: Final = "CLAIMS_ANALYST"
_NO_NAME: Final = "Analyst"
_LONGEST: Final = 32  # characters; the id is a file name


def analyst_named(name: str) -> Analyst:
    """Return the analyst with this name; the same name always gives the same id.

    The id is a file name, so it keeps ASCII letters and digits only: file systems disagree on
    the composition of others. A name without any gets an id from its content.

    Raises:
        ValueError: The name is empty.
    """
    clean = " ".join(name.split())
    if not clean:
        raise ValueError("an analyst needs a name")
    plain = unicodedata.normalize("NFKD", clean).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")
    # Windows keeps some short names, such as "con", for devices.
    key = slug if is_slug(slug) else content_id("a", clean)
    return Analyst(id=AnalystId(key), name=clean)


def default_analyst(
    known: Sequence[Analyst] = (), *, preferred: str = "", given: str | None = None
) -> Analyst:
    """Return who works where nobody else is told.

    The first of these that is there: ``given``; the environment variable ``CLAIMS_ANALYST``;
    ``preferred``, from the preferences; the login name. Never simply the only analyst of the
    case: whoever is handed a colleague's case must not judge in that colleague's name.

    Args:
        known: The case's analysts.
        preferred: The name in the preferences.
        given: The name on the command line.
    """
    for name in (given, os.environ.get(VARIABLE), preferred):
        if name and name.strip():
            return _as_known(analyst_named(name), known)
    return _as_known(analyst_named(_login_name()), known)


def enlisted(info: CaseInfo, analyst: Analyst, change: Change) -> tuple[CaseInfo, ...]:
    """Return the case's people with the analyst, before the first change by that person.

    Returns:
        What is to be put together with the change; empty where the analyst is of the case already,
        the change is somebody else's, or it puts or removes the case's people itself.
    """
    is_known = any(known.id == analyst.id for known in info.analysts)
    is_named = info.id in change.remove or any(record.id == info.id for record in change.put)
    if is_known or is_named or change.by != analyst.id:
        return ()
    return (replace(info, analysts=(*info.analysts, analyst)),)


def _as_known(wanted: Analyst, known: Sequence[Analyst]) -> Analyst:
    return next((analyst for analyst in known if analyst.id == wanted.id), wanted)


def _login_name() -> str:
    try:
        return getpass.getuser() or _NO_NAME
    except (OSError, KeyError, ImportError):  # no entry for the user, as in some containers
        return _NO_NAME
