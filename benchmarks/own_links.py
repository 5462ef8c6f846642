"""Measure the suggested links on the claim pairs of our own (``benchmarks/pairs/``).

    python benchmarks/own_links.py                  # what may be learnt from
    python benchmarks/own_links.py --aside          # the tenth that is set aside
    python benchmarks/own_links.py --show denial    # errors on pairs labelled so, with reasons
    python benchmarks/own_links.py --rules          # how often each rule is right

A pair with a context is one report with both claims at their places in it; a pair without is two
reports of one day. Polarity is what the words of a claim tell: a denial cue or a negation, as an
analyst would mark it. Prints a row for each language and label: how many pairs, how many got the
label's relation, how many a conflict, and which types were given. Then precision and recall of the
conflicts. ``--rules`` sorts by rule; a rule is right where the pair is a conflict.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from claims_app.core.findings import Document, FoundLink, Statement
from claims_app.core.marked_words import read_words
from claims_app.core.matching import match
from claims_app.core.polarity import negation
from claims_app.core.records import Polarity, Span
from claims_app.core.script import fold_word
from claims_app.workspace.lexicons import cue_lexicon
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Item = dict[str, Any]
_FOLDER: Final = Path(__file__).parent / "pairs"
_DAY: Final = date(2024, 5, 14)  # a Tuesday; the pairs name days of the week only
_FINEST: Final = 10  # classes of strength in the table of rules


def label(item: Item) -> str:
    """Return the relation of a pair, the type of a conflict, the kind of a none."""
    return str(item["type"] or item["kind"] or item["relation"])


def items(*, aside: bool) -> Iterator[Item]:
    """Yield the pairs of all files: those set aside, or the others."""
    for file in sorted(_FOLDER.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            if item["set_aside"] == aside:
                yield item


@lru_cache(maxsize=1 << 14)
def polarity(text: str, lang: str) -> Polarity:
    """Return what the words of a claim tell: denied by a cue, or by its own negation."""
    words = read_words(text, 0, len(text), lang, match_lexicon().words(lang))
    found = frozenset[str]().union(*(word.cues for word in words))
    is_cued = "deny" in found or found >= {"reject", "pro_form"}  # rejects the accusation
    cues = cue_lexicon().of(lang)
    keys = [fold_word(word.span.of(text)) for word in words]
    own = negation(keys, cues) if cues else Polarity.AFFIRMED
    return Polarity.DENIED if is_cued else own


def bundle(item: Item) -> tuple[list[Document], list[Statement]]:
    """Return the report or the two reports of a pair, with its two claims ``a`` and ``b``."""
    lang, claims = item["lang"], (item["a"], item["b"])
    texts = [item["context"]] if item["context"] else [f"{claim}." for claim in claims]
    documents = [
        Document(id=f"r{index}", text=text, lang=lang, outlet=f"outlet {index}", published=_DAY)
        for index, text in enumerate(texts)
    ]
    statements = []
    start = 0
    for key, claim in zip("ab", claims, strict=True):
        at = min(len(statements), len(texts) - 1)
        start = texts[at].index(claim, start if at == 0 else 0)
        statements.append(
            Statement(
                id=key,
                document=f"r{at}",
                span=Span(start, start + len(claim)),
                speaker=item[f"speaker_{key}"],
                polarity=polarity(claim, lang),
            )
        )
    return documents, statements


def link_of(item: Item) -> FoundLink | None:
    """Return the suggested link of a pair, or None."""
    documents, statements = bundle(item)
    return next(iter(match(documents, statements, match_lexicon())), None)


def print_table(found: Sequence[tuple[Item, FoundLink | None]]) -> None:
    """Print a row for each language and label, then the totals of the conflicts."""
    rows: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for item, link in found:
        row = rows[item["lang"], label(item)]
        row["all"] += 1
        if link is not None:
            row["right"] += str(link.relation) == item["relation"]
            row["conflict"] += str(link.relation) == "conflict"
            row[str(link.type or link.relation)] += 1
    print(f"{'':15}{'pairs':>6}{'right':>7}{'conflict':>9}  given")
    for (lang, name), row in sorted(rows.items()):
        counted = {"all", "right", "conflict"}
        given = ", ".join(f"{k} {n}" for k, n in row.most_common() if k not in counted)
        shares = f"{row['right'] / row['all']:7.3f}{row['conflict'] / row['all']:9.3f}"
        print(f"{lang} {name:12}{row['all']:6}{shares}  {given}")
    for lang in sorted({item["lang"] for item, _ in found}):
        _print_totals(lang, [(i, x) for i, x in found if i["lang"] == lang])


def _print_totals(lang: str, found: Iterable[tuple[Item, FoundLink | None]]) -> None:
    for relation in ("conflict", "agree", "update"):
        pairs = [
            (item["relation"] == relation, link is not None and str(link.relation) == relation)
            for item, link in found
        ]
        hits = sum(is_so and is_given for is_so, is_given in pairs)
        precision = hits / max(1, sum(is_given for _, is_given in pairs))
        recall = hits / max(1, sum(is_so for is_so, _ in pairs))
        print(f"{lang} {relation:9} precision {precision:.3f} recall {recall:.3f}")


def print_rules(found: Sequence[tuple[Item, FoundLink | None]]) -> None:
    """Print how often each rule is right, by the tenth of its strength."""
    counts: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0, 0])
    for item, link in found:
        for evidence in link.evidence if link is not None else ():
            relation = evidence.rule.partition(".")[0]
            is_right = item["relation"] == (
                relation if relation in ("agree", "update") else "conflict"
            )
            for tenth in (-1, min(_FINEST - 1, int(evidence.strength * _FINEST))):
                counts[evidence.rule, tenth][0] += is_right
                counts[evidence.rule, tenth][1] += 1
    for (rule, tenth), (right, total) in sorted(counts.items()):
        where = "all" if tenth < 0 else f"{tenth / _FINEST:.1f} up"
        print(f"{rule:22}{where:>7}{total:6}{right / total:7.3f}")


def print_errors(found: Sequence[tuple[Item, FoundLink | None]], name: str) -> None:
    """Print the pairs labelled ``name`` that got another relation or type, or none."""
    for item, link in found:
        given = str(link.type or link.relation) if link is not None else "none"
        wanted = item["type"] or item["relation"]
        if label(item) != name or given == wanted:
            continue
        signs = ["-" if polarity(item[k], item["lang"]) is Polarity.DENIED else "+" for k in "ab"]
        print(f"\n{item['id']} {name}: {given}{' (one report)' if item['context'] else ''}")
        for key, sign in zip("ab", signs, strict=True):
            print(f"  {sign} [{item[f'speaker_{key}']}] {item[key]}")
        for evidence in link.evidence if link is not None else ():
            print(f"  {evidence.rule} {evidence.strength:.2f} {evidence.reason.render()}")


def main() -> None:
    """Match the pairs, print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--aside", action="store_true", help="only the tenth that is set aside")
    parser.add_argument("--lang", choices=("ar", "en"))
    parser.add_argument("--show", metavar="LABEL", help="print the errors on one label")
    parser.add_argument("--rules", action="store_true", help="print how often each rule is right")
    arguments = parser.parse_args()
    chosen = [
        item
        for item in items(aside=arguments.aside)
        if arguments.lang in (None, item["lang"]) and arguments.show in (None, label(item))
    ]
    found = [(item, link_of(item)) for item in chosen]
    if arguments.show:
        print_errors(found, arguments.show)
    elif arguments.rules:
        print_rules(found)
    else:
        print_table(found)


if __name__ == "__main__":
    main()
