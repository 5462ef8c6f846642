"""What holds of reading any text at all: nothing is raised, and what comes back hangs together."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import broken, broken_parts, failures, fuzzed
from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.workspace.lexicons import cue_lexicon

ENGLISH: Final = (
    "Mayor Jane Roe said on Monday that more than 30 bakers had left the town. “We will not "
    "wait,” she added, “until the mills are sold.” The union denied reports that it had told the "
    "drivers to stay at home.\n\nAccording to the Coast news agency, Dr. Sam Poe, who runs the "
    "clinic, claimed that “nobody was hurt”. He said the army's spokesman “promised a truce by "
    "12 May 2015”, a claim the governor rejected.\n"
)
ARABIC: Final = (
    "قال وزير الري سامر الحلبي يوم الاثنين إن أكثر من ثلاثين عاملا غادروا السد. وأضاف أن «المياه "
    "لن تنقطع» عن المدينة، مشيرا إلى أن نحو مئتي بيت تضررت. ونفت النقابة أنباء عن إضراب، مؤكدة أن "
    "العمل مستمر.\n\nوبحسب وكالة الساحل، اتهم الناطق باسم البلدية المقاولين بالتأخير، فيما وصف "
    "المدير الحديث عن ذلك بأنه «غير صحيح». وقالت لجنة السدود: «لن نعلق قبل 12/5/2015».\n"
)
SAMPLES: Final = (("en", ENGLISH), ("ar", ARABIC))

# Words and signs that the grammars look at, in any order: closer to what breaks them than any
# characters are.
_PIECES: Final = st.sampled_from(
    [
        *(
            "قال",
            "وأضاف",
            "نفى",
            "إن",
            "أن",
            "الوزير",
            "بحسب",
            "الذي",
            "مؤكدا",
            "وهو ما تنفيه",
            "لم",
        ),
        *(
            "اتهم",
            "وصف",
            "بأنه",
            "نقلا عن",
            "أما",
            "فقال",
            "ثلاثين",
            "مئتي",
            "بين",
            "أو",
            "مايو/أيار",
        ),
        *("said", "he", "that", "Jane Roe", "told", "according to", "denied", "who", "and", "not"),
        *("Mr.", "claims", "adding", "it", "five", "hundred", "more than", "May", "the", "’s"),
        *(
            '"',
            "“",
            "”",
            "«",
            "»",
            "'",
            "''",
            "(",
            ")",
            ":",
            ",",
            "،",
            ".",
            "؟",
            "…",
            "-",
            "–",
            "/",
        ),
        *(" ", " ", " ", "\n", "\r\n", "\u2029", "\u200b", "\u202e", "\u0640", "\u064b", "\ud800"),
        *("7", "١٢", "1,250", "12/5/2015", "50%", "½", "$", "ﷲ", "گفت", "ہے", "کە", "сказал", "说"),
    ]
)
_TEXTS: Final = st.one_of(
    st.lists(_PIECES, max_size=60).map(" ".join),
    st.lists(_PIECES, max_size=60).map("".join),
    st.text(st.characters(), max_size=200),  # surrogates among them
)
_LANGS: Final = st.sampled_from(["ar", "en", "fa", "ur", "ckb", "fr", "und", ""])


def of(text: str, lang: str) -> Document:
    return Document(id="r", text=text, lang=lang, outlet="Gazette")


@settings(max_examples=400)
@given(text=_TEXTS, lang=_LANGS)
@example(text="", lang="ar")
@example(text="\ud800", lang="en")
@example(text="«" * 1_000, lang="ar")
@example(text="“He said “" * 40, lang="en")
@example(text="قال إن " * 200, lang="ar")
@example(text="he said that " * 200, lang="en")
def test_any_text_is_read_and_what_comes_back_holds_together(text: str, lang: str) -> None:
    document = of(text, lang)

    found = extract(document, cue_lexicon())

    assert list(broken(document, found)) == []
    assert list(broken_parts(document)) == []
    assert extract(document, cue_lexicon()) == found


@pytest.mark.parametrize("seed", range(80))
def test_a_damaged_report_is_read_and_what_comes_back_holds_together(seed: int) -> None:
    fuzz = fuzzed(seed, SAMPLES)

    assert failures(fuzz.document, cue_lexicon()) == [], fuzz.mutations


@pytest.mark.parametrize(("lang", "text"), SAMPLES, ids=["en", "ar"])
def test_the_samples_have_quotes_of_several_voices(lang: str, text: str) -> None:
    found = extract(of(text, lang), cue_lexicon())

    assert len({quote.speaker for quote in found.quotes}) >= 4


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n" * 20_000, id="line-breaks"),
        pytest.param("\u200b\u202e" * 10_000, id="controls"),
        pytest.param("\u064e\u0301" * 10_000, id="marks-on-letters"),
        pytest.param("،,.؟!" * 4_000, id="punctuation"),
        pytest.param('"' * 20_000, id="straight-marks"),
        pytest.param("“" * 20_000, id="opening-marks"),
        pytest.param("»" * 20_000, id="closing-marks"),
        pytest.param("\ud800 " * 10_000, id="surrogates"),
    ],
)
def test_a_text_without_words_says_nothing(lang: str, text: str) -> None:
    assert extract(of(text, lang), cue_lexicon()) == Extraction()


# Each costs the square of its length where a step looks on to the end: benchmarks/extract.py has
# the exponents. A test can only tell whether it ends.
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("ar", "كلمة " * 12_000, id="ar-no-punctuation"),
        pytest.param("ar", "كلمة" * 15_000, id="ar-one-word"),
        pytest.param("ar", "«كلمة " * 1_000 + "كلمة» " * 1_000, id="ar-nested"),
        pytest.param("ar", "(كلمة " * 1_000 + "قال إن ", id="ar-open-brackets"),
        pytest.param("ar", "قال الوزير إن " * 800, id="ar-cues"),
        pytest.param("ar", "قال وزير إن 7 ألف و" * 500, id="ar-numbers"),
        pytest.param("en", "word " * 12_000, id="en-no-punctuation"),
        pytest.param("en", "word" * 15_000, id="en-one-word"),
        pytest.param("en", "“word " * 1_000 + "word” " * 1_000, id="en-nested"),
        pytest.param("en", "according to " * 1_000, id="en-according-to"),
        pytest.param("en", "the minister said that " * 800, id="en-cues"),
        pytest.param("en", "he said 7,000 and " * 800, id="en-numbers"),
        pytest.param("en", ENGLISH.replace("\n", " ") * 60, id="en-one-long-line"),
        pytest.param("ar", ARABIC.replace("\n", " ") * 60, id="ar-one-long-line"),
    ],
)
def test_a_long_text_that_no_one_writes_is_read_to_its_end(lang: str, text: str) -> None:
    document = of(text, lang)

    assert list(broken(document, extract(document, cue_lexicon()))) == []
