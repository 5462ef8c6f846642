"""How two sentences without a context stand: probabilities of conflict, agreement and neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.findings import Document, PairScore, Statement
from claims_app.core.marked_words import read_words
from claims_app.core.matching import pair_of
from claims_app.core.pair_features import features
from claims_app.core.readings import read_all
from claims_app.core.records import Polarity, Relation, Span
from claims_app.core.scoring import judge

if TYPE_CHECKING:
    from claims_app.core.detectors.base import Pair
    from claims_app.core.findings import FoundLink
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.records import Evidence

_NOTHING: Final = PairScore(conflict=0.0, agree=0.0, none=1.0)


def pair(a: str, b: str, lang: str, lexicon: MatchLexicon) -> PairScore:
    """Return how ``a`` and ``b`` stand; the three probabilities sum to 1.0.

    Args:
        a: One sentence, by one speaker.
        b: Another, by another speaker.
        lang: ISO 639 code of both.
        lexicon: The word lists.
    """
    if not a.strip() or not b.strip():
        return _NOTHING
    compared = read_pair(a, b, lang, lexicon)
    link = judge(compared, lexicon)
    evidence = link.evidence if link else ()
    if lexicon.pair_model is not None:
        scores = lexicon.pair_model.probabilities(features(compared, lexicon))
        return PairScore(**scores, evidence=evidence)
    return _by_rules(link, evidence)


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
    documents = [Document(id=key, text=text, lang=lang) for key, text in (("a", a), ("b", b))]
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


def _polarity(document: Document, lexicon: MatchLexicon) -> Polarity:
    """Return whether the sentence has a word of denying: nobody has marked it."""
    lists = lexicon.words(document.lang)
    words = read_words(document.text, 0, len(document.text), document.lang, lists)
    is_denied = any("deny" in word.cues for word in words)
    return Polarity.DENIED if is_denied else Polarity.AFFIRMED
