"""Compares how fast, in how much memory and how surely pairs worth comparing are found.

    python benchmarks/match.py [TEXTS] [--sizes 1000 10000 100000] [--only NAME …] [--limit SECONDS]

On the same short texts (see ``match_texts``; TEXTS is a file with one a line, to make the fillers
of): this engine's candidates and its whole matching, without an encoder; TF-IDF with brute-force
neighbours; rapidfuzz's ``cdist``, up to 10,000 texts; MinHash with locality-sensitive hashing.
Printed for each: seconds of the clock and of the processor, from texts (for the engine: claims in
their reports) to pairs; the most memory that its process held; pairs a text; the share of the gold
pairs among them (for whole matching, of those with a link); and the exponent of the processor's
time against the number of texts. Every run has a process of its own, in which what is loaded on
first use is loaded before.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import os
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from match_texts import corpus

from claims_app.core.candidates import NEIGHBOURS, candidates
from claims_app.core.matching import match
from claims_app.core.readings import read_all
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

    from match_texts import Corpus

    from claims_app.core.findings import Document, Statement

    Claims = tuple[list[Document], list[Statement]]

Places = np.ndarray[Any, np.dtype[np.int64]]
_SIZES: Final = (1_000, 10_000, 100_000)
_WARM: Final = 200  # texts matched before the clock starts
_HASHES, _BANDS = 96, 48  # bands of two: texts that share a tenth meet with probability 0.38
_SHINGLE: Final = 5  # characters
_PRIME: Final = (1 << 31) - 1
_LARGEST_BUCKET: Final = 100  # what shares a bucket with more texts is not compared by it


class Found(NamedTuple):
    """Pairs of texts by their places, and what it took to find them."""

    first: Places
    second: Places


class Outcome(NamedTuple):
    """What one run took and gave."""

    seconds: float
    processor: float
    megabytes: float
    pairs: float  # a text
    recall: float


def engine_candidates(texts: Corpus, claims: Claims) -> Found:
    """Return what the engine would compare across and inside reports, before the sieve."""
    documents, statements = claims
    readings = read_all(documents, statements, match_lexicon())
    pairs = candidates(readings)
    place = {text.id: index for index, text in enumerate(texts.texts)}
    places = np.array([place[reading.statement.id] for reading in readings])
    return Found(places[pairs.first], places[pairs.second])


def whole_matching(texts: Corpus, claims: Claims) -> Found:
    """Return the pairs that the engine links."""
    documents, statements = claims
    links = match(documents, statements, match_lexicon())
    place = {text.id: index for index, text in enumerate(texts.texts)}
    pairs = np.array([(place[link.a], place[link.b]) for link in links], dtype=np.int64)
    return Found(*pairs.reshape(-1, 2).T)


def tf_idf(texts: Corpus, _claims: Claims) -> Found:
    """Return the nearest by cosine over words, every text against every other."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 -- slow to load
    from sklearn.neighbors import NearestNeighbors  # noqa: PLC0415

    matrix = TfidfVectorizer().fit_transform([text.text for text in texts.texts])
    count = min(NEIGHBOURS + 1, len(texts.texts))
    near = NearestNeighbors(n_neighbors=count, metric="cosine", algorithm="brute").fit(matrix)
    return _of_rows(near.kneighbors(matrix, return_distance=False))


