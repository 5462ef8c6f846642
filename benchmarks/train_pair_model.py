"""Make ``resources/models/pair.json``: weights for comparing two sentences, with their card.

    python benchmarks/train_pair_model.py TRAIN [--out resources/models/pair.json]

``TRAIN`` is the training part of Arabic News Stance in JSON lines (``a``, ``b``, ``label``:
agree, disagree, other; latynt/ans, Apache-2.0). The same input gives the same file. Nothing of the
sentences goes into it: it holds some seventy numbers.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from claims_app.core.pair_features import NAMES, features
from claims_app.core.pair_model import LABELS
from claims_app.core.pairing import read_pair
from claims_app.workspace.match_lexicons import match_lexicon

_LABEL_OF = {"disagree": "conflict", "agree": "agree", "other": "none"}
_REGULARISATION = 0.1  # of 0.01, 0.1, 1 and 10, the best on the development part
_CARD = {
    "what": "Multinomial logistic regression over symmetric measures of two sentences.",
    "data": "Arabic News Stance, training part, 2,652 pairs of Arabic headlines (latynt/ans).",
    "licence": "Apache-2.0, data and weights",
    "limits": (
        "Trained on Arabic headlines that crowd workers turned round. Pairs of other kinds, and "
        "English ones above all, get a rougher estimate. Says nothing about who is right."
    ),
}


def main() -> None:
    """Read the pairs, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--out", type=Path, default=Path("resources/models/pair.json"))
    arguments = parser.parse_args()
    lexicon = match_lexicon()
    rows, labels = [], []
    for line in arguments.train.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        pair = read_pair(item["a"], item["b"], "ar", lexicon)
        measures = features(pair, lexicon)
        rows.append([measures[name] for name in NAMES])
        labels.append(_LABEL_OF[item["label"]])
    scaler = StandardScaler().fit(np.array(rows))
    model = LogisticRegression(C=_REGULARISATION, max_iter=5000, tol=1e-8)
    model.fit(scaler.transform(np.array(rows)), labels)
    order = [list(model.classes_).index(label) for label in LABELS]
    data = {
        "card": _CARD,
        "measures": list(NAMES),
        "means": _round(scaler.mean_),
        "scales": _round(scaler.scale_),
        "weights": {label: _round(model.coef_[i]) for label, i in zip(LABELS, order, strict=True)},
        "biases": {
            label: round(float(model.intercept_[i]), 4)
            for label, i in zip(LABELS, order, strict=True)
        },
    }
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    arguments.out.write_text(text, encoding="utf-8")


def _round(values: np.ndarray) -> list[float]:
    return [round(float(value), 4) for value in values]


if __name__ == "__main__":
    main()
