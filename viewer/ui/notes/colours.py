"""The four colours of highlights: their names, and how they look on a button. Each has the line of its marks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from viewer.core.notebook.model import Colour
from viewer.core.theme import Theme
from viewer.core.translate import QT_TRANSLATE_NOOP

NAMES = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("Notes", "Yellow"),
    Colour.GREEN: QT_TRANSLATE_NOOP("Notes", "Green"),
    Colour.BLUE: QT_TRANSLATE_NOOP("Notes", "Blue"),
    Colour.PINK: QT_TRANSLATE_NOOP("Notes", "Pink"),
}
# The line below the words, in pen widths, as in the article.
LINES: dict[Colour, tuple[float, ...]] = {
    Colour.YELLOW: (),
    Colour.GREEN: (4.0, 2.0),
    Colour.BLUE: (0.01, 2.0),
    Colour.PINK: (4.0, 2.0, 0.01, 2.0),
}


def name_of(colour: Colour) -> str:
    return QCoreApplication.translate("Notes", NAMES[colour])


def ground_of(colour: Colour, theme: Theme) -> str:
    """The colour of paper under the mark."""
    return theme.glazed(theme.paper, str(getattr(theme, f"mark_{colour.value}")))


def draw_line(painter: QPainter, colour: Colour, theme: Theme, line: QLineF, em: float) -> None:
    """The line of a mark, along ``line``."""
    pen = QPen(QColor(theme.edge), max(1.5, em * 0.1))
    if LINES[colour]:
        pen.setDashPattern(list(LINES[colour]))
    painter.setPen(pen)
    painter.drawLine(line)


def colour_icon(colour: Colour, theme: Theme, size: int) -> QIcon:
    """A patch of marked paper with the mark's line under it."""
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.edge), 1))
    painter.setBrush(QColor(ground_of(colour, theme)))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), size * 0.2, size * 0.2)
    y = size * 0.76
    draw_line(painter, colour, theme, QLineF(size * 0.18, y, size * 0.82, y), size / 1.2)
    painter.end()
    return QIcon(pixmap)


class ColourButton(QToolButton):
    """Chooses one colour."""

    chosen = Signal(object)  # Colour

    def __init__(self, colour: Colour, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour = colour
        self.setProperty("role", "quiet")
        words = QCoreApplication.translate("Notes", "Highlight: {colour}").format(colour=name_of(colour))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.clicked.connect(self._choose)

    def set_theme(self, theme: Theme, em: float) -> None:
        size = round(em * 1.25)
        self.setIconSize(QSize(size, size))
        self.setIcon(colour_icon(self.colour, theme, size))

    def _choose(self) -> None:
        self.chosen.emit(self.colour)