def fuzzy(texts: Corpus, _claims: Claims) -> Found:
    """Return the nearest by ``token_sort_ratio``, every text against every other."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 -- only one run needs it

    said = [text.text for text in texts.texts]
    count = min(NEIGHBOURS + 1, len(said))
    nearest = []
    for start in range(0, len(said), 500):
        scores = process.cdist(
            said[start : start + 500],
            said,
            scorer=fuzz.token_sort_ratio,
            dtype=np.uint8,
            workers=os.cpu_count() or 1,
        )
        nearest.append(np.argpartition(scores, -count, axis=1)[:, -count:])
    return _of_rows(np.concatenate(nearest))


def min_hash(texts: Corpus, _claims: Claims) -> Found:
    """Return what shares a band of MinHashes over runs of five letters."""
    random = np.random.default_rng(1)
    factors = random.integers(1, _PRIME, _HASHES, dtype=np.int64)
    offsets = random.integers(0, _PRIME, _HASHES, dtype=np.int64)
    signatures = np.empty((len(texts.texts), _HASHES), dtype=np.int64)
    known: dict[str, int] = {}
    for row, text in enumerate(texts.texts):
        said = text.text.ljust(_SHINGLE)
        runs = {said[at : at + _SHINGLE] for at in range(len(said) - _SHINGLE + 1)}
        codes = np.array([known.setdefault(run, len(known) + 1) for run in runs], dtype=np.int64)
        signatures[row] = ((codes[:, None] * factors + offsets) % _PRIME).min(axis=0)
    found = [_in_buckets(signatures[:, 2 * band : 2 * band + 2]) for band in range(_BANDS)]
    codes = np.unique(np.concatenate(found))
    return Found(*np.divmod(codes, len(texts.texts)))


METHODS: Final[dict[str, Callable[[Corpus, Claims], Found]]] = {
    "engine: candidates": engine_candidates,
    "engine: matching": whole_matching,
    "TF-IDF, brute force": tf_idf,
    "rapidfuzz cdist": fuzzy,
    "MinHash LSH": min_hash,
}
_OF_CLAIMS: Final = frozenset({"engine: candidates", "engine: matching"})
_MOST_TEXTS: Final = {"rapidfuzz cdist": 10_000}  # its table has their square


def _in_buckets(band: Places) -> Places:
    """Return the pairs of rows that are equal in one band, as place times count plus place."""
    count = len(band)
    order = np.lexsort(band.T)
    starts = np.flatnonzero(np.any(np.diff(band[order], axis=0, prepend=-1), axis=1))
    found = [np.zeros(0, dtype=np.int64)]
    for start, end in zip(starts, [*starts[1:], count], strict=True):
        if 1 < end - start <= _LARGEST_BUCKET:
            rows = np.sort(order[start:end])
            one, other = np.triu_indices(len(rows), 1)
            found.append(rows[one] * count + rows[other])
    return np.concatenate(found)


def _of_rows(nearest: Places) -> Found:
    first = np.repeat(np.arange(len(nearest)), nearest.shape[1])
    second = nearest.ravel()
    keep = first != second
    return Found(np.minimum(first, second)[keep], np.maximum(first, second)[keep])


def _claims(name: str, texts: Corpus) -> Claims:
    return texts.bundle(match_lexicon()) if name in _OF_CLAIMS else ([], [])


def _run(sender: Connection, name: str, size: int, texts: Path | None) -> None:
    """Do one run and send its outcome; the body of a process."""
    METHODS[name](warm := corpus(_WARM, texts=texts), _claims(name, warm))
    given = corpus(size, texts=texts)
    claims = _claims(name, given)
    start, worked = time.perf_counter(), time.process_time()
    found = METHODS[name](given, claims)
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    low, high = np.minimum(found.first, found.second), np.maximum(found.first, found.second)
    codes = np.unique(low * size + high)
    place = {text.id: index for index, text in enumerate(given.texts)}
    gold = np.array([sorted((place[a], place[b])) for a, b in given.gold]).reshape(-1, 2)
    recall = float(np.isin(gold[:, 0] * size + gold[:, 1], codes).mean()) if len(gold) else 0.0
    sender.send(Outcome(seconds, worked, memory, len(codes) / size, recall))


def outcome(name: str, size: int, texts: Path | None, limit: float) -> Outcome | None:
    """Return what one run in a process of its own took; None where it was over the limit."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(sender, name, size, texts))
    process.start()
    sender.close()
    try:
        return receiver.recv() if receiver.poll(limit) else None
    finally:
        process.kill()
        process.join()


def _lines(name: str, arguments: argparse.Namespace) -> Iterator[str]:
    """Yield a line for each number of texts, as soon as its run is over."""
    times: list[tuple[int, float]] = []
    for size in arguments.sizes:
        if size > _MOST_TEXTS.get(name, size):
            continue
        done = outcome(name, size, arguments.texts, arguments.limit)
        if done is None:
            yield f"{name:22}{size:>9,}   over {arguments.limit:.0f} s"
            break
        times.append((size, done.processor))
        growth = ""
        if len(times) > 1:
            (small, before), (large, after) = times[-2:]
            growth = f"{math.log(after / before) / math.log(large / small):6.2f}"
        yield (
            f"{name:22}{size:>9,}{done.seconds:>10.2f}{done.processor:>10.2f}"
            f"{done.megabytes:>9.0f}{done.pairs:>9.1f}{done.recall:>9.3f}{growth:>9}"
        )


def main() -> None:
    """Print a line for each method and number of texts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=Path, nargs="?", help="one text a line")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(_SIZES))
    parser.add_argument("--only", nargs="+", choices=tuple(METHODS), default=list(METHODS))
    parser.add_argument("--limit", type=float, default=900.0, help="seconds for one run")
    arguments = parser.parse_args()
    head = f"{'':22}{'texts':>9}{'seconds':>10}{'CPU s':>10}"
    print(f"{head}{'MB':>9}{'pairs':>9}{'recall':>9}{'growth':>9}")
    for name in arguments.only:
        for line in _lines(name, arguments):
            print(line, flush=True)


if __name__ == "__main__":
    main()
