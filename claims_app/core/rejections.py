"""Clauses whose own verb denies: we reject these allegations, (قالت) إنها تنفي وجود قتلى."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.inflection import Kind
from claims_app.core.records import Act

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.cues import CueForm, LanguageCues

_VERB_REACH: Final = 6  # words of a clause among which its verb stands
_OBJECT_REACH: Final = 4  # words from the verb to what is rejected
_FINITE: Final = frozenset({Kind.PAST, Kind.PRESENT})
_ANY_OBJECT: Final = frozenset({"noun", "that"})
_WE: Final = frozenset({"نحن", "انا", "اننا", "هي", "هو", "هم"})
_OURS: Final = frozenset({"we", "i"})
_ADVERB: Final = 2  # words before a verb among which its subject stands: we strongly reject
_SAID: Final = ("speech_nouns", "hearsay_nouns", "rejected", "findings")


def rejects(keys: Sequence[str], places: Sequence[int], cues: LanguageCues) -> bool:
    """Return whether the verb of a clause denies something, or rejects what others said.

    Who refuses a meeting or a demand rejects nothing that was said.

    Args:
        keys: The folded words of one proposition.
        places: Those of its main clause.
        cues: The lexicon of their language.
    """
    if cues.lang == "en":
        return _rejects_in_english(keys, places, cues)
    for place in places[:_VERB_REACH]:
        if place and (cues.has("negators", keys[place - 1]) or _ends(keys[place], cues)):
            return False
        forms = [form for form in cues.forms.get(keys[place], ()) if _denies(form)]
        if cues.has("own_denials", keys[place]):
            return place + 1 < len(keys)
        if any(form.cue.takes & _ANY_OBJECT and not form.cue.is_shy for form in forms):
            is_own = place == 0 or keys[place - 1] in _WE  # another's denial is his quote
            return is_own and place + 1 < len(keys)
        if forms or cues.has("rejecting", keys[place]):
            near = keys[place + 1 : place + 1 + _OBJECT_REACH]
            return any(_is_said(key, cues) for key in near)
    return False


def _rejects_in_english(keys: Sequence[str], places: Sequence[int], cues: LanguageCues) -> bool:
    """Return whether "we" reject what was said; another voice's denial is a quote of its own."""
    for place in places[1:_VERB_REACH]:
        is_ours = any(key in _OURS for key in keys[max(0, place - _ADVERB) : place])
        forms = cues.forms.get(keys[place], ())
        if is_ours and any(
            form.form.kind is Kind.BASE and form.cue.act is Act.DENY for form in forms
        ):
            near = keys[place + 1 : place + 1 + _OBJECT_REACH]
            is_turned = any(cues.has("negators", key) for key in keys[:place])
            return not is_turned and any(cues.has("speech_nouns", key) for key in near)
    return False


def _ends(key: str, cues: LanguageCues) -> bool:
    """Return whether a word opens another clause."""
    return cues.has("that", key) or cues.has("clause_starts", key)


def _denies(form: CueForm) -> bool:
    return form.form.kind in _FINITE and form.cue.act is Act.DENY


def _is_said(key: str, cues: LanguageCues) -> bool:
    plain = key.removeprefix("ال")
    return any(cues.has(name, plain) for name in _SAID)
