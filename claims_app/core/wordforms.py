"""The dictionary forms that a running word may stand for: enough to look it up in a word list.

A lemmatiser says one form and errs on a quarter of Arabic words (verbs with a person's prefix
above all). A lookup may try several: what is not in the list is simply not found, and the form
with the least taken off comes first.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from claims_app.core.lemmas import lemma
from claims_app.core.script import fold_word

_CONJUNCTIONS: Final = ("", "و", "ف")
_PARTICLES: Final = ("", "ال", "ب", "ل", "ك", "س", "بال", "كال", "لل")
_ENDINGS: Final = (
    *("", "ه", "ت", "ها", "هم", "هما", "نا", "ون", "ين", "ات", "ان", "تين", "تان"),
    *("وا", "ا", "ن", "ي", "يه", "تا", "ته", "تها", "تهم", "وها", "وه"),
)
_VERB_PARTICLES: Final = frozenset({"", "س", "ل"})  # the article makes a noun
_VERB_ENDINGS: Final = frozenset({"", "ه", "ها", "هم", "هما", "نا", "ون", "ين", "ان", "وا", "ن"})
_PERSONS: Final = "يتنا"  # first letters of the imperfect, folded
# Adjectives of the form of weak verbs, folded: أعلى is no أعطى.
_ELATIVES: Final = frozenset({"اعلي", "ادني", "اقصي", "اقوي", "اغني", "اولي", "اخري", "ازكي"})
# Words of two letters that a conjunction is glued to, folded: ولم، فلا.
_PARTICLES_OF_TWO: Final = frozenset(
    {"لا", "لم", "لن", "ما", "من", "عن", "في", "هو", "هي", "هم", "قد", "ان", "اذ", "كل", "اي"}
    | {"به", "له", "لو", "كي", "هل", "ثم", "او", "ام", "مع"}
)
_SHORTEST: Final = 3  # letters that must stay; two would make words out of particles
_EN_ENDINGS: Final = (
    *(("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y")),
    *(("ing", ""), ("ing", "e"), ("'s", ""), ("s'", ""), ("’s", ""), ("ly", "")),
)


@lru_cache(maxsize=1 << 16)
def dictionary_forms(word: str, lang: str) -> tuple[str, ...]:
    """Return the folded forms to look up, the word itself first, each once.

    Args:
        word: One running word, in any spelling.
        lang: ISO 639 code; other languages than ``ar`` and ``en`` give the folded word alone.
    """
    folded = fold_word(word)
    if lang == "ar":
        return tuple(dict.fromkeys(_arabic_forms(folded)))
    if lang == "en":
        return tuple(dict.fromkeys(_english_forms(folded)))
    return (folded,)


def listed_forms(entry: str, lang: str) -> tuple[str, ...]:
    """Return the folded forms under which a list keeps one of its words.

    Arabic words that end in ta marbuta take a pronoun after ``ت``; verbs of the forms VII, VIII
    and X lose their first letter after the prefix of the imperfect (انسحب، ينسحب), and verbs with
    a weak end lose it after a negator (ألغى، لم يلغ).
    """
    folded = fold_word(entry)
    if lang != "ar":
        return (folded,)
    forms = [folded]
    if folded.endswith("ه") and len(folded) >= _SHORTEST:
        forms.append(folded[:-1] + "ت")
    if folded.startswith("ا") and len(folded) > _SHORTEST + 1:
        forms.extend(person + folded[1:] for person in _PERSONS[:3])
    is_verb = folded[:1] in ("ا", "ت") and folded not in _ELATIVES
    if entry.endswith("ى") and is_verb and len(folded) > _SHORTEST:
        stem = folded[:-1]
        forms.append(stem)
        if stem[0] == "ا":
            forms.extend(person + stem[1:] for person in _PERSONS[:3])
    return tuple(dict.fromkeys(forms))


def _arabic_forms(folded: str) -> list[str]:
    forms = [folded]
    verbs: list[str] = []
    for stem, particle in _arabic_stems(folded):
        if stem in _PARTICLES_OF_TWO:
            forms.append(stem)
        endings = [e for e in _ENDINGS if stem.endswith(e) and len(stem) - len(e) >= _SHORTEST]
        forms.extend(stem[: len(stem) - len(ending)] for ending in endings)
        if particle in _VERB_PARTICLES:
            persons = [e for e in endings if e in _VERB_ENDINGS]
            verbs.extend(stem[: len(stem) - len(ending)] for ending in persons)
    # What is less peeled comes first, and the person's prefix goes last: "تقدم" is a word before
    # it is "she offers".
    forms.sort(key=len, reverse=True)
    bare = [form[1:] for form in verbs if form[0] in _PERSONS and len(form) > _SHORTEST]
    return [*forms, *bare]


def _arabic_stems(folded: str) -> list[tuple[str, str]]:
    """Return the word without conjunction and particle, with the particle that was taken off."""
    stems = []
    for conjunction in _CONJUNCTIONS:
        for particle in _PARTICLES:
            prefix = conjunction + particle
            if not folded.startswith(prefix):
                continue
            rest = folded[len(prefix) :]
            if len(rest) < _SHORTEST and (particle or rest not in _PARTICLES_OF_TWO):
                continue
            # "will" stands before a person's prefix only: السلام is not "he blamed".
            if particle != "س" or rest[0] in _PERSONS:
                stems.append((rest, particle))
    return stems


def _english_forms(folded: str) -> list[str]:
    forms = [folded]
    for ending, instead in _EN_ENDINGS:
        if ending and folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST:
            stem = folded[: -len(ending)]
            forms.append(stem + instead)
            if ending in ("ed", "ing") and stem[-1:] == stem[-2:-1]:
                forms.append(stem[:-1])  # "planned", "planning"
    return forms


@lru_cache(maxsize=1 << 16)
def is_future(word: str, lang: str) -> bool:
    """Return whether an Arabic verb has the particle of the future glued to it: سينسحب.

    Words that only begin so keep the letter in their dictionary form: سيارة، سنوات.
    """
    folded = fold_word(word)
    bare = folded[1:] if folded[:1] in ("و", "ف") else folded
    if lang != "ar" or len(bare) <= _SHORTEST or bare[0] != "س" or bare[1] not in _PERSONS:
        return False
    return not lemma(bare, lang).startswith("س")


@lru_cache(maxsize=1 << 16)
def content_key(word: str, lang: str) -> str:
    """Return one folded stem under which the forms of a content word meet.

    The lemmatiser comes first; what it does not know is peeled like light10 (Larkey, Ballesteros
    and Connell 2007), so that حكومة and الحكومات meet and حكمة stays apart.
    """
    if lang == "ar":
        return _light_stem(lemma(word, lang))
    if lang == "en":
        return lemma(word.removesuffix("'s").removesuffix("’s"), lang)
    return fold_word(word)


def _light_stem(folded: str) -> str:
    stem = folded
    for prefix in ("بال", "كال", "فال", "ال", "لل"):
        if stem.startswith(prefix) and len(stem) - len(prefix) >= _SHORTEST:
            stem = stem[len(prefix) :]
            break
    for ending in ("تها", "ته", "ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي", "ا", "ت"):
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST:
            return stem[: -len(ending)]
    return stem
