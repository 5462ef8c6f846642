"""The parts of speech that the English reader tells apart."""

from __future__ import annotations

from enum import IntEnum, auto
from typing import Final


class Tag(IntEnum):
    """Parts of speech, as coarse as clauses need them."""

    MARK = auto()
    NOUN = auto()  # and whatever is not known to be something else
    NAME = auto()  # a noun written with a capital
    NUMBER = auto()
    DETERMINER = auto()  # articles, possessives, quantifiers
    PREPOSITION = auto()
    PRONOUN = auto()  # he; also he's, I'll, with the auxiliary inside
    OBJECT = auto()  # him, them
    COORDINATOR = auto()
    SUBORDINATOR = auto()
    WH = auto()  # who, what, whether
    THAT = auto()
    AUXILIARY = auto()  # has, is, will, didn't: shows that a clause is finite
    NEGATION = auto()
    ADVERB = auto()
    TO = auto()
    VERB = auto()  # a finite verb other than these
    TIME = auto()


FINITE: Final = frozenset({Tag.VERB, Tag.AUXILIARY})
NOUNS: Final = frozenset({Tag.NAME, Tag.NOUN})
GROUP: Final = frozenset({Tag.AUXILIARY, Tag.ADVERB, Tag.NEGATION})  # with their verb
