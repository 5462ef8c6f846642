"""Arabic denials whose object only points back, with who denies before the verb or behind it."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Polarity
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()
SAID = "قال صاحب المقهى إن الجيش أغلق الجسر. "


def read(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)


def denied(text: str) -> list[tuple[str, str]]:
    return [
        (claim.speaker, claim.span.of(text))
        for claim in read(text).claims
        if claim.polarity is Polarity.DENIED
    ]


@pytest.mark.parametrize(
    ("denial", "speaker", "claim"),
    [
        ("إلا أن وزارة النقل نفت الأمر.", "وزارة النقل", "وزارة النقل نفت الأمر"),
        ("لكن وزارة النقل نفت الأمر بشدة.", "وزارة النقل", "وزارة النقل نفت الأمر"),
        ("إلا أن الأخير نفى ذلك.", "صاحب المقهى", "الأخير نفى ذلك"),
        ("فيما نفت البلدية الأمر جملة وتفصيلا.", "البلدية", "نفت البلدية الأمر"),
        ("ونفى المحافظ هذا الأمر نفيا قاطعا.", "المحافظ", "ونفى المحافظ هذا الأمر"),
        ("لكن البلدية نفت الأنباء.", "البلدية", "البلدية نفت الأنباء"),
        (
            "غير أن الناطق سامر فارس كذب هذه الأنباء.",
            "سامر فارس",
            "الناطق سامر فارس كذب هذه الأنباء",
        ),
    ],
)
def test_a_denial_may_only_point_back(denial: str, speaker: str, claim: str) -> None:
    assert denied(SAID + denial) == [(speaker, claim)]


@pytest.mark.parametrize(
    ("denial", "speaker", "claim"),
    [
        (
            "وينفي الحزب على الدوام صلته بأي تهريب.",
            "الحزب",
            "وينفي الحزب على الدوام صلته بأي تهريب",
        ),
        ("لكن البلدية نفت علمها بالحفريات.", "البلدية", "البلدية نفت علمها بالحفريات"),
        (
            "ونفى رئيس النادي قطعا مشاركته في الشجار.",
            "رئيس النادي",
            "ونفى رئيس النادي قطعا مشاركته في الشجار",
        ),
    ],
)
def test_a_part_in_something_is_denied(denial: str, speaker: str, claim: str) -> None:
    assert denied(SAID + denial) == [(speaker, claim)]


@pytest.mark.parametrize(
    "text",
    [
        "إلا أن وزارة النقل لم تنف الأمر.",  # who does not deny
        "لكن وزارة النقل تركت الأمر للقضاء.",  # no denial
        "ورفضت البلدية نفي الأمر.",  # refused to
        "وأصدر القاضي هذا الأمر بعد الظهر.",  # an order
    ],
)
def test_what_denies_nothing_gives_no_denial(text: str) -> None:
    assert denied(SAID + text) == []


def test_the_father_of_somebody_is_no_pro_form() -> None:
    text = "ونفى ولي الأمر ذلك."
    assert denied(SAID + text) == [("ولي الأمر", "ونفى ولي الأمر ذلك")]
