"""What is marked in which block of a report."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.ids import QuoteId, RecordId, claim_id, report_id, source_id
from claims_app.core.records import Anchor, Claim, Quote, Report, Span
from claims_app.gui.reading.markup import LONGEST_BLOCK, Marked, Markup, Part

SPEAKER = source_id("The committee")


def report_of(text: str) -> Report:
    return Report(
        id=report_id("3" * 64),
        title="News",
        outlet=source_id("Radio"),
        lang="en",
        text=text,
        original_sha256="3" * 64,
        original_name="c.txt",
    )


def claim_on(report: Report, words: str, *, was: str = "") -> Claim:
    start = report.text.index(words)
    span = Span(start, start + len(words))
    key = claim_id(report.id, span.start, span.end)
    anchor = Anchor(span=span, exact=was or words)
    return Claim(id=key, report=report.id, anchor=anchor, speaker=SPEAKER)


def test_source_cue_and_content_stand_in_their_blocks() -> None:
    report = report_of("First line.\n\nThe mayor said the road\nis open.")
    quote = Quote(
        id=QuoteId(RecordId("q")),
        report=report.id,
        speaker=SPEAKER,
        source=(Span(13, 22),),
        cue=(Span(23, 27),),
        content=(Span(28, 45),),
    )

    markup = Markup(report, [quote], [])

    assert markup.marks_of(0) == ()
    assert set(markup.marks_of(1)) == {
        Marked(Span(0, 9), Part.SOURCE),
        Marked(Span(10, 14), Part.CUE),
        Marked(Span(15, 23), Part.CONTENT),
    }
    assert markup.marks_of(2) == (Marked(Span(0, 8), Part.CONTENT),)


def test_the_shortest_claim_is_the_one_at_a_letter() -> None:
    report = report_of("The road is open and the bridge is shut.")
    whole = claim_on(report, "The road is open and the bridge is shut")
    part = claim_on(report, "the bridge is shut")

    markup = Markup(report, [], [whole, part])

    assert markup.claim_at(2) == whole.id
    assert markup.claim_at(report.text.index("bridge")) == part.id
    assert markup.claim_at(len(report.text) - 1) is None


def test_an_orphaned_claim_has_its_note_and_no_words() -> None:
    report = report_of("The road is open.")
    claim = claim_on(report, "is open", was="is shut")

    markup = Markup(report, [], [claim])

    assert markup.is_orphaned(claim)
    assert markup.claims_from(0) == (claim,)
    assert (markup.claim_at(10), markup.marks_of(0)) == (None, ())


@given(st.text(alphabet="ab \n\u0627\U0001f600", max_size=400), st.integers(1, 40))
def test_blocks_hold_every_letter_once(text: str, times: int) -> None:
    whole = text * times

    blocks = Markup(report_of(whole), [], []).blocks

    assert all(a.end <= b.start for a, b in itertools.pairwise(blocks))
    assert all(0 < block.end - block.start <= LONGEST_BLOCK for block in blocks)
    left = "".join(block.of(whole) for block in blocks)
    assert left.replace(" ", "") == "".join(whole.split())


def test_a_report_without_words_has_no_block() -> None:
    markup = Markup(report_of(" \n "), [], [])

    assert (markup.blocks, markup.block_of(2), markup.claim_at(1)) == ((), 0, None)
