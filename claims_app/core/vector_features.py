"""What an encoder's vectors tell of two sentences; each measure is the same for (a, b) and (b, a).

Beside the sentences as wholes, the content words are aligned, each with the nearest one of the
other side: what is left without a near one was said differently, or not at all.
"""

from __future__ import annotations

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
_MOST_SENTENCES: Final = 6
_SAME_WORD: Final = 0.98

VECTOR_NAMES: Final = (
    *("cosine", "nearest_sentences"),
    *("aligned_both", "aligned_apart", "aligned_less", "aligned_more"),
    *("worst_less", "worst_more", "replaced_near", "replaced_far"),
    *("unaligned_both", "unaligned_apart"),
)


def vector_features(
    pair: Pair, whole: tuple[Vectors, Vectors], encoder: Encoder
) -> Mapping[str, float]:
    """Return the measures by the names in ``VECTOR_NAMES``.

    Args:
        pair: The two sentences as read.
        whole: Their vectors.
        encoder: Gives the vectors of their words, and of their parts where they have several.
    """
    parts = [_parts(reading) for reading in (pair.a, pair.b)]
    words = [_words(reading) for reading in (pair.a, pair.b)]
    nearest = cosine = float(whole[0] @ whole[1])
    if max(map(len, parts)) > 1:
        first, second = encoder.encode(parts[0]), encoder.encode(parts[1])
        nearest = max(cosine, float((first @ second.T).max(initial=-1.0)))
    found = {"cosine": cosine, "nearest_sentences": nearest}
    found |= _aligned(encoder.encode(words[0]) @ encoder.encode(words[1]).T)
    return {name: round(found[name], DIGITS) for name in VECTOR_NAMES}


def _parts(reading: Reading) -> Sequence[str]:
    spans = sentences(reading.text, reading.lang)[:_MOST_SENTENCES]
    return [span.of(reading.text) for span in spans] or [reading.text]


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
