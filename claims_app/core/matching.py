"""From statements to suggested links: readings, candidates, gate, detectors, score."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from claims_app.core.detectors.base import Pair
from claims_app.core.detectors.quantity import compared
from claims_app.core.discourse import Answer, answers
from claims_app.core.event_gate import same_event
from claims_app.core.looks import ALL, QUANTITY
from claims_app.core.reading_order import in_reading_order
from claims_app.core.readings import read_report
from claims_app.core.scoring import judge, spread
from claims_app.core.similarity import overlap
from claims_app.core.telling import Part, Tell, silent

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from claims_app.core.candidates import Encode, Vectors
    from claims_app.core.findings import Document, FoundLink, Statement
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.readings import Reading

Ids: TypeAlias = tuple[str, str]

_NO_ANSWERS: Final[Mapping[tuple[int, int], Answer]] = {}
STEPS: Final = 100  # of one matching, as progress tells them
_READ, _FOUND, _JUDGED = 45, 55, 95  # of them, after reading, finding candidates, judging
_FEW: Final = 60  # statements of one report that are all compared, without arrays


class _Part(NamedTuple):
    """One report as it was read, and what it was read from."""

    document: Document
    statements: tuple[Statement, ...]
    readings: tuple[Reading, ...]


class Matcher:
    """Finds links, and remembers what it has read and judged for the next time.

    What it gives depends on what is passed alone, never on what was passed before; what it
    remembers only spares work. A run that is stopped leaves it as it was. It holds the readings of
    the last run's statements and a judgement for each of its pairs.

    Attributes:
        read: How many statements the last run read, those of reports it knew left out.
        judged: How many pairs it judged, known ones left out.
    """

    read: int
    judged: int

    def __init__(self, lexicon: MatchLexicon) -> None:
        self._lexicon = lexicon
        self._parts: Mapping[str, _Part] = {}
        self._links: Mapping[Ids, FoundLink | None] = {}
        self.read = self.judged = 0

    def match(
        self,
        documents: Sequence[Document],
        statements: Sequence[Statement],
        *,
        encode: Encode | None = None,
        tell: Tell = silent,
    ) -> tuple[FoundLink, ...]:
        """Return the suggested links between statements, in reading order of their claims.

        Args:
            documents: The reports, in any order.
            statements: Their claims, in any order.
            encode: Gives each statement's words a vector; None where there is no encoder.
            tell: Told how far the work is, in ``STEPS`` steps.
        """
        with _no_collection():
            return self._match(documents, statements, encode, tell)

    def _match(
        self,
        documents: Sequence[Document],
        statements: Sequence[Statement],
        encode: Encode | None,
        tell: Tell,
    ) -> tuple[FoundLink, ...]:
        tell(0, STEPS)
        parts, fresh = self._read(documents, statements, tell)
        readings = [reading for part in parts.values() for reading in part.readings]
        bonds: dict[tuple[int, int], Answer] = {}
        for part in parts.values():
            bonds |= answers(part.readings)
        tell(_READ, STEPS)
        vectors = encode([reading.quote for reading in readings]) if encode and readings else None
        pairs = _pairs(readings, bonds, self._lexicon, vectors, lambda: tell(_READ, STEPS))
        tell(_FOUND, STEPS)
        links, judged = self._judge(readings, bonds, pairs, vectors, fresh=fresh, tell=tell)
        order = {reading.statement.id: reading.order for reading in readings}
        judged_links = [link for link in links.values() if link is not None]
        found = spread(judged_links, readings, Part(tell, _JUDGED, STEPS, STEPS))
        found.sort(key=lambda link: (order[link.a], order[link.b]))
        tell(STEPS, STEPS)
        self._parts, self._links = parts, links
        self.read = sum(len(parts[key].readings) for key in fresh)
        self.judged = judged
        return tuple(found)

    def _read(
        self, documents: Sequence[Document], statements: Sequence[Statement], tell: Tell
    ) -> tuple[dict[str, _Part], set[str]]:
        """Return the reports that have statements in reading order, and which were read now."""
        parts: dict[str, _Part] = {}
        fresh: set[str] = set()
        order = 0
        for index, (document, mine) in enumerate(in_reading_order(documents, statements)):
            on_some = partial(tell, index * _READ // len(documents), STEPS)
            on_some()
            known = self._parts.get(document.id)
            if known is not None and (known.document, known.statements) == (document, mine):
                readings = _renumbered(known.readings, index=index, order=order)
            else:
                readings = read_report(
                    document, mine, self._lexicon, index=index, order=order, on_some=on_some
                )
                fresh.add(document.id)
            parts[document.id] = _Part(document, mine, readings)
            order += len(mine)
        return parts, fresh

    def _judge(
        self,
        readings: Sequence[Reading],
        bonds: Mapping[tuple[int, int], Answer],
        pairs: Sequence[tuple[int, int, int]],
        vectors: Vectors | None,
        *,
        fresh: Collection[str],
        tell: Tell,
    ) -> tuple[dict[Ids, FoundLink | None], int]:
        """Return the link of each pair, or None, and how many pairs were judged now."""
        links: dict[Ids, FoundLink | None] = {}
        judged = 0
        for first, second, look in Part(tell, _FOUND, _JUDGED, STEPS).over(pairs):
            a, b = readings[first], readings[second]
            key = a.statement.id, b.statement.id
            is_fresh = a.statement.document in fresh or b.statement.document in fresh
            if not is_fresh and key in self._links:
                links[key] = self._links[key]
                continue
            cosine = None if vectors is None else float(vectors[first] @ vectors[second])
            links[key] = judge(pair_of(a, b, bonds, cosine, look), self._lexicon, look)
            judged += 1
        return links, judged


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the search for cycles of garbage from running: nothing here makes any.

    It would look through all readings again and again, a quarter of the time of ten thousand.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def match(
    documents: Sequence[Document],
    statements: Sequence[Statement],
    lexicon: MatchLexicon,
    *,
    encode: Encode | None = None,
) -> tuple[FoundLink, ...]:
    """Return the suggested links between statements, in reading order of their claims.

    Pure: the same input gives the same links, in whatever order documents and statements come.
    Of a link, ``a`` comes before ``b``; a pair has one link at most.
    """
    return Matcher(lexicon).match(documents, statements, encode=encode)


def _renumbered(readings: Sequence[Reading], *, index: int, order: int) -> tuple[Reading, ...]:
    """Return the readings of one document as they stand among others; see ``read_report``."""
    if readings and (readings[0].document, readings[0].order) == (index, order):
        return tuple(readings)
    return tuple(
        replace(reading, document=index, order=number)
        for number, reading in enumerate(readings, order)
    )


def pair_of(
    a: Reading,
    b: Reading,
    bonds: Mapping[tuple[int, int], Answer] = _NO_ANSWERS,
    cosine: float | None = None,
    look: int = ALL,
) -> Pair:
    """Return two readings as the detectors compare them; figures where ``look`` asks for them."""
    shared = overlap(a, b)
    pair = Pair(
        a=a,
        b=b,
        overlap=shared,
        event=same_event(a, b, shared),
        is_within=a.document == b.document,
        is_one_voice=a.statement.speaker == b.statement.speaker,
        is_opposed=a.statement.polarity is not b.statement.polarity,
        a_answers=bonds.get((a.order, b.order)),
        b_answers=bonds.get((b.order, a.order)),
        cosine=cosine,
    )
    has_figures = look & QUANTITY and a.figures and b.figures
    return pair._replace(counted=compared(pair)) if has_figures else pair


def _pairs(
    readings: Sequence[Reading],
    bonds: Mapping[tuple[int, int], Answer],
    lexicon: MatchLexicon,
    vectors: Vectors | None,
    on_block: Callable[[], None],
) -> Sequence[tuple[int, int, int]]:
    """Return the pairs that are judged, sorted, each with what it is to be looked at for."""
    if not readings or (readings[-1].document == 0 and len(readings) <= _FEW):
        return [(*pair, ALL) for pair in combinations(range(len(readings)), 2)]
    # 0.2 s of imports that a case of one report never needs.
    from claims_app.core.candidates import candidates  # noqa: PLC0415
    from claims_app.core.sieve import sift  # noqa: PLC0415

    found = candidates(readings, bonds, vectors, on_block)
    sifted = sift(readings, found, bonds, lexicon, vectors=vectors, on_block=on_block)
    return list(zip(*(column.tolist() for column in sifted), strict=True))
