"""Something that may be larger than its place: a finger moves it, and so do two buttons at its ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QSizePolicy, QSlider, QWidget

from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.picture_scroll import TURN, FingerScroll
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
        self._keys = self._first = True
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
        for bar in (self.area.horizontalScrollBar(), self.area.verticalScrollBar()):
            bar.valueChanged.connect(self._note)
            bar.rangeChanged.connect(self._keep)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _key(self, name: str) -> QPushButton:
        key = QPushButton(self)
        key.setObjectName(f"{self.objectName()}-{name}")
        key.setProperty("role", "sign")
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
        return self.size() - QSize(2 * side if self.across or self._low else side, 0)

    def to_start(self) -> None:
        self.area.to_start()

    def bring(self, inside: QWidget) -> None:
        """So far that something in it is seen."""
        self.area.halt()
        self.area.ensureWidgetVisible(inside, self.width() // 8 if self.across else 0, 0)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)

    # -- inside

    @property
    def _low(self) -> bool:
        """Too low for one button above the other?"""
        return self._look is not None and self.height() < 2 * self._look.target + 2

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
        if paged and look is not None:
            self._place_keys(look.target)
        for key in (self.before, self.after):
            key.setVisible(paged)
        mirrored = self.content.isRightToLeft()
        left = self._side if paged and self.across else whole.width() - room.width() if mirrored else 0
        self.area.setGeometry(left, 0, room.width(), room.height())
        self.content.resize(max(wanted.width(), room.width()), max(wanted.height(), room.height()))
        self._mark()

    def _place_keys(self, target: int) -> None:
        """At both ends; or at the far side, one above the other, or side by side where that is too low."""
        whole, mirrored = self.size(), self.content.isRightToLeft()
        first, last = (self.after, self.before) if mirrored else (self.before, self.after)
        if self.across:
            first.setGeometry(0, 0, target, whole.height())
            last.setGeometry(whole.width() - target, 0, target, whole.height())
        elif self._low:
            at = 0 if mirrored else whole.width() - self._side - target
            tall = max(target, whole.height())
            first.setGeometry(at, 0, target, tall)
            last.setGeometry(at + self._side, 0, target, tall)
        else:
            at = 0 if mirrored else whole.width() - target
            tall = max(target, min(whole.height() // 2 - 2, 2 * target))
            self.before.setGeometry(at, 0, target, tall)
            self.after.setGeometry(at, whole.height() - tall, target, tall)

    def _note(self) -> None:
        self._first = self.area.at_start

    def _keep(self) -> None:
        """What stood at its beginning still does when it has become larger."""
        if self._first:
            self.area.to_start()

    def _mark(self) -> None:
        self.before.setEnabled(not self.area.at_start)
        self.after.setEnabled(not self.area.at_end)

    def _back(self) -> None:
        here, room = self._here, self._length
        ends = [end for start, end in self._spans() if start < here and end - start <= room]
        self._go(max(ends) - room if ends else None, -1)

    def _on(self) -> None:
        here, room = self._here, self._length
        starts = [start for start, end in self._spans() if end > here + room and start > here and end - start <= room]
        self._go(min(starts) if starts else None, +1)

    def _go(self, to: int | None, by: int) -> None:
        """So that the first thing that was not wholly seen is the first that is; else by most of a page."""
        bar, far = self.area.bar, TURN * self._length
        if to is None or not 0 < (to - self._here) * by <= self._length:
            to = self._here + round(by * far)
        self.area.halt()
        bar.setValue(bar.maximum() - to if self.area.mirrored else to)

    @property
    def _here(self) -> int:
        """How far from its beginning what is seen begins."""
        bar = self.area.bar
        return bar.maximum() - bar.value() if self.area.mirrored else bar.value()

    @property
    def _length(self) -> int:
        view = self.area.viewport().size()
        return view.width() if self.across else view.height()

    def _spans(self) -> list[tuple[int, int]]:
        """From where to where every key in it goes, as one reads."""
        keys: list[QWidget] = [*self.content.findChildren(QAbstractButton), *self.content.findChildren(QSlider)]
        spans = []
        for key in keys:
            if not key.isVisible():
                continue
            box = QRect(key.mapTo(self.content, QPoint(0, 0)), key.size())
            if not self.across:
                spans.append((box.top(), box.bottom() + 1))
            elif self.area.mirrored:
                spans.append((self.content.width() - box.right() - 1, self.content.width() - box.left()))
            else:
                spans.append((box.left(), box.right() + 1))
        return spans

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.roomed.emit()
