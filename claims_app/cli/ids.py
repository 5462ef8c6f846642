"""Ids that a person types: the beginning is enough, where it names one record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from claims_app.core.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Iterable

_Id = TypeVar("_Id", bound=str)
_LEAST: Final = 3  # characters after the letter: fewer are sooner a slip than a name
_MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Kind:
    """What is named: the letter its ids begin with, what to call one and several, who prints it."""

    letter: str
    one: str
    many: str
    printed_by: str = "claims show"


def one_beginning(ids: Iterable[_Id], given: str, kind: Kind) -> _Id:
    """Return the one of ``ids`` that is ``given`` or begins with it.

    Raises:
        ClaimsError: There is none or there are several, or ``given`` is too short to tell.
    """
    found = sorted(key for key in ids if key.startswith(given))
    remedy = f"Give the id of a {kind.one} as `{kind.printed_by}` prints it: {kind.letter}-…."
    if not given.startswith(f"{kind.letter}-"):
        raise ClaimsError(f"{given!r} is no id of a {kind.one}.", remedy)
    if found and found[0] == given:  # it sorts before whatever else begins with it
        return found[0]
    if len(given) < len(kind.letter) + 1 + _LEAST:
        raise ClaimsError(f"{given!r} is too short to name a {kind.one}.", remedy)
    match found:
        case [one]:
            return one
        case []:
            raise ClaimsError(f"The case has no {kind.one} {given}….", remedy)
        case _:
            named = ", ".join(found[:_MOST_NAMED])
            more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
            raise ClaimsError(
                f"{len(found)} {kind.many} begin with {given}.", f"Give one of {named}{more}."
            )
