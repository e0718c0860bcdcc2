"""A sheet with the live picture in its place and the glass over it: the audience's, and the speaker's copy of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSizeF, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import SceneState
from viewer.core.talk.ink import PictureBox, sheet_key
from viewer.core.talk.model import Kind, Slide
from viewer.core.talk.room import SHAPE, has_live_picture
from viewer.state.talk.hands import Hand
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.glass import Glass
from viewer.ui.presenter.glass_lens import GlassLens
from viewer.ui.presenter.predict_cover import PredictCover
from viewer.ui.presenter.sheet import Sheet
from viewer.ui.presenter.stage_cover import StageCover
from viewer.ui.presenter.stage_page import StagePage
from viewer.ui.presenter.stage_scene import go_to_scene
from viewer.ui.theme.easel import Easel
from viewer.ui.theme.motion import MotionResolver

if TYPE_CHECKING:
    from viewer.ui.presenter.model_strip import ModelStrip
    from viewer.ui.presenter.model_view import ModelView
    from viewer.ui.presenter.quick_view import Coming

SCENE_MS = 20  # after a slide has come, the picture goes to its scene
EARLY_MS = 800  # after a slide without a picture has come, the picture is made ready for the next one

_easel = Easel()


class Stage(QWidget):
    """``for_audience``: shows ``talk.shown``, and nobody can touch it; else ``talk.at``, and the speaker can."""

    def __init__(self, desk: TalkDesk, for_audience: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.for_audience = for_audience
        self.sheet: Sheet | None = None
        self.view: ModelView | None = None
        self.strip: ModelStrip | None = None
        self._painted: QImage | None = None  # the sheet, until it changes
        self._entered = ""  # the slide whose scene was gone to
        self._motion = MotionResolver(desk.session.preferences.motion, self)
        self.page = StagePage(desk, for_audience, self)
        self.page.hide()
        self.guess = PredictCover(desk, for_audience, self)
        self.lens = GlassLens(desk, self)
        self.glass = Glass(desk, not for_audience, self)
        self.glass.hands.part_at = self.part_at
        self.cover = StageCover(desk, self)
        self._bring = QTimer(self, singleShot=True, interval=0)
        self._bring.timeout.connect(self.bring)
        self._early = QTimer(self, singleShot=True, interval=EARLY_MS)
        self._early.timeout.connect(self.bring)
        self._scene = QTimer(self, singleShot=True, interval=SCENE_MS)
        self._scene.timeout.connect(self._enter)
        self._connect()
        self._set_motion(self._motion.on)

    def _connect(self) -> None:
        talk, session = self.desk.talk, self.desk.session
        (talk.shown_changed if self.for_audience else talk.changed).connect(self.renew)
        talk.slides_changed.connect(self.renew)
        talk.large_changed.connect(self.renew)
        talk.revealed_changed.connect(self.renew)
        self.desk.letters.changed.connect(self.renew)
        session.quilt.changed.connect(self._moved)
        session.focus.changed.connect(self._lit)
        session.preferences.changed.connect(self._preferred)
        self._motion.changed.connect(self._set_motion)
        self.desk.predict.hidden_changed.connect(self._place)
        self.desk.hands.region_changed.connect(self._place)
        self.desk.hands.changed.connect(self._lit)
        if self.for_audience:
            talk.frozen_changed.connect(self._freeze)
            talk.veil_changed.connect(self._veil)
            self.cover.set_veil(talk.veil)
        else:
            talk.changed.connect(self._went)

    @property
    def index(self) -> int:
        return self.desk.talk.shown if self.for_audience else self.desk.talk.at

    @property
    def slide(self) -> Slide | None:
        slides = self.desk.talk.slides
        return slides[self.index] if slides else None

    @property
    def large(self) -> bool:
        """Does the picture fill the sheet?"""
        talk = self.desk.talk
        return talk.shown_large if self.for_audience else talk.large

    @property
    def shape(self) -> float:
        """Of the sheet."""
        return self._shape(self.large)

    def _shape(self, large: bool) -> float:
        """The picture alone takes all of the audience's screen, in both windows."""
        return self.desk.letters.shape if large else SHAPE

    def _times(self, large: bool) -> float:
        """How much larger the least letters are: none where the sheet fills the screen."""
        return 1.0 if large else self.desk.letters.times

    @property
    def live(self) -> bool:
        """Does the live picture stand on the sheet? Not where what studies say of a risk needs all of it."""
        slide, sheet = self.slide, self.sheet
        wanted = slide is not None and (has_live_picture(slide) or self.large)
        return wanted and sheet is not None and not sheet.picture_rect.isEmpty()

    @property
    def sheet_rect(self) -> QRect:
        """The sheet's place in the widget."""
        return self._rect(self.shape)

    def _rect(self, shape: float) -> QRect:
        width, height = self.width(), self.height()
        if width > height * shape:
            wide = round(height * shape)
            return QRect((width - wide) // 2, 0, wide, height)
        high = round(width / shape)
        return QRect(0, (height - high) // 2, width, high)

    @property
    def waits(self) -> bool:
        """The slide is there, its scene not yet."""
        return self._scene.isActive()

    @property
    def rests(self) -> bool:
        """What is to be seen has been drawn, and sharp."""
        if self.waits or self._bring.isActive():
            return False
        return not self.live or (self.view is not None and (self.view.isHidden() or self.view.drawn))

    @property
    def painted(self) -> QImage | None:
        """The sheet as it was painted last, without what stands over it."""
        return self._painted

    def part_at(self, at: QPointF) -> Part | None:
        """The tissue under a point of the stage; None beside the picture."""
        view = self.view
        if view is None or not view.isVisibleTo(self) or not view.geometry().contains(at.toPoint()):
            return None
        return view.part_at(at - QPointF(view.pos()))

    # -- what changes

    def renew(self) -> None:
        """The slide, its size or what is shown of it has changed."""
        slide = self.slide
        if slide is None or min(self.width(), self.height()) < 2:
            return
        self.sheet = self._sheet(self.index, self.large)
        self._painted = None
        if self.live and self.view is None:
            self._bring.start()
        elif not self.live and not self.for_audience:
            self.desk.predict.forget()  # there is nothing left to reveal
        self._place()
        if self.view is not None and self.live and self.view.is_ready(self._wanted(slide)):
            self._scene.stop()
            self._enter()
        else:
            self._scene.start()  # the slide itself is seen at once; a state that nobody has solved yet takes longer
        if self.view is not None:
            self.view.get_ready()
        elif not self.live and any(map(has_live_picture, self.desk.talk.slides)):
            self._early.start()
        self.update()

    def _sheet(self, number: int, large: bool) -> Sheet:
        talk, session, slide = self.desk.talk, self.desk.session, self.desk.talk.slides[number]
        return Sheet(
            slide,
            QSizeF(self._rect(self._shape(large)).size()),
            self.desk.theme,
            session.pack,
            session.language,
            large=large,
            revealed=talk.revealed and number == self.index,
            number=f"{number + 1}",
            live=self._reads(slide) and not large,
            times=self._times(large),
        )

    def _coming(self) -> Iterator[Coming]:
        from viewer.ui.presenter.stage_coming import coming

        return coming(self.desk.session, self.desk.talk.slides, self.index, self._size_there)

    def _size_there(self, number: int, large: bool) -> tuple[int, int] | None:
        """Of the live picture on another slide, or alone."""
        from viewer.ui.presenter.model_numbers import places_on

        sheet = self._sheet(number, large)
        state = self._wanted(self.desk.talk.slides[number])
        place = places_on(sheet, large, sheet.size.height() * self._times(large), state)[0].toRect()
        return None if place.isEmpty() or sheet.picture_rect.isEmpty() else (place.width(), place.height())

    def _wanted(self, slide: Slide) -> SceneState:
        """Where the picture goes on this slide."""
        from viewer.ui.presenter.stage_coming import scene_of

        return scene_of(slide, self.desk.session) or self.desk.session.quilt.state

    def bring(self) -> None:
        """Make the live picture: after the first paint, since it takes numpy."""
        from viewer.ui.presenter.model_strip import ModelStrip
        from viewer.ui.presenter.model_view import ModelView

        if self.view is not None:
            return
        self._early.stop()
        self.view = ModelView(self.desk, self.for_audience, self)
        self.view.coming = self._coming
        self.view.set_motion(self._motion.on)
        self.strip = ModelStrip(self.desk, self)
        for below in (self.strip, self.view):
            below.lower()
        self._place()
        self.view.start()
        self.view.get_ready()
        self._enter()

    def _enter(self) -> None:
        """The speaker's picture goes to the slide's scene, once; the audience's follows the same state."""
        slide = self.slide
        if self.for_audience or self.view is None or slide is None or self._entered == slide.key:
            return
        self._entered = slide.key
        go_to_scene(self.desk.session, slide)

    def _went(self, _index: int) -> None:
        self.desk.predict.forget()
        self.desk.scroll.to(0.0)
        self.desk.hands.magnify(None)

    def _moved(self, state: SceneState) -> None:
        if self.strip is not None and self.live and self.strip.coloured != (state.view.reveal is not None):
            self._place()  # the strip is as high as what it has to say
        self._show_on_glass()

    def _lit(self, _what: object) -> None:
        """The spotlight knows the parts of the picture: where one is lit, all but that grows dark."""
        view, part = self.view, self.desk.session.focus.focus.part
        lit = view is not None and part is not None and view.isVisibleTo(self)
        self.glass.set_lit(view if lit else None)
        if view is not None:
            view.set_spotlit(lit and self.desk.hands.hand is Hand.SPOTLIGHT)

    def _preferred(self, name: str) -> None:
        if name == "motion":
            self._motion.choose(self.desk.session.preferences.motion)
        elif name == "skin_tone" and self.view is not None:
            self.view.set_tone(self.desk.session.preferences.skin_tone)

    def _set_motion(self, on: bool) -> None:
        self.glass.motion = on
        if self.view is not None:
            self.view.set_motion(on)
        if not self.for_audience:
            self.desk.session.show.motion = on

    def _veil(self, veil: Veil) -> None:
        self.cover.set_veil(veil)
        self._place()

    def _freeze(self, frozen: bool) -> None:
        """The audience keeps the very frame that it has, also of a picture that goes on behind it."""
        if not frozen:
            self.cover.keep(None)
            self.renew()
            return
        self.cover.hide()
        still = self.grab(self.sheet_rect)
        self.cover.keep(still)
        self._place()

    # -- where things stand

    def _place(self) -> None:
        sheet, height = self.sheet_rect, self.sheet_rect.height()
        for whole in (self.glass, self.lens, self.cover):
            whole.setGeometry(self.rect())
        self.cover.place(sheet)
        self._place_picture(sheet)
        slide = self.slide
        reads = slide is not None and self._reads(slide)
        if reads and slide is not None and self.sheet is not None:
            self.page.setGeometry(self.sheet.words_rect.toRect().translated(sheet.topLeft()))
            self.page.show_slide(slide, round(height * self._times(self.large)))
        self.page.setVisible(reads and not self.cover.covers)
        self._show_on_glass()

    def _reads(self, slide: Slide) -> bool:
        """Is a section to be read on it?"""
        return slide.kind is Kind.ARTICLE and bool(slide.topic) and not self.large

    def _place_picture(self, sheet: QRect) -> None:
        view, strip, height = self.view, self.strip, sheet.height()
        if view is None or strip is None or self.sheet is None:
            self.guess.hide()
            return
        live, covered = self.live, self.cover.covers
        letters = height * self._times(self.large)
        for worded in (view, strip, self.guess):
            worded.set_sheet_height(letters)
        if live:
            from viewer.ui.presenter.model_numbers import places_on

            picture, numbers = places_on(self.sheet, self.large, letters, self.desk.session.quilt.state)
            view.colours_told = not self.large  # by the strip
            strip.coloured = self.desk.session.quilt.state.view.reveal is not None
            view.setGeometry(picture.toRect().translated(sheet.topLeft()))
            strip.setGeometry(numbers.toRect().translated(sheet.topLeft()))
            self.guess.setGeometry(view.geometry())
        guessing = live and self.desk.predict.hidden
        self.guess.setVisible(guessing and not covered)
        view.setVisible(live and not covered and not (guessing and self.for_audience))
        strip.setVisible(live and not covered)

    def _show_on_glass(self) -> None:
        slide = self.slide
        if slide is None:
            return
        state, sheet = self.desk.session.quilt.state, self.sheet_rect
        box = None
        if self.live and self.view is not None:
            at = self.view.geometry().translated(-sheet.topLeft())
            wide, high = max(sheet.width(), 1), max(sheet.height(), 1)
            place = at.x() / wide, at.y() / high, at.width() / wide, at.height() / high
            box = PictureBox(*place, state.view, self.shape)
        key = sheet_key(slide, self.large, state)
        if not self.for_audience:
            self.desk.ink.set_sheet(key)
        self.glass.show_sheet(sheet, key, box)
        self._lit(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.sheet is None:
            return
        painter, place = QPainter(self), self.sheet_rect
        if self.for_audience:
            painter.fillRect(event.rect(), QColor(self.desk.theme.paper))
        if self._painted is None:
            self._painted = self._paint_sheet(self.sheet, place)
        painter.drawImage(QPoint(place.topLeft()), self._painted)

    def _paint_sheet(self, sheet: Sheet, place: QRect) -> QImage:
        """Once for each slide and size: the laser would else have all words set anew for every frame."""
        ratio = self.devicePixelRatioF()
        painter = _easel.painter(round(place.width() * ratio), round(place.height() * ratio))
        painter.scale(ratio, ratio)
        try:
            sheet.paint(painter)
        finally:
            painter.end()
        image = _easel.taken()
        image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.for_audience:
            self.desk.letters.fit(self.width(), self.height())
        self.renew()
