"""Cards in a field that scrolls: rows from the top down, or in one strip within reach."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.kiosk.drawing import RestDrawing
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.topic_card import CardFace, TopicCard
from viewer.ui.kiosk.touch_area import LINE_PX, TouchArea

CARD_EM, SMALL_EM, GAP_EM = 15.5, 10.0, 0.6
COLUMNS_MOST = 4
BESIDE_EM = 48.0  # of width, for the large card to stand beside two columns of others
STRETCH_MOST = 2.3  # times the height that its words ask for, where a row has room to grow
HERO_TALL = 0.4  # of the height, above the others
HERO_SHARE = 0.36  # of the width, beside the others
STRIP_ROW_EM = 3.6  # a row of a strip is at least so high, else there is one row only


class CardBoard(TouchArea):
    """Keeps the cards that it has made, and shows others on them."""

    chosen = Signal(object)  # Spot

    def __init__(self, parent: QWidget, drawing: RestDrawing | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._look: Look | None = None
        self._faces: tuple[CardFace, ...] = ()
        self._pool: list[TopicCard] = []
        self._strip = False
        self._spans: list[tuple[int, int]] = []  # from where to where each card reaches, the way that it scrolls
        self._top = 0  # of the first row: what stands above it scrolls with it
        if drawing is not None:
            drawing.made.connect(self._redraw)

    @property
    def cards(self) -> tuple[TopicCard, ...]:
        """Those that are shown, in their order."""
        return tuple(self._pool[: len(self._faces)])

    def show_faces(self, faces: Sequence[CardFace]) -> None:
        self._faces = tuple(faces)
        self._place()

    def set_look(self, look: Look, *, strip: bool, top: int = 0) -> None:
        """``top``: room above the first row, in pixels, for what ``content`` holds besides the cards."""
        self._look, self._strip, self._top = look, strip, 0 if strip else top
        self.line.set_colour(look.theme.edge)
        self.set_way(Qt.Orientation.Horizontal if strip else Qt.Orientation.Vertical)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def turn(self, by: int) -> None:
        """On (+1): to the first card that is not seen whole; back (-1) by most of what is seen."""
        cut = next((start for start, end in self._spans if end > self.place + self.bar.pageStep()), None)
        if by < 0 or cut is None or cut <= self.place:
            super().turn(by)
        else:
            self.go_to(cut)

    def _redraw(self) -> None:
        for card in self.cards:
            if card.face is not None and card.face.large:
                card.update()

    def _card(self, number: int) -> TopicCard:
        while number >= len(self._pool):
            made = TopicCard(self._drawing, self.content)
            made.chosen.connect(self.chosen)
            self._pool.append(made)
        return self._pool[number]

    def _place(self) -> None:
        look, room = self._look, self.viewport().size()
        if look is None or room.width() < 20 or room.height() < 20:
            return
        for number, face in enumerate(self._faces):
            self._card(number).show_face(face, look)
        rects = self._strip_rects(look) if self._strip else self._rows(look)
        width = max([room.width(), *(rect.right() + 1 for rect in rects)]) if self._strip else room.width()
        height = room.height() if self._strip else max([1, *(rect.bottom() + 1 for rect in rects)]) + LINE_PX
        self._spans = [
            (rect.left(), rect.right() + 1) if self._strip else (rect.top(), rect.bottom() + 1) for rect in rects
        ]
        mirrored = self.content.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = self.place
        self.content.resize(width, height)
        self.go_to(place)
        for card, rect in zip(self.cards, rects, strict=True):
            if mirrored:
                rect.moveLeft(width - rect.right() - 1)
            card.setGeometry(rect)
            card.show()
        for card in self._pool[len(self._faces) :]:
            card.hide()
        self.moved.emit()

    # -- from the top down

    def _rows(self, look: Look) -> list[QRect]:
        """Where each card lies, in the order of the faces, as if read from left to right."""
        em, gap = look.em, round(GAP_EM * look.em)
        width = self.viewport().width() - 2 * LINE_PX
        heroes = [number for number, face in enumerate(self._faces) if face.large]
        plain = [number for number, face in enumerate(self._faces) if not face.large and not face.small]
        small = [number for number, face in enumerate(self._faces) if face.small]
        rects = [QRect() for _ in self._faces]
        left, top = 0, self._top
        beside = bool(heroes) and width >= BESIDE_EM * em
        if heroes and beside:
            left = round(HERO_SHARE * width) + gap
        elif heroes:
            hero = self._pool[heroes[0]]
            tall = min(hero.heightForWidth(width), max(round(0.42 * self.viewport().height()), 9 * em))
            rects[heroes[0]] = QRect(0, top, width, tall)
            top += tall + gap
        least = max(self.viewport().height() - self._small_height(small, width, gap, em) - LINE_PX, 0)
        foot = self._grid(plain, rects, QRect(left, top, width - left, 0), CARD_EM * em, gap)
        extra = max(0, least - foot)
        if beside:
            hero = self._pool[heroes[0]]
            extra = max(extra, top + hero.heightForWidth(left - gap) + gap - foot)
            seen = max(self.viewport().height() - top - LINE_PX, hero.heightForWidth(left - gap))
            rects[heroes[0]] = QRect(0, top, left - gap, min(foot + extra - top - gap, seen))
        elif heroes and extra:  # the large card grows first
            by = max(0, min(extra, round(HERO_TALL * self.viewport().height()) - rects[heroes[0]].height()))
            rects[heroes[0]].setHeight(rects[heroes[0]].height() + by)
            for number in plain:
                rects[number].translate(0, by)
            foot, extra, top = foot + by, extra - by, top + by
        if not beside:
            extra = min(extra, round((STRETCH_MOST - 1) * (foot - top)))  # rows grow only so far
        self._stretch([rects[number] for number in plain], extra)
        self._grid(small, rects, QRect(0, foot + (extra if plain else 0), width, 0), SMALL_EM * em, gap)
        words = max((self._pool[number].tall_words(rects[number].width()) for number in plain), default=0.0)
        tall = all(TopicCard.tall_fits(rects[number].height(), words, em) for number in plain)
        for number in plain:
            self._pool[number].set_tall(words if tall else 0)
        return rects

    def _small_height(self, small: Sequence[int], width: int, gap: int, em: int) -> int:
        rects = [QRect() for _ in self._faces]
        return self._grid(small, rects, QRect(0, 0, width, 0), SMALL_EM * em, gap)

    def _grid(self, numbers: Sequence[int], rects: list[QRect], room: QRect, least: float, gap: int) -> int:
        """Rows of equal columns; a row is as high as its highest card. Returns where the next row would begin."""
        if not numbers:
            return room.top()
        columns = max(1, min(len(numbers), COLUMNS_MOST, int((room.width() + gap) // (least + gap))))
        rows = -(-len(numbers) // columns)
        columns = -(-len(numbers) // rows)  # no row with one card alone where that can be
        wide = (room.width() - (columns - 1) * gap) // columns
        top = room.top()
        for start in range(0, len(numbers), columns):
            row = numbers[start : start + columns]
            tall = max(self._pool[number].heightForWidth(wide) for number in row)
            for column, number in enumerate(row):
                rects[number] = QRect(room.left() + column * (wide + gap), top, wide, tall)
            top += tall + gap
        return top

    @staticmethod
    def _stretch(rects: Sequence[QRect], extra: int) -> None:
        """Give rows the room that is left, each as much."""
        tops = sorted({rect.top() for rect in rects})
        if not tops:
            return
        each = extra // len(tops)
        for rect in rects:
            row = tops.index(rect.top())
            rect.moveTop(rect.top() + row * each)
            rect.setHeight(rect.height() + each)

    # -- within reach

    def _strip_rects(self, look: Look) -> list[QRect]:
        em, gap = look.em, round(GAP_EM * look.em)
        for card in self.cards:
            card.set_tall(0)
        height = self.viewport().height() - LINE_PX - 2
        rows = max(1, min(3, int((height + gap) // (max(STRIP_ROW_EM * em, look.target) + gap))))
        rows = min(rows, max(1, len(self._faces)))
        tall = (height - (rows - 1) * gap) // rows
        x, rects = 0, []
        for start in range(0, len(self._faces), rows):
            column = range(start, min(start + rows, len(self._faces)))
            wide = max(look.target, *(self._pool[number].least_width(tall) for number in column))
            rects += [QRect(x, row * (tall + gap), wide, tall) for row in range(len(column))]
            x += wide + gap
        return rects
