"""What the matcher reads off one statement before any pair is compared.

Its content words by family, which of them are negated, what the speaker does with them (denies,
plays down, doubts, accuses, admits), and whether the content is only a pro-form ("denied this").
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from claims_app.core.figures import TOLLS, Counted, Figure, figures_in
from claims_app.core.findings import Statement
from claims_app.core.group_counts import GroupCount, group_counts
from claims_app.core.marked_words import MarkedText, Word, read_words
from claims_app.core.match_lexicon import words_among
from claims_app.core.moments import Moment
from claims_app.core.places import place_keys
from claims_app.core.quantities import find_quantities
from claims_app.core.reading_order import in_reading_order
from claims_app.core.records import Span
from claims_app.core.report_times import ReportTimes
from claims_app.core.sentences import sentences
from claims_app.core.span_index import SpanIndex
from claims_app.core.stances import SILENCE, Stance, content_of, is_pro_form, is_silent, stance_of
from claims_app.core.stories import LEAD_SENTENCES, Story
from claims_app.core.tallies import Count, tallied
from claims_app.core.tokens import tokens_of
from claims_app.core.traits import Traits, traits_of
from claims_app.core.wordforms import is_future

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claims_app.core.findings import Document
    from claims_app.core.match_lexicon import MatchLexicon

_RECOUNTS: Final = frozenset({"earlier_count", "later_count"})
_MOST_WORDS: Final = 400  # of a claim: what is longer is no proposition, and costs its square
_FEWEST_LETTERS: Final = 4  # of a first name that stands for the whole
_OFFICE_REACH: Final = 80  # characters on either side of a name: head of the Tarhan Observatory
_SOME: Final = 256  # statements read between two tellings
_LEAD_REACH: Final = 160  # characters; a cue and its speaker stand nearer than that


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """One statement as the matcher compares it; spans are in the document's coordinates.

    Readings are told apart by identity: to compare two field by field would cost more than to read.
    ``voice_keys`` are those of ``speaker_keys`` that name somebody: "hospital sources" and
    "sources" share a word, and need not be one voice. ``office_keys`` are what stands round the
    speaker's name where the report first gives it: whom the director directs. ``places`` are those
    of the table, by where their words start (a capital is not its country). ``context`` tells what
    the sentence is about, ``before`` what the one before is; ``looks_back`` says that it names days
    before those that the report is about, and no others. ``given`` holds the figures of the whole
    report. ``is_denial`` says that the speaker says of the content as a whole that it is not so;
    ``is_recount`` that it counts once more, or for the first time of several; ``is_silent`` that
    the speaker declines to say it; ``is_unrealised`` that it is planned, possible or a condition,
    not that it has happened; ``is_to_come`` that it is put on a day after publication;
    ``is_told_before`` that the words before it put its telling earlier (had said).
    """

    statement: Statement
    text: str
    lang: str
    order: int
    document: int
    sentence: int
    words: tuple[Word, ...]
    lead: tuple[Word, ...]
    content: Mapping[str, Word]
    content_weight: float
    deeds: tuple[Word, ...]
    traits: Traits
    speaker_keys: frozenset[str]
    voice_keys: frozenset[str]
    office_keys: frozenset[str]
    stance: Stance
    stance_words: tuple[Span, ...]
    is_denial: bool
    points_back: bool
    is_pro_form: bool
    is_blanket: bool
    is_contrasted: bool
    is_told_before: bool
    is_by_outlet: bool
    places: Mapping[int, str]
    context: frozenset[str]
    before: frozenset[str]
    years: frozenset[int]
    days: tuple[tuple[date, date], ...]
    looks_back: bool
    figures: tuple[Figure, ...]
    given: frozenset[Counted]
    moments: tuple[Moment, ...]
    story: Story
    group_counts: tuple[GroupCount, ...]
    is_recount: bool
    is_silent: bool
    is_unrealised: bool
    is_to_come: bool

    def blames(self, keys: frozenset[str]) -> bool:
        """Return whether somebody named by ``keys`` is said to have done something.

        "The regime's jets" and "Syrian forces" did, "a Syrian town" did not. An Arabic name stands
        behind who does it: القوات السورية, but not من أرض سورية لجماعة.
        """
        if not self.mentions(keys):
            return False
        if self.stance is Stance.ACCUSE or any("behind" in word.families for word in self.words):
            return True
        for index, word in enumerate(self.words):
            beside = self.words[max(0, index - 1) : index + (1 if self.lang == "ar" else 2)]
            if word.names(keys) and any("agent" in other.cues for other in beside):
                return True
        return False

    def sign(self, word: Word) -> bool:
        """Return whether the word is said to hold, after denial and negation."""
        return self.is_denial == word.is_negated

    @property
    def scene(self) -> frozenset[str]:
        """Return what the sentence and the one before it are about."""
        return self.context | self.before

    @property
    def span(self) -> Span:
        """Return where the statement stands."""
        return self.statement.span

    @property
    def quote(self) -> str:
        """Return the words of the statement."""
        return self.span.of(self.text)

    def mentions(self, keys: frozenset[str]) -> bool:
        """Return whether the statement or what leads up to it names one of ``keys``.

        A long name is also found in what is derived from it (تايلاند، التايلاندية).
        """
        return any(word.names(keys) for word in (*self.words, *self.lead))


def read_all(
    documents: Sequence[Document], statements: Sequence[Statement], lexicon: MatchLexicon
) -> tuple[Reading, ...]:
    """Return the readings of all statements in reading order, whatever order they came in."""
    found: list[Reading] = []
    for index, (document, mine) in enumerate(in_reading_order(documents, statements)):
        found.extend(read_report(document, mine, lexicon, index=index, order=len(found)))
    return tuple(found)


def read_report(
    document: Document,
    statements: Sequence[Statement],
    lexicon: MatchLexicon,
    *,
    index: int,
    order: int,
    on_some: Callable[[], None] = lambda: None,
) -> tuple[Reading, ...]:
    """Return the readings of the statements of one document, which stand by place.

    Args:
        document: The report.
        statements: All of its statements.
        lexicon: The word lists.
        index: The number of the document.
        order: The number of its first statement.
        on_some: Called after every few hundred statements; it may raise to stop the work.
    """
    reader = _Reader(document, statements, index, lexicon)
    readings = []
    for number, statement in enumerate(statements):
        if number and not number % _SOME:
            on_some()
        readings.append(reader.read(statement, order + number))
    figures = tallied(
        [
            Count(r.statement.speaker, r.sentence, r.is_recount or r.is_denial, r.figures)
            for r in readings
        ]
    )
    given = frozenset(toll for r in readings for figure in r.figures for toll in figure.counts)
    return tuple(
        replace(r, figures=mine, given=given) if mine else r
        for r, mine in zip(readings, figures, strict=True)
    )


class _Reader:
    """Reads the statements of one document."""

    def __init__(
        self,
        document: Document,
        statements: Sequence[Statement],
        index: int,
        lexicon: MatchLexicon,
    ) -> None:
        self._document = document
        self._index = index
        self._lists = lexicon.words(document.lang)
        self._mentions = lexicon.mentions
        self._sentences = sentences(document.text, document.lang)
        self._starts = [sentence.start for sentence in self._sentences]
        tokens = tokens_of(document.text)
        ranges = words_among(document.text, tokens)
        self._begins = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]
        lang = document.lang
        self._placed = place_keys(document.text, tokens, self._begins, self._mentions.of(lang))
        self._marked = MarkedText(document.text, ranges, lang, self._lists, self._placed)
        self._claim_ends = sorted(statement.span.end for statement in statements)
        self._quantities = SpanIndex(find_quantities(document.text, lang, tokens))
        self._times = ReportTimes(document, tokens, self._sentences)
        self._contexts: dict[int, frozenset[str]] = {}
        self._speakers: dict[str, tuple[Word, ...]] = {}
        self._offices: dict[str, frozenset[str]] = {}
        self._story = self._read_story()

    def read(self, statement: Statement, order: int) -> Reading:
        """Return the reading of one statement of this document."""
        span = statement.span
        number = max(0, bisect_right(self._starts, span.start) - 1)
        words = self._words(span.start, span.end, most=_MOST_WORDS)
        lead = self._words(self._lead_start(span, number), span.start)
        stance, stance_words = stance_of(statement, words, lead)
        named = self._speaker(statement.speaker)
        speaker = frozenset(word.key for word in named)
        content = content_of(words, stance, stance_words, speaker)
        figures = self._figures(words, span)
        days = self._times.days(span)
        published = self._document.published
        traits = traits_of(words, content.values(), self._document.text)
        return Reading(
            statement=statement,
            text=self._document.text,
            lang=self._document.lang,
            order=order,
            document=self._index,
            sentence=number,
            words=tuple(words),
            lead=tuple(lead),
            content=content,
            content_weight=sum(word.weight for word in content.values()),
            deeds=tuple(word for word in content.values() if word.families),
            traits=traits,
            speaker_keys=speaker,
            voice_keys=frozenset(word.key for word in named if "nameless" not in word.cues),
            office_keys=self._office(statement.speaker),
            stance=stance,
            stance_words=stance_words,
            is_denial=stance is Stance.DENY,
            points_back="pro_form" in traits.cues,
            is_pro_form=is_pro_form(words, stance_words, speaker),
            is_blanket="blanket" in traits.cues,
            is_contrasted=any("contrast" in word.cues for word in (*lead, *words[:3])),
            is_told_before=any("told_before" in word.cues for word in lead),
            is_by_outlet=statement.speaker == self._document.outlet,
            places=self._places_in(span),
            context=self._context(number, span),
            before=self._context(number - 1, None) if number else frozenset(),
            years=self._times.years(number),
            days=days,
            looks_back=self._times.looks_back(number, self._story.days),
            figures=figures,
            given=frozenset(),  # those of the whole report: see read_report
            moments=self._times.moments(words, span),
            story=self._story,
            group_counts=group_counts(words, figures),
            is_silent=not SILENCE.isdisjoint(traits.cues) and is_silent(words),
            is_unrealised="unrealised" in traits.cues or self._is_future(words),
            is_to_come=published is not None and any(first > published for first, _ in days),
            is_recount=not _RECOUNTS.isdisjoint(traits.cues)
            or any(_RECOUNTS & word.cues for word in (*lead, *named)),
        )

    def _places_in(self, span: Span) -> Mapping[int, str]:
        """Return where words of listed places start in a stretch, with the keys of the table."""
        first, last = bisect_left(self._begins, span.start), bisect_left(self._begins, span.end)
        starts = (start for start in self._begins[first:last] if start in self._placed)
        return {start: self._placed[start] for start in starts} if self._placed else {}

    def _read_story(self) -> Story:
        """Return what the first sentences tell, and when."""
        leads = self._sentences[:LEAD_SENTENCES]
        keys = frozenset[str]().union(*(self._context(at, None) for at in range(len(leads))))
        days = tuple(day for lead in leads for day in self._times.days(lead))
        published = self._document.published
        is_dated = bool(days)
        if not days and published:
            days = ((published - timedelta(days=1), published),)
        return Story(lang=self._document.lang, keys=keys, days=days, is_dated=is_dated)

    def _words(self, start: int, end: int, most: int = sys.maxsize) -> list[Word]:
        """Return ``most`` words of a stretch, read on its own: no negation reaches into it."""
        first, last = bisect_right(self._ends, start), bisect_left(self._begins, end)
        is_whole = first == last or (self._begins[first] >= start and self._ends[last - 1] <= end)
        if not is_whole:  # where it begins or ends inside a word, its half is another word
            text, lang = self._document.text, self._document.lang
            return read_words(text, start, end, lang, self._lists)[:most]
        return self._marked.words(first, min(last, first + most))

    def _whole_words(self, start: int, end: int) -> list[Word]:
        """Return the words that lie in a stretch, those left out that only begin or end in it."""
        first, last = bisect_left(self._begins, start), bisect_right(self._ends, end)
        return self._marked.words(first, last)

    def _speaker(self, name: str) -> tuple[Word, ...]:
        """Return the content words of a speaker's name."""
        if name not in self._speakers:
            words = self._words_of_name(name)
            self._speakers[name] = tuple(word for word in words if word.is_content)
        return self._speakers[name]

    def _words_of_name(self, name: str) -> list[Word]:
        """Return the words of a name, its places with the keys that they have in the text."""
        lang = self._document.lang
        tokens = tokens_of(name)
        ranges = words_among(name, tokens)
        begins = [start for start, _ in ranges]
        places = place_keys(name, tokens, begins, self._mentions.of(lang))
        return MarkedText(name, ranges, lang, self._lists, places).words(0, len(ranges))

    def _office(self, name: str) -> frozenset[str]:
        """Return the content words right beside a speaker's name where it is first given."""
        if name not in self._offices:
            text = self._document.text
            # Names are spelled in many ways, so that the first name alone has to do at times.
            wanted = name if name in text else name.partition(" ")[0]
            start = text.find(wanted) if len(wanted) >= _FEWEST_LETTERS else -1
            found: list[Word] = []
            if start >= 0:
                end = start + len(wanted)
                before = self._whole_words(start - _OFFICE_REACH, start)
                found = [*before, *self._whole_words(end, end + _OFFICE_REACH)]
            self._offices[name] = frozenset(word.key for word in found if word.is_content)
        return self._offices[name]

    def _lead_start(self, span: Span, number: int) -> int:
        """Return where the words that lead up to a statement begin: within its sentence."""
        start = self._starts[number] if self._starts else 0
        before = bisect_right(self._claim_ends, span.start)
        last = self._claim_ends[before - 1] if before else 0
        return min(span.start, max(start, span.start - _LEAD_REACH, last))

    def _is_future(self, words: Sequence[Word]) -> bool:
        text, lang = self._document.text, self._document.lang
        return lang == "ar" and any(is_future(word.span.of(text), lang) for word in words)

    def _figures(self, words: Sequence[Word], span: Span) -> tuple[Figure, ...]:
        if len(words) == _MOST_WORDS:  # what the rest of it counts is not read
            span = Span(span.start, words[-1].span.end)
        return figures_in(words, self._quantities.touching(span))

    def _context(self, number: int, span: Span | None) -> frozenset[str]:
        """Return the keys of the sentence that tell what it is about.

        Tolls tell nothing of that, nor kinds of people, nor the month.
        """
        if not self._sentences:
            return frozenset()
        here = self._sentences[number]
        if number not in self._contexts:
            words = self._words(here.start, max(here.end, span.end) if span else here.end)
            times = self._times.touching(Span(here.start, here.end))
            self._contexts[number] = frozenset(
                word.key
                for word in words
                if word.is_content
                and "person" not in word.cues
                and TOLLS.isdisjoint(word.families)
                and not any(time.span.overlaps(word.span) for time in times)
            )
        return self._contexts[number]
