"""All keys of the picture in one place: every group where there is room, else one at a time, else in one row."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSizePolicy, QWidget

from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.picture_groups import Group
from viewer.ui.kiosk.picture_paged import Paged
from viewer.ui.theme.icons import icon


class Lay(Enum):
    """How much room there is."""

    ALL = "all"  # every group under its title
    ONE = "one"  # tabs, and the group that was chosen
    ROWS = "rows"  # the same in two rows that a finger moves
    ROW = "row"  # in one


class Deck(QWidget):
    """Groups, the tabs that choose one, and the keys that are always there."""

    turned = Signal(str)  # a visitor has chosen a group

    def __init__(self, groups: Sequence[Group], keys: Sequence[QPushButton], parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.lay = Lay.ALL
        self.head = Paged("deck-head", Qt.Orientation.Horizontal, self)
        self.body = Paged("deck-body", Qt.Orientation.Vertical, self)
        self.groups = {group.name: group for group in groups}
        self.keys = list(keys)
        self.chosen = groups[0].name
        self.tabs: dict[str, QPushButton] = {}
        self.titles: dict[str, QLabel] = {}
        for group in groups:
            group.setParent(self.body.content)
            title = QLabel(group.title, self.body.content)
            title.setProperty("role", "strong")
            self.titles[group.name] = title
            self.tabs[group.name] = self._tab(group)
        for key in keys:
            key.setParent(self.head.content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self.arrange)

    def _tab(self, group: Group) -> QPushButton:
        tab = QPushButton(group.title, self.head.content)
        tab.setObjectName(f"tab-{group.name}")
        tab.setAccessibleName(group.title)
        tab.setCheckable(True)
        tab.setAutoDefault(False)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.clicked.connect(self._turn)
        return tab

    def set_look(self, look: Look, signs: dict[QPushButton, str]) -> None:
        """Dress it; ``signs`` of the keys."""
        self._look = look
        for paged in (self.head, self.body):
            paged.set_look(look)
        for group in self.groups.values():
            group.setLayoutDirection(QApplication.layoutDirection())
            group.set_look(look)
        for key in (*self.keys, *self.tabs.values()):
            key.setMinimumSize(look.target, look.target)
        for key, sign in signs.items():
            key.setIcon(icon(sign, look.theme.ink, look.em * 1.1))
            key.setIconSize(QSize(round(look.em * 1.1), round(look.em * 1.1)))
        self.later()

    def later(self) -> None:
        """Lay out anew when all that changes has changed."""
        self._fit.start()

    def choose(self, name: str) -> None:
        """Show a group, where not all are shown."""
        if name != self.chosen:
            self.chosen = name
            self.arrange()
            self.body.to_start()

    def reset(self) -> None:
        """As at the start."""
        self.choose(next(iter(self.groups)))
        self.arrange()
        for paged in (self.head, self.body):
            paged.to_start()

    # -- room

    def arrange(self) -> None:
        """Find out how much room there is, and lay all out in it."""
        self._fit.stop()
        look = self._look
        if look is None or self.width() < 2:
            return
        gap = round(look.em * 0.45)
        keys = [key for key in self.keys if not key.isHidden()]
        self.lay = self._room_for(look, keys, gap)
        for name, tab in self.tabs.items():
            tab.setVisible(self.lay is not Lay.ALL)
            tab.setChecked(name == self.chosen)
        for name, title in self.titles.items():
            title.setVisible(self.lay is Lay.ALL)
            self.groups[name].setVisible(self.lay is Lay.ALL or name == self.chosen)
        if self.lay is Lay.ALL:
            self._lay_all(keys, gap)
        elif self.lay is Lay.ONE:
            self._lay_one(keys, gap)
        else:
            self._lay_rows(look, keys, gap)

    def _room_for(self, look: Look, keys: list[QPushButton], gap: int) -> Lay:
        width, height = self.width(), self.height()
        foot = _flow(keys, width, gap, self, move=False)
        line = round(look.em * 1.35)
        tall = [group.lay(width, flat=False).height() for group in self.groups.values()]
        if sum(tall) + len(tall) * (line + 2 * gap) + foot <= height:
            return Lay.ALL
        head = _flow([*self.tabs.values(), *keys], width, gap, self, move=False)
        if head + gap + max(min(tall), 2 * look.target + gap) <= height and not look.reach:
            return Lay.ONE
        row = max(key.sizeHint().height() for key in [*keys, *self.tabs.values()])
        return Lay.ROWS if height >= row + gap + max(look.target, row) else Lay.ROW

    def _lay_all(self, keys: list[QPushButton], gap: int) -> None:
        look = self._look
        assert look is not None
        width, line = self.width(), round(look.em * 1.35)
        foot = self._lay_head(keys, gap, self.height())
        self.body.set_way(Qt.Orientation.Vertical)
        self.body.setGeometry(0, 0, width, self.height() - foot - gap)
        y = 0
        for name, group in self.groups.items():
            self.titles[name].setGeometry(0, y, width, line)
            y += line + gap // 2
            group.move(0, y)
            y += group.lay(width, flat=False).height() + round(1.5 * gap)
        self.body.set_size(width, y - round(1.5 * gap))

    def _lay_one(self, keys: list[QPushButton], gap: int) -> None:
        head = self._lay_head([*self.tabs.values(), *keys], gap, 0)
        group = self.groups[self.chosen]
        self.body.set_way(Qt.Orientation.Vertical)
        self.body.setGeometry(0, head + gap, self.width(), self.height() - head - gap)
        size = group.lay(self.width(), flat=False)
        if size.height() > self.body.height():
            size = group.lay(self.body.room(paged=True).width(), flat=False)
        self.body.set_size(size.width(), size.height())
        group.move(self.body.content.width() - size.width() if self.body.content.isRightToLeft() else 0, 0)

    def _lay_head(self, buttons: list[QPushButton], gap: int, foot: int) -> int:
        """Tabs and keys in lines, at the top, or above ``foot``; how high they are."""
        tall = _flow(buttons, self.width(), gap, self, move=False)
        self.head.setGeometry(0, max(0, foot - tall), self.width(), tall)
        self.head.set_size(self.width(), tall)
        _flow(buttons, self.width(), gap, self, move=True)
        return tall

    def _lay_rows(self, look: Look, keys: list[QPushButton], gap: int) -> None:
        width, height = self.width(), self.height()
        buttons = [*self.tabs.values(), *keys]
        row = max(look.target, *(key.sizeHint().height() for key in buttons))
        mirrored = self.isRightToLeft()
        self.body.set_way(Qt.Orientation.Horizontal)
        if self.lay is Lay.ROWS:
            self.head.setGeometry(0, 0, width, row)
            self.body.setGeometry(0, row + gap, width, height - row - gap)
        else:
            part = (width - gap) * 2 // 5
            self.head.setGeometry(width - part if mirrored else 0, 0, part, height)
            self.body.setGeometry(0 if mirrored else part + gap, 0, width - part - gap, height)
        wide = sum(max(look.target, key.sizeHint().width()) + gap for key in buttons) - gap
        self.head.set_size(wide, min(row, self.head.height()))
        whole, at = self.head.content.width(), 0
        for key in buttons:
            size = max(look.target, key.sizeHint().width())
            key.setGeometry(whole - at - size if mirrored else at, 0, size, min(row, self.head.height()))
            at += size + gap
        group = self.groups[self.chosen]
        size_ = group.lay(10_000, flat=True)
        self.body.set_size(size_.width(), size_.height())
        group.move(self.body.content.width() - size_.width() if mirrored else 0, 0)

    def _turn(self) -> None:
        name = self.sender().objectName().removeprefix("tab-")
        self.choose(name)
        self.tabs[name].setChecked(True)
        self.turned.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


def _flow(buttons: Sequence[QPushButton], width: int, gap: int, around: QWidget, *, move: bool) -> int:
    """Buttons side by side, wrapped; how high all of them are."""
    x = y = tall = 0
    mirrored = around.isRightToLeft()
    for key in buttons:
        size = key.sizeHint().expandedTo(key.minimumSize())
        wide = min(size.width(), width)
        if x and x + wide > width:
            x, y, tall = 0, y + tall + gap, 0
        if move:
            key.setGeometry(width - x - wide if mirrored else x, y, wide, size.height())
        x += wide + gap
        tall = max(tall, size.height())
    return y + tall
