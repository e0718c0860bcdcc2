"""A sheet with the live picture in its place and the glass over it: the audience's, and the speaker's copy of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSizeF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.core.talk.room import has_live_picture
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.glass import Glass
from viewer.ui.presenter.sheet import Sheet

if TYPE_CHECKING:
    from viewer.ui.quilt.view import QuiltView

SHAPE = 16 / 9  # of a sheet, wherever it is shown; what is left beside it stays empty


class Stage(QWidget):
    """``for_audience``: shows ``talk.shown``, and nobody can touch it; else ``talk.at``, and the speaker can."""

    def __init__(self, desk: TalkDesk, for_audience: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.for_audience = for_audience
        self.sheet: Sheet | None = None
        self.view: QuiltView | None = None
        self.glass = Glass(desk, not for_audience, self)
        self._bring = QTimer(self, singleShot=True, interval=0)
        self._bring.timeout.connect(self.bring)
        talk = desk.talk
        (talk.shown_changed if for_audience else talk.changed).connect(self.renew)
        talk.slides_changed.connect(self.renew)
        talk.large_changed.connect(self.renew)
        talk.revealed_changed.connect(self.renew)

    @property
    def index(self) -> int:
        return self.desk.talk.shown if self.for_audience else self.desk.talk.at

    @property
    def sheet_rect(self) -> QRect:
        """The sheet's place in the widget."""
        width, height = self.width(), self.height()
        if width > height * SHAPE:
            wide = round(height * SHAPE)
            return QRect((width - wide) // 2, 0, wide, height)
        high = round(width / SHAPE)
        return QRect(0, (height - high) // 2, width, high)

    def renew(self) -> None:
        """The slide, its size or what is shown of it has changed."""
        talk, session = self.desk.talk, self.desk.session
        if not talk.slides or self.width() < 2:
            return
        slide, place = talk.slides[self.index], self.sheet_rect
        self.sheet = Sheet(
            slide,
            QSizeF(place.size()),
            self.desk.theme,
            session.pack,
            session.language,
            large=talk.large,
            revealed=talk.revealed,
            number=f"{self.index + 1}",
        )
        self.glass.setGeometry(self.rect())
        if self.view is not None:
            self._place_view()
        elif has_live_picture(slide):
            self._bring.start()
        self.update()

    def bring(self) -> None:
        """Make the live picture: after the first paint, since it takes numpy."""
        from viewer.ui.quilt import words
        from viewer.ui.quilt.view import QuiltView

        if self.view is not None:
            return
        session = self.desk.session
        if session.quilt.guard is None:
            session.read_scenes()
        self.view = view = QuiltView(session.focus, session.quilt, session.hand, self)
        assumptions = session.pack.assumptions_in(session.language)
        view.set_content(assumptions, session.show.book)
        view.set_phrases(words.phrases(session.language, bool(assumptions)))
        view.set_theme(self.desk.theme)
        view.setEnabled(not self.for_audience)
        self._place_view()
        view.start()
        self.glass.raise_()

    def _place_view(self) -> None:
        if self.view is None or self.sheet is None:
            return
        live = has_live_picture(self.sheet.slide) or self.desk.talk.large
        if live:
            place = self.sheet.picture_rect.toRect().translated(self.sheet_rect.topLeft())
            self.view.setGeometry(place)
        self.view.setVisible(live)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.sheet is not None:
            painter = QPainter(self)
            painter.translate(self.sheet_rect.topLeft())
            self.sheet.paint(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.renew()
