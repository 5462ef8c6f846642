"""Prints where this person's sample case lies, and builds it the first time."""

import sys

from claims_app.core.errors import ClaimsError
from claims_app.workspace.analysts import default_analyst
from claims_app.workspace.sample import open_sample

if __name__ == "__main__":
    try:
        with open_sample(default_analyst()) as session:
            print(session.folder)
    except ClaimsError as error:
        sys.exit(str(error))
