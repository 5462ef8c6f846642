"""Claims that rest on one origin: one wire in two papers, one speaker in two reports."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Final

import pytest

from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.matching import match
from claims_app.core.origins import ORIGIN_RULE, origins, tells_of_one_origin, voices
from claims_app.core.phrases import Reason
from claims_app.core.records import Evidence, Relation, Span
from claims_app.workspace.match_lexicons import match_lexicon


def _link(
    a: str, b: str, *, rule: str = ORIGIN_RULE, relation: Relation = Relation.AGREE
) -> FoundLink:
    why = Evidence(rule=rule, strength=0.9, reason=Reason(template="x"))
    return FoundLink(a=a, b=b, relation=relation, score=0.9, evidence=(why,))


def test_claims_hang_together_by_their_links() -> None:
    links = [_link("b", "c"), _link("x", "y"), _link("a", "b")]

    for order in permutations(links):
        assert origins(order) == (("a", "b", "c"), ("x", "y"))


def test_what_only_agrees_has_an_origin_of_its_own() -> None:
    links = [
        _link("a", "b", rule="agree.content"),
        _link("c", "d", relation=Relation.UPDATE),
        FoundLink(a="e", b="f", relation=Relation.AGREE, score=1.0),
    ]

    assert origins(links) == ()
    assert not any(map(tells_of_one_origin, links))


def test_a_speaker_and_an_origin_count_once() -> None:
    speakers = {"a": "mayor", "b": "wire", "c": "paper", "d": "mayor", "e": "council"}

    assert voices(speakers, ()) == 4
    assert voices(speakers, [("b", "c")]) == 3
    assert voices(speakers, [("b", "c"), ("c", "e")]) == 2
    assert voices(speakers, [("b", "gone"), ("gone", "lost")]) == 4
    assert voices({}, [("b", "c")]) == 0


def test_a_speaker_is_not_taken_for_a_claim() -> None:
    assert voices({"a": "b", "b": "a"}, ()) == 2


_WIRE: Final = {
    "en": "Divers of the harbour council found two crates of rifles under the old pier of Tarno",
    "ar": "عثر غطاسو مجلس المرفأ على صندوقي بنادق تحت رصيف ترنو القديم",
}
_OTHERWISE: Final = {
    "en": "Crates of rifles lay under the pier of Tarno",
    "ar": "كانت صناديق بنادق تحت رصيف ترنو",
}


def _found(lang: str, *said: tuple[str, str]) -> tuple[FoundLink, ...]:
    """Return the links between reports of one claim each: who says what."""
    documents, statements = [], []
    for index, (speaker, words) in enumerate(said):
        key = f"r{index}"
        documents.append(
            Document(
                id=key,
                text=f"{words}.",
                lang=lang,
                outlet=key,
                published=date(2021, 5, 1 + index % 28),
            )
        )
        span = Span(0, len(words))
        statements.append(Statement(id=f"c{index}", document=key, span=span, speaker=speaker))
    return match(documents, statements, match_lexicon())


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_one_wire_in_two_papers_is_one_origin(lang: str) -> None:
    links = _found(lang, ("r0", _WIRE[lang]), ("r1", _WIRE[lang]), ("Mirela", _OTHERWISE[lang]))

    assert origins(links) == (("c0", "c1"),)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_one_speaker_quoted_in_two_reports_is_one_origin(lang: str) -> None:
    links = _found(lang, ("Zoran", _WIRE[lang]), ("Zoran", _OTHERWISE[lang]))

    assert origins(links) == (("c0", "c1"),)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_two_who_say_the_same_in_other_words_are_two(lang: str) -> None:
    links = _found(lang, ("Zoran", _WIRE[lang]), ("Mirela", _OTHERWISE[lang]))

    assert [link.relation for link in links] == [Relation.AGREE]
    assert origins(links) == ()


def test_forty_copies_are_one_origin() -> None:
    links = _found("en", *((f"paper {index}", _WIRE["en"]) for index in range(40)))

    assert [len(group) for group in origins(links)] == [40]
