"""The benchmark of one report: a line with the encoder and one without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]


def test_the_script_prints_two_lines_for_a_report(tmp_path: Path) -> None:
    report = tmp_path / "bridge.txt"
    report.write_text(
        "The mayor said that the bridge is open. An engineer denied this.", encoding="utf-8"
    )

    done = subprocess.run(  # our own interpreter on our own file
        [sys.executable, str(ROOT / "benchmarks" / "one_report.py"), str(report)],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )

    without, with_encoder = (line.split() for line in done.stdout.splitlines()[1:])
    assert without[:2] == ["bridge", "without"]
    assert with_encoder[:2] == ["bridge", "with"]
    assert float(without[-1]) >= 0.0
