"""What can be done with the picture, in groups of large keys: its parts, age and weight, near and far, who tells it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStyle, QWidget

from viewer.core.quilt.parts import Part
from viewer.core.quilt.safety import shown_state
from viewer.core.quilt.scene import (
    CUT_BACK_MM,
    CUT_FRONT_MM,
    PAN_MOST,
    ZOOM_MAX,
    ZOOM_MIN,
    Account,
    Compare,
    SceneState,
)
from viewer.state import acts
from viewer.state.session import Session
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.picture_parts import PartKey
from viewer.ui.kiosk.picture_slider import LifeLine, lines
from viewer.ui.theme.icons import icon

ZOOM_STEP: Final = 50  # percent, by one touch
PAN_STEP: Final = 25  # percent
CUT_STEP_MM: Final = 9
DIVIDER_STEP: Final = 10  # percent
FLAT_EM: Final = 22  # how wide words stand in one row with keys
Place = tuple[QWidget, QSize]


class Group(QWidget):
    """Some keys that belong together. Its owner says how wide it is; it lays itself out and says how high."""

    name = ""

    def __init__(self, session: Session, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.session, self.title = session, title
        self.setObjectName(f"group-{self.name}")
        self.setAccessibleName(title)
        self._look: Look | None = None
        self._signs: dict[QPushButton, str] = {}

    def key(
        self, name: str, words: str, does: Callable[[], None], sign: str = "", *, only: bool = False
    ) -> QPushButton:
        """A key; with ``only`` its sign stands for its words."""
        made = QPushButton("" if only else f" {words}" if sign else words, self)  # a little room after the sign
        if only:
            made.setProperty("role", "sign")
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setAutoDefault(False)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(does)
        if sign:
            self._signs[made] = sign
        return made

    def set_look(self, look: Look) -> None:
        self._look = look
        for key in self.findChildren(QPushButton):
            key.setMinimumSize(look.target, look.target)
        mirrored = self.isRightToLeft()
        for key, name in self._signs.items():
            turned = mirrored and not key.property("plain")
            sign = MIRRORED.get(name, name) if turned else name
            key.setIcon(icon(sign, look.theme.ink, look.em * 1.1))
            key.setIconSize(QSize(round(look.em * 1.1), round(look.em * 1.1)))

    def lay(self, width: int, *, flat: bool, low_px: int = 0) -> QSize:
        """Lay it out in ``width`` pixels (``flat``: in one row, however wide, no higher than ``low_px`` if that can
        be). How large it is then."""
        del low_px
        look = self._look
        assert look is not None
        gap = round(look.em * 0.4)
        rows = self.places(width, flat=flat)
        if flat:
            lines = [[place for row in rows for place in row]]
            whole = sum(size.width() + gap for _, size in lines[0]) - gap if lines[0] else 0
        else:
            lines = [line for row in rows for line in _broken(row, width, gap)]
            whole = width
        if self.isRightToLeft():
            lines = [_unturned(line) for line in lines]
        y = 0
        for line in lines:
            tall = max((size.height() for _, size in line), default=0)
            spare = 0 if flat else whole - sum(size.width() for _, size in line) - gap * (len(line) - 1)
            keys = [widget for widget, _ in line if isinstance(widget, QPushButton)]
            wordy = [key for key in keys if key.text()] or keys
            x = 0
            for widget, size in line:
                wide = size.width() + (spare // len(wordy) if widget in wordy else 0)
                box = QRect(x, y, wide, tall)
                widget.setGeometry(QStyle.visualRect(self.layoutDirection(), QRect(0, 0, whole, 1), box))
                x += wide + gap
            y += tall + gap
        self.resize(whole, max(0, y - gap))
        return self.size()

    def places(self, width: int, *, flat: bool) -> list[list[Place]]:
        """What stands in it, row by row, and how large each is."""
        del width, flat
        return [[(widget, self.size_of(widget)) for widget in row if not widget.isHidden()] for row in self.rows()]

    def rows(self) -> Sequence[Sequence[QWidget]]:
        """Its keys, as they belong together, and words between them."""
        return ()

    def size_of(self, widget: QWidget) -> QSize:
        look = self._look
        assert look is not None
        least = QSize(0, look.target) if isinstance(widget, QLabel) else QSize(look.target, look.target)
        return widget.sizeHint().expandedTo(least)

    def show_state(self, state: SceneState) -> None:
        """What can be done now."""


def _broken(row: list[Place], width: int, gap: int) -> list[list[Place]]:
    """A row that is too wide goes on in the next line. What points to the left and what points to the right stay side
    by side where that can be."""
    lines: list[list[Place]] = [[]]
    x = 0
    for plain, run in groupby(row, _is_plain):
        places = list(run)
        together = sum(size.width() + gap for _, size in places) - gap
        if plain and x and x + together > width:
            lines.append([])
            x = 0
        for widget, size in places:
            if x and x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((widget, size))
            x += size.width() + gap
    return [line for line in lines if line]


def _unturned(line: list[Place]) -> list[Place]:
    """A line that will be laid from right to left. The picture is never mirrored, so what points to its left stands
    left of what points to its right: keys that belong together in that way are laid the other way round."""
    made: list[Place] = []
    for plain, run in groupby(line, _is_plain):
        places = list(run)
        made += reversed(places) if plain else places
    return made


def _is_plain(place: Place) -> bool:
    return bool(place[0].property("plain"))


MIRRORED: Final = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}


class PartsGroup(Group):
    name = "parts"

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, "", parent)
        self.title = self.tr("Parts")
        self.setAccessibleName(self.title)
        self.keys = {part: PartKey(part, session, self) for part in Part}

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for key in self.keys.values():
            key.set_look(look)

    def rows(self) -> Sequence[Sequence[QWidget]]:
        return (list(self.keys.values()),)

    def tell(self) -> None:
        for key in self.keys.values():
            key.tell()


class LifeGroup(Group):
    name = "life"

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, "", parent)
        self.title = self.tr("Age and weight")
        self.setAccessibleName(self.title)
        self.lines = tuple(LifeLine(line, session.quilt, self) for line in lines())

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for line in self.lines:
            line.set_look(look)

    def places(self, width: int, *, flat: bool) -> list[list[Place]]:
        return [[(line, line.lay(width, flat=flat))] for line in self.lines]


class NearGroup(Group):
    """Closer and farther, the cut, and where to look once it is close: all that fingers do on the picture."""

    name = "near"

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, "", parent)
        self.title = self.tr("Look closer")
        self.setAccessibleName(self.title)
        self.closer = self.key("closer", self.tr("Closer"), self._closer, "plus")
        self.farther = self.key("farther", self.tr("Farther"), self._farther, "minus")
        self.whole = self.key("whole", self.tr("All of it"), self._whole, "fit")
        self.cut_back = self.key("cut-back", self.tr("Cut farther back"), self._cut_back, "cut-back", only=True)
        self.cut_front = self.key("cut-front", self.tr("Cut farther in front"), self._cut_front, "cut-front", only=True)
        self.left = self.key("look-left", self.tr("Look to the left"), self._left, "chevron-left", only=True)
        self.right = self.key("look-right", self.tr("Look to the right"), self._right, "chevron-right", only=True)
        self.up = self.key("look-up", self.tr("Look up"), self._up, "chevron-up", only=True)
        self.down = self.key("look-down", self.tr("Look down"), self._down, "chevron-down", only=True)
        for key in (self.left, self.right):
            key.setProperty("plain", True)  # the picture is never mirrored
        self._pans = (self.left, self.right, self.up, self.down)
        self.cut_words, self.look_words = QLabel(self.tr("Cut"), self), QLabel(self.tr("Move"), self)

    def rows(self) -> Sequence[Sequence[QWidget]]:
        return (
            (self.closer, self.farther, self.whole),
            (self.cut_words, self.cut_back, self.cut_front, self.look_words, *self._pans),
        )

    def show_state(self, state: SceneState) -> None:
        view = state.view
        close = view.zoom > ZOOM_MIN
        self.closer.setEnabled(view.zoom < ZOOM_MAX)
        self.farther.setEnabled(close)
        self.whole.setEnabled(close)
        self.cut_back.setEnabled(view.cut_mm > CUT_BACK_MM)
        self.cut_front.setEnabled(view.cut_mm < CUT_FRONT_MM)
        for key, can in zip(
            self._pans,
            (view.pan_x < PAN_MOST, view.pan_x > -PAN_MOST, view.pan_y < PAN_MOST, view.pan_y > -PAN_MOST),
            strict=True,
        ):
            key.setEnabled(close and can)

    def _closer(self) -> None:
        acts.zoom_by(self.session.quilt, ZOOM_STEP)

    def _farther(self) -> None:
        acts.zoom_by(self.session.quilt, -ZOOM_STEP)

    def _whole(self) -> None:
        acts.zoom_to(self.session.quilt, ZOOM_MIN)

    def _cut_back(self) -> None:
        acts.cut_by(self.session.quilt, -CUT_STEP_MM)

    def _cut_front(self) -> None:
        acts.cut_by(self.session.quilt, CUT_STEP_MM)

    def _left(self) -> None:
        self._pan(1, 0)

    def _right(self) -> None:
        self._pan(-1, 0)

    def _up(self) -> None:
        self._pan(0, 1)

    def _down(self) -> None:
        self._pan(0, -1)

    def _pan(self, across: int, down: int) -> None:
        """The eye goes there, so the block goes the other way."""
        quilt = self.session.quilt
        view = quilt.state.view
        quilt.set_view(
            pan_x=min(max(view.pan_x + across * PAN_STEP, -PAN_MOST), PAN_MOST),
            pan_y=min(max(view.pan_y + down * PAN_STEP, -PAN_MOST), PAN_MOST),
        )


class TellGroup(Group):
    """Who tells it, and what is seen side by side."""

    name = "tell"

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, "", parent)
        self.title = self.tr("Who tells it")
        self.setAccessibleName(self.title)
        self.studies = self.key("studies", self.tr("What studies show"), self._studies)
        self.article = self.key("article", self.tr("The article's story"), self._article)
        self.before = self.key("before", self.tr("Before and now"), self._before)
        self.both = self.key("both", self.tr("Both side by side"), self._both)
        self.left = self.key("line-left", self.tr("Line to the left"), self._left, "chevron-left", only=True)
        self.right = self.key("line-right", self.tr("Line to the right"), self._right, "chevron-right", only=True)
        for key in (self.left, self.right):
            key.setProperty("plain", True)
        for key in (self.studies, self.article, self.before, self.both):
            key.setCheckable(True)
        self.why = QLabel(
            self.tr("This part of the article's story could lead to harm. So what studies show stands beside it."), self
        )
        self.why.setWordWrap(True)
        self.why.hide()
        self._told = True

    def set_told(self, told: bool) -> None:
        """Does the pack have two accounts?"""
        self._told = told
        for key in (self.studies, self.article, self.both):
            key.setVisible(told)

    def show_state(self, state: SceneState) -> None:
        view = state.view
        self.studies.setChecked(state.account is Account.STUDIES)
        self.article.setChecked(state.account is Account.ARTICLE)
        self.before.setChecked(view.compare is Compare.BEFORE)
        self.both.setChecked(view.compare is Compare.ACCOUNTS)
        halves = view.compare is not Compare.NONE
        self.left.setEnabled(halves and view.divider > 0)
        self.right.setEnabled(halves and view.divider < 100)

    def must_compare(self, state: SceneState) -> bool:
        """Would the guard set both side by side, whatever a visitor chooses?"""
        if state.account is not Account.ARTICLE or not self._told:
            return False
        alone = state.with_view(compare=Compare.NONE)
        return shown_state(alone, self.session.pack.assumptions) != alone

    def rows(self) -> Sequence[Sequence[QWidget]]:
        return (self.studies, self.article), (self.before, self.both, self.left, self.right)

    def places(self, width: int, *, flat: bool) -> list[list[Place]]:
        made = super().places(width, flat=flat)
        if not self.why.isHidden():
            assert self._look is not None
            wide = FLAT_EM * self._look.em if flat else width
            made.insert(1, [(self.why, QSize(wide, self.why.heightForWidth(wide)))])
        return made

    def _studies(self) -> None:
        self._account(Account.STUDIES)

    def _article(self) -> None:
        self._account(Account.ARTICLE)

    def _account(self, account: Account) -> None:
        self.session.quilt.set_account(account)
        self.show_state(self.session.quilt.state)

    def _before(self) -> None:
        self._compare(Compare.BEFORE)

    def _both(self) -> None:
        self._compare(Compare.ACCOUNTS)

    def _compare(self, compare: Compare) -> None:
        acts.toggle_compare(self.session.quilt, compare)
        self.show_state(self.session.quilt.state)

    def _left(self) -> None:
        self._divide(-DIVIDER_STEP)

    def _right(self) -> None:
        self._divide(DIVIDER_STEP)

    def _divide(self, by: int) -> None:
        quilt = self.session.quilt
        quilt.set_view(divider=min(max(quilt.state.view.divider + by, 0), 100))
