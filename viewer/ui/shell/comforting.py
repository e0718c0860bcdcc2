"""Preferences, the menu, the list of all commands, and the sheet of keys. Each is made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog

from viewer.core.modes import Can
from viewer.core.theme import Theme
from viewer.ui.shell.companion import Companion, Desk

if TYPE_CHECKING:
    from viewer.ui.dialogs.palette import Palette
    from viewer.ui.dialogs.preferences import PreferencesDialog
    from viewer.ui.dialogs.shortcuts import ShortcutSheet


class Comforting(Companion):
    """Preferences, the menu, the list of all commands, and the sheet of keys."""

    voices_wanted = Signal()  # answered by ``set_voices``

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.preferences: PreferencesDialog | None = None
        self.palette: Palette | None = None
        self.sheet: ShortcutSheet | None = None
        self._run = QTimer(self, singleShot=True, interval=0)  # when the focus is back where it was
        self._run.timeout.connect(self._carry_out)
        self._wanted = ""
        self._voices: tuple[str, ...] = ()

    def table(self) -> Mapping[str, Callable[[], object]]:
        return {
            "menu": self.open_menu,
            "preferences": self.open_preferences,
            "palette": self.open_palette,
            "shortcuts": self.open_sheet,
        }

    def set_theme(self, theme: Theme, scale: float) -> None:
        for dialog in (self.preferences, self.sheet):
            if dialog is not None:
                dialog.set_theme(theme, scale)

    def close(self) -> None:
        for dialog in (self.preferences, self.sheet, self.palette):
            if dialog is not None:
                dialog.reject()

    # -- commands

    def open_menu(self) -> None:
        """The menu in the bar; where it would be larger than the screen, the same as a list that scrolls."""
        if self.desk.bar.show_menu() is None:
            self._open_palette(self.desk.bar.in_menu)

    def open_palette(self) -> None:
        """All commands, to find one by typing."""
        self._open_palette(())

    def _open_palette(self, first: tuple[str, ...]) -> None:
        from viewer.ui.dialogs.palette import Palette
        from viewer.ui.shell.command_lists import entries

        desk = self.desk
        listed = entries(desk.commands, first, mirrored=desk.window.isRightToLeft())
        self.palette = Palette(listed, desk.resolver.theme, desk.session.preferences.text_scale, desk.window)
        self.palette.wanted.connect(self._want)
        self.palette.finished.connect(self._forget_palette)
        self.palette.open()

    def _forget_palette(self) -> None:
        self.palette = None  # it deletes itself

    def _want(self, name: str) -> None:
        self._wanted = name
        self._run.start()

    def _carry_out(self) -> None:
        self.desk.commands[self._wanted].trigger()

    def open_sheet(self) -> None:
        """All keys; they can be tried while it is open."""
        from viewer.ui.dialogs.shortcuts import ShortcutSheet
        from viewer.ui.shell.command_lists import key_groups

        desk = self.desk
        if self.sheet is None:
            scale, can_print = desk.session.preferences.text_scale, Can.PRINT in desk.session.mode.can
            groups = key_groups(desk.commands)
            self.sheet = ShortcutSheet(groups, desk.resolver.theme, scale, desk.window, can_print=can_print)
            self.sheet.print_wanted.connect(self._print_keys)
        self._bring(self.sheet)

    def _print_keys(self) -> None:
        from viewer.ui.shell.keys_on_paper import print_keys

        if self.sheet is not None:
            fault = print_keys(self.sheet.groups, self.sheet)
            if fault:
                self.sheet.say(fault)

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
        self._bring(self.preferences)
        if not self._voices and Can.HEAR in session.mode.can:
            self.voices_wanted.emit()

    def set_voices(self, names: tuple[str, ...]) -> None:
        """The voices that were found."""
        self._voices = names
        if self.preferences is not None:
            self.preferences.set_voices(names)

    def _bring(self, dialog: QDialog) -> None:
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
