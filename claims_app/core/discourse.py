"""Who answers whom within one report: what a denial, a doubt or a playing down points back to.

Most conflicts inside a report share few words: "the ministry denied the matter" shares none. What
carries them is order, nearness, who is named, and the pro-form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from claims_app.core.kinship import common
from claims_app.core.records import Polarity
from claims_app.core.stances import Stance
from claims_app.core.whereabouts import settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.core.readings import Reading

_REACH: Final = 900  # characters between an answer and what it answers, three or four paragraphs
_SHORT: Final = 5  # content words; a longer doubt says itself what it doubts
_TURN_REACH: Final = 250  # characters: the next sentence


class Bond(StrEnum):
    """How an answer points back."""

    PRO_FORM = "pro_form"  # denied this
    BLAME = "blame"  # denied any part in it
    NAMED = "named"  # denied the rebels' account
    NEAREST = "nearest"  # the doubt after a claim
    INSIDE = "inside"  # the denial quotes what it denies
    TURN = "turn"  # "the ministry denied that …", right after another voice's claim
    BEFORE = "before"  # "… denied it; a paper had reported that", the denial told first


# How often such an answer is right on our own pairs (benchmarks/own_links.py --rules).
_SURE: Final = {Bond.PRO_FORM: 0.95, Bond.NEAREST: 0.8}
_ALSO: Final = 0.6  # of that, where another claim of the same deed stands nearer
# The same for a denial right after another voice's claim: it is said to be one (denies, refutes),
# leaves no room (not a single one), or only says "not".
_TURN_DENIES, _TURN_NO_ROOM, _TURN_NEGATES = 0.8, 0.75, 0.65
_SURE_OF_NAMED: Final = 0.8
_SURE_OF_BEFORE: Final = 0.65
_FRAME: Final = frozenset({"deny", "reject", "outright", "blanket"})  # how it is denied, not what
_NOT_LONG_AGO: Final = timedelta(days=7)
_LATER: Final = frozenset({"moved_on", "until"})  # no longer, not before May: no denial of what was


@dataclass(frozen=True, slots=True)
class Answer:
    """One statement answers another: how it points back, and how sure that is."""

    bond: Bond
    strength: float


def answers(readings: Sequence[Reading]) -> dict[tuple[int, int], Answer]:
    """Return what is answered, by (order of the answer, order of the answered).

    Args:
        readings: The statements of one document, in reading order.
    """
    found: dict[tuple[int, int], Answer] = {}
    for index, reading in enumerate(readings):
        turned = _turn(reading, readings[:index])
        if turned is not None:
            found[reading.order, turned[0].order] = turned[1]
        came_before = _turn_before(reading, readings[index + 1 :])
        if came_before is not None:
            found[reading.order, came_before[0].order] = came_before[1]
        if reading.stance not in (Stance.DENY, Stance.DOUBT, Stance.DOWNPLAY):
            continue
        before = reversed(readings[:index])
        said = [x for x in before if _can_be_answered(reading, x)]
        earlier = _since_last_answer(reading, readings[:index], said)
        inside = [(x, Answer(Bond.INSIDE, 0.85)) for x in readings if _quotes(reading, x)]
        ahead = _ahead(reading, readings[index + 1 :])
        reason = _reason(reading, readings[index + 1 :])
        for target, answer in (*_targets(reading, earlier, reason), *inside, *ahead):
            key = (reading.order, target.order)
            if key not in found or _tells_more(answer, found[key]):
                found[key] = answer
    return found


def _tells_more(answer: Answer, known: Answer) -> bool:
    """Return whether an answer takes the place of a known one: to stand side by side says least."""
    ranks = [(x.bond is not Bond.TURN, x.strength) for x in (answer, known)]
    return ranks[0] > ranks[1]


def _quotes(answer: Reading, other: Reading) -> bool:
    inner, outer = other.statement.span, answer.statement.span
    if other.statement.speaker == answer.statement.speaker:
        return False
    return answer.is_denial and not other.is_denial and outer.contains(inner)


def _can_be_answered(answer: Reading, earlier: Reading) -> bool:
    return earlier.statement.speaker != answer.statement.speaker and earlier.stance not in (
        Stance.DENY,
        Stance.DOUBT,
        Stance.DOWNPLAY,
    )


def _since_last_answer(
    answer: Reading, before: Sequence[Reading], earlier: Sequence[Reading]
) -> Sequence[Reading]:
    """Return what was said since the same speaker last answered, or all where nothing was."""
    last = max((x.order for x in before if _is_answer_of(answer, x)), default=-1)
    since = [x for x in earlier if x.order > last]
    return since or earlier


def _is_answer_of(answer: Reading, other: Reading) -> bool:
    return other.statement.speaker == answer.statement.speaker and other.stance is answer.stance


def _reason(answer: Reading, later: Sequence[Reading]) -> Reading | None:
    """Return what the denier says right behind a bare denial: why it is not so."""
    for reading in later[:1]:
        is_next = reading.span.start - answer.span.end <= _TURN_REACH
        if reading.statement.speaker == answer.statement.speaker and is_next:
            return reading
    return None


def _targets(
    answer: Reading, earlier: Sequence[Reading], reason: Reading | None
) -> Iterator[tuple[Reading, Answer]]:
    start = answer.statement.span.start
    near = [x for x in earlier if start - x.statement.span.end <= _REACH]
    if answer.stance is Stance.DENY:
        yield from _named(answer, earlier, near)
        yield from _against(answer, near)
    is_short = len(answer.content) <= _SHORT and (
        answer.stance is Stance.DOUBT or (answer.stance is Stance.DOWNPLAY and answer.points_back)
    )
    if near and (answer.is_pro_form or is_short):
        if not answer.is_pro_form:
            yield from _nearest(answer, near)
            return
        first, sure = near[0], _SURE[Bond.PRO_FORM]
        if reason is not None and not _meet(reason, first):
            # "Denied this, and said that no plane took off": of planes, not of what was said last.
            first = next((x for x in near if _meet(reason, x)), first)
        for target in near:
            if target is first:
                yield target, Answer(Bond.PRO_FORM, sure)
            elif target is near[0] or (
                answer.stance is Stance.DENY and _is_same_deed(target, first)
            ):
                yield target, Answer(Bond.PRO_FORM, sure * _ALSO)


def _nearest(answer: Reading, near: Sequence[Reading]) -> Iterator[tuple[Reading, Answer]]:
    """Yield the nearest claim that a short doubt or playing down is about, if there is one.

    It is another voice's word rather than the reporter's. What nobody knows is what is named as
    such: "what became of the crew is unclear" does not doubt that the bridge was shelled.
    """
    names_it = "unknown" in answer.traits.cues and bool(answer.content)
    about = [x for x in near if common(answer, x)] if names_it else near
    first = next((x for x in about if not x.is_by_outlet), about[0] if about else None)
    if first is not None:
        yield first, Answer(Bond.NEAREST, _SURE[Bond.NEAREST])


def _named(
    answer: Reading, earlier: Sequence[Reading], near: Sequence[Reading]
) -> Iterator[tuple[Reading, Answer]]:
    """Yield the claims that a denial picks out by who made them, or by whom they blame."""
    for target in earlier:
        denier = answer.speaker_keys - target.speaker_keys
        if _names_speaker(answer, target) and target in near:
            yield target, Answer(Bond.NAMED, _SURE_OF_NAMED)
        elif (answer.is_blanket or answer.points_back) and target.mentions(denier):
            is_accused = target.stance is Stance.ACCUSE
            if is_accused or (target in near and target.blames(denier)):
                yield target, Answer(Bond.BLAME, 0.8 if is_accused else 0.6)


def _against(answer: Reading, near: Sequence[Reading]) -> Iterator[tuple[Reading, Answer]]:
    """Yield the nearest claim that an explicit denial turns against, over others' denials."""
    if not near or not answer.stance_words:
        return
    target = near[0]
    distance = answer.statement.span.start - target.statement.span.end
    is_accusation = target.stance is Stance.ACCUSE
    is_about_it = answer.is_contrasted and _meet(answer, target)
    if distance <= _TURN_REACH and (is_accusation or is_about_it):
        yield target, Answer(Bond.TURN, _TURN_NEGATES)


