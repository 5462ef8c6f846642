"""What is in dispute: conflicts about one thing and the claims in them, titled by shared words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.findings import FoundQuestion
from claims_app.core.match_lexicon import words_of
from claims_app.core.records import Relation, Span
from claims_app.core.telling import Part, silent
from claims_app.core.titles import SHORTEST_KEY, title_of
from claims_app.core.wordforms import content_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claims_app.core.findings import Document, FoundLink, Statement
    from claims_app.core.telling import Tell

STEPS: Final = 20  # of the work, as progress tells them
_JOINED, _CHOSEN = 5, 8  # of them, after conflicts are joined, and after parts are left out


def group(
    statements: Sequence[Statement],
    documents: Sequence[Document],
    links: Sequence[FoundLink],
    tell: Tell = silent,
) -> tuple[FoundQuestion, ...]:
    """Return the questions, in the order of their first claims.

    Two conflicts are one question if they share a claim and a word that clashes: who says that
    the fighters leave and that the deal is final takes part in two. What agrees with a claim or
    updates it comes along. The result does not depend on the order of what is given.

    Args:
        statements: The claims, in any order.
        documents: Their reports.
        links: What was found between the claims.
        tell: Told how far the work is, in ``STEPS`` steps; it may raise to stop it.
    """
    tell(0, STEPS)
    texts = {document.id: document for document in documents}
    dates = {d.id: (str(d.published or ""), d.id) for d in documents}
    ordered = sorted(
        (s for s in statements if s.document in texts),
        key=lambda s: (dates[s.document], s.span, s.id),
    )
    by_id = {statement.id: statement for statement in ordered}
    known = [link for link in links if link.a in by_id and link.b in by_id]
    companions = _companions(known)
    conflicts = sorted(
        (link for link in known if link.relation is Relation.CONFLICT),
        key=lambda link: (link.a, link.b),
    )
    order = {key: index for index, key in enumerate(by_id)}
    joined = Part(tell, 0, _JOINED, STEPS).over(conflicts)
    clusters = _clusters(len(conflicts), joined, by_id, texts)
    members = [_with_companions(cluster, companions) for cluster in clusters]
    chosen = _largest(members, Part(tell, _JOINED, _CHOSEN, STEPS))
    questions = sorted(
        {tuple(sorted(keys, key=order.__getitem__)) for keys in chosen},
        key=lambda keys: [order[key] for key in keys],
    )
    found = [
        FoundQuestion(title=title_of([by_id[key] for key in keys], texts), statements=keys)
        for keys in Part(tell, _CHOSEN, STEPS, STEPS).over(questions, every=1)
    ]
    tell(STEPS, STEPS)
    return tuple(found)


def _largest(members: Sequence[set[str]], part: Part) -> Iterator[set[str]]:
    """Yield the sets that no other one holds: a part of a question is no question of its own."""
    holders: dict[str, list[set[str]]] = {}
    for keys in members:
        for key in keys:
            holders.setdefault(key, []).append(keys)
    for keys in part.over(members):
        if not any(keys < other for other in holders[min(keys)]):
            yield keys


def _companions(links: Iterable[FoundLink]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for link in links:
        if link.relation is not Relation.CONFLICT:
            found.setdefault(link.a, set()).add(link.b)
            found.setdefault(link.b, set()).add(link.a)
    return found


def _with_companions(cluster: Sequence[FoundLink], companions: Mapping[str, set[str]]) -> set[str]:
    claims = {key for link in cluster for key in (link.a, link.b)}
    return claims.union(*(companions.get(key, ()) for key in claims))


def _clusters(
    count: int,
    conflicts: Iterable[FoundLink],
    statements: Mapping[str, Statement],
    texts: Mapping[str, Document],
) -> Iterator[list[FoundLink]]:
    """Yield the conflicts, ``count`` of them, that share a claim and a clashing word of it."""
    root = list(range(count))
    links: list[FoundLink] = []
    first_with: dict[tuple[str, str], int] = {}
    for index, link in enumerate(conflicts):
        links.append(link)
        for claim, key in _clashing_keys(link, statements, texts):
            other = first_with.setdefault((claim, key), index)
            root[_find(root, index)] = _find(root, other)
    clusters: dict[int, list[FoundLink]] = {}
    for index, link in enumerate(links):
        clusters.setdefault(_find(root, index), []).append(link)
    yield from clusters.values()


def _clashing_keys(
    link: FoundLink, statements: Mapping[str, Statement], texts: Mapping[str, Document]
) -> Iterator[tuple[str, str]]:
    for evidence in link.evidence:
        for claim, words in ((link.a, evidence.words_a), (link.b, evidence.words_b)):
            document = texts[statements[claim].document]
            for span in words:
                for key, _ in _keys(document, span):
                    yield claim, key


def _keys(document: Document, span: Span) -> Iterator[tuple[str, Span]]:
    """Yield the key and place of each word in ``span``, particles left out."""
    for start, end in words_of(document.text, span.start, span.end):
        key = content_key(document.text[start:end], document.lang)
        if len(key) >= SHORTEST_KEY:
            yield key, Span(start, end)


def _find(root: list[int], index: int) -> int:
    while root[index] != index:
        root[index] = root[root[index]]
        index = root[index]
    return index
