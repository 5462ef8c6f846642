"""What the reporter states and can be checked: events, figures, states; not every sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.frames import REFERS_BACK
from claims_app.core.attribution.page import COMMAS
from claims_app.core.clauses import opens_with_verb
from claims_app.core.inflection import Kind
from claims_app.core.polarity import is_hypothetical
from claims_app.core.propositions import (
    FEWEST_WORDS,
    PropositionCutter,
    is_question,
    sentence_ranges,
)
from claims_app.core.quantities import find_quantities
from claims_app.core.records import Act

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.cues import LanguageCues

_ISSUED: Final = "+resumed"  # who speaks is the subject of a clause that the reporter states
_COPULAS: Final = frozenset({"هو", "هي", "هم"})
_SUBJECT: Final = 1  # words before them at the least
_NO_YEH: Final = "ى"
_EXCLAIMS: Final = frozenset("!")
_FEWEST_WORDS: Final = 5  # a shorter line is a caption, a byline or a heading
_FEWEST_LATER: Final = 2  # of a clause that goes on with one: (killing two) and wounding four
_LEAD: Final = 12  # words that lead to what can be checked; more are a statement of their own
_OUGHT: Final = 6  # words among which "must" makes a demand of a clause
_SPOKEN: Final = frozenset({Kind.PAST, Kind.PRESENT})
_CONJUNCTIONS: Final = "وف"
_MARKED: Final = frozenset({"quote"})
_CLAUSE_REACH: Final = 8  # tokens between a verb and the clause that it brings
_PHRASE: Final = 5  # words of the longest way to say nothing
_ADDRESS: Final = re.compile(r"https?://|www\.|@\w|\.com\b")


def statements(page: Page, frames: Sequence[Frame], cues: LanguageCues) -> list[Range]:
    """Return the propositions that the reporter states, in reading order.

    Of a sentence in which somebody else is heard, only the clauses before that voice are his own,
    and what he sets behind it himself (، فيما …).
    """
    heard = _first_heard(page, frames)
    silent = _last_heard(page, frames)
    led = {page.sentence_of[frame.start] for frame in frames if frame.is_while}
    cutter = PropositionCutter(page, cues)
    found: list[Range] = []
    for part in sentence_ranges(page):
        sentence = page.sentence_of[part[0]]
        if not _may_state(page, part) or _is_opinion(page, part, cues):
            continue
        first = heard.get(sentence, part[1])
        end = _voice_at(page, (part[0], first), cues)
        if end > part[0]:
            whole = part if end == first else (part[0], end)
            pieces = [piece for piece in cutter.cut(whole) if piece[1] <= end]
            found.extend(_checkable(page, pieces, cues))
        rest = (silent.get(sentence, part[1]), part[1])
        is_main = sentence in led
        if (
            (is_main or _goes_on(page, rest, cues))
            and rest[0] < rest[1]
            and _voice_at(page, rest, cues) == rest[1]
        ):
            found.extend(_checkable(page, cutter.cut(rest), cues))
    return found


def _goes_on(page: Page, rest: Range, cues: LanguageCues) -> bool:
    """Return whether the reporter goes on in his own words behind what somebody said."""
    own = page.trimmed(rest) if rest[0] < rest[1] else None
    if own is None:
        return False
    keys = page.keys[own[0] : own[0] + _PHRASE]
    return any(cues.starts_phrase(name, keys) for name in ("own_clauses", "own_buts"))


def _last_heard(page: Page, frames: Sequence[Frame]) -> dict[int, int]:
    """Return where the last of the voices is silent again, by the number of its sentence.

    A voice that a preposition names (وبحسب سكان الحي) may stand for all of it.
    """
    found: dict[int, int] = {}
    for frame in frames:
        source = () if frame.source is None else (frame.source,)
        for _, end in (*frame.cue_ranges, *frame.content, *source):
            sentence = page.sentence_of[end - 1]
            last = len(page.tokens) if frame.rule.startswith("preposition") else end
            found[sentence] = max(last, found.get(sentence, last))
    return found


def _first_heard(page: Page, frames: Sequence[Frame]) -> dict[int, int]:
    """Return the first token of anybody's voice, by the number of its sentence."""
    found: dict[int, int] = {}
    for frame in frames:
        is_apart = frame.source is None or frame.rule.endswith(_ISSUED)
        source = () if is_apart else (frame.source,)
        content = () if frame.rule == REFERS_BACK else frame.content  # the reporter may state it
        for part in (*frame.cue_ranges, *content, *source, (frame.start, frame.start + 1)):
            for place in range(*part):
                sentence = page.sentence_of[place]
                found[sentence] = min(place, found.get(sentence, place))
    return found


