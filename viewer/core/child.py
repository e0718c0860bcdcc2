"""The far end of a job in a process of its own: bounded, without Qt."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

CPU_S = 20
MEMORY_BYTES = 1 << 30


class JobError(Exception):
    """A child process ended without a result; the message says why, for the log and the window."""


def answer(to: Connection, work: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    """Run ``work`` within bounds and send ``(True, result)`` or ``(False, exception)``."""
    _bound()
    try:
        result: tuple[bool, object] = (True, work(*arguments))
    except MemoryError:
        result = (False, JobError("it needs too much memory"))
    except Exception as error:  # handed to the parent, which shows it
        result = (False, error)
    try:
        to.send(result)
    except Exception as error:  # neither result nor exception is bound to be one that can be sent
        to.send((False, JobError(f"its result cannot be handed over: {error}")))
    to.close()


def _bound() -> None:
    """Bound processor time, memory and written files, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    limits = ((resource.RLIMIT_CPU, CPU_S), (resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_FSIZE, 0))
    for kind, most in limits:
        with contextlib.suppress(ValueError, OSError):
            hard = resource.getrlimit(kind)[1]
            resource.setrlimit(kind, (most if hard < 0 else min(most, hard), hard))
