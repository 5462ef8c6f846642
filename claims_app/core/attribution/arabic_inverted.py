"""Arabic verbs of saying behind a quotation, or between the two parts of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_before import SubjectBefore
from claims_app.core.attribution.arabic_subjects import SubjectReader
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import COMMAS

if TYPE_CHECKING:
    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.cues import Cue, CueForm

_HEAD: Final = 14  # tokens from the verb to the second part: a name with its title


@dataclass(frozen=True, slots=True)
class InvertedReader:
    """Reads such verbs of one page."""

    before: SubjectBefore
    subjects: SubjectReader

    @property
    def page(self) -> Page:
        """Return the page that is read."""
        return self.before.page

    def after(self, index: int, form: CueForm, start: int, end: int) -> Frame | None:
        """Return the frame of a verb after a quotation: «…»، تقول المهندسة ليلى فارس."""
        words = self.before.quotation(index, start)
        if words is None or not _can_follow(form.cue):
            return None
        stop = next((at for at in range(index + 1, end) if self.page.ends_sentence(at)), end)
        return self._frame(index, form, stop, [words])

    def between(self, index: int, form: CueForm, start: int, end: int) -> Frame | None:
        """Return the frame of a verb that splits a quotation: «الطريق»، قال المحافظ، «مغلق».

        Commas stand on both sides, so that a name in marks is not taken for a part.
        """
        words = self.before.quotation(index, start, is_split=True)
        if words is None or not _can_follow(form.cue):
            return None
        near = range(index + 1, min(end, index + _HEAD))
        comma = next((at for at in near if self.page.key(at) in COMMAS), end)
        close = self.page.close_of.get(comma + 1)
        if close is None or close >= end:
            return None
        frame = self._frame(index, form, comma, [words, (comma + 2, close)])
        if frame is None or frame.source is None or frame.source[1] != comma:
            return None
        frame.rule, frame.content_start = "verb+around", close
        return frame

    def take_both(self, frame: Frame, start: int) -> None:
        """Add the quotation before a verb to the one behind it: «…»، قال القائد: «…»."""
        words = self.before.quotation(frame.start, start)
        close = self.page.close_of.get(frame.content_start)
        if words is None or close is None or frame.source is None:
            return
        if _can_follow(frame.cue):
            frame.content = [words, (frame.content_start + 1, close)]
            frame.content_start = close
            frame.rule = "verb+around"

    def _frame(self, index: int, form: CueForm, stop: int, content: list[Range]) -> Frame | None:
        source, via = self.subjects.subject(index + 1, stop)
        if source is None or not self.page.tokens[index + 1].is_word:
            return None
        if self.before.phrases.is_no_speaker(source):
            return None
        return Frame(
            cue=form.cue,
            form=form.form,
            cue_ranges=[(index, index + 1)],
            start=index,
            content_start=source[1],
            rule="verb+inverted",
            source=source,
            via=via,
            content=content,
        )


def _can_follow(cue: Cue) -> bool:
    return "that" in cue.takes and not cue.is_shy
