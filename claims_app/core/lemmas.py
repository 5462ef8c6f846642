"""The dictionary form of a word, so that قتلى meets قتيل and "fighters" meets "fighter"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from claims_app.core.languages import LANGUAGES
from claims_app.core.script import fold, normalise

_PROCLITICS: Final = tuple(
    conjunction + particle
    for conjunction in ("", "و", "ف")
    for particle in ("", "ال", "ب", "ل", "ك", "س", "بال", "كال", "لل")
    if conjunction or particle
)
_ENCLITICS: Final = ("هما", "ها", "هم", "هن", "نا", "ه", "ي", "ا")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")  # no word list holds one, and UTF-8 can't
_STEM: Final = 3  # letters that must remain: from two, particles would be made


@lru_cache(maxsize=1 << 16)
def lemma(word: str, lang: str) -> str:
    """Return the folded dictionary form of one word; the folded word itself where none is known.

    Args:
        word: One running word, in any spelling.
        lang: ISO 639 code; other languages than ``ar`` and ``en`` are only folded.

    Source:
        simplemma's word lists; what they don't know is looked up again without clitics.
    """
    if lang not in LANGUAGES:
        return fold(word)
    plain = normalise(word).replace("\u0640", "")
    if lang == "en":
        return fold(_known(plain.lower(), "en") or plain)
    spelled = _spelled(word)
    for form in (spelled, *_peeled(spelled)):
        found = _known(form, "ar")
        if found:
            return fold(found)
    # Unknown to the lists: the article and the ending of the accusative are no part of any word.
    light = spelled.removeprefix("ال")
    return fold(light.removesuffix("ا") if len(light) > _STEM + 1 else light or spelled)


@lru_cache(maxsize=1 << 12)
def is_listed(word: str, lang: str) -> bool:
    """Return whether a dictionary has the word, clitics taken off; names it mostly has not."""
    if lang != "ar":
        return bool(_known(normalise(word).lower(), lang))
    spelled = _spelled(word)
    return any(_known(form, lang) for form in (spelled, *_peeled(spelled)))


def _spelled(word: str) -> str:
    """Return the word without vowel signs but with its hamzas, as dictionaries spell it."""
    return "".join(char for char in word if normalise(char))


def _peeled(word: str) -> list[str]:
    """Return the word without clitics, least taken off first."""
    found = []
    for front in ("", *_PROCLITICS):
        for back in ("", *_ENCLITICS):
            if not (front or back) or not word.startswith(front) or not word.endswith(back):
                continue
            stem = word[len(front) : len(word) - len(back)]
            if len(stem) < _STEM:
                continue
            found.append(stem)
            if back and stem.endswith("ت"):  # a pronoun opens the ta marbuta: مدينتها
                found.append(stem[:-1] + "ة")
    return sorted(dict.fromkeys(found), key=len, reverse=True)


def _known(word: str, lang: str) -> str:
    import simplemma  # noqa: PLC0415  # 0.2 s with its word lists, which the window must not wait for

    if not word or _SURROGATE.search(word) or not simplemma.is_known(word, lang=lang):
        return ""
    return str(simplemma.lemmatize(word, lang=lang))
