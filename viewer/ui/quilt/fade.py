"""From one picture to the next when another part is lit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, QVariantAnimation, Signal
from PySide6.QtGui import QImage, QPainter

FADE_MS: Final = 120
SHARE_AT_ONCE: Final = 0.3  # that the first frame already shows


class CrossFade(QObject):
    """Keeps the picture before for as long as it is still seen."""

    moved = Signal()  # paint again

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: QImage | None = None
        self._share = 1.0
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(FADE_MS)
        self._animation.setStartValue(SHARE_AT_ONCE)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._move)

    @property
    def running(self) -> bool:
        return self._before is not None

    def start(self, before: QImage | None) -> None:
        """Fade from ``before`` to what is painted from now on; at once when there is none."""
        self._animation.stop()
        self._before, self._share = before, SHARE_AT_ONCE if before is not None else 1.0
        if before is not None:
            self._animation.start()

    def stop(self) -> None:
        """Show at once what was coming."""
        self._animation.stop()
        self._before, self._share = None, 1.0

    def paint(self, painter: QPainter, now: QImage) -> None:
        """``now``, over what is left of the picture before."""
        if self._before is not None:
            _draw(painter, self._before)
            painter.setOpacity(self._share)
        _draw(painter, now)
        painter.setOpacity(1.0)

    def _move(self, share: float) -> None:
        self._share = float(share)
        if self._share >= 1.0:
            self._before = None
        self.moved.emit()


def _draw(painter: QPainter, image: QImage) -> None:
    """An image with fewer pixels than the screen fills its place too: Qt by itself enlarges none (it heeds a ratio only
    above 1)."""
    if image.devicePixelRatio() < 1.0:
        painter.drawImage(QRectF(QPointF(), image.deviceIndependentSize()), image)
    else:
        painter.drawImage(0, 0, image)
