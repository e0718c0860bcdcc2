"""How a command is painted in a list: its sign, its words, its keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.core.theme import Theme, mix
from viewer.ui.theme.fonts import text_font, title_font
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

ROW = Qt.ItemDataRole.UserRole
LEAST_PX = 36
SIGNS_EM = 14.0  # a list narrower than this has no signs
WRAPPED = Qt.TextFlag.TextWordWrap
KEYS_WRAPPED = Qt.TextFlag.TextWrapAnywhere

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """A command as it is listed; without an id it is the heading of those that follow."""

    id: str
    words: str
    keys: str = ""  # in the system's spelling
    icon: str = ""
    usable: bool = True


class CommandRows(QStyledItemDelegate):
    """Words break into lines where there is little room, and the keys go below them."""

    def __init__(self, theme: Theme, scale: float, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.set_theme(theme, scale)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme, self._em = theme, BASE_PX * scale
        self._words, self._small, self._head = (
            text_font(self._em),
            text_font(self._em * 0.88),
            title_font(self._em * 1.1),
        )

    def px(self, ems: float) -> int:
        return round(self._em * ems)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        entry: Entry = index.data(ROW)
        width = self._view.viewport().width()
        if not entry.id:
            lines = QFontMetrics(self._head).boundingRect(0, 0, width - self.px(1.2), 9999, WRAPPED, entry.words)
            return QSize(self.px(6), lines.height() + self.px(0.9 if index.row() else 0.4))
        room, beside = self._room(entry, width)
        height = self._lines(entry.words, room)
        if entry.keys and not beside:
            height += self._key_lines(entry.keys, room)
        return QSize(self.px(6), max(LEAST_PX, height + self.px(0.7)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ROW)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.id:
            self._paint_command(painter, option, entry, area)
        else:
            painter.setFont(self._head)
            painter.setPen(QColor(self._theme.ink))
            place = area.adjusted(self.px(0.6), 0, -self.px(0.6), -self.px(0.2))
            painter.drawText(place, self._side | WRAPPED | Qt.AlignmentFlag.AlignBottom, entry.words)
        painter.restore()

    # -- one command

    def _paint_command(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, area: QRect) -> None:
        theme = self._theme
        lit = entry.usable and bool(option.state & QStyle.StateFlag.State_Selected)
        touched = entry.usable and bool(option.state & QStyle.StateFlag.State_MouseOver)
        if lit or touched:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent if lit else theme.hover))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), self._em * 0.45, self._em * 0.45)
        ink = theme.on_accent if lit else theme.ink if entry.usable else mix(theme.field, theme.quiet, 0.6)
        quiet = theme.on_accent if lit else theme.quiet if entry.usable else ink
        room, beside = self._room(entry, area.width())
        words = QRect(area.left() + self._start(area.width()), area.top(), room, self._lines(entry.words, room))
        below = self._key_lines(entry.keys, room) if entry.keys and not beside else 0
        words.moveTop(area.top() + (area.height() - words.height() - below) // 2)
        keys = QRect(words.left(), words.bottom() + 1, room, below)
        if beside:
            keys = QRect(words.right() + self.px(0.6), area.top(), self._wide(entry.keys), area.height())
        if entry.icon and self._has_signs(area.width()):
            size = self.px(1.15)
            sign = QRect(area.left() + self.px(0.6), words.top() + (self._line - size) // 2, size, size)
            icon(entry.icon, ink, size).paint(painter, self._mirrored(area, sign))
        painter.setPen(QColor(ink))
        painter.setFont(self._words)
        painter.drawText(self._mirrored(area, words), self._side | WRAPPED | Qt.AlignmentFlag.AlignVCenter, entry.words)
        painter.setPen(QColor(quiet))
        painter.setFont(self._small)
        trailing = Qt.AlignmentFlag.AlignVCenter | (self._other_side if beside else self._side)
        painter.drawText(self._mirrored(area, keys), trailing if beside else trailing | KEYS_WRAPPED, entry.keys)

    def _room(self, entry: Entry, width: int) -> tuple[int, bool]:
        """Pixels for the words, and do the keys stand beside them?"""
        whole = max(self.px(3), width - self._start(width) - self.px(0.6))
        if not entry.keys:
            return whole, False
        left = whole - self._wide(entry.keys) - self.px(0.6)
        needed = QFontMetrics(self._words).horizontalAdvance(entry.words)
        beside = needed <= left or left >= whole * 0.62
        return (left if beside else whole), beside

    def _lines(self, words: str, room: int) -> int:
        return QFontMetrics(self._words).boundingRect(0, 0, room, 9999, WRAPPED, words).height()

    def _key_lines(self, keys: str, room: int) -> int:
        return QFontMetrics(self._small).boundingRect(0, 0, room, 9999, KEYS_WRAPPED, keys).height()

    def _wide(self, keys: str) -> int:
        return QFontMetrics(self._small).horizontalAdvance(keys) + 4

    @property
    def _line(self) -> int:
        return QFontMetrics(self._words).height()

    def _has_signs(self, width: int) -> bool:
        """Is there room for more than the words?"""
        return width >= self.px(SIGNS_EM)

    def _start(self, width: int) -> int:
        return self.px(0.6 + 1.15 + 0.6 if self._has_signs(width) else 0.6)

    @property
    def _is_mirrored(self) -> bool:
        return self._view.isRightToLeft()

    def _mirrored(self, area: QRect, place: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), area, place)

    @property
    def _side(self) -> Qt.AlignmentFlag:
        return self._aligned(right=self._is_mirrored)

    @property
    def _other_side(self) -> Qt.AlignmentFlag:
        return self._aligned(right=not self._is_mirrored)

    def _aligned(self, *, right: bool) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute
