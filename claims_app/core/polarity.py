"""Whether a proposition says that it is so, or that it is not; and how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.records import Act, Certainty, Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.cues import LanguageCues

_NEGATION_REACH: Final = 9  # words: a negation further on is in a clause inside the clause
_HEDGE_REACH: Final = 8
_UNASSERTED: Final = frozenset({Act.DEMAND, Act.ASK})
_SPOKEN_OF: Final[dict[Act, Certainty]] = {
    Act.EXPECT: Certainty.PROBABLE,
    Act.DOUBT: Certainty.POSSIBLE,
}


def negation(keys: Sequence[str], cues: LanguageCues) -> Polarity:
    """Return the polarity of a clause by its own words, the denial of a cue left aside.

    Args:
        keys: The folded words of one proposition.
        cues: The lexicon of its language. ``negators`` deny, ``no_negators`` are phrases that only
            look like it (لا تزال, not only), ``exceptions`` take it back (لم … سوى):
            what will not take more than a month takes a month at most.
    """
    for place, key in enumerate(keys[:_NEGATION_REACH]):
        if cues.has("relatives", key):
            return Polarity.AFFIRMED  # what follows is about a part of the clause
        if cues.starts_phrase("no_negators", keys[place:]):
            continue
        if _negates(key, cues):
            later = range(place + 1, len(keys))
            is_taken_back = any(cues.starts_phrase("exceptions", keys[at:]) for at in later)
            return Polarity.AFFIRMED if is_taken_back else Polarity.DENIED
    return Polarity.AFFIRMED


def _negates(key: str, cues: LanguageCues) -> bool:
    if cues.has("negators", key) or key.endswith(("n't", "n’t")):
        return True
    return cues.lang == "ar" and key[:1] in {"و", "ف", "ب"} and cues.has("negators", key[1:])


def combined(cue: Polarity, clause: Polarity) -> Polarity:
    """Return the polarity of a clause under a cue: two denials cancel."""
    return Polarity.AFFIRMED if cue is clause else Polarity.DENIED


def certainty(
    keys: Sequence[str], act: Act, cue: Certainty | None, cues: LanguageCues
) -> Certainty:
    """Return how sure the speaker puts it: by hedges first, then by the cue, then by the act."""
    for place in range(min(len(keys), _HEDGE_REACH)):
        if cues.starts_phrase("hedges_possible", keys[place:]):
            return Certainty.POSSIBLE
        if cues.starts_phrase("hedges_probable", keys[place:]):
            return Certainty.PROBABLE
    if act in _UNASSERTED:
        return Certainty.UNSPECIFIED
    return cue or _SPOKEN_OF.get(act, Certainty.CERTAIN)
