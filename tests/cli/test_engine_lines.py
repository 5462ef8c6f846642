from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from claims_app.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

Captured = pytest.CaptureFixture[str]
# Written for this test.
TEXT = "قال المحافظ إن المقاتلين سيغادرون الحي يوم السبت. ونفت لجنة التفاوض خروج المقاتلين من الحي."
REPORT = {
    "id": "r1",
    "lang": "ar",
    "outlet": "wire",
    "date": "2015-12-01",
    "title": "",
    "text": TEXT,
}


def _file(tmp_path: Path, *lines: object) -> str:
    path = tmp_path / "lines.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
    return str(path)


def _answers(capsys: Captured) -> list[dict[str, list[dict[str, object]]]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def _claim(key: str, words: str, polarity: str = "affirmed") -> dict[str, object]:
    start = TEXT.index(words)
    return {
        "id": key,
        "report": "r1",
        "span": [start, start + len(words)],
        "speaker": key,
        "polarity": polarity,
        "gist": "never read",
    }


def test_extract_gives_the_fixed_form(tmp_path: Path, capsys: Captured) -> None:
    assert main(["extract", "--format", "jsonl", _file(tmp_path, REPORT)]) == 0

    (answer,) = _answers(capsys)
    assert list(answer) == ["id", "quotes", "claims"]
    assert set(answer["quotes"][0]) == {
        *("source", "source_is", "cue", "content", "style", "act", "via", "in", "polarity"),
        "score",
    }
    assert set(answer["claims"][0]) == {
        *("id", "span", "speaker", "polarity", "certainty", "quote", "about"),
    }
    assert "محافظ" in str(answer["quotes"][0]["source_is"])


def test_match_answers_over_the_given_claims(tmp_path: Path, capsys: Captured) -> None:
    claims = [
        _claim("c1", "المقاتلين سيغادرون الحي"),
        _claim("c2", "نفت لجنة التفاوض خروج المقاتلين", "denied"),
    ]
    bundle = {"id": "b1", "reports": [REPORT], "claims": claims}

    assert main(["match", "--format", "jsonl", _file(tmp_path, bundle)]) == 0

    (answer,) = _answers(capsys)
    assert list(answer) == ["id", "links", "origins", "questions"]
    link = answer["links"][0]
    assert (link["a"], link["b"], link["relation"], link["type"]) == (
        "c1",
        "c2",
        "conflict",
        "denial",
    )
    assert link["why"]
    assert answer["origins"] == []
    (question,) = answer["questions"]
    assert (question["claims"], question["voices"]) == (["c1", "c2"], 2)


def test_one_origin_is_told_and_counted_once(tmp_path: Path, capsys: Captured) -> None:
    reports = [{**REPORT, "id": f"r{number}", "outlet": f"wire {number}"} for number in range(1, 4)]
    said = [
        {**_claim(f"c{number}", "المقاتلين سيغادرون الحي"), "report": f"r{number}"}
        for number in range(1, 4)
    ]
    denied = _claim("c4", "نفت لجنة التفاوض خروج المقاتلين", "denied")
    bundle = {"id": "b1", "reports": reports, "claims": [*said, denied]}

    assert main(["match", "--format", "jsonl", _file(tmp_path, bundle)]) == 0

    (answer,) = _answers(capsys)
    assert [list(claims) for claims in answer["origins"]] == [["c1", "c2", "c3"]]
    assert [question["voices"] for question in answer["questions"]] == [2]


def test_match_can_find_the_claims_itself(tmp_path: Path, capsys: Captured) -> None:
    bundle = {"id": "b1", "reports": [REPORT]}

    assert main(["match", "--extract", "--format", "jsonl", _file(tmp_path, bundle)]) == 0

    (answer,) = _answers(capsys)
    assert list(answer) == ["id", "claims", "links", "origins", "questions"]
    assert set(answer["claims"][0]) == {"id", "report", "span", "speaker", "polarity"}
    known = {claim["id"] for claim in answer["claims"]}
    assert {key for link in answer["links"] for key in (link["a"], link["b"])} <= known


def test_scores_of_a_pair_sum_to_one(tmp_path: Path, capsys: Captured) -> None:
    pairs = [
        {"id": "1", "lang": "ar", "a": "خرج المقاتلون من الحي", "b": "لم يخرج المقاتلون من الحي"},
        {"id": "2", "a": "", "b": "x"},
    ]

    assert main(["pair", "--format", "jsonl", _file(tmp_path, *pairs)]) == 0

    for answer in _answers(capsys):
        scores: dict[str, float] = answer["scores"]  # type: ignore[assignment]
        assert list(answer) == ["id", "relation", "scores", "why"]
        assert sum(scores.values()) == pytest.approx(1.0)
        assert scores[str(answer["relation"])] == max(scores.values())


def test_lines_go_into_a_file(tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "out.jsonl"
    words = ["extract", "--format", "jsonl", _file(tmp_path, REPORT), "-o", str(target)]

    assert main(words) == 0

    assert json.loads(target.read_text(encoding="utf-8"))["id"] == "r1"
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("bundle", "message"),
    [
        ({"id": "b", "reports": [REPORT]}, "'claims' has to be a list"),
        ({"id": "b", "reports": [REPORT, REPORT], "claims": []}, "Two reports have one id"),
        ({"id": "b", "reports": [], "claims": [_claim("c", "الحي")]}, "no report 'r1'"),
        (
            {"id": "b", "reports": [REPORT], "claims": [_claim("c", "الحي")] * 2},
            "Two claims have one id",
        ),
        (
            {"id": "b", "reports": [REPORT], "claims": [{**_claim("c", "الحي"), "span": [0, 999]}]},
            "within the text",
        ),
        ({"reports": [REPORT], "claims": []}, "'id' has to be a string"),
    ],
    ids=["claims", "reports", "report", "claim", "span", "id"],
)
def test_bundle_that_is_none_is_bad_input(
    tmp_path: Path, capsys: Captured, bundle: object, message: str
) -> None:
    path = _file(tmp_path, bundle)

    assert main(["match", "--format", "jsonl", path]) == 2

    error = capsys.readouterr().err
    assert error.startswith(f"{path}:1: ")
    assert message in error


def test_explaining_lines_is_refused_and_says_where_the_reasons_are(
    tmp_path: Path, capsys: Captured
) -> None:
    bundle = _file(tmp_path, {"id": "b", "reports": [REPORT], "claims": []})

    assert main(["match", "--explain", "--format", "jsonl", bundle]) == 2

    printed = capsys.readouterr()
    assert printed.out == ""
    assert "--explain" in printed.err
    assert "`why`" in printed.err


def test_date_of_any_kind_and_missing_language_are_fine(tmp_path: Path, capsys: Captured) -> None:
    reports = [{"id": "1", "text": TEXT, "date": "spring"}, {"id": "2", "text": TEXT, "date": None}]

    assert main(["extract", "--format", "jsonl", _file(tmp_path, *reports)]) == 0

    first, second = _answers(capsys)
    assert first["quotes"] == second["quotes"] != []
