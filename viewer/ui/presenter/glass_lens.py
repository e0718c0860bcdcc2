"""The lens: round and at the pointer, or a part of the sheet over all of it, painted anew at that size.

While the round lens moves it enlarges what is painted already; once it rests, words are set and the picture is drawn
at the lens's size.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.core.quilt.scene import PAN_MOST, ZOOM_MAX, ZOOM_MIN
from viewer.core.talk.ink import Place
from viewer.state.talk.hands import Hand
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.ink_paint import paint_ink
from viewer.ui.quilt import canvas

if TYPE_CHECKING:
    from viewer.ui.presenter.model_view import ModelView
    from viewer.ui.presenter.stage import Stage
    from viewer.ui.quilt.renderer import Renderer

ROUND: Final = 0.25  # radius of the round lens, of the sheet's height
RING: Final = 0.008
REST_MS: Final = 220  # until it is drawn sharply


class GlassLens(QWidget):
    """Below the glass, above everything else of the stage."""

    def __init__(self, desk: TalkDesk, stage: Stage) -> None:
        super().__init__(stage)
        self._desk, self._stage = desk, stage
        self._near: Renderer | None = None
        self._near_for: object = None
        self._shown_at: Place | None = None  # middle of the round lens
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.update)
        self.hide()
        hands, session = desk.hands, desk.session
        hands.region_changed.connect(self._changed)
        hands.changed.connect(self._changed)
        hands.pointed.connect(self._pointed)
        hands.power_changed.connect(self._moved)
        session.quilt.changed.connect(self._moved)
        session.focus.changed.connect(self._moved)
        desk.ink.changed.connect(self._moved)
        for told in (desk.predict.hidden_changed, desk.predict.votes_changed):
            told.connect(self._guessed)
        desk.scroll.changed.connect(self._guessed)

    @property
    def round_at(self) -> Place | None:
        """The middle of the round lens; None where there is none."""
        hands = self._desk.hands
        return hands.at if hands.hand is Hand.LENS and hands.region is None else None

    @property
    def sharp(self) -> bool:
        """It rests, and is drawn as finely as the screen can."""
        return not self._rest.isActive()

    def _changed(self, _what: object) -> None:
        region = self._desk.hands.region
        self._shown_at = self.round_at
        self.setVisible(region is not None or self._shown_at is not None)
        if self.isHidden():
            self._near = None
            self._rest.stop()
        self.update()

    def _pointed(self, _at: Place | None) -> None:
        before, self._shown_at = self._shown_at, self.round_at
        if before == self._shown_at:
            return
        self._rest.start()
        self.setVisible(self._shown_at is not None or self._desk.hands.region is not None)
        for at in (before, self._shown_at):
            if at is not None:
                self.update(self._round(at, 2 * RING).toAlignedRect())

    def _moved(self, _what: object) -> None:
        if self.isVisible():
            self.update()

    def _guessed(self, _hidden: object = None) -> None:
        self._moved(None)

    def _round(self, at: Place, more: float = 0.0) -> QRectF:
        sheet = QRectF(self._stage.sheet_rect)
        reach = (ROUND + more) * sheet.height()
        middle = QPointF(sheet.left() + at[0] * sheet.width(), sheet.top() + at[1] * sheet.height())
        return QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        stage, region, at = self._stage, self._desk.hands.region, self.round_at
        if stage.sheet is None:
            return
        painter, place = QPainter(self), QRectF(stage.sheet_rect)
        if region is not None:
            painter.fillRect(self.rect(), QColor(self._desk.theme.paper))
            painter.setClipRect(place)
            painter.translate(place.topLeft())
            painter.scale(1 / region.width(), 1 / region.width())
            painter.translate(-region.left() * place.width(), -region.top() * place.height())
            self._all(painter, region, place.size(), sharp=True)
        elif at is not None:
            self._through_round(painter, place, at)

    def _through_round(self, painter: QPainter, place: QRectF, at: Place) -> None:
        power, seen = self._desk.hands.power, self._round(at)
        circle = QPainterPath()
        circle.addEllipse(seen)
        painter.save()
        painter.setClipPath(circle)
        painter.fillRect(seen, QColor(self._desk.theme.paper))
        painter.translate(seen.center())
        painter.scale(power, power)
        painter.translate(place.topLeft() - seen.center())
        region = QRectF(at[0] - 0.5 / power, at[1] - 0.5 / power, 1 / power, 1 / power)
        self._all(painter, region, seen.size(), sharp=self.sharp)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = max(RING * place.height(), 2.0)
        for colour, wide in ((self._desk.theme.ink, 1.8 * line), (self._desk.theme.paper, line)):
            painter.setPen(QPen(QColor(colour), wide))
            painter.drawEllipse(seen)

    def _all(self, painter: QPainter, region: QRectF, window: QSizeF, *, sharp: bool) -> None:
        """Everything of the stage, in the painter's coordinates of the sheet. Of it the ``region`` is seen (fractions),
        in a ``window`` of so many pixels."""
        stage, place = self._stage, self._stage.sheet_rect
        assert stage.sheet is not None
        inside = QRectF(0, 0, place.width(), place.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(inside, Qt.ClipOperation.IntersectClip)
        if sharp or stage.painted is None:
            stage.sheet.paint(painter)
        else:
            painter.drawImage(inside, stage.painted)
        painter.save()
        painter.translate(-QPointF(place.topLeft()))
        if stage.page.isVisibleTo(stage):
            stage.page.render(painter, stage.page.pos())
        if stage.strip is not None and stage.strip.isVisibleTo(stage):
            stage.strip.paint(painter, QRectF(stage.strip.geometry()))
        view = stage.view
        if view is not None and view.isVisibleTo(stage):
            if sharp:
                painter.save()
                painter.translate(QPointF(place.topLeft()))
                self._picture(painter, place, region, window)
                painter.restore()
            else:
                _lay(view, painter)
            view.name_halves(painter)
        if stage.guess.isVisibleTo(stage):
            painter.setLayoutDirection(self.layoutDirection())
            stage.guess.paint(painter, QRectF(stage.guess.geometry()))
        painter.restore()
        glass = stage.glass
        glass.clip_ink(painter, inside)
        paint_ink(painter, inside, glass.shown(self._desk.ink.strokes(glass.key)), self._desk.theme, glass.box)

    def _picture(self, painter: QPainter, place: QRect, region: QRectF, window: QSizeF) -> None:
        """The live picture, in the painter's coordinates of the sheet.

        It is drawn by a renderer of about the window's size, at the zoom and pan that show what the region has of it.
        """
        from viewer.ui.quilt.renderer import Renderer

        factor = 1 / region.width()
        view, ratio = self._stage.view, self.devicePixelRatioF()
        assert view is not None
        shown, model = view.renderer, self._desk.session.quilt.state
        if shown is None:
            return
        picture = QRectF(view.geometry()).translated(-QPointF(place.topLeft()))
        corner = QPointF(region.left() * place.width(), region.top() * place.height())
        if not picture.intersects(QRectF(corner, QSizeF(place.size()) * region.width())):
            return
        size = max(window.width() / picture.width(), window.height() / picture.height())
        size = min(size, factor)
        wanted = model.view.zoom / 100 * factor / size
        zoom = round(min(max(wanted * 100, ZOOM_MIN), ZOOM_MAX))
        # A point p of the whole picture is seen at c + (p − c)·zoom + shift; the renderer's is ``size`` times as large.
        wide, high = picture.width() * size, picture.height() * size
        scale = model.view.zoom / 100 * factor / (size * zoom / 100)  # what is left to stretch
        nearer = factor / scale
        shift = model.view.shift(picture.width(), picture.height())
        middle = region.center()
        seen = middle.x() * place.width() - picture.left(), middle.y() * place.height() - picture.top()
        pans, moved = [], []
        for side, large, by, at in zip((picture.width(), picture.height()), (wide, high), shift, seen, strict=True):
            half = min(large / nearer, side) / 2
            aim = (
                side / 2 + by - min(max(at, half), side - half)
            ) * nearer  # the picture's middle from that of the window
            most = (zoom / 100 - 1) * large / 2
            pan = round(min(max(aim / most * PAN_MOST, -PAN_MOST), PAN_MOST)) if most > 0 else 0
            pans.append(pan)
            # Where the window's corner lies, in pixels of the picture as it is seen on the sheet.
            moved.append(side / 2 + by - (large / 2 + pan / PAN_MOST * most) / nearer)
        asked = (round(wide * ratio), round(high * ratio), self._desk.theme.name)
        if self._near is None or self._near_for != asked:
            self._near, self._near_for = Renderer(shown.model, *asked[:2], self._desk.theme, shown.tone), asked
        state = replace(model, view=replace(model.view, zoom=zoom, pan_x=pans[0], pan_y=pans[1]))
        self._near.set_state(state)
        image = self._near.image(self._desk.session.focus.focus.part)
        target = QRectF(picture.left() + moved[0], picture.top() + moved[1], wide / nearer, high / nearer)
        painter.save()
        painter.setClipRect(picture, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, image)
        painter.restore()


def _lay(view: ModelView, painter: QPainter) -> None:
    """The picture as it was drawn last, in coordinates of the stage."""
    sight, image = view.sight(), view._image
    if sight is None or image is None:
        return
    painter.save()
    painter.translate(view.pos())
    painter.setClipRect(view.rect(), Qt.ClipOperation.IntersectClip)
    canvas.moving(painter, sight, image, view._whole)
    painter.restore()
