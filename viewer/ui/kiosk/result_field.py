"""Where the cards of what was found stand, and the words to touch instead of typing: kept, and shown anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.result_card import Found, ResultCard, least_width
from viewer.ui.kiosk.touch_area import LINE_PX, TouchArea

GAP_EM = 0.5
COLUMNS_MOST = 3
CARD_LEAST_EM = 4.4
LOW_EM = 2.1
STRIP_CARDS_EM = 17.0  # the width of a card in a strip, at least


class ResultField(TouchArea):
    """From the top down; or, within reach, one strip of cards beside each other."""

    chosen = Signal(object)  # Spot
    tried = Signal(str)  # words to search for

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._strip = False
        self._found: tuple[Found, ...] = ()
        self._words: tuple[str, ...] = ()
        self._cards: list[ResultCard] = []
        self._chips: list[QPushButton] = []

    @property
    def cards(self) -> tuple[ResultCard, ...]:
        """Those that are shown, in their order."""
        return tuple(self._cards[: len(self._found)])

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        return tuple(self._chips[: len(self._words)])

    @property
    def is_empty(self) -> bool:
        return not self._found and not self._words

    def show_found(self, found: Sequence[Found], words: Sequence[str] = ()) -> None:
        """``words`` are offered to be searched for."""
        if (tuple(found), tuple(words)) == (self._found, self._words):
            return
        self._found, self._words = tuple(found), tuple(words)
        self.to_start()
        self._fill()
        self._place()

    def set_look(self, look: Look, *, strip: bool) -> None:
        if (look, strip) == (self._look, self._strip):
            return
        self._look = look
        if strip is not self._strip:
            self._strip = strip
            self.set_way(Qt.Orientation.Horizontal if strip else Qt.Orientation.Vertical)
        self.line.set_colour(look.theme.edge)
        self._fill()
        self._place()

    @property
    def strip(self) -> bool:
        """Does it run sideways?"""
        return self._strip

    def low_height(self, look: Look) -> int:
        """A strip of cards that show their title."""
        return max(look.target, round(LOW_EM * look.em)) + LINE_PX + 2

    def least_height(self, look: Look) -> int:
        """A card that shows its title and a line of words; or a row of words to touch."""
        least = max(look.target, round(CARD_LEAST_EM * look.em)) if self._found else self._chip_height(look)
        return least + LINE_PX + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _fill(self) -> None:
        if self._look is None:
            return
        while len(self._cards) < len(self._found):
            card = ResultCard(self.content)
            card.chosen.connect(self.chosen)
            self._cards.append(card)
        while len(self._chips) < len(self._words):
            self._chips.append(self._chip())
        for number, card in enumerate(self._cards):
            card.show_found(self._found[number] if number < len(self._found) else None, self._look)
        for number, chip in enumerate(self._chips):
            words = self._words[number] if number < len(self._words) else ""
            chip.setText(words)
            chip.setAccessibleName(self.tr("Search for {words}").format(words=words) if words else "")
            chip.setDown(False)

    def _chip(self) -> QPushButton:
        chip = QPushButton(self.content)
        chip.setProperty("role", "chip")
        chip.setAutoDefault(False)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(self._try)
        return chip

    def _try(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton) and chip.text():
            self.tried.emit(chip.text())

    # -- places

    def _place(self) -> None:
        look, room = self._look, self.viewport().size()
        if look is None or room.width() < 20 or room.height() < 20:
            return
        chips, cards = self._strip_places(look) if self._strip else self._places(look)
        rects = [*chips, *cards]
        if self._strip:
            width, height = max([room.width(), *(rect.right() + 1 for rect in rects)]), room.height()
        else:
            width = room.width()
            height = max([1, *(rect.bottom() + 1 for rect in rects)]) + LINE_PX
        self.content.resize(width, height)
        mirrored = self.content.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for widget, rect in zip((*self.chips, *self.cards), rects, strict=True):
            if mirrored:
                rect.moveLeft(width - rect.right() - 1)
            widget.setGeometry(rect)
            widget.show()
        for hidden in (*self._cards[len(self._found) :], *self._chips[len(self._words) :]):
            hidden.hide()
        if self.mirrored:  # its start moves with its width
            self.to_start()
        self.moved.emit()

    def _places(self, look: Look) -> tuple[list[QRect], list[QRect]]:
        gap = round(GAP_EM * look.em)
        width = self.viewport().width() - 2 * LINE_PX
        chips, top = self._chip_places(look, width)
        most = max(look.target, self.viewport().height() - LINE_PX)  # a row is seen whole
        columns = max(1, min(COLUMNS_MOST, len(self._found), (width + gap) // (least_width(look) + gap)))
        wide = (width - (columns - 1) * gap) // columns
        cards: list[QRect] = []
        for start in range(0, len(self._found), columns):
            row = self.cards[start : start + columns]
            tall = min(max(card.height_in(wide) for card in row), most)
            cards += [QRect(column * (wide + gap), top, wide, tall) for column in range(len(row))]
            top += tall + gap
        return chips, cards

    def _chip_places(self, look: Look, width: int) -> tuple[list[QRect], int]:
        """Wrapped into rows; where the next thing below them begins."""
        gap = round(GAP_EM * look.em)
        x = y = 0
        tall = self._chip_height(look)
        places: list[QRect] = []
        for chip in self.chips:
            wide = min(width, max(look.target, chip.sizeHint().width()))
            if x and x + wide > width:
                x, y = 0, y + tall + gap
            places.append(QRect(x, y, wide, tall))
            x += wide + gap
        return places, y + tall + gap if places else 0

    def _chip_height(self, look: Look) -> int:
        return max(look.target, *(chip.sizeHint().height() for chip in self.chips)) if self.chips else look.target

    def _strip_places(self, look: Look) -> tuple[list[QRect], list[QRect]]:
        gap, room = round(GAP_EM * look.em), self.viewport().size()
        height = max(min(room.height(), look.target), room.height() - LINE_PX - 2)
        x = 0
        chips: list[QRect] = []
        tall = min(height, self._chip_height(look))
        for chip in self.chips:
            wide = max(look.target, chip.sizeHint().width())
            chips.append(QRect(x, 0, wide, tall))
            x += wide + gap
        wide = min(room.width(), max(round(STRIP_CARDS_EM * look.em), least_width(look)))
        cards = [QRect(x + number * (wide + gap), 0, wide, height) for number in range(len(self._found))]
        return chips, cards
