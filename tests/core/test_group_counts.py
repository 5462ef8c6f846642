from __future__ import annotations

from datetime import date

import pytest

from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.matching import match
from claims_app.core.records import ConflictType, Relation, Span
from claims_app.workspace.match_lexicons import match_lexicon

_LEAVE = {
    "ar": "يغادر العمال الجزيرة على دفعات. {}.",
    "en": "The workers will leave the island in groups. {}.",
}


def _links(*claims: tuple[str, str]) -> tuple[FoundLink, ...]:
    """Return the links between claims, each (language, words) in a report of its own."""
    documents, statements = [], []
    for index, (lang, words) in enumerate(claims):
        text = _LEAVE[lang].format(words)
        start = text.index(words)
        name = f"r{index}"
        documents.append(
            Document(id=name, text=text, lang=lang, outlet="Daily", published=date(2021, 5, 20))
        )
        statements.append(
            Statement(
                id=name, document=name, span=Span(start, start + len(words)), speaker=f"s{index}"
            )
        )
    return match(documents, statements, match_lexicon())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            ("ar", "تضم الدفعة الأولى ما بين مئتين وثلاثمئة عامل"),
            ("ar", "عدد المغادرين في الدفعة الأولى لا يزيد على خمسين مريضا"),
            id="ar-workers-and-no-more-than-sick",
        ),
        pytest.param(
            ("ar", "يخرج في المرحلة الأولى مئتا مقاتل"),
            ("ar", "لن تضم المجموعة الأولى أكثر من خمسين جريحا"),
            id="ar-stage-and-group",
        ),
        pytest.param(
            ("en", "Between 200 and 300 fighters go in the first group"),
            ("en", "only 50 wounded men will go out in the first group"),
            id="en-fighters-and-only-wounded",
        ),
        pytest.param(
            ("en", "the first batch is made up of 300 soldiers"),
            ("en", "no more than 50 patients will leave in the first stage"),
            id="en-batch-and-stage",
        ),
        pytest.param(
            ("ar", "تضم الدفعة الأولى ثلاثمئة مقاتل"),
            ("en", "only 50 wounded men will go out in the first group"),
            id="ar-en",
        ),
        pytest.param(
            ("en", "the second convoy takes 300 fighters"),
            ("en", "the second convoy takes 120 fighters"),
            id="en-same-people",
        ),
    ],
)
def test_one_group_holds_two_numbers_of_people(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    (link,) = _links(first, second)

    assert (link.relation, link.type) == (Relation.CONFLICT, ConflictType.QUANTITY)
    assert all(evidence.words_a and evidence.words_b for evidence in link.evidence)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            ("ar", "تضم الدفعة الأولى ما بين مئتين وثلاثمئة عامل"),
            ("ar", "تضم الدفعة الأولى ثلاثمئة عامل"),
            id="ar-range-fits",
        ),
        pytest.param(
            ("ar", "تضم الدفعة الأولى مئتي عامل"),
            ("ar", "لن تضم الدفعة الثانية أكثر من خمسين عاملا"),
            id="ar-other-group",
        ),
        pytest.param(
            ("en", "the first group is made up of 200 fighters"),
            ("en", "the first group takes 50 wounded men along"),
            id="en-two-kinds-of-people",
        ),
        pytest.param(
            ("en", "the first group takes 200 fighters"),
            ("en", "the first group takes only 10 buses"),
            id="en-people-and-buses",
        ),
        pytest.param(
            ("en", "up to 300 fighters go in the first group"),
            ("en", "only 50 wounded men go in the first group"),
            id="en-up-to-fits",
        ),
        pytest.param(
            ("en", "300 fighters come from the first group and the second group"),
            ("en", "only 50 wounded men go in the first group"),
            id="en-of-which-group-nothing-tells",
        ),
        pytest.param(
            ("ar", "تضم الدفعة الأولى مئتي عامل، بينهم خمسون مريضا"),
            ("ar", "تضم الدفعة الأولى مئتي عامل"),
            id="ar-part-of-a-group",
        ),
    ],
)
def test_counts_of_groups_that_fit_or_count_others_do_not_conflict(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert all(link.relation is not Relation.CONFLICT for link in _links(first, second))


def test_another_scene_of_one_language_is_another_group() -> None:
    texts = {
        "p": "Migrants return from Sora. The first group is made up of 300 migrants.",
        "q": "Only 50 prisoners will leave in the first group.",
    }
    documents = [Document(id=key, text=text, lang="en") for key, text in texts.items()]
    statements = [
        Statement(id="p", document="p", span=Span(27, 69), speaker="x"),
        Statement(id="q", document="q", span=Span(0, 47), speaker="y"),
    ]

    assert match(documents, statements, match_lexicon()) == ()
