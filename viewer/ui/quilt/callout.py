"""The bubble that names the part in focus, with a line to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from viewer.core.theme import Theme


@dataclass(frozen=True)
class Callout:
    """What it says and what it points at (logical pixels)."""

    name: str
    sentence: str
    anchor: QPointF


def place(area: QRectF, size: QRectF, anchor: QPointF, avoid: Sequence[QRectF] = ()) -> QRectF:
    """The corner of ``area`` for a bubble of ``size`` that is farthest from ``anchor``, with a small margin.

    A corner that covers nothing of ``avoid`` is better than any other.
    """
    gap = 6.0
    xs = (area.left() + gap, area.right() - size.width() - gap)
    ys = (area.top() + gap, area.bottom() - size.height() - gap)
    corners = [QRectF(x, y, size.width(), size.height()) for x in xs for y in ys]
    free = [box for box in corners if not any(box.intersects(other) for other in avoid)]
    return max(free or corners, key=lambda box: _distance(box.center(), anchor))


def _distance(first: QPointF, second: QPointF) -> float:
    apart = first - second
    return float(apart.x() ** 2 + apart.y() ** 2)


def draw(
    painter: QPainter, callout: Callout, area: QRectF, theme: Theme, font: QFont, *, avoid: Sequence[QRectF] = ()
) -> QRectF:
    """Paint the bubble inside ``area``; returns where. Where the sentence has no room the name stands alone."""
    strong, plain = QFont(font), QFont(font)
    strong.setBold(True)
    plain.setPixelSize(max(13, round(font.pixelSize() * 0.92)))
    pad = font.pixelSize() * 0.65
    width = min(area.width() * 0.58, font.pixelSize() * 17)
    inner = QRectF(0, 0, width - 2 * pad, 10_000)
    head, body = QFontMetricsF(strong), QFontMetricsF(plain)
    flags = int(Qt.TextFlag.TextWordWrap)
    words = body.boundingRect(inner, flags, callout.sentence)
    sentence = callout.sentence
    height = head.height() + words.height() + 2 * pad
    if height > area.height() * 0.42 or width < font.pixelSize() * 11:
        sentence, height = "", head.height() + 1.4 * pad
        width = head.horizontalAdvance(callout.name) + 2 * pad
    box = place(area, QRectF(0, 0, width, height), callout.anchor, avoid)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _leader(painter, box, callout.anchor, theme)
    painter.setPen(QPen(QColor(theme.on_callout), 1.0))
    painter.setBrush(QColor(theme.callout))
    painter.drawRoundedRect(box, 8, 8)
    top = box.top() + (pad if sentence else pad * 0.7)
    painter.setFont(strong)
    painter.drawText(QRectF(box.left() + pad, top, box.width() - 2 * pad, head.height()), flags, callout.name)
    if sentence:
        painter.setFont(plain)
        body_box = QRectF(box.left() + pad, top + head.height(), box.width() - 2 * pad, words.height() + 2)
        painter.drawText(body_box, flags, sentence)
    return box


def _leader(painter: QPainter, box: QRectF, anchor: QPointF, theme: Theme) -> None:
    """A line with a light rim, so that it is seen on every tissue, and a ring at its end."""
    start = QPointF(
        min(max(anchor.x(), box.left() + 12), box.right() - 12), min(max(anchor.y(), box.top()), box.bottom())
    )
    for colour, width in ((theme.on_callout, 4.5), (theme.callout, 2.0)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawLine(start, anchor)
    painter.setBrush(QColor(theme.on_callout))
    painter.setPen(QPen(QColor(theme.callout), 2.0))
    painter.drawEllipse(anchor, 4.5, 4.5)
