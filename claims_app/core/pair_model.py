"""A small calibrated scorer for pairs of sentences: are they about the same, and how do they stand?

Two sums of boosted trees over a few measures, each bound to grow with what speaks for it. The
weights are files that ``benchmarks/train_pair_model.py`` makes, with the measures of two encoders,
of one, and of none; without any file the rules alone answer.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.errors import ClaimsError, Place
from claims_app.core.trees import BoostedTrees

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import PurePath

    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

STAGES: Final = ("related", "conflict")
_SUREST: Final = 30.0  # log-odds; beyond that a probability is 0 or 1 to all digits shown


class Wording(NamedTuple):
    """A linear model over two vectors: their product and their distance, element by element."""

    product: NDArray[np.float64]
    distance: NDArray[np.float64]
    bias: float

    def log_odds(self, a: Vector, b: Vector) -> float:
        """Return the log-odds for two vectors of length 1; the same for (a, b) and (b, a)."""
        return float((a * b) @ self.product + abs(a - b) @ self.distance + self.bias)


@dataclass(frozen=True, slots=True, eq=False)
class PairModel:
    """``related``: whether two sentences are about the same; ``conflict``: whether they clash then.

    ``encoders`` names whose measures are among them. ``wordings`` holds one a stage for each of
    these encoders; their answers are the last measures.
    """

    measures: tuple[str, ...]
    related: BoostedTrees
    conflict: BoostedTrees
    encoders: tuple[str, ...] = ()
    wordings: tuple[Wording, ...] = ()

    def probabilities(
        self, values: Mapping[str, float], vectors: Sequence[tuple[Vector, Vector]] = ()
    ) -> dict[str, float]:
        """Return the probability of each label; they sum to 1.0.

        Args:
            values: The measures of the pair.
            vectors: Of the two sentences, by each of ``encoders``.
        """
        import numpy as np  # noqa: PLC0415

        row = [values[name] for name in self.measures]
        both = [sentences for sentences in vectors for _ in STAGES]
        row += [
            round(wording.log_odds(*sentences), 3)
            for wording, sentences in zip(self.wordings, both, strict=True)
        ]
        rows = np.array([row], dtype=np.float64)
        related = _share(float(self.related.log_odds(rows)[0]))
        conflict = _share(float(self.conflict.log_odds(rows)[0]))
        return {
            "agree": related * (1.0 - conflict),
            "conflict": related * conflict,
            "none": 1.0 - related,
        }

    @classmethod
    def from_data(cls, data: object, path: PurePath, *, measures: Sequence[str]) -> PairModel:
        """Build the model from the plain data of its file.

        Args:
            data: What the file holds.
            path: Where it lies, for the message.
            measures: What the program measures, in its order.

        Raises:
            ClaimsError: The file is no model, or one for other measures than the program takes.
        """
        if not isinstance(data, dict) or data.get("measures") != list(measures):
            raise _unusable(path)
        try:
            encoders = tuple(map(str, data["encoders"]))
            listed = [data["wordings"][encoder] for encoder in encoders]
            wordings = tuple(_wording(one[stage]) for one in listed for stage in STAGES)
            width = len(measures) + len(wordings)
            related, conflict = (BoostedTrees.from_data(data[stage], width) for stage in STAGES)
        except (KeyError, TypeError, ValueError) as error:
            raise _unusable(path) from error
        return cls(
            measures=tuple(measures),
            related=related,
            conflict=conflict,
            encoders=encoders,
            wordings=wordings,
        )


def _share(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-_SUREST, min(_SUREST, log_odds))))


def _wording(data: Mapping[str, Sequence[float]]) -> Wording:
    import numpy as np  # noqa: PLC0415

    product = np.asarray(data["product"], dtype=np.float64)
    distance = np.asarray(data["distance"], dtype=np.float64)
    if product.ndim != 1 or product.shape != distance.shape:
        raise ValueError("wording")
    return Wording(product, distance, float(str(data["bias"])))


def _unusable(path: PurePath) -> ClaimsError:
    return ClaimsError(
        "The weights for comparing sentences can't be used; the rules alone go on.",
        "Install the program again, or make them with benchmarks/train_pair_model.py.",
        place=Place(path),
    )
