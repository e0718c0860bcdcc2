"""A slide laid out: what stands where, in units of a sheet 1080 high, with roles of colours in the place of colours."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.core.theme import Theme
from viewer.ui.presenter.sheet_text import Lines
from viewer.ui.theme.icons import icon_image


@dataclass(frozen=True)
class Written:
    """Words; ``x`` and ``y`` are their upper left corner."""

    lines: Lines
    x: float
    y: float
    role: str = "ink"

    @property
    def rect(self) -> QRectF:
        wide = min(self.lines.drawn_width, self.lines.width)
        left = self.x + (self.lines.width - wide if self.lines.at_right else 0)
        return QRectF(left, self.y, wide, self.lines.height)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QColor(str(getattr(theme, self.role))))
        self.lines.draw(painter, self.x, self.y)


@dataclass(frozen=True)
class Plate:
    """A ground with round corners; ``edge`` "" has none."""

    rect: QRectF
    ground: str
    edge: str = ""
    width: float = 3.0
    radius: float = 16.0

    def paint(self, painter: QPainter, theme: Theme) -> None:
        pen = QPen(QColor(str(getattr(theme, self.edge))), self.width) if self.edge else QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(QColor(str(getattr(theme, self.ground))))
        inset = self.width / 2 if self.edge else 0
        painter.drawRoundedRect(self.rect.adjusted(inset, inset, -inset, -inset), self.radius, self.radius)


@dataclass(frozen=True)
class Seam:
    """Stitches in a row, the one ornament of a sheet."""

    x: float
    y: float
    stitches: int
    length: float = 34.0
    width: float = 7.0
    role: str = "accent"

    def paint(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QPen(QColor(str(getattr(theme, self.role))), self.width, c=Qt.PenCapStyle.RoundCap))
        for number in range(self.stitches):
            left = self.x + number * self.length * 1.55
            painter.drawLine(QPointF(left, self.y), QPointF(left + self.length, self.y))

    @property
    def reach(self) -> float:
        return self.length * (1.55 * (self.stitches - 1) + 1)


@dataclass(frozen=True)
class Sign:
    """One of the program's own icons."""

    name: str
    role: str
    rect: QRectF

    def paint(self, painter: QPainter, theme: Theme) -> None:
        ratio = min(max(painter.deviceTransform().m11(), 1.0), 12.0)
        colour = str(getattr(theme, self.role))
        painter.drawImage(self.rect, icon_image(self.name, colour, self.rect.width(), round(ratio, 2)))


Piece = Written | Plate | Seam | Sign


@dataclass
class Laid:
    """``picture``: place of the live picture or the figure, empty where there is none. ``words``: the
    room below the title that nothing of the slide's own has taken. ``shortened``: the texts that
    are not whole on the sheet, whole."""

    width: float
    pieces: list[Piece] = field(default_factory=list)
    picture: QRectF = field(default_factory=QRectF)
    words: QRectF = field(default_factory=QRectF)
    shortened: list[str] = field(default_factory=list)

    def write(self, lines: Lines, x: float, y: float, role: str = "ink") -> float:
        """Put words in their place; returns where they end."""
        self.pieces.append(Written(lines, x, y, role))
        if not lines.whole:
            self.shortened.append(lines.words)
        return y + lines.height

    @property
    def written(self) -> list[Written]:
        return [piece for piece in self.pieces if isinstance(piece, Written)]
