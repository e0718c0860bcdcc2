"""A button that is words: they run over as many lines as they need, with a sign or a colour before them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from viewer.core.notebook.model import Colour
from viewer.core.theme import Theme
from viewer.ui.notes.colours import draw_line, ground_of
from viewer.ui.theme.fonts import text_font
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

LEAST_PX = 32
DRAWN_PX = 4  # a button that has moved so far was drawn along, not pressed
PLAIN, STRONG, QUIET = "plain", "strong", "quiet"
BETWEEN_EM = 0.15  # between two pieces


def right_to_left(text: str) -> bool:
    """The direction of the first letter that has one."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


@dataclass(frozen=True)
class Words:
    """A piece of what stands on the button. ``lines``: at most so many of them, the last then ends in "…"."""

    text: str
    look: str = PLAIN
    lines: int = 4


class WordsButton(QAbstractButton):
    """Pressed like any other. Its name is all its words."""

    def __init__(self, theme: Theme, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._pieces: tuple[Words, ...] = ()
        self._sign = ""
        self._strip: Colour | None = None
        self._struck = False
        self._ring = False
        self._pressed_at = QPoint()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_theme(theme, scale)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme, self._em = theme, BASE_PX * scale
        self.updateGeometry()
        self.update()

    def say(self, *pieces: Words, sign: str = "", strip: Colour | None = None, struck: bool = False) -> None:
        """``sign`` is an icon before the words, ``strip`` a highlight's colour along them; ``struck``: it is done."""
        self._pieces, self._sign, self._strip, self._struck = pieces, sign, strip, struck
        self.setAccessibleName(". ".join(piece.text for piece in pieces if piece.text))
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(piece.text for piece in self._pieces)

    # -- lines

    @property
    def _pad(self) -> float:
        return self._em * 0.5

    @property
    def _lead(self) -> float:
        """The room before the words."""
        return self._em * (1.5 if self._sign else 0.65 if self._strip else 0.0)

    def _font(self, piece: Words) -> QFont:
        font = text_font(self._em * (0.86 if piece.look == QUIET else 0.95), bold=piece.look == STRONG)
        font.setStrikeOut(self._struck and piece.look == PLAIN)
        return font

    def _layout(self, piece: Words, width: float) -> tuple[list[str], float]:
        """The lines of a piece in ``width`` pixels, and the height of one."""
        font = self._font(piece)
        metrics = QFontMetricsF(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        lines: list[str] = []
        for paragraph in piece.text.split("\n"):
            layout = QTextLayout(paragraph, font)
            layout.setTextOption(option)
            layout.beginLayout()
            while len(lines) <= piece.lines and (line := layout.createLine()).isValid():
                line.setLineWidth(max(self._em * 2, width))
                lines.append(paragraph[line.textStart() : line.textStart() + line.textLength()].strip())
            layout.endLayout()
        if len(lines) > piece.lines:
            lines = lines[: piece.lines]
            lines[-1] = metrics.elidedText(lines[-1] + " …", Qt.TextElideMode.ElideRight, max(self._em * 2, width))
        return lines, metrics.height()

    def _room(self, width: float) -> float:
        return width - 2 * self._pad - self._lead

    def heightForWidth(self, width: int) -> int:
        total = 2 * self._em * 0.4
        shown = [piece for piece in self._pieces if piece.text]
        for piece in shown:
            lines, height = self._layout(piece, self._room(width))
            total += len(lines) * height
        return max(LEAST_PX, round(total + max(0, len(shown) - 1) * self._em * BETWEEN_EM))

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), round(self._em * 8))
        return QSize(round(self._em * 8), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._em * 4), LEAST_PX)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._em * 0.45
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(area, radius, radius)
        self._draw_lead(painter)
        y = self._em * 0.4
        for piece in self._pieces:
            if piece.text:
                y = self._draw(painter, piece, y) + self._em * BETWEEN_EM
        if self._ring and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.ring), 2))
            painter.drawRoundedRect(area, radius, radius)
        painter.end()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _draw(self, painter: QPainter, piece: Words, y: float) -> float:
        lines, height = self._layout(piece, self._room(self.width()))
        left = self._pad if self._mirrored else self._pad + self._lead
        painter.setFont(self._font(piece))
        painter.setPen(QColor(self._theme.quiet if piece.look == QUIET or self._struck else self._theme.ink))
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        # Words run in their own direction, whichever way the pane does.
        way = Qt.LayoutDirection.RightToLeft if right_to_left(piece.text) else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(way)
        for line in lines:
            painter.drawText(QRectF(left, y, self._room(self.width()), height), flags, line)
            y += height
        return y

    def _draw_lead(self, painter: QPainter) -> None:
        theme, em = self._theme, self._em
        if self._strip is not None:
            x = self.width() - self._pad - em * 0.35 if self._mirrored else self._pad
            top, bottom = em * 0.45, self.height() - em * 0.45
            painter.setPen(QPen(QColor(theme.edge), 1))
            painter.setBrush(QColor(ground_of(self._strip, theme)))
            painter.drawRoundedRect(QRectF(x, top, em * 0.35, bottom - top), em * 0.12, em * 0.12)
            middle = x + em * 0.175
            draw_line(painter, self._strip, theme, QLineF(QPointF(middle, top + 3), QPointF(middle, bottom - 3)), em)
        if self._sign:
            size = round(em * 1.15)
            x = self.width() - self._pad - size if self._mirrored else self._pad
            drawn = icon(self._sign, theme.quiet if self._struck else theme.ink, size)
            painter.drawPixmap(QPointF(x, em * 0.45), drawn.pixmap(QSize(size, size), self.devicePixelRatioF()))

    # -- hands and focus

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = self.mapToGlobal(QPoint(0, 0))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Under a finger that scrolls the list the button goes along: that is no press."""
        if (self.mapToGlobal(QPoint(0, 0)) - self._pressed_at).manhattanLength() > DRAWN_PX:
            self.setDown(False)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With Alt the arrows mean something to whoever holds the button; Qt would hand the keys on."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
