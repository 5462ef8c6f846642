"""What belongs to a clause itself, and what to a relative clause inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.cues import LanguageCues

_PARTICIPLE_LETTERS: Final = 5  # of the shortest regular past (acted); red, bed are none
_PRESENT: Final = ("ي", "ت", "ن")
_VERB_LETTERS: Final = 4
_SHORT, _LONG = 5, 7  # letters of a past verb of the forms VII, VIII and X with its ending
_SUFFIXES: Final = ("هما", "ها", "هم")  # what begins with ن and has one is a noun: نظيراتها
_CONJUNCTIONS: Final = "وف"


def is_verb(key: str, cues: LanguageCues) -> bool:
    """Return whether a folded word can be the verb of a clause, as far as its form tells."""
    if cues.has("events", key):
        return True
    if cues.lang == "ar":
        stem = key[1:] if key[:1] in _CONJUNCTIONS else key
        return cues.has("events", stem) or is_arabic_verb(key)
    if any(cues.has(name, key) for name in ("finite", "modals", "pasts")):
        return True
    if key.endswith(("n't", "n’t")):
        return True
    return key.endswith("ed") and len(key) >= _PARTICIPLE_LETTERS


def is_arabic_verb(key: str) -> bool:
    """Return whether a word looks like a verb in the present, or like a past of *she*."""
    if len(key) < _VERB_LETTERS or key.endswith("ه") or key.startswith("ال"):
        return False
    stem = _without_suffix(key)
    if len(stem) == _SHORT and stem[0] == "ت" and stem[-2] == "ي":
        return False  # تحقيق، تسليمها: nouns of form II
    is_past = key.endswith("ت") and not key.endswith("ات")
    is_present = key.startswith(_PRESENT) and not (key[0] == "ن" and key.endswith(_SUFFIXES))
    return is_present or is_past


def is_derived_past(key: str) -> bool:
    """Return whether an Arabic word looks like a past verb of form VII, VIII or X: اضطر، انسحب.

    Their nouns have an alef before the last letter (انسحاب), which the verbs lack.
    """
    stem = key.removesuffix("وا")
    if not _SHORT <= len(stem) <= _LONG or stem[0] != "ا" or stem.startswith("ال"):
        return False
    if stem[-1] in "ايه" or "ا" in stem[2:]:
        return False
    return stem[1] == "ن" or stem[1:3] == "ست" or stem[2] in "تط"


def _without_suffix(key: str) -> str:
    for suffix in _SUFFIXES:
        if key.endswith(suffix):
            return key[: -len(suffix)]
    return key


def is_feminine_past(key: str) -> bool:
    """Return whether an Arabic word can hardly be anything but a past verb of *she*: تمكنت.

    Nouns in ات, وت and يت are left out, and participles of four letters (ثابت).
    """
    if len(key) < _VERB_LETTERS or not key.endswith("ت") or key.startswith("ال"):
        return False
    is_participle = len(key) == _VERB_LETTERS and key[1] == "ا"
    return key[-2] not in "اوي" and not is_participle


def opens_with_verb(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether an Arabic clause starts with its verb, as far as that is sure."""
    if not keys or cues.lang != "ar":
        return False
    stem = keys[0][1:] if keys[0][:1] in _CONJUNCTIONS else keys[0]
    if cues.has("copulas", stem) or cues.has("particles", stem):
        return False
    is_past = is_derived_past(stem) or is_feminine_past(stem)
    return cues.has("events", keys[0]) or cues.has("events", stem) or is_past


def main_places(keys: Sequence[str], cues: LanguageCues) -> list[int]:
    """Return the places of the words of a clause itself, those of relative clauses left out.

    A relative clause after the verb reaches to the end; one after the subject ends before the
    second verb: *the jet that hit the bridge | did not return*. A relative word at the very start
    opens the clause itself.
    """
    first = next((at for at in range(1, len(keys)) if cues.has("relatives", keys[at])), len(keys))
    before = list(range(first))
    if first == len(keys) or any(is_verb(keys[at], cues) for at in before):
        return before
    start = _end_of_relative(keys, first + 1, cues)
    return before + list(range(start, len(keys)))


def _end_of_relative(keys: Sequence[str], start: int, cues: LanguageCues) -> int:
    """Return where the main clause goes on after a relative clause, the end where it does not."""
    place = start
    if cues.lang == "ar":
        place += 1  # the verb follows at once, whatever it looks like
    else:
        while place < len(keys) and not is_verb(keys[place], cues):
            place += 1
    while place < len(keys) and _is_of_verb(keys[place], cues):
        place += 1
    for at in range(place, len(keys)):
        if cues.has("that", keys[at]) or cues.has("relatives", keys[at]):
            break  # a clause inside the relative clause
        is_next = cues.has("negators", keys[at]) if cues.lang == "ar" else _is_main(keys[at], cues)
        if is_next:
            return at
    return len(keys)


def _is_of_verb(key: str, cues: LanguageCues) -> bool:
    if cues.has("negators", key) or cues.has("auxiliaries", key) or cues.has("being", key):
        return True
    return is_verb(key, cues)


def _is_main(key: str, cues: LanguageCues) -> bool:
    return cues.has("finite", key) or cues.has("modals", key) or key.endswith(("n't", "n’t"))
