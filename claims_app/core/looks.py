"""What a pair is looked at for: bits, so that the sieve tells them for all pairs at once.

A detector whose look a pair does not have is known to find nothing in it.
"""

from __future__ import annotations

from typing import Final

DENIAL: Final = 1
QUANTITY: Final = 2  # counts and measures, for updates and agreement too
DIFFERENCE: Final = 4  # of times, places, doers
OPPOSITE: Final = 8  # states that exclude each other, for updates too
DEGREE: Final = 16
UPDATE: Final = 32
AGREEMENT: Final = 64
ALL: Final = 127
