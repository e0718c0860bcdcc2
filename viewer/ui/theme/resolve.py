"""Which theme is meant: "system" follows the desktop's light or dark, the others are named."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from viewer.core.theme import THEMES, Theme, load_theme

SYSTEM = "system"
CHOICES = (SYSTEM, *THEMES)


def theme_name(choice: str, scheme: Qt.ColorScheme) -> str:
    """The theme for ``choice`` on a desktop of that scheme; an unknown choice is taken as "system"."""
    if choice in THEMES:
        return choice
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


class ThemeResolver(QObject):
    """Holds the choice and says so when the theme itself becomes another one."""

    changed = Signal(object)  # Theme

    def __init__(self, choice: str = SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        hints = QGuiApplication.styleHints()
        self._scheme = hints.colorScheme()
        self._theme = load_theme(theme_name(choice, self._scheme))
        hints.colorSchemeChanged.connect(self.follow)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> str:
        return self._choice

    def choose(self, choice: str) -> None:
        """Take "system", or one of ``THEMES``."""
        self._choice = choice
        self._settle()

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """The desktop has become light or dark."""
        self._scheme = scheme
        self._settle()

    def _settle(self) -> None:
        theme = load_theme(theme_name(self._choice, self._scheme))
        if theme != self._theme:
            self._theme = theme
            self.changed.emit(theme)
