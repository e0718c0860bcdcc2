"""Gives back what starting up has left over. A kiosk runs for months; a reader's old laptop has little."""

from __future__ import annotations

import ctypes
import linecache
import sys


def give_back() -> None:
    """Drop the sources that PySide6's import hook has read of every module, and return free memory to the system."""
    linecache.clearcache()
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl does not
        if trim is not None:
            trim(0)
