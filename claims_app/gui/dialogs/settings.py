"""Language, theme, text size, and the analyst's name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from claims_app.gui.dialogs.choices import Choice, Dialog

if TYPE_CHECKING:
    from claims_app.workspace.preferences import Preferences

_SCALES = (80, 90, 100, 110, 125, 150, 175, 200)


class SettingsDialog(Dialog):
    """What one person prefers. ``preferences`` holds the answer; nothing changes before OK."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Settings"), parent)
        self._before = preferences
        self.language = Choice(
            (
                ("", self.tr("as the system")),
                # A language is named in itself, so that whoever reads it finds it.
                ("en", "English"),
                ("ar", "العربية"),
            ),
            self.tr("Language"),
            self,
        )
        self.theme = Choice(
            (
                ("", self.tr("as the system")),
                ("light", self.tr("light")),
                ("dark", self.tr("dark")),
            ),
            self.tr("Theme"),
            self,
        )
        self.scale = Choice(
            [(scale / 100, self.tr("{0} %").format(scale)) for scale in _SCALES],
            self.tr("Text size"),
            self,
        )
        self.analyst = QLineEdit(preferences.analyst, self)
        self.analyst.setAccessibleName(self.tr("Your name"))
        self.analyst.setPlaceholderText(self.tr("the name of your login"))
        self.language.choose(preferences.language)
        self.theme.choose(preferences.theme)
        self.scale.choose(min(_SCALES, key=lambda s: abs(s / 100 - preferences.text_scale)) / 100)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("Text &size"), self.scale)
        form.addRow(self.tr("&Your name"), self.analyst)
        self.body.addLayout(form)
        self.add_note(self.tr("A new name counts from the next case that you open."))
        self.fit(420)

    @property
    def preferences(self) -> Preferences:
        """Return the preferences with the answers in them."""
        return replace(
            self._before,
            language=self.language.value,
            theme=self.theme.value,
            text_scale=self.scale.value,
            analyst=" ".join(self.analyst.text().split()),
        )
