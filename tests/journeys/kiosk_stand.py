"""A kiosk as a process on a real X server, with or without a window manager, and everything that is counted of it."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys.roof import Roof
from tests.journeys.xserver import XServer, x_server
from viewer.core.kiosk.pin import Door

REPO = Path(__file__).resolve().parents[2]
LIMIT_S = 90.0  # a machine that is busy with other tests
PIN = "748392"
SHIPPED_RC = REPO / "packaging" / "kiosk" / "x11" / "openbox-rc.xml"
# Its own children, for long pages and the index; the voices of the system.
OWN_CHILDREN = ("viewer.core.article.child", "viewer.core.search.child")
VOICES = ("spd-say", "espeak-ng", "espeak", "sd_", "speech-dispatcher")
# The tracer is the grandchild: the process that is started is the kiosk.
STRACE = ("strace", "-D", "-f", "-qq", "--seccomp-bpf", "-e", "trace=execve,openat,connect,bind,listen", "-o")
# Variables of a hostile start: none of them reaches the program.
HOSTILE = {
    "QT_STYLE_OVERRIDE": "nowhere",
    "QT_QPA_PLATFORMTHEME": "gtk3",
    "QT_IM_MODULE": "qtvirtualkeyboard",
    "QT_LOGGING_RULES": "*=true",
    "QML_DISABLE_DISK_CACHE": "1",
    "PYTHONSTARTUP": "/nowhere/startup.py",
    "PYTHONBREAKPOINT": "os.abort",
    "BROWSER": "xterm",
    "EDITOR": "xterm",
}
INTERNET = ("tcp", "tcp6", "udp", "udp6")


@dataclass
class Stand:
    """A running kiosk. ``ask`` asks the program, ``x`` is its X server, ``roof`` sees all windows."""

    x: XServer
    roof: Roof
    process: subprocess.Popen[str]
    home: Path
    pack: Path
    manager: str
    trace: Path | None = None  # what strace writes of it, where there is strace
    window: int = 0
    traced: int = 0  # bytes of it that have been read
    printing: bool = False  # a print dialog was made from inside: it looks for printers before it is closed
    allowed: set[int] = field(default_factory=set)  # windows that are there rightly

    def ask(self, name: str, *words: object) -> object:
        assert self.process.stdin
        assert self.process.stdout
        try:
            self.process.stdin.write(json.dumps([name, *words]) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass
        line = self.process.stdout.readline()
        assert line, f"the kiosk ended with {self.process.wait(5)}"
        answer = json.loads(line)
        assert not (isinstance(answer, dict) and "fault" in answer), f"{name}: {answer['fault']}"
        return answer

    def facts(self) -> dict[str, object]:
        answer = self.ask("facts")
        assert isinstance(answer, dict)
        return answer

    def wait_for(self, wanted: Callable[[], bool], what: str, limit_s: float = LIMIT_S) -> None:
        end = time.monotonic() + limit_s
        while not wanted():
            assert time.monotonic() < end, f"never: {what}"
            time.sleep(0.05)

    def place(self, name: str) -> tuple[int, int]:
        """The middle of a button, by its object name or its words."""
        for named, words, x, y in self.ask("buttons"):  # type: ignore[attr-defined]
            if name in (named, words):
                return x, y
        raise AssertionError(f"no button {name!r}: {self.ask('buttons')}")

    def button(self, name: str) -> None:
        self.click(*self.place(name))

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.x.xdotool("mousemove", x, y, "click", button)

    def move(self, x: int, y: int) -> None:
        self.x.xdotool("mousemove", x, y)

    # -- what is counted

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def strangers(self) -> list[int]:
        """Windows that appeared and are not the kiosk's own."""
        ours = self.roof.topmost(self.window)
        return [one for one in self.roof.shown() if one not in {self.window, ours, *self.allowed}]

    def children(self) -> list[str]:
        """The command lines of all processes that the kiosk has started, but for its own and the voices."""
        found = []
        waiting = [self.process.pid]
        while waiting:
            for child in _children(waiting.pop()):
                waiting.append(child)
                line = _line(child)
                if line and not any(one in line for one in (*OWN_CHILDREN, *VOICES)):
                    found.append(line)
        return found

    def calls(self) -> list[str]:
        """What the kiosk asked of the kernel since the last asking: programs started, files opened, sockets."""
        if self.trace is None:
            return []
        with self.trace.open("rb") as file:
            file.seek(self.traced)
            data = file.read()
        whole = data[: data.rfind(b"\n") + 1]
        self.traced += len(whole)
        return whole.decode(errors="replace").splitlines()

    def sockets(self) -> list[str]:
        """The internet sockets that the kiosk holds."""
        held = set()
        for one in Path(f"/proc/{self.process.pid}/fd").iterdir():
            try:
                name = os.readlink(one)
            except OSError:
                continue
            if name.startswith("socket:["):
                held.add(name[8:-1])
        return [
            f"{kind} {line.split()[1]}"
            for kind in INTERNET
            for line in Path(f"/proc/net/{kind}").read_text().splitlines()[1:]
            if line.split()[9] in held
        ]


