"""The order in which statements are read and numbered, whatever order they come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.core.findings import Document, Statement


def in_reading_order(
    documents: Sequence[Document], statements: Sequence[Statement]
) -> Iterator[tuple[Document, tuple[Statement, ...]]]:
    """Yield the documents that have statements, each with its own.

    Documents stand by date of publication, then id; statements by place. A statement of an
    unknown document, or outside its text, is left out.
    """
    ordered = sorted(documents, key=lambda item: (str(item.published or ""), item.id))
    by_document: dict[str, list[Statement]] = {item.id: [] for item in ordered}
    for statement in statements:
        if statement.document in by_document:
            by_document[statement.document].append(statement)
    for document in ordered:
        inside = [s for s in by_document[document.id] if s.span.end <= len(document.text)]
        if inside:
            yield document, tuple(sorted(inside, key=lambda s: (s.span, s.id)))
