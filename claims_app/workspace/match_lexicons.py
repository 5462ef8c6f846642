"""Reads the word lists of matching from ``resources/opposites/``."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from claims_app import resources
from claims_app.core.match_lexicon import MatchLexicon
from claims_app.store import strict_yaml

LANGUAGES: Final = ("ar", "en")


@lru_cache(maxsize=1)
def match_lexicon() -> MatchLexicon:
    """Return the word lists that come with the program; read once a process.

    Raises:
        ClaimsError: A list is missing or malformed; it says where.
    """
    files = []
    for lang in LANGUAGES:
        name = f"{lang}.yaml"
        path = resources.path("opposites", name)
        loaded = strict_yaml.load(resources.read_text("opposites", name), path=path)
        files.append((loaded.data, path))
    return MatchLexicon.from_data(files)
