"""Who speaks in Arabic between a verb and its object: spokesmen and bodies of several words."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon


def told(text: str) -> list[tuple[str, str]]:
    """Return speaker and words of every quote, a content of several parts joined by a bar."""
    document = Document(id="r", text=text, lang="ar", outlet="الساحل")
    return [
        (quote.speaker, " | ".join(span.of(text) for span in quote.content))
        for quote in extract(document, cue_lexicon()).quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "اتهم المتحدث باسم البلدية العقيد نادر راضي الشركات المحلية بتلويث النهر.",
            [("نادر راضي", "الشركات المحلية بتلويث النهر")],
        ),
        (
            "طالبت الناطقة باسم النقابة ليلى فارس الحكومة بصرف الأجور.",
            [("ليلى فارس", "الحكومة بصرف الأجور")],
        ),
    ],
)
def test_whom_a_spokesman_speaks_for_is_no_charge(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


def test_a_charge_behind_a_bare_title_is_kept() -> None:
    text = "اتهم المحافظ بالأمس الشركات المحلية بتلويث النهر."

    ((speaker, words),) = told(text)

    assert speaker == "المحافظ"
    assert "بتلويث النهر" in words
