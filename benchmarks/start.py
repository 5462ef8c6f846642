"""How long until the window, and then the sample's cards, can be seen.

    python benchmarks/start.py [--runs 7]

Starts the program and a bare Qt window by turns, each in a process of its own with the file cache
warm, and prints medians and their ratio. Times run from the birth of the process to after the
first paint event, as the process itself sees it (on Linux in steps of 10 ms). Needs a display, or
``QT_QPA_PLATFORM=offscreen``, whose painting is done by the same code, without a screen's delay.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).resolve().parent.parent
_BARE: Final = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
from claims_app.gui.startup import PaintWatch, process_age_ms
application = QApplication(sys.argv)
label = QLabel("window")
PaintWatch(label, lambda: print(f"bare window {process_age_ms():.0f} ms", flush=True))
label.resize(1400, 900)
label.show()
application.exec()
"""
_PROGRAM: Final = ("-m", "claims_app", "--sample", "--trace-start", "--lang", "en")


def first_paints(words: list[str], last: str, environ: dict[str, str]) -> dict[str, float]:
    """Start Python with ``words``, read its lines up to the one named ``last``, and end it."""
    found: dict[str, float] = {}
    with subprocess.Popen(  # noqa: S603 -- our own words
        [sys.executable, *words], cwd=_ROOT, env=environ, stdout=subprocess.PIPE, text=True
    ) as process:
        if process.stdout is None:
            raise RuntimeError("the process has no standard output")
        for line in process.stdout:
            name, _, time = line.removesuffix(" ms\n").rpartition(" ")
            found[name] = float(time)
            if name == last:
                break
        process.terminate()
    if last not in found:
        raise RuntimeError(f"{' '.join(words)} ended before it said {last!r}")
    return found


def main() -> int:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as home:
        environ = os.environ | {"XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        # The first run builds the sample and warms the cache; it is not counted.
        first_paints(list(_PROGRAM), "first board", environ)
        for _ in range(runs):
            found = first_paints(["-c", _BARE], "bare window", environ)
            found |= first_paints(list(_PROGRAM), "first board", environ)
            for name, time in found.items():
                times.setdefault(name, []).append(time)
    bare = statistics.median(times["bare window"])
    print(
        f"{'median of ' + str(runs):<16}{'ms':>8}{'from':>8}{'to':>8}{'times the bare window':>24}"
    )
    for name, found_times in times.items():
        middle = statistics.median(found_times)
        low, high = min(found_times), max(found_times)
        print(f"{name:<16}{middle:>8.0f}{low:>8.0f}{high:>8.0f}{middle / bare:>24.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
