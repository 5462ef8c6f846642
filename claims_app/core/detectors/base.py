"""What a detector is given, and what it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from claims_app.core.kinship import NO_KINDS, are_apart
from claims_app.core.records import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claims_app.core.discourse import Answer
    from claims_app.core.figures import Figure
    from claims_app.core.marked_words import Word
    from claims_app.core.match_lexicon import MatchLexicon
    from claims_app.core.phrases import Reason
    from claims_app.core.readings import Reading
    from claims_app.core.similarity import Overlap

_MOST_QUOTED: Final = 8  # words: an analyst reads them at a glance


class Pair(NamedTuple):
    """Two readings, ``a`` before ``b``; what they share; whether one answers the other.

    ``event`` says how far both are about one event, 0.0 to 1.0 (see ``event_gate``); ``is_within``
    whether both stand in one report, ``is_one_voice`` whether one speaker says both, ``is_opposed``
    whether one says that it is not so, and the other that it is. ``cosine`` is how near in meaning
    their words are, -1.0 to 1.0, or None without an encoder. ``counted`` holds the two figures that
    most surely count the same, after how sure that is (see ``quantity.compared``).
    """

    a: Reading
    b: Reading
    overlap: Overlap
    event: float
    is_within: bool
    is_one_voice: bool
    is_opposed: bool
    a_answers: Answer | None = None
    b_answers: Answer | None = None
    cosine: float | None = None
    counted: tuple[float, Figure, Figure] | None = None

    def directions(self) -> Iterator[Direction]:
        """Yield the pair seen from either side, the later statement first."""
        yield Direction(self, self.b, self.a, self.b_answers, is_swapped=True)
        yield Direction(self, self.a, self.b, self.a_answers, is_swapped=False)


class Direction(NamedTuple):
    """A pair as one side answers the other."""

    pair: Pair
    answer: Reading
    target: Reading
    bond: Answer | None
    is_swapped: bool

    def quoted(self) -> tuple[Span, Span]:
        """Return what a reason quotes of answer and target where no words of theirs clash."""
        shared = self.pair.overlap.shared
        mine, others = (1, 0) if self.is_swapped else (0, 1)
        answer = [words[mine].span for words in shared]
        cue = self.answer.stance_words
        return (
            clip(self.answer, cue or answer),
            clip(self.target, [words[others].span for words in shared]),
        )

    def evidence(
        self,
        rule: str,
        strength: float,
        reason: Reason,
        *,
        answer_words: Iterable[Span],
        target_words: Iterable[Span],
    ) -> Evidence:
        """Return evidence with the words on the sides where they belong."""
        mine, others = tuple(answer_words), tuple(target_words)
        return Evidence(
            rule=rule,
            strength=min(1.0, strength),
            reason=reason,
            words_a=others if self.is_swapped else mine,
            words_b=mine if self.is_swapped else others,
        )


class Detector(Protocol):
    """Looks for one type of conflict in a pair."""

    def __call__(self, pair: Pair, lexicon: MatchLexicon) -> Evidence | None:
        """Return what was seen, or None."""


def tell_two_events(pair: Pair, *, aside: frozenset[str] = NO_KINDS) -> bool:
    """Return whether something shows that the claims tell of two events, however alike they are.

    Both count something, one is planned and the other done, one says of a shared word that it is
    not so, or each picks another one of a kind; the kinds ``aside`` are left out.
    """
    a, b = pair.a, pair.b
    if (a.figures and b.figures) or a.is_unrealised != b.is_unrealised:
        return True
    return any(a.sign(w) != b.sign(x) for w, x in pair.overlap.shared) or are_apart(
        a, b, aside=aside
    )


def clip(reading: Reading, spans: Iterable[Span] = ()) -> Span:
    """Return the stretch of a statement that a reason quotes: a few whole words.

    It runs from the first to the last of ``spans`` that eight words can hold together; where that
    leaves a choice, it holds as many of them as it can, and stands as early as it can. Without
    spans it is the beginning of the statement.
    """
    words = reading.words
    places = _places(words, spans)
    if not places:
        last = min(len(words), _MOST_QUOTED)
        while last > 1 and "function" in words[last - 1].cues and last < len(words):
            last -= 1  # no quotation ends in "of the"
        return Span(words[0].span.start, words[last - 1].span.end) if words else reading.span
    # The place from which the reach holds most of them; of equals, the earliest.
    best = last = most = 0
    for index, place in enumerate(places):
        while last < len(places) and places[last] < place + _MOST_QUOTED:
            last += 1
        if last - index > most:
            best, most = index, last - index
    first, final = places[best], places[best + most - 1]
    return Span(words[first].span.start, words[final].span.end)


def _places(words: Sequence[Word], spans: Iterable[Span]) -> list[int]:
    """Return where the words stand that one of ``spans`` touches."""
    wanted = [(span.start, span.end) for span in spans]
    found = []
    for index, word in enumerate(words if wanted else ()):
        begin, stop = word.span.start, word.span.end
        for start, end in wanted:
            if start < stop and begin < end:
                found.append(index)
                break
    return found
