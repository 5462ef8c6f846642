from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import Act, ConflictType

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("accusation", "denial", "lang", "speakers"),
    [
        (
            "Lebanese security forces were behind the seizure of the boats",
            "Lebanon denied any link with armed groups at sea",
            "en",
            ("the fishers", "Lebanon"),
        ),
        (
            "اتهمت النقابة لبنان بالمشاركة في احتجاز القوارب",
            "ينفي لبنان صلته بأي جماعة في البحر",
            "ar",
            ("النقابة", "لبنان"),
        ),
    ],
    ids=["en", "ar"],
)
def test_a_blanket_denial_answers_who_blames_the_denier(
    relate: Relate, accusation: str, denial: str, lang: str, speakers: tuple[str, str]
) -> None:
    link = relate(accusation, denial, lang=lang, denied="b", speakers=speakers)

    assert link is not None
    assert link.evidence[0].rule == "denial.blame"


def test_a_blanket_denial_answers_an_accuser_in_another_report(relate: Relate) -> None:
    link = relate(
        "Lebanese jets attacked the ferry of the islanders",
        "Lebanon denied any role in the attack on the ferry",
        denied="b",
        speakers=("the islanders", "Lebanon"),
        is_one_report=False,
    )

    assert link is not None
    assert link.type is ConflictType.DENIAL


@pytest.mark.parametrize(
    ("first", "second", "denied"),
    [
        ("the Falcons hold most of the island", "it belies the claims of the Falcons", "b"),
        ("it belies the claims of the Falcons", "the Falcons hold most of the island", "a"),
    ],
    ids=["account-first", "denial-first"],
)
def test_a_denial_answers_the_account_that_it_names(
    relate: Relate, first: str, second: str, denied: str
) -> None:
    speakers = ("Falcons", "analysts") if denied == "b" else ("analysts", "Falcons")

    link = relate(first, second, denied=denied, speakers=speakers)

    assert link is not None
    assert link.evidence[0].rule == "denial.named"


def test_a_turn_against_an_accusation_is_a_denial(relate: Relate) -> None:
    link = relate(
        "the mayor used the flood as a pretext to clear the old market",
        "officials denied that clean-up work serves other aims",
        denied="b",
        acts=(Act.ACCUSE, Act.DENY),
    )

    assert link is not None
    assert link.evidence[0].rule == "denial.turn"


def test_a_denial_that_quotes_a_claim_denies_it(lexicon: object) -> None:
    from claims_app.core.findings import Document, Statement  # noqa: PLC0415
    from claims_app.core.match_lexicon import MatchLexicon  # noqa: PLC0415
    from claims_app.core.matching import match  # noqa: PLC0415
    from claims_app.core.records import Polarity, Span  # noqa: PLC0415

    assert isinstance(lexicon, MatchLexicon)
    text = "Officials denied reports that wolves crossed the frozen lake."
    inner = text.index("wolves")
    statements = [
        Statement(
            id="outer",
            document="r",
            span=Span(0, len(text)),
            speaker="officials",
            polarity=Polarity.DENIED,
        ),
        Statement(id="inner", document="r", span=Span(inner, len(text)), speaker="reports"),
    ]

    (link,) = match([Document(id="r", text=text, lang="en")], statements, lexicon)

    assert link.type is ConflictType.DENIAL


def test_a_pro_form_answers_the_nearest_other_voice_only(relate: Relate) -> None:
    link = relate(
        "the ferry sank off Limra", "the captain denied this", denied="b", speakers=("A", "A")
    )

    assert link is None


@pytest.mark.parametrize(
    ("accusation", "is_blamed"),
    [
        ("هاجمت القوات اللبنانية عبارة الصيادين", True),
        ("هاجم مجهولون عبارة قادمة من الأراضي اللبنانية للجماعة", False),
    ],
)
def test_an_arabic_name_stands_behind_who_does_it(
    relate: Relate, accusation: str, is_blamed: bool
) -> None:
    link = relate(
        accusation,
        "نفى لبنان أي دور في الهجوم على عبارة الصيادين",
        lang="ar",
        denied="b",
        speakers=("الصيادون", "لبنان"),
        is_one_report=False,
    )

    assert (link is not None) == is_blamed
