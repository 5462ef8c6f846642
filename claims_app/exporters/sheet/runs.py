"""Text of a sheet in runs, so that each format can mark, isolate and style it in its own way.

Texts come from parties to a conflict. What could reorder or hide the words around it never
reaches a sheet as it is: it is shown by its code, such as ``[U+202E]``.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from claims_app.core.languages import is_right_to_left
from claims_app.core.phrases import pieces
from claims_app.core.script import first_strong_direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claims_app.core.records import Span

# Embeddings, overrides and isolates; controls but tab and line feed, which XML forbids as well;
# tag characters, noncharacters and lone surrogates. LRM, RLM, ALM and the joiners stay: Arabic and
# Persian writers use them, and they do no harm inside an isolate.
_HIDDEN: Final = re.compile(
    "[\u202a-\u202e\u2066-\u2069\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
    "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


class Role(StrEnum):
    """What a run is: the sheet's words, a value set in them, a claim, what surrounds it, a code."""

    WORDS = "words"
    VALUE = "value"
    CLAIM = "claim"
    CONTEXT = "context"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text. ``marks`` are the numbers of the clashes that its words are part of."""

    text: str
    role: Role = Role.WORDS
    marks: tuple[int, ...] = ()


Runs: TypeAlias = tuple[Run, ...]


def direction_of(lang: str, text: str) -> str:
    """Return ``rtl`` or ``ltr``: by the language, or where it is unknown by the first letter."""
    is_rtl = is_right_to_left(lang)
    if is_rtl is None:
        return first_strong_direction(text) or "ltr"
    return "rtl" if is_rtl else "ltr"


def language_tag(lang: str) -> str:
    """Return ``lang``, or ``und`` where a case from another hand holds no code of a language."""
    return lang if _LANGUAGE.fullmatch(lang) else "und"


def code_of(char: str) -> str:
    """Return what stands for an invisible character, such as ``[U+202E]``."""
    return f"[U+{ord(char):04X}]"


def visible(text: str) -> str:
    """Return a name, title or note with its hidden characters shown by their codes."""
    return _HIDDEN.sub(lambda found: code_of(found.group()), text)


def phrase(template: str, values: Mapping[str, str]) -> Runs:
    """Return a sentence of the sheet with its values apart, so that each can be isolated.

    Args:
        template: Words with ``{name}`` where a value goes; see ``core.phrases``.
        values: What goes in, verbatim.
    """
    return tuple(
        Run(visible(text), Role.VALUE if is_value else Role.WORDS)
        for text, is_value in pieces(template, values)
    )


def marked(
    text: str, *, start: int, claim: Span, clashes: Sequence[Sequence[Span]] = ()
) -> Iterator[Run]:
    """Yield a verbatim stretch of a report, cut where a claim, a clash or a hidden character is.

    Args:
        text: The stretch.
        start: Where it begins in the report.
        claim: The span of the claim in the report; what lies outside is context.
        clashes: The words of each clash as spans in the report; clash ``i`` has mark ``i + 1``.
    """
    end = start + len(text)
    spans = [(span, number) for number, words in enumerate(clashes, 1) for span in words]
    hidden = {start + found.start() for found in _HIDDEN.finditer(text)}
    cuts = {start, end, claim.start, claim.end}
    cuts.update(edge for span, _ in spans for edge in (span.start, span.end))
    cuts.update(edge for at in hidden for edge in (at, at + 1))
    edges = sorted(cut for cut in cuts if start <= cut <= end)
    for left, right in itertools.pairwise(edges):
        piece = text[left - start : right - start]
        numbers = sorted({n for span, n in spans if span.start <= left and right <= span.end})
        if left in hidden:
            yield Run(code_of(piece), Role.CODE, tuple(numbers))
            continue
        inside = claim.start <= left and right <= claim.end
        yield Run(piece, Role.CLAIM if inside else Role.CONTEXT, tuple(numbers))
