"""Arabic contents that deny after a neutral cue: no part in it, contrary to the facts."""

from __future__ import annotations

import pytest

from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Extraction
from claims_app.core.records import Act, Polarity
from claims_app.workspace.lexicons import cue_lexicon

CUES = cue_lexicon()


def read(text: str) -> Extraction:
    return extract(Document(id="r", text=text, lang="ar", outlet="o"), CUES)


@pytest.mark.parametrize(
    "content",
    [
        "ليس للشركة أي دخل في الحريق",
        "الشركة ليس لها أي تورط في الحريق",
        "لا علاقة للشركة بالحريق",
        "الحارس لم يكن له أي دور في الحريق",
        "ليست لدى النقابة أي صلة بالإضراب",
        "ما نشر عن بيع المصنع ينافي الواقع",
        "هذه الأنباء مجافية للحقيقة",
        "الاتهامات التي أطلقتها النقابة بعيدة كل البعد عن الصحة",
        "هذا محض اختلاق",
    ],
)
def test_contents_that_deny(content: str) -> None:
    found = read(f"وقال المدير إن {content}.")
    assert [quote.act for quote in found.quotes] == [Act.DENY]
    assert [claim.polarity for claim in found.claims] == [Polarity.DENIED]
    assert found.claims[0].span.of(f"وقال المدير إن {content}.") == content


@pytest.mark.parametrize("content", ["ادعاءات باطلة", "عارية عن الصحة", "محض افتراء"])
def test_a_judgement_that_is_all_that_is_said(content: str) -> None:
    found = read(f"وقال المدير إنها {content}.")
    assert [quote.act for quote in found.quotes] == [Act.DENY]
    assert [claim.polarity for claim in found.claims] == [Polarity.DENIED]


@pytest.mark.parametrize(
    ("content", "polarity"),
    [
        ("ليس لديهم ماء", Polarity.DENIED),
        ("لا علاقة بين الحادثين", Polarity.DENIED),
        ("القرية بعيدة عن المدينة", Polarity.AFFIRMED),
        ("القانون يخالف الدستور", Polarity.AFFIRMED),
        ("العقد باطل", Polarity.AFFIRMED),
        ("للنقابة دورا في الحل", Polarity.AFFIRMED),
        ("الأنباء صحيحة", Polarity.AFFIRMED),
    ],
)
def test_contents_that_only_look_so(content: str, polarity: Polarity) -> None:
    found = read(f"وقال المدير إن {content}.")
    assert [quote.act for quote in found.quotes] == [Act.STATE]
    assert [claim.polarity for claim in found.claims] == [polarity]


def test_a_denial_of_a_denial_affirms() -> None:
    found = read("ونفى المدير أن تكون هذه الأنباء مجافية للحقيقة.")
    assert [claim.polarity for claim in found.claims] == [Polarity.AFFIRMED]
