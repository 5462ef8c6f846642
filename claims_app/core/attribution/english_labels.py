"""Speakers by layout: JANE ROE: in a transcript, Roe: in a headline, a name under a quotation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from claims_app.core.attribution.english_tags import Tag
from claims_app.core.attribution.english_words import LONG_WORD, Tagger
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import DASHES, NAME_WORDS, SENTENCE_MARKS, Page, Range
from claims_app.core.cues import Cue, LanguageCues

_LABEL: Final = Cue(lemma=":", takes=frozenset({"that"}))
_SIGNATURE: Final = Cue(lemma="—", takes=frozenset({"quote"}))
_LABEL_WORDS: Final = 8  # Former mayor of Harbour Town Jane Roe: …
_HEADING_WORDS: Final = 24  # before a dash and a label
_TURNS: Final = 3  # so many paragraphs that open with a name make a transcript
_SIGNATURE_WORDS: Final = 12
_SIGNS: Final = DASHES | {"―"}  # a bar stands before signatures only
_NO_NAME: Final = frozenset(
    {Tag.VERB, Tag.AUXILIARY, Tag.PRONOUN, Tag.SUBORDINATOR, Tag.WH, Tag.TIME}
)


@dataclass(slots=True)
class LabelFinder:
    """Finds speakers that no verb names on one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    turns: frozenset[int] = field(init=False)  # paragraphs of a transcript that name who speaks

    def __post_init__(self) -> None:
        found = {start: self._turn(start) for start in self.page.paragraph_starts}
        names = [name for name in found.values() if name]
        comes_back = len(set(names)) < len(names)  # a list has each name once
        is_transcript = comes_back and len(names) >= _TURNS
        turns = (start for start, name in found.items() if name)
        self.turns = frozenset(turns if is_transcript else ())

    def _turn(self, start: int) -> str:
        """Return the last name in a label, "" where a paragraph is no turn of a transcript.

        Sentences follow a label; a list (Flint: 12 votes) and a time of day (9:30) have none.
        """
        if start >= len(self.page.tokens):
            return ""
        begin = start if self.page.tokens[start].is_word else start + 1
        end = self.page.paragraph_end(start)
        colon = self._colon(begin, end)
        if colon is None or not (self._can_label(begin, colon) and self._is_named(begin, colon)):
            return ""
        has_letters = all(self.page.tokens[at].kind != "number" for at in range(begin, colon))
        is_turn = has_letters and self.tagger.has_finite(colon + 1, end)
        return self.page.key(colon - 1) if is_turn else ""

    def _after_heading(self, start: int, end: int) -> int:
        """Return where a label may start: behind an opening mark, or a heading and its dash.

        THE TOWN IS SPLIT - Jane Roe: “…”.
        """
        begin = start if self.page.tokens[start].is_word else start + 1
        dash = begin
        for place in range(begin, min(end - 1, begin + _HEADING_WORDS)):
            is_dash = self.page.key(place) in DASHES and not self.page.is_hyphen(place)
            dash = place if is_dash else dash
            if self.page.key(place) == ":":
                return dash + 1 if dash > begin and place + 1 in self.page.close_of else begin
        return begin

    def _colon(self, begin: int, end: int) -> int | None:
        """Return the colon near ``begin``, None where none follows a word there."""
        near = range(begin, min(end - 1, begin + _LABEL_WORDS))
        colon = next((place for place in near if self.page.key(place) == ":"), begin)
        return colon if colon > begin else None

    def _can_label(self, begin: int, colon: int) -> bool:
        keys = self.page.keys[begin:colon]
        is_other = any(self.cues.has("no_labels", key) for key in keys)
        return self._is_name(begin, colon) and not is_other

    def label(self, start: int, end: int) -> Frame | None:
        """Return what a name before a colon at the start of a paragraph says.

        A transcript has it in capitals; a headline has any name; elsewhere a quotation follows.
        """
        if start not in self.page.paragraph_starts:
            return None
        begin = self._after_heading(start, end)
        colon = self._colon(begin, end)
        if colon is None or not self._can_label(begin, colon):
            return None
        is_label = self._is_upper(begin, colon) or self._is_label(begin, colon, (start, end))
        if not (is_label or start in self.turns):
            return None
        return Frame(
            cue=_LABEL,
            form=None,
            cue_ranges=[(colon, colon + 1)],
            start=begin,
            content_start=colon + 1,
            rule="label",
            source=(begin, colon),
        )

    def _is_label(self, begin: int, colon: int, unit: Range) -> bool:
        """Return whether names before a colon speak: before a quotation, or a headline's clause."""
        start, end = unit
        is_clause = self.tagger.is_headline(start) and self.tagger.has_finite(colon + 1, end)
        return self._is_named(begin, colon) and (colon + 1 in self.page.close_of or is_clause)

    def _is_named(self, begin: int, colon: int) -> bool:
        """Return whether all longer words before a colon have a capital."""
        return all(
            self.tagger.is_capital(place)
            for place in range(begin, colon)
            if self.page.tokens[place].end - self.page.tokens[place].start >= LONG_WORD
        )

    def _is_name(self, begin: int, end: int) -> bool:
        """Return whether words can name somebody: no verb, no mark but a point among them."""
        for place in range(begin, end):
            token = self.page.tokens[place]
            if not token.is_word and token.key not in ".()-–":
                return False
            if self.tagger.tag(place) in _NO_NAME:
                return False
        return True

    def _is_upper(self, begin: int, end: int) -> bool:
        """Return whether a few words, all in capitals, name a speaker in a transcript."""
        tokens = self.page.tokens[begin:end]
        words = [self.page.text[token.start : token.end] for token in tokens if token.is_word]
        return len(words) <= NAME_WORDS + 1 and all(word.isupper() for word in words)

    def signature(self, start: int, end: int) -> Frame | None:
        """Return whom a dash after a quotation names: “…” — Jane Roe."""
        is_apart = self.page.key(start) in _SIGNS and start - 1 in self.page.opened_by
        close = start - 1 if is_apart else self.page.close_of.get(start, end)
        if close + 2 >= end or self.page.key(close + 1) not in _SIGNS:
            return None
        begin = self.page.opened_by[close]
        source = self.page.trimmed((close + 2, end))
        if source is None or self.page.words(source) > _SIGNATURE_WORDS:
            return None
        is_named = self.tagger.is_capital(source[0]) and self._is_signer(*source)
        if not is_named or self.page.words((begin, close)) <= NAME_WORDS:
            return None
        return Frame(
            cue=_SIGNATURE,
            form=None,
            cue_ranges=[(close + 1, close + 2)],
            start=close + 1,
            content_start=end,
            rule="signature",
            source=source,
            content=[(begin + 1, close)],
        )

    def _is_signer(self, begin: int, end: int) -> bool:
        """Return whether words after a dash can name somebody: no verb, no end of a sentence."""
        return not any(
            self.tagger.tag(place) in _NO_NAME or self.page.key(place) in SENTENCE_MARKS - {"."}
            for place in range(begin, end)
        )
