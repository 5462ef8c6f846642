"""The program's words of saying, and those that people lay over them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims_app.core.errors import ClaimsError
from claims_app.core.extraction import extract
from claims_app.core.findings import Document
from claims_app.core.records import Act, Certainty, Polarity, Quote
from claims_app.importers.base import ReportOptions
from claims_app.workspace.lexicons import (
    Owner,
    check_cues,
    cue_files,
    cue_lexicon,
    cues_for,
    entries_in_force,
    unread_cues,
)
from claims_app.workspace.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from claims_app.core.cues import CueLexicon
    from claims_app.core.findings import FoundQuote
    from claims_app.core.records import Analyst

ENGLISH = "format: 1\nlang: en\n"
ARABIC = "format: 1\nlang: ar\n"


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Give the folder of the person's own cues, which is not there yet."""
    folder = tmp_path / "person"
    monkeypatch.setattr("claims_app.workspace.lexicons.config_folder", lambda: folder)
    return folder / "cues"


@pytest.fixture
def file(person: Path, tmp_path: Path) -> Path:
    """Give the path of a file of cues; the person has none."""
    return tmp_path / "mine.yaml"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def _quotes(cues: CueLexicon, lang: str, text: str) -> tuple[FoundQuote, ...]:
    return extract(Document(id="r", text=text, lang=lang), cues).quotes


def test_packaged_cue_lexicons_are_read_once_and_are_whole() -> None:
    lexicon = cue_lexicon()

    assert cue_lexicon() is lexicon
    for lang in ("ar", "en"):
        cues = lexicon.of(lang)
        assert cues is not None
        assert len(cues.forms) > 200
        assert cues.words["negators"]


def test_without_files_of_people_the_packaged_lexicon_counts(person: Path, tmp_path: Path) -> None:
    assert cues_for(tmp_path) is cue_lexicon()


@pytest.mark.parametrize(
    ("lang", "entry", "text"),
    [
        pytest.param(
            "en",
            "{verb: thunder, takes: that}",
            "Mayor Dana Holt thundered that the pier was shut.",
            id="en",
        ),
        pytest.param(
            "ar",
            "{verb: همس, now: يهمس, doer: هامس, takes: that}",
            "وهمس مدير الميناء بأن الرصيف مغلق.",
            id="ar",
        ),
    ],
)
def test_a_new_verb_is_found_once_it_is_added(file: Path, lang: str, entry: str, text: str) -> None:
    _write(file, f"format: 1\nlang: {lang}\nverbs:\n  - {entry}\n")

    before, after = _quotes(cue_lexicon(), lang, text), _quotes(cues_for(given=[file]), lang, text)

    assert not before
    assert [quote.rule for quote in after] == ["verb+that"]


@pytest.mark.parametrize(
    ("lang", "verb", "text"),
    [
        pytest.param("en", "deny", "Mayor Dana Holt denied that the pier was shut.", id="en"),
        pytest.param("ar", "نفى", "نفى مدير الميناء أن يكون الرصيف مغلقا.", id="ar"),
    ],
)
def test_a_verb_that_is_switched_off_is_found_no_more(
    file: Path, lang: str, verb: str, text: str
) -> None:
    _write(file, f"format: 1\nlang: {lang}\nverbs:\n  - {{verb: {verb}, off: yes}}\n")

    assert _quotes(cue_lexicon(), lang, text)
    assert not _quotes(cues_for(given=[file]), lang, text)


def test_an_entry_for_a_verb_that_is_there_takes_its_place(file: Path) -> None:
    _write(file, ENGLISH + "verbs:\n  - {verb: claim, takes: that, act: accuse}\n")
    text = "Mayor Dana Holt claimed that the pier was shut."

    (before,) = _quotes(cue_lexicon(), "en", text)
    (after,) = _quotes(cues_for(given=[file]), "en", text)

    assert (before.act, after.act) == (Act.STATE, Act.ACCUSE)


@pytest.mark.parametrize(
    ("lang", "entry", "text"),
    [
        ("en", "{verb: say, takes: that quote, certainty: probable}", "The army said it rained."),
        ("en", "{verb: tell, certainty: probable}", "The army told reporters that it rained."),
        ("ar", "{verb: قال, certainty: probable}", "وتقول الوزارة إن الرصيف مغلق."),
        (
            "ar",
            "{verb: نفى, takes: that noun, certainty: probable}",
            "وتنفي الوزارة أن يكون مغلقا.",
        ),
        ("ar", "{verb: أكد, takes: that, certainty: probable}", "عاد الوزير مؤكدا أن الرصيف مغلق."),
    ],
)
def test_an_entry_leaves_what_it_does_not_say(file: Path, lang: str, entry: str, text: str) -> None:
    _write(file, f"format: 1\nlang: {lang}\nverbs:\n  - {entry}\n")
    document = Document(id="r", text=text, lang=lang)

    (before,) = extract(document, cue_lexicon()).claims
    (after,) = extract(document, cues_for(given=[file])).claims

    assert after.certainty is Certainty.PROBABLE
    assert replace(after, certainty=before.certainty) == before


