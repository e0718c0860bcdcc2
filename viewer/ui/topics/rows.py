"""How a row of the topics pane is drawn: the tree's and the outline's."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.core.theme import Theme
from viewer.ui.theme.fonts import text_font
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX
from viewer.ui.topics.model import TOPIC_ROLE

LEAST_ROW_PX = 30  # a target of 24 px and air
Index = QModelIndex | QPersistentModelIndex


class Row(QStyledItemDelegate):
    """The common part: fonts, colours, the pill, the ring. Sizes are in em of ``scale`` × 17 px."""

    def __init__(self, theme: Theme, scale: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ring = True  # off after a press: the ring is for the keyboard
        self.set_theme(theme, scale)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.theme = theme
        self.em = BASE_PX * scale
        self.plain = text_font(self.em * 0.94)
        self.bold = text_font(self.em * 0.94, bold=True)

    def px(self, ems: float) -> int:
        return round(self.em * ems)

    def pill(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, lit: bool) -> None:
        """The ground of a row: accent where the reader is, a tint under the pointer, a ring for the keyboard."""
        state = option.state
        radius = self.em * 0.45
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if lit:
            painter.setBrush(QColor(self.theme.accent))
            painter.drawRoundedRect(rect, radius, radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(self.theme.hover))
            painter.drawRoundedRect(rect, radius, radius)
        if self.ring and state & QStyle.StateFlag.State_HasFocus:
            inner = rect.adjusted(3, 3, -3, -3) if lit else rect.adjusted(1, 1, -1, -1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.theme.on_accent if lit else self.theme.ring), 2))
            painter.drawRoundedRect(inner, radius, radius)

    def words(self, painter: QPainter, rect: QRect, font: QFont, colour: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, flags, elided)


class TopicRow(Row):
    """A topic: sections bold with a chevron before them, the current page on an accent pill."""

    CHEVRON = 0.95  # em, width kept free for the chevron

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        top = not index.parent().isValid()
        height = max(LEAST_ROW_PX, self.px(2.35 if top else 2.05))
        return QSize(self._text_left(index) + QFontMetrics(self.bold).horizontalAdvance(self._title(index)), height)

    def elided(self, index: Index, width: int) -> bool:
        """Does the title lack room in a row of ``width`` pixels?"""
        need = QFontMetrics(self.bold).horizontalAdvance(self._title(index))  # bold, as it is when it is chosen
        return need > width - self._text_left(index) - self.px(0.9)

    def chevron_end(self, index: Index) -> int:
        """From the row's leading edge to here a press folds the section; 0 for a row without others below."""
        return self._text_left(index) if self._is_section(index) else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row: QRect = option.rect
        state = option.state
        direction = option.direction
        painter.setLayoutDirection(direction)
        lit = bool(state & QStyle.StateFlag.State_Selected)
        self.pill(painter, row.adjusted(self.px(0.25), 1, -self.px(0.25), -1), option, lit)
        colour = self.theme.on_accent if lit else self.theme.ink
        left = self._text_left(index)
        if self._is_section(index):
            size = self.px(0.8)
            place = QRect(row.left() + left - self.px(self.CHEVRON), row.center().y() - size // 2 + 1, size, size)
            opened = bool(state & QStyle.StateFlag.State_Open)
            self._chevron(painter, QStyle.visualRect(direction, row, place), colour, opened, direction)
        room = QRect(row.left() + left, row.top(), row.width() - left - self.px(0.9), row.height())
        font = self.bold if lit else self._font(index)
        if index.data(TOPIC_ROLE).url is not None:
            size = self.px(0.85)
            room.setWidth(room.width() - size)
            after = room.left() + min(room.width(), QFontMetrics(font).horizontalAdvance(self._title(index)) + 1)
            place = QRect(after + self.px(0.35), row.center().y() - size // 2, size, size)
            sign = icon("external", self.theme.quiet, size)
            sign.paint(painter, QStyle.visualRect(direction, row, place))
        self.words(painter, QStyle.visualRect(direction, row, room), font, colour, self._title(index))
        painter.restore()

    def _chevron(
        self, painter: QPainter, place: QRect, colour: str, opened: bool, direction: Qt.LayoutDirection
    ) -> None:
        drawn: QIcon = icon("fold-open" if opened else "fold-closed", colour, place.width())
        pixmap = drawn.pixmap(place.size(), painter.device().devicePixelRatioF())
        if direction == Qt.LayoutDirection.RightToLeft and not opened:
            pixmap = pixmap.transformed(QTransform().scale(-1, 1))
        painter.drawPixmap(place, pixmap)

    def _text_left(self, index: Index) -> int:
        depth, step = 0, index.parent()
        while step.isValid():
            depth, step = depth + 1, step.parent()
        lead = self.CHEVRON if self._is_section(index) else 0
        return self.px(1.0 + 0.95 * depth + lead)

    def _font(self, index: Index) -> QFont:
        return self.bold if self._is_section(index) else self.plain

    @staticmethod
    def _is_section(index: Index) -> bool:
        topic = index.data(TOPIC_ROLE)
        return bool(topic and topic.children)

    @staticmethod
    def _title(index: Index) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


class HeadingRow(Row):
    """A heading of the article: a rule at its leading edge, thick and in the accent where the reader is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.px(8), max(LEAST_ROW_PX, self.px(1.85)))

    def elided(self, index: Index, width: int) -> bool:
        need = QFontMetrics(self.plain).horizontalAdvance(str(index.data() or ""))
        return need > width - self._left(index) - self.px(0.9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row: QRect = option.rect
        direction = option.direction
        painter.setLayoutDirection(direction)
        self.pill(painter, row.adjusted(self.px(0.25), 1, -self.px(0.25), -1), option, False)
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        thick = 3 if here else 1
        rule = QRect(row.left() + self.px(1.0), row.top(), thick, row.height())
        colour = QColor(self.theme.accent if here else self.theme.rule)
        painter.fillRect(QStyle.visualRect(direction, row, rule), colour)
        left = self._left(index)
        room = QRect(row.left() + left, row.top(), row.width() - left - self.px(0.9), row.height())
        words = self.theme.ink if here else self.theme.quiet
        text = str(index.data() or "")
        self.words(painter, QStyle.visualRect(direction, row, room), self.plain, words, text)
        painter.restore()

    def _left(self, index: Index) -> int:
        level = index.data(int(Qt.ItemDataRole.UserRole) + 1) or 2
        return self.px(1.75 + 0.9 * max(0, int(level) - 2))

