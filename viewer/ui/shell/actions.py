"""Commands as Qt's actions: words, keys, tips. What they do is in handlers.py."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from viewer.core.commands import Command, allowed
from viewer.core.modes import Mode
from viewer.core.theme import Theme
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

ICON_EM = 1.15
MIRRORED = {"back": "forward", "forward": "back"}  # where text runs from right to left, so does the way on


class Actions(QObject):
    """One action for each command that the mode gives. They hang on ``window``, so their keys work all over it."""

    def __init__(self, mode: Mode, handlers: Mapping[str, Callable[[], object]], window: QWidget) -> None:
        super().__init__(window)
        self._rows: dict[str, tuple[Command, QAction]] = {}
        for command in allowed(mode):
            action = QAction(window)
            action.setObjectName(command.id)
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            window.addAction(action)
            self._rows[command.id] = (command, action)
        self.bind(handlers)
        for command, action in self._rows.values():
            action.setEnabled(command.id in handlers)
        self.retranslate()

    def bind(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Say what commands do; until then they cannot be had. Those that the mode does not give are passed over."""
        for name, handler in handlers.items():
            if name in self:
                self[name].triggered.connect(handler)
                self[name].setEnabled(True)

    def commands(self) -> tuple[Command, ...]:
        """What the mode gives, in order."""
        return tuple(command for command, _ in self._rows.values())

    def __getitem__(self, name: str) -> QAction:
        return self._rows[name][1]

    def __contains__(self, name: str) -> bool:
        return name in self._rows

    def set_theme(self, theme: Theme, scale: float, only: Collection[str] | None = None) -> None:
        """Draw the signs anew; of ``only`` these, before the first paint."""
        size = round(BASE_PX * scale * ICON_EM)
        swapped = MIRRORED if QGuiApplication.isRightToLeft() else {}
        for command, action in self._rows.values():
            if command.icon and (only is None or command.id in only):
                action.setIcon(icon(swapped.get(command.icon, command.icon), theme.ink, size))

    def show_theme_choice(self, choice: str, theme: Theme, scale: float) -> None:
        """The button for the colours shows which are chosen, and names them."""
        if "theme" not in self:
            return
        names = {
            "system": self.tr("Colours: as the system"),
            "light": self.tr("Colours: light"),
            "sepia": self.tr("Colours: sepia"),
            "dark": self.tr("Colours: dark"),
            "contrast": self.tr("Colours: high contrast"),
            "projector": self.tr("Colours: projector"),
        }
        self["theme"].setIcon(icon(f"theme-{choice}", theme.ink, round(BASE_PX * scale * ICON_EM)))
        self["theme"].setText(names[choice])
        self.tip("theme", names[choice])

    def retranslate(self) -> None:
        for command, action in self._rows.values():
            action.setText(QCoreApplication.translate("Commands", command.words))

    def tip(self, name: str, words: str = "") -> None:
        """What the button says under the pointer, with the key that does the same; its own words if no others are
        given."""
        action = self._rows[name][1]
        words = words or action.text()
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{words} ({keys})" if keys else words)
