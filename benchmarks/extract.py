"""Measures how fast reports are read for quotes and claims, and how time grows with their size.

Usage: python benchmarks/extract.py REPORTS [REPORTS …] [--reports N] [--most N] [--quick]

REPORTS are JSONL files (``lang``, ``text``), one set of reports each. Printed for each: characters
a second over N reports, the exponent of time against their number and against the length of one
report (1.0: time grows as size does), and how long one report of 3,000 characters takes. Then the
same exponent for texts that no one writes: marks, cues and numbers without end. One process, one
thread; the time is that of the processor. What is loaded on first use is loaded before.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.lemmas import lemma
from claims_app.workspace.lexicons import cue_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from claims_app.core.cues import CueLexicon

_FIRST: Final = 100  # reports; fewer are over too soon to be timed
_ONE_LENGTHS: Final = (25_000, 100_000, 400_000, 1_600_000)  # characters of one report
_WHILE_TYPING: Final = 3_000  # characters; a report of usual length
_SAMPLES: Final = 200
_HOSTILE_LENGTHS: Final = (20_000, 80_000, 320_000)
_QUICK_LENGTHS: Final = (5_000, 20_000, 80_000)

# Texts that cost more than their length where some step looks on to the end. A repeated unit, or
# a pair of one that opens and one that closes, each repeated over half the text.
_HOSTILE: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "ar": {
        "one word": ("كلمة ",),
        "no spaces": ("كلمة",),
        "opening marks": ("«",),
        "marks typed twice": ("''",),
        "straight marks": ('"',),
        "marks and words": ('"كلمة ',),
        "nested marks": ("«كلمة ", "كلمة» "),
        "nested brackets": ("(كلمة ", "كلمة) "),
        "reversed marks": ("»كلمة ", "كلمة« "),
        "commas": ("كلمة، ",),
        "full stops": ("كلمة. ",),
        "marks only": ("؟!.…",),
        "line breaks": ("\n",),
        "cues": ("قال ",),
        "cues with that": ("قال الوزير إن ",),
        "participles": ("مؤكدا أن ",),
        "added": ("وأضاف ",),
        "nouns of saying": ("نفي ",),
        "according to": ("بحسب ",),
        "who": ("الذي قال ",),
        "offices": ("وزير ",),
        "titles and names": ("اللواء سامر الحلبي ",),
        "new speakers": (),
        "and": ("وكلمة ",),
        "negations": ("لم ",),
        "digits": ("7",),
        "groups of digits": ("7,",),
        "figures": ("7 ",),
        "number words": ("خمسة ",),
        "joined number words": ("وخمسون ",),
        "thousands": ("ألف ",),
        "hedges": ("أكثر من ",),
        "dates": ("12/5/2015 ",),
        "months": ("مايو/أيار ",),
        "vowel signs": ("\u064e",),
        "zero width": ("\u200b\u202e",),
        "surrogates": ("\ud800 ",),
    },
    "en": {
        "one word": ("word ",),
        "no spaces": ("word",),
        "capitals": ("Word ",),
        "opening marks": ("“",),
        "marks typed twice": ("''",),
        "straight marks": ('"',),
        "apostrophes": ("'",),
        "marks and words": ('"word ',),
        "nested marks": ("“word ", "word” "),
        "nested brackets": ("(word ", "word) "),
        "commas": ("word, ",),
        "full stops": ("word. ",),
        "abbreviations": ("Mr. ",),
        "marks only": ("?!.…",),
        "line breaks": ("\n",),
        "cues": ("said ",),
        "cues with that": ("the minister said that ",),
        "cues after": ("the minister said, ",),
        "told": ("told the ",),
        "denied": ("denied that ",),
        "according to": ("according to ",),
        "who": ("who said ",),
        "titles": ("Dr ",),
        "new speakers": (),
        "pronouns": ("he said ",),
        "and": ("and ",),
        "negations": ("not ",),
        "digits": ("7",),
        "groups of digits": ("7,",),
        "figures": ("7 ",),
        "number words": ("five ",),
        "thousands": ("one hundred thousand and ",),
        "hundreds": ("hundred ",),
        "hedges": ("more than ",),
        "dates": ("12 May 2015 ",),
        "hyphens": ("word-",),
        "accents": ("\u0301",),
        "zero width": ("\u200b\u202e",),
        "surrogates": ("\ud800 ",),
    },
}
_NEW_SPEAKERS: Final = {
    "ar": "قال وزير {} إن الطريق مغلق. ",
    "en": "Mr. {} said the road is shut. ",
}


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """Return the slope of log time against log size by least squares; 1.0 is linear."""
    xs, ys = [math.log(size) for size in sizes], [math.log(max(t, 1e-9)) for t in seconds]
    return statistics.linear_regression(xs, ys).slope


def hostile(lang: str, name: str, length: int) -> str:
    """Return the text of that name, cut to ``length`` characters."""
    parts = _HOSTILE[lang][name]
    if not parts:  # a speaker in each sentence whom nobody has named yet
        letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهي" if lang == "ar" else "abcdefghijklmnopqrstuvwxyz"
        sentences = (_NEW_SPEAKERS[lang].format(word) for word in _names(letters))
        return "".join(islice(sentences, length // 20))[:length]
    share = length // len(parts)
    return "".join((part * (share // len(part) + 1))[:share] for part in parts)


def _names(letters: str) -> Iterator[str]:
    number = 0
    while True:
        rest, word = number, ""
        for _ in range(5):
            rest, place = divmod(rest, len(letters))
            word += letters[place]
        yield word.capitalize()
        number += 1


def read(path: Path) -> list[Document]:
    """Return the reports of a JSONL file that the engine can read."""
    lines = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    return [
        Document(id=str(number), text=line["text"], lang=line["lang"], outlet="outlet")
        for number, line in enumerate(lines)
        if line["lang"] in _HOSTILE
    ]


def seconds_for(documents: Iterable[Document], cues: CueLexicon) -> float:
    """Return the processor's time for reading all documents."""
    started = time.process_time()
    for document in documents:
        extract(document, cues)
    return time.process_time() - started


