"""Shows what has been typed, with a caret. It takes no input itself: no menu, no selection, no clipboard."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from viewer.ui.kiosk.look import Look
from viewer.ui.theme.fonts import text_font
from viewer.ui.theme.icons import icon_image

PAD_EM, SIGN_EM, TEXT_EM, RADIUS_EM, TALL_EM = 0.7, 1.1, 1.15, 0.5, 1.8


class TypedBox(QWidget):
    """The end of a long text is what is seen: the letters that were typed last."""

    touched = Signal()  # somebody wants to type

    def __init__(self, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint = hint
        self._text = ""
        self._look: Look | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(hint)

    @property
    def text(self) -> str:
        return self._text

    def show_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleDescription(text)
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def height_wanted(self) -> int:
        assert self._look is not None
        return max(self._look.target, round(self._look.em * TALL_EM))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.touched.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._look is None:
            return
        look, theme, em = self._look, self._look.theme, self._look.em
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 2.5))
        painter.setBrush(QColor(theme.field))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), em * RADIUS_EM, em * RADIUS_EM)
        side, pad = em * SIGN_EM, em * PAD_EM
        mirrored = self.isRightToLeft()
        left = self.width() - pad - side if mirrored else pad
        image = icon_image("search", theme.quiet, side, self.devicePixelRatioF())
        painter.drawImage(QPointF(left, (self.height() - side) / 2), image)
        start, room = (pad if mirrored else 2 * pad + side), self.width() - 3 * pad - side
        self._paint_words(painter, QRectF(start, 0, room, self.height()), look)
        painter.end()

    def _paint_words(self, painter: QPainter, room: QRectF, look: Look) -> None:
        font = text_font(look.em * (TEXT_EM if self._text else 1.0))
        layout = QTextLayout(self._text or self._fitted(font_room=room.width(), look=look), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(self._direction())
        option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)  # the caret goes on with a space
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        wide, tall = line.naturalTextWidth(), line.height()
        top = room.top() + (room.height() - tall) / 2
        from_right = self._direction() == Qt.LayoutDirection.RightToLeft
        left = room.right() - wide if from_right else room.left()
        if wide > room.width():
            left = room.left() if from_right else room.right() - wide
        text_left = line.naturalTextRect().left()
        painter.save()
        painter.setClipRect(room.adjusted(-3, 0, 3, 0))
        painter.setPen(QColor(look.theme.ink if self._text else look.theme.quiet))
        layout.draw(painter, QPointF(left - text_left, top))
        painter.restore()
        at = (left if from_right else left + wide) if self._text else (room.right() if from_right else room.left())
        painter.setPen(QPen(QColor(look.theme.accent), max(2.5, look.em * 0.11)))
        painter.drawLine(QPointF(at, top + tall * 0.08), QPointF(at, top + tall * 0.92))

    def _fitted(self, font_room: float, look: Look) -> str:
        metrics = QFontMetricsF(text_font(look.em))
        return "  " + metrics.elidedText(self._hint, Qt.TextElideMode.ElideRight, font_room - look.em)

    def _direction(self) -> Qt.LayoutDirection:
        """Of the words; an empty box has that of the screen."""
        return direction_of(self._text, self.layoutDirection())


def direction_of(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """That of the first letter that has one."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in ("L", "R", "AL"):
            return Qt.LayoutDirection.LeftToRight if kind == "L" else Qt.LayoutDirection.RightToLeft
    return otherwise
