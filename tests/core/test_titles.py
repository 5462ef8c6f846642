from __future__ import annotations

import pytest

from claims_app.core.findings import Document, Statement
from claims_app.core.records import Act, Polarity, Span
from claims_app.core.titles import LONGEST, title_of


def _title(*claims: tuple[str, str] | tuple[str, str, Act], speaker: str = "") -> str:
    documents, members = {}, []
    for index, (lang, text, *act) in enumerate(claims):
        name = f"r{index}"
        documents[name] = Document(id=name, text=text, lang=lang)
        is_denied = Act.DENY in act
        members.append(
            Statement(
                id=name,
                document=name,
                span=Span(0, len(text)),
                speaker=speaker,
                polarity=Polarity.DENIED if is_denied else Polarity.AFFIRMED,
                act=act[0] if act else Act.STATE,
            )
        )
    return title_of(members, documents)


@pytest.mark.parametrize(
    ("claims", "title"),
    [
        pytest.param(
            [
                ("ar", "وستعود الشاحنات إلى الجزيرة المحاصرة بعد أسبوع من توقف العاصفة"),
                ("ar", "ستعود الشاحنات إلى الجزيرة"),
            ],
            "ستعود الشاحنات إلى الجزيرة",
            id="ar-shortest",
        ),
        pytest.param(
            [("ar", "وتعود الشاحنات إلى الجزيرة"), ("ar", "نفى عودة الشاحنات", Act.DENY)],
            "تعود الشاحنات إلى الجزيرة",
            id="ar-without-its-conjunction",
        ),
        pytest.param(
            [("ar", "بخروج الشاحنات من الجزيرة كلها"), ("ar", "لن تخرج الشاحنات", Act.DENY)],
            "خروج الشاحنات من الجزيرة كلها",
            id="ar-without-its-preposition",
        ),
        pytest.param(
            [("ar", "يقضي بخروج الشاحنات من الجزيرة")],
            "خروج الشاحنات من الجزيرة",
            id="ar-provision",
        ),
        pytest.param(
            [("ar", "نفت لجنة الصيادين أن الشاحنات غادرت الجزيرة", Act.DENY)],
            "الشاحنات غادرت الجزيرة",
            id="ar-without-cue-and-speaker",
        ),
        pytest.param(
            [("ar", "قللت لجنة الصيادين من خروج الشاحنات اليوم", Act.DOWNPLAY)],
            "خروج الشاحنات اليوم",
            id="ar-without-the-cues-preposition",
        ),
        pytest.param(
            [("ar", "وصول الشاحنات إلى الجزيرة تأخر")],
            "وصول الشاحنات إلى الجزيرة تأخر",
            id="ar-a-letter-of-the-word-stays",
        ),
        pytest.param(
            [("ar", "للصيادين حصة كبيرة من القمح"), ("ar", "حصة الصيادين كبيرة من القمح")],
            "حصة الصيادين كبيرة من القمح",
            id="ar-nor-with-to-the",
        ),
        pytest.param(
            [("ar", "نفى الانتماء للنقابة الجديدة", Act.DENY)],
            "الانتماء للنقابة الجديدة",
            id="ar-denied-noun",
        ),
        pytest.param(
            [("ar", "شكك للأسف القديم في الوعود", Act.DOUBT)],
            "الأسف القديم في الوعود",
            id="ar-article-hidden-after-a-cue",
        ),
        pytest.param(
            [("ar", "في الجزيرة ثلاث شاحنات"), ("ar", "الجزيرة فيها ثلاث شاحنات")],
            "الجزيرة فيها ثلاث شاحنات",
            id="ar-no-clause-opens-with-a-preposition",
        ),
        pytest.param(
            [("en", "and the lorries left the island"), ("en", "denied that they left", Act.DENY)],
            "the lorries left the island",
            id="en-without-and",
        ),
        pytest.param(
            [("en", "played down the exit of the lorries", Act.DOWNPLAY)],
            "the exit of the lorries",
            id="en-cue-of-two-words",
        ),
        pytest.param(
            [("en", "12 lorries left the island"), ("en", "of 12 lorries that left the island")],
            "12 lorries left the island",
            id="en-figure-first",
        ),
        pytest.param(
            [
                ("en", "the lorries left the island"),
                ("ar", "غادرت الشاحنات الجزيرة كلها"),
                ("ar", "لم تغادر الشاحنات الجزيرة", Act.DENY),
            ],
            "غادرت الشاحنات الجزيرة كلها",
            id="language-of-most",
        ),
        pytest.param(
            [
                ("en", "the lorries left the island, and nobody on the quay knows where they went"),
                ("en", "the lorries never left the island", Act.DENY),
            ],
            "the lorries left the island",
            id="en-up-to-the-comma",
        ),
    ],
)
def test_title_is_the_shortest_clause_that_can_stand_alone(
    claims: list[tuple[str, str] | tuple[str, str, Act]], title: str
) -> None:
    assert _title(*claims, speaker="لجنة الصيادين") == title


def test_a_long_clause_is_cut_between_words() -> None:
    title = _title(("en", 'the lorries "of the old harbour ' + "company " * 12 + 'left" today'))

    assert len(title) <= LONGEST
    assert title.endswith("company…")
    assert '"' not in title


def test_a_claim_that_nothing_can_open_is_shown_as_it_stands() -> None:
    assert _title(("en", "of it")) == "of it"
    assert _title(("ar", "في ذلك")) == "في ذلك"
