"""English passives of saying: condemned by the mayor; it is said that, he is believed to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_complements import ComplementFinder
from claims_app.core.attribution.english_frames import FrameMaker, Site
from claims_app.core.attribution.english_phrases import EnglishPhrases
from claims_app.core.attribution.english_subjects import Group, Subjects
from claims_app.core.attribution.frames import GOES_ROUND
from claims_app.core.attribution.page import Page, Range
from claims_app.core.cues import LanguageCues
from claims_app.core.records import Act, Certainty

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame

_SAYING_REACH: Final = 14  # tokens between "quoted" and "as saying": by an outlet
_AGENT_REACH: Final = 3  # tokens between a passive and its "by"


@dataclass(frozen=True, slots=True)
class PassiveFinder:
    """Finds what passives of saying attribute on one page."""

    page: Page
    cues: LanguageCues
    phrases: EnglishPhrases
    subjects: Subjects
    complements: ComplementFinder
    frames: FrameMaker

    def passive(self, site: Site, group: Group) -> Frame | None:
        """Return "the plan was condemned by …": what is spoken of is what was said."""
        if group.is_infinitive:
            return None
        return self._quoted(site, group) or self._by_somebody(site, group)

    def _by_somebody(self, site: Site, group: Group) -> Frame | None:
        """Return what the agent after "by" says of the subject, or that nobody is named."""
        reach = range(site.after, min(site.end, site.after + _AGENT_REACH))
        by = next((at for at in reach if self.page.key(at) == "by"), None)
        if by is None:
            return self._hearsay(site, group)
        spoken_of = self.subjects.of(group, site.sentence_start)
        if spoken_of is not None and self.page.key(spoken_of[0]) == "it":
            return self._said_by(site, by)
        is_plain = site.cue.act is Act.STATE and not site.cue.is_attitude
        if is_plain or not {"noun", "object"} & site.cue.takes:
            return None  # was declared, named, called: what it is called would be missing
        source = self.phrases.subject_after(by + 1, site.end, takes_commas=False)
        if source is None or spoken_of is None:
            return None
        frame = self.frames.frame(site, source, "verb+passive", spoken_of)
        frame.content_start = site.end
        return frame

    def _said_by(self, site: Site, by: int) -> Frame | None:
        """Return "it was claimed by the union that …": a clause of whoever stands after "by"."""
        source = self.phrases.subject_after(by + 1, site.end, takes_commas=False)
        if source is None or self.page.key(source[1]) != "that":
            return None
        frame = self.frames.frame(site, source, "verb+that")
        frame.content_start = source[1] + 1
        return frame

    def _quoted(self, site: Site, group: Group) -> Frame | None:
        """Return "was quoted (by the radio) as saying …": the subject says it."""
        if not self.cues.has("quoting", site.cue.lemma):
            return None
        reach = range(site.after, min(site.end - 2, site.after + _SAYING_REACH))
        saying = next((at for at in reach if self.phrases.is_as_saying(at)), None)
        source = self.subjects.of(group, site.sentence_start)
        if saying is None or source is None:
            return None
        frame = self.frames.frame(site, source, "carried+that")
        frame.cue_ranges.append((saying, saying + 2))
        frame.content_start = saying + 2 + (self.page.key(saying + 2) == "that")
        if self.page.key(site.after) == "by":
            frame.via = self.page.trimmed((site.after + 1, saying))
        return frame

    def _hearsay(self, site: Site, group: Group) -> Frame | None:
        """Return "it is said that …", "he is believed to …": somebody's words, and nobody's name.

        What is said is claimed by unnamed sources; what is only believed makes no claim.
        """
        if not self.cues.has("hearsay_verbs", self.page.key(site.index)) or group.is_negated:
            return None
        subject = self.subjects.of(group, site.sentence_start)
        if subject is None:
            return None
        is_it = self.page.key(subject[0]).replace("’", "'").partition("'")[0] == "it"
        is_asked = "wh" in site.cue.takes and self.complements.is_question(site.after)
        if (site.cue.act is Act.ASK) is not is_asked:
            return None
        part = self._rumour(site, is_it=is_it, is_asked=is_asked)
        if part is None:
            return None
        frame = self.frames.frame(site, None, GOES_ROUND, part)
        frame.content = [part] if is_it or is_asked else [subject, part]
        is_said = self.cues.has("said_passives", self.page.key(site.index))
        frame.cue = replace(
            site.cue, is_attitude=not is_said, certainty=site.cue.certainty or Certainty.POSSIBLE
        )
        frame.is_unnamed, frame.is_main = True, False
        return frame

    def _rumour(self, site: Site, *, is_it: bool, is_asked: bool) -> Range | None:
        """Return the words that are said by nobody: a clause, or "to" and "as" with theirs."""
        key = self.page.key(site.after)
        is_that = is_it and key == "that"
        if not (is_asked or is_that or key in {"to", "as"}):
            return None
        if is_that:
            begin, stop = site.after + 1, site.end
        else:
            begin = site.after
            stop = self.complements.phrase_end(begin, site.end)
        return self.page.trimmed((begin, min(stop, self.page.sentence_end(begin, site.end))))
