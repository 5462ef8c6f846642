"""What reasons quote and what is marked: few whole words, and the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.detectors.base import clip
from claims_app.core.findings import Document, Statement
from claims_app.core.readings import read_all
from claims_app.core.records import Act, Span

if TYPE_CHECKING:
    from claims_app.core.match_lexicon import MatchLexicon
    from tests.core.detectors.conftest import Relate

_LONG = (
    "The treaty was signed this morning after nine hours of bargaining over tolls, moorings and "
    "the price of salt, with the boatmen of six islands looking on from the quay"
)
_LONG_AR = (
    "وقعت المعاهدة صباح اليوم بعد تسع ساعات من المساومة على رسوم المراسي وثمن الملح، فيما كان "
    "بحارة الجزر الست ينتظرون على الرصيف"
)


@pytest.mark.parametrize(
    ("first", "second", "lang", "act"),
    [
        (_LONG, "Boatmen played down the treaty", "en", Act.DOWNPLAY),
        (_LONG, "The guild denied this", "en", Act.DENY),
        (_LONG, "The guild denied the treaty was signed this morning", "en", Act.DENY),
        (_LONG_AR, "قلل البحارة من المعاهدة", "ar", Act.DOWNPLAY),
        (_LONG_AR, "نفت النقابة ذلك", "ar", Act.DENY),
    ],
    ids=["en-downplay", "en-pro-form", "en-denial", "ar-downplay", "ar-pro-form"],
)
def test_a_reason_quotes_few_words_and_the_marks_lie_in_them(
    relate: Relate, first: str, second: str, lang: str, act: Act
) -> None:
    link = relate(first, second, lang=lang, denied="b" if act is Act.DENY else "", acts=(None, act))

    assert link is not None
    text = f"{first}. {second}."
    for evidence in link.evidence:
        quoted = [value for name, value in evidence.reason.arguments if name == "words"]
        assert all(len(value.split()) <= 8 for value in quoted)
        assert all(value in text for value in quoted)
        marked = [span.of(text) for span in evidence.words_a]
        assert marked
        assert sum(len(words.split()) for words in marked) <= 8
        assert first not in marked


def test_a_negation_is_quoted_and_marked_with_what_it_turns(relate: Relate) -> None:
    second = "the harbour guild said plainly that it never left the old island of Limra"

    link = relate("The harbour guild left the old island", second)

    assert link is not None
    (evidence,) = link.evidence
    text = f"The harbour guild left the old island. {second}."
    assert dict(evidence.reason.arguments) == {"against": "never left", "words": "left"}
    assert [span.of(text) for span in evidence.words_b] == ["never", "left"]


def test_a_clip_holds_most_spans_that_eight_words_can(lexicon: MatchLexicon) -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    (reading,) = read_all(
        [Document(id="r", text=text, lang="en")],
        [Statement(id="c", document="r", span=Span(0, len(text)), speaker="x")],
        lexicon,
    )

    def spans(*words: str) -> list[Span]:
        return [Span(text.index(word), text.index(word) + len(word)) for word in words]

    assert clip(reading, spans("two")).of(text) == "two"
    assert clip(reading, spans("two", "four")).of(text) == "two three four"
    assert clip(reading, spans("one", "eleven", "twelve")).of(text) == "eleven twelve"
    assert clip(reading, spans("one", "twelve")).of(text) == "one"
    assert len(clip(reading).of(text).split()) == 8


def test_a_clip_without_spans_ends_with_a_word_that_tells(lexicon: MatchLexicon) -> None:
    text = "boats came to the harbour in spite of the storm that night"
    (reading,) = read_all(
        [Document(id="r", text=text, lang="en")],
        [Statement(id="c", document="r", span=Span(0, len(text)), speaker="x")],
        lexicon,
    )

    assert clip(reading).of(text) == "boats came to the harbour in spite"
