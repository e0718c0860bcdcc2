"""A talk that ended without being ended can be gone on with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.core.talk.ink import Ink, Stroke, Tool
from viewer.core.talk.model import Kind, Slide
from viewer.core.talk.store import TalkStore
from viewer.state.talk.clock import ClockState
from viewer.state.talk.ink import InkState
from viewer.state.talk.keeping import TalkKeeping
from viewer.state.talk.talk import TalkState

SLIDES = tuple(Slide(key, Kind.SLIDE, key.upper()) for key in "abcde")
LINE = Stroke(Tool.PEN, Ink.FIRST, 0.005, ((0.1, 0.2),))


@dataclass
class Talk:
    """A talk as one start of the program has it."""

    now: float = 0.0

    def begin(self, folder: Path | None, slides: tuple[Slide, ...] = SLIDES) -> TalkKeeping:
        self.store = TalkStore(folder)
        self.talk, self.ink = TalkState(slides), InkState()
        self.clock = ClockState(lambda: self.now)
        self.keeping = TalkKeeping(self.store, "skin", self.talk, self.ink, self.clock)
        return self.keeping

    def give(self) -> None:
        """Two slides, three and four seconds, a line on the second."""
        self.clock.start()
        self.now += 3
        self.talk.next()
        self.ink.set_sheet("b")
        self.ink.begin(LINE)
        self.ink.end()
        self.now += 4
        self.clock.tick()

    def kill(self) -> None:
        """Nothing is said to anybody; only the test's own timers and files are let go."""
        self.clock.blockSignals(True)
        self.clock.pause()
        self.keeping.blockSignals(True)
        self.keeping._retry.stop()
        self.store._let_go()


@pytest.fixture
def left(tmp_path: Path, qtbot: QtBot) -> Path:
    talk = Talk()
    assert talk.begin(tmp_path).found() is None
    talk.give()
    talk.kill()
    return tmp_path


def test_go_on(left: Path) -> None:
    talk = Talk()
    keeping = talk.begin(left)
    found = keeping.found()
    assert found is not None
    assert (found.slide, found.at, found.elapsed_s) == ("b", 1, 7)
    assert found.when.endswith("Z")
    assert talk.ink.strokes("b") == (LINE,)
    assert talk.talk.at == 0
    keeping.go_on()
    assert (talk.talk.at, talk.talk.shown) == (1, 1)
    assert talk.clock.spent_s == {"a": 3, "b": 4}
    assert keeping.found() is None
    talk.clock.start()
    talk.now += 2
    talk.talk.next()
    assert list(keeping.runs.values()) == [{"a": 3, "b": 6}]
    talk.kill()
    again = Talk()
    found = again.begin(left).found()
    assert found is not None
    assert (found.slide, found.elapsed_s) == ("c", 9)
    again.kill()


@pytest.mark.parametrize("paused", [False, True])
def test_a_clock_that_ran_runs_again_and_the_time_between_is_not_counted(left: Path, paused: bool) -> None:
    talk = Talk(now=500.0)
    talk.begin(left).go_on()
    assert talk.clock.running, "it ran when the talk was cut off"
    assert talk.clock.elapsed_s == 7
    talk.now += 2
    if paused:
        talk.clock.pause()
    talk.kill()
    again = Talk(now=9000.0)
    again.begin(left).go_on()
    assert again.clock.running is not paused
    assert again.clock.elapsed_s == (9 if paused else 7)
    again.kill()


def test_begin_anew(left: Path) -> None:
    talk = Talk()
    keeping = talk.begin(left)
    keeping.begin_anew()
    assert (talk.talk.at, talk.clock.elapsed_s, keeping.found()) == (0, 0, None)
    assert talk.ink.strokes("b") == (LINE,)  # ink is the slide's
    talk.clock.start()
    talk.now += 5
    talk.clock.tick()
    assert list(keeping.runs.values()) == [{"a": 3, "b": 4}, {"a": 5}]
    assert keeping.inked == 1
    keeping.wipe()
    talk.kill()
    again = Talk()
    assert again.begin(left).inked == 0
    again.kill()


def test_what_was_left_stays_until_it_is_decided_upon(left: Path) -> None:
    for _ in range(2):
        talk = Talk()
        found = talk.begin(left).found()
        assert found is not None
        assert found.slide == "b"
        talk.keeping.close()
        talk.store.close()