def _turn(answer: Reading, before: Sequence[Reading]) -> tuple[Reading, Answer] | None:
    """Return the claim that stood right before a denial by another voice, if it is answered.

    Of two voices side by side the second, where it says that something is not so, speaks of the
    first one's claim more often than not, whatever words they share.
    """
    if answer.statement.polarity is not Polarity.DENIED:
        return None
    voice = answer.statement.speaker
    target = next((x for x in reversed(before) if x.statement.speaker != voice), None)
    if target is None or target.statement.polarity is Polarity.DENIED:
        return None
    distance = answer.statement.span.start - target.statement.span.end
    if not 0 <= distance <= _TURN_REACH or not _can_be_answered(answer, target):
        return None
    sure = _sure_of_turn(answer, target)
    return (target, Answer(Bond.TURN, sure)) if sure else None


def _turn_before(answer: Reading, later: Sequence[Reading]) -> tuple[Reading, Answer] | None:
    """Return the claim right behind a denial that the denial answers, told in this order.

    "The ministry denied that prisoners fled; a paper had reported …": what stands second was said
    first. Of several claims of that voice, it is the one that the denial shares a deed or a thing
    with.
    """
    voice = answer.statement.speaker
    first = next((i for i, x in enumerate(later) if x.statement.speaker != voice), None)
    if first is None or not (answer.is_denial and later[first].is_told_before):
        return None
    distance = later[first].statement.span.start - answer.statement.span.end
    if not 0 <= distance <= _TURN_REACH:
        return None
    other = later[first].statement.speaker
    told = [*takewhile(lambda x: x.statement.speaker == other, later[first:])]
    target = next((x for x in told if _meet(answer, x)), told[0] if len(told) == 1 else None)
    if target is None:
        return None  # which of several it denies, nothing tells
    is_denied_too = target.statement.polarity is Polarity.DENIED
    if is_denied_too or answer.is_unrealised != target.is_unrealised:
        return None
    if not _can_be_answered(answer, target):
        return None
    return target, Answer(Bond.BEFORE, _SURE_OF_BEFORE)


