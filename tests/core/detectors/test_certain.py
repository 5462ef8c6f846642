"""A negated doubt affirms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.pairing import pair
from claims_app.core.polarity import negation
from claims_app.core.records import ConflictType, Polarity, Relation
from claims_app.core.tokens import tokens_of
from claims_app.workspace.lexicons import cue_lexicon

if TYPE_CHECKING:
    from claims_app.core.match_lexicon import MatchLexicon
    from tests.core.detectors.conftest import Relate


@pytest.mark.parametrize(
    ("stated", "answer", "lang"),
    [
        ("the militia burned the mill", "there is no doubt that the militia burned the mill", "en"),
        ("the militia burned the mill", "the militia undoubtedly burned the mill", "en"),
        ("the militia burned the mill", "it cannot be denied that it burned the mill", "en"),
        ("أحرقت الكتيبة المطحنة", "لا شك في أن الكتيبة أحرقت المطحنة", "ar"),
        ("أحرقت الكتيبة المطحنة", "أحرقت الكتيبة المطحنة بلا ريب", "ar"),
        ("أحرقت الكتيبة المطحنة", "لا يمكن إنكار أن الكتيبة أحرقت المطحنة", "ar"),
    ],
)
def test_what_is_beyond_doubt_is_affirmed(
    relate: Relate, stated: str, answer: str, lang: str
) -> None:
    link = relate(stated, answer, lang=lang)

    assert link is not None
    assert link.relation is Relation.AGREE


@pytest.mark.parametrize(
    ("answer", "lang"),
    [
        ("there is no doubt that the guards robbed a train", "en"),
        ("nobody has cast doubt on the census", "en"),
        ("لا ريب في أن الحراس نهبوا القطار", "ar"),
    ],
)
def test_what_is_beyond_doubt_answers_nothing(relate: Relate, answer: str, lang: str) -> None:
    stated = "the militia burned the mill" if lang == "en" else "أحرقت الكتيبة المطحنة"

    assert relate(stated, answer, lang=lang) is None


@pytest.mark.parametrize(
    ("stated", "answer", "lang"),
    [
        ("the militia burned the mill", "it is doubtful that the militia burned the mill", "en"),
        (
            "the militia burned the mill",
            "that the militia burned the mill was not independently verified",
            "en",
        ),
        ("أحرقت الكتيبة المطحنة", "نشك في أن الكتيبة أحرقت المطحنة", "ar"),
        ("أحرقت الكتيبة المطحنة", "لا دليل على أن الكتيبة أحرقت المطحنة", "ar"),
    ],
)
def test_a_doubt_is_one(relate: Relate, stated: str, answer: str, lang: str) -> None:
    link = relate(stated, answer, lang=lang)

    assert link is not None
    assert link.type is ConflictType.DEGREE


@pytest.mark.parametrize(
    ("words", "lang", "is_denied"),
    [
        ("it cannot be denied that the mill burned", "en", False),
        ("the mill cannot be seen from here", "en", True),
        ("لا يمكن إنكار أن المطحنة احترقت", "ar", False),
        ("لا يمكن رؤية المطحنة", "ar", True),
    ],
)
def test_what_cannot_be_denied_is_said(words: str, lang: str, *, is_denied: bool) -> None:
    cues = cue_lexicon().of(lang)
    assert cues is not None

    polarity = negation([token.key for token in tokens_of(words)], cues)

    assert (polarity is Polarity.DENIED) == is_denied


@pytest.mark.parametrize(
    ("first", "second", "lang"),
    [
        ("The militia burned the mill.", "Undoubtedly the militia burned the mill.", "en"),
        ("أحرقت الكتيبة المطحنة.", "لا شك أن الكتيبة أحرقت المطحنة.", "ar"),
    ],
)
def test_two_sentences_agree_beyond_doubt(
    lexicon: MatchLexicon, first: str, second: str, lang: str
) -> None:
    scores = pair(first, second, lang, lexicon)

    assert scores.agree > scores.conflict
