"""The claim sheet as one HTML file: nothing from outside, readable on black and white paper."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from jinja2 import FunctionLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from claims_app import resources
from claims_app.core.ids import text_hash
from claims_app.exporters.sheet.build import build_sheet
from claims_app.exporters.sheet.words import Words

if TYPE_CHECKING:
    from claims_app.core.case import Case
    from claims_app.exporters.base import SheetOptions

_TEMPLATE: Final = "sheet.html.j2"
_MARK_LENGTH: Final = 16  # hexadecimal digits: enough to tell the pages of two sheets apart


class HtmlExporter:
    """Writes the claim sheet as HTML; the template is ``resources/sheet/sheet.html.j2``."""

    name: str = "html"
    suffix: str = ".html"

    def export(self, case: Case, options: SheetOptions) -> bytes:
        """Return the sheet in UTF-8; see ``base.Exporter.export``."""
        words = Words(options.lang)
        sheet = build_sheet(case, options, words)
        mark = text_hash(repr(sheet))[:_MARK_LENGTH]
        template = _environment().get_template(_TEMPLATE)
        page = template.render(sheet=sheet, w=words, mark=mark)
        return (page.rstrip() + "\n").encode("utf-8")


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(lambda name: resources.read_text("sheet", name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["css_string"] = css_string
    environment.filters["grouped"] = grouped
    environment.filters["isolated"] = isolated
    return environment


def css_string(text: str) -> Markup:
    """Return ``text`` as a string of CSS that can't end early, in whatever place it stands.

    Source:
        CSS Syntax Level 3, section 4.3.7: up to six hexadecimal digits and a space.
    """
    escaped = "".join(
        char if char.isascii() and char.isalnum() else f"\\{ord(char):x} " for char in text
    )
    return Markup(f'"{escaped}"')  # noqa: S704 -- letters, digits, backslashes and spaces only


def isolated(text: str) -> str:
    """Return ``text`` set apart from its surroundings, where no ``<bdi>`` can stand."""
    return f"\u2068{text}\u2069"


def grouped(digits: str, size: int = 8) -> str:
    """Return a hash in groups that a reader can compare and a line can break between."""
    return " ".join(digits[start : start + size] for start in range(0, len(digits), size))
