"""What is in dispute: claims that conflicts join, titled by the words they share."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from claims_app.core.findings import FoundQuestion
from claims_app.core.match_lexicon import words_of
from claims_app.core.records import Relation
from claims_app.core.wordforms import content_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims_app.core.findings import Document, FoundLink, Statement

_TITLE_WORDS: Final = 4
_SHORTEST_WORD: Final = 3  # letters; shorter ones are particles in either language
_LONGEST_QUOTE: Final = 60  # characters of a title that quotes


def group(
    statements: Sequence[Statement], documents: Sequence[Document], links: Sequence[FoundLink]
) -> tuple[FoundQuestion, ...]:
    """Return the questions: claims joined by links, of which at least one is a conflict.

    Agreement and update join too, so that a question holds every version of an answer. The result
    does not depend on the order of what is given: statements stand by report and place.
    """
    texts = {document.id: document for document in documents}
    dates = {d.id: (str(d.published or ""), d.id) for d in documents}
    ordered = sorted(
        (s for s in statements if s.document in texts),
        key=lambda s: (dates[s.document], s.span, s.id),
    )
    by_id = {statement.id: statement for statement in ordered}
    root = {key: key for key in by_id}
    for link in links:
        if link.a in root and link.b in root:
            root[_find(root, link.a)] = _find(root, link.b)
    disputed = {
        _find(root, link.a)
        for link in links
        if link.relation is Relation.CONFLICT and link.a in root and link.b in root
    }
    clusters: dict[str, list[Statement]] = {}
    for statement in ordered:
        key = _find(root, statement.id)
        if key in disputed:
            clusters.setdefault(key, []).append(statement)
    return tuple(
        FoundQuestion(title=_title(members, texts), statements=tuple(s.id for s in members))
        for members in clusters.values()
    )


def _find(root: dict[str, str], key: str) -> str:
    while root[key] != key:
        root[key] = root[root[key]]
        key = root[key]
    return key


def _title(members: Sequence[Statement], texts: dict[str, Document]) -> str:
    """Return the words that most members share, in the order and form of the first that has them.

    Claims that share none are titled by the first one's own words.
    """
    count: Counter[str] = Counter()
    surface: dict[str, str] = {}
    for statement in members:
        document = texts[statement.document]
        seen = set()
        for start, end in words_of(document.text, statement.span.start, statement.span.end):
            word = document.text[start:end]
            key = content_key(word, document.lang)
            if len(key) >= _SHORTEST_WORD:
                seen.add(key)
                surface.setdefault(key, word)
        count.update(seen)
    order = {key: index for index, key in enumerate(surface)}
    shared = sorted((key for key in count if count[key] > 1), key=lambda k: (-count[k], order[k]))
    best = sorted(shared[:_TITLE_WORDS], key=order.__getitem__)
    if len(best) > 1:
        return " ".join(surface[key] for key in best)
    first = members[0]
    words = " ".join(first.span.of(texts[first.document].text).split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"
