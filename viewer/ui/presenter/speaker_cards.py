"""Cards of the speaker's window: a heading with signs and buttons, and one pane, or several behind tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from viewer.ui.presenter.speaker_room import Spot
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.segments import Segments

MARGIN_EM = 0.7
MARGIN_PX = 16.0  # at most: large letters need the room themselves


class Card(QFrame):
    """A heading above a pane. ``hold`` puts another pane in; the one before stays whole, and is hidden."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "talk-card")
        self.title = QLabel(title, self)
        self.title.setProperty("role", "quiet")
        self.signs: list[QLabel] = []
        self.head = FlowLayout(spread=True)
        self.head.addWidget(self.title)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self.head)
        self._pane: QWidget | None = None

    def hold(self, pane: QWidget) -> None:
        self._pane = pane
        self._column.addWidget(pane, 1)
        pane.show()

    def say_signs(self, words: Sequence[str]) -> None:
        """What must be seen, such as that the audience sees black: each has a sign of its own."""
        while len(self.signs) < len(words):
            sign = QLabel(self)
            sign.setProperty("role", "talk-sign")
            self.signs.append(sign)
            self.head.addWidget(sign)
        for at, sign in enumerate(self.signs):
            sign.setText(words[at] if at < len(words) else "")
            sign.setVisible(at < len(words))

    @property
    def told(self) -> str:
        """All signs that are shown."""
        return " · ".join(sign.text() for sign in self.signs if sign.text())

    def set_em(self, em: float) -> None:
        margin = round(min(em * MARGIN_EM, MARGIN_PX))
        self._column.setContentsMargins(margin, round(margin * 0.6), margin, margin)
        self._column.setSpacing(round(em * 0.3))
        self.head.set_spacing(round(em * 0.3))

    def place(self, spot: Spot) -> None:
        self.setGeometry(spot.x, spot.y, spot.width, spot.height)


class TabCard(QFrame):
    """Several panes in one card, one in front."""

    turned = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "talk-card")
        self._front = ""
        self.tabs: Segments | None = None
        self.stack = QStackedWidget(self)
        self.stack.setMinimumSize(1, 1)  # what stands in it scrolls or shrinks; the tabs do not
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.stack, 1)

    @property
    def front(self) -> str:
        return self._front

    def fill(self, rows: Sequence[tuple[str, str, QWidget]]) -> None:
        """Rows of id, title and pane; the one that was in front stays there."""
        if self.tabs is not None:
            self._column.removeWidget(self.tabs)
            self.tabs.hide()
            self.tabs.deleteLater()
        self.tabs = Segments("tab", self.tr("Panes"), self)
        self.tabs.set_spacing(2)  # they have room within themselves
        self.tabs.add((name, title, "") for name, title, _ in rows)
        for button in self.tabs.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.insertWidget(0, self.tabs)
        self._panes = {name: pane for name, _, pane in rows}
        for pane in self._panes.values():
            self.stack.addWidget(pane)
        self.tabs.chosen.connect(self.turn)
        self.turn(self._front if self._front in self._panes else next(iter(self._panes)))
        self.tabs.show()

    def turn(self, name: str) -> None:
        """Bring a pane to the front."""
        if name in self._panes:
            self._front = name
            assert self.tabs is not None
            self.tabs.choose(name)
            self.tabs.buttons[name].setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.stack.setCurrentWidget(self._panes[name])
            self.turned.emit(name)

    def set_em(self, em: float) -> None:
        margin = round(min(em * MARGIN_EM, MARGIN_PX))
        self._column.setContentsMargins(margin, round(margin * 0.3), margin, margin)
        self._column.setSpacing(round(em * 0.2))

    def place(self, spot: Spot) -> None:
        self.setGeometry(spot.x, spot.y, spot.width, spot.height)

    _panes: dict[str, QWidget] = {}  # noqa: RUF012
