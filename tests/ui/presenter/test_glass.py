"""What the speaker's pointer does on the glass, and what both sides see of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.talk.ink import Ink, Tool
from viewer.core.talk.model import Kind, Slide
from viewer.state.talk.hands import Hand
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


def test_the_lens_shows_a_dragged_region_large_and_a_tap_ends_it(sides: Sides) -> None:
    bare, hands = sides.seen(), sides.desk.hands
    hands.take(Hand.LENS)
    sides.drag((0.1, 0.1), (0.5, 0.5))
    region = hands.region
    assert region is not None
    assert region.width() == pytest.approx(0.4, abs=0.01)
    assert sides.audience.lens.isVisible()
    assert sides.seen() != bare
    sides.drag((0.5, 0.5), (0.5, 0.5))
    assert hands.region is None
    assert sides.seen() == bare


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
