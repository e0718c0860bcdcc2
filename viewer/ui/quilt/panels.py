"""The controls under the picture: a row of tabs and one panel each, all of one height, so that nothing jumps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.quilt.controls import Controls
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.segments import Segment, Segments

CHANGE, TREAT, LOOK, COMPARE, SCENES = "change", "treat", "look", "compare", "scenes"
NAMES = (CHANGE, TREAT, LOOK, COMPARE, SCENES)


def chain(before: QWidget, panel: QWidget) -> None:
    """Tab goes from ``before`` through what lies in ``panel``, wherever it was made."""
    for widget in panel.findChildren(QWidget):
        if widget.window() is not panel.window():  # the list of a combo box is a window of its own
            continue
        if isinstance(widget, Segment) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, widget)
            before = widget


class Panel(Protocol):
    """What every panel can."""

    def set_theme(self, theme: Theme, em: float) -> None: ...


class Panels(QWidget):
    """A panel is made when its tab is first chosen."""

    turned = Signal(str)  # the tab in front

    def __init__(self, controls: Controls, make: Mapping[str, Callable[[], QWidget]], parent: QWidget) -> None:
        """``make`` has one maker for each tab but the first, whose panel are the sliders."""
        super().__init__(parent)
        self.controls = controls
        self._make = make
        self._theme: Theme | None = None
        self._em = 17.0
        self.tabs = Segments("tab", self.tr("Controls"), self)
        titles = {
            CHANGE: (self.tr("Change"), self.tr("Age, weight, months")),
            TREAT: (self.tr("Treat"), self.tr("Set treatments on the quilt")),
            LOOK: (self.tr("Look"), self.tr("Lift layers, cut, zoom")),
            COMPARE: (self.tr("Compare"), self.tr("Two pictures in one; colours that show a quantity")),
            SCENES: (self.tr("Scenes"), self.tr("Scenes and tours")),
        }
        self.tabs.add((name, *titles[name]) for name in NAMES)
        self.tabs.chosen.connect(self.turn)
        self._stack = QStackedWidget(self)
        self._scrolls: dict[str, InnerScroll] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._stack)
        self._hold(CHANGE, controls)
        self.tabs.choose(CHANGE)

    @property
    def front(self) -> str:
        return self.tabs.choice

    def panel(self, name: str) -> QWidget:
        """The panel behind a tab, made if need be."""
        if name not in self._scrolls:
            panel = self._make[name]()
            self._hold(name, panel)
        panel_there = self._scrolls[name].widget()
        assert panel_there is not None
        return panel_there

    def made(self, name: str) -> QWidget | None:
        """The panel behind a tab, if it was made."""
        return self._scrolls[name].widget() if name in self._scrolls else None

    def turn(self, name: str) -> None:
        """Bring a panel to the front."""
        self.panel(name)
        self.tabs.choose(name)
        self._stack.setCurrentWidget(self._scrolls[name])
        self.turned.emit(name)

    def offer(self, name: str, offered: bool) -> None:
        """Have the tab or not."""
        self.tabs.buttons[name].setVisible(offered)
        if not offered and self.front == name:
            self.turn(CHANGE)

    def set_theme(self, theme: Theme, em: float) -> None:
        self._theme, self._em = theme, em
        self._column.setSpacing(round(em * 0.4))
        self.tabs.set_spacing(round(em * 0.15))
        for name in self._scrolls:
            self._dress(name)

    def set_room(self, height_px: int, stacked: bool) -> None:
        """Give all panels the height of the sliders, or ``height_px`` if that is more."""
        self.controls.stack(stacked)
        layout = self.controls.layout()
        assert layout is not None
        layout.activate()
        least = self.controls.sizeHint().height() + round(self._em * 0.2)
        self._stack.setFixedHeight(max(least, height_px))

    def _hold(self, name: str, panel: QWidget) -> None:
        scroll = InnerScroll(self._stack)
        scroll.setWidget(panel)
        panel.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._scrolls[name] = scroll
        self._stack.addWidget(scroll)
        chain(list(self.tabs.buttons.values())[-1], panel)
        self._dress(name)

    def _dress(self, name: str) -> None:
        if self._theme is not None:
            panel: Panel = self._scrolls[name].widget()  # type: ignore[assignment]
            panel.set_theme(self._theme, self._em)
