from __future__ import annotations

import runpy
import sys

import pytest


def test_the_module_hands_over_to_the_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["claims_app", "--help"])

    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("claims_app", run_name="__main__")
    assert stopped.value.code == 0
    assert "--screenshot" in capsys.readouterr().out
