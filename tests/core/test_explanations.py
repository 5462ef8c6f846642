"""Every rule that the engine can name, and every way of telling a speaker, has its sentence."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import claims_app.core.attribution as grammar
from claims_app.core.explanations import (
    CUES,
    SIGNS,
    UNKNOWN,
    rule_sentences,
    speaker_reason,
)
from claims_app.core.resolution import Resolution, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAKERS = {"Intro", "Complement", "_after"}  # calls that name a part of a rule


def _words(node: ast.expr | None) -> Iterator[str]:
    """Yield the parts of rules that an expression spells out; an f-string's values come later."""
    match node:
        case ast.Constant(value=str() as text):
            yield from text.split("+")
        case ast.JoinedStr(values=values):
            for value in values:
                yield from _words(value)
        case ast.IfExp(body=body, orelse=other):
            yield from _words(body)
            yield from _words(other)


def _is_rule(target: ast.expr) -> bool:
    match target:
        case ast.Attribute(attr="rule") | ast.Name(id="rule"):
            return True
    return False


def _targets(target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    """Yield what is assigned to a rule, also as one of several: frame.rule, place = …, …."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, given in zip(target.elts, value.elts, strict=True):
            yield from _targets(one, given)
    elif _is_rule(target):
        yield value


def _is_joined(argument: ast.expr) -> bool:
    """Return whether an argument is a rule's name of which a part comes later: f"verb+{…}"."""
    return isinstance(argument, ast.JoinedStr) and any(
        isinstance(piece, ast.Constant) and "+" in str(piece.value) for piece in argument.values
    )


def _named() -> set[str]:
    """Return every part of a rule's name that stands in the grammars."""
    found: set[str] = set()
    folder = Path(str(grammar.__file__)).parent
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            given: list[ast.expr] = []
            match node:
                case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                    given += [key.value for key in node.keywords if key.arg == "rule"]
                    given += node.args if name in _MAKERS else ()
                    given += [one for one in node.args if _is_joined(one)]
                case ast.Assign(targets=[target], value=value):
                    given += _targets(target, value)
                case ast.AugAssign(target=target, value=value) if _is_rule(target):
                    given.append(value)
            found.update(word for one in given for word in _words(one))
    return found - {""}


def test_every_part_of_a_rule_that_the_grammars_name_has_a_sentence() -> None:
    named = _named()

    assert {"verb", "that", "subject before", "preposition after", "label"} <= named
    assert not sorted(named - CUES.keys() - SIGNS.keys())


def test_a_rule_is_told_part_by_part() -> None:
    told = rule_sentences("verb+that+subject before")

    assert told == (CUES["verb"], SIGNS["that"], SIGNS["subject before"])


def test_a_noun_is_a_cue_first_and_what_was_said_later() -> None:
    assert rule_sentences("noun+that")[0] == CUES["noun"]
    assert rule_sentences("verb+noun")[1] == SIGNS["noun"]


@pytest.mark.parametrize("rule", ["", "rune", "rune+stone"])
def test_a_rule_of_another_version_is_told_as_far_as_it_is_known(rule: str) -> None:
    assert rule_sentences(rule) == ()
    assert rule_sentences(f"verb+{rule}") == (CUES["verb"],)


@pytest.mark.parametrize("way", list(Way))
def test_every_way_has_a_sentence_with_and_without_a_place(way: Way) -> None:
    without = speaker_reason(Resolution(way), "Dana Holt").render()
    with_place = speaker_reason(Resolution(way, 7), "Dana Holt", "1:8").render()

    for sentence in (without, with_place):
        assert sentence.endswith(".")
        assert "{" not in sentence
    assert "1:8" in with_place or way in (Way.NAMED, Way.JOINT, Way.UNNAMED)


def test_a_name_with_braces_stays_a_name() -> None:
    told = speaker_reason(Resolution(Way.PRONOUN, 7), "{place}", "1:8").render()

    assert told == "A pronoun for the last voice: {place}, named at 1:8."


def test_what_was_not_noted_is_said_so() -> None:
    assert speaker_reason(None, "Dana Holt").render() == UNKNOWN


def test_the_sentences_are_whole_and_differ() -> None:
    told = {
        speaker_reason(Resolution(way, 0), "{speaker}", place).template
        for way in Way
        for place in ("", "{place}")
    }
    rules = [*CUES.values(), *SIGNS.values()]

    assert len({*rules, *told, UNKNOWN}) == len(rules) + len(told) + 1
    assert all(text[0].isupper() and text.endswith(".") for text in (*rules, *told, UNKNOWN))
