"""The sheet's own words in the languages of ``resources/sheet/words.json``, plural forms included.

One line of that file is one word; a language is added by adding its key to each line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from claims_app import resources
from claims_app.core.errors import ClaimsError
from claims_app.exporters.sheet.runs import Runs, direction_of, phrase

if TYPE_CHECKING:
    from claims_app.core.phrases import Reason

_Forms: TypeAlias = Mapping[str, str]
_Table: TypeAlias = Mapping[str, Mapping[str, str | _Forms]]


class Words:
    """The words of one language.

    Raises:
        ClaimsError: There are none in that language.
    """

    def __init__(self, lang: str) -> None:
        table = _table("words.json")
        languages = sorted({known for entry in table.values() for known in entry})
        if lang not in languages:
            raise ClaimsError(
                "There is no sheet in the language {lang}.",
                "Choose one of: {known}.",
                arguments={"lang": repr(lang), "known": ", ".join(languages)},
            )
        self.lang: str = lang
        self.direction: str = direction_of(lang, "")
        self._words: Final = {key: entry[lang] for key, entry in table.items()}
        self._reasons: Final = {
            english: cast("str", entry[lang])
            for english, entry in _table("reasons.json").items()
            if lang in entry
        }

    def __getitem__(self, key: str) -> str:
        """Return one word or sentence as it stands."""
        return cast("str", self._words[key])

    def phrase(self, key: str, **values: str) -> Runs:
        """Return a sentence with ``values`` filled in, each apart."""
        return phrase(self[key], values)

    def plain(self, key: str, **values: str) -> str:
        """Return a sentence with values that need no isolation, such as other words or numbers."""
        return self[key].format(**values)

    def count(self, key: str, number: int) -> str:
        """Return a number with what is counted, in the plural form that the language asks for."""
        forms = cast("_Forms", self._words[key])
        return forms[plural_form(self.lang, number)].format(n=number)

    def reason(self, reason: Reason) -> tuple[Runs, str]:
        """Return why two claims are linked, and the language that the sentence is in.

        A reason without a translation stays in English.
        """
        translated = self._reasons.get(reason.template)
        runs = phrase(translated or reason.template, dict(reason.arguments))
        return runs, self.lang if translated else "en"


def plural_form(lang: str, number: int) -> str:
    """Return the plural category of a whole number.

    Source:
        Unicode CLDR 44, cardinal plural rules of ``ar`` and ``en``.
    """
    if lang != "ar":
        return "one" if number == 1 else "other"
    exact = {0: "zero", 1: "one", 2: "two"}
    if number in exact:
        return exact[number]
    if 3 <= number % 100 <= 10:  # noqa: PLR2004 -- the bounds of the rule
        return "few"
    return "many" if number % 100 >= 11 else "other"  # noqa: PLR2004 -- the bound of the rule


@cache
def _table(name: str) -> _Table:
    return MappingProxyType(
        cast("dict[str, dict[str, str]]", json.loads(resources.read_text("sheet", name)))
    )
