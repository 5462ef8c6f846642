"""A claim belongs to whoever says it: not to who listens, is called upon, accused, or a place."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.workspace.lexicons import cue_lexicon


def found(text: str, lang: str) -> tuple[FoundQuote, ...]:
    return extract(Document(id="r", text=text, lang=lang, outlet="Daily"), cue_lexicon()).quotes


def speakers(text: str, lang: str) -> list[str]:
    return [quote.speaker for quote in found(text, lang)]


@pytest.mark.parametrize(
    "text",
    [
        'The foreman, Ivo Lant, told reporters: "The crane failed." He said the crew was safe.',
        'Ivo Lant, who is the foreman, told reporters that it failed. "It fell," he told them.',
        '"The crane has failed and fell," the foreman, Ivo Lant, told reporters. He said it fell.',
        '"It failed," Ivo Lant told reporters. He said the crew was safe.',
    ],
)
def test_reporters_who_are_told_never_speak(text: str) -> None:
    names = speakers(text, "en")

    assert len(names) == 2
    assert all("Ivo Lant" in name for name in names)


@pytest.mark.parametrize(
    ("text", "said", "via"),
    [
        ("Lant told state television the bridge was open.", "the bridge was open", True),
        ("Lant told state radio crews had left the dam.", "crews had left the dam", True),
        ("Lant told the local radio station Wave crews had left.", "crews had left", True),
        ("Lant told reporters five children had drowned.", "five children had drowned", False),
    ],
)
def test_an_outlet_named_by_its_kind_is_no_part_of_what_was_said(
    text: str, said: str, *, via: bool
) -> None:
    (quote,) = found(text, "en")

    assert quote.speaker == "Lant"
    assert [span.of(text) for span in quote.content] == [said]
    assert bool(quote.via) is via


@pytest.mark.parametrize(
    "text",
    [
        "Lant told reporters in the square on the eve of the vote.",
        "Neither claim could be verified.",
        "No witness said where the boat was found.",
        "Every report could be read two ways.",
    ],
)
def test_where_nobody_says_anything_there_is_no_quote(text: str) -> None:
    assert found(text, "en") == ()


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("A nurse in the village of Tel Arba said nine had drowned.", "A nurse"),
        ("The mayor of New Harbour said the pier was shut.", "The mayor"),
        ("Dock worker Mona Dell of Port Arba said the pier was shut.", "Dock worker"),
    ],
)
def test_a_place_after_a_preposition_is_not_who_speaks(text: str, head: str) -> None:
    (name,) = speakers(text, "en")

    assert name.startswith(head)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "دعا نقيب الصيادين رفاقه إلى العمل ونفى أن يكون قد تلقى مالا.",
            ["نقيب الصيادين", "نقيب الصيادين"],
        ),
        (
            "قال سلوم إن الرصيف مغلق. ودعا خصومه إلى الحوار وأكد أن الميناء آمن.",
            ["سلوم", "سلوم", "سلوم"],
        ),
        ("حملت النقابة الشركة مسؤولية الغرق.", ["النقابة"]),
        (
            "اتهم المجلس الشركة بتلويث النهر، محملا إياها مسؤولية نفوق السمك.",
            ["المجلس", "المجلس"],
        ),
        ("هاجمت المحامية رنا سلوم الشرطة، متحدثة عن مخالفات جسيمة.", ["رنا سلوم"]),
        ("انتقد الوزير البلدية، واصفا قرارها بأنه متسرع.", ["الوزير", "الوزير"]),
        ("وشن النائب فادي سلوم هجوما على البلدية، معتبرا أن القرار باطل.", ["فادي سلوم"]),
        ("انتقدت المحامية رنا سلوم وزارة النقل، معتبرة أن القرار باطل.", ["رنا سلوم"]),
        ("وقال ليلا مدير الميناء إن المركب غرق.", ["مدير الميناء"]),
        ("وقالت الوكالة على لسان مصدر طبي إن ثلاثة غرقوا.", ["مصدر طبي"]),
    ],
)
def test_who_is_called_upon_or_accused_does_not_speak(text: str, expected: list[str]) -> None:
    assert speakers(text, "ar") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Names and voices that end like a word with a pronoun.
        ("ودعا الشيخ نبيه سلوم إلى الهدوء.", ["نبيه سلوم"]),
        ("قالت البلدية إن الرصيف آمن. وطالب مكتبه بتأجيل الرحلة.", ["البلدية", "مكتبه"]),
        # A lorry with a load accuses nobody.
        ("ضبطت الشرطة شاحنة محملة بالسمك قرب الميناء.", []),
    ],
)
def test_what_only_looks_like_an_object_or_an_accusation(text: str, expected: list[str]) -> None:
    assert speakers(text, "ar") == expected


def test_a_participle_of_another_gender_is_not_the_subjects() -> None:
    text = "قال الوزير إن السد سليم. وهاجمت الصحيفة القرار، معتبرا أن المشروع ناجح."

    assert speakers(text, "ar") == ["الوزير", "الوزير"]
