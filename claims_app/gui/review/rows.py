"""What a list of pairs says about each of them, gathered from the records of a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.ids import LinkId
from claims_app.core.standing import LinkState
from claims_app.gui import words
from claims_app.gui.decide_pane import state_of
from claims_app.gui.text import one_line
from claims_app.gui.theme import link_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from claims_app.core.case import Case
    from claims_app.core.ids import ClaimId
    from claims_app.core.standing import Standing

_LONGEST: Final = 400  # letters: a line never shows more, and measuring 50,000 takes time


@dataclass(frozen=True, slots=True, kw_only=True)
class PairEnd:
    """One claim: its speaker, the beginning of its words, and their language."""

    speaker: str
    text: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """One pair in a list. ``key`` names the style of its type, ``state`` its glyph."""

    id: LinkId
    key: str
    word: str
    state: str
    state_word: str
    score: str
    ends: tuple[PairEnd, PairEnd]

    @property
    def spoken(self) -> str:
        """Return the row as sentences for assistive technology."""
        first, second = self.ends
        head = ", ".join(filter(None, (self.word, self.state_word, self.score)))
        return f"{head}. {first.speaker}: {first.text}. {second.speaker}: {second.text}"


def row_of(case: Case, pair: Standing) -> PairRow:
    """Return the row of a pair of ``case``."""
    key = link_key(pair.relation, pair.type)
    return PairRow(
        id=pair.id,
        key=key,
        word=words.link_of(key),
        state=pair.state.value,
        state_word=state_of(pair),
        score=f"{pair.link.score:.2f}" if pair.link else "",
        ends=(_end(case, pair.a), _end(case, pair.b)),
    )


def _end(case: Case, claim_id: ClaimId) -> PairEnd:
    claim = case.claims.get(claim_id)
    if claim is None:
        return PairEnd(speaker="", text="", lang="")
    source, report = case.sources.get(claim.speaker), case.reports.get(claim.report)
    return PairEnd(
        speaker=one_line(source.name) if source else claim.speaker,
        text=one_line(claim.anchor.exact[:_LONGEST]),
        lang=report.lang if report else "",
    )


def latest_decided(pairs: Iterable[Standing], most: int) -> list[Standing]:
    """Return the pairs that were decided last, the latest first."""

    def decided_at(pair: Standing) -> tuple[datetime, str]:
        return (pair.verdicts[-1].at, pair.id)

    return sorted((p for p in pairs if p.verdicts), key=decided_at, reverse=True)[:most]


def rejected(pairs: Iterable[Standing]) -> list[Standing]:
    """Return the pairs that were rejected, the latest first."""
    found = [pair for pair in pairs if pair.state is LinkState.REJECTED]
    return latest_decided(found, len(found))
