"""Bodies whose name reads like a person's, and people named in apposition to a body's title."""

from __future__ import annotations

import pytest

from claims_app.core.records import SourceKind
from tests.core.attribution.english_reading import found, quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Coast Relief said the dam leaked. The governor said it was sound.", "The governor"),
        ("The Civil Defence said ten died. The mayor said it was nine.", "The mayor"),
        ("The Red Cross said ten died. The minister said it was nine.", "The minister"),
        ("The Blue Jackets said ten died. It said more were ill.", "Blue Jackets"),
        ("The Blue Jackets said ten died. The spokesman said it was nine.", "The spokesman"),
        # Of a person any title may speak.
        ("The engineer Jane Roe said ten died. The mayor said it was nine.", "Jane Roe"),
        ("The Mayor Jane Roe said ten died. She said it was sad.", "Jane Roe"),
    ],
)
def test_a_title_or_he_means_no_body(text: str, speaker: str) -> None:
    assert quotes(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Coast Relief said the dam leaked.", SourceKind.BODY),
        ("Northern Civil Defence said the dam leaked.", SourceKind.BODY),
        ("Free Coast Brigades said the dam leaked.", SourceKind.BODY),
        ("Human Rights Watch said the dam leaked.", SourceKind.BODY),
        ("The diver Jane Cross said the dam leaked.", SourceKind.PERSON),
        ("Jane Watch said the dam leaked.", SourceKind.PERSON),
        ("A nurse for the Red Cross said the dam leaked.", SourceKind.UNNAMED),
    ],
)
def test_the_article_or_its_last_words_show_a_body(text: str, kind: SourceKind) -> None:
    assert found(text)[0].kind is kind


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Coast Relief left. Its spokesman, Omar al-Masri, said it was late.", "Omar al-Masri"),
        ("Its director, Rana el-Khoury, said it was late.", "Rana el-Khoury"),
        ("A driver for the Coast Relief said it was late.", "A driver for the Coast Relief"),
        ("Its director, pro-Coast Party, said it was late.", "Its director"),
    ],
)
def test_the_name_is_that_of_the_one_who_speaks(text: str, speaker: str) -> None:
    assert quotes(text)[-1][0] == speaker
