from __future__ import annotations

import pytest

from claims_app.core.quantities import Exactness, find_quantities


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("ar", "حملت ما بين مئتين وثلاثمئة صندوق", 200, 300),
        ("ar", "حملت بين أربعين وخمسين صندوقا", 40, 50),
        ("ar", "حملت ما بين خمسين ومئة صندوق", 50, 100),
        ("ar", "حملت بين مئة وخمسين ومئتين من الصناديق", 150, 200),
        ("ar", "حملت بين مئة ومئة وعشرين صندوقا", 100, 120),
        ("ar", "حملت بين خمسة وعشرين صندوقا", 5, 20),
        ("ar", "حملت بين ألفين وثلاثة آلاف صندوق", 2000, 3000),
        ("ar", "حملت بين ثلاثة وخمسة آلاف صندوق", 3000, 5000),
        ("ar", "حملت ما بين 20 و 30 ألف صندوق", 20_000, 30_000),
        ("ar", "حملت من 20 إلى 30 صندوقا", 20, 30),
        ("ar", "حملت 20 - 30 صندوقا", 20, 30),
        ("ar", "حملت 20 ـ 30 صندوقا", 20, 30),
        ("ar", "حملت 20–30 صندوقا", 20, 30),
        ("ar", "حملت عشرين صندوقا إلى ثلاثين صندوقا", 20, 30),
        ("en", "carried between two hundred and three hundred crates", 200, 300),
        ("en", "carried between two and three hundred crates", 200, 300),
        ("en", "carried 20 to 30 thousand crates", 20_000, 30_000),
        ("en", "carried 900 to 2000 crates", 900, 2000),
        ("en", "carried 20 – 30 crates", 20, 30),
        ("en", "carried 20 crates to 30 crates", 20, 30),
    ],
)
def test_two_numbers_bound_one_figure(lang: str, text: str, low: float, high: float) -> None:
    (quantity,) = find_quantities(text, lang)

    assert (quantity.low, quantity.high) == (low, high)
    assert quantity.exactness is Exactness.RANGE


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("ar", "حملت مئة وخمسين صندوقا", [150]),
        ("ar", "حملت خمسة وعشرين صندوقا", [25]),
        ("ar", "قدم بين مئة وخمسين ضيفا", [150]),
        ("ar", "كلف بـ150 مليار دينار", [150e9]),
        ("ar", "كلف بـ 150 مليار دينار", [150e9]),
        ("ar", "خسر 30 - 20 نقطة", [30, 20]),
        ("en", "carried one hundred and twenty crates", [120]),
        ("en", "carried 30 crates to 20 houses", [30, 20]),
        ("en", "sold 20 crates to 30 houses", [20, 30]),
        ("en", "3 boats came on 12 - 5 - 2015 and 07-08-2016", [3]),
    ],
)
def test_what_only_looks_like_a_range_is_none(lang: str, text: str, values: list[float]) -> None:
    assert [quantity.low for quantity in find_quantities(text, lang)] == values


def test_the_span_of_a_range_holds_the_word_between() -> None:
    text = "حملت ما بين مئتين وثلاثمئة صندوق"

    (quantity,) = find_quantities(text, "ar")

    assert quantity.span.of(text) == "ما بين مئتين وثلاثمئة صندوق"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "وجدوا صواريخ غراد (122) في المخزن"),
        ("ar", "وجدوا قذائف هاون (120 ملم)"),
        ("ar", "وجدوا مدفعا عيار 130 ملم"),
        ("ar", "حلقت ميغ 21 فوق البحر"),
        ("en", "they found Grad rockets (122) in a shed"),
        ("en", "an 82 mm mortar lay there"),
        ("en", "a 120mm shell lay there"),
    ],
)
def test_a_calibre_or_a_model_is_no_count(lang: str, text: str) -> None:
    assert find_quantities(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("ar", "سقطت 14 قذيفة هاون عيار 82 ملم", 14),
        ("ar", "سقط 30 ملم من المطر", 30),
        ("ar", "بلغ عدد الغرقى (25) بحارا", 25),
        ("en", "14 shells of 82 mm fell", 14),
        ("en", "30 mm of rain fell", 30),
        ("en", "the drowned (25) were sailors", 25),
    ],
)
def test_what_stands_beside_a_calibre_still_counts(lang: str, text: str, value: float) -> None:
    (quantity,) = find_quantities(text, lang)

    assert quantity.low == value


@pytest.mark.parametrize(
    ("lang", "text", "exactness"),
    [
        ("ar", "لن يطول السفر أكثر من شهرين", Exactness.AT_MOST),
        ("ar", "لم يغرق أقل من خمسة قوارب", Exactness.AT_LEAST),
        ("ar", "لم يغرق سوى أقل من خمسة قوارب", Exactness.AT_MOST),
        ("ar", "لم يأت الربان، وغرق أكثر من خمسة قوارب", Exactness.AT_LEAST),
        ("ar", "لم يأت وغرق أكثر من خمسة قوارب", Exactness.AT_LEAST),
        ("en", "it will not take more than two months", Exactness.AT_MOST),
        ("en", "no fewer than 50 boats sank", Exactness.AT_LEAST),
        ("en", "he did not come, more than 50 boats sank", Exactness.AT_LEAST),
    ],
)
def test_a_negation_turns_a_bound(lang: str, text: str, exactness: Exactness) -> None:
    (quantity,) = find_quantities(text, lang)

    assert quantity.exactness is exactness