def test_an_entry_can_take_a_mark_and_a_sign_back(file: Path) -> None:
    _write(file, ENGLISH + "verbs:\n  - {verb: deny, polarity: affirmed, act: state}\n")

    (quote,) = _quotes(cues_for(given=[file]), "en", "The mayor denied that the pier was shut.")

    assert (quote.act, quote.polarity) == (Act.STATE, Polarity.AFFIRMED)


def test_each_of_two_files_may_switch_a_word_off(person: Path, tmp_path: Path) -> None:
    case = tmp_path / "pier.claims"
    off = ENGLISH + "verbs:\n  - {verb: deny, off: yes}\n"
    _write(person / "en.yaml", off)
    _write(case / "cues" / "en.yaml", off)
    text = "Mayor Dana Holt denied that the pier was shut."

    assert not _quotes(cues_for(case), "en", text)


def test_a_word_that_is_off_can_be_switched_on_again(person: Path, file: Path) -> None:
    _write(person / "en.yaml", ENGLISH + "verbs:\n  - {verb: say, off: yes}\n")
    _write(file, ENGLISH + "verbs:\n  - {verb: say}\n")

    assert not _quotes(cues_for(), "en", "The mayor said that the pier was shut.")
    assert _quotes(cues_for(given=[file]), "en", "The mayor said that the pier was shut.")


def test_the_word_to_switch_off_is_told_where_a_form_is_given(file: Path) -> None:
    _write(file, ENGLISH + "verbs:\n  - {verb: said, off: yes}\n")

    with pytest.raises(ClaimsError, match="form of 'say': switch that off"):
        check_cues(file)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: همس, takes: that}\n", 4, "letter", id="ar in en"
        ),
        pytest.param(ARABIC + "verbs:\n  - {verb: hum, takes: that}\n", 4, "letter", id="en in ar"),
        pytest.param(ENGLISH + "words:\n  titles: [عمدة]\n", 4, "letter", id="ar in a list"),
        pytest.param(ARABIC + "verbs:\n  - {verb: همس, takes: quote}\n", 4, "English", id="takes"),
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: hum, takes: said}\n", 4, "Arabic", id="takes en"
        ),
        pytest.param(
            ARABIC + "verbs:\n  - {verb: همس, past: همست, takes: that}\n", 4, "English", id="form"
        ),
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: hum, takes: that}\n  - {verb: hum, takes: noun}\n",
            5,
            "second time",
            id="twice",
        ),
        pytest.param(ENGLISH + "verbs:\n  - {verb: hum}\n", 4, "what it takes", id="no takes"),
    ],
)
def test_what_can_never_match_is_odd(file: Path, text: str, line: int, message: str) -> None:
    _write(file, text)

    _, (problem,) = check_cues(file)

    assert message in problem.message
    assert problem.remedy
    assert problem.place is not None
    assert (problem.place.path, problem.place.line) == (file, line)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "verbs:\n  - {verb: hum, takes: that quote wh to ing on}\n  - {verb: say}\n",
        ENGLISH + "verbs:\n  - {verb: hum, takes: that}\n  - {verb: hum, takes: noun, act: ask}\n",
        ARABIC + "verbs:\n  - {verb: همس, now: يهمس, takes: that describe speech said إلى}\n",
        ARABIC + "verbs:\n  - {verb: نفى, off: yes}\nprepositions:\n  - {phrase: على ذمة}\n",
        ARABIC + "carriers:\n  - {verb: روى, from: عن}\nwords:\n  outlets: [قناة 7]\n",
    ],
)
def test_what_can_match_is_not_odd(file: Path, text: str) -> None:
    _write(file, text)

    _, problems = check_cues(file)

    assert problems == ()


def test_a_file_of_cues_with_another_name_is_told(person: Path, tmp_path: Path) -> None:
    case = tmp_path / "pier.claims"
    stray = _write(case / "cues" / "english.yaml", ENGLISH)
    _write(case / "cues" / "en.yaml", ENGLISH)
    _write(case / "cues" / ".en.yaml.swp", "")

    (problem,) = unread_cues(case)
    _, (same,) = check_cues(stray)

    assert problem == same
    assert problem.place is not None
    assert problem.place.path == stray
    assert "en.yaml" in problem.remedy
    assert unread_cues() == ()


