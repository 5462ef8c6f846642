from __future__ import annotations

import string

import pytest

from claims_app.core.reasons import DENIES, OPPOSITE, TEMPLATES, reason


def test_every_template_is_listed_once() -> None:
    assert len(set(TEMPLATES)) == len(TEMPLATES)


def test_gaps_have_names() -> None:
    gaps = {name for template in TEMPLATES for _, name, _, _ in string.Formatter().parse(template)}

    assert gaps <= {None, "denier", "other", "twin", "words", "against"}


def test_a_reason_quotes_its_words() -> None:
    made = reason(OPPOSITE, words="final", against="preliminary")

    assert made.render() == "“final” and “preliminary” can't both hold of the same thing."


def test_long_words_are_cut_and_lines_joined() -> None:
    made = reason(DENIES, denier="a", other="b", words="x\n" * 200)

    assert "\n" not in made.render()
    assert made.render().endswith("…”.")


def test_words_are_cut_at_a_border_and_names_only_by_length() -> None:
    name = "the second deputy of the third office for the old harbour and the new one"

    made = reason(DENIES, denier=name, other="b", words="harbour " * 20)

    arguments = dict(made.arguments)
    assert arguments["words"] == " ".join(["harbour"] * 10) + "…"
    assert arguments["denier"] == name


def test_one_long_word_is_cut_inside() -> None:
    made = reason(OPPOSITE, words="x" * 300, against="y")

    assert len(dict(made.arguments)["words"]) == 80


def test_a_sentence_that_nobody_could_translate_is_refused() -> None:
    with pytest.raises(ValueError, match="no such reason"):
        reason("Because.")
