"""English attribution: said and its kin before, after and inside what was said; according to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_complements import ComplementFinder
from claims_app.core.attribution.english_phrases import EnglishPhrases
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import COMMAS, NAME_WORDS, Page, Range
from claims_app.core.cues import Cue, LanguageCues
from claims_app.core.inflection import Kind

if TYPE_CHECKING:
    from claims_app.core.cues import CueForm, Phrase

_MARKS: Final = frozenset({";", ":", "—", "–", "“", "”", '"'})
_TOLD: Final = "told"
_LABEL_WORDS: Final = 4  # "JANE ROE:" at the start of a paragraph

_LABEL: Final = Cue(lemma=":", takes=frozenset({"that"}))


@dataclass(slots=True)
class EnglishReader:
    """Finds the frames of one page."""

    page: Page
    cues: LanguageCues
    phrases: EnglishPhrases = field(init=False)
    complements: ComplementFinder = field(init=False)

    def __post_init__(self) -> None:
        self.phrases = EnglishPhrases(self.page, self.cues)
        self.complements = ComplementFinder(self.phrases)

    def frames(self) -> list[Frame]:
        """Return the frames in reading order; what stands before its cue is content already."""
        found: list[Frame] = []
        for start, end in self.page.units:
            label = self._label(start, end)
            if label is not None:
                found.append(label)
                continue
            for index in range(start, end):
                if self.page.tokens[index].is_word:
                    frame = self._frame_at(index, start, end)
                    if frame is not None:
                        found.append(frame)
        found.sort(key=lambda frame: (frame.start, frame.cue_ranges))
        return found

    def _label(self, start: int, end: int) -> Frame | None:
        """Return what a transcript gives to a speaker in capitals before a colon."""
        if start not in self.page.paragraph_starts:
            return None
        begin = start if self.page.tokens[start].is_word else start + 1
        for place in range(begin, min(end - 1, begin + _LABEL_WORDS)):
            if self.page.key(place) == ":" and place > begin:
                return Frame(
                    cue=_LABEL,
                    form=None,
                    cue_ranges=[(place, place + 1)],
                    start=begin,
                    content_start=place + 1,
                    rule="label",
                    source=(begin, place),
                )
            token = self.page.tokens[place]
            if not self.page.text[token.start : token.end].isupper():
                return None
        return None

    def _frame_at(self, index: int, start: int, end: int) -> Frame | None:
        phrase = self._phrase_at(index)
        if phrase is not None:
            return self._according_to(index, phrase, start, end)
        forms, size = self._forms_at(index)
        if forms and self.phrases.is_capital(index) and index > self._sentence_start(index, start):
            return None  # the Post, the State Department
        for form in forms:
            kind = form.form.kind
            if kind is Kind.NOUN:
                frame = self._noun(index, form, end)
            elif kind is Kind.PARTICIPLE and not self._is_progressive(index):
                frame = self._participle(index, size, form, start, end)
            elif kind in {Kind.PRESENT, Kind.BASE} and self._is_noun(index):
                frame = None
            else:
                frame = self._verb(index, size, form, start, end)
            if frame is not None:
                return frame
        return None

    def _forms_at(self, index: int) -> tuple[tuple[CueForm, ...], int]:
        """Return the cues at a token, two words taken together first (played down)."""
        key = self.page.key(index)
        both = self.cues.forms.get(f"{key} {self.page.key(index + 1)}", ())
        return (both, 2) if both else (self.cues.forms.get(key, ()), 1)

    def _is_progressive(self, index: int) -> bool:
        """Return whether a form in -ing is a verb with its subject: is again claiming."""
        place = index - 1
        while self.cues.has("auxiliaries", self.page.key(place)):
            place -= 1
        key = self.page.key(place)
        return self.cues.has("being", key) or key.endswith(("’s", "'s", "'re", "’re"))

    def _is_noun(self, index: int) -> bool:
        """Return whether a form that may be a noun is one here: his tweets, faced questions."""
        key, before = self.page.key(index), self.page.key(index - 1)
        if not self.cues.has("noun_too", key):
            return False
        if self.cues.has("pronouns", before) and before not in {"her", "it"}:
            return False
        if self.cues.has("quantifiers", before):
            return True  # Neither claim could be verified
        is_name = self.phrases.is_capital(index - 1) and not any(
            self.cues.has(name, before) for name in ("voices", "determiners")
        )
        return not is_name or before.endswith(("'s", "’s", "'", "’"))

    # --- verbs -----------------------------------------------------------------------------------

    def _verb(self, index: int, size: int, form: CueForm, start: int, end: int) -> Frame | None:
        if self._is_no_statement(index, start, form):
            return None
        sentence_start = self._sentence_start(index, start)
        after = index + size
        cue = (index, after)
        before_content = self._content_before(index, sentence_start, start)
        inverted = self._inverted(index, after, end, before_content)
        if before_content is not None and inverted and self._can_follow(before_content, form):
            return self._frame(form, cue, inverted, "verb+inverted", before_content)
        source = self.phrases.subject_before(index, sentence_start)
        if source is None:
            return self._shared(index, size, form, sentence_start, end)
        left = self._content_before(source[0], sentence_start, start)
        complement = self.complements.find(after, end, form.cue)
        if complement is None:
            if (
                left is None
                or not self._can_follow(left, form)
                or not self.complements.is_end(after, end)
            ):
                return None
            frame = self._frame(form, cue, source, "verb+after", left)
            frame.via = self.phrases.outlet_told(after, end)
            return frame
        frame = self._frame(form, cue, source, f"verb+{complement.rule}")
        frame.via = self.phrases.outlet_told(after, end)
        frame.content_start = complement.start
        if left is not None and self._is_quotation(left) and complement.rule == "quotation":
            frame.content = [left]  # "…," she said, "…": split by its own cue
        return frame

    def _frame(
        self,
        form: CueForm,
        cue: Range,
        source: Range | None,
        rule: str,
        content: Range | None = None,
    ) -> Frame:
        begin = min(cue[0], source[0]) if source else cue[0]
        end = max(cue[1], source[1]) if source else cue[1]
        return Frame(
            cue=form.cue,
            form=None,
            cue_ranges=[cue],
            start=begin,
            content_start=end,
            rule=rule,
            source=source,
            content=[content] if content else [],
            is_main=self._is_main(begin),
        )

    def _is_main(self, begin: int) -> bool:
        """Return whether a head opens a clause of the sentence, rather than lying in a content."""
        if begin == 0 or self.page.sentence_of[begin - 1] != self.page.sentence_of[begin]:
            return True
        before = self.page.key(begin - 1)
        return before in COMMAS | _MARKS or self.cues.has("clause_starts", before)

    def _shared(
        self, index: int, size: int, form: CueForm, sentence_start: int, end: int
    ) -> Frame | None:
        """Return "… said so and denied …": a second verb of the same subject."""
        if self.page.key(index - 1) not in {"and", "but"} or form.form.kind is not Kind.PAST:
            return None
        complement = self.complements.find(index + size, end, form.cue)
        if complement is None or index - 1 <= sentence_start:
            return None
        frame = self._frame(
            form, (index, index + size), None, f"verb+{complement.rule}+shared subject"
        )
        frame.content_start = complement.start
        frame.needs_company = True
        return frame

    def _is_no_statement(self, index: int, start: int, form: CueForm) -> bool:
        """Return whether the verb is an infinitive, negated, hypothetical or passive."""
        place = index - 1
        while place >= start and self.cues.has("auxiliaries", self.page.key(place)):
            place -= 1
        key = self.page.key(place) if place >= start else ""
        if form.form.kind in {Kind.PAST, Kind.PASSIVE} and self.cues.has("being", key):
            return True
        return self.cues.has("negations", key) or key.endswith(("n't", "n’t"))

    def _sentence_start(self, index: int, start: int) -> int:
        return max(start, self.page.sentence_start[index])

    def _content_before(self, place: int, sentence_start: int, start: int) -> Range | None:
        """Return what stands before a cue or its subject, if a comma or a mark sets it off."""
        last = place - 1
        if last < start:
            return None
        key = self.page.key(last)
        opened = self.page.opened_by.get(last)
        if opened is not None and opened >= start:
            return opened + 1, last
        if key not in COMMAS:
            return None
        opened = self.page.opened_by.get(last - 1)
        if opened is not None and opened >= start:
            return opened + 1, last - 1
        begin = sentence_start
        while begin < last and self.cues.has("clause_starts", self.page.key(begin)):
            begin += 1
        part = self.page.trimmed((begin, last))
        return part if part and self._is_clause(part) else None

    def _is_clause(self, part: Range) -> bool:
        """Return whether words without marks can be what was said, and not only when or where."""
        if self.page.words(part) <= NAME_WORDS:
            return False
        keys = [self.page.key(place) for place in range(*part)]
        if any(self.cues.has("finite", key) for key in keys):
            return True
        is_adverbial = self.cues.has("venue_openers", keys[0]) or self.cues.has(
            "prepositions", keys[0]
        )
        return not is_adverbial and any(key.endswith("ed") for key in keys)

    def _is_quotation(self, part: Range) -> bool:
        return self.page.close_of.get(part[0] - 1) == part[1]

    def _inverted(self, index: int, after: int, end: int, content: Range | None) -> Range | None:
        """Return the subject after the verb: "…," said Jane Roe."""
        if content is None or after >= end or self.page.key(index) == _TOLD:
            return None  # whoever stands after "told" listens
        before = self.page.key(index - 1)
        if before not in COMMAS and index - 1 not in self.page.opened_by:
            return None
        token = self.page.tokens[after]
        if not token.is_word or self.cues.has("that", token.key):
            return None
        return self.phrases.subject_after(after, end)

    def _can_follow(self, content: Range, form: CueForm) -> bool:
        """Return whether a verb can stand after what was said; "told" needs a hearer then."""
        if self._is_quotation(content):
            return bool({"that", "quote"} & form.cue.takes)
        return "that" in form.cue.takes and not form.cue.is_shy

    # --- participles, nouns, prepositions --------------------------------------------------------

    def _participle(
        self, index: int, size: int, form: CueForm, start: int, end: int
    ) -> Frame | None:
        """Return ", adding that …": a new quote of whoever is the subject of the sentence."""
        if index == start or self.page.key(index - 1) not in COMMAS | {"and", "”", '"', "before"}:
            return None
        complement = self.complements.find(index + size, end, form.cue)
        if complement is None:
            return None
        frame = self._frame(form, (index, index + size), None, f"participle+{complement.rule}")
        frame.content_start = complement.start
        frame.hint = self._sentence_subject(index, start)
        frame.is_main = True
        return frame

    def _sentence_subject(self, index: int, start: int) -> Range | None:
        """Return the name or pronoun that opens the sentence."""
        begin = self._sentence_start(index, start)
        while begin < index and self.cues.has("clause_starts", self.page.key(begin)):
            begin += 1
        if self.cues.has("pronouns", self.page.key(begin)):
            return None
        end = begin
        while end < index and self.phrases.is_capital(end):
            end += 1
        return (begin, end) if begin < end < index else None

    def _noun(self, index: int, form: CueForm, end: int) -> Frame | None:
        following = index + 1
        if following + 1 >= end or not self.cues.has("that", self.page.key(following)):
            return None
        frame = self._frame(form, (index, index + 1), None, "noun+that")
        frame.content_start = following + 1
        frame.is_main, frame.is_unresolved = False, True
        return frame

    def _phrase_at(self, index: int) -> Phrase | None:
        for phrase in self.cues.phrases.get(self.page.key(index), ()):
            size = len(phrase.words)
            if tuple(self.page.key(index + step) for step in range(size)) == phrase.words:
                return phrase
        return None

    def _according_to(self, index: int, phrase: Phrase, start: int, end: int) -> Frame | None:
        place = index + len(phrase.words)
        sentence_start = self._sentence_start(index, start)
        is_after = self.page.words((sentence_start, index)) > NAME_WORDS
        source = self.phrases.subject_after(place, end, takes_commas=is_after)
        if source is None:
            return None
        frame = Frame(
            cue=phrase.cue,
            form=None,
            cue_ranges=[(index, place)],
            start=index,
            content_start=source[1],
            rule="preposition first",
            source=source,
        )
        if is_after:
            frame.rule = "preposition after"
            return frame
        while frame.content_start < end and self.page.key(frame.content_start) in COMMAS:
            frame.content_start += 1
        return frame if frame.content_start < end else None
