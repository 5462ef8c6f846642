"""Make ``resources/models/pair.json`` and ``pair-vectors.json``: weights for comparing sentences.

    python benchmarks/train_pair_model.py TRAIN [--out resources/models]

``TRAIN`` is the training part of Arabic News Stance in JSON lines (``a``, ``b``, ``label``: agree,
disagree, other; latynt/ans, Apache-2.0). The project's own pairs beside it come from
``benchmarks/pairs``, without the tenth set aside. Both stages are boosted trees (Friedman 2001)
that may only grow with what speaks for their answer. The same input gives the same files. Nothing
of the sentences goes into them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from pair_examples import (
    Example,
    headlines,
    own_contexts,
    own_pairs,
    own_sentences,
    padded,
    strangers,
)
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler

from claims_app.core.pair_features import NAMES
from claims_app.core.pair_model import STAGES
from claims_app.core.pairing import measures, read_pair
from claims_app.core.vector_features import VECTOR_NAMES
from claims_app.workspace.encoders import sentence_encoder
from claims_app.workspace.match_lexicons import MODEL, VECTOR_MODEL, match_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Rows = NDArray[np.float64]

_ALIKE = (
    *("dice", "containment"),
    *("cosine", "nearest_sentences", "aligned_both", "aligned_less"),
)
_GROWS = {
    "related": (*_ALIKE, "names_shared", "deeds_shared"),
    "conflict": (
        *_ALIKE,  # that two texts have little in common is no sign that they clash
        *("opposites", "figures_clash", "turns_on_one_side", "denial_on_one_side"),
        *("found_denial", "found_opposite", "found_quantity", "found_time", "found_degree"),
    ),
}
_SHRINKS = {"related": (), "conflict": ("found_agree", "figures_fit")}
_REGULARISATION = 0.002  # of a wording, which has 1,024 weights
_TREES, _LEAVES, _SHARE, _LEAST = 150, 8, 0.05, 20
_CARD = {
    "what": (
        "Two sums of boosted trees over symmetric measures of two sentences: whether they are "
        "about the same, and whether they clash if they are."
    ),
    "data": (
        "Arabic News Stance, training part, 2,652 pairs of Arabic headlines (latynt/ans), pairs "
        "of its headlines that belong to no common story, and nine tenths of the project's own "
        "pairs (benchmarks/pairs)."
    ),
    "licence": "Apache-2.0, data and weights",
    "limits": (
        "Most of what it learnt are Arabic headlines that crowd workers turned round and pairs "
        "written for the purpose. Pairs of other kinds, and English ones above all, get a rougher "
        "estimate. Says nothing about who is right."
    ),
}


def main() -> None:
    """Read the pairs, fit both models, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--out", type=Path, default=Path("resources/models"))
    arguments = parser.parse_args()
    encoder = sentence_encoder()
    if encoder is None:
        parser.error("The sentence encoder is not installed.")
    rng = np.random.default_rng(0)
    news, own, contexts = (
        headlines(arguments.train),
        own_pairs(aside=False),
        own_sentences(aside=False),
    )
    labelled = [*news, *own, *contexts]
    examples = [
        *labelled,
        *strangers(news, encoder, rng, 0.05),
        *strangers(own, encoder, rng, 0.3),
        *strangers(own_contexts(), encoder, rng, 0.3),
        *padded(labelled, rng, 3500, 0.3),
    ]
    lexicon = match_lexicon()
    values, products, distances = [], [], []  # vectors of all pairs: 60 MB
    for example in examples:
        found, (a, b) = measures(
            read_pair(example.a, example.b, example.lang, lexicon), lexicon, encoder
        )
        values.append([found[name] for name in (*NAMES, *VECTOR_NAMES)])
        products.append(a * b)
        distances.append(abs(a - b))
    rows = np.array(values)
    vectors = np.hstack([np.array(products), np.array(distances)]).astype(np.float64)
    _write(arguments.out / MODEL, _model(examples, NAMES, rows[:, : len(NAMES)]))
    _write(
        arguments.out / VECTOR_MODEL,
        _model(examples, (*NAMES, *VECTOR_NAMES), rows, vectors) | {"encoder": encoder.name},
    )


