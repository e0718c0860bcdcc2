"""A picture fills its place, however many pixels it has."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.ui.quilt.fade import CrossFade


def image_of(colour: str, side: int, ratio: float) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.setDevicePixelRatio(ratio)
    return image


@pytest.mark.parametrize(("side", "ratio"), [(40, 0.4), (100, 1.0), (200, 2.0)])
@pytest.mark.parametrize("fades", [False, True])
def test_it_is_as_large_with_few_pixels_as_with_many(qapp: object, side: int, ratio: float, fades: bool) -> None:
    fade = CrossFade()
    fade.start(image_of("#FF0000", side, ratio) if fades else None)
    shown = QImage(100, 100, QImage.Format.Format_RGB32)
    shown.fill(QColor("#FFFFFF"))
    painter = QPainter(shown)
    fade.paint(painter, image_of("#FF0000", side, ratio))
    painter.end()
    fade.stop()
    assert {shown.pixelColor(x, y).name() for x in (1, 50, 98) for y in (1, 50, 98)} == {"#ff0000"}
