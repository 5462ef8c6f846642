"""The program as a process of its own: pictures, exit codes, messages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

_ROOT = Path(__file__).parents[2]


def run(home: Path, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the program with a home of its own, offscreen, and wait for its end."""
    own = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.run(
        [sys.executable, "-m", "claims_app", *words],
        cwd=_ROOT,
        env=os.environ | own | environ,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("lang", "theme", "ground"), [("en", "light", "#eceef0"), ("ar", "dark", "#12161a")]
)
def test_screenshot_of_the_sample(tmp_path: Path, lang: str, theme: str, ground: str) -> None:
    path = tmp_path / "window.png"

    done = run(
        tmp_path,
        *("--sample", "--screenshot", str(path), "--lang", lang, "--theme", theme),
        *("--size", "1200x800"),
    )

    assert done.returncode == 0, done.stderr
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == (1200, 800)
    # The top bar: its ground, and the case's title on the leading side only.
    assert picture.pixelColor(600, 4).name() == ground
    halves = [
        sum(
            picture.pixelColor(x, y).name() != ground
            for x in range(start, start + 300)
            for y in range(8, 36)
        )
        for start in (0, 900)
    ]
    assert min(halves) > 100
    assert not (tmp_path / "config").exists()


def test_folder_without_a_case_ends_with_a_message(tmp_path: Path) -> None:
    done = run(tmp_path, str(tmp_path / "nothing"), "--screenshot", str(tmp_path / "a.png"))

    assert done.returncode == 2
    assert "nothing" in done.stderr
    assert "Traceback" not in done.stderr


def test_picture_that_cannot_be_written_ends_with_a_message(tmp_path: Path) -> None:
    done = run(tmp_path, "--sample", "--screenshot", str(tmp_path / "no" / "a.png"))

    assert done.returncode == 2
    assert "could not be written" in done.stderr


@pytest.mark.parametrize(
    ("display", "said"),
    [("", "There is no display"), (":9977", "No X server answers at the display ':9977'")],
    ids=["none", "dead"],
)
def test_no_display_ends_with_a_message(tmp_path: Path, display: str, said: str) -> None:
    done = run(tmp_path, "--sample", QT_QPA_PLATFORM="", DISPLAY=display, WAYLAND_DISPLAY="")

    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_picture_needs_no_display(tmp_path: Path) -> None:
    path = tmp_path / "a.png"

    done = run(
        tmp_path,
        *("--sample", "--screenshot", str(path)),
        QT_QPA_PLATFORM="",
        DISPLAY="",
        WAYLAND_DISPLAY="",
    )

    assert done.returncode == 0, done.stderr
    assert path.exists()
