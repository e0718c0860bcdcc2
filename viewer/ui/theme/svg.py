"""Drawing SVG sharp: always at the pixels of the place where it will stand.

QtSvg is imported on first use; it costs some milliseconds that the start need not always pay.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage

from viewer.ui.theme.easel import Easel

LARGEST_SIDE_PX = 4096

_easel = Easel()


def natural_size(data: bytes) -> QSizeF | None:
    """Width and height that the file itself asks for, in logical pixels; None for a file that is not valid SVG."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(data))
    if not renderer.isValid():
        return None
    size = QSizeF(renderer.defaultSize())
    return size if size.width() > 0 and size.height() > 0 else None


def render_svg(data: bytes, size: QSizeF, ratio: float) -> QImage:
    """``data`` drawn into ``size`` logical pixels at ``ratio`` device pixels each; a null image when it is not SVG.

    The proportions of the drawing are kept; what is left of the place stays transparent. No side of the image
    passes ``LARGEST_SIDE_PX`` device pixels.
    """
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(data))
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    ratio = min(ratio, LARGEST_SIDE_PX / size.width(), LARGEST_SIDE_PX / size.height())
    width, height = max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio))
    painter = _easel.painter(width, height)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    image = _easel.taken()
    image.setDevicePixelRatio(ratio)
    return image
