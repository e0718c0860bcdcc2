"""Every act of a talk: by key in either window, by button, and nothing of the speaker's on the audience's window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.presenter.bench import desk_for
from viewer.core.commands import DIGITS, Place, rows_of
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Compare
from viewer.core.talk.ink import WIDTHS, Ink, Stroke, Tool
from viewer.core.talk.model import Kind
from viewer.state.talk.hands import Hand
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.acts import PLAYED
from viewer.ui.presenter.audience import AudienceWindow
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.keys_sheet import KeyRow
from viewer.ui.presenter.speaker import SpeakerWindow
from viewer.ui.presenter.toolbar import ALWAYS, DRAWING, LEAST_PX, POINTING

STROKE = Stroke(Tool.PEN, Ink.FIRST, WIDTHS[1], ((0.1, 0.1), (0.2, 0.2)))
SECRET = "Notes that nobody but the speaker may read"
COMMANDS = {command.id: command for command in rows_of(Place.TALK)}


@dataclass
class Talk:
    desk: TalkDesk
    speaker: SpeakerWindow
    audience: AudienceWindow
    heard: list[str]

    def press(self, key: str, window: QWidget | None = None) -> None:
        """Where the keys are in ``window``; the speaker's unless told otherwise."""
        combination = QKeySequence(key)[0]
        target = window or self.speaker
        target.activateWindow()
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())


@pytest.fixture(scope="module")
def shown(qapp: QApplication) -> Iterator[Talk]:
    """Both windows, made once: every test begins with ``afresh``."""
    owner = QWidget()
    desk = desk_for(owner)
    desk.talk.set_slides([replace(slide, notes=f"{SECRET} {at}") for at, slide in enumerate(desk.talk.slides)])
    speaker, audience = SpeakerWindow(desk), AudienceWindow(desk)
    speaker.acts.hang_on(audience)
    audience.allow_close()
    speaker.resize(1280, 720)
    audience.resize(640, 360)
    audience.show()
    speaker.show()
    speaker.bring()
    made = Talk(desk, speaker, audience, [])
    for name in WISHES.values():
        getattr(speaker, name).connect(Hear(made.heard, name))
    yield made
    for window in (speaker, audience, owner):
        window.close()
        window.deleteLater()


@pytest.fixture
def talk(shown: Talk) -> Talk:
    afresh(shown)
    return shown


def afresh(talk: Talk) -> None:
    """As at the talk's beginning, on its second slide."""
    desk, session = talk.desk, talk.desk.session
    talk.speaker.acts.let_go()
    talk.speaker.say("")
    desk.talk.set_frozen(False)
    desk.talk.go(1)
    desk.talk.set_veil(Veil.NONE)
    desk.talk.set_large(False)
    desk.talk.forget_number()
    desk.hands.take(Hand.NONE)
    desk.hands.set_pen(Tool.PEN, Ink.FIRST, WIDTHS[1])
    desk.hands.set_spot(0.16)
    desk.hands.point(None)
    desk.ink.restore({})
    desk.clock.pause()
    desk.clock.reset()
    desk.predict.forget()
    session.tour.stop()
    session.focus.clear()
    assert talk.speaker.model is not None
    talk.speaker.model.stop()
    session.quilt.forget()
    session.quilt.show(session.quilt.start)
    talk.speaker.notes.set_step(4)
    talk.speaker.setFocus()
    talk.speaker.acts.renew()
    QApplication.processEvents()
    talk.heard.clear()


class Hear:
    def __init__(self, heard: list[str], name: str) -> None:
        self.heard, self.name = heard, name

    def __call__(self) -> None:
        self.heard.append(self.name)


WISHES = {
    "audience": "audience_wanted",
    "screens": "screens_wanted",
    "lesson": "lesson_wanted",
    "rehearse": "rehearsal_wanted",
    "export": "export_wanted",
    "end": "end_wanted",
}


def nothing(talk: Talk) -> None:
    """What an act needs before it can be seen to do something."""


