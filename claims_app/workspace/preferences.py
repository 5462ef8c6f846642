"""What one person prefers on one machine, apart from any case."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from functools import cache
from pathlib import Path
from typing import Final

from claims_app.core.errors import ClaimsError, Place
from claims_app.core.languages import LANGUAGES
from claims_app.store import strict_yaml
from claims_app.store.atomic import read_regular, write_text

THEMES: Final = ("light", "dark")
REVIEW_ORDERS: Final = ("value", "question")
TEXT_SCALES: Final = (0.8, 2.0)  # the least and the greatest; the window was drawn for these
RECENT_CASES: Final = 10
FILE_NAME: Final = "preferences.yaml"
_APPLICATION: Final = "claims"
_BAD_SUFFIX: Final = ".bad"
_MAX_BYTES: Final = 1_000_000  # a file of preferences has a thousandth of that


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Language and theme are empty where the person follows the system.

    ``review_order`` is what Review goes by, and ``review_advances`` says whether a decision there
    leads on to the next pair. ``recent_cases`` has the latest first. ``analyst`` is a name, empty
    for the login name.
    ``keys`` has the keys that a person gave to actions, in Qt's portable form by the name of the
    action; empty for an action that is to have none.
    """

    language: str = ""
    theme: str = ""
    text_scale: float = 1.0
    recent_cases: tuple[str, ...] = ()
    analyst: str = ""
    review_order: str = REVIEW_ORDERS[0]
    review_advances: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.language not in ("", *LANGUAGES):
            raise ValueError(f"language is one of {', '.join(LANGUAGES)}, not {self.language}")
        if self.theme not in ("", *THEMES):
            raise ValueError(f"theme is one of {', '.join(THEMES)}, not {self.theme}")
        if self.review_order not in REVIEW_ORDERS:
            raise ValueError(f"review_order is one of {', '.join(REVIEW_ORDERS)}")
        least, greatest = TEXT_SCALES
        if not least <= self.text_scale <= greatest:
            raise ValueError(f"text_scale is {least} to {greatest}, not {self.text_scale}")

    def with_recent(self, case: Path) -> Preferences:
        """Return the preferences with ``case`` as the latest of the recent cases."""
        name = str(case.resolve())
        others = tuple(known for known in self.recent_cases if known != name)
        return replace(self, recent_cases=(name, *others)[:RECENT_CASES])


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedPreferences:
    """The preferences, and what was wrong with the file if they are the defaults for it."""

    preferences: Preferences
    problem: ClaimsError | None = None


def config_folder() -> Path:
    """Return where this system keeps a person's settings for Claims; it may not exist yet.

    Without a home, as in some containers, it is a folder that lasts as long as the program.
    """
    return _config_folder() or _passing_folder()


def data_folder() -> Path:
    """Return where this system keeps a person's data of Claims; it may not exist yet.

    Without a home, it is the folder of ``config_folder``.
    """
    return lasting_data_folder() or _passing_folder()


def lasting_data_folder() -> Path | None:
    """Return the folder of ``data_folder``, or None where that would end with the program."""
    return _folder("XDG_DATA_HOME", ".local/share", windows="LOCALAPPDATA")


def load(folder: Path | None = None) -> LoadedPreferences:
    """Return the preferences in ``folder``; the defaults where there are none.

    A file that can't be understood is kept beside as ``preferences.yaml.bad``, so that the next
    saving doesn't destroy it, and the defaults are returned with what was wrong.
    """
    where = folder or _config_folder()
    if where is None:
        return LoadedPreferences(preferences=Preferences())
    path = where / FILE_NAME
    try:
        # A link is followed: people keep their settings in a folder of their own.
        data, _ = read_regular(Path(os.path.realpath(path)), _MAX_BYTES)
        text = data.decode("utf-8")
    except FileNotFoundError:
        return LoadedPreferences(preferences=Preferences())
    except OSError as error:
        return _unreadable(path, error)
    except UnicodeDecodeError as error:
        return _set_aside(path, str(error))
    try:
        return LoadedPreferences(preferences=_read(strict_yaml.load(text, path=path).data))
    except (ClaimsError, TypeError, ValueError) as error:
        reason = error.message.rstrip(".") if isinstance(error, ClaimsError) else str(error)
        return _set_aside(path, reason)


