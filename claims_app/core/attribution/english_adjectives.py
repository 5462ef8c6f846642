"""English adjectives that tell what somebody is sure, afraid or proud of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims_app.core.attribution.english_complements import ComplementFinder
from claims_app.core.attribution.english_subjects import Subjects
from claims_app.core.attribution.english_tags import Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import Page
from claims_app.core.cues import LanguageCues

if TYPE_CHECKING:
    from claims_app.core.attribution.english_frames import Site


@dataclass(frozen=True, slots=True)
class AdjectiveFinder:
    """Finds adjectives of attitude on one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    subjects: Subjects
    complements: ComplementFinder

    def adjective(self, site: Site) -> Frame | None:
        """Return "she is sure that …": an attitude of the subject, None for another use.

        Only behind a form of "be" (also he's), and with what it is about behind it.
        """
        index, end, sentence_start = site.index, site.end, site.sentence_start
        group = self.subjects.group(index, sentence_start)
        if not group.has_be or group.is_infinitive or self.page.inside[index] >= 0:
            return None
        complement = self.complements.find(index + 1, end, site.cue)
        if complement is None or complement.rule in {"quotation", "colon"}:
            return None
        source = self.subjects.of(group, sentence_start)
        if source is None or self.tagger.tag(source[0]) is Tag.NUMBER:
            return None
        first = self.page.key(source[0]).replace("’", "'").partition("'")[0]
        if (
            any(self.cues.has(name, first) for name in ("first_person", "nobodies"))
            or first == "it"
        ):
            return None
        frame = Frame(
            cue=site.cue,
            form=None,
            cue_ranges=[(index, complement.cue_end)],
            start=source[0],
            content_start=complement.start,
            rule=f"adjective+{complement.rule}",
            source=source,
            is_main=False,
        )
        if complement.is_phrase:
            frame.is_phrase = True
            frame.content_stop = self.complements.phrase_end(complement.start, end)
        return frame
