"""Verbs that mean the same in both languages say how sure a speaker is in the same way.

Certainty is what the speaker commits to: whoever claims a thing is as sure of it as whoever states
it, and only the reporter keeps away from it.
"""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.records import Certainty
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def certainty(text: str, lang: str) -> Certainty:
    claims = extract(Document(id="r", text=text, lang=lang, outlet="o"), CUES).claims
    (claim,) = [one for one in claims if one.speaker != "o"]
    return claim.certainty


@pytest.mark.parametrize(
    ("english", "arabic", "expected"),
    [
        ("said", "قالت", Certainty.CERTAIN),
        ("claimed", "زعمت", Certainty.CERTAIN),
        ("claimed", "ادعت", Certainty.CERTAIN),
        ("alleged", "زعمت", Certainty.CERTAIN),
        ("insisted", "أصرت على", Certainty.CERTAIN),
        ("confirmed", "أكدت", Certainty.CERTAIN),
        ("revealed", "كشفت", Certainty.CERTAIN),
        ("admitted", "اعترفت", Certainty.CERTAIN),
        ("swore", "أقسمت", Certainty.CERTAIN),
        ("believed", "اعتقدت", Certainty.PROBABLE),
        ("estimated", "قدرت", Certainty.PROBABLE),
        ("expected", "توقعت", Certainty.PROBABLE),
        ("predicted", "تنبأت", Certainty.PROBABLE),
        ("warned", "حذرت من", Certainty.PROBABLE),
        ("feared", "خشيت", Certainty.POSSIBLE),
        ("hinted", "ألمحت إلى", Certainty.POSSIBLE),
        ("denied", "نفت", Certainty.CERTAIN),
        ("doubted", "شككت في", Certainty.POSSIBLE),
    ],
)
def test_the_same_verb_is_as_sure_in_both_languages(
    english: str, arabic: str, expected: Certainty
) -> None:
    assert certainty(f"The union {english} that the bridge was closed.", "en") is expected
    verb, _, preposition = arabic.partition(" ")
    assert certainty(f"{verb} النقابة {preposition} أن الجسر مغلق.", "ar") is expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The union said the driver had allegedly closed the bridge.", "en"),
        ("وقالت النقابة إن السائق المزعوم ربما أغلق الجسر.", "ar"),
    ],
)
def test_a_hedge_in_what_was_said_keeps_it_open(text: str, lang: str) -> None:
    assert certainty(text, lang) is not Certainty.CERTAIN


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("the turbines had stopped", Certainty.CERTAIN),
        ("the flood has reached the port", Certainty.CERTAIN),
        ("two barges sank on Monday", Certainty.CERTAIN),
        ("the turbines would stop", Certainty.PROBABLE),
        ("the turbines will have stopped by noon", Certainty.PROBABLE),
        ("displaced families need help", Certainty.PROBABLE),
        ("the turbines may have stopped", Certainty.POSSIBLE),
    ],
)
def test_a_warning_of_what_has_happened_states_it(clause: str, expected: Certainty) -> None:
    assert certainty(f"The union warned that {clause}.", "en") is expected