def test_a_folder_is_no_file_of_cues(file: Path, tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match="This is a folder"):
        check_cues(tmp_path)


def test_other_languages_and_words_stay_as_they_are(file: Path) -> None:
    _write(file, ENGLISH + "verbs:\n  - {verb: thunder}\n")

    mine, packaged = cues_for(given=[file]), cue_lexicon()

    assert mine.of("ar") is packaged.of("ar")
    english, known = mine.of("en"), packaged.of("en")
    assert english is not None
    assert known is not None
    assert set(english.forms) - set(known.forms) >= {"thunder", "thunders", "thundered"}
    assert set(known.forms) <= set(english.forms)


def test_lists_of_words_grow(file: Path) -> None:
    _write(file, ENGLISH + "words:\n  titles: [harbourmaster]\n")

    english = cues_for(given=[file]).of("en")

    assert english is not None
    assert english.has("titles", "harbourmaster")
    assert english.has("titles", "mayor")


def test_a_case_is_laid_over_the_person_and_a_given_file_over_both(
    person: Path, file: Path, tmp_path: Path
) -> None:
    case = tmp_path / "pier.claims"
    for number, path in enumerate((person / "en.yaml", case / "cues" / "en.yaml", file)):
        act = ("ask", "doubt", "promise")[number]
        _write(path, ENGLISH + f"verbs:\n  - {{verb: thunder, takes: that, act: {act}}}\n")
    text = "Mayor Dana Holt thundered that the pier was shut."

    acts = [_quotes(cues, "en", text)[0].act for cues in (cues_for(), cues_for(case))]
    last = _quotes(cues_for(case, [file]), "en", text)[0].act

    assert [*acts, last] == [Act.ASK, Act.DOUBT, Act.PROMISE]


def test_each_entry_in_force_tells_its_file(person: Path, file: Path) -> None:
    _write(person / "en.yaml", ENGLISH + "verbs:\n  - {verb: say, past: said, polarity: denied}\n")
    _write(file, ENGLISH + "verbs:\n  - {verb: deny, off: yes}\n")

    entries = entries_in_force(cue_files("en", given=[file]))

    owners = {entry.cue.lemma: where.owner for entry, where in entries}
    assert owners["say"] is Owner.PERSON
    assert owners["add"] is Owner.PROGRAM
    assert [(e.cue.lemma, where.owner) for e, where in entries if e.is_off] == [
        ("deny", Owner.GIVEN)
    ]
    (say,) = (entry for entry, _ in entries if entry.key == ("verbs", "say"))
    assert say.cue.polarity is Polarity.DENIED
    assert say.place().line == 4


def test_reading_in_a_case_uses_its_words_at_import_and_later(
    person: Path, tmp_path: Path, analyst: Analyst
) -> None:
    report = _write(tmp_path / "a.txt", "Mayor Dana Holt thundered that the pier was shut.")
    session = Session.create(tmp_path / "pier.claims", title="Pier", analyst=analyst)
    without = session.plan_import([(report, ReportOptions())])
    _write(
        session.folder / "cues" / "en.yaml", ENGLISH + "verbs:\n  - {verb: thunder, takes: that}\n"
    )

    session.perform_import(session.plan_import([(report, ReportOptions())]))
    at_import = set(session.case.quotes)
    session.extract()

    assert not any(isinstance(record, Quote) for record in without.change.put)
    assert len(at_import) == 1
    assert set(session.case.quotes) == at_import


