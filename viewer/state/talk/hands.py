"""What the speaker's pointer does on the sheet, where it is and how large: laser, spotlight, lens, pen."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, QRectF, Signal

from viewer.core.talk.ink import WIDTHS, Ink, Tool

SPOT: Final = (0.06, 0.5)  # radius of the spotlight, of the sheet's height
SPOT_STEP: Final = 0.03
ZOOM: Final = (1.5, 6.0)  # of the lens: so many times as large
DOT: Final = (0.011, 0.03)  # radius of the laser's dot, of the sheet's height
GROWS: Final = 1.2  # times, with each step, a dot and a lens
MIDDLE: Final = (0.5, 0.5)  # there the hand is when keys move it first


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
    power_changed = Signal(float)  # of the lens
    dot_changed = Signal(float)  # radius of the laser's dot

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hand = Hand.NONE
        self._at: tuple[float, float] | None = None
        self._tool, self._ink, self._width = Tool.PEN, Ink.FIRST, WIDTHS[1]
        self._region: QRectF | None = None
        self._spot, self._power, self._dot = 0.16, 2.5, 0.015

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

    @property
    def power(self) -> float:
        return self._power

    @property
    def dot(self) -> float:
        return self._dot

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

    def nudge(self, right: float, down: float) -> None:
        """Keys move what is in the hand, or the region that the lens shows; not pens."""
        if self._hand not in (Hand.LASER, Hand.SPOTLIGHT, Hand.LENS):
            return
        if self._region is not None:
            step = self._region.width()
            self.magnify(self._region.translated(right * step, down * step))
            return
        x, y = self._at if self._at is not None else MIDDLE
        self.point((min(max(x + right, 0.0), 1.0), min(max(y + down, 0.0), 1.0)))

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

    def set_power(self, power: float) -> None:
        power = min(max(power, ZOOM[0]), ZOOM[1])
        if power != self._power:
            self._power = power
            self.power_changed.emit(power)

    def set_dot(self, radius: float) -> None:
        radius = min(max(radius, DOT[0]), DOT[1])
        if radius != self._dot:
            self._dot = radius
            self.dot_changed.emit(radius)

    def grow(self, steps: float) -> None:
        """What is in the hand becomes larger (with nothing in it the spot), or smaller: ``steps`` may be a part of one.

        A pen has three widths, and takes whole steps alone.
        """
        if self._hand is Hand.LASER:
            self.set_dot(self._dot * GROWS**steps)
        elif self._hand is Hand.LENS and self._region is not None:
            self.magnify_about(self._region.center().toTuple(), 1 / self._region.width() * GROWS**steps)
        elif self._hand is Hand.LENS:
            self.set_power(self._power * GROWS**steps)
        elif self._hand is Hand.DRAW:
            at = WIDTHS.index(self._width) + (1 if steps > 0 else -1)
            self.set_pen(width=WIDTHS[min(max(at, 0), len(WIDTHS) - 1)])
        else:
            self.set_spot(self._spot + SPOT_STEP * steps)

    def magnify_about(self, middle: tuple[float, float], power: float) -> None:
        """Fill the sheet with what lies round a place."""
        side = 1 / min(max(power, ZOOM[0]), ZOOM[1])
        self.magnify(QRectF(middle[0] - side / 2, middle[1] - side / 2, side, side))
