from __future__ import annotations

import subprocess
import sys
from datetime import date
from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.match_lexicon import MatchLexicon
from claims_app.core.matching import match
from claims_app.core.reasons import TEMPLATES
from claims_app.core.records import ConflictType, Polarity, Relation, Span
from claims_app.workspace.match_lexicons import match_lexicon

_FERRY = (
    (
        "The harbour council said that the rebels will leave the island under a final agreement. "
        "But the ministry denied the matter. A wire said that 12 people were killed in the raid."
    ),
    (
        "Rebels of the island will stay, a rebel spokesman said. The deal is preliminary. "
        "The hospital said that 30 people were killed in the raid."
    ),
    "قال مجلس الميناء إن الثوار سيغادرون الجزيرة. ونفت الوزارة ذلك. قتل 12 شخصا في الغارة.",
)


def _bundle(texts: tuple[str, ...] = _FERRY) -> tuple[list[Document], list[Statement]]:
    """Return each text as a document, and each of its sentences as a claim of its own speaker."""
    documents, statements = [], []
    for number, text in enumerate(texts):
        lang = "ar" if text[:1] > "\u0600" else "en"
        key = f"r{number}"
        documents.append(
            Document(id=key, text=text, lang=lang, published=date(2020, 3, number + 1))
        )
        start = 0
        for part in text.split(". "):
            end = start + len(part)
            is_denial = any(cue in part for cue in ("denied", "نفت"))
            statements.append(
                Statement(
                    id=f"{key}-{start}",
                    document=key,
                    span=Span(start, end),
                    speaker=f"voice {key} {start}",
                    polarity=Polarity.DENIED if is_denial else Polarity.AFFIRMED,
                )
            )
            start = end + 2
    return documents, statements


@lru_cache(maxsize=1)
def _expected() -> tuple[FoundLink, ...]:
    documents, statements = _bundle()
    return match(documents, statements, match_lexicon())


def test_one_bundle_gives_denial_opposite_and_quantity_with_reasons() -> None:
    links = _expected()

    types = {link.type for link in links if link.relation is Relation.CONFLICT}
    assert {ConflictType.DENIAL, ConflictType.OPPOSITE, ConflictType.QUANTITY} <= types
    assert all(link.evidence for link in links)
    for link in links:
        for evidence in link.evidence:
            assert evidence.reason.template in TEMPLATES
            assert "{" not in evidence.reason.render()
            assert 0.0 <= evidence.strength <= 1.0


@given(st.randoms(use_true_random=False))
def test_the_order_of_documents_and_statements_does_not_matter(random: object) -> None:
    documents, statements = _bundle()
    random.shuffle(documents)  # type: ignore[attr-defined]
    random.shuffle(statements)  # type: ignore[attr-defined]

    links = match(documents, statements, match_lexicon())

    assert links == _expected()


def test_the_same_links_come_out_of_another_process() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "import importlib.util as u;"
        "s = u.spec_from_file_location('bundle', sys.argv[2]); m = u.module_from_spec(s);"
        "s.loader.exec_module(m); print(repr(m._expected()))"
    )

    done = subprocess.run(  # our own interpreter on our own file
        [sys.executable, "-c", code, ".", __file__],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONHASHSEED": "7", "PYTHONIOENCODING": "utf-8", "PATH": ""},
    )

    assert done.stdout.strip() == repr(_expected())


def test_a_pair_has_one_link_and_a_reads_before_b() -> None:
    _, statements = _bundle()
    order = {statement.id: index for index, statement in enumerate(statements)}

    links = _expected()

    assert len({frozenset((link.a, link.b)) for link in links}) == len(links)
    assert all(order[link.a] < order[link.b] for link in links)


def test_words_of_the_evidence_lie_in_their_own_statement_or_lead() -> None:
    documents, statements = _bundle()
    texts = {document.id: document.text for document in documents}
    by_id = {statement.id: statement for statement in statements}

    for link in _expected():
        for evidence in link.evidence:
            for key, words in ((link.a, evidence.words_a), (link.b, evidence.words_b)):
                assert words
                assert all(span.end <= len(texts[by_id[key].document]) for span in words)


def test_an_agreement_carries_a_denial_to_the_other_report() -> None:
    said = "Gunmen of the Falcon brigade kidnapped eight fishermen of Limra"
    documents, statements = _bundle((f"{said}. The brigade denied this", f"{said}"))

    links = match(documents, statements, match_lexicon())

    carried = [link for link in links if link.evidence[0].rule == "denial.carried"]
    assert [(link.a, link.b) for link in carried] == [("r0-65", "r1-0")]


