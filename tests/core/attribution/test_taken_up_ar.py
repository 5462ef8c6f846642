"""What one voice said, taken up by another behind it: وهو ما نفته الوزارة, وهي تهمة نفاها الجيش."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Act, Polarity
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()
SAID = "الجيش أغلق الجسر"


def read(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)


def told(text: str) -> list[tuple[str, str]]:
    return [(q.speaker, " | ".join(part.of(text) for part in q.content)) for q in read(text).quotes]


@pytest.mark.parametrize(
    ("back", "speaker"),
    [
        ("وهو ما نفته وزارة النقل", "وزارة النقل"),
        ("وهو ما رفضته البلدية", "البلدية"),
        ("وهي تهمة نفاها الجيش", "الجيش"),
        ("وهي تهمة قديمة سبق أن نفاها الجيش بشدة", "الجيش"),
        ("وهو اتهام نفاه المتحدث باسم الجيش سامر فارس", "سامر فارس"),
        ("وهو الاتهام الذي ينفيه الجيش", "الجيش"),
        ("الأمر الذي نفاه قائد الشرطة", "قائد الشرطة"),
        ("وهي مزاعم أنكرها الجيش", "الجيش"),
    ],
)
def test_who_denies_what_was_said_denies_it(back: str, speaker: str) -> None:
    text = f"قال صاحب المقهى إن {SAID}، {back}."
    assert told(text) == [("صاحب المقهى", SAID), (speaker, SAID)]


@pytest.mark.parametrize("back", ["وهو ما نفته البلدية", "وهي تهمة نفتها البلدية"])
def test_the_next_sentence_may_take_it_up(back: str) -> None:
    text = f"قال صاحب المقهى إن {SAID}. {back}."
    assert told(text) == [("صاحب المقهى", SAID), ("البلدية", SAID)]


def test_an_accusation_is_denied_with_the_accused() -> None:
    text = "واتهمت النقابة الشركة بإغلاق المصنع، وهي تهمة نفتها الشركة."
    assert told(text) == [
        ("النقابة", "الشركة بإغلاق المصنع"),
        ("الشركة", "الشركة بإغلاق المصنع"),
    ]


def test_a_denial_that_takes_up_is_a_claim_with_its_cue() -> None:
    text = f"قال صاحب المقهى إن {SAID} ليلا، وهو ما نفاه الجيش."
    first, second = read(text).claims
    assert (first.speaker, first.span.of(text), first.polarity) == (
        "صاحب المقهى",
        f"{SAID} ليلا",
        Polarity.AFFIRMED,
    )
    assert (second.speaker, second.span.of(text)) == ("الجيش", f"{SAID} ليلا، وهو ما نفاه")
    assert (second.polarity, second.act) == (Polarity.DENIED, Act.DENY)


def test_what_is_confirmed_stays_affirmed() -> None:
    text = f"قال صاحب المقهى إن {SAID}، وهي رواية أكدها سكان الحي."
    assert [claim.polarity for claim in read(text).claims] == [Polarity.AFFIRMED] * 2
    assert told(text)[1] == ("سكان الحي", SAID)


def test_another_verb_of_saying_ends_who_denies() -> None:
    text = f"قال صاحب المقهى إن {SAID}، وهو ما نفته الشرطة وقالت إن الجسر مفتوح."
    assert told(text)[1:] == [("الشرطة", SAID), ("الشرطة", "الجسر مفتوح")]


@pytest.mark.parametrize(
    "back",
    [
        "وهو ما لم تنفه الشرطة",  # not denied
        "وهو ما اعتبره الوزير نصرا",  # judged, and not said
        "الأمر الذي أغضب السكان",
        "وهي جريمة ينفيها التاريخ",  # no word for what was said
        "وهي تهمة نفاه الجيش",  # the genders differ
    ],
)
def test_what_takes_up_nothing_said_makes_no_voice(back: str) -> None:
    assert [speaker for speaker, _ in told(f"قال صاحب المقهى إن {SAID}، {back}.")] == [
        "صاحب المقهى"
    ]


def test_a_denial_without_a_voice_is_nobodys() -> None:
    text = f"قال صاحب المقهى إن {SAID}، وهو ما نفاه لاحقا."
    assert told(text) == [("صاحب المقهى", SAID)]
