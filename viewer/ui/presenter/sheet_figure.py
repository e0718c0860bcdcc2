"""A figure of the pack on a sheet: read from inside the pack only, judged as in the article, drawn sharp."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPen

from viewer.core.content.pack import Pack
from viewer.core.pictures import kind_of, svg_fault
from viewer.core.problems import PackError
from viewer.core.talk.naming import FOR_SLIDES
from viewer.core.theme import Theme
from viewer.ui.theme.photo import decoded
from viewer.ui.theme.svg import natural_size, render_svg

_LETTERS = re.compile(rb"""font-size\s*[:=]\s*["']?\s*([0-9]+(?:\.[0-9]+)?)""")


_TEXTS = re.compile(rb"(<text\b[^>]*>)(.*?)</text>", re.DOTALL)
_TAGS = re.compile(rb"<[^>]*>")


class Drawing:
    """The bytes of a figure. ``size`` is empty where there is nothing that could be drawn."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._photo = QImage()
        self.size = QSizeF()
        kind = kind_of(data)
        if kind == "svg":
            if svg_fault(data) is None:
                self.size = natural_size(data) or QSizeF()
        elif kind is not None:
            self._photo = decoded(data, kind)
            self.size = QSizeF(self._photo.size()) if not self._photo.isNull() else QSizeF()

    @property
    def least_letters(self) -> float:
        """The smallest letters in it, as a fraction of its width; 0 where it has none that are known."""
        found = [float(size) for size in _LETTERS.findall(self._data)] if self._photo.isNull() else []
        return min(found) / self.size.width() if found and self.size.width() > 0 else 0.0

    @property
    def labels(self) -> list[tuple[str, float]]:
        """Words in it, and the size of their letters as a fraction of its width."""
        if not self._photo.isNull() or self.size.width() <= 0:
            return []
        found = [(_plain(words), _LETTERS.search(tag)) for tag, words in _TEXTS.findall(self._data)]
        return [(words, float(size[1]) / self.size.width()) for words, size in found if size is not None]

    def placed(self, room: QRectF) -> QRectF:
        """As large as fits into ``room``, in the middle of it."""
        size = self.size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(room.topLeft(), size)
        place.moveCenter(room.center())
        return place

    def paint(self, painter: QPainter, place: QRectF, theme: Theme) -> None:
        """On a light ground, since figures are drawn in ink: in dark themes it stands on a card of its own."""
        if theme.dark:
            painter.setPen(QPen(QColor(theme.edge), 2))
            painter.setBrush(QColor("#FBF7F0"))
            painter.drawRoundedRect(place, 10, 10)
        if not self._photo.isNull():
            painter.drawImage(place, self._photo)
            return
        if painter.paintEngine().type() == QPaintEngine.Type.Pdf:
            from PySide6.QtSvg import QSvgRenderer

            QSvgRenderer(QByteArray(self._data)).render(painter, place)
            return
        ratio = max(painter.deviceTransform().m11(), 0.05)
        painter.drawImage(place, _drawn(self._data, place.width(), place.height(), round(ratio, 3)))


def _plain(words: bytes) -> str:
    return " ".join(_TAGS.sub(b" ", words).decode("utf-8", "replace").split())


@lru_cache(maxsize=24)
def _drawn(data: bytes, width: float, height: float, ratio: float) -> QImage:
    return render_svg(data, QSizeF(width, height), ratio)


@lru_cache(maxsize=64)
def _drawing(data: bytes) -> Drawing:
    return Drawing(data)


def drawing_of(pack: Pack, path: str) -> Drawing | None:
    """The figure at ``path`` below the pack's docs; None where there is none, or none that may be shown.

    Where a drawing for slides lies beside it (``name.slide.svg`` for ``name.svg``), with larger words, it is that.
    """
    stem, dot, ending = path.rpartition(".")
    for one in (f"{stem}{FOR_SLIDES}{dot}{ending}", path):
        if one != path and one not in pack.files.names:
            continue
        try:
            found = _drawing(pack.files.read(one))
        except (PackError, OSError):
            continue
        if not found.size.isEmpty():
            return found
    return None
