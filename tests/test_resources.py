from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app import resources
from claims_app.core.errors import ClaimsError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def trees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Return the folder of an installed program and that of a checkout; neither exists yet."""
    installed, checkout = tmp_path / "claims_app" / "_data", tmp_path / "resources"
    monkeypatch.setattr(resources, "_INSTALLED", installed)
    monkeypatch.setattr(resources, "_CHECKOUT", checkout)
    return installed, checkout


def _put(folder: Path, text: str) -> None:
    (folder / "cues").mkdir(parents=True)
    (folder / "cues" / "ar.yaml").write_bytes(text.encode())


def test_the_checkout_has_its_fonts_with_their_licences() -> None:
    assert resources.read_bytes("fonts", "Vazirmatn-Regular.ttf").startswith(b"\x00\x01\x00\x00")
    assert "SIL OPEN FONT LICENSE" in resources.read_text("fonts", "Vazirmatn-OFL.txt")


def test_a_checkout_reads_the_folder_beside_the_package(trees: tuple[Path, Path]) -> None:
    _, checkout = trees
    _put(checkout, "نفى\r\n")

    assert resources.path("cues") == checkout / "cues"
    assert resources.read_text("cues", "ar.yaml") == "نفى\r\n"


def test_an_installed_program_reads_its_own_files_first(trees: tuple[Path, Path]) -> None:
    installed, checkout = trees
    _put(checkout, "beside")
    _put(installed, "inside")

    assert resources.read_text("cues", "ar.yaml") == "inside"


@pytest.mark.parametrize(
    "parts",
    [("cues", "xx.yaml"), ("..", "secret.txt"), ("cues", "../../secret.txt"), ("/etc/passwd",)],
    ids=["missing", "parent", "parent inside a part", "absolute"],
)
def test_what_is_not_packaged_is_refused(
    trees: tuple[Path, Path], tmp_path: Path, parts: tuple[str, ...]
) -> None:
    _put(trees[1], "")
    (tmp_path / "secret.txt").write_text("no resource", encoding="utf-8")

    with pytest.raises(ClaimsError, match="not there") as caught:
        resources.path(*parts)
    assert caught.value.remedy


def test_a_file_that_cannot_be_read_is_named(trees: tuple[Path, Path]) -> None:
    _put(trees[1], "")

    with pytest.raises(ClaimsError, match="can't be read") as caught:
        resources.read_bytes("cues")  # a folder
    assert caught.value.place is not None
