"""Who is named: people with titles, bodies, groups, peoples and the case's own names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.about import AboutLists, read_about
from claims_app.core.attribution.page import lay_out
from claims_app.core.findings import About, Document
from claims_app.workspace.lexicons import cue_lexicon
from claims_app.workspace.mention_lexicons import mention_lexicon

# text | each actor as key=words
_ARABIC = """
أعلنت وزارة الدفاع الروسية موقفها | ministry/RU=وزارة الدفاع الروسية
أعلنت وزارة الزراعة موقفها | ministry=وزارة الزراعة
غادرت قوات النظام القرية | forces=قوات النظام
انسحب الجيش السوري الحر | free-syrian-army=الجيش السوري الحر
انسحب الجيش العراقي ليلا | army/IQ=الجيش العراقي
انسحب الجيش أمس | army=الجيش
أعلنت حركة حماس موقفها | hamas=حركة حماس
أعلن تنظيم الدولة الإسلامية موقفه | islamic-state=تنظيم الدولة الإسلامية
أعلنت جبهة الإنقاذ موقفها | front=جبهة الإنقاذ
أعلنت حكومة لبنان موقفها | government/LB=حكومة لبنان
أعلنت المعارضة السورية موقفها | opposition/SY=المعارضة السورية
أعلن النظام موقفه | regime=النظام
النظام المروري جديد |
غادر المتمردون القرية | rebels=المتمردون
عاد السوريون إلى بيوتهم | people/SY=السوريون
عاد اللاجئين السوريين | refugees=اللاجئين
الأمم المتحدة تحذر | united-nations=الأمم المتحدة
وصل العقيد خالد النجار مساء | خالد النجار=العقيد خالد النجار
وصل وزير الزراعة سامي الحداد مساء | سامي الحداد=وزير الزراعة سامي الحداد
وصل الرئيس عبد الرحمن بن علي السمان أمس | عبد الرحمن بن علي السمان=الرئيس عبد الرحمن بن علي السمان
هبطت في مطار الملك خالد الدولي |
وصل الطبيب إذا كانت الحالة خطرة |
كانت حركة السير بطيئة |
النظام المصرفي العراقي جديد |
نصح المقاتلون بالهدوء | fighters=المقاتلون
عاد المواطنين اليمنيين |
سافر إلى اليمنيين | people/YE=اليمنيين
هذه حركة بطيئة |
بقيادة رجل كبير |
قوة الريح كبيرة |
"""
_ENGLISH = """
The Russian foreign ministry denied it | ministry/RU=Russian foreign ministry
The Ministry of Defence denied it | ministry=Ministry of Defence
Government forces left | forces=Government forces
The Syrian army left | army/SY=Syrian army
The army left | army=army
The Free Syrian Army left | free-syrian-army=Free Syrian Army
Hamas denied it | hamas=Hamas
The opposition denied it | opposition=opposition
Rebels left the bridge | rebels=Rebels
The regime denied it | regime=regime
The UN warned them | united-nations=UN
Syrians came home | people/SY=Syrians
The Syrian bread is good |
Colonel Omar Haddad left. Haddad slept | Omar Haddad=Colonel Omar Haddad; Omar Haddad=Haddad
President Omar al-Haddad left | Omar al-Haddad=President Omar al-Haddad
The president left |
They joined forces |
An army of ants came |
The group photo was nice |
They won by force |
"""


def _about(text: str, lang: str, names: dict[str, tuple[str, ...]] | None = None) -> About:
    cues = cue_lexicon().of(lang)
    assert cues is not None
    lists = AboutLists(mentions=mention_lexicon(), names=names or {})
    return read_about(Document(id="r", text=text, lang=lang), lay_out(text, lang), cues, lists)


def _told(text: str, lang: str) -> str:
    found = _about(text, lang).actors
    return "; ".join(f"{actor.key}={actor.span.of(text)}" for actor in found)


def _rows(lang: str, table: str) -> list[object]:
    return [
        pytest.param(lang, *(part.strip() for part in line.split("|")), id=line.split("|")[0])
        for line in table.strip().splitlines()
    ]


@pytest.mark.parametrize(
    ("lang", "text", "expected"), [*_rows("ar", _ARABIC), *_rows("en", _ENGLISH)]
)
def test_an_actor_is_read_as_a_reader_would(lang: str, text: str, expected: str) -> None:
    assert _told(text, lang) == expected


def test_a_name_of_the_case_wins_and_gives_its_first_name() -> None:
    names = {"Harbour Union": ("the Dockers", "اتحاد المرفأ"), "Omar Haddad": ("Abu Salim",)}

    english = _about("Colonel Abu Salim met the Dockers", "en", names).actors
    arabic = _about("رفض اتحاد المرفأ ذلك", "ar", names).actors

    assert [actor.key for actor in english] == ["Omar Haddad", "Harbour Union"]
    assert [actor.key for actor in arabic] == ["Harbour Union"]


def test_one_key_names_a_body_in_both_languages() -> None:
    (arabic,) = _about("أعلن الجيش التركي موقفه", "ar").actors
    (english,) = _about("The Turkish army denied it", "en").actors

    assert arabic.key == english.key == "army/TR"


@given(st.text(alphabet="قوات الجيش وزارة السوري العقيد خالد\nthe Army of’s-. Col", max_size=60))
def test_any_text_gives_actors_inside_it_that_do_not_overlap(text: str) -> None:
    for lang in ("ar", "en"):
        found = _about(text, lang).actors
        ends = [0, *(actor.span.end for actor in found)]
        assert all(end <= actor.span.start for end, actor in zip(ends, found, strict=False))
        assert ends[-1] <= len(text)
