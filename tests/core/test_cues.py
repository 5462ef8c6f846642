from __future__ import annotations

from pathlib import PurePath
from typing import Any

import pytest

from claims_app.core.cue_layers import joined
from claims_app.core.cues import CueLexicon, LanguageCues, read_layer
from claims_app.core.errors import ClaimsError, Place
from claims_app.core.inflection import Kind
from claims_app.core.records import Act, Polarity


def read(data: dict[str, Any], lang: str = "ar") -> LanguageCues:
    def where(*keys: str | int) -> Place:
        return Place(PurePath("/".join(map(str, keys)) or "top"))

    head = {"format": "1", "lang": lang}
    return joined([read_layer(lang, head | data, where)])


def kinds(cues: LanguageCues, word: str) -> set[Kind]:
    return {form.form.kind for form in cues.forms.get(word, ())}


def test_arabic_verb_has_its_forms() -> None:
    cues = read({"verbs": [{"verb": "نفى", "now": "ينفي", "doer": "نافي", "takes": "that noun"}]})

    assert {"نفي", "نفت", "نفوا", "نفيا"} <= set(cues.forms)
    assert {"ينفي", "تنفي", "ينفون"} <= set(cues.forms)
    assert kinds(cues, "نافيا") == {Kind.PARTICIPLE}
    assert not kinds(cues, "منفى")


def test_english_verb_has_its_forms() -> None:
    cues = read({"verbs": [{"verb": "deny"}, {"verb": "say", "past": "said"}]}, "en")

    assert {"deny", "denies", "denied", "denying"} <= set(cues.forms)
    assert {"said", "says", "saying"} <= set(cues.forms)
    assert "sayed" not in cues.forms


def test_entry_carries_act_and_polarity() -> None:
    cues = read({"verbs": [{"verb": "نفى", "act": "deny", "polarity": "denied", "shy": "yes"}]})

    (form,) = cues.forms["نفت"]
    assert (form.cue.act, form.cue.polarity, form.cue.is_shy) == (Act.DENY, Polarity.DENIED, True)


def test_phrases_are_matched_whole_and_longest_first() -> None:
    cues = read({"words": {"asides": ["في حين", "في الوقت الذي", "بينما"]}})

    assert cues.starts_phrase("asides", ["في", "حين", "عاد"]) == 2
    assert cues.starts_phrase("asides", ["بينما"]) == 1
    assert cues.starts_phrase("asides", ["في", "البيت"]) == 0
    assert cues.starts_phrase("asides", []) == 0
    assert not cues.has("nothing", "x")


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        ({"vebs": []}, "vebs", "Unknown key"),
        ({"format": "2"}, "top", "version"),
        ({"verbs": {}}, "verbs", "list"),
        ({"verbs": ["قال"]}, "verbs/0", "Keys and values"),
        ({"verbs": [{"verb": "قال", "actt": "state"}]}, "verbs/0/actt", "Unknown field"),
        ({"verbs": [{"verb": "قال", "act": "shout"}]}, "verbs/0/act", "shout"),
        ({"verbs": [{"verb": "قال", "takes": "that up"}]}, "verbs/0/takes", "up"),
        ({"verbs": [{"now": "يقول"}]}, "verbs/0", "no word"),
        ({"verbs": [{"verb": "  "}]}, "verbs/0/verb", "word"),
        ({"words": {"that": [None]}}, "words/that/0", "word"),
    ],
)
def test_wrong_entry_is_refused_with_its_place(
    data: dict[str, Any], place: str, words: str
) -> None:
    with pytest.raises(ClaimsError, match=words) as caught:
        read(data)

    assert caught.value.place == Place(PurePath(place))
    assert caught.value.remedy


def test_unknown_language_is_refused() -> None:
    with pytest.raises(ClaimsError, match="no word forms"):
        read({}, "xx")
    assert CueLexicon().of("xx") is None
