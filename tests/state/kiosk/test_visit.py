"""A visit on a clock that the test sets: when it begins, when it asks, when it is over, and what cannot end it."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from pytestqt.qtbot import QtBot

from viewer.state.kiosk.visit import HOLD_MOST_S, Phase, Times, VisitState

TIMES = Times(idle_s=90, countdown_s=30, attract_s=20)
TICK_S = 0.2
SHUT = (Phase.CLOSED, Phase.STAFF, Phase.CLEANING)


class Kiosk:
    """A visit, its clock, and what it has said."""

    def __init__(self, times: Times = TIMES) -> None:
        self.now = 5000.0
        self.said: list[object] = []
        self.visit = VisitState(times, self.clock)
        self.visit._timer.stop()  # the test ticks
        self.visit.changed.connect(self.said.append)
        self.visit.left_changed.connect(self.said.append)
        self.visit.over.connect(self._over)

    def clock(self) -> float:
        return self.now

    def _over(self) -> None:
        self.said.append("over")

    def pass_s(self, seconds: float) -> None:
        """Time goes by, and the visit looks at it as often as it does."""
        end = self.now + seconds
        while self.now < end - 1e-6:
            self.now = min(end, self.now + TICK_S)
            self.visit.tick()

    def come_to(self, phase: Phase) -> None:
        visit = self.visit
        if phase is Phase.ATTRACT:
            self.pass_s(TIMES.attract_s + 1)
        elif phase in (Phase.USED, Phase.ASKING):
            visit.used()
            if phase is Phase.ASKING:
                self.pass_s(TIMES.idle_s + 1)
        elif phase is Phase.CLOSED:
            visit.set_open(False)
        elif phase is Phase.STAFF:
            visit.staff()
        elif phase is Phase.CLEANING:
            visit.clean()
        assert visit.phase is phase
        self.said.clear()


@pytest.fixture
def kiosk(qtbot: QtBot) -> Kiosk:
    return Kiosk()


@pytest.mark.parametrize(("idle", "countdown"), [(30, 20), (90, 30), (600, 120)])
def test_it_asks_and_ends_within_a_second_of_what_is_set(qtbot: QtBot, idle: float, countdown: float) -> None:
    kiosk = Kiosk(Times(idle, countdown, 20))
    visit = kiosk.visit
    visit.used()
    kiosk.pass_s(idle - 1)
    assert visit.phase is Phase.USED
    kiosk.pass_s(2)
    assert visit.phase is Phase.ASKING
    kiosk.pass_s(countdown - 2)
    assert visit.phase is Phase.ASKING, "a second before it is due"
    assert "over" not in kiosk.said
    kiosk.pass_s(2)
    assert visit.phase is Phase.START
    assert kiosk.said.count("over") == 1


def test_every_second_is_told_once_and_in_its_order(kiosk: Kiosk) -> None:
    kiosk.visit.used()
    kiosk.pass_s(TIMES.idle_s + TIMES.countdown_s + 1)
    seconds = [word for word in kiosk.said if isinstance(word, int)]
    assert seconds == list(range(29, 0, -1))


def test_the_first_second_is_there_when_the_question_is_put(kiosk: Kiosk) -> None:
    seen: list[int] = []

    def look(phase: object) -> None:
        if phase is Phase.ASKING:
            seen.append(kiosk.visit.left_s)

    kiosk.visit.changed.connect(look)
    kiosk.visit.used()
    kiosk.pass_s(TIMES.idle_s + 1)
    assert seen == [30]


def test_a_touch_begins_the_time_anew(kiosk: Kiosk) -> None:
    for _ in range(20):
        kiosk.visit.used()
        kiosk.pass_s(TIMES.idle_s - 1)
        assert kiosk.visit.phase is Phase.USED
    assert "over" not in kiosk.said


def test_more_time_can_be_had_again_and_again(kiosk: Kiosk) -> None:
    kiosk.visit.used()
    for _ in range(12):
        kiosk.pass_s(TIMES.idle_s + TIMES.countdown_s - 1.5)
        assert kiosk.visit.phase is Phase.ASKING
        kiosk.visit.used()
        assert kiosk.visit.phase is Phase.USED
        assert kiosk.visit.left_s == 0
    assert "over" not in kiosk.said
    kiosk.pass_s(TIMES.idle_s + TIMES.countdown_s + 1)
    assert kiosk.said.count("over") == 1


def test_reading_aloud_is_use_and_its_end_begins_the_time_anew(kiosk: Kiosk) -> None:
    kiosk.visit.used()
    kiosk.visit.hold("aloud", True)
    kiosk.pass_s(1000)
    assert kiosk.visit.phase is Phase.USED
    kiosk.visit.hold("aloud", False)
    kiosk.pass_s(TIMES.idle_s - 1)
    assert kiosk.visit.phase is Phase.USED
    kiosk.pass_s(2)
    assert kiosk.visit.phase is Phase.ASKING


def test_what_held_counts_until_it_let_go_even_between_two_looks(kiosk: Kiosk) -> None:
    kiosk.visit.used()
    kiosk.visit.hold("aloud", True)
    kiosk.now += TIMES.idle_s + 5
    kiosk.visit.hold("aloud", False)
    kiosk.visit.tick()
    assert kiosk.visit.phase is Phase.USED


def test_of_two_that_hold_the_last_one_counts(kiosk: Kiosk) -> None:
    kiosk.visit.used()
    kiosk.visit.hold("aloud", True)
    kiosk.visit.hold("tour", True)
    kiosk.pass_s(300)
    kiosk.visit.hold("aloud", False)
    kiosk.pass_s(300)
    assert kiosk.visit.phase is Phase.USED
    kiosk.visit.hold("tour", False)
    kiosk.pass_s(TIMES.idle_s + 1)
    assert kiosk.visit.phase is Phase.ASKING


def test_a_voice_that_never_ends_does_not_keep_the_screen_for_ever(kiosk: Kiosk) -> None:
    kiosk.visit.used()
    kiosk.visit.hold("aloud", True)
    kiosk.pass_s(HOLD_MOST_S + TIMES.idle_s + TIMES.countdown_s + 1)
    assert kiosk.said.count("over") == 1


def test_what_begins_to_hold_while_it_asks_is_an_answer(kiosk: Kiosk) -> None:
    kiosk.come_to(Phase.ASKING)
    kiosk.visit.hold("tour", True)
    assert kiosk.visit.phase is Phase.USED


def test_a_machine_that_was_held_up_still_gives_time_to_answer(kiosk: Kiosk) -> None:
    kiosk.visit.used()
    kiosk.now += 1000
    kiosk.visit.tick()
    assert kiosk.visit.phase is Phase.ASKING
    assert kiosk.visit.left_s == TIMES.countdown_s
    kiosk.pass_s(TIMES.countdown_s - 1)
    assert kiosk.visit.phase is Phase.ASKING


def test_nobody_there_the_picture_plays_and_a_touch_takes_it_over(kiosk: Kiosk) -> None:
    kiosk.pass_s(TIMES.attract_s - 1)
    assert kiosk.visit.phase is Phase.START
    kiosk.pass_s(2)
    assert kiosk.visit.phase is Phase.ATTRACT
    kiosk.pass_s(3600)
    assert kiosk.visit.phase is Phase.ATTRACT
    kiosk.visit.used()
    assert kiosk.visit.phase is Phase.USED


@pytest.mark.parametrize("phase", SHUT)
def test_no_touch_leads_out(kiosk: Kiosk, phase: Phase) -> None:
    kiosk.come_to(phase)
    for _ in range(10):
        kiosk.visit.used()
        kiosk.visit.hold("aloud", True)
        kiosk.visit.attract()
        kiosk.pass_s(200)
        kiosk.visit.hold("aloud", False)
    assert kiosk.visit.phase is phase
    assert kiosk.said == []


@pytest.mark.parametrize("phase", [Phase.START, Phase.ATTRACT, Phase.USED, Phase.ASKING, Phase.CLOSED])
def test_the_door_ends_the_visit_before_it_opens(kiosk: Kiosk, phase: Phase) -> None:
    kiosk.come_to(phase)
    kiosk.visit.staff()
    assert kiosk.said == ["over", Phase.STAFF]
    kiosk.visit.end()
    assert kiosk.visit.phase is (Phase.CLOSED if phase is Phase.CLOSED else Phase.START)


def test_cleaning_is_left_by_its_end_only(kiosk: Kiosk) -> None:
    kiosk.come_to(Phase.CLEANING)
    kiosk.visit.staff()
    assert kiosk.visit.phase is Phase.CLEANING
    kiosk.visit.end()
    assert kiosk.visit.phase is Phase.START


def test_who_is_there_at_closing_time_may_finish(kiosk: Kiosk) -> None:
    kiosk.visit.used()
    kiosk.visit.set_open(False)
    kiosk.pass_s(TIMES.idle_s - 1)
    assert kiosk.visit.phase is Phase.USED
    kiosk.visit.used()
    kiosk.pass_s(TIMES.idle_s + TIMES.countdown_s + 1)
    assert kiosk.visit.phase is Phase.CLOSED


@pytest.mark.parametrize("phase", [Phase.START, Phase.ATTRACT])
def test_closing_and_opening_leave_nothing_of_before(kiosk: Kiosk, phase: Phase) -> None:
    kiosk.come_to(phase)
    kiosk.visit.set_open(False)
    assert kiosk.said == ["over", Phase.CLOSED]
    kiosk.visit.set_open(False)
    kiosk.pass_s(1000)
    kiosk.visit.set_open(True)
    assert kiosk.said == ["over", Phase.CLOSED, "over", Phase.START]
    kiosk.pass_s(TIMES.attract_s - 1)
    assert kiosk.visit.phase is Phase.START, "it has just opened"


def test_an_end_is_at_once_but_not_out_of_hours(kiosk: Kiosk) -> None:
    kiosk.visit.used()
    kiosk.visit.end()
    assert kiosk.said == [Phase.USED, "over", Phase.START]
    kiosk.come_to(Phase.CLOSED)
    kiosk.visit.end()
    assert kiosk.said == []


@pytest.mark.parametrize("phase", list(Phase))
def test_vacant_means_that_nobody_would_be_disturbed(kiosk: Kiosk, phase: Phase) -> None:
    if phase is not Phase.START:
        kiosk.come_to(phase)
    assert kiosk.visit.vacant is (phase in (Phase.START, Phase.ATTRACT, Phase.CLOSED))


def test_it_ticks_by_itself(qtbot: QtBot) -> None:
    visit = VisitState(Times(idle_s=90, countdown_s=30, attract_s=0))
    with qtbot.waitSignal(visit.changed, timeout=5000):
        pass
    assert visit.phase is Phase.ATTRACT


class AnyOrder(RuleBasedStateMachine):
    """Whatever is done, in whatever order: nobody who is there is thrown out, nobody's visit goes on for ever."""

    def __init__(self) -> None:
        super().__init__()
        self.kiosk = Kiosk()
        self.kiosk.visit.over.connect(self._over)
        self.kiosk.visit.changed.connect(self._changed)
        self.quiet_s = 0.0  # since the last act
        self.asked_s = 0.0
        self.held = False
        self.expected = False  # the end was somebody's wish

    def _over(self) -> None:
        if self.expected:
            return
        assert self.kiosk.visit.phase is Phase.ASKING
        assert self.asked_s >= TIMES.countdown_s - 1e-6
        assert self.quiet_s >= TIMES.idle_s + TIMES.countdown_s - 1e-6

    def _changed(self, phase: object) -> None:
        if phase is Phase.ASKING:
            self.asked_s = 0.0

    def teardown(self) -> None:
        self.kiosk.visit.deleteLater()

    @rule()
    def touch(self) -> None:
        self.kiosk.visit.used()
        self.quiet_s = 0.0

    @rule(seconds=st.sampled_from([0.2, 1, 19, 29, 31, 89, 91]))
    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK_S)):
            self.quiet_s += TICK_S
            self.asked_s += TICK_S
            self.kiosk.now += TICK_S
            self.kiosk.visit.tick()

    @rule(on=st.booleans())
    def hold(self, on: bool) -> None:
        self.held = on
        self.kiosk.visit.hold("aloud", on)

    @rule(name=st.sampled_from(["staff", "clean", "end", "open", "shut"]))
    def order(self, name: str) -> None:
        visit, self.expected = self.kiosk.visit, True
        if name in ("open", "shut"):
            visit.set_open(name == "open")
        else:
            getattr(visit, name)()
        self.expected = False

    @invariant()
    def the_seconds_belong_to_the_question(self) -> None:
        visit = self.kiosk.visit
        assert (visit.left_s > 0) is (visit.phase is Phase.ASKING)
        assert visit.left_s <= TIMES.countdown_s
        assert visit.idle_s >= 0

    @invariant()
    def nobody_stays_for_ever(self) -> None:
        if self.kiosk.visit.phase in (Phase.USED, Phase.ASKING) and self.quiet_s > HOLD_MOST_S + 200:
            raise AssertionError(f"{self.quiet_s} s without a touch")


def test_in_any_order(qtbot: QtBot) -> None:
    run_state_machine_as_test(AnyOrder, settings=settings(max_examples=40, stateful_step_count=40, deadline=None))
