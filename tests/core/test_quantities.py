from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.quantities import Exactness, QuantityKind, find_quantities

INFINITY = float("inf")


@pytest.mark.parametrize(
    ("lang", "text", "bounds", "exactness", "noun"),
    [
        ("ar", "عبر نحو ثلاثين إلى أربعين حافلة", (30, 40), Exactness.RANGE, "حافله"),
        ("ar", "جرح ما لا يقل عن ١٢ عاملا", (12, INFINITY), Exactness.AT_LEAST, "عامل"),
        ("ar", "لم يصل سوى أقل من خمسين حمارا", (0, 50), Exactness.AT_MOST, "حمار"),
        ("ar", "حضر ألفا زائر", (2000, 2000), Exactness.EXACT, "زاير"),
        ("ar", "أجلت السلطات ثلاث مئة وخمسة وعشرين طالبا", (325, 325), Exactness.EXACT, "طالب"),
        ("ar", "سجلت ألف ومئتي حالة", (1200, 1200), Exactness.EXACT, "حاله"),
        ("ar", "شارك 10 صيادين على الأقل", (10, INFINITY), Exactness.AT_LEAST, "صياد"),
        ("ar", "ما بين 7 و9 قوارب", (7, 9), Exactness.RANGE, "قارب"),
        ("ar", "باع 1,250 كتابا", (1250, 1250), Exactness.EXACT, "كتاب"),
        ("ar", "أصيب شخصان", (2, 2), Exactness.EXACT, "شخص"),
        ("ar", "تضرر خمسة عشر بيتا", (15, 15), Exactness.EXACT, "بيت"),
        ("ar", "نزح عشرات الآلاف من السكان", (20_000, 99_000), Exactness.VAGUE, "ساكن"),
        ("en", "about 40 to 50 lorries", (40, 50), Exactness.RANGE, "lorry"),
        ("en", "at least twelve miners", (12, INFINITY), Exactness.AT_LEAST, "miner"),
        ("en", "one hundred and ten goats", (110, 110), Exactness.EXACT, "goat"),
        ("en", "twenty-five bridges", (25, 25), Exactness.EXACT, "bridge"),
        ("en", "between 10 and 15 nurses", (10, 15), Exactness.RANGE, "nurse"),
        ("en", "no more than 300 boats", (0, 300), Exactness.AT_MOST, "boat"),
        ("en", "dozens of shops", (24, 99), Exactness.VAGUE, "shop"),
        ("en", "a thousand letters", (1000, 1000), Exactness.EXACT, "letter"),
        ("en", "200-300 sheep", (200, 300), Exactness.RANGE, "sheep"),
    ],
)
def test_figure_is_read_with_bounds_and_noun(
    lang: str, text: str, bounds: tuple[float, float], exactness: Exactness, noun: str
) -> None:
    (quantity,) = find_quantities(text, lang)

    assert (quantity.low, quantity.high) == bounds
    assert quantity.exactness is exactness
    assert quantity.noun == noun
    assert quantity.kind is QuantityKind.COUNT


@pytest.mark.parametrize(
    ("lang", "text", "value", "kind", "unit"),
    [
        ("ar", "استمر شهرين", 2, QuantityKind.DURATION, "شهر"),
        ("ar", "طوال ثلاثة أيام", 3, QuantityKind.DURATION, "يوم"),
        ("ar", "بكلفة مئة وخمسين ألف دولار", 150_000, QuantityKind.MONEY, "دولار"),
        ("ar", "بنسبة 40 بالمئة", 40, QuantityKind.PERCENT, "%"),
        ("ar", "على بعد 20 كيلومترا", 20, QuantityKind.MEASURE, "كيلومتر"),
        ("ar", "حضر نصف الأعضاء", 0.5, QuantityKind.SHARE, ""),
        ("en", "for six weeks", 6, QuantityKind.DURATION, "week"),
        ("en", "worth $3 million", 3_000_000, QuantityKind.MONEY, "$"),
        ("en", "40 percent of voters", 40, QuantityKind.PERCENT, "%"),
        ("en", "4.5 tons of rice", 4.5, QuantityKind.MEASURE, "ton"),
    ],
)
def test_measures_have_their_unit(
    lang: str, text: str, value: float, kind: QuantityKind, unit: str
) -> None:
    (quantity,) = find_quantities(text, lang)

    assert (quantity.low, quantity.kind, quantity.unit) == (value, kind, unit)


def test_one_or_two_months_is_a_range() -> None:
    (quantity,) = find_quantities("قد يطول شهرا أو شهرين", "ar")

    assert (quantity.low, quantity.high) == (1, 2)
    assert quantity.unit == "شهر"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "بنيت القلعة عام 1920"),
        ("ar", "وقع في 15 مايو"),
        ("ar", "الفتى (17 عاما) بخير"),
        ("ar", "وهو في ال40 من عمره"),
        ("ar", "صدر القرار رقم 118"),
        ("ar", "اللواء 15 عاد"),
        ("ar", "عند 10:30 مساء"),
        ("ar", "أحد الجيران"),
        ("ar", "وصل المسلحين"),
        ("en", "in 1987 it rained"),
        ("en", "a 17-year-old girl"),
        ("en", "aged 60 or so"),
        ("en", "on May 15"),
        ("en", "at 10:30"),
        ("en", "Resolution 118 stands"),
        ("fr", "douze 12 hommes"),
    ],
)
def test_years_ages_dates_and_ids_are_no_quantities(lang: str, text: str) -> None:
    assert find_quantities(text, lang) == ()


@given(st.text(alphabet="0123456789٠١٢ .,:-/%$و ألفمئةعشر twohundred", max_size=40))
def test_any_text_gives_ordered_bounds_inside_it(text: str) -> None:
    for lang in ("ar", "en"):
        for quantity in find_quantities(text, lang):
            assert quantity.low <= quantity.high
            assert quantity.span.end <= len(text)
