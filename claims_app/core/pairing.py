"""How two sentences without a context stand: probabilities of conflict, agreement and neither."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claims_app.core.findings import Document, PairScore, Statement
from claims_app.core.marked_words import read_words
from claims_app.core.matching import pair_of
from claims_app.core.pair_features import features
from claims_app.core.readings import read_all
from claims_app.core.records import Polarity, Relation, Span
from claims_app.core.scoring import judge
from claims_app.core.vector_features import meaning_features, vector_features

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from claims_app.core.detectors.base import Pair
    from claims_app.core.encoder import Encoder
    from claims_app.core.findings import FoundLink
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.records import Evidence

    Vector = NDArray[np.float32]

# What posts hold besides words; blanked in place, so that the words stay where they are.
_POST: Final = re.compile(r"https?://\S+|@\w+|[#_]")
_MEASURES: Final = (vector_features, meaning_features)  # by the first encoder, by the second
_NOTHING: Final = PairScore(conflict=0.0, agree=0.0, none=1.0)


def pair(
    a: str, b: str, lang: str, lexicon: MatchLexicon, encoders: Sequence[Encoder] = ()
) -> PairScore:
    """Return how ``a`` and ``b`` stand; the three probabilities sum to 1.0.

    Args:
        a: One sentence, by one speaker.
        b: Another, by another speaker.
        lang: ISO 639 code of both.
        lexicon: The word lists.
        encoders: Give vectors of meaning; the model is taken that uses most of them, and without
            any words alone are compared.

    Raises:
        BrokenEncoderError: An encoder's files can't be read.
    """
    if not a.strip() or not b.strip():
        return _NOTHING
    compared = read_pair(a, b, lang, lexicon)
    link = judge(compared, lexicon)
    evidence = link.evidence if link else ()
    scores = _weighed(compared, lexicon, encoders)
    return PairScore(**scores, evidence=evidence) if scores else _by_rules(link, evidence)


def measures(
    compared: Pair, lexicon: MatchLexicon, encoders: Sequence[Encoder]
) -> tuple[dict[str, float], list[tuple[Vector, Vector]]]:
    """Return all that is measured on a pair, and by each encoder the vectors of its sentences.

    Args:
        compared: The two sentences as read.
        lexicon: The word lists.
        encoders: None, one that is quick enough for single words, or another one behind it.
    """
    whole = [encoder.encode([compared.a.text, compared.b.text]) for encoder in encoders]
    vectors = [(rows[0], rows[1]) for rows in whole]
    found = dict(features(compared, lexicon))
    for measure, encoder, rows in zip(_MEASURES, encoders, vectors, strict=False):
        found |= measure(compared, rows, encoder)
    return found, vectors


def _weighed(
    compared: Pair, lexicon: MatchLexicon, encoders: Sequence[Encoder]
) -> dict[str, float] | None:
    """Return the probabilities by the best model whose encoders are there, or None without one."""
    there = {encoder.name: encoder for encoder in encoders}
    for model in lexicon.pair_models:
        if there.keys() >= set(model.encoders):
            used = [there[name] for name in model.encoders]
            return model.probabilities(*measures(compared, lexicon, used))
    return None


def _by_rules(link: FoundLink | None, evidence: tuple[Evidence, ...]) -> PairScore:
    """Return probabilities from the rules alone: what no rule saw is most likely no conflict."""
    if link is None:
        return PairScore(conflict=0.3, agree=0.3, none=0.4)
    rest = (1.0 - link.score) / 2
    is_conflict = link.relation is Relation.CONFLICT
    return PairScore(
        conflict=link.score if is_conflict else rest,
        agree=rest if is_conflict else link.score,
        none=rest,
        evidence=evidence,
    )


def read_pair(a: str, b: str, lang: str, lexicon: MatchLexicon) -> Pair:
    """Return two sentences as the detectors compare them; each counts as one voice's claim."""
    documents = [
        Document(id=key, text=_POST.sub(_blank, text), lang=lang)
        for key, text in (("a", a), ("b", b))
    ]
    statements = [
        Statement(
            id=document.id,
            document=document.id,
            span=Span(0, len(document.text)),
            speaker=document.id,
            polarity=_polarity(document, lexicon),
        )
        for document in documents
    ]
    first, second = read_all(documents, statements, lexicon)
    return pair_of(first, second)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _polarity(document: Document, lexicon: MatchLexicon) -> Polarity:
    """Return whether the sentence has a word of denying: nobody has marked it."""
    lists = lexicon.words(document.lang)
    words = read_words(document.text, 0, len(document.text), document.lang, lists)
    is_denied = any("deny" in word.cues for word in words)
    return Polarity.DENIED if is_denied else Polarity.AFFIRMED