def _children(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(one) for one in task.read_text().split()]
        except OSError:
            continue
    return found


def _line(pid: int) -> str:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return ""
    return "" if state == "Z" else words


@contextmanager
def window_manager(x: XServer, home: Path) -> Iterator[None]:
    """Openbox without keys or menus, as it is shipped for screens without cage."""
    config = home / "openbox"
    config.mkdir(parents=True, exist_ok=True)
    process = subprocess.Popen(
        ["openbox", "--sm-disable", "--config-file", str(SHIPPED_RC)],
        env=x.env(HOME=str(home), XDG_CONFIG_HOME=str(config), XDG_CACHE_HOME=str(config)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(0.5)
        yield
    finally:
        process.terminate()
        process.wait(LIMIT_S)


@contextmanager
def stand(
    folder: Path,
    *,
    managed: bool = False,
    traced: bool = False,
    settings: str = "",
    pack: Path | None = None,
    size: tuple[int, int] = (1280, 800),
    words: tuple[str, ...] = (),
    **env: str,
) -> Iterator[Stand]:
    """A kiosk that covers an X server's screen. ``settings`` are lines of kiosk.toml, ``words`` of the command line.

    It ends when its standard input does; it must end well.
    """
    home = folder / "home"
    home.mkdir(parents=True, exist_ok=True)
    Door(home / "kiosk").set_pin(PIN)
    config = folder / "kiosk.toml"
    config.write_text(settings)
    order = ["view", "--mode", "kiosk", *([str(pack)] if pack else []), "--config", str(config), *words]
    trace = folder / "trace.txt" if traced and shutil.which("strace") else None
    tracer = [*STRACE, str(trace)] if trace is not None else []
    with ExitStack() as stack:
        x = stack.enter_context(x_server(*size))
        if managed:
            stack.enter_context(window_manager(x, folder / "manager"))
        roof = stack.enter_context(Roof(x.display))
        errors = stack.enter_context((folder / "errors.txt").open("w"))
        process = stack.enter_context(
            subprocess.Popen(
                [*tracer, sys.executable, "-m", "tests.journeys.kiosk_runner", *order],
                cwd=REPO,
                env=x.env(SEPTA_HOME=str(home), **env),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        )
        try:
            made = Stand(x, roof, process, home, pack or REPO, "openbox" if managed else "none", trace)
            made.wait_for(lambda: bool(made.ask("ready")), "the home screen")
            window = made.ask("window")
            assert isinstance(window, list)
            made.window = window[0]
            if not managed:
                x.xdotool("windowfocus", made.window)
            time.sleep(0.3)
            roof.shown()
            yield made
            assert process.stdin
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
            assert process.wait(LIMIT_S) == 0
        finally:
            process.kill()


def missing_here(managed: bool) -> list[str]:
    """The programs that are needed and lacking."""
    names = ["Xvfb", "xdotool", *(["openbox"] if managed else [])]
    return [name for name in names if shutil.which(name) is None]
