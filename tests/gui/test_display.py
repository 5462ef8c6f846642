"""A missing display or library is named before Qt aborts."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from claims_app.gui import application
from claims_app.gui.display import missing_display, missing_libraries

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize(
    ("environ", "platform", "is_missing"),
    [
        pytest.param({}, "linux", True, id="nothing"),
        pytest.param({"DISPLAY": ""}, "linux", True, id="empty"),
        pytest.param({"DISPLAY": "host"}, "linux", True, id="no number"),
        pytest.param({"WAYLAND_DISPLAY": "wayland-0"}, "linux", False, id="wayland"),
        pytest.param({"QT_QPA_PLATFORM": "offscreen"}, "linux", False, id="offscreen"),
        pytest.param({}, "win32", False, id="windows"),
        pytest.param({}, "darwin", False, id="mac"),
    ],
)
def test_display_is_looked_for(environ: dict[str, str], platform: str, *, is_missing: bool) -> None:
    assert (missing_display(environ, platform) is not None) is is_missing


@pytest.fixture
def x_server() -> Iterator[str]:
    """Something that takes connections where an X server would; the display's name."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        yield f"localhost:{port - 6000}.0"


def test_server_that_answers_is_a_display_and_one_that_is_gone_is_none(x_server: str) -> None:
    assert missing_display({"DISPLAY": x_server}, "linux") is None
    assert missing_display({"DISPLAY": x_server, "QT_QPA_PLATFORM": "xcb"}, "linux") is None

    for gone in (":9977", "unix:9977", "localhost:9977"):
        said = missing_display({"DISPLAY": gone}, "linux")
        assert said is not None
        assert repr(gone) in said


def test_missing_library_is_named_by_its_package() -> None:
    def load(name: str) -> None:
        if name == "libxcb-cursor.so.0":
            raise OSError(name)

    said = missing_libraries({"DISPLAY": ":0"}, "linux", load)

    assert said is not None
    assert said.endswith("sudo apt-get install libxcb-cursor0")


def test_x11_libraries_are_not_asked_for_offscreen() -> None:
    asked: list[str] = []

    assert missing_libraries({"QT_QPA_PLATFORM": "offscreen"}, "linux", asked.append) is None
    assert not any(name.startswith("libxcb") for name in asked)
    assert missing_libraries({}, "win32", asked.append) is None


def test_start_without_a_display_ends_with_a_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    code = application.main([])

    assert code == 2
    assert "There is no display" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["--size", "big"],
        ["--size", "90000x400"],
        ["--text-scale", "9"],
        ["--text-scale", "x"],
        ["--lang", "de"],
    ],
    ids=" ".join,
)
def test_bad_options_are_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        application.main(words)

    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err
