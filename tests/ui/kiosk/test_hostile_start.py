"""Variables, words and planted files of somebody who can start the kiosk, but is not to choose what it runs."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from tests.packaging.processes import libraries, network_sockets
from tests.ui.kiosk.running import REPO, environment, running

PLANTED = "import os\nopen({told!r}, 'a').write(__name__ + '\\n')\n"


def hostile(folder: Path) -> dict[str, str]:
    """Each of them would be heeded by Qt, Python or a library."""
    return {
        "QT_PLUGIN_PATH": str(folder),
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(folder),
        "QT_STYLE_OVERRIDE": "windows",
        "QT_SCALE_FACTOR": "9",
        "QT_FONT_DPI": "960",
        "QT_LOGGING_RULES": "*=true",
        "QT_FATAL_WARNINGS": "1",
        "QT_QPA_PLATFORMTHEME": "gtk3",
        "QML_IMPORT_PATH": str(folder),
        "PYTHONSTARTUP": str(folder / "startup.py"),
        "PYTHONBREAKPOINT": "startup.run",
        "GTK_MODULES": "evil",
        "XMODIFIERS": "@im=evil",
        "SESSION_MANAGER": f"local/evil:{folder}/evil",
        "BROWSER": str(folder / "evil"),
    }


WORDS = (
    *("-style", "windows", "-platform", "vnc", "--qmljsdebugger=port:47113", "-qmljsdebugger=port:47113"),
    *("-display", ":77", "-plugin", "evil", "-stylesheet", "evil.qss", "-session", "evil", "--frob"),
)


def plant(folder: Path) -> Path:
    """Modules that a careless start would import from the folder that it is started in; the file that tells."""
    folder.mkdir()
    told = folder / "told"
    for name in ("startup", "sitecustomize", "usercustomize", "markdown", "segno", "yaml"):
        (folder / f"{name}.py").write_text(PLANTED.format(told=str(told)), "utf-8")
    return told


def test_nothing_hostile_is_heeded(tmp_path: Path) -> None:
    told = plant(tmp_path / "here")
    variables_before = hostile(tmp_path / "here")
    with running(tmp_path / "home", ("--size", "900x700", *WORDS), variables_before, folder=tmp_path / "here") as kiosk:
        kiosk.wait_for("STATUS=Running as set up")
        pid = kiosk.process.pid
        loaded = libraries(pid)
        assert "libqoffscreen.so" in loaded
        assert not [name for name in loaded if "vnc" in name or "gtk" in name or "qmldbg" in name]
        assert network_sockets(pid) == []
        kiosk.signal(signal.SIGTERM)
        assert kiosk.ended() == 0
        said = kiosk.errors()
    for name in variables_before:
        assert f"'{name}'" in said  # named once, for the operator
    assert "These words are not heeded" in said
    assert len(said.splitlines()) == 2
    assert not told.exists()


def test_a_platform_for_the_network_is_none(tmp_path: Path) -> None:
    """Without it there is no display here, and it says so; nobody can look in over the network."""
    words = [sys.executable, str(REPO / "main.py"), "view", "--mode", "kiosk"]
    told = environment(tmp_path, QT_QPA_PLATFORM="vnc:port=47114")
    with subprocess.Popen(words, env=told, stderr=subprocess.PIPE, text=True) as process:
        limit = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < limit:
            with socket.socket() as visitor:
                assert visitor.connect_ex(("127.0.0.1", 47114)) != 0
            time.sleep(0.05)
        process.kill()
        assert process.stderr is not None
        said = process.stderr.read()
    assert process.returncode == 2
    assert "There is no display" in said


def test_children_inherit_nothing_hostile(tmp_path: Path) -> None:
    """What the environment was emptied of is not there for a voice or a converter, either."""
    program = (
        "import os, subprocess, sys\n"
        f"sys.path.insert(0, {str(REPO)!r})\n"
        "from viewer.core.kiosk.environment import clean\n"
        "clean(os.environ)\n"
        "print(subprocess.run(['env'], capture_output=True, text=True, check=True).stdout)\n"
    )
    told = environment(tmp_path, LD_PRELOAD="", PATH="/nowhere:/usr/bin", **hostile(tmp_path))
    done = subprocess.run([sys.executable, "-c", program], env=told, capture_output=True, text=True, check=True)
    names = {line.split("=")[0] for line in done.stdout.splitlines()}
    assert not names & {*hostile(tmp_path), "LD_PRELOAD"}
    assert "PATH=/usr/local/bin:/usr/bin:/bin" in done.stdout.splitlines()