def _sure_of_turn(answer: Reading, target: Reading) -> float:
    """Return how sure it is that a denial answers the claim before it; 0.0 where it does not."""
    cues = answer.traits.cues
    has_moved = "moved_on" in cues or "moved_on" in target.traits.cues
    if answer.is_unrealised != target.is_unrealised or has_moved:
        return 0.0
    shared = common(answer, target)
    is_accused = names_voice(target, answer)
    if answer.is_denial and _says_what(answer) and not (is_accused or _meet(answer, target)):
        return 0.0
    turned = [word for word, other in shared if answer.sign(word) != target.sign(other)]
    if answer.is_denial:
        is_other = bool(answer.deeds) and not any(word.families for word in turned)
        points = answer.is_contrasted or "emphatic" in cues or _names_account(answer)
        return _TURN_DENIES if points or (turned and not is_other) else 0.0
    if answer.is_by_outlet or speaks_of_before(answer, target):
        return 0.0  # what the reporter did not see answers nobody, what never was before no news
    if "emphatic" in cues:
        aside = settings(answer)
        turned = [word for word in turned if word.span.start not in aside]
        same = {word.span for word, _ in shared}
        is_other = any(word.is_negated and word.span not in same for word in answer.deeds)
        is_about_it = (bool(turned) or is_accused) and not is_other
        return _TURN_NO_ROOM if answer.is_contrasted or is_about_it else 0.0
    is_about_it = bool(shared) and (answer.is_contrasted or is_accused)
    return _TURN_NEGATES if is_about_it and _LATER.isdisjoint(cues) else 0.0


def _says_what(answer: Reading) -> bool:
    """Return whether a denial has words of its own for what it denies.

    "The report is false", "denies any link with such groups" have none.
    """
    return not (answer.is_blanket or _names_account(answer)) and any(
        not _FRAME & word.cues and word.key not in answer.speaker_keys
        for word in answer.content.values()
    )


def _meet(answer: Reading, target: Reading) -> bool:
    """Return whether both tell of one deed or thing; names, places and speakers are none."""
    aside = settings(answer)
    voices = answer.speaker_keys | target.speaker_keys
    return any(
        word.span.start not in aside and word.key not in voices
        for word, _ in common(answer, target)
    )


def speaks_of_before(answer: Reading, target: Reading) -> bool:
    """Return whether a negation is of the time up to now only, and the claim is not of that time.

    "The ferry had never been late before" does not deny that it is late now, but that it was last
    year.
    """
    now = max((first for first, _ in target.story.days), default=date.min)
    is_of_then = bool(target.days) and all(last + _NOT_LONG_AGO < now for _, last in target.days)
    is_of_then = is_of_then or target.looks_back or "period" in target.traits.cues
    return answer.traits.is_up_to_now and not is_of_then


def _names_account(answer: Reading) -> bool:
    """Return whether a denial speaks of an account, a charge, a rumour: "rejects the report"."""
    return any("pro_form" in word.cues and "pronoun" not in word.cues for word in answer.words)


def names_voice(target: Reading, answer: Reading) -> bool:
    """Return whether a statement names who answers it: half of the name, but not "Syrian" alone."""
    keys = answer.voice_keys - target.speaker_keys
    named = [key for key in keys if target.mentions(frozenset({key}))]
    is_listed = all(key.startswith("=") for key in named)  # a country, a side: many voices have it
    return len(named) * 2 >= len(answer.voice_keys) + is_listed and bool(named)


def _ahead(answer: Reading, later: Sequence[Reading]) -> Iterator[tuple[Reading, Answer]]:
    """Yield the account that a denial names and that the report gives right after it."""
    for target in later[:1]:
        if answer.stance is Stance.DENY and answer.points_back and _names_speaker(answer, target):
            yield target, Answer(Bond.NAMED, _SURE_OF_NAMED)


def _names_speaker(answer: Reading, target: Reading) -> bool:
    """Return whether the answer's content names who made the other claim."""
    rare = target.speaker_keys - answer.speaker_keys
    return bool(rare) and rare <= answer.content.keys()


def _is_same_deed(one: Reading, other: Reading) -> bool:
    return any(word.families and key in other.content for key, word in one.content.items())
