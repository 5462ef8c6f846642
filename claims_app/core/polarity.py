"""Whether a proposition says that it is so, or that it is not; and how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.clauses import main_places, opens_with_verb
from claims_app.core.numerals import is_number_word
from claims_app.core.records import Act, Certainty, Polarity
from claims_app.core.rejections import rejects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.cues import LanguageCues

_NEGATION_REACH: Final = 12  # words: a negation further on is in a clause inside the clause
_TRUTH_REACH: Final = 3  # words from "not" to "true"
_SO: Final = Polarity.AFFIRMED
_PERFECT: Final = frozenset({"had", "has", "have"})
_BEHIND_PASTS: Final = ("prepositions", "determiners", "articles", "time")
_HEDGE_REACH: Final = 8
_BOUND_REACH: Final = 4  # words between "exceed" and the figure
_VERB_REACH: Final = 3  # words before "not" among which its verb stands: is very clearly not
_FEWEST_BEFORE: Final = 2  # words of a clause before what it is contrasted with
_WHAT: Final = frozenset({"ما", "وما"})  # ما يقال (عن كذا): a part, whatever is said of it
_SET_OFF: Final = 3  # words of a noun set off at the end
_JUDGED_WITH: Final = 3  # words behind a judgement that is the whole clause
_JUDGEMENT_REACH: Final = 6  # words at the end of a clause among which one calls it false
_AFTER_JUDGEMENT: Final = ("clause_starts", "prepositions", "that")
_SAID: Final = ("speech_nouns", "hearsay_nouns", "taken_up", "documents")
_POSSESSIVES: Final = ("هما", "ها", "هم", "ه")
_ROOT: Final = 3  # letters of a bare past verb: قد نجح, not نذهب
_IMPERFECT: Final = ("ي", "ت", "ن", "ا")  # أ folded
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
            what will not take more than a month takes a month at most. After ``truths`` the
            clause that is said to be untrue counts (it is not true that nobody came).
    """
    places = main_places(keys, cues)
    is_verb_first = opens_with_verb(keys, cues)
    for place in places[:_NEGATION_REACH]:
        if place and cues.starts_phrase("conditionals", keys[place:]):
            break  # will spread if it is not stopped
        if place and is_verb_first and not any(cues.has("that", key) for key in keys[:place]):
            break  # بلغ حدا لا يوصف: of the noun before it; "not" would stand before the verb
        if cues.starts_phrase("no_negators", keys[place:]):
            continue
        if _negates(keys[place], cues) and not _only_looks_so(keys, place, cues):
            later = range(place + 1, len(keys))
            if any(cues.starts_phrase("exceptions", keys[at:]) for at in later):
                return Polarity.AFFIRMED
            untrue = _said_untrue(keys, place, cues)
            if cues.lang == "ar" and _is_false_object(keys[place + 1 :], cues):
                return Polarity.AFFIRMED
            return combined(Polarity.DENIED, negation(untrue, cues) if untrue else _SO)
    is_denied = _calls_false(keys, places, cues) or rejects(keys, places, cues)
    return Polarity.DENIED if is_denied else Polarity.AFFIRMED


def _calls_false(keys: Sequence[str], places: Sequence[int], cues: LanguageCues) -> bool:
    """Return whether a clause says of something said that it is false: the reports are false.

    What was said must be named before it, so that a false alarm is none. In English a form of "be"
    stands right before the judgement or its adverb.
    """
    if cues.lang == "ar":
        return _calls_false_in_arabic(keys, places, cues)
    is_named = False
    for place in places:
        if is_named and cues.starts_phrase("falsehoods", keys[place:]):
            return _is_predicate(keys, place, cues)
        is_named = is_named or any(
            cues.has(name, keys[place]) for name in ("things_said", "speech_nouns")
        )
    return False


def _calls_false_in_arabic(keys: Sequence[str], places: Sequence[int], cues: LanguageCues) -> bool:
    """Return whether it does in Arabic: التقرير محض افتراء, روايته كاذبة; alone after إنها: باطلة.

    An indefinite noun has it as its adjective (أنباء غير صحيحة), and what is denied again is not
    false (ليس كذبا).
    """
    is_named = False
    for place in places:
        key = keys[place]
        size = _judgement(keys, place, cues)
        is_alone = place == 0 and (size > 1 or len(keys) <= size + _JUDGED_WITH)
        if size and (is_named or is_alone) and not (place and _negates(keys[place - 1], cues)):
            return True
        plain = key.removeprefix("ال")
        is_attribute = plain == key and _judgement(keys, place + 1, cues) > 0
        is_said = any(cues.has(name, plain) for name in _SAID) and not is_attribute
        is_named |= cues.has("things_said", key) or is_said or _is_owned_saying(key, cues)
    return is_named and _ends_in_judgement(keys, cues)


def _judgement(keys: Sequence[str], place: int, cues: LanguageCues) -> int:
    """Return how many words call it false from a place on; 0 for a genitive: أكاذيب الصحف."""
    size = cues.starts_phrase("falsehoods", keys[place:])
    following = keys[place + size] if place + size < len(keys) else ""
    return 0 if size == 1 and following.startswith("ال") else size


