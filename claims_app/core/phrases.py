"""Sentences with places for values: filled in as words, never evaluated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAME: Final = re.compile(r"\{([^\W\d]\w*)\}")


def pieces(template: str, values: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a sentence in order, each with whether it is a value.

    Not ``str.format``: a template may come with a case from another hand, and there an attribute
    (``{a.__class__}``) would be read and a width (``{a:9999999999}``) be made room for.

    Args:
        template: Words with ``{name}`` where a value goes. Whatever else stands in braces, and a
            name that ``values`` does not have, is left as it is.
        values: What goes in, verbatim.
    """
    start = 0
    for found in _NAME.finditer(template):
        if found[1] in values:
            if found.start() > start:
                yield template[start : found.start()], False
            yield values[found[1]], True
            start = found.end()
    if start < len(template):
        yield template[start:], False


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return the sentence with its values in it; see ``pieces``."""
    return "".join(text for text, _ in pieces(template, values))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A sentence that says why, translatable: an English template and what goes into it."""

    template: str
    arguments: tuple[tuple[str, str], ...] = ()

    def render(self, template: str | None = None) -> str:
        """Return the sentence, from a translated ``template`` where one is given."""
        return fill(template or self.template, dict(self.arguments))
