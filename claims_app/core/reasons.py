"""Every reason that the engine gives, as English templates: the window translates them.

A template names its gaps; ``Reason.arguments`` fills them with words of the reports.
"""

from __future__ import annotations

from typing import Final

from claims_app.core.phrases import Reason

DENIES: Final = "{denier} denies what {other} says: “{words}”."
DENIES_CONSENT: Final = "{denier} denies that “{words}” was agreed; {other} says that it happens."
DENIES_BACK: Final = "{denier} answers “{words}” to what {other} said just before."
DENIES_BLAME: Final = "{denier} denies any part (“{words}”) in what {other} says of it."
NEGATES: Final = "One says “{words}”, the other that it is not so: “{against}”."
OPPOSITE: Final = "“{words}” and “{against}” can't both hold of the same thing."
QUANTITY: Final = "The same is counted, and the figures do not fit: {words} against {against}."
PLAYS_DOWN: Final = "{denier} plays down what {other} says: “{words}”."
DOUBTS: Final = "{denier} doubts what {other} says: “{words}”."
LIMITS: Final = "{denier} lets only part of it stand: “{words}”."
SAME: Final = "Both say the same: “{words}”."
SAME_WORDS: Final = "Nearly the same words, so perhaps one origin: “{words}”."
LATER_COUNT: Final = "The same count at a later time: {words}, then {against}."
LATER_WORD: Final = "{other} says it as things stand later: “{words}”, then “{against}”."
ADMITS: Final = "{denier} later admits it: “{words}”."
SAME_SPEAKER: Final = "Both quote {other}, so it is one origin: “{words}”."
TIME: Final = "The same is put at times of day that do not fit: {words} against {against}."
TIMES: Final = "The same is put at times that do not fit: {words} against {against}."
PLACES: Final = "The same is put at places that do not fit: {words} against {against}."
ACTORS: Final = "The same deed is put down to others: {words} against {against}."
REASONS: Final = "Each gives another reason for the same: {words} against {against}."
BY_AGREEMENT: Final = "{twin} says the same as {other}, which {denier} contradicts: “{words}”."

TEMPLATES: Final = (
    *(DENIES, DENIES_CONSENT, DENIES_BACK, DENIES_BLAME, NEGATES, OPPOSITE, QUANTITY),
    *(PLAYS_DOWN, DOUBTS, LIMITS, SAME, SAME_WORDS, LATER_COUNT, ADMITS, BY_AGREEMENT),
    *(SAME_SPEAKER, TIME, LATER_WORD, TIMES, PLACES, ACTORS, REASONS),
)

_KNOWN: Final = frozenset(TEMPLATES)
_LONGEST: Final = 80  # characters of a name or a quotation inside a reason
_QUOTATIONS: Final = frozenset({"words", "against"})
_MOST_WORDS: Final = 10  # of a quotation: detectors quote eight, and digits count as none there


def reason(template: str, **arguments: str) -> Reason:
    """Return the reason, its words cut to a readable length.

    Raises:
        ValueError: ``template`` is not one of ``TEMPLATES``, so that nobody could translate it.
    """
    if template not in _KNOWN:
        raise ValueError(f"no such reason: {template}")
    return Reason(
        template=template,
        arguments=tuple(
            (name, cut(value, most_words=_MOST_WORDS if name in _QUOTATIONS else len(value)))
            for name, value in sorted(arguments.items())
        ),
    )


def cut(text: str, *, longest: int = _LONGEST, most_words: int) -> str:
    """Return a text cut between words, an ellipsis for the rest; one long word is cut inside.

    Args:
        text: Any words; line breaks become spaces.
        longest: Characters at most, the ellipsis among them.
        most_words: Words at most.
    """
    words = text.split()
    kept = words[:most_words]
    while len(kept) > 1 and len(" ".join(kept)) >= longest:
        kept.pop()
    short = " ".join(kept)
    if len(kept) == len(words) and len(short) <= longest:
        return short
    return short[: longest - 1].rstrip("،,؛;:- ") + "…"
