"""Each way of telling who speaks, and none where somebody new does."""

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.core.resolution import Resolution, Way
from claims_app.workspace.lexicons import cue_lexicon


def _quotes(lang: str, text: str) -> tuple[FoundQuote, ...]:
    return extract(Document(id="r", text=text, lang=lang, outlet="Daily"), cue_lexicon()).quotes


@pytest.mark.parametrize(
    ("lang", "text", "ways"),
    [
        pytest.param(
            "en",
            "Mayor Dana Holt said that the bridge was shut. She said that buses would run. "
            "The mayor said that the work was slow.",
            [Way.NAMED, Way.PRONOUN, Way.SHORT_FORM],
            id="en: pronoun and title",
        ),
        pytest.param(
            "en",
            "The harbour board said that the pier was safe. "
            "The harbour board said that it had been checked.",
            [Way.NAMED, Way.SAME_WORDS],
            id="en: same words",
        ),
        pytest.param(
            "en",
            "The harbour board said that the pier was safe. "
            "The rowing club said that it was cracked.",
            [Way.NAMED, Way.NAMED],
            id="en: two voices",
        ),
        pytest.param(
            "ar",
            "قال مدير الميناء إن الرصيف آمن. وأضاف أن السفن ستعود.",
            [Way.NAMED, Way.IMPLICIT],
            id="ar: only in the verb",
        ),
        pytest.param(
            "ar",
            "قال مدير الميناء سامر الحداد إن الرصيف آمن. وقال الحداد إن السفن ستعود.",
            [Way.NAMED, Way.SHORT_FORM],
            id="ar: last name",
        ),
        pytest.param(
            "ar",
            "قال مصدر في الميناء إن الرصيف آمن. وأكد المصدر أن السفن ستعود.",
            [Way.NAMED, Way.SHORT_FORM],
            id="ar: the source",
        ),
        pytest.param(
            "ar",
            "قال مدير الميناء إن الرصيف آمن. وقالت نقابة الصيادين إن السفن لن تعود.",
            [Way.NAMED, Way.NAMED],
            id="ar: two voices",
        ),
    ],
)
def test_the_way_by_which_each_speaker_was_told(lang: str, text: str, ways: list[Way]) -> None:
    found = _quotes(lang, text)

    assert [quote.resolution.way for quote in found if quote.resolution] == ways


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        pytest.param(
            "en",
            "It rained. Mayor Dana Holt said that the bridge was shut. She added that buses ran.",
            "Mayor",
            id="en",
        ),
        pytest.param(
            "ar",
            "أمس قالت نقابة الصيادين إن السفن لن تعود. وأضافت أن الرصيف مغلق.",
            "نقابة",
            id="ar",
        ),
    ],
)
def test_a_resolution_tells_where_the_voice_was_named(lang: str, text: str, named: str) -> None:
    first, second = _quotes(lang, text)

    assert first.resolution == Resolution(Way.NAMED)
    assert second.resolution is not None
    assert second.resolution.earlier == text.index(named)
