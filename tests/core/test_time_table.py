"""Many ways of saying when, one line each: what is read on 8 June 2021, a Tuesday, or nothing."""

from __future__ import annotations

from datetime import date

import pytest

from claims_app.core.times import TimeKind, TimeMention, find_times

TUESDAY = date(2021, 6, 8)

# text | each time: its days, "?" where they can't be told, "vague"; and the part of the day
_ARABIC = """
وصل أمس | 2021-06-07
وصل بالأمس | 2021-06-07
وصل البارحة | 2021-06-07
وصل مساء أمس | 2021-06-07 evening
وصل ليلة أمس | 2021-06-07 night
وصل الليلة الماضية | 2021-06-07
وصل أول أمس | 2021-06-06
وصل أمس الأول | 2021-06-06
وصل أول من أمس | 2021-06-06
يصل اليوم | 2021-06-08
يصل اليوم الثلاثاء | 2021-06-08
وصل فجر اليوم | 2021-06-08 dawn
وصل هذا الصباح | 2021-06-08
يصل غدا | 2021-06-09
يصل يوم غد | 2021-06-09
يصل بعد غد | 2021-06-10
يصل السبت المقبل | 2021-06-12
يصل يوم السبت القادم | 2021-06-12
وصل السبت الماضي | 2021-06-05
وصل يوم السبت | 2021-06-05
وصل صباح السبت | 2021-06-05 morning
وصل السبت صباحا | 2021-06-05 morning
وصل ظهر الجمعة | 2021-06-04 noon
وصل والخميس الماضي | 2021-06-03
وصل الأسبوع الماضي | 2021-05-29..2021-06-04
يصل الأسبوع المقبل | 2021-06-12..2021-06-18
يصل هذا الأسبوع | 2021-06-05..2021-06-11
وصل الشهر الماضي | 2021-05-01..2021-05-31
يصل الشهر المقبل | 2021-07-01..2021-07-31
يصل الشهر الجاري | 2021-06-01..2021-06-30
وصل العام الماضي | 2020-01-01..2020-12-31
وصل العام الفائت | 2020-01-01..2020-12-31
يصل هذا العام | 2021-01-01..2021-12-31
يصل العام المقبل | 2022-01-01..2022-12-31
وصل قبل يومين | 2021-06-06
وصل قبل ٣ أيام | 2021-06-05
وصل قبل أسبوع | 2021-05-29..2021-06-04
وصل قبل أسبوعين | 2021-05-22..2021-05-28
وصل قبل شهر | 2021-04-24..2021-05-24
وصل قبل شهرين | 2021-03-25..2021-04-24
وصل قبل خمس سنوات | 2015-12-10..2016-12-08
ينتظر منذ ثلاثة أيام | 2021-06-05..2021-06-08
ينتظر منذ أسبوعين | 2021-05-22..2021-06-08
ينتظر منذ عام | 2019-12-09..2021-06-08
وصلوا خلال الأيام الثلاثة الماضية | 2021-06-05..2021-06-08
وصلوا خلال اليومين الماضيين | 2021-06-06..2021-06-08
وصلوا خلال الـ24 ساعة الماضية | 2021-06-07..2021-06-08
وصلوا خلال الساعات الـ48 الماضية | 2021-06-06..2021-06-08
وصل في 3 آذار | 2021-03-03
وصل في ٣ آذار ٢٠١٤ | 2014-03-03
وصل في الثالث من كانون الثاني 2015 |  2015-01-03
وصل في 12 كانون الأول | 2020-12-12
وصل في 5 تشرين الأول 2012 | 2012-10-05
وصل في 17 جويلية 2013 | 2013-07-17
وصل في 9 غشت 2013 | 2013-08-09
وصل في 4 فيفري 2013 | 2013-02-04
وصل في 6 شتنبر | 2021-09-06
وصل في 20 يوليوز 2011 | 2011-07-20
وصل في 30 يونيه 2013 | 2013-06-30
وصل في مايو/أيار 2014 | 2014-05-01..2014-05-31
وصل في مايو (أيار) 2014 | 2014-05-01..2014-05-31
وصل في 15 كانون الثاني/يناير 2014 | 2014-01-15
وصل في يناير/كانون الثاني الماضي | 2021-01-01..2021-01-31
وصل في أيار الماضي | 2021-05-01..2021-05-31
يصل في أيلول المقبل | 2021-09-01..2021-09-30
وصل مطلع أيار | 2021-05-01..2021-05-11
وصل مطلع الشهر الحالي | 2021-06-01..2021-06-10
وصل أواخر العام الماضي | 2020-09-01..2020-12-31
وصل أواخر شهر أيار | 2021-05-21..2021-05-31
وصل في منتصف عام 2014 | 2014-01-01..2014-12-31
وصل بين 5 و10 أيار | 2021-05-05..2021-05-10
وصل في 12/5/2011 | 2011-05-12
وصل في ١٢-٥-٢٠١١ | 2011-05-12
وصل في 12.5.2011 | 2011-05-12
وصل في 2011-05-12 | 2011-05-12
وصل عام 1974 | 1974-01-01..1974-12-31
وصل في الحادي عشر من أيار 2015 | 2015-05-11
وصل في الخامس والعشرين من شباط | 2021-02-25
وصل سنة ١٩٧٤ | 1974-01-01..1974-12-31
وصل عام 1974م | 1974-01-01..1974-12-31
وصل في 2014 | 2014-01-01..2014-12-31
وصل عام ألفين وعشرة | 2010-01-01..2010-12-31
بين عامي 2012 و2014 | 2012-01-01..2014-12-31
وصل صيف 2014 | 2014-06-01..2014-08-31
وصل في شتاء عام 2014 | 2013-12-01..2014-12-31
وصل في 1 رمضان 1441 | 2020-04-22..2020-04-24
وصل في 15 شعبان 1436 هـ | 2015-06-01..2015-06-03
وصل في ذي القعدة 1436هـ | 2015-08-14..2015-09-14
وصل في شهر رمضان | 2021-04-11..2021-05-12
وصل عام 1436 هـ | 2014-10-23..2015-10-14
وصل مؤخرا | vague
وصل في الآونة الأخيرة | vague
وصل قبل أيام | vague
وصل قبل سنوات | vague
يصل عما قريب | vague
وصل في الأسابيع الأخيرة | vague
وصل قبل يومين من العيد | ?
مارس اللاعب ضغطا |
آب الرجل إلى بيته |
تحدث رجب إلى أخيه |
قبل المدير دعوته |
منذ وصوله لم ينم |
اليوم الثالث من الرحلة |
صلاة الجمعة في المسجد |
دامت يومين |
سافر خمسة أيام |
أحد الناس |
جوان عازفة بارعة |
بعد السباق ناموا |
ربيع الحياة |
بعد باب البيت |
عام 2001 ظهر الكتاب | 2001-01-01..2001-12-31
في اليوم الدراسي |
وصل الأربعاء 21 أيلول 2016 | 2016-09-21
"""
_ENGLISH = """
they came yesterday | 2021-06-07
they came yesterday evening | 2021-06-07 evening
they came last night | 2021-06-07 night
they came the day before yesterday | 2021-06-06
they come today | 2021-06-08
they came this morning | 2021-06-08 morning
they come tonight | 2021-06-08
they come tomorrow | 2021-06-09
they come the day after tomorrow | 2021-06-10
they came on Saturday | 2021-06-05
they came last Saturday | 2021-06-05
they come next Saturday | 2021-06-12
they come this Friday | 2021-06-04
they came on Friday morning | 2021-06-04 morning
they came on Tuesday | 2021-06-08
they came last week | 2021-05-31..2021-06-06
they come next week | 2021-06-14..2021-06-20
they come this week | 2021-06-07..2021-06-13
they came earlier this week | 2021-06-07..2021-06-13
they came last month | 2021-05-01..2021-05-31
they come next month | 2021-07-01..2021-07-31
they came last year | 2020-01-01..2020-12-31
they come this year | 2021-01-01..2021-12-31
they come next year | 2022-01-01..2022-12-31
they came two days ago | 2021-06-06
they came 3 days ago | 2021-06-05
they came a week ago | 2021-05-29..2021-06-04
they came two weeks ago | 2021-05-22..2021-05-28
they came a month ago | 2021-04-24..2021-05-24
they came five years ago | 2015-12-10..2016-12-08
they came ten decades ago | 1916-06-13..1926-06-13
they came in the past three days | 2021-06-05..2021-06-08
they came over the last 24 hours | 2021-06-07..2021-06-08
they came in the past two weeks | 2021-05-22..2021-06-08
they came on 3 March | 2021-03-03
they came on March 3 | 2021-03-03
they came on March 3, 2014 | 2014-03-03
they came on March 3rd, 2014 | 2014-03-03
they came on the 3rd of March 2014 | 2014-03-03
they came on 3 March, 2014 | 2014-03-03
they came on Mar 3 2014 | 2014-03-03
they came on Sept. 9, 2014 | 2014-09-09
they came in March | 2021-03-01..2021-03-31
they came in March 2014 | 2014-03-01..2014-03-31
they came in March of 2014 | 2014-03-01..2014-03-31
they came last March | 2021-03-01..2021-03-31
they come next October | 2021-10-01..2021-10-31
they came in May | 2021-05-01..2021-05-31
they came in early May | 2021-05-01..2021-05-11
they came early this month | 2021-06-01..2021-06-10
they came late last year | 2020-09-01..2020-12-31
they came in mid-May | 2021-05-11..2021-05-21
they came in late April 2014 | 2014-04-21..2014-04-30
they came from May 5 to 10, 2014 | 2014-05-05..2014-05-10
they came on 5-10 May 2014 | 2014-05-05..2014-05-10
they came on 2011-05-12 | 2011-05-12
they came on 25/5/2011 | 2011-05-25
they came on 5/25/2011 | 2011-05-25
they came on 5/5/2011 | 2011-05-05
they came on 5/6/2011 | ?
they came in 1974 | 1974-01-01..1974-12-31
they came since 2013 | 2013-01-01..2013-12-31
they came in early 2013 | 2013-01-01..2013-05-02
they came in late 2013 | 2013-09-01..2013-12-31
they came by 2013 | 2013-01-01..2013-12-31
they came in the year 1436 AH | 2014-10-23..2015-10-14
they came in summer 2014 | 2014-06-01..2014-08-31
they came in the summer of 2014 | 2014-06-01..2014-08-31
they came in autumn 2014 | 2014-09-01..2014-11-30
they came during Ramadan | 2021-04-11..2021-05-12
they came in Ramadan 1441 | 2020-04-22..2020-05-23
they came recently | vague
they came in recent weeks | vague
they came a few days ago | vague
they came several years ago | vague
they came some time ago | vague
they came days ago | vague
they come soon | vague
they come in the coming weeks | vague
they stayed two days earlier | ?
it may rain |
May God help them |
Theresa May spoke |
they came on Wednesday, 21 September 2016 | 2016-09-21
they may 5 times fail |
they march on |
a march of workers |
the sun rose |
he sat down |
two days of rain |
for three weeks they ate |
in 20 houses |
they paid 2014 crowns |
the last man |
the last two goats |
next to the river |
this man |
ago |
an august body |
second thoughts |
the friday club |
12 May Street Bakers Ltd | 2021-05-12
"""


def _told(mention: TimeMention) -> str:
    if mention.kind is TimeKind.VAGUE:
        return "vague"
    if mention.first is None or mention.last is None:
        return "?"
    days = f"{mention.first}..{mention.last}" if mention.first != mention.last else ""
    return f"{days or mention.first} {mention.part}".strip()


def _rows(lang: str, table: str) -> list[object]:
    return [
        pytest.param(lang, *(part.strip() for part in line.split("|")), id=line.split("|")[0])
        for line in table.strip().splitlines()
    ]


@pytest.mark.parametrize(
    ("lang", "text", "expected"), [*_rows("ar", _ARABIC), *_rows("en", _ENGLISH)]
)
def test_a_time_is_read_as_a_reader_would(lang: str, text: str, expected: str) -> None:
    found = find_times(text, lang, TUESDAY)

    assert "; ".join(map(_told, found)) == expected
    assert all(0 <= item.span.start < item.span.end <= len(text) for item in found)
