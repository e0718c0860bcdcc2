"""The live picture on a sheet: its words are large enough for the back row, and the audience's has nothing to grip."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from viewer.core.talk.room import LEAST_TEXT
from viewer.core.theme import Theme
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.quick_view import QuickView
from viewer.ui.quilt import canvas, overlay, words
from viewer.ui.quilt.callout import Callout, draw
from viewer.ui.quilt.overlay import LEGEND_SHARE
from viewer.ui.quilt.sight import Sight
from viewer.ui.theme.fonts import text_font

CLICKER: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
OF_NUMBER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace)
LETTERS: Final = LEAST_TEXT / LEGEND_SHARE  # of the sheet's height: then the smallest of its words is large enough


class ModelView(QuickView):
    """Follows the same states as the speaker's. ``for_audience``: nobody can touch it, and it shows no handles."""

    def __init__(self, desk: TalkDesk, for_audience: bool, parent: QWidget) -> None:
        session = desk.session
        self._letters: QFont | None = None
        super().__init__(session, for_audience, parent)
        self.for_audience = for_audience
        self._talk = desk.talk
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click that lights a part leaves the keys to the slides
        self._spotlit = False
        self.colours_told = False  # what the colours of the top mean stands below
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

    def event(self, event: QEvent) -> bool:
        """A clicker's keys are the slides', and so is a number that is being typed, whatever has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._leaves(event):
            event.ignore()
            return False
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        return event.key() in CLICKER or (bool(self._talk.typed) and event.key() in OF_NUMBER)

    def set_sheet_height(self, height: float) -> None:
        """Its letters are a share of the sheet's height (pixels)."""
        wanted = text_font(ceil(height * LETTERS))
        if wanted != self._letters:
            self._letters = wanted
            self._rebuild()  # question marks stand in the picture itself
            self.update()

    def font(self) -> QFont:
        """Not the widget's own, which a style sheet sets."""
        return QFont(self._letters) if self._letters is not None else super().font()

    def set_spotlit(self, spotlit: bool) -> None:
        """The spotlight is on the part in focus: the glass makes all but that part dark."""
        if spotlit != self._spotlit:
            self._spotlit = spotlit
            self.update()

    @property
    def letters_px(self) -> int:
        """The height of the smallest letters on it."""
        return round(self.font().pixelSize() * LEGEND_SHARE)

    def _over(self, painter: QPainter, sight: Sight, theme: Theme) -> None:
        if self.colours_told and sight.view.reveal is not None:
            sight = copy(sight)
            sight.view = replace(sight.view, reveal=None)
        if not self.for_audience:
            super()._over(painter, sight, theme)
            return
        area, avoid, font = QRectF(self.rect()), [], self.font()
        if sight.view.reveal is not None:
            avoid.append(canvas.legend(painter, area, sight.view.reveal, theme, font))
        area.setTop(self._name_halves(painter, sight, theme))
        callout = self._callout(sight)
        if callout is not None:
            draw(painter, callout, area, theme, font, avoid=avoid)

    def _name_halves(self, painter: QPainter, sight: Sight, theme: Theme) -> float:
        """What is compared; returns where the room below begins."""
        line, font = sight.divider(), self.font()
        if line is None:
            return 0.0
        top = max(sight.block()[1] - overlay.label_px(font) - 4.0, 2.0)
        halves = words.halves(sight.view.compare)
        return overlay.halves(painter, halves, (line, top), self.width(), theme, font=font)

    def _callout(self, sight: Sight | None = None) -> Callout | None:
        """Under the spotlight the part's name stands on the glass, alone and larger."""
        return None if self._spotlit else super()._callout(sight)

    # -- under the spotlight

    def name_halves(self, painter: QPainter) -> None:
        """Once more, over what is dark: nobody may take one for the other. The painter is the stage's."""
        sight = self.sight()
        if sight is not None and self._theme is not None:
            painter.save()
            painter.translate(self.pos())
            self._name_halves(painter, sight, self._theme)
            painter.restore()

    def lit_name(self) -> str:
        """Of the part in focus."""
        callout = super()._callout()
        return "" if callout is None else callout.name

    def darken(self, painter: QPainter, dark: QColor) -> None:
        """Over the picture but for the part in focus, at whatever zoom it is seen. The painter is the stage's."""
        sight, lit = self.sight(), self._image
        if sight is None or lit is None or self._renderer is None or self._focus.focus.part is None:
            painter.fillRect(self.geometry(), dark)
            return
        if self._shade is None or self._shade[0] is not lit:
            from viewer.ui.presenter.glass_shade import shade_beside

            renderer, part = self._renderer, self._focus.focus.part
            assert part is not None
            self._shade = lit, shade_beside(renderer._seen(), renderer._painters(), renderer.size, part, dark.alpha())
        place = QRectF(sight.left, sight.top, sight.shown.width * sight.factor, sight.shown.height * sight.factor)
        painter.translate(self.pos())
        inside = QPainterPath()
        inside.addRect(place)
        around = QPainterPath()
        around.addRect(QRectF(self.rect()))
        painter.setClipRect(self.rect(), Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, place.size() != self._shade[1].size().toSizeF()
        )
        painter.drawImage(place, self._shade[1])
        painter.fillPath(around - inside, dark)
