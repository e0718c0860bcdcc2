"""The two bars of a face: what a visitor can choose, and where they can go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.core.kiosk.config import KIOSK_THEMES
from viewer.core.kiosk.sizes import STEPS
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.bar_button import BarButton, BarTitle, Form
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.reach import control_look
from viewer.ui.shell.language import RIGHT_TO_LEFT, main_code
from viewer.ui.shell.status import language_name

GAP_EM, SIDE_EM = 0.4, 0.75
LANGUAGES_MOST = 3  # as buttons of their own; more are listed
OWN_NAMES = {"es": "Español"}  # where Qt names a country as well


def own_name(code: str) -> str:
    """A language in its own words."""
    return OWN_NAMES.get(code) or language_name(code)


class Bar(QWidget):
    """``lead`` stands at its beginning, ``tail`` at its end; what lacks room says less, then takes a second row."""

    def __init__(self, desk: FaceDesk, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._look: Look | None = None
        self.lead: list[QWidget] = []
        self.tail: list[QWidget] = []
        self.setProperty("role", role)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def add(self, name: str, words: str, sign: str = "", role: str = "", *, tail: bool = False) -> BarButton:
        made = BarButton(name, words, sign, self)
        if role:
            made.setProperty("role", role)
        (self.tail if tail else self.lead).append(made)
        return made

    def set_look(self, look: Look) -> None:
        self._look = look = control_look(look, self)
        for widget in (*self.lead, *self.tail):
            if isinstance(widget, BarButton | BarTitle):
                widget.set_look(look)
        self.fit()

    def show_spot(self, spot: Spot) -> None:
        """The face has come to ``spot``."""

    def reset(self) -> None:
        """As at the start."""

    # -- room

    def shorter(self) -> Sequence[tuple[QWidget, ...]]:
        """What gives way, one after the other: words go under their signs, and then away."""
        return ()

    def give_way(self, count: int, signs: int = 0) -> None:
        """The first ``count`` of ``shorter`` have their words below, the first ``signs`` none at all."""
        for number, group in enumerate(self.shorter()):
            form = Form.SIGN if number < signs else Form.UNDER if number < count else Form.BESIDE
            for button in group:
                if isinstance(button, BarButton):
                    button.set_form(form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def fit(self) -> None:
        """As many words as the width holds."""
        look = self._look
        if look is None or self.width() < 20:
            return
        gap, side = round(GAP_EM * look.em), round(SIDE_EM * look.em)
        room = self.width() - 2 * side
        most = len(self.shorter())
        under = [(count, 0, False) for count in range(most + 1)]
        for count, signs, tight in (*under, (most, 0, True), *((most, signs, False) for signs in range(1, most + 1))):
            self._set_tight(tight)
            self.give_way(count, signs)
            if self._wide(self.lead, gap) + gap + self._wide(self.tail, gap) <= room:
                break
        if max(self._wide(self.lead, gap), self._wide(self.tail, gap)) > room:
            self._set_tight(True)
        one_row = self._wide(self.lead, gap) + gap + self._wide(self.tail, gap) <= room
        tall = max((self._size(widget)[1] for widget in self._seen([*self.lead, *self.tail])), default=look.target)
        self.setFixedHeight(tall + 2 * gap if one_row else 2 * tall + 3 * gap)
        self._place(self.lead, side, gap, tall)
        end = self.width() - side - self._wide(self.tail, gap)
        self._place(self.tail, end if one_row else side, gap if one_row else tall + 2 * gap, tall)

    def _set_tight(self, tight: bool) -> None:
        for widget in (*self.lead, *self.tail):
            if isinstance(widget, BarButton):
                widget.set_tight(tight)

    @staticmethod
    def _seen(widgets: Sequence[QWidget]) -> list[QWidget]:
        return [widget for widget in widgets if not widget.isHidden()]

    def _size(self, widget: QWidget) -> tuple[int, int]:
        size = widget.sizeHint()
        return size.width(), size.height()

    def _wide(self, widgets: Sequence[QWidget], gap: int) -> int:
        seen = self._seen(widgets)
        return sum(self._size(widget)[0] for widget in seen) + max(0, len(seen) - 1) * gap

    def _place(self, widgets: Sequence[QWidget], left: int, top: int, tall: int) -> None:
        assert self._look is not None
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for widget in self._seen(widgets):
            wide = self._size(widget)[0]
            widget.setGeometry(self.width() - left - wide if mirrored else left, top, wide, tall)
            left += wide + round(GAP_EM * self._look.em)


class HeadBar(Bar):
    """Title, languages, size, colours, read aloud, reach, cover."""

    cover_wanted = Signal()
    aloud_wanted = Signal()
    languages_wanted = Signal()  # listed

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, "bar", parent)
        choices = desk.booth.choices
        self.title = BarTitle(desk.booth.config.title or self.tr("Health information"), self)
        self.lead.append(self.title)
        # In this face's language, whatever is spoken when all faces are made as at the start.
        self._reads = self.tr("Read aloud"), self.tr("Stop reading")
        self._sizes, self._themes = (
            self.tr("Size {0} of {1}"),
            (self.tr("Light"), self.tr("Dark"), self.tr("High contrast")),
        )
        self.languages: dict[str, BarButton] = {}
        self.language = self.add("language", self.tr("Language"), "language", tail=True)
        self.language.clicked.connect(self.languages_wanted)
        if 1 < len(choices.languages) <= LANGUAGES_MOST:
            for code in choices.languages:
                made = self.add(f"language-{code}", own_name(code), tail=True)
                made.setCheckable(True)
                made.clicked.connect(self._speak)
                self.languages[code] = made
        self.aloud = self.add("aloud", self._reads[0], "speak", tail=True)
        self.reach = self.add("reach", self.tr("Within reach"), "reach", tail=True)
        self.cover = self.add("cover", self.tr("Hide"), "hide", tail=True)
        self.colours = self.add("colours", self.tr("Colours"), "theme-contrast", tail=True)
        # At the bar's end, which stays where it is when all buttons grow: who touches twice, touches this twice.
        self.letters = self.add("size", self.tr("Text size"), "text-larger", tail=True)
        for button in (self.aloud, self.reach):
            button.setCheckable(True)
        self.aloud.setVisible(desk.booth.config.read_aloud)
        self.letters.clicked.connect(choices.next_step)
        self.colours.clicked.connect(choices.next_theme)
        self.aloud.clicked.connect(self._ask_aloud)
        self.reach.clicked.connect(self._turn_reach)
        self.cover.clicked.connect(self.cover_wanted)
        choices.changed.connect(self.show_choices)
        self.show_choices()

    def shorter(self) -> Sequence[tuple[QWidget, ...]]:
        return (
            (self.reach,),
            (self.aloud,),
            (self.cover,),
            (self.colours, self.letters),
            tuple(self.languages.values()),
            (self.language,),
            (self.title,),
        )

    def give_way(self, count: int, signs: int = 0) -> None:
        super().give_way(count, signs)
        several = len(self.desk.booth.choices.languages) > 1
        listed = several and (not self.languages or count > 4)
        self.language.setVisible(listed)
        for button in self.languages.values():
            button.setVisible(not listed)
        self.title.setVisible(count < len(self.shorter()) and bool(self.title.text()))

    def show_choices(self, _name: str = "") -> None:
        """What is chosen now."""
        choices = self.desk.booth.choices
        for code, button in self.languages.items():
            button.setChecked(code == choices.language)
        self.letters.set_pips(choices.step, STEPS)
        self.letters.setAccessibleDescription(self._sizes.format(choices.step + 1, STEPS))
        number = KIOSK_THEMES.index(choices.theme) if choices.theme in KIOSK_THEMES else 0
        self.colours.set_pips(number, len(KIOSK_THEMES))
        self.colours.setAccessibleDescription(self._themes[number])
        self.reach.setChecked(choices.reach)

    def show_aloud(self, active: bool) -> None:
        """Is it reading?"""
        self.aloud.setChecked(active)
        self.aloud.set_words(self._reads[active])
        self.aloud.set_sign("stop" if active else "speak")
        self.fit()

    def reset(self) -> None:
        self.show_choices()
        self.show_aloud(False)

    def _ask_aloud(self) -> None:
        self.aloud.setChecked(self.aloud.text() != self._reads[0])  # it shows what is, not what is wished
        self.aloud_wanted.emit()

    def _speak(self) -> None:
        button = self.sender()
        if isinstance(button, BarButton):
            self.desk.booth.choices.set_language(button.objectName().removeprefix("language-"))
        self.show_choices()

    def _turn_reach(self) -> None:
        choices = self.desk.booth.choices
        choices.set_reach(not choices.reach)
        self.show_choices()


class FootBar(Bar):
    """Home, Back, Next, and the other screens."""

    back_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, "foot", parent)
        self._next_words, self._next_word = "", self.tr("Next")
        self.home = self.add("home", self.tr("Home"), "home")
        self.back = self.add("back", self.tr("Back"), self._turned("back"))
        self.next = self.add("next", self._next_word, self._turned("forward"), role="primary")
        self.search = self.add("search", self.tr("Search"), "search", tail=True)
        self.picture = self.add("picture", self.tr("The picture"), "picture", tail=True)
        self.take = self.add("take", self.tr("Take it with you"), "take", tail=True)
        self._others = {self.search: way.SEARCH, self.picture: way.PICTURE, self.take: way.TAKE}
        self.home.clicked.connect(desk.way.home)
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(self.next_wanted)
        for button in self._others:
            button.setCheckable(True)
            button.clicked.connect(self._go)

    def _turned(self, sign: str) -> str:
        """Forward is where the reading goes."""
        if main_code(self.desk.booth.choices.language) not in RIGHT_TO_LEFT:
            return sign
        return {"back": "forward", "forward": "back"}[sign]

    def shorter(self) -> Sequence[tuple[QWidget, ...]]:
        next_says_less = ()  # see ``give_way``
        return (self.take,), (self.picture,), (self.search,), next_says_less, (self.home,), (self.back,), (self.next,)

    def give_way(self, count: int, signs: int = 0) -> None:
        super().give_way(count, signs)
        if self.next.form is Form.SIGN:  # nothing else says where it leads
            self.next.set_form(Form.UNDER)
        whole = count <= 3 and self._next_words  # "Next" alone is the shorter word of the way on
        self.next.setText(self._next_words if whole else self._next_word)

    def show_spot(self, spot: Spot) -> None:
        self.back.setEnabled(self.desk.way.can_back)
        self.home.setEnabled(spot.screen != way.HOME)
        for button, screen in self._others.items():
            button.setChecked(spot.screen == screen)

    def show_next(self, words: str) -> None:
        """What Next leads to; "" for nowhere."""
        self.next.setEnabled(bool(words))
        if words != self._next_words or not self.next.text():
            self._next_words = words
            self.next.setAccessibleName(words or self._next_word)
            self.fit()

    def reset(self) -> None:
        self.show_spot(self.desk.way.spot)

    def _go(self) -> None:
        screen = next((screen for button, screen in self._others.items() if button is self.sender()), way.HOME)
        self.desk.way.go(Spot(screen))
        self.show_spot(self.desk.way.spot)
