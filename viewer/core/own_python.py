"""How a module of Septa is run in a process of its own, as confined as the program itself."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class OwnPython:
    """The words, environment and flags that ``subprocess`` wants."""

    command: list[str]
    environment: dict[str, str]
    flags: int


def own_python(module: str) -> OwnPython:
    """To run ``module`` by the very Python and the very modules that run now."""
    environment = dict(os.environ)
    environment["PYTHONPATH"] = os.pathsep.join(place for place in sys.path if place)
    environment["PYTHONIOENCODING"] = "utf-8"
    # -P: the folder that the program was started in may be a pack's, and its files must not be imported.
    return OwnPython([sys.executable, "-P", "-m", module], environment, int(getattr(subprocess, "CREATE_NO_WINDOW", 0)))
