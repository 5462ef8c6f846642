"""English verbs of saying with their subject and what was said, before, after or around them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_complements import Complement, ComplementFinder
from claims_app.core.attribution.english_phrases import EnglishPhrases
from claims_app.core.attribution.english_subjects import Group, Subjects
from claims_app.core.attribution.english_words import Tag, Tagger
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import COMMAS, NAME_WORDS, SENTENCE_MARKS, Page, Range
from claims_app.core.inflection import Kind
from claims_app.core.records import Act

if TYPE_CHECKING:
    from claims_app.core.cues import CueForm, LanguageCues

_MARKS: Final = frozenset({";", ":", "—", "–", "“", "”", '"', "-"})
_TOLD: Final = "told"
_QUOTE: Final = frozenset({"quote", "cite"})
_SAYING: Final = frozenset({"saying", "telling", "warning", "claiming"})
_SAY: Final = "say"  # what stands before it was said, also where its verb is not known
_OWNER_REACH: Final = 12  # tokens between a cue and the quotation that is its own
_PLAIN_WORDS: Final = 7  # so many words are a clause, also where its verb is not known
_AGENT_REACH: Final = 3  # tokens between a passive and its "by"


@dataclass(frozen=True, slots=True)
class VerbFinder:
    """Finds the verbs of saying of one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    phrases: EnglishPhrases
    subjects: Subjects
    complements: ComplementFinder

    def verb(self, index: int, size: int, form: CueForm, start: int, end: int) -> Frame | None:
        """Return what a finite verb at ``index`` attributes, None where it is no such verb."""
        if not self._is_verb(index, form):
            return None
        sentence_start = max(start, self.page.sentence_start[index])
        group = self.subjects.group(index, sentence_start)
        after = index + size
        kind = form.form.kind
        if kind in {Kind.PAST, Kind.PASSIVE} and group.is_passive:
            return self._passive(index, after, form, group, start, end)
        if kind is Kind.PASSIVE and not self._has_perfect(group, index):
            return None
        if group.is_infinitive:
            return self._purpose(index, after, form, group, sentence_start, end)
        if self._is_no_statement(group, form) or self._is_own_view(group, form, index):
            return None
        left = self._content_before(group.start, sentence_start, start)
        inverted = self._inverted(index, after, end, left)
        if left is not None and inverted is not None and self._is_said(left):
            if self._can_follow(left, form, is_shy=form.cue.is_shy):
                return self._frame(form, (index, after), inverted, "verb+inverted", left)
            return None
        source = self.subjects.of(group, sentence_start)
        if source is not None:
            return self._with_subject(index, after, form, source, start, end)
        if left is None or inverted is None:
            return None
        if self._can_follow(left, form, is_shy=form.cue.is_shy):
            return self._inverted_clause(index, after, form, inverted, left, end)
        return None

    def _purpose(
        self, index: int, after: int, form: CueForm, group: Group, start: int, end: int
    ) -> Frame | None:
        """Return "took the stage to say that …"; not "wanted to say", "was about to say"."""
        complement = self.complements.find(after, end, form.cue)
        if complement is None or complement.rule not in {"that", "quotation"}:
            return None
        if self.tagger.tag(group.start - 1) is not Tag.TO:
            return None  # refused to confirm or deny
        governor = group.start - 2
        while self.tagger.tag(governor) is Tag.ADVERB:
            governor -= 1
        key = self.page.key(governor)
        is_wish = any(form.cue.is_attitude for form in self.cues.forms.get(key, ()))
        if is_wish or self.cues.has("unfulfilled", key) or self.page.inside[index] >= 0:
            return None
        source = self.subjects.sentence_subject(index, start)
        if source is None:
            return None
        frame = self._frame(form, (index, complement.cue_end), source, f"verb+{complement.rule}")
        frame.is_main = False
        self._place(frame, complement, end)
        return frame

    def _inverted_clause(
        self, index: int, after: int, form: CueForm, source: Range, left: Range, end: int
    ) -> Frame | None:
        """Return a clause without marks before an inverted verb: The pier is shut, said Roe."""
        is_last = source[1] >= end or not (
            self.tagger.is_finite(source[1]) or self.tagger.tag(source[1]) is Tag.THAT
        )
        around = self._around(source[1], end)
        if not is_last or (around is None and not self._is_clause(left, form)):
            return None
        frame = self._frame(form, (index, after), source, "verb+inverted", left)
        frame.content += [around] if around else []
        return frame

    def _with_subject(
        self, index: int, after: int, form: CueForm, source: Range, start: int, end: int
    ) -> Frame | None:
        """Return a verb after its subject, with what was said before, around or after it."""
        if self.page.key(source[0] - 1) == "as" and "that" in form.cue.takes:
            following = self._around(self.phrases.hearer_end(after, end), end)
            if following is not None:
                return self._frame(form, (index, after), source, "verb+after", following)
        sentence_start = max(start, self.page.sentence_start[index])
        left = self._content_before(source[0], sentence_start, start)
        is_shy = self._is_shy(form, source)
        if left is not None and self._can_follow(left, form, is_shy=is_shy):
            frame = self._after_content(index, after, form, source, left, end)
            if frame is not None:
                return frame
        return self._before_content(index, after, form, source, end)

    def _after_content(
        self, index: int, after: int, form: CueForm, source: Range, left: Range, end: int
    ) -> Frame | None:
        """Return a verb whose words stand before it: "…," she said; This, he says, is so."""
        complement = self.complements.find(after, end, form.cue)
        follows = complement is not None and complement.rule != "quotation"
        if follows and not self._is_quotation(left):
            return None  # In May on “Morning News,” she said that …
        around = None if self._is_said(left) else self._around(after, end)
        if around is None and not self._is_said(left):
            is_whole = self._is_clause(left, form) and self.complements.is_end(after, end)
            if not is_whole:
                return None
        rule = "verb+after" if around is None else "verb+around"
        frame = self._frame(form, (index, after), source, rule, left)
        frame.content += [around] if around else []
        frame.via = self.phrases.outlet_told(after, end)
        if complement is not None and complement.rule == "quotation" and around is None:
            frame.rule, frame.content_start = "verb+quotation", complement.start
        return frame

    def _around(self, after: int, end: int) -> Range | None:
        """Return what goes on after a verb between commas: This, he says, (is different)."""
        if self.page.key(after) not in COMMAS or after + 1 >= end:
            return None
        first = self.tagger.tag(after + 1)
        key = self.page.key(after + 1)
        is_other = key.endswith("ing") or first in {Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.WH}
        if is_other:
            return None
        part = self.page.trimmed((after + 1, self._sentence_end(after + 1, end)))
        has_verb = part and any(self.tagger.is_finite(place) for place in range(*part))
        return part if has_verb else None

    def _before_content(
        self, index: int, after: int, form: CueForm, source: Range, end: int
    ) -> Frame | None:
        quoted = self._quoted(index, after, form, source, end)
        if quoted is not None:
            return quoted
        is_shy = self._is_shy(form, source)
        complement = self.complements.find(after, end, form.cue, is_shy=is_shy)
        if complement is None:
            return self._relative(index, after, form, source, end)
        frame = self._frame(form, (index, complement.cue_end), source, f"verb+{complement.rule}")
        frame.via = self.phrases.outlet_told(after, end)
        self._place(frame, complement, end)
        return frame

    def _quoted(
        self, index: int, after: int, form: CueForm, carrier: Range, end: int
    ) -> Frame | None:
        """Return "quoted the mayor as saying …": the mayor says it, the subject hands it on."""
        if form.cue.lemma not in _QUOTE:
            return None
        saying = next(
            (
                at
                for at in range(after, min(end - 1, after + _OWNER_REACH))
                if self.page.key(at) == "as" and self.page.key(at + 1) in _SAYING
            ),
            None,
        )
        source = self.page.trimmed((after, saying)) if saying is not None else None
        if saying is None or source is None:
            return None
        complement = self.complements.find(saying + 2, end, form.cue)
        start = complement.start if complement is not None else saying + 2
        frame = self._frame(form, (index, after), source, "carried+that")
        frame.cue_ranges.append((saying, saying + 2))
        frame.content_start, frame.via = start, carrier
        return frame

    def _relative(
        self, index: int, after: int, form: CueForm, source: Range, end: int
    ) -> Frame | None:
        """Return what a relative clause without an object goes back to: a charge he rejected."""
        if not {"noun", "object"} & form.cue.takes or not self.complements.is_end(after, end):
            return None
        spoken_of = self.subjects.before_relative(
            source[0], self.page.sentence_start[index], self.tagger.tag(source[0])
        )
        if spoken_of is None:
            return None
        frame = self._frame(form, (index, after), source, "verb+object before", spoken_of)
        frame.is_main = False
        return frame

    def _place(self, frame: Frame, complement: Complement, end: int) -> None:
        frame.content_start = complement.start
        if complement.is_phrase:
            frame.is_phrase = True
            frame.content_stop = self.complements.phrase_end(complement.start, end)

    def _is_verb(self, index: int, form: CueForm) -> bool:
        """Return whether the word is a finite verb here, or a base form after an auxiliary."""
        if self.tagger.tag(index) is Tag.VERB:
            return True
        if self.tagger.tag(index - 1) is Tag.TO:
            return self.cues.has("aspectuals", self.page.key(index - 2))
        is_past = form.form.kind in {Kind.PAST, Kind.PASSIVE}
        return self.tagger.can_be_verb(index, is_past=is_past)

    def _has_perfect(self, group: Group, index: int) -> bool:
        return any(
            self.page.key(place).removesuffix("n't") in {"has", "have", "had"}
            for place in range(group.start, index)
        ) or self.page.key(group.start - 1).endswith(("'ve", "’ve", "'d", "’d", "'s", "’s"))

    def _is_no_statement(self, group: Group, form: CueForm) -> bool:
        """Return whether nothing is said: to say, did not say, would say.

        Who does not want or back something is said to have that attitude.
        """
        if group.is_infinitive:
            return True
        if form.cue.is_attitude:
            return False
        return group.is_negated or group.modal not in {"", "will", "do", "did", "does"}

    def _is_own_view(self, group: Group, form: CueForm, index: int) -> bool:
        """Return whether "I think", "you know" is a part of what its speaker says."""
        subject = self.page.key(group.start - 1).replace("’", "'").partition("'")[0]
        if self.cues.has("nobodies", subject) or (subject == "it" and form.cue.is_attitude):
            return True
        is_first = self.cues.has("first_person", subject)
        is_thought = form.cue.is_attitude or form.cue.certainty is not None
        is_quoted = self.page.inside[index] >= 0
        if is_quoted and (is_first or form.cue.is_attitude or form.form.kind is Kind.BASE):
            return True
        return is_first and (is_thought or form.form.kind is not Kind.PAST)

    def _passive(
        self, index: int, after: int, form: CueForm, group: Group, start: int, end: int
    ) -> Frame | None:
        """Return "the plan was condemned by …": what is spoken of is what was said."""
        if group.is_infinitive:
            return None
        by = next(
            (
                at
                for at in range(after, min(end, after + _AGENT_REACH))
                if self.page.key(at) == "by"
            ),
            None,
        )
        if by is None:
            return self._hearsay(index, after, form, group, start, end)
        is_plain = form.cue.act is Act.STATE and not form.cue.is_attitude
        if is_plain or not {"noun", "object"} & form.cue.takes:
            return None  # was declared, named, called: what it is called would be missing
        source = self.phrases.subject_after(by + 1, end, takes_commas=False)
        spoken_of = self.subjects.of(group, max(start, self.page.sentence_start[index]))
        if source is None or spoken_of is None:
            return None
        frame = self._frame(form, (index, after), source, "verb+passive", spoken_of)
        frame.content_start = end
        return frame

    def _hearsay(
        self, index: int, after: int, form: CueForm, group: Group, start: int, end: int
    ) -> Frame | None:
        """Return "it is said that …", "he is believed to …": somebody's words, and nobody's name.

        The reporter goes on stating what stands there, so that no claim is made of it.
        """
        if not self.cues.has("hearsay_verbs", self.page.key(index)) or group.is_negated:
            return None
        subject = self.subjects.of(group, max(start, self.page.sentence_start[index]))
        key = self.page.key(after)
        is_it = subject is not None and self.page.key(subject[0]) == "it"
        is_asked = "wh" in form.cue.takes and self.complements.is_question(after)
        is_question = form.cue.act is Act.ASK
        if subject is None or is_question is not is_asked:
            return None
        if not (is_asked or key in {"to", "as"} or (is_it and key == "that")):
            return None
        begin = after + 1 if key == "that" else after
        stop = self.complements.phrase_end(begin, end) if key != "that" else end
        part = self.page.trimmed((begin, min(stop, self._sentence_end(begin, end))))
        if part is None:
            return None
        frame = self._frame(form, (index, after), None, "verb+hearsay", part)
        frame.content = [part] if is_it or is_asked else [subject, part]
        frame.cue = replace(form.cue, is_attitude=True)
        frame.is_unnamed, frame.is_main = True, False
        return frame

    def _sentence_end(self, index: int, end: int) -> int:
        sentence = self.page.sentence_of[index]
        while index < end and self.page.sentence_of[index] == sentence:
            index += 1
        return index

    def _frame(
        self,
        form: CueForm,
        cue: Range,
        source: Range | None,
        rule: str,
        content: Range | None = None,
    ) -> Frame:
        begin = min(cue[0], source[0]) if source and source[0] < cue[0] else cue[0]
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
            is_main=self._is_main(begin, form),
        )

    def _is_main(self, begin: int, form: CueForm) -> bool:
        """Return whether a head opens a clause of the sentence, rather than lying in a content."""
        if begin == 0 or self.page.sentence_of[begin - 1] != self.page.sentence_of[begin]:
            return True
        before = self.page.key(begin - 1)
        is_turn = self.cues.has("turns", before)
        if form.cue.is_attitude:  # "…, but he hopes" goes on about the same
            return is_turn and self.tagger.tag(begin) is not Tag.PRONOUN
        return is_turn or before in COMMAS | _MARKS

    # --- what stands before ----------------------------------------------------------------------

    def _content_before(self, place: int, sentence_start: int, start: int) -> Range | None:
        """Return what stands before a cue or its subject, if a comma or a mark sets it off."""
        last = place - 1
        if last < start and not self._ends_exclaimed(last):
            return None
        key = self.page.key(last)
        start = min(start, self.page.opened_by.get(last, start))
        close = last if last in self.page.opened_by else last - 1
        opened = self.page.opened_by.get(close)
        if opened is not None and opened >= start and (close == last or key in COMMAS):
            return self._with_lead(opened, close, start)
        if key not in COMMAS:
            return None
        begin = sentence_start
        while begin < last and self.cues.has("clause_starts", self.page.key(begin)):
            begin += 1
        return self.page.trimmed((begin, last))

    def _ends_exclaimed(self, last: int) -> bool:
        """Return whether a quotation that ends in ! or ? stands right before: "Why?" he asked."""
        is_same_paragraph = last + 1 not in self.page.paragraph_starts
        inner = last - 1
        while self.page.key(inner) in {"'", "’"}:
            inner -= 1
        return (
            is_same_paragraph and last in self.page.opened_by and self.page.key(inner) in {"!", "?"}
        )

    def _with_lead(self, opened: int, close: int, start: int) -> Range | None:
        """Return a quotation with the words that lead into it: The town “deserves better,” …

        None where the quotation is what another verb before it says.
        """
        lead = max(start, self.page.sentence_start[opened])
        before = opened - 1
        while lead < opened and self.cues.has("clause_starts", self.page.key(lead)):
            lead += 1
        if not any(self.tagger.is_finite(place) for place in range(lead, close)) and lead < opened:
            return None  # on “Morning News,” she said …
        is_free = lead >= opened or self.page.key(before) in SENTENCE_MARKS | _MARKS
        if is_free or before in self.page.opened_by:
            return opened + 1, close
        near = range(max(lead, opened - _OWNER_REACH), opened)
        if any(self._says(at) for at in near):
            is_speech = self.page.words((opened, close)) > NAME_WORDS
            return (opened + 1, close) if is_speech and self._is_phrase(lead, opened) else None
        return lead, close

    def _says(self, index: int) -> bool:
        """Return whether a finite verb of saying stands at a token."""
        forms = self.cues.forms.get(self.page.key(index), ())
        is_verb = self.tagger.tag(index) is Tag.VERB
        return is_verb and any(not form.cue.is_attitude for form in forms)

    def _is_phrase(self, begin: int, end: int) -> bool:
        """Return whether words are no clause: In the end, “…”."""
        return not any(self.tagger.is_finite(place) for place in range(begin, end))

    def _is_clause(self, part: Range, form: CueForm) -> bool:
        """Return whether words without marks can be what was said, and not only when or where."""
        is_long = self.page.words(part) > _PLAIN_WORDS and not self.subjects.is_occasion(*part)
        if is_long and form.cue.lemma == _SAY:
            return True
        is_long = self.page.words(part) >= NAME_WORDS
        return is_long and any(self.tagger.is_finite(place) for place in range(*part))

    def _is_quotation(self, part: Range) -> bool:
        return self.page.close_of.get(part[0] - 1) == part[1]

    def _is_said(self, part: Range) -> bool:
        """Return whether words end in a quotation."""
        return self._is_quotation(part) or part[1] in self.page.opened_by

    def _inverted(self, index: int, after: int, end: int, content: Range | None) -> Range | None:
        """Return the subject after the verb: "…," said Jane Roe."""
        if content is None or after >= end or self.page.key(index) == _TOLD:
            return None  # whoever stands after "told" listens
        before = self.page.key(index - 1)
        if before not in COMMAS and index - 1 not in self.page.opened_by:
            return None
        if self.tagger.tag(after) is Tag.PRONOUN and not self._is_said(content):
            return None
        token = self.page.tokens[after]
        is_other = self.tagger.tag(after) in {Tag.THAT, Tag.PREPOSITION, Tag.TO, Tag.TIME, Tag.WH}
        if not token.is_word or is_other:
            return None
        return self.phrases.subject_after(after, end, takes_verbs=self._is_said(content))

    def _is_shy(self, form: CueForm, source: Range) -> bool:
        """Return whether a verb is as often something else; not where a poll or study finds."""
        return form.cue.is_shy and not any(
            self.cues.has("studies", self.page.key(place)) for place in range(*source)
        )

    def _can_follow(self, content: Range, form: CueForm, *, is_shy: bool) -> bool:
        """Return whether a verb can stand after what was said."""
        if form.cue.is_attitude:
            return False
        if self._is_said(content):
            return bool({"that", "quote"} & form.cue.takes)
        return "that" in form.cue.takes and not is_shy

    # --- participles -----------------------------------------------------------------------------

    def participle(
        self, index: int, size: int, form: CueForm, start: int, end: int
    ) -> Frame | None:
        """Return ", adding that …", is again claiming that …: of the subject of the clause."""
        if index == start:
            return None
        sentence_start = max(start, self.page.sentence_start[index])
        group = self.subjects.group(index, sentence_start)
        if group.is_infinitive:
            return None
        complement = self.complements.find(index + size, end, form.cue)
        if complement is None:
            return None
        if group.is_progressive:
            if self._is_no_statement(group, form):
                return None
            source = self.subjects.of(group, sentence_start)
            rule = f"verb+{complement.rule}"
        elif self._opens_participle(index):
            source = self._clause_subject(index, sentence_start)
            rule = f"participle+{complement.rule}"
        else:
            return None
        if source is None and group.is_progressive:
            return None
        frame = self._frame(form, (index, complement.cue_end), source, rule)
        frame.start = index if not group.is_progressive else frame.start
        self._place(frame, complement, end)
        is_set_off = self.page.key(index - 1) in COMMAS | _MARKS
        frame.is_main = frame.is_main or (is_set_off and not group.is_progressive)
        return frame

    def _opens_participle(self, index: int) -> bool:
        """Return whether a form in -ing is a clause of its own and no noun: ", adding"."""
        before = index - 1
        while self.tagger.tag(before) is Tag.ADVERB:
            before -= 1
        key = self.page.key(before)
        if key in COMMAS | _MARKS | {
            "and",
            "by",
            "before",
            "after",
            "while",
            "when",
            "in",
            "for",
            "upon",
            "(",
        }:
            return True
        return self.cues.has("speech_things", key)  # a letter saying, a hat reading

    def _clause_subject(self, index: int, sentence_start: int) -> Range | None:
        """Return the subject of the clause that a participle goes on, or the noun right before."""
        if self.cues.has("speech_things", self.page.key(index - 1)):
            return self.subjects.of(Group(start=index), sentence_start)
        group = self.subjects.speaking_before(index, sentence_start)
        if group is not None:
            return self.subjects.of(group, sentence_start)
        return self.subjects.sentence_subject(index, sentence_start)
