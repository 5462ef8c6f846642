"""The words around figures, in Arabic and English, folded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from claims_app.core.script import fold

Phrases = tuple[tuple[str, ...], ...]
Bounds = tuple[float, float]
INFINITY: Final = float("inf")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """What one language says around a figure.

    ``units`` maps a unit to ``duration``, ``money`` or ``measure``; ``vague`` and ``shares`` map a
    word to closed bounds; ``unit_forms`` maps plurals that are no regular ones to their unit.
    ``labels`` come before an id or an ordinal, not before a count; a number after one of
    ``weapons`` may be a calibre or a model (``calibres`` are its units). ``part_counts`` of
    ``parts`` make a share (two thirds); ``after_a`` are vague only after one of ``articles``.
    """

    about: Phrases
    at_least: Phrases
    at_most: Phrases
    about_after: Phrases
    at_least_after: Phrases
    at_most_after: Phrases
    percent: Phrases
    negators: frozenset[str]
    exceptions: frozenset[str]
    to: frozenset[str]
    between: frozenset[str]
    and_: frozenset[str]
    of: frozenset[str]
    skips: frozenset[str]
    stops: frozenset[str]
    labels: frozenset[str]
    weapons: frozenset[str]
    calibres: frozenset[str]
    months: frozenset[str]
    year_heads: frozenset[str]
    year_markers: frozenset[str]
    eras: frozenset[str]
    clock_marks: frozenset[str]
    age_units: frozenset[str]
    age_ends: frozenset[str]
    age_markers: frozenset[str]
    currency_signs: frozenset[str]
    units: Mapping[str, str]
    unit_forms: Mapping[str, str]
    halves: Mapping[str, float]
    vague: Mapping[str, Bounds]
    shares: Mapping[str, Bounds]
    parts: Mapping[str, int]
    part_counts: Mapping[str, int]
    articles: frozenset[str]
    after_a: frozenset[str]
    teen_ends: frozenset[str]


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


def _phrases(text: str) -> Phrases:
    """Return phrases written with ``|`` between them, the longest first."""
    found = [tuple(fold(part).split()) for part in text.split("|")]
    return tuple(sorted(found, key=len, reverse=True))


def _units(**kinds: str) -> dict[str, str]:
    return {fold(unit): kind for kind, units in kinds.items() for unit in units.split()}


_AR_MONTHS: Final = _words(
    "يناير فبراير مارس أبريل إبريل نيسان مايو أيار يونيو حزيران يوليو تموز أغسطس آب سبتمبر أيلول "
    "أكتوبر نوفمبر ديسمبر شباط آذار محرم صفر رجب شعبان رمضان شوال"
)
_AR: Final = QuantityWords(
    about=_phrases(
        "نحو|حوالي|حوالى|زهاء|قرابة|ما يقارب|ما يقرب من|بنحو|بحوالي|ونحو|وحوالي|لنحو|لحوالي|يقدر ب|"
        "قدر ب|تقريبا|ما يناهز|يناهز|تناهز|بحدود|في حدود|يقارب|تقارب|بقرابة|بزهاء|وقرابة|وزهاء|"
        "يقدر عددهم ب|ما يعادل|يقترب من|تقترب من|اقترب من|اقتربت من|بالكاد"
    ),
    at_least=_phrases(
        "أكثر من|ما لا يقل عن|لا يقل عن|لا تقل عن|لا يقل عددهم عن|ما يزيد على|ما يزيد عن|يزيد على|"
        "يزيد عن|تزيد على|تزيد عن|فوق|بأكثر من|لأكثر من|وأكثر من|أزيد من|تجاوز|يتجاوز|يتجاوز عددهم|"
        "على الأقل|ما يربو على|ما يربو عن|يربو على|يفوق|تفوق|ما يفوق|ما لا يقل عددهم عن|"
        "تجاوزت|تتجاوز|يتجاوزون|تجاوزوا|يتجاوزوا|تخطى|تخطت|يتخطى|تتخطى|يتخط|تتخط|جاوز|جاوزت|"
        "فاق|فاقت|يزد على|يزد عن|تزد على|تزد عن|زاد على|زاد عن|زادت على|زادت عن|زادوا على|"
        "يزيدون على|يزيدون عن|لا يقلون عن|لم يقل عن|لم تقل عن|لن يقل عن|لن تقل عن"
    ),
    at_most=_phrases(
        "أقل من|لا يتجاوز|لا تتجاوز|لا يتعدى|لا تتعدى|لا يزيد على|لا يزيد عن|لا تزيد على|"
        "لا تزيد عن|"
        "ما لا يزيد على|ما لا يزيد عن|على الأكثر|بأقل من|حد أقصى|ما دون|كحد أقصى|لا يصل إلى|"
        "لا تصل إلى|لم يصل إلى|لم تصل إلى|لا يصلون إلى|لا يبلغ|لا تبلغ|لم يبلغ|لم تبلغ|لا يبلغون|"
        "لم يبلغوا"
    ),
    about_after=_phrases("تقريبا"),
    at_least_after=_phrases("على الأقل|أو أكثر|فأكثر|أو يزيد|ونيف|ونيفا|+"),
    at_most_after=_phrases(
        "على الأكثر|كحد أقصى|أو أقل|حدا أقصى|فأقل|على أقصى تقدير|على أبعد تقدير|في أقصى الأحوال"
    ),
    percent=_phrases("%|٪|بالمئة|بالمائة|في المئة|في المائة"),
    negators=_words("لا لم لن ليس ليست ولا ولم ولن"),
    exceptions=_words("سوى إلا غير"),
    to=_words("إلى الى أو حتى"),
    between=_words("بين وبين مابين"),
    and_=_words("و وبين"),
    of=_words("من"),
    skips=_words("من ال"),
    stops=_words(
        "و في على إلى عن مع قد التي الذي الذين هم هي هو كان كانت أن إن لم لا ما ثم أو بين بعد قبل "
        "منذ خلال آخرين آخرون أخرى وذلك حيث بينهم بينها منهم منها عند حتى لكن كما ونصف وربع"
    ),
    labels=_words(
        "رقم الرقم القرار قرار المادة مادة الفقرة اللواء لواء الفرقة الكتيبة البند الفصل الطريق "
        "بند قناة العدد الجولة المجموعة الدولي جنيف كيلو الساعة عند عيار طراز موديل "
        "ميغ ميج سوخوي ميراج تي اف إس غراد كاتيوشا سكود كلاشنيكوف دوشكا بي إم إس إيه"
    ),
    weapons=_words(
        "صاروخ صواريخ صاروخا قذيفة قذائف هاون مدفع مدافع مدفعية رشاش رشاشات بندقية بنادق دبابة "
        "دبابات طائرة طائرات مقاتلة مقاتلات مروحية مسدس راجمة راجمات غراد كاتيوشا سكود كلاشنيكوف "
        "دوشكا عيار الصاروخ الصواريخ القذائف الهاون المدفعية الرشاشات البنادق الدبابات الطائرات"
    ),
    calibres=_words("ملم مم مليمتر ميليمتر ملليمتر"),
    months=_AR_MONTHS,
    year_heads=_words("عام سنة"),
    year_markers=_words("عام سنة العام السنة منذ مطلع نهاية خلال موسم للعام لعام بعام")
    | _AR_MONTHS,
    eras=_words("ه م هجري هجرية هجريا ميلادي ميلادية"),
    clock_marks=frozenset(),
    age_units=_words("عاما سنة عام سنوات أعوام ربيعا"),
    age_ends=frozenset(),
    age_markers=_words("عمره عمرها العمر أعمارهم عمر أعمارهن البالغ البالغة"),
    currency_signs=frozenset("$€£"),
    units=_units(
        duration="ثانية دقيقة ساعة ليلة يوم أسبوع شهر عام سنة عقد قرن",
        money="دولار يورو ليرة ريال دينار درهم جنيه",
        measure="كيلومتر كم متر سنتيمتر سم ملم مم مليمتر ميليمتر ملليمتر ميل طن كيلوغرام "
        "كيلوجرام كغ لتر برميل هكتار فدان دونم درجة ميغاواط",
    ),
    unit_forms={
        fold(form): fold(unit)
        for unit, forms in {
            "يوم": "أيام الأيام",
            "أسبوع": "أسابيع الأسابيع",
            "شهر": "أشهر شهور الأشهر",
            "عام": "أعوام الأعوام",
            "سنة": "سنوات سنين السنوات",
            "ساعة": "ساعات الساعات",
            "دقيقة": "دقائق الدقائق",
            "ثانية": "ثوان ثواني",
            "ليلة": "ليال ليالي",
            "عقد": "عقود العقود",
            "قرن": "قرون",
            "متر": "أمتار",
            "طن": "أطنان",
            "ميل": "أميال",
            "درهم": "دراهم",
            "دينار": "دنانير",
        }.items()
        for form in forms.split()
    },
    halves={fold("ونصف"): 0.5, fold("وربع"): 0.25, fold("وثلث"): 1 / 3},
    vague={
        fold(word): bounds
        for words, bounds in (
            ("عشرات العشرات", (20.0, 99.0)),
            ("مئات المئات مئات مئات", (200.0, 999.0)),
            ("آلاف الآلاف", (2e3, 9999.0)),
            ("ملايين الملايين", (2e6, 9.999e6)),
            ("بضعة بضع", (3.0, 9.0)),
            ("مليارات المليارات", (2e9, 9.999e9)),
            ("عدة", (3.0, INFINITY)),
        )
        for word in words.split()
    },
    shares={
        fold(word): bounds
        for words, bounds in (
            ("معظم أغلب غالبية أغلبية", (0.5, 1.0)),
            ("جميع كافة", (1.0, 1.0)),
            ("نصف", (0.5, 0.5)),
            ("ثلث", (1 / 3, 1 / 3)),
            ("ثلثي ثلثا", (2 / 3, 2 / 3)),
            ("ربع", (0.25, 0.25)),
        )
        for word in words.split()
    },
    parts={fold("أرباع"): 4, fold("أثلاث"): 3, fold("أخماس"): 5, fold("أعشار"): 10},
    part_counts={
        fold(word): value
        for value, words in enumerate(("ثلاث ثلاثة", "أربع أربعة", "", "", "سبعة", "", "تسعة"), 3)
        for word in words.split()
    },
    articles=frozenset(),
    after_a=frozenset(),
    teen_ends=_words("عشر عشرة"),
)
_EN_MONTHS: Final = _words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec"
)
_EN: Final = QuantityWords(
    about=_phrases(
        "about|around|some|roughly|nearly|almost|approximately|close to|an estimated|"
        "in the region of|barely|just over|just under"
    ),
    at_least=_phrases(
        "at least|more than|over|no fewer than|no less than|not less than|upwards of|in excess of|"
        "a minimum of|well over|not fewer than|exceeding|above|exceed|exceeds|exceeded|surpass|"
        "surpasses|surpassed|topped"
    ),
    at_most=_phrases(
        "up to|at most|fewer than|less than|no more than|not more than|under|as many as|as much as|"
        "a maximum of|below"
    ),
    about_after=_phrases("or so"),
    at_least_after=_phrases("or more|at least|- plus|+|plus"),
    at_most_after=_phrases("or less|or fewer|at most|at the most|at the very most"),
    percent=_phrases("%|percent|per cent|percentage points|percentage point|pc"),
    negators=_words("not never no cannot won't can't didn't doesn't don't wouldn't"),
    exceptions=_words("but except"),
    to=_words("to or"),
    between=_words("between"),
    and_=_words("and"),
    of=_words("of"),
    skips=_words("of the a an more other new additional people's its his her their our"),
    stops=_words(
        "in on at to from by for with and or but who that which were was are is had have has been "
        "as after before since until during when while than said of it they he she others"
    ),
    labels=_words(
        "no number resolution article chapter section page route highway apartment room flight "
        "brigade division battalion channel group phase line district area level version windows "
        "calibre caliber model mig sukhoi su mirage grad scud kalashnikov ak"
    ),
    weapons=_words(
        "rocket rockets missile missiles shell shells mortar mortars gun guns rifle rifles tank "
        "tanks jet jets cannon howitzer howitzers launcher launchers grad katyusha scud "
        "kalashnikov calibre caliber bullet bullets"
    ),
    calibres=_words("mm millimetre millimeter millimetres millimeters"),
    months=_EN_MONTHS,
    year_heads=_words("year"),
    year_markers=_words("in since of until by from during early late mid year the") | _EN_MONTHS,
    eras=_words("ad bc ce bce ah"),
    clock_marks=_words("am pm a.m p.m o'clock o’clock"),
    age_units=_words("years-old year-old years year months"),
    age_ends=_words("old"),
    age_markers=_words("aged age ages year-old years-old"),
    currency_signs=frozenset("$€£"),
    units=_units(
        duration="second minute hour day week month year decade century",
        money="dollar euro pound lira riyal dinar dirham rouble ruble rial shekel yen",
        measure="kilometre kilometer km metre meter centimetre centimeter cm millimetre millimeter "
        "mm mile ton tonne kilogram kg litre liter barrel "
        "hectare acre foot degree megawatt",
    ),
    unit_forms={"hrs": "hour", "mins": "minute", "kms": "km", "kilos": "kg", "feet": "foot"},
    halves={},
    vague={
        "dozens": (24.0, 99.0),
        "scores": (40.0, 199.0),
        "tens": (20.0, 99.0),
        "hundreds": (200.0, 999.0),
        "thousands": (2e3, 9999.0),
        "millions": (2e6, 9.999e6),
        "billions": (2e9, 9.999e9),
        "several": (3.0, 9.0),
        "few": (3.0, 9.0),
        "handful": (3.0, 9.0),
        "couple": (2.0, 3.0),
    },
    shares={"most": (0.5, 1.0), "half": (0.5, 0.5), "all": (1.0, 1.0)},
    parts={
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fourth": 4,
        "fourths": 4,
        "fifth": 5,
        "fifths": 5,
        "tenth": 10,
        "tenths": 10,
    },
    part_counts={"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9},
    articles=_words("a"),
    after_a=_words("few handful couple"),
    teen_ends=frozenset(),
)
WORDS: Final[Mapping[str, QuantityWords]] = {"ar": _AR, "en": _EN}
