"""Examples that ``train_pair_model.py`` learns from: pairs of sentences with their labels.

Besides the labelled pairs as they are: *strangers* (a headline beside one of its nearest among
those of other stories: about something else), *sentences* (the two sentences of a context in
which the claims of an own pair stand), and *padded* ones (a sentence of another pair set before
or behind, which changes nothing about the two).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claims_app.core.encoder import Encoder

OWN = Path(__file__).parent / "pairs"
_LABEL_OF = {
    "disagree": "conflict",
    "agree": "agree",
    "other": "none",
    "update": "none",
    "contradiction": "conflict",
    "entailment": "agree",
    "neutral": "none",
}
_FREE_TO_LEARN_FROM = frozenset({"fr", "de", "it"})  # of RTE-3; no licence is stated for English
# Written as sentences of their own, not as claims in a report: how much an example weighs, by file.
# Posts are few and of their own kind. Headlines and texts are hard on purpose, so that in them
# likeness tells less of agreement than elsewhere.
_TEXTS = {"ar-4": 0.1, "ar-5": 0.1, "ar-6": 3.0, "en-2": 0.1}
_SENTENCE = re.compile(r"[^.!?؟]+[.!?؟]*")
_NEIGHBOURS = 15  # among which a stranger is drawn: near in matter, another story
_SAME_STORY = 0.72  # cosine above which two headlines may tell of one event


@dataclass(frozen=True)
class Example:
    """Two sentences, how they stand, and how much they weigh in either stage (0: not used)."""

    lang: str
    a: str
    b: str
    label: str
    related: float = 1.0
    conflict: float = 1.0


def headlines(path: Path) -> list[Example]:
    """Return the pairs of Arabic News Stance."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Example("ar", row["a"], row["b"], _LABEL_OF[row["label"]]) for row in rows]


def entailments(path: Path) -> list[Example]:
    """Return the pairs of RTE-3 in the languages that a model may be trained on."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Example(row["lang"], row["a"], row["b"], _LABEL_OF[row["label"]])
        for row in rows
        if row["lang"] in _FREE_TO_LEARN_FROM
    ]


def own_texts(*, aside: bool) -> list[Example]:
    """Return the project's own pairs of posts, headlines and texts."""
    found = []
    for row in _own_rows(aside=aside):
        if weight := _TEXTS.get(_file(row)):
            label = _LABEL_OF.get(row["relation"], row["relation"])
            found.append(Example(row["lang"], row["a"], row["b"], label, weight, weight))
    return found


def own_pairs(*, aside: bool) -> list[Example]:
    """Return the project's own pairs of claims; near misses weigh little without their context."""
    found = []
    for row in _own_rows(aside=aside):
        if _file(row) in _TEXTS:
            continue
        label = _LABEL_OF.get(row["relation"], row["relation"])
        is_near = label == "none" and row["kind"] != "unrelated"
        found.append(Example(row["lang"], row["a"], row["b"], label, 0.1 if is_near else 0.5, 0.5))
    return found


def own_sentences(*, aside: bool) -> list[Example]:
    """Return the sentences round two claims, where they stand in two sentences and are related."""
    found = []
    for row in _own_rows(aside=aside):
        first = row["context"].find(row["a"])
        second = row["context"].find(row["b"], first + 1)
        around = [_around(row["context"], place) for place in (first, second)]
        label = _LABEL_OF.get(row["relation"], row["relation"])
        if first >= 0 and second >= 0 and around[0] != around[1] and label != "none":
            found.append(Example(row["lang"], around[0], around[1], label, 0.5, 0.5))
    return found


def own_contexts() -> list[Example]:
    """Return the contexts of the own pairs, each beside itself: to draw strangers from."""
    contexts = {row["context"]: row["lang"] for row in _own_rows(aside=False) if row["context"]}
    return [Example(lang, text, text, "agree") for text, lang in contexts.items()]


def strangers(
    examples: Sequence[Example], encoder: Encoder, rng: np.random.Generator, weight: float
) -> list[Example]:
    """Return pairs of sentences that are near in matter and belong to no common story."""
    texts = sorted({text for e in examples for text in (e.a, e.b)})
    place = {text: index for index, text in enumerate(texts)}
    story = list(range(len(texts)))
    for example in examples:
        _join(story, place[example.a], place[example.b])
    stories = np.array([_root(story, index) for index in range(len(texts))])
    lang = {text: e.lang for e in examples for text in (e.a, e.b)}
    vectors = encoder.encode(texts)
    found = []
    for index in rng.permutation(len(texts))[:1800]:
        near = vectors @ vectors[index]
        near[(stories == stories[index]) | (near > _SAME_STORY)] = -1.0
        other = int(rng.choice(np.argsort(-near)[:_NEIGHBOURS]))
        if near[other] > 0 and lang[texts[other]] == lang[texts[index]]:
            found.append(Example(lang[texts[index]], texts[index], texts[other], "none", weight))
    return found


def padded(
    examples: Sequence[Example], rng: np.random.Generator, count: int, weight: float
) -> list[Example]:
    """Return ``count`` of the related pairs with other sentences round one side or both.

    As many of them agree as clash: that two in three of a crowd's headlines clash is no knowledge
    of how texts of other kinds stand.
    """
    pool = {
        lang: [text for e in examples if e.lang == lang for text in (e.a, e.b)]
        for lang in {e.lang for e in examples}
    }
    by_label = [[e for e in examples if e.label == label] for label in ("agree", "conflict")]

    def pad(text: str, lang: str) -> str:
        other, third = (str(rng.choice(pool[lang])).strip() for _ in range(2))
        forms = (f"{text}. {other}", f"{other}. {text}", f"{other}. {text}. {third}")
        return str(rng.choice([*forms, f"{text}. {other}. {third}"]))

    found = []
    for index in range(count):
        related = by_label[index % 2]
        example = related[int(rng.integers(len(related)))]
        side = int(rng.integers(3))
        a = example.a if side == 1 else pad(example.a, example.lang)
        b = example.b if side == 0 else pad(example.b, example.lang)
        found.append(replace(example, a=a, b=b, related=0.0, conflict=weight))
    return found


def _file(row: Mapping[str, str]) -> str:
    return row["id"].rpartition("-")[0]


def _own_rows(*, aside: bool) -> Iterator[dict[str, str]]:
    for path in sorted(OWN.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["set_aside"] == aside:
                yield row


def _around(context: str, place: int) -> str:
    found = (m for m in _SENTENCE.finditer(context) if m.start() <= place < m.end())
    return next((m.group().strip() for m in found), "")


def _root(story: list[int], index: int) -> int:
    while story[index] != index:
        story[index] = story[story[index]]
        index = story[index]
    return index


def _join(story: list[int], one: int, other: int) -> None:
    story[_root(story, one)] = _root(story, other)
