"""The kiosk as a whole: from the first page to the end that was wanted, or a new start."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from tests.ui.kiosk.running import REPO, environment, running
from viewer.core.kiosk import starts

SIZE = ("--size", "900x700")


def state(home: Path) -> Path:
    return home / "kiosk"


def failed_starts(home: Path) -> int:
    return int(json.loads((state(home) / "starts.json").read_text("ascii"))["failed"])


def log(home: Path) -> list[str]:
    lines = (state(home) / "kiosk.log").read_text("utf-8").splitlines()
    return [line.split(" ", 1)[1] for line in lines]


def test_ready_after_the_first_page_and_a_signal_of_the_operator_ends_it(tmp_path: Path) -> None:
    with running(tmp_path, SIZE, {"WATCHDOG_USEC": "300000"}) as kiosk:
        kiosk.wait_for("READY=1")
        kiosk.wait_for("WATCHDOG=1", 4)
        kiosk.signal(signal.SIGHUP)  # the terminal has gone: no matter
        kiosk.wait_for("WATCHDOG=1", 7)
        kiosk.signal(signal.SIGTERM)
        kiosk.wait_for("STOPPING=1")
        assert kiosk.ended() == 0
        assert kiosk.errors() == ""
    assert kiosk.told[0] == "READY=1"
    assert "STATUS=Running as set up" in kiosk.told
    assert failed_starts(tmp_path) == 0  # an end that was wanted is no failure
    assert log(tmp_path) == ["start starts=0 what=asked", "end"]


def test_a_kill_is_a_failed_start_and_three_of_them_lead_to_a_safe_one(tmp_path: Path) -> None:
    for _ in range(2):
        starts.begin(state(tmp_path))
    with running(tmp_path, SIZE) as kiosk:
        kiosk.wait_for("STATUS=Running as set up")
        kiosk.signal(signal.SIGKILL)
        kiosk.ended()
    assert failed_starts(tmp_path) == 3
    with running(tmp_path, SIZE) as kiosk:
        kiosk.wait_for("STATUS=Running with Septa's own defaults: the last starts failed")
        kiosk.signal(signal.SIGINT)
        assert kiosk.ended() == 0
    assert failed_starts(tmp_path) == 3  # the operator's end is none


def test_a_broken_pack_is_no_dark_screen(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text('pack = "/not/there"\ntheme = "purple"\n', "utf-8")
    with running(tmp_path, SIZE) as kiosk:
        kiosk.wait_for("READY=1")
        kiosk.wait_for("STATUS=Running with another pack")
        kiosk.signal(signal.SIGTERM)
        assert kiosk.ended() == 0
        said = kiosk.errors()
    assert "/not/there" in said
    assert "theme" in said
    assert "config count=3" in log(tmp_path)


# What goes wrong while the window is made, and later in a timer. Words that a visitor may have typed are in the error.
_FAULTY = """
import sys
sys.path.insert(0, sys.argv.pop(1))
how = sys.argv.pop(1)
from viewer.ui.kiosk import window
def broken(*words):
    raise RuntimeError("canary")
if how == "window":
    from viewer.ui.kiosk import program
    program.RETRY_SOON_S = 0.5
    window.KioskWindow.__init__ = broken
else:
    window.KioskWindow.paintEvent_before = window.KioskWindow.paintEvent
    def timer(self, event):
        self.paintEvent_before(event)
        from PySide6.QtCore import QTimer
        QTimer.singleShot(0, self.broken)
    window.KioskWindow.broken = broken
    window.KioskWindow.paintEvent = timer
from viewer.app import main
sys.exit(main())
"""


def test_a_window_that_cannot_be_made_leaves_the_safe_page_which_tries_again(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _FAULTY, str(REPO), "window"]
    with running(tmp_path, SIZE, {"WATCHDOG_USEC": "300000"}, command) as kiosk:
        kiosk.wait_for("READY=1")
        kiosk.wait_for("STATUS=The safe page is shown")
        number = kiosk.process.pid
        kiosk.wait_for("READY=1", 2)  # it has started itself anew, a moment later
        assert kiosk.process.pid == number
        assert kiosk.process.poll() is None
        kiosk.wait_for("STATUS=The safe page is shown", 2)
        kiosk.signal(signal.SIGTERM)
        assert kiosk.ended() == 0
        assert "canary" not in kiosk.errors()
    assert failed_starts(tmp_path) == 2
    assert all("canary" not in line for line in log(tmp_path))
    assert [line.split(" at=")[0] for line in log(tmp_path)] == ["fault error=RuntimeError"] * 2


def test_a_fault_in_the_running_kiosk_is_noted_without_its_words(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _FAULTY, str(REPO), "timer"]
    with running(tmp_path, SIZE, {"WATCHDOG_USEC": "300000"}, command) as kiosk:
        kiosk.wait_for("WATCHDOG=1", 4)  # it goes on
        kiosk.signal(signal.SIGTERM)
        assert kiosk.ended() == 0
        said = kiosk.errors()
    assert "RuntimeError" in said
    assert "canary" not in said
    assert any(line.startswith("error error=RuntimeError") for line in log(tmp_path))


# Does something of a person's or the watch's, a moment after the first page of every run.
_DOING = """
import sys
sys.path.insert(0, sys.argv.pop(1))
what = sys.argv.pop(1)
from PySide6.QtCore import QTimer
from viewer.ui.kiosk.program import KioskProgram
before = KioskProgram._stand
def stand(self):
    before(self)
    QTimer.singleShot(300, self.act)
