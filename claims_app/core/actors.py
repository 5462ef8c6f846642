"""Who acts or suffers: people with titles, bodies, groups and peoples, and the case's own names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from claims_app.core.name_index import NameIndex, arabic_forms
from claims_app.core.records import Span
from claims_app.core.time_words import WEEKDAYS
from claims_app.core.tokens import key_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claims_app.core.mention_lexicon import MentionWords
    from claims_app.core.tokens import Token

_ARTICLE: Final = "ال"
_DEFINITE: Final = (_ARTICLE, "لل", "وال", "بال", "فال")
_NISBA: Final = ("ي", "يه")  # folded: السوري، السورية
_MOST_TAIL: Final = 4  # adjectives after a body
_MOST_MODIFIERS: Final = 5  # words before an English body: Free Syrian Army
_OF: Final = "of"
_SECOND, _LAST = 1, 2
_SYSTEM: Final = "النظام"  # the regime, but also any system
_BROKEN_PLURALS: Final = frozenset({"كتايب", "فصايل", "الفصايل", "الويه", "جماعات"})  # folded


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    BODY = "body"  # a ministry, an army, an organisation
    GROUP = "group"  # rebels, the opposition
    PEOPLE = "people"  # Syrians
    SOURCE = "source"  # a name that the case has: a source or one of its aliases


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """Somebody named in a text.

    ``key`` is a name that the case has, or one that is the same in every language (``hamas``,
    ``army/SY``, ``people/SY``), or the person's name; empty where none of these is known.
    """

    span: Span
    kind: ActorKind
    key: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    kind: ActorKind
    key: str


def index_names(names: Mapping[str, Sequence[str]], lang: str) -> NameIndex[str]:
    """Return an index of the case's names: of each source its name and aliases."""
    return NameIndex(
        lang, ((each, name) for name, aliases in names.items() for each in (name, *aliases))
    )


def find_actors(
    text: str,
    tokens: Sequence[Token],
    words: MentionWords,
    *,
    people: Iterable[tuple[Span, str]] = (),
    own_names: NameIndex[str] | None = None,
) -> tuple[ActorMention, ...]:
    """Return who is named in ``text``, in reading order; no two overlap.

    Args:
        text: Any text.
        tokens: Its tokens.
        words: The lists of its language.
        people: Where people stand with their titles, and their names.
        own_names: The names that the case has; they win over all others.
    """
    reader = _Reader(text, tokens, words, own_names)
    found = [
        ActorMention(
            span=Span(tokens[each.start].start, tokens[each.end - 1].end),
            kind=each.kind,
            key=each.key,
        )
        for each in reader.mentions()
    ]
    named = [ActorMention(span=span, kind=ActorKind.PERSON, key=name) for span, name in people]
    # The case's own names win, then people, whose titles may hold what looks like a body.
    ranked = [
        *((each.kind is not ActorKind.SOURCE) * _LAST for each in found),
        *(_SECOND for _ in named),
    ]
    mentions = [*found, *named]
    return _without_overlaps(mentions, ranked)


def _without_overlaps(
    mentions: Sequence[ActorMention], ranks: Sequence[int]
) -> tuple[ActorMention, ...]:
    """Return the mentions in reading order; of two that overlap the one of the lower rank."""
    order = sorted(range(len(mentions)), key=lambda at: (mentions[at].span, ranks[at]))
    kept: list[int] = []
    for at in order:
        while kept and mentions[kept[-1]].span.overlaps(mentions[at].span):
            if ranks[kept[-1]] <= ranks[at]:
                break
            kept.pop()
        else:
            kept.append(at)
    return tuple(mentions[at] for at in kept)


