"""The live picture on a sheet: its words are large enough for the back row, and the audience's has nothing to grip."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from viewer.core.quilt.parts import Focus
from viewer.core.quilt.scene import SceneState
from viewer.core.talk.room import LEAST_TEXT
from viewer.core.theme import Theme
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.quilt import canvas, overlay, words
from viewer.ui.quilt.callout import Callout, draw
from viewer.ui.quilt.overlay import LEGEND_SHARE
from viewer.ui.quilt.sight import Sight
from viewer.ui.quilt.view import QuiltView
from viewer.ui.theme.fonts import text_font

if TYPE_CHECKING:
    from viewer.ui.quilt.renderer import Renderer

CLICKER: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
OF_NUMBER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace)
COARSE: Final = 0.4  # of the pixels each way, while it moves
SMALL_PX: Final = 60_000  # a picture that has no more pixels at half its size is drawn whole
LATER_MS: Final = 20  # longer than Qt waits before it paints
SHARP_MS: Final = 160  # after the last change
LETTERS: Final = LEAST_TEXT / LEGEND_SHARE  # of the sheet's height: then the smallest of its words is large enough


class ModelView(QuiltView):
    """Follows the same states as the speaker's. ``for_audience``: nobody can touch it, and it shows no handles."""

    def __init__(self, desk: TalkDesk, for_audience: bool, parent: QWidget) -> None:
        session = desk.session
        self._share = 1.0  # of the screen's pixels each way
        self._fine: Renderer | None = None
        self._coarse: Renderer | None = None
        super().__init__(session.focus, session.quilt, session.hand, parent)
        self.for_audience = for_audience
        self._talk = desk.talk
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click that lights a part leaves the keys to the slides
        self._sharp = QTimer(self, singleShot=True, interval=SHARP_MS)
        self._sharp.timeout.connect(self._rests)
        self._letters: QFont | None = None
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._catch_up)
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

    # -- quick while it moves, sharp once it rests

    def devicePixelRatioF(self) -> float:
        """Of the picture that is drawn now: fewer than the screen has while it moves."""
        return super().devicePixelRatioF() * self._share

    @property
    def drawn(self) -> bool:
        return super().drawn and self._share == 1.0 and not self._later.isActive()

    def finish(self) -> None:
        self._rests()
        super().finish()
        if self._later.isActive():
            self._catch_up()
        self._rests()
        self._refresh()

    def _rebuild(self) -> None:
        self._share, self._fine, self._coarse = 1.0, None, None
        super()._rebuild()
        self._letter(self._renderer)

    def _letter(self, renderer: Renderer | None) -> None:
        """Its question marks are as large as the smallest of the words."""
        if renderer is not None:
            renderer.set_letters(self.letters_px * self.devicePixelRatioF())

    def _moved(self, state: SceneState) -> None:
        """The audience's picture comes first: the speaker's waits until that is painted."""
        if self.for_audience:
            self._follow(state)
        elif not self._later.isActive():
            self._later.start()

    def _catch_up(self) -> None:
        self._later.stop()
        self._follow(self._quilt.state)

    def _follow(self, state: SceneState) -> None:
        self._hasten()
        super()._moved(state)

    def _focus_changed(self, focus: Focus) -> None:
        if self._image is not None and not self._stale:
            self._hasten()
            if self._renderer is not None:
                self._renderer.set_state(self._shown_state())
        super()._focus_changed(focus)

    def _solve_ahead(self) -> None:
        """What may come next is made at the size at which it will come."""
        renderer, coarse = self._renderer, self._coarse
        if coarse is not None and not self._stale:
            coarse.set_state(self._shown_state())
            self._renderer = coarse
        try:
            super()._solve_ahead()
        finally:
            self._renderer = renderer

    def _shown_state(self) -> SceneState:
        drawn = self._drawn_view
        return self._quilt.state.with_view(zoom=drawn.zoom, pan_x=drawn.pan_x, pan_y=drawn.pan_y)

    def _hasten(self) -> None:
        """Draw with fewer pixels, until it has rested."""
        fine, whole = self._renderer, super().devicePixelRatioF()
        size = round(self.width() * whole * COARSE), round(self.height() * whole * COARSE)
        if fine is None or size[0] * size[1] < SMALL_PX:
            return
        self._sharp.start()
        if self._share != 1.0:
            return
        if self._coarse is None:
            from viewer.ui.quilt.renderer import Renderer

            self._coarse = Renderer(fine.model, *size, fine.theme, fine.tone)
            self._coarse.set_letters(self.letters_px * whole * COARSE)
        self._share, self._fine, self._renderer, self._whole = COARSE, fine, self._coarse, None

    def _rests(self) -> None:
        """Draw it sharp, unless it is held."""
        if self._share == 1.0:
            return
        if self._hands.holding is not None:
            self._sharp.start()
            return
        self._sharp.stop()
        self._share, self._renderer, self._whole, self._stale = 1.0, self._fine, None, True
        self.update()

    def _paint(self, painter: QPainter, sight: Sight, image: QImage, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._share != 1.0)
        super()._paint(painter, sight, image, theme)

    def _over(self, painter: QPainter, sight: Sight, theme: Theme) -> None:
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
