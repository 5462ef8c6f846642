"""Speakers by layout: JANE ROE: in a transcript, Roe: in a headline, a name under a quotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claims_app.core.attribution.english_words import LONG_WORD, Tag, Tagger
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import DASHES, NAME_WORDS, SENTENCE_MARKS, Page
from claims_app.core.cues import Cue, LanguageCues

_LABEL: Final = Cue(lemma=":", takes=frozenset({"that"}))
_SIGNATURE: Final = Cue(lemma="—", takes=frozenset({"quote"}))
_LABEL_WORDS: Final = 8  # Former mayor of Harbour Town Jane Roe: …
_SIGNATURE_WORDS: Final = 12
_SIGNS: Final = DASHES | {"―"}  # a bar stands before signatures only
_NO_NAME: Final = frozenset({Tag.VERB, Tag.AUXILIARY, Tag.PRONOUN, Tag.SUBORDINATOR, Tag.WH})


@dataclass(frozen=True, slots=True)
class LabelFinder:
    """Finds speakers that no verb names on one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger

    def label(self, start: int, end: int) -> Frame | None:
        """Return what a name before a colon at the start of a paragraph says.

        A transcript has it in capitals; a headline has any name; elsewhere a quotation follows.
        """
        if start not in self.page.paragraph_starts:
            return None
        begin = start if self.page.tokens[start].is_word else start + 1
        colon = next(
            (
                place
                for place in range(begin, min(end - 1, begin + _LABEL_WORDS))
                if self.page.key(place) == ":"
            ),
            None,
        )
        if colon is None or colon == begin or not self._is_name(begin, colon):
            return None
        if any(self.cues.has("no_labels", self.page.key(place)) for place in range(begin, colon)):
            return None
        if not (self._is_upper(begin, colon) or self._is_label(begin, colon, start)):
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

    def _is_label(self, begin: int, colon: int, start: int) -> bool:
        """Return whether names before a colon speak: in a headline, or before a quotation."""
        is_named = all(
            self.tagger.is_capital(place)
            for place in range(begin, colon)
            if self.page.tokens[place].end - self.page.tokens[place].start >= LONG_WORD
        )
        return is_named and (colon + 1 in self.page.close_of or self.tagger.is_headline(start))

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
