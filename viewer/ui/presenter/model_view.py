"""The live picture on a sheet: its words are large enough for the back row, and the audience's has nothing to grip."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from viewer.core.talk.room import LEAST_TEXT
from viewer.core.theme import Theme
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.quilt import canvas, overlay, words
from viewer.ui.quilt.callout import draw
from viewer.ui.quilt.overlay import LEGEND_SHARE
from viewer.ui.quilt.sight import Sight
from viewer.ui.quilt.view import QuiltView
from viewer.ui.theme.fonts import text_font

DIM: Final = 176  # alpha of the black beside what the spotlight is on
LETTERS: Final = LEAST_TEXT / LEGEND_SHARE  # of the sheet's height: then the smallest of its words is large enough


class ModelView(QuiltView):
    """Follows the same states as the speaker's. ``for_audience``: nobody can touch it, and it shows no handles."""

    def __init__(self, desk: TalkDesk, for_audience: bool, parent: QWidget) -> None:
        session = desk.session
        super().__init__(session.focus, session.quilt, session.hand, parent)
        self.for_audience = for_audience
        self._letters: QFont | None = None
        self._spotlit = False
        self._shade: tuple[QImage, QImage] | None = None  # what is dimmed of which picture
        if session.quilt.guard is None:
            session.read_scenes()
        assumptions = session.pack.assumptions_in(session.language)
        self.set_content(assumptions, session.show.book)
        self.set_phrases(words.phrases(session.language, bool(assumptions)))
        self.set_tone(session.preferences.skin_tone)
        self.set_theme(desk.theme)
        if for_audience:
            self.setToolTip("")
            self.setEnabled(False)
            self.setMouseTracking(False)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_sheet_height(self, height: float) -> None:
        """Its letters are a share of the sheet's height (pixels)."""
        wanted = text_font(ceil(height * LETTERS))
        if wanted != self._letters:
            self._letters = wanted
            self.update()

    def font(self) -> QFont:
        """Not the widget's own, which a style sheet sets."""
        return QFont(self._letters) if self._letters is not None else super().font()

    def set_spotlit(self, spotlit: bool) -> None:
        """The spotlight is on the part in focus: all but that part grows dark."""
        if spotlit != self._spotlit:
            self._spotlit = spotlit
            self.update()

    @property
    def letters_px(self) -> int:
        """The height of the smallest letters on it."""
        return round(self.font().pixelSize() * LEGEND_SHARE)

    def _over(self, painter: QPainter, sight: Sight, theme: Theme) -> None:
        if self._spotlit and self._focus.focus.part is not None and self._image is not None:
            self._dim(painter, sight, self._image)
        if not self.for_audience:
            super()._over(painter, sight, theme)
            return
        area, avoid, font = QRectF(self.rect()), [], self.font()
        if sight.view.reveal is not None:
            avoid.append(canvas.legend(painter, area, sight.view.reveal, theme, font))
        line = sight.divider()
        if line is not None:
            top = max(sight.block()[1] - overlay.label_px(font) - 4.0, 2.0)
            halves = words.halves(sight.view.compare)
            area.setTop(overlay.halves(painter, halves, (line, top), area.width(), theme, font=font))
        callout = self._callout(sight)
        if callout is not None:
            draw(painter, callout, area, theme, font, avoid=avoid)

    def _dim(self, painter: QPainter, sight: Sight, lit: QImage) -> None:
        """Dark over the picture but for the lit part, at whatever zoom it is seen."""
        renderer = self._renderer
        if renderer is None:
            return
        if self._shade is None or self._shade[0] is not lit:
            self._shade = lit, shade_beside(lit, renderer.image(None))
        shade, dark = self._shade[1], QColor(0, 0, 0, DIM)
        place = QRectF(sight.left, sight.top, sight.shown.width * sight.factor, sight.shown.height * sight.factor)
        painter.drawImage(place, shade)
        around = QPainterPath()
        around.addRect(QRectF(self.rect()))
        inside = QPainterPath()
        inside.addRect(place)
        painter.fillPath(around - inside, dark)


def shade_beside(lit: QImage, plain: QImage) -> QImage:
    """Dark where the picture with a lit part is not as it is in full colour: beside the part, and beside the block."""
    import numpy as np

    size = lit.height(), lit.width()
    one = np.frombuffer(lit.constBits(), np.uint32).reshape(size)
    other = np.frombuffer(plain.constBits(), np.uint32).reshape(size)
    shade = np.where((one == other) & (one >> 24 == 255), 0, DIM << 24).astype(np.uint32)
    image = QImage(shade.tobytes(), size[1], size[0], QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy()
