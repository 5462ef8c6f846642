"""Reads the word lists and the weights of matching from ``resources/``."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from claims_app import resources
from claims_app.core.errors import ClaimsError
from claims_app.core.languages import LANGUAGES
from claims_app.core.match_lexicon import MatchLexicon
from claims_app.core.pair_features import NAMES
from claims_app.core.pair_model import PairModel
from claims_app.core.vector_features import MEANING_NAMES, VECTOR_NAMES
from claims_app.store import strict_yaml
from claims_app.workspace.mention_lexicons import mention_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

# The weights, and what is measured for them; the most encoders first.
PAIR_MODELS: Final = {
    "pair-2-encoders.json": (*NAMES, *VECTOR_NAMES, *MEANING_NAMES),
    "pair-1-encoder.json": (*NAMES, *VECTOR_NAMES),
    "pair.json": NAMES,
}


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
    return replace(
        MatchLexicon.from_data(files),
        mentions=mention_lexicon(),
        pair_models=tuple(
            model
            for name, measures in PAIR_MODELS.items()
            if (model := _pair_model(name, measures)) is not None
        ),
    )


def _pair_model(name: str, measures: Sequence[str]) -> PairModel | None:
    """Return the weights, or None where they can't be used: the rules alone go on."""
    try:
        path = resources.path("models", name)
        data = json.loads(resources.read_text("models", name))
        return PairModel.from_data(data, path, measures=measures)
    except (ClaimsError, ValueError) as error:
        logging.getLogger(__name__).warning("%s", error)
        return None