def drawn(talk: Talk) -> None:
    talk.desk.ink.begin(STROKE)
    talk.desk.ink.end()


def undone(talk: Talk) -> None:
    drawn(talk)
    talk.desk.ink.undo()


def heavier(talk: Talk) -> None:
    talk.desk.session.quilt.set_weight(20)
    talk.desk.session.quilt.settle()


def lighter_again(talk: Talk) -> None:
    heavier(talk)
    talk.desk.session.quilt.undo()


def seven_typed(talk: Talk) -> None:
    talk.desk.talk.type_digit(3)


def with_laser(talk: Talk) -> None:
    talk.desk.hands.take(Hand.LASER)


def asked(talk: Talk) -> None:
    talk.desk.predict.ask("What?", ("This", "That"))


def other_pen(talk: Talk) -> None:
    talk.desk.hands.set_pen(Tool.MARKER, Ink.FOURTH, WIDTHS[2])


def zoomed(talk: Talk) -> None:
    talk.speaker.acts.do("zoom-in")


def clock_ran(talk: Talk) -> None:
    talk.desk.clock.restore({"x": 100.0})


def can_scroll(talk: Talk) -> None:
    talk.speaker.notes.setPlainText("line\n" * 200)


def scrolled(talk: Talk) -> None:
    can_scroll(talk)
    talk.speaker.notes.scroll_by(3)


def reads(talk: Talk) -> None:
    section = next(one for one in talk.desk.talk.slides if one.topic and one.anchor)
    talk.desk.talk.set_slides((*talk.desk.talk.slides, replace(section, key="read", kind=Kind.ARTICLE)))
    talk.desk.talk.last()


def told(name: str) -> Callable[[Talk], object]:
    def of(talk: Talk) -> object:
        return talk.heard.count(name)

    return of


def pen(talk: Talk) -> object:
    hands = talk.desk.hands
    return hands.hand, hands.tool, hands.ink, hands.width


def at(talk: Talk) -> object:
    return talk.desk.talk.at


def strokes(talk: Talk) -> object:
    return len(talk.desk.ink.strokes(talk.desk.ink.sheet))


def state(talk: Talk) -> object:
    return talk.desk.session.quilt.state


def veil(talk: Talk) -> object:
    return talk.desk.talk.veil


def hand(talk: Talk) -> object:
    return talk.desk.hands.hand


def lit(talk: Talk) -> object:
    return talk.desk.session.focus.focus.part


def plays(slider: int) -> Callable[[Talk], object]:
    def of(talk: Talk) -> object:
        assert talk.speaker.model is not None
        return talk.speaker.model.controls.controls[slider].play.isChecked()

    return of


Row = tuple[Callable[[Talk], None], Callable[[Talk], object]]

