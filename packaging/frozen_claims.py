"""The command ``claims`` of the frozen build."""

import sys

from claims_app.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
