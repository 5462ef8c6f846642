"""Arabic denials without an object, against what was just said: لكن الحزب ينفي."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Polarity
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()
SAID = "قال السكان إن الجيش قصف السوق"


def read(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)


def told(text: str) -> list[tuple[str, str]]:
    return [(q.speaker, " | ".join(part.of(text) for part in q.content)) for q in read(text).quotes]


@pytest.mark.parametrize(
    ("denial", "speaker"),
    [
        ("، لكن الجيش ينفي.", "الجيش"),
        ("، غير أن الجيش نفى.", "الجيش"),
        (". لكن الجيش نفى.", "الجيش"),
        ("، والجيش ينفي.", "الجيش"),
    ],
)
def test_what_was_said_is_denied(denial: str, speaker: str) -> None:
    text = SAID + denial

    assert told(text) == [("السكان", "الجيش قصف السوق"), (speaker, "الجيش قصف السوق")]
    assert [claim.polarity for claim in read(text).claims] == [Polarity.AFFIRMED, Polarity.DENIED]


def test_what_is_said_next_is_no_part_of_the_denial() -> None:
    text = SAID + "، إلا أن الناطق سامر فارس ينفي، ويقول إن السوق سليم."
    assert told(text)[1:] == [("سامر فارس", "الجيش قصف السوق"), ("سامر فارس", "السوق سليم")]


def test_who_accuses_is_not_the_latter_who_denies() -> None:
    text = "وتتهم الوزارة الشركة بتلويث النهر، وهو ما تنفيه الأخيرة."
    assert told(text) == [("الوزارة", "الشركة بتلويث النهر")]


@pytest.mark.parametrize(
    "text",
    [
        "قال السكان إن الجيش قصف السوق والحزب نفى.",  # no but, no comma
        "قال السكان إن الجيش قصف السوق، لكن الجيش انسحب.",
        "قال السكان إن الجيش قصف السوق، لكن الجيش لم ينف.",
    ],
)
def test_without_a_but_or_a_denial_nobody_denies(text: str) -> None:
    assert [who for who, _ in told(text)] == ["السكان"]
