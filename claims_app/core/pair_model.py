"""A small calibrated scorer for pairs of sentences: logistic regression over a few measures.

The weights are a file that ``benchmarks/train_pair_model.py`` makes; without it the rules alone
answer.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.errors import ClaimsError, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import PurePath

LABELS: Final = ("agree", "conflict", "none")


@dataclass(frozen=True, slots=True)
class PairModel:
    """Weights over ``measures``, one row a label of ``LABELS``; values are standardised first."""

    measures: tuple[str, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]
    biases: tuple[float, ...]

    def probabilities(self, values: Mapping[str, float]) -> dict[str, float]:
        """Return the probability of each label; they sum to 1.0."""
        standard = [
            (values[name] - mean) / scale
            for name, mean, scale in zip(self.measures, self.means, self.scales, strict=True)
        ]
        logits = [
            bias + sum(weight * value for weight, value in zip(row, standard, strict=True))
            for row, bias in zip(self.weights, self.biases, strict=True)
        ]
        top = max(logits)
        parts = [math.exp(logit - top) for logit in logits]
        return {label: part / sum(parts) for label, part in zip(LABELS, parts, strict=True)}

    @classmethod
    def from_data(cls, data: object, path: PurePath, *, measures: Sequence[str]) -> PairModel:
        """Build the model from the plain data of its file.

        Args:
            data: What the file holds.
            path: Where it lies, for the message.
            measures: What the program measures, in its order (``pair_features.NAMES``).

        Raises:
            ClaimsError: The file is no model, or one for other measures than the program takes.
        """
        if not isinstance(data, dict) or data.get("measures") != list(measures):
            raise _unusable(path)
        try:
            model = cls(
                measures=tuple(measures),
                means=_numbers(data["means"], len(measures)),
                scales=_numbers(data["scales"], len(measures)),
                weights=tuple(_numbers(data["weights"][label], len(measures)) for label in LABELS),
                biases=tuple(_numbers([data["biases"][label]], 1)[0] for label in LABELS),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise _unusable(path) from error
        if not all(scale > 0 for scale in model.scales):
            raise _unusable(path)
        return model


def _numbers(values: Sequence[object], length: int) -> tuple[float, ...]:
    numbers = tuple(float(str(value)) for value in values)
    if len(numbers) != length or not all(map(math.isfinite, numbers)):
        raise ValueError("not the numbers that were expected")
    return numbers


def _unusable(path: PurePath) -> ClaimsError:
    return ClaimsError(
        "The weights for comparing sentences can't be used; the rules alone go on.",
        "Install the program again, or make them with benchmarks/train_pair_model.py.",
        place=Place(path),
    )
