"""Where everything of the search screen stands: keys, what was found, and both while somebody types."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QPushButton

from viewer.ui.kiosk.keyboard import Keyboard
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.result_field import ResultField
from viewer.ui.kiosk.typed_box import TypedBox

TIGHT = 1.7  # so many cards' height for what was found, and the sentence above it has no room


@dataclass(frozen=True)
class SearchPlaces:
    """``keys`` brings the keyboard back; ``up`` and ``down`` turn what was found."""

    box: TypedBox
    hint: QLabel
    field: ResultField
    keyboard: Keyboard
    keys: QPushButton
    up: QPushButton
    down: QPushButton

    @property
    def mirrored(self) -> bool:
        return self.box.isRightToLeft()

    def high(self, look: Look, room: QRect, gap: int, *, typing: bool) -> None:
        """Box, what was found, keys, from the top down."""
        tall = self.box.height_wanted()
        self._set_box(QRect(room.left(), room.top(), room.width(), tall), gap, typing=typing)
        top, bottom = room.top() + tall + gap, room.bottom() + 1
        hint = self.hint.heightForWidth(room.width())
        least, strip, tight = self.field.least_height(look), False, False
        if typing:
            wanted = self.keyboard.height_for(room.width(), bottom - top - hint - gap)
            if self.field.cards and bottom - wanted - top - hint - 2 * gap < least:
                # What is found shall be seen while one types: the last of the keys says how much it is, and the letters
                # come closer to each other.
                tight = True
                wanted = self.keyboard.height_for(room.width(), bottom - top - self.field.low_height(look) - gap)
                strip = bottom - wanted - top - gap < least
            bottom -= wanted
            self.keyboard.setGeometry(room.left(), bottom, room.width(), wanted)
            bottom -= gap
        else:
            tight = bottom - top - hint - gap < TIGHT * least
        self.hint.setVisible(not tight or not self.field.cards)  # the cards say themselves that something was found
        if not self.hint.isHidden():
            self.hint.setGeometry(room.left(), top, room.width(), hint)
            top += hint + gap
        self._set_field(look, QRect(room.left(), top, room.width(), bottom - top), gap, strip=strip, typing=typing)

    def low(self, look: Look, room: QRect, gap: int, *, typing: bool) -> None:
        """All that is touched within ``room``, the keys lowest. What is only read stands above it where it must."""
        tall = self.box.height_wanted()
        top, bottom = room.top(), room.bottom() + 1
        across = QRect(room)
        if typing:
            wanted = self.keyboard.height_for(room.width(), room.height())
            bottom -= wanted
            self.keyboard.setGeometry(room.left(), bottom, room.width(), wanted)
            bottom -= gap
        inside = bottom - top >= self.field.least_height(look) + gap + tall
        if inside:
            box_top = bottom - tall
            self._set_box(QRect(room.left(), box_top, room.width(), tall), gap, typing=typing)
            bottom = box_top - gap
        else:
            box_top = max(gap, top - gap - tall)
            self.box.setGeometry(room.left(), box_top, room.width(), tall)
            if not typing:
                across = self._set_keys(room, min(room.height(), tall), gap)
        within = QRect(across.left(), top, across.width(), bottom - top)
        self._set_field(look, within, gap, strip=True, typing=typing)
        hint = self.hint.heightForWidth(room.width())
        self.hint.show()
        self.hint.setGeometry(room.left(), max(0, min(box_top, top) - gap - hint), room.width(), hint)

    def _set_keys(self, room: QRect, tall: int, gap: int) -> QRect:
        """The key that brings the keyboard back, at the end of ``room``; what is left of it."""
        wide, mirrored = round(1.3 * tall), self.mirrored
        left = room.left() if mirrored else room.right() + 1 - wide
        self.keys.setGeometry(left, room.bottom() + 1 - tall, wide, tall)
        return room.adjusted(wide + gap if mirrored else 0, 0, 0 if mirrored else -wide - gap, 0)

    def _set_box(self, room: QRect, gap: int, *, typing: bool) -> None:
        """With the key that brings the keyboard back beside it."""
        self.box.setGeometry(room if typing else self._set_keys(room, room.height(), gap))

    def _set_field(self, look: Look, room: QRect, gap: int, *, strip: bool, typing: bool) -> None:
        """With the two keys that turn it, where it does not hold all; gone where there is no room for a card."""
        self.field.set_look(look, strip=strip)
        low = strip and not look.reach
        fits = room.height() >= (look.target if low else self.field.least_height(look)) or not typing
        self.field.setVisible(fits)
        if not fits:
            return
        self.field.setGeometry(room)
        if not self.field.overflows:
            return
        side, mirrored = look.target, self.mirrored
        across = 1 if room.height() >= 2 * side + gap else 2  # the two keys above each other, or beside
        taken = across * (side + gap)
        self.field.setGeometry(room.adjusted(taken if mirrored else 0, 0, 0 if mirrored else -taken, 0))
        outer = room.left() if mirrored else room.right() + 1 - side
        inner = outer + (side + gap if mirrored else -side - gap)
        self.up.setGeometry(outer if across == 1 else inner, room.top(), side, side)
        self.down.setGeometry(outer, room.bottom() + 1 - side if across == 1 else room.top(), side, side)
