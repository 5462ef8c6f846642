"""Whom an English pronoun can mean: by gender, and by whether a person or a body speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claims_app.core.cues import LanguageCues

_IT: Final = "it"
_GENDERS: Final = (("m", "male_words"), ("f", "female_words"))
_BODIES: Final = ("institutions", "groups", "outlets", "agencies", "press")


class _Voice(Protocol):
    words: set[str]
    called: set[str]
    gender: str
    is_person: bool
    is_body: bool
    is_joint: bool


_V = TypeVar("_V", bound=_Voice)


def gender_told(head: str, words: Sequence[str], cues: LanguageCues) -> str:
    """Return the gender (m, f) that the main word tells, else the only one that any word does.

    Args:
        head: The folded main word of a mention (his wife), or a pronoun.
        words: All its folded words (Queen Jane Roe).
        cues: The lexicon; ``male_words`` and ``female_words`` tell.
    """
    for among in ((head,), words):
        found = {gender for gender, name in _GENDERS if any(cues.has(name, word) for word in among)}
        if len(found) == 1:
            return found.pop()
    return ""


def meant_by(pronoun: str, speakers: Sequence[_V], cues: LanguageCues) -> _V | None:
    """Return the last speaker whom a pronoun can mean.

    Never somebody of the other gender, nor a body or two people for *he*, a person for *it*.
    """
    gender = gender_told(pronoun, (), cues)
    return next((one for one in reversed(speakers) if _can_mean(pronoun, gender, one, cues)), None)


def _can_mean(pronoun: str, gender: str, speaker: _Voice, cues: LanguageCues) -> bool:
    is_somebody = speaker.is_person or bool(speaker.gender)
    if pronoun == _IT:  # a ministry's spokesman speaks for it
        return not is_somebody or _names_body(speaker.words, cues)
    if not gender:
        return True
    is_several = speaker.is_joint or speaker.is_body
    is_several = is_several or (_names_body(speaker.called, cues) and not is_somebody)
    return speaker.gender in {"", gender} and not is_several


def _names_body(words: Iterable[str], cues: LanguageCues) -> bool:
    return any(cues.has(name, word) for name in _BODIES for word in words)