@pytest.mark.parametrize(
    ("text", "at", "message", "remedy"),
    [
        pytest.param("verbs: []\n", (1, 1), "which language", "lang: ar", id="no head"),
        pytest.param("lang: xx\n", (1, 7), "which language", "lang: ar", id="unknown language"),
        pytest.param("format: 9\nlang: en\n", (1, 1), "no cue lexicon", "format: 1", id="format"),
        pytest.param(ENGLISH + "vebs: []\n", (3, 7), "'vebs'", "verbs", id="section"),
        pytest.param(ENGLISH + "verbs: say\n", (3, 8), "list", "dash", id="no list"),
        pytest.param(
            ENGLISH + "verbs:\n  - say\n", (4, 5), "Keys and values", "{verb", id="no map"
        ),
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: say}\n  - {verb: x, act: shout}\n",
            (5, 20),
            "'shout'",
            "state",
            id="act",
        ),
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: x, takes: that up}\n", (4, 22), "'up'", "that", id="takes"
        ),
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: x, polarity: no}\n",
            (4, 25),
            "'no'",
            "denied",
            id="polarity",
        ),
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: x, shy: maybe}\n", (4, 20), "'maybe'", "yes, no", id="shy"
        ),
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: x, attitude: sure}\n",
            (4, 25),
            "'sure'",
            "yes, no",
            id="attitude",
        ),
        pytest.param(
            ENGLISH + "adjectives:\n  - {adjective: x, also: y}\n",
            (4, 26),
            "'also'",
            "takes",
            id="no such field of an adjective",
        ),
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: x, loud: yes}\n", (4, 21), "'loud'", "takes", id="field"
        ),
        pytest.param(
            ENGLISH + "nouns:\n  - {takes: that}\n", (4, 5), "no word", "verb", id="no word"
        ),
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: thunder, off: yes}\n", (4, 5), "thunder", "list", id="off"
        ),
        pytest.param(
            ENGLISH + "verbs:\n  - {verb: say, off: yes, act: ask}\n",
            (4, 5),
            "says more",
            "off: yes",
            id="off and more",
        ),
        pytest.param(
            ENGLISH + "words:\n  tittles: [dame]\n", (4, 12), "'tittles'", "titles", id="near list"
        ),
        pytest.param(ENGLISH + "words:\n  zzz: [dame]\n", (4, 8), "'zzz'", "--words", id="list"),
        pytest.param(ENGLISH + "words:\n  titles: [~]\n", (4, 12), "word", "letters", id="no text"),
        pytest.param(ARABIC + "verbs:\n  - {verb: قال\n", (5, 1), "", "", id="no YAML"),
        pytest.param(
            ARABIC + "verbs:\n  - {verb: نفى}\n  - {verb: نفى, verb: قال}\n",
            (5, 17),
            "verb",
            "",
            id="twice",
        ),
    ],
)
def test_each_mistake_is_told_with_line_column_and_remedy(
    file: Path, text: str, at: tuple[int, int], message: str, remedy: str
) -> None:
    _write(file, text)

    with pytest.raises(ClaimsError) as caught:
        check_cues(file)

    error = caught.value
    assert error.place is not None
    assert (error.place.path, error.place.line, error.place.column) == (file, *at)
    assert message in error.message
    assert remedy in error.remedy
    assert error.remedy


def test_a_file_of_another_language_than_its_name_is_refused(person: Path) -> None:
    _write(person / "ar.yaml", ENGLISH)

    with pytest.raises(ClaimsError, match="no cue lexicon") as caught:
        cues_for()

    assert caught.value.place is not None
    assert caught.value.place.path == person / "ar.yaml"


def test_a_missing_file_and_a_link_in_a_case_are_refused(file: Path, tmp_path: Path) -> None:
    case = tmp_path / "pier.claims"
    _write(file, ENGLISH)
    (case / "cues").mkdir(parents=True)
    (case / "cues" / "en.yaml").symlink_to(file)

    with pytest.raises(ClaimsError, match="no such file"):
        cues_for(given=[tmp_path / "none.yaml"])
    with pytest.raises(ClaimsError):
        cues_for(case)


def test_a_folder_of_cues_that_leads_out_of_the_case_is_refused(
    person: Path, tmp_path: Path
) -> None:
    case = tmp_path / "pier.claims"
    case.mkdir()
    _write(tmp_path / "elsewhere" / "en.yaml", ENGLISH)
    (case / "cues").symlink_to(tmp_path / "elsewhere", target_is_directory=True)

    with pytest.raises(ClaimsError, match="no folder of its own"):
        cues_for(case)


_WORD = st.sampled_from(["say", "thunder", "قال", "", " ", "no", "~", "{", "[", "12:30", "\u202e"])
_FIELD = st.sampled_from(["verb", "noun", "phrase", "takes", "act", "off", "shy", "also", "loud"])
_ENTRY = st.dictionaries(_FIELD, _WORD | st.lists(_WORD, max_size=2), max_size=4)
_FILE = st.dictionaries(
    st.sampled_from(["verbs", "nouns", "carriers", "prepositions", "words", "lang", "format"]),
    st.lists(_ENTRY, max_size=3) | _WORD | st.dictionaries(_WORD, st.lists(_WORD, max_size=2)),
    max_size=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(data=_FILE)
def test_any_file_is_taken_or_refused_with_its_place(file: Path, data: dict[str, object]) -> None:
    head: dict[str, object] = {"format": "1", "lang": "en"}
    _write(file, json.dumps(head | data, ensure_ascii=False))

    refused: ClaimsError | None = None
    try:
        check_cues(file)
    except ClaimsError as error:
        refused = error

    if refused is not None:
        assert refused.remedy
        assert refused.place is not None
        assert (refused.place.path, bool(refused.place.line)) == (file, True)
