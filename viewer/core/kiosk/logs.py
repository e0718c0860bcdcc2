"""The kiosk's own log: what the machine did, never what a visitor did. Five files of 1 MB at most.

A line is ``time kind key=value …``, UTC to the second. Kinds and keys are closed lists, with none for what a visitor
chooses. A value is a number, a word of a fixed shape that the program itself writes, or an exception's type with the
line of Septa's code that raised it: never its message, which may hold what somebody has typed. What does not fit: "?".

Repeats are counted, not written: ``time kind … 99,991 more``. A line goes to the file in one call, so that a kill
leaves at most one line broken off, which the next one ends. Nothing here raises, with whatever disk.
"""

from __future__ import annotations

import contextlib
import math
import os
import re
import stat
import threading
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from types import TracebackType

from viewer.core.kiosk.store import own_as_folder, put_aside

FILE_NAME = "kiosk.log"
MOST_BYTES, FILES = 1_000_000, 5
LINE_MOST = 400  # bytes
REPEATS_MAX = 9  # lines of one kind and the same words, within ``WINDOW_S``
LINES_MAX = 200  # of all, within ``WINDOW_S``
TOLD_MAX = 50  # different lines whose repeats are counted for themselves
WINDOW_S = 60.0

OTHER = "other"
KINDS = {
    "start", "ready", "healthy", "end", "restart", "safe", "signal", "error", "problem", "fault", "config", "pack",
    "store", "disk", "pin", "staff", "lock", "screen", "frame", "watchdog", "pulse", "clock", "hours", "cleaning",
    "voice", "counts", "metrics", "memory", "notify", "attract", "update", "closed", "other",
}  # fmt: skip
NUMBERS = {
    "count", "seconds", "bytes", "kilobytes", "megabytes", "starts", "line", "status", "signal", "width", "height",
    "rotation", "up_s", "wait_s", "left", "failures", "tries", "version", "year", "percent", "diagonal", "number",
}  # fmt: skip
WORDS = {"window", "why", "what", "which", "store", "part", "step", "mode", "code", "key"}
ERROR = "error"  # the key of an exception

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]{0,19}(?:[-_.][A-Za-z0-9]{1,20}){0,3}")
_TYPE = re.compile(r"[A-Za-z_]\w{0,59}", re.ASCII)
_HOME = str(Path(__file__).parents[2]) + os.sep  # viewer/


