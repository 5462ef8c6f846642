"""Finds listed names of one word or more among the tokens of a text, the longest first."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from claims_app.core.tokens import key_at, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claims_app.core.tokens import Token

_Of = TypeVar("_Of")
_ENGLISH_ARTICLE: Final = re.compile(r"^(?:al|el|ar|as|ash|az|ad|at|an|ez|es)-(?=\w)")
_POSSESSIVE: Final = re.compile(r"['’]s$")
_APOSTROPHES: Final = re.compile("['’ʻ`]")
_REMEMBERED: Final = 1 << 16  # words of which it is known whether they start a name
_SHORTEST: Final = 3  # letters that remain when a clitic is taken off
_CONJUNCTIONS: Final = "وف"
_PREPOSITIONS: Final = "بل"
_AS_THE: Final = "كال"
_ARTICLE, _TO_THE = "ال", "لل"


class Named(NamedTuple, Generic[_Of]):
    """A listed name at tokens ``[start, end)``; ``is_bare`` if no clitic was taken off."""

    start: int
    end: int
    of: _Of
    is_bare: bool


class _Entry(NamedTuple, Generic[_Of]):
    words: tuple[str, ...]
    is_upper: bool
    of: list[_Of]


@lru_cache(maxsize=1 << 14)
def name_key(key: str) -> str:
    """Return a folded Latin word as names are compared: no article, possessive or apostrophe."""
    plain = _APOSTROPHES.sub("", _POSSESSIVE.sub("", key))
    return _ENGLISH_ARTICLE.sub("", plain)


@lru_cache(maxsize=1 << 14)
def arabic_forms(key: str) -> tuple[str, ...]:
    """Return a folded word and what is left of it without conjunction and preposition."""
    forms = [key]
    if key[:1] in _CONJUNCTIONS and len(key) > _SHORTEST:
        forms.append(key[1:])
    for form in tuple(forms):
        if form.startswith(_TO_THE):
            forms.append(_ARTICLE + form[2:])
        elif (form[:1] in _PREPOSITIONS and len(form) > _SHORTEST) or form.startswith(_AS_THE):
            forms.append(form[1:])
    return tuple(forms)


class NameIndex(Generic[_Of]):
    """Names of one language with what each stands for."""

    def __init__(self, lang: str, names: Iterable[tuple[str, _Of]]) -> None:
        """Keep the names; a name given twice stands for both, in the order given."""
        self._lang = lang
        # By the first word and the second, empty where there is none: hundreds start with Al.
        self._names: dict[str, dict[str, list[_Entry[_Of]]]] = {}
        self._may_start: dict[str, bool] = {}  # of the words asked for; most start no name
        for name, of in names:
            self._add(name, of)
        for by_second in self._names.values():
            for entries in by_second.values():
                entries.sort(key=lambda entry: -len(entry.words))

    def _add(self, name: str, of: _Of) -> None:
        words = tuple(self._plain(token.key) for token in tokens_of(name) if token.is_word)
        if self._lang != "ar" and words[:1] == ("the",):
            words = words[1:]
        if not words or not all(words):
            return
        is_upper = name.isascii() and name.isupper()
        second = words[1] if len(words) > 1 else ""
        entries = self._names.setdefault(words[0], {}).setdefault(second, [])
        for entry in entries:
            if entry.words == words and entry.is_upper == is_upper:
                entry.of.append(of)
                return
        entries.append(_Entry(words, is_upper, [of]))

    def _plain(self, key: str) -> str:
        return key if self._lang == "ar" else name_key(key)

    def at(self, tokens: Sequence[Token], index: int, text: str) -> Named[tuple[_Of, ...]] | None:
        """Return the longest name that starts at a token, None where none does.

        English names need a capital, and names in capitals only are found so only (US, not us).
        """
        key = key_at(tokens, index)
        if not key or not self._is_start(key):
            return None
        for form in self._forms(key):
            found = self._match(
                tokens, index, text, form, is_bare=self._lang != "ar" or form == key
            )
            if found is not None:
                return found
        return None

    def _forms(self, key: str) -> tuple[str, ...]:
        return arabic_forms(key) if self._lang == "ar" else (name_key(key),)

    def _is_start(self, key: str) -> bool:
        known = self._may_start.get(key)
        if known is None:
            if len(self._may_start) >= _REMEMBERED:
                self._may_start.clear()
            known = any(form in self._names for form in self._forms(key))
            self._may_start[key] = known
        return known

    def _match(
        self, tokens: Sequence[Token], index: int, text: str, form: str, *, is_bare: bool
    ) -> Named[tuple[_Of, ...]] | None:
        by_second = self._names.get(form)
        if by_second is None:
            return None
        second = self._plain(key_at(tokens, index + 1))
        longer = by_second.get(second, ()) if second else ()
        for entry in (*longer, *by_second.get("", ())):
            end = index + len(entry.words)
            if not self._stands_at(tokens, index, entry.words):
                continue
            written = text[tokens[index].start : tokens[end - 1].end]
            if self._lang != "ar" and not _is_capital(written, is_upper=entry.is_upper):
                continue
            return Named(index, end, tuple(entry.of), is_bare)
        return None

    def _stands_at(self, tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> bool:
        """Return whether the words of a name but the first follow a token."""
        return all(
            self._plain(key_at(tokens, index + at)) == word
            for at, word in enumerate(words[1:], start=1)
        )


def _is_capital(written: str, *, is_upper: bool) -> bool:
    bare = _POSSESSIVE.sub("", written)
    if is_upper:
        return bare.isupper()
    start = _ENGLISH_ARTICLE.sub("", written.casefold())
    return written[len(written) - len(start) :][:1].isupper() or written[:1].isupper()
