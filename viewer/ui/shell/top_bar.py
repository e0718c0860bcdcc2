"""The bar across the top: the name, the way back and forward, the field in its middle, what is wanted most often, and
a menu of the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from viewer.core.theme import Theme
from viewer.ui.shell.actions import ICON_EM, Actions
from viewer.ui.theme.style import BASE_PX

if TYPE_CHECKING:
    from viewer.ui.shell.menu import MoreMenu

MIDDLE_EM = (11.0, 32.0)  # the least and the most room of what stands in the middle

# Buttons from the leading edge and from the trailing edge, by command.
LEADING = ("topics", "back", "forward", "home")
# "larger" last: as it grows it stays under the pointer
TRAILING = ("bookmark", "read-aloud", "picture", "theme", "menu", "smaller", "larger")
NAME, MIDDLE = "", "middle"
# What makes room first, and what goes with it. Buttons that did stand at the top of the menu.
GIVING_WAY = (
    (NAME,),
    ("home",),
    ("theme",),
    (MIDDLE,),
    ("read-aloud",),
    ("picture",),
    ("smaller", "larger"),
    ("bookmark",),
    ("forward",),
    ("topics",),
    ("back",),
)


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
        self._useless: set[str] = set()  # commands that the window has taken away
        self._gone: frozenset[str] = frozenset()  # of GIVING_WAY
        self._middle: QWidget | None = None
        self._stand_in = ""
        self._middle_fits = True
        self._em = float(BASE_PX)
        self._has_width = False  # not before the first layout
        self._button_px = 0  # the width of one; all are alike
        self._actions = actions
        self._menu: MoreMenu | None = None
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.wordmark)
        self._add(LEADING, actions)
        self._middle_at = self._layout.count()
        self._layout.addStretch(1)
        self._add(TRAILING, actions)

    def button(self, name: str) -> QToolButton:
        return self._buttons[name]

    @property
    def names(self) -> tuple[str, ...]:
        """The commands that have a button here, in whatever room."""
        return tuple(self._buttons)

    @property
    def middle_fits(self) -> bool:
        """Is there room in the bar for what stands in its middle?"""
        return self._middle_fits

    @property
    def given_way(self) -> tuple[str, ...]:
        """The commands whose buttons lack the room, in order of the bar."""
        return tuple(name for name in self._buttons if name in self._gone and name not in self._useless)

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
        self._button_px = 0
        self._fit()

    def show_buttons(self, names: tuple[str, ...], shown: bool) -> None:
        """Take buttons away where they would do nothing."""
        before = set(self._useless)
        (self._useless.difference_update if shown else self._useless.update)(names)
        if self._useless != before:
            self._fit()

    @property
    def in_menu(self) -> tuple[str, ...]:
        """The commands that the menu holds, in order."""
        from viewer.ui.shell.menu import ROWS

        return self.given_way + tuple(name for names in ROWS for name in names)

    def show_menu(self) -> QWidget | None:
        """Everything else, and the buttons that lack the room; None where the screen is too small for a menu."""
        from viewer.ui.shell.menu import MoreMenu

        if self._menu is None:
            self._menu = MoreMenu(self._actions, self)
        self._menu.fill(self.given_way)
        return self._menu if self._menu.open_at(self._buttons["menu"]) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_width = True
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _add(self, names: tuple[str, ...], actions: Actions, at: int = -1) -> None:
        for name in names:
            if name not in actions:
                continue
            button = QToolButton(self)
            actions.tip(name)
            button.setDefaultAction(actions[name])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._buttons[name] = button
            self._layout.insertWidget(at, button)

    # -- room

    def _fit(self) -> None:
        """Leave out, one after the other, what gives way, until the rest has room."""
        if not self._buttons or not self._has_width:
            return
        gone: set[str] = set()
        for names in GIVING_WAY:
            if self._need(gone) <= self.width():
                break
            gone.update(names)
        for names in reversed(GIVING_WAY):  # the field leaves more room than was lacking
            if gone.issuperset(names) and self._need(gone.difference(names)) <= self.width():
                gone.difference_update(names)
        self._gone = frozenset(gone)
        lone = self._stand_in if MIDDLE not in gone else ""
        for name, button in self._buttons.items():
            button.setVisible(name not in gone and name not in self._useless and name != lone)
        self.wordmark.setVisible(NAME not in gone)
        if self._middle is not None:
            self._middle.setMaximumWidth(round(MIDDLE_EM[1] * self._em))
            self._show_middle(MIDDLE not in gone)

    def _need(self, gone: set[str]) -> int:
        """The least width without those that are ``gone``, in pixels."""
        widths = list(self._widths(gone))
        margins = self._layout.contentsMargins()
        return sum(widths) + self._layout.spacing() * len(widths) + margins.left() + margins.right()

    def _widths(self, gone: set[str]) -> Iterator[int]:
        if not self._button_px:
            self._button_px = next(iter(self._buttons.values())).sizeHint().width()
        if NAME not in gone:
            yield self.wordmark.sizeHint().width()
        if self._middle is not None:
            yield round(MIDDLE_EM[0] * self._em) if MIDDLE not in gone else self._button_px
        for name in self._buttons:
            if name not in gone and name not in self._useless and name != self._stand_in:
                yield self._button_px

    def _show_middle(self, fits: bool) -> None:
        if self._middle is not None and self._middle.parent() is self:
            self._middle.setVisible(fits)
        if fits != self._middle_fits:
            self._middle_fits = fits
            self.middle_fits_changed.emit(fits)
