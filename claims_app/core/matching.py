"""From statements to suggested links: readings, candidates, gate, detectors, score."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from claims_app.core.candidates import candidates
from claims_app.core.detectors.base import Pair
from claims_app.core.discourse import Answer, answers
from claims_app.core.event_gate import same_event
from claims_app.core.readings import read_all
from claims_app.core.scoring import judge, spread
from claims_app.core.similarity import overlap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims_app.core.findings import Document, FoundLink, Statement
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

_NO_ANSWERS: Final[Mapping[tuple[int, int], Answer]] = {}


def match(
    documents: Sequence[Document], statements: Sequence[Statement], lexicon: MatchLexicon
) -> tuple[FoundLink, ...]:
    """Return the suggested links between statements, in reading order of their claims.

    Pure: the same input gives the same links, in whatever order documents and statements come.
    Of a link, ``a`` comes before ``b``; a pair has one link at most.
    """
    readings = read_all(documents, statements, lexicon)
    bonds: dict[tuple[int, int], Answer] = {}
    for _, group in groupby(readings, key=lambda reading: reading.document):
        bonds |= answers(tuple(group))
    links = []
    for first, second in candidates(readings, bonds):
        pair = pair_of(readings[first], readings[second], bonds)
        if link := judge(pair, lexicon):
            links.append(link)
    order = {reading.statement.id: reading.order for reading in readings}
    spread_links = spread(links, readings)
    return tuple(sorted(spread_links, key=lambda link: (order[link.a], order[link.b])))


def pair_of(a: Reading, b: Reading, bonds: Mapping[tuple[int, int], Answer] = _NO_ANSWERS) -> Pair:
    """Return two readings as the detectors compare them."""
    shared = overlap(a, b)
    return Pair(
        a=a,
        b=b,
        overlap=shared,
        event=same_event(a, b, shared),
        a_answers=bonds.get((a.order, b.order)),
        b_answers=bonds.get((b.order, a.order)),
    )
