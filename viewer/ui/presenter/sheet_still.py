"""The live picture as a still image, as a slide's scene begins it: for exports, what comes next, and the overview."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from viewer.core.quilt.scene import SceneState
from viewer.core.talk.ink import PictureBox
from viewer.core.talk.model import Slide
from viewer.core.talk.room import LEAST_TEXT, seen_whole
from viewer.core.theme import Theme
from viewer.state.session import Session
from viewer.ui.presenter.sheet import Sheet
from viewer.ui.theme.easel import Easel
from viewer.ui.theme.fonts import text_font

if TYPE_CHECKING:
    from viewer.ui.quilt.renderer import Renderer

KEPT: Final = 12
WIDEST_PX: Final = 1600

_easel = Easel()


def state_of(slide: Slide, session: Session) -> SceneState | None:
    """What the picture shows on this slide; None for a scene that the pack does not have."""
    from viewer.core.quilt.code import CodeError, decode

    if session.quilt.guard is None:
        session.read_scenes()
    book = session.show.book
    tour = book.tours.get(slide.tour)
    name = slide.scene or (tour.stops[0].scene if tour is not None and tour.stops else "")
    scene = book.scenes.get(name)
    if scene is not None:
        return seen_whole(scene.state)
    if not name:
        return session.quilt.start
    try:
        return decode(name)[0]
    except CodeError:
        return None


class StillPictures:
    """Draws pictures ``widest`` pixels wide at most, and keeps the last. Imports numpy: not before the first paint."""

    def __init__(self, session: Session, kept: int = KEPT, widest: int = WIDEST_PX) -> None:
        self._session, self._most, self._widest = session, kept, widest
        self._kept: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._renderer: tuple[tuple[object, ...], Renderer] | None = None

    def paint(
        self, painter: QPainter, sheet: Sheet, slide: Slide, *, large: bool = False, times: float = 1.0
    ) -> PictureBox | None:
        """The picture and what stands below it, on a sheet that has been painted at the painter's origin.

        ``times``: as the sheet's. Returns where it stands, for ink; None where there is nothing to show.
        """
        from viewer.ui.presenter.model_numbers import ModelNumbers, places_on

        state, session, theme = state_of(slide, self._session), self._session, sheet.theme
        if state is None or sheet.picture_rect.isEmpty():
            return None
        letters = sheet.size.height() * times
        state = session.quilt.guarded(state)
        place, below = places_on(sheet, large, letters, state)
        image = self.still(slide, theme, place.size(), ceil(letters * LEAST_TEXT))
        if image is None:
            return None
        size = QSizeF(image.size()).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        at = QRectF(place.topLeft(), size)
        at.moveCenter(place.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(at, image)
        accounts = bool(session.pack.assumptions_in(session.language))
        ModelNumbers(state, accounts, theme, letters).paint(painter, below)
        painter.restore()
        wide, high = sheet.size.width(), sheet.size.height()
        return PictureBox(place.x() / wide, place.y() / high, place.width() / wide, place.height() / high, state.view)

    def still(self, slide: Slide, theme: Theme, size: QSizeF, letters: float) -> QImage | None:
        """The picture of a slide in the shape of ``size`` (pixels), no wider than is kept; None where there is none.

        ``letters``: height of the words over two halves, in pixels of ``size``.
        """
        state = state_of(slide, self._session)
        if state is None or size.isEmpty():
            return None
        from viewer.ui.quilt.models import model_of
        from viewer.ui.quilt.renderer import Renderer

        session = self._session
        share = min(self._widest / size.width(), 1.0)
        width, height = round(size.width() * share), round(size.height() * share)
        shape = width, height, theme, letters
        key = state, *shape
        image = self._kept.get(key)
        if image is None:
            if self._renderer is None or self._renderer[0] != shape:
                model = model_of(session.pack.assumptions_in(session.language))
                self._renderer = shape, Renderer(model, width, height, theme, session.preferences.skin_tone)
                self._renderer[1].set_letters(letters * share)
            renderer = self._renderer[1]
            renderer.set_state(session.quilt.guarded(state))
            image = self._kept[key] = _with_halves(renderer, session.language, letters * share)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return image


def _with_halves(renderer: Renderer, language: str, letters: float) -> QImage:
    """Two halves are named: nobody may take what the article says for what studies show."""
    from viewer.ui.quilt import overlay, words

    divider, heights = renderer.divider_px(), renderer.heights
    if divider is None or heights is None:
        return renderer.image(None)
    spoken = words.phrases(language)
    left, right = words.HALVES.get(heights.state.view.compare, ("", ""))
    font = text_font(ceil(letters))
    width, height = renderer.size
    painter = _easel.painter(width, height)
    painter.drawImage(0, 0, renderer.image(None))
    top = max(renderer.block_px()[1] - overlay.label_px(font) - 4, 2)
    overlay.halves(painter, (spoken.say(left), spoken.say(right)), (divider, top), width, renderer.theme, font=font)
    painter.end()
    return _easel.taken()
