from __future__ import annotations

import pytest

from claims_app.core.figures import Figure, clash, counts_the_same
from claims_app.core.findings import Document, Statement
from claims_app.core.quantities import INFINITY, Exactness, Quantity, QuantityKind
from claims_app.core.readings import read_all
from claims_app.core.records import Span
from claims_app.workspace.match_lexicons import match_lexicon


def _figure(
    low: float,
    high: float | None = None,
    *,
    exactness: Exactness = Exactness.EXACT,
    noun: str = "",
    unit: str = "",
    kind: QuantityKind = QuantityKind.COUNT,
    deeds: tuple[str, ...] = ("killed",),
) -> Figure:
    return Figure(
        quantity=Quantity(
            span=Span(0, 1),
            low=low,
            high=low if high is None else high,
            exactness=exactness,
            noun=noun,
            unit=unit,
            kind=kind,
        ),
        noun=noun,
        deeds=frozenset(deeds),
        is_part=False,
        is_period=False,
        is_added=False,
        group=frozenset(),
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (_figure(12), _figure(12), False),
        (_figure(12), _figure(13), True),
        (_figure(200, 300, exactness=Exactness.RANGE), _figure(250), False),
        (_figure(20, INFINITY, exactness=Exactness.AT_LEAST), _figure(29), False),
        (_figure(20, INFINITY, exactness=Exactness.AT_LEAST), _figure(30), True),
        (_figure(20, INFINITY, exactness=Exactness.AT_LEAST), _figure(19), True),
        (_figure(20, 99, exactness=Exactness.VAGUE), _figure(150), False),
        (_figure(20, 99, exactness=Exactness.VAGUE), _figure(900), True),
    ],
    ids=[
        *("equal", "other", "in-range", "at-least-fits", "at-least-far", "below-at-least"),
        *("vague-fits", "vague-far"),
    ],
)
def test_figures_clash_where_their_ranges_do_not_meet(
    one: Figure, other: Figure, *, expected: bool
) -> None:
    assert clash(one, other) is expected
    assert clash(other, one) is expected


def test_other_units_count_other_things() -> None:
    metres = _figure(3, unit="metre", kind=QuantityKind.MEASURE)
    tonnes = _figure(3, unit="tonne", kind=QuantityKind.MEASURE)

    assert counts_the_same(metres, tonnes) == 0.0
    assert counts_the_same(metres, metres) > 0.0


def test_the_same_noun_and_deed_is_surest() -> None:
    people, nurses = _figure(4), _figure(9, noun="nurse")

    assert counts_the_same(nurses, nurses) > counts_the_same(people, people)
    assert counts_the_same(people, people) > counts_the_same(people, nurses) > 0.0


def test_two_nouns_are_two_things() -> None:
    assert counts_the_same(_figure(4, noun="nurse"), _figure(9, noun="driver")) == 0.0


@pytest.mark.parametrize(
    ("text", "lang", "deeds"),
    [
        ("Three killed, seventy wounded in the raid", "en", ["killed", "wounded"]),
        ("The raid killed three bakers, wounding seventy", "en", ["killed", "wounded"]),
        ("قتل ثلاثة وأصيب سبعون", "ar", ["killed", "wounded"]),
        ("Forty dockers were killed and wounded", "en", ["killed+wounded"]),
        ("The death toll of the long raid on the old mill has risen to 86", "en", ["killed"]),
        ("The long raid on the old mill by the garrison of Tarno cost 86 dinars", "en", [""]),
    ],
    ids=["en-before", "en-behind", "ar", "sum", "risen", "far"],
)
def test_a_figure_counts_the_deed_beside_it(text: str, lang: str, deeds: list[str]) -> None:
    document = Document(id="r", text=text, lang=lang)
    whole = Statement(id="s", document="r", span=Span(0, len(text)), speaker="Zoran")

    (reading,) = read_all([document], [whole], match_lexicon())

    assert [" ".join(sorted(figure.deeds)) for figure in reading.figures] == deeds
