from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from string import Formatter

import pytest

from claims_app import resources
from claims_app.core.errors import ClaimsError
from claims_app.core.judgement import Confidence, Decision, Likelihood, QuestionState
from claims_app.core.phrases import Reason
from claims_app.core.reasons import TEMPLATES
from claims_app.core.records import Act, Certainty, Polarity
from claims_app.core.standing import LinkState
from claims_app.exporters.sheet.dates import show_moment, show_published
from claims_app.exporters.sheet.pairs import TYPE_KEYS
from claims_app.exporters.sheet.words import Words, plural_form

_ENGLISH, _ARABIC = Words("en"), Words("ar")
_TABLE = json.loads(resources.read_text("sheet", "words.json"))
_FORMS = {"en": {"one", "other"}, "ar": {"zero", "one", "two", "few", "many", "other"}}
# What goes without saying has no word: see cards.CardMaker.
_UNSAID = {"act.state", "act.deny", "certainty.certain", "certainty.unspecified"}


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("key", _TABLE)
def test_every_word_has_all_languages_with_the_same_gaps(key: str) -> None:
    entry = _TABLE[key]

    assert set(entry) == {"en", "ar"}
    if key.startswith("count."):
        for lang, forms in entry.items():
            assert set(forms) == _FORMS[lang]
            assert all(_fields(form) <= {"n"} for form in forms.values())
    else:
        assert _fields(entry["en"]) == _fields(entry["ar"])


@pytest.mark.parametrize("key", [key for key in _TABLE if not key.startswith("date.")])
def test_arabic_words_are_arabic(key: str) -> None:
    forms = _TABLE[key]["ar"]
    texts = forms.values() if isinstance(forms, dict) else [forms]

    for text in texts:
        letters = re.sub(r"\{\w+\}|SHA-256|UTC|ICD|[AF]|[\W\d_]", "", text)
        assert re.fullmatch("[\u0600-\u06ff]*", letters)


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("type", TYPE_KEYS),
        ("meaning", TYPE_KEYS),
        ("state", LinkState),
        ("decision", Decision),
        ("polarity", Polarity),
        ("act", Act),
        ("certainty", Certainty),
        ("question", QuestionState),
        ("likelihood", Likelihood),
        ("confidence", Confidence),
    ],
)
def test_every_value_of_a_record_has_a_word(group: str, values: object) -> None:
    keys = {f"{group}.{value}" for value in values}  # type: ignore[attr-defined] # enums, tuples

    assert keys - _UNSAID <= set(_TABLE)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_reason_of_the_engine_is_said_in_arabic(template: str) -> None:
    names = _fields(template)
    reason = Reason(template=template, arguments=tuple((name, f"<{name}>") for name in names))

    runs, lang = _ARABIC.reason(reason)

    assert lang == "ar"
    assert {run.text.strip("<>") for run in runs if run.role == "value"} == names


def test_no_translation_is_of_a_reason_that_the_engine_no_longer_gives() -> None:
    assert set(json.loads(resources.read_text("sheet", "reasons.json"))) == set(TEMPLATES)


def test_unknown_reason_stays_in_english() -> None:
    runs, lang = _ARABIC.reason(Reason(template="Because of {x}.", arguments=(("x", "y"),)))

    assert lang == "en"
    assert "".join(run.text for run in runs) == "Because of y."


@pytest.mark.parametrize(
    ("number", "english", "arabic"),
    [
        (0, "0 claims", "لا ادّعاءات"),
        (1, "1 claim", "ادّعاء واحد"),
        (2, "2 claims", "ادّعاءان"),
        (3, "3 claims", "3 ادّعاءات"),
        (10, "10 claims", "10 ادّعاءات"),
        (11, "11 claims", "11 ادّعاءً"),
        (99, "99 claims", "99 ادّعاءً"),
        (100, "100 claims", "100 ادّعاء"),
        (102, "102 claims", "102 ادّعاء"),
        (103, "103 claims", "103 ادّعاءات"),
        (111, "111 claims", "111 ادّعاءً"),
    ],
)
def test_counts_take_the_plural_form_of_the_language(
    number: int, english: str, arabic: str
) -> None:
    assert _ENGLISH.count("count.claims", number) == english
    assert _ARABIC.count("count.claims", number) == arabic


def test_plural_form_of_a_language_without_rules_is_that_of_english() -> None:
    assert [plural_form("xx", number) for number in (0, 1, 2)] == ["other", "one", "other"]


def test_language_without_words_is_refused_with_those_there_are() -> None:
    with pytest.raises(ClaimsError, match="Choose one of: ar, en"):
        Words("tlh")


@pytest.mark.parametrize(
    ("published", "english", "arabic"),
    [
        ("", "", ""),
        ("2015", "2015", "2015"),
        ("2015-12", "Dec 2015", "12/2015"),
        ("2015-02-01", "1 Feb 2015", "1/2/2015"),
        ("2015-12-10T07:05", "10 Dec 2015 07:05", "10/12/2015 07:05"),
    ],
)
def test_dates_of_reduced_precision(published: str, english: str, arabic: str) -> None:
    assert show_published(published, _ENGLISH) == english
    assert show_published(published, _ARABIC) == arabic


@pytest.mark.parametrize(
    "at",
    [
        datetime(2015, 12, 4, 9, 30, 59, tzinfo=UTC),
        datetime(2015, 12, 4, 11, 30, tzinfo=timezone(timedelta(hours=2))),
        datetime(2015, 12, 4, 9, 30),  # noqa: DTZ001 - a moment without a zone is what is tested
    ],
)
def test_moments_are_shown_in_utc_wherever_the_program_runs(at: datetime) -> None:
    assert show_moment(at, _ENGLISH) == "4 Dec 2015 09:30"