# What each act needs first, and what of the states it changes.
TABLE: dict[str, Row] = {
    "slide-next": (nothing, at),
    "slide-previous": (nothing, at),
    "slide-first": (nothing, at),
    "slide-last": (nothing, at),
    "slide-number": (seven_typed, at),
    "overview": (nothing, lambda talk: talk.speaker.overview.isVisible()),
    "black": (nothing, veil),
    "white": (nothing, veil),
    "freeze": (nothing, lambda talk: talk.desk.talk.frozen),
    "model": (nothing, lambda talk: talk.desk.talk.large),
    "reveal": (asked, lambda talk: talk.desk.predict.hidden),
    "predict": (nothing, lambda talk: talk.desk.predict.hidden),
    "laser": (nothing, hand),
    "spotlight": (nothing, hand),
    "magnify": (nothing, hand),
    "draw": (nothing, hand),
    "let-go": (with_laser, hand),
    **dict.fromkeys(("spot-larger", "spot-smaller"), (nothing, lambda talk: talk.desk.hands.spot)),
    **dict.fromkeys(
        ("point-left", "point-right", "point-up", "point-down"), (with_laser, lambda talk: talk.desk.hands.at)
    ),
    **dict.fromkeys(("pen", "marker", "arrow", "eraser", "ink-first", "ink-second", "ink-third"), (nothing, pen)),
    **dict.fromkeys(("ink-fourth", "line-thin", "line-thick"), (nothing, pen)),
    "line-usual": (other_pen, pen),
    "ink-undo": (drawn, strokes),
    "ink-redo": (undone, strokes),
    "erase-all": (drawn, strokes),
    "timer": (nothing, lambda talk: talk.desk.clock.running),
    "timer-reset": (clock_ran, lambda talk: talk.desk.clock.elapsed_s >= 100),
    "notes-larger": (nothing, lambda talk: talk.speaker.notes.factor),
    "notes-smaller": (nothing, lambda talk: talk.speaker.notes.factor),
    "notes-down": (can_scroll, lambda talk: talk.speaker.notes.verticalScrollBar().value()),
    "notes-up": (scrolled, lambda talk: talk.speaker.notes.verticalScrollBar().value()),
    "section-down": (reads, lambda talk: talk.desk.scroll.at),
    "section-up": (lambda talk: (reads(talk), talk.desk.scroll.to(0.5)), lambda talk: talk.desk.scroll.at),
    "keys": (nothing, lambda talk: talk.speaker.keys.isVisible()),
    **{name: (nothing, told(signal)) for name, signal in WISHES.items()}
    | {part.value: (nothing, lit) for part in Part},
    **{name: (nothing, plays(slider)) for slider, name in enumerate(PLAYED)},
    "picture-undo": (heavier, state),
    "picture-redo": (lighter_again, state),
    "reset-picture": (heavier, state),
    "account": (nothing, state),
    "compare-before": (nothing, lambda talk: talk.desk.session.quilt.state.view.compare is Compare.BEFORE),
    "compare-accounts": (nothing, lambda talk: talk.desk.session.quilt.state.view.compare is Compare.ACCOUNTS),
    "zoom-in": (nothing, state),
    "zoom-out": (zoomed, state),
    "zoom-fit": (zoomed, state),
    "play-tour": (nothing, lambda talk: talk.desk.session.tour.playing),
}


def prepared(talk: Talk, name: str) -> Callable[[], object]:
    """Ready for the act; a call that says what it is about."""
    before, seen = TABLE[name]
    before(talk)
    talk.speaker.acts.renew()

    def now() -> object:
        return seen(talk)

    return now


def test_the_table_has_every_act() -> None:
    assert set(TABLE) == set(COMMANDS)


def private(window: QWidget) -> list[str]:
    """What of the speaker's can be found on or over the audience's window."""
    found = []
    own = [*window.findChildren(QWidget), window]
    for widget in own:
        kind = type(widget).__module__
        if any(word in kind for word in ("speaker", "toolbar", "notes", "clock", "keys_sheet", "overview", "dialog")):
            found.append(kind)
        for say in ("text", "toPlainText", "toolTip", "accessibleName", "accessibleDescription"):
            words = getattr(widget, say, None)
            if callable(words) and SECRET in str(words()):
                found.append(f"{kind} says the notes")
    for top in QApplication.topLevelWidgets():
        if top is not window and top.parentWidget() is window:
            found.append(f"window {type(top).__name__}")
    return found


@pytest.mark.parametrize("name", sorted(TABLE))
def test_each_key_does_it_and_the_audience_sees_nothing_of_the_speaker(talk: Talk, name: str) -> None:
    now = prepared(talk, name)
    before = now()
    talk.press(COMMANDS[name].keys[0])
    assert now() != before
    QApplication.processEvents()
    assert private(talk.audience) == []
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("name", sorted(TABLE))
def test_each_button_does_it(talk: Talk, name: str) -> None:
    now = prepared(talk, name)
    row = talk.speaker.keys.rows[name]
    before = now()
    row.click()
    assert now() != before
    assert isinstance(row, KeyRow)
    assert row.accessibleName()


