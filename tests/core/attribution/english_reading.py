"""What the English reader finds in one sentence, for the tests of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.page import lay_out
from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundQuote
from claims_app.workspace.lexicons import cue_lexicon

if TYPE_CHECKING:
    from claims_app.core.attribution.english_tags import Tag

LEXICON: Final = cue_lexicon()


def found(text: str) -> tuple[FoundQuote, ...]:
    """Return the quotes of an English text."""
    return extract(Document(id="r", text=text, lang="en", outlet="Gazette"), LEXICON).quotes


def quotes(text: str) -> list[tuple[str, str]]:
    """Return who says what in an English text; the parts of split words with a bar between."""
    return [
        (quote.speaker, " | ".join(span.of(text) for span in quote.content))
        for quote in found(text)
    ]


def tags(text: str) -> dict[str, Tag]:
    """Return the tag of each word of an English text, the last where one comes twice."""
    cues = LEXICON.of("en")
    assert cues is not None
    page = lay_out(text, "en")
    tagger = Tagger(page, cues)
    return {token.key: tagger.tag(index) for index, token in enumerate(page.tokens)}
