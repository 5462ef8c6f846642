from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.questions import STEPS, group
from claims_app.core.reasons import OPPOSITE, reason
from claims_app.core.records import ConflictType, Evidence, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXTS = {
    "r1": "The rebels will leave the island on Sunday",
    "r2": "The rebels will stay on the island for good",
    "r3": "The rebels leave the island soon",
    "r4": "Wheat was dear in the north",
    "r5": "Bread became cheap again",
}


def _documents() -> list[Document]:
    return [Document(id=key, text=text, lang="en") for key, text in _TEXTS.items()]


def _statements() -> list[Statement]:
    return [
        Statement(id=f"c-{key}", document=key, span=Span(0, len(text)), speaker=key)
        for key, text in _TEXTS.items()
    ]


def _conflict(a: str, b: str) -> FoundLink:
    return FoundLink(a=a, b=b, relation=Relation.CONFLICT, type=ConflictType.OPPOSITE, score=0.8)


def _clash(a: str, word_a: str, b: str, word_b: str, documents: list[Document]) -> FoundLink:
    texts = {document.id: document.text for document in documents}

    def place(key: str, word: str) -> tuple[Span, ...]:
        start = texts[key].index(word)
        return (Span(start, start + len(word)),)

    evidence = Evidence(
        rule="opposite.words",
        strength=0.8,
        reason=reason(OPPOSITE, words=word_a, against=word_b),
        words_a=place(a, word_a),
        words_b=place(b, word_b),
    )
    return replace(_conflict(a, b), evidence=(evidence,))


def _agree(a: str, b: str) -> FoundLink:
    return FoundLink(a=a, b=b, relation=Relation.AGREE, score=0.8)


def test_a_question_joins_conflicts_and_what_agrees_with_them() -> None:
    links = [_conflict("c-r1", "c-r2"), _agree("c-r1", "c-r3")]

    (question,) = group(_statements(), _documents(), links)

    assert question.statements == ("c-r1", "c-r2", "c-r3")
    assert "rebels" in question.title
    assert "island" in question.title


def test_one_claim_takes_part_in_two_questions() -> None:
    text = "The deal is final and the rebels will leave the island"
    documents = [
        Document(id="p", text=text, lang="en"),
        Document(id="q", text="The deal is preliminary", lang="en"),
        Document(id="r", text="The rebels will stay", lang="en"),
    ]
    statements = [
        Statement(id=d.id, document=d.id, span=Span(0, len(d.text)), speaker=d.id)
        for d in documents
    ]
    links = [
        _clash("p", "final", "q", "preliminary", documents),
        _clash("p", "leave", "r", "stay", documents),
    ]

    questions = group(statements, documents, links)

    assert [question.statements for question in questions] == [("p", "q"), ("p", "r")]


def test_conflicts_over_one_word_of_a_claim_are_one_question() -> None:
    documents = [
        Document(id="p", text="The rebels will leave the island", lang="en"),
        Document(id="q", text="The rebels will stay", lang="en"),
        Document(id="r", text="Nobody denied to leave", lang="en"),
    ]
    statements = [
        Statement(id=d.id, document=d.id, span=Span(0, len(d.text)), speaker=d.id)
        for d in documents
    ]
    links = [
        _clash("p", "leave", "q", "stay", documents),
        _clash("p", "leave", "r", "denied", documents),
    ]

    (question,) = group(statements, documents, links)

    assert question.statements == ("p", "q", "r")


def test_a_part_of_a_question_is_no_question_of_its_own() -> None:
    links = [_conflict("c-r1", "c-r2"), _conflict("c-r1", "c-r3"), _agree("c-r2", "c-r3")]

    questions = group(_statements(), _documents(), links)

    assert [question.statements for question in questions] == [("c-r1", "c-r2", "c-r3")]


def test_agreement_alone_is_no_question() -> None:
    assert group(_statements(), _documents(), [_agree("c-r1", "c-r3")]) == ()


def test_claims_that_share_no_word_are_titled_by_the_first() -> None:
    (question,) = group(_statements(), _documents(), [_conflict("c-r4", "c-r5")])

    assert question.title == _TEXTS["r4"]


def test_a_long_first_claim_is_cut() -> None:
    text = "wheat " * 40 + "dear"
    documents = [
        Document(id="p", text=text, lang="en"),
        Document(id="q", text="Bread", lang="en"),
    ]
    statements = [
        Statement(id="p", document="p", span=Span(0, len(text)), speaker="x"),
        Statement(id="q", document="q", span=Span(0, 5), speaker="y"),
    ]

    (question,) = group(statements, documents, [_conflict("p", "q")])

    assert len(question.title) <= 60
    assert question.title.endswith("…")


def test_the_order_of_statements_and_links_does_not_matter() -> None:
    links = [_conflict("c-r1", "c-r2"), _conflict("c-r4", "c-r5"), _agree("c-r1", "c-r3")]

    forward = group(_statements(), _documents(), links)
    backward = group(_statements()[::-1], _documents()[::-1], links[::-1])

    assert forward == backward
    assert len(forward) == 2


def test_links_to_unknown_claims_are_passed_over() -> None:
    assert group(_statements(), _documents(), [_conflict("c-r1", "gone")]) == ()


def test_progress_of_grouping_never_goes_back_and_ends_at_the_end() -> None:
    told: list[tuple[int, int]] = []
    links = [_conflict("c-r1", "c-r2"), _conflict("c-r4", "c-r5"), _agree("c-r1", "c-r3")]

    group(_statements(), _documents(), links, lambda done, total: told.append((done, total)))

    assert told == sorted(told)
    assert told[0] == (0, STEPS)
    assert told[-1] == (STEPS, STEPS)
    assert len(told) >= 5  # at both ends, when joining, when choosing, and for each title


def test_grouping_stops_wherever_it_is_told_to() -> None:
    links = [_conflict("c-r1", "c-r2"), _conflict("c-r4", "c-r5")]
    told: list[int] = []
    group(_statements(), _documents(), links, lambda done, _: told.append(done))

    for last in range(len(told)):
        left = iter(range(last))

        def stop(_done: int, _total: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            group(_statements(), _documents(), links, stop)


def test_no_conflicts_are_grouped_to_the_end_as_well() -> None:
    told: list[int] = []

    assert group(_statements(), _documents(), [], lambda done, _: told.append(done)) == ()
    assert told == [0, STEPS]
