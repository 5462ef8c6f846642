"""Arabic verbs of saying that say nothing where they stand, and those that only look so."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Polarity
from claims_app.workspace.lexicons import cue_lexicon


def read(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="ar", outlet="الساحل"), cue_lexicon())


def told(text: str) -> list[tuple[str, str]]:
    """Return speaker and words of every quote, a content of several parts joined by a bar."""
    return [
        (quote.speaker, " | ".join(span.of(text) for span in quote.content))
        for quote in read(text).quotes
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "نفى المدير أن يكون قد قال إن السد تصدع.",
            "يكون قد قال إن السد تصدع",
        ),
        (
            "نفت الوزيرة أن تكون اتهمت النقابة بالكذب.",
            "تكون اتهمت النقابة بالكذب",
        ),
        (
            "نفى الوزير أن يكون البنك قد أعلن أن الودائع جمدت.",
            "يكون البنك قد أعلن أن الودائع جمدت",
        ),
    ],
)
def test_a_denied_saying_is_one_denied_claim(text: str, words: str) -> None:
    extraction = read(text)

    assert [quote.content[0].of(text) for quote in extraction.quotes] == [words]
    assert [claim.polarity for claim in extraction.claims] == [Polarity.DENIED]


def test_a_denied_saying_behind_a_participle() -> None:
    text = "قال الخبير إن السد سليم، نافيا أن يكون قد تحدث عن تسرب الماء."

    assert told(text) == [
        ("الخبير", "السد سليم"),
        ("الخبير", "يكون قد تحدث عن تسرب الماء"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "نفى المدير أن يكون السد انهار، وقال إن الطريق مفتوح.",
            [("المدير", "يكون السد انهار"), ("المدير", "الطريق مفتوح")],
        ),
        (
            "أكد المدير أن الخبير قال إن السد سليم.",
            [("المدير", "الخبير قال إن السد سليم"), ("الخبير", "السد سليم")],
        ),
    ],
)
def test_a_saying_that_nobody_denies_is_kept(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected
