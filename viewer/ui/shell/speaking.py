"""Reads aloud, and marks the sentence that is read. Nothing of it is brought in before it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from viewer.core.modes import Can
from viewer.core.theme import Theme
from viewer.ui.shell.companion import Companion, Desk

if TYPE_CHECKING:
    from viewer.ui.shell.read_aloud import ReadAloud

WHILE_READING = ("read-stop", "read-next", "read-previous")  # commands that need something that is read


class Speaking(Companion):
    """The commands of reading aloud."""

    voices_found = Signal(object)  # tuple[str, ...]: names, for the preferences

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._aloud: ReadAloud | None = None
        self._pointed = QPoint()
        self._bound = QTimer(self, singleShot=True, interval=0)  # commands are bound after this is made
        self._bound.timeout.connect(self._update_commands)
        if Can.HEAR in desk.session.mode.can:
            desk.article.view.menu_wanted.connect(self._add_to_menu)
            self._bound.start()

    @property
    def aloud(self) -> ReadAloud:
        """All that reading aloud takes, made at the first call."""
        if self._aloud is None:
            from viewer.ui.shell.read_aloud import ReadAloud

            self._aloud = ReadAloud(self.desk, parent=self)
            self._aloud.active_changed.connect(self._update_commands)
            self._aloud.voices_found.connect(self.voices_found)
        return self._aloud

    def table(self) -> Mapping[str, Callable[[], object]]:
        return {
            "read-aloud": self._read_or_pause,
            "read-stop": self._stop,
            "read-next": self._next,
            "read-previous": self._previous,
            "read-picture": self._picture,
        }

    def find_voices(self) -> None:
        """Answered by ``voices_found``: for a list to choose from."""
        self.aloud.find_voices()

    def set_theme(self, theme: Theme, scale: float) -> None:
        if self._aloud is not None:
            self._aloud.set_theme(theme, scale)

    def let_go(self) -> bool:
        return self._aloud is not None and self._aloud.let_go()

    def close(self) -> None:
        if self._aloud is not None:
            self._aloud.close()

    def _read_or_pause(self) -> None:
        self.aloud.read_or_pause()

    def _stop(self) -> None:
        self.aloud.state.stop()

    def _next(self) -> None:
        self.aloud.state.next()

    def _previous(self) -> None:
        self.aloud.state.previous()

    def _picture(self) -> None:
        self.aloud.read_picture()

    def _add_to_menu(self, menu: QMenu) -> None:
        """From the words under the pointer (or the selected ones), not from the top of the view."""
        view = self.desk.article.view
        self._pointed = view.viewport().mapFromGlobal(QCursor.pos())
        menu.addAction(self.tr("Read aloud from here")).triggered.connect(self._read_from_pointer)

    def _read_from_pointer(self) -> None:
        view = self.desk.article.view
        inside = view.viewport().rect().contains(self._pointed) and not view.textCursor().hasSelection()
        self.aloud.start(view.cursorForPosition(self._pointed).position() if inside else None)

    def _update_commands(self) -> None:
        active = self._aloud is not None and self._aloud.state.active
        for name in WHILE_READING:
            if name in self.desk.commands:
                self.desk.commands[name].setEnabled(active)
