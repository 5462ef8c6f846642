"""What a speaker does with what is said: states, denies, plays down, doubts, accuses, admits."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from claims_app.core.listed_words import INNER_NEGATOR, NEGATION_REACH, NEGATORS
from claims_app.core.records import Act, Polarity, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims_app.core.findings import Statement
    from claims_app.core.marked_words import Word

_DENIER: Final = 3  # content words between the cue and the pro-form that name who denies
_CUE_REACH: Final = 8  # words before a statement among which its cue stands
_SILENT_REACH: Final = 5  # words between "refused" and "to comment": who it is
_BACK: Final = frozenset({"pro_form", "blanket"})  # words that point back at what was said
_FRAME: Final = frozenset({"blanket", "outright", "deny"})  # how it is denied, not what
SILENCE: Final = frozenset({"silent", "decline"})  # cues without which nobody declines to say it
_TURNING: Final = NEGATORS | {INNER_NEGATOR}
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


def stance_of(
    statement: Statement, words: Sequence[Word], lead: Sequence[Word]
) -> tuple[Stance, tuple[Span, ...]]:
    """Return what the speaker does with the content, and the words that tell it."""
    cueing = [word for word in (*lead[-_CUE_REACH:], *words) if word.cues]
    cued = {cue: tuple([word.span for word in cueing if cue in word.cues]) for cue in _STANCE_CUES}
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
        if spans or not any(_TURNING & word.cues for word in words):
            return Stance.DENY, spans
    for stance in (Stance.DOWNPLAY, Stance.ADMIT, Stance.ACCUSE):
        if spans := cued[stance]:
            return stance, spans
    return Stance.STATE, ()


def is_silent(words: Sequence[Word]) -> bool:
    """Return whether somebody declines to say it: رفض المدير التعليق على …, had no comment."""
    for index, word in enumerate(words):
        if "silent" in word.cues:
            return True
        following = words[index + 1 : index + 1 + _SILENT_REACH]
        if "decline" in word.cues and any("comment" in other.cues for other in following):
            return True
    return False


def _is_doubt(statement: Statement, words: Sequence[Word]) -> bool:
    """Return whether a doubt cue is meant as one: evidence counts only where it is missing.

    A doubt that is negated affirms: "nobody has cast doubt on it".
    """
    for index, word in enumerate(words):
        if "doubt" not in word.cues:
            continue
        if "evidence" not in word.cues:
            if word.is_negated:
                continue
            return True
        before = words[max(0, index - NEGATION_REACH) : index]
        if statement.polarity is Polarity.DENIED or any("negator" in w.cues for w in before):
            return True
    return False


def is_pro_form(
    words: Sequence[Word], stance_words: Sequence[Span], speaker: frozenset[str]
) -> bool:
    """Return whether the content is only a pro-form: who denied it may be named beside the cue.

    "The general denied this", "denied any part", "نفت وزارة الزراعة الأمر", but not "denied the
    reports of a raid".
    """
    place = max((i for i, word in enumerate(words) if _BACK & word.cues), default=None)
    if place is None:
        return False
    cue = min((i for i, w in enumerate(words) if w.span in stance_words), default=0)

    def tells(word: Word) -> bool:
        is_frame = word.key in speaker or _FRAME & word.cues or word.span in stance_words
        return word.is_content and not is_frame

    between = [word for word in words[cue:place] if tells(word)]
    return not any(map(tells, words[place + 1 :])) and (
        len(between) <= _DENIER and not any(word.families for word in between)
    )


def content_of(
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
        is_frame = is_frame or (stance is Stance.DENY and "outright" in word.cues)
        if word.is_content and not is_frame:
            content.setdefault(word.key, word)
    return content
