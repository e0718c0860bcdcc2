"""The lens: a part of the sheet over all of it, painted anew at that size; the live picture is drawn nearer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.core.quilt.scene import PAN_MOST, ZOOM_MAX, ZOOM_MIN
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.ink_paint import paint_ink

if TYPE_CHECKING:
    from viewer.ui.presenter.stage import Stage
    from viewer.ui.quilt.renderer import Renderer


class GlassLens(QWidget):
    """Below the glass, above everything else of the stage; shown while the hands have a region."""

    def __init__(self, desk: TalkDesk, stage: Stage) -> None:
        super().__init__(stage)
        self._desk, self._stage = desk, stage
        self._near: Renderer | None = None
        self._near_for: object = None
        self.hide()
        desk.hands.region_changed.connect(self._changed)
        session = desk.session
        session.quilt.changed.connect(self._moved)
        session.focus.changed.connect(self._moved)
        desk.ink.changed.connect(self._moved)
        for told in (desk.predict.hidden_changed, desk.predict.votes_changed):
            told.connect(self._guessed)

    def _changed(self, region: QRectF | None) -> None:
        self.setVisible(region is not None)
        if region is None:
            self._near = None
        self.update()

    def _moved(self, _what: object) -> None:
        if self.isVisible():
            self.update()

    def _guessed(self, _hidden: object = None) -> None:
        self._moved(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        stage, region = self._stage, self._desk.hands.region
        if region is None or stage.sheet is None:
            return
        place = stage.sheet_rect
        factor = 1 / region.width()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._desk.theme.paper))
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        painter.scale(factor, factor)
        painter.translate(-region.left() * place.width(), -region.top() * place.height())
        stage.sheet.paint(painter)
        if stage.strip is not None and stage.strip.isVisibleTo(stage):
            area = QRectF(stage.strip.geometry()).translated(-QPointF(place.topLeft()))
            stage.strip.paint(painter, area)
        if stage.view is not None and stage.view.isVisibleTo(stage):
            self._picture(painter, place, region, factor)
        if stage.guess.isVisibleTo(stage):
            painter.setLayoutDirection(self.layoutDirection())
            stage.guess.paint(painter, QRectF(stage.guess.geometry()).translated(-QPointF(place.topLeft())))
        sheet, glass = QRectF(0, 0, place.width(), place.height()), stage.glass
        glass.clip_ink(painter, sheet)
        paint_ink(painter, sheet, glass.shown(self._desk.ink.strokes(glass.key)), self._desk.theme, glass.box)

    def _picture(self, painter: QPainter, place: QRect, region: QRectF, factor: float) -> None:
        """The live picture, in the painter's coordinates of the sheet.

        It is drawn by a renderer of about the sheet's size, at the zoom and pan that show what the region has of it.
        """
        from viewer.ui.quilt.renderer import Renderer

        view, ratio = self._stage.view, self.devicePixelRatioF()
        assert view is not None
        shown, model = view.renderer, self._desk.session.quilt.state
        if shown is None:
            return
        picture = QRectF(view.geometry()).translated(-QPointF(place.topLeft()))
        size = max(place.width() / picture.width(), place.height() / picture.height())
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
        painter.setClipRect(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, image)
        painter.restore()
