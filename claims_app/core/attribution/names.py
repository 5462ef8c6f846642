"""Proper names inside mentions: titles taken off, people found anywhere in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_phrases import PREPOSITIONS, Phrases
from claims_app.core.coreference import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.cues import LanguageCues
    from claims_app.core.tokens import Token

_FEWEST, _MOST = 2, 5  # words of a proper name; one word alone may be anything
_ASIDES: Final = frozenset({"وهو", "وهي", "وهم", "ومقره", "ومقرها"})  # who is, as an aside
_DEFINITE: Final = "ال"


def mention_of(page: Page, part: Range, cues: LanguageCues) -> Mention:
    """Return how the text names somebody at a token range, with the proper name inside."""
    tokens = [token for token in page.tokens[part[0] : part[1]] if token.is_word]
    if cues.lang == "en":
        return _english(page, tokens, part, cues)
    words = tuple(token.key for token in tokens)
    written = [page.text[token.start : token.end] for token in tokens]
    cut = _main_part(words, cues)
    start, end = _proper(words, cues)
    end = min(end, cut)
    return Mention(
        words=words,
        written=" ".join(written[:cut]),
        place=part[0],
        name=" ".join(written[start:end]) if end - start >= _FEWEST else "",
    )


def _english(page: Page, tokens: Sequence[Token], part: Range, cues: LanguageCues) -> Mention:
    """Return an English mention: the article says little; capitals show the name after a title."""
    written = [page.text[token.start : token.end] for token in tokens]
    words = [token.key.removesuffix("'s").removesuffix("’s") for token in tokens]
    end = len(words)
    while end > 1 and not written[end - 1][0].isupper():
        end -= 1
    start = end
    while start > 0 and written[start - 1][0].isupper():
        start -= 1
    while start < end and (
        cues.has("titles", words[start]) or cues.has("determiners", words[start])
    ):
        start += 1
    is_name = _FEWEST <= end - start <= _MOST and start > 0
    if is_name and cues.has("prepositions", words[start - 1]):
        is_name = False  # a doctor in the town of Tel Nour: the doctor speaks, not the town
    first = 1 if len(words) > 1 and cues.has("determiners", words[0]) else 0
    return Mention(
        words=tuple(words[first:]),
        written=" ".join(written),
        place=part[0],
        name=" ".join(written[start:end]) if is_name else "",
    )


def people(page: Page, cues: LanguageCues) -> list[Mention]:
    """Return everybody whom the text names with title and name, in reading order."""
    if cues.lang != "ar":
        return []
    phrases = Phrases(page, cues)
    found = []
    index = 0
    while index < len(page.tokens):
        key = page.key(index)
        if not (cues.has("offices", key) or cues.has("ranks", key)):
            index += 1
            continue
        limit = page.units[page.unit_of[index]][1]
        end = max(phrases.name(index, limit), index + 1)
        mention = mention_of(page, (index, end), cues)
        if mention.name:
            found.append(mention)
        index = end
    return found


def _main_part(words: Sequence[str], cues: LanguageCues) -> int:
    """Return how many words name somebody before a relative clause goes on about them."""
    for index, word in enumerate(words):
        if index and (cues.has("relatives", word) or word in _ASIDES):
            return index
    return len(words)


def _proper(words: Sequence[str], cues: LanguageCues) -> tuple[int, int]:
    """Return the range of the proper name; empty where none of two words or more is plain."""
    titles = [
        index
        for index, word in enumerate(words)
        if cues.has("ranks", word) or cues.has("offices", word)
    ]
    if not titles or _is_of_body(words[0], cues):
        return 0, 0
    if titles[0] >= _FEWEST and not words[0].startswith(_DEFINITE):  # فلان الفلاني وزير …
        found = _checked(words, 0, titles[0], cues)
        if found != (0, 0):
            return found
    start = titles[-1] + 1
    speaks_for = start < len(words) and words[start] == "باسم"
    if speaks_for or cues.has("offices", words[titles[-1]]):
        start = _after_complement(words, start)
    while start < len(words) - _FEWEST and words[start].startswith((_DEFINITE, "لل")):
        start += 1  # what a rank is of: السفير الجديد للاتحاد
    while start + 1 < len(words) and words[start][:1] == "ل" and words[start + 1][:2] == _DEFINITE:
        start += 2  # what a body is for: مدير المرصد لحماية البحر
    return _checked(words, start, _name_end(words, start, cues), cues)


def _is_of_body(word: str, cues: LanguageCues) -> bool:
    """Return whether a mention starts with a body that speaks, and no person: مكتب حاكم الإقليم."""
    is_person = any(cues.has(name, word) for name in ("persons", "offices", "ranks"))
    return not is_person and (cues.has("voices", word) or cues.has("bodies", word))


def _name_end(words: Sequence[str], start: int, cues: LanguageCues) -> int:
    """Return where a name ends at the latest: before a place or time, في or بـ."""
    for index in range(start + _FEWEST, len(words)):
        word = words[index]
        if word in PREPOSITIONS or word.startswith("بال") or cues.has("months", word):
            return index
    return len(words)


def _after_complement(words: Sequence[str], start: int) -> int:
    """Return where the complement of an office ends: محافظ حلب, وزير الخارجية السعودي."""
    place = start
    if place < len(words) and words[place] == "باسم":
        place += 1
    if place < len(words) and not words[place].startswith(_DEFINITE):
        place += 1
    while place < len(words) and words[place].startswith(_DEFINITE):
        place += 1
    return place


def _checked(words: Sequence[str], start: int, end: int, cues: LanguageCues) -> tuple[int, int]:
    name = words[start:end]
    is_plain = _FEWEST <= len(name) - _joining(name) <= _MOST and not any(
        len(word) == 1 or word in PREPOSITIONS or word.startswith(("بال", "لل", "وال"))
        for word in name
    )
    is_place = bool(name) and cues.has("places", name[0])  # حلف شمال الأطلسي
    is_name = is_plain and not is_place and not name[0].startswith(_DEFINITE)
    return (start, end) if is_name else (0, 0)


def _joining(name: Sequence[str]) -> int:
    """Return how many words of a name only join others: فلان بن فلان."""
    return sum(word in {"بن", "ابن", "بنت"} for word in name)
