"""Vectors of texts as the bytes of one file, which only who knows the secret can have written.

A header line, ``claims-vectors 1 <encoder> <dimensions> <seal>``, then records of one size: 16
bytes that stand for a text, and its vector in 16-bit floats, the low byte first. A case may come
from a party to the conflict, and a vector put into it could hide a conflict or make one up. So
both the records' keys and the seal over the whole are made with a secret of the person who reads.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    Vectors = dict[bytes, NDArray[np.float16]]

MAX_BYTES: Final = 64_000_000  # 60,000 vectors of 512 numbers
SECRET_BYTES: Final = 32
_KEY_BYTES: Final = 16
_HEADER_BYTES: Final = 1000
_FORMAT: Final = "claims-vectors 1"
# So that no key of a text can be passed off as a seal.
_TEXT, _FILE = b"claims text", b"claims file"


@dataclass(frozen=True, slots=True)
class VectorFormat:
    """How one encoder's vectors look in one person's files.

    Attributes:
        encoder: What names the vectors.
        dimensions: How many numbers a vector has.
        secret: ``SECRET_BYTES`` random bytes.
    """

    encoder: str
    dimensions: int
    secret: bytes

    @property
    def most(self) -> int:
        """Return how many vectors a file can have within ``MAX_BYTES``."""
        return (MAX_BYTES - _HEADER_BYTES) // self._record_bytes

    def key(self, text: str) -> bytes:
        """Return what stands for a text in the file: 16 bytes, other ones for another secret."""
        data = text.encode("utf-8", "surrogatepass")
        return blake2b(data, key=self.secret, digest_size=_KEY_BYTES, person=_TEXT).digest()

    def pack(self, vectors: Mapping[bytes, NDArray[np.float16]]) -> bytes:
        """Return the bytes of a file; the same vectors give the same, in whatever order."""
        body = b"".join(key + vectors[key].astype("<f2").tobytes() for key in sorted(vectors))
        return self._header(body) + body

    def unpack(self, data: bytes) -> Vectors | None:
        """Return the vectors of a file by key; None if ``pack`` of this format did not write it.

        Nothing of a file is looked into before all of it is known to be this person's.
        """
        end = data.find(b"\n", 0, _HEADER_BYTES) + 1
        header, body = data[:end], data[end:]
        if not hmac.compare_digest(header, self._header(body)):
            return None
        import numpy as np  # noqa: PLC0415 -- the window starts without it

        record = np.dtype([("key", f"V{_KEY_BYTES}"), ("vector", "<f2", (self.dimensions,))])
        rows = np.frombuffer(body, dtype=record)["vector"]
        starts = range(0, len(body), self._record_bytes)
        keys = (body[start : start + _KEY_BYTES] for start in starts)
        return dict(zip(keys, rows, strict=True))

    @property
    def _record_bytes(self) -> int:
        return _KEY_BYTES + 2 * self.dimensions

    def _header(self, body: bytes) -> bytes:
        head = f"{_FORMAT} {self.encoder} {self.dimensions}"
        seal = blake2b(key=self.secret, digest_size=32, person=_FILE)
        seal.update(f"{head}\n".encode())
        seal.update(body)
        return f"{head} {seal.hexdigest()}\n".encode()
