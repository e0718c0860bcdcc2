"""The shipped session in a compositor without a screen: the launcher starts cage, cage starts Septa.

cage will not run as root; then all of it runs as nobody, who may read what root may (the tests may lie anywhere).
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.packaging.processes import family

REPO = Path(__file__).resolve().parents[2]
NOBODY = 65534
START_S = 90.0
NAMES = ("cage", "grim", "setpriv")


def missing() -> list[str]:
    """The programs that the journey needs and this machine lacks."""
    return [name for name in NAMES if shutil.which(name) is None]


def as_user(words: list[str]) -> list[str]:
    if os.getuid() != 0:
        return words
    caps = "+dac_read_search"
    who = [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", f"--inh-caps={caps}", f"--ambient-caps={caps}"]
    return ["setpriv", *who, *words]


class Session:
    """``launcher session``, and what comes from it."""

    def __init__(self, folder: Path, process: subprocess.Popen[str], ear: socket.socket) -> None:
        self.folder, self.process, self._ear = folder, process, ear
        self.told: list[str] = []

    def wait_for(self, line: str, times: int = 1) -> None:
        """Until systemd would have heard ``line`` so often."""
        limit = time.monotonic() + START_S
        while self.told.count(line) < times:
            assert time.monotonic() < limit, f"{line} not heard; heard: {self.told}; {self.output()}"
            try:
                self.told += self._ear.recv(2000).decode("utf-8").splitlines()
            except TimeoutError:
                assert self.process.poll() is None, f"ended; heard: {self.told}; {self.output()}"

    def output(self) -> str:
        return (self.folder / "output").read_text("utf-8", "replace")[-3000:]

    @property
    def septa(self) -> int:
        """The process that paints: the interpreter, and no shell around it."""
        found = [pid for pid in family(self.process.pid) if "-I" in words_of(pid)]
        assert found, [words_of(pid) for pid in family(self.process.pid)]
        return found[0]

    def picture(self, out: Path) -> None:
        """What the compositor shows, as PNG."""
        shown = self.folder / "run" / "shown.png"
        told = {"PATH": os.environ["PATH"], "XDG_RUNTIME_DIR": str(self.folder / "run"), "WAYLAND_DISPLAY": "wayland-0"}
        subprocess.run(as_user(["grim", str(shown)]), env=told, check=True, timeout=60, capture_output=True)
        out.write_bytes(shown.read_bytes())


def words_of(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode("utf-8", "replace").split("\0")[:-1]
    except OSError:
        return []


def _python(folder: Path) -> Path:
    """An interpreter that Septa is installed in, as far as ``-I`` is concerned."""
    venv = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True, timeout=120)
    places = next((venv / "lib").glob("python3*")) / "site-packages"
    lines = [str(REPO), *(place for place in sys.path if place.endswith("site-packages"))]
    (places / "septa.pth").write_text("\n".join(lines) + "\n", "utf-8")
    return venv / "bin" / "python"


@contextmanager
def session(folder: Path, toml: str = "", more: Mapping[str, str] | None = None) -> Iterator[Session]:
    """The session with a configuration of its own; everything of it has ended afterwards. ``more``: variables."""
    python = _python(folder)
    (folder / "kiosk.toml").write_text(toml, "utf-8")
    launcher = folder / "septa-kiosk"
    words = (REPO / "packaging" / "kiosk" / "septa-kiosk").read_text("utf-8")
    for sign, value in {"@PYTHON@": python, "@CONFIG@": folder / "kiosk.toml", "@SHARE@": folder}.items():
        words = words.replace(sign, str(value))
    launcher.write_text(words, "utf-8")
    launcher.chmod(0o755)
    for name in ("run", "state"):
        (folder / name).mkdir(mode=0o700)
        if os.getuid() == 0:
            os.chown(folder / name, NOBODY, NOBODY)
    with (
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear,
        (folder / "output").open("w", encoding="utf-8") as output,
    ):
        ear.bind(str(folder / "notify"))
        (folder / "notify").chmod(0o666)
        ear.settimeout(0.2)
        told = {
            "PATH": os.environ["PATH"],
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "STATE_DIRECTORY": str(folder / "state"),
            "NOTIFY_SOCKET": str(folder / "notify"),
            "WATCHDOG_USEC": "3000000",
            "WLR_BACKENDS": "headless",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "WLR_RENDERER": "pixman",
        }
        process = subprocess.Popen(
            as_user([str(launcher), "session"]),
            env={**told, **(more or {})},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            yield Session(folder, process, ear)
        finally:
            for pid in reversed(family(process.pid)):
                try:
                    os.kill(pid, 9)
                except ProcessLookupError:
                    continue
            process.wait(90)
