"""Gives back what starting up has left over. A kiosk runs for months; a reader's old laptop has little."""

from __future__ import annotations

import ctypes
import gc
import linecache
import sys
from functools import cache
from typing import Final

MAPPED_FROM: Final = 8 << 20  # bytes: smaller pieces come from what is kept
KEPT: Final = 16 << 20  # bytes of free memory that are not given back at once
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of mallopt, see malloc.h


@cache
def keep_at_hand() -> None:
    """Keep freed memory for the next frame: a picture's arrays would else be fetched from the system, and cleared by
    it, sixty times a frame, which takes longer than to fill them. ``give_back`` returns it when all is at rest.
    """
    if sys.platform.startswith("linux"):
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # glibc has it, musl does not
        if mallopt is not None:
            mallopt(_MMAP_THRESHOLD, MAPPED_FROM)
            mallopt(_TRIM_THRESHOLD, KEPT)


@cache
def set_aside() -> None:
    """Collecting garbage, look no more through what starting up has made and what stays: once, at the first rest.

    A collection over all of it takes longer than a frame.
    """
    gc.collect()
    gc.freeze()


def give_back() -> None:
    """Drop the sources that PySide6's import hook has read of every module, and return free memory to the system."""
    linecache.clearcache()
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl does not
        if trim is not None:
            trim(0)
