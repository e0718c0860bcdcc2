"""The live picture on two windows at once: few pixels while it moves, all of them once it rests, and what the next
slide shows made ready meanwhile.

All is done in the window's own thread, a bit at a time: what the speaker does never waits for more than one bit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.core.quilt.parts import Focus, Part
from viewer.core.quilt.scene import SceneState
from viewer.state.session import Session
from viewer.ui.quilt.view import QuiltView

if TYPE_CHECKING:
    from viewer.core.quilt.model import QuiltModel
    from viewer.core.theme import Theme
    from viewer.ui.quilt.renderer import Renderer
    from viewer.ui.quilt.sight import Sight

Size = tuple[int, int]

COARSE: Final = 0.34  # of the pixels each way, while it moves
SMALL_PX: Final = 43_000  # a picture that has no more pixels at that size is drawn whole
LATER_MS: Final = 40  # longer than the audience's picture takes
SHARP_MS: Final = 160  # after the last change
BIT_MS: Final = 1  # between two bits of the sharp picture: what the speaker does comes first
PAIRS_MOST: Final = 4  # sizes kept: this slide's, its picture's alone, the next slide's and that of the one before
SHEETS_MOST: Final = 6  # of each kind: two halves on three slides
AHEAD_MOST_PX: Final = 2_400_000  # larger pictures are not drawn sharp before they are wanted: they take much memory


@dataclass(frozen=True)
class Coming:
    """What may be shown soon, at a size in the widget's pixels."""

    size: Size
    state: SceneState
    part: Part | None


@dataclass
class _Pair:
    """What draws one size in one look: in full, and in haste."""

    look: tuple[QuiltModel, Theme, str, int]
    fine: Renderer
    coarse: Renderer | None  # None: it is small enough to be drawn whole

    @property
    def size(self) -> Size:
        return self.fine.size


