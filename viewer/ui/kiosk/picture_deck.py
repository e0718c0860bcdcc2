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
    SLIM = "slim"  # the same, tabs in a row that a finger moves
    ROWS = "rows"  # the group in such a row as well
    ROW = "row"  # one row: the tabs, and in their place the group that was chosen


class Deck(QWidget):
    """Groups, the tabs that choose one, and the keys that are always there."""

    turned = Signal(str)  # a visitor has chosen a group

    def __init__(self, groups: Sequence[Group], keys: Sequence[QPushButton], parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._judged = False
        self.lay = (
            Lay.ALL
        )  # judged when size or letters change: what a touch adds is scrolled to, and moves nothing else
        self.head = Paged("deck-head", Qt.Orientation.Horizontal, self)
        self.body = Paged("deck-body", Qt.Orientation.Vertical, self)
        self.groups = {group.name: group for group in groups}
        self.keys = list(keys)
        self.chosen = groups[0].name
        self.inside = False  # in one row: the group is shown, not the tabs
        self.menu = QPushButton(self)
        self.menu.setObjectName("deck-menu")
        self.menu.setAccessibleName(self.tr("All keys"))
        self.menu.setProperty("role", "sign")
        self.menu.setAutoDefault(False)
        self.menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu.clicked.connect(self._out)
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
        for key in (*self.keys, *self.tabs.values(), self.menu):
            key.setMinimumSize(look.target, look.target)
        for key, sign in {**signs, self.menu: "menu"}.items():
            key.setIcon(icon(sign, look.theme.ink, look.em * 1.1))
            key.setIconSize(QSize(round(look.em * 1.1), round(look.em * 1.1)))
        self._judged = False
        self.later()

    def later(self) -> None:
        """Lay out anew when all that changes has changed."""
        self._fit.start()

    def choose(self, name: str) -> None:
        """Show a group, where not all are shown."""
        if name == self.chosen and self.inside:
            return
        self.chosen, self.inside = name, True
        self.arrange()
        if self.lay is not Lay.ALL:
            self.body.to_start()
            self.head.bring(self.tabs[name])

    def reset(self) -> None:
        """As at the start."""
        self.chosen, self.inside = next(iter(self.groups)), False
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
        if not self._judged:
            self._judged = True
            self._lower(False)
            self.lay = self._room_for(look, keys, gap)
            self._lower(self.lay is Lay.ROW)
        one_row = self.lay is Lay.ROW
        self.head.setVisible(not one_row or not self.inside)
        self.body.setVisible(not one_row or self.inside)
        self.menu.setVisible(one_row and self.inside)
        for name, tab in self.tabs.items():
            tab.setVisible(self.lay is not Lay.ALL)
            tab.setChecked(name == self.chosen)
        for name, title in self.titles.items():
            title.setVisible(self.lay is Lay.ALL)
            self.groups[name].setVisible(self.lay is Lay.ALL or name == self.chosen)
        if self.lay is Lay.ALL:
            self._lay_all(keys, gap)
            return
        buttons = [*self.tabs.values(), *keys]
        if self.lay is Lay.ONE:
            self._lay_body(self._lay_head(buttons, gap, 0) + gap)
        elif self.lay is Lay.SLIM:
            row = self._row(look, keys)
            self.head.setGeometry(0, 0, self.width(), row)
            self._lay_head_row(buttons, gap)
            self._lay_body(row + gap)
        else:
            self._lay_rows(look, buttons, gap)

    def _room_for(self, look: Look, keys: list[QPushButton], gap: int) -> Lay:
        width, height = self.width(), self.height()
        foot = _flow(keys, width, gap, self, move=False)
        line = round(look.em * 1.35)
        tall = [group.lay(width, flat=False).height() for group in self.groups.values()]
        if sum(tall) + len(tall) * (line + 2 * gap) + foot <= height:
            return Lay.ALL
        head = _flow([*self.tabs.values(), *keys], width, gap, self, move=False)
        row = self._row(look, keys)
        least = 2 * row + gap
        if head + gap + least <= height:
            return Lay.ONE
        if row + gap + least <= height:
            return Lay.SLIM
        return Lay.ROWS if height >= 2 * row + gap else Lay.ROW

    def _lower(self, low: bool) -> None:
        """Less air above and below words, where a row has hardly room for them."""
        for key in self.findChildren(QPushButton):
            if bool(key.property("low")) is not low:
                key.setProperty("low", low)
                key.style().unpolish(key)
                key.style().polish(key)

    def _row(self, look: Look, keys: list[QPushButton]) -> int:
        """The height of one row of tabs and keys."""
        return max(look.target, *(key.sizeHint().height() for key in [*keys, *self.tabs.values()]))

    def _lay_all(self, keys: list[QPushButton], gap: int) -> None:
        foot = self._lay_head(keys, gap, self.height())
        self.body.set_way(Qt.Orientation.Vertical)
        self.body.setGeometry(0, 0, self.width(), self.height() - foot - gap)
        tall = self._lay_titled(self.width(), gap)
        if tall > self.body.height():
            tall = self._lay_titled(self.body.room(paged=True).width(), gap)
        self.body.set_size(1, tall)

    def _lay_titled(self, width: int, gap: int) -> int:
        """All groups below each other; how high they are."""
        look, y = self._look, 0
        assert look is not None
        line, left = round(look.em * 1.35), 0
        for name, group in self.groups.items():
            self.titles[name].setGeometry(left, y, width, line)
            y += line + gap // 2
            group.move(left, y)
            y += group.lay(width, flat=False).height() + round(1.5 * gap)
        return y - round(1.5 * gap)

    def _lay_body(self, top: int) -> None:
        """The chosen group from ``top`` down."""
        group = self.groups[self.chosen]
        self.body.set_way(Qt.Orientation.Vertical)
        self.body.setGeometry(0, top, self.width(), self.height() - top)
        size = group.lay(self.width(), flat=False)
        if size.height() > self.body.height():
            size = group.lay(self.body.room(paged=True).width(), flat=False)
        self.body.set_size(1, size.height())
        group.move(0, 0)

    def _lay_head(self, buttons: list[QPushButton], gap: int, foot: int) -> int:
        """Tabs and keys in lines, at the top, or above ``foot``; how high they are."""
        tall = _flow(buttons, self.width(), gap, self, move=False)
        self.head.setGeometry(0, max(0, foot - tall), self.width(), tall)
        self.head.set_size(self.width(), tall)
        _flow(buttons, self.width(), gap, self, move=True)
        return tall

    def _lay_head_row(self, buttons: list[QPushButton], gap: int) -> None:
        """Tabs and keys in one row, in the place that the head has."""
        mirrored, tall = self.isRightToLeft(), self.head.height()
        sizes = [key.sizeHint().expandedTo(key.minimumSize()).width() for key in buttons]
        self.head.set_size(sum(sizes) + gap * (len(sizes) - 1), tall)
        whole, at = self.head.content.width(), 0
        for key, size in zip(buttons, sizes, strict=True):
            key.setGeometry(whole - at - size if mirrored else at, 0, size, tall)
            at += size + gap

    def _lay_rows(self, look: Look, buttons: list[QPushButton], gap: int) -> None:
        width, mirrored = self.width(), self.isRightToLeft()
        row = min(self.height(), self._row(look, []))
        self.body.set_way(Qt.Orientation.Horizontal)
        if self.lay is Lay.ROWS:
            self.head.setGeometry(0, 0, width, row)
            self.body.setGeometry(0, row + gap, width, self.height() - row - gap)
        else:
            menu = look.target
            self.head.setGeometry(0, 0, width, row)
            self.menu.setGeometry(width - menu if mirrored else 0, 0, menu, row)
            self.body.setGeometry(0 if mirrored else menu + gap, 0, width - menu - gap, row)
        self._lay_head_row(buttons, gap)
        group = self.groups[self.chosen]
        size = group.lay(width, flat=True, low_px=self.body.height())
        self.body.resize(self.body.width(), max(look.target, min(size.height(), self.body.height())))
        self.body.set_size(size.width(), size.height())
        group.move(self.body.content.width() - size.width() if mirrored else 0, 0)

    def _out(self) -> None:
        self.inside = False
        self.arrange()

    def _turn(self) -> None:
        name = self.sender().objectName().removeprefix("tab-")
        self.choose(name)
        self.tabs[name].setChecked(True)
        self.turned.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._judged = False
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
