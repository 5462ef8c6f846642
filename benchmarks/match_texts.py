"""Short texts for ``benchmarks/match.py``: labelled pairs, spread among many texts like them.

Fillers come in stories of four reports. What a story claims is put together from the thirds of
three claims of the pairs; half of the rare words, which name people and places, become names of
that story, and a fifth of the others words drawn as often as they occur. Each report tells it again
with a tenth of the words changed. So reports of one event are alike, others are not, and the
vocabulary grows with their number.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from claims_app.core.findings import Document, Statement
from claims_app.core.records import Polarity, Span
from claims_app.core.script import guess_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.core.match_lexicon import MatchLexicon

PAIRS: Final = Path(__file__).parent / "pairs"
_A_REPORT: Final = 10  # claims
_A_STORY: Final = 40  # claims, in four reports of one week
_RARE: Final = 4  # a word in fewer seeds names somebody
_NAMED: Final = 0.5  # of those become names of the story
_CHANGED: Final = 0.2  # of the other words, from story to story
_RETOLD: Final = 0.1  # of the words, from report to report
_GOLD_SHARE: Final = 0.2  # of the texts at most
_NO_CLAIMS: Final = frozenset({"ar-4", "ar-5", "ar-6", "en-2"})  # headlines, posts and longer texts
_KEPT: Final = 0.75  # of the pairs serve as seeds, the others as gold
_START: Final = date(2015, 1, 1)
_WORD: Final = re.compile(r"\w+")
_SYLLABLES: Final = {
    "ar": ("با", "دو", "ري", "سل", "ما", "كو", "نا", "زي", "حم", "طر", "عس", "فا", "قن", "لو"),
    "en": ("ba", "do", "ri", "sel", "ma", "ko", "na", "zi", "ham", "tor", "as", "fen", "kan", "lu"),
}
_SAID: Final = {"ar": "قال {} إن {}.", "en": "{} said that {}."}


@dataclass(frozen=True, slots=True)
class ShortText:
    """One claim: its words, and who says it where in which report."""

    id: str
    text: str
    lang: str
    report: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Short texts in reading order, and the gold pairs among them by id."""

    texts: tuple[ShortText, ...]
    gold: tuple[tuple[str, str], ...]

    def bundle(self, lexicon: MatchLexicon) -> tuple[list[Document], list[Statement]]:
        """Return the texts as the engine reads them: reports of sentences, and their claims."""
        reports: dict[str, list[ShortText]] = {}
        for text in self.texts:
            reports.setdefault(text.report, []).append(text)
        documents, statements = [], []
        for number, (key, said) in enumerate(reports.items()):
            whole = ""
            for item in said:
                frame = _SAID[item.lang].format(item.speaker, "\0")
                start = len(whole) + frame.index("\0")
                whole += frame.replace("\0", item.text) + "\n"
                statements.append(
                    Statement(
                        id=item.id,
                        document=key,
                        span=Span(start, start + len(item.text)),
                        speaker=item.speaker,
                        polarity=_polarity(item, lexicon),
                    )
                )
            day = _START + timedelta(days=number * _A_REPORT // _A_STORY)
            lang = said[0].lang
            documents.append(Document(id=key, text=whole, lang=lang, published=day))
        return documents, statements


def corpus(count: int, pairs: Path = PAIRS, texts: Path | None = None) -> Corpus:
    """Return ``count`` short texts, the same ones whenever it is called with the same.

    Args:
        count: How many texts.
        pairs: The folder of the labelled pairs; those set aside are left out.
        texts: A file of texts to take the fillers from, one a line, in place of the pairs' own.
    """
    labelled = list(_pairs(pairs))
    cut = int(len(labelled) * _KEPT)
    chance = random.Random(count)  # noqa: S311 -- the same texts on every run
    chance.shuffle(labelled)
    gold = [pair for pair in labelled[cut:] if pair["relation"] != "none"]
    gold = gold[: int(count * _GOLD_SHARE) // 2]
    found = list(_of_gold(gold))
    seeds = (
        [line for line in texts.read_text("utf-8").splitlines() if line.strip()]
        if texts
        else [pair[side] for pair in labelled[:cut] for side in ("a", "b")]
    )
    found.extend(_fillers(count - len(found), seeds, chance))
    reports = sorted({text.report for text in found})
    chance.shuffle(reports)
    place = {key: index for index, key in enumerate(reports)}
    found.sort(key=lambda text: (place[text.report], text.id))
    return Corpus(texts=tuple(found), gold=tuple((f"{p['id']}-a", f"{p['id']}-b") for p in gold))


def _pairs(folder: Path) -> Iterator[dict[str, Any]]:
    files = (file for file in folder.glob("*.jsonl") if file.stem not in _NO_CLAIMS)
    for file in sorted(files):
        for line in file.read_text("utf-8").splitlines():
            pair = json.loads(line)
            if not pair["set_aside"]:
                yield pair


def _of_gold(gold: Sequence[dict[str, Any]]) -> Iterator[ShortText]:
    """Yield both texts of each pair, each in a report of its own."""
    for pair in gold:
        for side in ("a", "b"):
            key = f"{pair['id']}-{side}"
            yield ShortText(key, pair[side], pair["lang"], key, pair[f"speaker_{side}"])


class _Seeds:
    """The texts of one language, and how often each of their words occurs."""

    def __init__(self, lang: str, texts: Sequence[str]) -> None:
        self.lang = lang
        self.texts = texts
        self.counts = Counter(word for text in texts for word in _WORD.findall(text))
        ordered = sorted(self.counts.items())
        self.common = [w for w, n in ordered if n >= _RARE for _ in range(n)] or list(self.counts)


def _fillers(count: int, seeds: Sequence[str], chance: random.Random) -> Iterator[ShortText]:
    by_language: dict[str, list[str]] = {}
    for text in seeds:
        lang = guess_language(text)
        by_language.setdefault(lang if lang in _SAID else "en", []).append(text)
    pools = [_Seeds(lang, texts) for lang, texts in sorted(by_language.items())]
    for number in range(count):
        story = number // _A_STORY
        if number % _A_STORY == 0:
            pool = chance.choices(pools, [len(pool.texts) for pool in pools])[0]
            names = [_name(pool.lang, chance) for _ in range(12)]
            speakers = [_name(pool.lang, chance) for _ in range(4)]
            new = partial(_replaced, pool=pool, names=names, chance=chance)
            told = [_WORD.sub(new, _crossed(pool, chance)) for _ in range(_A_REPORT)]
        again = partial(_retold, pool=pool, chance=chance)
        text = _WORD.sub(again, told[number % _A_REPORT])
        report = f"s{story:06}-{number % _A_STORY // _A_REPORT}"
        yield ShortText(f"t{number:07}", text, pool.lang, report, chance.choice(speakers))


def _crossed(pool: _Seeds, chance: random.Random) -> str:
    """Return the first third of one text, the second of another and the last of a third one."""
    parts: list[str] = []
    for place, text in enumerate(chance.choices(pool.texts, k=3)):
        words = text.split()
        parts.extend(words[len(words) * place // 3 : len(words) * (place + 1) // 3])
    return " ".join(parts) or chance.choice(pool.texts)


def _replaced(
    found: re.Match[str], pool: _Seeds, names: Sequence[str], chance: random.Random
) -> str:
    word = found.group()
    if word.isdigit():
        return str(chance.randint(2, 400))
    if pool.counts[word] < _RARE:
        return chance.choice(names) if chance.random() < _NAMED else word
    return chance.choice(pool.common) if chance.random() < _CHANGED else word


def _retold(found: re.Match[str], pool: _Seeds, chance: random.Random) -> str:
    if chance.random() >= _RETOLD:
        return found.group()
    return str(chance.randint(2, 400)) if found.group().isdigit() else chance.choice(pool.common)


def _name(lang: str, chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES[lang], k=chance.randint(2, 4)))


def _polarity(text: ShortText, lexicon: MatchLexicon) -> Polarity:
    """Return whether the text has a word of denying: nobody has marked it."""
    cues = lexicon.words(text.lang).cues
    words = text.text.split()
    is_denied = any(
        hit.name == "deny" for index in range(len(words)) for hit in cues.at(words, index)
    )
    return Polarity.DENIED if is_denied else Polarity.AFFIRMED
