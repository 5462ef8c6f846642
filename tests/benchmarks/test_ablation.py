from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

TEXT = "The rebels said the army shelled the bridge. The defence ministry denied this."


def _bundle() -> dict[str, Any]:
    claims = [("the army shelled the bridge", "rebels"), ("denied this", "ministry")]
    return {
        "id": "b",
        "lang": "en",
        "reports": [{"id": "r", "text": TEXT}],
        "claims": [
            {
                "id": speaker,
                "report": "r",
                "span": [TEXT.index(words), TEXT.index(words) + len(words)],
                "speaker": speaker,
                "polarity": "denied" if speaker == "ministry" else "affirmed",
            }
            for words, speaker in claims
        ],
    }


@pytest.fixture
def ablation(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "benchmarks"))
    yield importlib.import_module("ablation")
    sys.modules.pop("ablation")


def test_words_alone_do_not_see_a_bare_denial(ablation: ModuleType) -> None:
    for part in ("lexical", "+ gate"):
        assert not list(ablation.PARTS[part](_bundle()))


def test_discourse_and_what_follows_see_it(ablation: ModuleType) -> None:
    for part in ("+ discourse", "+ detectors", "+ encoder", "+ scorer"):
        found = list(ablation.PARTS[part](_bundle()))
        assert [(str(link.relation), str(link.type)) for link in found] == [("conflict", "denial")]
