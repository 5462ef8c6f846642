"""Words and marks of a text, with their place in it and their search key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.script import fold_word

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS: Final = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_TOKEN: Final = re.compile(
    r"(?P<number>\d+(?:[.,٫٬]\d+)*(?!\d|[^\W\d_]|[.,٫٬]\d))"  # 120mm is a word: no 12 in it
    r"|(?P<clitic>(?:[وفبلك]|[بك]?ال)ـ*(?=\d))"  # و15, ال17, بـ150: two tokens
    r"|(?P<word>(?:\d+(?:[.,٫٬]\d+)+(?=[^\W\d_]))?"  # 2.5m is one word: no 5m in it
    rf"[^\W_](?:[\w{_MARKS}]|[-'’.](?=[A-Za-z]))*)"
    r"|(?P<newline>[\r\n\u0085\u2028\u2029]+)"
    r"|(?P<mark>[^\s\w\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|_)"
)
_KINDS: Final = {kind: kind for kind in ("number", "word", "newline", "mark")} | {"clitic": "word"}


class Token(NamedTuple):
    """One word, number, mark or line break; ``key`` is its search form (``script.fold``)."""

    start: int
    end: int
    key: str
    kind: str

    @property
    def is_word(self) -> bool:
        """Return whether this is a word or a number."""
        return self.kind in {"word", "number"}


def tokens_of(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the tokens of ``text[start:end]`` in reading order, placed in the whole text.

    Kinds: ``word``, ``number``, ``mark`` (one character each), ``newline`` (a run is one token).
    """
    stop = len(text) if end is None else end
    return tuple(
        Token._make((*match.span(), fold_word(match.group()), _KINDS[match.lastgroup or ""]))
        for match in _TOKEN.finditer(text, start, stop)
    )


def key_at(tokens: Sequence[Token], index: int) -> str:
    """Return the search key of a token, empty where there is none: outside the text."""
    return tokens[index].key if 0 <= index < len(tokens) else ""
