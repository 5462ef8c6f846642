"""Every string of the window is translated, and the compiled files are up to date."""

from __future__ import annotations

import importlib.util
import shutil
import string
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claims_app import resources
from claims_app.core import reasons as engine_reasons
from claims_app.core.languages import LANGUAGES
from claims_app.gui import reasons
from claims_app.gui.language import Translation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from PySide6.QtWidgets import QApplication

_SCRIPT = Path(__file__).parents[2] / "packaging" / "renew_translations.py"
_HAS_TOOLS = Path(sys.executable).with_name("pyside6-lupdate").exists()


@pytest.fixture(scope="module")
def renewal() -> ModuleType:
    spec = importlib.util.spec_from_file_location("renew_translations", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    found = Translation()
    yield found
    found.use("en")
    found.remove()


def _messages(path: Path) -> set[tuple[str, str, str]]:
    # The file was written by a tool of ours from this checkout.
    root = ET.parse(path).getroot()  # noqa: S314
    return {
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
        )
        for context in root.iter("context")
        for message in context.iter("message")
    }


@pytest.mark.skipif(not _HAS_TOOLS, reason="PySide6 is installed without its tools")
@pytest.mark.parametrize("language", LANGUAGES)
def test_sources_and_ts_file_hold_the_same_strings(
    renewal: ModuleType, tmp_path: Path, language: str
) -> None:
    known = resources.path("i18n", f"claims_{language}.ts")
    fresh = tmp_path / known.name
    shutil.copyfile(known, fresh)

    renewal.update(fresh, language)

    assert _messages(fresh) == _messages(known), "run packaging/renew_translations.py"


@pytest.mark.skipif(not _HAS_TOOLS, reason="PySide6 is installed without its tools")
@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_file_is_that_of_the_ts_file(
    renewal: ModuleType, tmp_path: Path, language: str
) -> None:
    fresh = tmp_path / "fresh.qm"

    renewal.release(resources.path("i18n", f"claims_{language}.ts"), fresh)

    assert fresh.read_bytes() == resources.read_bytes("i18n", f"claims_{language}.qm")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_translated_with_its_gaps(language: str) -> None:
    root = ET.fromstring(resources.read_text("i18n", f"claims_{language}.ts"))  # noqa: S314
    for message in root.iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        texts = [form.text for form in translation] or [translation.text]
        for text in texts:
            assert text, source
            assert _gaps(text) <= _gaps(source) | {"number"}, source


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_window_knows_every_reason_of_the_engine() -> None:
    assert reasons.TEMPLATES == engine_reasons.TEMPLATES


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_are_sentences_in_both_languages(translation: Translation, language: str) -> None:
    translation.use(language)
    for template in engine_reasons.TEMPLATES:
        names = _gaps(template)
        reason = engine_reasons.reason(template, **dict.fromkeys(names, "س"))

        text = reasons.sentence(reason)

        assert "{" not in text
        assert text.count("س") >= len(names)


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("en", 1, "1 claim"),
        ("en", 2, "2 claims"),
        ("ar", 0, "لا ادّعاءات"),
        ("ar", 1, "ادّعاء واحد"),
        ("ar", 2, "ادّعاءان"),
        ("ar", 3, "3 ادّعاءات"),
        ("ar", 11, "11 ادّعاءً"),
        ("ar", 100, "100 ادّعاء"),
    ],
)
def test_counts_have_their_plural(
    translation: Translation, qapp: QApplication, language: str, number: int, text: str
) -> None:
    translation.use(language)

    assert qapp.translate("StatusBar", "%n claim(s)", "", number) == text
