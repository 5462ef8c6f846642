from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.errors import ClaimsError
from claims_app.workspace import preferences
from claims_app.workspace.preferences import (
    FILE_NAME,
    RECENT_CASES,
    Preferences,
    config_folder,
    data_folder,
    load,
    save,
)

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)


@given(
    chosen=st.builds(
        Preferences,
        language=st.sampled_from(["", "en", "ar"]),
        theme=st.sampled_from(["", "light", "dark"]),
        text_scale=st.floats(0.8, 2.0),
        analyst=TEXT,
        review_order=st.sampled_from(["value", "question"]),
        review_advances=st.booleans(),
        recent_cases=st.lists(TEXT, max_size=3).map(tuple),
        keys=st.dictionaries(st.sampled_from(["confirm", "skip", "undo"]), TEXT),
    )
)
def test_what_is_saved_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, chosen: Preferences
) -> None:
    folder = tmp_path_factory.mktemp("config")

    save(chosen, folder)

    assert load(folder) == preferences.LoadedPreferences(preferences=chosen)


def test_without_a_file_there_are_defaults_and_no_problem(tmp_path: Path) -> None:
    loaded = load(tmp_path / "none")

    assert loaded.preferences == Preferences()
    assert loaded.problem is None


@pytest.mark.parametrize(
    "text",
    [
        "theme: [",
        "theme: pink",
        "- a",
        "text_scale: huge",
        "text_scale: 9",
        "recent_cases: x",
        "keys: x",
    ],
)
def test_bad_file_is_told_and_kept_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / FILE_NAME
    path.write_text(text)

    loaded = load(tmp_path)

    assert loaded.preferences == Preferences()
    assert loaded.problem is not None
    assert str(path) in str(loaded.problem)
    assert path.with_name(f"{FILE_NAME}.bad").read_text() == text
    assert load(tmp_path).problem is None


def test_file_that_is_not_text_is_kept_aside(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00")

    assert load(tmp_path).problem is not None
    assert (tmp_path / f"{FILE_NAME}.bad").read_bytes() == b"\xff\xfe\x00"


def test_empty_file_and_unknown_keys_are_fine(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("")
    assert load(tmp_path).problem is None

    (tmp_path / FILE_NAME).write_text("theme: dark\nlanguage:\nfuture: 1\n")

    assert load(tmp_path).preferences == Preferences(theme="dark")


def test_folder_that_can_not_be_made_is_an_error_for_people(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(ClaimsError, match="can't be saved"):
        save(Preferences(), tmp_path / "file" / "below")


def test_latest_case_comes_first_and_once(tmp_path: Path) -> None:
    chosen = Preferences()
    for number in range(RECENT_CASES + 3):
        chosen = chosen.with_recent(tmp_path / str(number))

    chosen = chosen.with_recent(tmp_path / "5")

    assert chosen.recent_cases[0] == str(tmp_path / "5")
    assert len(chosen.recent_cases) == len(set(chosen.recent_cases)) == RECENT_CASES


@pytest.mark.parametrize(
    "wrong", [{"language": "fr"}, {"theme": "pink"}, {"text_scale": 3.0}], ids=str
)
def test_preference_that_is_none_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Preferences(**wrong)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize(
    ("platform", "variables", "config", "data"),
    [
        ("linux", {}, "h/.config/claims", "h/.local/share/claims"),
        ("linux", {"XDG_CONFIG_HOME": "relative"}, "h/.config/claims", "h/.local/share/claims"),
        (
            "darwin",
            {},
            "h/Library/Application Support/claims",
            "h/Library/Application Support/claims",
        ),
        ("win32", {"APPDATA": "r", "LOCALAPPDATA": "l"}, "r/claims", "l/claims"),
    ],
    ids=["linux", "relative", "mac", "windows"],
)
def test_folders_are_where_the_system_keeps_them(
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    variables: dict[str, str],
    config: str,
    data: str,
) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("h"))

    assert config_folder() == Path(config)
    assert data_folder() == Path(data)


def test_xdg_folder_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert config_folder() == tmp_path / "claims"


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the home of the user, and whatever names its folders."""

    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", no_home)
    preferences._passing_folder.cache_clear()


@pytest.mark.usefixtures("homeless")
def test_without_a_home_there_are_defaults_and_nothing_is_made(tmp_path: Path) -> None:
    loaded = load()

    assert loaded == preferences.LoadedPreferences(preferences=Preferences())
    assert preferences._passing_folder.cache_info().currsize == 0


@pytest.mark.usefixtures("homeless")
def test_without_a_home_preferences_last_as_long_as_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    save(Preferences(theme="dark"))

    assert config_folder() == data_folder()
    assert config_folder().parent == tmp_path
    assert load(config_folder()).preferences.theme == "dark"


@pytest.mark.usefixtures("homeless")
def test_folder_that_is_named_needs_no_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert config_folder() == tmp_path / "claims"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_what_is_no_file_is_told_and_neither_read_nor_moved(tmp_path: Path, kind: str) -> None:
    path = tmp_path / FILE_NAME
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.mkdir()

    loaded = load(tmp_path)

    assert loaded.preferences == Preferences()
    assert loaded.problem is not None
    assert "no regular file" in loaded.problem.message
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_link_to_the_file_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    real, link = tmp_path / "own" / "claims.yaml", tmp_path / FILE_NAME
    real.write_text("theme: dark\n")
    link.symlink_to(real)

    loaded = load(tmp_path)
    save(Preferences(theme="light"), tmp_path)

    assert loaded.preferences.theme == "dark"
    assert link.is_symlink()
    assert "light" in real.read_text()
