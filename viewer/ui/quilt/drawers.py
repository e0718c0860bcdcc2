"""Which drawer is open: how sure, take along, or skin and motion; and what lies in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from viewer.core.theme import Theme
from viewer.ui.quilt import words
from viewer.ui.quilt.drawer import Drawer
from viewer.ui.quilt.shared import Content, Shared
from viewer.ui.quilt.view import QuiltView

if TYPE_CHECKING:
    from viewer.ui.quilt.along import Along
    from viewer.ui.quilt.own import OwnLook
    from viewer.ui.quilt.saving import Saving
    from viewer.ui.quilt.sure_list import SureList

SURE, ALONG, OWN = "sure", "along", "own"
WAIT_MS = 200  # while time plays the list keeps up, though not at every step


class Drawers(QObject):
    """Made when first opened. One is open at a time."""

    turned = Signal(str)  # the open one; "" for none
    claim_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, shared: Shared, view: QuiltView, parent: QWidget) -> None:
        super().__init__(parent)
        self._shared, self._view = shared, view
        self._content = Content()
        self._open = ""
        self._from: QWidget | None = None  # who had the keyboard before
        self._theme: Theme | None = None
        self._em = 17.0
        self.drawer = Drawer(parent)
        self.drawer.closed.connect(self.close)
        self.sure: SureList | None = None
        self.along: Along | None = None
        self.own: OwnLook | None = None
        self.saving: Saving | None = None
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._list)
        shared.quilt.changed.connect(self._moved)

    @property
    def open(self) -> str:
        return self._open

    def set_content(self, content: Content) -> None:
        self._content = content
        if self._open == SURE:
            self._list()

    def set_theme(self, theme: Theme, em: float) -> None:
        self._theme, self._em = theme, em
        self.drawer.set_theme(theme, em)
        for inside in (self.sure, self.along, self.own):
            if inside is not None:
                inside.set_theme(theme, em)

    # -- opening and closing

    def toggle_sure(self) -> None:
        if self._open == SURE:
            self.close()
        else:
            self.open_sure()

    def open_sure(self) -> None:
        if self.sure is None:
            from viewer.ui.quilt.sure_list import SureList

            self.sure = SureList()
            self.sure.claim_wanted.connect(self.claim_wanted)
        self._dress(self.sure)
        self._show(SURE, self.tr("How sure is this?"), self.sure)
        self._list()

    def open_along(self) -> None:
        self._show(ALONG, self.tr("Take along"), self._made_along())

    def open_own(self) -> None:
        if self.own is None:
            from viewer.ui.quilt.own import OwnLook

            self.own = OwnLook(self._shared.preferences)
        self._dress(self.own)
        self._show(OWN, self.tr("Skin and motion"), self.own)

    def close(self) -> None:
        if not self._open:
            return
        self._open = ""
        had_focus = self._holds(QApplication.focusWidget())
        self.turned.emit("")
        if had_focus and self._from is not None:
            self._from.setFocus()

    # -- what commands want

    def go_to_code(self) -> None:
        self.open_along()
        assert self.along is not None
        self.along.enter.setFocus()

    def copy_code(self) -> None:
        from viewer.ui.quilt.along import code_of

        QGuiApplication.clipboard().setText(code_of(self._shared))
        self.said.emit(self.tr("The scene code is copied."))

    def save(self) -> None:
        """Ask where, then write the picture with its sentence."""
        renderer = self._view.renderer
        if renderer is None:
            return
        from viewer.ui.quilt.saving import Saving

        if self.saving is None:
            self.saving = Saving(self.drawer)
            self.saving.said.connect(self._say)
        spoken = words.phrases(self._content.language, bool(self._content.assumptions))
        show = self._shared.show
        scene = None if show.running else show.book.scenes.get(show.scene_id)
        told = words.for_export(self._shared.quilt.state, self._view.sentence(), spoken, scene)
        self.saving.ask(renderer, told)

    # -- inside

    def _made_along(self) -> Along:
        if self.along is None:
            from viewer.ui.quilt.along import Along

            self.along = Along(self._shared)
            self.along.save_wanted.connect(self.save)
        self._dress(self.along)
        self.along.write()
        return self.along

    def _dress(self, inside: SureList | Along | OwnLook) -> None:
        if self._theme is not None:
            inside.set_theme(self._theme, self._em)

    def _show(self, name: str, title: str, inside: QWidget) -> None:
        if not self._open:
            self._from = QApplication.focusWidget()
        self._open = name
        self.drawer.hold(title, inside)
        self.turned.emit(name)
        self.drawer.close_button.setFocus()

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is None or widget is self.drawer or self.drawer.isAncestorOf(widget)

    def _moved(self, _state: object) -> None:
        if self._open == SURE and not self._wait.isActive():
            self._wait.start()

    def _list(self) -> None:
        if self.sure is None or self._open != SURE:
            return
        from viewer.ui.quilt.sure import groups

        content = self._content
        self.sure.show_groups(groups(self._shared.quilt.state, content.assumptions, content.evidence), content.language)

    def _say(self, what: str) -> None:
        if self._open == ALONG and self.along is not None:
            self.along.say(what)
        self.said.emit(what)
