"""Gives screen readers the parts of the article as real widgets, and their roles to things that are drawn."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QGuiApplication

from viewer.ui.article.described import Described
from viewer.ui.shell.companion import Companion, Desk
from viewer.ui.spoken import role_of


class Describing(Companion):
    """Costs nothing until a screen reader listens.

    Qt does not say when one comes, so it is asked whenever the keys go elsewhere or a page is shown: a screen reader
    that has just come looks for the focus first.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.described = Described(desk.article, self)
        self.described.wanted.connect(desk.article.view.followed)
        desk.article.rendered.connect(self._listen)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusObjectChanged.connect(self._focused)
        self._listen()

    def close(self) -> None:
        self.described.set_on(False)

    def _focused(self, thing: QObject | None) -> None:
        del thing
        self._listen()

    def _listen(self) -> None:
        if QAccessible.isActive() and not self.described.on:
            QAccessible.installFactory(role_of)
            self.described.set_on(True)
