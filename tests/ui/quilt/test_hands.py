"""Fingers as a machine: taps, drags and pinches, whatever order fingers come and go in; where zoom and pan end."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.quilt.scene import ZOOM_MAX, ZOOM_MIN, View
from viewer.ui.quilt.hands import SPAN_LEAST_PX, Act, Done, Drag, Hands, Hold, Pinch, Tap, Window

Down = dict[int, tuple[float, float]]


class Player:
    """Says who is down, frame by frame, 20 ms apart."""

    def __init__(self, hold: Hold = Hold.FACE) -> None:
        self.hands, self.hold, self.now = Hands(), hold, 0.0

    def __call__(self, **down: tuple[float, float]) -> list[Act]:
        return self.feel({ord(name): place for name, place in down.items()})

    def feel(self, down: Down, after_ms: float = 20.0) -> list[Act]:
        self.now += after_ms
        return self.hands.feel(down, self._hold_at, self.now)

    def _hold_at(self, x: float, y: float) -> Hold:
        del x, y
        return self.hold


@pytest.fixture
def play() -> Player:
    return Player()


def test_a_press_that_hardly_moves_is_a_tap_on_release(play) -> None:
    assert play(a=(10, 10)) == []
    assert play(a=(13, 12)) == []
    assert play() == [Tap(Hold.FACE, 13, 12)]
    assert play.hands.idle


def test_two_taps_in_one_place_belong_together_and_a_third_does_not(play) -> None:
    seen = []
    for _ in range(3):
        play(a=(10, 10))
        seen += play()
    assert [tap.again for tap in seen] == [False, True, False]
    play.feel({1: (10, 10)}, after_ms=1000)
    assert not play()[0].again, "too late"
    play(a=(200, 10))
    assert not play()[0].again, "too far away"


def test_a_drag_knows_where_it_began_and_each_step(play) -> None:
    play(a=(10, 10))
    assert play(a=(10, 30)) == [Drag(Hold.FACE, 10, 30, (10, 10), 0, 20)]
    assert play(a=(10, 30)) == [], "nothing moved"
    assert play(a=(12, 31)) == [Drag(Hold.FACE, 12, 31, (10, 10), 2, 1)]
    assert play() == [Done(Hold.FACE, 12, 31)]
    assert play.hands.idle


@pytest.mark.parametrize("hold", [Hold.FACE, Hold.DIVIDER, Hold.AIM])
def test_a_second_finger_neither_jams_nor_moves_a_drag(hold: Hold) -> None:
    play = Player(hold)
    play(a=(10, 10))
    play(a=(10, 30))
    assert play(a=(10, 30), b=(300, 300)) == []
    assert play(a=(10, 40), b=(320, 100)) == [Drag(hold, 10, 40, (10, 10), 0, 10)]
    assert play(a=(10, 50)) == [Drag(hold, 10, 50, (10, 10), 0, 10)]
    assert play(a=(10, 50), c=(0, 0), b=(9, 9)) == []
    assert play(b=(9, 9), c=(0, 0)) == [Done(hold, 10, 50)]
    assert play(b=(90, 90), c=(0, 0)) == [], "they take nothing over"
    assert play() == []
    assert play.hands.idle


def test_a_second_finger_before_anything_moves_makes_a_pinch(play) -> None:
    play(a=(0, 0))
    assert play(a=(0, 0), b=(100, 0)) == []
    (pinch,) = play(a=(0, 0), b=(200, 0))
    assert pinch == Pinch(100, 0, 50, 0, 2.0)
    assert play.hands.holding is Hold.PAN
    assert play(b=(200, 0)) == [], "one stays"
    assert play(b=(205, 3)) == [Drag(Hold.PAN, 205, 3, (200, 0), 5, 3)], "and goes on panning from where it is"
    assert play() == [Done(Hold.PAN, 205, 3)]


def test_a_pan_becomes_a_pinch_without_a_jump() -> None:
    play = Player(Hold.PAN)
    play(a=(0, 0))
    play(a=(40, 0))
    assert play(a=(40, 0), b=(140, 0)) == []
    assert play(a=(40, 0), b=(140, 0)) == []
    assert play(a=(40, 10), b=(140, 10)) == [Pinch(90, 10, 0, 10, 1.0)]


def test_fingers_of_a_pinch_may_swap(play) -> None:
    play(a=(0, 0), b=(100, 0))
    play(a=(0, 0), b=(100, 0), c=(0, 500))
    assert play(b=(100, 0), c=(0, 500)) == [], "c takes the place of a; nothing jumps"
    (pinch,) = play(b=(100, 0), c=(0, 501))
    assert pinch.factor == pytest.approx(hypot(100, 501) / hypot(100, 500))


def test_a_tenth_finger_changes_nothing_in_a_pinch(play) -> None:
    first = {1: (0.0, 0.0), 2: (100.0, 0.0)}
    play.feel(first)
    crowd = first | {finger: (7.0 * finger, 300.0) for finger in range(3, 11)}
    assert play.feel(crowd) == []
    assert play.feel(crowd | {2: (150.0, 0.0)}) == [Pinch(75, 0, 25, 0, 1.5)]
    assert play.feel({}) == [Done(Hold.PAN, 75, 0)]


def test_fingers_that_meet_do_not_make_the_picture_leap(play) -> None:
    play(a=(0, 0), b=(1, 0))
    assert play(a=(0, 0), b=(SPAN_LEAST_PX, 0)) == [Pinch(SPAN_LEAST_PX / 2, 0, SPAN_LEAST_PX / 2 - 0.5, 0, 1.0)]


def test_a_lost_release_holds_nothing(play) -> None:
    play(a=(10, 10))
    play(a=(10, 40))
    assert play(b=(90, 90)) == [Done(Hold.FACE, 10, 40)], "a is gone, though nobody said so"
    assert play() == []
    assert play.hands.idle
    play(a=(1, 1))
    assert play() == [Tap(Hold.FACE, 1, 1)]


def test_a_cancel_taps_nothing_and_keeps_what_was_dragged(play) -> None:
    play(a=(10, 10))
    assert play.hands.cancel() == []
    assert play.hands.idle
    play(a=(10, 10))
    play(a=(10, 40))
    assert play.hands.cancel() == [Done(Hold.FACE, 10, 40, kept=False)]
    assert play.hands.idle
    assert play.hands.cancel() == []


places = st.tuples(st.floats(-50, 500), st.floats(-50, 500))
frames = st.lists(
    st.one_of(st.none(), st.dictionaries(st.integers(0, 9), places, max_size=10)),  # None: the system cancels
    max_size=30,
)


@given(frames, st.sampled_from(Hold))
def test_whatever_fingers_do_nothing_is_held_once_they_are_gone(steps: list[Down | None], hold: Hold) -> None:
    play = Player(hold)
    open_drag = False
    for down in [*steps, {}]:
        acts = play.hands.cancel() if down is None else play.feel(down)
        for act in acts:
            if isinstance(act, Drag):
                assert (act.x, act.y) in (down or {}).values(), "a drag is where one of the fingers is"
                open_drag = True
            elif isinstance(act, Pinch):
                assert act.factor > 0
                open_drag = True
            elif isinstance(act, Done):
                open_drag = False
            else:
                assert not open_drag, "no tap while something is dragged"
        if not down:
            assert play.hands.idle
            assert play.hands.holding is None
            assert not open_drag, "what was begun has been ended"
    play.feel({3: (5, 5)})
    assert isinstance(play.feel({})[0], Tap), "and the next tap is a tap"


# --- zoom and pan -----------------------------------------------------------------------------------------------

sides = st.floats(100, 2000)


def test_what_lies_under_the_fingers_stays_there() -> None:
    window = Window(800, 600).zoomed(2, 300, 200)
    factor, x, y = window.seen_from(Window(800, 600))
    assert (300 * factor + x, 200 * factor + y) == pytest.approx((300, 200))
    again = window.zoomed(1.2, 310, 190, 10, -10)
    factor, x, y = again.seen_from(window)
    assert (300 * factor + x, 200 * factor + y) == pytest.approx((310, 190)), "it goes with them"


@given(
    sides, sides,
    st.lists(st.tuples(st.floats(0.05, 20), st.floats(-2e3, 2e3), st.floats(-2e3, 2e3)), max_size=12),
)  # fmt: skip
def test_zoom_and_pan_keep_their_limits_and_the_pictures_edge_outside(width, height, steps) -> None:
    window = Window(width, height)
    for factor, x, y in steps:
        window = window.zoomed(factor, x, y).moved(x, y)
        assert ZOOM_MIN / 100 <= window.zoom <= ZOOM_MAX / 100
        scale, left, top = window.seen_from(Window(width, height))
        assert left <= 1e-6
        assert top <= 1e-6
        assert left + width * scale >= width - 1e-6
        assert top + height * scale >= height - 1e-6
        view = View(**window.percents)  # raises for what is out of range
        rounded = Window.of(view, width, height)
        most = 0.006 * max(width, height) + abs(rounded.zoom - window.zoom) * max(width, height)
        most += 0.005 * (window.zoom - 1) * max(width, height) / 2
        assert abs(rounded.dx - window.dx) <= most, "whole percents lie next to it"


def test_going_out_ends_where_it_began() -> None:
    window = Window(800, 600).zoomed(4, 100, 100).moved(500, -200).zoomed(0.01, 700, 20)
    assert window.percents == {"zoom": 100, "pan_x": 0, "pan_y": 0}
