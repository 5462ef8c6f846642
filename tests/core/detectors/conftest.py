"""How the detectors' tests put two claims side by side."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

import pytest

from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.matching import match
from claims_app.core.records import Act, Polarity, Span
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from claims_app.core.match_lexicon import MatchLexicon


class Relate(Protocol):
    """Returns the link between two claims, or None."""

    def __call__(
        self,
        first: str,
        second: str,
        *,
        lang: str = ...,
        denied: str = ...,
        acts: tuple[Act | None, Act | None] = ...,
        speakers: tuple[str, str] = ...,
        is_one_report: bool = ...,
    ) -> FoundLink | None: ...


@pytest.fixture(scope="session")
def lexicon() -> MatchLexicon:
    return match_lexicon()


@pytest.fixture(scope="session")
def relate(lexicon: MatchLexicon) -> Relate:
    def put_side_by_side(
        first: str,
        second: str,
        *,
        lang: str = "en",
        denied: str = "",
        acts: tuple[Act | None, Act | None] = (None, None),
        speakers: tuple[str, str] = ("Zoran", "Mirela"),
        is_one_report: bool = True,
    ) -> FoundLink | None:
        """``denied`` names the claims whose polarity is denied: "a", "b" or "ab"."""
        texts = [f"{first}. {second}."] if is_one_report else [f"{first}.", f"{second}."]
        documents = [
            Document(
                id=f"r{index}", text=text, lang=lang, outlet="Daily", published=date(2021, 5, 20)
            )
            for index, text in enumerate(texts)
        ]
        start = len(first) + 2 if is_one_report else 0
        places = [("a", documents[0], 0, first), ("b", documents[-1], start, second)]
        statements = [
            Statement(
                id=key,
                document=document.id,
                span=Span(begin, begin + len(text)),
                speaker=speaker,
                polarity=Polarity.DENIED if key in denied else Polarity.AFFIRMED,
                act=act,
            )
            for (key, document, begin, text), speaker, act in zip(
                places, speakers, acts, strict=True
            )
        ]
        links = match(documents, statements, lexicon)
        return links[0] if links else None

    return put_side_by_side
