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
LEGEND_SHARE: Final = 0.82  # of the window's text
LEGEND_LEAST_PX: Final = 11
LEGEND_WIDE: Final = 0.44  # of the picture's width at most: the divider's knob is beside it
BAND_LEAST_PX: Final = 9.0


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
    """What the colours of the top mean, in the lower left corner of ``area``; returns its plate.

    ``words``: the field, where its first band ends, where its last begins. The bands rise as one reads; the corner is
    the same in every language, as the cut's grip is at the right.
    """
    name, low, high = words
    plain, strong = QFont(font), QFont(font)
    plain.setPixelSize(max(LEGEND_LEAST_PX, round(font.pixelSize() * LEGEND_SHARE)))
    strong.setPixelSize(plain.pixelSize())
    strong.setBold(True)
    metrics, bold = QFontMetricsF(plain), QFontMetricsF(strong)
    pad, line = plain.pixelSize() * 0.5, metrics.height()
    ends = metrics.horizontalAdvance(low), metrics.horizontalAdvance(high)
    least = sum(ends) + 2 * pad + len(colours) * BAND_LEAST_PX
    wide = max(least, min(bold.horizontalAdvance(name) + 1, area.width() * LEGEND_WIDE - 2 * pad))
    start = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    flags = int(start | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap)
    head = bold.boundingRect(QRectF(0, 0, wide, area.height()), flags, name).height()
    tall = head + line + pad
    plate = QRectF(area.left() + 3, area.bottom() - 3 - tall, wide + 2 * pad, tall)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.on_callout), 1.0))
    painter.setBrush(QColor(theme.callout))
    painter.drawRoundedRect(plate, 7, 7)
    left, top = plate.left() + pad, plate.top() + pad / 2
    painter.setFont(strong)
    painter.drawText(QRectF(left, top, wide, head), flags, name)
    painter.setFont(plain)
    first, last = (high, low) if mirrored else (low, high)
    row = QRectF(left, top + head, wide, line)
    painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute), first)
    painter.drawText(row, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute), last)
    before, behind = reversed(ends) if mirrored else ends
    bar = row.adjusted(before + pad, line * 0.2, -behind - pad, -line * 0.2)
    bands(painter, bar, colours[::-1] if mirrored else colours, theme)
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
