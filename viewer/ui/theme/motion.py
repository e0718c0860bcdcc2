"""Does the picture glide and fade? The choice, or what the system wishes where Qt tells it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

FULL, REDUCED = "full", "reduced"


def system_reduces() -> bool:
    """True where the desktop asks for less motion.

    Qt 6.12 says so itself; before, a style whose widgets are not animated is how a desktop's wish comes through.
    """
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility() if hasattr(hints, "accessibility") else None
    preference = getattr(accessibility, "motionPreference", None)
    if callable(preference):
        return str(getattr(preference(), "name", "")) == "ReducedMotion"
    style = QApplication.style()
    return style is not None and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


class MotionResolver(QObject):
    """Holds the choice and says so when motion itself goes on or off."""

    changed = Signal(bool)

    def __init__(self, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._on = self._resolved()
        hints = QGuiApplication.styleHints()
        accessibility = hints.accessibility() if hasattr(hints, "accessibility") else None
        told = getattr(accessibility, "motionPreferenceChanged", None)
        if told is not None:
            told.connect(self.look_again)

    @property
    def on(self) -> bool:
        return self._on

    def choose(self, choice: str) -> None:
        """Take "system", "full" or "reduced"."""
        self._choice = choice
        self.look_again()

    def look_again(self) -> None:
        """The system may have changed its mind."""
        on = self._resolved()
        if on != self._on:
            self._on = on
            self.changed.emit(on)

    def _resolved(self) -> bool:
        if self._choice == FULL:
            return True
        return self._choice != REDUCED and not system_reduces()
