"""Starts the program anew in its own place: the same process number, the same words, nothing of the old one.

systemd and the compositor know the kiosk by its process number and notice no end.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable

FAILED_STATUS = 75  # EX_TEMPFAIL: systemd starts it then


def words() -> list[str]:
    """The interpreter, as isolated as it was, and what it was told."""
    return [sys.executable, *sys.orig_argv[1:]]


def start_anew(replace: Callable[[str, list[str]], object] = os.execv) -> int:
    """Become a new Septa. Comes back only where that cannot be, with the status to end with.

    Nothing may be left to save, and no child be left.
    """
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    _leave_files()
    with contextlib.suppress(OSError):
        replace(sys.executable, words())
    return FAILED_STATUS


def _leave_files() -> None:
    """Sockets and files end with the old program, also those that a library has opened to be handed on."""
    try:
        import fcntl

        numbers = [int(name) for name in os.listdir("/proc/self/fd")]
    except (OSError, ValueError, ImportError):
        return
    for number in numbers:
        if number > 2:
            with contextlib.suppress(OSError):
                fcntl.fcntl(number, fcntl.F_SETFD, fcntl.fcntl(number, fcntl.F_GETFD) | fcntl.FD_CLOEXEC)
