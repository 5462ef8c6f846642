"""A text laid out for reading: tokens, sentences, paragraphs, quotations, by token index."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from claims_app.core.quotation import Quotation, quotations
from claims_app.core.records import Span
from claims_app.core.sentences import sentences
from claims_app.core.tokens import Token, tokens_of

# A token range, end exclusive, as spans are.
Range = tuple[int, int]
SENTENCE_MARKS: Final = frozenset(".!?؟؛…")
DASHES: Final = frozenset("—–-")
COMMAS: Final = frozenset("،,")
NAME_WORDS: Final = 3  # a quotation this short names something (a paper, a group)
# Tokens. Sentences of news stay below 150; what is longer is a text without punctuation, where
# reading on from every verb to the end would cost the square of its length.
_LONGEST_SENTENCE: Final = 300
_LONGEST_UNIT: Final = 900
# Words of the grammar that are the name of a body where they alone are in capitals: the US, WHO.
_NAMES_IN_CAPITALS: Final[Mapping[str, frozenset[str]]] = {"en": frozenset({"is", "us", "who"})}
_EDGE_MARKS: Final = frozenset("،,؛;:.-–—•\"“”«»„‘’'()[]!…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A text as token arrays; all indices below are indices into ``tokens``.

    ``keys`` are the search keys of the tokens: reading asks for them more than for all else.
    Names that are words but for their capitals (the US) stand there in capitals.
    ``units`` are the stretches read at once: a sentence, or several that one quotation spans.
    ``close_of`` maps an opening quotation mark to its closing one, and ``opened_by`` the reverse;
    broken quotations are in neither; one that goes on in the next paragraph is closed by the mark
    that ends its last sentence there, and ``goes_on_from`` maps the opening mark there to its
    own. ``sentence_of`` numbers the sentence of each token, and ``unit_of`` its unit. ``inside``
    holds the opening mark of the innermost quotation around a token that is long enough to be
    speech, else -1. ``sentence_start`` is the first token of each token's sentence;
    ``words_before`` counts the words before each token, and one more entry all.
    """

    text: str
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    units: tuple[Range, ...]
    close_of: Mapping[int, int]
    opened_by: Mapping[int, int]
    goes_on_from: Mapping[int, int]
    sentence_of: tuple[int, ...]
    paragraph_starts: frozenset[int]
    unit_of: tuple[int, ...]
    inside: tuple[int, ...]
    sentence_start: tuple[int, ...]
    words_before: tuple[int, ...]

    def key(self, index: int) -> str:
        """Return the search key of a token, empty outside the text."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def is_hyphen(self, index: int) -> bool:
        """Return whether a dash stands inside a word, no space beside it: 40-year-old."""
        if not 0 < index < len(self.tokens) - 1 or self.keys[index] != "-":
            return False
        before, token, after = self.tokens[index - 1 : index + 2]
        return before.end == token.start and token.end == after.start

    def ends_sentence(self, index: int) -> bool:
        """Return whether a mark ends a sentence here; the point of an abbreviation does not."""
        if self.key(index) not in SENTENCE_MARKS:
            return False
        following = index + 1
        is_last = following >= len(self.tokens)
        return (
            is_last
            or self.key(index) != "."
            or self.sentence_of[following] != self.sentence_of[index]
        )

    def sentence_end(self, index: int, limit: int) -> int:
        """Return the token past the sentence of token ``index``, at most ``limit``."""
        sentence = self.sentence_of[index] if index < limit else -1
        end = index
        while end < limit and self.sentence_of[end] == sentence:
            end += 1
        return end

    def paragraph_end(self, index: int) -> int:
        """Return the token past the paragraph of token ``index``, the first of it or a later one.

        A paragraph without end is cut, to bound the work.
        """
        limit = min(len(self.tokens), index + _LONGEST_UNIT)
        end = index + 1
        while end < limit and end not in self.paragraph_starts:
            end += 1
        return end

    def is_quotation(self, part: Range) -> bool:
        """Return whether a token range is the whole inside of a quotation."""
        return self.close_of.get(part[0] - 1) == part[1]

    def span(self, part: Range) -> Span:
        """Return the stretch of the text that a token range covers."""
        return Span(self.tokens[part[0]].start, self.tokens[part[1] - 1].end)

    def words(self, part: Range) -> int:
        """Return how many words a token range holds."""
        start, end = part
        return self.words_before[end] - self.words_before[start] if start < end else 0

    def word_keys(self, part: Range) -> list[str]:
        """Return the search keys of the words in a token range, without marks."""
        return [self.keys[place] for place in range(*part) if self.tokens[place].is_word]

    def trimmed(self, part: Range) -> Range | None:
        """Return the range without marks at its edges, None where no word is left.

        A bracket or quotation mark whose partner lies inside the range stays.
        """
        start, end = part
        while start < end and self._is_edge(start, part):
            start += 1
        while start < end and self._is_edge(end - 1, (start, end)):
            end -= 1
        return (start, end) if self.words((start, end)) else None

    def _is_edge(self, index: int, part: Range) -> bool:
        token = self.tokens[index]
        if token.is_word or token.key not in _EDGE_MARKS:
            return False
        partner = self.close_of.get(index, self.opened_by.get(index))
        if partner is not None and part[0] <= partner < part[1]:
            # Marks around the whole are edges; marks around a part of it belong to it.
            return {index, partner} == {part[0], part[1] - 1}
        if token.key in {"(", ")"}:
            return not any(self.key(other) in "()" for other in range(part[0] + 1, part[1] - 1))
        return True


def lay_out(text: str, lang: str) -> Page:
    """Return the page of a text in ``lang``."""
    tokens: list[Token] = []
    breaks = {0}
    for token in tokens_of(text):
        if token.kind == "newline":
            breaks.add(len(tokens))
        else:
            tokens.append(token)
    cuts = sentences(text, lang)
    sentence_of = _sentence_numbers(tokens, [span.start for span in cuts])
    place = {token.start: index for index, token in enumerate(tokens)}
    close_of: dict[int, int] = {}
    goes_on_from: dict[int, int] = {}
    open_before: int | None = None
    for item in quotations(text):
        start, close = place.get(item.start), _closing(item, tokens, place)
        if close is None or start is None:
            continue
        close_of[start] = close
        if item.depth == 0:
            if open_before is not None:
                goes_on_from[start] = open_before
            open_before = start if item.goes_on else None
    units = _units(sentence_of, close_of)
    words_before = tuple(accumulate((token.is_word for token in tokens), initial=0))
    return Page(
        text=text,
        tokens=tuple(tokens),
        keys=_keys(text, tokens, _NAMES_IN_CAPITALS.get(lang, frozenset())),
        units=units,
        unit_of=tuple(number for number, part in enumerate(units) for _ in range(*part)),
        inside=_speech_around(words_before, close_of),
        sentence_start=_starts(sentence_of),
        words_before=words_before,
        close_of=close_of,
        goes_on_from=goes_on_from,
        opened_by={close: start for start, close in close_of.items()},
        sentence_of=tuple(sentence_of),
        paragraph_starts=frozenset(breaks),
    )


def _keys(text: str, tokens: list[Token], names: frozenset[str]) -> tuple[str, ...]:
    """Return the search keys of tokens; a name that no list may take for a word keeps capitals.

    Among other words in capitals (WHO IS HE) nothing is told by them.
    """
    keys = [token.key for token in tokens]
    for index, token in enumerate(tokens):
        if token.key in names and text[token.start : token.end].isupper():
            near = tokens[max(0, index - 1) : index] + tokens[index + 1 : index + 2]
            shown = [text[other.start : other.end] for other in near if other.kind == "word"]
            if shown and not any(len(word) > 1 and word.isupper() for word in shown):
                keys[index] = token.key.upper()
    return tuple(keys)


def _closing(item: Quotation, tokens: list[Token], place: Mapping[int, int]) -> int | None:
    """Return the token that closes a quotation, None where it is broken.

    One that goes on in the next paragraph ends with the mark that ends its last sentence.
    """
    if item.is_closed:
        return place.get(item.end - 1)
    last = bisect_left(tokens, item.end, key=lambda token: token.start) - 1
    is_mark = item.goes_on and tokens[last].start > item.start and not tokens[last].is_word
    return last if is_mark else None


def _sentence_numbers(tokens: list[Token], starts: list[int]) -> list[int]:
    """Return the number of each token's sentence; a run without end is cut, to bound the work."""
    numbers = []
    number = at = length = 0
    for token in tokens:
        length += 1
        while at + 1 < len(starts) and token.start >= starts[at + 1]:
            at, number, length = at + 1, number + 1, 0
        if length > _LONGEST_SENTENCE:
            number, length = number + 1, 0
        numbers.append(number)
    return numbers


