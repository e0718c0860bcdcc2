"""The living picture: paints the quilt and answers pointer, fingers and keys.

The renderer draws at one zoom; while fingers move that, its picture is stretched, and drawn sharp once they rest.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.core.memory import give_back, set_aside
from viewer.core.quilt.assumptions import NO_ASSUMPTIONS, Assumptions
from viewer.core.quilt.describe import describe_part
from viewer.core.quilt.parts import Focus, Source
from viewer.core.quilt.phrases import Phrases
from viewer.core.quilt.scene import PLAIN_VIEW, SceneState, View
from viewer.core.quilt.scenes import SceneBook
from viewer.core.theme import Theme
from viewer.state.focus import FocusState
from viewer.state.hand import HandState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt import canvas, overlay, words
from viewer.ui.quilt.callout import Callout, draw
from viewer.ui.quilt.fade import FADE_MS, CrossFade
from viewer.ui.quilt.handled import HandledWidget
from viewer.ui.quilt.hands import Hold, Window
from viewer.ui.quilt.sight import Sight
from viewer.ui.spoken import SPOKEN_AS

if TYPE_CHECKING:
    from viewer.core.quilt.model import QuiltModel
    from viewer.ui.quilt.renderer import Renderer

SETTLE_MS = 120  # after the last resize or zoom the picture is drawn anew
TELL_MS = 60  # after a step the sentence is told: the step itself need not wait for its words
PREPARE_MS = 8  # between two things made ahead
REST_MS = 250  # after the last change the images for each part are made ahead; while it plays they would be waste


class QuiltView(HandledWidget):
    """Paints one image and, during a cross-fade, the one before. Nothing is computed before ``start``."""

    painted = Signal()  # the first real picture is on the screen
    described = Signal(str)  # the sentence of the state it shows

    def __init__(self, focus: FocusState, quilt: QuiltState, hand: HandState, parent: QWidget | None = None) -> None:
        super().__init__(focus, quilt, hand, parent)
        self._theme: Theme | None = None
        self._tone = "mixed"
        self._phrases: Phrases | None = None
        self._assumptions = NO_ASSUMPTIONS
        self._model: QuiltModel | None = None
        self._renderer: Renderer | None = None
        self._drawn_view = PLAIN_VIEW  # zoom and pan of the renderer's picture
        self._image: QImage | None = None
        self._whole: QImage | None = None  # the last picture at 100 %: behind a zoomed one that is being moved
        self._stale = False
        self._announced = False
        self._starting = True
        self._changed_at = 0.0
        self._fade = CrossFade(self)
        self._fade.moved.connect(self.update)
        self._settle = self._timer(SETTLE_MS, self._resized)
        self._sharpen = self._timer(SETTLE_MS, self._draw_sharp)
        self._tell = self._timer(TELL_MS, self._say)
        self._ahead = self._timer(PREPARE_MS, self._solve_ahead)
        self._fault = ""
        self._failing = self._timer(0, self._say_fault)
        self.motion = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Picture of the quilt model"))
        self.setProperty(SPOKEN_AS, "Graphic")
        focus.changed.connect(self._focus_changed)
        quilt.changed.connect(self._moved)

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(slot)
        return timer

    # --- what the pane asks -------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Colours from the next frame on."""
        if theme != self._theme:
            self._theme = theme
            self._rebuild()

    def set_tone(self, tone: str) -> None:
        """A skin tone by its id (core.tones)."""
        if tone != self._tone:
            self._tone = tone
            self._rebuild()

    def set_motion(self, motion: bool) -> None:
        """False: nothing fades."""
        self.motion = motion
        if not motion:
            self._fade.stop()
            self.update()

    def set_phrases(self, phrases: Phrases) -> None:
        """The words of sentence and callouts."""
        self._phrases = phrases
        self._tell.start(TELL_MS)
        self.update()

    def set_content(self, assumptions: Assumptions, book: SceneBook) -> None:
        """What the pack assumes. Best said before ``start``: later, the model is made anew."""
        del book  # the picture shows states; who named them is the show's affair
        if assumptions == self._assumptions:
            return
        self._assumptions = assumptions
        if self._model is not None:
            self._model = None
            self.start()
            self._rebuild()

    def start(self) -> None:
        """Load numpy and the model, paint; called once the article is on the screen."""
        if self._model is None:
            from viewer.ui.quilt.models import model_of

            self._model = model_of(self._assumptions)
            self.update()  # the first paint builds the picture: only then is its size the last one

    @property
    def renderer(self) -> Renderer | None:
        """What draws, brought up to date; None before the first paint."""
        self._refresh()
        return self._renderer

    @property
    def drawn(self) -> bool:
        """A sharp picture of the present size and state is there."""
        waits = self._stale or self._settle.isActive() or self._sharpen.isActive()
        return self._image is not None and not waits

    @property
    def ready(self) -> bool:
        """It is drawn, its sentence told, and no fade is under way."""
        return self.drawn and not self._tell.isActive() and not self._fade.running

    def finish(self) -> None:
        """Draw at once what waits for a timer (for a snapshot)."""
        self._fade.stop()
        self._settle.stop()
        if self._renderer is None:
            self._rebuild()
        self._resized()
        self._sharpen.stop()
        self._draw_sharp()
        self._refresh()
        if self._tell.isActive():
            self._tell.stop()
            self._say()
        self.update()

    def sentence(self) -> str:
        """What the picture shows now, in words; empty before ``start``."""
        self._refresh()
        heights = self._renderer.heights if self._renderer else None
        if heights is None:
            return ""
        from viewer.core.quilt.certainty import certainty
        from viewer.core.quilt.describe import describe

        return describe(heights, certainty(heights.state, self._assumptions), self._spoken())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes the room that is left; nothing scrolls to give it more

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 190)

    def _spoken(self) -> Phrases:
        return self._phrases or words.phrases()

    # --- drawing ------------------------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        """New size, theme or model: new sheets, then a new image."""
        if self._model is None or self._theme is None or self.width() < 2 or self.height() < 2:
            return
        ratio = self.devicePixelRatioF()
        size = round(self.width() * ratio), round(self.height() * ratio)
        self._renderer = self._made(self._model, self._theme, size)
        self._whole = None
        self._sharpen.stop()
        self._drawn_view = self._quilt.state.view
        self._moved(self._quilt.state)

    def _made(self, model: QuiltModel, theme: Theme, size: tuple[int, int]) -> Renderer:
        from viewer.ui.quilt.renderer import Renderer

        return Renderer(model, *size, theme, self._tone)

    def _moved(self, state: SceneState) -> None:
        self.handling.follow(state)
        if self._renderer is None:
            return
        if _look(state.view) != _look(self._drawn_view):
            self._sharpen.start()
        self._stale = True  # drawn when it is painted: several steps between two frames cost one
        self._changed_at = monotonic()
        self._fade.stop()
        if not self._tell.isActive():  # while it plays the words keep up, though not at every step
            self._tell.start(TELL_MS)
        self._ahead.start()
        self.update()

    def _refresh(self) -> None:
        """Bring renderer and image up to date. A state that cannot be drawn leaves the last picture standing."""
        if not self._stale or self._renderer is None:
            return
        self._stale = False
        drawn, state = self._drawn_view, self._quilt.state
        state = state.with_view(zoom=drawn.zoom, pan_x=drawn.pan_x, pan_y=drawn.pan_y)
        from viewer.core.quilt.surface import SurfaceError

        try:
            self._renderer.set_state(state, draft=self._hands.holding is Hold.FACE)
            self._image = self._rendered()
        except (SurfaceError, ArithmeticError, MemoryError) as error:
            self._fail(error)

    def _rendered(self) -> QImage:
        assert self._renderer is not None
        image = self._renderer.image(self._focus.focus.part)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        if self._drawn_view.zoom == PLAIN_VIEW.zoom:
            self._whole = image
        return image

    @property
    def _now(self) -> QImage | None:
        """The picture of the present state."""
        self._refresh()
        return self._image

    def _draw_sharp(self) -> None:
        """Zoom, pan and cut have come to rest: draw in full what is seen."""
        if self._hands.holding is not None or not self._unsharp:
            return  # fingers may go on; their lifting asks again
        self.handling.window = None
        self._drawn_view = self._quilt.state.view
        self._stale = True
        self.update()

    @property
    def _unsharp(self) -> bool:
        """What is seen was drawn at another zoom, or in haste."""
        hasty = self._renderer is not None and self._renderer.draft
        return hasty or _look(self._quilt.state.view) != _look(self._drawn_view)

    def _fail(self, error: BaseException) -> None:
        self._fault = str(error) or type(error).__name__
        self._failing.start()  # not while it paints: who hears of it may change the layout
        self._ahead.stop()

    def _say_fault(self) -> None:
        template = self.tr("This cannot be drawn ({reason}). The picture stays as it was.")
        self._refuse(template.format(reason=self._fault))

    def _say(self) -> None:
        if self._stale and self._tell.interval() == TELL_MS:
            return self._tell.start(PREPARE_MS)  # its picture is about to be painted
        sentence = self.sentence()
        self._explain(sentence)
        self.described.emit(sentence)
        if sentence and self.hasFocus():
            self._announce(sentence)

    def _focus_changed(self, _focus: Focus) -> None:
        if self._renderer is None or self._stale:
            self.update()
            return
        before, self._image = self._image, self._rendered()
        fades = self.motion and monotonic() - self._changed_at > FADE_MS / 1000  # not while it plays
        self._fade.start(before if fades else None)
        self._ahead.start()
        self.update()

    def _resized(self) -> None:
        if self._renderer is not None:
            ratio = self.devicePixelRatioF()
            if self._renderer.size != (round(self.width() * ratio), round(self.height() * ratio)):
                self._rebuild()

    def _solve_ahead(self) -> None:
        """What may come next is made while nothing else happens, so that pointer and slider find it ready."""
        if self._model is None or self._renderer is None or self._settle.isActive() or self._stale:
            return
        from viewer.core.quilt.surface import SurfaceError

        resting = monotonic() - self._changed_at > REST_MS / 1000
        try:
            more = self._make_ahead(self._model, self._renderer, resting=resting)
        except (SurfaceError, ArithmeticError, MemoryError):
            return  # nobody has asked for it yet
        if more or not resting:
            self._ahead.start()
        if resting and (self._starting or not more):
            self._starting = False
            set_aside()
            give_back()

    def _make_ahead(self, model: QuiltModel, renderer: Renderer, *, resting: bool) -> bool:
        """A bit more; False when all is there."""
        return (resting and renderer.prepare()) or model.prepare(self._quilt.state)

    # --- painting -----------------------------------------------------------------------------------------------

    def sight(self) -> Sight | None:
        """Where everything lies now; None while there is no picture."""
        self._refresh()
        if self._renderer is None or self._image is None:
            return None
        width, height, view = self.width(), self.height(), self._quilt.state.view
        drawn = Window.of(self._drawn_view, width, height)
        shown = self.handling.window or Window.of(view, width, height)
        return Sight(self._renderer, self.devicePixelRatioF(), view, drawn, shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._renderer is None and self._model is not None:
            self._rebuild()
        sight = self.sight()
        if sight is None or self._image is None or self._theme is None:
            return
        painter = QPainter(self)
        try:
            self._paint(painter, sight, self._image, self._theme)
        finally:
            painter.end()  # whatever went wrong: Qt does not survive a painter that is left open
        if not self._announced:
            self._announced = True
            self.hide_what_is_behind()
            self.painted.emit()

    def _paint(self, painter: QPainter, sight: Sight, image: QImage, theme: Theme) -> None:
        canvas.page(painter, self.rect(), theme)
        if not self._fits(image):
            canvas.stretch(painter, image, self.size())
        else:
            canvas.shadow(painter, sight, theme)
            if sight.moved:
                canvas.moving(painter, sight, image, self._whole)
            else:
                self._fade.paint(painter, image)
            self._over(painter, sight, theme)
        if self._ring:
            overlay.focus_ring(painter, QRectF(self.rect()), theme)

    def _fits(self, image: QImage) -> bool:
        return image.deviceIndependentSize().toSize() == self.size()

    def _over(self, painter: QPainter, sight: Sight, theme: Theme) -> None:
        """Grips, words and callout, none in the way of another."""
        held = self._hands.holding or self._hot
        area, avoid = canvas.grips(painter, sight, words.halves(sight.view.compare), theme, self.font(), held=held)
        if (tool := self._hand.tool) is not None:
            at = canvas.mark(painter, sight, self.handling.mark_mm, tool, theme)
            avoid += [at] if at is not None else []
        if (callout := self._callout(sight)) is not None:
            draw(painter, callout, area, theme, self.font(), avoid=avoid)

    def _callout(self, sight: Sight | None = None) -> Callout | None:
        focus, sight = self._focus.focus, sight or self.sight()
        if focus.part is None or sight is None:
            return None
        name, sentence = describe_part(focus.part, self._quilt.state.account, self._spoken())
        anchor = self._pointer if focus.source is Source.QUILT else None
        return Callout(name, sentence, anchor or QPointF(*sight.anchor(focus.part)))

    # --- hands --------------------------------------------------------------------------------------------------

    def _rested(self) -> None:
        """Fingers have left the zoom where it is."""
        if self._unsharp:
            self._sharpen.start()
        else:
            self.handling.window = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.handling.window = None
        if self._renderer is not None:
            self._settle.start()


def _look(view: View) -> tuple[int, int, int]:
    """Zoom and pan: what can be shown by stretching a picture."""
    return view.zoom, view.pan_x, view.pan_y
