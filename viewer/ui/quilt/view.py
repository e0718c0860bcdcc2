"""The living picture: paints the quilt, answers pointer and touch, cross-fades between what is lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QInputDevice,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPointerEvent,
    QRadialGradient,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.core.memory import give_back
from viewer.core.quilt.describe import describe_part, describe_state
from viewer.core.quilt.parts import Focus, Part, Source
from viewer.core.quilt.scene import SceneState
from viewer.core.theme import Theme
from viewer.state.focus import FocusState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt.callout import Callout, draw
from viewer.ui.quilt.words import phrases

if TYPE_CHECKING:
    from viewer.core.quilt.model import QuiltModel
    from viewer.ui.quilt.renderer import Renderer

FADE_MS = 120
SETTLE_MS = 120  # after the last resize the picture is drawn anew
TELL_MS = 60  # after a step the sentence is told: the step itself need not wait for its words
PREPARE_MS = 15  # between two ages solved ahead
SHARE_AT_ONCE = 0.3  # of a cross-fade that the first frame already shows


class QuiltView(QWidget):
    """Paints one image and, during a cross-fade, the one before. Nothing is computed before ``start``."""

    painted = Signal()  # the first real picture is on the screen
    described = Signal(str)  # the sentence of the state it shows

    def __init__(self, focus: FocusState, quilt: QuiltState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus, self._quilt = focus, quilt
        self._theme: Theme | None = None
        self._model: QuiltModel | None = None
        self._renderer: Renderer | None = None
        self._now: QImage | None = None
        self._before: QImage | None = None
        self._share = 1.0
        self._pointer: QPointF | None = None
        self._announced = False
        self._starting = True
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(SHARE_AT_ONCE)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._fade_to)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._resized)
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell.timeout.connect(self._say)
        self._ahead = QTimer(self, interval=PREPARE_MS)
        self._ahead.timeout.connect(self._solve_ahead)
        self.motion = True
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the legend's four buttons are the Tab stops
        self.setAccessibleName(self.tr("Picture of the quilt model"))
        focus.changed.connect(self._focus_changed)
        quilt.changed.connect(self._moved)

    # --- what the pane asks -------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Colours from the next frame on."""
        if theme != self._theme:
            self._theme = theme
            self._rebuild()

    def start(self) -> None:
        """Load numpy and the model, paint; called once the article is on the screen."""
        if self._model is None:
            from viewer.core.quilt.model import QuiltModel

            self._model = QuiltModel()
            self.update()  # the first paint builds the picture: only then is its size the last one

    @property
    def drawn(self) -> bool:
        """A picture of the present size and state is there."""
        return self._now is not None and not self._settle.isActive()

    @property
    def ready(self) -> bool:
        """It is drawn, its sentence told, and no fade is under way."""
        return self.drawn and not self._tell.isActive() and self._share >= 1.0

    def finish(self) -> None:
        """Draw at once what waits for a timer (for a snapshot)."""
        self._fade.stop()
        self._settle.stop()
        if self._renderer is None:
            self._rebuild()
        self._resized()
        if self._tell.isActive():
            self._tell.stop()
            self._say()
        self._share, self._before = 1.0, None
        self.update()

    def sentence(self) -> str:
        """What the surface does now, in words; empty before ``start``."""
        heights = self._renderer.heights if self._renderer else None
        if heights is None:
            return ""
        return describe_state(heights.state.parameters, heights.mean_mm, heights.most_mm, phrases())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes the room that is left; nothing scrolls to give it more

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 190)

    # --- drawing ------------------------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        """New size or theme: new sheets, then a new image."""
        if self._model is None or self._theme is None or self.width() < 2 or self.height() < 2:
            return
        from viewer.ui.quilt.renderer import Renderer

        ratio = self.devicePixelRatioF()
        self._renderer = Renderer(self._model, round(self.width() * ratio), round(self.height() * ratio), self._theme)
        self._before = None
        self._share = 1.0
        self._moved(self._quilt.state)

    def _moved(self, state: SceneState) -> None:
        if self._renderer is not None:
            self._renderer.set_state(state)
            self._now = self._drawn()
            self._fade.stop()
            self._share, self._before = 1.0, None
            if not self._tell.isActive():  # while it plays the words keep up, though not at every step
                self._tell.start()
            self._ahead.start()
            self.update()

    def _say(self) -> None:
        self.described.emit(self.sentence())

    def _drawn(self) -> QImage:
        assert self._renderer is not None
        image = self._renderer.image(self._focus.focus.part)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        return image

    def _focus_changed(self, focus: Focus) -> None:
        if self._renderer is None:
            return
        self._before, self._now = self._now, self._drawn()
        if self.motion:
            self._share = SHARE_AT_ONCE
            self._fade.start()
        else:
            self._share = 1.0
        self.update()

    def _fade_to(self, share: float) -> None:
        self._share = float(share)
        if self._share >= 1.0:
            self._before = None
        self.update()

    def _resized(self) -> None:
        if self._renderer is not None:
            ratio = self.devicePixelRatioF()
            if self._renderer.size != (round(self.width() * ratio), round(self.height() * ratio)):
                self._rebuild()

    def _solve_ahead(self) -> None:
        """What may come next is made while nothing else happens, so that pointer and slider find it ready."""
        if self._model is None or self._renderer is None or self._settle.isActive():
            return
        if self._renderer.prepare():
            return
        if self._starting:
            self._starting = False
            give_back()
        elif not self._model.prepare(self._quilt.age):
            self._ahead.stop()
            give_back()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._renderer is None and self._model is not None:
            self._rebuild()
        if self._now is None or self._theme is None or self._renderer is None:
            return
        painter = QPainter(self)
        stale = self._now.deviceIndependentSize().toSize() != self.size()
        if stale:  # the window is being dragged: stretch, draw sharp when it rests
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            fitted = self._now.deviceIndependentSize().scaled(self.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - fitted.width()) / 2, (self.height() - fitted.height()) / 2
            painter.drawImage(QRectF(left, top, fitted.width(), fitted.height()), self._now)
            return
        self._shadow(painter)
        if self._before is not None:
            painter.drawImage(0, 0, self._before)
            painter.setOpacity(self._share)
        painter.drawImage(0, 0, self._now)
        painter.setOpacity(1.0)
        callout = self._callout()
        if callout is not None:
            draw(painter, callout, QRectF(self.rect()), self._theme, self.font())
        painter.end()
        if not self._announced:
            self._announced = True
            self.painted.emit()

    def _shadow(self, painter: QPainter) -> None:
        """The block stands on the page."""
        assert self._renderer is not None
        assert self._theme is not None
        left, _, right, bottom = (value / self.devicePixelRatioF() for value in self._renderer.block_px())
        wide, tall = (right - left) * 0.53, 13.0
        painter.save()
        painter.translate((left + right) / 2, bottom)
        painter.scale(wide, tall)
        shade = QRadialGradient(QPointF(0, 0), 1.0)
        dark = QColor(self._theme.shadow)
        for stop, alpha in ((0.0, 80), (0.7, 55), (1.0, 0)):
            dark.setAlpha(alpha)
            shade.setColorAt(stop, dark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawEllipse(QRectF(-1, -1, 2, 2))
        painter.restore()

    def _callout(self) -> Callout | None:
        focus = self._focus.focus
        if focus.part is None or self._renderer is None:
            return None
        name, sentence = describe_part(focus.part, self._quilt.state.account, phrases())
        anchor = self._pointer if focus.source is Source.QUILT else None
        if anchor is None:
            x, y = self._renderer.anchors()[focus.part]
            ratio = self.devicePixelRatioF()
            anchor = QPointF(x / ratio, y / ratio)
        return Callout(name, sentence, anchor)

    # --- pointer and touch --------------------------------------------------------------------------------------

    def part_at(self, place: QPointF) -> Part | None:
        """The tissue under a point of the widget."""
        if self._renderer is None:
            return None
        ratio = self.devicePixelRatioF()
        return self._renderer.part_at(place.x() * ratio, place.y() * ratio)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if _by_finger(event):
            return
        part = self.part_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.ArrowCursor)
        if not self._focus.focus.pinned:
            self._pointer = event.position()
            if part is self._focus.focus.part and part is not None:
                self.update()  # the callout's line follows the pointer
        self._focus.hover(part, Source.QUILT)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._focus.hover(None, Source.QUILT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        part = self.part_at(event.position())
        self._pointer = event.position()
        if part is None:
            self._focus.clear()
        else:
            self._focus.pin(part, Source.QUILT)
            if _by_finger(event) and not self._focus.focus.pinned:
                self._focus.clear()  # a second tap lets go; no pointer is left hovering
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the press has done all

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._renderer is not None:
            self._settle.start()


def _by_finger(event: QPointerEvent) -> bool:
    return event.device().type() is QInputDevice.DeviceType.TouchScreen
