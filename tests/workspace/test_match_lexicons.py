from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from claims_app import resources
from claims_app.core.errors import ClaimsError
from claims_app.core.languages import LANGUAGES
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    match_lexicon.cache_clear()
    yield
    match_lexicon.cache_clear()


def test_both_languages_come_with_the_program() -> None:
    lexicon = match_lexicon()

    assert set(lexicon.languages) == set(LANGUAGES)
    assert [len(model.encoders) for model in lexicon.pair_models] == [2, 1, 0]


def test_families_are_the_same_in_both_languages() -> None:
    lexicon = match_lexicon()

    assert lexicon.words("ar").families.names == lexicon.words("en").families.names


@pytest.mark.parametrize("text", ["{", "[]", '{"measures": []}'], ids=["json", "list", "other"])
def test_a_broken_model_leaves_the_rules_and_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    read = resources.read_text
    monkeypatch.setattr(
        resources, "read_text", lambda *parts: text if "models" in parts else read(*parts)
    )

    with caplog.at_level(logging.WARNING):
        lexicon = match_lexicon()

    assert lexicon.pair_models == ()
    assert caplog.messages


def test_a_missing_model_leaves_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    find = resources.path

    def without_models(*parts: str) -> Path:
        if "models" in parts:
            raise ClaimsError("There is no model.", "Install the program again.")
        return find(*parts)

    monkeypatch.setattr(resources, "path", without_models)

    assert match_lexicon().pair_models == ()
