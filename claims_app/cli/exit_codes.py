"""What a command's exit code says."""

from __future__ import annotations

from typing import Final

FINE: Final = 0
FINDINGS: Final = 1
BAD_INPUT: Final = 2  # usage too
INTERRUPTED: Final = 130  # 128 + SIGINT, as shells have it