def act(self):
    if what == "exit" or (what == "restart" and self._standing.config.title):
        self.window.exit_wanted.emit()
    elif what == "restart":
        self._standing.config_path.write_text("title = 'Again'", "utf-8")
        self.window.restart_wanted.emit()
    else:
        self._watch.bad.emit(what)
KioskProgram._stand, KioskProgram.act = stand, act
from viewer.app import main
sys.exit(main())
"""


def doing(what: str) -> list[str]:
    return [sys.executable, "-c", _DOING, str(REPO), what]


def test_staff_ends_it(tmp_path: Path) -> None:
    with running(tmp_path, SIZE, command=doing("exit")) as kiosk:
        kiosk.wait_for("STOPPING=1")
        assert kiosk.ended() == 0
    assert log(tmp_path) == ["start starts=0 what=asked", "end"]


def test_staff_starts_it_anew_in_its_own_place(tmp_path: Path) -> None:
    """What was changed in kiosk.toml is read then. systemd and the compositor notice no end."""
    with running(tmp_path, SIZE, command=doing("restart")) as kiosk:
        kiosk.wait_for("READY=1", 2)
        kiosk.wait_for("STOPPING=1")  # of the second run alone
        assert kiosk.ended() == 0
    assert failed_starts(tmp_path) == 0
    assert [line.split()[0] for line in log(tmp_path)] == ["start", "restart", "start", "end"]


def test_a_bad_picture_brings_one_new_start_and_no_spinning(tmp_path: Path) -> None:
    what = "frozen"
    with running(tmp_path, SIZE, {"WATCHDOG_USEC": "300000"}, doing(what)) as kiosk:
        kiosk.wait_for("READY=1", 2)
        before = kiosk.told.count("WATCHDOG=1")
        kiosk.wait_for("WATCHDOG=1", before + 4)  # it stays, though it is bad again
        kiosk.signal(signal.SIGTERM)
        assert kiosk.ended() == 0
        assert kiosk.told.count("READY=1") == 2
    told = [re.sub(r" up_s=.*", "", line) for line in log(tmp_path)]
    start = "start starts=0 what=asked"
    assert told == [start, f"frame what={what}", f"restart why={what}", start, f"frame what={what}", "end"]


def test_a_state_folder_full_of_garbage_is_no_matter(tmp_path: Path) -> None:
    state(tmp_path).mkdir()
    for name in ("starts.json", "last-good.json", "pin.sqlite", "counts.sqlite", "metrics.prom"):
        (state(tmp_path) / name).write_bytes(b"\0\xffgarbage" * 50)
    (state(tmp_path) / "kiosk.log").mkdir()
    with running(tmp_path, SIZE) as kiosk:
        kiosk.wait_for("STATUS=Running as set up")
        kiosk.signal(signal.SIGTERM)
        assert kiosk.ended() == 0


def test_a_state_folder_that_cannot_be_made_is_no_matter(tmp_path: Path) -> None:
    with running(tmp_path, SIZE, {"STATE_DIRECTORY": "/proc/septa"}) as kiosk:
        kiosk.wait_for("STATUS=Running as set up")
        kiosk.signal(signal.SIGTERM)
        assert kiosk.ended() == 0


def test_a_disk_that_takes_nothing_is_no_matter(tmp_path: Path) -> None:
    command = ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh", sys.executable, str(REPO / "main.py")]
    with running(tmp_path, SIZE, {"WATCHDOG_USEC": "300000"}, command) as kiosk:
        kiosk.wait_for("WATCHDOG=1", 6)
        kiosk.signal(signal.SIGTERM)
        assert kiosk.ended() == 0
    assert [path.name for path in state(tmp_path).iterdir() if path.stat().st_size] == []


_LIGHT = """
import sys
sys.path.insert(0, sys.argv[1])
from viewer.core.kiosk.standing import stand
from viewer.core.order import Order
standing = stand(counted=False)
from viewer.ui.kiosk.program import KioskProgram
program = KioskProgram(Order(mode="kiosk", size=(900, 700)), standing.pack, standing=standing)
painted = program.window.paintEvent
heavy = []
def first(event):
    painted(event)
    heavy.extend(name for name in ("numpy", "markdown", "pymdownx") if name in sys.modules and not program.seen)
    program.seen = True
program.seen = False
program.window.paintEvent = first
program.window.painted.connect(program.end)
program.run()
print(heavy)
"""


def test_the_first_page_waits_for_no_picture_and_no_markdown(tmp_path: Path) -> None:
    words = [sys.executable, "-c", _LIGHT, str(REPO)]
    done = subprocess.run(words, env=environment(tmp_path), capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout == "[]\n"


def test_a_snapshot_leaves_no_trace(tmp_path: Path) -> None:
    out = tmp_path / "kiosk.png"
    words = [sys.executable, str(REPO / "main.py"), "snapshot", str(out), "--mode", "kiosk", "--size", "900x700"]
    done = subprocess.run(
        words, env=environment(tmp_path / "home"), cwd=REPO, capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stderr == ""
    assert out.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert not os.path.exists(tmp_path / "home")
