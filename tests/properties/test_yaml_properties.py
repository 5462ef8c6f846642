"""Whatever a string holds, YAML gives it back, through this loader and through PyYAML's own."""

from __future__ import annotations

from pathlib import PurePath

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from claims_app.store.strict_yaml import dump, load

PATH = PurePath("x.yaml")
AWKWARD = st.sampled_from(
    "نفى المتحدث 😀 \u202e\u2066\u200f\r\n\x85\u2028\u2029\t\0\x07\x7f\x9f\ufeff\ufffe"
    "'\"\\:#-?!&*|>%@`[]{},~ ab1"
)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text(AWKWARD, max_size=30),
    st.sampled_from(["no", "12:30", "2015-12-09", "~", "null", "012", "0x1f", ".inf", "<<", "="]),
)
PLAIN = st.recursive(
    TEXTS | st.none(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(AWKWARD, max_size=9) | st.just("id"), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(PLAIN)
@example({"text": "متن طويل جداً\n" * 20_000})
@example({"text": "word " * 50_000})
def test_load_gives_back_what_dump_wrote(data: object) -> None:
    text = dump(data)

    assert load(text, path=PATH).data == data
    assert dump(load(text, path=PATH).data) == text


@given(PLAIN)
def test_another_reader_sees_the_same_strings(data: object) -> None:
    assert yaml.load(dump(data), Loader=yaml.CSafeLoader) == data


@given(st.text(st.characters(exclude_categories=["Cs"]) | AWKWARD, max_size=40))
def test_the_slow_reader_sees_the_same_string(text: str) -> None:
    assert yaml.safe_load(dump({"k": [text, {"n": text}]})) == {"k": [text, {"n": text}]}


@given(TEXTS)
def test_no_bidi_override_hides_in_what_is_written(text: str) -> None:
    written = dump({"text": text})

    assert not any("\u202a" <= letter <= "\u202e" for letter in written)
    assert not any("\u2066" <= letter <= "\u2069" for letter in written)
