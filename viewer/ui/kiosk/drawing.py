"""The picture at rest, drawn once for each theme: for cards that lead to the living one."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from viewer.core.content.pack import Pack
from viewer.core.theme import Theme
from viewer.ui.kiosk.booth import Booth

SIZE_PX = 960, 660
LEAST_PX = 40  # of a side: smaller shows nothing


class RestDrawing(QObject):
    """For a face. Nothing of the picture is imported before ``want``, and then only after what is painted now."""

    made = Signal()

    _images: ClassVar[dict[str, QImage]] = {}  # by theme: there are three; all faces have the same
    _pack: ClassVar[Pack | None] = None  # whose they are

    def __init__(self, booth: Booth, parent: QObject) -> None:
        super().__init__(parent)
        self._booth = booth
        self._theme: Theme | None = None
        if RestDrawing._pack is not booth.pack:
            RestDrawing._pack = booth.pack
            self._images.clear()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.finish)

    @property
    def image(self) -> QImage | None:
        """In the wanted theme; None while it is not drawn. Who paints asks for it: it is drawn after that paint."""
        found = self._images.get(self._theme.name) if self._theme is not None else None
        if found is None and self._theme is not None and not self._later.isActive():
            self._later.start()
        return found

    def want(self, theme: Theme) -> None:
        """In these colours, from the next paint on."""
        self._theme = theme

    def finish(self) -> None:
        """Draw it now."""
        self._later.stop()
        theme = self._theme
        if theme is None or theme.name in self._images:
            return
        self._images[theme.name] = drawn(self._booth, theme)
        self.made.emit()


def drawn(booth: Booth, theme: Theme) -> QImage:
    """The resting picture, on nothing; whatever goes wrong with it, a card can do without."""
    from viewer.core.quilt.model import QuiltModel
    from viewer.core.quilt.safety import shown_state
    from viewer.core.quilt.scene import SceneState
    from viewer.ui.quilt.renderer import Renderer

    assumptions = booth.pack.assumptions
    renderer = Renderer(QuiltModel(assumptions=assumptions), *SIZE_PX, theme)
    renderer.set_state(shown_state(SceneState(account=booth.mode.account), assumptions))
    return renderer.image(None).copy()


def paint_image(painter: QPainter, place: QRectF, image: QImage | None) -> None:
    """Whole, as large as ``place`` allows, in its middle; nothing where there is none."""
    if image is None or min(place.width(), place.height()) < LEAST_PX:
        return
    size = image.size().toSizeF().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    where = QRectF(place.topLeft(), size)
    where.moveCenter(place.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(where, image)
    painter.restore()
