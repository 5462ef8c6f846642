"""Gives each frame its speaker's name: who is named, who is meant, who spoke last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_words import PREPOSITIONS
from claims_app.core.attribution.documents import Documents
from claims_app.core.attribution.frames import LOOK_BACK, REFERS_BACK
from claims_app.core.attribution.kinds import kind_of
from claims_app.core.attribution.names import mention_of, people, without_to
from claims_app.core.attribution.told_of import ToldOf
from claims_app.core.coreference import Cast, Speaker, Told, head_of
from claims_app.core.mentions import told_between
from claims_app.core.records import Certainty, SourceKind
from claims_app.core.resolution import Resolution, Way
from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claims_app.core.attribution.frames import Frame
    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.cues import LanguageCues
    from claims_app.core.mentions import Mention

_DEFINITE: Final = "ال"
_OWNERS: Final = ("bodies", "groups", "institutions", "states", "offices", "voices")


@dataclass(frozen=True, slots=True)
class Voice:
    """The speaker of one frame by its fullest name, of what kind it is, and how it was told."""

    name: str
    kind: SourceKind
    resolution: Resolution


def resolve(
    page: Page,
    frames: list[Frame],
    cues: LanguageCues,
    subject_of: Callable[[int, int], Range | None],
) -> list[Voice | None]:
    """Return the speaker of each frame, None where nobody can be told.

    Names are read after all frames: the first mention of somebody may be the short one.
    ``subject_of`` gives the subject of the sentence between two tokens.
    """
    named = people(page, cues)
    voiced = {page.sentence_of[frame.start] for frame in frames}
    rivals = [person for person in named if page.sentence_of[person.place] not in voiced]
    cast = Cast(cues, named, rivals)
    documents = Documents(page, cues)
    told_of = ToldOf(page, cues, subject_of)
    spoken = -1  # the last sentence that has a voice
    told: list[Told | None] = []
    heard = -1  # the last sentence in which somebody was heard
    here: list[Speaker] = []  # whom it heard
    for frame in frames:
        sentence = page.sentence_of[frame.start]
        here = here if heard == sentence else []
        person = (
            _subject_here(frame, cast, told_of)
            or told_of.before(frame, spoken)
            or _bearer(page, frame, cast, told_of, spoken)
        )
        if frame.needs_company and heard != sentence:
            told.append(None)
        elif frame.source is None and frame.hint is not None and heard != sentence:
            told.append(_hinted(page, frame, cast))
        elif person is not None and _can_take(page, frame, cast, person):
            speaker = cast.mention(person, frame.form).speaker
            told.append(Told(speaker, Way.TOLD_OF, person.place))
        else:
            told.append(_speaker(page, frame, cast, here, documents))
        if frame.rule == REFERS_BACK and _said_it(frame, frames, told):
            told[-1] = None  # (اتهمت الوزارة الشركة بكذا)، وهو ما تنفيه الأخيرة
        if told[-1] is not None and frame.is_main:
            here.append(told[-1].speaker)
        heard = sentence if told[-1] is not None and frame.is_main else heard
        spoken = spoken if told[-1] is None else max(spoken, sentence)
    speakers = {id(one.speaker): one.speaker for one in told if one}
    kinds = {key: kind_of(speaker, cues) for key, speaker in speakers.items()}
    return [_voice(page, one, kinds[id(one.speaker)]) if one else None for one in told]


def _said_it(frame: Frame, frames: Sequence[Frame], told: Sequence[Told | None]) -> bool:
    """Return whether who takes up the words of another voice is read as that voice itself."""
    this, position = told[-1], len(told) - 1
    first = frame.content[0][0] if frame.content else -1
    near = range(max(0, position - LOOK_BACK), position)
    before = ((frames[at], told[at]) for at in near)
    return this is not None and any(
        one is not None
        and one.speaker is this.speaker
        and any(start <= first < end for start, end in other.content)
        for other, one in before
    )


def _subject_here(frame: Frame, cast: Cast, told_of: ToldOf) -> Mention | None:
    """Return whom "in which he denied" takes up, where that is one person with a name or title."""
    person = told_of.subject_here(frame)
    return person if person is not None and cast.is_person(person) else None


def _bearer(page: Page, frame: Frame, cast: Cast, told_of: ToldOf, spoken: int) -> Mention | None:
    """Return whom a title means: its bearer whom the sentences before are about.

    None where they name another bearer too (the governor met the governor of the island).
    """
    if frame.source is None or frame.parent is not None or frame.is_unresolved:
        return None
    person = told_of.subject_before(frame, spoken)
    mention = mention_of(page, frame.source, cast.cues)
    if person is None or not cast.bears(person, mention):
        return None
    others = told_between(cast.people, person.place - 1, frame.start)
    names = {one.name for one in others if cast.bears(one, mention)}
    return person if names <= {person.name} else None


def _can_take(page: Page, frame: Frame, cast: Cast, person: Mention) -> bool:
    """Return whether who is told of can be the voice: of the gender of the verb or pronoun."""
    if _goes_on(frame, cast.cues):
        return False
    source = mention_of(page, frame.source, cast.cues) if frame.source else None
    return cast.can_take(person, frame.form) and cast.can_mean(source, person)


def _voice(page: Page, told: Told, kind: SourceKind) -> Voice:
    earlier = page.tokens[told.earlier].start if told.earlier >= 0 else None
    return Voice(told.speaker.name, kind, Resolution(told.way, earlier))


def _speaker(
    page: Page, frame: Frame, cast: Cast, here: list[Speaker], documents: Documents
) -> Told | None:
    if frame.source is not None and _names_nobody(page, frame.source, cast.cues):
        frame.source = None
        frame.is_unresolved = True
    if frame.is_unresolved:
        return None
    if frame.source is not None:
        _leave_unnamed(page, frame, cast.cues)
    if frame.is_unnamed:
        return _unnamed(cast.cues)
    if frame.source is None:
        # Inside another's words, who is meant by a bare verb can't be told.
        among = here if frame.rule.startswith("participle") else ()
        return cast.latest(frame.form, among) if frame.parent is None else None
    author = documents.author(frame.source)
    mention = author or mention_of(page, frame.source, cast.cues)
    if frame.rule.startswith("preposition") and cast.cues.lang == "ar":
        mention = without_to(mention, cast.cues)
    if frame.rule == "noun" and not cast.knows(mention):
        return None  # the noun's complement may be its object: تحذير السكان من كذا
    outer = cast.speakers[-1] if cast.speakers else None
    if cast.is_unmet(mention):
        return _unnamed(cast.cues)
    goes_on = _goes_on(frame, cast.cues)
    # The verb has the gender of the document: (وقال) بيان الوزارة.
    told = cast.mention(mention, None if author else frame.form, goes_on=goes_on)
    if frame.parent is not None and outer is not None:
        cast.focus(outer)  # whoever is quoted inside does not become the one who "added" next
    return told


def _unnamed(cues: LanguageCues) -> Told:
    name = " ".join(next(iter(cues.phrase_lists["unnamed"].values()))[0])
    return Told(Speaker(name=name, words=set(), called=set()), Way.UNNAMED, -1)


def _goes_on(frame: Frame, cues: LanguageCues) -> bool:
    """Return whether a verb says that somebody goes on speaking: added."""
    return cues.has("continuing", fold(frame.cue.lemma))


def _names_nobody(page: Page, source: Range, cues: LanguageCues) -> bool:
    """Return whether the words beside a verb of saying are no voice: في حمص, the allegations."""
    first = page.key(source[0])
    if cues.lang == "ar":
        is_said = first.startswith(_DEFINITE) and cues.has("speech_nouns", first[len(_DEFINITE) :])
        is_counted = source[1] - source[0] == 1 and cues.has("ordinals", first)  # which of two?
        return is_said or is_counted or first in PREPOSITIONS
    head = head_of([page.key(place) for place in range(*source)], cues)
    return cues.has("determiners", first) and cues.has("speech_nouns", head)


def _leave_unnamed(page: Page, frame: Frame, cues: LanguageCues) -> None:
    """Take away a speaker that is only what is said, and by nobody: تحدثت مزاعم, rumours said.

    Whoever owns it speaks (مزاعم الجيش). What such words say is possible at most.
    """
    start, end = frame.source or (0, 0)
    keys = [page.key(place) for place in range(start, end)]
    head = keys[0] if cues.lang == "ar" else head_of(keys, cues)
    if not cues.has("doubtful_sayings", head):
        return
    owner = keys[1] if cues.lang == "ar" and len(keys) > 1 else ""
    if owner.startswith(_DEFINITE) or any(cues.has(name, owner) for name in _OWNERS):
        frame.source = start + 1, end
    else:
        frame.source, frame.is_unnamed = None, True
    frame.cue = replace(frame.cue, certainty=Certainty.POSSIBLE)


def _hinted(page: Page, frame: Frame, cast: Cast) -> Told | None:
    """Return the subject of the sentence where it can speak; else whoever spoke last.

    A bare verb after another verb shares its subject, so that without a voice there, nobody before
    is meant either.
    """
    hint = frame.hint
    if hint is None or frame.parent is not None:
        return None
    mention = mention_of(page, hint, cast.cues)
    if cast.cues.lang == "en" or (cast.knows(mention) and cast.can_take(mention, frame.form)):
        return replace(cast.mention(mention, frame.form), way=Way.SUBJECT)
    is_participle = frame.rule.startswith("participle")
    return cast.latest(frame.form) if is_participle else None
