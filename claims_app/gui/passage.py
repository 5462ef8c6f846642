"""A claim as the pair panel shows it: its words, a sentence around them, the words that clash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.records import Claim, Report, Span
from claims_app.core.sentences import paragraphs, sentences
from claims_app.gui.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claims_app.core.standing import Standing


PARAGRAPH: Final = "\N{LINE SEPARATOR}"  # Qt breaks the line there without ending its block
FILLER: Final = "\N{ZERO WIDTH SPACE}"  # keeps offsets where more than one letter parts paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedSpan:
    """Words that clash, in code points of ``Passage.text``; ``number`` joins both texts' marks.

    ``number`` is 0 where there is but one clash and nothing to tell apart.
    """

    span: Span
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a report around a claim. ``claim`` and ``marks`` are spans of ``text``.

    ``PARAGRAPH`` stands in ``text`` where a paragraph of the report ends.
    """

    text: str
    lang: str
    claim: Span
    marks: tuple[MarkedSpan, ...] = ()


def passage(
    report: Report, claim: Claim, words: Sequence[MarkedSpan], *, is_whole: bool = False
) -> Passage:
    """Return the claim with the sentences before and after it, or with the whole report.

    Args:
        report: The report that the claim stands in; it may have changed since.
        claim: An orphaned claim is shown by the words it was made from, alone.
        words: Clashing words, as spans of the report's text.
        is_whole: Whether to return all of the report.
    """
    span = claim.anchor.span
    if not claim.anchor.holds_in(report.text):
        quote = claim.anchor.exact
        return Passage(text=one_line(quote), lang=report.lang, claim=Span(0, len(quote)))
    around = Span(0, len(report.text)) if is_whole else _around(report, span)
    shift = around.start
    return Passage(
        text=_in_paragraphs(report, around),
        lang=report.lang,
        claim=Span(span.start - shift, span.end - shift),
        marks=tuple(_inside(words, around)),
    )


def _around(report: Report, claim: Span) -> Span:
    """Return the stretch from the sentence before the claim to the one after it."""
    found = sentences(report.text, report.lang)
    inside = [index for index, span in enumerate(found) if span.overlaps(claim)]
    if not inside:
        return claim
    first, last = max(inside[0] - 1, 0), min(inside[-1] + 1, len(found) - 1)
    return Span(min(found[first].start, claim.start), max(found[last].end, claim.end))


def _in_paragraphs(report: Report, around: Span) -> str:
    """Return the words of a stretch, as long as before, each paragraph on lines of its own."""
    text = one_line(around.of(report.text))
    for paragraph in paragraphs(report.text)[1:]:
        begin = paragraph.start - around.start
        if not 0 < begin < len(text):
            continue
        end = len(text[:begin].rstrip())
        # A space before the separator pushes a line of Arabic out of the view by its width (seen
        # in Qt 6.11), and one after it would begin the new line: what is left takes no room.
        text = text[:end] + PARAGRAPH.ljust(begin - end, FILLER) + text[begin:]
    return text


def _inside(words: Iterable[MarkedSpan], around: Span) -> Iterable[MarkedSpan]:
    for word in words:
        start = max(word.span.start, around.start)
        end = min(word.span.end, around.end)
        if start < end:
            shifted = Span(start - around.start, end - around.start)
            yield MarkedSpan(span=shifted, number=word.number)


def clashing_words(pair: Standing, *, is_first: bool) -> tuple[MarkedSpan, ...]:
    """Return the words of one claim that made the detectors fire, without overlaps.

    Args:
        pair: The pair; one drawn by hand has no such words.
        is_first: Whether the claim is ``pair.a``.
    """
    evidence = pair.link.evidence if pair.link else ()
    # A link's own a and b are the same two claims, but may be the other way round.
    turned = pair.link is not None and pair.link.a != pair.a
    reads_a = is_first is not turned
    with_words = [item for item in evidence if item.words_a and item.words_b]
    numbered = len(with_words) > 1
    found: list[MarkedSpan] = []
    for number, item in enumerate(with_words, start=1):
        for span in item.words_a if reads_a else item.words_b:
            if not any(span.overlaps(other.span) for other in found):
                found.append(MarkedSpan(span=span, number=number if numbered else 0))
    return tuple(sorted(found, key=lambda mark: mark.span))
