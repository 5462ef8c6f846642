"""Starts the window: ``python -m claims_app [CASE]``; without one, the last case or the sample."""

import sys

from claims_app.gui.application import main

if __name__ == "__main__":
    sys.exit(main())
