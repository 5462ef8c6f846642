from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims_app.core.cues import CueLexicon
from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction, FoundClaim
from claims_app.core.records import Act, Certainty, Polarity
from claims_app.workspace.lexicons import cue_lexicon


def run(text: str, lang: str) -> Extraction:
    return extract(Document(id="r", text=text, lang=lang, outlet="Gazette"), cue_lexicon())


def claims(text: str, lang: str) -> list[tuple[str, str, str]]:
    return [
        (claim.speaker, claim.polarity.value, claim.span.of(text))
        for claim in run(text, lang).claims
    ]


def only(text: str, lang: str) -> FoundClaim:
    (claim,) = run(text, lang).claims
    return claim


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "ar",
            "قال المدير إن المصنع ليس مغلقا، وإنما يعمل بنصف طاقته.",
            [
                ("المدير", "denied", "المصنع ليس مغلقا"),
                ("المدير", "affirmed", "يعمل بنصف طاقته"),
            ],
            id="ar-but",
        ),
        pytest.param(
            "ar",
            "أعلنت اللجنة أنها توصلت إلى حل وسط يقضي بإعادة الموظفين إلى عملهم.",
            [
                ("اللجنة", "affirmed", "توصلت إلى حل وسط"),
                ("اللجنة", "affirmed", "يقضي بإعادة الموظفين إلى عملهم"),
            ],
            id="ar-provision",
        ),
        pytest.param(
            "ar",
            "نفى الوزير بيع المطار.",
            [("الوزير", "denied", "نفى الوزير بيع المطار")],
            id="ar-denial-with-its-cue",
        ),
        pytest.param(
            "ar",
            "نفى الوزير أن المطار لم يفتح بعد.",
            [("الوزير", "affirmed", "نفى الوزير أن المطار لم يفتح بعد")],
            id="ar-two-denials-cancel",
        ),
        pytest.param(
            "ar",
            "قال الحارس إن الباب لا يزال مفتوحا.",
            [("الحارس", "affirmed", "الباب لا يزال مفتوحا")],
            id="ar-still-is-no-negation",
        ),
        pytest.param(
            "ar",
            "قال الحارس إن عدد الزوار لا يزيد على خمسين.",
            [("الحارس", "affirmed", "عدد الزوار لا يزيد على خمسين")],
            id="ar-at-most-is-no-negation",
        ),
        pytest.param(
            "ar",
            "قال الحارس إن السفر لن يطول أكثر من شهرين.",
            [("الحارس", "affirmed", "السفر لن يطول أكثر من شهرين")],
            id="ar-not-more-than-is-no-negation",
        ),
        pytest.param(
            "en",
            "The guard said the trip will not take more than two months.",
            [("The guard", "affirmed", "the trip will not take more than two months")],
            id="en-not-more-than-is-no-negation",
        ),
        pytest.param(
            "ar",
            "قال الحارس إن الرجل الذي لم يعد ترك حقيبته.",
            [("الحارس", "affirmed", "الرجل الذي لم يعد ترك حقيبته")],
            id="ar-negation-of-a-part",
        ),
        pytest.param(
            "en",
            "The mayor said the pier was safe, but the bridge was not open.",
            [
                ("The mayor", "affirmed", "the pier was safe"),
                ("The mayor", "denied", "the bridge was not open"),
            ],
            id="en-but",
        ),
        pytest.param(
            "en",
            "The mayor denied that no boat had sunk.",
            [("The mayor", "affirmed", "denied that no boat had sunk")],
            id="en-two-denials-cancel",
        ),
        pytest.param(
            "en",
            "The notable captain said another boat knows the harbour.",
            [("The notable captain", "affirmed", "another boat knows the harbour")],
            id="en-no-inside-another-word",
        ),
    ],
)
def test_claims_are_propositions_with_polarity(
    lang: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert claims(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "certainty"),
    [
        ("ar", "قال الخبير إن السد قد ينهار.", Certainty.POSSIBLE),
        ("ar", "رجح الخبير انهيار السد.", Certainty.PROBABLE),
        ("ar", "قال الخبير إن السد انهار.", Certainty.CERTAIN),
        ("ar", "طالب الخبير الحكومة بترميم السد.", Certainty.UNSPECIFIED),
        ("en", "The expert said the dam may break.", Certainty.POSSIBLE),
        ("en", "The expert said the dam broke.", Certainty.CERTAIN),
        ("en", "The expert predicted the dam would break.", Certainty.PROBABLE),
    ],
)
def test_certainty_follows_hedge_cue_and_act(lang: str, text: str, certainty: Certainty) -> None:
    assert only(text, lang).certainty is certainty


