"""Something that may be larger than its place: a finger moves it, and so do two buttons at its ends."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.picture_scroll import FingerScroll
from viewer.ui.theme.icons import icon


class Paged(QWidget):
    """``content`` is laid out by its owner, who says how large it is. Buttons stand there only when they are needed.

    ``roomed``: the content has another room to be laid out in.
    """

    roomed = Signal()

    def __init__(self, name: str, way: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._look: Look | None = None
        self._keys = True
        self._size = QSize(0, 0)
        self.area = FingerScroll(way, self)
        self.area.setWidgetResizable(False)
        self.area.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Qt rolls the wrong way in a mirrored one
        self.content = QWidget()
        self.area.setWidget(self.content)
        self.before, self.after = self._key("before"), self._key("after")
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        self.area.moved.connect(self._mark)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _key(self, name: str) -> QPushButton:
        key = QPushButton(self)
        key.setObjectName(f"{self.objectName()}-{name}")
        key.setAutoDefault(False)
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key.hide()
        return key

    @property
    def across(self) -> bool:
        """Does it move sideways?"""
        return self.area.way is Qt.Orientation.Horizontal

    def set_way(self, way: Qt.Orientation) -> None:
        self.area.way = way
        self._dress()

    def set_keys(self, keys: bool) -> None:
        """False: fingers only; its owner has buttons elsewhere."""
        self._keys = keys
        self._place()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.content.setLayoutDirection(QApplication.layoutDirection())
        self._dress()

    def set_size(self, width: int, height: int) -> None:
        """Of the content; it fills the room at least."""
        self._size = QSize(width, height)
        self._place()

    def room(self, *, paged: bool = False) -> QSize:
        """For the content; ``paged``: what is left of it beside the buttons."""
        if not paged or self._look is None or not self._keys:
            return self.size()
        side = self._side
        return self.size() - (QSize(2 * side, 0) if self.across else QSize(side, 0))

    def to_start(self) -> None:
        self.area.to_start()

    def show_from(self, inside: QWidget) -> None:
        """Bring the beginning of something in it to the beginning of what is seen."""
        if self.across:
            end = inside.geometry().right() + 1 - self.area.viewport().width()
            self.area.bar.setValue(end if self.area.mirrored else inside.x())
        else:
            self.area.bar.setValue(inside.y())

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)

    # -- inside

    @property
    def _side(self) -> int:
        assert self._look is not None
        return self._look.target + round(self._look.em * 0.3)

    def _dress(self) -> None:
        look = self._look
        if look is None:
            return
        if self.across:
            names, signs = (self.tr("What is before"), self.tr("What follows")), ("chevron-left", "chevron-right")
            if QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                signs = signs[::-1]
        else:
            names, signs = (self.tr("Up"), self.tr("Down")), ("chevron-up", "chevron-down")
        for key, name, sign in zip((self.before, self.after), names, signs, strict=True):
            key.setAccessibleName(name)
            key.setMinimumSize(look.target, look.target)
            key.setIcon(icon(sign, look.theme.ink, look.em * 1.1))
            key.setIconSize(QSize(round(look.em * 1.1), round(look.em * 1.1)))
        self._place()

    def _place(self) -> None:
        look, whole = self._look, self.size()
        wanted = self._size
        over = wanted.width() > whole.width() if self.across else wanted.height() > whole.height()
        paged = over and self._keys and look is not None
        room = self.room(paged=paged)
        left = 0
        if paged and look is not None:
            side, target = self._side, look.target
            if self.across:
                left = side
                first, last = (self.after, self.before) if self.content.isRightToLeft() else (self.before, self.after)
                first.setGeometry(0, 0, target, whole.height())
                last.setGeometry(whole.width() - target, 0, target, whole.height())
            else:
                at = 0 if self.content.isRightToLeft() else whole.width() - target
                left = side if self.content.isRightToLeft() else 0
                tall = max(target, min(whole.height() // 2 - 2, 2 * target))
                self.before.setGeometry(at, 0, target, tall)
                self.after.setGeometry(at, whole.height() - tall, target, tall)
        for key in (self.before, self.after):
            key.setVisible(paged)
        self.area.setGeometry(left, 0, room.width(), room.height())
        start = self.area.at_start
        self.content.resize(max(wanted.width(), room.width()), max(wanted.height(), room.height()))
        if start and self.area.mirrored:
            self.area.to_start()
        self._mark()

    def _mark(self) -> None:
        self.before.setEnabled(not self.area.at_start)
        self.after.setEnabled(not self.area.at_end)

    def _back(self) -> None:
        self.area.turn(-1)

    def _on(self) -> None:
        self.area.turn(+1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.roomed.emit()
