"""The language of the interface: translations, layout direction, fonts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication

from claims_app import resources
from claims_app.core.errors import ClaimsError, Place
from claims_app.core.languages import is_right_to_left

_FONTS: Final = ("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf")


def system_language() -> str:
    """Return the language to use for a person who follows the system."""
    is_arabic = QLocale.system().language() is QLocale.Language.Arabic
    return "ar" if is_arabic else "en"


def load_fonts() -> None:
    """Load the fonts that come with the program; a bare system has none with good Arabic.

    Raises:
        ClaimsError: A font is missing or broken.
    """
    for name in _FONTS:
        path = resources.path("fonts", name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise ClaimsError(
                "The program's own font {name} can't be used.",
                "Install Claims again; nothing of yours is affected.",
                place=Place(path),
                arguments={"name": name},
            )


class Translation:
    """The translators that are installed; another language takes their place at once."""

    def __init__(self) -> None:
        self.language = ""
        self._installed: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Translate to ``language`` (one of ``core.languages.LANGUAGES``) and turn the layout.

        English has a translation too: it holds the plural forms.
        """
        self.remove()
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own = str(resources.path("i18n", f"claims_{language}.qm"))
        for file in (f"{qt_folder}/qtbase_{language}.qm", own):
            translator = QTranslator()
            # English has no file of Qt's own: its strings are English already.
            if translator.load(file):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
        self.language = language
        is_rtl = is_right_to_left(language)
        QGuiApplication.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        )

    def remove(self) -> None:
        """Take the translators out again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
