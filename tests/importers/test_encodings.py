from __future__ import annotations

import random
from contextlib import suppress
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.errors import ClaimsError
from claims_app.importers.encodings import decode

_PATH = PurePath("report.txt")
_ARABIC = "قال المحافظ إن الاتفاق نهائي.\nوأضاف أن الحافلات جاهزة، وأن الموعد السبت."
_ENGLISH = "The governor said: “the deal is final” – all 300 will leave.\n"
_FRENCH = "Le gouverneur a déclaré que l’accord était définitif à Homs, où l’on négociait.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (_ARABIC, "utf-8"),
        (_ARABIC, "utf-8-sig"),
        (_ARABIC, "utf-16"),
        (_ARABIC, "utf-32"),
        (_ARABIC, "utf-16-le"),
        (_ARABIC, "utf-16-be"),
        (_ARABIC, "cp1256"),
        (_ARABIC, "iso8859_6"),
        (_ENGLISH, "ascii" if _ENGLISH.isascii() else "cp1252"),
        (_ENGLISH, "utf-16-le"),
        (_ENGLISH, "utf-16-be"),
        (_FRENCH, "cp1252"),
        ("اتفاق", "utf-16-le"),
        ("Plain words.", "ascii"),
    ],
)
def test_encoding_is_told_from_the_bytes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), path=_PATH) == text


def test_big_endian_byte_order_mark_is_read_and_dropped() -> None:
    data = b"\xfe\xff" + _ARABIC.encode("utf-16-be")

    assert decode(data, path=_PATH) == _ARABIC


def test_the_users_word_wins() -> None:
    data = "Губернатор".encode("cp1251")

    assert decode(data, path=_PATH, encoding="windows-1251") == "Губернатор"


def test_byte_order_mark_goes_when_the_user_names_the_encoding_too() -> None:
    assert decode("نص".encode("utf-8-sig"), path=_PATH, encoding="utf-8") == "نص"


@pytest.mark.parametrize("encoding", ["no-such-thing", "rot13", "hex"])
def test_unknown_encoding_is_refused(encoding: str) -> None:
    with pytest.raises(ClaimsError, match="no text encoding"):
        decode(b"abc", path=_PATH, encoding=encoding)


def test_wrong_encoding_of_the_user_is_refused_with_the_byte() -> None:
    with pytest.raises(ClaimsError, match="at byte 4"):
        decode(b"abc\xff", path=_PATH, encoding="utf-8")


def test_failing_codec_without_a_byte_is_refused_all_the_same() -> None:
    with pytest.raises(ClaimsError, match="can't be read as idna"):
        decode(b"xn--\xff", path=_PATH, encoding="idna")


def test_other_encoding_is_named_but_not_taken() -> None:
    data = "Губернатор Хомса заявил, что соглашение окончательное и боевики уйдут.".encode("cp1251")

    with pytest.raises(ClaimsError, match="looks like cp1251") as refusal:
        decode(data, path=_PATH)

    assert "--encoding cp1251" in refusal.value.remedy


def test_damaged_utf8_is_refused_with_line_and_column() -> None:
    data = _ARABIC.encode() + "\nنص آخر ".encode() + b"\xd9 " + _ARABIC.encode()

    with pytest.raises(ClaimsError, match=r"report\.txt:3:8: .*damaged"):
        decode(data, path=_PATH)


@pytest.mark.parametrize("data", [b"", b"  \r\n\t "])
def test_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(ClaimsError, match="empty"):
        decode(data, path=_PATH)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "Office document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"words and \0 then more words, and more, and so on for a while", "does not look like"),
        (bytes(range(256)) * 8, "does not look like"),
        (b"\x01\x02\x03\x04 \x05\x06", "does not look like"),
    ],
)
def test_binary_file_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(ClaimsError, match=what):
        decode(data, path=_PATH)


def test_random_bytes_are_refused_whatever_their_length() -> None:
    chance = random.Random(7)  # noqa: S311 - garbage for a test, no secret

    for length in range(64, 2000, 37):
        with pytest.raises(ClaimsError):
            decode(chance.randbytes(length), path=_PATH)


@given(st.binary(max_size=300))
def test_no_bytes_cause_anything_but_a_clear_refusal(data: bytes) -> None:
    with suppress(ClaimsError):
        assert "\0" not in decode(data, path=_PATH)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_valid_utf8_comes_in_unaltered(text: str) -> None:
    if text.encode().strip():
        assert decode(b"\xef\xbb\xbf" + text.encode(), path=_PATH) == text.removeprefix("\ufeff")
