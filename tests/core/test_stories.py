"""Figures of one event in reports whose leads alone name it, and what only looks like one event."""

from __future__ import annotations

from datetime import date

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.matching import match
from claims_app.core.records import ConflictType, Relation
from claims_app.workspace.lexicons import cue_lexicon
from claims_app.workspace.match_lexicons import match_lexicon

EN = "A raid hit the fish market in Sarqa on Tuesday. "
EN_TOO = "Warplanes bombed the market in Sarqa on Tuesday. "
AR = "قصفت طائرات سوق السمك في صرقة الثلاثاء. "
AR_TOO = "استهدفت غارة سوق السمك في صرقة الثلاثاء. "
MARCH = "Police broke up a march in Dorna on Monday. "


def links(*texts: str) -> list[FoundLink]:
    documents = [
        Document(
            id=f"r{index}",
            text=text,
            lang="ar" if "ا" in text else "en",
            outlet=f"Daily {index}",
            published=date(2021, 5, 20),
        )
        for index, text in enumerate(texts)
    ]
    statements = [
        Statement(
            id=f"{document.id}.{number}",
            document=document.id,
            span=claim.span,
            speaker=claim.speaker,
            polarity=claim.polarity,
            act=claim.act,
        )
        for document in documents
        for number, claim in enumerate(extract(document, cue_lexicon()).claims)
    ]
    return list(match(documents, statements, match_lexicon()))


def clashes(*texts: str) -> list[FoundLink]:
    return [link for link in links(*texts) if link.type is ConflictType.QUANTITY]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (EN + "Rescuers said seven people died.", EN_TOO + "The council said the dead were 19."),
        (
            EN + "Rescuers said at least 12 people had died.",
            EN_TOO + "The clinic put the death toll at 19.",
        ),
        (AR + "وقال مسعفون إن سبعة مدنيين قتلوا.", AR_TOO + "وقال ناشط إن الضحايا تسعة عشر."),
        (
            AR + "وقال مسعفون إن القصف أوقع سبعة قتلى.",
            AR_TOO + "وقال مدير المشفى إن تسعة عشر شهيدا سقطوا.",
        ),
        (
            MARCH + "The police said 14 people were detained.",
            MARCH + "A lawyer said 52 were detained.",
        ),
        (
            MARCH + "The police said 400 people took part.",
            MARCH + "Organisers said more than 6,000 had turned out.",
        ),
        (
            MARCH + "The police said 14 people were arrested.",
            "فضت الشرطة مسيرة في درنا الاثنين. وقال محام إن اثنين وخمسين متظاهرا اعتقلوا.",
        ),
    ],
)
def test_figures_of_one_event_meet_whatever_their_sentences_name(first: str, second: str) -> None:
    assert len(clashes(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # another day, another place, another thing counted, figures that fit, another deed
        (
            EN + "Rescuers said seven people died.",
            EN_TOO.replace("Tuesday", "Sunday") + "The council said the dead were 19.",
        ),
        (
            EN + "Rescuers said seven people died.",
            "A ferry sank off Port Lin on Tuesday. The council said the dead were 19.",
        ),
        (
            EN + "Rescuers said seven died.",
            EN_TOO + "The council said 19 families lost their dead.",
        ),
        (EN + "Rescuers said at least seven died.", EN_TOO + "The council said nine were dead."),
        (EN + "Rescuers said seven people died.", EN_TOO + "The council said 19 were wounded."),
        (
            EN + "Rescuers said two women and two boys died.",
            EN_TOO + "The council said four women were killed.",
        ),
    ],
)
def test_figures_of_different_things_do_not_clash(first: str, second: str) -> None:
    assert clashes(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The guard said gunmen fired from the market.",
            "A nurse said no gunmen were at the market.",
        ),
        ("A nurse said boxes were stolen in Lin.", "The clerk said no boxes were stolen in Lin."),
        ("قال الحارس إن مسلحين كانوا في السوق.", "قالت ممرضة إن لا وجود لمسلحين في السوق."),
        ("قال الحارس إن الشرطة أطلقت الرصاص.", "قال العمدة إن الشرطة لم تطلق رصاصة واحدة."),
    ],
)
def test_that_there_was_none_denies_and_never_agrees(first: str, second: str) -> None:
    (link,) = links(first, second)

    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.DENIAL)


def test_none_in_another_place_denies_nothing() -> None:
    first = "The guard said gunmen fired from the market roof in Sarqa."

    assert links(first, "A nurse said no gunmen were aboard the ferry to Port Lin.") == []
