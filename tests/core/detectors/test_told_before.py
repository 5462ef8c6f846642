"""A denial that is told first answers what the next voice had said before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.matching import match
from claims_app.core.records import ConflictType, Polarity, Relation, Span

if TYPE_CHECKING:
    from claims_app.core.match_lexicon import MatchLexicon

# Denial, what leads from it to the next claims, those claims.
ANSWERED = [
    (
        "نفى الوالي هروب حراس المتحف",
        "وكانت صحيفة محلية قد ذكرت أن",
        ["عشرة رجال تسللوا ليلا"],
        "ar",
    ),
    ("كذب النادي بيع هدافه", "بعد أن نشرت إذاعة أن", ["اللاعب وقع لفريق آخر"], "ar"),
    (
        "the governor denied that the museum guards had fled",
        "A local paper had written that",
        ["ten men slipped away at night"],
        "en",
    ),
    (
        "the club denied having sold its striker",
        "after a radio station said that",
        ["the player signed elsewhere"],
        "en",
    ),
]
UNANSWERED = [
    # nothing says that it was told before
    ("نفى الوالي هروب حراس المتحف", "وقالت صحيفة محلية إن", ["الموسم السياحي بدأ باكرا"], "ar"),
    (
        "the governor denied that the museum guards had fled",
        "A local paper writes that",
        ["the tourist season began early"],
        "en",
    ),
    # a negation that is no denial
    ("الوالي لم يزر المتحف", "وكانت صحيفة محلية قد ذكرت أن", ["الموسم السياحي بدأ باكرا"], "ar"),
    # of several claims, none shares anything with it
    (
        "نفى الوالي هروب حراس المتحف",
        "وكانت صحيفة محلية قد ذكرت أن",
        ["الموسم السياحي بدأ باكرا", "الفنادق امتلأت"],
        "ar",
    ),
    (
        "the governor denied that the museum guards had fled",
        "A local paper had written that",
        ["the tourist season began early", "the hotels were full"],
        "en",
    ),
]


def _links(
    denial: str, lead: str, claims: list[str], lang: str, lexicon: MatchLexicon
) -> tuple[FoundLink, ...]:
    text = f"{denial}. {lead} {'. '.join(claims)}."
    spans = [("Mirela", Polarity.DENIED, denial)]
    spans += [("Zoran", Polarity.AFFIRMED, claim) for claim in claims]
    statements = [
        Statement(
            id=f"c{number}",
            document="r",
            span=Span(text.index(words), text.index(words) + len(words)),
            speaker=speaker,
            polarity=polarity,
        )
        for number, (speaker, polarity, words) in enumerate(spans)
    ]
    return match([Document(id="r", text=text, lang=lang)], statements, lexicon)


@pytest.mark.parametrize(("denial", "lead", "claims", "lang"), ANSWERED)
def test_it_answers_what_is_told_after_it(
    denial: str, lead: str, claims: list[str], lang: str, lexicon: MatchLexicon
) -> None:
    (link,) = _links(denial, lead, claims, lang, lexicon)

    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.DENIAL)


@pytest.mark.parametrize(("denial", "lead", "claims", "lang"), UNANSWERED)
def test_what_is_not_told_before_it_is_not_answered(
    denial: str, lead: str, claims: list[str], lang: str, lexicon: MatchLexicon
) -> None:
    assert not _links(denial, lead, claims, lang, lexicon)


def test_of_several_claims_it_answers_the_one_about_it(lexicon: MatchLexicon) -> None:
    links = _links(
        "the governor denied that the museum guards had fled",
        "A local paper had written that",
        ["the tourist season began early", "ten guards slipped away"],
        "en",
        lexicon,
    )

    assert [(link.a, link.b) for link in links] == [("c0", "c2")]
