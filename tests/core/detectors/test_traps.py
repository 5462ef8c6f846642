"""The traps that the design names, in both languages: what a matcher of strings falls into.

A trap's other side stands beside it: what looks alike and is a conflict all the same.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.origins import tells_of_one_origin
from claims_app.core.records import ConflictType, Polarity, Relation
from claims_app.workspace.lexicons import cue_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.core.detectors.conftest import Relate

_VOICES: Final = ("the harbour office", "the fishermen's union")
_ONE_VOICE: Final = ("the clinic", "the clinic")

# Two claims of one thing that clash, though their letters are nearly the same.
_CLASHES: Final = {
    "negation-nearly-equal": {
        "en": [
            ("The Ostrel ferry sank in the strait", "The Ostrel ferry did not sink in the strait"),
            ("Guards searched the Ostrel mosque", "Guards never searched the Ostrel mosque"),
        ],
        "ar": [
            ("غرقت عبارة أسترل في المضيق", "لم تغرق عبارة أسترل في المضيق"),
            ("فتش الحراس مسجد أسترل", "الحراس لم يفتشوا مسجد أسترل"),
        ],
    },
    "subset-under-a-denial": {
        "en": [("The Ostrel mill reopened", "Zoran denied that the Ostrel mill had reopened")],
        "ar": [("أعيد فتح طاحونة أسترل", "نفى زوران إعادة فتح طاحونة أسترل")],
    },
    "figure-nearly-equal": {
        "en": [
            ("The blast in Ostrel killed 14 dockers", "The blast in Ostrel killed 41 dockers"),
        ],
        "ar": [("قتل الانفجار في أسترل 14 عاملا", "قتل الانفجار في أسترل 41 عاملا")],
    },
    "opposite-nearly-equal": {
        "en": [("The Ostrel bridge is open", "The Ostrel bridge is closed")],
        "ar": [("جسر أسترل مفتوح", "جسر أسترل مغلق")],
    },
}
_TYPES: Final = {
    "negation-nearly-equal": ConflictType.DENIAL,
    "subset-under-a-denial": ConflictType.DENIAL,
    "figure-nearly-equal": ConflictType.QUANTITY,
    "opposite-nearly-equal": ConflictType.OPPOSITE,
}

# Two claims that do not clash, whatever words or figures they have in common.
_NO_CLASHES: Final = {
    "no-inside-a-word": {
        "en": [
            ("The notary left Ostrel on Monday", "The Ostrel notary left on Monday"),
            ("Nolan Knot opened the northern canteen", "The northern canteen was opened by Nolan"),
            ("Another nurse joined the clinic", "A nurse joined the clinic"),
        ],
        "ar": [
            ("وصل علاء إلى ملعب البلاط", "علاء وصل إلى ملعب البلاط"),
            ("عاد المنفيون إلى ليماسول", "عاد إلى ليماسول المنفيون"),
            ("فتح لامع باب الملجأ", "لامع فتح باب الملجأ"),
        ],
    },
    "years-ids-ages": {
        "en": [
            ("The Ostrel mill burnt in 1998", "The Ostrel mill burnt, its owner, 61, said"),
            ("Decree 118 shut the Ostrel mill", "Decree No. 24 shut the Ostrel mill"),
            ("Brigade 15 holds the Ostrel mill", "Brigade 15 holds the mill with 40 men"),
            ("Decree 118 shut the Ostrel mill", "Decree No 24 shut the Ostrel mill"),
            ("The miller, aged 60, left Ostrel", "The 38-year-old miller left Ostrel at dawn"),
        ],
        "ar": [
            ("شب حريق في طاحونة أسترل عام 1998", "شب حريق في طاحونة أسترل وفق صاحبها (61 عاما)"),
            ("أغلق القرار رقم 118 طاحونة أسترل", "أغلق القرار رقم 24 طاحونة أسترل"),
            ("يسيطر اللواء 15 على طاحونة أسترل", "يسيطر اللواء 15 على الطاحونة مع 40 رجلا"),
            ("غادر الطحان (60 عاما) أسترل", "غادر الطحان أسترل فجرا وهو في الثلاثين من عمره"),
        ],
    },
    "equal-figures-other-things": {
        "en": [
            ("30 dockers were arrested in Ostrel", "30 boats were seized in Ostrel"),
            ("The storm killed 9 dockers", "The storm sank 9 boats"),
            ("The union wants 20 percent", "The union has 20 members"),
        ],
        "ar": [
            ("اعتقل 30 عاملا في أسترل", "صودر 30 قاربا في أسترل"),
            ("قتلت العاصفة تسعة عمال", "أغرقت العاصفة تسعة قوارب"),
            ("يطلب الاتحاد زيادة 20 في المئة", "يضم الاتحاد 20 عضوا"),
        ],
    },
    "never-before-is-no-not-now": {
        "en": [
            ("Dockers burnt tyres in Ostrel", "Tyres had never been burnt in Ostrel before"),
            ("Guards used dogs in Ostrel", "never before had guards used dogs in Ostrel"),
        ],
        "ar": [
            ("أحرق العمال إطارات في أسترل", "لم تحرق إطارات في أسترل من قبل"),
            ("استخدم الحراس الكلاب في أسترل", "لم يسبق أن استخدم الحراس الكلاب في أسترل"),
        ],
    },
    "words-are-a-subset": {
        "en": [
            (
                "The dockers met",
                "After a winter without wages the dockers met the owners of all nine yards",
            ),
        ],
        "ar": [
            ("اجتمع العمال", "بعد شتاء طويل بلا أجور اجتمع العمال بأصحاب الأحواض التسعة في أسترل")
        ],
    },
}
_DENIED: Final = ("negation-nearly-equal", "subset-under-a-denial")
_NEVER_BEFORE: Final = "never-before-is-no-not-now"
_AGREES_NOT: Final = ("equal-figures-other-things", "words-are-a-subset")

_LATER_TOLLS: Final = {
    "en": ("The Ostrel storm killed 12 dockers", "The Ostrel storm killed 31 dockers"),
    "ar": ("قتلت عاصفة أسترل 12 عاملا", "قتلت عاصفة أسترل 31 عاملا"),
}

_WIRE: Final = {
    "en": "Two trawlers of the Ostrel fleet ran aground off the lighthouse at dawn",
    "ar": "جنح زورقان من أسطول أسترل قبالة المنارة عند الفجر",
}
_TURNED_WIRE: Final = {
    "en": "Two trawlers of the Ostrel fleet never ran aground off the lighthouse at dawn",
    "ar": "لم يجنح زورقان من أسطول أسترل قبالة المنارة عند الفجر",
}


def _table(rows: dict[str, dict[str, list[tuple[str, str]]]]) -> Sequence[object]:
    return [
        pytest.param(trap, *pair, lang, id=f"{trap}-{lang}-{number}")
        for trap, languages in rows.items()
        for lang, pairs in languages.items()
        for number, pair in enumerate(pairs)
    ]


@pytest.mark.parametrize(("trap", "first", "second", "lang"), _table(_CLASHES))
def test_letters_nearly_equal_hide_no_conflict(
    relate: Relate, trap: str, first: str, second: str, lang: str
) -> None:
    denied = "b" if trap in _DENIED else ""
    for is_one_report in (True, False):
        link = relate(
            first, second, lang=lang, denied=denied, speakers=_VOICES, is_one_report=is_one_report
        )

        assert link is not None
        assert (link.relation, link.type) == (Relation.CONFLICT, _TYPES[trap])


@pytest.mark.parametrize(("trap", "first", "second", "lang"), _table(_NO_CLASHES))
def test_what_only_looks_like_a_clash_is_none(
    relate: Relate, trap: str, first: str, second: str, lang: str
) -> None:
    for is_one_report in (True, False):
        for pair in ((first, second), (second, first)):
            denied = ("b" if pair[0] == first else "a") if trap == _NEVER_BEFORE else ""
            link = relate(
                *pair, lang=lang, denied=denied, speakers=_VOICES, is_one_report=is_one_report
            )

            assert link is None or link.relation is Relation.AGREE
            assert link is None or trap not in _AGREES_NOT


@pytest.mark.parametrize(
    ("lang", "then", "never_before"),
    [
        (
            "en",
            "Dockers burnt tyres in Ostrel last year",
            "Tyres had never been burnt in Ostrel before",
        ),
        ("ar", "أحرق العمال إطارات في أسترل العام الماضي", "لم تحرق إطارات في أسترل من قبل"),
    ],
)
def test_never_before_denies_what_was_before(
    relate: Relate, lang: str, then: str, never_before: str
) -> None:
    link = relate(then, never_before, lang=lang, denied="b", speakers=_VOICES)

    assert link is not None
    assert link.relation is Relation.CONFLICT


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_later_toll_is_no_contradiction(relate: Relate, lang: str) -> None:
    link = relate(*_LATER_TOLLS[lang], lang=lang, speakers=_ONE_VOICE, is_one_report=False)

    assert link is not None
    assert link.relation is Relation.UPDATE


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_one_wire_in_two_reports_is_one_origin(relate: Relate, lang: str) -> None:
    link = relate(_WIRE[lang], _WIRE[lang], lang=lang, speakers=_VOICES, is_one_report=False)

    assert link is not None
    assert tells_of_one_origin(link)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_wire_with_a_negation_put_in_is_no_repeat(relate: Relate, lang: str) -> None:
    link = relate(
        _WIRE[lang],
        _TURNED_WIRE[lang],
        lang=lang,
        denied="b",
        speakers=_VOICES,
        is_one_report=False,
    )

    assert link is not None
    assert link.relation is Relation.CONFLICT


@pytest.mark.parametrize(
    ("lang", "first", "denial"),
    [
        ("en", "Two dockers died in the Ostrel fire", "denied any role in the Ostrel fire"),
        ("en", "The Ostrel bank was robbed", "denied that his guards burnt the Ostrel mill"),
        ("ar", "مات عاملان في حريق أسترل", "نفى أي دور له في حريق أسترل"),
        ("ar", "تعرض مصرف أسترل للسرقة", "نفى أن يكون حراسه أحرقوا طاحونة أسترل"),
    ],
    ids=["en-a-part-in-it", "en-another-thing", "ar-a-part-in-it", "ar-another-thing"],
)
def test_a_denial_is_no_proof_against_what_it_does_not_name(
    relate: Relate, lang: str, first: str, denial: str
) -> None:
    link = relate(
        first, denial, lang=lang, denied="b", speakers=("the clinic", "Zoran"), is_one_report=False
    )

    assert link is None


def _extracted(lang: str, text: str) -> list[tuple[str, str, Polarity]]:
    document = Document(id="r", text=text, lang=lang, published=date(2021, 5, 20))
    found = extract(document, cue_lexicon()).claims
    return [(claim.span.of(text), claim.speaker, claim.polarity) for claim in found]


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "Zoran denied that the guards had shut the mill.", "Zoran"),
        ("en", "Zoran, the miller, denied shutting the mill.", "Zoran"),
        ("ar", "نفى زوران أن يكون الحراس أغلقوا الطاحونة.", "زوران"),
        ("ar", "نفى العمدة إغلاق الحراس للطاحونة.", "العمدة"),
    ],
)
def test_a_denial_is_its_speakers_word_and_no_fact(lang: str, text: str, speaker: str) -> None:
    found = _extracted(lang, text)

    assert [(who, polarity) for _, who, polarity in found] == [(speaker, Polarity.DENIED)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Zoran said another notary had noticed the knot."),
        ("en", "Zoran said Nolan had joined the northern unit."),
        ("ar", "قال زوران إن المنفيين عادوا إلى البلاط."),
        ("ar", "قال زوران إن لامع فتح الملجأ."),
    ],
)
def test_a_word_that_holds_a_no_denies_nothing(lang: str, text: str) -> None:
    assert [polarity for *_, polarity in _extracted(lang, text)] == [Polarity.AFFIRMED]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Zoran said Decree 118 of 1998 names a miller aged 60."),
        ("ar", "قال زوران إن القرار رقم 118 لعام 1998 يذكر طحانا عمره 60 عاما."),
    ],
)
def test_years_ids_and_ages_of_a_claim_count_nothing(lang: str, text: str) -> None:
    document = Document(id="r", text=text, lang=lang, published=date(2021, 5, 20))

    (claim,) = extract(document, cue_lexicon()).claims
    assert claim.about is None or claim.about.quantities == ()
