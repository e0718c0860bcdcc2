"""The session that is shipped, in a real compositor: Septa comes up there, isolated, and ends as systemd is told."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.journeys.cage import Session, missing, session, words_of
from tests.packaging.processes import family, libraries, network_sockets, variables

pytestmark = pytest.mark.journey

# Turned, so that cage 0.1 composes the picture anew and grim sees it: without a turn it hands the window's own buffer
# to the screen, and a picture of that is black.
TOML = "rotation = 90\nattract_s = 25\n"
KNOWN = {
    *("PATH", "HOME", "LANG", "TZ", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "STATE_DIRECTORY", "NOTIFY_SOCKET"),
    *("WATCHDOG_USEC", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PWD", "SHLVL", "_", "LC_CTYPE"),
}
PLANTED = "import os\nopen({told!r}, 'a').write(__name__)\n"


@pytest.fixture(autouse=True)
def programs() -> None:
    lacking = missing()
    if lacking:
        words = f"{' and '.join(lacking)} missing; on Debian: sudo apt-get install -y cage grim"
        if os.environ.get("SEPTA_REQUIRE_JOURNEYS"):
            pytest.fail(words)
        pytest.skip(words)


def hostile(folder: Path) -> dict[str, str]:
    """What somebody who can start the session would try; and modules planted where a careless Python would look."""
    planted = folder / "planted"
    planted.mkdir()
    for name in ("viewer", "PySide6", "sitecustomize", "usercustomize", "startup"):
        for place in (planted, folder):
            (place / f"{name}.py").write_text(PLANTED.format(told=str(folder / "run" / "planted")), "utf-8")
    return {
        "PYTHONPATH": str(planted),
        "PYTHONSTARTUP": str(planted / "startup.py"),
        "PYTHONHOME": str(planted),
        "PYTHONINSPECT": "1",
        "QT_QPA_PLATFORM": "vnc:port=47115",
        "QT_PLUGIN_PATH": str(planted),
        "QT_STYLE_OVERRIDE": "windows",
        "QT_SCALE_FACTOR": "9",
        "QT_LOGGING_RULES": "*=true",
        "GTK_MODULES": "evil",
        "XMODIFIERS": "@im=evil",
        "BROWSER": "evil",
        "WATCHDOG_PID": "1",
    }


def colours(picture: QImage) -> dict[int, int]:
    """How often each colour is there, of every fourth point."""
    found: dict[int, int] = {}
    for y in range(0, picture.height(), 4):
        for x in range(0, picture.width(), 4):
            colour = picture.pixel(x, y)
            found[colour] = found.get(colour, 0) + 1
    return found


def test_septa_stands_in_the_session(tmp_path: Path) -> None:
    with session(tmp_path, TOML, hostile(tmp_path)) as kiosk:
        kiosk.wait_for("READY=1")
        kiosk.wait_for("WATCHDOG=1", 4)  # beats, through the compositor, from painted frames
        septa = kiosk.septa
        isolated(kiosk, septa)
        shown(kiosk, tmp_path / "shown.png")
        kiosk.process.send_signal(signal.SIGHUP)
        kiosk.wait_for("WATCHDOG=1", 6)
        os.kill(septa, signal.SIGTERM)
        kiosk.wait_for("STOPPING=1")
        assert kiosk.process.wait(90) == 0  # systemd leaves it at that


def isolated(kiosk: Session, septa: int) -> None:
    assert set(variables(septa)) <= KNOWN
    assert variables(septa)["QT_QPA_PLATFORM"] == "wayland"
    loaded = libraries(septa)
    assert "libqwayland.so" in loaded
    assert not [name for name in loaded if name.startswith(("libqvnc", "libqxcb", "libgtk"))]
    assert [sockets for pid in family(kiosk.process.pid) for sockets in network_sockets(pid)] == []
    assert not (kiosk.folder / "run" / "planted").exists()


def shown(kiosk: Session, out: Path) -> None:
    """One page over the whole screen, upright, though the screen hangs on its side."""
    kiosk.picture(out)
    picture = QImage(str(out))
    assert picture.height() > picture.width() >= 600
    found = colours(picture)
    every = sum(found.values())
    paper = found.get(QColor("#fbf7f0").rgb(), 0) + found.get(QColor("#f4ecdf").rgb(), 0)
    assert paper > every * 0.2, f"no paper: {sorted(found.values())[-5:]}"
    assert found.get(QColor("#000000").rgb(), 0) < every * 0.2
    assert len(found) > 100  # letters and a picture, not two colours


def test_a_fall_is_one_for_systemd(tmp_path: Path) -> None:
    with session(tmp_path, TOML) as kiosk:
        kiosk.wait_for("READY=1")
        os.kill(kiosk.septa, signal.SIGKILL)
        assert kiosk.process.wait(90) == 128 + signal.SIGKILL
    assert "STOPPING=1" not in kiosk.told


def test_the_services_end_is_an_orderly_one(tmp_path: Path) -> None:
    """systemctl stop tells the launcher first; the compositor and Septa go with it."""
    with session(tmp_path, TOML) as kiosk:
        kiosk.wait_for("READY=1")
        before = family(kiosk.process.pid)
        assert len(before) >= 3
        kiosk.process.send_signal(signal.SIGTERM)
        kiosk.wait_for("STOPPING=1")
        assert kiosk.process.wait(90) == 0
        assert [words for pid in before if (words := words_of(pid))] == []