class Log:
    """May be used from any thread, and from within itself. ``now``: seconds since 1970; ``clock``: never jumps."""

    def __init__(
        self,
        folder: Path,
        most_bytes: int = MOST_BYTES,
        files: int = FILES,
        now: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path = folder / FILE_NAME
        self._most_bytes, self._files = max(most_bytes, LINE_MOST), max(files, 1)
        self._now, self._clock = now, clock
        self._lock = threading.RLock()
        self._began = -math.inf
        self._written = 0
        self._held: dict[str, int] = {}  # line without its time → how often in this window it was not written …
        self._told: dict[str, int] = {}  # … and how often it was
        self._more = 0  # of lines beyond ``TOLD_MAX``

    def note(self, kind: str, /, **facts: object) -> None:
        """A line of ``kind``. ``error`` takes an exception; see ``KINDS``, ``NUMBERS`` and ``WORDS`` for the rest."""
        with contextlib.suppress(Exception), self._lock:
            self._turn()
            self._note(line_of(kind, facts))

    def close(self) -> None:
        """Write how often was repeated what has been. The log may be used again."""
        with contextlib.suppress(Exception), self._lock:
            self._tell()

    def _note(self, line: str) -> None:
        times = self._told.get(line)
        if times is None and len(self._told) >= TOLD_MAX:
            self._more += 1
            return
        self._told[line] = times = times or 0
        if times < REPEATS_MAX and self._written < LINES_MAX:
            self._told[line] += 1
            self._written += 1
            self._append(line)
        else:
            self._held[line] = self._held.get(line, 0) + 1

    def _turn(self) -> None:
        """A new window begins; a clock that steps back begins one, too."""
        clock = self._clock()
        if not 0 <= clock - self._began < WINDOW_S:
            self._tell()
            self._began = clock

    def _tell(self) -> None:
        held, more = self._held, self._more
        self._held, self._told, self._more, self._written = {}, {}, 0, 0
        for line, count in held.items():
            self._append(f"{line} … {count:,} more")
        if more:
            self._append(f"{OTHER} … {more:,} more")

    def _append(self, line: str) -> None:
        """Line by line with a file opened for it: one that was deleted, or filled a disk, is no matter."""
        raw = f"{_stamp(self._now)} {line}".encode()[: LINE_MOST - 1] + b"\n"
        handle = self._open()
        try:
            size = os.fstat(handle).st_size
            if size + len(raw) + 1 > self._most_bytes:
                os.close(handle)
                handle = -1
                self._rotate()
                handle = self._open()
                size = os.fstat(handle).st_size
            broken = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
            os.write(handle, b"\n" + raw if broken else raw)
        finally:
            if handle >= 0:
                os.close(handle)

    def _open(self) -> int:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            if not stat.S_ISREG(os.lstat(self._path).st_mode):
                put_aside(self._path)
        fresh = not self._path.exists()
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(self._path, flags, 0o640)
        if fresh:
            own_as_folder(self._path)
        return handle

    def _rotate(self) -> None:
        """kiosk.log → .1 → .2 …; the oldest goes. Where a file cannot be moved it is emptied: the size has the say."""
        names = [self._path, *(self._path.with_name(f"{FILE_NAME}.{number}") for number in range(1, self._files))]
        with contextlib.suppress(OSError):
            if len(names) == 1:
                self._path.unlink()
            for older, newer in zip(reversed(names), list(reversed(names))[1:], strict=False):
                if newer.exists():
                    os.replace(newer, older)
        if self._path.exists() and self._path.stat().st_size + LINE_MOST > self._most_bytes:
            os.truncate(self._path, 0)


def open_log(folder: Path, most_bytes: int = MOST_BYTES, files: int = FILES) -> Log:
    """The log kept in ``folder``: at most ``files`` files of ``most_bytes`` bytes, with the one that is written."""
    return Log(folder, most_bytes, files)


def line_of(kind: str, facts: dict[str, object]) -> str:
    """A line without its time. Nothing but what the lists allow is in it."""
    words = [kind if kind in KINDS else OTHER]
    for key, value in facts.items():
        if key == ERROR:
            words += _error(value)
        elif key in NUMBERS:
            words.append(f"{key}={_number(value)}")
        elif key in WORDS:
            words.append(f"{key}={_word(value)}")
    return " ".join(words)


def _number(value: object) -> str:
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, int) and abs(value) < 10**15:
        return str(value)
    if isinstance(value, float) and math.isfinite(value):
        return f"{value:.6g}"
    return "?"


def _word(value: object) -> str:
    word = value.value if isinstance(value, Enum) else value
    return word if isinstance(word, str) and _WORD.fullmatch(word) else "?"


def _error(value: object) -> list[str]:
    if not isinstance(value, BaseException):
        return [f"{ERROR}=?"]
    name = type(value).__name__
    place = _place(value.__traceback__)
    return [f"{ERROR}={name if _TYPE.fullmatch(name) else '?'}", *([f"at={place}"] if place else [])]


def _place(traceback: TracebackType | None) -> str:
    """The innermost line of Septa's own code: "core/kiosk/store.py:41"."""
    place = ""
    while traceback is not None:
        name = traceback.tb_frame.f_code.co_filename
        if name.startswith(_HOME):
            place = f"{name[len(_HOME) :]}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place.replace(os.sep, "/")


def _stamp(now: Callable[[], float]) -> str:
    try:
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now()))
    except (OSError, OverflowError, ValueError):
        return "no-clock"
