"""The JSON-lines forms of the engine: what ``extract``, ``match`` and ``pair`` take and give.

Spans are pairs of code point offsets into ``text``, end exclusive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.cli.about_json import about_object
from claims_app.core.extraction import extract
from claims_app.core.findings import Document, Statement
from claims_app.core.matching import match
from claims_app.core.origins import origins, voices
from claims_app.core.pairing import pair
from claims_app.core.questions import group
from claims_app.core.records import Polarity
from claims_app.core.script import guess_language
from claims_app.workspace.encoders import tried_encoders
from claims_app.workspace.lexicons import cue_lexicon
from claims_app.workspace.match_lexicons import match_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claims_app.cli.jsonl import Line
    from claims_app.core.cues import CueLexicon
    from claims_app.core.findings import Extraction, FoundLink, FoundQuote
    from claims_app.core.records import Evidence, Span

Object = dict[str, object]
_DIGITS: Final = 6  # of a score; more would say less than the figure itself


def extraction_object(key: str, found: Extraction, *, explains: bool) -> Object:
    """Return what was found in the report ``key``, as one line.

    Args:
        key: The report's id, as the line is to name it.
        found: Its quotes and claims.
        explains: Whether each quote says by which rule it was found and how its speaker was told.
    """
    return {
        "id": key,
        "quotes": [_quote(quote, explains=explains) for quote in found.quotes],
        "claims": [
            {
                "id": f"c{number}",
                "span": _span(claim.span),
                "speaker": claim.speaker,
                "polarity": claim.polarity.value,
                "certainty": claim.certainty.value,
                "quote": claim.quote,
                **({"about": about_object(claim.about)} if claim.about else {}),
            }
            for number, claim in enumerate(found.claims, start=1)
        ],
    }


def match_line(line: Line, *, extracts: bool, cues: CueLexicon | None = None) -> Object:
    """Return the links within one bundle of reports, as one line.

    ``origins`` lists the claims that rest on one origin, two or more of each; ``questions`` what
    is in dispute, with how many voices speak on it, one origin counted once.

    Args:
        line: The bundle.
        cues: The words of saying; None for those that come with the program.
        extracts: Whether the claims are found in the reports; else the line gives them.

    Raises:
        ClaimsError: The line lacks something, or a claim's span lies outside its report.
    """
    documents = _documents(line)
    said = (
        _found_statements(documents, cues or cue_lexicon())
        if extracts
        else _given_statements(line, documents)
    )
    answer: Object = {"id": line.text("id")}
    if extracts:
        answer["claims"] = [
            {
                "id": statement.id,
                "report": statement.document,
                "span": _span(statement.span),
                "speaker": statement.speaker,
                "polarity": statement.polarity.value,
            }
            for statement in said
        ]
    encoder = next(iter(tried_encoders()), None)
    links = match(documents, said, match_lexicon(), encode=encoder.encode if encoder else None)
    answer["links"] = [_link(link) for link in links]
    shared = origins(links)
    answer["origins"] = [list(claims) for claims in shared]
    speakers = {statement.id: statement.speaker for statement in said}
    answer["questions"] = [
        {
            "title": question.title,
            "claims": list(question.statements),
            "voices": voices({key: speakers[key] for key in question.statements}, shared),
        }
        for question in group(said, documents, links)
    ]
    return answer


def pair_line(line: Line) -> Object:
    """Return how two sentences stand, as one line; the three scores sum to 1.

    Raises:
        ClaimsError: The line lacks ``id``, ``a`` or ``b``.
    """
    a, b = line.text("a"), line.text("b")
    lang = line.text("lang", "") or guess_language(f"{a}\n{b}")
    score = pair(a, b, lang, match_lexicon(), tried_encoders())
    conflict, agree = round(score.conflict, _DIGITS), round(score.agree, _DIGITS)
    scores = {
        "conflict": conflict,
        "agree": agree,
        "none": round(max(0.0, 1.0 - conflict - agree), _DIGITS),
    }
    return {
        "id": line.text("id"),
        "relation": max(scores, key=lambda relation: scores[relation]),
        "scores": scores,
        "why": _why(score.evidence),
    }


def line_document(line: Line, *, lang: str = "") -> Document:
    """Return the report that a line gives.

    Args:
        line: With ``id`` and ``text``.
        lang: The language, whatever the line says; empty to believe it.

    Raises:
        ClaimsError: The line lacks ``id`` or ``text``.
    """
    text = line.text("text")
    return Document(
        id=line.text("id"),
        text=text,
        lang=lang or line.text("lang", "") or guess_language(text),
        outlet=line.text("outlet", ""),
        title=line.text("title", ""),
        published=line.day("date"),
    )


def _documents(line: Line) -> tuple[Document, ...]:
    documents = tuple(line_document(report) for report in line.objects("reports"))
    if len({document.id for document in documents}) < len(documents):
        raise line.error("Two reports have one id.", "Give each report its own.")
    return documents


def _given_statements(line: Line, documents: Sequence[Document]) -> tuple[Statement, ...]:
    texts = {document.id: document.text for document in documents}
    said = []
    for claim in line.objects("claims"):
        report = claim.text("report")
        if report not in texts:
            raise line.error(f"There is no report {report!r}.", "Name one of this line's reports.")
        said.append(
            Statement(
                id=claim.text("id"),
                document=report,
                span=claim.span("span", texts[report]),
                speaker=claim.text("speaker", ""),
                polarity=claim.choice("polarity", Polarity, Polarity.AFFIRMED),
            )
        )
    if len({statement.id for statement in said}) < len(said):
        raise line.error("Two claims have one id.", "Give each claim its own.")
    return tuple(said)


def _found_statements(documents: Iterable[Document], cues: CueLexicon) -> tuple[Statement, ...]:
    found = [
        (document.id, claim) for document in documents for claim in extract(document, cues).claims
    ]
    return tuple(
        Statement(
            id=f"c{number}",
            document=document,
            span=claim.span,
            speaker=claim.speaker,
            polarity=claim.polarity,
            act=claim.act,
        )
        for number, (document, claim) in enumerate(found, start=1)
    )


def _quote(quote: FoundQuote, *, explains: bool) -> Object:
    told: Object = {
        "source": [_span(span) for span in quote.source],
        "source_is": quote.speaker,
        "cue": [_span(span) for span in quote.cue],
        "content": [_span(span) for span in quote.content],
        "style": quote.style.value,
        "act": quote.act.value,
        "via": [_span(span) for span in quote.via],
        "in": quote.parent,
        "polarity": quote.polarity.value,
        "score": round(quote.score, _DIGITS),
    }
    if explains:
        way = quote.resolution
        told["rule"] = quote.rule
        told["resolution"] = {"way": way.way.value, "earlier": way.earlier} if way else None
    return told


def _link(link: FoundLink) -> Object:
    return {
        "a": link.a,
        "b": link.b,
        "relation": link.relation.value,
        "type": link.type.value if link.type else None,
        "score": round(link.score, _DIGITS),
        "why": _why(link.evidence),
    }


def _why(evidence: Iterable[Evidence]) -> list[str]:
    return [item.reason.render() for item in evidence]


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
