"""Starts the window: ``python -m claims_app [CASE]``; without a case, the sample opens."""

import sys

from claims_app.gui.application import main

if __name__ == "__main__":
    sys.exit(main())
