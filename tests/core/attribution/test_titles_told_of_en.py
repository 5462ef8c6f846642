"""A pronoun, or another title, after a sentence about somebody with no more than a title."""

from __future__ import annotations

import pytest

from tests.core.attribution.english_reading import quotes

_FIRST = "The governor said the dam was sound. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor disagreed; he said it leaked.", "The mayor"),
        ("The mayor walked the bank. He said it leaked.", "The mayor"),
        ("The mayor, Omar, disagreed. “It leaks,” he said.", "The mayor"),
        ("The captain of the ferry came at noon. He said it leaked.", "The captain of the ferry"),
        # Of another gender, no subject, nobody known, not one person, or who spoke before goes on.
        ("The spokeswoman came at noon. He said it leaked.", "The governor"),
        ("The bus hit the mayor. He said it leaked.", "The governor"),
        ("A captain came at noon. He said it leaked.", "The governor"),
        ("The mayor and the captain came at noon. He said it leaked.", "The governor"),
        ("The mayor's boat came at noon. He said it leaked.", "The governor"),
        ("The mayor came at noon. He added that it leaked.", "The governor"),
    ],
)
def test_he_is_the_mayor_whom_the_text_tells_of(text: str, speaker: str) -> None:
    assert quotes(_FIRST + text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Jane Roe said it leaked. The governor said it was sound.", "The governor"),
        ("Senator Jane Roe said it leaked. The ambassador said it was sound.", "The ambassador"),
        ("Mayor Jane Roe said it leaked. The mayor said it was old.", "Jane Roe"),
        ("Gen. Jane Roe said it leaked. The minister said it was old.", "Jane Roe"),
        ("Mayor Jane Roe said it leaked. The official said it was old.", "Jane Roe"),
    ],
)
def test_who_holds_one_post_is_not_meant_by_another(text: str, speaker: str) -> None:
    assert quotes(text)[-1][0] == speaker
