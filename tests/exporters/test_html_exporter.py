from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typing_extensions import override

from claims_app.core.case import Case
from claims_app.core.phrases import Reason
from claims_app.core.records import (
    CaseInfo,
    Claim,
    Evidence,
    Link,
    LinkVerdict,
    Question,
    QuestionVerdict,
    Quote,
    Record,
    Report,
    Source,
)
from claims_app.exporters.base import SheetOptions
from claims_app.exporters.html import css_string
from claims_app.exporters.registry import EXPORTERS
from claims_app.exporters.sheet import method
from tests.snapshots.reviewed import assert_as_reviewed

if TYPE_CHECKING:
    from collections.abc import Callable

_VOID = {"meta", "col", "br", "use", "path", "circle"}
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_HOSTILE = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% for x in y %}{{ ''.__class__ }}",
    "{who.__class__} {0} {",
    "\u202eevil\u2066 unclosed",
    "javascript:alert(1)",
    "\x00\x08\ud800\ufffe",
    "--> ]]> <!-- &amp; &lt;",
    "\\3c script\\3e \n@import url(//a.example)",
)

_FREE = st.text(st.characters(), max_size=30) | st.sampled_from(_HOSTILE)


class _Page(HTMLParser):
    """Reads a page strictly: every tag is closed, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)


def _read(page: bytes) -> _Page:
    reader = _Page()
    reader.feed(page.decode("utf-8"))
    reader.close()
    assert reader.open == []
    return reader


def _options(lang: str = "en") -> SheetOptions:
    return SheetOptions(lang=lang, exported_at=datetime(2015, 12, 4, 11, tzinfo=UTC))


def _html(case: Case, lang: str = "en") -> bytes:
    return EXPORTERS["html"].export(case, _options(lang))


def _poisoned(record: Record, poison: Callable[[], str]) -> Record:
    """Return the record with strings of the enemy in every field that takes free text."""
    changes: dict[str, object] = {}
    match record:
        case CaseInfo():
            people = tuple(replace(analyst, name=poison()) for analyst in record.analysts)
            changes = {"title": poison(), "analysts": people}
        case Source():
            changes = {"name": poison() + "x", "side": poison()}
        case Report():
            changes = {"title": poison(), "lang": poison(), "original_name": poison()}
        case Question():
            changes = {"title": poison()}
        case LinkVerdict():
            changes = {"reason": poison()}
        case QuestionVerdict():
            changes = {"reason": poison(), "would_settle": poison()}
        case Link():
            evidence = (_poisoned_evidence(item, poison) for item in record.evidence)
            changes = {"evidence": tuple(evidence)}
        case Claim():
            length = len(record.anchor.exact)
            exact = (poison() + "q" * length)[:length]
            changes = {"anchor": replace(record.anchor, exact=exact)}
        case Quote():
            pass
    return replace(record, **changes)  # type: ignore[arg-type] # fields of several classes


def _poisoned_evidence(evidence: Evidence, poison: Callable[[], str]) -> Evidence:
    arguments = tuple((name, poison()) for name, _ in evidence.reason.arguments)
    reason = Reason(template=evidence.reason.template + poison(), arguments=arguments)
    return replace(evidence, rule=poison(), reason=reason)


def test_same_case_and_moment_give_the_same_bytes(truce: Case, options: SheetOptions) -> None:
    exporter = EXPORTERS["html"]

    first = exporter.export(truce, options)
    second = exporter.export(Case(reversed(list(truce.records()))), options)

    assert first == second


def test_other_moment_gives_another_sheet(truce: Case) -> None:
    later = replace(_options(), exported_at=datetime(2015, 12, 5, tzinfo=UTC))

    assert EXPORTERS["html"].export(truce, later) != _html(truce)


def test_sheet_stays_as_it_was_reviewed(
    truce: Case, options: SheetOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(method, "_PROGRAM", "Claims of any version")

    page = EXPORTERS["html"].export(truce, options)

    assert_as_reviewed(f"sheet-{options.lang}.html", page.decode())


def test_page_is_well_formed_and_in_its_language(truce: Case, options: SheetOptions) -> None:
    page = _read(EXPORTERS["html"].export(truce, options))

    direction = "rtl" if options.lang == "ar" else "ltr"
    assert ("html", {"lang": options.lang, "dir": direction}) in page.tags


def test_page_asks_for_nothing_from_outside(truce: Case, options: SheetOptions) -> None:
    data = EXPORTERS["html"].export(truce, options)

    page = _read(data)

    for tag, attributes in page.tags:
        assert tag not in {"script", "img", "link", "iframe", "object", "embed", "base", "form"}
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")
    assert b"url(" not in data
    assert b"@import" not in data
    assert b"default-src 'none'" in data


def test_links_lead_to_reports_on_the_page(truce: Case) -> None:
    page = _read(_html(truce))

    targets = {str(attributes["id"]) for _, attributes in page.tags if "id" in attributes}
    links = {str(attributes["href"])[1:] for _, attributes in page.tags if "href" in attributes}
    assert links <= targets


def test_each_quotation_has_its_own_language_and_direction(truce: Case) -> None:
    page = _read(_html(truce, "ar"))

    quotes = [attributes for tag, attributes in page.tags if tag == "blockquote"]
    assert {(quote["lang"], quote["dir"]) for quote in quotes} == {("ar", "rtl"), ("en", "ltr")}


def test_closing_line_says_that_it_does_not_say_who_is_right(truce: Case) -> None:
    assert "It does not say who is right." in "".join(_read(_html(truce)).texts)


@pytest.mark.parametrize("hostile", _HOSTILE)
def test_hostile_text_in_every_field_comes_out_inert(hostile: str, truce: Case) -> None:
    case = Case(_poisoned(record, lambda: hostile) for record in truce.records())

    data = _html(case)

    page = _read(data)
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "img"})
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert data.count(b"</style>") == 1
    assert not _BIDI.search("".join(page.texts))
    assert b"\x00" not in data


def test_template_injection_is_shown_and_not_run(truce: Case) -> None:
    case = Case(_poisoned(record, lambda: "{{ 7 * 7 }}") for record in truce.records())

    texts = "".join(_read(_html(case)).texts)

    assert "{{ 7 * 7 }}" in texts
    assert "49" not in texts.replace("0.49", "")


# The case is read only, so that one does for all examples.
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(_FREE, min_size=1, max_size=12), lang=st.sampled_from(["en", "ar"]))
def test_any_text_in_any_field_gives_a_page_that_holds_together(
    texts: list[str], lang: str, truce: Case
) -> None:
    endless = itertools.cycle(texts)
    case = Case(_poisoned(record, lambda: next(endless)) for record in truce.records())

    page = _read(_html(case, lang))

    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "img", "iframe"})
    assert not _BIDI.search("".join(page.texts))


@pytest.mark.parametrize("text", ['"', "\\", "\n", "</style>", "\u202e", "\0"])
def test_css_string_can_not_end_early(text: str) -> None:
    assert re.fullmatch(r'"(?:[A-Za-z0-9]|\\[0-9a-f]{1,6} )*"', css_string(text))
