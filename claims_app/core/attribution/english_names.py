"""English mentions of a voice: its name without titles, appositions and relative clauses."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.page import COMMAS
from claims_app.core.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.cues import LanguageCues

_FEWEST, _MOST = 2, 5  # words of a proper name; one word alone may be anything
_OCCASIONS: Final = ("time", "venue_openers")
_AND: Final = "and"
_ENDS: Final = COMMAS | {"(", "—", "–", "-"}
# The Arabic article before a name, as English spells it.
_ARTICLES: Final = frozenset({"al", "el", "an", "ar", "as", "ash", "ad", "at", "az"})
_OWNERS: Final[Mapping[str, str]] = MappingProxyType(
    {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}
)


def english_mention(page: Page, part: Range, cues: LanguageCues) -> Mention:
    """Return how an English text names somebody at a token range.

    The name is what capitals show behind a title, or in the apposition of one (the mayor, Jane
    Roe). What else is set off (35, of Flint, who owns it) tells about the voice and is no part of
    it.
    """
    head, apposition = _split(page, part, cues)
    written = [_owner(page.text[page.tokens[at].start : page.tokens[at].end]) for at in head]
    words = [_owner(page.key(at)) for at in head]
    if len(words) == 1 and words[0] in _OWNERS:
        words = [_OWNERS[words[0]]]  # his promise: he promised
    start, end = _capitals(words, written, cues)
    is_name = _FEWEST <= end - start <= _MOST and start > 0
    if is_name and cues.has("prepositions", words[start - 1]):
        is_name = False  # a doctor in the town of Tel Nour: the doctor speaks, not the town
    is_body = is_name and cues.has("determiners", words[start - 1])  # the Civil Defence
    if is_body and start > 1 and cues.has("prepositions", words[start - 2]):
        is_name = is_body = False  # a spokesman for the White Helmets
    if is_name and cues.has("titles", words[start - 1]) and _has_body(words[end - 1 : end], cues):
        is_name = False  # King Sam Hospital
    joint = _joined_names(words, written, cues) if is_name else None
    if joint is not None:  # of two who speak together, neither speaks alone
        return Mention(
            words=tuple(words),
            written=" ".join(written),
            place=part[0],
            name="; ".join(joint),
            is_joint=bool(joint),
        )
    name = " ".join(written[start:end]) if is_name else ""
    if not name and not any(word[:1].isupper() for word in written[1:]):
        name = _apposed(page, apposition)
    told = words
    if apposition and (name or _tells_who(page.key(apposition[0]), cues)):
        told = [*words, *(page.key(at) for at in apposition)]
    first = 1 if len(told) > 1 and cues.has("determiners", told[0]) else 0
    return Mention(
        words=tuple(told[first:]),
        written=" ".join(written),
        place=part[0],
        name=name,
        is_body=is_body,
    )


def english_people(page: Page, cues: LanguageCues) -> list[Mention]:
    """Return everybody whom an English text names with title and name, in reading order."""
    found: list[Mention] = []
    end = 0
    for index in range(len(page.tokens)):
        if index < end or not cues.has("titles", page.key(index)):
            continue
        end = index + 1
        while end < len(page.tokens) and _goes_on(page, end, cues):
            end += 1
        mention = english_mention(page, (index, end), cues)
        if mention.name and not mention.is_joint:
            found.append(mention)
    return found


def _goes_on(page: Page, index: int, cues: LanguageCues) -> bool:
    """Return whether a title goes on: another one, its full stop, a name in capitals."""
    token = page.tokens[index]
    if page.sentence_start[index] == index:
        return False
    if token.key == ".":
        return cues.has("titles", page.key(index - 1)) and not page.ends_sentence(index)
    return token.is_word and (page.text[token.start].isupper() or cues.has("titles", token.key))


def _split(page: Page, part: Range, cues: LanguageCues) -> tuple[list[int], list[int]]:
    """Return the words of the noun phrase itself, and those of the first apposition to it."""
    found: tuple[list[int], list[int]] = ([], [])
    side = 0
    for place in range(*part):
        if found[0] and (page.key(place) in _ENDS or cues.has("relatives", page.key(place))):
            side += 1
            if side > 1 or page.key(place) not in COMMAS:
                break
        elif page.tokens[place].is_word:
            found[side].append(place)
    return _without_occasion(page, found[0], cues), found[1]


def _without_occasion(page: Page, head: list[int], cues: LanguageCues) -> list[int]:
    """Return a noun phrase without the time behind its name: mayor Jane Roe on Tuesday."""
    end = len(head)
    while end > 1 and any(cues.has(name, page.key(head[end - 1])) for name in _OCCASIONS):
        end -= 1
    is_name = page.text[page.tokens[head[end - 1]].start].isupper() if head else False
    return head[:end] if is_name else head


def _apposed(page: Page, words: Sequence[int]) -> str:
    """Return an apposition that is a proper name, else nothing."""
    written = [page.text[page.tokens[at].start : page.tokens[at].end] for at in words]
    is_name = _FEWEST <= len(written) <= _MOST and all(_is_of_name(word) for word in written)
    return " ".join(written) if is_name else ""


def _is_of_name(word: str) -> bool:
    """Return whether a word can stand in a proper name: Samer, al-Halabi."""
    article, _, name = word.partition("-")
    return word[0].isupper() or (article in _ARTICLES and name[:1].isupper())


def _tells_who(first: str, cues: LanguageCues) -> bool:
    """Return whether an apposition gives an office, by which the voice may be called later."""
    return cues.has("determiners", first) or cues.has("titles", first) or first in {"a", "an"}


def _owner(word: str) -> str:
    """Return a word without the ending of a possessive: the mayor's."""
    return word.removesuffix("'s").removesuffix("’s")


def _capitals(words: Sequence[str], written: Sequence[str], cues: LanguageCues) -> tuple[int, int]:
    """Return the range of the last English words with capitals, titles before them left out."""
    end = len(words)
    while end > 1 and not _is_of_name(written[end - 1]):
        end -= 1
    start = end
    while start > 0 and _is_of_name(written[start - 1]):
        start -= 1
    while start < end and _is_before_name(words[start], cues):
        start += 1
    for place in range(start, end - _FEWEST):
        if cues.has("titles", words[place]) and not _has_body(words[place + 1 : end], cues):
            start = place + 1  # Coast Police Capt. Jane Roe, but not Coast General Command
    return start, end


def _has_body(words: Sequence[str], cues: LanguageCues) -> bool:
    return any(cues.has(name, word) for name in ("institutions", "groups") for word in words)


def _is_before_name(word: str, cues: LanguageCues) -> bool:
    return cues.has("titles", word) or cues.has("determiners", word)


def _joined_names(
    words: Sequence[str], written: Sequence[str], cues: LanguageCues
) -> tuple[str, ...] | None:
    """Return the two names that *and* joins, none where they are no two names.

    None where nothing is joined: *and* stands inside a title (minister of trade and industry Sam
    Reed), or not at all.
    """
    start, end = _capitals(words, written, cues)
    place = start
    while place > 0 and _is_before_name(words[place - 1], cues):
        place -= 1
    if place == 0 or words[place - 1] != _AND:
        return None
    left = place - 1
    first = _capitals(words[:left], written[:left], cues)
    if first[1] != left or not _FEWEST <= left - first[0] <= _MOST:
        return ()
    if first[0] > 0 and cues.has("prepositions", words[first[0] - 1]):
        return ()  # the Ministry of Public Works and Human Settlements
    return " ".join(written[first[0] : left]), " ".join(written[start:end])
