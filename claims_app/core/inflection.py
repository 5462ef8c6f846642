"""Written forms of words of saying: Arabic conjugation and English endings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Kind(StrEnum):
    """What a form does in the sentence."""

    PAST = "past"
    PRESENT = "present"
    BASE = "base"  # infinitive or plural present, English
    PARTICIPLE = "participle"  # opens a new quote of the same speaker
    PASSIVE = "passive"  # English past participle
    NOUN = "noun"
    ADJECTIVE = "adjective"  # English: sure that


@dataclass(frozen=True, slots=True)
class Form:
    """Grammar of one written form; an empty gender or number agrees with anything.

    ``gender`` is m or f; ``number`` s, d or p; ``person`` 1 or 3.
    """

    kind: Kind
    gender: str = ""
    number: str = ""
    person: int = 3


_DEFECTIVE: Final = ("ى", "ا")


def arabic_forms(entry: Mapping[str, str]) -> Iterator[tuple[str, Form]]:
    """Yield the written forms of an entry from its he-forms.

    Args:
        entry: ``verb`` (past), ``now`` (present), ``doer`` (participle), or ``noun``; ``also`` adds
            forms that the rules don't make.
    """
    if verb := entry.get("verb"):
        yield from _arabic_past(verb)
    if now := entry.get("now"):
        yield from _arabic_present(now)
    if doer := entry.get("doer"):
        yield from _arabic_participle(doer)
    if noun := entry.get("noun"):
        yield noun, Form(Kind.NOUN)
    kind = Kind.NOUN if "noun" in entry else Kind.PAST
    for form in entry.get("also", "").split():
        yield form, Form(kind)


def _arabic_past(verb: str) -> Iterator[tuple[str, Form]]:
    yield verb, Form(Kind.PAST, "m", "s")
    stem = verb[:-1] if verb.endswith(_DEFECTIVE) else verb
    yield stem + "ت", Form(Kind.PAST, "f", "s")
    yield stem + "وا", Form(Kind.PAST, "m", "p")
    dual = stem + "ي" if verb.endswith("ى") else stem
    yield dual + "ا", Form(Kind.PAST, "m", "d")
    yield stem + "تا", Form(Kind.PAST, "f", "d")
    # No form for several women: it is rare in news, and عدن is a city.


def _arabic_present(now: str) -> Iterator[tuple[str, Form]]:
    rest = now[1:]
    short = rest[:-1] if rest.endswith(("ي", "ى", "و")) else rest
    yield "ي" + rest, Form(Kind.PRESENT, "m", "s")
    yield "ت" + rest, Form(Kind.PRESENT, "f", "s")
    yield "ي" + short + "ون", Form(Kind.PRESENT, "m", "p")
    yield "ي" + short + "وا", Form(Kind.PRESENT, "m", "p")
    yield "ت" + rest + "ان", Form(Kind.PRESENT, "f", "d")
    yield "ي" + rest + "ان", Form(Kind.PRESENT, "m", "d")


def _arabic_participle(doer: str) -> Iterator[tuple[str, Form]]:
    """Yield the accusative forms: only these open a new quote (مشيراً, مشيرة, مشيرين)."""
    yield doer + "ا", Form(Kind.PARTICIPLE, "m", "s")
    yield doer + "ة", Form(Kind.PARTICIPLE, "f", "s")
    stem = doer[:-1] if doer.endswith("ي") else doer
    yield stem + "ين", Form(Kind.PARTICIPLE, "m", "p")
    yield doer + "ات", Form(Kind.PARTICIPLE, "f", "p")


_VOWELS: Final = "aeiou"


def english_forms(entry: Mapping[str, str]) -> Iterator[tuple[str, Form]]:
    """Yield the written forms of an entry: says, said, saying, say; or a noun and its plural.

    Args:
        entry: ``verb`` (base) or ``noun``; ``past``, ``done``, ``doing`` where the rules fail;
            ``also`` adds forms.
    """
    if noun := entry.get("noun"):
        yield noun, Form(Kind.NOUN)
        yield _with_s(noun), Form(Kind.NOUN)
    if adjective := entry.get("adjective"):
        yield adjective, Form(Kind.ADJECTIVE)
    if verb := entry.get("verb"):
        head, _, rest = verb.partition(" ")  # point out: points out
        tail = f" {rest}" if rest else ""
        yield verb, Form(Kind.BASE)
        yield _with_s(head) + tail, Form(Kind.PRESENT, "", "s")
        yield entry.get("past") or _with_ed(head) + tail, Form(Kind.PAST)
        yield entry.get("doing") or _with_ing(head) + tail, Form(Kind.PARTICIPLE)
        if entry.get("done"):
            yield entry["done"], Form(Kind.PASSIVE)
    for form in entry.get("also", "").split():
        yield form, Form(Kind.NOUN if noun else Kind.PAST)


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


def _with_ing(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "ye")):
        return verb[:-1] + "ing"
    return verb + "ing"