def test_what_the_reporter_states_is_a_claim_of_the_outlet() -> None:
    arabic = only("وانهار السد مساء الأحد ثم قتل ثلاثة عمال في الموقع.", "ar")
    english = only("Floods destroyed the old mill on Sunday.", "en")

    assert (arabic.speaker, arabic.quote) == ("Gazette", None)
    assert (english.speaker, english.act) == ("Gazette", Act.STATE)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "Why was the old mill destroyed on Sunday?", id="question"),
        pytest.param("en", "What a lovely and quiet old mill", id="nothing-to-check"),
        pytest.param("en", "She declined to say whether 3 boats sank.", id="declined"),
        pytest.param("en", "Read more at https://example.org about 12 boats.", id="address"),
        pytest.param("ar", "يا له من نهر جميل وهادئ", id="ar-nothing-to-check"),
        pytest.param("ar", "رفض المدير التعليق على مقتل ثلاثة عمال.", id="ar-refusal"),
        pytest.param("ar", "كم عاملا قتل في انهيار السد الكبير؟", id="ar-question"),
    ],
)
def test_not_every_sentence_is_a_claim(lang: str, text: str) -> None:
    assert claims(text, lang) == []


def test_language_without_a_lexicon_and_empty_text_give_nothing() -> None:
    assert run("Le maire a dit que oui.", "fr") == Extraction()
    assert run(" \n ", "ar") == Extraction()
    assert extract(Document(id="r", text="قال", lang="ar"), CueLexicon()) == Extraction()


def test_denied_quote_keeps_polarity_of_its_cue() -> None:
    (quote,) = run("نفى الوزير بيع المطار.", "ar").quotes

    assert quote.polarity is Polarity.DENIED
    assert quote.rule


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "قال الوزير إن " * 1500),
        ("ar", "بحسب مصدر، " * 1500),
        ("ar", "«" * 1000 + "قال إن " + "»" * 1000),
        ("ar", '"' * 5000),
        ("en", "he said that " * 1500),
        ("en", "“he said” said, " * 1500),
    ],
)
def test_text_without_end_takes_no_time_without_end(lang: str, text: str) -> None:
    started = time.perf_counter()

    run(text, lang)

    assert time.perf_counter() - started < 10.0


PIECES = st.sampled_from(
    [
        *(
            "قال ",
            "الوزير ",
            "إن ",
            "وأضاف ",
            "بحسب ",
            "مصدر ",
            "نفى ",
            "أن ",
            "مشيرا إلى ",
            "الذي ",
        ),
        *("said ", "the mayor ", "that ", ", ", "he ", "denied ", "according to ", "who ", "and "),
        *('"', "«", "»", "“", "”", "'", ".", "،", ":", "؛", "\n", "(", ")", "200 ", "ـ", "\u200f"),
        *("\ud800", "لـ", "و", "غير ", "?", "؟", "—", "[", "😀"),
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["ar", "en"]))
def test_any_text_gives_spans_inside_it(text: str, lang: str) -> None:
    found = run(text, lang)

    for quote in found.quotes:
        assert quote.speaker
        for span in (*quote.cue, *quote.content, *quote.source, *quote.via):
            assert span.of(text).strip()
        assert quote.parent is None or quote.parent < len(found.quotes)
    for claim in found.claims:
        assert claim.span.of(text).strip()
        assert claim.quote is None or claim.quote < len(found.quotes)


def test_short_pieces_stay_with_their_neighbours() -> None:
    text = "The mayor said yes, but the pier was closed; the bridge was open."

    assert [words for _, _, words in claims(text, "en")] == [
        "yes, but the pier was closed",
        "the bridge was open",
    ]


def test_verb_after_and_opens_a_proposition() -> None:
    text = "قال الشاهد إن الحافلة انقلبت على الجسر، ويتلقى الركاب العلاج وأصيب السائق بجروح."

    assert [words for _, _, words in claims(text, "ar")] == [
        "الحافلة انقلبت على الجسر",
        "ويتلقى الركاب العلاج",
        "وأصيب السائق بجروح",
    ]


