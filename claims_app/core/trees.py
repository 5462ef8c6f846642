"""Boosted decision trees: what a training script learnt, as plain numbers.

A sum of trees gives log-odds (Friedman 2001, "Greedy function approximation: a gradient boosting
machine"). All trees lie in one table of nodes, so that a whole batch goes down all of them at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray


class BoostedTrees(NamedTuple):
    """Trees as one table: node ``i`` sends a row left where ``row[feature[i]] <= threshold[i]``.

    A leaf sends every row to itself, and ``value`` holds what it adds. ``roots`` are the first
    nodes of the trees, ``depth`` is the length of the longest way down.
    """

    base: float
    roots: NDArray[np.int32]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float64]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float64]
    depth: int

    def log_odds(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the sum of all trees for each row; ``rows`` is n by the number of measures."""
        import numpy as np  # noqa: PLC0415  # 0.1 s that the start of the window never needs

        at = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        lines = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            goes_left = rows[lines, self.feature[at]] <= self.threshold[at]
            at = np.where(goes_left, self.left[at], self.right[at])
        sums: NDArray[np.float64] = self.value[at].sum(axis=1) + self.base
        return sums

    @classmethod
    def from_data(cls, data: Mapping[str, object], measures: int) -> BoostedTrees:
        """Build the trees from plain lists.

        Args:
            data: ``base``, and the equally long lists ``feature``, ``threshold``, ``left``,
                ``right``, ``value``; with ``roots``. A leaf has the feature -1.
            measures: How many numbers a row has.

        Raises:
            ValueError: The lists are no trees: other lengths, nodes that lead nowhere or in
                circles, a measure that there isn't.
            KeyError: A list is missing.
        """
        import numpy as np  # noqa: PLC0415

        def numbers(name: str, kind: type) -> NDArray[np.float64]:
            values: NDArray[np.float64] = np.asarray(data[name], dtype=kind)
            if values.ndim != 1 or not np.isfinite(values).all():
                raise ValueError(name)
            return values

        roots, feature = numbers("roots", np.int32), numbers("feature", np.int32)
        left, right = numbers("left", np.int32), numbers("right", np.int32)
        threshold, value = numbers("threshold", np.float64), numbers("value", np.float64)
        nodes = np.arange(len(feature))
        is_leaf = feature < 0
        if len({len(x) for x in (feature, threshold, left, right, value)}) != 1:
            raise ValueError("nodes")
        inner = nodes[~is_leaf]
        # Children stand behind their parents, so that no way leads in a circle.
        for child in (left[inner], right[inner]):
            if (child <= inner).any() or (child >= len(nodes)).any():
                raise ValueError("children")
        if (feature >= measures).any() or (roots < 0).any() or (roots >= len(nodes)).any():
            raise ValueError("measures")
        left, right = np.where(is_leaf, nodes, left), np.where(is_leaf, nodes, right)
        deep = np.zeros(len(nodes), dtype=np.int64)
        for node in inner:
            for child in (left[node], right[node]):
                deep[child] = max(deep[child], deep[node] + 1)
        return cls(
            base=float(str(data["base"])),
            roots=roots.astype(np.int32),
            feature=np.where(is_leaf, 0, feature).astype(np.int32),
            threshold=threshold,
            left=left.astype(np.int32),
            right=right.astype(np.int32),
            value=np.where(is_leaf, value, 0.0),
            depth=int(deep.max(initial=0)),
        )