def save(preferences: Preferences, folder: Path | None = None) -> None:
    """Write the preferences; the former file stays whole until the new one is.

    Raises:
        ClaimsError: The folder can't be written.
    """
    path = (folder or config_folder()) / FILE_NAME
    data: dict[str, object] = {
        "language": preferences.language,
        "theme": preferences.theme,
        "text_scale": str(preferences.text_scale),
        "analyst": preferences.analyst,
        "review_order": preferences.review_order,
        "review_advances": "yes" if preferences.review_advances else "no",
        "recent_cases": list(preferences.recent_cases),
        "keys": dict(preferences.keys),
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(Path(os.path.realpath(path)), strict_yaml.dump(data))
    except OSError as error:
        raise ClaimsError(
            "The preferences can't be saved: {reason}.",
            "Check who may write the folder.",
            place=Place(path),
            arguments={"reason": error.strerror or str(error)},
        ) from error


def _config_folder() -> Path | None:
    return _folder("XDG_CONFIG_HOME", ".config", windows="APPDATA")


def _folder(variable: str, below_home: str, *, windows: str) -> Path | None:
    """Return the folder, or None where the system names neither it nor a home."""
    if sys.platform == "win32":
        given, below = os.environ.get(windows, ""), ""
    elif sys.platform == "darwin":
        given, below = "", "Library/Application Support"
    else:
        given, below = os.environ.get(variable, ""), below_home
        if not Path(given).is_absolute():  # the XDG specification has relative paths ignored
            given = ""
    try:
        base = Path(given) if given else Path.home() / below
    except RuntimeError:  # no HOME, and no entry for the user
        return None
    return base / _APPLICATION


@cache
def _passing_folder() -> Path:
    # Not a fixed name below /tmp: on a shared machine, another user could have made it.
    return Path(tempfile.mkdtemp(prefix=f"{_APPLICATION}-"))


def _read(data: object) -> Preferences:
    if data is None:
        return Preferences()
    if not isinstance(data, dict):
        raise TypeError("they are no names with values")
    known = {item.name for item in fields(Preferences)}
    values: Mapping[str, object] = {k: v for k, v in data.items() if k in known and v is not None}
    recent = values.get("recent_cases", [])
    if not isinstance(recent, list):
        raise TypeError("recent_cases is a list")
    keys = values.get("keys", {})
    if not isinstance(keys, dict):
        raise TypeError("keys is a list of names with keys")
    return Preferences(
        language=str(values.get("language", "")),
        theme=str(values.get("theme", "")),
        text_scale=float(str(values.get("text_scale", 1.0))),
        recent_cases=tuple(str(item) for item in recent)[:RECENT_CASES],
        analyst=str(values.get("analyst", "")),
        review_order=str(values.get("review_order", REVIEW_ORDERS[0])),
        review_advances=str(values.get("review_advances", "yes")) != "no",
        keys={str(name): str(key or "") for name, key in keys.items()},
    )


def _unreadable(path: Path, error: OSError) -> LoadedPreferences:
    problem = ClaimsError(
        "The preferences can't be read: {reason}.",
        "The defaults are used. See what is there, and move it away or let yourself read it.",
        place=Place(path),
        arguments={"reason": error.strerror or str(error)},
    )
    return LoadedPreferences(preferences=Preferences(), problem=problem)


def _set_aside(path: Path, reason: str) -> LoadedPreferences:
    aside = path.with_name(path.name + _BAD_SUFFIX)
    with suppress(OSError):  # a folder that can't be written can't be overwritten either
        path.replace(aside)
    problem = ClaimsError(
        "The preferences can't be used: {reason}.",
        "The defaults are used; what it held is in {file}.",
        place=Place(path),
        arguments={"reason": reason, "file": aside.name},
    )
    return LoadedPreferences(preferences=Preferences(), problem=problem)
