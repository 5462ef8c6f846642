"""English attribution: said and its kin before, after and inside what was said; according to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_adjectives import AdjectiveFinder
from claims_app.core.attribution.english_back import BackFinder
from claims_app.core.attribution.english_colons import ColonFinder
from claims_app.core.attribution.english_complements import ComplementFinder
from claims_app.core.attribution.english_frames import FrameMaker, Site
from claims_app.core.attribution.english_hearsay import HearsayFinder
from claims_app.core.attribution.english_labels import LabelFinder
from claims_app.core.attribution.english_leads import LeadFinder
from claims_app.core.attribution.english_noun_phrases import NounPhrases
from claims_app.core.attribution.english_nouns import NounFinder
from claims_app.core.attribution.english_participles import ParticipleFinder
from claims_app.core.attribution.english_passives import PassiveFinder
from claims_app.core.attribution.english_phrases import EnglishPhrases
from claims_app.core.attribution.english_subjects import Subjects
from claims_app.core.attribution.english_tags import Tag
from claims_app.core.attribution.english_unmarked import UnmarkedFinder
from claims_app.core.attribution.english_verbs import VerbFinder
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.page import Page, Range
from claims_app.core.cues import LanguageCues
from claims_app.core.inflection import Kind

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.cues import CueForm, Phrase

_MOST_WORDS: Final = 3  # of one cue


@dataclass(slots=True)
class EnglishReader:
    """Finds the frames of one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger = field(init=False)
    subjects: Subjects = field(init=False)
    labels: LabelFinder = field(init=False)
    verbs: VerbFinder = field(init=False)
    participles: ParticipleFinder = field(init=False)
    nouns: NounFinder = field(init=False)
    hearsay: HearsayFinder = field(init=False)
    adjectives: AdjectiveFinder = field(init=False)
    colons: ColonFinder = field(init=False)

    def __post_init__(self) -> None:
        page, cues = self.page, self.cues
        tagger = self.tagger = Tagger(page, cues)
        phrases = EnglishPhrases(page, cues, tagger)
        noun_phrases = NounPhrases(page, cues, tagger)
        subjects = self.subjects = Subjects(page, cues, tagger, noun_phrases)
        complements = ComplementFinder(page, cues, tagger, phrases)
        frames = FrameMaker(page, cues, tagger, complements)
        self.labels = LabelFinder(page, cues, tagger)
        self.participles = ParticipleFinder(page, cues, tagger, subjects, complements, frames)
        self.nouns = NounFinder(page, cues, tagger, phrases, complements, subjects)
        self.hearsay = HearsayFinder(page, cues, tagger, complements, self.nouns)
        self.colons = ColonFinder(page, cues, tagger, subjects)
        self.adjectives = AdjectiveFinder(page, cues, tagger, subjects, complements)
        self.verbs = VerbFinder(
            page=page,
            cues=cues,
            tagger=tagger,
            phrases=phrases,
            subjects=subjects,
            complements=complements,
            frames=frames,
            leads=LeadFinder(page, cues, tagger, noun_phrases),
            passives=PassiveFinder(page, cues, phrases, subjects, complements, frames),
            back=BackFinder(page, cues, tagger, phrases, subjects, complements, frames),
            unmarked=UnmarkedFinder(page, cues, tagger, phrases, frames),
        )

    def frames(self) -> list[Frame]:
        """Return the frames in reading order; what stands before its cue is content already."""
        found: list[Frame] = []
        for start, end in self.page.units:
            label = self.labels.label(start, end) or self.labels.signature(start, end)
            if label is not None:
                found.append(label)
                continue
            for index in range(start, end):
                if self.page.tokens[index].is_word:
                    frame = self._frame_at(index, start, end)
                    if frame is not None:
                        found.append(frame)
        found = _told_once(found)
        found += self.colons.frames({frame.content_start for frame in found})
        found.sort(key=lambda frame: (frame.start, frame.cue_ranges))
        return found

    def subject_of(self, start: int, end: int) -> Range | None:
        """Return the subject of the first finite verb between two tokens."""
        return self.subjects.sentence_subject(end, start)

    def _frame_at(self, index: int, start: int, end: int) -> Frame | None:
        """Return what the cue that starts at a token attributes, None where none does."""
        phrase = self._phrase_at(index)
        if phrase is not None:
            return self.nouns.according_to(index, phrase, start, end)
        forms, size = self._forms_at(index)
        if not forms or self.tagger.tag(index) is Tag.NAME:
            return None  # the Post, the State Department
        sentence_start = max(start, self.page.sentence_start[index])
        for form in forms:
            site = Site(index, size, form, start, end, sentence_start)
            frame = self._frame_of(site)
            if frame is not None:
                return frame
        return None

    def _frame_of(self, site: Site) -> Frame | None:
        """Return what one written form attributes, by its kind."""
        kind = site.form.form.kind
        if kind is Kind.NOUN:
            gone_round = self.hearsay.noun(site.index, site.form, site.end)
            return gone_round or self.nouns.noun(site.index, site.form, site.end)
        if kind is Kind.ADJECTIVE:
            return self.adjectives.adjective(site)
        if kind is Kind.PARTICIPLE:
            return self.participles.participle(site)
        return self.verbs.verb(site)

    def _forms_at(self, index: int) -> tuple[tuple[CueForm, ...], int]:
        """Return the cues at a token, words taken together first (played down, made it clear)."""
        key = self.page.keys[index]
        if key in self.cues.openers:
            keys = [self.page.key(index + step) for step in range(_MOST_WORDS)]
            for size in range(_MOST_WORDS, 1, -1):
                forms = self.cues.forms.get(" ".join(keys[:size]))
                if forms:
                    return forms, size
        return self.cues.forms.get(key, ()), 1

    def _phrase_at(self, index: int) -> Phrase | None:
        """Return the preposition of saying that starts at a token, None where none does."""
        for phrase in self.cues.phrases.get(self.page.key(index), ()):
            size = len(phrase.words)
            if tuple(self.page.key(index + step) for step in range(size)) == phrase.words:
                return phrase
        return None


def _told_once(frames: list[Frame]) -> list[Frame]:
    """Return the frames without those whose words, still to be cut, another cue introduces too.

    Said in a statement that …: the verb has them, not the noun. Attacked her, saying “…”: the
    nearest verb has them.
    """
    owners: dict[int, Frame] = {}
    for frame in frames:
        if frame.content:
            continue
        owner = owners.get(frame.content_start)
        if owner is None or not frame.rule.startswith("noun"):
            owners[frame.content_start] = frame
    return [frame for frame in frames if frame.content or owners[frame.content_start] is frame]
