"""Arabic verbs that hand on what another said: نقلت وكالة … عن … قوله إن."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_intros import IntroFinder
from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_subjects import SubjectReader
from claims_app.core.attribution.frames import Frame

if TYPE_CHECKING:
    from claims_app.core.cues import CueForm

_CARRIED_REACH: Final = 16  # words from "quoted" to the noun of what was said


@dataclass(frozen=True, slots=True)
class CarrierReader:
    """Finds the frames of such verbs on one page."""

    phrases: Phrases
    subjects: SubjectReader
    intros: IntroFinder

    def frame(self, index: int, form: CueForm, end: int, *, is_main: bool) -> Frame | None:
        """Return the frame: the outlet is the subject of the verb; who speaks follows عن."""
        intro = self.intros.find(index + 1, end, form.cue, is_shy=form.cue.is_shy)
        if intro is None:
            return self._noun(index, form, end)
        places = range(index + 1, intro.head_end)
        came_from = next(
            (at for at in places if self.phrases.page.key(at) == form.cue.carries_from), None
        )
        if came_from is None:
            return None
        head_end = intro.head_end
        carried_by = (
            self.phrases.page.trimmed((index + 1, came_from)) if came_from > index + 1 else None
        )
        cue_ranges = [(index, came_from + 1 if carried_by is None else index + 1)]
        for place in range(came_from + 1, head_end):
            if self.phrases.cues.has("speech", self.phrases.page.key(place)):
                cue_ranges.append((place, place + 1))
                head_end = place
                break
        source, via = self.subjects.subject(came_from + 1, head_end)
        return Frame(
            cue=form.cue,
            form=None,
            cue_ranges=cue_ranges,
            start=index,
            content_start=intro.content_start,
            rule=f"carried+{intro.rule}",
            source=source,
            via=carried_by or via,
            is_main=is_main,
            is_unresolved=source is None,
        )

    def _origin(self, places: range, form: CueForm) -> int | None:
        """Return where the word before who speaks stands: عن."""
        key = self.phrases.page.key
        return next((at for at in places if key(at) == form.cue.carries_from), None)

    def _noun(self, index: int, form: CueForm, end: int) -> Frame | None:
        """Return نقلت وكالة … عن … نفيه كذا: what is handed on is in a noun with a pronoun."""
        places = range(index + 1, min(end, index + _CARRIED_REACH))
        stop = next((at for at in places if self.phrases.page.ends_sentence(at)), end)
        near = range(index + 1, min(stop, index + _CARRIED_REACH))
        came_from = next(
            (at for at in near if self.phrases.page.key(at) == form.cue.carries_from), None
        )
        if came_from is None:
            return None
        said = next((at for at in near if at > came_from + 1 and self.phrases.owned_noun(at)), None)
        own = None if said is None else self.phrases.owned_noun(said)
        if said is None or own is None or said + 1 >= stop:
            return None
        source, via = self.subjects.subject(came_from + 1, said)
        carried_by = (
            self.phrases.page.trimmed((index + 1, came_from)) if came_from > index + 1 else None
        )
        return Frame(
            cue=own.cue,
            form=None,
            cue_ranges=[(index, index + 1), (said, said + 1)],
            start=index,
            content_start=said + 1 + self.phrases.cues.has("that", self.phrases.page.key(said + 1)),
            rule="carried+noun",
            source=source,
            via=carried_by or via,
            is_unresolved=source is None,
        )
