"""What the speaker's pointer does on the glass, and what both sides see of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QImage,
    QInputDevice,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import TOPIC, desk_for
from viewer.core.talk.ink import Ink, Tool
from viewer.core.talk.model import Kind, Slide
from viewer.state.talk.hands import Hand
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.glass import Glass
from viewer.ui.presenter.glass_trail import TRAIL_S, Trail
from viewer.ui.presenter.stage import Stage

SLIDES = (
    Slide("words", Kind.SLIDE, "What the stitches do", points=("Tied lines stay down.", "Free skin rises.")),
    Slide("more", Kind.SLIDE, "And then", points=("Nothing.",)),
)
SHEET = QRectF(0, 0, 1600, 900)


class Sides:
    def __init__(self, qtbot: QtBot) -> None:
        self.owner = QWidget()
        qtbot.addWidget(self.owner)
        self.owner.resize(960, 810)
        self.desk = desk_for(self.owner, SLIDES)
        self.desk.session.preferences.set_motion("reduced")
        self.audience, self.speaker = Stage(self.desk, True, self.owner), Stage(self.desk, False, self.owner)
        self.audience.setGeometry(0, 0, 960, 540)
        self.speaker.setGeometry(0, 540, 480, 270)
        self.owner.show()

    def seen(self) -> QImage:
        return self.audience.grab().toImage()

    def at(self, x: float, y: float) -> QPointF:
        return QPointF(x * 480, y * 270)

    def drag(self, *places: tuple[float, float]) -> None:
        glass, button, keys = self.speaker.glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(glass, button, keys, self.at(*places[0]).toPoint())
        for place in places[1:]:
            self.speaker.glass.hands.move(self.at(*place), True)
        QTest.mouseRelease(glass, button, keys, self.at(*places[-1]).toPoint())


def turn(glass: Glass, angle: int) -> None:
    """The wheel, over the middle."""
    at, none = QPointF(glass.rect().center()), Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(glass, event)


def stroke_by(sides: Sides, end: QPointingDevice.PointerType, *places: tuple[float, float]) -> None:
    """A tablet's pen, by one of its ends."""
    device = QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        end,
        QInputDevice.Capability.Pressure,
        1,
        3,
        "",
        QPointingDeviceUniqueId(),
    )
    glass, button, none = sides.speaker.glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(places) - 1), QEvent.Type.TabletRelease]
    for kind, place in zip(kinds, [*places, places[-1]], strict=True):
        at, pressure = sides.at(*place), 0.0 if kind is QEvent.Type.TabletRelease else 0.7
        event = QTabletEvent(kind, device, at, at, pressure, 0.0, 0.0, 0.0, 0.0, 0.0, none, button, button)
        QApplication.sendEvent(glass, event)


@pytest.fixture
def sides(qtbot: QtBot) -> Sides:
    return Sides(qtbot)


def test_without_a_hand_the_glass_lets_the_pointer_through(sides: Sides) -> None:
    glass, through = sides.speaker.glass, Qt.WidgetAttribute.WA_TransparentForMouseEvents
    assert glass.testAttribute(through)
    for hand in (Hand.LASER, Hand.SPOTLIGHT, Hand.LENS, Hand.DRAW, Hand.ERASE):
        sides.desk.hands.take(hand)
        assert not glass.testAttribute(through)
        assert sides.audience.glass.testAttribute(through)


def test_a_stroke_is_drawn_on_both_sides_and_undone(sides: Sides) -> None:
    bare, hands, ink = sides.seen(), sides.desk.hands, sides.desk.ink
    hands.take(Hand.DRAW)
    hands.set_pen(Tool.ARROW, Ink.SECOND)
    sides.drag((0.3, 0.6), (0.5, 0.7), (0.7, 0.8))
    (stroke,) = ink.strokes("words")
    assert (stroke.tool, stroke.ink) == (Tool.ARROW, Ink.SECOND)
    assert stroke.places[0] == pytest.approx((0.3, 0.6), abs=0.01)
    assert stroke.places[-1] == pytest.approx((0.7, 0.8), abs=0.01)
    assert sides.seen() != bare
    sides.desk.talk.next()
    assert ink.strokes(ink.sheet) == ()
    sides.desk.talk.previous()
    ink.undo()
    assert sides.seen() == bare


def test_the_eraser_takes_what_it_touches(sides: Sides) -> None:
    hands, ink = sides.desk.hands, sides.desk.ink
    hands.take(Hand.DRAW)
    sides.drag((0.2, 0.5), (0.8, 0.5))
    sides.drag((0.2, 0.8), (0.8, 0.8))
    hands.take(Hand.ERASE)
    sides.drag((0.5, 0.3), (0.5, 0.5))
    assert [stroke.places[0][1] for stroke in ink.strokes("words")] == [pytest.approx(0.8, abs=0.01)]


def test_the_laser_is_seen_where_it_points_and_goes(sides: Sides) -> None:
    bare, hands = sides.seen(), sides.desk.hands
    hands.take(Hand.LASER)
    sides.speaker.glass.hands.move(sides.at(0.5, 0.6), False)
    lit = sides.seen()
    assert lit.pixelColor(480, 324) != bare.pixelColor(480, 324)
    assert lit.pixelColor(100, 500) == bare.pixelColor(100, 500)
    seen = [y for y in range(540) if lit.pixelColor(480, y) != bare.pixelColor(480, y)]
    assert len(seen) >= 0.03 * 540, "as large as a letter"
    sides.speaker.glass.hands.leave()
    assert sides.seen() == bare


def test_the_spotlight_dims_all_but_its_place(sides: Sides) -> None:
    bare, hands = sides.seen(), sides.desk.hands
    hands.take(Hand.SPOTLIGHT)
    sides.speaker.glass.hands.move(sides.at(0.5, 0.6), False)
    dim = sides.seen()
    assert dim.pixelColor(480, 324) == bare.pixelColor(480, 324)
    assert dim.pixelColor(20, 20).lightness() < bare.pixelColor(20, 20).lightness() / 2
    hands.take(Hand.NONE)
    assert sides.seen() == bare


def test_the_lens_is_there_at_once_and_follows(sides: Sides) -> None:
    bare, hands, lens = sides.seen(), sides.desk.hands, sides.audience.lens
    hands.take(Hand.LENS)
    assert sides.seen() == bare, "the pointer is not on the sheet yet"
    sides.speaker.glass.hands.move(sides.at(0.4, 0.4), False)
    assert lens.isVisible()
    first = sides.seen()
    assert first.copy(700, 0, 260, 540) == bare.copy(700, 0, 260, 540)
    assert first != bare
    sides.speaker.glass.hands.move(sides.at(0.2, 0.35), False)
    assert not lens.sharp
    moved = sides.seen()
    assert moved != first
    lens._rest.stop()  # it has rested
    assert sides.seen() != moved, "words are set at the lens's size"
    hands.grow(1)
    assert sides.seen() != moved
    sides.speaker.glass.hands.leave()
    assert sides.seen() == bare
    hands.nudge(0.0, 0.0)  # keys alone
    assert lens.isVisible()
    hands.take(Hand.NONE)
    assert sides.seen() == bare


def test_the_lens_fills_the_screen_with_a_frame_or_a_tap_and_a_tap_ends_it(sides: Sides) -> None:
    bare, hands = sides.seen(), sides.desk.hands
    hands.take(Hand.LENS)
    sides.drag((0.1, 0.1), (0.5, 0.5))
    region = hands.region
    assert region is not None
    assert region.width() == pytest.approx(0.4, abs=0.01)
    assert sides.audience.lens.isVisible()
    assert sides.seen() != bare
    sides.drag((0.5, 0.5), (0.4, 0.5))
    assert hands.region is not None
    assert hands.region.left() > region.left(), "it is dragged like a map"
    sides.drag((0.5, 0.5), (0.5, 0.5))
    assert hands.region is None
    sides.drag((0.4, 0.4), (0.4, 0.4))
    assert hands.region is not None
    assert hands.region.width() == pytest.approx(1 / hands.power)
    hands.take(Hand.NONE)
    assert sides.seen() == bare


