"""Who is who within one report: short names, titles and general words resolved to a speaker."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.cues import LanguageCues
    from claims_app.core.inflection import Form

_CLITICS: Final = ("وال", "بال", "لل", "ال")
_STEM: Final = 3  # letters that must remain when an article is taken off


@dataclass(slots=True)
class Speaker:
    """One voice of a report. ``words`` are those of all mentions, without articles."""

    name: str
    words: set[str]
    head: str
    gender: str = ""
    number: str = ""
    is_named: bool = False


@dataclass(slots=True)
class Cast:
    """The speakers of a report in the order of their last mention."""

    cues: LanguageCues
    speakers: list[Speaker] = field(default_factory=list)

    def mention(self, words: Sequence[str], name: str, form: Form | None) -> Speaker:
        """Return the speaker that a mention names, a new one where none before fits.

        Args:
            words: Folded words of the mention.
            name: The mention as written, cleaned.
            form: Grammar of the verb that goes with it, if any.
        """
        plain = [bare(word) for word in words if not self.cues.has("same", word)]
        speaker = self._earlier(words, plain)
        if speaker is None:
            speaker = Speaker(
                name=self._short_name(name, words),
                words=set(plain),
                head=plain[0] if plain else "",
                is_named=self._is_named(words),
            )
        else:
            speaker.words.update(plain)
            self.speakers.remove(speaker)
            if len(name) > len(speaker.name) and self._is_named(words) and not speaker.is_named:
                speaker.name = self._short_name(name, words)
                speaker.is_named = True
        self.speakers.append(speaker)
        if form is not None and form.person == 3:
            speaker.gender = form.gender or speaker.gender
            speaker.number = form.number if form.number != "s" else speaker.number
        return speaker

    def latest(self, form: Form | None) -> Speaker | None:
        """Return the last speaker that the verb's gender and number allow, moved to the front."""
        for speaker in reversed(self.speakers):
            if self._agrees(speaker, form):
                self.speakers.remove(speaker)
                self.speakers.append(speaker)
                return speaker
        return None

    def _agrees(self, speaker: Speaker, form: Form | None) -> bool:
        if form is None or not form.gender or not speaker.gender:
            return True
        if form.number == "p":
            return speaker.number in {"p", "d", ""}
        return speaker.gender == form.gender

    def _earlier(self, words: Sequence[str], plain: Sequence[str]) -> Speaker | None:
        if not plain:
            return self.speakers[-1] if self.speakers else None
        mentioned = set(plain)
        is_indefinite = self.cues.has("voices", words[0])
        for speaker in reversed(self.speakers):
            if mentioned == speaker.words:
                return speaker
            if is_indefinite:
                continue
            if mentioned <= speaker.words or (speaker.is_named and speaker.words <= mentioned):
                return speaker
        if self.cues.has("anaphors", words[0]) and len(plain) <= 2 and self.speakers:
            return self.speakers[-1]
        return None

    def _is_named(self, words: Sequence[str]) -> bool:
        return not any(self.cues.has("voices", word) for word in words[:1])

    def _short_name(self, name: str, words: Sequence[str]) -> str:
        """Return the name without titles before it, where a name of two words or more remains."""
        parts = name.split()
        if len(parts) != len(words):
            return name
        last_title = max(
            (
                index
                for index, word in enumerate(words)
                if self.cues.has("ranks", word) or self.cues.has("offices", word)
            ),
            default=-1,
        )
        if last_title < 0:
            return name
        start = last_title + 1
        if self.cues.has("offices", words[last_title]):
            if start < len(words) and words[start].startswith("ال"):
                while start < len(words) and words[start].startswith("ال"):
                    start += 1
            else:
                start += 1
                while start < len(words) and words[start].startswith("ال"):
                    start += 1
        rest = parts[start:]
        return " ".join(rest) if 2 <= len(rest) <= 5 else name


def bare(word: str) -> str:
    """Return a folded word without its article, and without a conjunction or preposition on it."""
    for clitic in _CLITICS:
        if word.startswith(clitic) and len(word) >= len(clitic) + _STEM:
            return word[len(clitic) :]
    return word
