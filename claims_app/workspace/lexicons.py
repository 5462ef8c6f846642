"""Reads the lists of words that the engine works with."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claims_app import resources
from claims_app.core.cues import CueLexicon
from claims_app.core.languages import LANGUAGES
from claims_app.store import strict_yaml

if TYPE_CHECKING:
    from pathlib import Path


@lru_cache(maxsize=1)
def cue_lexicon() -> CueLexicon:
    """Return the cue lexicons that come with the program, read once.

    Raises:
        ClaimsError: A file is missing or wrong; the error names file, line and remedy.
    """
    return read_cues({lang: resources.path("cues", f"{lang}.yaml") for lang in LANGUAGES})


def read_cues(files: dict[str, Path]) -> CueLexicon:
    """Return the cue lexicons in these files, by language.

    Raises:
        ClaimsError: As for ``cue_lexicon``.
    """
    loaded = {
        lang: strict_yaml.load(path.read_text(encoding="utf-8"), path=path)
        for lang, path in files.items()
    }
    return CueLexicon.from_data({lang: (item.data, item.place) for lang, item in loaded.items()})
