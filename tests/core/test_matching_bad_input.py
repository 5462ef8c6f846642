"""What nobody writes and somebody imports: the work stays bounded, and the links make sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.candidates import NEIGHBOURS
from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.matching import Matcher
from claims_app.core.records import Polarity, Relation, Span
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

MANY = 10_000


@pytest.fixture
def matcher() -> Matcher:
    return Matcher(match_lexicon())


def _match(
    matcher: Matcher, texts: Sequence[str], *, lang: str = "en", speakers: Sequence[str] = ()
) -> tuple[FoundLink, ...]:
    """Match the texts, each the one claim of a report of its own."""
    documents = [Document(id=f"r{n:05}", text=text, lang=lang) for n, text in enumerate(texts)]
    statements = [
        Statement(
            id=document.id,
            document=document.id,
            span=Span(0, len(document.text)),
            speaker=speakers[number] if speakers else document.id,
            polarity=Polarity.DENIED if "denied" in document.text else Polarity.AFFIRMED,
        )
        for number, document in enumerate(documents)
    ]
    return matcher.match(documents, statements)


@pytest.mark.parametrize("text", ["…", "?!", "  .  ", "\u200f\u202e", "12", "—"])
def test_ten_thousand_claims_without_words_have_no_links(matcher: Matcher, text: str) -> None:
    links = _match(matcher, [text] * (MANY // 10))

    assert links == ()
    assert matcher.judged == 0


def test_ten_thousand_copies_hang_on_the_first_of_them(matcher: Matcher) -> None:
    links = _match(matcher, ["The army left the island at dawn"] * MANY)

    linked = {(link.a, link.b) for link in links}
    assert all(link.relation is Relation.AGREE for link in links)
    assert {("r00000", f"r{number:05}") for number in range(1, MANY)} <= linked
    assert len(links) <= MANY + NEIGHBOURS**2
    assert matcher.judged <= MANY + NEIGHBOURS**2


def test_a_denial_of_ten_thousand_copies_meets_some_of_them(matcher: Matcher) -> None:
    copies = ["The army left the island at dawn"] * MANY

    links = _match(matcher, [*copies, "The ministry denied that the army left the island at dawn"])

    conflicts = [link for link in links if link.relation is Relation.CONFLICT]
    assert 0 < len(conflicts) <= 3 * NEIGHBOURS
    assert all("r10000" in (link.a, link.b) for link in conflicts)
    assert ("r00000", "r10000") in {(link.a, link.b) for link in conflicts}


def test_two_camps_of_copies_do_not_make_the_product_of_their_numbers(matcher: Matcher) -> None:
    said = ["The army left the island at dawn"] * (MANY // 10)
    denied = ["The ministry denied that the army left the island at dawn"] * (MANY // 10)

    links = _match(matcher, [*said, *denied])

    camps = MANY // 10
    assert len(links) <= 2 * camps + 60 * NEIGHBOURS * NEIGHBOURS
    assert any(link.relation is Relation.CONFLICT for link in links)


def test_ten_thousand_claims_that_differ_by_their_figure_stay_bounded(matcher: Matcher) -> None:
    count = MANY // 10
    texts = [f"The raid on Limra killed {number} people" for number in range(10, 10 + count)]

    _match(matcher, texts)

    assert matcher.judged <= count * (2 * NEIGHBOURS + 120)


def test_a_claim_of_a_hundred_thousand_characters_is_one_claim_among_others(
    matcher: Matcher,
) -> None:
    long = "The army left the island at dawn and 12 boats sank in the north. " * 1_600
    others = [f"Boat {number} of the army sank off the island" for number in range(50)]

    links = _match(matcher, [long, *others])

    readings = matcher._parts["r00000"].readings
    assert len(long) > 100_000
    assert len(readings[0].words) == 400
    assert len(readings[0].figures) < 40
    assert matcher.judged <= 51 * 50
    assert all(len(e.words_a) <= 400 for link in links for e in link.evidence)


def test_a_thousand_languages_of_emoji_have_no_links(matcher: Matcher) -> None:
    documents, statements = [], []
    for number in range(1_000):
        text = chr(0x1F300 + number) * 3 + " " + chr(0x1F600 + number % 60)
        lang = f"x{number:03}"
        documents.append(Document(id=lang, text=text, lang=lang))
        statements.append(
            Statement(id=lang, document=lang, span=Span(0, len(text)), speaker=chr(0x1F9D1))
        )

    assert matcher.match(documents, statements) == ()
    assert matcher.judged == 0


def test_one_voice_does_not_agree_with_itself_in_one_report(matcher: Matcher) -> None:
    text = "The army left the island at dawn"
    document = Document(id="r", text=f"{text}. {text}.", lang="en")
    statements = [
        Statement(id=str(start), document="r", span=Span(start, start + len(text)), speaker="Ali")
        for start in (0, len(text) + 2)
    ]

    assert matcher.match([document], statements) == ()


def test_ten_thousand_claims_of_one_report_are_read_once_each(matcher: Matcher) -> None:
    sentences = [f"Kalat{number} lost {number} boats on 3 May 2021." for number in range(MANY // 4)]
    document = Document(id="r", text=" ".join(sentences), lang="en")
    statements, start = [], 0
    for number, sentence in enumerate(sentences):
        span = Span(start, start + len(sentence))
        statements.append(Statement(id=f"{number:05}", document="r", span=span, speaker=sentence))
        start = span.end + 1

    matcher.match([document], statements)

    assert matcher.read == MANY // 4
    assert matcher.judged <= MANY // 4 * 60


def test_a_report_of_many_claims_can_be_stopped_while_it_is_read(matcher: Matcher) -> None:
    sentence = "The army left the island at dawn. "
    document = Document(id="r", text=sentence * 2_000, lang="en")
    statements = [
        Statement(id=f"{n:05}", document="r", span=Span(start, start + 32), speaker="x")
        for n, start in enumerate(range(0, len(document.text), len(sentence)))
    ]
    told: list[int] = []

    def stop(done: int, _total: int) -> None:
        told.append(done)
        if len(told) > 4:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        matcher.match([document], statements, tell=stop)

    assert set(told) == {0}  # it was the first report
    assert (matcher.read, matcher.judged) == (0, 0)
