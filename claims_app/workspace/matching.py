"""The matching of a case: suggested links and questions, what is known from the last run spared."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from claims_app.core.encoder import BrokenEncoderError
from claims_app.core.findings import Statement
from claims_app.core.ids import ClaimId, RecordId, link_id, question_id
from claims_app.core.matching import STEPS, Matcher
from claims_app.core.questions import STEPS as QUESTION_STEPS
from claims_app.core.questions import group
from claims_app.core.records import Link, Origin, Question, is_derived
from claims_app.core.script import fold
from claims_app.workspace.extraction import document
from claims_app.workspace.match_lexicons import match_lexicon
from claims_app.workspace.progress import Progress, silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claims_app.core.case import Case
    from claims_app.core.encoder import Encoder
    from claims_app.core.findings import FoundLink, FoundQuestion
    from claims_app.core.ids import QuestionId, SourceId
    from claims_app.core.records import Claim, Record, Source

_log = logging.getLogger(__name__)

_ALL_STEPS = STEPS + QUESTION_STEPS


def new_matcher() -> Matcher:
    """Return a matcher with the word lists that come with the program; it remembers its runs.

    Raises:
        ClaimsError: A list is missing or malformed; it says where.
    """
    return Matcher(match_lexicon())


def statements(case: Case) -> tuple[Statement, ...]:
    """Return the claims as the matcher reads them, orphaned ones left out.

    They are in the order of their reports' publication and of their places, so that ``a`` of a
    link is the earlier one.
    """

    def order(claim: Claim) -> tuple[str, str, int, int]:
        report = case.reports[claim.report]
        return (report.published, report.id, claim.anchor.span.start, claim.anchor.span.end)

    voices = _voices(case)
    sound = [
        claim
        for claim in case.claims.values()
        if (report := case.reports.get(claim.report)) is not None
        and claim.anchor.holds_in(report.text)
    ]
    return tuple(_statement(claim, voices) for claim in sorted(sound, key=order))


def plan(
    case: Case, matcher: Matcher, progress: Progress | None, encoder: Encoder | None = None
) -> tuple[tuple[Record, ...], tuple[RecordId, ...]]:
    """Return the derived records and grown questions to put, and the ids of former ones to remove.

    Args:
        case: What is matched.
        matcher: Finds the links; what it has read and judged in its last run, it does not again.
        progress: Told before, often meanwhile, and after.
        encoder: Gives the claims' words vectors; without one, words alone are compared.

    Raises:
        Cancelled: ``progress`` raised it.
    """
    tell = progress or silent
    documents = tuple(document(case, report) for report in case.reports.values())
    said = statements(case)

    def tell_links(done: int, _steps: int) -> None:
        tell(done, _ALL_STEPS)

    encode = encoder.encode if encoder else None
    try:
        found_links = matcher.match(documents, said, encode=encode, tell=tell_links)
    except BrokenEncoderError as fault:
        _log.warning("The sentence encoder is broken (%s); words are compared.", fault)
        found_links = matcher.match(documents, said, tell=tell_links)
    found_questions = group(
        said, documents, found_links, lambda done, _: tell(STEPS + done, _ALL_STEPS)
    )
    links = _links(case, found_links)
    questions = _questions(case, found_questions)
    put: list[Record] = [*links, *questions]
    stays = {record.id for record in put}
    former: list[Record] = [*case.links.values(), *case.questions.values()]
    remove = [record.id for record in former if is_derived(record) and record.id not in stays]
    return tuple(record for record in put if case.get(record.id) != record), tuple(remove)


def _statement(claim: Claim, voices: Mapping[SourceId, str]) -> Statement:
    return Statement(
        id=claim.id,
        document=claim.report,
        span=claim.anchor.span,
        speaker=voices.get(claim.speaker, claim.speaker),
        polarity=claim.polarity,
        act=claim.act,
    )


def _voices(case: Case) -> dict[SourceId, str]:
    """Return the name of each source; those that are each other's aliases go by one name.

    Two sources are one voice where each has the other's name among its aliases: a name that only
    one of them lists may be somebody else's too.
    """
    sources = sorted(case.sources.values(), key=lambda source: source.id)
    by_name: dict[str, list[Source]] = {}
    for source in sources:
        by_name.setdefault(fold(source.name), []).append(source)
    voices: dict[SourceId, str] = {}
    for source in sources:
        name = voices.setdefault(source.id, source.name)
        for alias in source.aliases:
            for other in by_name.get(fold(alias), ()):
                if fold(source.name) in map(fold, other.aliases):
                    voices.setdefault(other.id, name)
    return voices


def _links(case: Case, found: Iterable[FoundLink]) -> list[Link]:
    """Return the suggestions, without pairs that an analyst has linked by hand."""
    links = {}
    for item in found:
        a, b = ClaimId(RecordId(item.a)), ClaimId(RecordId(item.b))
        key = link_id(a, b)
        old = case.links.get(key)
        if old is not None and old.origin is Origin.ANALYST:
            continue
        links[key] = Link(
            id=key,
            a=a,
            b=b,
            relation=item.relation,
            type=item.type,
            score=item.score,
            evidence=item.evidence,
        )
    return list(links.values())


def _questions(case: Case, found: Iterable[FoundQuestion]) -> list[Question]:
    """Return the engine's questions, and the adopted ones that take claims in."""
    adopted = {
        question.id: question
        for question in case.questions.values()
        if question.origin is Origin.ANALYST
    }
    owner = {claim: key for key, question in adopted.items() for claim in question.claims}
    questions: dict[QuestionId, Question] = {}
    for item in found:
        claims = tuple(ClaimId(RecordId(key)) for key in item.statements)
        if not claims:
            continue
        taker = _most_shared(claims, owner)
        key = question_id(item.title, claims[0])
        if taker is None and key in adopted:  # one whose claims were taken out by hand
            taker = key
        if taker is None:
            questions.setdefault(key, Question(id=key, title=item.title, claims=claims))
            continue
        more = tuple(claim for claim in claims if claim not in owner)
        owner.update(dict.fromkeys(more, taker))
        adopted[taker] = replace(adopted[taker], claims=(*adopted[taker].claims, *more))
    return [*adopted.values(), *questions.values()]


def _most_shared(
    claims: Iterable[ClaimId], owner: Mapping[ClaimId, QuestionId]
) -> QuestionId | None:
    """Return the adopted question that has most of the claims; of equals, the first by id."""
    shared = Counter(owner[claim] for claim in claims if claim in owner)
    return min(shared, key=lambda key: (-shared[key], key)) if shared else None