def _checkable(page: Page, pieces: Sequence[Range], cues: LanguageCues) -> Iterator[Range]:
    """Yield what can be checked; what can't belongs to what follows it.

    A piece that only leads to the next one (Parliament passed a law | that bans it) stays with it.
    """
    start: int | None = None
    for index, piece in enumerate(pieces):
        begin = piece[0] if start is None else start
        if page.words((begin, piece[0])) > _LEAD:
            begin = piece[0]
        is_asserted = _is_asserted(page.word_keys(piece), cues)
        fewest = _FEWEST_LATER if index else FEWEST_WORDS
        if is_asserted and _is_checkable(page, (begin, piece[1]), cues, fewest):
            start = None
            yield (begin, piece[1])
        else:
            start = begin if is_asserted else None


def _is_asserted(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether it is said to be so: not under a condition, and not what ought to be."""
    bare = [_bare(key, cues) for key in keys[: _OUGHT + _PHRASE]]
    ought = any(cues.starts_phrase("demands", bare[at:]) for at in range(min(len(bare), _OUGHT)))
    return not ought and not is_hypothetical(keys, cues)


def _bare(key: str, cues: LanguageCues) -> str:
    """Return a word without the conjunction that is glued to it."""
    return key[1:] if cues.lang == "ar" and key[:1] in _CONJUNCTIONS else key


def _may_state(page: Page, part: Range) -> bool:
    if is_question(page, part) or page.words(part) < _FEWEST_WORDS:
        return False
    starts_quoted = part[0] in page.close_of and page.close_of[part[0]] >= part[1] - 2
    is_speech = page.inside[part[0]] >= 0 or starts_quoted
    return not is_speech and not _ADDRESS.search(page.span(part).of(page.text))


def _voice_at(page: Page, part: Range, cues: LanguageCues) -> int:
    """Return where somebody may be heard whom the grammar could not tell, or keeps silent.

    The end of the part where there is nobody. What stands before a verb of saying that opens its
    clause is the reporter's own; another sign of a voice may bear on the whole of it.
    """
    if part[0] >= part[1] or cues.has("pronouns", page.key(part[0])):
        return part[0]
    for place in range(*part):
        key = page.key(place)
        if _is_unsaid(page, place, cues) or _is_accused(page, place, cues):
            continue
        words = dict.fromkeys((key, _bare(key, cues)))
        following = page.keys[place + 1 : place + _PHRASE]
        for word in words:
            phrase = [word, *following]
            if any(cues.starts_phrase(name, phrase) for name in ("declining", "hearsay")):
                return part[0]
        if cues.lang == "ar" and page.sentence_start[place] == place and _opens_speech(key, cues):
            return part[0]
        if any(_names_voice(page, place, word, cues) for word in words):
            return part[0]
        if any(
            _is_spoken(word, cues) or _is_shyly_spoken(page, place, word, cues) for word in words
        ):
            return place if _opens_clause(page, place) else part[0]
    return part[1]


def _opens_clause(page: Page, place: int) -> bool:
    """Return whether an Arabic verb goes on with و behind a comma: ، وطالب بكذا."""
    return page.key(place)[:1] in _CONJUNCTIONS and page.key(place - 1) in COMMAS


def _opens_speech(key: str, cues: LanguageCues) -> bool:
    """Return whether a sentence goes on with somebody's words: مشيرا الوزير إلى كذا."""
    return any(form.form.kind is Kind.PARTICIPLE for form in cues.forms.get(key, ()))


def _names_voice(page: Page, place: int, word: str, cues: LanguageCues) -> bool:
    """Return whether a preposition names a voice here: according to, وفقا ل."""
    for phrase in cues.phrases.get(word, ()):
        rest = page.keys[place + 1 : place + len(phrase.words)]
        following = page.key(place + len(phrase.words))
        leads = phrase.then or phrase.cue.carries_from
        is_led = following.startswith(leads) if len(leads) == 1 else following == leads
        if rest == phrase.words[1:] and (is_led or not leads) and not phrase.is_shy:
            return True
    return False


def _is_spoken(word: str, cues: LanguageCues) -> bool:
    """Return whether a word is a verb of saying and no verb of events besides (يبلغ مئة).

    What only quotation marks make a verb of saying (attacks), what is as often a noun (the reports)
    and what somebody wants or backs tells of no voice that the grammar has missed.
    """
    is_said = any(
        form.form.kind in _SPOKEN
        and not (form.cue.is_shy or form.cue.is_attitude or form.cue.takes <= _MARKED)
        for form in cues.forms.get(word, ())
    )
    return is_said and not (cues.has("events", word) or cues.has("noun_too", word))


def _is_shyly_spoken(page: Page, place: int, word: str, cues: LanguageCues) -> bool:
    """Return whether a word that is as often something else brings a clause (ذكرت … أن)."""
    if not any(form.form.kind in _SPOKEN for form in cues.forms.get(word, ())):
        return False
    rest = page.keys[place + 1 : place + 1 + _CLAUSE_REACH]
    if cues.starts_phrase("impersonal", (page.key(place), *rest)):
        return False  # يذكر أن: the reporter himself
    return any(cues.has("that", key) or key == ":" for key in rest)


def _is_unsaid(page: Page, place: int, cues: LanguageCues) -> bool:
    """Return whether the reporter states that a thing was not said: لم تعلن أي جهة مسؤوليتها."""
    is_negated = cues.has("unsaid", _bare(page.key(place - 1), cues))
    return is_negated and _is_spoken(page.key(place), cues)


def _is_accused(page: Page, place: int, cues: LanguageCues) -> bool:
    """Return whether an Arabic verb says that somebody was accused: واتهما بكذا, واتهم 15 منهم."""
    key = _bare(page.key(place), cues)
    following = page.key(place + 1)
    is_object = following.startswith("ب") and len(following) > 1 and cues.lang == "ar"
    is_passive = is_object or following[:1].isdigit()
    return is_passive and any(
        form.cue.act is Act.ACCUSE and "object" in form.cue.takes and form.form.kind is Kind.PAST
        for form in cues.forms.get(key, ())
    )


def _is_opinion(page: Page, part: Range, cues: LanguageCues) -> bool:
    """Return whether a writer speaks of himself, to the reader or exclaims: no report."""
    if cues.starts_phrase("notices", page.word_keys(part)[:_PHRASE]):
        return True
    for place in range(*part):
        key = page.key(place)
        is_own = cues.has("first_person", key) or cues.has("first_person", _bare(key, cues))
        if is_own and page.text[page.tokens[place].end - 1] != _NO_YEH:  # لدى folds like لدي
            return True
    return page.key(part[1] - 1) in _EXCLAIMS


def _is_checkable(page: Page, piece: Range, cues: LanguageCues, fewest: int) -> bool:
    """Return whether a piece of ``fewest`` words or more tells an event, a state or a figure."""
    keys = [page.key(place) for place in range(*piece)]
    if page.words(piece) < fewest:
        return False
    if any(_is_event(key, cues) for key in keys):
        return True
    if any(_is_unsaid(page, at, cues) or _is_accused(page, at, cues) for at in range(*piece)):
        return True
    if cues.lang == "ar" and _tells_an_event(page.word_keys(piece), cues):
        return True
    return bool(find_quantities(page.span(piece).of(page.text), cues.lang))


def _is_event(key: str, cues: LanguageCues) -> bool:
    if any(cues.has(name, key) for name in ("events", "provisions")):
        return True
    return cues.has("events", _bare(key, cues))


def _tells_an_event(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether Arabic words open with a verb by its form, or a noun of doing; or a state."""
    is_deed = bool(keys) and cues.has("event_nouns", _bare(keys[0], cues))
    return is_deed or opens_with_verb(keys, cues) or _tells_a_state(keys, cues)


def _tells_a_state(keys: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether Arabic words say what still is, or what it is: لا يزال كذا, كذا هو آخر كذا."""
    for place, key in enumerate(keys):
        bare = [_bare(key, cues), *keys[place + 1 : place + _PHRASE]]
        if cues.starts_phrase("lasting", bare):
            return True
        following = keys[place + 1] if place + 1 < len(keys) else ""
        if place >= _SUBJECT and key in _COPULAS and following.isalpha():
            return not cues.has("relatives", following) and not cues.has("that", following)
    return False
