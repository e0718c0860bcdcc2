"""A lesson while it is made, with undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from viewer.core.talk import lesson as lessons
from viewer.core.talk.model import Item, Lesson

STEPS_MOST: Final = 200  # that can be undone


class LessonState(QObject):
    """``keep`` is given the lesson before ``changed`` is sent: what the maker sees is kept by then."""

    changed = Signal(object)  # Lesson
    at_changed = Signal(int)  # the chosen row, from 0; -1 for none

    def __init__(
        self, lesson: Lesson, keep: Callable[[Lesson], object] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lesson, self._keep = lesson, keep
        self._at = 0 if lesson.items else -1
        self._before: list[tuple[Lesson, int]] = []
        self._undone: list[tuple[Lesson, int]] = []
        self._saved: Lesson | None = lesson
        self._writing = ""  # what is being written: letters of one field are one step

    @property
    def lesson(self) -> Lesson:
        return self._lesson

    @property
    def at(self) -> int:
        return self._at

    @property
    def item(self) -> Item | None:
        return self._lesson.items[self._at] if 0 <= self._at < len(self._lesson.items) else None

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @property
    def saved(self) -> bool:
        """Is it as it was read, or as it was saved last?"""
        return self._lesson == self._saved

    def choose(self, at: int) -> None:
        at = min(max(at, -1), len(self._lesson.items) - 1)
        if at != self._at:
            self._at, self._writing = at, ""
            self.at_changed.emit(at)

    def open(self, lesson: Lesson) -> None:
        """Another one. Undo leads back to the one before."""
        self._set(lesson, 0 if lesson.items else -1)
        self._saved = lesson

    def take_back_up(self, lesson: Lesson) -> None:
        """Changes that were not saved when the program ended; undo takes them away."""
        self._set(lesson, min(self._at, len(lesson.items) - 1))
        if lesson == self._saved:  # it was given with these changes: what is in the file is another
            self._saved = None

    def set_saved(self, lesson: Lesson) -> None:
        """It is in its file; its id and whose it is may have changed by that."""
        self._lesson = self._saved = lesson
        self.changed.emit(lesson)

    # -- making

    def set_title(self, title: str) -> None:
        from dataclasses import replace

        self._set(replace(self._lesson, title=title), self._at, "title")

    def add(self, item: Item) -> None:
        """After the chosen row; it is chosen then."""
        count = len(self._lesson.items)
        lesson = lessons.added(self._lesson, item, self._at + 1)
        self._set(lesson, min(self._at + 1, len(lesson.items) - 1) if len(lesson.items) > count else self._at)

    def remove(self) -> None:
        self._set(lessons.removed(self._lesson, self._at), min(self._at, len(self._lesson.items) - 2))

    def move(self, at: int, to: int) -> None:
        """Row ``at`` is then number ``to``, and chosen."""
        to = min(max(to, 0), len(self._lesson.items) - 1)
        self._set(lessons.moved(self._lesson, at, to), to)

    def change(self, item: Item, field: str) -> None:
        """Write anew what the chosen row says; letters of one ``field`` are undone together."""
        self._set(lessons.changed(self._lesson, self._at, item), self._at, f"{self._at} {field}")

    def replace_all(self, lesson: Lesson) -> None:
        """Many rows at once: one step."""
        self._set(lesson, self._at)

    def undo(self) -> None:
        self._step(self._before, self._undone)

    def redo(self) -> None:
        self._step(self._undone, self._before)

    def _step(self, source: list[tuple[Lesson, int]], target: list[tuple[Lesson, int]]) -> None:
        if source:
            target.append((self._lesson, self._at))
            self._writing = ""
            self._put(*source.pop())

    def _set(self, lesson: Lesson, at: int, writing: str = "") -> None:
        if lesson == self._lesson:
            return
        if not writing or writing != self._writing:
            self._before.append((self._lesson, self._at))
            del self._before[:-STEPS_MOST]
        self._undone.clear()
        self._writing = writing
        self._put(lesson, at)

    def _put(self, lesson: Lesson, at: int) -> None:
        self._lesson = lesson
        if self._keep is not None:
            self._keep(lesson)
        was, self._at = self._at, at
        self.changed.emit(lesson)
        if at != was:
            self.at_changed.emit(at)
