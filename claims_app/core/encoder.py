"""What turns texts into vectors of their meaning: a protocol, so that another encoder fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray


class BrokenEncoderError(Exception):
    """The encoder that is installed can't be used; whoever compares goes on with words alone."""


class Encoder(Protocol):
    """Texts to vectors; texts of one meaning lie near each other, in whatever language."""

    @property
    def name(self) -> str:
        """Return what names the vectors: vectors of two names can't be compared."""

    @property
    def dimensions(self) -> int:
        """Return how many numbers a vector has."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row a text, each of length 1: their dot product is the cosine.

        The row of a text does not depend on the texts beside it.
        """
