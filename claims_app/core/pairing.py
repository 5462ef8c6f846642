"""How two sentences without a context stand: probabilities of conflict, agreement and neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.findings import Document, PairScore, Statement
from claims_app.core.matching import pair_of
from claims_app.core.readings import read_all
from claims_app.core.records import Relation, Span
from claims_app.core.scoring import judge

if TYPE_CHECKING:
    from claims_app.core.match_lexicon import MatchLexicon

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
    documents = [Document(id=key, text=text, lang=lang) for key, text in (("a", a), ("b", b))]
    statements = [
        Statement(id=d.id, document=d.id, span=Span(0, len(d.text)), speaker=d.id)
        for d in documents
    ]
    first, second = read_all(documents, statements, lexicon)
    compared = pair_of(first, second)
    link = judge(compared, lexicon)
    if link is None:
        return PairScore(conflict=0.2, agree=0.2, none=0.6)
    rest = (1.0 - link.score) / 2
    is_conflict = link.relation is Relation.CONFLICT
    return PairScore(
        conflict=link.score if is_conflict else rest,
        agree=rest if is_conflict else link.score,
        none=rest,
        evidence=link.evidence,
    )
