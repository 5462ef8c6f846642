"""What kind of voice a speaker is: a person, a body, a group, an outlet, or nobody named.

The words are those of the cue lexicon's lists ``institutions``, ``bodies``, ``states``,
``groups``, ``outlets``, ``agencies``, ``press``, ``nameless`` and of its titles; a person adds to
them as to any other list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.coreference import bare, head_of
from claims_app.core.records import SourceKind
from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.coreference import Speaker
    from claims_app.core.cues import LanguageCues

_DEFINITE: Final = "ال"
_FEWEST, _MOST = 2, 4  # words of a plain name
_NO_NAME_ENDS: Final = ("ه", "ات", "ون", "ين")  # of a first word that is sooner a noun: شقيقة
_INDEFINITE: Final = frozenset(
    {"a", "an", "some", "one", "two", "three", "several", "many", "most"}
)
# The first list that has the main word tells; Arabic ``bodies`` hold groups too.
_LISTS: Final = (
    ("groups", SourceKind.GROUP),
    ("institutions", SourceKind.BODY),
    ("bodies", SourceKind.BODY),
    ("states", SourceKind.BODY),
)


def kind_of(speaker: Speaker, cues: LanguageCues) -> SourceKind:
    """Return the kind of a speaker by its name, ``UNNAMED`` where nothing tells.

    Two who speak in one breath are a group.
    """
    if speaker.is_joint:
        return SourceKind.GROUP
    written = speaker.name.split()
    words = [fold(word).strip() for word in written]
    if not words:
        return SourceKind.UNNAMED
    is_person = speaker.is_person
    if cues.lang == "en":
        kind = _english(written, words, cues, is_person=is_person)
        is_unlisted = kind in {SourceKind.PERSON, SourceKind.UNNAMED}
        return SourceKind.BODY if speaker.is_body and is_unlisted else kind
    return _arabic(words, cues, is_person=is_person)


def _english(
    written: Sequence[str], words: Sequence[str], cues: LanguageCues, *, is_person: bool
) -> SourceKind:
    start = 1 if len(words) > 1 and (cues.has("determiners", words[0]) or _is_vague(words)) else 0
    main = words[start:]
    head = head_of(main, cues)
    if not is_person and cues.has("nameless", head):
        return SourceKind.UNNAMED
    listed = _listed(main, head, cues)
    if listed is not None:
        return listed
    if is_person:
        return SourceKind.PERSON
    if _is_vague(words):
        return SourceKind.UNNAMED
    is_plain = start == 0 and _FEWEST <= len(words) <= _MOST
    is_name = is_plain and all(word[:1].isupper() for word in written)
    return SourceKind.PERSON if is_name or cues.has("titles", head) else SourceKind.UNNAMED


def _is_vague(words: Sequence[str]) -> bool:
    """Return whether an English name brings in somebody whom nobody knows: a spokesman."""
    return words[0] in _INDEFINITE


def _arabic(words: Sequence[str], cues: LanguageCues, *, is_person: bool) -> SourceKind:
    first, head = words[0], bare(words[0])
    is_of_known = len(words) > 1 and words[1].startswith(_DEFINITE) and first == head
    is_office = any(cues.has(name, word) for name in ("offices", "ranks") for word in (first, head))
    if not is_person and (cues.has("nameless", first) or cues.has("nameless", head)):
        is_holder = is_office and (is_of_known or cues.has("ranks", first))
        return SourceKind.PERSON if is_holder else SourceKind.UNNAMED
    if is_office and not is_person:
        return SourceKind.PERSON
    listed = _listed(words, head, cues) or _listed(words, first, cues)
    if listed is not None and not is_person:
        return listed
    if is_person:
        return SourceKind.PERSON
    is_plain = _FEWEST <= len(words) <= _MOST and not first.endswith(_NO_NAME_ENDS)
    is_plain = is_plain and first == head and all(len(word) > 1 for word in words)
    known = ("voices", "prepositions", "deeds", "crowds", "listeners", "places", "speech_nouns")
    is_noun = any(cues.has(name, word) for name in known for word in words)
    return SourceKind.PERSON if is_plain and not is_noun else SourceKind.UNNAMED


def _ends_with(name: str, words: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether a listed name is all of the words, or in English the end of the main ones."""
    if cues.starts_phrase(name, words) == len(words):
        return True
    if cues.lang != "en" or any(cues.has("prepositions", word) for word in words):
        return False
    ends = (words[at:] for at in range(1, len(words) - 1))
    return any(cues.starts_phrase(name, end) == len(end) for end in ends)


def _listed(words: Sequence[str], head: str, cues: LanguageCues) -> SourceKind | None:
    """Return the kind that the lists give: by the main word, or by the whole name."""
    is_outlet = cues.has("outlets", head) or cues.has("agencies", head)
    found = (kind for name, kind in _LISTS if cues.has(name, head) or _ends_with(name, words, cues))
    kind = next(found, None)
    if kind is None or not is_outlet:
        return SourceKind.OUTLET if is_outlet else kind
    # An agency, a network: of the press where another word says so, or where it is all there is.
    others = [word for word in words if bare(word) != head and word != head]
    is_press = any(
        cues.has(name, form)
        for name in ("press", "agencies", "outlets")
        for word in others
        for form in (word, bare(word))
    )
    return SourceKind.OUTLET if is_press or not others else kind
