"""Times of day, in both languages."""

from __future__ import annotations

import pytest

from claims_app.core.clock import find_clock_times


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "at 9 a.m. on Friday", [540]),
        ("en", "shortly after 2 p.m.", [840]),
        ("en", "at 2:30pm", [870]),
        ("en", "at 12 a.m.", [0]),
        ("en", "at noon", [720]),
        ("en", "at 14:05", [845]),
        ("en", "at half past nine in the evening", [1290]),
        ("en", "a quarter to ten in the morning", [585]),
        ("en", "eight o'clock at night", [1200]),
        ("en", "two at night", [120]),
        ("en", "three in the morning", [180]),
        ("en", "three in the house", []),
        ("en", "around midnight", [0]),
        ("ar", "في الثامنة صباحا", [480]),
        ("ar", "الساعة ٩ مساءً", [1260]),
        ("ar", "عند الساعة ١٤:٣٠", [870]),
        ("ar", "في الثامنة والربع صباحا", [495]),
        ("ar", "في الثامنة إلا ربعا صباحا", [465]),
        ("ar", "عند منتصف الليل", [0]),
        ("ar", "الثانية بعد منتصف الليل", [120]),
        ("ar", "بعد منتصف الليل", []),
        ("ar", "في منتصف الشهر", []),
        ("ar", "عند الثانية ظهراً", [840]),
        ("ar", "الساعة 9 مساءً", [1260]),
        ("ar", "في الثانية عشرة والنصف ظهرا", [750]),
        ("ar", "في العاشرة ليلا", [1320]),
        ("ar", "في الثانية بعد منتصف النهار", []),
        ("ar", "الثالثة فجرا", [180]),
        ("ar", "الثانية عشرة ليلا", [0]),
        ("ar", "الحادية عشرة ظهرا", [660]),
        # no time of day, or of either half
        ("en", "won 9 to 2 at 9:30", []),
        ("en", "I am 9, and he won 3-2", []),
        ("en", "Psalm 14:30:12", []),
        ("ar", "المرتبة الثانية في السباق", []),
        ("fa", "9 a.m.", []),
    ],
)
def test_times_of_day_are_minutes_after_midnight(lang: str, text: str, expected: list[int]) -> None:
    assert [time.minutes for time in find_clock_times(text, lang)] == expected
