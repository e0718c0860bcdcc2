"""The bar across the top: the name, the way back and forward, the field in its middle, text size and colours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from viewer.core.theme import Theme
from viewer.ui.shell.actions import ICON_EM, Actions
from viewer.ui.theme.style import BASE_PX

MIDDLE_EM = (11.0, 32.0)  # the least and the most room of what stands in the middle

# Buttons from the leading edge and from the trailing edge, by command.
LEADING = ("topics", "back", "forward", "home")
TRAILING = ("picture", "theme", "smaller", "larger")  # "larger" last: as it grows it stays under the pointer


class TopBar(QWidget):
    """Buttons are rows above; a command that the mode does not give has none."""

    middle_fits_changed = Signal(bool)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.wordmark = QLabel("Septa", self)
        self.wordmark.setProperty("role", "wordmark")
        self._buttons: dict[str, QToolButton] = {}
        self._middle: QWidget | None = None
        self._stand_in = ""
        self._middle_fits = True
        self._em = float(BASE_PX)
        self._actions = actions
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.wordmark)
        self._add(LEADING, actions)
        self._middle_at = self._layout.count()
        self._layout.addStretch(1)
        self._add(TRAILING, actions)

    def button(self, name: str) -> QToolButton:
        return self._buttons[name]

    @property
    def middle_fits(self) -> bool:
        """Is there room in the bar for what stands in its middle?"""
        return self._middle_fits

    def set_middle(self, widget: QWidget, stand_in: str) -> None:
        """Give ``widget`` the room between the buttons; where that is too little, the button of the command
        ``stand_in`` stands there instead. Asked again, a widget that was taken elsewhere comes back."""
        self._middle = widget
        if not self._stand_in:
            self._stand_in = stand_in
            self._add((stand_in,), self._actions, self._middle_at)
        self._layout.insertWidget(self._middle_at, widget, 100)
        before = self._layout.itemAt(self._middle_at - 1)
        if before is not None and (button := before.widget()) is not None:
            self.setTabOrder(button, widget)
        self._fit()

    def set_theme(self, theme: Theme, scale: float) -> None:
        del theme
        em = self._em = BASE_PX * scale
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

    def _add(self, names: tuple[str, ...], actions: Actions, at: int = -1) -> None:
        for name in names:
            if name not in actions:
                continue
            button = QToolButton(self)
            button.setDefaultAction(actions[name])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._buttons[name] = button
            self._layout.insertWidget(at, button)

    def _fit(self) -> None:
        """The name gives way to the buttons and the field when there is no room for all; then the field does."""
        lone = self._buttons.get(self._stand_in)
        buttons = [button for button in self._buttons.values() if not button.isHidden() and button is not lone]
        space = self._layout.spacing() * (len(buttons) + 2)
        margins = self._layout.contentsMargins()
        need = sum(button.sizeHint().width() for button in buttons) + space + margins.left() + margins.right()
        if self._middle is not None:
            least, most = (round(ems * self._em) for ems in MIDDLE_EM)
            fits = need + least <= self.width()
            need += least if fits else lone.sizeHint().width() if lone is not None else 0
            self._middle.setMaximumWidth(most)
            self._show_middle(fits)
        self.wordmark.setVisible(need + self.wordmark.sizeHint().width() <= self.width())

    def _show_middle(self, fits: bool) -> None:
        if self._middle is not None and self._middle.parent() is self:
            self._middle.setVisible(fits)
        if self._stand_in in self._buttons:
            self._buttons[self._stand_in].setVisible(not fits)
        if fits != self._middle_fits:
            self._middle_fits = fits
            self.middle_fits_changed.emit(fits)