def test_a_section_that_is_read_is_magnified_too(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.resize(960, 540)
    section = Slide("s", Kind.ARTICLE, "Where", topic=TOPIC, anchor="where-the-picture-comes-from")
    desk = desk_for(owner, (section,))
    stage = Stage(desk, True, owner)
    stage.setGeometry(owner.rect())
    owner.show()
    desk.hands.take(Hand.LENS)
    desk.hands.magnify(QRectF(0.05, 0.3, 0.4, 0.4))
    seen = stage.grab().toImage()
    assert len({seen.pixel(x, y) for x in range(0, 960, 3) for y in range(0, 540, 3)}) > 5, "there are words"
    desk.scroll.to(1.0)
    assert stage.grab().toImage() != seen


def test_the_frame_and_the_hints_are_the_speakers(sides: Sides) -> None:
    hands, glass = sides.desk.hands, sides.speaker.glass
    assert sides.audience.glass.signs is None
    assert glass.signs is not None
    hands.take(Hand.LENS)
    assert "frame" in glass.signs.hint()
    bare = sides.seen()
    glass.hands.press(sides.at(0.1, 0.1))
    glass.hands.move(sides.at(0.4, 0.5), True)
    assert glass.hands.frame is not None
    assert sides.seen() == bare
    glass.hands.release(sides.at(0.4, 0.5))
    assert glass.hands.frame is None
    assert glass.signs.hint()
    glass.signs.hush()
    assert glass.signs.hint() == ""


def test_the_speaker_is_told_that_the_room_sees_something_else(sides: Sides) -> None:
    talk, signs = sides.desk.talk, sides.speaker.glass.signs
    assert signs is not None
    before = sides.speaker.grab().toImage()
    assert signs.elsewhere() == ""
    talk.set_frozen(True)
    assert "slide 1" in signs.elsewhere()
    assert sides.speaker.grab().toImage() != before
    talk.set_veil(Veil.BLACK)
    assert "black" in signs.elsewhere()
    talk.set_veil(Veil.WHITE)
    assert "white" in signs.elsewhere()
    talk.set_veil(Veil.NONE)
    talk.set_frozen(False)
    assert signs.elsewhere() == ""


def test_the_wheel_makes_what_points_larger(sides: Sides) -> None:
    hands = sides.desk.hands
    for hand, name in ((Hand.LASER, "dot"), (Hand.SPOTLIGHT, "spot"), (Hand.LENS, "power")):
        hands.take(hand)
        before = getattr(hands, name)
        turn(sides.speaker.glass, 120)
        larger = getattr(hands, name)
        assert larger > before
        turn(sides.speaker.glass, -240)
        assert getattr(hands, name) < larger


def test_one_finger_draws_and_a_second_does_not_disturb_it(sides: Sides) -> None:
    hands, ink, glass = sides.desk.hands, sides.desk.ink, sides.speaker.glass
    hands.take(Hand.DRAW)
    device = QTest.createTouchDevice()
    at = [sides.at(x, 0.6).toPoint() for x in (0.2, 0.4, 0.6)]
    QTest.touchEvent(glass, device).press(0, at[0], glass).commit()
    QTest.touchEvent(glass, device).move(0, at[1], glass).press(1, at[0], glass).commit()
    QTest.touchEvent(glass, device).move(0, at[2], glass).move(1, at[1], glass).commit()
    QTest.touchEvent(glass, device).stationary(1).release(0, at[2], glass).commit()
    QTest.touchEvent(glass, device).release(1, at[1], glass).commit()
    (stroke,) = ink.strokes("words")
    assert stroke.places[0] == pytest.approx((0.2, 0.6), abs=0.01)
    assert stroke.places[-1] == pytest.approx((0.6, 0.6), abs=0.01)
    hands.take(Hand.LASER)
    QTest.touchEvent(glass, device).press(0, at[0], glass).commit()
    assert hands.at == pytest.approx((0.2, 0.6), abs=0.01)
    QTest.touchEvent(glass, device).release(0, at[0], glass).commit()
    assert hands.at is None, "a laser that is let go is out"


def test_the_other_end_of_a_pen_erases(sides: Sides) -> None:
    hands, ink = sides.desk.hands, sides.desk.ink
    hands.take(Hand.DRAW)
    for places in (((0.2, 0.5), (0.8, 0.5)), ((0.2, 0.8), (0.8, 0.8))):
        stroke_by(sides, QPointingDevice.PointerType.Pen, *places)
    assert len(ink.strokes("words")) == 2
    stroke_by(sides, QPointingDevice.PointerType.Eraser, (0.5, 0.4), (0.5, 0.5))
    assert [stroke.places[0][1] for stroke in ink.strokes("words")] == [pytest.approx(0.8, abs=0.01)]
    hands.take(Hand.LASER)
    stroke_by(sides, QPointingDevice.PointerType.Eraser, (0.5, 0.8), (0.5, 0.8))
    assert len(ink.strokes("words")) == 1, "who points does not erase"


def test_undo_and_redo_bring_back_what_was_erased(sides: Sides) -> None:
    hands, ink = sides.desk.hands, sides.desk.ink
    hands.take(Hand.DRAW)
    for tool in Tool:
        hands.set_pen(tool)
        sides.drag((0.2, 0.5), (0.5, 0.6), (0.8, 0.5))
    drawn = sides.seen()
    ink.clear()
    empty = sides.seen()
    ink.undo()
    assert sides.seen() == drawn
    ink.redo()
    assert sides.seen() == empty


def test_another_slide_is_seen_whole(sides: Sides) -> None:
    sides.desk.hands.take(Hand.LENS)
    sides.desk.hands.magnify(QRectF(0.1, 0.1, 0.3, 0.3))
    sides.desk.talk.next()
    assert sides.desk.hands.region is None


def test_the_trail_fades_and_is_all_in_its_region() -> None:
    trail = Trail()
    for step in range(50):
        trail.go((0.1 + step / 100, 0.5), step / 100, motion=True)
    region = trail.region(SHEET)
    assert region.contains(SHEET.center().toPoint())
    assert region.rectCount() <= 40
    assert trail.fade(0.5)
    assert not trail.fade(0.5 + 2 * TRAIL_S)
    assert trail.region(SHEET).boundingRect().width() < 80, "only the dot is left"


def test_with_less_motion_there_is_no_trail() -> None:
    trail = Trail()
    for step in range(50):
        trail.go((0.1 + step / 100, 0.5), step / 100, motion=False)
    assert trail.region(SHEET).boundingRect().width() < 80
