"""Ids: the same content, the same id; nothing else."""

from __future__ import annotations

import re

import pytest

from claims_app.core.ids import (
    AnalystId,
    ClaimId,
    LinkId,
    QuestionId,
    RecordId,
    claim_id,
    content_id,
    link_id,
    question_id,
    quote_id,
    report_id,
    source_id,
    text_hash,
    verdict_id,
)

A, B = ClaimId(RecordId("c-a")), ClaimId(RecordId("c-b"))


def test_an_id_can_be_a_file_name() -> None:
    assert re.fullmatch(r"r-[a-z2-7]{16}", report_id("نص"))


def test_the_border_between_parts_counts() -> None:
    assert content_id("x", "ab", "c") != content_id("x", "a", "bc")
    assert content_id("x", "ab") != content_id("x", "ab", "")


def test_ids_stay_as_they_are_from_release_to_release() -> None:
    # Stored in every case: a change here orphans the verdicts of all analysts.
    report = report_id("0" * 64)

    assert report == "r-h7b2xoj2lps7iloq"
    assert source_id("وزارة الدفاع") == "s-y4eb5bprxdjziabj"
    assert claim_id(report, 3, 9) == "c-7pklmluu27ahjph4"
    assert quote_id(report, 3, 9) == "q-7pklmluu27ahjph4"
    assert link_id(A, B) == "l-rc4ekpbgskfoie6s"


def test_a_further_voice_at_the_same_words_has_an_id_of_its_own() -> None:
    report = report_id("0" * 64)
    ali, army = source_id("ali"), source_id("army")

    ids = {claim_id(report, 3, 9), *(claim_id(report, 3, 9, who) for who in (ali, army))}

    assert len(ids) == 3
    assert claim_id(report, 3, 9, army) == "c-wfzdsox6vngy7a36"


def test_a_link_is_the_same_from_both_ends() -> None:
    assert link_id(A, B) == link_id(B, A)


def test_each_analyst_has_one_verdict_on_a_subject() -> None:
    link, question = LinkId(RecordId("l-1")), QuestionId(RecordId("u-1"))
    lina, omar = AnalystId("lina"), AnalystId("omar")

    ids = {verdict_id(s, who) for s in (link, question) for who in (lina, omar)}

    assert len(ids) == 4
    assert verdict_id(link, lina) == verdict_id(link, lina)


def test_a_question_is_told_by_its_first_title_and_claim() -> None:
    assert question_id("انسحاب", A) != question_id("انسحاب", B)


@pytest.mark.parametrize("text", ["", "نص", "half \ud83d"])
def test_any_text_has_a_hash(text: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{64}", text_hash(text))
