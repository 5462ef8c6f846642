"""Reads the labelled reports of this folder; every label names its words, never an offset.

The form and the meaning of the labels are told in ``README.md`` beside this file.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims_app.core.findings import Document, Statement
from claims_app.core.records import Act, ConflictType, Polarity, Relation, Span, Style
from claims_app.store import strict_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claims_app.store.strict_yaml import Data

_BUNDLES: Final = Path(__file__).parent / "bundles"
_ATTRIBUTION: Final = Path(__file__).parent / "attribution"
_NUMBERED: Final = re.compile(r"(?P<words>.+) @(?P<number>[1-9]\d*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuote:
    """One labelled quote. Each of ``contents`` is right by itself: what a pro-form stands for too.

    ``parent`` is an index into the quotes of the same report.
    """

    report: str
    speaker: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    contents: tuple[tuple[Span, ...], ...]
    via: tuple[Span, ...]
    style: Style
    act: Act
    parent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldLink:
    """How two labelled claims stand."""

    a: str
    b: str
    relation: Relation
    type: ConflictType | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The reports of one event in one language, with all that is labelled in them.

    Where only quotes are labelled, ``claims`` and ``links`` are empty.
    """

    name: str
    lang: str
    documents: tuple[Document, ...]
    quotes: tuple[GoldQuote, ...]
    claims: tuple[Statement, ...]
    links: tuple[GoldLink, ...]

    def text(self, report: str) -> str:
        """Return the text of the report with this id."""
        return next(document.text for document in self.documents if document.id == report)


def read_bundles() -> tuple[Bundle, ...]:
    """Return all bundles, by file name.

    Raises:
        ValueError: A label names words that its report does not have, or has more than once.
    """
    return _read(_BUNDLES)


def read_reports() -> tuple[Bundle, ...]:
    """Return the single reports in which only quotes are labelled, by file name.

    Raises:
        ValueError: A label names words that its report does not have, or has more than once.
    """
    return _read(_ATTRIBUTION)


def find_span(text: str, label: str) -> Span:
    """Return where the words of a label stand; they begin and end where words do.

    Args:
        text: The report.
        label: The words as they stand; `` @2`` behind them asks for the second place.

    Raises:
        ValueError: The words do not stand there, or at several places and no number is given.
    """
    numbered = _NUMBERED.fullmatch(label)
    words = numbered["words"] if numbered else label
    starts = (place.start() for place in re.finditer(f"(?={re.escape(words)})", text))
    spans = [
        Span(start, start + len(words))
        for start in starts
        if not _cuts_word(text, start) and not _cuts_word(text, start + len(words))
    ]
    if numbered:
        number = int(numbered["number"])
        if number > len(spans):
            raise ValueError(f"“{words}” stands {len(spans)} times, not {number}")
        return spans[number - 1]
    if len(spans) != 1:
        raise ValueError(f"“{words}” stands {len(spans)} times; say which with @1, @2, …")
    return spans[0]


def _cuts_word(text: str, offset: int) -> bool:
    return 0 < offset < len(text) and _is_letter(text[offset - 1]) and _is_letter(text[offset])


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _read(folder: Path) -> tuple[Bundle, ...]:
    return tuple(_bundle(path) for path in sorted(folder.glob("*.yaml")))


def _bundle(path: Path) -> Bundle:
    data = _mapping(strict_yaml.load(path.read_text(encoding="utf-8"), path=path).data)
    lang = _word(data["lang"])
    reports = [_mapping(item) for item in _items(data["reports"])]
    documents = tuple(_document(report, lang) for report in reports)
    texts = {document.id: document.text for document in documents}
    return Bundle(
        name=path.stem,
        lang=lang,
        documents=documents,
        quotes=tuple(
            _quote(_mapping(item), document.id, document.text)
            for report, document in zip(reports, documents, strict=True)
            for item in _items(report["quotes"])
        ),
        claims=tuple(_claim(_mapping(item), texts) for item in _items(data.get("claims", []))),
        links=tuple(
            _link([_word(part) for part in _items(item)]) for item in _items(data.get("links", []))
        ),
    )


def _document(data: Mapping[str, Data], lang: str) -> Document:
    return Document(
        id=_word(data["id"]),
        text=_word(data["text"]),
        lang=lang,
        outlet=_word(data["outlet"]),
        title=_word(data["title"]),
        published=date.fromisoformat(_word(data["published"])),
    )


def _quote(data: Mapping[str, Data], report: str, text: str) -> GoldQuote:
    contents = (_spans(data.get(key), text) for key in ("content", "content_or"))
    return GoldQuote(
        report=report,
        speaker=_word(data["source_is"]),
        source=_spans(data.get("source"), text),
        cue=_spans(data["cue"], text),
        contents=tuple(spans for spans in contents if spans),
        via=_spans(data.get("via"), text),
        style=Style(_word(data.get("style", "indirect"))),
        act=Act(_word(data.get("act", "state"))),
        parent=int(_word(data["in"])) - 1 if "in" in data else None,
    )


def _claim(data: Mapping[str, Data], texts: Mapping[str, str]) -> Statement:
    report = _word(data["report"])
    return Statement(
        id=_word(data["id"]),
        document=report,
        span=find_span(texts[report], _word(data["span"])),
        speaker=_word(data["speaker"]),
        polarity=Polarity(_word(data.get("polarity", "affirmed"))),
    )


def _link(parts: list[str]) -> GoldLink:
    a, b, relation, *kind = parts
    return GoldLink(
        a=a, b=b, relation=Relation(relation), type=ConflictType(kind[0]) if kind else None
    )


def _spans(data: Data, text: str) -> tuple[Span, ...]:
    if data is None:
        return ()
    labels = data if isinstance(data, list) else [data]
    return tuple(find_span(text, _word(label)) for label in labels)


def _mapping(data: Data) -> Mapping[str, Data]:
    if not isinstance(data, dict):
        raise TypeError(f"a mapping is expected, not {data!r}")
    return data


def _items(data: Data) -> list[Data]:
    if not isinstance(data, list):
        raise TypeError(f"a list is expected, not {data!r}")
    return data


def _word(data: Data) -> str:
    if not isinstance(data, str):
        raise TypeError(f"a word is expected, not {data!r}")
    return data
