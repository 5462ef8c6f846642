from __future__ import annotations

import getpass
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.changes import Change
from claims_app.core.records import Analyst, CaseInfo
from claims_app.workspace.analysts import VARIABLE, analyst_named, default_analyst, enlisted


@pytest.fixture(autouse=True)
def _no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)


@given(st.text(min_size=1).filter(str.strip))
def test_id_is_a_file_name_everywhere(name: str) -> None:
    analyst = analyst_named(name)

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", analyst.id)
    assert analyst == analyst_named(f" {name}\n")


@pytest.mark.parametrize(
    ("name", "key"),
    [("Lina Haddad", "lina-haddad"), ("Zoë", "zoe"), ("../../etc", "etc")],
    ids=["words", "accent", "path"],
)
def test_id_is_readable_where_it_can_be(name: str, key: str) -> None:
    assert analyst_named(name).id == key


def test_names_in_arabic_have_ids_of_their_own() -> None:
    assert analyst_named("لينا").id != analyst_named("عمر").id


def test_name_of_a_device_is_no_file_name() -> None:
    assert analyst_named("CON").id.startswith("a-")


def test_analyst_needs_a_name() -> None:
    with pytest.raises(ValueError, match="needs a name"):
        analyst_named("  ")


def test_option_wins_over_environment_over_preference_over_login(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "login")

    assert default_analyst().name == "login"
    assert default_analyst(preferred="Preferred").name == "Preferred"
    monkeypatch.setenv(VARIABLE, "Variable")
    assert default_analyst(preferred="Preferred").name == "Variable"
    assert default_analyst(preferred="Preferred", given="Given").name == "Given"


def test_known_analyst_keeps_the_name_in_the_case() -> None:
    known = Analyst(id=analyst_named("lina").id, name="Dr Lina")

    assert default_analyst([known], given="LINA") == known


def test_only_analyst_of_a_case_is_not_taken_for_whoever_opens_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "omar")

    assert default_analyst([analyst_named("Lina")]).name == "omar"


def test_user_without_a_name_is_called_analyst(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_user() -> str:
        raise OSError("no username set in the environment")

    monkeypatch.setattr(getpass, "getuser", no_user)

    assert default_analyst().name == "Analyst"


def test_an_analyst_joins_the_case_with_the_first_change() -> None:
    lina, omar = analyst_named("Lina"), analyst_named("Omar")
    info = CaseInfo(title="Bridge", analysts=(omar,))
    first = Change(label="", by=lina.id, at=datetime(2024, 5, 14, tzinfo=UTC))

    (joined,) = enlisted(info, lina, first)

    assert joined.analysts == (omar, lina)
    assert enlisted(joined, lina, first) == ()


def test_nobody_joins_by_a_change_of_others_or_of_the_people_themselves() -> None:
    lina, omar = analyst_named("Lina"), analyst_named("Omar")
    info = CaseInfo(title="Bridge", analysts=(omar,))
    noon = datetime(2024, 5, 14, 12, tzinfo=UTC)

    assert enlisted(info, lina, Change(label="", by=omar.id, at=noon)) == ()
    assert enlisted(info, lina, Change(label="", by=lina.id, at=noon, put=(info,))) == ()