def _before_judgement(keys: Sequence[str], place: int, cues: LanguageCues) -> int:
    """Return the place of the English word that a judgement hangs on: is | a complete lie."""
    place -= 1
    while place > 0 and (keys[place].endswith("ly") or cues.has("judged_how", keys[place])):
        place -= 1
    return max(place, 0)


def _is_predicate(keys: Sequence[str], place: int, cues: LanguageCues) -> bool:
    """Return whether an English judgement is said with a form of "be": not a false alarm."""
    verb = _before_judgement(keys, place, cues)
    is_deed = place + 1 < len(keys) and keys[place + 1] == "to"
    is_led = is_deed or cues.has("judged_how", keys[place - 1])
    return cues.has("finite", keys[verb]) and (not is_led or _ends_phrase(keys, place, cues))


def _ends_phrase(keys: Sequence[str], place: int, cues: LanguageCues) -> bool:
    """Return whether a judgement stands at a place, with no noun behind it."""
    size = cues.starts_phrase("falsehoods", keys[place:])
    following = keys[place + size] if place + size < len(keys) else ""
    is_end = not following or any(cues.has(name, following) for name in _AFTER_JUDGEMENT)
    is_end = is_end and following != "to"  # wrong to leave: a judgement of a deed
    return size > 0 and is_end


