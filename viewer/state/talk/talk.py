"""Where the talk is, and what the audience is to see of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, Signal

from viewer.core.talk.model import Kind, Slide

DIGITS_MOST: Final = 4


class Veil(Enum):
    """What lies over all that the audience sees."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"


class TalkState(QObject):
    """Compares, stores, emits. The speaker's place is ``at``; while ``frozen``, the audience stays where it was."""

    changed = Signal(int)  # the speaker's slide
    shown_changed = Signal(int)  # the audience's slide
    veil_changed = Signal(object)  # Veil
    frozen_changed = Signal(bool)
    large_changed = Signal(bool)  # the picture fills the sheet
    revealed_changed = Signal(bool)  # the answer, or what was hidden to be guessed
    typed_changed = Signal(str)  # a number that is being typed
    slides_changed = Signal()

    def __init__(self, slides: Sequence[Slide] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slides = tuple(slides)
        self._at = self._shown = 0
        self._veil = Veil.NONE
        self._frozen = self._large = self._revealed = False
        self._held: tuple[bool, bool] | None = None  # large, revealed: what the audience keeps while frozen
        self._typed = ""

    @property
    def slides(self) -> tuple[Slide, ...]:
        return self._slides

    @property
    def at(self) -> int:
        """Index of the speaker's slide; 0 where there is none."""
        return self._at

    @property
    def slide(self) -> Slide | None:
        return self._slides[self._at] if self._slides else None

    @property
    def following(self) -> Slide | None:
        """The one after the speaker's."""
        return self._slides[self._at + 1] if self._at + 1 < len(self._slides) else None

    @property
    def shown(self) -> int:
        return self._shown

    @property
    def veil(self) -> Veil:
        return self._veil

    @property
    def frozen(self) -> bool:
        return self._frozen

    @property
    def large(self) -> bool:
        return self._large

    @property
    def revealed(self) -> bool:
        return self._revealed

    @property
    def shown_large(self) -> bool:
        """``large`` as the audience sees it."""
        return self._large if self._held is None else self._held[0]

    @property
    def shown_revealed(self) -> bool:
        return self._revealed if self._held is None else self._held[1]

    @property
    def typed(self) -> str:
        return self._typed

    # -- going

    def set_slides(self, slides: Sequence[Slide], at: int | None = None) -> None:
        """The same lesson edited: the talk stays on its slide where that is still there. Another one: it begins ``at``
        this slide, for the audience too."""
        slides = tuple(slides)
        if slides == self._slides:
            return
        here, seen = self.slide, self._slides[self._shown] if self._slides else None
        keys = [slide.key for slide in slides]
        stays = at is None and here is not None and here.key in keys
        frozen = self._frozen and at is None
        if here is not None and stays:
            at = keys.index(here.key)
        at = min(self._at if at is None else max(at, 0), max(len(slides) - 1, 0))
        self._slides, self._at = slides, at
        if frozen and seen is not None and seen.key in keys:
            self._shown = keys.index(seen.key)
        else:
            self._shown = at
            self._thaw()
        self._type("")
        if not stays:
            self.set_large(False)
            self._set_revealed(False)
        self.slides_changed.emit()
        self.changed.emit(at)
        self.shown_changed.emit(self._shown)

    def go(self, index: int) -> None:
        """To a slide, or the nearest that there is. The picture leaves the whole sheet, an answer is hidden again."""
        index = min(max(index, 0), max(len(self._slides) - 1, 0))
        self._type("")
        if index == self._at:
            return
        self._at = index
        self.set_large(False)
        self._set_revealed(False)
        self.changed.emit(index)
        self._show()

    def next(self) -> None:
        """On. A question's answer comes before the slide after it."""
        slide = self.slide
        if slide is not None and slide.kind is Kind.QUIZ and not self._revealed:
            self._type("")
            self._set_revealed(True)
            return
        self.go(self._at + 1)

    def previous(self) -> None:
        self.go(self._at - 1)

    def first(self) -> None:
        self.go(0)

    def last(self) -> None:
        self.go(len(self._slides) - 1)

    def go_to_key(self, key: str) -> bool:
        """To the slide with this key; False where there is none."""
        for index, slide in enumerate(self._slides):
            if slide.key == key:
                self.go(index)
                return True
        return False

    # -- a number, then Enter

    def type_digit(self, digit: int) -> None:
        if len(self._typed) < DIGITS_MOST:
            self._type(self._typed + str(digit))

    def enter(self) -> None:
        """To the slide whose number was typed, counted from 1; with none typed, on."""
        typed = self._typed
        if not typed:
            self.next()
        else:
            self.go(int(typed) - 1)

    def forget_number(self) -> None:
        self._type("")

    # -- what the audience sees

    def set_veil(self, veil: Veil) -> None:
        if veil is not self._veil:
            self._veil = veil
            self.veil_changed.emit(veil)

    def toggle_veil(self, veil: Veil) -> None:
        """Black on, black off; from white to black at once."""
        self.set_veil(Veil.NONE if self._veil is veil else veil)

    def set_frozen(self, frozen: bool) -> None:
        """The audience keeps what it sees while the speaker looks elsewhere; thawed, it sees what the speaker sees."""
        if frozen == self._frozen:
            return
        if not frozen:
            self._thaw()
            self._show()
            return
        self._frozen, self._held = True, (self._large, self._revealed)
        self.frozen_changed.emit(True)

    def set_large(self, large: bool) -> None:
        if large != self._large:
            self._large = large
            self.large_changed.emit(large)

    def reveal(self, revealed: bool = True) -> None:
        self._set_revealed(revealed)

    def _thaw(self) -> None:
        """The audience sees again how large the speaker's picture is, and whether the answer is shown."""
        if not self._frozen:
            return
        before, self._held, self._frozen = self._held, None, False
        self.frozen_changed.emit(False)
        if before is not None and before[0] != self._large:
            self.large_changed.emit(self._large)
        if before is not None and before[1] != self._revealed:
            self.revealed_changed.emit(self._revealed)

    def _show(self) -> None:
        if not self._frozen and self._shown != self._at:
            self._shown = self._at
            self.shown_changed.emit(self._at)

    def _set_revealed(self, revealed: bool) -> None:
        if revealed != self._revealed:
            self._revealed = revealed
            self.revealed_changed.emit(revealed)

    def _type(self, typed: str) -> None:
        if typed != self._typed:
            self._typed = typed
            self.typed_changed.emit(typed)
