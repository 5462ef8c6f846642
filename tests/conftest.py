"""What every test needs before anything else is imported."""

from __future__ import annotations

import os

# Qt reads it once, when the application is made: it has to stand before any import of PySide6.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import settings

# The machines that run the tests are shared: a slow second is no bug. What fails is printed as a
# blob, and the examples are the same everywhere, so that a red run can be repeated.
settings.register_profile("claims", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("claims")
