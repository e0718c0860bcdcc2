"""A ring of objects that holds a timer is collected on Qt's thread, whichever thread needs memory."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from viewer.state import garbage
from viewer.state.garbage import Garbage, collect_due

REPO = Path(__file__).resolve().parents[2]
PROGRAM = """\
import gc, sys, threading
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from viewer.state.garbage import Garbage

class Ring(QObject):
    def __init__(self):
        super().__init__()
        self.me = self
        self.startTimer(3)

def rings_of_another_kind():
    for _ in range(20000):
        ring = []
        ring.append(ring)

app = QCoreApplication([])
kept = Garbage(app) if sys.argv[1] == "with" else None
gc.set_threshold(700 if kept else 1_000_000)
gc.collect()  # the rings are young, and the thread below is the one that needs memory
for _ in range(50):
    Ring()
gc.set_threshold(700)
worker = threading.Thread(target=rings_of_another_kind)
worker.start()
worker.join()
QTimer.singleShot(1500, app.quit)
app.exec()
print("fine")
"""


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was, threshold = gc.isenabled(), gc.get_threshold()
    yield
    gc.set_threshold(*threshold)
    (gc.enable if was else gc.disable)()


class Ring:
    def __init__(self, threads: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: threads.append(threading.get_ident()))


def make_rings(count: int) -> None:
    for _ in range(count):
        ring: list[object] = []
        ring.append(ring)


def test_timers_in_a_ring_end_no_program() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "with"], cwd=REPO, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "fine", "")


def test_without_it_they_do() -> None:
    """What the class is for; should Qt or Python learn to cope, it may go."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "without"], cwd=REPO, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode != 0 or "another thread" in done.stderr


def test_another_thread_collects_nothing(qapp: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "LOOK_MS", 20)
    gc.enable()
    gc.set_threshold(700, 10, 10)
    owner, threads = QObject(), list[int]()
    kept = Garbage(owner)
    assert not gc.isenabled()
    Ring(threads)
    worker = threading.Thread(target=make_rings, args=(5000,))
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]
    kept.stop()
    assert gc.isenabled()
    kept.stop()
    assert gc.isenabled()


def test_it_leaves_off_what_was_off(qapp: object) -> None:
    gc.disable()
    owner = QObject()
    Garbage(owner).stop()
    assert not gc.isenabled()


def test_the_oldest_generation_has_its_turn() -> None:
    gc.disable()
    gc.collect()
    gc.set_threshold(10, 2, 2)
    counts = []
    for _ in range(40):
        rings = [[] for _ in range(20)]  # type: list[list[object]]
        collect_due()
        counts.append(gc.get_count())
        del rings
    assert max(count[1] for count in counts) <= 3
    assert max(count[2] for count in counts) <= 3
    assert any(count[2] for count in counts)


def test_nothing_due_nothing_done() -> None:
    gc.disable()
    gc.collect()
    gc.set_threshold(1_000_000, 10, 10)
    threads: list[int] = []
    Ring(threads)
    collect_due()
    assert threads == []
    gc.set_threshold(0)  # Python's word for: never
    collect_due()
    assert threads == []
    gc.collect()
    assert threads
