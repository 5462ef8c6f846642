"""Reads damaged reports and checks that what comes back still holds together.

Usage: python benchmarks/fuzz.py REPORTS [REPORTS …] [--runs N] [--seed S] [--only SEED]

REPORTS are JSONL files (``lang``, ``text``). Each run damages one report by a few mutations that
its seed determines, reads it twice, and checks what ``broken`` lists. A summary is printed, and the
first seed that fails; ``--only`` runs one seed and prints its text. No sentence leaves the program
but then.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.mutations import MUTATIONS
from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.quantities import find_quantities
from claims_app.core.quotation import quotations
from claims_app.core.script import guess_language
from claims_app.core.sentences import sentences
from claims_app.core.times import find_times
from claims_app.core.tokens import tokens_of
from claims_app.workspace.lexicons import cue_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claims_app.core.cues import CueLexicon
    from claims_app.core.findings import Extraction, FoundQuote
    from claims_app.core.records import Span

_LONGEST: Final = 2_500  # characters of a report that are kept: more runs are worth more
_MOST_MUTATIONS: Final = 6
_PUBLISHED: Final = date(2015, 12, 1)
_PATIENCE: Final = 20  # seconds; a run takes some milliseconds, unless it never ends
_TOLD: Final = 10  # failures that the summary names


@dataclass(frozen=True, slots=True)
class Fuzz:
    """One run: the mutations that were made, and the document that came of them."""

    mutations: tuple[str, ...]
    document: Document


def fuzzed(seed: int, texts: Sequence[tuple[str, str]]) -> Fuzz:
    """Return what a seed makes of the reports, given as pairs of language and text.

    Now and then the report goes on with another one, or is said to be of another language.
    """
    dice = random.Random(seed)  # noqa: S311 -- no secret hangs on it
    lang, text = dice.choice(texts)
    start = dice.randrange(max(1, len(text) - _LONGEST // 2))
    text = text[start : start + dice.randrange(1, _LONGEST)]
    chance = dice.random()
    if chance < 0.1:  # noqa: PLR2004 -- one in ten
        text += dice.choice(("\n", " ", "")) + dice.choice(texts)[1][:_LONGEST]
    elif chance < 0.15:  # noqa: PLR2004 -- one in twenty
        lang = "en" if lang == "ar" else "ar"
    names = dice.choices(sorted(MUTATIONS), k=dice.randint(1, _MOST_MUTATIONS))
    for name in names:
        text = MUTATIONS[name](text, dice)
    document = Document(id=str(seed), text=text, lang=lang, outlet="Gazette", published=_PUBLISHED)
    return Fuzz(tuple(names), document)


# --- what must hold ----------------------------------------------------------------------------


def broken(document: Document, found: Extraction) -> Iterator[str]:
    """Yield what does not hold of an extraction; nothing where all is well.

    Spans lie in the text, at the borders of words and marks; the parts of a quote are in order and
    apart; a parent comes before its child and holds it; what two quotes say overlaps only where one
    lies in the other; claims are in order, each once in a mouth, which is that of
    their quote.
    """
    tokens = tokens_of(document.text)
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}

    def off(span: Span) -> bool:
        return span.start not in starts or span.end not in ends

    for number, quote in enumerate(found.quotes):
        spans = (*quote.cue, *quote.content, *quote.source, *quote.via)
        if any(off(span) for span in spans):
            yield f"quote {number}: a span cuts a word or leaves the text"
        if not quote.content or not quote.cue or not quote.speaker.strip():
            yield f"quote {number}: without cue, content or speaker"
        for one, other in pairwise(quote.content):
            if one.end > other.start:
                yield f"quote {number}: parts of the content overlap or are out of order"
        if any(cue.overlaps(part) for cue in quote.cue for part in quote.content):
            yield f"quote {number}: its own cue lies in its content"
        yield from _broken_parent(number, found.quotes)
        for stranger in _not_around(number, found.quotes):
            if any(own.overlaps(part) for own in quote.content for part in stranger.content):
                yield f"quote {number}: shares words with one that it does not lie in"
    yield from _broken_claims(found, off)


def _broken_parent(number: int, quotes: Sequence[FoundQuote]) -> Iterator[str]:
    quote = quotes[number]
    if quote.parent is None:
        return
    if not 0 <= quote.parent < number:
        yield f"quote {number}: its parent does not come before it"
        return
    around = quotes[quote.parent].content
    if not any(part.contains(own) for own in quote.content for part in around):
        yield f"quote {number}: lies outside its parent"


def _not_around(number: int, quotes: Sequence[FoundQuote]) -> Iterator[FoundQuote]:
    """Yield the quotes before one that it does not lie in, at any depth.

    None where the same words are said by one and taken up by another: وهو ما تنفيه.
    """
    if quotes[number].rule == "refers back":
        return
    around = set()
    parent = quotes[number].parent
    while parent is not None and parent < number and parent not in around:
        around.add(parent)
        parent = quotes[parent].parent
    yield from (quote for at, quote in enumerate(quotes[:number]) if at not in around)


def _broken_claims(found: Extraction, off: Callable[[Span], bool]) -> Iterator[str]:
    places = [claim.span for claim in found.claims]
    said = {(claim.span, claim.speaker) for claim in found.claims}
    if places != sorted(places) or len(said) < len(places):
        yield "claims: out of order, or one twice"
    for number, claim in enumerate(found.claims):
        if off(claim.span):
            yield f"claim {number}: its span cuts a word or leaves the text"
        if claim.quote is None:
            continue
        if not 0 <= claim.quote < len(found.quotes):
            yield f"claim {number}: of a quote that is not there"
        elif claim.speaker != found.quotes[claim.quote].speaker:
            yield f"claim {number}: in another mouth than its quote"


def broken_parts(document: Document) -> Iterator[str]:
    """Yield what does not hold of the sentences, quotation marks, figures and times of a text."""
    text, lang = document.text, document.lang
    cuts = sentences(text, lang)
    if any(one.end > other.start for one, other in pairwise(cuts)):
        yield "sentences: overlapping or out of order"
    if sum(not c.isspace() for c in text) != sum(not c.isspace() for s in cuts for c in s.of(text)):
        yield "sentences: a character belongs to none"
    yield from _broken_quotations(text)
    for quantity in find_quantities(text, lang):
        if quantity.span.end > len(text) or not quantity.low <= quantity.high:
            yield "a figure: outside the text, or its bounds the wrong way round"
    for mention in find_times(text, lang, document.published):
        if mention.span.end > len(text):
            yield "a time: outside the text"
    if not guess_language(text):
        yield "the language: no code"


def _broken_quotations(text: str) -> Iterator[str]:
    open_ends: list[int] = []
    for item in quotations(text):
        if not 0 <= item.start < item.end <= len(text) or item.inner_start > item.inner_end:
            yield "quotation: outside the text"
        while open_ends and open_ends[-1] <= item.start:
            open_ends.pop()
        if open_ends and item.end > open_ends[-1]:
            yield "quotations: crossing"
        open_ends.append(item.end)


def failures(document: Document, cues: CueLexicon) -> list[str]:
    """Return what goes wrong in reading a document: what is broken, or the error it raised."""
    try:
        found = extract(document, cues)
        again = extract(document, cues)
        wrong = [*broken(document, found), *broken_parts(document)]
    except Exception as error:  # noqa: BLE001 -- whatever is raised is what is looked for
        at = traceback.extract_tb(error.__traceback__)[-1]
        return [f"{type(error).__name__} in {Path(at.filename).name}: {at.name}"]
    return [*wrong, *(["not the same the second time"] if found != again else [])]


# --- the run -----------------------------------------------------------------------------------


def _texts(paths: Sequence[Path]) -> list[tuple[str, str]]:
    lines = (line for path in paths for line in path.read_text("utf-8").splitlines())
    records = (json.loads(line) for line in lines if line.strip())
    return [(record["lang"], record["text"]) for record in records]


def _stop(*_: object) -> None:
    raise TimeoutError


def main() -> int:
    """Run and print; return 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+", metavar="REPORTS")
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--only", type=int, help="run this seed and print its text")
    arguments = parser.parse_args()
    texts = _texts(arguments.reports)
    cues = cue_lexicon()
    if arguments.only is not None:
        fuzz = fuzzed(arguments.only, texts)
        print(repr(fuzz.document.text), *fuzz.mutations, *failures(fuzz.document, cues), sep="\n")
        return 0
    kinds: Counter[str] = Counter()
    failed: dict[int, list[str]] = {}
    characters = quotes = 0
    slowest = (0.0, 0)
    signal.signal(signal.SIGALRM, _stop)
    for seed in range(arguments.seed, arguments.seed + arguments.runs):
        fuzz = fuzzed(seed, texts)
        started = time.process_time()
        signal.alarm(_PATIENCE)
        wrong = failures(fuzz.document, cues)
        signal.alarm(0)
        seconds = time.process_time() - started
        slowest = max(slowest, (1e6 * seconds / (len(fuzz.document.text) + _LONGEST), seed))
        kinds.update(fuzz.mutations)
        characters += len(fuzz.document.text)
        if wrong:
            failed[seed] = wrong
        else:
            quotes += len(extract(fuzz.document, cues).quotes)
    print(f"{arguments.runs:,} runs, {characters:,} characters, {quotes:,} quotes")
    print("mutations: " + ", ".join(f"{name} {kinds[name]:,}" for name in sorted(kinds)))
    print(f"slowest: seed {slowest[1]}, {slowest[0]:.0f} µs a character")
    print(f"failed: {len(failed)}")
    reasons = Counter(reason.partition(": ")[2] or reason for w in failed.values() for reason in w)
    for reason, times in reasons.most_common(_TOLD):
        first = next(seed for seed, wrong in failed.items() if any(reason in w for w in wrong))
        print(f"  {times:,} times {reason}; first with seed {first}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
