"""Why a quote was found and whose it is, in sentences: English ones, here and nowhere else.

A rule's name is made of parts (``verb+that+subject before``). Each part is a sentence, and a name
that no sentence explains fails a test.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from claims_app.core.phrases import Reason
from claims_app.core.resolution import Resolution, Way

if TYPE_CHECKING:
    from collections.abc import Mapping

_JOINT: Final = "+"

# What the grammar saw first: the kind of cue.
CUES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "verb": "The cue is a verb of saying.",
        "participle": "The cue is a participle that goes with the subject of its sentence.",
        "noun": "The cue is a noun of saying.",
        "lead": "The sentence leads up to a quotation, and its subject says it.",
        "adjective": "The cue is an adjective that tells an attitude.",
        "carried": "The cue says that an outlet hands on what somebody else said.",
        "label": "A name and a colon stand before the words, as in an interview.",
        "signature": "A dash and a name stand behind the quotation.",
        "preposition first": "A preposition of saying (according to) opens the sentence.",
        "preposition after": "A preposition of saying (according to) follows the words.",
        "refers back": "A clause of saying (as … said) points back to the words before it.",
    }
)
# What the other parts of a name say.
SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "that": "What was said follows a word such as “that”.",
        "colon": "What was said follows a colon.",
        "quotation": "What was said stands in quotation marks right beside it.",
        "speech": "What was said follows words such as “by saying”.",
        "joined": "A second word of saying right after it brings what was said.",
        "clause": "What was said follows as a clause, without “that”.",
        "question": "What was said follows as an indirect question.",
        "infinitive": "What was said follows as an infinitive.",
        "preposition": "What was said follows the preposition that this word takes.",
        "glued preposition": "What was said starts with the preposition that this word takes.",
        "noun": "What was said is a noun phrase, the object of the verb.",
        "phrase": "What was said is the phrase that hangs on the noun.",
        "object": "Whoever is asked or accused is part of what was said.",
        "describe": "What was said is a judgement, with what is judged.",
        "describe alone": "What was said is a judgement; the one noun phrase is what is judged.",
        "inverted": "What was said stands before the cue, and who said it after it.",
        "after": "What was said stands before the cue.",
        "around": "What was said stands before and after the cue, which is set off by commas.",
        "passive": "What is spoken of is the subject of a passive verb.",
        "object before": "What is spoken of stands before, and a relative clause goes back to it.",
        "hearsay": "A passive verb of saying (it is said, is believed to) that names nobody.",
        "subject before": "Who said it stands before the verb.",
        "relative": "Who said it is what a relative clause (who said) hangs on.",
        "resumed": "Who said it stands behind “in it”, or is who issued what that goes back to.",
        "shared subject": "The verb shares the subject of the verb before it.",
    }
)

_HERE: Final = "Named here."
_TOGETHER: Final = "Two are named here who speak together."
_WAYS: Final[Mapping[Way, tuple[str, str]]] = MappingProxyType(
    # With the place of the mention before, and without one.
    {
        Way.NAMED: (_HERE, _HERE),
        Way.JOINT: (_TOGETHER, _TOGETHER),
        Way.INTRODUCED: (
            "The words fit one person only whom the text names in full, at {place}.",
            "The words fit one person only whom the text names in full.",
        ),
        Way.SAME_WORDS: ("The same words as at {place}.", "The same words as before."),
        Way.SHORT_FORM: (
            "A title or short name that fits {speaker} only, named at {place}.",
            "A title or short name that fits {speaker} only.",
        ),
        Way.FULLER_FORM: (
            "A fuller name of the voice that is mentioned at {place}.",
            "A fuller name of a voice before.",
        ),
        Way.LAST_OF_SEVERAL: (
            "The words fit several; meant is the last of them, named at {place}.",
            "The words fit several; meant is the last of them.",
        ),
        Way.ANAPHOR: (
            "A general word for whoever spoke last: {speaker}, named at {place}.",
            "A general word for whoever spoke last: {speaker}.",
        ),
        Way.PRONOUN: (
            "A pronoun for the last voice: {speaker}, named at {place}.",
            "A pronoun for the last voice: {speaker}.",
        ),
        Way.IMPLICIT: (
            "Only in the verb: the last voice that its form allows is {speaker}, named at {place}.",
            "Only in the verb: the last voice that its form allows is {speaker}.",
        ),
        Way.TOLD_OF: (
            "Only “he” or the verb; the sentences before tell of {speaker}, named at {place}.",
            "Only “he” or the verb; the sentences before tell of {speaker}.",
        ),
        Way.UNNAMED: (
            "The text does not say who says it.",
            "The text does not say who says it.",
        ),
        Way.SUBJECT: (
            "The subject of the sentence, {speaker}; the voice is mentioned before at {place}.",
            "The subject of the sentence, {speaker}.",
        ),
    }
)
UNKNOWN: Final = "How the speaker was told was not noted."


def rule_sentences(rule: str) -> tuple[str, ...]:
    """Return what a rule's name means, a sentence for each part that has one.

    A part without a sentence, in a case that another version of the program wrote, is left out.
    """
    cue, *signs = rule.split(_JOINT)
    found = [CUES.get(cue), *(SIGNS.get(sign) for sign in signs)]
    return tuple(sentence for sentence in found if sentence)


def speaker_reason(resolution: Resolution | None, speaker: str, place: str = "") -> Reason:
    """Return how the speaker was told.

    Args:
        resolution: As the engine noted it; None where it did not, or a person named the speaker.
        speaker: The name.
        place: Where the text had named the voice before, in words; empty where it had not.
    """
    if resolution is None:
        return Reason(template=UNKNOWN)
    with_place, without = _WAYS[resolution.way]
    template = with_place if place else without
    values = {"speaker": speaker, "place": place}
    used = tuple((key, value) for key, value in values.items() if f"{{{key}}}" in template)
    return Reason(template=template, arguments=used)
