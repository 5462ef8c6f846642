"""Vectors of a case's texts, kept beside the case so that they are not made again."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

from claims_app.store import atomic
from claims_app.store.layout import VECTORS_FILE
from claims_app.store.vector_file import MAX_BYTES, VectorFormat
from claims_app.workspace.encoders import sentence_encoder
from claims_app.workspace.secret import kept_secret, read_secret

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from claims_app.core.encoder import Encoder

_log = logging.getLogger(__name__)


class KeptVectors:
    """An encoder that takes from a case's folder what it can, and the rest from another encoder.

    One serves one matching: the texts that it was asked for are those of the case. Whatever is
    wrong with the file, the vectors are the same; they only take longer.
    """

    def __init__(self, encoder: Encoder, folder: Path) -> None:
        """Take ``encoder`` for what the case in ``folder`` does not keep; reads nothing yet."""
        self._encoder = encoder
        self._path = folder / VECTORS_FILE
        self._secret: bytes | None = None
        self._kept: dict[bytes, NDArray[np.float16]] | None = None
        self._asked: dict[str, NDArray[np.float16]] = {}
        self._fresh: set[str] = set()

    @property
    def name(self) -> str:
        """Return the other encoder's name."""
        return self._encoder.name

    @property
    def dimensions(self) -> int:
        """Return how many numbers a vector has."""
        return self._encoder.dimensions

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the other encoder's rows, to 16 bits: kept or new, a text's row is the same."""
        import numpy as np  # noqa: PLC0415 -- the window starts without it

        if self._kept is None:
            self._kept = self._load()
        if self._secret:
            form = self._format(self._secret)
            for text in dict.fromkeys(texts):
                row = self._kept.get(form.key(text))
                if row is not None:
                    self._asked.setdefault(text, row)
        missing = [text for text in dict.fromkeys(texts) if text not in self._asked]
        if missing:
            rows = self._encoder.encode(missing).astype(np.float16)
            self._asked |= zip(missing, rows, strict=True)
            self._fresh |= set(missing)
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        return np.stack([self._asked[text] for text in texts]).astype(np.float32)

    def save(self) -> None:
        """Keep the vectors of the texts that were asked for, and no others, if one is new.

        Where that can't be done, the log says why; nothing else changes.
        """
        if not self._fresh:
            return
        secret = kept_secret()
        if secret is None:
            return
        form = self._format(secret)
        texts = list(self._asked)[: form.most]
        if self._fresh.isdisjoint(texts):
            return
        data = form.pack({form.key(text): self._asked[text] for text in texts})
        try:
            self._write(data)
        except OSError as error:
            _log.info("The vectors are not kept: %s", error)

    def _format(self, secret: bytes) -> VectorFormat:
        return VectorFormat(self.name, self.dimensions, secret)

    def _load(self) -> dict[bytes, NDArray[np.float16]]:
        self._secret = read_secret()
        if self._secret is None:
            return {}
        try:
            self._refuse_link()
            data, _ = atomic.read_regular(self._path, MAX_BYTES)
        except FileNotFoundError:
            return {}
        except OSError as error:
            _log.info("The kept vectors can't be read: %s", error)
            return {}
        kept = self._format(self._secret).unpack(data)
        if kept is None:
            _log.info("%s is damaged, or of another encoder or person; it is not used.", self._path)
        return kept or {}

    def _write(self, data: bytes) -> None:
        folder = self._path.parent
        self._refuse_link()
        folder.mkdir(exist_ok=True)  # without its parents: a case that is gone stays gone
        for torn in folder.glob(f".{self._path.name}.*{atomic.TEMPORARY}"):
            torn.unlink(missing_ok=True)
        if self._path.is_symlink():  # its permissions would be those of what it leads to
            self._path.unlink()
        atomic.write_bytes(self._path, data)

    def _refuse_link(self) -> None:
        """Raise OSError where the folder's name leads elsewhere: files there are not the case's."""
        if self._path.parent.is_symlink():
            raise OSError(f"{self._path.parent} is a symbolic link")


@contextmanager
def vectors_beside(folder: Path, *, may_write: bool) -> Iterator[Encoder | None]:
    """Give the sentence encoder with what is kept in a case folder; None where there is none.

    Args:
        folder: The case folder.
        may_write: Whether new vectors are kept when the block has ended without an exception.
    """
    encoder = sentence_encoder()
    kept = KeptVectors(encoder, folder) if encoder else None
    yield kept
    if kept and may_write:
        kept.save()
