"""Many ways of writing a figure, one line each: what is read, or nothing."""

from __future__ import annotations

import pytest

from claims_app.core.quantities import Quantity, find_quantities

# text | each quantity as "low..high kind what", low alone where both are one
_ARABIC = """
وصلت 12 شاحنة | 12 count شاحنه
وصلت ١٢ شاحنة | 12 count شاحنه
وصلت ۱۲ شاحنة | 12 count شاحنه
وصلت १२ شاحنة | 12 count شاحنه
وصلت １２ شاحنة | 12 count شاحنه
بيع ١٬٢٥٠ دفترا | 1250 count دفتر
بيع ۱٬۲۵۰ دفترا | 1250 count دفتر
بيع ١٢٬٥٠٠٬٠٠٠ دفتر | 12500000 count دفتر
بيع ١٬٢٥٠٫٥ طن | 1250.5 measure طن
هطل ٣٫٧ سم من المطر | 3.7 measure مطر
هطل 3,7 سم من المطر | 3.7 measure مطر
بيع 1 250 000 دفتر | 1250000 count دفتر
تضرر مئة بيت | 100 count بيت
تضرر مائة بيت | 100 count بيت
تضرر مئتا بيت | 200 count بيت
تضرر مائتي بيت | 200 count بيت
تضرر ألفا بيت | 2000 count بيت
تضرر ألفي بيت | 2000 count بيت
تضرر ألفا ومئتا بيت | 2200 count بيت
تضرر ألفين وخمسمائة بيت | 2500 count بيت
بيع مليونا دفتر | 2000000 count دفتر
بيع مليوني دفتر | 2000000 count دفتر
بيع مليوني وخمسمئة ألف دفتر | 2500000 count دفتر
بيع ثلاثة ملايين وأربعمئة ألف دفتر | 3400000 count دفتر
بيع مليار دفتر | 1000000000 count دفتر
بيع ملياري دفتر | 2000000000 count دفتر
رست سبع سفن | 7 count سفينه
رست سبعة قوارب | 7 count قارب
رست ثماني سفن | 8 count سفينه
رست ثمانية قوارب | 8 count قارب
رست ثمان سفن | 8 count سفينه
رست إحدى عشرة سفينة | 11 count سفينه
رست أحد عشر قاربا | 11 count قارب
رست اثنا عشر قاربا | 12 count قارب
رست اثنتا عشرة سفينة | 12 count سفينه
رست ثلاث عشرة سفينة | 13 count سفينه
رست تسعة عشر قاربا | 19 count قارب
رست إحدى وعشرون سفينة | 21 count سفينه
رست واحد وعشرون قاربا | 21 count قارب
رست اثنان وثلاثون قاربا | 32 count قارب
رست ست وستون سفينة | 66 count سفينه
رست خمسمائة وثلاث وعشرون سفينة | 523 count سفينه
رست ثمانمائة سفينة | 800 count سفينه
رست تسع مئة سفينة | 900 count سفينه
رست سفينتان | 2 count سفينه
أصيب جنديان | 2 count جندي
أصيب الجنديان | 2 count جندي
نام ليلتين | 2 duration ليله
غاب عامين | 2 duration عام
غاب أسبوعين | 2 duration اسبوع
غاب سنتين ونصف السنة | 2.5 duration سنه
غاب ثلاثة أشهر ونصف الشهر | 3.5 duration شهر
غاب أربعة أيام | 4 duration يوم
غاب 40 دقيقة | 40 duration دقيقه
غاب شهرا أو شهرين | 1..2 duration شهر
غاب يوما أو يومين | 1..2 duration يوم
غاب يومين أو ثلاثة أيام | 2..3 duration يوم
جاء نحو مئتين إلى ثلاثمئة مزارع | 200..300 count مزارع
جاء ما بين أربعين وخمسين مزارعا | 40..50 count مزارع
جاء من 20 إلى 30 مزارعا | 20..30 count مزارع
جاء ٢٠-٣٠ مزارعا | 20..30 count مزارع
جاء ثلاثة أو أربعة مزارعين | 3..4 count مزارع
جاء 20 أو 30 مزارعا | 20..30 count مزارع
جاء أكثر من 50 مزارعا | 50..inf count مزارع
جاء ما لا يقل عن خمسين مزارعا | 50..inf count مزارع
جاء خمسون مزارعا على الأقل | 50..inf count مزارع
جاء ما يزيد عن مئة مزارع | 100..inf count مزارع
جاء ما يربو على مئة مزارع | 100..inf count مزارع
جاء مئة ونيف من المزارعين | 100..inf count مزارع
جاء أقل من مئة مزارع | 0..100 count مزارع
جاء ما لا يزيد على مئة مزارع | 0..100 count مزارع
جاء مئة مزارع كحد أقصى | 0..100 count مزارع
جاء نحو مئة مزارع | 90..110 count مزارع
جاء زهاء مئة مزارع | 90..110 count مزارع
جاء قرابة المئة مزارع | 90..110 count مزارع
جاء حوالي 100 مزارع | 90..110 count مزارع
جاء ما يقارب 100 مزارع | 90..110 count مزارع
جاء ما يناهز 100 مزارع | 90..110 count مزارع
جاء بحدود 100 مزارع | 90..110 count مزارع
جاء عشرات المزارعين | 20..99 count مزارع
جاء العشرات من المزارعين | 20..99 count مزارع
جاء مئات المزارعين | 200..999 count مزارع
جاء آلاف المزارعين | 2000..9999 count مزارع
جاء عشرات آلاف المزارعين | 20000..99000 count مزارع
جاء مئات الآلاف من المزارعين | 200000..999000 count مزارع
جاء بضعة مزارعين | 3..9 count مزارع
جاء بضع عشرة مزارعا | 13..19 count مزارع
جاء عدة مزارعين | 3..inf count مزارع
جاء معظم المزارعين | 0.5..1 share مزارع
جاء غالبية المزارعين | 0.5..1 share مزارع
جاء نصف المزارعين | 0.5 share مزارع
جاء ثلثا المزارعين | 0.666667 share مزارع
جاء ربع المزارعين | 0.25 share مزارع
جاء ثلاثة أرباع المزارعين | 0.75 share مزارع
جاء جميع المزارعين | 1 share مزارع
بلغت النسبة 40% | 40 percent %
بلغت النسبة ٤٠٪ | 40 percent %
بلغت النسبة %40 | 40 percent %
بلغت النسبة 40 في المئة | 40 percent %
بلغت النسبة أربعين بالمائة | 40 percent %
بلغت النسبة 12,5 بالمئة من الأصوات | 12.5 percent صوت
كلف المشروع 30 مليون دولار | 30000000 money دولار
كلف المشروع ثلاثين ألف ليرة | 30000 money ليره
كلف المشروع $500 | 500 money $
كلف المشروع 500 يورو | 500 money يورو
يبعد 15 كيلومترا | 15 measure كيلومتر
يبعد كيلومترين | 2 measure كيلومتر
حمل 20 طنا من القمح | 20 measure قمح
بني البيت عام 1974 |
بني البيت سنة ألف وتسعمئة وأربع وسبعين |
بني البيت في العام 1974م |
حدث ذلك في 1441 هـ |
عمره 34 عاما |
فتاة في السابعة عشرة من عمرها |
رجل يبلغ من العمر سبعين عاما |
سيدة (62 عاما) |
رجل ستيني |
صدر القرار 2254 |
المادة 15 من القانون |
رقم هاتفه 0933123456 |
صواريخ من عيار 107 ملم |
المركز الثالث |
اليوم الخامس |
القرن الخامس عشر |
في 19 / 10 / 1436 هـ |
ربحوا 3 وخسروا | 3 count
كلف 5 مليارات و840 مليون دولار | 5840000000 money دولار
وصل العاملين |
وصل 7 وزراء | 7 count وزير
الدقيقة السبعون |
القرن الحادي والعشرين |
الساعة الثامنة مساء |
عند الساعة 8:30 |
في 3 آذار |
في 12/5/2011 |
أحد المزارعين |
إحدى القرى |
وصل المزارعين |
لقاء ثنائي |
كل عام وأنتم بخير |
الحي العاشر |
"""
_ENGLISH = """
12 lorries came | 12 count lorry
1,250 books were sold | 1250 count book
1,250,000 books were sold | 1250000 count book
1.2 million books were sold | 1200000 count book
2.5m books were sold | 2500000 count book
3 bn books were sold | 3000000000 count book
40k books were sold | 40000 count book
1 250 000 books were sold | 1250000 count book
a hundred goats | 100 count goat
one hundred goats | 100 count goat
two hundred and five goats | 205 count goat
two hundred five goats | 205 count goat
three thousand goats | 3000 count goat
three thousand four hundred and twelve goats | 3412 count goat
twenty-one goats | 21 count goat
twenty one goats | 21 count goat
ninety-nine thousand goats | 99000 count goat
half a million goats | 500000 count goat
one and a half million goats | 1500000 count goat
a million goats | 1000000 count goat
a dozen goats | 12 count goat
two dozen goats | 24 count goat
half a dozen goats | 6 count goat
a couple of goats | 2..3 count goat
two goats | 2 count goat
Seventeen goats | 17 count goat
several goats | 3..9 count goat
a few goats | 3..9 count goat
a handful of goats | 3..9 count goat
dozens of goats | 24..99 count goat
scores of goats | 40..199 count goat
hundreds of goats | 200..999 count goat
thousands of goats | 2000..9999 count goat
tens of thousands of goats | 20000..99000 count goat
hundreds of thousands of goats | 200000..999000 count goat
millions of goats | 2000000..9999000 count goat
many thousands of goats | 2000..9999 count goat
about 100 goats | 90..110 count goat
around 100 goats | 90..110 count goat
some 100 goats | 90..110 count goat
roughly 100 goats | 90..110 count goat
nearly 100 goats | 90..110 count goat
approximately 100 goats | 90..110 count goat
an estimated 100 goats | 90..110 count goat
100 or so goats | 90..110 count goat
at least 100 goats | 100..inf count goat
more than 100 goats | 100..inf count goat
over 100 goats | 100..inf count goat
upwards of 100 goats | 100..inf count goat
no fewer than 100 goats | 100..inf count goat
100 goats or more | 100..inf count goat
100-plus goats | 100..inf count goat
in excess of 100 goats | 100..inf count goat
100+ goats | 100..inf count goat
up to 100 goats | 0..100 count goat
at most 100 goats | 0..100 count goat
fewer than 100 goats | 0..100 count goat
under 100 goats | 0..100 count goat
no more than 100 goats | 0..100 count goat
a maximum of 100 goats | 0..100 count goat
as many as 100 goats | 0..100 count goat
between 10 and 15 goats | 10..15 count goat
between ten and fifteen goats | 10..15 count goat
from 10 to 15 goats | 10..15 count goat
10-15 goats | 10..15 count goat
10 to 15 goats | 10..15 count goat
two or three goats | 2..3 count goat
a year or two | 1..2 duration year
a month or two | 1..2 duration month
three to four million goats | 3000000..4000000 count goat
40% of goats | 40 percent goat
40 per cent of goats | 40 percent goat
forty percent of goats | 40 percent goat
12.5 percentage points | 12.5 percent %
$3 million | 3000000 money $
$2.5bn | 2500000000 money $
€500 | 500 money €
300 dollars | 300 money dollar
2,000 Syrian pounds | 2000 money pound
six weeks | 6 duration week
two years | 2 duration year
a two-day visit |  2 duration day
48 hours | 48 duration hour
15 kilometres away | 15 measure kilometre
15km away | 15 measure km
4.5 tons of rice | 4.5 measure rice
half the goats | 0.5 share goat
most of the goats | 0.5..1 share goat
two thirds of the goats | 0.666667 share goat
two-thirds of the goats | 0.666667 share goat
three quarters of the goats | 0.75 share goat
a quarter of the goats | 0.25 share goat
a third of the goats | 0.333333 share goat
all the goats | 1 share goat
in 1974 |
since 1974 they came |
the 1974 fair |
in the 1990s |
a 17-year-old farmer |
Mary Brown, 34, left |
aged 60 |
he is 34 years old |
29 Syrian rebels left | 29 count rebel
the 21st century |
the third goat |
Room 12 |
Resolution 2254 |
Article 15 |
a 120mm shell |
an AK-47 |
the M5 road |
on May 15 |
15 March 2012 |
at 8:30 |
at 8 pm |
No. 7 stayed |
one of the farmers |
no one came |
flight 370 |
tensions rose |
second to none |
"""


def _told(quantity: Quantity) -> str:
    bounds = f"{quantity.low:.7g}" if quantity.low < 1e7 else f"{quantity.low:.0f}"
    if quantity.low < 1:
        bounds = f"{quantity.low:.6g}"
    if quantity.high != quantity.low:
        bounds += f"..{quantity.high:.7g}"
    what = quantity.noun or quantity.unit
    return f"{bounds} {quantity.kind.value} {what}"


def _rows(lang: str, table: str) -> list[object]:
    return [
        pytest.param(lang, *(part.strip() for part in line.split("|")), id=line.split("|")[0])
        for line in table.strip().splitlines()
    ]


@pytest.mark.parametrize(
    ("lang", "text", "expected"), [*_rows("ar", _ARABIC), *_rows("en", _ENGLISH)]
)
def test_a_figure_is_read_as_a_reader_would(lang: str, text: str, expected: str) -> None:
    found = find_quantities(text, lang)

    assert "; ".join(map(_told, found)).strip() == expected
    assert all(0 <= item.span.start < item.span.end <= len(text) for item in found)
