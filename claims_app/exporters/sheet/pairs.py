"""Pairs of claims as blocks: both quotes, why they are linked, and what analysts decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from claims_app.core.ids import AnalystId
from claims_app.core.judgement import Decision
from claims_app.core.records import ConflictType, LinkVerdict, Origin, Relation
from claims_app.core.standing import LinkState, Standing
from claims_app.exporters.sheet.cards import CardMaker
from claims_app.exporters.sheet.dates import show_moment
from claims_app.exporters.sheet.model import DecisionLine, Pair, Why
from claims_app.exporters.sheet.runs import visible
from claims_app.exporters.sheet.words import Words

TYPE_KEYS: Final = (*(kind.value for kind in ConflictType), "agree", "update")


def type_key(relation: Relation, conflict_type: ConflictType | None) -> str:
    """Return the type of a conflict, or ``agree`` or ``update``."""
    return conflict_type.value if conflict_type else relation.value


@dataclass(frozen=True, slots=True)
class PairMaker:
    """Makes blocks of the pairs of one case; ``analysts`` gives the names of those who decided."""

    cards: CardMaker
    words: Words
    analysts: Mapping[AnalystId, str]

    def pair(self, standing: Standing) -> Pair:
        """Return the block of one pair; both its claims are in the case."""
        link = standing.link
        evidence = link.evidence if link else ()
        key = type_key(standing.relation, standing.type)
        return Pair(
            key=key,
            type=self.words[f"type.{key}"],
            state=standing.state.value,
            state_words=self._state_words(standing),
            a=self.cards.card(standing.a, [item.words_a for item in evidence]),
            b=self.cards.card(standing.b, [item.words_b for item in evidence]),
            whys=self._whys(standing),
            score=f"{link.score:.2f}" if link and link.origin is Origin.ENGINE else "",
            decisions=tuple(self._decision(verdict, standing) for verdict in standing.verdicts),
            notes=self._notes(standing),
        )

    def analyst_name(self, analyst: AnalystId) -> str:
        """Return the name of an analyst, or the id where the case does not name them."""
        return visible(self.analysts.get(analyst, analyst))

    def _state_words(self, standing: Standing) -> str:
        is_drawn = standing.link is not None and standing.link.origin is Origin.ANALYST
        is_open = standing.state is LinkState.SUGGESTED
        return self.words["state.drawn" if is_open and is_drawn else f"state.{standing.state}"]

    def _whys(self, standing: Standing) -> tuple[Why, ...]:
        evidence = standing.link.evidence if standing.link else ()
        whys = []
        for number, item in enumerate(evidence, 1):
            sentence, lang = self.words.reason(item.reason)
            whys.append(
                Why(
                    number=number if len(evidence) > 1 else 0,
                    sentence=sentence,
                    lang=lang,
                    rule=visible(item.rule),
                    strength=f"{item.strength:.2f}",
                )
            )
        return tuple(whys)

    def _decision(self, verdict: LinkVerdict, standing: Standing) -> DecisionLine:
        link = standing.link
        key = type_key(verdict.relation, verdict.type)
        was = type_key(link.relation, link.type) if link else key
        is_change = verdict.decision is Decision.RETYPED and was != key
        return DecisionLine(
            glyph=verdict.decision.value,
            words=self.words.plain(
                "decision.changed" if is_change else f"decision.{verdict.decision}",
                type=self.words[f"type.{key}"],
                was=self.words[f"type.{was}"],
            ),
            analyst=self.analyst_name(verdict.analyst),
            at=show_moment(verdict.at, self.words),
            reason=visible(verdict.reason),
        )

    def _notes(self, standing: Standing) -> tuple[str, ...]:
        keys = []
        if standing.is_stale:
            keys.append("note.stale")
        if standing.link is None:
            keys.append("note.no_link")
        elif standing.link.origin is Origin.ANALYST:
            keys.append("note.by_hand")
        elif not standing.link.evidence:
            keys.append("note.no_reason")
        return tuple(self.words[key] for key in keys)
