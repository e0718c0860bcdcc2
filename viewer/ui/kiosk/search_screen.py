"""Search: a box, keys on the screen, and what is found as cards. What is typed is kept in no file."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.core.kiosk.letters import letters_for
from viewer.core.kiosk.places import state_dir
from viewer.core.kiosk.suggestions import suggestions
from viewer.core.search.model import Results
from viewer.core.search.query import parse
from viewer.state.kiosk.way import Spot
from viewer.state.search import SearchState
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.keyboard import Keyboard
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.reach import line_in
from viewer.ui.kiosk.result_card import found
from viewer.ui.kiosk.result_field import ResultField
from viewer.ui.kiosk.screen import Screen
from viewer.ui.kiosk.search_hint import Asked, SearchHint
from viewer.ui.kiosk.search_places import SearchPlaces
from viewer.ui.kiosk.typed_box import TypedBox
from viewer.ui.theme.icons import icon

LETTERS_MOST = 60
CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
PAD_EM, GAP_EM = 0.8, 0.45


class SearchScreen(Screen):
    """Letters come from its own keyboard, or from a real one through ``keyPressEvent``."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._look: Look | None = None
        self._text = ""
        self._results = Results()
        self._reading: tuple[int, int] = (0, 0)  # pages of the guide in the index, of so many
        self._useless = False
        self._typing = True  # is the keyboard there?
        self._examples: tuple[str, ...] | None = None
        self._next = ""
        self._signed: tuple[Look, bool] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.state = self._made_state()
        own = desk.booth.choices.language
        self.box = TypedBox(self.tr("What are you looking for?"), self)
        self.hint = SearchHint(self)
        self.field = ResultField(self)
        self.keyboard = Keyboard(letters_for(own, desk.language), self)
        self.keys = self._button("show-keyboard", self.tr("Show the keyboard"))
        self.up = self._button("results-back", self.tr("Results before"))
        self.down = self._button("results-on", self.tr("More results"))
        self._places = SearchPlaces(self.box, self.hint, self.field, self.keyboard, self.keys, self.up, self.down)
        self._later = QTimer(self, singleShot=True, interval=0)  # the bars take their places first
        self._later.timeout.connect(self._arrange)
        self._connect()

    def _made_state(self) -> SearchState:
        made = SearchState(self.desk.session.pack, self.desk.language, state_dir(), self)
        made.changed.connect(self._answered)
        made.progress.connect(self._progressed)
        made.said.connect(self._told)
        return made

    def _button(self, name: str, words: str) -> QPushButton:
        made = QPushButton(self)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setProperty("role", "key")  # as small as a finger allows, at any size of the text
        made.setAutoDefault(False)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.hide()
        return made

    def _connect(self) -> None:
        self.box.touched.connect(self.show_keyboard)
        self.field.chosen.connect(self._open)
        self.field.tried.connect(self.search)
        self.field.moved.connect(self._show_turns)
        self.keyboard.typed.connect(self.type_letter)
        self.keyboard.erased.connect(self.erase)
        self.keyboard.cleared.connect(self.clear)
        self.keyboard.done.connect(self.hide_keyboard)
        self.keys.clicked.connect(self.show_keyboard)
        self.up.clicked.connect(self._turn_back)
        self.down.clicked.connect(self._turn_on)

    # -- what a visitor does

    @property
    def text(self) -> str:
        """What is typed."""
        return self._text

    @property
    def results(self) -> Results:
        """The answer to it, as far as there is one."""
        return self._results

    def type_letter(self, letter: str) -> None:
        """Add a letter, or a space after one."""
        if letter == " " and (not self._text or self._text.endswith(" ")):
            return
        self._set((self._text + letter)[:LETTERS_MOST])

    def erase(self) -> None:
        """Take the last letter away."""
        self._set(self._text[:-1])

    def clear(self) -> None:
        self._set("")

    def search(self, words: str) -> None:
        """Search for these words as if they had been typed, and look at what is found."""
        self._typing = False
        self._set(words[:LETTERS_MOST])
        self._arrange()

    def show_keyboard(self) -> None:
        self._typing = True
        self._arrange()

    def hide_keyboard(self) -> None:
        self._typing = False
        self._arrange()

    @property
    def typing(self) -> bool:
        """Is the keyboard there?"""
        return self._typing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = event.key(), event.text()
        if event.modifiers() & CHORDS:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Backspace:
            self.erase()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hide_keyboard()
        elif key == Qt.Key.Key_Escape:
            self.clear()
        elif len(letter) == 1 and (letter.isalnum() or letter in " '’-"):
            self.type_letter(letter.lower())
        else:
            super().keyPressEvent(event)

    def _open(self, spot: Spot) -> None:
        self.desk.way.go(spot)

    def _turn_back(self) -> None:
        self.field.turn(-1)

    def _turn_on(self) -> None:
        self.field.turn(+1)

    # -- as a screen

    def enter(self, spot: Spot) -> None:
        del spot
        if self._useless:  # what was wrong may be over: a kiosk runs for months
            self.state.close()
            self.state.deleteLater()
            self.state, self._useless = self._made_state(), False
        self.state.start()
        self._show()
        self._later.start()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.box.set_look(look)
        self.keyboard.set_look(look)
        self._arrange()
        self._later.start()

    def reset(self) -> None:
        self._text, self._results, self._typing = "", Results(), True
        self.state.ask("")
        self.keyboard.reset()
        self._show()
        self.field.to_start()
        self._arrange()

    def shut(self) -> None:
        self.state.close()

    def finish(self) -> None:
        self._arrange()

    def next_words(self) -> str:
        return self.down.accessibleName() if not self.field.isHidden() and self.field.more else ""

    def go_on(self) -> None:
        self._turn_on()

    def spoken(self) -> str:
        cards = [f"{card.accessibleName()}. {card.accessibleDescription()}" for card in self.field.cards]
        chips = [chip.text() for chip in self.field.chips]
        return "\n".join([self.hint.text(), *chips, *cards])

    # -- asking and answering

    def _set(self, text: str) -> None:
        self._text = text
        self.state.ask(text if self._is_enough else "")
        self._results = self.state.results if self._is_enough else Results()  # it is silent about the same answer
        self._show()

    @property
    def _is_enough(self) -> bool:
        """Is this enough to search for?"""
        return bool(parse(self._text).terms)

    def _answered(self, results: Results) -> None:
        if self._is_enough and results.query == self._text:
            self._results, self._useless = results, False
            self._show()

    def _progressed(self, done: int, of: int) -> None:
        self._reading = (done, of)
        self._say()

    def _told(self, fault: str) -> None:
        """Whether the index can be kept is no visitor's concern; whether anything can be found is."""
        del fault
        self._useless = self.state.useless
        self._show()

    # -- what it says

    def _show(self) -> None:
        self.box.show_text(self._text)
        cards = found(self._results) if self._is_enough else ()
        near = self._results.near if self._is_enough and self._is_fresh else ()
        waits = self._is_enough and not self._is_fresh
        words = () if cards or waits or self._useless else near or self._ready_words()
        self.field.show_found(cards, words)
        self.keyboard.show_done(self.hint.counted(len(cards)) if cards else "")
        self._say()
        self._arrange()

    @property
    def _is_fresh(self) -> bool:
        return self._results.query == self._text

    def _ready_words(self) -> tuple[str, ...]:
        if self._examples is None:
            self._examples = suggestions(self.desk.session.pack, self.desk.language)
        return self._examples

    def _say(self) -> None:
        done, of = self._reading
        enough, fresh = self._is_enough, self._is_fresh
        asked = Asked(
            self._text,
            self._results,
            len(self.field.cards),
            enough,
            fresh,
            self._useless,
            partial=done < of,
            offers=not self.field.isHidden() and bool(self.field.chips),
        )
        self.hint.say(asked)

    # -- places

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._look
        if look is None or self.width() < 50 or self.height() < 50:
            return
        pad, gap = round(PAD_EM * look.em), round(GAP_EM * look.em)
        room = QRect(pad, gap, self.width() - 2 * pad, self.height() - 2 * gap)
        if look.reach:
            room.setTop(max(room.top(), line_in(self, look)))
        self.keyboard.setVisible(self._typing)
        self.keys.setVisible(not self._typing)
        (self._places.low if look.reach else self._places.high)(look, room, gap, typing=self._typing)
        self._show_signs(look)
        self._show_turns()

    def _show_signs(self, look: Look) -> None:
        """Of the keys around what was found, which runs down or sideways."""
        strip = self.field.strip
        if self._signed == (look, strip):
            return
        self._signed = look, strip
        forward, back = ("back", "forward") if self.isRightToLeft() else ("forward", "back")
        signs = {self.keys: "keyboard"}
        signs |= {self.up: back if strip else "chevron-up", self.down: forward if strip else "chevron-down"}
        for button, sign in signs.items():
            button.setIcon(icon(sign, look.theme.ink, look.em * 1.1))
            button.setIconSize(QSize(round(look.em * 1.1), round(look.em * 1.1)))

    def _show_turns(self) -> None:
        shown = not self.field.isHidden() and self.field.overflows
        for button in (self.up, self.down):
            button.setVisible(shown)
        self.up.setEnabled(not self.field.at_start)
        self.down.setEnabled(self.field.more)
        words = self.next_words()
        if words != self._next:
            self._next = words
            self.next_changed.emit()
