from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.workspace.lexicons import cue_lexicon


def claims(text: str, lang: str) -> list[str]:
    document = Document(id="r", text=text, lang=lang, outlet="Gazette")
    return [claim.span.of(text) for claim in extract(document, cue_lexicon()).claims]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "LANTMOOR (AP) — Six sailors died in the bay.", "Six sailors died in the bay"),
        ("en", "LANTMOOR - Six sailors died in the bay.", "Six sailors died in the bay"),
        ("ar", "الوادي - رويترز: قتل ستة صيادين في الخليج.", "قتل ستة صيادين في الخليج"),
        ("ar", "الوادي (رويترز) - قتل ستة صيادين في الخليج.", "قتل ستة صيادين في الخليج"),
    ],
)
def test_place_and_agency_are_no_part_of_a_claim(lang: str, text: str, expected: str) -> None:
    assert claims(text, lang) == [expected]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Six sailors - all of them young - died in the bay."),
        ("en", "Six-year-old boats were lost in the bay."),
        ("en", "The Lantmoor station - the oldest - was closed for six days."),
        ("ar", "قتل ستة صيادين - كلهم شبان - في خليج الوادي."),
        ("ar", "قتل ستة صيادين (من القرية) - كلهم شبان - في الخليج."),
    ],
)
def test_other_dashes_stay_in_their_claim(lang: str, text: str) -> None:
    assert claims(text, lang) == [text[:-1]]
