"""How a row of the topics pane is drawn: the tree's and the outline's.

QStyle, and with it ``option.state``, is left alone before there is a pointer over the rows: PySide6 needs as long to
bring it in as for all the rest of this pane.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
    QTransform,
)
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from viewer.core.theme import Theme
from viewer.ui.theme.fonts import text_font
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX
from viewer.ui.topics.model import READ_ROLE, TOPIC_ROLE, Read

LEAST_ROW_PX = 30  # a target of 24 px and air
LINES_MAX = 3  # of a title; what is still longer ends in "…" and has a tip
END = 0.85  # em, room after the words
LEVEL_ROLE = int(Qt.ItemDataRole.UserRole) + 1  # of a heading
_KEPT_MAX = 20_000
Index = QModelIndex | QPersistentModelIndex


class Row(QStyledItemDelegate):
    """The common part: fonts, colours, lines, the pill, the ring. Sizes are in em of ``scale`` × 17 px."""

    def __init__(self, theme: Theme, scale: float, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._lines: dict[tuple[str, int], tuple[str, ...]] = {}
        self.ring = True  # off after a press: the ring is for the keyboard
        self.set_theme(theme, scale)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.theme = theme
        self.em = BASE_PX * scale
        self.plain = text_font(self.em * 0.94)
        self.bold = text_font(self.em * 0.94, bold=True)
        self._lines.clear()

    def px(self, ems: float) -> int:
        return round(self.em * ems)

    @property
    def line_px(self) -> int:
        """From one line of a title to the next."""
        return QFontMetrics(self.bold).lineSpacing()

    def lines(self, text: str, width: int) -> tuple[str, ...]:
        """``text`` broken into lines of ``width`` pixels. Measured bold, as the row is when the reader is there, so
        that no row grows when it is chosen."""
        key = (text, width)
        if key not in self._lines:
            if len(self._lines) > _KEPT_MAX:
                self._lines.clear()
            self._lines[key] = _broken(text, self.bold, max(width, self.px(2)))
        return self._lines[key]

    def room(self, left: int, width: int) -> int:
        """For the words of a row ``width`` pixels wide that begin at ``left``."""
        return width - left - self.px(END)

    def height(self, text: str, left: int, one_line_em: float) -> int:
        count = len(self.lines(text, self.room(left, self._view.viewport().width())))
        return max(LEAST_ROW_PX, self.px(one_line_em)) + (count - 1) * self.line_px

    def is_selected(self, index: Index) -> bool:
        return self._view.selectionModel().isSelected(index)

    def _is_touched(self, option: QStyleOptionViewItem) -> bool:
        """Is the pointer over this row?"""
        if not self._view.viewport().underMouse():
            return False
        from PySide6.QtWidgets import QStyle

        return bool(option.state & QStyle.StateFlag.State_MouseOver)

    def _has_keys(self, index: Index) -> bool:
        return self._view.hasFocus() and self._view.currentIndex() == index

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, lit: bool) -> None:
        """Accent where the reader is, a tint under the pointer, a ring for the keyboard."""
        rect = option.rect.adjusted(self.px(0.25), 1, -self.px(0.25), -1)
        radius = self.em * 0.45
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if lit:
            painter.setBrush(QColor(self.theme.accent))
            painter.drawRoundedRect(rect, radius, radius)
        elif self._is_touched(option):
            painter.setBrush(QColor(self.theme.hover))
            painter.drawRoundedRect(rect, radius, radius)
        if self.ring and self._has_keys(index):
            inner = rect.adjusted(3, 3, -3, -3) if lit else rect.adjusted(1, 1, -1, -1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.theme.on_accent if lit else self.theme.ring), 2))
            painter.drawRoundedRect(inner, radius, radius)

    def words(
        self, painter: QPainter, option: QStyleOptionViewItem, left: int, text: str, *, font: QFont, colour: str
    ) -> tuple[int, int]:
        """Draw the title; the middle of its first line and the end of its last one from the leading edge, in pixels."""
        row = option.rect
        lines = self.lines(text, self.room(left, row.width()))
        top = row.center().y() + 1 - len(lines) * self.line_px // 2
        painter.setFont(font)
        painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine
        for number, line in enumerate(lines):
            place = QRect(row.left() + left, top + number * self.line_px, row.width() - left, self.line_px)
            painter.drawText(visual_rect(option, place), flags, line)
        return top + self.line_px // 2, left + QFontMetrics(font).horizontalAdvance(lines[-1])


class TopicRow(Row):
    """A topic: sections bold with a chevron before them, the current page on an accent pill."""

    CHEVRON = 0.95  # em, width kept free for the chevron
    MARK = (0.44, 0.46)  # em: where the mark of what has been read begins, before all titles, and its size

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        top = not index.parent().isValid()
        return QSize(self.px(8), self.height(_title(index), self._left(index), 2.35 if top else 2.05))

    def elided(self, index: Index, width: int) -> bool:
        """Does the title lack room in a row of ``width`` pixels?"""
        lines = self.lines(_title(index), self.room(self._left(index), width))
        return lines[-1].endswith("…")

    def chevron_end(self, index: Index) -> int:
        """From the row's leading edge to here a press folds the section; 0 for a row without others below."""
        return self._left(index) if self._is_section(index) else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        lit = self.is_selected(index)
        self.ground(painter, option, index, lit)
        colour = self.theme.on_accent if lit else self.theme.ink
        left = self._left(index)
        font = self.bold if lit or self._is_section(index) else self.plain
        middle, end = self.words(painter, option, left, _title(index), font=font, colour=colour)
        if self._is_section(index):
            opened = isinstance(self._view, QTreeView) and self._view.isExpanded(index)
            name, size = ("fold-open" if opened else "fold-closed"), self.px(0.8)
            place = left - self.px(self.CHEVRON), middle
            self._sign(painter, option, name, place=place, size=size, colour=colour)
        elif index.data(TOPIC_ROLE).url is not None:
            place = end + self.px(0.35), middle
            self._sign(painter, option, "external", place=place, size=self.px(0.85), colour=self.theme.quiet)
        self._mark(painter, option, index.data(READ_ROLE), middle, self.theme.on_accent if lit else self.theme.quiet)
        painter.restore()

    def _mark(self, painter: QPainter, option: QStyleOptionViewItem, read: Read, middle: int, colour: str) -> None:
        """A half-filled ring for a page that was begun, a tick for one that was read to its end."""
        if read is Read.NOT:
            return
        left, size = (self.em * ems for ems in self.MARK)
        row = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        x = row.right() + 1 - left - size if mirrored else row.left() + left
        ring = QRectF(x, middle - size / 2, size, size)
        painter.setPen(QPen(QColor(colour), max(1.3, self.em * 0.085), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if read is Read.ALL:
            tick = ((0.02, 0.55), (0.36, 0.9), (1.0, 0.12))
            painter.drawPolyline([ring.topLeft() + QPointF(size * across, size * down) for across, down in tick])
        else:
            painter.drawEllipse(ring)
            painter.setBrush(QColor(colour))
            painter.drawChord(ring, 180 * 16, 180 * 16)

    @staticmethod
    def _sign(
        painter: QPainter, option: QStyleOptionViewItem, name: str, *, place: tuple[int, int], size: int, colour: str
    ) -> None:
        """One of our icons; ``place`` is how far from the row's leading edge it begins, and where its middle is."""
        row, (left, middle) = option.rect, place
        rect = visual_rect(option, QRect(row.left() + left, middle - size // 2, size, size))
        drawn: QIcon = icon(name, colour, size)
        pixmap = drawn.pixmap(rect.size(), painter.device().devicePixelRatioF())
        if option.direction == Qt.LayoutDirection.RightToLeft and name != "fold-open":
            pixmap = pixmap.transformed(QTransform().scale(-1, 1))
        painter.drawPixmap(rect, pixmap)

    def _left(self, index: Index) -> int:
        depth, step = 0, index.parent()
        while step.isValid():
            depth, step = depth + 1, step.parent()
        lead = self.CHEVRON if self._is_section(index) else 0
        return self.px(1.2 + 0.95 * depth + lead)

    @staticmethod
    def _is_section(index: Index) -> bool:
        topic = index.data(TOPIC_ROLE)
        return bool(topic and topic.children)


class HeadingRow(Row):
    """A heading of the article: a rule at its leading edge, thick and in the accent where the reader is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.px(8), self.height(_title(index), self._left(index), 1.85))

    def elided(self, index: Index, width: int) -> bool:
        lines = self.lines(_title(index), self.room(self._left(index), width))
        return lines[-1].endswith("…")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        self.ground(painter, option, index, False)
        here = self.is_selected(index)
        row = option.rect
        rule = QRect(row.left() + self.px(1.0), row.top(), 3 if here else 1, row.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent if here else self.theme.rule))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawRect(visual_rect(option, rule))
        colour = self.theme.ink if here else self.theme.quiet
        self.words(painter, option, self._left(index), _title(index), font=self.plain, colour=colour)
        painter.restore()

    def _left(self, index: Index) -> int:
        level = index.data(LEVEL_ROLE) or 2
        return self.px(1.75 + 0.9 * max(0, int(level) - 2))


def visual_rect(option: QStyleOptionViewItem, place: QRect) -> QRect:
    """``place`` in a row, on the row's other side where text runs from right to left."""
    if option.direction != Qt.LayoutDirection.RightToLeft:
        return place
    row = option.rect
    return place.translated(row.right() - place.right() - (place.left() - row.left()), 0)


def _title(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def _broken(text: str, font: QFont, width: int) -> tuple[str, ...]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= LINES_MAX and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    cut = starts[:LINES_MAX]
    lines = [text[start:end].strip() for start, end in zip(cut, [*cut[1:], len(text)], strict=True)]
    if len(starts) > LINES_MAX:
        lines[-1] = QFontMetrics(font).elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return tuple(lines) or ("",)
