"""One hand at a time; the lens and the spotlight keep within their bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from viewer.core.talk.ink import WIDTHS, Ink, Tool
from viewer.state.talk.hands import SPOT, ZOOM, Hand, HandsState


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
