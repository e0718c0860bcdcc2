"""What to install so that Septa can read aloud on this system. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

EXTRA = 'python -m pip install "septa-viewer[speech]"'

# ID or ID_LIKE of /etc/os-release → the line that installs a voice.
_COMMANDS: Mapping[str, str] = {
    "debian": "sudo apt install espeak-ng",
    "ubuntu": "sudo apt install espeak-ng",
    "fedora": "sudo dnf install espeak-ng",
    "rhel": "sudo dnf install espeak-ng",
    "arch": "sudo pacman -S espeak-ng",
    "suse": "sudo zypper install espeak-ng",
    "opensuse": "sudo zypper install espeak-ng",
    "alpine": "sudo apk add espeak-ng",
}


class Lack(Enum):
    """What is missing."""

    PROGRAM = "program"  # a program that speaks
    EXTRA = "extra"  # the system has voices; Septa cannot reach them
    VOICE = "voice"  # Septa could reach voices; there are none


@dataclass(frozen=True)
class Advice:
    """``command`` is a line to type into a terminal; "" where none is known."""

    lack: Lack
    command: str = ""


def advice(platform: str, has_qt: bool, release: Mapping[str, str] | None = None) -> Advice:
    """For ``sys.platform``. ``has_qt``: is Qt's speech (the extra) there? ``release`` is /etc/os-release as a table."""
    if platform in ("win32", "darwin"):
        return Advice(Lack.VOICE) if has_qt else Advice(Lack.EXTRA, EXTRA)
    table = release or {}
    kinds = [table.get("ID", ""), *table.get("ID_LIKE", "").split()]
    return Advice(Lack.PROGRAM, next((_COMMANDS[kind] for kind in kinds if kind in _COMMANDS), ""))
