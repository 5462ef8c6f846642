from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from claims_app import resources
from claims_app.core.errors import ClaimsError
from claims_app.importers.base import ReportOptions
from claims_app.importers.plain_text import PlainTextImporter
from claims_app.importers.registry import IMPORTERS, read_file

_NOTHING = ReportOptions()


def _write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_options_win_over_front_matter(tmp_path: Path) -> None:
    path = _write(
        tmp_path, "a.txt", "---\noutlet: A\ntitle: B\ndate: 2014\nlang: en\n---\nقال المحافظ\n"
    )
    options = ReportOptions(outlet="C ", title="D", published="2015-12-01", lang="ar")

    read = read_file(path, options=options)

    assert (read.outlet, read.title, read.published, read.lang) == ("C", "D", "2015-12-01", "ar")
    assert read.text == "قال المحافظ\n"
    assert read.original == path.read_bytes()
    assert read.suffix == ".txt"


def test_first_line_and_script_stand_in_for_what_nobody_said(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.TXT", "\nعنوان الخبر\nقال المحافظ إن الاتفاق نهائي.")

    read = read_file(path, options=_NOTHING)

    assert (read.title, read.lang, read.outlet, read.published) == ("عنوان الخبر", "ar", "", "")


def test_long_first_line_is_no_title(tmp_path: Path) -> None:
    path = _write(tmp_path, "al-waer.txt", "The governor said it was final. " * 10)

    assert read_file(path, options=_NOTHING).title == "al-waer"


def test_encoding_is_handed_on(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt", "نص", "iso8859_6")

    assert read_file(path, options=ReportOptions(encoding="iso-8859-6")).text == "نص"


def test_line_ends_are_made_plain_and_the_rest_is_untouched(tmp_path: Path) -> None:
    kept = "a\u00a0b\u200f e\u0301 ـِ\ufeff"
    path = _write(tmp_path, "a.txt", f"\ufeff{kept}\r\n\r\nb\rc\u2028d\u2029e\u0085f\n")

    assert read_file(path, options=_NOTHING).text == f"{kept}\n\nb\nc\nd\ne\nf\n"


def test_empty_option_says_that_the_file_is_wrong(tmp_path: Path) -> None:
    said = "---\noutlet: Daily\ntitle: T\ndate: 2015-12-01\nlang: fr\n---\nقال الوزير إن"
    path = _write(tmp_path, "a.txt", said)

    read = read_file(path, options=ReportOptions(outlet=" ", title="", published="", lang=""))

    assert (read.outlet, read.title, read.published, read.lang) == ("", "a", "", "ar")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (ReportOptions(published="soon"), "no date"),
        (ReportOptions(lang="Arabic"), "no code"),
        (ReportOptions(encoding="nonsense"), "no text encoding"),
    ],
)
def test_wrong_options_are_refused(tmp_path: Path, options: ReportOptions, message: str) -> None:
    path = _write(tmp_path, "a.txt", "words")

    with pytest.raises(ClaimsError, match=message):
        read_file(path, options=options)


@pytest.mark.parametrize(
    ("name", "message"), [("a.pdf", r"end in '\.pdf'"), ("LICENSE", "no ending")]
)
def test_unknown_format_is_refused_with_the_known_ones(
    tmp_path: Path, name: str, message: str
) -> None:
    with pytest.raises(ClaimsError, match=message) as refusal:
        read_file(tmp_path / name, options=_NOTHING)

    assert ".md" in refusal.value.remedy


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match=r"gone\.txt: The file can't be read"):
        read_file(tmp_path / "gone.txt", options=_NOTHING)


def test_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()

    with pytest.raises(ClaimsError, match="not a file"):
        read_file(tmp_path / "a.txt", options=_NOTHING)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_pipe_is_refused_and_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")

    with pytest.raises(ClaimsError, match="not a file"):
        read_file(tmp_path / "a.txt", options=_NOTHING)


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(5_000_001)

    with pytest.raises(ClaimsError, match="larger than 5 MB"):
        read_file(path, options=_NOTHING)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs a file of unstated size")
def test_file_that_hides_its_size_is_bounded_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PlainTextImporter, "max_bytes", 100)
    (tmp_path / "a.txt").symlink_to("/proc/self/maps")

    with pytest.raises(ClaimsError, match="larger"):
        read_file(tmp_path / "a.txt", options=_NOTHING)


@pytest.mark.parametrize("suffix", IMPORTERS)
def test_importers_and_what_they_give_can_cross_to_a_child_process(suffix: str) -> None:
    importer = IMPORTERS[suffix]
    parsed = importer.read("قال".encode(), path=Path("a"), encoding=None)

    assert type(pickle.loads(pickle.dumps(importer))) is type(importer)  # noqa: S301 - our own bytes
    assert pickle.loads(pickle.dumps(parsed)) == parsed  # noqa: S301 - our own bytes


def test_sample_reads_with_all_that_its_front_matter_says() -> None:
    folder = resources.path("sample")
    files = sorted(
        path for path in folder.iterdir() if path.suffix in IMPORTERS and path.name != "README.md"
    )

    reports = [read_file(path, options=_NOTHING) for path in files]

    assert [report.lang for report in reports] == ["ar", "ar", "ar", "en", "en"]
    for report in reports:
        assert report.outlet.endswith(("(sample)", "(عيّنة)"))
        assert "2015-12-01" <= report.published[:10] <= "2015-12-03"
        assert 80 <= len(report.text.split()) <= 180
