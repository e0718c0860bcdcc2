"""The ink on every sheet, with undo. A sheet is a slide, or a state of the picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from viewer.core.talk.ink import Stroke

STEPS_MOST: Final = 200  # that can be undone, of each sheet

Strokes = tuple[Stroke, ...]


class InkState(QObject):
    """``sheet`` is the key of what is drawn on now. Strokes are whole: one under way is ``wet``."""

    changed = Signal(str)  # the ink of this sheet
    wet_changed = Signal()
    sheet_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheets: dict[str, Strokes] = {}
        self._undone: dict[str, list[Strokes]] = {}
        self._before: dict[str, list[Strokes]] = {}
        self._sheet = ""
        self._wet: Stroke | None = None

    @property
    def sheet(self) -> str:
        return self._sheet

    @property
    def wet(self) -> Stroke | None:
        return self._wet

    @property
    def sheets(self) -> Mapping[str, Strokes]:
        """All that has ink on it."""
        return self._sheets

    def strokes(self, sheet: str) -> Strokes:
        return self._sheets.get(sheet, ())

    @property
    def can_undo(self) -> bool:
        return bool(self._before.get(self._sheet))

    @property
    def can_redo(self) -> bool:
        return bool(self._undone.get(self._sheet))

    def set_sheet(self, sheet: str) -> None:
        """A stroke under way ends on the sheet it was begun on."""
        if sheet != self._sheet:
            self.end()
            self._sheet = sheet
            self.sheet_changed.emit(sheet)

    def restore(self, sheets: Mapping[str, Strokes]) -> None:
        """What was drawn before the program ended. Nothing of it can be undone."""
        self.drop()
        self._before.clear()
        self._undone.clear()
        before, self._sheets = self._sheets, {key: strokes for key, strokes in sheets.items() if strokes}
        for key in {*before, *self._sheets}:
            self.changed.emit(key)

    # -- drawing

    def begin(self, stroke: Stroke) -> None:
        self.end()
        self._wet = stroke
        self.wet_changed.emit()

    def extend(self, place: tuple[float, float]) -> None:
        if self._wet is not None and self._wet.places[-1:] != (place,):
            self._wet = replace(self._wet, places=(*self._wet.places, place))
            self.wet_changed.emit()

    def end(self) -> None:
        """The stroke is whole: it can be undone, and is kept."""
        stroke, self._wet = self._wet, None
        if stroke is not None:
            if stroke.places:
                self._set((*self.strokes(self._sheet), stroke))
            self.wet_changed.emit()

    def erase(self, stroke: Stroke) -> None:
        """Take one stroke away."""
        left = tuple(one for one in self.strokes(self._sheet) if one is not stroke)
        self._set(left)

    def clear(self) -> None:
        """Take all of this sheet away; one undo brings it back."""
        self.drop()
        self._set(())

    def undo(self) -> None:
        """Take back the stroke under way, or else the last step."""
        if not self.drop():
            self._step(self._before, self._undone)

    def redo(self) -> None:
        self.drop()
        self._step(self._undone, self._before)

    def drop(self) -> bool:
        """The stroke under way has never been; was there one?"""
        was, self._wet = self._wet is not None, None
        if was:
            self.wet_changed.emit()
        return was

    def _step(self, source: dict[str, list[Strokes]], target: dict[str, list[Strokes]]) -> None:
        steps = source.get(self._sheet)
        if steps:
            target.setdefault(self._sheet, []).append(self.strokes(self._sheet))
            self._put(steps.pop())

    def _set(self, strokes: Strokes) -> None:
        if strokes == self.strokes(self._sheet):
            return
        steps = self._before.setdefault(self._sheet, [])
        steps.append(self.strokes(self._sheet))
        del steps[:-STEPS_MOST]
        self._undone.pop(self._sheet, None)
        self._put(strokes)

    def _put(self, strokes: Strokes) -> None:
        if strokes:
            self._sheets[self._sheet] = strokes
        else:
            self._sheets.pop(self._sheet, None)
        self.changed.emit(self._sheet)
