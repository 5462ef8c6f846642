"""What each part of the matching engine gives: one row a part, added to those above it.

    python benchmarks/ablation.py links.py GOLD [--half even|odd|all]

``links.py`` is the scorer of links: a script that takes GOLD and predictions and prints its figures
as one JSON object. Claims are given. The rows:

- *lexical*: two claims with enough weighted words in common agree, or clash where one is denied and
  the other is not;
- *gate*: the same, for claims of one event and one time frame;
- *discourse*: besides, an answer within one report ("denied this") clashes with what it answers;
- *detectors*: the engine without an encoder;
- *encoder*: the engine as it ships;
- *scorer*: its conflicts weighed with what the pair model says of the two sentences. Not shipped:
  see docs/engine-matching.md.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from matching import lines, prediction, read_bundle

from claims_app.core.discourse import answers
from claims_app.core.findings import FoundLink
from claims_app.core.matching import match, pair_of
from claims_app.core.pairing import pair as weigh
from claims_app.core.readings import Reading, read_all
from claims_app.core.records import ConflictType, Relation
from claims_app.workspace.encoders import sentence_encoder, tried_encoders
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from claims_app.core.detectors.base import Pair

Bundle = dict[str, Any]
_ALIKE: Final = 0.42  # weighted overlap from which the engine lets two claims agree
_WEIGHT: Final = 0.2  # of the pair model's log-odds beside the rule's; more of it ranks worse
_LEAST: Final = 0.02  # kept from either end of a probability
_FIGURES: Final = ("conflict_f1", "typed_f1", "ap", "agree_f1", "false_alarms_per_clean_bundle")


def lexical(bundle: Bundle) -> Iterable[FoundLink]:
    """Return links by shared words and polarity."""
    return _plain(bundle, is_gated=False, is_told=False)


def gate(bundle: Bundle) -> Iterable[FoundLink]:
    """Return the same where the two are about one event."""
    return _plain(bundle, is_gated=True, is_told=False)


def discourse(bundle: Bundle) -> Iterable[FoundLink]:
    """Return the same, and what answers what within a report."""
    return _plain(bundle, is_gated=True, is_told=True)


def detectors(bundle: Bundle) -> Iterable[FoundLink]:
    """Return what the engine suggests without an encoder."""
    return match(*read_bundle(bundle), match_lexicon())


def encoder(bundle: Bundle) -> Iterable[FoundLink]:
    """Return what the engine suggests."""
    vectors = sentence_encoder()
    return match(*read_bundle(bundle), match_lexicon(), encode=vectors.encode if vectors else None)


def scorer(bundle: Bundle) -> Iterable[FoundLink]:
    """Return that, conflicts ranked with the pair model's answer."""
    documents, statements = read_bundle(bundle)
    text = {document.id: document.text for document in documents}
    words = {s.id: s.span.of(text[s.document]) for s in statements}
    for link in encoder(bundle):
        if link.relation is not Relation.CONFLICT:
            yield link
            continue
        found = weigh(
            words[link.a], words[link.b], bundle["lang"], match_lexicon(), tried_encoders()
        )
        odds = _log_odds(link.score) + _WEIGHT * _log_odds(found.conflict)
        yield replace(link, score=1.0 / (1.0 + math.exp(-odds)))


PARTS: Final[dict[str, Callable[[Bundle], Iterable[FoundLink]]]] = {
    "lexical": lexical,
    "+ gate": gate,
    "+ discourse": discourse,
    "+ detectors": detectors,
    "+ encoder": encoder,
    "+ scorer": scorer,
}


def _log_odds(share: float) -> float:
    return math.log(share + _LEAST) - math.log(1.0 - share + _LEAST)


def _plain(bundle: Bundle, *, is_gated: bool, is_told: bool) -> Iterable[FoundLink]:
    readings = read_all(*read_bundle(bundle), match_lexicon())
    bonds = {}
    if is_told:
        for number in sorted({reading.document for reading in readings}):
            bonds |= answers([reading for reading in readings if reading.document == number])
    for a, b in combinations(readings, 2):
        pair = pair_of(a, b, bonds)
        if pair.a_answers or pair.b_answers:
            sure = max(x.strength for x in (pair.a_answers, pair.b_answers) if x)
            yield _link(a, b, Relation.CONFLICT, sure)
        elif pair.overlap.dice >= _ALIKE and (pair.event or not is_gated):
            yield _link(a, b, _by_polarity(pair), pair.overlap.dice)


def _by_polarity(pair: Pair) -> Relation:
    return Relation.CONFLICT if pair.is_opposed else Relation.AGREE


def _link(a: Reading, b: Reading, relation: Relation, score: float) -> FoundLink:
    kind = ConflictType.DENIAL if relation is Relation.CONFLICT else None
    return FoundLink(
        a=a.statement.id, b=b.statement.id, relation=relation, type=kind, score=score, evidence=()
    )


def scored(script: Path, gold: Sequence[Bundle], found: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return what the scorer prints for predictions, as numbers by name."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("gold.jsonl", "pred.jsonl")]
        for path, rows in zip(paths, (gold, found), strict=True):
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, str(script), *map(str, paths)]
        answer = subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # the user's own script
    figures: dict[str, Any] = json.loads(answer.stdout)
    return figures


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", choices=("all", "even", "odd"), default="all")
    arguments = parser.parse_args()
    gold = list(lines(arguments.gold, arguments.half))
    print(f"{'':14}" + "".join(f"{name.partition('_per')[0]:>14}" for name in _FIGURES))
    for name, part in PARTS.items():
        found = [prediction(bundle["id"], part(bundle)) for bundle in gold]
        figures = scored(arguments.scorer, gold, found)
        print(f"{name:14}" + "".join(f"{figures[key]:14.3f}" for key in _FIGURES))


if __name__ == "__main__":
    main()
