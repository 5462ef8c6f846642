"""How the engine told who speaks: kept with each quote, so that people can check it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """By what a speaker was told. The values are written into JSON lines."""

    NAMED = "named"  # the words name somebody who was not there before
    JOINT = "joint"  # the words name two who speak in one breath, and neither alone
    INTRODUCED = "introduced"  # a short form of somebody named in full before, who had not spoken
    SAME_WORDS = "same words"  # the very words that named this voice before
    SHORT_FORM = "short form"  # words of one voice before, and of no other
    FULLER_FORM = "fuller form"  # tells more of a voice before: its name after its title
    LAST_OF_SEVERAL = "last of several"  # fits several before; the last of them goes on
    ANAPHOR = "anaphor"  # a general word (the source) for whoever spoke last
    PRONOUN = "pronoun"
    IMPLICIT = "implicit"  # only in the verb: the last voice that its gender and number allow
    TOLD_OF = "told of"  # a pronoun or bare verb for the subject of the sentence before it
    UNNAMED = "unnamed"  # the text says that it is said, and not by whom
    SUBJECT = "subject"  # the subject of the sentence, which an earlier verb has


@dataclass(frozen=True, slots=True)
class Resolution:
    """How the speaker of one quote was told.

    Attributes:
        way: By what.
        earlier: Where the text had named the same voice before, in code points; None where it
            had not.
    """

    way: Way
    earlier: int | None = None

    def __post_init__(self) -> None:
        if self.earlier is not None and self.earlier < 0:
            raise ValueError(f"earlier is counted from 0, not {self.earlier}")
