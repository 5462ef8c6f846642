"""Where one claim ends and the next one starts."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.records import Polarity
from claims_app.workspace.lexicons import cue_lexicon


def claims(text: str, lang: str) -> list[tuple[str, Polarity]]:
    document = Document(id="r", text=text, lang=lang, outlet="Gazette")
    found = extract(document, cue_lexicon()).claims
    return [(claim.span.of(text), claim.polarity) for claim in found]


def pieces(text: str, lang: str) -> list[str]:
    return [words for words, _ in claims(text, lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The mayor said the flood killed six farmers and destroyed two mills.",
            ["the flood killed six farmers", "and destroyed two mills"],
            id="two-verbs",
        ),
        pytest.param(
            "The mayor said the dam held and several boats were lost.",
            ["the dam held", "several boats were lost"],
            id="two-subjects",
        ),
        pytest.param(
            "The mayor said a wave hit the ferry killing at least nine passengers.",
            ["a wave hit the ferry", "killing at least nine passengers"],
            id="what-came-of-it",
        ),
        pytest.param(
            "The mayor said the road was closed after the river flooded the market.",
            ["the road was closed", "the river flooded the market"],
            id="after",
        ),
        pytest.param(
            "The mayor said the ferry sank in the bay, which was closed for two days.",
            ["the ferry sank in the bay", "which was closed for two days"],
            id="which",
        ),
        pytest.param(
            "The mayor said the crew met the owners but the talks have collapsed.",
            ["the crew met the owners", "the talks have collapsed"],
            id="but",
        ),
    ],
)
def test_english_clauses_are_claims_of_their_own(text: str, expected: list[str]) -> None:
    assert [words.removeprefix("and ") for words in pieces(text, "en")] == [
        words.removeprefix("and ") for words in expected
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor said the flood killed and wounded six farmers.", id="one-object"),
        pytest.param(
            "The mayor said the ferry hit a pier with two boats and wounded seals.", id="adjective"
        ),
        pytest.param(
            "The mayor said talks between the owners and the crew were held in May.", id="between"
        ),
        pytest.param(
            "The mayor said the man who was on the pier and his son were arrested.", id="who"
        ),
        pytest.param("The mayor said the crew left the port before killing time.", id="killing"),
        pytest.param("The mayor said the owners returned after they met the crew.", id="pronoun"),
        pytest.param(
            "The mayor said the crew met firms directly and indirectly involved in the sale.",
            id="adverbs",
        ),
        pytest.param("The mayor said he had heard of mills and schools being closed.", id="being"),
    ],
)
def test_english_phrases_stay_in_their_claim(text: str) -> None:
    assert len(pieces(text, "en")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "قال العمدة إن السيل أدى إلى مقتل ستة مزارعين وإصابة سبعة صيادين.",
            ["السيل أدى إلى مقتل ستة مزارعين", "وإصابة سبعة صيادين"],
            id="two-deeds",
        ),
        pytest.param(
            "قال العمدة إن المركب غادر الميناء واستقر البحارة في القرية.",
            ["المركب غادر الميناء", "واستقر البحارة في القرية"],
            id="verb-of-form-ten",
        ),
        pytest.param(
            "قال العمدة إن السفينة غادرت الميناء وتمكنت العائلات من النوم.",
            ["السفينة غادرت الميناء", "وتمكنت العائلات من النوم"],
            id="past-of-she",
        ),
        pytest.param(
            "قال العمدة إن موجة ضربت العبارة في الخليج مخلفة تسعة غرقى.",
            ["موجة ضربت العبارة في الخليج", "مخلفة تسعة غرقى"],
            id="what-came-of-it",
        ),
        pytest.param(
            "قال العمدة إن الشرطة أغلقت سوق البلدة القديم بعد انهيار جسر خشبي صغير.",
            ["الشرطة أغلقت سوق البلدة القديم", "انهيار جسر خشبي صغير"],
            id="after",
        ),
        pytest.param(
            "قال العمدة إن الحريق أصاب أربعين عاملا بينهم سبعة أطباء.",
            ["الحريق أصاب أربعين عاملا", "بينهم سبعة أطباء"],
            id="part",
        ),
        pytest.param(
            "قال العمدة إن الرصيف لا يتسع للمراكب ولا يصلح للعمل.",
            ["الرصيف لا يتسع للمراكب", "ولا يصلح للعمل"],
            id="nor",
        ),
        pytest.param(
            "قال العمدة إن المدينة شهدت عاصفة قوية في الليل أسفرت عنها أضرار، ولكنها لم تغرق.",
            ["المدينة شهدت عاصفة قوية في الليل أسفرت عنها أضرار", "ولكنها لم تغرق"],
            id="but-she",
        ),
    ],
)
def test_arabic_clauses_are_claims_of_their_own(text: str, expected: list[str]) -> None:
    assert pieces(text, "ar") == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("قال العمدة إن الشركة تتولى نقل وتوزيع المياه في القرى.", id="pair"),
        pytest.param("قال العمدة إن الاتفاق بين دخول البحارة وخروج الركاب واضح.", id="between"),
        pytest.param("قال العمدة إن الحي شهد أمسية شعرية وانتخابات محلية.", id="noun"),
        pytest.param("قال العمدة إن الصيادين بينهم خلاف قديم على الرصيف.", id="no-figure"),
        pytest.param("قال العمدة إن الجسر شهد حركة خروج ودخول بأعداد كبيرة.", id="shared"),
        pytest.param("قال العمدة إن البلدية تريد بناء سور، وتنظيم السوق القديم.", id="form-two"),
        pytest.param("قال العمدة إن المدرسة بعد انهيار الجدار صارت مهجورة.", id="no-clause-before"),
    ],
)
def test_arabic_phrases_stay_in_their_claim(text: str) -> None:
    assert len(pieces(text, "ar")) == 1


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param(
            "en",
            "The mayor denied the sale and any role in the fire.",
            ["denied the sale", "any role in the fire"],
            id="en-any",
        ),
        pytest.param(
            "en",
            "The mayor denied selling the pier or having any debts.",
            ["denied selling the pier", "having any debts"],
            id="en-having",
        ),
        pytest.param(
            "en",
            "The mayor denied the sale and the repairs.",
            ["denied the sale", "the repairs"],
            id="en-two-nouns",
        ),
        pytest.param(
            "ar",
            "نفى العمدة قصف الرصيف وأي دور في الحريق.",
            ["نفى العمدة قصف الرصيف", "وأي دور في الحريق"],
            id="ar-any",
        ),
        pytest.param(
            "ar",
            "نفى العمدة وجود ديون أو اعتقال صيادين.",
            ["نفى العمدة وجود ديون", "اعتقال صيادين"],
            id="ar-or",
        ),
        pytest.param(
            "ar",
            "نفى العمدة إغلاق الرصيف ودخول الشرطة إليه.",
            ["نفى العمدة إغلاق الرصيف", "ودخول الشرطة إليه"],
            id="ar-two-deeds",
        ),
    ],
)
def test_each_thing_that_is_denied_is_a_claim(lang: str, text: str, expected: list[str]) -> None:
    assert claims(text, lang) == [(words, Polarity.DENIED) for words in expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor denied links between the owners and the crew."),
        ("en", "The mayor denied its boats or those of its friends were involved in the race."),
        ("en", "The mayor denied that the pier was closed after the storm hit the bay."),
        ("ar", "نفى العمدة وجود صلة بين البحارة والمالكين."),
        ("ar", "نفى العمدة أن يكون الرصيف أغلق بعد انهيار الجسر الكبير."),
    ],
)
def test_one_thing_that_is_denied_is_one_claim(lang: str, text: str) -> None:
    assert [polarity for _, polarity in claims(text, lang)] == [Polarity.DENIED]


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("en", '"Six boats sank," the mayor said, "in the old harbour."', 1),
        ("en", '"Six boats sank," the mayor said, "and the pier was closed."', 2),
        ("ar", "قال العمدة إن ستة مراكب غرقت؛ خلال عشرة أيام.", 1),
        ("ar", "قال العمدة إن ستة مراكب غرقت؛ خلال حصار الميناء القديم.", 2),
    ],
)
def test_an_adverbial_is_no_claim_of_its_own(lang: str, text: str, count: int) -> None:
    assert len(claims(text, lang)) == count


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the ferry hit the pier adding that six boats were lost.",
        "The mayor said the ferry hit the pier noting that six boats were lost.",
    ],
)
def test_what_is_added_in_one_breath_is_a_claim(text: str) -> None:
    assert pieces(text, "en")[-1] == "six boats were lost"
