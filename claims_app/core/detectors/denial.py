"""Denial: one says that it is not so, what the other states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.detectors.base import Direction, Pair, clip
from claims_app.core.discourse import Bond, names_voice, speaks_of_before
from claims_app.core.kinship import are_apart, common
from claims_app.core.listed_words import NEGATORS
from claims_app.core.reasons import (
    DENIES,
    DENIES_BACK,
    DENIES_BLAME,
    DENIES_CONSENT,
    NEGATES,
    reason,
)
from claims_app.core.records import Polarity
from claims_app.core.similarity import weight
from claims_app.core.traits import PEOPLE
from claims_app.core.whereabouts import settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading
    from claims_app.core.records import Evidence, Span

_ENOUGH_DENIED: Final = 0.4  # share of what is denied that the other says, a deed among it
_ENOUGH_WITHOUT_DEED: Final = 0.6
# Rule, share of the negation's words that the other has, how often the rule is right on our own
# pairs (benchmarks/own_links.py --rules): by whether it leaves no room and the accused says it.
_NEGATIONS: Final = {
    (True, True): ("denial.accused_emphatic", 0.3, 0.85),
    (True, False): ("denial.emphatic", 0.4, 0.7),
    (False, True): ("denial.accused", 0.5, 0.8),
    (False, False): ("denial.negation", 0.6, 0.55),
}
_COMMAS: Final = frozenset(",،;؛:.!؟?")
_BEING: Final = "present"  # the family of being there at all
_TEMPLATES: Final = {Bond.BLAME: DENIES_BLAME, Bond.PRO_FORM: DENIES_BACK}
_TURNS: Final = frozenset({Bond.TURN, Bond.BEFORE})
_NEAR: Final = 4  # content words between a deed and whose it is
_TWO: Final = 2  # shared words: the deed and whose it is


def detect(pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
    """Return the strongest sign that one side denies the other."""
    del lexicon
    is_denial = pair.a.is_denial or pair.b.is_denial
    looks = (_bond, _blame, _content) if is_denial else (_bond, _negation)
    found = [
        evidence
        for direction in pair.directions()
        if (direction.answer.is_denial if is_denial else _negates(direction))
        for look in looks
        if (evidence := look(direction)) is not None
    ]
    return max(found, key=lambda evidence: evidence.strength, default=None)


def _negates(direction: Direction) -> bool:
    return direction.answer.traits.negates or direction.bond is not None


def _blame(direction: Direction) -> Evidence | None:
    """Return evidence where a denial of any part in a deed meets its accuser in another report."""
    answer, target = direction.answer, direction.target
    blamed = answer.speaker_keys - target.speaker_keys
    if direction.pair.is_within or not (answer.is_denial and answer.is_blanket):
        return None
    shared = [word for word, _ in direction.pair.overlap.shared if word.key not in blamed]
    is_about_it = any(word.families for word in shared) or len(shared) >= _TWO
    if not is_about_it or target.is_denial or not target.blames(blamed):
        return None
    mine, others = direction.quoted()
    return direction.evidence(
        "denial.blame",
        0.6 * direction.pair.event,
        reason(
            DENIES_BLAME,
            denier=answer.statement.speaker,
            other=target.statement.speaker,
            words=mine.of(answer.text),
        ),
        answer_words=(mine,),
        target_words=(others,),
    )


def _bond(direction: Direction) -> Evidence | None:
    answer, target, bond = direction.answer, direction.target, direction.bond
    if bond is None or not (answer.is_denial or bond.bond in _TURNS):
        return None
    if bond.bond in _TURNS and (not direction.pair.event or are_apart(answer, target)):
        return None  # the Friday of one, the Sunday of the other
    mine, others = direction.quoted()
    return direction.evidence(
        f"denial.{bond.bond}",
        bond.strength,
        reason(
            _TEMPLATES.get(bond.bond, DENIES),
            denier=answer.statement.speaker,
            other=target.statement.speaker,
            words=(mine.of(answer.text) if bond.bond in _TEMPLATES else others.of(target.text)),
        ),
        answer_words=(mine,),
        target_words=(others,),
    )


def _content(direction: Direction) -> Evidence | None:
    """Return evidence where a clause of the denied content is what the other side states."""
    answer, target = direction.answer, direction.target
    if not answer.is_denial or target.is_denial or direction.pair.is_one_voice:
        return None
    if answer.is_pro_form or not (answer.stance_words or answer.statement.act):
        return None  # its words name who denies, or nothing tells which of them are denied
    if answer.is_blanket and not target.blames(answer.speaker_keys):
        return None  # who denies a part in the raid does not deny that there was one
    if are_apart(answer, target):
        return None
    found = [
        evidence
        for clause in clauses(answer)
        if (evidence := _clause(direction, clause)) is not None
    ]
    return max(found, key=lambda evidence: evidence.strength, default=None)


def clauses(answer: Reading) -> list[list[Word]]:
    """Return the content words by clause: consent to the exit, and the entry of the army."""
    clauses: list[list[Word]] = [[]]
    for word in answer.content.values():
        if word.is_joined and any(other.families for other in clauses[-1]):
            clauses.append([])
        clauses[-1].append(word)
    return clauses


def _clause(direction: Direction, clause: Sequence[Word]) -> Evidence | None:
    answer, target = direction.answer, direction.target
    named = target.speaker_keys  # "the claims of the rebels": whose they are, not what
    denied = [word for word in clause if "consent" not in word.cues and word.key not in named]
    twins = dict(common(answer, target))
    against = [(w, twins[w]) for w in denied if w in twins]
    opposed = _round_a_deed(
        target, [(w, x) for w, x in against if answer.sign(w) != target.sign(x)]
    )
    total = sum(map(weight, denied))
    if not opposed or not total:
        return None
    share = sum(weight(word) for word, _ in opposed) / total
    deeds = [(w, x) for w, x in opposed if w.families]
    if not deeds and any(word.families for word in denied):
        return None  # another deed of the same people in the same place
    if share < (_ENOUGH_DENIED if deeds else _ENOUGH_WITHOUT_DEED):
        return None
    has_consent = bool(deeds) and any("consent" in word.cues for word in clause)
    if has_consent and len(opposed) < _TWO:
        return None  # consent to what, by whom: the deed alone is somebody else's
    quoted = clip(target, [x.span for _, x in opposed])
    return direction.evidence(
        "denial.consent" if has_consent else "denial.content",
        (0.4 + 0.5 * share) * direction.pair.event,
        reason(
            DENIES_CONSENT if has_consent else DENIES,
            denier=answer.statement.speaker,
            other=target.statement.speaker,
            words=quoted.of(target.text),
        ),
        answer_words=(*answer.stance_words, *(w.span for w, _ in opposed)),
        target_words=(x.span for _, x in opposed if quoted.overlaps(x.span)),
    )


def _round_a_deed(target: Reading, opposed: Sequence[tuple[Word, Word]]) -> list[tuple[Word, Word]]:
    """Return the pairs that stand near a shared deed: who leaves, not who else is named."""
    content = list(target.content.values())
    places = [content.index(x) for _, x in opposed if x.families]
    if not places:
        return list(opposed)
    return [
        (w, x)
        for w, x in opposed
        if min(abs(content.index(x) - place) for place in places) <= _NEAR
    ]


def _negation(direction: Direction) -> Evidence | None:
    """Return evidence where one side negates a word that the other lets stand."""
    answer, target = direction.answer, direction.target
    if answer.is_denial or target.is_denial or direction.pair.is_one_voice:
        return None
    are_both_denied = answer.statement.polarity is target.statement.polarity is Polarity.DENIED
    if are_both_denied or speaks_of_before(answer, target):
        return None  # both say that it is not so, or one that it was not so before
    if answer.is_unrealised != target.is_unrealised or are_apart(answer, target):
        return None
    mine = _turned(direction)
    aside = settings(answer)
    is_aside = all(w.span.start in aside and not PEOPLE & w.cues for w, _ in mine)
    if is_aside or _negates_another_deed(direction, mine):
        return None  # "no mortars in the town": not all that is said of the town
    rule, sure = _kind_of_negation(direction, mine)
    if not sure:
        return None
    negators = _negators(answer, [w for w, _ in mine])
    against = clip(answer, (*negators, *(w.span for w, _ in mine)))
    quoted = clip(target, [x.span for _, x in mine])
    return direction.evidence(
        rule,
        sure * direction.pair.event,
        reason(NEGATES, words=quoted.of(target.text), against=against.of(answer.text)),
        answer_words=(*negators, *(w.span for w, _ in mine)),
        target_words=(x.span for _, x in mine if quoted.overlaps(x.span)),
    )


def _turned(direction: Direction) -> list[tuple[Word, Word]]:
    """Return the words that the answer negates and the other side lets stand."""
    is_opposed = (
        direction.pair.is_opposed and direction.answer.statement.polarity is Polarity.DENIED
    )
    # "They signed nothing": what leaves no room stands behind the deed that it negates;
    # not those who have none: "the rebels have no mortars".
    is_all = direction.answer.traits.leaves_no_room
    no = next((w.span.start for w in direction.answer.words if NEGATORS & w.cues), 0)
    mine = {
        w.span.start  # tells a word of one text as surely as its span, and faster
        for w in direction.answer.content.values()
        if (w.is_negated or (is_all and (w.span.start > no or not PEOPLE & w.cues)))
        and (w.families or is_opposed)
    }
    if not mine:
        return []
    return [
        (w, x)
        for w, x in common(direction.answer, direction.target)
        if w.span.start in mine and not x.is_negated
    ]


def _kind_of_negation(direction: Direction, mine: Sequence[tuple[Word, Word]]) -> tuple[str, float]:
    """Return the rule and how sure it is; 0.0 where the negation tells nothing.

    A plain "not" is common, and what it negates is more often another deed, place or day. It tells
    more where it leaves no room (not a single one), and where the one who is spoken of speaks.
    """
    answer, target = direction.answer, direction.target
    voices = target.speaker_keys | answer.speaker_keys
    akin_words = {w.span.start for w, _ in common(answer, target)}
    own = [w for w in _clause_round(answer, mine) if w.key not in voices]
    left = [w for w in own if w.span.start not in akin_words]
    share = 1.0 - sum(map(weight, left)) / (sum(map(weight, own)) or 1.0)
    is_emphatic = answer.traits.leaves_no_room or "emphatic" in answer.traits.cues
    if share < _NEGATIONS[is_emphatic, True][1]:
        return "", 0.0  # too little whoever speaks
    is_accused = names_voice(target, answer)
    rule, least, sure = _NEGATIONS[is_emphatic, is_accused]
    if share < least:
        return "", 0.0
    if not (is_emphatic or is_accused) and left and _is_left(target, answer, voices):
        return "", 0.0  # each names something else: the library, the archive
    return rule, sure


def _clause_round(answer: Reading, mine: Sequence[tuple[Word, Word]]) -> list[Word]:
    """Return the content words between the commas round what is negated."""
    turned = {w.span.start for w, _ in mine}
    clauses: list[list[Word]] = [[]]
    for index, word in enumerate(answer.words):
        if index and not _COMMAS.isdisjoint(
            answer.text[answer.words[index - 1].span.end : word.span.start]
        ):
            clauses.append([])
        clauses[-1].append(word)
    starts = {w.span.start for c in clauses if any(w.span.start in turned for w in c) for w in c}
    return [word for word in answer.content.values() if word.span.start in starts]


def _is_left(target: Reading, answer: Reading, voices: frozenset[str]) -> bool:
    akin_words = {w.span.start for w, _ in common(target, answer)}
    return any(
        w.span.start not in akin_words and w.key not in voices for w in target.content.values()
    )


def _negates_another_deed(direction: Direction, mine: Sequence[tuple[Word, Word]]) -> bool:
    """Return whether what is negated is a deed that the other side does not speak of.

    That there was none (لا وجود لكذا) is about the thing itself.
    """
    akin_words = {w.span.start for w, _ in mine}
    return not any(w.families for w, _ in mine) and any(
        word.is_negated and word.span.start not in akin_words
        for word in direction.answer.deeds
        if _BEING not in word.families
    )


def _negators(answer: Reading, words: Sequence[Word]) -> tuple[Span, ...]:
    """Return the words that turn ``words`` round: the nearest before the first of them."""
    before = [w for w in answer.words if w.span.start < words[0].span.start]
    turning = [w.span for w in before if (NEGATORS | {"reversal"}) & w.cues]
    return tuple(turning[-1:])
