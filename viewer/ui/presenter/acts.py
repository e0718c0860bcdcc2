"""What each command of a talk does, when it can be had, and whether it is on. Keys and buttons are made from these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from viewer.core.commands import DIGITS, Command, Place, rows_of
from viewer.core.quilt.parts import Part, Source
from viewer.core.quilt.scene import ZOOM_MIN, Compare
from viewer.core.talk.ink import WIDTHS, Ink, Tool
from viewer.core.talk.model import Kind
from viewer.core.talk.room import SHAPE, has_live_picture
from viewer.state.acts import ZOOM_STEP, other_account, toggle_compare, zoom_by, zoom_to
from viewer.state.talk.hands import Hand
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.predict_words import asked_of

NUDGE = 0.018  # of the sheet's width: one press of a key that moves a spot
WAYS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
POINTS = (Hand.LASER, Hand.SPOTLIGHT, Hand.LENS)
REPEATED = (  # held keys
    "spot-larger", "spot-smaller", "notes-larger", "notes-smaller", "notes-up", "notes-down",
    "point-left", "point-right", "point-up", "point-down",
)  # fmt: skip
SCROLL_STEP = 0.1  # of all of a section that can be scrolled

Do = Callable[[], object]
Is = Callable[[], bool]


class TalkActs(QObject):
    """One action for each command of a talk. They can hang on several windows, whichever has the keys."""

    end_wanted = Signal()
    export_wanted = Signal()
    lesson_wanted = Signal()
    rehearsal_wanted = Signal()
    screens_wanted = Signal()
    audience_wanted = Signal()
    overview_wanted = Signal()
    keys_wanted = Signal()
    notes_sized = Signal(int)  # larger (+1) or smaller (-1)
    notes_scrolled = Signal(int)  # down (+1) or up (-1)
    play_wanted = Signal(int)  # of the sliders' index
    reset_wanted = Signal()  # of the picture

    def __init__(self, desk: TalkDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.close_first: Callable[[], bool] | None = None  # what lies open in the window, before a hand is put down
        self.ask: Callable[[], object] | None = None  # asks what the speaker has written, instead of the usual question
        self._rows: dict[str, tuple[Command, QAction]] = {}
        self._digits: list[QAction] = []
        table = self.table()
        for command in rows_of(Place.TALK):
            self._rows[command.id] = (command, self._action(command, table[command.id]))
        for digit in DIGITS:
            key = QAction(self)
            key.setShortcut(QKeySequence(digit))
            key.triggered.connect(partial(desk.talk.type_digit, int(digit)))
            self._digits.append(key)
        self._can, self._on = self._usable(), self._checked()
        for name in self._on:
            self[name].setCheckable(True)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.renew)
        self._follow()
        self.retranslate()
        self._count()
        self.renew()

    # -- what windows and buttons want of it

    def __getitem__(self, name: str) -> QAction:
        return self._rows[name][1]

    def commands(self) -> tuple[Command, ...]:
        """Every command of a talk, in order."""
        return tuple(command for command, _ in self._rows.values())

    def actions(self) -> list[QAction]:
        """All that a window needs for its keys: the commands, and the digits."""
        return [*(action for _, action in self._rows.values()), *self._digits]

    def hang_on(self, window: QWidget) -> None:
        """The keys work all over ``window``."""
        window.addActions(self.actions())

    def do(self, name: str) -> None:
        """As its key or button does."""
        self[name].trigger()

    def retranslate(self) -> None:
        for command, action in self._rows.values():
            words = QCoreApplication.translate("Commands", command.words)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(words)
            action.setToolTip(f"{words} ({keys})" if keys else words)

    def renew(self) -> None:
        """What can be had, and what is on."""
        for name, can in self._can.items():
            self[name].setEnabled(can())
        for name, on in self._on.items():
            self[name].setChecked(on())

    # -- putting together

    def _action(self, command: Command, does: Do) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setAutoRepeat(command.id in (*REPEATED, "section-up", "section-down"))
        action.triggered.connect(partial(self._run, does))
        return action

    def _run(self, does: Do, _checked: bool = False) -> None:
        does()
        self.renew()  # a button that was pressed has turned by itself; the states decide

    def _follow(self) -> None:
        desk = self.desk
        talk, hands, ink, clock = desk.talk, desk.hands, desk.ink, desk.clock
        talk.changed.connect(self._count)
        talk.slides_changed.connect(self._count)
        told = (talk.changed, talk.slides_changed, talk.veil_changed, talk.frozen_changed, talk.large_changed)
        more = (talk.revealed_changed, hands.changed, hands.pen_changed, clock.running_changed)
        rest = (ink.changed, ink.sheet_changed, desk.predict.hidden_changed, desk.session.focus.changed)
        picture = (desk.session.quilt.history_changed, desk.session.quilt.changed)
        for signal in (*told, *more, *rest, *picture):
            signal.connect(self._soon)

    def _soon(self, *_told: object) -> None:
        """Once for all that is said at one go."""
        self._later.start()

    def _count(self, _at: int = 0) -> None:
        """Time is counted for the slide that the speaker is on; the lens belonged to the one before."""
        desk, slide = self.desk, self.desk.talk.slide
        if slide is not None:
            desk.clock.on_slide(slide.key)
        if not desk.talk.frozen:
            desk.hands.magnify(None)  # what was magnified is no longer there

    # -- the table

    def table(self) -> Mapping[str, Do]:
        """What each command does, by its id."""
        desk = self.desk
        talk, hands, ink = desk.talk, desk.hands, desk.ink
        return {
            "slide-next": partial(self._step, self._next),
            "slide-previous": self._back,
            "slide-first": partial(self._step, talk.first),
            "slide-last": partial(self._step, talk.last),
            "slide-number": partial(self._step, self._enter),
            "overview": self.overview_wanted.emit,
            "black": partial(talk.toggle_veil, Veil.BLACK),
            "white": partial(talk.toggle_veil, Veil.WHITE),
            "freeze": self._freeze,
            "model": self._model,
            "reveal": self._reveal,
            "predict": self._predict,
            "section-up": partial(desk.scroll.by, -SCROLL_STEP),
            "section-down": partial(desk.scroll.by, SCROLL_STEP),
            "audience": self.audience_wanted.emit,
            "laser": partial(hands.toggle, Hand.LASER),
            "spotlight": partial(hands.toggle, Hand.SPOTLIGHT),
            "spot-larger": partial(hands.grow, 1),
            "spot-smaller": partial(hands.grow, -1),
            **{f"point-{name}": partial(hands.nudge, x * NUDGE, y * NUDGE * SHAPE) for name, (x, y) in WAYS.items()},
            "magnify": partial(hands.toggle, Hand.LENS),
            "let-go": self.let_go,
            "draw": partial(hands.toggle, Hand.DRAW),
            "eraser": partial(hands.toggle, Hand.ERASE),
            "ink-undo": ink.undo,
            "ink-redo": ink.redo,
            "erase-all": ink.clear,
            **{tool.value: partial(self._pen, tool=tool) for tool in Tool},
            **{f"ink-{one.value}": partial(self._pen, ink=one) for one in Ink},
            **{name: partial(self._pen, width=wide) for name, wide in self._widths().items()},
            "timer": desk.clock.toggle,
            "timer-reset": desk.clock.reset,
            "notes-larger": partial(self.notes_sized.emit, +1),
            "notes-smaller": partial(self.notes_sized.emit, -1),
            "notes-up": partial(self.notes_scrolled.emit, -1),
            "notes-down": partial(self.notes_scrolled.emit, +1),
            "screens": self.screens_wanted.emit,
            "lesson": self.lesson_wanted.emit,
            "rehearse": self.rehearsal_wanted.emit,
            "export": self.export_wanted.emit,
            "keys": self.keys_wanted.emit,
            "end": self.end_wanted.emit,
            **self._of_picture(),
        }

    def _of_picture(self) -> Mapping[str, Do]:
        session = self.desk.session
        quilt, focus = session.quilt, session.focus
        return {
            **{part.value: partial(focus.pin, part, Source.COMMAND) for part in Part},
            **{name: partial(self.play_wanted.emit, at) for at, name in enumerate(PLAYED)},
            "picture-undo": quilt.undo,
            "picture-redo": quilt.redo,
            "reset-picture": self.reset_wanted.emit,
            "account": partial(other_account, quilt),
            "compare-before": partial(toggle_compare, quilt, Compare.BEFORE),
            "compare-accounts": partial(toggle_compare, quilt, Compare.ACCOUNTS),
            "zoom-in": partial(zoom_by, quilt, ZOOM_STEP),
            "zoom-out": partial(zoom_by, quilt, -ZOOM_STEP),
            "zoom-fit": partial(zoom_to, quilt, ZOOM_MIN),
            "play-tour": self._tour,
        }

    @staticmethod
    def _widths() -> Mapping[str, float]:
        return dict(zip(("line-thin", "line-usual", "line-thick"), WIDTHS, strict=True))

    def _usable(self) -> Mapping[str, Is]:
        desk = self.desk
        live = {command.id: self._live for command in self.commands() if command.of_picture}
        return {
            **live,
            **{f"point-{name}": self._points for name in WAYS},
            "reveal": self._can_reveal,
            "predict": self._live,
            "section-up": self._reads,
            "section-down": self._reads,
            "ink-undo": partial(getattr, desk.ink, "can_undo"),
            "ink-redo": partial(getattr, desk.ink, "can_redo"),
            "erase-all": self._has_ink,
            "picture-undo": partial(getattr, desk.session.quilt, "can_undo"),
            "picture-redo": partial(getattr, desk.session.quilt, "can_redo"),
        }

    def _checked(self) -> Mapping[str, Is]:
        desk = self.desk
        hands = {"laser": Hand.LASER, "spotlight": Hand.SPOTLIGHT, "magnify": Hand.LENS, "eraser": Hand.ERASE}
        return {
            "black": partial(self._is, desk.talk, "veil", Veil.BLACK),
            "white": partial(self._is, desk.talk, "veil", Veil.WHITE),
            "freeze": partial(getattr, desk.talk, "frozen"),
            "model": partial(getattr, desk.talk, "large"),
            "predict": partial(getattr, desk.predict, "hidden"),
            "draw": partial(self._is, desk.hands, "hand", Hand.DRAW),
            **{name: partial(self._is, desk.hands, "hand", hand) for name, hand in hands.items()},
            **{tool.value: partial(self._draws_with, tool) for tool in Tool},
            **{f"ink-{one.value}": partial(self._is, desk.hands, "ink", one) for one in Ink},
            **{name: partial(self._is, desk.hands, "width", wide) for name, wide in self._widths().items()},
            "timer": partial(getattr, desk.clock, "running"),
            **{part.value: partial(self._lit, part) for part in Part},
        }

    # -- acts that are more than one call

    def let_go(self) -> bool:
        """Esc: what lies open closes, else what was typed is forgotten, else the hand is put down. Never more."""
        desk, session = self.desk, self.desk.session
        if self.close_first is not None and self.close_first():
            return True
        if desk.talk.typed:
            desk.talk.forget_number()
        elif desk.hands.hand is not Hand.NONE or desk.hands.region is not None:
            desk.hands.magnify(None)
            desk.hands.take(Hand.NONE)
        elif session.hand.tool is not None:
            session.hand.take(None)
        elif session.focus.focus.part is not None:
            session.focus.clear()
        else:
            return False
        return True

    def _step(self, does: Do) -> None:
        """The first step of the talk starts the clock; once it was paused by hand it stays so."""
        if not self.desk.clock.running and self.desk.clock.elapsed_s == 0:
            self.desk.clock.start()
        does()

    def _back(self) -> None:
        """A number that is being typed is forgotten first."""
        if self.desk.talk.typed:
            self.desk.talk.forget_number()
        else:
            self._step(self.desk.talk.previous)

    def _next(self) -> None:
        """What the room has guessed is revealed before the talk goes on, as an answer is."""
        if self.desk.predict.hidden:
            self.desk.talk.forget_number()
            self.desk.predict.reveal()
        else:
            self.desk.talk.next()

    def _enter(self) -> None:
        """To the slide whose number was typed; with none typed, on."""
        (self.desk.talk.enter if self.desk.talk.typed else self._next)()

    def _freeze(self) -> None:
        self.desk.talk.set_frozen(not self.desk.talk.frozen)

    def _model(self) -> None:
        self.desk.talk.set_large(not self.desk.talk.large)

    def _reveal(self) -> None:
        """What was hidden to be guessed, else the answer; once more hides the answer again."""
        if self.desk.predict.hidden:
            self.desk.predict.reveal()
        else:
            self.desk.talk.reveal(not self.desk.talk.revealed)

    def _predict(self) -> None:
        """Hide the picture until it is revealed, with a question that any change of it answers."""
        if self.desk.predict.hidden:
            self.desk.predict.reveal()
            return
        if self.ask is not None:
            self.ask()
            return
        self.desk.predict.ask(*asked_of(self.desk.talk.slide))

    def _pen(self, tool: Tool | None = None, ink: Ink | None = None, width: float | None = None) -> None:
        """Who chooses a pen wants to draw."""
        self.desk.hands.set_pen(tool, ink, width)
        self.desk.hands.take(Hand.DRAW)

    def _tour(self) -> None:
        """The tour that is under way, else that of the slide, else the first of the pack."""
        tour, slide = self.desk.session.tour, self.desk.talk.slide
        if tour.playing:
            tour.pause()
        elif tour.tour is not None:
            tour.resume()
        else:
            wanted = slide.tour if slide is not None else ""
            wanted = wanted or next(iter(self.desk.session.show.book.tours), "")
            if wanted:
                tour.play(wanted)

    # -- what is so

    def _live(self) -> bool:
        slide = self.desk.talk.slide
        return self.desk.talk.large or (slide is not None and has_live_picture(slide))

    def _reads(self) -> bool:
        """Is a whole section on the sheet?"""
        slide = self.desk.talk.slide
        return slide is not None and slide.kind is Kind.ARTICLE

    def _points(self) -> bool:
        return self.desk.hands.hand in POINTS

    def _can_reveal(self) -> bool:
        slide = self.desk.talk.slide
        return self.desk.predict.hidden or (slide is not None and slide.kind is Kind.QUIZ)

    def _has_ink(self) -> bool:
        return bool(self.desk.ink.strokes(self.desk.ink.sheet))

    def _draws_with(self, tool: Tool) -> bool:
        return self.desk.hands.hand is Hand.DRAW and self.desk.hands.tool is tool

    def _lit(self, part: Part) -> bool:
        focus = self.desk.session.focus.focus
        return focus.pinned and focus.part is part

    @staticmethod
    def _is(state: QObject, name: str, value: object) -> bool:
        return bool(getattr(state, name) == value)


PLAYED = ("play-age", "play-weight", "play-months")  # in the order of the sliders
