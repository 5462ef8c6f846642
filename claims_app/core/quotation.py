"""Quotation marks of all kinds: what they enclose, nested, reversed or broken."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

_DOUBLE: Final = '"“”„‟«»″＂'
_SINGLE: Final = "'‘’‚‛‹›"
_OPENERS: Final = frozenset("“„‟«‘‚‛‹")
_CLOSERS: Final = frozenset("”»’›")
_PARAGRAPH: Final = re.compile(r"[^\r\n\u0085\u2028\u2029]+")
_DEEPEST: Final = 8  # marks inside marks beyond this are noise
_TWICE: Final = "''"  # typed for a double mark
# Three at the end of words: the one of the inner quotation closes first.
_MARK: Final = re.compile(rf"(?<=\S)'(?={_TWICE}(?!'))|{_TWICE}|[{_DOUBLE}{_SINGLE}]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between marks: ``[start, end)`` with them, ``[inner_start, inner_end)`` without.

    ``is_closed`` is false where a paragraph ends before the closing mark; the stretch then runs
    to the end of the paragraph. ``goes_on`` says that the next paragraph takes it up with an
    opening mark of its own, as print does, so that it lacks no mark. ``depth`` counts from 0.
    """

    start: int
    end: int
    is_closed: bool
    depth: int
    goes_on: bool = False

    @property
    def inner_start(self) -> int:
        """Return where the words after the opening mark begin."""
        return self.start + 1

    @property
    def inner_end(self) -> int:
        """Return where the words before the closing mark end."""
        return self.end - 1 if self.is_closed else self.end


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return all quotations, in the order of their opening marks. No pair crosses a paragraph.

    A mark opens or closes by its shape, unless its surroundings plainly say the other: Arabic
    texts have many reversed marks (»…» and ”…“).
    """
    found: list[Quotation] = []
    left_open: int | None = None  # the place in ``found`` of what the paragraph before left open
    for paragraph in _PARAGRAPH.finditer(text):
        if paragraph.group().isspace():
            continue
        items = _in_paragraph(text, paragraph.start(), paragraph.end())
        first = paragraph.end() - len(paragraph.group().lstrip())
        if left_open is not None and any(item.start == first and not item.depth for item in items):
            found[left_open] = replace(found[left_open], goes_on=True)
        broken = [at for at, item in enumerate(items) if not item.is_closed]
        is_alone = len(broken) == 1 and items[broken[0]].depth == 0
        left_open = len(found) + broken[0] if is_alone else None
        found.extend(items)
    found.sort(key=lambda item: (item.start, -item.end))
    return tuple(found)


def _in_paragraph(text: str, begin: int, end: int) -> list[Quotation]:
    stack: list[tuple[int, bool]] = []  # where it opened; whether by a double mark
    found: list[Quotation] = []
    for match in _MARK.finditer(text, begin, end):
        place, mark = match.start(), match.group()
        is_double = mark in _DOUBLE or mark == _TWICE
        before = text[place - 1] if place > begin else " "
        after = text[match.end()] if match.end() < end else " "
        if not is_double and before.isalnum() and after.isalnum():
            continue  # an apostrophe inside a word
        # Looking at the innermost few keeps a line of nothing but marks linear.
        is_open = any(double == is_double for _, double in stack[-_DEEPEST:])
        if is_open and _closes(mark, before, after):
            _close(stack, found, match.end(), is_double=is_double)
        elif _opens(mark, before, after) and (is_double or not before.isalnum()):
            stack.append((place, is_double))
    for depth, (start, is_double) in enumerate(stack):
        if is_double:  # a lone single mark is an apostrophe
            found.append(Quotation(start, end, is_closed=False, depth=depth))
    return found


def _closes(mark: str, before: str, after: str) -> bool:
    """Return whether a mark closes what is open, rather than opening anew inside it."""
    hugs_left = not before.isspace() and before not in "([:،,"
    hugs_right = after.isalnum()
    if mark in _CLOSERS:
        return True
    if mark in _OPENERS:
        return not hugs_right
    return hugs_left or not hugs_right


def _opens(mark: str, before: str, after: str) -> bool:
    """Return whether a mark opens, where it closes nothing; else it is a stray."""
    hugs_left = before.isalnum() or before in ".!?؟"
    hugs_right = not after.isspace()
    if mark in _OPENERS:
        return hugs_right or not hugs_left
    return hugs_right and not hugs_left


def _close(
    stack: list[tuple[int, bool]], found: list[Quotation], end: int, *, is_double: bool
) -> None:
    for index in range(len(stack) - 1, max(-1, len(stack) - 1 - _DEEPEST), -1):
        start, double = stack[index]
        if double == is_double:
            del stack[index:]
            found.append(Quotation(start, end, is_closed=True, depth=index))
            return
