"""What the words of a statement say together: asked of every pair, so read off once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claims_app.core.marked_words import Word

NO_ROOM: Final = frozenset({"negator", "emphatic"})
_GOES_WITH: Final = frozenset({"before", "doer"})  # before May; من قبل الجيش
_LEADS: Final = frozenset({"negator", "emphatic"})  # never before, ever before
_NO_SUBJECT: Final = frozenset({"negator_next", "emphatic"})
PEOPLE: Final = frozenset({"agent", "human", "person"})  # cues of words for people
_NONE: Final[frozenset[str]] = frozenset()
_NO_KINDS: Final[Mapping[str, frozenset[str]]] = {}


class Traits(NamedTuple):
    """What holds of a statement's words as a whole.

    ``cues`` are those of all words; ``kinds`` says which ones of a kind the words pick (side:
    north); ``kin`` holds the keys that a content word shares with every word that is akin to it.
    ``leaves_no_room`` says that a negation turns every deed ("they signed nothing", "no cow has
    died"), ``negates`` that some content word is turned; ``has_people`` that some word is one for
    people; ``is_up_to_now`` that the words speak of the time before ("never before", لم يسبق أن).
    """

    cues: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    kin: frozenset[str]
    leaves_no_room: bool
    negates: bool
    has_people: bool
    is_up_to_now: bool


def traits_of(words: Sequence[Word], content: Iterable[Word], text: str) -> Traits:
    """Return what holds of a statement with ``words`` of ``text``; ``content`` is what it says."""
    cues = _NONE.union(*[word.cues for word in words if word.cues])
    is_all = cues >= NO_ROOM and any(word.cues >= NO_ROOM for word in words)
    # "No cow has died": before the subject, it turns the verb as well.
    is_all = is_all or bool(words and words[0].cues >= _NO_SUBJECT)
    told = list(content)
    return Traits(
        cues=cues,
        kinds=_kinds(words),
        kin=_NONE.union(*[word.kin for word in told]),
        leaves_no_room=is_all,
        negates=is_all or any(word.is_negated for word in told),
        has_people=not PEOPLE.isdisjoint(cues),
        is_up_to_now="ever_before" in cues and _is_up_to_now(words, text),
    )


def _is_up_to_now(words: Sequence[Word], text: str) -> bool:
    """Return whether a word for the time before has nothing behind it that it could go with.

    "Never late before", "لم تتأخر من قبل في البلدة", but not "before May" or "من قبل الجيش".
    """
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        if "ever_before" not in word.cues or (following and "ever_before" in following.cues):
            continue
        between = text[word.span.end : following.span.start].strip() if following else ""
        is_led = index > 0 and not _LEADS.isdisjoint(words[index - 1].cues)
        is_last = following is None or (not between[:1].isalnum() and between != "")
        is_last = is_last or (following is not None and "where" in following.cues)
        if is_led or is_last or not word.cues & _GOES_WITH:
            return True
    return False


def _kinds(words: Sequence[Word]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word in words:
        for mark in word.marks:
            kind, _, member = mark.partition(".")
            found.setdefault(kind, set()).add(member)
    return {kind: frozenset(members) for kind, members in found.items()} if found else _NO_KINDS
