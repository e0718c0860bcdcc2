"""What a kiosk can come to need is there before its files can be exchanged under it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.running import REPO, environment
from viewer.state.kiosk.visit import VisitState
from viewer.ui.kiosk.ahead import CALM_S, MODULES, Ahead

WALK_S = 240.0


class Clock:
    def __init__(self) -> None:
        self.value = 0.0

    def __call__(self) -> float:
        return self.value


class Making:
    """``brought`` and ``noted``, in their order; "broken" cannot be brought."""

    def __init__(self) -> None:
        self.parent = QObject()
        self.clock = Clock()
        self.visit = VisitState(clock=self.clock, parent=self.parent)
        self.brought: list[str] = []
        self.noted: list[object] = []

    def ahead(self, *names: str) -> Ahead:
        return Ahead(self.visit, self._note, self.parent, names=names, bring=self._bring)

    def _note(self, kind: str, **facts: object) -> None:
        self.noted.append((kind, type(facts["error"])))

    def _bring(self, name: str) -> object:
        if name in ("broken", "fcntl"):
            raise ImportError(name)
        self.brought.append(name)
        return None


@pytest.fixture
def making(qtbot: QtBot) -> Making:
    del qtbot
    return Making()


def test_one_at_a_time_while_nobody_touches_anything(making: Making) -> None:
    ahead = making.ahead("one", "two")
    making.clock.value = CALM_S
    ahead.step()
    assert making.brought == ["one"]
    making.visit.used()
    ahead.step()
    assert making.brought == ["one"]  # a finger waits for nothing
    making.clock.value += CALM_S
    ahead.step()
    assert making.brought == ["one", "two"]
    assert ahead.done


def test_it_goes_by_itself(making: Making, qtbot: QtBot) -> None:
    ahead = making.ahead("one", "two", "three")
    making.clock.value = CALM_S
    ahead.start()
    qtbot.waitUntil(lambda: ahead.done)
    assert making.brought == ["one", "two", "three"]


def test_one_that_is_missing_holds_up_no_other(making: Making) -> None:
    ahead = making.ahead("one", "broken", "fcntl", "two")
    ahead.finish()
    assert making.brought == ["one", "two"]
    assert making.noted == [("fault", ImportError)]  # what some machines have not is no fault


def test_stopped_it_brings_nothing(making: Making) -> None:
    ahead = making.ahead("one")
    ahead.start()
    ahead.stop()
    assert not ahead._timer.isActive()
    assert making.brought == []


def test_nothing_is_named_twice() -> None:
    assert len(MODULES) == len(set(MODULES))


def test_all_screens_are_gone_to_and_nothing_is_imported(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.kiosk.ahead_walk"],
        env=environment(tmp_path),
        cwd=REPO,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=WALK_S,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("", 0), done.stderr
