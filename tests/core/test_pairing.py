from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.errors import ClaimsError
from claims_app.core.pair_features import NAMES, features
from claims_app.core.pair_model import PairModel
from claims_app.core.pairing import measures, pair, read_pair
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from claims_app.core.findings import PairScore

_LABELS = ("agree", "conflict", "none")
_PATH = PurePath("models/pair.json")


def _best(score: PairScore) -> str:
    return max(_LABELS, key=lambda label: float(getattr(score, label)))


@pytest.mark.parametrize(
    ("a", "b", "lang", "label"),
    [
        ("ارتفاع أسعار القمح في الميناء", "انخفاض أسعار القمح في الميناء", "ar", "conflict"),
        ("الوزير ينفي إغلاق الجسر القديم", "الوزير يؤكد إغلاق الجسر القديم", "ar", "conflict"),
        ("إغلاق الجسر القديم أمام الشاحنات", "الجسر القديم مغلق أمام الشاحنات", "ar", "agree"),
        ("The old bridge was reopened", "The old bridge was closed", "en", "conflict"),
    ],
    ids=["ar-opposite", "ar-denial", "ar-same", "en-opposite"],
)
def test_pairs_get_the_label_a_reader_gives(a: str, b: str, lang: str, label: str) -> None:
    assert _best(pair(a, b, lang, match_lexicon())) == label


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["ar", "en", "und"]))
def test_probabilities_sum_to_one_and_do_not_depend_on_the_order(a: str, b: str, lang: str) -> None:
    forward, backward = (pair(x, y, lang, match_lexicon()) for x, y in ((a, b), (b, a)))

    assert forward.conflict + forward.agree + forward.none == pytest.approx(1.0)
    assert forward.conflict == pytest.approx(backward.conflict)
    assert forward.agree == pytest.approx(backward.agree)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("The old bridge was reopened", "The old bridge was closed", "conflict"),
        ("The old bridge was reopened", "They reopened the old bridge", "agree"),
        ("The old bridge was reopened", "Wheat is dear", "none"),
    ],
    ids=["conflict", "agree", "none"],
)
def test_without_the_model_the_rules_answer(a: str, b: str, label: str) -> None:
    rules = replace(match_lexicon(), pair_models=())

    score = pair(a, b, "en", rules)

    assert _best(score) == label
    assert score.conflict + score.agree + score.none == pytest.approx(1.0)


def test_an_empty_sentence_has_nothing_to_do_with_anything() -> None:
    assert pair(" ", "The bridge", "en", match_lexicon()).none == 1.0


def test_two_names_that_change_places_are_noticed() -> None:
    lexicon = match_lexicon()

    swapped = features(read_pair("Iran warned Iraq", "Iraq warned Iran", "en", lexicon), lexicon)
    same = features(read_pair("Iran warned Iraq", "Iran has warned Iraq", "en", lexicon), lexicon)

    assert swapped["order_swapped"] == 1.0
    assert same["order_swapped"] == 0.0


def _stump(feature: int, threshold: float, below: float, above: float) -> dict[str, object]:
    """Return one tree with one question."""
    return {
        "base": 0.0,
        "roots": [0],
        "feature": [feature, -1, -1],
        "threshold": [threshold, 0.0, 0.0],
        "left": [1, 0, 0],
        "right": [2, 0, 0],
        "value": [0.0, below, above],
    }


def _model_data() -> dict[str, object]:
    return {
        "measures": list(NAMES),
        "encoders": [],
        "related": _stump(NAMES.index("dice"), 0.5, -9.0, 9.0),
        "conflict": _stump(NAMES.index("opposites"), 0.4, -9.0, 9.0),
    }


@pytest.mark.parametrize(
    ("dice", "opposites", "label"),
    [(0.2, 1.0, "none"), (0.8, 0.0, "agree"), (0.8, 1.0, "conflict")],
    ids=["unrelated", "same", "turned"],
)
def test_a_model_asks_first_whether_two_are_related(
    dice: float, opposites: float, label: str
) -> None:
    model = PairModel.from_data(_model_data(), _PATH, measures=NAMES)

    found = model.probabilities(dict.fromkeys(NAMES, 0.0) | {"dice": dice, "opposites": opposites})

    assert max(_LABELS, key=lambda name: found[name]) == label
    assert sum(found.values()) == pytest.approx(1.0)


