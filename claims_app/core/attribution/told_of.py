"""Whom the sentences before tell of: the nearest antecedent of "he" and of a bare verb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.names import mention_of
from claims_app.core.attribution.page import Page, Range
from claims_app.core.coreference import head_of
from claims_app.core.cues import LanguageCues
from claims_app.core.script import fold

if TYPE_CHECKING:
    from claims_app.core.attribution.frames import Frame
    from claims_app.core.mentions import Mention

_JOINING: Final = frozenset({";", "—", "–"})
_AND: Final = "and"
_THE: Final = "the "
_REACH: Final = 3  # sentences that a pronoun reaches back over


@dataclass(frozen=True, slots=True)
class ToldOf:
    """Finds the people whom one page tells of.

    ``subject_of`` gives the subject of the sentence between two tokens, as its grammar reads it.
    """

    page: Page
    cues: LanguageCues
    subject_of: Callable[[int, int], Range | None]

    def before(self, frame: Frame, heard: int) -> Mention | None:
        """Return whom the last sentence before a head is about that has a person as its subject.

        Only between the sentence ``heard``, in which somebody spoke, and that of the head; None
        where no person is named there or meant by a title, or the head goes on with who spoke, or
        does not leave it to the sentences before who that is.
        """
        if frame.parent is not None or not self._leaves_open(frame):
            return None
        return self.subject_before(frame, heard)

    def subject_here(self, frame: Frame) -> Mention | None:
        """Return the subject of its own sentence that an English pronoun takes up.

        (The governor issued a statement) in which he denied it. "He said" behind what was said, and
        "he" that nothing joins to the clause before, are another matter.
        """
        if frame.source is None or frame.parent is not None or not self._leaves_open(frame):
            return None
        place = frame.source[0]
        before = self.page.key(place - 1)
        is_joined = before in _JOINING or self.cues.has("subject_joiners", before)
        if frame.content_start < place or not is_joined:
            return None
        subject = self.subject_of(self.page.sentence_start[place], place)
        return mention_of(self.page, subject, self.cues) if subject is not None else None

    def subject_before(self, frame: Frame, heard: int) -> Mention | None:
        """Return the same whatever the head says of who speaks."""
        start = self.page.sentence_start[frame.start]
        for _ in range(_REACH):
            end = start
            if end == 0 or self.page.sentence_of[end - 1] <= heard:
                return None
            start = self.page.sentence_start[end - 1]
            subject = self.subject_of(start, end)
            mention = mention_of(self.page, subject, self.cues) if subject is not None else None
            if mention is not None and self._is_somebody(mention):
                return mention
        return None

    def _leaves_open(self, frame: Frame) -> bool:
        """Return whether only a pronoun for one person, or a bare verb, says who speaks."""
        if frame.source is None:
            is_verb = frame.rule.startswith("verb") and frame.form is not None
            return is_verb and frame.hint is None and not frame.is_unnamed
        first, end = frame.source
        return end - first == 1 and self.cues.has("one_person", self.page.key(first))

    def _is_somebody(self, mention: Mention) -> bool:
        if mention.is_joint or mention.is_body or _AND in mention.words:
            return False
        return bool(mention.name) or self._is_titled(mention)

    def _is_titled(self, mention: Mention) -> bool:
        """Return whether an English title with its article means one who is known: the mayor."""
        is_definite = fold(mention.written).startswith(_THE)
        head = head_of(mention.words, self.cues)
        return self.cues.lang == "en" and is_definite and self.cues.has("titles", head)
