from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.times import TimeKind, find_times

TUESDAY = date(2021, 6, 8)


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("ar", "يوم السبت المقبل", date(2021, 6, 12), date(2021, 6, 12)),
        ("ar", "السبت الماضي", date(2021, 6, 5), date(2021, 6, 5)),
        ("ar", "وقع الثلاثاء", TUESDAY, TUESDAY),
        ("ar", "أول من أمس", date(2021, 6, 6), date(2021, 6, 6)),
        ("ar", "وأمس", date(2021, 6, 7), date(2021, 6, 7)),
        ("ar", "في مايو/أيار 2014", date(2014, 5, 1), date(2014, 5, 31)),
        ("ar", "في 15 يوليو (تموز) 2015", date(2015, 7, 15), date(2015, 7, 15)),
        ("ar", "في تشرين الثاني", date(2021, 11, 1), date(2021, 11, 30)),
        ("ar", "عام 1999", date(1999, 1, 1), date(1999, 12, 31)),
        ("ar", "قبل ثلاثة أيام", date(2021, 6, 5), date(2021, 6, 5)),
        ("ar", "قبل شهرين", date(2021, 3, 25), date(2021, 4, 24)),
        ("en", "last Tuesday", date(2021, 6, 1), date(2021, 6, 1)),
        ("en", "next Friday", date(2021, 6, 11), date(2021, 6, 11)),
        ("en", "on Monday", date(2021, 6, 7), date(2021, 6, 7)),
        ("en", "May 15, 2014", date(2014, 5, 15), date(2014, 5, 15)),
        ("en", "15 March 2012", date(2012, 3, 15), date(2012, 3, 15)),
        ("en", "two days ago", date(2021, 6, 6), date(2021, 6, 6)),
        ("en", "in 2013", date(2013, 1, 1), date(2013, 12, 31)),
    ],
)
def test_time_is_counted_from_publication(lang: str, text: str, first: date, last: date) -> None:
    (mention,) = find_times(text, lang, TUESDAY)

    assert (mention.first, mention.last) == (first, last)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "قبل المدير الدعوة"),
        ("ar", "15 رجلا"),
        ("en", "it may rain"),
        ("en", "two days of rain"),
        ("en", "in 20 houses"),
        ("fr", "lundi 12 mai 2014"),
    ],
)
def test_what_names_no_time_gives_none(lang: str, text: str) -> None:
    assert find_times(text, lang, TUESDAY) == ()


def test_relative_time_without_an_anchor_has_no_days() -> None:
    (mention,) = find_times("أمس", "ar", None)

    assert mention.first is None
    assert mention.kind is TimeKind.RELATIVE
    assert find_times("مايو", "ar", None)[0].first is None
    assert find_times("next Friday", "en", None)[0].first is None
    assert find_times("two days ago", "en", None)[0].first is None


def test_vague_and_impossible_times_keep_their_words() -> None:
    assert find_times("recently", "en", TUESDAY)[0].kind is TimeKind.VAGUE
    assert find_times("31 June 2014", "en", TUESDAY)[0].first is None


@given(st.text(alphabet="0123456789/ قبل شهر مايو أمس may ago week,", max_size=40))
def test_any_text_gives_ordered_days_inside_it(text: str) -> None:
    for lang in ("ar", "en"):
        for mention in find_times(text, lang, TUESDAY):
            assert mention.span.end <= len(text)
            if mention.first and mention.last:
                assert mention.first <= mention.last