def _of_length(documents: Sequence[Document], length: int, *, first: int = 0) -> Document:
    """Return one report made of several, from the ``first`` on, cut to ``length`` characters."""
    parts: list[str] = []
    size = 0
    for document in islice(cycle(documents), first, None):
        parts.append(document.text)
        size += len(document.text) + 1
        if size >= length:
            break
    text = "\n".join(parts)[:length]
    return Document(id="one", text=text, lang=documents[0].lang, outlet="outlet")


def _series(
    name: str, sizes: Sequence[int], make: Callable[[int], Sequence[Document]], cues: CueLexicon
) -> float:
    """Print the speed at each size and the exponent; return the exponent."""
    seconds, speeds = [], []
    for size in sizes:
        documents = make(size)
        seconds.append(seconds_for(documents, cues))
        characters = sum(len(document.text) for document in documents)
        speeds.append(f"{size:,}: {characters / max(seconds[-1], 1e-9):,.0f}/s")
    slope = exponent(sizes, seconds)
    print(f"  {name:<22} exponent {slope:.2f}   {'  '.join(speeds)}")
    return slope


def measure(path: Path, cues: CueLexicon, *, reports: int, most: int) -> None:
    """Print what reading the reports of one file costs."""
    documents = read(path)
    lemma("loads", documents[0].lang)  # the word lists, which only a figure with a noun asks for
    extract(documents[0], cues)
    chosen = list(islice(cycle(documents), reports))
    seconds = seconds_for(chosen, cues)
    characters = sum(len(document.text) for document in chosen)
    print(f"{path}: {len(documents)} reports, {documents[0].lang}")
    print(f"  {reports:,} reports, {characters:,} characters: {characters / seconds:,.0f} a second")
    sizes = [size for size in (_FIRST, 300, 1_000, 3_000, 10_000) if size <= most]
    _series("number of reports", sizes, lambda n: list(islice(cycle(documents), n)), cues)
    _series("length of one report", _ONE_LENGTHS, lambda n: [_of_length(documents, n)], cues)
    times = sorted(
        1000 * seconds_for([_of_length(documents, _WHILE_TYPING, first=first)], cues)
        for first in range(_SAMPLES)
    )
    median, high = statistics.median(times), times[int(0.95 * len(times))]
    print(f"  {_WHILE_TYPING:,} characters: median {median:.1f} ms, p95 {high:.1f} ms")


def measure_hostile(lang: str, cues: CueLexicon, sizes: Sequence[int]) -> None:
    """Print what texts cost that no one writes."""
    print(f"hostile texts, {lang}")

    def one(text: str) -> list[Document]:
        return [Document(id="hostile", text=text, lang=lang, outlet="outlet")]

    seconds_for(one(hostile(lang, "figures", 1_000)), cues)
    slopes = {
        name: _series(name, sizes, lambda size, name=name: one(hostile(lang, name, size)), cues)
        for name in _HOSTILE[lang]
    }
    worst = max(slopes, key=lambda name: slopes[name])
    print(f"  steepest: {worst}, {slopes[worst]:.2f}")


def main() -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="*", metavar="REPORTS")
    parser.add_argument("--reports", dest="number", type=int, default=1_000)
    parser.add_argument("--most", type=int, default=10_000, help="reports of the longest series")
    parser.add_argument("--quick", action="store_true", help="shorter hostile texts")
    arguments = parser.parse_args()
    cues = cue_lexicon()
    for path in arguments.reports:
        measure(path, cues, reports=arguments.number, most=arguments.most)
    for lang in _HOSTILE:
        measure_hostile(lang, cues, _QUICK_LENGTHS if arguments.quick else _HOSTILE_LENGTHS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
