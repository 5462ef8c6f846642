#!/usr/bin/env python3
"""Run and test Claims from a fresh checkout; needs Python 3.11 or newer and nothing else.

    python3 packaging/bootstrap.py run       open the program on the sample case
    python3 packaging/bootstrap.py test      run all tests
    python3 packaging/bootstrap.py --help    the other commands

Any Python can read this file, so that one that is too old can say so.
"""

import sys

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036  # the one file that older ones run
        sys.exit(
            "Claims needs Python 3.11 or newer, and this is Python %d.%d.\n"  # noqa: UP031  # as above
            "Install a newer one (Debian 12 has it: apt-get install python3; Windows and macOS:\n"
            "the installer of python.org), then run this file with it." % sys.version_info[:2]
        )

    try:
        from bootstrapping.commands import main
    except ImportError as error:  # Debian's python3-minimal, or a Python built without libffi
        sys.exit(
            "This Python lacks a part of its standard library (%s).\n"  # noqa: UP031  # as above
            "Install all of it (Debian: sudo apt-get install python3), then start again." % error
        )

    sys.exit(main(sys.argv[1:]))
