"""What the reporter states, in English sentences with words that look like somebody's voice."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon

LEXICON = cue_lexicon()


def _stated(text: str) -> list[str]:
    document = Document(id="r", text=text, lang="en", outlet="Gazette")
    claims = extract(document, LEXICON).claims
    return [claim.span.of(text) for claim in claims if claim.speaker == "Gazette"]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        pytest.param(
            "Since Saturday at least 60 people have been killed in attacks on the town.",
            ["Since Saturday at least 60 people have been killed in attacks on the town"],
            id="a-noun-that-only-marks-make-a-verb",
        ),
        pytest.param(
            "Three boats were destroyed after the reports of a storm.",
            ["Three boats were destroyed after the reports of a storm"],
            id="a-noun-that-may-be-a-verb",
        ),
        pytest.param(
            "For a week troops backed by jets have held the northern gate of the port.",
            ["For a week troops backed by jets have held the northern gate of the port"],
            id="an-attitude",
        ),
        pytest.param(
            "US jets struck the bridge on Monday killing five people.",
            ["US jets struck the bridge on Monday", "killing five people"],
            id="the-us-is-not-us-and-a-short-result",
        ),
        pytest.param("They told us three boats were destroyed.", [], id="us"),
        pytest.param("The storm, he insists to all, destroyed three boats.", [], id="a-voice"),
        pytest.param("Storm destroys boats.", [], id="a-heading"),
    ],
)
def test_what_the_reporter_states(text: str, stated: list[str]) -> None:
    assert _stated(text) == stated
