"""Plain data to records: what is wrong is said with its keys, what is unknown is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from claims_app.core.changes import Change
from claims_app.core.ids import AnalystId
from claims_app.core.records import CaseInfo, Claim, Link, LinkVerdict, Polarity, Quote, Source
from claims_app.store.codec import BadValueError, decode, decode_change, encode

CLAIM: dict[str, Any] = {
    "id": "c-1",
    "report": "r-1",
    "anchor": {"span": ["0", "7"], "exact": "المتحدث"},
    "speaker": "s-1",
}
VERDICT: dict[str, Any] = {
    "id": "v-1",
    "link": "l-1",
    "a": "c-1",
    "b": "c-2",
    "analyst": "lina",
    "at": "2015-12-09T10:00:00Z",
    "decision": "confirmed",
    "relation": "agree",
}
QUOTE: dict[str, Any] = {"id": "q-1", "report": "r-1", "speaker": "s-1", "cue": [], "content": []}


def test_strings_and_numbers_are_both_taken() -> None:
    from_yaml, _ = decode(Claim, CLAIM | {"credibility": "3", "edited": "true"})
    from_json, _ = decode(
        Claim,
        CLAIM | {"anchor": {"span": [0, 7], "exact": "المتحدث"}, "credibility": 3, "edited": True},
    )

    assert from_yaml == from_json
    assert from_yaml.credibility == 3
    assert from_yaml.edited


def test_null_counts_as_absent() -> None:
    claim, extras = decode(Claim, CLAIM | {"polarity": None, "quote": None})

    assert claim.polarity is Polarity.AFFIRMED
    assert extras == {}


def test_what_has_its_default_is_left_out() -> None:
    claim, _ = decode(Claim, CLAIM)

    assert encode(claim) == CLAIM | {"anchor": {"span": [0, 7], "exact": "المتحدث"}}


def test_times_are_written_in_utc() -> None:
    verdict, _ = decode(LinkVerdict, VERDICT | {"at": "2015-12-09T13:00:00.5+03:00"})

    assert verdict.at == datetime(2015, 12, 9, 10, 0, 0, 500_000, tzinfo=UTC)
    assert encode(verdict)["at"] == "2015-12-09T10:00:00.500000Z"


def test_a_time_without_zone_is_a_bug() -> None:
    verdict, _ = decode(LinkVerdict, VERDICT)
    object.__setattr__(verdict, "at", datetime(2015, 12, 9))  # noqa: DTZ001 - what is refused

    with pytest.raises(ValueError, match="needs a zone"):
        encode(verdict)


def test_unknown_keys_are_kept_at_any_depth() -> None:
    data = {
        "title": "هدنة",
        "colour": "red",
        "analysts": [{"id": "lina", "name": "Lina", "mail": {"to": "x"}}],
    }

    info, extras = decode(CaseInfo, data)

    assert encode(info, extras) == data


def test_an_unknown_key_whose_place_is_gone_is_dropped_with_it() -> None:
    info, extras = decode(
        CaseInfo,
        {"id": "case", "title": "", "analysts": [{"id": "lina", "name": "Lina", "mail": "x"}]},
    )

    assert encode(CaseInfo(title=info.title), extras) == {"title": ""}


@pytest.mark.parametrize(
    ("kind", "data", "keys", "message"),
    [
        pytest.param(Claim, "x", (), "a claim is a mapping", id="no mapping"),
        pytest.param(Claim, {"id": "c-1"}, (), "needs report and anchor and speaker", id="absent"),
        pytest.param(LinkVerdict, {}, (), "a link verdict needs id", id="empty"),
        pytest.param(
            Claim, CLAIM | {"polarity": "maybe"}, ("polarity",), "“maybe”", id="unknown word"
        ),
        pytest.param(Claim, CLAIM | {"polarity": ["x"]}, ("polarity",), "a list", id="list"),
        pytest.param(Claim, CLAIM | {"speaker": {"a": "b"}}, ("speaker",), "a mapping", id="map"),
        pytest.param(
            Claim, CLAIM | {"credibility": "3.5"}, ("credibility",), "whole number", id="fraction"
        ),
        pytest.param(
            Claim, CLAIM | {"credibility": True}, ("credibility",), "whole number", id="truth"
        ),
        pytest.param(Claim, CLAIM | {"credibility": "٣"}, ("credibility",), "whole", id="digits"),
        pytest.param(Claim, CLAIM | {"credibility": "9"}, (), "1 to 6", id="out of range"),
        pytest.param(Claim, CLAIM | {"edited": "yes"}, ("edited",), "true or false", id="yes"),
        pytest.param(
            Claim,
            CLAIM | {"anchor": {"span": ["7", "0"], "exact": ""}},
            ("anchor", "span"),
            "start < end",
            id="span backwards",
        ),
        pytest.param(
            Claim,
            CLAIM | {"anchor": {"span": ["7", "x"], "exact": ""}},
            ("anchor", "span", 1),
            "“x”",
            id="span of letters",
        ),
        pytest.param(
            Claim,
            CLAIM | {"anchor": {"span": "0-7", "exact": ""}},
            ("anchor", "span"),
            r"\[start, end\]",
            id="span as text",
        ),
        pytest.param(
            Claim,
            CLAIM | {"anchor": {"span": ["0", "6"], "exact": "المتحدث"}},
            ("anchor",),
            "as long as",
            id="span too short",
        ),
        pytest.param(Quote, QUOTE | {"cue": "x"}, ("cue",), "is a list", id="no list"),
        pytest.param(Quote, QUOTE | {"score": "nan"}, ("score",), "a number", id="not a number"),
        pytest.param(Quote, QUOTE | {"score": "1e999x"}, ("score",), "a number", id="letters"),
        pytest.param(Quote, QUOTE, (), "a quote has content", id="empty quote"),
        pytest.param(
            LinkVerdict, VERDICT | {"at": "2015-12-09"}, ("at",), "is a time", id="date only"
        ),
        pytest.param(
            LinkVerdict, VERDICT | {"at": "2015-13-09T10:00:00Z"}, ("at",), "a time", id="month 13"
        ),
        pytest.param(
            LinkVerdict, VERDICT | {"at": "0001-01-01T00:00:00+14:00"}, ("at",), "time", id="year 0"
        ),
        pytest.param(LinkVerdict, VERDICT | {"type": "time"}, (), "has a type", id="typed agree"),
        pytest.param(Source, {"id": "s-1", "name": " "}, (), "needs a name", id="nameless"),
        pytest.param(
            Source,
            {"id": "s-1", "name": "x", "aliases": ["a", None]},
            ("aliases", 1),
            "nothing",
            id="empty alias",
        ),
        pytest.param(
            Source, {"id": "s-1", "name": "x", "side": 3}, ("side",), "a text, not “3”", id="number"
        ),
        pytest.param(
            Link,
            {
                "id": "l-1",
                "a": "c-1",
                "b": "c-2",
                "relation": "agree",
                "evidence": [
                    {"rule": "r", "strength": "1", "reason": {"template": "", "arguments": ["x"]}}
                ],
            },
            ("evidence", 0, "reason", "arguments"),
            "maps names to words",
            id="arguments",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_keys(
    kind: type[Any], data: object, keys: tuple[str | int, ...], message: str
) -> None:
    with pytest.raises(BadValueError, match=message) as caught:
        decode(kind, data)

    assert caught.value.keys == keys
    assert caught.value.remedy


def test_a_long_value_is_shown_in_short() -> None:
    with pytest.raises(BadValueError) as caught:
        decode(Claim, CLAIM | {"act": "x" * 500})

    assert len(caught.value.message) < 80
    assert "state" in caught.value.remedy


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        ({"put": "x"}, "no list"),
        ({"put": [{"person": {}}]}, "no kind of record"),
        ({"put": ["x"]}, "no mapping"),
        ({"by": None}, "“by” is a text"),
        ({"at": "yesterday"}, "“at” is a time"),
        ({"remove": ["c-1", "c-1"]}, "twice"),
        ({"remove": [3]}, "remove"),
    ],
)
def test_what_is_no_change_is_refused(harm: dict[str, object], message: str) -> None:
    good = {"label": "x", "by": "lina", "at": "2015-12-09T10:00:00Z", "put": [], "remove": []}

    assert decode_change(good) == Change(
        label="x", by=AnalystId("lina"), at=datetime(2015, 12, 9, 10, tzinfo=UTC)
    )
    with pytest.raises(BadValueError, match=message):
        decode_change(good | harm)
    with pytest.raises(BadValueError, match="no mapping"):
        decode_change([])