def test_another_year_is_another_event() -> None:
    documents, statements = _bundle(
        (
            "Rebels left the island in 2011 after a siege of the port",
            "he denied that the rebels left the island",
        )
    )

    links = match(documents, statements, match_lexicon())

    assert links == ()


@pytest.mark.parametrize(
    "text",
    ["…", "😀😀😀", "\u200f\u202e!!", "。", "12", "a" * 100_000, "لا " * 5_000],
    ids=["dots", "emoji", "bidi", "cjk", "number", "one-long-word", "only-negators"],
)
def test_odd_claims_are_read_without_harm(text: str) -> None:
    document = Document(id="r", text=f"{text} {text}", lang="ar")
    statements = [
        Statement(id="a", document="r", span=Span(0, len(text)), speaker="x"),
        Statement(id="b", document="r", span=Span(len(text) + 1, 2 * len(text) + 1), speaker="y"),
    ]

    links = match([document], statements, match_lexicon())

    assert all(link.relation is not Relation.CONFLICT for link in links)


def test_a_claim_of_a_hundred_thousand_characters_is_read_in_part() -> None:
    words = "The rebels will leave the island and stay on the island for good "
    text = words * 800
    documents = [Document(id=key, text=text + key, lang="en") for key in ("p", "q")]
    statements = [
        Statement(id=d.id, document=d.id, span=Span(0, len(d.text)), speaker=d.id)
        for d in documents
    ]

    links = match(documents, statements, match_lexicon())

    assert [link.relation for link in links] == [Relation.AGREE]


def test_claims_outside_the_text_and_of_unknown_reports_are_left_out() -> None:
    document = Document(id="r", text="The army left.", lang="en")
    statements = [
        Statement(id="a", document="r", span=Span(0, 400), speaker="x"),
        Statement(id="b", document="gone", span=Span(0, 4), speaker="y"),
    ]

    assert match([document], statements, match_lexicon()) == ()


def test_without_word_lists_and_in_other_languages_it_only_sees_agreement() -> None:
    text = "Vojska je napustila staro pristaniste na severu ostrva"
    documents = [Document(id=key, text=text, lang="sr") for key in ("p", "q")]
    statements = [
        Statement(id=key, document=key, span=Span(0, len(text)), speaker=key) for key in ("p", "q")
    ]

    links = match(documents, statements, MatchLexicon(languages={}))

    assert [link.relation for link in links] == [Relation.AGREE]


def test_nothing_to_match_gives_nothing() -> None:
    assert match([], [], match_lexicon()) == ()


def test_many_copies_of_one_claim_stay_bounded() -> None:
    text = "The army left the island at dawn"
    documents = [Document(id=f"r{n:04}", text=text, lang="en") for n in range(400)]
    statements = [
        Statement(id=d.id, document=d.id, span=Span(0, len(text)), speaker="wire")
        for d in documents
    ]

    links = match(documents, statements, match_lexicon())

    assert 0 < len(links) <= 400 * 24


@pytest.mark.parametrize("ids", [("c1", "c2"), ("c2", "c1")], ids=["first-id", "second-id"])
@pytest.mark.parametrize(
    ("lang", "text", "words", "speakers"),
    [
        ("en", "Holt said the pier burned, which the port denied.", "the pier burned", "Holt|port"),
        ("ar", "قال هلال إن الرصيف احترق وهو ما نفته الميناء.", "الرصيف احترق", "هلال|الميناء"),
    ],
)
def test_who_says_and_who_denies_the_very_words_conflict(
    ids: tuple[str, str], lang: str, text: str, words: str, speakers: str
) -> None:
    report = Document(id="r", text=text, lang=lang)
    span = Span(text.index(words), text.index(words) + len(words))
    says, denies = (
        Statement(id=key, document="r", span=span, speaker=who, polarity=how)
        for key, who, how in zip(ids, speakers.split("|"), Polarity, strict=True)
    )

    (link,) = match([report], [says, denies], match_lexicon())

    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.DENIAL)
    assert {link.a, link.b} == set(ids)


def test_two_who_say_the_very_words_do_not_conflict() -> None:
    text = "Holt said the pier burned, which the port confirmed."
    span = Span(text.index("the pier"), text.index(","))
    said = [Statement(id=who, document="r", span=span, speaker=who) for who in ("Holt", "the port")]

    links = match([Document(id="r", text=text, lang="en")], said, match_lexicon())

    assert all(link.relation is not Relation.CONFLICT for link in links)
