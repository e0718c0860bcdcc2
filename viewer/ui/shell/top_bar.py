"""The bar across the top: the name, the way back and forward, text size and colours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from viewer.core.theme import Theme
from viewer.ui.shell.actions import ICON_EM, Actions
from viewer.ui.theme.style import BASE_PX

# Buttons from the leading edge and from the trailing edge, by command.
LEADING = ("topics", "back", "forward", "home")
TRAILING = ("picture", "theme", "smaller", "larger")  # "larger" last: as it grows it stays under the pointer


class TopBar(QWidget):
    """Buttons are rows above; a command that the mode does not give has none."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.wordmark = QLabel("Septa", self)
        self.wordmark.setProperty("role", "wordmark")
        self._buttons: dict[str, QToolButton] = {}
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.wordmark)
        self._add(LEADING, actions)
        self._layout.addStretch(1)
        self._add(TRAILING, actions)

    def button(self, name: str) -> QToolButton:
        return self._buttons[name]

    def set_theme(self, theme: Theme, scale: float) -> None:
        del theme
        em = BASE_PX * scale
        self._layout.setContentsMargins(round(em), round(0.4 * em), round(em), round(0.4 * em))
        self._layout.setSpacing(round(0.6 * em))
        for button in self._buttons.values():
            button.setIconSize(QSize(round(em * ICON_EM), round(em * ICON_EM)))
        self._fit()

    def show_buttons(self, names: tuple[str, ...], shown: bool) -> None:
        """Take buttons away where they would do nothing."""
        for name in names:
            if name in self._buttons:
                self._buttons[name].setVisible(shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _add(self, names: tuple[str, ...], actions: Actions) -> None:
        for name in names:
            if name not in actions:
                continue
            button = QToolButton(self)
            button.setDefaultAction(actions[name])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._buttons[name] = button
            self._layout.addWidget(button)

    def _fit(self) -> None:
        """The name gives way to the buttons when there is no room for both."""
        buttons = [button for button in self._buttons.values() if not button.isHidden()]
        space = self._layout.spacing() * (len(buttons) + 1)
        margins = self._layout.contentsMargins()
        need = sum(button.sizeHint().width() for button in buttons) + space + margins.left() + margins.right()
        self.wordmark.setVisible(need + self.wordmark.sizeHint().width() <= self.width())
