"""All slides at a glance: arrows choose one, Enter or a tap goes there. It lies over the speaker's window alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QScroller, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.core.talk.room import SHAPE
from viewer.core.theme import Theme
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.speaker_stills import Stills
from viewer.ui.shell.language import RIGHT_TO_LEFT, main_code
from viewer.ui.theme.fonts import text_font

WIDE_EM: Final = 11.0  # of a slide; as many stand in a row as have room
ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
PAGES: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _Slides(QStyledItemDelegate):
    """A picture of the slide, its number and its title below."""

    def __init__(self, desk: TalkDesk, stills: Stills, view: Overview) -> None:
        super().__init__(view)
        self._desk, self._stills, self._view = desk, stills, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return self._view.cell

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view, theme, at = self._view, self._view.theme, index.row()
        if theme is None or at >= len(self._desk.talk.slides):
            return
        slide, area, pad = self._desk.talk.slides[at], QRect(option.rect), view.pad
        high = round((area.width() - 2 * pad) / SHAPE)
        place = QRect(area.left() + pad, area.top() + pad, area.width() - 2 * pad, high)
        image = self._stills.still(slide, place.size() * view.devicePixelRatioF())
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if image is None:
            painter.fillRect(place, QColor(self._desk.theme.paper))
        else:
            painter.drawImage(QRectF(place), image)
        now = at == self._desk.talk.at
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(theme.ring), 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-4, -4, 4, 4), 6, 6)
        words = QRect(place.left(), place.bottom() + pad, place.width(), area.bottom() - place.bottom() - pad)
        font = text_font(view.em * 0.9, bold=now)
        painter.setFont(font)
        number = self.tr("{number} now").format(number=at + 1) if now else f"{at + 1}"
        wide = QFontMetrics(font).horizontalAdvance(number) + pad
        mirrored = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        badge = QRect(words.left(), words.top(), wide + pad, QFontMetrics(font).height() + 2)
        if mirrored:
            badge.moveRight(words.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if now else theme.panel))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(QColor(theme.on_accent if now else theme.ink))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number)
        painter.setPen(QColor(theme.ink))
        beside = badge.width() + pad
        left = words.adjusted(0, 0, -beside, 0) if mirrored else words.adjusted(beside, 0, 0, 0)
        left.setHeight(2 * QFontMetrics(font).lineSpacing() + 1)  # whole lines only
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        own = (
            main_code(self._desk.session.language) in RIGHT_TO_LEFT
        )  # a title reads as its language does, in whichever window
        runs = Qt.TextFlag.TextForceRightToLeft if own else Qt.TextFlag.TextForceLeftToRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap | runs
        painter.setClipRect(left)
        painter.drawText(left, int(flags), slide.title)
        painter.restore()


class Overview(QListView):
    """Hidden until it is wanted."""

    chosen = Signal(int)  # index of the slide to go to

    def __init__(self, desk: TalkDesk, stills: Stills, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.theme: Theme | None = None
        self.em, self.pad, self.cell = 17.0, 8, QSize(240, 190)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Slides(desk, stills, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "talk-over")
        self.setAccessibleName(self.tr("Overview of all slides"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.clicked.connect(self._go)
        stills.made.connect(self._made)
        desk.talk.slides_changed.connect(self.fill)
        desk.talk.changed.connect(self._moved)
        desk.talk.typed_changed.connect(self._typed)
        self.hide()

    def set_theme(self, theme: Theme, em: float) -> None:
        self.theme, self.em = theme, em
        self.pad = round(em * 0.4)
        self._measure()

    def fill(self) -> None:
        """A row for each slide, with what a screen reader says of it."""
        self._rows.clear()
        for at, slide in enumerate(self._desk.talk.slides, start=1):
            item = QStandardItem(f"{at}. {slide.title}")
            item.setEditable(False)
            self._rows.appendRow(item)
        self._moved()

    def open(self) -> None:
        """Over the window, at the slide of now."""
        self.fill()
        self._measure()
        self.show()
        self.raise_()
        self._moved()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _moved(self, _at: int = 0) -> None:
        index = self._rows.index(self._desk.talk.at, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.viewport().update()

    def _typed(self, _told: object = None) -> None:
        """The slide of the number that is being typed, or the last where there are not so many."""
        typed = self._desk.talk.typed
        index = self._rows.index(min(max(int(typed or 0), 1), self._rows.rowCount()) - 1, 0)
        if typed and self.isVisible() and index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _made(self, _key: str) -> None:
        if self.isVisible():
            self.viewport().update()

    def _go(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())

    def _measure(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()  # there or not: else slides would change their size with it
        room = self.width() - 2 * self.frameWidth() - bar - 2 * self.pad - 2
        most, count = max(1, int(room / (WIDE_EM * self.em))), len(self._desk.talk.slides)
        for columns in range(min(2, most), most + 1):  # as large as all have room, else as many as can be read
            wide = room // columns
            high = round((wide - 2 * self.pad) / SHAPE) + 3 * self.pad + round(self.em * 2.5)
            self.cell = QSize(wide, high)
            if -(-count // columns) * high <= self.height() - 2 * self.pad:
                break
        self.setGridSize(self.cell)

    def event(self, event: QEvent) -> bool:
        """While it lies there the arrows are its own, and Enter."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = event.key()
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and key in (*ARROWS, *PAGES, *ENTER):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._desk.talk.forget_number()
            self._go(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):  # Qt's list mixes them up from right to left
            on = (event.key() == Qt.Key.Key_Right) is not self.isRightToLeft()
            index = self._rows.index(self.currentIndex().row() + (1 if on else -1), 0)
            if index.isValid():
                self.setCurrentIndex(index)
        elif event.key() in (*ARROWS, *PAGES):
            super().keyPressEvent(event)
        else:
            event.ignore()  # letters belong to the talk, not to a search in the list

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
