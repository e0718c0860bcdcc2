"""What comes next, as a still picture of its slide."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.core.talk.room import SHAPE
from viewer.core.theme import Theme
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.speaker_stills import Stills


class NextSheet(QWidget):
    """Follows the speaker's slide, not the audience's."""

    def __init__(self, desk: TalkDesk, stills: Stills, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._stills = desk, stills
        self._theme: Theme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        desk.talk.changed.connect(self._moved)
        desk.talk.slides_changed.connect(self._moved)
        stills.made.connect(self._made)
        self._moved()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(16, 9)

    def _moved(self, _at: int = 0) -> None:
        after = self._desk.talk.following
        self.setAccessibleName(after.title if after is not None else self.tr("The talk ends here."))
        self.update()

    def _made(self, _key: str) -> None:
        self.update()

    def sheet_rect(self) -> QRect:
        """Where the slide is painted."""
        width, height = self.width(), self.height()
        wide = min(width, round(height * SHAPE))
        high = round(wide / SHAPE)
        return QRect((width - wide) // 2, 0, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place, after = self.sheet_rect(), self._desk.talk.following
        if after is None:
            painter.setPen(QColor(self._theme.quiet if self._theme is not None else "#808080"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, self.accessibleName())
            return
        image = self._stills.still(after, place.size() * self.devicePixelRatioF())
        if image is None:
            painter.fillRect(place, QColor(self._desk.theme.paper))
        else:
            painter.drawImage(QRectF(place), image)
