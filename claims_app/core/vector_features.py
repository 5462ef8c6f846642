"""What an encoder's vectors tell of two sentences; each measure is the same for (a, b) and (b, a).

Beside the sentences as wholes, the content words are aligned, each with the nearest one of the
other side: what is left without a near one was said differently, or not at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claims_app.core.pair_features import DIGITS
from claims_app.core.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from claims_app.core.detectors.base import Pair
    from claims_app.core.encoder import Encoder
    from claims_app.core.readings import Reading

    Vectors = NDArray[np.float32]

_MOST_WORDS: Final = 40  # of a sentence that are aligned
_MOST_PARTS: Final = 6
_SAME_WORD: Final = 0.98
_PART_OF_HEADLINE: Final = re.compile(
    r"\.\.+|[|؛;]"
)  # what stands on either side is news of its own
_LEAST_OF_A_PART: Final = 3  # words; "Lebanon.. protests go on" is one headline

VECTOR_NAMES: Final = (
    *("cosine", "nearest_sentences"),
    *("aligned_both", "aligned_apart", "aligned_less", "aligned_more"),
    *("worst_less", "worst_more", "replaced_near", "replaced_far"),
    *("unaligned_both", "unaligned_apart"),
)
MEANING_NAMES: Final = ("meaning", "meaning_of_parts")


def vector_features(
    pair: Pair, whole: tuple[Vectors, Vectors], encoder: Encoder
) -> Mapping[str, float]:
    """Return the measures by the names in ``VECTOR_NAMES``.

    Args:
        pair: The two sentences as read.
        whole: Their vectors.
        encoder: Gives the vectors of their words, and of their parts where they have several.
    """
    words = [_words(reading) for reading in (pair.a, pair.b)]
    found = {
        "cosine": float(whole[0] @ whole[1]),
        "nearest_sentences": _nearest(pair, whole, encoder),
        **_aligned(encoder.encode(words[0]) @ encoder.encode(words[1]).T),
    }
    return {name: round(found[name], DIGITS) for name in VECTOR_NAMES}


def meaning_features(
    pair: Pair, whole: tuple[Vectors, Vectors], encoder: Encoder
) -> Mapping[str, float]:
    """Return the measures by the names in ``MEANING_NAMES``, of an encoder too slow for words.

    Args:
        pair: The two sentences as read.
        whole: Their vectors.
        encoder: Gives the vectors of their parts where they have several.
    """
    found = (float(whole[0] @ whole[1]), _nearest(pair, whole, encoder))
    return {name: round(value, DIGITS) for name, value in zip(MEANING_NAMES, found, strict=True)}


def _nearest(pair: Pair, whole: tuple[Vectors, Vectors], encoder: Encoder) -> float:
    """Return the highest cosine of a part of ``a``, or all of it, with one of ``b``."""
    import numpy as np  # noqa: PLC0415  # slow to load

    sides = []
    for reading, row in zip((pair.a, pair.b), whole, strict=True):
        parts = _parts(reading)
        sides.append(np.vstack([row, encoder.encode(parts)]) if len(parts) > 1 else row[None])
    return float((sides[0] @ sides[1].T).max())


def _parts(reading: Reading) -> Sequence[str]:
    """Return the sentences, and the parts of a headline that says two things."""
    found = (
        part.strip()
        for span in sentences(reading.text, reading.lang)
        for part in _PART_OF_HEADLINE.split(span.of(reading.text))
    )
    return [part for part in found if len(part.split()) >= _LEAST_OF_A_PART][:_MOST_PARTS]


def _words(reading: Reading) -> Sequence[str]:
    return [word.span.of(reading.text) for word in reading.content.values()][:_MOST_WORDS]


def _aligned(cosines: Vectors) -> dict[str, float]:
    """Return what the cosines of all words of ``a`` (rows) with all of ``b`` (columns) tell."""
    if not cosines.size:
        return dict.fromkeys(VECTOR_NAMES[2:], 0.0)
    rows, columns = cosines.max(axis=1), cosines.max(axis=0)
    means = sorted((float(rows.mean()), float(columns.mean())))
    worst = sorted((float(rows.min()), float(columns.min())))
    replaced = [float(x) for x in (*rows, *columns) if x < _SAME_WORD]
    left = [float((side < _SAME_WORD).mean()) for side in (rows, columns)]
    return {
        "aligned_both": sum(means),
        "aligned_apart": means[1] - means[0],
        "aligned_less": means[0],
        "aligned_more": means[1],
        "worst_less": worst[0],
        "worst_more": worst[1],
        "replaced_near": max(replaced, default=1.0),
        "replaced_far": min(replaced, default=1.0),
        "unaligned_both": sum(left),
        "unaligned_apart": abs(left[0] - left[1]),
    }
