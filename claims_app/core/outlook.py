"""Whether a claim tells what is to come, is planned or wished, rather than what was or is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from claims_app.core.lemmas import is_listed
from claims_app.core.numerals import is_number_word
from claims_app.core.script import fold_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.marked_words import Word

_FUTURE: Final = ("سي", "ست", "سن", "سا")  # folded: سيعود, ستعود, سنعود, سأعود
_OF_NOUNS: Final = ("ه", "ات", "يو")  # folded: سياسة, سيارات, سيناريو; also a verb with "him"
_FEWEST: Final = 5  # letters of a verb with the particle: ستة and سيل have fewer


def looks_ahead(words: Sequence[Word], text: str, lang: str) -> bool:
    """Return whether one of ``words`` puts the claim in the future or into a plan or a wish.

    Args:
        words: The words of one claim.
        text: The text that their spans point into.
        lang: ISO 639 code; the future of ``ar`` is a letter before the verb.
    """
    if any("planned" in word.cues for word in words):
        return True
    return lang == "ar" and any(_is_future(word.span.of(text)) for word in words)


@lru_cache(maxsize=1 << 14)
def _is_future(written: str) -> bool:
    """Return whether a word is an imperfect after the particle of the future: ستغادر, not سيارات."""
    folded = fold_word(written).removeprefix("و")
    is_noun = folded.endswith(_OF_NOUNS) or is_number_word(folded, "ar")
    if not folded.startswith(_FUTURE) or len(folded) < _FEWEST or is_noun:
        return False
    place = written.find("س")
    return not is_listed(written[place:], "ar") or is_listed(written[place + 1 :], "ar")
