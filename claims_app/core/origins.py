"""Which claims rest on one origin: reports that carry one text or quote one speaker alike.

Two papers that print one wire are one witness, however many print it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from claims_app.core.records import Evidence, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ORIGIN_RULE: Final = "agree.origin"  # of the evidence that says so


class Linked(Protocol):
    """A link as the engine found it, or as a case keeps it."""

    @property
    def a(self) -> str:
        """Return the id of one claim."""

    @property
    def b(self) -> str:
        """Return the id of the other."""

    @property
    def relation(self) -> Relation:
        """Return how they stand."""

    @property
    def evidence(self) -> Sequence[Evidence]:
        """Return why."""


def tells_of_one_origin(link: Linked) -> bool:
    """Return whether a link says that its two claims have one origin."""
    is_told = any(evidence.rule == ORIGIN_RULE for evidence in link.evidence)
    return is_told and link.relation is Relation.AGREE


def origins(links: Iterable[Linked]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the claims of each origin, two or more of each, all sorted."""
    pairs = [(link.a, link.b) for link in links if tells_of_one_origin(link)]
    groups: dict[str, list[str]] = {}
    for key, first in _joined(pairs).items():
        groups.setdefault(first, []).append(key)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def voices(speakers: Mapping[str, str], groups: Iterable[Sequence[str]]) -> int:
    """Return how many voices speak: one speaker counts once, and so does one origin.

    Args:
        speakers: Who says each claim, by the claim's id.
        groups: What ``origins`` returns; claims that are not among ``speakers`` are left out.
    """
    pairs = [(key, f"\0{speaker}") for key, speaker in speakers.items()]  # no id begins so
    for group in groups:
        known = [key for key in group if key in speakers]
        pairs += [(known[0], key) for key in known[1:]]
    return len(set(_joined(pairs).values()))


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the first name of what each name hangs together with."""
    first: dict[str, str] = {}

    def find(name: str) -> str:
        while first.setdefault(name, name) != name:
            first[name] = first[first[name]]
            name = first[name]
        return name

    for one, other in pairs:
        low, high = sorted((find(one), find(other)))
        first[high] = low
    return {name: find(name) for name in list(first)}
