"""Codes of languages as people write them."""

from __future__ import annotations

import re
from typing import Final

from claims_app.core.errors import ClaimsError, Place

_TAG: Final = re.compile(r"(?P<primary>[A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*", re.ASCII)


def parse_lang(text: str, *, place: Place | None = None) -> str:
    """Return the language of a tag in lower case: ``ar`` for ``ar``, ``AR`` and ``ar-SY`` alike.

    Args:
        text: An ISO 639 code or a BCP 47 tag.
        place: Where it stands, for the message.

    Raises:
        ClaimsError: ``text`` is no such code; ``Arabic`` is none.
    """
    found = _TAG.fullmatch(text.strip())
    if found is None:
        raise ClaimsError(
            "{text} is no code of a language.",
            "Use a code of two or three letters, such as ar or en.",
            place=place,
            arguments={"text": repr(text.strip())},
        )
    return found["primary"].lower()
