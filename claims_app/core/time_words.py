"""The words for times in Arabic and English, folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


def _table(values: Mapping[str, int]) -> dict[str, int]:
    return {fold(word): value for words, value in values.items() for word in words.split()}


def _labels(values: Mapping[str, str]) -> dict[str, str]:
    return {fold(word): label for label, words in values.items() for word in words.split()}


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Return phrases written with ``|`` between them, the longest first."""
    found = [tuple(fold(part).split()) for part in text.split("|")]
    return tuple(sorted(found, key=len, reverse=True))


def _by_start(
    phrases: Iterable[tuple[str, ...]],
) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases under their first words, so that a text is read once."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


# Egyptian, Levantine, Iraqi, Moroccan, Tunisian and Algerian names.
MONTHS: Final = _table(
    {
        "يناير كانون_الثاني جانفي january jan": 1,
        "فبراير شباط فيفري february feb": 2,
        "مارس آذار march mar": 3,
        "أبريل إبريل نيسان أفريل april apr": 4,
        "مايو أيار ماي may": 5,
        "يونيو حزيران يونيه جوان june jun": 6,
        "يوليو تموز يوليه يوليوز جويلية july jul": 7,
        "أغسطس آب غشت أوت august aug": 8,
        "سبتمبر أيلول شتنبر september sept sep": 9,
        "أكتوبر تشرين_الأول october oct": 10,
        "نوفمبر تشرين_الثاني نونبر november nov": 11,
        "ديسمبر كانون_الأول دجنبر december dec": 12,
    }
)
ISLAMIC_MONTHS: Final = _table(
    {
        "محرم المحرم muharram": 1,
        "صفر safar": 2,
        "ربيع_الأول": 3,
        "ربيع_الآخر ربيع_الثاني": 4,
        "جمادى_الأولى جمادى_الأول": 5,
        "جمادى_الآخرة جمادى_الثانية جمادى_الثاني": 6,
        "رجب rajab": 7,
        "شعبان shaban sha'ban": 8,
        "رمضان ramadan ramadhan": 9,
        "شوال shawwal": 10,
        "ذو_القعدة ذي_القعدة ذا_القعدة": 11,
        "ذو_الحجة ذي_الحجة ذا_الحجة": 12,
    }
)
# Names of months that are as often something else: he practised, he returned, two people's names.
WEAK_MONTHS: Final = _words(
    "مارس آب ماي أوت جوان صفر محرم رجب شعبان شوال may march mar sep dec jan safar"
)
# Written with a point behind.
SHORT_MONTHS: Final = _words("jan feb mar apr jun jul aug sept sep oct nov dec")
# Days of a month in words; the tens of a compound come last (الخامس والعشرين).
ORDINALS: Final = _table(
    {
        "الأول الحادي": 1,
        "الثاني": 2,
        "الثالث": 3,
        "الرابع": 4,
        "الخامس": 5,
        "السادس": 6,
        "السابع": 7,
        "الثامن": 8,
        "التاسع": 9,
        "العاشر": 10,
        "العشرين": 20,
        "الثلاثين": 30,
    }
)
ORDINAL_ENDS: Final = _table({"عشر": 10, "والعشرين": 20, "والثلاثين": 30})
# Before a month, they show that it is one.
MONTH_LEADS: Final = _words(
    "شهر في خلال منذ حتى مطلع بداية نهاية أواخر أوائل منتصف قبل بعد لشهر بشهر وفي "
    "in of since until by during last next early late this before after from through mid every"
)
WEEKDAYS: Final = _table(
    {
        "الاثنين الإثنين monday mon": 0,
        "الثلاثاء tuesday tue tues": 1,
        "الأربعاء wednesday wed": 2,
        "الخميس thursday thu thurs": 3,
        "الجمعة friday fri": 4,
        "السبت saturday": 5,
        "الأحد sunday": 6,
    }
)
DAYS: Final = _table(
    {"أمس الأمس البارحة yesterday": -1, "اليوم today tonight": 0, "غدا الغد غد tomorrow": 1}
)
# Several words for one day, and how many days they are from today.
_DAY_PHRASES: Final = {
    phrase: shift
    for shift, phrases in (
        (-2, "أول أمس|أول من أمس|أمس الأول|قبل أمس|the day before yesterday|day before yesterday"),
        (-1, "ليلة أمس|الليلة الماضية|الليلة الفائتة|ليلة البارحة|last night|overnight"),
        (0, "هذا اليوم|هذا الصباح|هذا المساء|هذه الليلة|الليلة|this morning|this afternoon"),
        (0, "this evening|later today|earlier today"),
        (2, "بعد غد|بعد الغد|the day after tomorrow|day after tomorrow"),
    )
    for phrase in _phrases(phrases)
}
DAY_PHRASE_STARTS: Final = {
    start: tuple((phrase, _DAY_PHRASES[phrase]) for phrase in phrases)
    for start, phrases in _by_start(_DAY_PHRASES).items()
}
# Before these it is another day's name: Friday prayers.
NO_WEEKDAY_AFTER: Final = _words("صلاة خطبة لصلاة")
# After "the day" they tell which; then it is not today.
NOT_TODAY_AFTER: Final = _words(
    "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الأخير التالي "
    "السابق نفسه "
    "ذاته الوطني العالمي الدولي الواحد الموالي الذي المقبل المحدد"
)
NEXT: Final = _words("المقبل القادم المقبلة القادمة التالي next coming upcoming")
LAST: Final = _words("الماضي الماضية الفائت الفائتة المنصرم المنصرمة الأخير last past previous أمس")
THIS: Final = _words("الجاري الجارية الحالي الحالية this هذا هذه current")
UNITS: Final = _table(
    {
        "يوم يوما أيام يومين اليوم الأيام day days": 1,
        "أسبوع أسبوعا أسابيع أسبوعين الأسبوع الأسابيع week weeks": 7,
        "شهر شهرا أشهر شهور شهرين الشهر الأشهر الشهور month months": 30,
        "عام عاما أعوام سنة سنوات عامين سنتين العام السنة الأعوام السنوات year years": 365,
        "عقد عقود عقدين العقد decade decades": 3652,
        "ساعة ساعات ساعتين الساعة الساعات hour hours دقيقة دقائق minute minutes": 0,
    }
)
AGO: Final = _words("قبل وقبل")
SINCE: Final = _words("منذ ومنذ")
WITHIN: Final = _words("خلال وخلال غضون طوال طيلة على")
NOT_FROM_NOW: Final = _words("من على")  # two days before the raid, not two days ago
OF_NOW: Final = _words("الآن اليوم")
YEAR_LEADS: Final = _words(
    "عام العام سنة السنة لعام بعام للعام وعام صيف شتاء in since by of during from until year"
)
YEARS_DUAL: Final = _words("عامي سنتي")
ISLAMIC_ERAS: Final = _words("ه هجري هجرية للهجرة ah")
ERAS: Final = _words("م ميلادي ميلادية")
SEASONS: Final = _labels(
    {
        "summer": "صيف summer",
        "winter": "شتاء winter",
        "spring": "ربيع spring",
        "autumn": "خريف autumn fall",
    }
)
PARTS: Final = _labels(
    {
        "early": "مطلع أوائل بداية بدايات early",
        "mid": "منتصف أواسط mid middle",
        "late": "أواخر نهاية آخر late",
    }
)
# Before a day in Arabic, or after one in either language.
DAY_PARTS: Final = _labels(
    {
        "morning": "صباح صباحا morning",
        "noon": "ظهر ظهرا noon midday",
        "afternoon": "عصر عصرا afternoon",
        "evening": "مساء evening",
        "night": "ليل ليلة ليلا night",
        "dawn": "فجر فجرا dawn",
    }
)
ADVERBS: Final = _words("صباحا ظهرا عصرا مساء ليلا فجرا")  # after a day; ظهر alone also appeared
WEEKDAY_FORMS: Final = frozenset(WEEKDAYS) | frozenset(f"و{day}" for day in WEEKDAYS)
DAY_LEADS: Final = _words("يوم يومي ليوم وصباح ومساء وفجر")
VAGUE_WORDS: Final = _words("مؤخرا recently lately soon shortly")
VAGUE_STARTS: Final = _by_start(
    _phrases(
        "في الآونة الأخيرة|في الأونة الأخيرة|في الفترة الأخيرة|في الأيام الأخيرة|"
        "في الأسابيع الأخيرة|"
        "في الأشهر الأخيرة|في السنوات الأخيرة|في الأيام الماضية|خلال الأيام الماضية|"
        "خلال الأيام القليلة الماضية|خلال الأسابيع الماضية|خلال الأشهر الماضية|"
        "خلال السنوات الماضية|"
        "خلال الفترة الماضية|الأيام المقبلة|الأيام القادمة|الأسابيع المقبلة|الأشهر المقبلة|"
        "منذ فترة|قبل فترة|منذ زمن|منذ مدة|قبل مدة|منذ أيام|قبل أيام|منذ أسابيع|قبل أسابيع|"
        "منذ أشهر|"
        "قبل أشهر|منذ سنوات|قبل سنوات|منذ سنين|عما قريب|في وقت قريب|في القريب العاجل|حتى وقت قريب|"
        "in recent days|in recent weeks|in recent months|in recent years|over recent days|"
        "a few days ago|a few weeks ago|a few months ago|a few years ago|several days ago|"
        "several weeks ago|several months ago|several years ago|some time ago|long ago|"
        "not long ago|"
        "the other day|days ago|weeks ago|months ago|years ago|in the coming days|"
        "in the coming weeks|in the coming months|in the past few days|in the past few weeks|"
        "in the past few months|in the past few years|in the last few days|in the last few weeks|"
        "in the last few months|in the last few years|the past few days|the past few weeks"
    )
)
# What a number of days reaches back to: in the past three weeks.
BACK: Final = _words("past last previous")
EARLIER: Final = _words("earlier later")
MONTH_MARKS: Final = frozenset("/(-–\\")
RANGE_MARKS: Final = _words("- – إلى الى و to and حتى until through till")
# Words that a time may start with; compounds by their first half.
STARTS: Final = frozenset[str]().union(
    *(
        {name.partition("_")[0] for name in table}
        for table in (MONTHS, ISLAMIC_MONTHS, WEEKDAYS, DAYS, UNITS, SEASONS, PARTS, ORDINALS)
    ),
    DAY_PHRASE_STARTS,
    VAGUE_STARTS,
    *(NEXT, LAST, THIS, AGO, SINCE, WITHIN, YEAR_LEADS, YEARS_DUAL, VAGUE_WORDS, BACK, EARLIER),
    {"شهر", "a", "an"},
)
