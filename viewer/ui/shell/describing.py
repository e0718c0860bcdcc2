"""Gives screen readers the parts of the article as real widgets, and their roles to things that are drawn."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible

from viewer.ui.article.described import Described
from viewer.ui.shell.companion import Companion, Desk
from viewer.ui.spoken import role_of

LISTEN_MS = 2000  # how often it is asked whether a screen reader has come


class Describing(Companion):
    """Costs nothing until a screen reader listens: Qt does not say when one comes, so it is asked now and then."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.described = Described(desk.article, self)
        self.described.wanted.connect(desk.article.view.followed)
        self._timer = QTimer(self, interval=LISTEN_MS)
        self._timer.timeout.connect(self._listen)
        self._timer.start()
        self._listen()

    def close(self) -> None:
        self._timer.stop()
        self.described.set_on(False)

    def _listen(self) -> None:
        if QAccessible.isActive() and not self.described.on:
            QAccessible.installFactory(role_of)
            self.described.set_on(True)
            self._timer.stop()
