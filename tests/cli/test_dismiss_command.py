from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from claims_app.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a case with two claims."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("CLAIMS_ANALYST", "Lina")
    file = tmp_path / "report.txt"
    file.write_text("قال مدير الميناء إن الرصيف مغلق. وأضاف أن السفن ستعود غدا.", "utf-8")
    case = tmp_path / "pier.claims"
    for words in (["new", case], ["import", case, file], ["extract", case]):
        assert main([str(word) for word in words]) == 0
    return case


def _claims(case: Path, capsys: Captured) -> list[str]:
    capsys.readouterr()
    assert main(["show", str(case), "--json"]) == 0
    return sorted(json.loads(capsys.readouterr().out)["claims"])


def test_a_dismissed_claim_is_listed_and_stays_out(case: Path, capsys: Captured) -> None:
    gone, kept = _claims(case, capsys)

    assert main(["dismiss", str(case), gone[:8], "--reason", "a caption"]) == 0
    assert main(["extract", str(case)]) == 0
    assert capsys.readouterr().out.startswith(f"{gone}: Dismiss claim by Lina\n1 claim, ")

    assert _claims(case, capsys) == [kept]
    assert main(["dismiss", str(case)]) == 0
    listed = capsys.readouterr().out
    assert listed.startswith(f"{gone} · r-")
    assert listed.endswith(" · by lina · a caption\n")
    assert "\u2068“" in listed


def test_a_restored_claim_is_found_again(case: Path, capsys: Captured) -> None:
    both = _claims(case, capsys)
    assert main(["dismiss", str(case), both[0]]) == 0

    assert main(["dismiss", str(case), both[0], "--restore"]) == 0
    assert main(["extract", str(case)]) == 0

    assert _claims(case, capsys) == both


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["c-none"], "no claim c-none"),
        (["c-none", "--restore"], "no dismissed claim c-none"),
        (["--restore"], "No claim is named"),
        (["l-abc"], "claims show DIR --json"),
    ],
)
def test_a_claim_that_is_not_there_is_told(
    words: list[str], said: str, case: Path, capsys: Captured
) -> None:
    assert main(["dismiss", str(case), *words]) == 2

    assert said in capsys.readouterr().err
