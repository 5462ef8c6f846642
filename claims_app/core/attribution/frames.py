"""What a grammar finds before speakers are resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from claims_app.core.attribution.page import Range
from claims_app.core.cues import Cue
from claims_app.core.inflection import Form

LOOK_BACK: Final = 20  # frames; a sentence of news holds fewer than ten
REFERS_BACK: Final = "refers back"  # the rule of the same words, taken up by another voice
GOES_ROUND: Final = "verb+hearsay"  # the rule of a passive that names nobody: it is said that
# Rules of frames whose content is known from the start: it stands before the cue.
CONTENT_FIRST: Final = frozenset(
    {"verb+inverted", "verb+after", "verb+around", "verb+passive", "verb+object before"}
    | {GOES_ROUND, "signature"}
)


@dataclass(slots=True, kw_only=True)
class Frame:
    """One attribution as token ranges. ``start`` is where its head begins.

    ``content`` is filled once the frames around are known. ``form`` tells gender and number of the
    speaker where the grammar shows them. ``hint`` is the subject of the sentence where the cue
    names no speaker and stands in the sentence of another verb. ``parent`` is an index into the
    list of frames.
    """

    cue: Cue
    form: Form | None
    cue_ranges: list[Range]
    start: int
    content_start: int
    rule: str
    content_stop: int | None = None  # what was said ends here at the latest
    is_phrase: bool = False  # a noun phrase or infinitive, no clause
    source: Range | None = None
    via: Range | None = None
    content: list[Range] = field(default_factory=list)
    hint: Range | None = None
    parent: int | None = None
    is_main: bool = True
    needs_company: bool = False  # it shares the subject of a frame before it in the sentence
    is_unnamed: bool = False  # the text names nobody: it is said, reports that
    is_unresolved: bool = False  # the speaker is somebody the grammar can't tell
    is_while: bool = False  # its clause leads to the main one: while he says so, they …
    is_open: bool = False  # it goes on about its own subject, and ends no other's words
