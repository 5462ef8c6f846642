"""Words that two heads claim belong to one of them, or one of the two lies in the other."""

from __future__ import annotations

import pytest

from claims_app.core.attribution.contents import ContentCutter
from claims_app.core.attribution.frames import Frame
from claims_app.core.attribution.page import lay_out
from claims_app.core.cues import Cue
from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon

SAID = "The pier is shut for good"


def told(text: str, lang: str = "en") -> list[tuple[str, str]]:
    quotes = extract(Document(id="r", text=text, lang=lang, outlet="o"), cue_lexicon()).quotes
    return [(q.speaker, " | ".join(part.of(text) for part in q.content)) for q in quotes]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f'The pilots spoke out: "{SAID}," the union wrote.', "the union"),
        (f'The letter holds a threat: "{SAID}," the union wrote.', "the union"),
        (f'Mayor Dana Holt wrote: "{SAID}," she said.', "Dana Holt"),
        (f'Mayor Dana Holt was angry: "{SAID}," she said.', "Dana Holt"),
        (f'Mayor Dana Holt hit back, saying: "{SAID}," she said.', "Dana Holt"),
    ],
)
def test_the_voice_named_right_behind_the_words_has_them(text: str, speaker: str) -> None:
    assert told(text) == [(speaker, SAID)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Holt wrote: "The pier is shut." "The road is open," the union wrote.',
            [("Holt", "The pier is shut"), ("the union", "The road is open")],
        ),
        (
            "Holt said the union denied that the pier was shut.",
            [
                ("Holt", "the union denied that the pier was shut"),
                ("the union", "the pier was shut"),
            ],
        ),
        (
            "The mayor said the pier was shut, a claim the union denied.",
            [("The mayor", "the pier was shut"), ("the union", "the pier was shut")],
        ),
    ],
)
def test_other_words_nested_ones_and_those_taken_up_stay(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


def _frame(cue: int, content: tuple[int, int], *, parent: int | None = None) -> Frame:
    return Frame(
        cue=Cue(lemma="say", takes=frozenset({"that"})),
        form=None,
        cue_ranges=[(cue, cue + 1)],
        start=cue,
        content_start=content[0],
        rule="verb+inverted",
        source=(cue + 1, cue + 3),
        content=[content],
        parent=parent,
    )


@pytest.mark.parametrize("turned", [False, True])
def test_a_head_outside_of_longer_words_that_start_with_its_own_takes_none(*, turned: bool) -> None:
    text = " ".join(f"w{number}" for number in range(30))
    cutter = ContentCutter(lay_out(text, "en"), cue_lexicon().languages["en"])
    heads = [_frame(20, (2, 12)), _frame(26, (2, 6))]

    kept = cutter.cut(heads[::-1] if turned else heads)

    assert [frame.content for frame in kept] == [[(2, 12)]]


def test_what_lies_in_the_words_of_a_dropped_head_lies_in_the_other() -> None:
    text = 'The pilots spoke out: "Holt said that the pier is shut for good," the union wrote.'

    assert told(text) == [
        ("the union", "Holt said that the pier is shut for good"),
        ("Holt", "the pier is shut for good"),
    ]
