"""What the speaker's pointer does on the sheet, and where it is: laser, spotlight, lens, pen."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, QRectF, Signal

from viewer.core.talk.ink import WIDTHS, Ink, Tool

SPOT: Final = (0.06, 0.5)  # radius of the spotlight, of the sheet's height
ZOOM: Final = (1.5, 6.0)  # of the lens


class Hand(Enum):
    NONE = "none"  # the pointer touches the picture itself
    LASER = "laser"
    SPOTLIGHT = "spotlight"
    LENS = "lens"
    DRAW = "draw"
    ERASE = "erase"  # one stroke after the other


class HandsState(QObject):
    """Compares, stores, emits. Places are fractions of the sheet's width and height; None: not on the sheet."""

    changed = Signal(object)  # Hand
    pointed = Signal(object)  # (x, y) or None
    pen_changed = Signal()  # tool, ink or width
    region_changed = Signal(object)  # QRectF that the lens shows large, or None
    spot_changed = Signal(float)  # radius of the spotlight

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hand = Hand.NONE
        self._at: tuple[float, float] | None = None
        self._tool, self._ink, self._width = Tool.PEN, Ink.FIRST, WIDTHS[1]
        self._region: QRectF | None = None
        self._spot = 0.16

    @property
    def hand(self) -> Hand:
        return self._hand

    @property
    def at(self) -> tuple[float, float] | None:
        return self._at

    @property
    def tool(self) -> Tool:
        return self._tool

    @property
    def ink(self) -> Ink:
        return self._ink

    @property
    def width(self) -> float:
        return self._width

    @property
    def region(self) -> QRectF | None:
        return self._region

    @property
    def spot(self) -> float:
        return self._spot

    def take(self, hand: Hand) -> None:
        """What was chosen before is put down; with it the lens's region."""
        if hand is self._hand:
            return
        self._hand = hand
        if hand is not Hand.LENS:
            self.magnify(None)
        self.changed.emit(hand)

    def toggle(self, hand: Hand) -> None:
        self.take(Hand.NONE if self._hand is hand else hand)

    def point(self, at: tuple[float, float] | None) -> None:
        if at != self._at:
            self._at = at
            self.pointed.emit(at)

    def set_pen(self, tool: Tool | None = None, ink: Ink | None = None, width: float | None = None) -> None:
        new = (tool or self._tool, ink or self._ink, width or self._width)
        if new != (self._tool, self._ink, self._width):
            self._tool, self._ink, self._width = new
            self.pen_changed.emit()

    def magnify(self, region: QRectF | None) -> None:
        """Show a part of the sheet (fractions, at least a sixth of it) over all of it; None: the whole sheet."""
        if region is not None:
            side = min(max(region.width(), region.height(), 1 / ZOOM[1]), 1 / ZOOM[0])
            centre = region.center()
            left = min(max(centre.x() - side / 2, 0.0), 1 - side)
            top = min(max(centre.y() - side / 2, 0.0), 1 - side)
            region = QRectF(left, top, side, side)
        if region != self._region:
            self._region = region
            self.region_changed.emit(region)

    def set_spot(self, radius: float) -> None:
        radius = min(max(radius, SPOT[0]), SPOT[1])
        if radius != self._spot:
            self._spot = radius
            self.spot_changed.emit(radius)
