"""Who is who within one report: short names, titles and general words resolved to a speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from claims_app.core.cues import LanguageCues
from claims_app.core.mentions import MEMORY, Mention, told_between
from claims_app.core.pronouns import gender_told, meant_by
from claims_app.core.resolution import Way
from claims_app.core.script import fold

if TYPE_CHECKING:
    from claims_app.core.inflection import Form

_CLITICS: Final = ("وال", "بال", "لل", "ال")
_STEM: Final = 3  # letters that must remain when an article is taken off
_FIRST_PERSON: Final = 1
_FEWEST: Final = 2  # words of a title that can stand for somebody
_DEFINITE: Final = "ال"
_NAMELESS: Final = frozenset({Way.PRONOUN, Way.ANAPHOR})  # ways that tell no name
# رئيس الحكومة and رئيس الوزراء are one office.
_CABINET: Final = frozenset(fold(word) for word in ("رئيس", "حكومة"))
_MINISTERS: Final = frozenset(fold(word) for word in ("رئيس", "وزراء"))
_KINDS: Final = ("voices", "offices", "ranks", "outlets", "anaphors")


@dataclass(slots=True, eq=False)
class Speaker:
    """One voice of a report. ``words`` are those of all its mentions, without articles.

    ``called`` holds those that can name it alone: titles, kinds of voice, words of a proper name;
    "the army" is not called by what its commander is. ``gender`` is m, f or empty where unknown;
    ``number`` p, d or empty. ``place`` is the token where the text named it last, -1 before.
    ``is_body`` says that its words show it to be no person.
    """

    name: str
    words: set[str]
    called: set[str]
    gender: str = ""
    number: str = ""
    is_person: bool = False
    is_body: bool = False
    is_joint: bool = False  # two people in one breath: neither alone is meant by it
    place: int = -1


@dataclass(frozen=True, slots=True)
class Told:
    """A speaker, by what it was told, and the token where the text had named it before, or -1."""

    speaker: Speaker
    way: Way
    earlier: int


@dataclass(slots=True)
class Cast:
    """The speakers of a report in the order of their last mention.

    ``people`` are those whom the text names with title and name, in reading order, speakers or not;
    ``rivals`` those of them who stand in a sentence without a voice, so that they are what it is
    about.
    """

    cues: LanguageCues
    people: Sequence[Mention] = ()
    rivals: Sequence[Mention] = ()
    speakers: list[Speaker] = field(default_factory=list)

    def mention(self, mention: Mention, form: Form | None, *, goes_on: bool = False) -> Told:
        """Return the speaker that a mention names, a new one where none before fits.

        Args:
            mention: How the text names the speaker.
            form: Grammar of the verb that goes with it, if any.
            goes_on: The verb says that somebody goes on speaking (added), so that of two voices
                that the words fit the last one is meant. Else they are kept apart from both.
        """
        plain = self._words_of(mention)
        speaker, way = self._known(mention, plain, goes_on=goes_on)
        if speaker is None:
            speaker = Speaker(name=mention.name or mention.written, words=plain, called=set())
        if mention.is_joint and way is Way.NAMED:
            way = Way.JOINT
        told = Told(speaker, way, speaker.place)
        if way not in _NAMELESS or speaker.place < 0:
            speaker.place = mention.place
        if mention.name and not (speaker.is_person or speaker.is_body):
            speaker.name = mention.name
        speaker.is_body = speaker.is_body or mention.is_body
        speaker.is_person = speaker.is_person or (bool(mention.name) and not mention.is_body)
        speaker.is_joint = mention.is_joint
        speaker.words |= plain
        speaker.called |= self._called(mention, plain)
        self.focus(speaker)
        if form is not None and form.person != _FIRST_PERSON:
            speaker.gender = form.gender or speaker.gender
            speaker.number = "" if form.number == "s" else form.number
        elif not speaker.gender:
            speaker.gender = self._gender_of(mention)
        return told

    def is_unmet(self, mention: Mention) -> bool:
        """Return whether words are a pronoun for somebody of whom the text has not told."""
        first = mention.words[0] if mention.words else ""
        return (
            self.cues.has("pronouns", first) and meant_by(first, self.speakers, self.cues) is None
        )

    def can_mean(self, mention: Mention | None, person: Mention) -> bool:
        """Return whether the gender of an English pronoun is that of a person, if both are told."""
        if mention is None or self.cues.lang != "en":
            return True
        genders = {self._gender_of(mention), self._gender_of(person)} - {""}
        return len(genders) < _FEWEST

    def bears(self, person: Mention, mention: Mention) -> bool:
        """Return whether a person named with a title is one whom the title alone may mean."""
        first = mention.words[0]
        if mention.name or self.cues.has("voices", first) or not self._has_title(mention):
            return False
        words = self._words_of(person)
        is_called = head_of(mention.words, self.cues) in self._called(person, words)
        return is_called and self._words_of(mention) <= words

    def knows(self, mention: Mention) -> bool:
        """Return whether the words name a speaker before, somebody named, or a kind of voice."""
        if self._known(mention, self._words_of(mention), goes_on=True)[0]:
            return True
        first = mention.words[0]
        return any(
            self.cues.has(name, word)
            for name in ("voices", "offices", "ranks", "outlets", "bodies", "states")
            for word in (first, bare(first))
        )

    def can_take(self, mention: Mention, form: Form | None) -> bool:
        """Return whether who is named has the gender of the verb or participle: (الشرطة) معتبرا."""
        speaker, _ = self._known(mention, self._words_of(mention), goes_on=True)
        gender = self._gender_of(mention)
        return _agrees(speaker or Speaker(name="", words=set(), called=set(), gender=gender), form)

    def focus(self, speaker: Speaker) -> None:
        """Make a speaker the last one mentioned."""
        if speaker in self.speakers:
            self.speakers.remove(speaker)
        self.speakers.append(speaker)
        del self.speakers[:-MEMORY]  # else a text of nothing but new voices costs its square

    def latest(self, form: Form | None, among: Sequence[Speaker] = ()) -> Told | None:
        """Return the last speaker that gender and number allow, now the last mentioned.

        Args:
            form: Grammar of the verb or participle.
            among: Whom its sentence has heard. One of them is meant, even where the text has the
                gender wrong: (وقالت مصادر كذا) مشيرا إلى كذا.
        """
        fitting = (one for one in reversed(among or self.speakers) if _agrees(one, form))
        is_wrong = form is not None and form.gender == "m"
        speaker = next(fitting, among[-1] if among and is_wrong else None)
        if speaker is None:
            return None
        self.focus(speaker)
        return Told(speaker, Way.IMPLICIT, speaker.place)

    def _words_of(self, mention: Mention) -> set[str]:
        """Return the words that tell who is meant, without a place after a title."""
        words = [word for word in mention.words if not self.cues.has("same", word)]
        if self.cues.lang == "en":
            told = [word for word in words if not self._is_small(word)]
            return {self._plain(word) for word in told or words}
        if not self.cues.has("voices", mention.words[0]):
            cut = next((at for at, word in enumerate(words) if word in {"في", "من"}), len(words))
            words = words[:cut] if cut >= _FEWEST else words
        plain = {self._plain(word) for word in words}
        return plain - _CABINET | _MINISTERS if plain >= _CABINET else plain

    def _is_small(self, word: str) -> bool:
        return self.cues.has("prepositions", word) or self.cues.has("determiners", word)

    def _called(self, mention: Mention, plain: set[str]) -> set[str]:
        """Return the words that can name this voice alone."""
        head = head_of(mention.words, self.cues)
        named = {self._plain(word) for word in fold(mention.name).split()} & plain
        titles = {word for word in plain if self._is_title(word)}
        if self.cues.lang == "en":
            is_kind = not mention.has_capital(head)
            named |= mention.leading_name() & plain
        else:
            is_kind = any(self.cues.has(name, head) for name in _KINDS)
        return {head} | named | titles if is_kind else plain | {head}

    def _is_title(self, plain: str) -> bool:
        lists = ("titles",) if self.cues.lang == "en" else ("offices", "ranks")
        return any(self.cues.has(name, word) for name in lists for word in (plain, "ال" + plain))

    def _plain(self, word: str) -> str:
        """Return a word without its article, an English title in full: gen, general."""
        if self.cues.lang == "ar":
            return bare(word)
        pairs = self.cues.phrase_lists.get("short_titles", {}).get(word, ())
        return next((pair[-1] for pair in pairs), word)

    def _gender_of(self, mention: Mention) -> str:
        if self.cues.lang == "en":
            head = head_of(mention.words, self.cues)
            return gender_told(head, mention.words, self.cues)
        head = mention.words[0] if mention.words else ""
        if not head:
            return ""
        if self.cues.has("masculine", head):
            return "m"
        return "f" if head.endswith(("ه", "ات")) or self.cues.has("feminine", head) else "m"

    def is_person(self, mention: Mention) -> bool:
        """Return whether one person is named, or meant by a title."""
        if mention.is_joint or self.cues.has("pronouns", mention.words[0]):
            return False
        is_addressed = self._is_title(self._plain(mention.words[0]))  # Mr Hill
        is_named = bool(mention.name) and not mention.is_body
        return is_named or is_addressed or self._has_title(mention)

    def _has_title(self, mention: Mention) -> bool:
        return self._is_title(self._plain(head_of(mention.words, self.cues)))

    def _known(
        self, mention: Mention, plain: set[str], *, goes_on: bool
    ) -> tuple[Speaker | None, Way]:
        """Return who is meant among those before, None where nobody is, or two may be; and why."""
        first = mention.words[0] if mention.words else ""
        if self.cues.has("pronouns", first):
            return meant_by(first, self.speakers, self.cues), Way.PRONOUN
        last = self.speakers[-1] if self.speakers else None
        if not plain:
            return last, Way.PRONOUN if last else Way.NAMED
        found = self._fitting(mention, plain)
        if found:
            return self._chosen(found, mention, plain, goes_on=goes_on)
        introduced = self._introduced(mention, plain)
        if introduced is None and last and self._is_anaphor(mention, goes_on=goes_on):
            return last, Way.ANAPHOR
        return introduced, Way.INTRODUCED if introduced else Way.NAMED

    def _chosen(
        self, found: Sequence[Speaker], mention: Mention, plain: set[str], *, goes_on: bool
    ) -> tuple[Speaker | None, Way]:
        """Return which of the speakers that words fit is meant, None where it can't be told."""
        first = mention.words[0]
        if not goes_on and self._is_rivalled(found[0], mention):
            return None, Way.NAMED
        if len(found) == 1:
            return found[0], _way_of_fitting(found[0], plain)
        is_same = any(self.cues.has("same", word) for word in mention.words[1:])
        is_general = self.cues.has("anaphors", first) and not self._is_title(self._plain(first))
        if goes_on or is_same or (is_general and found[0] is self.speakers[-1]):
            return found[0], Way.LAST_OF_SEVERAL
        return None, Way.NAMED

    def _is_rivalled(self, speaker: Speaker, mention: Mention) -> bool:
        """Return whether the text told of another bearer of a title since it named the speaker."""
        return any(
            self.bears(rival, mention)
            and not speaker.words <= self._words_of(rival)
            and not self._words_of(rival) <= speaker.words
            for rival in told_between(self.rivals, speaker.place, mention.place)
        )

    def _fitting(self, mention: Mention, plain: set[str]) -> list[Speaker]:
        """Return the speakers before that the words fit, the last first.

        All of the words are words of that speaker, and the main one can name it; or the mention
        is the fuller one. The very words that named somebody before mean nobody else.
        """
        recent = self.speakers[::-1]
        equal = [speaker for speaker in recent if plain == speaker.words]
        if equal:
            return equal[:1]
        if self._is_indefinite(mention) or mention.is_joint:
            return []
        head = head_of(mention.words, self.cues)
        return [
            speaker
            for speaker in recent
            if not speaker.is_joint
            and (
                (plain <= speaker.words and head in speaker.called)
                or self._is_fuller(mention, plain, speaker)
            )
        ]

    def _is_fuller(self, mention: Mention, plain: set[str], speaker: Speaker) -> bool:
        """Return whether a mention with a name tells more of a voice: محافظ حلب، ثم … سامر فلان."""
        if not mention.name or not speaker.words <= plain:
            return False
        is_office = any(self._is_title(word) for word in speaker.called & plain)
        is_alike = speaker.is_body if mention.is_body else speaker.is_person
        return is_alike or (is_office and len(speaker.words) >= _FEWEST)

    def _is_indefinite(self, mention: Mention) -> bool:
        """Return whether the words bring in somebody new: مصدر أمني, but not عضو اللجنة."""
        first, *rest = mention.words
        is_of_known = self.cues.lang == "ar" and bool(rest) and rest[0].startswith(_DEFINITE)
        return self.cues.has("voices", first) and not is_of_known

    def _is_anaphor(self, mention: Mention, *, goes_on: bool) -> bool:
        """Return whether the words name whoever spoke last: المصدر, المصدر نفسه من …, الوزير.

        A title does only where the last voice is a person or goes on: else it is somebody new.
        """
        words = mention.words
        if mention.name or not self.cues.has("anaphors", words[0]):
            return False
        is_office = self._is_title(self._plain(words[0]))
        last = self.speakers[-1] if self.speakers else None
        if is_office and last and (last.is_joint or not (goes_on or last.is_person)):
            return False
        if is_office and last and self._holds_other(last, words[0]):
            return False
        if last and last.gender == "m" and self._is_woman_or_body(mention):
            return False
        if len(words) == 1 or self.cues.has("same", words[1]):
            return True
        return self.cues.lang == "ar" and all(word.startswith(_DEFINITE) for word in words)

    def _holds_other(self, speaker: Speaker, title: str) -> bool:
        """Return whether a speaker has another of the posts of which nobody has two."""
        held = {word for word in speaker.called if self.cues.has("posts_apart", word)}
        return bool(held) and self.cues.has("posts_apart", title) and title not in held

    def _is_woman_or_body(self, mention: Mention) -> bool:
        """Return whether Arabic words name a woman or a body, so that no man is meant: المنظمة."""
        first = mention.words[0]
        is_named = first.startswith(_DEFINITE) and not self.cues.has("nameless", bare(first))
        return is_named and self.cues.lang == "ar" and self._gender_of(mention) == "f"

    def _introduced(self, mention: Mention, plain: set[str]) -> Speaker | None:
        """Return a new speaker for somebody whom the text named in full before; one only."""
        first = mention.words[0]
        is_general = self.cues.has("anaphors", first) and not self._is_title(self._plain(first))
        if self.cues.has("voices", first) or is_general:
            return None
        found: dict[str, Speaker] = {}
        for person in reversed(told_between(self.people, -1, mention.place)):
            words = {self._plain(word) for word in person.words}
            called = self._called(person, words)
            is_named = head_of(mention.words, self.cues) in called  # not the body he speaks for
            if plain <= words and is_named:
                found.setdefault(
                    person.name,
                    Speaker(
                        name=person.name,
                        words=words,
                        called=called,
                        is_person=True,
                        place=person.place,
                    ),
                )
        return next(iter(found.values())) if len(found) == 1 else None


def _way_of_fitting(speaker: Speaker, plain: set[str]) -> Way:
    if plain == speaker.words:
        return Way.SAME_WORDS
    return Way.SHORT_FORM if plain <= speaker.words else Way.FULLER_FORM


def head_of(words: Sequence[str], cues: LanguageCues) -> str:
    """Return the main word of a noun phrase, folded and without an article.

    Arabic has it first, English last before a preposition: a member of the committee.
    """
    if cues.lang == "ar":
        return bare(words[0]) if words else ""
    before = next((at for at, word in enumerate(words) if cues.has("prepositions", word)), None)
    main = words[:before] if before else words
    return main[-1] if main else ""


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
