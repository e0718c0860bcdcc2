"""Lays the renderer's picture on the page: its shadow, the picture on the move, and what hands need on it."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QRadialGradient

from viewer.core.quilt.scene import Field, Treatment
from viewer.core.theme import Theme
from viewer.ui.quilt import overlay, words
from viewer.ui.quilt.hands import Hold, Point, Window
from viewer.ui.quilt.sight import GRIP_PX, Sight

REACH_POINTS: Final = 40  # of the outline of a treatment's reach
REACH_LEAST_PX: Final = 66.0
FACE_PX, SMALLEST = 140.0, 0.62  # a face lower than this has handles that are smaller, down to this share
SHADOW_PX: Final = 13.0  # half its height at 100 %


def page(painter: QPainter, area: QRect, theme: Theme) -> None:
    """What the picture lies on."""
    painter.fillRect(area, QColor(theme.paper))


def stretch(painter: QPainter, image: QImage, size: QSize) -> None:
    """The window is being dragged: as it was, larger or smaller."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    fitted = image.deviceIndependentSize().scaled(size.toSizeF(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (size.width() - fitted.width()) / 2, (size.height() - fitted.height()) / 2
    painter.drawImage(QRectF(left, top, fitted.width(), fitted.height()), image)


def moving(painter: QPainter, sight: Sight, image: QImage, whole: QImage | None) -> None:
    """The sharp ``image`` where it belongs now; round it what the ``whole`` one shows, less sharply."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, sight.factor != 1.0)
    width, height = sight.shown.width, sight.shown.height
    place = QRectF(sight.left, sight.top, width * sight.factor, height * sight.factor)
    if whole is None or whole is image or place.contains(QRectF(0, 0, width, height)):
        painter.drawImage(place, image)
        return
    factor, left, top = sight.shown.seen_from(Window(width, height))
    behind = QRectF(left, top, width * factor, height * factor)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(behind, whole)
    painter.drawImage(place, image)


def shadow(painter: QPainter, sight: Sight, theme: Theme) -> None:
    """The block stands on the page."""
    left, _, right, bottom = sight.face()
    painter.save()
    painter.translate((left + right) / 2, bottom)
    painter.scale((right - left) * 0.53, SHADOW_PX * sight.shown.zoom)
    shade = QRadialGradient(QPointF(0, 0), 1.0)
    dark = QColor(theme.shadow)
    for stop, alpha in ((0.0, 80), (0.7, 55), (1.0, 0)):
        dark.setAlpha(alpha)
        shade.setColorAt(stop, dark)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawEllipse(QRectF(-1, -1, 2, 2))
    painter.restore()


def grips(
    painter: QPainter, sight: Sight, halves: tuple[str, str], theme: Theme, font: QFont, *, held: Hold | None
) -> tuple[QRectF, list[QRectF]]:
    """Handles and what is compared; returns where a callout may stand, and what it should not cover."""
    area, avoid = QRectF(0, 0, sight.shown.width, sight.shown.height), []
    line, knob, grip = sight.divider(), sight.knob(), sight.grip()
    _, face_top, _, face_foot = sight.face()
    if sight.view.reveal is not None:  # below the handles
        avoid.append(legend(painter, area, sight.view.reveal, theme, font))
    # A small picture has small handles; what a finger can take hold of stays as large.
    size = min(max((face_foot - face_top) / FACE_PX, SMALLEST), 1.0)
    if line is not None and knob is not None:
        _, top, _, bottom = sight.block()
        top = max(top - overlay.label_px(font) - 4.0, 2.0)  # above the block, where the page has room
        overlay.divider(painter, (line, top, bottom), knob, theme, lit=held is Hold.DIVIDER, size=size)
        area.setTop(overlay.halves(painter, halves, (line, top), area.width(), theme, font=font))
        avoid.append(around(knob))
    overlay.cut_grip(painter, grip, theme, lit=held is Hold.FACE, size=size)
    avoid.append(around(grip))
    return area, avoid


def legend(painter: QPainter, area: QRectF, field: Field, theme: Theme, font: QFont) -> QRectF:
    """What the colours of the top mean; returns where that is said."""
    from viewer.core.quilt.reveal import EDGES, ramp

    edges = EDGES[field]
    told = (words.field(field), words.share(edges[0]), words.share(edges[-1]))
    mirrored = QGuiApplication.isRightToLeft()
    return overlay.legend(painter, told, ramp(theme)[: len(edges) + 1], area, theme, font=font, mirrored=mirrored)


def mark(painter: QPainter, sight: Sight, place_mm: tuple[int, int], tool: Treatment, theme: Theme) -> QRectF | None:
    """Where the treatment in the hand would be set, and how far it reaches; returns where that is drawn."""
    at = sight.point(*place_mm)
    if at is None:
        return None
    from viewer.core.quilt.tissue import REACH_MM

    overlay.mark(painter, at, _reach(sight, place_mm, REACH_MM.get(tool, 0.0)), theme)
    return around(at)


def _reach(sight: Sight, place_mm: tuple[int, int], reach_mm: float) -> list[Point]:
    """The outline of a reach, where it lies on the quilt."""
    if reach_mm <= 0:
        return []
    turns = [2 * pi * step / REACH_POINTS for step in range(REACH_POINTS)]
    points = [sight.point(place_mm[0] + reach_mm * cos(turn), place_mm[1] + reach_mm * sin(turn)) for turn in turns]
    seen = [point for point in points if point is not None]
    wide = max((x for x, _ in seen), default=0.0) - min((x for x, _ in seen), default=0.0)
    return seen if wide >= REACH_LEAST_PX else []  # smaller, the mark's own ring says as much


def around(middle: Point) -> QRectF:
    """The room of a grip."""
    return QRectF(middle[0] - GRIP_PX, middle[1] - GRIP_PX, 2 * GRIP_PX, 2 * GRIP_PX)
