"""Preferences, the menu, the list of all commands, and the sheet of keys. Each is made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from viewer.core.modes import Can
from viewer.core.theme import Theme
from viewer.ui.shell.companion import Companion, Desk

if TYPE_CHECKING:
    from viewer.ui.dialogs.preferences import PreferencesDialog


class Comforting(Companion):
    """Preferences, the menu, the list of all commands, and the sheet of keys."""

    voices_wanted = Signal()  # answered by ``set_voices``

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.preferences: PreferencesDialog | None = None
        self._voices: tuple[str, ...] = ()

    def table(self) -> Mapping[str, Callable[[], object]]:
        return {"menu": self.open_menu, "preferences": self.open_preferences}

    def set_theme(self, theme: Theme, scale: float) -> None:
        if self.preferences is not None:
            self.preferences.set_theme(theme, scale)

    def close(self) -> None:
        if self.preferences is not None:
            self.preferences.reject()

    def open_menu(self) -> None:
        self.desk.bar.show_menu()

    def open_preferences(self) -> None:
        """Beside the window, which goes on being used."""
        from viewer.core.choices import offered
        from viewer.ui.dialogs.preferences import PreferencesDialog

        session = self.desk.session
        if self.preferences is None:
            self.preferences = PreferencesDialog(
                session.preferences, offered(session.mode), self.desk.resolver.theme, self.desk.window
            )
            self.preferences.set_voices(self._voices)
        self.preferences.show()
        self.preferences.raise_()
        self.preferences.activateWindow()
        if not self._voices and Can.HEAR in session.mode.can:
            self.voices_wanted.emit()

    def set_voices(self, names: tuple[str, ...]) -> None:
        """The voices that were found."""
        self._voices = names
        if self.preferences is not None:
            self.preferences.set_voices(names)
