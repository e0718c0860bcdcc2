"""Pictures are painted on an easel and then taken off it.

PySide 6.11 keeps six references to None for every image of Python's that a painter was opened on: what it found of its
methods. ``sys.getrefcount(None)`` tells their number up to Python 3.11, and in a program that runs for months, as a
kiosk does, it would grow for ever. So painters are only ever opened on the easel's own image: each new picture's pixels
are swapped into it, and out of it when they are painted. That costs nothing, and the pixels are the same.
"""

from __future__ import annotations

import threading

from PySide6.QtGui import QImage, QPainter


class Easel(threading.local):
    """One picture at a time: it is taken off before the next is begun. Each thread has an easel of its own: pictures
    for paper are painted beside the window's."""

    def __init__(self) -> None:
        self._image = QImage()

    def blank(self, width: int, height: int) -> QImage:
        """The easel's image, with so many transparent pixels."""
        fresh = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        fresh.fill(0)
        self._image.swap(fresh)
        return self._image

    def painter(self, width: int, height: int) -> QPainter:
        """A painter on a blank picture, which smooths edges. Whoever asks for it ends it."""
        painter = QPainter(self.blank(width, height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter

    def put_back(self, picture: QImage) -> QImage:
        """A picture that was taken off half painted, to go on with; ``picture`` itself is empty then."""
        self._image.swap(picture)
        return self._image

    def taken(self) -> QImage:
        """The picture. Nobody may paint on it."""
        picture = QImage()
        picture.swap(self._image)
        return picture