def _model(
    examples: Sequence[Example], names: Sequence[str], rows: Rows, vectors: Rows | None = None
) -> dict[str, Any]:
    """Return one model as the plain data of its file."""
    targets = {
        "related": np.array([e.label != "none" for e in examples]),
        "conflict": np.array([e.label == "conflict" for e in examples]),
    }
    weights = {
        "related": np.array([e.related for e in examples]),
        "conflict": np.array([0.0 if e.label == "none" else e.conflict for e in examples]),
    }
    data: dict[str, Any] = {"card": _CARD, "measures": list(names)}
    if vectors is not None:
        data["wordings"], columns = {}, []
        for stage in STAGES:
            data["wordings"][stage], column = _wording(vectors, targets[stage], weights[stage])
            columns.append(column)
        rows = np.column_stack([rows, *columns])
    for stage in STAGES:
        signs = [int(n in _GROWS[stage]) - int(n in _SHRINKS[stage]) for n in names]
        signs += [0] * (rows.shape[1] - len(names))
        data[stage] = _trees(rows, targets[stage], weights[stage], signs)
    return data


def _wording(vectors: Rows, target: Rows, weight: Rows) -> tuple[dict[str, Any], Rows]:
    """Return a linear model over the vectors, and its answers for rows that it had not seen."""
    answers = np.zeros(len(target))
    for seen, unseen in KFold(5, shuffle=True, random_state=0).split(vectors):
        scaler, model = _linear(vectors[seen], target[seen], weight[seen])
        answers[unseen] = model.decision_function(scaler.transform(vectors[unseen]))
    scaler, model = _linear(vectors, target, weight)
    slopes = model.coef_[0] / scaler.scale_
    bias = float(model.intercept_[0] - slopes @ scaler.mean_)
    half = len(slopes) // 2
    plain = {"product": _round(slopes[:half]), "distance": _round(slopes[half:]), "bias": bias}
    return plain, np.round(answers, 3)


def _linear(vectors: Rows, target: Rows, weight: Rows) -> tuple[StandardScaler, LogisticRegression]:
    used = weight > 0
    scaler = StandardScaler().fit(vectors[used])
    model = LogisticRegression(C=_REGULARISATION, max_iter=1000, tol=1e-6)
    model.fit(scaler.transform(vectors[used]), target[used], sample_weight=weight[used])
    return scaler, model


def _trees(rows: Rows, target: Rows, weight: Rows, signs: Sequence[int]) -> dict[str, Any]:
    """Return boosted trees as the lists that ``BoostedTrees.from_data`` reads."""
    used = weight > 0
    model = HistGradientBoostingClassifier(
        max_iter=_TREES,
        learning_rate=_SHARE,
        max_leaf_nodes=_LEAVES,
        l2_regularization=1.0,
        min_samples_leaf=_LEAST,
        max_features=0.5,
        monotonic_cst=list(signs),
        early_stopping=False,
        random_state=0,
    )
    model.fit(rows[used], target[used], sample_weight=weight[used])
    lists: dict[str, list[Any]] = {
        key: [] for key in ("roots", "feature", "threshold", "left", "right", "value")
    }
    for (tree,) in model._predictors:  # noqa: SLF001  # the only way to its nodes
        first = len(lists["feature"])
        lists["roots"].append(first)
        for node in tree.nodes:
            is_leaf = bool(node["is_leaf"])
            lists["feature"].append(-1 if is_leaf else int(node["feature_idx"]))
            lists["threshold"].append(0.0 if is_leaf else round(float(node["num_threshold"]), 6))
            lists["left"].append(0 if is_leaf else first + int(node["left"]))
            lists["right"].append(0 if is_leaf else first + int(node["right"]))
            lists["value"].append(round(float(node["value"]), 5) if is_leaf else 0.0)
    return {"base": float(model._baseline_prediction.item()), **lists}  # noqa: SLF001


def _round(values: Rows) -> list[float]:
    return [round(float(value), 5) for value in values]


def _write(path: Path, data: dict[str, Any]) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
