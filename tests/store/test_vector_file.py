"""The file of vectors: what was packed comes back, and nothing else does."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from claims_app.store import vector_file
from claims_app.store.vector_file import MAX_BYTES, SECRET_BYTES, VectorFormat

OURS: Final = VectorFormat("letters", 3, b"s" * SECRET_BYTES)
_ROWS: Final = arrays.arrays(np.float16, 3, elements=st.floats(-1, 1, width=16))
_TEXTS: Final = st.dictionaries(st.text(), _ROWS, max_size=5)
TWO: Final = {
    OURS.key(text): np.array(row, np.float16)
    for text, row in (("bridge", [1.0, 0.5, 0.0]), ("الجسر", [0.0, -0.25, 1.0]))
}


@given(texts=_TEXTS)
def test_what_was_packed_comes_back(texts: dict[str, np.ndarray]) -> None:
    vectors = {OURS.key(text): row for text, row in texts.items()}

    found = OURS.unpack(OURS.pack(vectors))

    assert found is not None
    assert found.keys() == vectors.keys()
    assert all(found[key].tobytes() == row.tobytes() for key, row in vectors.items())


def test_the_order_of_the_vectors_is_not_told() -> None:
    assert OURS.pack(TWO) == OURS.pack(dict(reversed(TWO.items())))


@given(cut=st.integers(0, len(OURS.pack(TWO)) - 1))
def test_a_part_of_a_file_is_none(cut: int) -> None:
    assert OURS.unpack(OURS.pack(TWO)[:cut]) is None


@given(
    place=st.integers(0, len(OURS.pack(TWO)) - 1),
    value=st.integers(1, 255),
    is_put_in=st.booleans(),
)
def test_one_wrong_byte_spoils_all(place: int, value: int, *, is_put_in: bool) -> None:
    data = OURS.pack(TWO)
    other = bytes([data[place] ^ value])

    assert OURS.unpack(data[:place] + other + data[place + (not is_put_in) :]) is None


@given(data=st.binary(max_size=200), has_header=st.booleans())
def test_any_bytes_are_read_without_an_error(data: bytes, *, has_header: bool) -> None:
    header = b"claims-vectors 1 letters 3 " + b"0" * 64 + b"\n" if has_header else b""

    assert OURS.unpack(header + data) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(OURS, secret=b"t" * SECRET_BYTES),
        replace(OURS, encoder="words"),
        replace(OURS, dimensions=11),
        replace(OURS, encoder="letters 3"),
    ],
    ids=["person", "encoder", "dimensions", "a name with a number"],
)
def test_a_file_of_another_is_none(other: VectorFormat) -> None:
    assert other.unpack(OURS.pack(TWO)) is None
    assert other.unpack(OURS.pack({})) is None


def test_keys_tell_nothing_to_whoever_lacks_the_secret() -> None:
    other = replace(OURS, secret=b"t" * SECRET_BYTES)

    assert OURS.key("bridge") == OURS.key("bridge") != OURS.key("bridges")
    assert OURS.key("bridge") != other.key("bridge")


@given(text=st.text(st.characters(codec=None), max_size=5))
def test_every_text_has_a_key_half_characters_too(text: str) -> None:
    assert len(OURS.key(text)) == 16


def test_the_most_vectors_fit_into_the_largest_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert replace(OURS, dimensions=512).most > 60_000
    monkeypatch.setattr(vector_file, "MAX_BYTES", 1100)
    row = np.zeros(3, np.float16)

    data = OURS.pack({OURS.key(str(number)): row for number in range(OURS.most)})

    assert OURS.most == 4
    assert len(data) < 1100 < MAX_BYTES
