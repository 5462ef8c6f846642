"""What looks like an Arabic head and says nothing, and clauses that go on about what was said."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def told(text: str) -> list[tuple[str, str]]:
    quotes = extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES).quotes
    return [(q.speaker, " | ".join(part.of(text) for part in q.content)) for q in quotes]


@pytest.mark.parametrize(
    "text",
    [
        "وشددت الشرطة الحراسة على بوابة الميناء منذ يوم الخميس.",
        "كما شددت البلدية القيود على صيد السمك في البحيرة.",
        "وشدد الجيش قبضته على المدينة القديمة.",
    ],
)
def test_who_tightens_a_thing_says_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وشددت الشرطة على تطبيق القيود كلها.", "تطبيق القيود كلها"),
        ("وشددت الشرطة على أن الحراسة مستمرة.", "الحراسة مستمرة"),
    ],
)
def test_who_stresses_a_thing_says_it(text: str, content: str) -> None:
    assert told(text) == [("الشرطة", content)]


@pytest.mark.parametrize(
    "content",
    [
        "عاملين في المصنع جرحا، بينما نقل ثلاثة آخرون إلى المستشفى",
        "سفينة غرقت، فيما عادت سفن أخرى إلى الميناء",
    ],
)
def test_a_clause_about_others_goes_on(content: str) -> None:
    assert told(f"وأوضح قائد الشرطة أن {content}.") == [("قائد الشرطة", content)]


@pytest.mark.parametrize("rest", ["بينما تواصل الرافعات عملها", "فيما بقي الميناء مغلقا"])
def test_another_clause_is_the_reporters(rest: str) -> None:
    text = f"وأوضح قائد الشرطة أن سفينة غرقت في البحيرة، {rest}."
    assert told(text) == [("قائد الشرطة", "سفينة غرقت في البحيرة")]


@pytest.mark.parametrize("lead", ["", "بدورها، "])
def test_a_verb_with_its_subject_is_not_what_was_said(lead: str) -> None:
    text = f"{lead}جددت البلدية، وعلى لسان المتحدث باسم مكتبها سامر فارس، موقفها من الجسر."
    assert not any("جددت البلدية" in content for _, content in told(text))


def test_a_clause_before_a_spokesman_is_what_was_said() -> None:
    text = "الجسر القديم مغلق منذ عام، على لسان المتحدث باسم البلدية سامر فارس."
    assert told(text) == [("سامر فارس", "الجسر القديم مغلق منذ عام")]