@pytest.mark.parametrize(
    ("lang", "text", "parents"),
    [
        pytest.param(
            "en",
            "“The bakers promised to open on Sunday,” said Mayor Jane Roe.",
            [("Jane Roe", None), ("The bakers", 0)],
            id="en-inside-what-stands-before-its-cue",
        ),
        pytest.param(
            "en",
            "“The union claimed that buses will stop,” the minister said.",
            [("the minister", None), ("The union", 0)],
            id="en-clause-inside-what-stands-before",
        ),
        pytest.param(
            "en",
            "“The bridge is open again,” said Jane Roe. Sam Poe said that it is closed.",
            [("Jane Roe", None), ("Sam Poe", None)],
            id="en-one-after-the-other",
        ),
        pytest.param(
            "ar",
            "قال الوزير إن النقابة أعلنت أن الإضراب مستمر.",
            [("الوزير", None), ("النقابة", 0)],
            id="ar-inside",
        ),
        pytest.param(
            "ar",
            "قال الوزير إن الجسر مفتوح. وأعلنت النقابة أن الإضراب مستمر.",
            [("الوزير", None), ("النقابة", None)],
            id="ar-one-after-the-other",
        ),
    ],
)
def test_what_holds_another_quote_comes_first(
    lang: str, text: str, parents: list[tuple[str, int | None]]
) -> None:
    found = run(text, lang)

    assert [(quote.speaker, quote.parent) for quote in found.quotes] == parents


def test_a_voice_inside_words_that_are_named_later_does_not_speak_next() -> None:
    text = "“The union said buses will stop,” said Mayor Jane Roe. She added that trains will run."

    speakers = [quote.speaker for quote in run(text, "en").quotes]

    assert speakers == ["Jane Roe", "The union", "Jane Roe"]


def test_a_time_cut_off_from_its_preposition_does_not_hold_up_the_reading() -> None:
    found = run("Jane Roe said on\nMonday that the pier is shut.", "en")

    assert found.quotes == ()


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        pytest.param(
            "en",
            "The mayor said: “The mill will close in May.\n“We have found no buyer.\n“The town "
            "will help the bakers.”\nThe mill was built in 1920.",
            [
                "The mill will close in May",
                "We have found no buyer",
                "The town will help the bakers",
            ],
            id="en-three-paragraphs",
        ),
        pytest.param(
            "en",
            'Jane Roe said: "The mill will close in May.\n\n"We have found no buyer for it."\n\n'
            "The union was not asked.",
            ["The mill will close in May", "We have found no buyer for it"],
            id="en-straight-marks",
        ),
        pytest.param(
            "ar",
            "قالت رئيسة البلدية: «ستغلق الطاحونة في أيار.\n«لم نجد مشتريا لها.\n«ستساعد المدينة "
            "الخبازين».\nوبنيت الطاحونة قبل تسعين عاما.",
            ["ستغلق الطاحونة في أيار", "لم نجد مشتريا لها", "ستساعد المدينة الخبازين"],
            id="ar-three-paragraphs",
        ),
        pytest.param(
            "en",
            "The mayor said: “The mill will close in May.\nThe union has not been asked at all.",
            ["The mill will close in May"],
            id="en-broken-and-not-taken-up",
        ),
        pytest.param(
            "ar",
            "قالت رئيسة البلدية: «ستغلق الطاحونة في أيار.\nولم يسأل أحد النقابة عن رأيها.",
            ["ستغلق الطاحونة في أيار"],
            id="ar-broken-and-not-taken-up",
        ),
    ],
)
def test_a_quotation_over_paragraphs_is_one_quote(lang: str, text: str, parts: list[str]) -> None:
    (quote,) = run(text, lang).quotes

    assert [part.of(text) for part in quote.content] == parts


def test_a_quotation_before_the_next_paragraphs_voice_stays_with_its_own() -> None:
    text = (
        "“The mill will close,” said Jane Roe.\n“We have found no buyer for it.”\n"
        "The union said that it was not asked."
    )

    found = run(text, "en")

    roe, union = found.quotes
    assert [part.of(text) for part in roe.content] == [
        "The mill will close",
        "We have found no buyer for it",
    ]
    assert [part.of(text) for part in union.content] == ["it was not asked"]
