"""What can be wrong with a kiosk's machine, and how long its screen is without a page: python -m tests.kiosk.faults

Each fault is prepared in a home of its own, with what only a superuser can do (a disk that is full, or may only be
read) done as far as this one may. The program runs under a supervisor that does what systemd does with the shipped
unit. It is started, killed with signal 9, and started anew: seconds to the first painted page, each time.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.journeys.supervisor import REPO, Supervisor, hurt, supervised
from viewer.core.kiosk import starts
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.counts import Counts
from viewer.core.kiosk.lastgood import keep_values
from viewer.core.kiosk.pin import Cost, Door
from viewer.core.paths import built_in_pack

SIZE = ("--size", "900x700")
PIN = "748392"
CHEAP = Cost(2, 8, 1)  # what is kept is damaged, not guessed
FULL_KB = 64
NO_RIGHTS = "65534"  # nobody: permissions do not stop a superuser
YEAR_DAYS = 365
FAKETIME = ("env", "FAKETIME_DONT_FAKE_MONOTONIC=1", "DONT_FAKE_MONOTONIC=1", "faketime", "-f")


def state(home: Path) -> Path:
    folder = home / "kiosk"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def garbage(path: Path, size: int = 3000) -> None:
    """As a disk leaves it that has lost power."""
    path.write_bytes(random.Random(path.name).randbytes(size))


def command(main: Path = REPO / "main.py", *words: str) -> list[str]:
    return [*words, sys.executable, str(main), "view", "--mode", "kiosk", *SIZE]


def filled(home: Path) -> Path:
    """A state folder as it is after a while."""
    folder = state(home)
    door = Door(folder, cost=CHEAP)
    door.set_pin(PIN)
    door.try_pin("111222")
    counts = Counts(folder)
    for number in range(50):
        counts.add("topic", f"name-{number}")
    counts.close()
    keep_values(folder, KioskConfig(), None)
    starts.begin(folder)
    return folder


# -- faults: what each does to a home, and the command that starts the kiosk in it


def nothing(home: Path, stack: ExitStack) -> list[str]:
    del home, stack
    return command()


def full_disk(home: Path, stack: ExitStack) -> list[str]:
    """64 KB of disk with no byte left, beside what was kept before."""
    folder = state(home)
    if not mounted(folder, f"size={FULL_KB}k", stack):
        return ["/bin/sh", "-c", 'ulimit -f 0; exec "$@"', "sh", *command()]
    starts.begin(folder)
    fill(folder)
    return command()


def fill(folder: Path) -> None:
    """Write until nothing more goes in."""
    with suppress(OSError), (folder / "full").open("wb", buffering=0) as file:
        while file.write(bytes(1024)):
            pass


def read_only(home: Path, stack: ExitStack) -> list[str]:
    """What is there can be read, and nothing be written."""
    folder = filled(home)
    if os.geteuid() != 0:
        folder.chmod(0o555)
        stack.callback(folder.chmod, 0o755)
        return command()
    if _mount("--bind", str(folder), str(folder), stack=stack) and _mount("-o", "remount,bind,ro", str(folder)):
        return command()
    return ["setpriv", f"--reuid={NO_RIGHTS}", "--clear-groups", *command()]


def corrupt_settings(home: Path, stack: ExitStack) -> list[str]:
    del stack
    garbage(home / "kiosk.toml")
    return command()


def corrupt_pack(home: Path, stack: ExitStack) -> list[str]:
    """The pack that staff have named: half of its files are garbage, its order of pages among them."""
    del stack
    pack = home / "pack"
    shutil.copytree(built_in_pack(), pack)
    files = sorted(one for one in pack.rglob("*") if one.is_file())
    for number, path in enumerate(files):
        if number % 2 or path.suffix in (".yml", ".yaml", ".toml"):
            garbage(path)
    (home / "kiosk.toml").write_text(f'pack = "{pack}"\n', "utf-8")
    return command()


def corrupt_databases(home: Path, stack: ExitStack) -> list[str]:
    """Each file of the state folder is garbage."""
    del stack
    for path in filled(home).iterdir():
        garbage(path)
    return command()


def torn_databases(home: Path, stack: ExitStack) -> list[str]:
    """Each database has lost its second half, and has the journal of another."""
    del stack
    for path in filled(home).glob("*.sqlite"):
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE more (words TEXT)")
            connection.commit()
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2 + 7])
        for ending in ("-wal", "-shm", "-journal"):
            garbage(path.with_name(path.name + ending))
    return command()


def copied(home: Path) -> Path:
    """A Septa of its own, whose files may be spoilt."""
    own = home / "septa"
    shutil.copytree(REPO / "viewer", own / "viewer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(REPO / "resources", own / "resources")
    shutil.copy(REPO / "main.py", own / "main.py")
    return own


def corrupt_fonts(home: Path, stack: ExitStack) -> list[str]:
    del stack
    own = copied(home)
    for path in (own / "resources" / "fonts").iterdir():
        garbage(path)
    return command(own / "main.py")


def corrupt_own_pack(home: Path, stack: ExitStack) -> list[str]:
    """Septa's own pack is what all falls back on; without it there is the safe page."""
    del stack
    own = copied(home)
    for path in (own / "resources" / "packs" / "cellulite").rglob("*"):
        if path.is_file():
            garbage(path)
    return command(own / "main.py")


