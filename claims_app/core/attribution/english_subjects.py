"""Who an English verb is said of, and the verb's group: its auxiliaries, negation and modal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.english_noun_phrases import NounPhrases
from claims_app.core.attribution.english_tags import GROUP, Tag
from claims_app.core.attribution.english_words import Tagger
from claims_app.core.attribution.page import COMMAS, Page, Range
from claims_app.core.cues import Cue, LanguageCues
from claims_app.core.inflection import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_FLOATING: Final = frozenset({"both", "all", "each"})  # who has both said and shown


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries; ``start`` is its first word.

    ``has_be`` says that a form of "be" is among them: the group is a passive before a past form,
    and goes on before a form in -ing.
    """

    start: int
    is_infinitive: bool = False
    is_negated: bool = False
    has_be: bool = False
    modal: str = ""

    def says_nothing(self, cue: Cue) -> bool:
        """Return whether the subject did not say it: did not say, would say.

        Who does not want or back something is said to have that attitude.
        """
        if cue.is_attitude:
            return False
        return self.is_negated or self.modal not in {"", "will", "do", "did", "does"}


@dataclass(frozen=True, slots=True)
class Subjects:
    """Finds the subjects of the verbs of one page."""

    page: Page
    cues: LanguageCues
    tagger: Tagger
    phrases: NounPhrases

    def group(self, index: int, start: int) -> Group:
        """Return the verb group whose main word stands at ``index``, not before ``start``."""
        tag, key = self.tagger.tag, self.page.key
        place = index
        has_be = is_negated = False
        modal = ""
        while place > start and (tag(place - 1) in GROUP or key(place - 1) in _FLOATING):
            place -= 1
            word = key(place)
            has_be = has_be or self.cues.has("being", word)
            is_negated = is_negated or tag(place) is Tag.NEGATION or word.endswith(("n't", "n’t"))
            if self.cues.has("modal_verbs", word.removesuffix("n't").removesuffix("n’t")):
                modal = word
        before = key(place - 1) if place > start else ""
        if tag(place - 1) is Tag.PRONOUN and place > start:
            ending = before.replace("’", "'").partition("'")[2]
            has_be = (
                has_be or ending in {"re", "m"} or (ending == "s" and key(index).endswith("ing"))
            )
            modal = modal or {"ll": "will", "d": "would"}.get(ending, "")
        if place == index and self._follows_base(index, start):
            return self.group(index - 2, start)  # would not confirm or deny
        is_infinitive = place > start and tag(place - 1) is Tag.TO
        if is_infinitive and self._goes_on(place - 2):
            return self.group(place - 2, start)  # polls continue to show; was quick to add
        if is_infinitive and f"{key(place - 3)} {key(place - 2)}" == "went on":
            return self.group(place - 3, start)
        return Group(
            start=place,
            is_infinitive=is_infinitive,
            is_negated=is_negated,
            has_be=has_be,
            modal=modal,
        )

    def _goes_on(self, index: int) -> bool:
        """Return whether an infinitive behind a word is what was done: continues, was quick to."""
        key = self.page.key(index)
        return self.cues.has("aspectuals", key) or self.cues.has("ready", key)

    def _follows_base(self, index: int, start: int) -> bool:
        """Return whether a base form is the second of two under one auxiliary or "to"."""
        kinds = self.tagger.finite_kinds(self.page.key(index))
        is_base = Kind.BASE in kinds and Kind.PAST not in kinds
        is_joined = self.tagger.tag(index - 1) is Tag.COORDINATOR and index - 2 > start
        return is_base and is_joined and self.tagger.tag(index - 3) in {Tag.TO, *GROUP}

    def of(self, group: Group, start: int) -> Range | None:
        """Return the subject of a verb group, None where none can be told.

        ``start`` is the first token of its sentence. A verb after "and" shares the subject of the
        finite verb before it; a verb after "who" has the noun phrase before that.
        """
        for step in range(
            3
        ):  # he rose, sat down and said: not more verbs than that share a subject
            last = group.start - 1
            if last < start:
                return None
            tag = self.tagger.tag(last)
            if tag is Tag.COORDINATOR or self.page.key(last) == "then":
                shared = self._shared(last, start)
                if shared is None:
                    return None
                group = shared
                continue
            if tag is Tag.PRONOUN:
                return last, last + 1
            if tag is Tag.WH or (tag is Tag.THAT and self.phrases.is_relative(last)):
                is_who = self.cues.has("relatives", self.page.key(last)) or tag is Tag.THAT
                return self.phrases.antecedent(last, start) if is_who else None
            found = self.phrases.before(last, start)
            is_one_more = found is None and step > 0
            shared = self._serial(last, start) if is_one_more else None
            if shared is None:
                return found
            group = shared
        return None

    def _serial(self, comma: int, start: int) -> Group | None:
        """Return the group of the verb before a comma whose subject the next one shares.

        They turned round, rushed inside and said …
        """
        is_verb = self.page.key(comma) in COMMAS and self.tagger.tag(comma + 1) is Tag.VERB
        return self._shared(comma, start) if is_verb else None

    def sentence_subject(self, index: int, start: int) -> Range | None:
        """Return the subject of the first finite verb between ``start`` and ``index``."""
        for place in range(start, index):
            if place in self.page.close_of and self.page.close_of[place] < index:
                continue
            if self.tagger.is_finite(place):
                subject = self.of(self.group(place, start), start)
                if subject is not None:
                    return subject
        return None

    def before_relative(self, place: int, start: int, first: Tag) -> Range | None:
        """Return what a clause with its subject at ``place`` is about: the charge (that) he denied.

        Without "which" or "that" the subject must show that it starts anew: a pronoun, an article.
        """
        before = place - 1
        if before < start:
            return None
        tag = self.tagger.tag(before)
        if tag is Tag.THAT or (tag is Tag.WH and self.page.key(before) == "which"):
            return self.phrases.antecedent(before, start)
        is_name = first is Tag.NAME and self.cues.has("back_nouns", self.page.key(before))
        is_contact = tag is Tag.NOUN and (first in {Tag.PRONOUN, Tag.DETERMINER} or is_name)
        return self.phrases.main(self.phrases.begin(before, start), place) if is_contact else None

    def speaking_before(self, index: int, start: int) -> Group | None:
        """Return the verb of saying nearest before ``index`` in the sentence, quotations apart."""
        for place in self._back(index, start):
            if self.tagger.tag(place) is Tag.VERB and any(
                "that" in form.cue.takes for form in self.cues.forms.get(self.page.key(place), ())
            ):
                return self.group(place, start)
        return None

    def _shared(self, coordinator: int, start: int) -> Group | None:
        """Return the group of the verb whose subject a verb after "and" shares.

        A verb of saying before it, rather than one in what was said: She said the pier was shut
        and denied …
        """
        nearest = None
        for place in self._back(coordinator, start):
            tag = self.tagger.tag(place)
            is_time = self.cues.has("times_too", self.page.key(place))
            if (tag is Tag.SUBORDINATOR and not is_time) or self.page.key(place) == ";":
                break
            if nearest is None and self.tagger.is_finite(place):
                nearest = self.group(place + (tag is Tag.PRONOUN), start)
            if tag is Tag.VERB and any(
                "that" in form.cue.takes for form in self.cues.forms.get(self.page.key(place), ())
            ):
                return self.group(place, start)
        return nearest

    def _back(self, index: int, start: int) -> Iterator[int]:
        """Yield the tokens before ``index`` from the last to ``start``, quotations apart."""
        place = index - 1
        while place >= start:
            opened = self.page.opened_by.get(place)
            if opened is not None and opened >= start:
                place = opened - 1
                continue
            yield place
            place -= 1
