"""The pictures of an article that open large: a sign below their corner says so, to fingers and eyes alike."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument

from viewer.core.theme import Theme
from viewer.ui.article.anchors import every_link
from viewer.ui.article.pictures import INSET_EM, LEAST_EM, SIGN_EM
from viewer.ui.article.places import text_rects
from viewer.ui.theme.icons import icon_image

LINK = 'href="figure:'


class Figures:
    """Those of the document that is shown. ``rects`` are kept until the words move."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._ranges: list[tuple[int, int]] = []
        self._rects: list[QRectF] | None = None

    def find(self, html: str) -> None:
        """A new document stands there, made of ``html``; most have no picture, and are not looked through."""
        found = every_link(self._document, "figure:") if LINK in html else ()
        self._ranges, self._rects = [link.range for link in found], None

    def moved(self) -> None:
        """The words stand elsewhere."""
        self._rects = None

    @property
    def rects(self) -> list[QRectF]:
        """The boxes of the pictures, in document coordinates."""
        if self._rects is None:
            self._rects = [rect for where in self._ranges for rect in text_rects(self._document, *where)]
        return self._rects

    def paint(self, painter: QPainter, theme: Theme, em: float, top: float, bottom: float) -> None:
        """Paint the signs between two heights; the painter stands at the document's origin."""
        for rect in self.rects:
            if rect.bottom() < top or rect.top() > bottom or min(rect.width(), rect.height()) < LEAST_EM * em:
                continue
            side, inset = SIGN_EM * em, INSET_EM * em
            place = QRectF(rect.right() - side - inset, rect.bottom() - side - inset, side, side)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.edge), 1))
            painter.setBrush(QColor(theme.field))
            painter.drawRoundedRect(place, em * 0.35, em * 0.35)
            ratio = painter.device().devicePixelRatioF()
            sign = icon_image("fit", theme.ink, side * 0.62, ratio)
            middle = QRectF(0, 0, side * 0.62, side * 0.62)
            middle.moveCenter(place.center())
            painter.drawImage(middle, sign)
            painter.setBrush(Qt.BrushStyle.NoBrush)
