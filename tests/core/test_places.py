"""Places by table, cue word and preposition; words that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.attribution.page import lay_out
from claims_app.core.places import find_places
from claims_app.core.tokens import tokens_of
from claims_app.workspace.mention_lexicons import mention_lexicon

# text | each place as its key, or kind:words for one that no table has
_ARABIC = """
سافر الوفد إلى حمص | SY/Homs
سافر الوفد من دمشق إلى حلب | SY/Damascus; SY/Aleppo
عاد الوفد بالرقة وحماس | SY/Raqqa
زار الوفد سورية ولبنان | SY; LB
زار الوفد سوريا | SY
وصل القطار لبغداد | IQ/Baghdad
ذكرت واشنطن ذلك | US/Washington
وصلت القافلة إلى دير الزور | SY/Deir ez-Zor
جلس الرهبان في دير قديم |
وصلت القافلة إلى ريف دمشق | SY/Rif Dimashq
في مدينة الباب مخبز | SY/al-Bab
وقف الرجل عند الباب |
وقف الرجل في الباب |
زاروا مدينة الباب. ثم ناموا في الباب | SY/al-Bab; SY/al-Bab
في حي الوعر مدرسة | SY/al-Waer
في حي النرجس مدرسة | quarter:النرجس
في حي أبو رمانة مدرسة | quarter:أبو رمانة
في بلدة تل النسرين بئر | city:تل النسرين
في قرية كفرصنوبر بئر | city:كفرصنوبر
في قرية صغيرة بئر |
في قرية أخرى بئر |
في حي سكني بئر |
عاد إلى المدينة |
عاش الأردني عندنا |
سافروا إلى الأردن | JO
جاء طرطوسي من السوق |
جاؤوا من طرطوس | SY/Tartus
حماة الوطن كثيرون |
جاؤوا من محافظة حماة | SY/Hama
التقط صور البحر |
التقطها في مدينة صور | LB/Tyre
هو مصر على رأيه |
سافر إلى مصر | EG
بعد صلاة المغرب ناموا |
سافروا إلى المغرب | MA
كان بين الناس خلاف |
نشر ذلك فيلق القدس |
تقع في القدس | PS/Jerusalem
قال أبو غزة كلمة |
جريدة «القدس» نشرت |
نزلوا في عمان بالأردن | JO/Amman; JO
نزلوا في سلطنة عمان | OM
نزلوا في طرابلس وهي في ليبيا | LY/Tripoli; LY
نزلوا في طرابلس وهي في لبنان | LB/Tripoli; LB
عندي مشهد جميل |
الصحافة السعودية كثيرة |
سافر إلى السعودية | SA
كسب الفريق المباراة |
كشفوا هوية الرجل |
أغلقت بورصة العملات |
"""
_ENGLISH = """
They flew to Homs | SY/Homs
They flew from Damascus to Aleppo | SY/Damascus; SY/Aleppo
They left al-Raqqa | SY/Raqqa
They left Deir ez-Zor | SY/Deir ez-Zor
They left Deir al-Zor | SY/Deir ez-Zor
Syria's fields are dry | SY
They left rural Hama | SY/Hama
They flew to the United States | US
The US denied it | US
They told us nothing |
Paris Hilton sang |
They met in Paris on Friday | FR/Paris
Jack London wrote |
They met in London | GB/London
The Washington Post wrote |
Washington denied it | US/Washington
Reading is fun |
They met in Reading by train | GB/Reading
It was a Nice day |
They met near Nice | FR/Nice
Jordan denied it | JO
Michael Jordan scored |
They ate turkey |
They flew to Turkey | TR
They may march |
The town of Tal Nour is small | city:Tal Nour
They left Qasr Nour village | city:Qasr Nour
They left Nour province | region:Nour
They left the village |
Several villages burned |
The city of Al Mayadin is old | SY/Mayadin
They left an IS village |
The Syrian city burned |
They left Aleppo province | SY/Aleppo
They met in Tripoli in Lebanon | LB/Tripoli; LB
They met in Tripoli in Libya | LY/Tripoli; LY
They met in Baba Amr district | SY/Baba Amr
Cairo University opened |
A mobile phone rang |
They met in Northern Ireland | GB/Northern Ireland
The Parisian came |
The Old City burned |
"""


def _told(text: str, lang: str) -> str:
    words = mention_lexicon().of(lang)
    assert words is not None
    found = find_places(text, tokens_of(text), words)
    assert all(0 <= item.span.start < item.span.end <= len(text) for item in found)
    return "; ".join(item.key or f"{item.kind.value}:{item.span.of(text)}" for item in found)


def _rows(lang: str, table: str) -> list[object]:
    return [
        pytest.param(lang, *(part.strip() for part in line.split("|")), id=line.split("|")[0])
        for line in table.strip().splitlines()
    ]


@pytest.mark.parametrize(
    ("lang", "text", "expected"), [*_rows("ar", _ARABIC), *_rows("en", _ENGLISH)]
)
def test_a_place_is_read_as_a_reader_would(lang: str, text: str, expected: str) -> None:
    assert _told(text, lang) == expected


@given(st.text(alphabet="حي مدينةالبابفي من تل\n«»Homsin ofcity’s-.", max_size=60))
def test_any_text_gives_places_inside_it_in_order(text: str) -> None:
    for lang in ("ar", "en"):
        words = mention_lexicon().of(lang)
        assert words is not None
        found = find_places(text, lay_out(text, lang).tokens, words)
        ends = [0, *(item.span.end for item in found)]
        assert all(end <= item.span.start for end, item in zip(ends, found, strict=False))
        assert ends[-1] <= len(text)
