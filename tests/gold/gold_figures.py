"""Counts what the engine finds of the labels: quotes with their speakers, and conflicts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.extraction import extract
from claims_app.core.findings import Statement
from claims_app.core.matching import match
from claims_app.core.records import Act, Relation
from claims_app.core.script import fold
from claims_app.workspace.lexicons import cue_lexicon
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claims_app.core.findings import FoundQuote
    from claims_app.core.records import Span
    from tests.gold.gold_bundles import Bundle, GoldQuote

RIGHT_CONTENT: Final = 0.8  # token F1 from which a content is the labelled one
SAME_PLACE: Final = 0.5  # token F1 from which two stretches are about the same words
SAME_NAME: Final = 0.6  # part of the shorter name's words that the longer one has too

_AGAINST: Final = frozenset((Act.DENY, Act.DOWNPLAY, Act.DOUBT))
_WORD: Final = re.compile(r"\w+")
_ARTICLES: Final = ("وال", "بال", "لل", "ال")
_EMPTY_WORDS: Final = frozenset(("the", "a", "an", "of", "in", "to", "by", "s", "في", "من"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many were right, of how many found and how many labelled; counts add up."""

    right: int = 0
    found: int = 0
    labelled: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            right=self.right + other.right,
            found=self.found + other.found,
            labelled=self.labelled + other.labelled,
        )

    @property
    def precision(self) -> float:
        """Return the part of what was found that is right, 0.0 to 1.0."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the part of what is labelled that was found, 0.0 to 1.0."""
        return self.right / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, 0.0 to 1.0."""
        both = self.found + self.labelled
        return 2 * self.right / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteCounts:
    """What is counted of the quotes of some reports; counts add up.

    ``quotes``: content and speaker right. ``speakers``: speaker right, where the place is.
    ``implicit``: speaker right, where the text names none beside the cue. ``words``: words that
    lie in some content, whoever says them. ``cues``: a word of the cue shared, where the place is
    right. ``denials``: denied, played down or doubted, where the place is right.
    """

    quotes: Counts = Counts()
    speakers: Counts = Counts()
    implicit: Counts = Counts()
    words: Counts = Counts()
    cues: Counts = Counts()
    denials: Counts = Counts()

    def __add__(self, other: QuoteCounts) -> QuoteCounts:
        return QuoteCounts(
            quotes=self.quotes + other.quotes,
            speakers=self.speakers + other.speakers,
            implicit=self.implicit + other.implicit,
            words=self.words + other.words,
            cues=self.cues + other.cues,
            denials=self.denials + other.denials,
        )


def count_quotes(bundles: Iterable[Bundle]) -> QuoteCounts:
    """Return how much of the labelled quotes the engine has right."""
    total = QuoteCounts()
    for bundle in bundles:
        for document in bundle.documents:
            gold = [quote for quote in bundle.quotes if quote.report == document.id]
            total += _count_report(document.text, gold, extract(document, cue_lexicon()).quotes)
    return total


def _count_report(text: str, gold: Sequence[GoldQuote], found: Sequence[FoundQuote]) -> QuoteCounts:
    placed = _placed_quotes(text, gold, found)
    pairs = [(gold[i], found[j]) for i, j, _ in placed]
    same = [_is_same_name(mine.speaker, theirs.speaker) for mine, theirs in pairs]
    whole = [score >= RIGHT_CONTENT for *_, score in placed]
    labelled_words = _tokens(text, [span for quote in gold for span in quote.contents[0]])
    found_words = _tokens(text, [span for quote in found for span in quote.content])
    return QuoteCounts(
        quotes=Counts(
            right=sum(map(all, zip(same, whole, strict=True))),
            found=len(found),
            labelled=len(gold),
        ),
        speakers=Counts(right=sum(same), found=len(same), labelled=len(same)),
        implicit=Counts(
            right=sum(
                not mine.source and right for (mine, _), right in zip(pairs, same, strict=True)
            ),
            found=sum(not mine.source for mine, _ in pairs),
            labelled=sum(not quote.source for quote in gold),
        ),
        words=Counts(
            right=len(labelled_words & found_words),
            found=len(found_words),
            labelled=len(labelled_words),
        ),
        cues=Counts(
            right=sum(bool(_tokens(text, a.cue) & _tokens(text, b.cue)) for a, b in pairs),
            found=len(found),
            labelled=len(gold),
        ),
        denials=Counts(
            right=sum(a.act in _AGAINST and b.act in _AGAINST for a, b in pairs),
            found=sum(quote.act in _AGAINST for quote in found),
            labelled=sum(quote.act in _AGAINST for quote in gold),
        ),
    )


def count_conflicts(bundles: Iterable[Bundle]) -> Counts:
    """Return how many conflicts among the labelled claims the matcher finds."""
    total = Counts()
    for bundle in bundles:
        links = match(bundle.documents, bundle.claims, match_lexicon())
        found = {frozenset((x.a, x.b)) for x in links if x.relation is Relation.CONFLICT}
        total += _compare(bundle, found)
    return total


def count_conflicts_end_to_end(bundles: Iterable[Bundle]) -> Counts:
    """Return how many conflicts are found among claims that the engine extracts itself.

    A conflict that touches a claim which nobody labelled can't be judged and is not counted.
    """
    total = Counts()
    for bundle in bundles:
        statements = _extracted(bundle)
        names = _labelled_names(bundle, statements)
        found = {
            frozenset((names[link.a], names[link.b]))
            for link in match(bundle.documents, statements, match_lexicon())
            if link.relation is Relation.CONFLICT and link.a in names and link.b in names
        }
        total += _compare(bundle, found)
    return total


def _compare(bundle: Bundle, found: set[frozenset[str]]) -> Counts:
    gold = {frozenset((x.a, x.b)) for x in bundle.links if x.relation is Relation.CONFLICT}
    return Counts(right=len(found & gold), found=len(found), labelled=len(gold))


def _placed_quotes(
    text: str, gold: Sequence[GoldQuote], found: Sequence[FoundQuote]
) -> list[tuple[int, int, float]]:
    """Return ``(labelled, found, token F1)`` of the quotes that stand at one place."""
    tokens = [_tokens(text, quote.content) for quote in found]
    return _pair_off(
        (max(_overlap(_tokens(text, spans), theirs) for spans in quote.contents), i, j)
        for i, quote in enumerate(gold)
        for j, theirs in enumerate(tokens)
    )


def _extracted(bundle: Bundle) -> tuple[Statement, ...]:
    found = [
        (document.id, claim)
        for document in bundle.documents
        for claim in extract(document, cue_lexicon()).claims
    ]
    return tuple(
        Statement(
            id=f"f{number}",
            document=document,
            span=claim.span,
            speaker=claim.speaker,
            polarity=claim.polarity,
            act=claim.act,
        )
        for number, (document, claim) in enumerate(found)
    )


def _labelled_names(bundle: Bundle, statements: Sequence[Statement]) -> dict[str, str]:
    """Return the id of the labelled claim that each found one stands for, by its words."""
    pairs = _pair_off(
        (
            _overlap(
                _tokens(bundle.text(claim.document), (claim.span,)),
                _tokens(bundle.text(claim.document), (statement.span,)),
            ),
            i,
            j,
        )
        for i, claim in enumerate(bundle.claims)
        for j, statement in enumerate(statements)
        if claim.document == statement.document
    )
    return {statements[j].id: bundle.claims[i].id for i, j, _ in pairs}


def _pair_off(scored: Iterable[tuple[float, int, int]]) -> list[tuple[int, int, float]]:
    """Return pairs one to one, the best score first; below ``SAME_PLACE`` there is none."""
    taken: list[tuple[int, int, float]] = []
    for score, i, j in sorted(scored, key=lambda item: (-item[0], *item[1:])):
        if score >= SAME_PLACE and all(i != a and j != b for a, b, _ in taken):
            taken.append((i, j, score))
    return taken


def _tokens(text: str, spans: Iterable[Span]) -> frozenset[int]:
    words = [(word.start(), word.end()) for word in _WORD.finditer(text)]
    return frozenset(
        start for start, end in words for span in spans if start < span.end and end > span.start
    )


def _overlap(a: frozenset[int], b: frozenset[int]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def _is_same_name(a: str, b: str) -> bool:
    """Return whether two names share most words of the shorter: title and office may be there."""
    first, second = _name_words(a), _name_words(b)
    shorter = min(len(first), len(second))
    return shorter > 0 and len(first & second) / shorter >= SAME_NAME


def _name_words(name: str) -> frozenset[str]:
    return frozenset(map(_bare, _WORD.findall(fold(name)))) - _EMPTY_WORDS


def _bare(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) > len(article) + 2:
            return word[len(article) :]
    return word
