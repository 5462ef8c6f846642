from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import Act, ConflictType, Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate

_DENIALS = [
    pytest.param(
        "The militia left the harbour",
        "he denied that the militia had left the harbour",
        "en",
        id="en-same-words",
    ),
    pytest.param(
        "Fifty gunmen will withdraw from the old harbour on Sunday",
        "she denied any consent of the gunmen to evacuate the harbour",
        "en",
        id="en-consent-denied-against-the-deed",
    ),
    pytest.param("The army shelled the bakery", "the general denied this", "en", id="en-pro-form"),
    pytest.param(
        "The governor was behind the arrest of the reporters",
        "his office denied any involvement",
        "en",
        id="en-any-part-in-it",
    ),
    pytest.param(
        "انسحب المقاتلون من الميناء القديم",
        "نفى انسحاب المقاتلين من الميناء القديم",
        "ar",
        id="ar-verb-and-noun",
    ),
    pytest.param(
        "سيغادر خمسون مسلحا بلدة الكروم يوم الأحد",
        "نفى موافقة المسلحين على إخلاء بلدة الكروم",
        "ar",
        id="ar-consent-denied-against-the-deed",
    ),
    pytest.param("قصف الجيش مخبز البلدة", "لكن القيادة نفت الأمر", "ar", id="ar-pro-form"),
    pytest.param(
        "خطفت الكتيبة سبعة صيادين", "إلا أن المتحدث كذب هذه المزاعم", "ar", id="ar-rejected-claims"
    ),
]
_NEAR_MISSES = [
    pytest.param(
        "The militia left the harbour",
        "he denied that the bakery had been shelled",
        "en",
        id="en-another-deed",
    ),
    pytest.param(
        "The prisoners will leave the jail",
        "he denied any consent of the gunmen to leave",
        "en",
        id="en-same-deed-other-people",
    ),
    pytest.param(
        "انسحب المقاتلون من الميناء القديم",
        "نفى اعتقال الصيادين في السوق",
        "ar",
        id="ar-another-deed",
    ),
    pytest.param(
        "تحاصر القوات بلدة الكروم",
        "نفى موافقة المسلحين على إخلاء بلدة الكروم",
        "ar",
        id="ar-same-place-another-deed",
    ),
]


@pytest.mark.parametrize(("stated", "denial", "lang"), _DENIALS)
def test_a_denial_conflicts_with_what_it_denies(
    relate: Relate, stated: str, denial: str, lang: str
) -> None:
    link = relate(stated, denial, lang=lang, denied="b")

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.DENIAL)
    assert link.evidence[0].words_a
    assert link.evidence[0].words_b


@pytest.mark.parametrize(("stated", "denial", "lang"), _NEAR_MISSES)
def test_a_denial_of_something_else_is_no_conflict(
    relate: Relate, stated: str, denial: str, lang: str
) -> None:
    link = relate(stated, denial, lang=lang, denied="b")

    assert link is None


@pytest.mark.parametrize(
    ("stated", "negated", "lang"),
    [
        ("The convoy reached the valley", "The convoy did not reach the valley", "en"),
        ("The council accepted the offer", "The council never accepted the offer", "en"),
        ("وافق المجلس على عرض الوسيط", "لم يوافق المجلس على عرض الوسيط", "ar"),
        ("دخلت القافلة وادي النخيل", "لم تدخل القافلة وادي النخيل", "ar"),
    ],
    ids=["en-did-not", "en-never", "ar-accept", "ar-enter"],
)
def test_a_sentence_and_its_negation_conflict_though_nearly_equal(
    relate: Relate, stated: str, negated: str, lang: str
) -> None:
    link = relate(stated, negated, lang=lang, denied="b")

    assert link is not None
    assert link.relation is Relation.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("The notable mayor left the city", "The mayor of note left the city", "en"),
        ("غادر المنفى أعضاء المجلس", "غادر أعضاء المجلس المنفى", "ar"),
    ],
    ids=["en-no-in-notable", "ar-nafa-in-manfa"],
)
def test_a_negator_inside_another_word_turns_nothing(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is not None
    assert link.relation is Relation.AGREE


def test_two_denials_of_one_thing_do_not_conflict(relate: Relate) -> None:
    link = relate(
        "he denied that the army shelled the bakery",
        "she denied that the army shelled the bakery",
        denied="ab",
    )

    assert link is None or link.relation is Relation.AGREE


def test_two_negations_cancel(relate: Relate) -> None:
    link = relate(
        "The council accepted the offer of the mediator",
        "he denied that the council had not accepted the offer of the mediator",
        denied="b",
    )

    assert link is None or link.relation is Relation.AGREE


def test_denying_a_part_in_a_deed_does_not_deny_the_deed(relate: Relate) -> None:
    link = relate(
        "The raid killed nine fishermen",
        "the ministry denied any role in the raid",
        denied="b",
        speakers=("the hospital", "the ministry"),
        is_one_report=False,
    )

    assert link is None


def test_a_denial_quotes_what_it_denies(relate: Relate, lexicon: object) -> None:
    link = relate(
        "the bridge had been mined",
        "spokesman dismissed as untrue the report",
        denied="b",
        acts=(Act.STATE, Act.DENY),
    )

    assert link is not None
    assert link.evidence[0].rule == "denial.pro_form"


def test_a_denial_is_found_whichever_stands_first(relate: Relate) -> None:
    link = relate(
        "he denied that the militia had left the harbour",
        "The militia left the harbour",
        denied="a",
    )

    assert link is not None
    assert link.type is ConflictType.DENIAL


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("The rebels will leave the island", "The mayor declined to comment on the exit", "en"),
        ("The rebels will leave the island", "The mayor refused to say whether they leave", "en"),
        ("سيغادر المقاتلون الجزيرة", "رفض العمدة التعليق على خروج المقاتلين من الجزيرة", "ar"),
        ("سيغادر المقاتلون الجزيرة", "لم يعلق العمدة على خروج المقاتلين من الجزيرة", "ar"),
    ],
)
def test_who_declines_to_comment_denies_nothing(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    for denied in ("", "b"):
        for act in (None, Act.DENY):
            assert relate(first, second, lang=lang, denied=denied, acts=(None, act)) is None
