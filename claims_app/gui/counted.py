"""Phrases that count, for code that is no QObject.

``lupdate`` notices a plural in ``self.tr(text, "", n)``, but not in ``translate`` with a variable
for the number; Arabic would then be left with one form out of six.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject


class Counted(QObject):
    """Counting phrases in the language of the interface."""

    def more_lines(self, lines: int) -> str:
        """Return "3 more lines"."""
        return self.tr("%n more line(s)", "", lines)

    def nothing_in(self, reports: int) -> str:
        """Return what a column says in which no claim on a question was found."""
        return self.tr("%n report(s) read, no claim found on this question", "", reports)

    def hidden_claims(self, claims: int) -> str:
        """Return what a cell says whose claims a filter hides."""
        return self.tr("%n hidden by the filter", "", claims)

    def also_in(self, reports: int) -> str:
        """Return what a card says that stands for those of other reports: in how many."""
        return self.tr("Also in %n report(s): {names}", "", reports)

    def same_words(self, reports: int) -> str:
        """Return what stands above the list of the other reports that a card stands for."""
        return self.tr("The same words, or nearly, in %n more report(s):", "", reports)

    def claims(self, claims: int) -> str:
        """Return how many claims a report has."""
        return self.tr("%n claim(s)", "", claims)

    def conflicts(self, conflicts: int) -> str:
        """Return how many conflicts the claims of a report are in."""
        return self.tr("%n conflict(s)", "", conflicts)

    def more_errors(self, errors: int) -> str:
        """Return what stands below a list of errors that is cut short."""
        return self.tr("and %n more", "", errors)

    def all_decided(self, rejected: int) -> str:
        """Return what stands where a pair would, once each of them is decided."""
        return self.tr(
            "All pairs are decided. %n rejected one(s) can be looked at again.", "", rejected
        )


COUNTED: Final = Counted()
