"""Make ``resources/models/pair*.json``: weights for comparing sentences, with 2, 1 and no encoder.

    python benchmarks/train_pair_model.py ANS RTE [--out resources/models]

``ANS`` is the training part of Arabic News Stance in JSON lines (``a``, ``b``, ``label``: agree,
disagree, other; latynt/ans, Apache-2.0). ``RTE`` is the development part of RTE-3 with three
labels in JSON lines (``lang`` besides); its French, German and Italian pairs are learnt from
(BSD-2-Clause, CC BY 3.0), the English ones are not. The project's own pairs beside them come from
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
    entailments,
    headlines,
    own_contexts,
    own_pairs,
    own_sentences,
    own_texts,
    padded,
    strangers,
)
from sklearn.base import clone
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler

from claims_app.core.pair_model import STAGES
from claims_app.core.pairing import measures, read_pair
from claims_app.workspace.encoders import tried_encoders
from claims_app.workspace.match_lexicons import PAIR_MODELS, match_lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from claims_app.core.encoder import Encoder

    Rows = NDArray[np.float64]

_ALIKE = (
    *("dice", "containment"),
    *("cosine", "nearest_sentences", "aligned_both", "aligned_less"),
)
_MEANT_ALIKE = ("meaning", "meaning_of_parts")  # sharp enough to tell an agreement from a clash
_GROWS = {
    "related": (*_ALIKE, *_MEANT_ALIKE, "names_shared", "deeds_shared"),
    "conflict": (
        *_ALIKE,  # that two texts have little in common is no sign that they clash
        *("opposites", "figures_clash", "turns_on_one_side", "denial_on_one_side"),
        *("found_denial", "found_opposite", "found_quantity", "found_time", "found_degree"),
    ),
}
_SHRINKS = {"related": (), "conflict": ("found_agree", "figures_fit")}
_REGULARISATION = 0.0002  # of a wording, which has 768 or 1,024 weights
_TREES, _LEAVES, _SHARE, _LEAST = 150, 8, 0.05, 60
_FREE = 1e6  # the inverse of a penalty: two numbers need none
_CARD = {
    "what": (
        "Two sums of boosted trees over symmetric measures of two sentences: whether they are "
        "about the same, and whether they clash if they are."
    ),
    "data": (
        "Arabic News Stance, training part, 2,652 pairs of Arabic headlines (latynt/ans, "
        "Apache-2.0); pairs of its headlines that belong to no common story; RTE-3 with three "
        "labels, development part, 2,382 pairs in French (mskandalis/rte3-french, BSD-2-Clause), "
        "German and Italian (GitOffice/RTEFormatWork, CC BY 3.0); nine tenths of the project's "
        "own pairs (benchmarks/pairs)."
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
    parser.add_argument("ans", type=Path)
    parser.add_argument("rte", type=Path)
    parser.add_argument("--out", type=Path, default=Path("resources/models"))
    arguments = parser.parse_args()
    encoders = tried_encoders()
    if len(encoders) < len(PAIR_MODELS) - 1:
        parser.error("Not all sentence encoders are installed, or one is broken.")
    examples = gathered(arguments.ans, arguments.rte, encoders[0])
    values, vectors = measured(examples, encoders)
    for name, names in PAIR_MODELS.items():
        used = len([model for model in PAIR_MODELS if len(PAIR_MODELS[model]) < len(names)])
        model = fitted(examples, names, values, dict(list(vectors.items())[:used]))
        _write(arguments.out / name, model)


def gathered(ans: Path, rte: Path, encoder: Encoder) -> list[Example]:
    """Return all that is learnt from; ``encoder`` finds strangers that are near in matter."""
    rng = np.random.default_rng(0)
    news, own, contexts = headlines(ans), own_pairs(aside=False), own_sentences(aside=False)
    labelled = [*news, *own, *contexts]
    return [
        *labelled,
        *own_texts(aside=False),
        *entailments(rte),
        *strangers(news, encoder, rng, 0.05),
        *strangers(own, encoder, rng, 0.3),
        *strangers(own_contexts(), encoder, rng, 0.3),
        *padded(labelled, rng, 3500, 0.3),
    ]


def measured(
    examples: Sequence[Example], encoders: Sequence[Encoder]
) -> tuple[dict[str, Rows], dict[str, Rows]]:
    """Return a column a measure, and by each encoder's name the products and distances."""
    lexicon = match_lexicon()
    values: dict[str, list[float]] = {}
    vectors: dict[str, list[Rows]] = {encoder.name: [] for encoder in encoders}
    for example in examples:
        found, both = measures(
            read_pair(example.a, example.b, example.lang, lexicon), lexicon, encoders
        )
        for name, value in found.items():
            values.setdefault(name, []).append(value)
        for rows, (a, b) in zip(vectors.values(), both, strict=True):
            rows.append(np.hstack([a * b, abs(a - b)]))
    return (
        {name: np.array(column) for name, column in values.items()},
        {name: np.array(rows, np.float64) for name, rows in vectors.items()},
    )


def fitted(
    examples: Sequence[Example],
    names: Sequence[str],
    values: Mapping[str, Rows],
    vectors: Mapping[str, Rows],
) -> dict[str, Any]:
    """Return one model as the plain data of its file.

    Args:
        examples: What is learnt from.
        names: The measures that the model takes.
        values: A column of the examples' values for each.
        vectors: Of each encoder that the model takes, products and distances.
    """
    targets = {
        "related": np.array([e.label != "none" for e in examples]),
        "conflict": np.array([e.label == "conflict" for e in examples]),
    }
    weights = {
        "related": np.array([e.related for e in examples]),
        "conflict": np.array([0.0 if e.label == "none" else e.conflict for e in examples]),
    }
    columns = [values[name] for name in names]
    wordings: dict[str, dict[str, Any]] = {}
    for encoder, pairs in vectors.items():
        wordings[encoder] = {}
        for stage in STAGES:
            wordings[encoder][stage], column = _wording(pairs, targets[stage], weights[stage])
            columns.append(column)
    rows = np.column_stack(columns)
    data: dict[str, Any] = {
        "card": _CARD,
        "measures": list(names),
        "encoders": list(vectors),
        "wordings": wordings,
    }
    for stage in STAGES:
        signs = [int(n in _GROWS[stage]) - int(n in _SHRINKS[stage]) for n in names]
        signs += [0] * (len(columns) - len(names))
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
    slope, bias = _calibration(model, rows[used], target[used], weight[used])
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
            lists["value"].append(round(slope * float(node["value"]), 5) if is_leaf else 0.0)
    base = slope * float(model._baseline_prediction.item()) + bias  # noqa: SLF001
    return {"base": base, **lists}


def _round(values: Rows) -> list[float]:
    return [round(float(value), 5) for value in values]


def _calibration(
    model: HistGradientBoostingClassifier, rows: Rows, target: Rows, weight: Rows
) -> tuple[float, float]:
    """Return slope and bias that fit the log-odds to what was held out (Platt 1999)."""
    held_out = np.zeros(len(target))
    for seen, unseen in KFold(5, shuffle=True, random_state=0).split(rows):
        part = clone(model).fit(rows[seen], target[seen], sample_weight=weight[seen])
        held_out[unseen] = part.decision_function(rows[unseen])
    line = LogisticRegression(C=_FREE, tol=1e-8).fit(
        held_out[:, None], target, sample_weight=weight
    )
    return float(line.coef_[0, 0]), float(line.intercept_[0])


def _write(path: Path, data: dict[str, Any]) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
