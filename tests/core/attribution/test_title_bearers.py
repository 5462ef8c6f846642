"""A title that two people bear: the one whom the text has just told of, or neither."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def last_speaker(text: str, lang: str) -> str:
    return extract(Document(id="r", text=text, lang=lang, outlet="o"), CUES).quotes[-1].speaker


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        (
            "ar",
            (
                "قال العمدة سامر فارس إن الجسر مغلق. وصل العمدة نادر سالم إلى الميناء. "
                "وقال العمدة إن الرصيف مفتوح."
            ),
            "نادر سالم",
        ),
        (
            "ar",
            "قال الوزير سامر فارس إن الجسر مغلق. عاد الوزير نادر سالم. وأكد الوزير أنه مفتوح.",
            "نادر سالم",
        ),
        (
            "en",
            "Mayor Sam Reed said it sank. Mayor Ada Lamb arrived. The mayor said it leaks.",
            "Ada Lamb",
        ),
        (
            "en",
            (
                "Captain Sam Reed said it sank. Captain Ada Lamb left the island. "
                "The captain said it leaks."
            ),
            "Ada Lamb",
        ),
    ],
)
def test_the_bearer_whom_a_sentence_is_about_speaks_next(
    lang: str, text: str, speaker: str
) -> None:
    assert last_speaker(text, lang) == speaker


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        (
            "ar",
            (
                "قال العمدة سامر فارس إن الجسر مغلق. والتقى الوفد العمدة نادر سالم في الميناء. "
                "وقال العمدة إن الرصيف مفتوح."
            ),
            "العمدة",
        ),
        (
            "en",
            (
                "Mayor Sam Reed said it leaks. He will meet Mayor Ada Lamb on Monday. "
                "The mayor said the pier is shut."
            ),
            "The mayor",
        ),
        (
            "en",
            (
                "Mayor Sam Reed said it leaks. Mayor Ada Lamb met Mayor Max Holt. "
                "The mayor said the pier is shut."
            ),
            "The mayor",
        ),
    ],
)
def test_a_title_of_two_whom_nothing_tells_apart_is_kept_apart(
    lang: str, text: str, speaker: str
) -> None:
    assert last_speaker(text, lang) == speaker


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("ar", "قال العمدة سامر فارس إن الجسر مغلق. وقال العمدة إن الرصيف مفتوح.", "سامر فارس"),
        (
            "ar",
            "قال العمدة سامر فارس إن الجسر مغلق. وصل العمدة نادر سالم. وأضاف العمدة أنه خطر.",
            "سامر فارس",
        ),
        (
            "en",
            "Mayor Sam Reed said Mayor Ada Lamb was late. The mayor said the pier is shut.",
            "Sam Reed",
        ),
        (
            "en",
            "Mayor Sam Reed said it leaks. Mayor Sam Reed left. The mayor said it sank.",
            "Sam Reed",
        ),
        (
            "en",
            "Mayor Sam Reed said it leaks. Judge Ada Lamb left. The mayor said it sank.",
            "Sam Reed",
        ),
    ],
)
def test_a_title_without_a_rival_means_its_bearer(lang: str, text: str, speaker: str) -> None:
    assert last_speaker(text, lang) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال العمدة سامر فارس إن الجسر مغلق.", "سامر فارس"),
        ("قال المدير العام سامر فارس إن الجسر مغلق.", "سامر فارس"),
        # A noun of doing is no first name.
        ("نفى العمدة بيع الرصيف.", "العمدة"),
        ("نفى الوزير شراء الرصيف، كما قال.", "الوزير"),
    ],
)
def test_a_name_follows_an_office_with_the_article(text: str, speaker: str) -> None:
    assert last_speaker(text, "ar") == speaker