def test_wordings_are_asked_after_the_measures() -> None:
    wording = {"product": [2.0, 0.0], "distance": [0.0, 0.0], "bias": -1.0}
    model = PairModel.from_data(
        {
            **_model_data(),
            "related": _stump(len(NAMES), 0.0, -9.0, 9.0),
            "encoders": ["letters"],
            "wordings": {"letters": {"related": wording, "conflict": wording}},
        },
        _PATH,
        measures=NAMES,
    )
    measured = dict.fromkeys(NAMES, 0.0)
    one, other = np.array([1, 0], np.float32), np.array([0, 1], np.float32)

    assert model.probabilities(measured, [(one, one)])["none"] < 0.01
    assert model.probabilities(measured, [(one, other)])["none"] > 0.99


@pytest.mark.parametrize(
    "change",
    [
        {"measures": ["other"]},
        {"related": {}},
        {"related": None},
        {"conflict": {**_stump(0, 0.5, -1.0, 1.0), "value": [0.0]}},
        {"conflict": {**_stump(0, 0.5, -1.0, 1.0), "left": [0, 0, 0]}},
        {"conflict": {**_stump(0, 0.5, -1.0, 1.0), "right": [7, 0, 0]}},
        {"conflict": {**_stump(0, 0.5, -1.0, 1.0), "roots": [3]}},
        {"conflict": _stump(len(NAMES), 0.5, -1.0, 1.0)},
        {"conflict": _stump(0, float("nan"), -1.0, 1.0)},
        {"encoders": None},
        {"encoders": ["letters"]},
        {"encoders": ["letters"], "wordings": {"letters": {"related": {}}}},
        {
            "encoders": ["letters"],
            "wordings": {"letters": {"related": {"product": [1.0], "distance": [], "bias": 0}}},
        },
    ],
    ids=[
        *("other-measures", "no-trees", "none", "too-few", "circle", "nowhere", "no-root"),
        *("no-such-measure", "nan", "no-encoders", "no-wordings", "no-wording", "two-lengths"),
    ],
)
def test_a_broken_model_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ClaimsError):
        PairModel.from_data({**_model_data(), **change}, _PATH, measures=NAMES)


def test_what_is_no_model_at_all_is_refused() -> None:
    with pytest.raises(ClaimsError):
        PairModel.from_data([1, 2], _PATH, measures=NAMES)


def test_links_and_marks_of_posts_are_no_words() -> None:
    pair_ = read_pair(
        "#الجسر_القديم مغلق https://t.co/abc", "الجسر القديم مغلق", "ar", match_lexicon()
    )

    assert list(pair_.a.content) == list(pair_.b.content)


class _Letters:
    """An encoder that counts letters: texts of the same letters are the same."""

    name = "letters"
    dimensions = 64

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for letter in text:
                row[ord(letter) % 64] += 1
        lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
        return np.asarray(rows / lengths, dtype=np.float32)


def test_words_left_without_a_near_one_are_measured() -> None:
    lexicon, encoder = match_lexicon(), _Letters()

    def measured(a: str, b: str) -> dict[str, float]:
        return measures(read_pair(a, b, "en", lexicon), lexicon, [encoder])[0]

    same = measured("Rebels left Homs", "Rebels left Homs")
    other = measured("Rebels left Homs", "Rebels left Zwxqj")
    assert same["cosine"] == pytest.approx(1.0, abs=1e-3)
    assert same["unaligned_both"] == 0.0
    assert other["unaligned_both"] > 0.0
    assert other["worst_less"] < same["worst_less"]
    assert measured("Rebels left Zwxqj", "Rebels left Homs") == other


def test_a_sentence_inside_a_longer_text_is_found() -> None:
    lexicon, encoder = match_lexicon(), _Letters()

    found, _ = measures(
        read_pair("The bridge is shut.", "Wheat is dear today. The bridge is shut.", "en", lexicon),
        lexicon,
        [encoder],
    )

    assert found["nearest_sentences"] > found["cosine"]


def test_without_the_encoder_of_its_weights_words_alone_are_weighed() -> None:
    lexicon = match_lexicon()

    plain = pair("The bridge was reopened", "The bridge was closed", "en", lexicon)
    other = pair("The bridge was reopened", "The bridge was closed", "en", lexicon, [_Letters()])

    assert plain == other
