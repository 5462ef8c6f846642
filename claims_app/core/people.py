"""People whom a text names with a title, and by their surname alone after that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claims_app.core.lemmas import is_listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claims_app.core.attribution.page import Page
    from claims_app.core.cues import LanguageCues
    from claims_app.core.mention_lexicon import MentionWords
    from claims_app.core.records import Span

_MOST: Final = 4  # words of an English name
_POINT: Final = "."
_RANKS: Final = frozenset({"maj", "lt", "brig", "sgt", "capt", "major", "brigadier"})
_SMALL_ARTICLES: Final = ("al-", "el-", "as-", "ar-", "az-")
_ARTICLE, _TO_THE = "ال", "لل"
_AFTER_RANKS: Final = frozenset({"اول", "عام", "ركن"})  # فريق أول: part of a rank, not one
_SPEAKS_FOR: Final = frozenset({"باسم"})
_SERVANT: Final = "عبد"
_JOINED: Final = ("و", "بال", "لل", "كال", "فال")
_ENDINGS: Final = ("ه", "ات", "ين", "ون")  # of nouns and adjectives, folded
_COMPLEMENT: Final = 4  # words that tell what an office is of
_FEWEST, _MOST_ARABIC = 2, 6  # words of an Arabic name
_SHORTEST: Final = 3  # letters of a foreign name's word


def named_people(
    page: Page, cues: LanguageCues, words: MentionWords
) -> tuple[tuple[Span, str], ...]:
    """Return where people stand with their titles, in reading order, and their names."""
    if cues.lang == "ar":
        return tuple(_Arabic(page, cues, words).people())
    return tuple(_english(page, cues, words))


class _Arabic:
    """Reads names after titles: العقيد محمد السالم, وزير الخارجية التركي مولود …."""

    def __init__(self, page: Page, cues: LanguageCues, words: MentionWords) -> None:
        self._page = page
        self._cues = cues
        self._words = words

    def people(self) -> Iterator[tuple[Span, str]]:
        index = 0
        while index < len(self._page.tokens):
            start = self._after_title(index)
            end = self._name_end(start) if start else 0
            if not end or self._words.has("named_after", self._page.key(index - 1)):
                index += 1
                continue
            yield self._page.span((index, end)), self._page.span((start, end)).of(self._page.text)
            index = end

    def _after_title(self, index: int) -> int:
        """Return where the name after a title may start, 0 where no title stands."""
        key = self._page.key(index)
        forms = (key, key[1:]) if key[:1] in "ول" else (key,)
        if key not in _AFTER_RANKS and any(self._cues.has("ranks", form) for form in forms):
            place = index + 1
            while self._cues.has("ranks", self._page.key(place)):
                place += 1
            return place
        if not any(self._cues.has("offices", form) for form in forms):
            return 0
        place = index + 1
        if self._page.key(place) in _SPEAKS_FOR:
            place += 1
        limit = place + _COMPLEMENT
        while place < limit and not self._is_given(place) and self._is_complement(place):
            place += 1
        return place if place > index + 1 else 0

    def _is_complement(self, place: int) -> bool:
        """Return whether a word tells what an office is of: وزير (الخارجية) (الروسي)."""
        key = self._page.key(place)
        is_place = self._words.places.at(self._page.tokens, place, self._page.text) is not None
        is_body = key in self._words.bodies or self._words.has("complements", key)
        is_rank = self._cues.has("ranks", key)
        return key.startswith((_ARTICLE, _TO_THE)) or is_place or is_body or is_rank

    def _is_given(self, place: int) -> bool:
        return self._words.has("given_names", self._page.key(place))

    def _name_end(self, start: int) -> int:
        """Return where a name of two words or more ends, 0 where none stands."""
        place = start
        while place < start + _MOST_ARABIC and self._goes_on(place, start):
            place += 1
        while place > start and self._words.has("name_links", self._page.key(place - 1)):
            if len(self._page.key(place - 1)) > _SHORTEST:
                break  # صلاح الدين
            place -= 1
        return place if place - start >= _FEWEST else 0

    def _goes_on(self, place: int, start: int) -> bool:
        page = self._page
        if place >= len(page.tokens) or page.tokens[place].kind != "word":
            return False
        if place > start and page.tokens[place - 1].end + 1 != page.tokens[place].start:
            return False
        key = page.key(place)
        if self._is_given(place) or self._words.has("name_links", key):
            return True
        if key.startswith(_ARTICLE) and not self._words.has("prepositions", key):
            return place > start and self._may_be_surname(place)
        return self._is_foreign(place)

    def _may_be_surname(self, place: int) -> bool:
        """Return whether a definite word may end a name: one of them, or one after عبد المحسن."""
        is_first = not self._page.key(place - 1).startswith(_ARTICLE)
        return is_first or self._page.key(place - 2) == _SERVANT

    def _is_foreign(self, place: int) -> bool:
        """Return whether no dictionary has a word, so that it may be a foreign name."""
        key = self._page.key(place)
        if len(key) < _SHORTEST or key.startswith(_JOINED) or key.endswith(_ENDINGS):
            return False
        is_word = self._words.has("prepositions", key) or key in self._cues.forms
        if is_word or self._cues.has("offices", key) or self._cues.has("time", key):
            return False
        return not is_listed(self._page.span((place, place + 1)).of(self._page.text), "ar")


def _english(page: Page, cues: LanguageCues, words: MentionWords) -> Iterator[tuple[Span, str]]:
    surnames: dict[str, str] = {}
    index = 0
    while index < len(page.tokens):
        key = page.key(index)
        if cues.has("titles", key) or key in _RANKS:
            start = index + 1 + (page.key(index + 1) == _POINT)
            end = _name_end(page, start, cues, words)
            if end > start:
                name = page.span((start, end)).of(page.text).removesuffix("'s").removesuffix("’s")
                surname = name.split()[-1].casefold()
                if end - start == 1:
                    name = surnames.get(surname, name)
                surnames.setdefault(surname, name)
                yield page.span((index, end)), name
                index = end
                continue
        known = surnames.get(key.removesuffix("'s").removesuffix("’s"))
        if known is not None and _is_capital(page, index) and not _is_inside(page, index):
            yield page.span((index, index + 1)), known
        index += 1


def _name_end(page: Page, start: int, cues: LanguageCues, words: MentionWords) -> int:
    """Return where the capitalised words of a name end; places and bodies are no names."""
    place = start
    while place < start + _MOST and (_is_capital(page, place) or _is_al(page, place, start)):
        key = page.key(place)
        is_title = cues.has("titles", key) or cues.has("time", key) or cues.has("outlets", key)
        is_body = key in words.bodies or key in words.adjectives
        if is_title or is_body or key in _RANKS or words.has("neighbours", key):
            break
        if place == start and words.places.at(page.tokens, place, page.text):
            return start
        if (
            place > start
            and page.text[page.tokens[place - 1].end : page.tokens[place].start] != " "
        ):
            break
        place += 1
    return place


def _is_al(page: Page, index: int, start: int) -> bool:
    """Return whether a word inside a name has a small article: al-Assad."""
    key = page.key(index)
    is_word = start < index < len(page.tokens) and key.startswith(_SMALL_ARTICLES)
    return is_word and page.text[page.tokens[index].start + 3 : page.tokens[index].end].istitle()


def _is_capital(page: Page, index: int) -> bool:
    if not 0 <= index < len(page.tokens):
        return False
    token = page.tokens[index]
    return token.kind == "word" and page.text[token.start].isupper()


def _is_inside(page: Page, index: int) -> bool:
    """Return whether a capitalised word stands beside: part of another name."""
    return _is_capital(page, index + 1) or (
        _is_capital(page, index - 1) and page.sentence_start[index] != index - 1
    )
