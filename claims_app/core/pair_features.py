"""What is measured on two sentences without a context; each is the same for (a, b) and (b, a)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from claims_app.core.detectors import agree, degree, denial, opposite, quantity, time
from claims_app.core.detectors.quantity import compared
from claims_app.core.figures import clash
from claims_app.core.script import fold
from claims_app.core.similarity import weight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims_app.core.detectors.base import Detector, Pair
    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading
    from claims_app.core.records import Evidence

_TURNS: Final = frozenset({"negator", "negator_next", "reversal", "deny", "reject"})
DIGITS: Final = 4  # of a measure: the last bits of a sum differ from machine to machine
_CALLS_FALSE: Final = frozenset({"deny", "reject"})
_POINTS_BACK: Final = frozenset({"pro_form", "talk"})
_MANY: Final = 2.0  # two of a kind tell as much as five
_DETECTORS: Final[Mapping[str, Detector]] = {
    "denial": denial.detect,
    "opposite": opposite.detect,
    "quantity": quantity.detect,
    "time": time.detect,
    "degree": degree.detect,
    "agree": agree.detect,
}

NAMES: Final = (
    *("dice", "containment", "characters", "tokens", "length_ratio"),
    *("opposites", "turned_words", "turns_on_one_side", "denial_on_one_side"),
    *("figures_clash", "figures_fit", "figures_on_one_side"),
    *("names_swapped", "names_on_one_side", "names_shared", "order_swapped"),
    *("deeds_shared", "deeds_swapped", "replaced", "left_over_both", "left_over_one"),
    *("opposites_alike", "replaced_alike", "turns_alike"),
    *("sides_that_deny", "sides_that_negate"),
    *("talk_on_one_side", "answers_on_one_side"),
    *(f"found_{name}" for name in _DETECTORS),
)


def features(pair: Pair, lexicon: MatchLexicon) -> Mapping[str, float]:
    """Return the measures of a pair by the names in ``NAMES``, each about 0.0 to 1.0."""
    a, b, shared = pair.a, pair.b, pair.overlap
    only_a = [word for key, word in a.content.items() if key not in b.content]
    only_b = [word for key, word in b.content.items() if key not in a.content]
    opposites = min(_MANY, _opposites(only_a, only_b, lexicon)) / _MANY
    turned = sum(x.is_negated != y.is_negated for x, y in shared.shared)
    turns = _on_one_side(*(bool(_TURNS & r.traits.cues) for r in (a, b)))
    left_a, left_b = sum(map(weight, only_a)), sum(map(weight, only_b))
    replaced = _replaced(a, b)
    found = {
        "dice": shared.dice,
        "containment": shared.containment,
        "characters": fuzz.ratio(fold(a.quote), fold(b.quote)) / 100,
        "tokens": fuzz.token_sort_ratio(fold(a.quote), fold(b.quote)) / 100,
        "length_ratio": min(len(a.words), len(b.words)) / max(len(a.words), len(b.words), 1),
        "opposites": opposites,
        "turned_words": min(_MANY, turned) / _MANY,
        "turns_on_one_side": turns,
        "denial_on_one_side": _on_one_side(*("deny" in r.traits.cues for r in (a, b))),
        "replaced": replaced,
        "left_over_both": min(1.0, min(left_a, left_b) / 5),
        "left_over_one": min(1.0, abs(left_a - left_b) / 5),
        "opposites_alike": opposites * shared.dice,
        "replaced_alike": replaced * shared.dice,
        "turns_alike": turns * shared.dice,
        **_figures(pair),
        **_kinds(only_a, only_b, [word for word, _ in shared.shared]),
        "order_swapped": _order_swapped(pair),
        **_sides(a, b),
        **{f"found_{name}": _strength(find(pair, lexicon)) for name, find in _DETECTORS.items()},
    }
    return {name: round(float(found[name]), DIGITS) for name in NAMES}


def _strength(evidence: Evidence | None) -> float:
    return evidence.strength if evidence else 0.0


def _sides(a: Reading, b: Reading) -> dict[str, float]:
    """Return on how many sides something is denied or negated, and which one answers talk."""
    cues = [reading.traits.cues for reading in (a, b)]
    answers = [bool(_CALLS_FALSE & side and _POINTS_BACK & side) for side in cues]
    return {
        "sides_that_deny": sum(bool(_CALLS_FALSE & side) for side in cues) / 2,
        "sides_that_negate": sum("negator" in side for side in cues) / 2,
        "talk_on_one_side": _on_one_side(*("talk" in side for side in cues)),
        "answers_on_one_side": _on_one_side(*answers),
    }


def _opposites(only_a: Sequence[Word], only_b: Sequence[Word], lexicon: MatchLexicon) -> float:
    return float(
        sum(
            lexicon.are_opposite(x, y)
            for one in only_a
            for other in only_b
            for x in one.families
            for y in other.families
        )
    )


def _on_one_side(one: bool, other: bool) -> float:  # noqa: FBT001  # two alike, no flag
    return float(one != other)


def _figures(pair: Pair) -> dict[str, float]:
    a, b = pair.a.figures, pair.b.figures
    found = compared(pair)
    values_a, values_b = ({(f.quantity.low, f.quantity.high) for f in side} for side in (a, b))
    differs = bool(values_a and values_b and not values_a & values_b)
    return {
        "figures_clash": float((found is not None and clash(found[1], found[2])) or differs),
        "figures_fit": float(bool(values_a & values_b)),
        "figures_on_one_side": _on_one_side(bool(a), bool(b)),
    }


def _kinds(
    only_a: Sequence[Word], only_b: Sequence[Word], shared: Sequence[Word]
) -> dict[str, float]:
    names_a, names_b = (sum(word.is_name for word in side) for side in (only_a, only_b))
    deeds_a, deeds_b = (sum(bool(word.families) for word in side) for side in (only_a, only_b))
    return {
        "names_swapped": min(_MANY, names_a, names_b) / _MANY,
        "names_on_one_side": min(_MANY, abs(names_a - names_b)) / _MANY,
        "names_shared": min(_MANY, sum(word.is_name for word in shared)) / _MANY,
        "deeds_shared": min(_MANY, sum(bool(word.families) for word in shared)) / _MANY,
        "deeds_swapped": min(_MANY, deeds_a, deeds_b) / _MANY,
    }


def _replaced(a: Reading, b: Reading) -> float:
    """Return how many short stretches stand in one place of both: "sold gold", "sold oil"."""
    keys_a, keys_b = list(a.content), list(b.content)
    # An alignment may differ by direction: what both find counts.
    count = min(_replacements(keys_a, keys_b), _replacements(keys_b, keys_a))
    return min(_MANY, count) / _MANY


def _replacements(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(
        step.tag == "replace" and step.src_end - step.src_start <= _MANY
        for step in Levenshtein.opcodes(one, other)
    )


def _order_swapped(pair: Pair) -> float:
    """Return 1.0 where two shared names change places: A beats B, B beats A."""
    names = [(x.span.start, y.span.start) for x, y in pair.overlap.shared if x.is_name]
    names.sort()
    return float(any(one[1] > other[1] for one, other in pairwise(names)))