@pytest.mark.parametrize("name", ["slide-next", "black", "laser", "slide-last", "freeze"])
def test_the_keys_work_in_the_audiences_window_too(talk: Talk, name: str) -> None:
    now = prepared(talk, name)
    before = now()
    talk.press(COMMANDS[name].keys[0], talk.audience)
    assert now() != before
    assert private(talk.audience) == []


@pytest.mark.parametrize(
    ("row", "names", "held"),
    [("always", ALWAYS, Hand.NONE), ("drawing", DRAWING, Hand.DRAW), ("pointing", POINTING, Hand.LENS)],
)
def test_rows_have_buttons_that_a_finger_hits(talk: Talk, row: str, names: tuple[str, ...], held: Hand) -> None:
    talk.desk.hands.take(held)
    talk.speaker.toolbar.fit(talk.speaker.width(), talk.speaker.height())
    QApplication.processEvents()
    buttons = getattr(talk.speaker.toolbar, row).buttons
    assert tuple(buttons) == names
    for name, button in buttons.items():
        assert button.isVisible(), name
        assert min(button.width(), button.height()) >= LEAST_PX, name
        assert not button.icon().isNull(), name
        assert button.toolTip(), name


def test_every_key_of_every_row_is_known_to_qt_and_no_two_are_the_same(talk: Talk) -> None:
    keys = [key for action in talk.speaker.acts.actions() for key in action.shortcuts()]
    assert len(keys) == sum(len(command.keys) for command in COMMANDS.values()) + len(DIGITS)
    assert all(not key.isEmpty() for key in keys)
    assert len({key.toString() for key in keys}) == len(keys)


def test_a_number_and_enter_go_to_a_slide(talk: Talk) -> None:
    talk.press("3")
    assert "3" in talk.speaker.cards["now"].told
    talk.press("Return")
    assert talk.desk.talk.at == 2
    talk.press("4")
    talk.press("Backspace")
    assert (talk.desk.talk.at, talk.desk.talk.typed) == (2, "")
    talk.press("Enter")
    assert talk.desk.talk.at == 3


@pytest.mark.parametrize("before", ["overview", "keys", "laser", "draw", "black", "freeze", "slide-last", "model"])
def test_esc_never_ends_the_talk(talk: Talk, before: str) -> None:
    talk.press(COMMANDS[before].keys[0])
    for window in (talk.speaker, talk.audience) * 3:
        talk.press("Esc", window)
    assert talk.heard == []
    assert talk.speaker.isVisible()
    assert talk.audience.isVisible()
    assert not talk.speaker.overview.isVisible()
    assert not talk.speaker.keys.isVisible()
    assert talk.desk.hands.hand is Hand.NONE
    assert talk.desk.talk.veil is (Veil.BLACK if before == "black" else Veil.NONE)


def test_arrows_belong_to_the_slides_unless_the_picture_has_the_focus(talk: Talk) -> None:
    model, quilt = talk.speaker.model, talk.desk.session.quilt
    assert model is not None
    slider = model.controls.controls[1]
    slider.setFocus()
    was = quilt.weight
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert (quilt.weight, talk.desk.talk.at) == (was + 1, 1)
    QTest.keyClick(slider, Qt.Key.Key_PageDown)  # a clicker's
    assert (quilt.weight, talk.desk.talk.at) == (was + 1, 2)
    talk.speaker.setFocus()
    talk.press("Right")
    assert (quilt.weight, talk.desk.talk.at) == (was + 1, 3)


def test_the_clock_starts_with_the_first_step_and_stays_paused_by_hand(talk: Talk) -> None:
    clock = talk.desk.clock
    assert not clock.running
    talk.press("Right")
    assert clock.running
    clock.restore({"x": 5.0})
    talk.press("T")
    talk.press("Left")
    assert not clock.running


def test_what_septa_says_to_the_speaker_stays_in_the_speakers_window(talk: Talk) -> None:
    talk.speaker.say(SECRET, "Use it")
    assert talk.speaker.notice.isVisible()
    assert private(talk.audience) == []
    talk.speaker.say("")
    assert not talk.speaker.notice.isVisible()
