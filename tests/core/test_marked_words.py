"""Words as the lists mark them: families, cues, and what a negator turns."""

from __future__ import annotations

import pytest

from claims_app.core.marked_words import Word, read_words
from claims_app.workspace.match_lexicons import match_lexicon


def marked(text: str, lang: str) -> dict[str, Word]:
    """Return the words of ``text`` as the shipped lists mark them, by how they are written."""
    words = read_words(text, 0, len(text), lang, match_lexicon().words(lang))
    return {word.span.of(text): word for word in words}


@pytest.mark.parametrize(
    ("text", "word", "lang", "is_negated"),
    [
        ("لم تسيطر الكتيبة على التل", "تسيطر", "ar", True),
        ("لا تزال الكتيبة تسيطر على التل", "تسيطر", "ar", False),
        ("ما زالت الكتيبة تسيطر على التل", "تسيطر", "ar", False),
        ("لا صحة لخبر انسحاب الكتيبة", "انسحاب", "ar", False),
        ("لا انسحاب من التل", "انسحاب", "ar", True),
        ("There was no withdrawal from the hill", "withdrawal", "en", True),
        ("There is no truth in the withdrawal story", "withdrawal", "en", False),
        ("The brigade has not withdrawn", "withdrawn", "en", True),
        ("The barn was built without a permit", "permit", "en", True),
        ("The barn was built without haste, by permit", "permit", "en", False),
    ],
)
def test_a_negator_inside_a_phrase_turns_nothing(
    text: str, word: str, lang: str, is_negated: bool
) -> None:
    assert marked(text, lang)[word].is_negated == is_negated


@pytest.mark.parametrize(
    ("word", "family"),
    [
        ("قضية", "killed"),
        ("النفق", "killed"),
        ("ولايات", "loyal"),
        ("نقلت", "some"),
        ("القضاء", "accident"),
        ("تجارة", "continue"),
        ("أسرته", "arrested"),
        ("الحافلة", "crowded"),
        ("غابات", "absent"),
        ("مشروع", "lawful"),
        ("الطالبات", "demand"),
        ("كارثة", "owned"),
        ("تكلفة", "appoint"),
        ("الأمن", "safe"),
        ("صفحة", "pardon"),
        ("سيولة", "natural_cause"),
    ],
)
def test_an_arabic_word_is_in_no_family_by_its_letters_alone(word: str, family: str) -> None:
    assert family not in marked(word, "ar")[word].families


@pytest.mark.parametrize(
    ("word", "cue"),
    [
        ("الأحد", "emphatic"),
        ("ولاية", "emphatic"),
        ("وصلت", "blanket"),
        ("العلم", "blanket"),
        ("الستين", "negator"),
        ("بعدما", "negator_next"),
        ("أربعة", "lessened"),
        ("يقبل", "before"),
        ("الصحة", "pro_form"),
        ("المبالغ", "downplay"),
    ],
)
def test_an_arabic_word_is_no_cue_by_its_letters_alone(word: str, cue: str) -> None:
    assert cue not in marked(word, "ar")[word].cues


@pytest.mark.parametrize(
    ("word", "family"),
    [
        ("وعادت", "return"),
        ("انسحابهم", "leave"),
        ("يبايع", "ally"),
        ("يدفع", "paid"),
        ("قتلاهم", "killed"),
        ("يقبل", "accept"),
    ],
)
def test_forms_of_an_arabic_word_keep_its_family(word: str, family: str) -> None:
    assert family in marked(word, "ar")[word].families