class _Reader:
    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        words: MentionWords,
        own_names: NameIndex[str] | None,
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._words = words
        self._own = own_names
        self._is_arabic = words.lang == "ar"

    def mentions(self) -> Iterator[_Found]:
        index = free = 0
        while index < len(self._tokens):
            found = self._at(index, free) if self._tokens[index].kind == "word" else None
            if found is not None:
                yield found
                free = found.end
            index = max(index + 1, free)

    def _key(self, index: int) -> str:
        return key_at(self._tokens, index)

    def _at(self, index: int, free: int) -> _Found | None:
        if self._own is not None:
            own = self._own.at(self._tokens, index, self._text)
            if own is not None:
                return _Found(index, own.end, ActorKind.SOURCE, own.of[0])
        group = self._words.named_groups.at(self._tokens, index, self._text)
        if group is not None:
            return _Found(index, group.end, ActorKind.BODY, group.of[0])
        return self._arabic(index) if self._is_arabic else self._english(index, free)

    def _arabic(self, index: int) -> _Found | None:
        for form in arabic_forms(self._key(index)):
            if form in self._words.bodies:
                return self._arabic_body(index, form)
            if form in self._words.groups and not self._is_adjective(index):
                end = self._tail(index + 1, form)
                key = self._with_country(self._words.groups[form], index + 1, end)
                if form == _SYSTEM and end > index + 1 and not self._is_whose(index + 1):
                    return None  # the banking system
                return _Found(index, end, ActorKind.GROUP, key)
            country = self._words.peoples.get(form)
            if country is not None and not self._is_adjective(index):
                return _Found(index, index + 1, ActorKind.PEOPLE, f"people/{country}")
        return None

    def _is_whose(self, index: int) -> bool:
        """Return whether an adjective tells whose: النظام السوري, النظام الحاكم."""
        key = self._key(index)
        return key in self._words.adjectives or self._words.has("body_adjectives", key)

    def _is_adjective(self, index: int) -> bool:
        """Return whether the word belongs to the noun before it: اللاجئين السوريين."""
        before = self._key(index - 1)
        is_noun = before.startswith(_DEFINITE) and not self._words.has("prepositions", before)
        return is_noun and self._touches(index)

    def _touches(self, index: int) -> bool:
        """Return whether only a space stands between a token and the one before it."""
        if not 0 < index < len(self._tokens):
            return False
        gap = self._text[self._tokens[index - 1].end : self._tokens[index].start]
        return bool(gap) and not gap.strip(" ")

    def _arabic_body(self, index: int, form: str) -> _Found | None:
        """Return a body with what names it: وزارة الدفاع الروسية, الجيش الحر, قوات سوريا …."""
        end = index + 1
        if not form.startswith(_ARTICLE):
            end = self._complement(end)
            if end == index + 1:
                return None
        last = self._tail(end, form)
        name = self._words.bodies[form]
        key = self._with_country(name, index + 1, last)
        if end == index + 1 and last == end and name not in _TELLING:
            return None  # the movement, the committee: of what?
        return _Found(index, last, ActorKind.BODY, key)

    def _complement(self, place: int) -> int:
        """Return where the complement of a body ends: a definite word, or a noun and one."""
        if not self._touches(place) or self._tokens[place].kind != "word":
            return place
        key = self._key(place)
        if self._words.has("not_complements", key):
            return place
        if self._words.places.at(self._tokens, place, self._text) and not key.startswith("ب"):
            return place + 1
        if key.startswith(_ARTICLE) or key in self._words.adjectives:
            return place + 1
        if not self._words.has("complements", key):
            return place
        following = self._key(place + 1)
        is_definite = following.startswith(_ARTICLE) and self._touches(place + 1)
        return place + 2 if is_definite else place + 1

    def _tail(self, place: int, head: str) -> int:
        """Return where the adjectives after a noun end; after a feminine one they are so too."""
        is_feminine = head.endswith(("ه", "ات")) or head in _BROKEN_PLURALS
        end = place
        while end < place + _MOST_TAIL and self._touches(end):
            key = self._key(end)
            is_nisba = key.startswith(_ARTICLE) and key.endswith(_NISBA)
            is_adjective = is_nisba or self._words.has("body_adjectives", key)
            is_other = self._words.has("not_adjectives", key) or key in WEEKDAYS
            if not is_adjective or is_other or (is_feminine and not key.endswith("ه")):
                break
            end += 1
        return end

    def _with_country(self, name: str, start: int, end: int) -> str:
        """Return the name with the country that an adjective or a place in it names."""
        for index in range(start, end):
            country = self._words.adjectives.get(self._key(index))
            if country is None:
                place = self._words.places.at(self._tokens, index, self._text)
                country = place.of[0].key if place and place.of[0].kind == "country" else None
            if country is not None:
                return f"{name}/{country}"
        return name

    def _english(self, index: int, free: int) -> _Found | None:
        key = self._key(index).removesuffix("'s").removesuffix("’s")
        country = self._words.peoples.get(key)
        if country is not None and self._is_capital(index):
            is_noun = key not in self._words.adjectives or self._key(index - 1) == "the"
            is_alone = not self._is_modifier(index + 1) and not self._is_body(index + 1)
            if is_noun and is_alone and key not in self._words.adjectives:
                return _Found(index, index + 1, ActorKind.PEOPLE, f"people/{country}")
        name = self._words.bodies.get(key) or self._words.groups.get(key)
        if name is None:
            return None
        start = self._modifiers(index, free)
        is_group = key in self._words.groups
        end = self._of_what(index + 1) if not is_group else index + 1
        has_article = self._key(start - 1) in {"the", "its", "their"}
        if start == index and end == index + 1 and not has_article and name not in _OF_THEMSELVES:
            return None
        if start == index and end == index + 1 and not is_group and name not in _TELLING:
            return None
        kind = ActorKind.GROUP if is_group else ActorKind.BODY
        return _Found(start, end, kind, self._with_country(name, start, end))

    def _is_capital(self, index: int) -> bool:
        if not 0 <= index < len(self._tokens):
            return False
        token = self._tokens[index]
        return token.kind == "word" and self._text[token.start].isupper()

    def _is_body(self, index: int) -> bool:
        return self._key(index) in self._words.bodies or self._key(index) in self._words.groups

    def _is_modifier(self, index: int) -> bool:
        key = self._key(index)
        return key in self._words.adjectives or self._words.has("body_adjectives", key)

    def _modifiers(self, index: int, free: int) -> int:
        """Return where a body's name starts: the Russian foreign ministry, Free Syrian Army."""
        start = index
        while start > max(free, index - _MOST_MODIFIERS) and self._touches(start):
            before = start - 1
            is_name = self._is_capital(before) and self._is_capital(index)
            is_place = self._is_capital(before) and self._words.places.at(
                self._tokens, before, self._text
            )
            is_usual = self._words.has("neighbours", self._key(before)) or self._words.has(
                "no_names", self._key(before)
            )
            if not self._is_modifier(before) and (is_usual or not (is_name or is_place)):
                break
            start = before
        return start

    def _of_what(self, place: int) -> int:
        """Return where "of Defence" after a ministry ends."""
        if self._key(place) != _OF or not self._is_capital(place + 1):
            return place
        end = place + 2
        while end < place + _MOST_MODIFIERS and self._is_capital(end) and self._touches(end):
            end += 1
        return end


# With the article alone they tell who: the army, الحكومة.
_TELLING: Final = frozenset(
    {"army", "government", "police", "military", "parliament", "presidency", "militia", "faction"}
)
# Even without: rebels said.
_OF_THEMSELVES: Final = frozenset(
    {"rebels", "police", "protesters", "extremists", "civilians", "soldiers", "refugees", "kurds"}
)
