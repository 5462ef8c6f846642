from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this checkout, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    alone = ("--no-deps", "--no-build-isolation", "--no-index")
    subprocess.run([*_PIP, "wheel", *alone, "--wheel-dir", str(folder), str(_ROOT)], check=True)
    return next(folder.glob("claims_app-*.whl"))


def test_the_wheel_has_every_packaged_file(wheel: Path) -> None:
    folder = _ROOT / "resources"
    here = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}

    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())

    assert here
    assert {f"claims_app/_data/{name}" for name in here} <= names


def test_an_installed_program_reads_its_own_files(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    subprocess.run(
        [*_PIP, "install", "--no-deps", "--no-index", "--target", str(site), str(wheel)], check=True
    )
    ask = (
        f"import sys; sys.path.insert(0, {str(site)!r})\n"
        "from claims_app import resources\n"
        "print(resources.path('fonts'), len(resources.read_bytes('fonts', 'Vazirmatn-Bold.ttf')))"
    )

    done = subprocess.run(
        [sys.executable, "-I", "-c", ask], cwd=tmp_path, check=True, capture_output=True, text=True
    )

    size = (_ROOT / "resources" / "fonts" / "Vazirmatn-Bold.ttf").stat().st_size
    assert done.stdout.split() == [str(site / "claims_app" / "_data" / "fonts"), str(size)]
