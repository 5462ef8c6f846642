"""Words that stand for one thing in two claims, and what picks one of a kind."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest

from claims_app.core.findings import Document, Statement
from claims_app.core.kinship import akin, are_apart, common
from claims_app.core.readings import read_all
from claims_app.core.records import Span
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from claims_app.core.readings import Reading

ENGLISH = (
    "The minister resigned after the raid on the northern gate",
    "No resignation of the minister is known in the capital",
    "Fighters left the southern gate, and the raid went on",
    "The withdrawal of gunmen from the capital is final",
)
ARABIC = (
    "استقال الوزير بعد الغارة على البوابة الشمالية",
    "لا استقالة للوزير في العاصمة",
    "غادر المقاتلون البوابة الجنوبية",
    "انسحاب المسلحين من العاصمة نهائي",
)


def _read(*texts: tuple[str, str]) -> tuple[Reading, ...]:
    """Return the readings of texts, each with its language and in a report of its own."""
    documents = [Document(id=f"{n:03}", text=t, lang=lang) for n, (t, lang) in enumerate(texts)]
    return read_all(
        documents,
        [
            Statement(id=d.id, document=d.id, span=Span(0, len(d.text)), speaker=d.id)
            for d in documents
        ],
        match_lexicon(),
    )


def test_what_is_common_are_the_akin_words_and_the_first_twin_of_each() -> None:
    readings = _read(*((t, "en") for t in ENGLISH), *((t, "ar") for t in ARABIC))

    for a, b in product(readings, repeat=2):
        lang = a.lang if a.lang == b.lang else ""
        twins = [
            (word, next((x for x in b.content.values() if akin(word, x, lang)), None))
            for word in a.content.values()
        ]
        assert common(a, b) == tuple((w, x) for w, x in twins if x is not None)


@pytest.mark.parametrize(("texts", "lang"), [(ENGLISH, "en"), (ARABIC, "ar")])
def test_every_claim_has_something_in_common_with_the_next_one_but_one(
    texts: tuple[str, ...], lang: str
) -> None:
    readings = _read(*((text, lang) for text in texts))

    assert all(common(a, b) for a, b in pairwise(readings[:2]))
    assert common(readings[2], readings[3])


def test_two_languages_have_families_in_common() -> None:
    english, arabic = _read((ENGLISH[3], "en"), (ARABIC[2], "ar"))

    assert {w.families for w, _ in common(english, arabic)}


def test_two_gates_are_apart_and_one_is_not() -> None:
    north, capital, south, _ = _read(*((text, "en") for text in ENGLISH))

    assert are_apart(north, south)
    assert are_apart(south, north)
    assert not are_apart(north, south, aside=frozenset({"side"}))
    assert not are_apart(north, capital)
    assert not are_apart(north, north)
