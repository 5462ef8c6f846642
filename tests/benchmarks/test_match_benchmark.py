"""The benchmark of matching: the same texts on every run, and a line for every run."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from types import ModuleType

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "benchmarks"


def _texts() -> ModuleType:
    spec = spec_from_file_location("match_texts", FOLDER / "match_texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # where dataclasses look
    spec.loader.exec_module(module)
    return module


def test_a_corpus_is_the_same_on_every_run_and_holds_its_gold_pairs() -> None:
    texts = _texts()

    one, again = texts.corpus(500), texts.corpus(500)

    assert one == again
    assert len({text.id for text in one.texts}) == 500
    assert len(one.gold) == 50
    assert {key for pair in one.gold for key in pair} <= {text.id for text in one.texts}
    assert {text.lang for text in one.texts} == {"ar", "en"}


def test_a_text_stands_in_its_report_where_its_claim_says() -> None:
    corpus: Any = _texts().corpus(200)

    documents, statements = corpus.bundle(match_lexicon())

    said = {document.id: document.text for document in documents}
    texts = {text.id: text.text for text in corpus.texts}
    assert {s.id: s.span.of(said[s.document]) for s in statements} == texts


def test_fillers_are_made_of_the_texts_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "texts.txt"
    file.write_text("gulls circled the lantern tower\nnobody mended the lantern\n", "utf-8")

    corpus = _texts().corpus(100, texts=file)

    fillers = [text.text for text in corpus.texts if text.id.startswith("t")]
    words = {word for text in fillers for word in text.split()}
    assert {"gulls", "lantern", "mended"} <= words


def test_the_script_prints_a_line_for_each_run() -> None:
    done = subprocess.run(  # our own interpreter on our own file
        [
            *(sys.executable, str(FOLDER / "match.py"), "--sizes", "60", "120"),
            *("--only", "engine: matching", "MinHash LSH"),
        ],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )

    lines = done.stdout.splitlines()
    assert [line.split("  ")[0] for line in lines[1:]] == [
        *["engine: matching"] * 2,
        *["MinHash LSH"] * 2,
    ]
    assert all(len(line.split()) >= 7 for line in lines[1:])
