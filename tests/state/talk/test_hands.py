"""One hand at a time; the lens and the spotlight keep within their bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from viewer.core.talk.ink import WIDTHS, Ink, Tool
from viewer.state.talk.hands import DOT, SPOT, ZOOM, Hand, HandsState


def test_one_hand_at_a_time(qtbot: QtBot) -> None:
    hands = HandsState()
    said: list[Hand] = []
    hands.changed.connect(said.append)
    hands.toggle(Hand.LASER)
    hands.toggle(Hand.SPOTLIGHT)
    hands.take(Hand.SPOTLIGHT)
    hands.toggle(Hand.SPOTLIGHT)
    assert said == [Hand.LASER, Hand.SPOTLIGHT, Hand.NONE]


def test_the_lens_puts_its_region_down_with_it(qtbot: QtBot) -> None:
    hands = HandsState()
    hands.take(Hand.LENS)
    hands.magnify(QRectF(0.1, 0.1, 0.3, 0.3))
    assert hands.region is not None
    with qtbot.waitSignal(hands.region_changed) as sent:
        hands.take(Hand.DRAW)
    assert sent.args == [None]
    assert hands.region is None


@given(*[st.floats(-2, 3)] * 2, *[st.floats(0, 2)] * 2)
def test_a_region_lies_on_the_sheet_and_has_its_shape(x: float, y: float, width: float, height: float) -> None:
    hands = HandsState()
    hands.magnify(QRectF(x, y, width, height))
    region = hands.region
    assert region is not None
    assert abs(region.width() - region.height()) < 1e-9
    assert 1 / ZOOM[1] - 1e-9 <= region.width() <= 1 / ZOOM[0] + 1e-9
    assert region.left() >= -1e-9
    assert region.right() <= 1 + 1e-9
    assert region.top() >= -1e-9
    assert region.bottom() <= 1 + 1e-9


def test_the_pen_keeps_what_is_not_said(qtbot: QtBot) -> None:
    hands = HandsState()
    said: list[bool] = []
    hands.pen_changed.connect(lambda: said.append(True))
    hands.set_pen(tool=Tool.MARKER)
    hands.set_pen(ink=Ink.THIRD)
    hands.set_pen(width=WIDTHS[2])
    hands.set_pen(width=WIDTHS[2])
    assert (hands.tool, hands.ink, hands.width) == (Tool.MARKER, Ink.THIRD, WIDTHS[2])
    assert len(said) == 3


def test_pointing_is_told_once_for_each_place(qtbot: QtBot) -> None:
    hands = HandsState()
    said: list[object] = []
    hands.pointed.connect(said.append)
    for at in ((0.1, 0.2), (0.1, 0.2), None, None, (0.3, 0.4)):
        hands.point(at)
    assert said == [(0.1, 0.2), None, (0.3, 0.4)]
    assert hands.at == (0.3, 0.4)


def test_the_spot_keeps_its_bounds(qtbot: QtBot) -> None:
    hands = HandsState()
    hands.set_spot(9)
    assert hands.spot == SPOT[1]
    hands.set_spot(0)
    assert hands.spot == SPOT[0]


def test_what_is_in_the_hand_grows(qtbot: QtBot) -> None:
    hands = HandsState()
    before = hands.spot
    hands.grow(1)
    assert hands.spot > before, "with nothing in the hand it is the spot"
    hands.take(Hand.LASER)
    for _ in range(20):
        hands.grow(1)
    assert hands.dot == DOT[1]
    hands.take(Hand.LENS)
    for _ in range(20):
        hands.grow(-1)
    assert hands.power == ZOOM[0]
    hands.take(Hand.DRAW)
    hands.set_pen(width=WIDTHS[1])
    hands.grow(1)
    hands.grow(1)
    assert hands.width == WIDTHS[2]
    assert hands.spot == before + 0.03


def test_a_region_grows_about_its_middle(qtbot: QtBot) -> None:
    hands = HandsState()
    hands.take(Hand.LENS)
    hands.magnify(QRectF(0.3, 0.3, 0.4, 0.4))
    power = hands.power
    hands.grow(1)
    assert hands.region is not None
    assert hands.region.width() < 0.4
    assert hands.region.center().toTuple() == (0.5, 0.5)
    assert hands.power == power
    hands.nudge(1, 0)
    assert hands.region.left() > 0.5


def test_keys_move_what_points_and_no_pen(qtbot: QtBot) -> None:
    hands = HandsState()
    hands.nudge(0.1, 0)
    assert hands.at is None
    hands.take(Hand.LASER)
    hands.nudge(0.1, -0.1)
    assert hands.at == (0.6, 0.4)
    for _ in range(20):
        hands.nudge(0.1, 0.1)
    assert hands.at == (1.0, 1.0)
    hands.take(Hand.DRAW)
    hands.nudge(-0.1, 0)
    assert hands.at == (1.0, 1.0)
