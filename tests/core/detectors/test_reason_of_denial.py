"""A bare denial answers the claim that its own reason speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.findings import Document, Statement
from claims_app.core.matching import match
from claims_app.core.records import Act, Polarity, Relation, Span

if TYPE_CHECKING:
    from claims_app.core.match_lexicon import MatchLexicon


def strongest(said: list[tuple[str, str, bool]], lang: str, lexicon: MatchLexicon) -> int:
    """Return which claim the third one, a bare denial, answers most surely."""
    text = ". ".join(words for _, words, _ in said) + "."
    report = Document(id="r", text=text, lang=lang, outlet="Daily")
    claims = [
        Statement(
            id=str(index),
            document="r",
            span=Span(text.index(words), text.index(words) + len(words)),
            speaker=speaker,
            polarity=Polarity.DENIED if is_denied else Polarity.AFFIRMED,
            act=Act.DENY if index == 2 else None,
        )
        for index, (speaker, words, is_denied) in enumerate(said)
    ]
    links = [x for x in match([report], claims, lexicon) if x.relation is Relation.CONFLICT]
    answers = {x.a: x.score for x in links if x.b == "2"}
    return int(max(answers, key=lambda key: answers[key]))


@pytest.mark.parametrize(
    ("reason", "expected"), [("no tractor ploughed the orchard", 0), ("the wages were paid", 1)]
)
def test_a_denial_points_to_what_its_reason_speaks_of(
    lexicon: MatchLexicon, reason: str, expected: int
) -> None:
    said = [
        ("Ana", "tractors ploughed the orchard", False),
        ("Ana", "the widow is waiting for wages", False),
        ("Ivo", "the steward denied this", True),
        ("Ivo", reason, expected == 0),
    ]

    assert strongest(said, "en", lexicon) == expected


@pytest.mark.parametrize(
    ("reason", "expected"), [("لم يدخل أي جرار إلى البستان", 0), ("لا علم لنا بالأمر", 1)]
)
def test_an_arabic_denial_points_to_what_its_reason_speaks_of(
    lexicon: MatchLexicon, reason: str, expected: int
) -> None:
    said = [
        ("هدى", "حرثت الجرارات البستان", False),
        ("هدى", "الأرملة تنتظر أجرها", False),
        ("سعد", "نفى الوكيل ذلك", True),
        ("سعد", reason, True),
    ]

    assert strongest(said, "ar", lexicon) == expected
