"""The two bars of a face: what a visitor can choose, and where they can go."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look
from viewer.ui.shell.status import language_name
from viewer.ui.theme.icons import icon


class Bar(QWidget):
    """Buttons with a sign, large enough for a finger."""

    def __init__(self, desk: FaceDesk, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._signs: dict[QPushButton, str] = {}
        self.setProperty("role", role)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.row = QHBoxLayout(self)

    def add(self, name: str, words: str, sign: str = "", role: str = "") -> QPushButton:
        made = QPushButton(words, self)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setAutoDefault(False)
        if role:
            made.setProperty("role", role)
        if sign:
            self._signs[made] = sign
        self.row.addWidget(made)
        return made

    def set_look(self, look: Look) -> None:
        gap = round(look.em * 0.45)
        self.row.setContentsMargins(gap * 2, gap, gap * 2, gap)
        self.row.setSpacing(gap)
        for button in self.findChildren(QPushButton):
            button.setMinimumSize(look.target, look.target)
        for button, sign in self._signs.items():
            colour = look.theme.on_accent if button.property("role") == "primary" else look.theme.ink
            button.setIcon(icon(sign, colour, look.em * 1.1))
            button.setIconSize(QSize(round(look.em * 1.1), round(look.em * 1.1)))

    def show_spot(self, spot: Spot) -> None:
        """The face has come to ``spot``."""

    def reset(self) -> None:
        """As at the start."""


class HeadBar(Bar):
    """Title, languages, size, colours, reach, cover."""

    cover_wanted = Signal()

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, "bar", parent)
        choices = desk.booth.choices
        self.title = QLabel(desk.booth.config.title or self.tr("Health information"), self)
        self.title.setProperty("role", "wordmark")
        self.row.addWidget(self.title, 1)
        self.languages: dict[str, QPushButton] = {}
        if len(choices.languages) > 1:
            for code in choices.languages:
                made = self.add(f"language-{code}", language_name(code))
                made.clicked.connect(self._speak)
                self.languages[code] = made
        self.letters = self.add("size", self.tr("Larger text"), "text-larger")
        self.colours = self.add("colours", self.tr("Colours"), "theme-contrast")
        self.reach = self.add("reach", self.tr("Within reach"), "chevron-down")
        self.cover = self.add("cover", self.tr("Hide the screen"), "close")
        self.letters.clicked.connect(choices.next_step)
        self.colours.clicked.connect(choices.next_theme)
        self.reach.clicked.connect(self._turn_reach)
        self.cover.clicked.connect(self.cover_wanted)

    def _speak(self) -> None:
        self.desk.booth.choices.set_language(self.sender().objectName().removeprefix("language-"))

    def _turn_reach(self) -> None:
        choices = self.desk.booth.choices
        choices.set_reach(not choices.reach)


class FootBar(Bar):
    """Home, Back, Next, and the other screens."""

    next_wanted = Signal()

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, "foot", parent)
        self.home = self.add("home", self.tr("Home"), "home")
        self.back = self.add("back", self.tr("Back"), "back")
        self.next = self.add("next", self.tr("Next"), "forward", role="primary")
        self.row.addStretch(1)
        self.picture = self.add("picture", self.tr("The picture"), "picture")
        self.search = self.add("search", self.tr("Search"), "search")
        self.home.clicked.connect(desk.way.home)
        self.back.clicked.connect(desk.way.back)
        self.next.clicked.connect(self.next_wanted)
        self.picture.clicked.connect(self._to_picture)
        self.search.clicked.connect(self._to_search)

    def show_spot(self, spot: Spot) -> None:
        self.back.setEnabled(self.desk.way.can_back)
        self.home.setEnabled(spot.screen != way.HOME)

    def show_next(self, words: str) -> None:
        """What Next leads to; "" for nowhere."""
        self.next.setEnabled(bool(words))
        self.next.setText(words or self.tr("Next"))
        self.next.setAccessibleName(self.next.text())

    def _to_picture(self) -> None:
        self.desk.way.go(Spot(way.PICTURE))

    def _to_search(self) -> None:
        self.desk.way.go(Spot(way.SEARCH))
