"""Proper names inside mentions: titles taken off, people found anywhere in a text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from claims_app.core.attribution.arabic_phrases import Phrases
from claims_app.core.attribution.arabic_words import (
    IN_NAME_OF,
    PREPOSITIONS,
    is_known_office,
    looks_like_deed,
    opens_no_name,
)
from claims_app.core.attribution.english_names import english_mention, english_people
from claims_app.core.attribution.page import COMMAS
from claims_app.core.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims_app.core.attribution.page import Page, Range
    from claims_app.core.cues import LanguageCues

_FEWEST, _MOST = 2, 5  # words of a proper name; one word alone may be anything
_ASIDES: Final = frozenset({"وهو", "وهي", "وهم", "ومقره", "ومقرها"})  # who is, as an aside
_DEFINITE: Final = "ال"
_TO: Final = "ل"
_TO_THE: Final = "لل"
_NAMED_WITH: Final = ("voices", "bodies", "institutions", "groups", "states", "outlets", "offices")
# The name علي folds like the preposition على; as written they differ.
_AS_WRITTEN: Final = "علي"
_FIRST_NAME: Final = "علي (اسم)"
_OFFICE_WORDS: Final = 2  # وزير الخارجية; what follows names the country or the person


def mention_of(page: Page, part: Range, cues: LanguageCues) -> Mention:
    """Return how the text names somebody at a token range, with the proper name inside."""
    if cues.lang == "en":
        return english_mention(page, part, cues)
    end = _before_aside(page, part, cues)
    tokens = [token for token in page.tokens[part[0] : end] if token.is_word]
    written = [page.text[token.start : token.end] for token in tokens]
    keys = [token.key for token in tokens]
    if keys and _is_after_and(keys[0], cues):
        written[0], keys[0] = written[0][1:], keys[0][1:]
    words = tuple(keys)
    told = tuple(
        _FIRST_NAME if text == _AS_WRITTEN else key
        for key, text in zip(words, written, strict=True)
    )
    joint = _joint_name(told, written, cues)
    if joint:
        text = " ".join(written)
        return Mention(words=words, written=text, place=part[0], name=joint, is_joint=True)
    cut = _main_part(words, cues)
    start, end = _proper(told[:cut], cues)
    return Mention(
        words=words,
        written=" ".join(written[:cut]),
        place=part[0],
        name=" ".join(written[start:end]) if end - start >= _FEWEST else "",
    )


def _is_after_and(key: str, cues: LanguageCues) -> bool:
    """Return whether و is glued to a word for a voice: والوزارة (تنفي ذلك); but not والد, وزارة."""
    plain = key[1:].removeprefix(_DEFINITE)
    names = (*_NAMED_WITH, "ranks")
    is_known = any(cues.has(name, word) for name in names for word in (key[1:], plain))
    return key.startswith("وال") and is_known and not any(cues.has(name, key) for name in names)


def _before_aside(page: Page, part: Range, cues: LanguageCues) -> int:
    """Return where the mention ends before what a relative clause adds: الضابط، الذي فر، (قال)."""
    return next(
        (
            at
            for at in range(part[0] + 1, part[1] - 1)
            if page.key(at) in COMMAS and cues.has("relatives", page.key(at + 1).removeprefix("و"))
        ),
        part[1],
    )


def without_to(mention: Mention, cues: LanguageCues) -> Mention:
    """Return an Arabic mention without the ل before it: (بيان) للوزارة, (وفقا) للشرطة."""
    key = mention.words[0]
    if not key.startswith(_TO) or cues.has("voices", key):
        return mention
    is_definite = key.startswith(_TO_THE)
    is_known = any(cues.has(name, key[1:]) for name in _NAMED_WITH)
    if not is_definite and not is_known:
        return mention  # لبيد may be a name
    cut = len(_TO_THE) if is_definite else len(_TO)
    lead = _DEFINITE if is_definite else ""
    words = (lead + key[cut:], *mention.words[1:])
    return replace(mention, words=words, written=lead + mention.written[cut:])


def people(page: Page, cues: LanguageCues) -> list[Mention]:
    """Return everybody whom the text names with title and name, in reading order."""
    if cues.lang == "en":
        return english_people(page, cues)
    phrases = Phrases(page, cues)
    found: list[Mention] = []
    index = 0
    offices: dict[str, tuple[str, ...]] = {}  # by their first word, the last one of each
    last = ""
    while index < len(page.tokens):
        key = page.key(index)
        if cues.has("counterparts", key) or cues.has("counterparts", key[1:]):
            found.extend(_counterpart(page, index, offices.get(last, ()), phrases))
        if not (cues.has("offices", key) or cues.has("ranks", key) or is_known_office(key, cues)):
            index += 1
            continue
        limit = page.units[page.unit_of[index]][1]
        end = max(phrases.name(index, limit), index + 1)
        mention = mention_of(page, (index, end), cues)
        if not mention.name and page.key(end) in COMMAS:
            after = _after_comma(page, end + 1, limit, phrases)
            mention = mention_of(page, (index, after), cues)
        if mention.name:
            found.append(mention)
        if cues.has("posts", key.removeprefix(_DEFINITE)):
            last = key.removeprefix(_DEFINITE)
        if cues.has("posts", key):
            offices[key] = mention.words
        index = end
    return found


def _counterpart(
    page: Page, index: int, office: Sequence[str], phrases: Phrases
) -> Iterator[Mention]:
    """Yield who holds the same office elsewhere: (وزير الري المصري) … نظيره السوداني فلان."""
    limit = page.units[page.unit_of[index]][1]
    place = index + 1
    while place < limit and page.key(place).startswith(_DEFINITE):
        place += 1
    origin = [page.key(at) for at in range(index + 1, place)]
    place += page.key(place) in COMMAS
    end = phrases.bare_name(place, limit)
    title = [
        word
        for word in office[:_OFFICE_WORDS]
        if word.startswith(_DEFINITE) or not word.endswith("ي")
    ]
    if not title or not origin or end - place < _FEWEST:
        return
    keys = [*origin, *(page.key(at) for at in range(place, end))]
    name = " ".join(page.text[token.start : token.end] for token in page.tokens[place:end])
    yield Mention(words=(*title, *keys), written=name, place=index, name=name)


def _after_comma(page: Page, start: int, limit: int, phrases: Phrases) -> int:
    """Return where a name set off by commas ends (وزير الري، سامر فارس، …), else ``start``."""
    end = phrases.bare_name(start, limit)
    is_set_off = page.key(end) in COMMAS and end - start >= _FEWEST
    is_verb = start < limit and bool(phrases.lookup(start)[0])
    return end if is_set_off and not is_verb and not phrases.has_clause(start, end) else start


def _joint_name(words: Sequence[str], written: Sequence[str], cues: LanguageCues) -> str:
    """Return the names of two people who speak together, or nothing.

    وزير الري فلان الفلاني ونظيره الفلاني فلان: both are named, so that an office which one person
    holds besides another (رئيس الحكومة ووزير الري فلان) is none.
    """
    for index in range(_FEWEST, len(words) - _FEWEST):
        word = words[index][1:]
        is_title = any(cues.has(name, word) for name in ("offices", "ranks", "counterparts"))
        if not words[index].startswith("و") or not is_title:
            continue
        first = _proper(words[:index], cues)
        second = _proper((word, *words[index + 1 :]), cues)
        if first[1] == index and second != (0, 0):
            later = written[index:]
            both = (written[first[0] : first[1]], later[second[0] : second[1]])
            return "؛ ".join(" ".join(name) for name in both)
    return ""


def _main_part(words: Sequence[str], cues: LanguageCues) -> int:
    """Return how many words name somebody before a relative clause goes on about them."""
    for index, word in enumerate(words):
        is_aside = cues.has("relatives", word.removeprefix("و")) or word in _ASIDES
        if index and (is_aside or _keeps_back(words[index:], cues)):
            return index
    return len(words)


def _keeps_back(words: Sequence[str], cues: LanguageCues) -> bool:
    """Return whether a clause says that a name is kept back: (مسؤول) رفض ذكر اسمه, طلب عدم كذا."""
    is_refusal = cues.starts_phrase("declining", words) > 0
    is_not = len(words) > 1 and cues.has("negating_nouns", words[1])
    is_not = is_not and not any(cues.has(name, words[0]) for name in _NAMED_WITH)
    return len(words) > 1 and (is_refusal or is_not)


def _proper(words: Sequence[str], cues: LanguageCues) -> tuple[int, int]:
    """Return the range of the proper name; empty where none of two words or more is plain."""
    titles = [
        index
        for index, word in enumerate(words)
        if any(cues.has(name, word) for name in ("ranks", "offices", "counterparts"))
        or (index and _is_office(word, cues))
        or is_known_office(word, cues)
    ]
    if not titles or _is_of_body(words[0], cues):
        return 0, 0
    found = _before_title(words, titles, cues)
    if found != (0, 0):
        return found
    start = titles[-1] + 1
    is_inside = start < len(words) and words[start] in PREPOSITIONS  # طبيب في قسم الطوارئ
    start = _after_complement(words, start + 1, cues) if is_inside else start
    later = start
    while later < len(words) and words[later].startswith(_DEFINITE):
        later += 1  # المتحدث الرسمي باسم
    start = later if later < len(words) and words[later].startswith(IN_NAME_OF) else start
    speaks_for = start < len(words) and words[start] == IN_NAME_OF
    if not speaks_for and start < len(words) and words[start].startswith(IN_NAME_OF):
        return _checked(words, start + 1, _name_end(words, start + 1, cues), cues)  # باسمها
    if speaks_for or (not is_inside and _is_office(words[titles[-1]], cues)):
        start = _after_complement(words, start, cues)
    while start < len(words) - _FEWEST and words[start].startswith((_DEFINITE, "لل")):
        start += 1  # what a rank is of: السفير الجديد للاتحاد
    while start + 1 < len(words) and cues.has("places", words[start].removeprefix("ب")):
        start += 2  # بمنطقة نجران
    while start + 1 < len(words) and words[start][:1] == "ل" and words[start + 1][:2] == _DEFINITE:
        start += 2  # what a body is for: مدير المرصد لحماية البحر
    return _checked(words, start, _name_end(words, start, cues), cues)


def _before_title(
    words: Sequence[str], titles: Sequence[int], cues: LanguageCues
) -> tuple[int, int]:
    """Return the name that a title follows: فلان الفلاني وزير الري, السفير فلان، مساعد الوزير."""
    if titles[0] >= _FEWEST and not words[0].startswith(_DEFINITE):
        return _checked(words, 0, titles[0], cues)
    between = words[titles[0] + 1 : titles[1]] if len(titles) > 1 else ()
    is_borne = words[titles[0]].startswith(_DEFINITE) and bool(between)
    if is_borne and not between[0].startswith(IN_NAME_OF):  # المتحدث باسم الوزارة القاضي فلان
        return _checked(words, titles[0] + 1, titles[1], cues)
    return 0, 0


def _is_of_body(word: str, cues: LanguageCues) -> bool:
    """Return whether a mention starts with a body that speaks, and no person: مكتب حاكم الإقليم."""
    is_person = any(cues.has(name, word) for name in ("persons", "offices", "ranks"))
    return not is_person and (cues.has("voices", word) or cues.has("bodies", word))


def _name_end(words: Sequence[str], start: int, cues: LanguageCues) -> int:
    """Return where a name ends at the latest: before a place or time, في or بـ."""
    for index in range(start + _FEWEST, len(words)):
        word = words[index]
        is_part_of = word[:1] == "ب" and cues.has("bodies", word[1:])  # بهيئة كذا
        if word in PREPOSITIONS or is_part_of or word.startswith("بال") or cues.has("months", word):
            return index
    return len(words)


def _is_office(word: str, cues: LanguageCues) -> bool:
    """Return whether a word is an office, also a second one: نائب الرئيس ووزير الري."""
    return cues.has("offices", word) or (word[:1] == "و" and cues.has("offices", word[1:]))


def _after_complement(words: Sequence[str], start: int, cues: LanguageCues) -> int:
    """Return where the complement of an office ends: محافظ حلب, وزير الخارجية السعودي."""
    place = start
    if place < len(words) and words[place] == IN_NAME_OF:
        place += 1
    while place + 1 < len(words) and (
        any(cues.has(name, words[place]) for name in ("bodies", "institutions", "regions"))
    ):
        place += 1  # باسم مجلس قيادة المقاومة
    if place < len(words) and not words[place].startswith(_DEFINITE):
        place += 1
    while place < len(words) and words[place].startswith(_DEFINITE):
        place += 1
    return place


def _checked(words: Sequence[str], start: int, end: int, cues: LanguageCues) -> tuple[int, int]:
    name = words[start:end]
    is_plain = _FEWEST <= len(name) - _joining(name) <= _MOST and not any(
        len(word) == 1
        or word in PREPOSITIONS
        or cues.has("venue_prepositions", word)
        or word.startswith(("بال", "لل", "وال"))
        for word in name
    )
    # حلف شمال الأطلسي, قسم مكافحة الإرهاب
    is_noun = bool(name) and (
        cues.has("places", name[0]) or looks_like_deed(name[0]) or opens_no_name(name[0], cues)
    )
    if len(name) == _FEWEST and name[1].startswith(_DEFINITE):  # قرار الحكومة
        is_noun = is_noun or cues.has("bodies", name[1].removeprefix(_DEFINITE))
    is_name = is_plain and not is_noun and not name[0].startswith(_DEFINITE)
    return (start, end) if is_name else (0, 0)


def _joining(name: Sequence[str]) -> int:
    """Return how many words of a name only join others: فلان بن فلان."""
    return sum(word in {"بن", "ابن", "بنت"} for word in name)
