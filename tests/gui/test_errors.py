"""Whatever can go wrong is said in the language of the window."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from claims_app import resources
from claims_app.core.errors import ClaimsError, Place
from claims_app.gui import errors
from claims_app.store.problems import failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pytestqt.qtbot import QtBot

    from claims_app.gui.program import Program

PACKAGE = Path(errors.__file__).parents[1]
# What these say, a window never does: they are for files written by hand, or for the terminal.
APART = {
    "store/strict_yaml.py",
    "workspace/dismissals.py",
    "workspace/lexicons.py",
    "workspace/source_edits.py",
    "workspace/validation.py",
}
ROOMS = ("exporters", "gui", "importers", "store", "workspace")
# How many of the arguments are sentences.
MAKERS = {"ClaimsError": 2, "ChangedElsewhereError": 2, "Problem": 2, "failure": 1}
# Sentences that come from elsewhere, as a test sees them by their names.
HANDED_ON = {"self.message", "self.remedy", "what", "text", "remedy"}


def _sentences(path: Path) -> Iterator[str]:
    """Yield what the errors that a module makes say, before values are put in."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and node.value is not None
        for target in [node.target]
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            for argument in call.args[: MAKERS.get(call.func.id, 0)]:
                yield from _of(argument, named)


def _of(node: ast.expr, named: Mapping[str, ast.expr]) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from _of(node.body, named)
            yield from _of(node.orelse, named)
        case ast.Name(id=name) if name in named:
            yield from _of(named[name], named)
        case ast.Starred():
            return
        case _:
            assert ast.unparse(node) in HANDED_ON, f"{ast.unparse(node)} can't be translated"


def _all_sentences() -> set[str]:
    files = [path for room in ROOMS for path in (PACKAGE / room).rglob("*.py")]
    files.append(PACKAGE / "resources.py")
    wanted = [path for path in files if path.relative_to(PACKAGE).as_posix() not in APART]
    return {sentence for path in wanted for sentence in _sentences(path)}


def _arabic() -> dict[str, str]:
    tree = ET.parse(resources.path("i18n", "claims_ar.ts"))  # noqa: S314 -- our own file
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in tree.iter("context")
        if context.findtext("name") == "errors"
        for message in context.iter("message")
    }


def test_catalogue_has_what_the_modules_say_and_nothing_else() -> None:
    assert {str(template) for template in errors.TEMPLATES} == _all_sentences()


@pytest.mark.parametrize("template", sorted(map(str, (*errors.TEMPLATES, *errors.VALUES))))
def test_arabic_says_it_with_the_same_values(template: str) -> None:
    arabic = _arabic()[template]

    assert arabic
    assert set(re.findall(r"{\w+}", arabic)) == set(re.findall(r"{\w+}", template))


def test_error_is_shown_in_the_language_of_the_window(qtbot: QtBot, program: Program) -> None:
    program.apply(replace(program.preferences, language="ar"))

    with qtbot.waitSignal(program.work.not_opened):
        program.open_folder(Path("/nothing/here"))

    (box,) = program.window.findChildren(QMessageBox)
    assert "لا قضية هنا" in box.text()
    assert "\u2068case.yaml\u2069" in box.text()
    assert box.informativeText().startswith("اختر مجلد قضية")
    box.close()


def test_values_that_are_words_are_translated_too(program: Program) -> None:
    program.apply(replace(program.preferences, language="ar"))
    error = failure(
        "The change could not be saved: {reason}.",
        Path("x"),
        OSError(28, "No space left on device"),
    )

    assert errors.message_of(error) == "تعذّر حفظ التغيير: \u2068لا متسع على القرص\u2069."
    assert str(error).startswith("x: The change could not be saved: No space left on device.")


def test_sentence_without_a_translation_is_shown_as_it_is(program: Program) -> None:
    program.apply(replace(program.preferences, language="ar"))
    error = ClaimsError("Mind the {gap}.", "", place=Place(PurePosixPath("a"), 3))

    assert errors.line_of(error) == "a:3: Mind the {gap}."
