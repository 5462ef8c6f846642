"""What a claim is about: its figures, times, places and actors.

The text is read once; each claim is given what starts inside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from claims_app.core.actors import find_actors, index_names
from claims_app.core.clock import find_clock_times
from claims_app.core.findings import About
from claims_app.core.mention_lexicon import MentionLexicon
from claims_app.core.people import named_people
from claims_app.core.places import find_places
from claims_app.core.quantities import find_quantities
from claims_app.core.times import find_times
from claims_app.core.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import LanguageCues
    from claims_app.core.findings import Document
    from claims_app.core.records import Span


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


_Mention = TypeVar("_Mention", bound=_Placed)


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutLists:
    """What reading what claims are about needs besides the text.

    ``names`` are the sources of the case, with the aliases of each.
    """

    mentions: MentionLexicon
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)


def read_about(document: Document, page: Page, cues: LanguageCues, lists: AboutLists) -> About:
    """Return everything that a document is about; nothing in a language without lists."""
    words = lists.mentions.of(document.lang)
    if words is None:
        return About()
    text, lang = document.text, document.lang
    tokens = tokens_of(text)
    actors = find_actors(
        text,
        tokens,
        words,
        people=named_people(page, cues, words),
        own_names=index_names(lists.names, lang) if lists.names else None,
    )
    return About(
        quantities=find_quantities(text, lang, tokens),
        times=find_times(text, lang, document.published, tokens),
        clock_times=find_clock_times(text, lang),
        places=find_places(text, tokens, words),
        actors=actors,
    )


def shared_out(whole: About, spans: Iterable[Span]) -> tuple[About, ...]:
    """Return what stands in each of ``spans``: the mentions that start inside it."""
    quantities = _Shelf(whole.quantities)
    times = _Shelf(whole.times)
    clock_times = _Shelf(whole.clock_times)
    places = _Shelf(whole.places)
    actors = _Shelf(whole.actors)
    return tuple(
        About(
            quantities=quantities.inside(span),
            times=times.inside(span),
            clock_times=clock_times.inside(span),
            places=places.inside(span),
            actors=actors.inside(span),
        )
        for span in spans
    )


class _Shelf(Generic[_Mention]):
    """Mentions of one kind by their place."""

    def __init__(self, mentions: tuple[_Mention, ...]) -> None:
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]

    def inside(self, span: Span) -> tuple[_Mention, ...]:
        first = bisect_left(self._starts, span.start)
        return self._mentions[first : bisect_left(self._starts, span.end)]