def calls_false(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether a clause says of something said that it is false: the reports are false."""
    return _calls_false(keys, main_places(keys, cues), cues)


def judges_false(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether an English phrase after a verb calls what was said false.

    (called) the report “a fabrication”, (described) the claims as baseless: the judgement ends
    the phrase, or goes on with "and" or a preposition; "a false alarm" is none. A judgement alone
    ("pure invention") is of what stands before the verb.
    """
    first = next((at for at, key in enumerate(keys) if not cues.has("judged_how", key)), 0)
    is_named = cues.starts_phrase("falsehoods", keys[first:]) == len(keys) - first
    for place, key in enumerate(keys):
        if cues.has("relatives", key):
            break  # what follows is said of a part
        if is_named and _ends_phrase(keys, place, cues):
            before = keys[_before_judgement(keys, place, cues)]
            return before == "as" or not cues.has("prepositions", before)  # a work of fiction
        is_named = is_named or cues.has("things_said", key) or cues.has("speech_nouns", key)
    return False


def _is_owned_saying(key: str, cues: LanguageCues) -> bool:
    """Return whether an Arabic noun for something said bears whose it is: روايته, بيانها."""
    stem = next((key.removesuffix(end) for end in _POSSESSIVES if key.endswith(end)), key)
    words = (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem)
    return stem != key and any(cues.has(name, word) for name in _SAID for word in words)


def _is_false_object(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether a judgement follows a negator, in the accusative or not: (ليس) كاذبا."""
    cases = (keys, [keys[0].removesuffix("ا"), *keys[1:]]) if keys else ()
    return any(_judgement(words, 0, cues) for words in cases)


def _ends_in_judgement(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether a phrase that calls it false ends a clause: الأنباء التي … بعيدة عن الصحة."""
    last = range(max(0, len(keys) - _JUDGEMENT_REACH), len(keys))
    return any(cues.starts_phrase("falsehoods", keys[at:]) >= _FEWEST_BEFORE for at in last)


def _said_untrue(keys: Sequence[str], place: int, cues: LanguageCues) -> Sequence[str]:
    """Return the clause after "not true that", empty where the negator denies anything else."""
    for at in range(place + 1, min(len(keys), place + 1 + _TRUTH_REACH)):
        if cues.has("truths", keys[at]):
            is_clause = at + 1 < len(keys) and cues.has("that", keys[at + 1])
            return keys[at + 2 :] if is_clause else ()
    return ()


def _negates(key: str, cues: LanguageCues) -> bool:
    if cues.has("negators", key) or key.endswith(("n't", "n’t")):
        return True
    if cues.lang != "ar":
        return False
    is_joined = key[:1] in {"و", "ف"} and cues.has("negators", key[1:])
    return is_joined or (key[:1] == "ب" and cues.has("negating_nouns", key[1:]))


def _only_looks_so(keys: Sequence[str], place: int, cues: LanguageCues) -> bool:
    """Return whether a negator leaves its clause affirmed.

    It sets a bound (لم يتعد ألفا, did not exceed 300), numbers something (No. 7), stands after
    *with* (left with nothing), or sets off what the clause is not about (مزارع لا مقاتل).
    """
    key, following = keys[place], keys[place + 1 : place + 2 + _BOUND_REACH]
    if following and cues.has("bounds", following[0]):
        return any(is_number_word(word, cues.lang) for word in following[1:])
    if cues.lang == "ar":
        if place and cues.has("free_relatives", keys[place - 1]):
            return True  # من لم يحضر: about those who did not
        is_noun = any(cues.has("negating_nouns", form) for form in (key, key[1:]))
        if is_noun and place:
            return True  # it is accused of, or caused by, what was not done
        return _contrasts_in_arabic(keys, place, cues)
    before = keys[place - 1] if place else ""
    is_label = key == "no" and bool(following) and following[0].isdigit()
    is_of_a_part = before == "with"
    return is_label or is_of_a_part or _contrasts_in_english(keys, place, cues)


def _contrasts_in_english(keys: Sequence[str], place: int, cues: LanguageCues) -> bool:
    """Return whether "not" belongs to no verb: a cable, not a candle."""
    if keys[place] != "not" or place < _FEWEST_BEFORE:
        return False
    near = keys[max(0, place - _VERB_REACH) : place]
    return not any(cues.has("finite", key) or cues.has("modals", key) for key in near)


def _contrasts_in_arabic(keys: Sequence[str], place: int, cues: LanguageCues) -> bool:
    """Return whether لا sets off a noun at the end: بالآلاف لا بالمئات, but not لا وجود لكذا."""
    rest = keys[place + 1 :]
    if keys[place] != "لا" or place < _FEWEST_BEFORE or not 0 < len(rest) <= _SET_OFF:
        return False
    is_verb = rest[0].startswith(_IMPERFECT)
    is_absence = any(cues.has(name, rest[0]) for name in ("deeds", "speech_nouns", "absences"))
    return not is_verb and not is_absence


def combined(cue: Polarity, clause: Polarity) -> Polarity:
    """Return the polarity of a clause under a cue: two denials cancel."""
    return Polarity.AFFIRMED if cue is clause else Polarity.DENIED


def certainty(
    keys: Sequence[str], act: Act, cue: Certainty | None, cues: LanguageCues
) -> Certainty:
    """Return how sure the speaker puts it.

    What stands under a condition, or would have been, is not said to be so. Then hedges count, the
    cue, and the act. Hedges in a relative clause are about a part.
    """
    if act in _UNASSERTED or is_hypothetical(keys, cues):
        return Certainty.UNSPECIFIED
    for place in main_places(keys, cues)[:_HEDGE_REACH]:
        if cues.has("perfects", keys[place]) and is_perfect(keys, place, cues):
            continue
        if _is_month(keys, place, cues) or (place and keys[place - 1] in _WHAT):
            continue
        if cues.starts_phrase("hedges_possible", keys[place:]):
            return Certainty.POSSIBLE
        if cues.starts_phrase("hedges_probable", keys[place:]):
            return Certainty.PROBABLE
    if act is Act.EXPECT and cue is None and cues.lang == "en" and _is_over(keys, cues):
        return Certainty.CERTAIN  # warned that the turbines had stopped
    return cue or _SPOKEN_OF.get(act, Certainty.CERTAIN)


def _is_over(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether an English clause tells of what has happened: a perfect, or a plain past.

    The first verb tells. "Was" is none: what "is" so stands as "was" behind a verb of the past.
    """
    for place, key in enumerate(keys[:_HEDGE_REACH]):
        following = keys[place + 1] if place + 1 < len(keys) else ""
        if key in _PERFECT:
            return following != "to"
        if cues.has("finite", key) or cues.has("modal_verbs", key):
            return False
        is_part = bool(following) and not any(cues.has(name, following) for name in _BEHIND_PASTS)
        if place and (cues.has("pasts", key) or (key.endswith("ed") and not is_part)):
            return True
    return False


def is_hypothetical(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether a clause holds only under a condition, or is imagined (if, would have)."""
    places = iter(range(len(keys)))
    for place in places:
        size = cues.starts_phrase("no_conditionals", keys[place:])
        for _ in range(size - 1):  # even if: what it belongs to holds
            next(places)
        if not size and cues.starts_phrase("conditionals", keys[place:]):
            return True
    return False


def _is_month(keys: Sequence[str], place: int, cues: LanguageCues) -> bool:
    """Return whether a hedge is the month of the same name: in May, May 12."""
    if not cues.has("months", keys[place]):
        return False
    before = keys[place - 1] if place else ""
    after = keys[place + 1] if place + 1 < len(keys) else ""
    is_dated = cues.has("prepositions", before) or before.isdigit() or after[:1].isdigit()
    return is_dated or cues.has("time", before) or cues.has("venue_openers", before)


def is_perfect(keys: Sequence[str], place: int, cues: LanguageCues) -> bool:
    """Return whether قد says that it is done: (أن) يكون قد وقع, قد وقع; but not قد يقع."""
    following = keys[place + 1] if place + 1 < len(keys) else ""
    copulas = (form for key in keys[:place] for form in (key, key[1:]))
    if any(cues.has("copulas", form) for form in copulas) or cues.has("events", following):
        return True
    if not following or following == "لا":
        return False
    is_past = following.endswith("ت") or following.startswith("ا")
    is_short = following.startswith("ن") and len(following) <= _ROOT
    return is_past or is_short or not following.startswith(_IMPERFECT)
