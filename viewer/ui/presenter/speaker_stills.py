"""Slides as small pictures, for what comes next and for the overview. They are made one after the other."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QObject, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage

from viewer.core.talk.model import Slide
from viewer.core.talk.room import has_live_picture
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.sheet import Sheet
from viewer.ui.presenter.sheet_still import StillPictures
from viewer.ui.theme.easel import Easel

KEPT: Final = 120  # pictures
PAUSE_MS: Final = 30  # between two that are made: the window goes on answering
WIDEST_PX: Final = 480  # of the quilt: it is drawn no larger

_easel = Easel()


class Stills(QObject):
    """``still`` gives what is there already, and has the rest made; ``made`` says that there is more."""

    made = Signal(str)  # the slide's key

    def __init__(self, desk: TalkDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._pictures = StillPictures(desk.session, KEPT, WIDEST_PX)
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
        return slide, size.width(), size.height(), self._desk.theme.name, quilt, self._desk.letters.times

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
        sheet = Sheet(slide, QSizeF(size), desk.theme, session.pack, session.language, times=desk.letters.times)
        painter = _easel.painter(size.width(), size.height())
        sheet.paint(painter)
        if quilt and has_live_picture(slide) and slide.figure is None:
            self._pictures.paint(painter, sheet, slide, times=desk.letters.times)
        painter.end()
        return _easel.taken()

    @staticmethod
    def _keep(kept: OrderedDict[tuple[object, ...], QImage], key: tuple[object, ...], image: QImage) -> None:
        kept[key] = image
        while len(kept) > KEPT:
            kept.popitem(last=False)
