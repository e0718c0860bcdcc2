"""Slides as small pictures, for what comes next and for the overview. They are made one after the other."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QObject, QRectF, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from viewer.core.talk.model import Slide
from viewer.core.talk.room import has_live_picture
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.sheet import Sheet
from viewer.ui.presenter.sheet_still import state_of
from viewer.ui.theme.easel import Easel

KEPT: Final = 120  # pictures
PAUSE_MS: Final = 30  # between two that are made: the window goes on answering
SMALL: Final = QSize(480, 270)  # pictures of the quilt are drawn no larger

_easel = Easel()


class Stills(QObject):
    """``still`` gives what is there already, and has the rest made; ``made`` says that there is more."""

    made = Signal(str)  # the slide's key

    def __init__(self, desk: TalkDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._quilts: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._wanted: list[tuple[Slide, QSize, bool]] = []
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._make_one)

    def still(self, slide: Slide, size: QSize, *, quilt: bool = True) -> QImage | None:
        """The slide at ``size`` device pixels, or None as long as it is not made; ``quilt`` False leaves out the live
        picture, which takes a moment."""
        kept = self._kept.get(self._key(slide, size, quilt))
        if kept is None and not size.isEmpty():
            row = (slide, size, quilt)
            if row not in self._wanted:  # of a slide that changes its size only the last one is made
                self._wanted = [one for one in self._wanted if one[0] != slide]
                self._wanted.append(row)
                if not self._timer.isActive():
                    self._timer.start()
        return kept

    def forget(self) -> None:
        """The slides have changed: nobody waits for those before."""
        self._wanted.clear()

    def _key(self, slide: Slide, size: QSize, quilt: bool) -> tuple[object, ...]:
        return slide, size.width(), size.height(), self._desk.theme.name, quilt

    def _make_one(self) -> None:
        if not self._wanted:
            return
        slide, size, quilt = self._wanted.pop(0)
        self._keep(self._kept, self._key(slide, size, quilt), self._make(slide, size, quilt))
        if self._wanted:
            self._timer.start()
        self.made.emit(slide.key)

    def _make(self, slide: Slide, size: QSize, quilt: bool) -> QImage:
        desk, session = self._desk, self._desk.session
        sheet = Sheet(slide, QSizeF(size), desk.theme, session.pack, session.language)
        place = sheet.picture_rect
        drawn = self._quilt(slide, place) if quilt and has_live_picture(slide) and not place.isEmpty() else None
        painter = _easel.painter(size.width(), size.height())
        sheet.paint(painter)
        if drawn is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(_within(place, drawn), drawn)
        painter.end()
        return _easel.taken()

    def _quilt(self, slide: Slide, place: QRectF) -> QImage | None:
        """The picture as the slide's scene begins it; None for a scene that the pack does not have."""
        state = state_of(slide, self._desk.session)
        if state is None:
            return None
        share = min(SMALL.width() / place.width(), SMALL.height() / place.height(), 1.0)
        width, height = round(place.width() * share), round(place.height() * share)
        session, theme = self._desk.session, self._desk.theme
        key = state, width, height, theme.name
        found = self._quilts.get(key)
        if found is None:
            from viewer.ui.quilt.models import model_of
            from viewer.ui.quilt.renderer import Renderer

            model = model_of(session.pack.assumptions_in(session.language))
            renderer = Renderer(model, width, height, theme, session.preferences.skin_tone)
            renderer.set_state(session.quilt.guarded(state))
            found = renderer.image(None)
            self._keep(self._quilts, key, found)
        return found

    @staticmethod
    def _keep(kept: OrderedDict[tuple[object, ...], QImage], key: tuple[object, ...], image: QImage) -> None:
        kept[key] = image
        while len(kept) > KEPT:
            kept.popitem(last=False)


def _within(place: QRectF, image: QImage) -> QRectF:
    """The image's place in ``place``, as large as its shape lets it be."""
    share = min(place.width() / max(image.width(), 1), place.height() / max(image.height(), 1))
    width, height = image.width() * share, image.height() * share
    return QRectF(place.center().x() - width / 2, place.center().y() - height / 2, width, height)
