"""What a report's figures tell of each other, and what that spares an analyst."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.matching import Matcher, match
from claims_app.core.readings import Reading, read_all
from claims_app.core.records import Relation, Span
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

Report = tuple[Document, tuple[Statement, ...]]
Said = tuple[str, str]  # who says what

# A list of events by one voice: on the bridge, at the mill.
_LISTS: Final[dict[str, tuple[Said, ...]]] = {
    "en": (
        ("the council", "Three people were killed on the Tarno bridge"),
        ("the council", "Eight people were killed at the Belka mill"),
    ),
    "ar": (
        ("المجلس", "قتل ثلاثة أشخاص على جسر ترنو"),
        ("المجلس", "قتل ثمانية أشخاص قرب طاحونة بلكا"),
    ),
}
# What another report counts: first of the bridge alone, then of nobody knows what.
_BRIDGE: Final = {
    "en": ("the clinic", "Five people were killed on the Tarno bridge"),
    "ar": ("المستوصف", "قتل خمسة أشخاص على جسر ترنو"),
}
_SOMEWHERE: Final = {
    "en": ("the clinic", "Five people were killed"),
    "ar": ("المستوصف", "قتل خمسة أشخاص"),
}


def _report(key: str, lang: str, said: Sequence[Said]) -> Report:
    statements, text = [], ""
    for index, (speaker, words) in enumerate(said):
        span = Span(len(text), len(text) + len(words))
        statements.append(Statement(id=f"{key}{index}", document=key, span=span, speaker=speaker))
        text += f"{words}. "
    document = Document(id=key, text=text, lang=lang, outlet=key, published=date(2021, 5, 20))
    return document, tuple(statements)


def _read(*reports: Report) -> tuple[Reading, ...]:
    documents, statements = _given(*reports)
    return read_all(documents, statements, match_lexicon())


def _given(*reports: Report) -> tuple[list[Document], list[Statement]]:
    return [document for document, _ in reports], [s for _, said in reports for s in said]


def _links(*reports: Report) -> tuple[FoundLink, ...]:
    return match(*_given(*reports), match_lexicon())


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_voice_that_counts_event_by_event_itemises(lang: str) -> None:
    readings = _read(_report("r", lang, _LISTS[lang]))

    assert [figure.is_itemised for r in readings for figure in r.figures] == [True, True]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_two_voices_itemise_nothing(lang: str) -> None:
    bridge, mill = _LISTS[lang]
    readings = _read(_report("r", lang, [bridge, ("another", mill[1])]))

    assert not any(figure.is_itemised for r in readings for figure in r.figures)


@pytest.mark.parametrize(
    ("lang", "again"),
    [
        ("en", "An initial toll said that eight people were killed"),
        ("en", "The toll rose to eight people killed"),
        ("ar", "بحسب حصيلة أولية قتل ثمانية أشخاص"),
    ],
    ids=["first", "rose", "first-ar"],
)
def test_who_counts_again_counts_one_thing_twice(lang: str, again: str) -> None:
    voice, bridge = _LISTS[lang][0]
    readings = _read(_report("r", lang, [(voice, bridge), (voice, again)]))

    assert all(r.figures for r in readings)
    assert not any(figure.is_itemised for r in readings for figure in r.figures)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_one_event_of_a_list_conflicts_with_another_count_of_that_event_alone(lang: str) -> None:
    listed = _report("list", lang, _LISTS[lang])

    links = _links(listed, _report("other", lang, [_BRIDGE[lang]]))

    assert [(link.a, link.b, link.relation) for link in links] == [
        ("list0", "other0", Relation.CONFLICT)
    ]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_nothing_shows_which_event_of_a_list_a_bare_figure_counts(lang: str) -> None:
    listed = _report("list", lang, _LISTS[lang])

    assert _links(listed, _report("other", lang, [_SOMEWHERE[lang]])) == ()
    # Where the first voice counts once, that is what the other one counts too.
    assert _links(
        _report("one", lang, _LISTS[lang][:1]), _report("other", lang, [_SOMEWHERE[lang]])
    )


@pytest.mark.parametrize(
    ("lang", "said", "groups"),
    [
        (
            "en",
            ["Four bakers of Tarno were killed and nine others were killed"],
            [{"tarno"}, {"tarno"}],
        ),
        ("ar", ["قتل أربعة خبازين وتسعة آخرون"], [set(), {"خباز"}]),
        (
            "en",
            ["Four bakers of Tarno were killed", "Nine others were killed"],
            [{"tarno"}, set()],
        ),
        ("ar", ["قتل أربعة خبازين", "وقتل تسعة آخرون"], [set(), set()]),
    ],
    ids=["en", "ar", "next-sentence", "next-sentence-ar"],
)
def test_the_figure_before_them_tells_who_the_others_are(
    lang: str, said: list[str], groups: list[set[str]]
) -> None:
    readings = _read(_report("r", lang, [("the council", words) for words in said]))

    found = [set(figure.group) for r in readings for figure in r.figures]

    assert [{key.casefold() for key in keys} for keys in found] == groups


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_lists_are_read_alike_in_every_order(lang: str) -> None:
    listed = _report("list", lang, _LISTS[lang])
    other = _report("other", lang, [_SOMEWHERE[lang], _BRIDGE[lang]])
    documents, statements = _given(listed, other)

    forth = match(documents, statements, match_lexicon())

    assert forth == match(documents[::-1], statements[::-1], match_lexicon())
    assert forth


def test_a_changed_list_is_read_anew() -> None:
    listed = _report("list", "en", _LISTS["en"])
    other = _report("other", "en", [_SOMEWHERE["en"]])
    matcher = Matcher(match_lexicon())
    matcher.match(*_given(listed, other))
    # The mill's dead are put into another mouth: the first voice counts one event now.
    document, (bridge, mill) = listed
    changed = document, (bridge, replace(mill, speaker="another"))

    found = matcher.match(*_given(changed, other))

    assert found == match(*_given(changed, other), match_lexicon())
    assert found


@pytest.mark.parametrize(
    ("lang", "exports"),
    [
        (
            "en",
            ["Exports of plums fell to 5 million euros", "Exports of wool fell to 50,000 euros"],
        ),
        ("ar", ["تراجعت صادرات الخوخ إلى 5 ملايين يورو", "تراجعت صادرات الصوف إلى 50 ألف يورو"]),
    ],
    ids=["en", "ar"],
)
def test_what_both_reports_give_is_of_two_things(lang: str, exports: list[str]) -> None:
    first = _report("one", lang, [("Zoran", words) for words in exports])
    second = _report("two", lang, [("Mirela", words) for words in exports])

    assert not any(link.relation is Relation.CONFLICT for link in _links(first, second))
    # Where each gives one of both, nothing shows that they are two.
    alone = [_report(key, lang, [(key, words)]) for key, words in zip("ab", exports, strict=True)]
    assert any(link.relation is Relation.CONFLICT for link in _links(*alone))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["In Homs 60 people were killed", "In Idlib 5 people were killed"]),
        ("ar", ["في حمص قتل 60 شخصا", "في إدلب قتل 5 أشخاص"]),
    ],
    ids=["en", "ar"],
)
def test_one_report_that_counts_at_two_places_does_not_contradict_itself(
    lang: str, said: list[str]
) -> None:
    here, there = said
    voices = [("Zoran", here), ("Mirela", there)]

    assert _links(_report("r", lang, voices)) == ()
    assert _links(_report("r", lang, [("Zoran", here), ("Mirela", there.replace(*_MOVED[lang]))]))


_MOVED: Final = {"en": ("Idlib", "Homs"), "ar": ("إدلب", "حمص")}


_LEADS: Final = {
    "en": ("the daily", "A raid struck the fish market of Tarno on Tuesday. Sirens were heard"),
    "ar": ("اليومية", "استهدفت غارة سوق السمك في ترنو يوم الثلاثاء. وسمعت صفارات الإنذار"),
}
_FIRST: Final = {
    "en": ("the clinic", "A first toll said that nine people were killed"),
    "ar": ("المستوصف", "بحسب حصيلة أولية قتل تسعة أشخاص"),
}
_EARLIER: Final = {
    "en": ("the council", "Early this month 33 people were killed in Belka"),
    "ar": ("المجلس", "في مطلع الشهر الحالي قتل 33 شخصا في بلكا"),
}
_THEN: Final = {
    "en": ("the council", "In the fish market 33 people were killed"),
    "ar": ("المجلس", "في سوق السمك قتل 33 شخصا"),
}


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("is_one_report", [True, False], ids=["one-report", "two"])
def test_the_toll_of_an_earlier_raid_is_neither_update_nor_conflict(
    lang: str, *, is_one_report: bool
) -> None:
    def links(later: Said) -> list[Relation]:
        lead, first = _LEADS[lang], _FIRST[lang]
        if is_one_report:
            return [link.relation for link in _links(_report("r", lang, [lead, first, later]))]
        both = _report("a", lang, [lead, first]), _report("b", lang, [lead, later])
        return [link.relation for link in _links(*both) if link.a != "a0"]

    assert links(_EARLIER[lang]) == []
    assert links(_THEN[lang]) == [Relation.UPDATE]
