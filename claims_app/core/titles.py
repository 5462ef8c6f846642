"""What a question is called: the shortest clause of one of its claims that tells what it is about.

A title is verbatim, so that it reads as its language does, and it starts where a clause can start.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claims_app.core.lemmas import lemma
from claims_app.core.match_lexicon import words_of
from claims_app.core.reasons import cut
from claims_app.core.records import Act, Polarity, Span
from claims_app.core.script import fold_word
from claims_app.core.wordforms import content_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claims_app.core.findings import Document, Statement

LONGEST: Final = 60  # characters
SHORTEST_KEY: Final = 3  # letters; shorter ones are particles in either language
_FEWEST: Final = 2  # words that tell something; fewer than _TELLING say little
_TELLING: Final = 3
_ENOUGH: Final = 0.6  # share of the best clause's shared words that a shorter one has to hold
_STARTS_WITH_CUE: Final = frozenset({Act.DENY, Act.DOWNPLAY, Act.DOUBT, Act.DEMAND, Act.ASK})
_NOT_PLAIN: Final = _STARTS_WITH_CUE | {Act.ACCUSE}
_COMMAS: Final = frozenset("،,؛;:")
_EDGES: Final = " \t،,؛;:-–"
_PAIRS: Final = ('""', "“”", "«»", "()", "[]")


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold_word(word) for word in words.split())


# Words that lead to a clause and are no part of it.
_LEADING: Final[Mapping[str, frozenset[str]]] = {
    "ar": _folded(
        "أن إن بأن أنه أنها بأنه بأنها و ف كما لكن ولكن بل وإنما بينما فيما يقضي تقضي ينص تنص"
    ),
    "en": _folded("and but while that whereas although yet down out off"),
}
# Words that no clause opens with: what they hang on stands before them.
_HANGING: Final[Mapping[str, frozenset[str]]] = {
    "ar": _folded(
        "في من على إلى عن مع بعد قبل خلال عبر منذ حتى حول بشأن بخصوص الذي التي الذين اللذين اللتين "
        "هو هي هم وهو وهي وهم ذلك لدى عند ضمن نحو"
    ),
    "en": _folded(
        "of in on at by for with to from as than who which whose whom into about against during "
        "after before since until it he she they this these those him her them"
    ),
}


_SURELY_GLUED: Final = ("وال", "فال", "بال", "ولن", "ولم", "فلم", "وقد", "فقد", "وهذ")
_TO_THE: Final = "لل"
_FIGURE: Final = re.compile(r"\d[\d.,٫٬]*\W*$")


@dataclass(frozen=True, slots=True)
class _Clause:
    """One candidate: its words as they would be shown, and what they share with other claims."""

    text: str
    weight: int
    is_plain: bool  # said by somebody as it stands: not denied, nor asked for
    is_whole: bool
    is_telling: bool


def title_of(members: Sequence[Statement], texts: Mapping[str, Document]) -> str:
    """Return the title of a question, in the language of most of its claims.

    Args:
        members: The claims of the question, in reading order; one at least.
        texts: The documents by id.
    """
    count = Counter(key for member in members for key in _keys(texts[member.document], member.span))
    lang = _language(members, texts)
    own = [member for member in members if texts[member.document].lang == lang]
    clauses = [clause for member in own for clause in _clauses(member, texts, count)]
    if clauses:
        best = max(map(_rank, clauses))
        return _shortest([clause for clause in clauses if _rank(clause) == best]).text
    first = members[0]
    return cut(first.span.of(texts[first.document].text), longest=LONGEST, most_words=LONGEST)


def _rank(clause: _Clause) -> tuple[bool, bool, bool]:
    """Return what makes a title, the most important first."""
    return clause.is_telling, clause.is_whole, clause.is_plain


def _language(members: Sequence[Statement], texts: Mapping[str, Document]) -> str:
    """Return the language of most claims; of two with as many, that of the earlier claim."""
    count = Counter(texts[member.document].lang for member in members)
    return max(count, key=lambda lang: count[lang])


def _shortest(clauses: Sequence[_Clause]) -> _Clause:
    """Return the shortest clause that holds enough of what the claims share; the first if none."""
    most = max(clause.weight for clause in clauses)
    if not most:
        return clauses[0]
    enough = [clause for clause in clauses if clause.weight >= _ENOUGH * most]
    return min(enough, key=lambda clause: len(clause.text))


def _keys(document: Document, span: Span) -> Iterator[str]:
    found = {
        content_key(document.text[start:end], document.lang)
        for start, end in words_of(document.text, span.start, span.end)
    }
    yield from (key for key in sorted(found) if len(key) >= SHORTEST_KEY)


def _clauses(
    member: Statement, texts: Mapping[str, Document], count: Counter[str]
) -> Iterator[_Clause]:
    """Yield a claim without what leads to it, and its part before the first comma."""
    document = texts[member.document]
    words = list(words_of(document.text, member.span.start, member.span.end))
    first = _opening(words, document, member)
    if first is None:
        return
    start, lead = first
    comma = next(
        (at for at in range(start, member.span.end) if document.text[at] in _COMMAS),
        member.span.end,
    )
    is_plain = member.polarity is Polarity.AFFIRMED and member.act not in _NOT_PLAIN
    for end in dict.fromkeys((member.span.end, comma)):
        keys = list(_keys(document, Span(start, end))) if end > start else []
        whole = lead + " ".join(document.text[start:end].split()).strip(_EDGES)
        if len(keys) < _FEWEST:
            continue
        yield _Clause(
            text=_balanced(cut(whole, longest=LONGEST, most_words=LONGEST)),
            weight=sum(count[key] for key in keys if count[key] > 1),
            is_plain=is_plain,
            is_telling=len(keys) >= _TELLING,
            is_whole=len(whole) <= LONGEST,
        )


def _balanced(text: str) -> str:
    """Return a text without the quotation marks and brackets whose partner was cut off."""
    for opening, closing in _PAIRS:
        is_even = text.count(opening) % 2 == 0
        if (opening == closing and not is_even) or text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text


def _opening(
    words: Sequence[tuple[int, int]], document: Document, member: Statement
) -> tuple[int, str] | None:
    """Return where the clause proper starts, and what to write before it; None if nothing can.

    The cue goes and with it who speaks, then what leads to the clause, then what is glued to its
    first word: from "ونفى الوفد أن" on, from "بخروج" the noun.
    """
    lang = document.lang
    place = 0
    if member.act in _STARTS_WITH_CUE:
        place = 1
        named = {fold_word(word) for word in member.speaker.split()}
        while place < len(words) and _folded_at(words[place], document) in named:
            place += 1
    leading, hanging = _LEADING.get(lang, frozenset()), _HANGING.get(lang, frozenset())
    while place < len(words):
        key = _folded_at(words[place], document)
        is_after_cue = member.act in _STARTS_WITH_CUE and key in hanging
        if key not in leading and not is_after_cue:
            break
        place += 1
    if place >= len(words) or _folded_at(words[place], document) in hanging:
        return None
    if not place and _folded_at(words[0], document).startswith(_TO_THE):
        return None
    start, end = words[place]
    before = document.text[words[place - 1][1] if place else member.span.start : start]
    if figure := _FIGURE.search(before):  # a number is no word: "12 people were killed"
        return start - len(before) + figure.start(), ""
    glued, lead = _glued(document.text[start:end], lang, is_first=place == 0)
    return start + glued, lead


def _folded_at(word: tuple[int, int], document: Document) -> str:
    return fold_word(document.text[word[0] : word[1]])


def _glued(word: str, lang: str, *, is_first: bool) -> tuple[int, str]:
    """Return how many letters hang before a word, and the article that one of them hides.

    A letter hangs where the dictionary has the same word without it: وتضم, not وصول.
    """
    if lang != "ar":
        return 0, ""
    if word.startswith(_TO_THE):
        return len(_TO_THE), "ال"
    letters = "وفب" if is_first else "وفبل"
    is_one_word = word[:1] in letters and lemma(word[1:], lang) == lemma(word, lang)
    is_glued = is_one_word and len(word) > SHORTEST_KEY
    return (1, "") if is_glued or fold_word(word).startswith(_SURELY_GLUED) else (0, "")
