from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.records import Act, ConflictType, Relation

if TYPE_CHECKING:
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("Both sides reached a preliminary deal", "The sides reached a final deal", "en"),
        ("The fighters will leave the quarter", "The fighters will remain in the quarter", "en"),
        ("The talks in Oslo succeeded", "The talks in Oslo failed", "en"),
        ("The border crossing was reopened", "The border crossing was closed", "en"),
        ("وقع الجانبان اتفاقا مبدئيا", "وقع الجانبان اتفاقا نهائيا", "ar"),
        ("توصل الجانبان إلى اتفاق أولي", "توصل الجانبان إلى اتفاق نهائي", "ar"),
        ("سيخرج الثوار من بلدة الكروم", "سيبقى الثوار في بلدة الكروم", "ar"),
        ("نجحت مفاوضات الوسيط", "فشلت مفاوضات الوسيط", "ar"),
        ("أفرجت السلطات عن الصحفي سمير", "اعتقلت السلطات الصحفي سمير", "ar"),
    ],
    ids=[
        *("en-preliminary-final", "en-leave-remain", "en-succeed-fail", "en-open-close"),
        *(
            "ar-preliminary-final",
            "ar-first-final",
            "ar-leave-remain",
            "ar-succeed-fail",
            "ar-free-arrest",
        ),
    ],
)
def test_exclusive_states_of_one_thing_conflict(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang)

    assert link is not None
    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.OPPOSITE)
    assert all(len(words) == 1 for words in (link.evidence[0].words_a, link.evidence[0].words_b))


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("The fighters will leave the quarter", "The doctors will remain in the clinic", "en"),
        ("The talks in Oslo succeeded", "The harvest in the south failed", "en"),
        ("The deal moved from preliminary to final", "The deal is final", "en"),
        ("سيخرج الثوار من بلدة الكروم", "سيبقى الأطباء في المستشفى", "ar"),
        ("نجحت مفاوضات الوسيط", "فشل موسم القمح", "ar"),
        ("بدأت المرحلة الأولى من الاتفاق", "وقع الجانبان الاتفاق النهائي", "ar"),
    ],
    ids=[
        *("en-other-people", "en-other-thing", "en-one-side-says-both"),
        *("ar-other-people", "ar-other-thing", "ar-first-is-not-preliminary"),
    ],
)
def test_exclusive_words_of_different_things_do_not_conflict(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang)

    assert link is None or link.relation is not Relation.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("The fighters did not leave the quarter", "The fighters remained in the quarter", "en"),
        ("لم يخرج الثوار من بلدة الكروم", "بقي الثوار في بلدة الكروم", "ar"),
    ],
    ids=["en", "ar"],
)
def test_a_negated_word_is_no_opposite_of_its_opposite(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, denied="a")

    assert link is None or link.relation is not Relation.CONFLICT


@pytest.mark.parametrize("act", [Act.DEMAND, Act.ASK])
@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("The fighters should leave the quarter", "The fighters remain in the quarter", "en"),
        ("على الثوار مغادرة بلدة الكروم", "سيبقى الثوار في بلدة الكروم", "ar"),
    ],
    ids=["en", "ar"],
)
def test_what_is_demanded_does_not_conflict_with_what_is(
    relate: Relate, first: str, second: str, lang: str, act: Act
) -> None:
    link = relate(first, second, lang=lang, acts=(act, Act.STATE))

    assert link is None or link.relation is not Relation.CONFLICT


def test_one_voice_in_one_report_does_not_contradict_itself_by_a_word(relate: Relate) -> None:
    link = relate(
        "The fighters will leave the quarter",
        "The fighters will remain in the quarter",
        speakers=("Zoran", "Zoran"),
    )

    assert link is None


def test_languages_meet_by_the_names_of_their_families(relate: Relate) -> None:
    english = relate("The talks succeeded", "The talks failed")
    arabic = relate("نجحت المفاوضات", "فشلت المفاوضات", lang="ar")

    assert english is not None
    assert arabic is not None
    assert english.evidence[0].rule == arabic.evidence[0].rule


def test_to_quit_a_place_is_to_leave_it(relate: Relate) -> None:
    link = relate(
        "سيترك الصيادون الجزيرة", "سيبقى الصيادون في الجزيرة", lang="ar", is_one_report=False
    )

    assert link is not None
    assert link.type is ConflictType.OPPOSITE


@pytest.mark.parametrize(
    ("first", "second", "is_state"),
    [
        ("The rebels captured the mill of Orlin", "The rebels lost the mill of Orlin", True),
        ("The rebels captured the mill of Orlin", "The rebels lost 15 men at the mill", False),
        ("The mill of Orlin was held", "The council repelled wolves at the mill", True),
        ("The rebel-held mill of Orlin", "The council repelled wolves at the mill", False),
    ],
    ids=["lost-a-place", "lost-men", "held", "rebel-held"],
)
def test_whose_it_is_and_how_many_were_lost_is_no_state(
    relate: Relate, first: str, second: str, *, is_state: bool
) -> None:
    link = relate(first, second, is_one_report=False)

    assert (link is not None and link.type is ConflictType.OPPOSITE) == is_state


_CLOSED = """Before dawn the governor told the bakers of Orlin that the long bridge across the river
would be closed for repairs by workers of the northern canton"""
_OPENED = "The bridge was opened by a minister in the year of the great flood, wrote a teacher"
_CLOSED_AR = """أبلغ المحافظ خبازي النورين فجرا أن الجسر الطويل على النهر الكبير سيغلق لأعمال ترميم
تتولاها ورشة من القضاء الشمالي"""
_OPENED_AR = "افتتح وزير الجسر في سنة الفيضان الكبير كما كتب معلم في مذكراته القديمة"


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [(_CLOSED, _OPENED, "en"), (_CLOSED_AR, _OPENED_AR, "ar")],
    ids=["en", "ar"],
)
def test_long_sentences_on_one_town_seldom_exclude_each_other(
    relate: Relate, first: str, second: str, lang: str
) -> None:
    link = relate(first, second, lang=lang, is_one_report=False)

    assert link is None or link.type is not ConflictType.OPPOSITE
