"""A slide as it is painted, at any size: all but the live picture and what the speaker draws."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from viewer.core.content.pack import Pack
from viewer.core.talk.model import Slide
from viewer.core.talk.room import Box, room_of
from viewer.core.theme import Theme
from viewer.ui.theme.fonts import text_font, title_font


class Sheet:
    """One slide at one size. Everything is worked out when it is made; ``paint`` only paints."""

    def __init__(
        self,
        slide: Slide,
        size: QSizeF,
        theme: Theme,
        pack: Pack,
        language: str,
        *,
        large: bool = False,
        revealed: bool = False,
        number: str = "",
    ) -> None:
        self.slide, self.size, self.theme = slide, size, theme
        self._pack, self._language = pack, language
        self._large, self._revealed, self._number = large, revealed, number
        self.room = room_of(slide, large)

    @property
    def picture_rect(self) -> QRectF:
        """Where the live picture stands, or the figure; empty where there is none."""
        return self._rect(self.room.picture) if self.room.picture is not None else QRectF()

    @property
    def least_text_px(self) -> float:
        """The smallest letters on it."""
        return self.room.foot_size * self.size.height()

    def paint(self, painter: QPainter) -> None:
        """Ground and words. The place of the live picture stays empty."""
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(self.theme.paper))
        if self._large:
            return
        height = self.size.height()
        painter.setPen(QColor(self.theme.ink))
        painter.setFont(title_font(self.room.title_size * height))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(self._rect(self.room.title), flags, self.slide.title)
        painter.setFont(text_font(self.room.point_size * height))
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(self._rect(self.room.text), top, "\n".join(self.slide.points))

    def _rect(self, box: Box) -> QRectF:
        width, height = self.size.width(), self.size.height()
        return QRectF(box.x * width, box.y * height, box.width * width, box.height * height)
