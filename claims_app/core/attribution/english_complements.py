"""What follows an English word of saying: where it starts, and where a phrase of it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_phrases import EnglishPhrases
from claims_app.core.attribution.english_tags import FINITE, Tag
from claims_app.core.attribution.english_words import LONG_WORD, Tagger
from claims_app.core.attribution.page import COMMAS, NAME_WORDS, SENTENCE_MARKS, Page
from claims_app.core.coreference import head_of
from claims_app.core.cues import LanguageCues
from claims_app.core.inflection import Kind
from claims_app.core.numerals import is_number_word
from claims_app.core.records import Act

if TYPE_CHECKING:
    from claims_app.core.cues import Cue

_THAT_REACH: Final = 20  # tokens between a verb and its "that"
_TITLE_WORDS: Final = 8  # a quotation this short may be the title of a broadcast
_CLAUSE_REACH: Final = 30  # tokens in which a clause without "that" shows its verb
_END_REACH: Final = 10  # tokens of adjuncts after a verb that ends its sentence
_OF_AMOUNTS: Final = frozenset({"of", "than"})
_ENDS: Final = SENTENCE_MARKS | COMMAS
_OPENS_NOUN: Final = frozenset(
    {Tag.DETERMINER, Tag.NAME, Tag.NOUN, Tag.NUMBER, Tag.OBJECT, Tag.PRONOUN, Tag.THAT}
)
_OPENS_CLAUSE: Final = _OPENS_NOUN | {Tag.TIME, Tag.ADVERB, Tag.NEGATION, Tag.WH, Tag.SUBORDINATOR}
_ROLE_REACH: Final = 10  # words of whom or what is cast as something, before "as"
_FIGURE_REACH: Final = 10  # words of what is counted, before "at"
_FIGURE_WORDS: Final = 3  # more than 30
_SUBJECT_WORDS: Final = 6  # of a plain subject: the governor of the town
_IN_SUBJECT: Final = frozenset({Tag.DETERMINER, Tag.NAME, Tag.NOUN, Tag.NUMBER, Tag.PREPOSITION})
_IN_HEARER: Final = frozenset(
    {Tag.DETERMINER, Tag.NAME, Tag.NOUN, Tag.OBJECT, Tag.NUMBER, Tag.PREPOSITION}
)


@dataclass(frozen=True, slots=True)
class Complement:
    """Where what was said starts, and by what it is introduced.

    ``cue_end`` is past the preposition that belongs to the cue. ``is_phrase`` says that it is no
    clause: it ends where the noun phrase or infinitive does.
    """

    start: int
    rule: str
    cue_end: int
    is_phrase: bool = False


@dataclass(frozen=True, slots=True)
class ComplementFinder:
    """Finds complements on one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    phrases: EnglishPhrases

    def find(
        self, after: int, end: int, cue: Cue, *, is_shy: bool | None = None
    ) -> Complement | None:
        """Return the complement of a verb that ends before token ``after``.

        ``is_shy`` tells whether a bare clause is no sign of saying; the cue's own word if None.
        """
        is_shy = cue.is_shy if is_shy is None else is_shy
        tells = self.cues.has("telling_verbs", cue.lemma)
        told = self.phrases.hearer_end(after, end) if tells else after
        is_whom = "that" not in cue.takes or self.tagger.tag(after) is Tag.OBJECT
        has_object = {"noun", "object"} & cue.takes and is_whom
        place = after if has_object else self.phrases.skip_adjuncts(told, end, tells=tells)
        quoted = self._quotation(place, end, after)
        if quoted is not None and self._is_title(quoted.start, after):
            quoted = None
            place = self.phrases.skip_adjuncts(self.page.close_of[place] + 1, end)
        if quoted is not None or place >= end or self.page.ends_sentence(place):
            return quoted
        marked = self._marked(place, after, end, cue)
        if marked is not None:
            return marked
        if not self.page.tokens[place].is_word:
            return self._later_quotation(place, end, after, cue)
        is_told = told > after or self.cues.has("hearers", self.page.key(after))
        if cue.lemma == "tell" and is_told and not self._opens_told(place, after, told):
            return self._later_quotation(place, end, after, cue)
        return (
            self._phrase(place, after, end, cue)
            or self._clause(place, after, end, cue, is_told=is_told, is_shy=is_shy)
            or self._later_quotation(place, end, after, cue)
        )

    def _marked(self, place: int, after: int, end: int, cue: Cue) -> Complement | None:
        """Return a complement that a colon, "that", a condition or a question word opens."""
        key = self.page.key(place)
        if key == ":":
            return Complement(place + 1, "colon", after)
        if self.cues.has("pointers", key) and self.page.key(place + 1) == ":":
            return Complement(place + 2, "colon", after)  # wrote this: …
        that = self._that(after, end) if "that" in cue.takes else None
        if that is not None:
            return that
        if key in COMMAS and self._is_condition(place + 1, end, cue):
            return Complement(place + 1, "clause", after)
        if "wh" in cue.takes and self.is_question(place):
            return Complement(place, "question", after)
        return None

    def _speaks(self, place: int, end: int) -> bool:
        """Return whether an infinitive is one of saying, or of how one is quoted: to be named."""
        if self.page.key(place) == "be":
            return True
        forms = self.cues.forms.get(self.page.key(place), ()) if place < end else ()
        return any(not form.cue.is_attitude for form in forms)

    def _is_condition(self, place: int, end: int, cue: Cue) -> bool:
        """Return whether a clause opens with a condition set off: said, if elected, she would."""
        if "that" not in cue.takes or self.page.key(place) not in {"if", "when", "unless", "once"}:
            return False
        comma = next((at for at in range(place, end) if self.page.key(at) in COMMAS), end)
        return comma + 1 < end and self.tagger.tag(comma + 1) in _OPENS_NOUN

    def _later_quotation(self, place: int, end: int, after: int, cue: Cue) -> Complement | None:
        """Return a quotation after adjuncts: said on the radio, in reference to the vote, “…”."""
        if cue.is_shy or not {"that", "quote"} & cue.takes:
            return None
        for at in range(place, min(end, place + _CLAUSE_REACH)):
            close = self.page.close_of.get(at)
            if close is not None and close < end:
                is_speech = self.page.words((at, close)) > NAME_WORDS
                is_led = self.page.key(at - 1) in COMMAS | {":"}
                return Complement(at, "quotation", after) if is_speech and is_led else None
            if self.page.key(at) == ":" and at + 1 == end:
                return Complement(end, "colon", after)  # it stands in the next paragraph
            if self.tagger.is_finite(at) or self.page.ends_sentence(at):
                return None
        return None

    def is_question(self, place: int) -> bool:
        """Return whether an indirect question opens here: whether, who, how."""
        key = self.page.key(place)
        return self.tagger.tag(place) is Tag.WH or key == "if"

    def _opens_told(self, place: int, after: int, told: int) -> bool:
        """Return whether a clause can start after whom it was told to: told Reuters the pier ….

        After a known kind of listener any noun can open it (told reporters five men …), unless the
        words go on about the occasion.
        """
        key = self.page.key(place)
        if self.tagger.tag(place) in {Tag.DETERMINER, Tag.PRONOUN, Tag.TO}:
            return True
        keys = [self.page.key(at) for at in range(after, max(told, after + 1))]
        is_known = any(
            self.cues.has(name, word) for name in ("hearers", "outlets") for word in keys
        )
        is_occasion = self.cues.has("prepositions", key) or self.cues.has("venue_openers", key)
        return is_known and not is_occasion and not self.cues.has("clause_starts", key)

    def _phrase(self, place: int, after: int, end: int, cue: Cue) -> Complement | None:
        """Return an infinitive, or what follows a preposition or is a bare noun phrase."""
        key, tag = self.page.key(place), self.tagger.tag(place)
        if key == "to" and "to" in cue.takes:
            if self.cues.has("refusing_verbs", cue.lemma) and self._speaks(place + 1, end):
                return None  # who refuses to comment, or to be named, says nothing
            return Complement(place, "infinitive", after, is_phrase=True)
        if key in cue.takes and place + 1 < end:
            is_clause = self.is_question(place + 1)
            cue_end = place + 1 if place == after else after
            return Complement(place + 1, "preposition", cue_end, is_phrase=not is_clause)
        if "ing" in cue.takes and key.endswith("ing") and tag is Tag.NOUN:
            return Complement(place, "noun", after, is_phrase=True)
        is_object = {"noun", "object"} & cue.takes and place == after
        is_figured = "figure" in cue.takes and self._is_figured(place, end)
        is_figured = is_figured or ("role" in cue.takes and self._has_role(place, end))
        if is_figured or (is_object and self._opens_noun(place, cue)):
            is_given = cue.act is Act.DENY and tag is Tag.OBJECT  # denied them entry
            return None if is_given else Complement(place, "noun", after, is_phrase=True)
        return None

    def _clause(
        self, place: int, after: int, end: int, cue: Cue, *, is_told: bool, is_shy: bool
    ) -> Complement | None:
        """Return a clause that nothing opens: said the pier was shut, which they say is unfair."""
        tag = self.tagger.tag(place)
        is_amount = self.cues.has("amounts_said", self.page.key(place))
        if is_shy or "that" not in cue.takes:
            return None
        if is_amount and self._is_all(place + 1, end):
            return None  # said little about it, said nothing on Monday
        if tag in FINITE and place == after:  # which critics say is unfair
            return Complement(place, "clause", after)
        if not self._can_open(place):
            return None
        # Whoever was told stands before a clause that can't be seen: told the paper he …
        tells_whom = self.cues.has("telling_verbs", cue.lemma) and tag is not Tag.PRONOUN
        if tells_whom and not is_told:
            return self._after_hearer(place, end, after, cue)
        return Complement(place, "clause", after) if self._is_clause(place, end, cue) else None

    def _is_all(self, place: int, end: int) -> bool:
        """Return whether an amount that ends before a token is all that was said: (nothing) to us.

        Not where a clause follows: (little) of it was found, (more) than two died.
        """
        key, tag = self.page.key(place), self.tagger.tag(place)
        if key == "about" or self.page.ends_sentence(place) or key in COMMAS:
            return True
        if tag not in {Tag.PREPOSITION, Tag.TO, Tag.TIME} or key in _OF_AMOUNTS:
            return False
        near = range(place, end)
        stop = next((at for at in near if self.page.key(at) in _ENDS), end)
        return not any(self.tagger.is_finite(at) for at in range(place, stop))

    def _can_open(self, place: int) -> bool:
        """Return whether a word can open a clause; a preposition only before a figure."""
        tag = self.tagger.tag(place)
        if tag is Tag.PREPOSITION and not self.tagger.bounds_figure(place):
            return False
        is_opener = tag in _OPENS_CLAUSE or tag is Tag.PREPOSITION
        return is_opener and self.page.key(place) not in {"so", "to", "than", "as"}

    def _after_hearer(self, place: int, end: int, after: int, cue: Cue) -> Complement | None:
        """Return the clause or infinitive after whom it was told to: told the meeting he left."""
        at = place
        while at < min(end, place + _THAT_REACH) and self.tagger.tag(at) in _IN_HEARER:
            at += 1
        quoted = self._quotation(at, end, after)
        if quoted is not None:
            return quoted
        if at > place and self.tagger.tag(at) in {Tag.PRONOUN, Tag.WH}:
            return Complement(at, "clause", after)
        if at > place and self.tagger.tag(at) is Tag.TO and "to" in cue.takes:
            return Complement(at, "infinitive", after, is_phrase=True)
        return None

    def _opens_noun(self, place: int, cue: Cue) -> bool:
        """Return whether a noun phrase, a form in -ing or "what" opens at ``place``."""
        tag = self.tagger.tag(place)
        if self.page.key(place).endswith("ing") and tag is Tag.NOUN:
            return True
        is_wh = tag is Tag.WH and self.page.key(place) in {"what", "how", "who", "whom"}
        return is_wh or (tag in _OPENS_NOUN and not (tag is Tag.PRONOUN and "that" in cue.takes))

    def _is_clause(self, place: int, end: int, cue: Cue) -> bool:
        """Return whether a finite verb follows before the next break."""
        if self.tagger.tag(place) in {Tag.PRONOUN, Tag.SUBORDINATOR}:
            return True
        for at in range(place, min(end, place + _CLAUSE_REACH)):
            if self.tagger.is_finite(at):
                return at > place
            if self.page.key(at) in {";", ":"} or self.page.ends_sentence(at):
                break
        return self.cues.has("clausal_verbs", cue.lemma)

    def _quotation(self, place: int, end: int, after: int) -> Complement | None:
        """Return the quotation that opens at ``place`` or after a mark there, else None."""
        at = place + 1 if self.page.key(place) in COMMAS | {":"} else place
        close = self.page.close_of.get(at)
        is_there = close is not None and close < end
        return Complement(at, "quotation", after) if is_there else None

    def _is_title(self, opened: int, after: int) -> bool:
        """Return whether a quotation behind other words names a broadcast: said on “Harbour News”.

        All its longer words have a capital, and no mark ends it.
        """
        close = self.page.close_of[opened]
        words = [at for at in range(opened + 1, close) if self.page.tokens[at].is_word]
        long = [at for at in words if len(self.page.key(at)) >= LONG_WORD]
        is_plain = self.page.key(close - 1) not in SENTENCE_MARKS | COMMAS
        is_short = bool(long) and len(words) <= _TITLE_WORDS
        is_named = is_short and all(self.tagger.is_capital(at) for at in long)
        return opened > after and self.page.tokens[opened - 1].is_word and is_named and is_plain

    def _that(self, after: int, end: int) -> Complement | None:
        """Return the clause after the "that" of a verb, past titles and asides; else None."""
        place = after - 1
        while place + 1 < min(end - 1, after + _THAT_REACH):
            place += 1
            if self.tagger.tag(place) is Tag.THAT:
                if self.cues.has("finite", self.page.key(place + 1)):  # said that was untrue
                    return Complement(place, "clause", after)
                return Complement(place + 1, "that", after)
            close = self.page.close_of.get(place)
            if close is not None and self.page.words((place, close)) <= _TITLE_WORDS:
                place = close  # said on “Morning News” that
                continue
            if self.page.key(place) in COMMAS:
                place = self._aside_end(place, end)
                if place < 0:
                    return None
                continue
            is_verb = self.tagger.tag(place) in FINITE and not self.tagger.is_reduced(place)
            is_other = is_verb or self.tagger.tag(place) is Tag.TO or self._goes_on(place)
            if is_other or not self.page.tokens[place].is_word:
                return None
        return None

    def _goes_on(self, place: int) -> bool:
        """Return whether a participle of saying has the "that" behind it: said it, adding that."""
        forms = self.cues.forms.get(self.page.key(place), ())
        return any(form.form.kind is Kind.PARTICIPLE for form in forms)

    def _aside_end(self, comma: int, end: int) -> int:
        """Return the comma before "that" at the end of an aside (said, in short, that), or -1."""
        for place in range(comma + 1, min(end - 1, comma + _THAT_REACH)):
            if self.page.key(place) in COMMAS:
                return place if self.tagger.tag(place + 1) is Tag.THAT else -1
        return -1

    def is_end(self, after: int, end: int) -> bool:
        """Return whether the clause ends after the verb and its adjuncts."""
        place = self.phrases.skip_adjuncts(after, end)
        if place >= end or self.page.key(place) in _ENDS:
            return True
        limit = min(end, after + _END_REACH)
        return limit == end or any(self.page.key(at) in _ENDS for at in range(after, limit))

    def phrase_end(self, start: int, end: int) -> int:
        """Return where a noun phrase or infinitive that starts at ``start`` ends, before ``end``.

        It holds its relative clauses and adverbials; it ends before a second verb of the same
        subject, a participle set off, and what a dash sets off.
        """
        place = start
        while place < end:
            close = self.page.close_of.get(place)
            if close is not None and close < end:
                place = close + 1
                continue
            if place > start and self._ends_phrase(place):
                return place
            place += 1
        return end

    def names_voice(self, place: int, end: int) -> bool:
        """Return whether a noun phrase names who is quoted: quoting local doctors."""
        part = range(place, self.phrase_end(place, end))
        stop = next((at for at in part if not self.page.tokens[at].is_word), part.stop)
        head = head_of(self.page.keys[place:stop], self.cues)
        lists = ("nameless", "institutions", "groups", "outlets", "titles")
        return self.tagger.tag(stop - 1) is Tag.NAME or any(self.cues.has(n, head) for n in lists)

    def _is_figured(self, place: int, end: int) -> bool:
        """Return whether a noun phrase has its figure behind "at": (put) the toll at nine."""
        for at in range(place, min(end - 1, place + _FIGURE_REACH)):
            if self.page.key(at) == "at":
                near = self.page.keys[at + 1 : at + 1 + _FIGURE_WORDS]
                return any(key[:1].isdigit() or is_number_word(key, "en") for key in near)
            if self.tagger.is_finite(at) or not self.page.tokens[at].is_word:
                return False
        return False

    def _has_role(self, place: int, end: int) -> bool:
        """Return whether "as" and a role follow a noun phrase: (cast) the plan as a win."""
        for at in range(place + 1, min(end - 1, place + _ROLE_REACH)):
            if self.page.key(at) == "as":
                return not self.page.key(at + 1).startswith(("soon", "well", "long", "much"))
            if self.tagger.is_finite(at) or self.page.key(at) in _ENDS:
                return False
        return False

    def _opens_main_clause(self, place: int) -> bool:
        """Return whether a subject with its verb follows: …, and he left; …, the rest stayed."""
        at = place + (self.tagger.tag(place) is Tag.COORDINATOR)
        if self.tagger.tag(at) is Tag.PRONOUN:
            return self.tagger.is_finite(at) or self.tagger.is_finite(at + 1)
        for _ in range(_SUBJECT_WORDS):
            if self.tagger.tag(at) not in _IN_SUBJECT:
                break
            at += 1
        return at > place and self.tagger.is_finite(at) and self.tagger.tag(at) is not Tag.PRONOUN

    def _ends_phrase(self, place: int) -> bool:
        """Return whether a noun phrase or infinitive ends before a token inside its unit."""
        key, tag = self.page.key(place), self.tagger.tag(place)
        if key in {";", "—", "–"}:
            return True
        if key in COMMAS:
            following = self.tagger.tag(place + 1)
            is_ing = self.page.key(place + 1).endswith("ing") and following is Tag.NOUN
            is_joined = following is Tag.COORDINATOR and (
                self.page.key(place + 1) == "but" or self.tagger.tag(place + 2) in FINITE
            )
            is_other = is_ing or is_joined or following is Tag.SUBORDINATOR
            return is_other or following in FINITE or self._opens_main_clause(place + 1)
        if tag is not Tag.COORDINATOR:
            return False
        after = place + 1
        while self.tagger.tag(after) is Tag.ADVERB:
            after += 1
        return self.tagger.tag(after) in FINITE
