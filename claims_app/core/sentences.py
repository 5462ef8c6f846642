"""Sentences, as spans into the untouched text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claims_app.core.records import Span
from claims_app.core.script import UNKNOWN_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE: Final = re.compile(r"[^\r\n\u0085\u2028\u2029]+")
_END: Final = re.compile(r"[.!?؟۔…]+[\"”»’'›)\]]*")
_WORD_BEFORE: Final = re.compile(r"[^\W\d_]+$")
_WORD_AFTER: Final = re.compile(r"[^\W\d_]{3,}")
# د. (doctor), م. (engineer), أ. (professor), ص.ب (post box), ت. (telephone), هـ. and م. of years.
_ABBREVIATIONS: Final = frozenset(["د", "م", "أ", "ا", "ص", "ب", "ت", "ق", "ج", "ط"])
# English titles that the splitter does not know.
_TITLES: Final = frozenset(
    f"{title}." for title in ("Ms", "Insp", "Cmdr", "Cpl", "Pvt", "Supt", "Det", "Hon", "Amb")
)
_AFTER: Final = re.compile(r"\S")
_NO_START: Final = frozenset(".,;:!?)]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LONGEST_PIECE: Final = 20_000  # characters; reports on one line are shorter
_WHOLE_WORD: Final = 3  # letters; shorter before a period is an abbreviation
_WORD_LOOK_BACK: Final = 24  # characters; longer than any Arabic word


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the lines that hold more than white space, without the space around them."""
    found = (_trimmed(text, match.start(), match.end()) for match in _LINE.finditer(text))
    return tuple(span for span in found if span is not None)


def sentences(text: str, lang: str) -> tuple[Span, ...]:
    """Return the sentences of ``text``; a newline always ends one.

    Args:
        text: Any text.
        lang: ISO 639 code; languages of the Arabic script are split here, others by sentencex.
    """
    split = _arabic_cuts if lang in {"ar", "fa", "ur", "ckb"} else _latin_cuts
    found = []
    for line in paragraphs(text):
        start = line.start
        for cut in (*split(text, line, lang), line.end):
            span = _trimmed(text, start, cut)
            if span is not None:
                found.append(span)
            start = cut
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _arabic_cuts(text: str, line: Span, lang: str) -> Iterator[int]:
    """Yield where a sentence of the line ends before the line does.

    Never at a comma or a colon: that would tear «وقال:» from what was said.
    """
    del lang
    for match in _END.finditer(text, line.start, line.end):
        if match.end() < line.end and _ends_arabic_sentence(text, match.start(), match.end()):
            yield match.end()


def _ends_arabic_sentence(text: str, start: int, end: int) -> bool:
    before = _WORD_BEFORE.search(text, max(0, start - _WORD_LOOK_BACK), start)
    mark = text[start:end]
    if not text[end].isspace():
        if mark != ".":
            return not text[end].isalnum() or mark[0] in "!؟?"
        # «كلمة.كلمة» is two sentences; «ص.ب», 3.5 and example.com are one word.
        after = _WORD_AFTER.match(text, end)
        is_bare = start > 0 and text[start - 1].isspace()
        long_before = before is not None and before.end() - before.start() >= _WHOLE_WORD
        return after is not None and not after.group().isascii() and (long_before or is_bare)
    if mark.startswith(("..", "…")):
        return False
    return mark[0] != "." or before is None or before.group() not in _ABBREVIATIONS


def _latin_cuts(text: str, line: Span, lang: str) -> Iterator[int]:
    import sentencex  # noqa: PLC0415  # 20 ms of start-up that an Arabic case never needs

    code = "en" if lang == UNKNOWN_LANGUAGE else lang
    # The splitter takes UTF-8; a lone surrogate has none. One letter for another keeps the places.
    plain = _SURROGATE.sub("\ufffd", line.of(text))
    begin = 0
    while begin < len(plain):
        stop = _piece_end(plain, begin)
        place = begin
        for part in sentencex.segment(code, plain[begin:stop]):
            words = part.strip()
            found = plain.find(words, place, stop)
            if found < 0:  # the splitter changed a character: keep the rest in one piece
                return
            place = found + len(words)
            if place < len(plain) and _can_follow(plain, place) and not _ends_in_title(words):
                yield line.start + place
        begin = stop


def _can_follow(plain: str, place: int) -> bool:
    """Return whether a sentence can start here: not within "R-S.C.", nor with the comma after."""
    if plain[place - 1] == "." and plain[place].isalnum():
        return False
    following = _AFTER.search(plain, place)
    return following is None or following.group() not in _NO_START


def _ends_in_title(words: str) -> bool:
    """Return whether a part ends in a title that the splitter takes for a word: Ms. (Roe)."""
    return words.rpartition(" ")[2] in _TITLES


def _piece_end(plain: str, begin: int) -> int:
    """Return where a piece for the splitter ends: with the paragraph, or inside a very long one.

    The splitter's time grows as the square of the quotation marks in what it is given.
    """
    stop = begin + _LONGEST_PIECE
    if stop >= len(plain):
        return len(plain)
    end = max(plain.rfind(f"{mark} ", begin, stop) for mark in ".!?")
    if end < 0:
        end = plain.rfind(" ", begin, stop)
    return end + 1 if end >= 0 else stop
