"""What hands find on the picture: the mark of a treatment, grips, the words over compared halves, the focus ring."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from viewer.core.theme import Theme
from viewer.ui.quilt.hands import Point

RING_PX: Final = 2.5
MARK_PX: Final = 11.0  # radius of the mark's ring
KNOB_PX: Final = 19.0  # radius of the divider's knob
CUT_GRIP: Final = (13.0, 22.0)  # half width and half height
LABEL_GAP_PX: Final = 8.0


def focus_ring(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Round the whole picture."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.ring), RING_PX))
    inset = RING_PX / 2 + 0.5
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), 8, 8)


def mark(painter: QPainter, at: Point, reach: Sequence[Point], theme: Theme) -> None:
    """A cross in a ring where a treatment would be set, and how far it reaches. Two-toned: seen on every cloth."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = QPointF(*at)
    for colour, width in ((theme.on_callout, 5.0), (theme.callout, 2.0)):
        pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        if len(reach) > 2:
            faint = QPen(pen)
            faint.setWidthF(width * 0.7)
            faint.setDashPattern([6.0 / faint.widthF(), 7.0 / faint.widthF()])
            painter.setPen(faint)
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in reach]))
        painter.setPen(pen)
        painter.drawEllipse(middle, MARK_PX, MARK_PX)
        for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            inner = QPointF(across * 4.0, down * 4.0)
            outer = QPointF(across * (MARK_PX + 7), down * (MARK_PX + 7))
            painter.drawLine(middle + inner, middle + outer)


def cut_grip(painter: QPainter, at: Point, theme: Theme, *, lit: bool, size: float = 1.0) -> None:
    """A handle that says: up and down."""
    wide, tall = CUT_GRIP[0] * size, CUT_GRIP[1] * size
    box = QRectF(at[0] - wide, at[1] - tall, 2 * wide, 2 * tall)
    _plate(painter, box, wide, theme, lit=lit)
    for way in (-1, 1):
        _arrow(painter, QPointF(at[0], at[1] + way * tall * 0.46), QPointF(0, way), 5.5 * size)


def divider(
    painter: QPainter, line: tuple[float, float, float], knob: Point, theme: Theme, *, lit: bool, size: float = 1.0
) -> None:
    """The line (x, top, bottom) between two halves, and the knob that moves it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x, top, bottom = line
    for colour, width in ((theme.on_callout, 5.0), (theme.callout, 2.0)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    radius = KNOB_PX * size
    _plate(painter, QRectF(knob[0] - radius, knob[1] - radius, 2 * radius, 2 * radius), radius, theme, lit=lit)
    for way in (-1, 1):
        _arrow(painter, QPointF(knob[0] + way * radius * 0.46, knob[1]), QPointF(way, 0), 6.0 * size)


def label_px(font: QFont) -> float:
    """Height of the words over a half, with their plate."""
    return _strong(font).height() + font.pixelSize() * 0.35


def _strong(font: QFont) -> QFontMetricsF:
    strong = QFont(font)
    strong.setBold(True)
    return QFontMetricsF(strong)


def halves(painter: QPainter, words: tuple[str, str], at: Point, width: float, theme: Theme, *, font: QFont) -> float:
    """What is seen left and right of the line whose top is ``at``, on plates beside it; returns the y of their foot.

    A half too narrow for its words goes without: there is next to nothing of it to be seen.
    """
    x, top = at
    strong = QFont(font)
    strong.setBold(True)
    metrics = _strong(font)
    pad, tall = font.pixelSize() * 0.5, label_px(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(strong)
    for word, way in zip(words, (-1, 1), strict=True):
        wide = metrics.horizontalAdvance(word) + 2 * pad
        left = x - LABEL_GAP_PX - wide if way < 0 else x + LABEL_GAP_PX
        if left < 2 or left + wide > width - 2:
            continue
        box = QRectF(left, top, wide, tall)
        painter.setPen(QPen(QColor(theme.on_callout), 1.0))
        painter.setBrush(QColor(theme.callout))
        painter.drawRoundedRect(box, 7, 7)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), word)
    return top + tall


def legend(
    painter: QPainter,
    words: tuple[str, str, str],
    colours: Sequence[str],
    area: QRectF,
    theme: Theme,
    *,
    font: QFont,
    mirrored: bool,
) -> QRectF:
    """What the colours of the top mean, in a lower corner of ``area``; returns its plate.

    ``words``: the field, where its first band ends, where its last begins. The bands rise as one reads.
    """
    name, low, high = words
    strong = QFont(font)
    strong.setBold(True)
    plain, bold = QFontMetricsF(font), _strong(font)
    pad, line = font.pixelSize() * 0.5, plain.height()
    ends = max(plain.horizontalAdvance(low), plain.horizontalAdvance(high))
    wide = min(max(bold.horizontalAdvance(name), 2 * ends + 2 * pad, 8 * line) + 2 * pad, area.width() - 2 * pad)
    tall = bold.height() + line * 1.75 + pad
    left = area.right() - pad - wide if mirrored else area.left() + pad
    plate = QRectF(left, area.bottom() - pad - tall, wide, tall)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.on_callout), 1.0))
    painter.setBrush(QColor(theme.callout))
    painter.drawRoundedRect(plate, 7, 7)
    room = plate.adjusted(pad, pad / 2, -pad, -pad / 2)
    painter.setFont(strong)
    shown = bold.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    start = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    exact = start | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(QRectF(room.left(), room.top(), room.width(), bold.height()), int(exact), shown)
    bar = QRectF(room.left(), room.top() + bold.height() + line * 0.1, room.width(), line * 0.6)
    bands(painter, bar, colours[::-1] if mirrored else colours, theme)
    painter.setFont(font)
    painter.setPen(QColor(theme.on_callout))
    step, foot = bar.width() / len(colours), bar.bottom() + line * 0.05
    for edge, middle in ((low, step), (high, bar.width() - step)):
        advance = plain.horizontalAdvance(edge)
        at = bar.width() - middle if mirrored else middle
        x = bar.left() + min(max(at - advance / 2, 0), bar.width() - advance)
        painter.drawText(QRectF(x, foot, advance + 1, line), int(Qt.AlignmentFlag.AlignAbsolute), edge)
    return plate


def bands(painter: QPainter, box: QRectF, colours: Sequence[str], theme: Theme) -> None:
    """Fields of colour side by side, rimmed so that none is lost on its ground."""
    step = box.width() / len(colours)
    painter.setPen(QPen(QColor(theme.quiet), 1.0))
    for number, colour in enumerate(colours):
        painter.setBrush(QColor(colour))
        painter.drawRect(QRectF(box.left() + number * step, box.top(), step, box.height()))


def _plate(painter: QPainter, box: QRectF, radius: float, theme: Theme, *, lit: bool) -> None:
    """The ground of a grip, rimmed on both sides so that it is seen on cloth and page; sets the arrows' colours."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.on_callout), 4.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(QPen(QColor(theme.callout), 1.8))
    painter.setBrush(QColor(theme.accent if lit else theme.field))
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.on_accent if lit else theme.ink))


def _arrow(painter: QPainter, middle: QPointF, way: QPointF, size: float) -> None:
    """A solid triangle that points along ``way``."""
    side = QPointF(-way.y(), way.x())
    tip = middle + way * (size * 0.75)
    foot = middle - way * (size * 0.45)
    painter.drawPolygon(QPolygonF([tip, foot + side * size * 0.8, foot - side * size * 0.8]))
