"""Claims: who claims what in contested reports, side by side."""

__version__ = "0.1.0"
