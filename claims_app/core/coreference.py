"""Who is who within one report: short names, titles and general words resolved to a speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from claims_app.core.cues import LanguageCues

if TYPE_CHECKING:
    from claims_app.core.inflection import Form

_CLITICS: Final = ("وال", "بال", "لل", "ال")
_STEM: Final = 3  # letters that must remain when an article is taken off
_FIRST_PERSON: Final = 1
_MEMORY: Final = 200  # voices of one report that a short name may mean
_FEWEST: Final = 2  # words of a title that can stand for somebody


@dataclass(slots=True)
class Speaker:
    """One voice of a report. ``words`` are those of all its mentions, without articles.

    ``gender`` is m, f or empty where unknown; ``number`` p, d or empty.
    """

    name: str
    words: set[str]
    gender: str = ""
    number: str = ""
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """How a text names somebody: folded words, the words as written, where it stands.

    ``name`` is the proper name inside, empty where there is none.
    """

    words: tuple[str, ...]
    written: str
    place: int
    name: str = ""


@dataclass(slots=True)
class Cast:
    """The speakers of a report in the order of their last mention.

    ``people`` are those whom the text names with title and name, in reading order, speakers or not.
    """

    cues: LanguageCues
    people: Sequence[Mention] = ()
    speakers: list[Speaker] = field(default_factory=list)

    def mention(self, mention: Mention, form: Form | None) -> Speaker:
        """Return the speaker that a mention names, a new one where none before fits.

        Args:
            mention: How the text names the speaker.
            form: Grammar of the verb that goes with it, if any.
        """
        plain = self._words_of(mention)
        speaker = self._earlier(mention, plain) or self._introduced(mention, plain)
        if speaker is None:
            speaker = Speaker(name=mention.name or mention.written, words=plain)
        if mention.name and not speaker.is_person:
            speaker.name = mention.name
        speaker.is_person = speaker.is_person or bool(mention.name)
        speaker.words |= plain
        self.focus(speaker)
        if form is not None and form.person != _FIRST_PERSON:
            speaker.gender = form.gender or speaker.gender
            speaker.number = "" if form.number == "s" else form.number
        elif not speaker.gender:
            speaker.gender = self._gender_of(mention.words[0] if mention.words else "")
        return speaker

    def knows(self, mention: Mention) -> bool:
        """Return whether the words name a speaker before, somebody named, or a kind of voice."""
        plain = self._words_of(mention)
        if self._earlier(mention, plain) or self._introduced(mention, plain):
            return True
        first = mention.words[0]
        return any(
            self.cues.has(name, word)
            for name in ("voices", "offices", "ranks", "outlets")
            for word in (first, bare(first))
        )

    def focus(self, speaker: Speaker) -> None:
        """Make a speaker the last one mentioned."""
        if speaker in self.speakers:
            self.speakers.remove(speaker)
        self.speakers.append(speaker)

    def latest(self, form: Form | None) -> Speaker | None:
        """Return the last speaker that gender and number allow, now the last mentioned."""
        for speaker in reversed(self.speakers):
            if _agrees(speaker, form):
                self.focus(speaker)
                return speaker
        return None

    def _words_of(self, mention: Mention) -> set[str]:
        """Return the words that tell who is meant, without a place after a title."""
        words = [word for word in mention.words if not self.cues.has("same", word)]
        if self.cues.lang == "ar" and not self.cues.has("voices", mention.words[0]):
            cut = next((at for at, word in enumerate(words) if word in {"في", "من"}), len(words))
            words = words[:cut] if cut >= _FEWEST else words
        return {self._plain(word) for word in words}

    def _plain(self, word: str) -> str:
        return bare(word) if self.cues.lang == "ar" else word

    def _gender_of(self, head: str) -> str:
        if self.cues.lang != "ar" or not head:
            return ""
        return "f" if head.endswith(("ه", "ات")) or self.cues.has("feminine", head) else "m"

    def _earlier(self, mention: Mention, plain: set[str]) -> Speaker | None:
        """Return the speaker before that the words fit: all of them are words of that speaker."""
        first = mention.words[0] if mention.words else ""
        if not plain or self.cues.has("pronouns", first):
            return self.speakers[-1] if self.speakers else None
        is_indefinite = self.cues.has("voices", first)
        for speaker in self.speakers[: -_MEMORY - 1 : -1]:
            if plain == speaker.words or (not is_indefinite and plain <= speaker.words):
                return speaker
            if mention.name and speaker.is_person and speaker.words <= plain:
                return speaker
        if self._is_anaphor(mention) and self.speakers:
            return self.speakers[-1]
        return None

    def _is_anaphor(self, mention: Mention) -> bool:
        """Return whether the words name whoever spoke last: المصدر, المصدر نفسه من …, الوزير."""
        words = mention.words
        if mention.name or not self.cues.has("anaphors", words[0]):
            return False
        if len(words) == 1 or self.cues.has("same", words[1]):
            return True
        return self.cues.lang == "ar" and all(word.startswith("ال") for word in words)

    def _introduced(self, mention: Mention, plain: set[str]) -> Speaker | None:
        """Return a new speaker for somebody whom the text named in full before."""
        if self.cues.has("voices", mention.words[0]) or self.cues.has("anaphors", mention.words[0]):
            return None
        for person in self.people[: -_MEMORY - 1 : -1]:
            words = {self._plain(word) for word in person.words}
            if person.place < mention.place and plain <= words:
                return Speaker(name=person.name, words=words, is_person=True)
        return None


def _agrees(speaker: Speaker, form: Form | None) -> bool:
    if form is None or not form.gender or not speaker.gender:
        return True
    if form.number == "p":
        return speaker.number != "d"
    return speaker.gender == form.gender


def bare(word: str) -> str:
    """Return a folded Arabic word without its article and what is glued before it."""
    for clitic in _CLITICS:
        if word.startswith(clitic) and len(word) >= len(clitic) + _STEM:
            return word[len(clitic) :]
    return word