class QuickView(QuiltView):
    """``is_first``: it is painted before the other window's, which waits a moment."""

    def __init__(self, session: Session, is_first: bool, parent: QWidget) -> None:
        self._is_first = is_first
        self._share = 1.0  # of the screen's pixels each way
        self._pair: _Pair | None = None
        self._pairs: list[_Pair] = []  # the one used last comes last
        self._drawing: Iterator[None] | None = None  # the sharp picture on its way
        self._making: Iterator[None] | None = None  # what comes next on its way
        self._ready: tuple[Coming, ...] = ()  # what of it can be shown
        super().__init__(session.focus, session.quilt, session.hand, parent)
        self.coming: Callable[[], Iterable[Coming]] = tuple  # asked for once the picture rests
        self._sharp = QTimer(self, singleShot=True, interval=SHARP_MS)
        self._sharp.timeout.connect(self._rests)
        self._bits = QTimer(self, singleShot=True, interval=BIT_MS)
        self._bits.timeout.connect(self._draw_bit)
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._catch_up)

    # -- what draws

    def devicePixelRatioF(self) -> float:
        """Of the picture that is drawn now: fewer than the screen has while it moves."""
        return super().devicePixelRatioF() * self._share

    @property
    def letters_px(self) -> int:
        """No letter on the picture is lower."""
        return 0

    @property
    def drawn(self) -> bool:
        return super().drawn and self._share == 1.0 and not self._later.isActive()

    def _made(self, model: QuiltModel, theme: Theme, size: Size) -> Renderer:
        del model, theme
        self._pair = self._pair_of(size)
        return self._pair.fine

    def _known(self, size: Size) -> _Pair | None:
        """What draws this size, if there is any, in the present look."""
        assert self._model is not None
        assert self._theme is not None
        look = self._model, self._theme, self._tone, self.letters_px
        self._pairs = [pair for pair in self._pairs if pair.look[:-1] == look[:-1]]
        return next((pair for pair in self._pairs if pair.size == size and pair.look == look), None)

    def _pair_of(self, size: Size) -> _Pair:
        pair = self._known(size) or self._new_pair(size)
        others = [one for one in self._pairs if one is not pair]
        self._pairs = [*others[1 - PAIRS_MOST :], pair]
        return pair

    def _new_pair(self, size: Size) -> _Pair:
        from viewer.core.quilt.camera import MARGIN_PX
        from viewer.ui.quilt.renderer import Renderer

        model, theme = self._model, self._theme
        assert model is not None
        assert theme is not None
        ratio = super().devicePixelRatioF()
        small = round(size[0] * COARSE), round(size[1] * COARSE)
        fine, coarse = Renderer(model, *size, theme, self._tone), None
        fine.set_letters(self.letters_px * ratio)
        fine.sheets.most = SHEETS_MOST
        if small[0] * small[1] >= SMALL_PX:
            coarse = Renderer(model, *small, theme, self._tone)
            coarse.set_letters(self.letters_px * ratio * COARSE)
            coarse.is_hasty, coarse.margin_px = True, MARGIN_PX * COARSE  # the block stays where it is
            coarse.sheets.lit_most, coarse.sheets.most = len(Part), SHEETS_MOST
        return _Pair((model, theme, self._tone, self.letters_px), fine, coarse)

    def _rebuild(self) -> None:
        self._give_up()
        self._share = 1.0
        super()._rebuild()

    # -- quick while it moves

    def _moved(self, state: SceneState) -> None:
        """The audience's picture comes first: the speaker's waits until that is painted."""
        if self._is_first:
            self._follow(state)
            return
        self._give_up()
        if not self._later.isActive():
            self._later.start()

    def _catch_up(self) -> None:
        self._later.stop()
        self._follow(self._quilt.state)

    def _follow(self, state: SceneState) -> None:
        if self._settle.isActive() and self._is_known:
            self._settle.stop()
            self._resized()  # this size was made ready: nothing is stretched meanwhile
        if self.is_ready(state):
            self._drawn_view = state.view  # its sheets are there: nothing need be stretched
        self._hasten()
        super()._moved(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._stale and self._is_known:
            self._settle.stop()
            self._resized()

    @property
    def _is_known(self) -> bool:
        ratio = super().devicePixelRatioF()
        size = round(self.width() * ratio), round(self.height() * ratio)
        return self._renderer is not None and self._known(size) not in (None, self._pair)

    def _focus_changed(self, focus: Focus) -> None:
        if self._image is not None and not self._stale:
            self._hasten()
            if self._renderer is not None:
                self._renderer.set_state(self._shown_state())
        super()._focus_changed(focus)

    def _shown_state(self) -> SceneState:
        drawn = self._drawn_view
        return self._quilt.state.with_view(zoom=drawn.zoom, pan_x=drawn.pan_x, pan_y=drawn.pan_y)

    def _hasten(self) -> None:
        """Draw with fewer pixels, until it has rested."""
        self._give_up()
        coarse = self._pair.coarse if self._pair is not None else None
        if coarse is None:
            return
        self._sharp.start()
        if self._share == 1.0:
            self._share, self._renderer, self._whole = COARSE, coarse, None

    # -- sharp once it rests

    def _rests(self) -> None:
        """Draw it sharp, unless it is held."""
        if self._share == 1.0 or self._pair is None:
            return
        if self._hands.holding is not None or self._stale:
            self._sharp.start()
            return
        self._drawing = self._pair.fine.drawing(self._shown_state(), self._focus.focus.part)
        self._bits.start()

    def _draw_bit(self) -> None:
        if self._drawing is None:
            return
        if self._stale:  # another zoom or cut has come in between
            self._give_up()
            self._sharp.start()
            return
        from viewer.core.quilt.surface import SurfaceError

        try:
            is_done = next(self._drawing, self) is self
        except (SurfaceError, ArithmeticError, MemoryError) as error:
            self._give_up()
            self._fail(error)
            return
        if is_done:
            self._show_sharp()
        else:
            self._bits.start()

    def _show_sharp(self) -> None:
        assert self._pair is not None
        self._give_up()
        self._sharp.stop()
        self._share, self._renderer, self._whole = 1.0, self._pair.fine, None
        self._renderer.set_state(self._shown_state())
        self._image = self._rendered()
        self.update()

    def _give_up(self) -> None:
        """The sharp picture is wanted no more: another one will be."""
        self._bits.stop()
        self._drawing = None

    def _sharpen_now(self) -> None:
        if self._share != 1.0 and self._hands.holding is None and self._pair is not None:
            self._give_up()
            self._sharp.stop()
            self._share, self._renderer, self._whole, self._stale = 1.0, self._pair.fine, None, True
            self.update()

    def finish(self) -> None:
        self._sharpen_now()
        super().finish()
        if self._later.isActive():
            self._catch_up()
        self._sharpen_now()
        self._refresh()

    # -- what comes next

    def get_ready(self) -> None:
        """What may come next is another thing than before."""
        self._making = None
        self._ahead.start()

    def is_ready(self, state: SceneState) -> bool:
        """Can this be drawn at once, as large as the picture is now?"""
        size = self.width(), self.height()
        return any(one.size == size and one.state == state for one in self._ready)

    def _solve_ahead(self) -> None:
        if self._later.isActive() or self._drawing is not None:
            self._ahead.start()  # the picture of now comes first
        elif self.isVisible():
            super()._solve_ahead()
        elif self._model is not None and self._theme is not None and self._make_coming():
            self._ahead.start()

    def _make_ahead(self, model: QuiltModel, renderer: Renderer, *, resting: bool) -> bool:
        """What may come next is made at the size at which it will come."""
        coarse = self._pair.coarse if self._pair is not None else None
        if resting and coarse is not None:
            coarse.set_state(self._shown_state())
        if resting and ((coarse or renderer).prepare() or self._make_coming()):
            return True
        return model.prepare(self._quilt.state)

    def _make_coming(self) -> bool:
        """Go on with what comes next; False when all of it is there."""
        if self._making is None:
            self._making = self._makings()
        return next(self._making, self) is not self

    def _makings(self) -> Iterator[None]:
        """The sheets that move first, then those of the pictures at rest."""
        model, ratio = self._model, super().devicePixelRatioF()
        assert model is not None
        self._ready = ()
        all_coming, pairs = [], []
        for one in self.coming():
            all_coming.append(one)
            yield
        for one in all_coming:
            while model.approach(one.state):
                yield
            pair = self._pair_of((round(one.size[0] * ratio), round(one.size[1] * ratio)))
            pairs.append((one, pair))
            yield from (pair.coarse or pair.fine).weaving(one.state, one.part)
            self._ready = (*self._ready, one)
        for one, pair in pairs:
            if pair.coarse is not None and pair.size[0] * pair.size[1] <= AHEAD_MOST_PX:
                yield from pair.fine.weaving(one.state, one.part)

    # -- painting

    def _fits(self, image: QImage) -> bool:
        """One with few pixels may be a little larger or smaller than the widget."""
        across = image.deviceIndependentSize() - self.size().toSizeF()
        return max(abs(across.width()), abs(across.height())) <= 0.5 / self._share

    def _paint(self, painter: QPainter, sight: Sight, image: QImage, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._share != 1.0)
        super()._paint(painter, sight, image, theme)