def test_moving_is_a_decision(left: Path) -> None:
    talk = Talk()
    keeping = talk.begin(left)
    talk.talk.go(3)
    assert keeping.found() is None
    talk.kill()
    again = Talk()
    found = again.begin(left).found()
    assert found is not None
    assert (found.slide, found.elapsed_s) == ("d", 0)
    again.kill()


def test_a_lesson_that_is_edited_is_no_decision(left: Path) -> None:
    talk = Talk()
    keeping = talk.begin(left)
    talk.talk.set_slides(SLIDES[1:])
    assert keeping.found() is not None
    keeping.go_on()
    assert talk.talk.slide == SLIDES[1]
    assert talk.clock.spent_s == {"a": 3, "b": 4}
    talk.talk.set_slides((SLIDES[4], SLIDES[1]))
    talk.kill()
    again = Talk()
    found = again.begin(left).found()
    assert found is not None
    assert (found.slide, found.at) == ("b", 1)
    again.kill()


def test_a_slide_that_is_gone_leaves_its_number(left: Path) -> None:
    talk = Talk()
    keeping = talk.begin(left, (SLIDES[0], *SLIDES[2:]))
    keeping.go_on()
    assert talk.talk.at == 1
    talk.kill()


def test_a_talk_that_was_ended_is_not_offered_again(left: Path) -> None:
    talk = Talk()
    keeping = talk.begin(left)
    keeping.go_on()
    talk.clock.start()
    talk.now += 2
    keeping.end()
    talk.clock.tick()
    talk.talk.next()
    talk.clock.pause()
    keeping.end()
    talk.store.close()
    again = Talk()
    keeping = again.begin(left)
    assert keeping.found() is None
    assert list(keeping.runs.values()) == [{"a": 3, "b": 6}]
    assert again.ink.strokes("b") == (LINE,)
    again.kill()


def test_closing_is_not_ending(left: Path) -> None:
    talk = Talk()
    keeping = talk.begin(left)
    keeping.go_on()
    talk.clock.start()
    talk.now += 2
    keeping.close()
    talk.clock.pause()
    talk.store.close()
    again = Talk()
    found = again.begin(left).found()
    assert found is not None
    assert found.elapsed_s == 9
    again.kill()


def test_the_timer_from_nought_is_another_run(left: Path) -> None:
    talk = Talk()
    keeping = talk.begin(left)
    keeping.go_on()
    talk.clock.start()
    talk.clock.reset()
    talk.now += 1
    talk.clock.tick()
    assert list(keeping.runs.values()) == [{"a": 3, "b": 4}, {"b": 1}]
    talk.kill()


def test_another_lesson_has_nothing_of_this_one(left: Path) -> None:
    store = TalkStore(left)
    assert store.place("other") is None
    assert store.ink("other") == {}
    store.close()


def test_without_a_folder_the_talk_goes_on(qtbot: QtBot) -> None:
    talk = Talk()
    keeping = talk.begin(None)
    keeping.go_on()
    talk.give()
    assert talk.talk.at == 1
    keeping.end()
    talk.clock.pause()


def test_another_lesson_has_a_place_times_and_ink_of_its_own(left: Path) -> None:
    talk = Talk()
    keeping = talk.begin(left)
    keeping.go_on()
    talk.clock.start()
    talk.now += 2
    other = (SLIDES[3], SLIDES[4])
    keeping.change("hair", other)
    assert (keeping.lesson_id, talk.talk.at, talk.talk.slide) == ("hair", 0, SLIDES[3])
    assert (talk.clock.elapsed_s, talk.clock.running, talk.ink.sheets) == (0, True, {})
    talk.now += 5
    talk.talk.next()
    keeping.change("skin", SLIDES)
    assert talk.talk.at == 1
    assert talk.clock.spent_s == {"a": 3, "b": 6}
    assert talk.ink.strokes("b") == (LINE,)
    keeping.change("hair", other)
    assert (talk.talk.at, talk.clock.spent_s["d"]) == (1, 5)
    keeping.end()
    assert [set(spent) for spent in keeping.runs.values()] == [{"d"}], "one run, and none of the other's slides"
    assert talk.store.place("hair").over
    assert talk.store.place("skin").slide == "b"
    talk.kill()
