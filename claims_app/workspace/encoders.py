"""The sentence encoders that come with dependencies; without them words alone are compared."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from claims_app.core.encoder import BrokenEncoderError
from claims_app.workspace.small_e5 import SmallE5
from claims_app.workspace.universal_encoder import UniversalEncoder

if TYPE_CHECKING:
    from collections.abc import Callable

    from claims_app.core.encoder import Encoder

_BROKEN: Final = "The sentence encoder is broken (%s); it is not used."

_log = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def sentence_encoder() -> Encoder | None:
    """Return the encoder for words and claims, or None without one; made once a process."""
    return _made(UniversalEncoder)


@lru_cache(maxsize=1)
def tried_encoders() -> tuple[Encoder, ...]:
    """Return the encoders that have read their files, the quick one for words first.

    For whoever writes an answer a line and can't begin anew with words alone, and for comparing
    two sentences, which takes a second encoder where there is one.
    """
    found = (_tried(sentence_encoder()), _tried(_made(SmallE5)))
    return tuple(encoder for encoder in found if encoder is not None)


def _made(make: Callable[[], Encoder]) -> Encoder | None:
    try:
        return make()
    except ImportError as missing:
        _log.info("No sentence encoder from %s: it is not installed.", missing.name)
    except BrokenEncoderError as fault:
        _log.warning(_BROKEN, fault)
    return None


def _tried(encoder: Encoder | None) -> Encoder | None:
    try:
        if encoder is not None:
            encoder.encode((".",))
    except BrokenEncoderError as fault:
        _log.warning(_BROKEN, fault)
        return None
    return encoder
