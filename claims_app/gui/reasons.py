"""The engine's reasons in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from claims_app.core.phrases import fill
from claims_app.gui.text import isolate

if TYPE_CHECKING:
    from claims_app.core.phrases import Reason

# The templates of ``core.reasons``, once more and word for word, because ``lupdate`` reads the
# window's files only; a test holds the two together.
TEMPLATES: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("reasons", "{denier} denies what {other} says: “{words}”."),
    QT_TRANSLATE_NOOP(
        "reasons", "{denier} denies that “{words}” was agreed; {other} says that it happens."
    ),
    QT_TRANSLATE_NOOP("reasons", "{denier} answers “{words}” to what {other} said just before."),
    QT_TRANSLATE_NOOP(
        "reasons", "{denier} denies any part (“{words}”) in what {other} says of it."
    ),
    QT_TRANSLATE_NOOP("reasons", "One says “{words}”, the other that it is not so: “{against}”."),
    QT_TRANSLATE_NOOP("reasons", "“{words}” and “{against}” can't both hold of the same thing."),
    QT_TRANSLATE_NOOP(
        "reasons", "The same is counted, and the figures do not fit: {words} against {against}."
    ),
    QT_TRANSLATE_NOOP("reasons", "{denier} plays down what {other} says: “{words}”."),
    QT_TRANSLATE_NOOP("reasons", "{denier} doubts what {other} says: “{words}”."),
    QT_TRANSLATE_NOOP("reasons", "{denier} lets only part of it stand: “{words}”."),
    QT_TRANSLATE_NOOP("reasons", "Both say the same: “{words}”."),
    QT_TRANSLATE_NOOP("reasons", "Nearly the same words, so perhaps one origin: “{words}”."),
    QT_TRANSLATE_NOOP("reasons", "The same count at a later time: {words}, then {against}."),
    QT_TRANSLATE_NOOP("reasons", "{denier} later admits it: “{words}”."),
    QT_TRANSLATE_NOOP(
        "reasons", "{twin} says the same as {other}, which {denier} contradicts: “{words}”."
    ),
    QT_TRANSLATE_NOOP("reasons", "Both quote {other}, so it is one origin: “{words}”."),
    QT_TRANSLATE_NOOP(
        "reasons", "The same is put at times of day that do not fit: {words} against {against}."
    ),
    QT_TRANSLATE_NOOP(
        "reasons", "{other} says it as things stand later: “{words}”, then “{against}”."
    ),
    QT_TRANSLATE_NOOP(
        "reasons", "The same is put at times that do not fit: {words} against {against}."
    ),
    QT_TRANSLATE_NOOP(
        "reasons", "The same is put at places that do not fit: {words} against {against}."
    ),
    QT_TRANSLATE_NOOP("reasons", "The same deed is put down to others: {words} against {against}."),
    QT_TRANSLATE_NOOP(
        "reasons", "Each gives another reason for the same: {words} against {against}."
    ),
)


def sentence(reason: Reason) -> str:
    """Return the reason as a translated sentence, each inserted quotation isolated."""
    template = QCoreApplication.translate("reasons", reason.template)
    return fill(template, {name: isolate(value) for name, value in reason.arguments})
