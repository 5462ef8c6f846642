"""What the matcher reads off one statement before any pair is compared.

Its content words by family, which of them are negated, what the speaker does with them (denies,
plays down, doubts, accuses, admits), and whether the content is only a pro-form ("denied this").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from claims_app.core.figures import TOLLS, Figure, figures_in
from claims_app.core.findings import Statement
from claims_app.core.lemmas import lemma
from claims_app.core.match_lexicon import words_of
from claims_app.core.quantities import find_quantities
from claims_app.core.records import Act, Polarity, Span
from claims_app.core.sentences import sentences
from claims_app.core.times import find_times
from claims_app.core.tokens import tokens_of
from claims_app.core.wordforms import content_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.findings import Document
    from claims_app.core.match_lexicon import LanguageWords, MatchLexicon

NEGATION_REACH: Final = 4  # words after a negator that it can turn round
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_CUE_REACH: Final = 8  # words before a statement among which its cue stands
_LONG_NAME: Final = 5  # letters; a shorter one begins too many other words
_LEAD_REACH: Final = 160  # characters; a cue and its speaker stand nearer than that
_REACHES: Final = {"negator": NEGATION_REACH, "negator_next": 2, "reversal": NEGATION_REACH}
_NEGATORS: Final = frozenset({"negator", "negator_next"})
_NO_CONTENT: Final = frozenset({"function", "say", "pro_form", "contrast"}) | _NEGATORS
_STANCE_CUES: Final = ("deny", "reject", "downplay", "doubt", "accuse", "admit")


class Stance(StrEnum):
    """What a speaker does with the content, as far as it decides who answers whom."""

    STATE = "state"
    DENY = "deny"
    DOWNPLAY = "downplay"
    DOUBT = "doubt"
    ACCUSE = "accuse"
    ADMIT = "admit"


_STANCE_OF_ACT: Final[Mapping[Act, Stance]] = {
    Act.DENY: Stance.DENY,
    Act.DOWNPLAY: Stance.DOWNPLAY,
    Act.DOUBT: Stance.DOUBT,
    Act.ACCUSE: Stance.ACCUSE,
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word: where it stands, the key it is compared by, its families and cues.

    ``is_joined`` says that a deed opens a clause of its own ("… and the entry of the army").
    """

    span: Span
    key: str
    families: tuple[str, ...] = ()
    cues: frozenset[str] = frozenset()
    is_negated: bool = False
    is_name: bool = False
    is_joined: bool = False

    @property
    def is_content(self) -> bool:
        """Return whether the word says what a statement is about."""
        return bool(self.families) or self.is_name or not (self.cues & _NO_CONTENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One statement as the matcher compares it; spans are in the document's coordinates."""

    statement: Statement
    text: str
    lang: str
    order: int
    document: int
    sentence: int
    words: tuple[Word, ...]
    lead: tuple[Word, ...]
    content: Mapping[str, Word]
    speaker_keys: frozenset[str]
    stance: Stance
    stance_words: tuple[Span, ...]
    points_back: bool
    is_pro_form: bool
    is_blanket: bool
    is_contrasted: bool
    is_by_outlet: bool
    context: frozenset[str]
    years: frozenset[int]
    days: tuple[tuple[date, date], ...]
    figures: tuple[Figure, ...]

    def blames(self, keys: frozenset[str]) -> bool:
        """Return whether somebody named by ``keys`` is said to have done something.

        "The regime's jets" and "Syrian forces" did, "a Syrian town" did not.
        """
        if not self.mentions(keys):
            return False
        if self.stance is Stance.ACCUSE or any("behind" in word.families for word in self.words):
            return True
        for index, word in enumerate(self.words):
            beside = self.words[max(0, index - 1) : index + 2]
            if _names(word, keys) and any("agent" in other.cues for other in beside):
                return True
        return False

    @property
    def is_denial(self) -> bool:
        """Return whether the speaker says of the content as a whole that it is not so."""
        return self.stance is Stance.DENY

    def sign(self, word: Word) -> bool:
        """Return whether the word is said to hold, after denial and negation."""
        return self.is_denial == word.is_negated

    @property
    def quote(self) -> str:
        """Return the words of the statement."""
        return self.statement.span.of(self.text)

    def mentions(self, keys: frozenset[str]) -> bool:
        """Return whether the statement or what leads up to it names one of ``keys``.

        A long name is also found in what is derived from it (تايلاند، التايلاندية).
        """
        return any(_names(word, keys) for word in (*self.words, *self.lead))


def _names(word: Word, keys: frozenset[str]) -> bool:
    return word.is_content and (
        word.key in keys or any(len(key) >= _LONG_NAME and word.key.startswith(key) for key in keys)
    )


def read_words(text: str, start: int, end: int, lang: str, lists: LanguageWords) -> list[Word]:
    """Return the words of ``text[start:end]`` with their families, cues and negation."""
    ranges = words_of(text, start, end)
    surface = [text[first:last] for first, last in ranges]
    words: list[Word] = []
    reach = dict.fromkeys(_REACHES, -1)  # the last word that each still turns round
    taken: dict[int, tuple[str, frozenset[str]]] = {}  # later words of a phrase
    for index, (first, last) in enumerate(ranges):
        is_negated = max(index <= reach[name] for name in _NEGATORS)
        is_negated = is_negated != (index <= reach["reversal"])
        if index in taken:
            key, cues = taken[index]
            families: tuple[str, ...] = ()
            is_name = False
        else:
            hits = lists.cues.at(surface, index)
            cues = frozenset(hit.name for hit in hits)
            key, families, is_name, length = _listed(surface, index, lang, lists)
            longest = max((hit.length for hit in hits), default=0)
            if longest > max(1, length) or "function" in cues:  # "at least" is not "least"
                key, families, is_name = "", (), False
            for hit in hits:
                if hit.name in reach:
                    reach[hit.name] = index + hit.length - 1 + _REACHES[hit.name]
            rest = range(index + 1, index + max(length, longest))
            taken.update(dict.fromkeys(rest, (key, cues if longest > 1 else frozenset())))
        words.append(
            Word(
                span=Span(first, last),
                key=key or content_key(surface[index], lang),
                families=families,
                cues=cues,
                is_negated=is_negated and not cues & _NEGATORS,
                is_name=is_name,
                is_joined=bool(families) and _is_joined(surface, index, lang),
            )
        )
    return words


def _is_joined(surface: Sequence[str], index: int, lang: str) -> bool:
    """Return whether "and" joins this word to what was said before: a clause of its own."""
    if lang == "ar":
        # The letter is the conjunction where the word is one without it (ودخول, not وصول).
        rest = surface[index][1:]
        return surface[index].startswith("و") and lemma(rest, lang) == lemma(surface[index], lang)
    return index > 0 and surface[index - 1].casefold() == "and"


def _listed(
    surface: Sequence[str], index: int, lang: str, lists: LanguageWords
) -> tuple[str, tuple[str, ...], bool, int]:
    """Return key, families, whether it is a name, and length of what is listed at ``index``."""
    names = lists.names.at(surface, index)
    families = lists.families.at(surface, index)
    if names and (not families or names[0].length >= families[0].length):
        return f"={names[0].name}", (), True, names[0].length
    if families:
        length = families[0].length
        found = tuple(hit.name for hit in families if hit.length == length)
        return f"={found[0]}", found, False, length
    return content_key(surface[index], lang), (), False, 1


def speaker_keys(speaker: str, lang: str, lists: LanguageWords) -> frozenset[str]:
    """Return the keys of the words of a speaker's name."""
    words = read_words(speaker, 0, len(speaker), lang, lists)
    return frozenset(word.key for word in words if word.is_content)


def stance_of(
    statement: Statement, words: Sequence[Word], lead: Sequence[Word]
) -> tuple[Stance, tuple[Span, ...]]:
    """Return what the speaker does with the content, and the words that tell it."""
    cued = {
        cue: tuple(word.span for word in (*lead[-_CUE_REACH:], *words) if cue in word.cues)
        for cue in _STANCE_CUES
    }
    stance = _STANCE_OF_ACT.get(statement.act) if statement.act else None
    if stance is not None:
        cue = "deny" if stance is Stance.DENY and cued["deny"] else str(stance)
        return stance, cued.get(cue, ())
    limits = tuple(word.span for word in words if "limiter" in word.cues and word.is_negated)
    if limits and any("pro_form" in word.cues for word in words):
        return Stance.DOWNPLAY, limits
    if cued["doubt"] and _is_doubt(statement, (*lead, *words)):
        return Stance.DOUBT, cued["doubt"]
    if statement.polarity is Polarity.DENIED:
        spans = cued["deny"] or cued["reject"]
        if spans or not any(_NEGATORS & word.cues for word in words):
            return Stance.DENY, spans
    for stance in (Stance.DOWNPLAY, Stance.ADMIT, Stance.ACCUSE):
        if spans := cued[stance]:
            return stance, spans
    return Stance.STATE, ()


def _is_doubt(statement: Statement, words: Sequence[Word]) -> bool:
    """Return whether a doubt cue is meant as one: evidence counts only where it is missing."""
    for index, word in enumerate(words):
        if "doubt" not in word.cues:
            continue
        if "evidence" not in word.cues:
            return True
        before = words[max(0, index - NEGATION_REACH) : index]
        if statement.polarity is Polarity.DENIED or any(_NEGATORS & w.cues for w in before):
            return True
    return False


def read_all(
    documents: Sequence[Document], statements: Sequence[Statement], lexicon: MatchLexicon
) -> tuple[Reading, ...]:
    """Return the readings of all statements in reading order, whatever order they came in.

    Documents stand by date of publication, then id; statements by place. A statement of an
    unknown document, or outside its text, is left out.
    """
    ordered = sorted(documents, key=lambda item: (str(item.published or ""), item.id))
    by_document: dict[str, list[Statement]] = {item.id: [] for item in ordered}
    for statement in statements:
        if statement.document in by_document:
            by_document[statement.document].append(statement)
    found: list[Reading] = []
    for index, document in enumerate(ordered):
        mine = sorted(
            (s for s in by_document[document.id] if s.span.end <= len(document.text)),
            key=lambda s: (s.span, s.id),
        )
        if mine:
            reader = _Reader(document, index, lexicon)
            found.extend(reader.read(s, len(found), mine) for s in mine)
    return tuple(replace(reading, order=order) for order, reading in enumerate(found))


class _Reader:
    """Reads the statements of one document."""

    def __init__(self, document: Document, index: int, lexicon: MatchLexicon) -> None:
        self._document = document
        self._index = index
        self._lists = lexicon.words(document.lang)
        self._sentences = sentences(document.text, document.lang)
        self._starts = [sentence.start for sentence in self._sentences]
        self._quantities = find_quantities(document.text, document.lang)
        self._times = find_times(document.text, document.lang, document.published)
        self._contexts: dict[int, frozenset[str]] = {}
        self._speakers: dict[str, frozenset[str]] = {}

    def read(self, statement: Statement, order: int, beside: Sequence[Statement]) -> Reading:
        """Return the reading of one statement of this document; ``beside`` are all of them."""
        span = statement.span
        number = max(0, bisect_right(self._starts, span.start) - 1)
        words = self._words(span.start, span.end)
        lead = self._words(self._lead_start(span, number, beside), span.start)
        stance, stance_words = stance_of(statement, words, lead)
        speaker = self._speaker(statement.speaker)
        content = _content(words, stance, stance_words, speaker)
        rest = [w for w in content.values() if w.key not in speaker and "blanket" not in w.cues]
        points_back = any("pro_form" in word.cues for word in words)
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
            speaker_keys=speaker,
            stance=stance,
            stance_words=stance_words,
            points_back=points_back,
            is_pro_form=points_back and not rest,
            is_blanket=any("blanket" in word.cues for word in words),
            is_contrasted=any("contrast" in word.cues for word in (*lead, *words[:3])),
            is_by_outlet=statement.speaker == self._document.outlet,
            context=self._context(number, span),
            years=self._years(number),
            days=self._days(span),
            figures=self._figures(words, span),
        )

    def _words(self, start: int, end: int) -> list[Word]:
        return read_words(self._document.text, start, end, self._document.lang, self._lists)

    def _speaker(self, name: str) -> frozenset[str]:
        if name not in self._speakers:
            self._speakers[name] = speaker_keys(name, self._document.lang, self._lists)
        return self._speakers[name]

    def _lead_start(self, span: Span, number: int, beside: Sequence[Statement]) -> int:
        """Return where the words that lead up to a statement begin: within its sentence."""
        start = self._starts[number] if self._starts else 0
        ends = [s.span.end for s in beside if start < s.span.end <= span.start]
        return min(span.start, max([start, span.start - _LEAD_REACH, *ends]))

    def _days(self, span: Span) -> tuple[tuple[date, date], ...]:
        """Return the ranges of days that the statement names."""
        return tuple(
            (time.first, time.last)
            for time in self._times
            if time.first is not None and time.last is not None and span.overlaps(time.span)
        )

    def _figures(self, words: Sequence[Word], span: Span) -> tuple[Figure, ...]:
        return figures_in(words, [q for q in self._quantities if span.overlaps(q.span)])

    def _years(self, number: int) -> frozenset[int]:
        """Return the years that the sentence names, other than that of publication."""
        if not self._sentences:
            return frozenset()
        here = self._sentences[number]
        tokens = tokens_of(self._document.text, here.start, here.end)
        found = {int(t.key) for t in tokens if t.kind == "number" and _YEAR.fullmatch(t.key)}
        published = self._document.published
        return frozenset(found - {published.year} if published else found)

    def _context(self, number: int, span: Span) -> frozenset[str]:
        """Return the keys of the sentence that tell what it is about; its tolls tell nothing."""
        if not self._sentences:
            return frozenset()
        here = self._sentences[number]
        if number not in self._contexts:
            words = self._words(here.start, max(here.end, span.end))
            self._contexts[number] = frozenset(
                word.key
                for word in words
                if word.is_content and "person" not in word.cues and not TOLLS & {*word.families}
            )
        return self._contexts[number]


def _content(
    words: Sequence[Word], stance: Stance, stance_words: Sequence[Span], speaker: frozenset[str]
) -> dict[str, Word]:
    """Return the content words by key.

    Words that only tell the stance, or who takes it, are no content: of "the ministry denied the
    raid" it is the raid.
    """
    is_framed = stance is not Stance.STATE
    content: dict[str, Word] = {}
    for word in words:
        is_frame = is_framed and (word.span in stance_words or word.key in speaker)
        if word.is_content and not is_frame:
            content.setdefault(word.key, word)
    return content