def corrupt_own_order(home: Path, stack: ExitStack) -> list[str]:
    """The pages are there, and nothing tells their titles and their order."""
    del stack
    own = copied(home)
    garbage(own / "resources" / "packs" / "cellulite" / "mkdocs.yml")
    return command(own / "main.py")


def clock(days: int) -> Callable[[Path, ExitStack], list[str]]:
    """The wall clock is wrong from the start."""

    def faked(home: Path, stack: ExitStack) -> list[str]:
        del stack
        filled(home)
        return command(REPO / "main.py", *FAKETIME, f"{days:+d}d")

    return faked


def jumping_clock(home: Path) -> tuple[Path, list[str]]:
    """A file with what the wall clock is wrong by ("-365d"), to be written anew at will; the command."""
    told = home / "clock"
    told.write_text("+0", "ascii")
    heeded = (f"FAKETIME_TIMESTAMP_FILE={told}", "FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1")
    preload = f"LD_PRELOAD={_faketime_library()}"
    return told, command(REPO / "main.py", "env", *heeded, "DONT_FAKE_MONOTONIC=1", preload)


def _faketime_library() -> str:
    return str(next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")))


def mounted(folder: Path, options: str, stack: ExitStack) -> bool:
    """Is ``folder`` a small disk now, until the stack is unwound?"""
    return _mount("-t", "tmpfs", "-o", options, "tmpfs", str(folder), stack=stack)


def _mount(*words: str, stack: ExitStack | None = None) -> bool:
    program = shutil.which("mount")
    if program is None or subprocess.run([program, *words], capture_output=True, check=False).returncode:
        return False
    if stack is not None:
        stack.callback(subprocess.run, ["umount", "--lazy", words[-1]], check=True)
    return True


FAULTS: dict[str, Callable[[Path, ExitStack], list[str]]] = {
    "nothing": nothing,
    "full disk": full_disk,
    "read-only disk": read_only,
    "corrupt settings": corrupt_settings,
    "corrupt pack": corrupt_pack,
    "corrupt databases": corrupt_databases,
    "torn databases": torn_databases,
    "corrupt fonts": corrupt_fonts,
    "Septa's own pack corrupt": corrupt_own_pack,
    "Septa's own order of pages corrupt": corrupt_own_order,
    "clock -1 year": clock(-YEAR_DAYS),
    "clock +10 years": clock(10 * YEAR_DAYS),
}


@dataclass(frozen=True)
class Shown:
    """Seconds to the first page after the start and after the kill; ``said``: what systemd was told of it."""

    started_s: float
    killed_s: float
    said: tuple[str, ...]


@contextmanager
def hurt_kiosk(name: str, home: Path, watchdog_s: float = 60.0) -> Iterator[Supervisor]:
    """The kiosk in the midst of that fault. Nothing is left of the fault afterwards."""
    home.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        words = FAULTS[name](home, stack)
        with supervised(home, words, watchdog_s) as kiosk:
            yield kiosk


def shown(name: str, home: Path) -> Shown:
    """Start it in the fault, kill it, wait for its page again."""
    with hurt_kiosk(name, home) as kiosk:
        kiosk.until_shown(1)
        started_s = kiosk.shown[0] - kiosk.starts[0]
        killed_s = hurt(kiosk, signal.SIGKILL)
        end = time.monotonic() + 2
        while len(kiosk.said) < 2 and time.monotonic() < end:
            kiosk.look()
        return Shown(started_s, killed_s, tuple(kiosk.said))


def main() -> int:
    for name in FAULTS:
        with tempfile.TemporaryDirectory(prefix="septa-faults-") as home:
            found = shown(name, Path(home))
        times = f"{found.started_s:.1f} s, killed {found.killed_s:.1f} s"
        sys.stdout.write(f"{name}: {times}; {' | '.join(found.said)}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
