"""Every reason that the engine gives, as English templates: the window translates them.

A template names its gaps; ``Reason.arguments`` fills them with words of the reports.
"""

from __future__ import annotations

from typing import Final

from claims_app.core.records import Reason

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
ADMITS: Final = "{denier} later admits it: “{words}”."
BY_AGREEMENT: Final = "It says the same as another claim that this one contradicts: “{words}”."

TEMPLATES: Final = (
    *(DENIES, DENIES_CONSENT, DENIES_BACK, DENIES_BLAME, NEGATES, OPPOSITE, QUANTITY),
    *(PLAYS_DOWN, DOUBTS, LIMITS, SAME, SAME_WORDS, LATER_COUNT, ADMITS, BY_AGREEMENT),
)

_LONGEST: Final = 80  # characters of a quotation inside a reason


def reason(template: str, **arguments: str) -> Reason:
    """Return the reason, its words cut to a readable length.

    Raises:
        ValueError: ``template`` is not one of ``TEMPLATES``, so that nobody could translate it.
    """
    if template not in TEMPLATES:
        raise ValueError(f"no such reason: {template}")
    return Reason(
        template=template,
        arguments=tuple((name, _cut(value)) for name, value in sorted(arguments.items())),
    )


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
