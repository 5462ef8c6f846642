"""Brings the translations up to date: new strings into the .ts files, then .qm files from them.

Run it with the project's Python after changing a string of the window, translate what is new in
``resources/i18n/*.ts``, and run it again. The .qm files are committed, because whoever installs
the program has no Qt tools; a test holds them to the .ts files.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).resolve().parent.parent
_FOLDER: Final = _ROOT / "resources" / "i18n"
LANGUAGES: Final = ("ar", "en")


def sources() -> list[Path]:
    """Return the files that hold strings of the window, in a fixed order."""
    return sorted((_ROOT / "claims_app" / "gui").rglob("*.py"))


def update(target: Path, language: str) -> None:
    """Bring one .ts file up to date with the sources; English takes the plural forms only."""
    plurals = ["-pluralonly"] if language == "en" else []
    names = [str(path.relative_to(_ROOT)) for path in sources()]
    _tool(
        "pyside6-lupdate",
        *names,
        *plurals,
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        language,
        "-ts",
        str(target),
    )


def release(source: Path, target: Path) -> None:
    """Compile one .ts file."""
    _tool("pyside6-lrelease", "-silent", str(source), "-qm", str(target))


def main() -> int:
    """Renew all languages."""
    _FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        text = _FOLDER / f"claims_{language}.ts"
        update(text, language)
        release(text, text.with_suffix(".qm"))
    return 0


def _tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(name)
    subprocess.run([str(program), *arguments], cwd=_ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
