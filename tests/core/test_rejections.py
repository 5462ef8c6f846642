"""Arabic clauses whose own verb denies, after a neutral word of saying."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.records import Act, Polarity
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def read(said: str) -> list[tuple[Act, Polarity]]:
    text = f"قالت الناطقة سلمى فارس: «{said}»."
    found = extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)
    return [(claim.act, claim.polarity) for claim in found.claims]


@pytest.mark.parametrize(
    "said",
    [
        "نحن نرفض هذه المزاعم جملة وتفصيلا",
        "الشركة ترفض بشدة الاتهامات الموجهة إليها",
        "البلدية تعارض بقوة التقييم الوارد في الدراسة",
        "ننفي وجود أي تسرب في الأنبوب",
    ],
)
def test_what_rejects_what_was_said_is_a_denial(said: str) -> None:
    assert read(said) == [(Act.DENY, Polarity.DENIED)]


@pytest.mark.parametrize(
    ("said", "polarity"),
    [
        ("الشركة ترفض الحوار مع النقابة", Polarity.AFFIRMED),  # no saying is rejected
        ("المجلس يعارض بناء الجسر الجديد", Polarity.AFFIRMED),
        ("البلدية لا ترفض هذه الاتهامات", Polarity.DENIED),  # by its own negation
    ],
)
def test_what_refuses_a_deed_denies_nothing_that_was_said(said: str, polarity: Polarity) -> None:
    assert read(said) == [(Act.STATE, polarity)]


def test_what_belies_claims_denies_them() -> None:
    text = "قال محللون إن الصور تكذب مزاعم الحزب الذي قال إنه يسيطر على الجسر."
    found = extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)
    told = [(claim.speaker, claim.polarity, claim.span.of(text)) for claim in found.claims]
    assert told == [
        ("محللون", Polarity.DENIED, "الصور تكذب مزاعم الحزب"),
        ("الحزب", Polarity.AFFIRMED, "يسيطر على الجسر"),
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("We reject these accusations", (Act.DENY, Polarity.DENIED)),
        ("We strongly dismiss the claims of the union", (Act.DENY, Polarity.DENIED)),
        ("We reject the offer of the union", (Act.STATE, Polarity.AFFIRMED)),
        ("We do not reject these accusations", (Act.STATE, Polarity.DENIED)),
    ],
)
def test_we_reject_what_was_said_in_english(said: str, expected: tuple[Act, Polarity]) -> None:
    text = f'"{said}," the spokesman of the mill said.'
    found = extract(Document(id="r", text=text, lang="en", outlet="o"), CUES)
    assert [(claim.act, claim.polarity) for claim in found.claims] == [expected]
