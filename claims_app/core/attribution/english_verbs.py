"""English verbs of saying with their subject and what was said, before, after or around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_back import BackFinder
from claims_app.core.attribution.english_complements import ComplementFinder
from claims_app.core.attribution.english_frames import FrameMaker, Site
from claims_app.core.attribution.english_leads import LeadFinder
from claims_app.core.attribution.english_passives import PassiveFinder
from claims_app.core.attribution.english_phrases import EnglishPhrases
from claims_app.core.attribution.english_subjects import Group, Subjects
from claims_app.core.attribution.english_tags import Tag
from claims_app.core.attribution.english_unmarked import UnmarkedFinder
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.page import COMMAS, DASHES, SENTENCE_MARKS, Page, Range
from claims_app.core.cues import Cue, LanguageCues
from claims_app.core.inflection import Kind

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame

_ADJUNCT_REACH: Final = 10  # tokens of adjuncts between a verb after "as" and its comma
_SAYING_REACH: Final = 12  # tokens between "quoted" and "as saying": a name with titles
_NO_SUBJECT: Final = frozenset({Tag.THAT, Tag.PREPOSITION, Tag.TO, Tag.TIME, Tag.WH})
_BEFORE_VERB: Final = frozenset({Tag.NAME, Tag.NOUN, Tag.TIME, Tag.VERB})
_OTHER_CLAUSE: Final = frozenset({Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.WH})


@dataclass(frozen=True, slots=True)
class VerbFinder:
    """Finds the finite verbs of saying of one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    phrases: EnglishPhrases
    subjects: Subjects
    complements: ComplementFinder
    frames: FrameMaker
    leads: LeadFinder
    passives: PassiveFinder
    back: BackFinder
    unmarked: UnmarkedFinder

    def verb(self, site: Site) -> Frame | None:
        """Return what a verb at a site attributes, None where it is no finite verb of saying.

        A passive counts as one.
        """
        if not self._is_verb(site):
            return None
        group = self.subjects.group(site.index, site.sentence_start)
        kind = site.form.form.kind
        if kind in {Kind.PAST, Kind.PASSIVE} and group.has_be:
            return self.passives.passive(site, group)
        is_perfect = self._has_perfect(group, site.index)
        is_as = self.page.key(site.index - 1) == "as"
        is_done = "noun" in site.cue.takes or is_as  # else: said by telephone
        if self.page.key(site.after) == "by" and is_done and not is_perfect:
            return self._as_reported(site) if is_as else self.back.passive(site)
        if kind is Kind.PASSIVE and not is_perfect:
            return None
        if group.is_infinitive or group.says_nothing(site.cue) or self._is_own_view(group, site):
            return None
        return self._active(site, group)

    def _active(self, site: Site, group: Group) -> Frame | None:
        """Return what a verb in the active attributes: its subject stands before or after it."""
        left = self.leads.before(group.start, site.sentence_start, site.start)
        inverted = self._inverted(site, left)
        can_follow = left is not None and self._can_follow(left, site.cue)
        if left is not None and inverted is not None:
            is_clear = can_follow and self._is_clear(site, inverted, left)
            if is_clear or self.leads.is_said(left):
                clear = self.frames.frame(site, inverted, "verb+inverted", left)
                return clear if can_follow else None
        source = self.subjects.of(group, site.sentence_start)
        unmarked = None if left is not None else self._unmarked(site, group, source)
        if unmarked is not None:
            return unmarked
        if source is not None:
            frame = None if self._is_object(site, source) else self._with_subject(site, source)
            if frame is not None and self.tagger.tag(group.start - 1) is Tag.COORDINATOR:
                self.frames.begin_at(frame, group.start)
            return frame
        if left is None and self.leads.is_turn(site.index, site.sentence_start):
            return self._turned(site)
        if left is None or inverted is None or not can_follow:
            return None
        return self._inverted_clause(site, inverted, left)

    def _is_clear(self, site: Site, source: Range, left: Range) -> bool:
        """Return whether somebody named ends the sentence behind a clause and "said".

        … whom he has offended, said Jane Roe, the mayor: no noun before the comma says so.
        """
        stop = self.phrases.skip_adjuncts(source[1], site.end)
        is_last = stop >= site.end or self.page.key(stop) in SENTENCE_MARKS
        has_name = any(self.tagger.tag(place) is Tag.NAME for place in range(*source))
        return is_last and has_name and self.unmarked.has_main_verb(left)

    def _turned(self, site: Site) -> Frame | None:
        """Return a verb with its subject after a mere conjunction: But, said Roe, “…”."""
        source = self.phrases.subject_after(site.after, site.end)
        if source is None or self.tagger.tag(site.after) in _NO_SUBJECT:
            return None
        if "that" not in site.cue.takes or site.cue.is_attitude:
            return None
        complement = self.complements.find(source[1], site.end, site.cue)
        if complement is not None and complement.rule == "quotation":
            frame = self.frames.frame(site, source, "verb+quotation")
            frame.content_start = complement.start
            return frame
        following = self._around(source[1], site.end)
        return self.frames.frame(site, source, "verb+after", following) if following else None

    def _unmarked(self, site: Site, group: Group, source: Range | None) -> Frame | None:
        """Return a verb behind words that no mark sets off, if none before its subject does."""
        begin = None if source is None else source[0]
        if begin and self.leads.before(begin, site.sentence_start, site.start) is not None:
            return None
        return self.unmarked.after(site, group.start) or self.unmarked.inverted(site)

    def _inverted_clause(self, site: Site, source: Range, left: Range) -> Frame | None:
        """Return a clause without marks before an inverted verb: The pier is shut, said Roe."""
        is_last = source[1] >= site.end or not (
            self.tagger.is_finite(source[1]) or self.tagger.tag(source[1]) is Tag.THAT
        )
        around = self._around(source[1], site.end)
        if not is_last or (around is None and not self.leads.is_clause(left, site.cue)):
            return None
        frame = self.frames.frame(site, source, "verb+inverted", left)
        frame.content += [around] if around else []
        return frame

    def _with_subject(self, site: Site, source: Range) -> Frame | None:
        """Return a verb after its subject, with what was said before, around or after it."""
        behind = self._behind(site, source)
        if behind is not None:
            return behind
        left = self.leads.before(source[0], site.sentence_start, site.start)
        if left is not None and self._can_follow(left, site.cue, source):
            frame = self._after_content(site, source, left)
            if frame is not None:
                return frame
        return (
            self.back.pro_form(site, source)
            or self._quoted(site, source)
            or self._before_content(site, source)
        )

    def _behind(self, site: Site, source: Range) -> Frame | None:
        """Return a verb whose words follow a comma: As Roe says in his book, …; But, he says, …."""
        is_as = self.page.key(source[0] - 1) == "as"
        is_turn = self.leads.is_turn(source[0], site.sentence_start)
        is_shy = self._is_shy(site.cue, source) or site.cue.is_attitude
        if "that" not in site.cue.takes or is_shy or not (is_as or is_turn):
            return None
        if is_as and self.complements.find(site.after, site.end, site.cue) is not None:
            return None  # as Roe threatens to leave, …
        told = self.phrases.hearer_end(site.after, site.end)
        comma = self._adjunct_end(told, site.end) if is_as else told
        following = self._around(comma, site.end)
        if following is None or self.tagger.tag(following[0]) is Tag.COORDINATOR:
            return None
        return self.frames.frame(site, source, "verb+after", following)

    def _adjunct_end(self, after: int, end: int) -> int:
        """Return the comma behind when or where it was said, ``after`` where none is near."""
        for place in range(after, min(end, after + _ADJUNCT_REACH)):
            if self.page.key(place) in COMMAS:
                return place
            is_part = self.page.tokens[place].is_word and not self.tagger.is_finite(place)
            if not is_part or self.tagger.tag(place) is Tag.THAT:
                break
        return after

    def _as_reported(self, site: Site) -> Frame | None:
        """Return "As reported by the Herald, …": the agent says what follows the comma."""
        source = self.phrases.subject_after(site.after + 1, site.end, takes_commas=False)
        following = self._around(source[1], site.end) if source else None
        if following is None or "that" not in site.cue.takes:
            return None
        return self.frames.frame(site, source, "verb+after", following)

    def _after_content(self, site: Site, source: Range, left: Range) -> Frame | None:
        """Return a verb whose words stand before it: "…," she said; This, he says, is so."""
        after, end = site.after, site.end
        complement = self.complements.find(after, end, site.cue)
        is_quoted = complement is not None and complement.rule == "quotation"
        if complement is not None and not is_quoted and not self.page.is_quotation(left):
            return None  # In May on “Morning News,” she said that …
        is_said = self.leads.is_said(left)
        told = self.phrases.skip_adjuncts(self.phrases.hearer_end(after, end), end)
        is_last = told >= end or self.page.key(told) in SENTENCE_MARKS
        if self.leads.is_closed(left) and not is_last:
            return None  # “It is old.” Roe said it would fall.
        around = None if is_said else self._around(told, end)
        if around is None and not is_said:
            is_clause = self.leads.is_clause(left, site.cue)
            if not (is_clause and self.complements.is_end(after, end)):
                return None
        if around is not None and self.page.close_of.get(around[0] - 1) is not None:
            opener = self.page.key(left[0])
            is_part = self.cues.has("held_under", opener) and self.leads.is_clause(left, site.cue)
            if not is_part:
                return None  # In a statement, she said, “…”
        rule = "verb+after" if around is None else "verb+around"
        frame = self.frames.frame(site, source, rule, left)
        frame.content += [around] if around else []
        frame.via = self.phrases.outlet_told(after, end)
        if complement is not None and is_quoted and around is None:
            frame.rule, frame.content_start = "verb+quotation", complement.start
        return frame

    def _is_object(self, site: Site, source: Range) -> bool:
        """Return whether a past form tells about an object: he runs a shop called "The Stop"."""
        if site.form.form.kind is not Kind.PAST or self.page.key(source[0]) not in {"a", "an"}:
            return False
        before = source[0] - 1
        is_speech = any(
            "that" in form.cue.takes for form in self.cues.forms.get(self.page.key(before), ())
        )
        return self.tagger.tag(before) is Tag.PREPOSITION or (
            self.tagger.is_finite(before) and not is_speech
        )

    def _around(self, after: int, end: int) -> Range | None:
        """Return what goes on after a verb between commas: This, he says, (is different)."""
        begin = after + 1
        if self.page.key(after) not in COMMAS or begin >= end:
            return None
        key, tag = self.page.key(begin), self.tagger.tag(begin)
        is_joined = tag is Tag.COORDINATOR and not self._shares_subject(begin + 1)
        goes_on = self.cues.has("continuations", key) or is_joined
        if key.endswith("ing") or (tag in _OTHER_CLAUSE and not goes_on):
            return None
        part = self.page.trimmed((begin, self.page.sentence_end(begin, end)))
        return part if part and self.tagger.has_finite(*part) else None

    def _shares_subject(self, place: int) -> bool:
        """Return whether a verb follows "and" at once: …, he said, and left."""
        while self.tagger.tag(place) is Tag.ADVERB:
            place += 1
        return self.tagger.is_finite(place) and self.tagger.tag(place) is not Tag.PRONOUN

    def _before_content(self, site: Site, source: Range) -> Frame | None:
        """Return a verb whose words follow it, or that ends a relative clause about them."""
        is_shy = self._is_shy(site.cue, source)
        complement = self.complements.find(site.after, site.end, site.cue, is_shy=is_shy)
        if complement is None:
            return self.back.relative(site, source)
        frame = self.frames.led(site, source, "verb", complement)
        frame.via = self.phrases.outlet_told(site.after, site.end)
        if complement.rule == "quotation" and not {"that", "quote"} & site.cue.takes:
            frame.content_stop = self.page.close_of[complement.start] + 1  # called “a mess”
        stop = self._relative_end(site, source, complement.start)
        if stop is None and complement.is_phrase and self.tagger.tag(source[1]) is Tag.WH:
            stop = self._main_verb(complement.start + 1, site.end)
        if stop is not None:
            frame.content_stop = min(stop, frame.content_stop or stop)
        return frame

    def _relative_end(self, site: Site, source: Range, start: int) -> int | None:
        """Return the mark that closes a clause set off: The mayor, who said it was safe, left."""
        marks = next((set_ for set_ in (COMMAS, DASHES) if self.page.key(source[1]) in set_), None)
        if marks is None or self.tagger.tag(source[1] + 1) is not Tag.WH:
            return None
        for place in range(start, self.page.sentence_end(start, site.end)):
            if self.page.key(place) in marks and self.tagger.is_finite(place + 1):
                return place
        return None

    def _main_verb(self, start: int, end: int) -> int | None:
        """Return the verb behind an infinitive in a clause: Those who want to stay (said …)."""
        return next(
            (
                at
                for at in range(start, end)
                if self.tagger.tag(at) is Tag.VERB and self.tagger.tag(at - 1) in _BEFORE_VERB
            ),
            None,
        )

    def _quoted(self, site: Site, carrier: Range) -> Frame | None:
        """Return "quoted the mayor as saying …": the mayor says it, the subject hands it on."""
        if not self.cues.has("quoting", site.cue.lemma):
            return None
        reach = range(site.after, min(site.end - 1, site.after + _SAYING_REACH))
        saying = next((at for at in reach if self.phrases.is_as_saying(at)), None)
        source = self.page.trimmed((site.after, saying)) if saying is not None else None
        if saying is None or source is None:
            return None
        frame = self.frames.frame(site, source, "carried+that")
        frame.cue_ranges.append((saying, saying + 2))
        frame.content_start = saying + 2 + (self.tagger.tag(saying + 2) is Tag.THAT)
        frame.via = carrier
        return frame

    def _is_verb(self, site: Site) -> bool:
        """Return whether the word is a finite verb here, or a base form after an auxiliary."""
        place = site.index - 1
        while self.tagger.tag(place) is Tag.ADVERB:
            place -= 1
        if self.cues.has("nonfinite", self.page.key(place)):
            return False  # denied having said that …
        if self.tagger.tag(site.index) is Tag.VERB:
            return True
        if self.tagger.tag(site.index - 1) is Tag.TO:
            before = self.page.key(site.index - 2)
            is_going_on = before == "on" and self.page.key(site.index - 3) == "went"
            names = ("aspectuals", "ready")
            return is_going_on or any(self.cues.has(name, before) for name in names)
        is_past = site.form.form.kind in {Kind.PAST, Kind.PASSIVE}
        return self.tagger.can_be_verb(site.index, is_past=is_past)

    def _has_perfect(self, group: Group, index: int) -> bool:
        """Return whether a form of "have" stands in a group before its verb: had denied, he's."""
        return any(
            self.page.key(place).removesuffix("n't") in {"has", "have", "had"}
            for place in range(group.start, index)
        ) or self.page.key(group.start - 1).endswith(("'ve", "’ve", "'d", "’d", "'s", "’s"))

    def _is_own_view(self, group: Group, site: Site) -> bool:
        """Return whether "I think", "you know" is a part of what its speaker says."""
        cue, kind = site.cue, site.form.form.kind
        subject = self.page.key(group.start - 1).replace("’", "'").partition("'")[0]
        if self.cues.has("nobodies", subject) or (subject == "it" and cue.is_attitude):
            return True
        is_first = self.cues.has("first_person", subject)
        is_quoted = self.page.inside[site.index] >= 0
        if is_quoted and (is_first or cue.is_attitude or kind is Kind.BASE):
            return True
        is_thought = cue.is_attitude or cue.certainty is not None
        return is_first and (is_thought or kind is not Kind.PAST)

    def _inverted(self, site: Site, content: Range | None) -> Range | None:
        """Return the subject after the verb: "…," said Jane Roe."""
        after = site.after
        if content is None or after >= site.end or self.page.key(site.index) == "told":
            return None  # whoever stands after "told" listens
        before = self.page.key(site.index - 1)
        if before not in COMMAS and site.index - 1 not in self.page.opened_by:
            return None
        tag, is_said = self.tagger.tag(after), self.leads.is_said(content)
        is_other = tag in _NO_SUBJECT or (tag is Tag.PRONOUN and not is_said)
        if is_other or not self.page.tokens[after].is_word:
            return None
        return self.phrases.subject_after(after, site.end, takes_verbs=is_said)

    def _is_shy(self, cue: Cue, source: Range | None) -> bool:
        """Return whether a verb is as often something else; not where a poll or study finds."""
        return cue.is_shy and not any(
            self.cues.has("studies", self.page.key(place)) for place in range(*source or (0, 0))
        )

    def _can_follow(self, content: Range, cue: Cue, source: Range | None = None) -> bool:
        """Return whether a verb, of a subject if that is known, can stand after what was said."""
        if cue.is_attitude:
            return False
        if self.leads.is_said(content):
            return bool({"that", "quote"} & cue.takes)
        return "that" in cue.takes and not self._is_shy(cue, source)
