"""Septa's own keys on the screen: letters, space, erase, and nothing that leads anywhere else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QIcon, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.core.kiosk.letters import Letters, Row, arranged
from viewer.ui.kiosk.look import Look
from viewer.ui.theme.fonts import text_font
from viewer.ui.theme.icons import icon

KEY_EM, DENSE_EM = 1.5, 1.22  # a key's height, where a finger does not need more
WIDEST = 1.7  # a key's width, times its height
LETTER_EM, WORD_EM = 1.15, 0.95  # the theme's, on keys
SIGN_EM = 1.25  # the least width of a key with a sign
SPACE_KEYS = 3  # the space key's width, in keys
ROWS_MOST = 99  # no keyboard has more
BESIDE_MOST = 2  # in so few rows what is no letter stands beside the letters


class Keyboard(QWidget):
    """Keys act when they are let go, once. None of them takes the focus.

    Give it a size: it lays its keys out so that each is at least ``look.target`` both ways, on several pages where the
    room is too small for all of them. ``height_for`` says how high it wants to be.
    """

    typed = Signal(str)  # a letter, or a space
    erased = Signal()  # the last one
    cleared = Signal()  # all of it
    done = Signal()  # the visitor wants to see what was found

    def __init__(self, letters: Letters, parent: QWidget) -> None:
        super().__init__(parent)
        self._letters = letters
        self._look: Look | None = None
        self._page = 0
        self._dense = False
        self._pages: tuple[tuple[Row, ...], ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Keyboard"))
        self.keys = {letter: self._key(letter, letter) for letter in dict.fromkeys(letters.all)}
        for key in self.keys.values():
            key.clicked.connect(self._type)
        self.clear = self._key("clear", self.tr("Clear"))
        self.space = self._key("space", self.tr("Space"))
        self.erase = self._key("erase", self.tr("Erase"))
        self.more = self._key("more", self.tr("More letters"))
        self.end = self._key("done", self.tr("Hide the keyboard"))
        self.end.setProperty("filled", True)
        self._signs = {
            self.clear: "close",
            self.erase: "erase",
            self.end: "chevron-down",
            self.more: "step-on",
            self.space: "space",
        }
        self.space.clicked.connect(self._type_space)
        self.erase.clicked.connect(self.erased)
        self.clear.clicked.connect(self.cleared)
        self.end.clicked.connect(self.done)
        self.more.clicked.connect(self._turn)
        self.more.hide()

    def _key(self, name: str, words: str) -> QPushButton:
        made = QPushButton(words, self)
        made.setObjectName(f"key-{name}")
        made.setProperty("role", "key")
        made.setProperty("letter", name == words)
        made.setAccessibleName(words)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAutoRepeat(False)
        return made

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """All keys, shown or not."""
        return (*self.keys.values(), self.space, self.erase, self.clear, self.end, self.more)

    # -- how it is dressed

    def set_look(self, look: Look) -> None:
        self._look = look
        for key in self._signs:
            self._show_sign(key)
        self._arrange()

    def _show_sign(self, key: QPushButton) -> None:
        """The space has its sign only where it has no room for its word."""
        assert self._look is not None
        look = self._look
        if key is self.space and key.text():
            key.setIcon(QIcon())
            return
        key.setIcon(icon(self._signs[key], look.theme.on_accent if key is self.end else look.theme.ink, look.em))
        key.setIconSize(QSize(look.em, look.em))

    def show_done(self, words: str) -> None:
        """What the last key says: how much was found, say. "": that it hides the keyboard."""
        self.end.setAccessibleName(words or self.tr("Hide the keyboard"))
        self._arrange()

    def reset(self) -> None:
        """As at the start."""
        self._page = 0
        for key in self.buttons:
            key.setDown(False)
        self.show_done("")

    # -- sizes

    @property
    def gap(self) -> int:
        return max(4, round((self._look.target if self._look else 44) * 0.11))

    @property
    def key_height(self) -> int:
        return self._height_of(self._dense)

    @property
    def key_least(self) -> int:
        """The least width of a key: a finger's, or the widest letter's."""
        return self._least_of(self._dense)

    def _height_of(self, dense: bool) -> int:
        assert self._look is not None
        return max(self._look.target, round(self._look.em * (DENSE_EM if dense else KEY_EM)))

    def _least_of(self, dense: bool) -> int:
        assert self._look is not None
        metrics = QFontMetricsF(text_font(self._look.em * (WORD_EM if dense else LETTER_EM), bold=True))
        widest = max(metrics.horizontalAdvance(letter) for letter in self.keys)
        return max(self._look.target, round(widest + self._look.em * 0.3))

    def _fit(self, length: int, size: int) -> int:
        """How many keys of ``size`` stand in ``length`` pixels."""
        return max(1, (length + self.gap) // (size + self.gap))

    def height_for(self, width: int, most: int) -> int:
        """The height it wants in ``width``, at most ``most`` unless that is less than one row of keys."""
        if self._look is None:
            return 0
        rows = len(arranged(self._letters, self._fit(width, self._least_of(dense=False)), ROWS_MOST)[0]) + 1
        wanted = rows * (self._height_of(dense=False) + self.gap) - self.gap
        if wanted <= most:
            return wanted
        dense, fit, above = self._planned(width, most)
        rows = len(above[0]) + 1 if above else fit
        return rows * (self._height_of(dense) + self.gap) - self.gap

    def _planned(self, width: int, height: int) -> tuple[bool, int, tuple[tuple[Row, ...], ...]]:
        """Whether keys are dense, how many rows of them fit, and the pages of letters above the row of what is none:
        no pages where that stands beside them. Smaller letters come before a second page."""
        for dense in (False, True):
            fit = self._fit(height, self._height_of(dense))
            columns = self._fit(width, self._least_of(dense))
            above = arranged(self._letters, columns, fit - 1) if fit > 1 else ()
            if len(above) == 1:
                break
        if fit <= BESIDE_MOST and len(above) != 1:
            above = ()
        return dense, fit, above

    def _tall(self, rows: int) -> int:
        return rows * (self.key_height + self.gap) - self.gap

    # -- laying out

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._look is None or self.width() < 2 or self.height() < 2:
            return
        dense, fit, above = self._planned(self.width(), self.height())
        self._set_dense(dense)
        if not above:
            self._beside(fit)
            return
        self._pages = above
        rows = len(above[min(self._page, len(above) - 1)])
        self._set_letters(QRect(0, 0, self.width(), self._tall(rows)))
        self._set_row(self._tall(rows + 1) - self.key_height)

    def _set_dense(self, dense: bool) -> None:
        """Letters of the size of words, on keys that are hardly higher."""
        if dense is self._dense:
            return
        self._dense = dense
        for key in self.keys.values():
            key.setProperty("letter", not dense)
            key.style().unpolish(key)
            key.style().polish(key)

    def _beside(self, rows: int) -> None:
        """So low: what is no letter stands at the end of the rows, as signs alone."""
        assert self._look is not None
        size, gap = max(self._look.target, round(self._look.em * SIGN_EM)), self.gap
        for several in (False, True):
            acts = self._acts(rows, several)
            taken = max(self._cells(row) for row in acts)
            block = taken * (size + gap)
            self._pages = arranged(self._letters, self._fit(self.width() - block, self.key_least), rows)
            if len(self._pages) == 1:
                break
        mirrored = self.isRightToLeft()
        self._set_letters(QRect(block if mirrored else 0, 0, self.width() - block, self._tall(rows)))
        for down, row in enumerate(acts):
            x = 0 if mirrored else self.width() - block + gap
            for key in reversed(row) if mirrored else row:
                wide = self._width(key, taken, row)
                key.setGeometry(x, down * (self.key_height + gap), wide * (size + gap) - gap, self.key_height)
                key.setText("")
                self._show_sign(key)
                key.show()
                x += wide * (size + gap)

    def _acts(self, rows: int, several: bool) -> tuple[tuple[QPushButton, ...], ...]:
        self.more.setVisible(several)
        more = (self.more,) if several else ()
        if rows == 1:
            return ((*more, self.space, self.erase, self.clear, self.end),)
        return ((self.erase, self.clear, *more), (self.space, self.end))

    def _cells(self, row: Sequence[QPushButton]) -> int:
        return len(row) + (1 if self.space in row else 0)

    def _width(self, key: QPushButton, taken: int, row: Sequence[QPushButton]) -> int:
        """In keys: the space, else the first, takes what is left over."""
        wide = self.space if self.space in row else row[0]
        return taken - len(row) + 1 if key is wide else 1

    def _set_letters(self, area: QRect) -> None:
        self._page = min(self._page, len(self._pages) - 1)
        rows = self._pages[self._page]
        shown = {letter for row in rows for letter in row}
        for letter, key in self.keys.items():
            key.setVisible(letter in shown)
        longest = max(len(row) for row in rows)
        wide = min((area.width() + self.gap) // longest - self.gap, round(self.key_height * WIDEST))
        for down, row in enumerate(rows):
            x = area.left() + (area.width() - len(row) * (wide + self.gap) + self.gap) // 2
            for letter in row:  # from left to right in every language: so do typists' keys
                y = area.top() + down * (self.key_height + self.gap)
                self.keys[letter].setGeometry(x, y, wide, self.key_height)
                x += wide + self.gap

    def _set_row(self, y: int) -> None:
        """What is no letter, below the letters, with words where there is room for them."""
        assert self._look is not None
        metrics = QFontMetricsF(text_font(self._look.em * WORD_EM, bold=True))
        order = [self.clear, self.space, self.erase, self.end]
        if len(self._pages) > 1:
            order.insert(0, self.more)
        self.more.setVisible(self.more in order)
        words = {key: key.accessibleName() for key in order}
        sizes = {key: self._with_words(metrics, words[key]) for key in order}
        room = self._row_width()
        for key in (self.clear, self.erase, self.more, self.end):  # the one that says most keeps its words for longest
            if key in order and self._needed(sizes) > room:
                words[key], sizes[key] = "", self.key_least
        rest = sum(size for key, size in sizes.items() if key is not self.space) + (len(order) - 1) * self.gap
        sizes[self.space] = max(self.key_least, room - rest)
        if metrics.horizontalAdvance(words[self.space]) + self._look.em > sizes[self.space]:
            words[self.space] = ""
        x = (self.width() - room) // 2
        for key in reversed(order) if self.isRightToLeft() else order:
            key.setGeometry(x, y, sizes[key], self.key_height)
            key.setText(f" {words[key]}" if words[key] else "")
            self._show_sign(key)
            key.show()
            x += sizes[key] + self.gap

    def _needed(self, sizes: dict[QPushButton, int]) -> int:
        space = SPACE_KEYS * (self.key_least + self.gap)
        return sum(size for key, size in sizes.items() if key is not self.space) + space + len(sizes) * self.gap

    def _with_words(self, metrics: QFontMetricsF, words: str) -> int:
        assert self._look is not None
        return max(self.key_least, round(metrics.horizontalAdvance(words) + self._look.em * 2.4))

    def _row_width(self) -> int:
        """As wide as the letters above, if that is enough for words."""
        assert self._look is not None
        longest = max(len(row) for row in self._pages[0])
        letters = longest * (round(self.key_height * WIDEST) + self.gap) - self.gap
        return min(self.width(), max(letters, self._look.em * 34))

    # -- what the keys do

    def _type(self) -> None:
        key = self.sender()
        if isinstance(key, QPushButton):
            self.typed.emit(key.accessibleName())

    def _type_space(self) -> None:
        self.typed.emit(" ")

    def _turn(self) -> None:
        """To the other letters."""
        self._page = (self._page + 1) % max(1, len(self._pages))
        self._arrange()
