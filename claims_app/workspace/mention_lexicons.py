"""Reads the lists that places and actors are found by from ``resources/mentions/``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from claims_app import resources
from claims_app.core.about import AboutLists
from claims_app.core.languages import LANGUAGES
from claims_app.core.mention_lexicon import MentionLexicon, Table, read_words
from claims_app.store import strict_yaml

if TYPE_CHECKING:
    from claims_app.core.case import Case

_FOLDER: Final = "mentions"


@lru_cache(maxsize=1)
def mention_lexicon() -> MentionLexicon:
    """Return the lists that come with the program; read once a process, when first asked for.

    Raises:
        ClaimsError: A list is missing or malformed; it says where.
    """
    places = [_table("places.tsv"), _table("geonames.tsv")]
    groups, peoples = _table("groups.tsv"), _table("peoples.tsv")
    languages = {}
    for lang in LANGUAGES:
        path = resources.path(_FOLDER, f"{lang}.yaml")
        data = strict_yaml.load(resources.read_text(_FOLDER, f"{lang}.yaml"), path=path).data
        languages[lang] = read_words(
            lang, data, path, places=places, groups=groups, peoples=peoples
        )
    return MentionLexicon(languages)


def about_lists(case: Case | None = None) -> AboutLists:
    """Return what tells places and actors, with the sources of a case and their aliases.

    Raises:
        ClaimsError: As for ``mention_lexicon``.
    """
    sources = case.sources.values() if case else ()
    names = {source.name: source.aliases for source in sources}
    return AboutLists(mentions=mention_lexicon(), names=names)


def _table(name: str) -> Table:
    return Table(resources.read_text(_FOLDER, name), resources.path(_FOLDER, name))
