"""How a visitor wants it: language, size of the text, colours, controls within reach. All of it ends with the visit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from viewer.core.kiosk.config import KIOSK_THEMES
from viewer.core.kiosk.sizes import STEPS


class ChoiceState(QObject):
    """Compares, stores, emits the name of what changed: "language", "step", "theme" or "reach"."""

    changed = Signal(str)

    def __init__(self, languages: Sequence[str], theme: str = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.languages = tuple(languages) or ("en",)
        self._first = (self.languages[0], 0, theme, False)
        self._language, self._step, self._theme, self._reach = self._first

    @property
    def language(self) -> str:
        """BCP 47, one of ``languages``."""
        return self._language

    @property
    def step(self) -> int:
        """Of the text's size: 0, 1 or 2."""
        return self._step

    @property
    def theme(self) -> str:
        return self._theme

    @property
    def reach(self) -> bool:
        """Are all controls in the lower third?"""
        return self._reach

    def set_language(self, language: str) -> None:
        if language in self.languages and language != self._language:
            self._language = language
            self.changed.emit("language")

    def set_step(self, step: int) -> None:
        if 0 <= step < STEPS and step != self._step:
            self._step = step
            self.changed.emit("step")

    def next_step(self) -> None:
        """The next larger text, after the largest the smallest."""
        self.set_step((self._step + 1) % STEPS)

    def set_theme(self, theme: str) -> None:
        if theme in KIOSK_THEMES and theme != self._theme:
            self._theme = theme
            self.changed.emit("theme")

    def next_theme(self) -> None:
        """Light, dark, contrast, light."""
        self.set_theme(KIOSK_THEMES[(KIOSK_THEMES.index(self._theme) + 1) % len(KIOSK_THEMES)])

    def set_reach(self, reach: bool) -> None:
        if reach != self._reach:
            self._reach = reach
            self.changed.emit("reach")

    def reset(self) -> None:
        """As at the start."""
        language, step, theme, reach = self._first
        self.set_language(language)
        self.set_step(step)
        self.set_theme(theme)
        self.set_reach(reach)
