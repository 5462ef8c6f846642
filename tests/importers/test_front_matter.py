from __future__ import annotations

from contextlib import suppress
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.errors import ClaimsError
from claims_app.importers import front_matter
from claims_app.importers.dates import parse_published
from claims_app.importers.languages import parse_lang

_PATH = PurePath("report.txt")


def test_values_are_read_and_the_body_is_what_follows() -> None:
    text = (
        "---\noutlet: وكالة\ntitle: محافظ حمص: اتفاق #1\ndate: 2015-12-01 17:40:05\n"
        "lang: ar-SY\n---\n\nالنص\n"
    )

    matter = front_matter.split(text, path=_PATH)

    assert matter == front_matter.FrontMatter(
        body="النص\n",
        first_line=8,
        outlet="وكالة",
        title="محافظ حمص: اتفاق #1",
        published="2015-12-01T17:40",
        lang="ar",
    )


@pytest.mark.parametrize("quoted", ['"A: title"', "'A: title'", "A: title", "  A: title  "])
def test_quotes_around_a_value_go(quoted: str) -> None:
    assert front_matter.split(f"---\ntitle: {quoted}\n---\nx", path=_PATH).title == "A: title"


def test_keys_of_other_programs_are_passed_over() -> None:
    text = (
        "---\n# made by hand\nauthor: me\nurl: https://a.example/\ntags:\n  - x\n\noutlet:\n...\nx"
    )

    assert front_matter.split(text, path=_PATH) == front_matter.FrontMatter(body="x", first_line=10)


@pytest.mark.parametrize(
    "text",
    [
        "النص بلا كتلة",
        "---\nA paragraph after a rule.\n---\nand more",
        "---",
        "--- \n\n\n",
        "x: y\n---",
    ],
)
def test_text_without_front_matter_is_left_alone(text: str) -> None:
    assert front_matter.split(text, path=_PATH).body == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: a\nno end", r"report\.txt:1: .*no end"),
        ("---\ntitle: a\n\ntitle: b\n---\n", r"report\.txt:4: .*twice"),
        ("---\nOutlat: a\n---\n", r"report\.txt:2: .*'Outlat'.*'outlet'"),
        ("---\nTitle: a\n---\n", r"report\.txt:2: .*'Title'.*'title'"),
        ("---\ntitle: a\ndate: 1/12/2015\n---\n", r"report\.txt:3: .*no date"),
        ("---\nlang: Arabic\n---\n", r"report\.txt:2: .*no code"),
    ],
)
def test_error_names_the_line(text: str, message: str) -> None:
    with pytest.raises(ClaimsError, match=message):
        front_matter.split(text, path=_PATH)


@given(st.text(max_size=200))
def test_any_block_is_read_or_refused(block: str) -> None:
    text = "---\n" + block + "\n---\nbody"

    with suppress(ClaimsError):
        assert text.endswith(front_matter.split(text, path=_PATH).body)


@pytest.mark.parametrize(
    ("given_date", "kept"),
    [
        ("2015", "2015"),
        ("2015-12", "2015-12"),
        (" 2015-12-01 ", "2015-12-01"),
        ("2015-12-01T17:40", "2015-12-01T17:40"),
        ("2015-12-01 17:40:59.5", "2015-12-01T17:40"),
        ("٢٠١٥-١٢-٠١", "2015-12-01"),
        ("۲۰۱۵-۱۲", "2015-12"),
    ],
)
def test_dates_of_reduced_precision_are_kept(given_date: str, kept: str) -> None:
    assert parse_published(given_date) == kept


@pytest.mark.parametrize(
    "given_date",
    [
        "",
        "yesterday",
        "15",
        "01/12/2015",
        "2015-13",
        "2015-02-30",
        "2015-12T10:00",
        "2015-12-01T25:00",
        "0000",
        "2015-12-01T17:40Z",
        "2015-12-01T17:40+03:00",
        "2015-12-01T1740",
    ],
)
def test_doubtful_dates_are_refused_with_a_form_to_use(given_date: str) -> None:
    with pytest.raises(ClaimsError, match="2015-12-01T17:40 in the outlet's own time"):
        parse_published(given_date)


@pytest.mark.parametrize(
    ("given_lang", "kept"), [("ar", "ar"), ("EN", "en"), ("ar_SY", "ar"), ("zh-Hans-CN", "zh")]
)
def test_language_tags_keep_the_language(given_lang: str, kept: str) -> None:
    assert parse_lang(given_lang) == kept


@pytest.mark.parametrize("given_lang", ["", "Arabic", "عربي", "a", "ar;"])
def test_what_is_no_code_is_refused(given_lang: str) -> None:
    with pytest.raises(ClaimsError, match="two or three letters"):
        parse_lang(given_lang)


@pytest.mark.parametrize("key", ["outlet", "title", "date", "lang"])
def test_endless_value_is_refused_with_its_line(key: str) -> None:
    text = f"---\nauthor: {'x' * 900}\n{key}: {'x' * 501}\n---\nx"

    with pytest.raises(ClaimsError, match="501 characters") as caught:
        front_matter.split(text, path=_PATH)

    assert str(caught.value.place) == "report.txt:3"
    assert caught.value.remedy


def test_value_of_the_greatest_length_is_taken() -> None:
    title = "ع" * 500

    assert front_matter.split(f"---\ntitle: {title}\n---\nx", path=_PATH).title == title


@pytest.mark.parametrize("date", ["2015-02-29", "0000", "2015-13", "2015-12-01T24:00"])
def test_day_that_never_was_is_refused(date: str) -> None:
    with pytest.raises(ClaimsError, match="no such day") as caught:
        parse_published(date)

    assert "2015-12-01" in caught.value.remedy