def _starts(sentence_of: list[int]) -> tuple[int, ...]:
    found: list[int] = []
    for index, number in enumerate(sentence_of):
        is_same = index > 0 and sentence_of[index - 1] == number
        found.append(found[-1] if is_same else index)
    return tuple(found)


def _speech_around(words_before: tuple[int, ...], close_of: Mapping[int, int]) -> tuple[int, ...]:
    around = []
    open_marks: list[tuple[int, int]] = []
    for index in range(len(words_before) - 1):
        while open_marks and open_marks[-1][1] <= index:
            open_marks.pop()
        around.append(open_marks[-1][0] if open_marks else -1)
        close = close_of.get(index)
        if close is not None and words_before[close] - words_before[index] > NAME_WORDS:
            open_marks.append((index, close))
    return tuple(around)


def _units(sentence_of: list[int], close_of: Mapping[int, int]) -> tuple[Range, ...]:
    found = []
    start = 0
    reach = 0
    for index, sentence in enumerate(sentence_of):
        reach = max(reach, close_of.get(index, index))
        is_last = index + 1 == len(sentence_of) or sentence_of[index + 1] != sentence
        if is_last and (reach <= index or index - start > _LONGEST_UNIT):
            found.append((start, index + 1))
            start = index + 1
    if start < len(sentence_of):
        found.append((start, len(sentence_of)))
    return tuple(found)
