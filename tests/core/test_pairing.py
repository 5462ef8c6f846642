from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.errors import ClaimsError
from claims_app.core.pair_features import NAMES, features
from claims_app.core.pair_model import LABELS, PairModel
from claims_app.core.pairing import pair, read_pair
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from claims_app.core.findings import PairScore

_PATH = PurePath("models/pair.json")


def _best(score: PairScore) -> str:
    return max(LABELS, key=lambda label: float(getattr(score, label)))


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
    rules = replace(match_lexicon(), pair_model=None)

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


def _model_data() -> dict[str, object]:
    zeros = [0.0] * len(NAMES)
    return {
        "measures": list(NAMES),
        "means": zeros,
        "scales": [1.0] * len(NAMES),
        "weights": dict.fromkeys(LABELS, zeros),
        "biases": dict.fromkeys(LABELS, 0.0),
    }


def test_a_model_without_weights_knows_nothing() -> None:
    model = PairModel.from_data(_model_data(), _PATH, measures=NAMES)

    found = model.probabilities(dict.fromkeys(NAMES, 1.0))

    assert found == pytest.approx(dict.fromkeys(LABELS, 1 / 3))


@pytest.mark.parametrize(
    "change",
    [
        {"measures": ["other"]},
        {"means": [0.0]},
        {"scales": [0.0] * len(NAMES)},
        {"weights": {}},
        {"biases": dict.fromkeys(LABELS, "nan")},
        {"means": None},
    ],
    ids=["other-measures", "too-few", "zero-scale", "no-weights", "nan", "none"],
)
def test_a_broken_model_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ClaimsError):
        PairModel.from_data({**_model_data(), **change}, _PATH, measures=NAMES)


def test_what_is_no_model_at_all_is_refused() -> None:
    with pytest.raises(ClaimsError):
        PairModel.from_data([1, 2], _PATH, measures=NAMES)
