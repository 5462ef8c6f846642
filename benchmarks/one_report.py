"""How long one report takes in a program that runs, from its text to links with their reasons.

    python benchmarks/one_report.py [REPORT …]

Printed for each report, without the encoder and with it: claims, links, the milliseconds of the
first time, in which none of its words was looked up before, and the median of five more times.
Every run has a process of its own that has read a few sentences of either language.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app import resources
from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Statement
from claims_app.core.matching import match
from claims_app.core.questions import group
from claims_app.core.script import guess_language
from claims_app.workspace.encoders import sentence_encoder
from claims_app.workspace.lexicons import cue_lexicon
from claims_app.workspace.match_lexicons import match_lexicon
from claims_app.workspace.mention_lexicons import about_lists

if TYPE_CHECKING:
    from claims_app.core.candidates import Encode

_SAMPLES: Final = ("correspondent.txt", "opposition-network.txt", "state-agency.txt", "wire.txt")
_WARM: Final = (
    'The mayor said that the bridge is open, but an engineer denied it: "It is shut."',
    "قال المحافظ إن الجسر مفتوح، لكن مهندسا نفى ذلك وأكد أنه مغلق منذ يومين.",
)
_AGAIN: Final = 5
_LIMIT: Final = 120.0  # seconds


class Times(NamedTuple):
    """What was found, and the milliseconds of the first time and of the others."""

    claims: int
    links: int
    first: float
    again: float


def read(text: str, encode: Encode | None) -> tuple[int, int]:
    """Return how many claims and links a report gives; what a screen shows is worked out."""
    lang = guess_language(text)
    document = Document(id="report", text=text, lang=lang, outlet="Gazette")
    claims = extract(document, cue_lexicon(), about_lists()).claims
    statements = [
        Statement(
            id=f"{index:04}",
            document=document.id,
            span=claim.span,
            speaker=claim.speaker,
            polarity=claim.polarity,
            act=claim.act,
        )
        for index, claim in enumerate(claims)
    ]
    links = match([document], statements, match_lexicon(), encode=encode)
    for link in links:
        for evidence in link.evidence:
            evidence.reason.render()
    group(statements, [document], links)
    return len(claims), len(links)


def times(text: str, *, has_encoder: bool) -> Times | None:
    """Return how long a report takes; None where no encoder is installed."""
    encoder = sentence_encoder() if has_encoder else None
    if has_encoder and encoder is None:
        return None
    encode = encoder.encode if encoder else None
    for warm in _WARM:
        read(warm, encode)
    if encode:
        encode(_WARM)  # its weights are read at the first text
    taken = []
    found = 0, 0
    for _ in range(1 + _AGAIN):
        start = time.perf_counter()
        found = read(text, encode)
        taken.append(1000 * (time.perf_counter() - start))
    return Times(*found, taken[0], statistics.median(taken[1:]))


def _run(job: tuple[str, bool]) -> Times | None:
    return times(job[0], has_encoder=job[1])


def main() -> None:
    """Print two lines for each report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "reports", type=Path, nargs="*", help="text files; else those of the sample"
    )
    arguments = parser.parse_args()
    paths = arguments.reports or [resources.path("sample", name) for name in _SAMPLES]
    print(f"{'':26}{'encoder':>9}{'claims':>8}{'links':>7}{'first ms':>10}{'again ms':>10}")
    context = multiprocessing.get_context("spawn")
    for path in paths:
        for has_encoder in (False, True):
            with context.Pool(1) as pool:
                job = path.read_text("utf-8"), has_encoder
                done = pool.apply_async(_run, (job,)).get(_LIMIT)
            name = f"{path.stem:26}{'with' if has_encoder else 'without':>9}"
            if done is None:
                print(f"{name}   none is installed", flush=True)
                continue
            print(
                f"{name}{done.claims:>8}{done.links:>7}{done.first:>10.0f}{done.again:>10.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
