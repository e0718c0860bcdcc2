"""What this machine is: screens, touch, voices, memory, rights. It is looked at, and nothing is changed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from viewer.core.speech.voices import Voice, of_espeak, of_spd_say

ASK_S = 10.0  # speech-dispatcher lists its voices in two seconds; it may also hang
UNIT = "septa-kiosk.service"
UNIT_PATH = f"/etc/systemd/system/{UNIT}"
X11_PATH = f"/etc/systemd/system/{UNIT}.d/x11.conf"
# What packaging/kiosk/install.sh puts in place.
SYSTEM_FILES = (
    "/usr/lib/septa/septa-kiosk",
    UNIT_PATH,
    "/etc/systemd/system/septa-kiosk-rest.service",
    "/etc/systemd/logind.conf.d/septa-kiosk.conf",
    "/etc/systemd/system.conf.d/septa-kiosk.conf",
    "/etc/systemd/journald.conf.d/septa-kiosk.conf",
    "/etc/systemd/coredump.conf.d/septa-kiosk.conf",
    "/etc/sysctl.d/90-septa-kiosk.conf",
    "/etc/tmpfiles.d/septa-kiosk.conf",
    "/etc/sysusers.d/septa-kiosk.conf",
    "/etc/udev/rules.d/60-septa-kiosk.rules",
)
_VOICES = {"spd-say": (("-L",), of_spd_say), "espeak-ng": (("--voices",), of_espeak)}
# Bits of linux/input-event-codes.h
_PROP_DIRECT = 0x01
_ABS_X, _ABS_MT_X = 0x00, 0x35
_BTN_LEFT, _BTN_PEN, _BTN_FINGER, _BTN_TOUCH = 0x110, 0x140, 0x145, 0x14A
_EDID_MM, _EDID_CM, _EDID_LEAST = 66, 21, 128  # VESA E-EDID 1.4: first detailed timing; size of the screen


@dataclass(frozen=True)
class Screen:
    """Pixels as it shows them now; millimetres as it says itself, 0 where it does not."""

    name: str
    width_px: int
    height_px: int
    width_mm: int = 0
    height_mm: int = 0


@dataclass(frozen=True)
class Machine:
    """None: nobody can tell."""

    platform: str = "linux"  # sys.platform
    user: str = ""
    is_root: bool = False
    screens: tuple[Screen, ...] = ()
    screen_fault: str = ""  # why no display was asked; then the screens are those that are plugged in
    touch: tuple[str, ...] | None = ()  # names of touch screens
    voices: Mapping[str, tuple[Voice, ...]] = field(default_factory=dict)  # of each program that speaks
    memory_bytes: int | None = None
    limit_bytes: int | None = None  # of memory, for this program
    free_bytes: int | None = None  # of the disk that the state folder is on
    lacking: tuple[str, ...] = ()  # of ``SYSTEM_FILES``, those that are not there
    has_session: bool = True  # is there something to show Septa: cage, or an X server?
    lettered: frozenset[str] | None = None  # languages that the system has letters for
    now: datetime = datetime.min  # local


def look(folder: Path, languages: Sequence[str], screens: tuple[tuple[Screen, ...], str]) -> Machine:
    """This machine. ``screens``: what the display says, or none and why."""
    plugged = () if screens[0] else plugged_in(Path("/sys/class/drm"))
    return Machine(
        platform=sys.platform,
        user=_user(),
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        screens=screens[0] or plugged,
        screen_fault=screens[1],
        touch=_touch(),
        voices={name: listed for name in _VOICES if (listed := _voices(name)) is not None},
        memory_bytes=memory_of(_read("/proc/meminfo")),
        limit_bytes=_limit(),
        free_bytes=free_of(folder),
        lacking=tuple(path for path in SYSTEM_FILES if not Path(path).is_file()),
        has_session=shutil.which("Xorg" if Path(X11_PATH).is_file() else "cage") is not None,
        lettered=_lettered(languages),
        now=datetime.now(),
    )


def touch_screens(devices: str) -> tuple[str, ...]:
    """Names of the touch screens in the text of /proc/bus/input/devices.

    As udev tells them: places in two directions, touched, and on the screen itself; or at least no touch pad, pen or
    mouse.
    """
    found = []
    for block in devices.split("\n\n"):
        fields = {line[3:].split("=")[0].strip(): line.partition("=")[2].strip() for line in block.splitlines()}
        absolute, keys, prop = (_bits(fields.get(name, "")) for name in ("ABS", "KEY", "PROP"))
        touched = {_ABS_X, _ABS_MT_X} & absolute and (_BTN_TOUCH in keys or _ABS_MT_X in absolute)
        other = {_BTN_PEN, _BTN_FINGER, _BTN_LEFT} & keys
        if touched and _BTN_PEN not in keys and (_PROP_DIRECT in prop or not other):
            found.append(fields.get("Name", "").strip('"') or "a touch screen")
    return tuple(dict.fromkeys(found))


def plugged_in(drm: Path) -> tuple[Screen, ...]:
    """The screens that the kernel sees, with their first mode and what they say of themselves."""
    found = []
    for place in sorted(drm.glob("card*-*")):
        if _read(place / "status").strip() != "connected":
            continue
        mode = re.match(r"([0-9]+)x([0-9]+)", _read(place / "modes"))
        width_mm, height_mm = size_of(_bytes(place / "edid"))
        width_px, height_px = (int(mode[1]), int(mode[2])) if mode else (0, 0)
        found.append(Screen(place.name.partition("-")[2], width_px, height_px, width_mm, height_mm))
    return tuple(found)


def size_of(edid: bytes) -> tuple[int, int]:
    """Width and height in mm of a screen's own description; 0, 0 when it does not say."""
    if len(edid) < _EDID_LEAST:
        return 0, 0
    high = edid[_EDID_MM + 2]
    width, height = edid[_EDID_MM] | (high & 0xF0) << 4, edid[_EDID_MM + 1] | (high & 0x0F) << 8
    if width and height and edid[_EDID_MM - 12] | edid[_EDID_MM - 11]:  # a timing, not another descriptor
        return width, height
    return edid[_EDID_CM] * 10, edid[_EDID_CM + 1] * 10


def memory_of(meminfo: str) -> int | None:
    """Bytes of memory, of the text of /proc/meminfo."""
    found = re.search(r"^MemTotal:\s*([0-9]+) kB", meminfo, re.MULTILINE)
    return int(found[1]) * 1024 if found else None


def free_of(folder: Path) -> int | None:
    """Bytes that can still be written where ``folder`` is, or will be."""
    for place in (folder, *folder.absolute().parents):
        with suppress(OSError):
            return shutil.disk_usage(place).free
    return None


def is_whole(font: bytes) -> bool:
    """Is a TrueType file as it was made? All its 32-bit numbers add up to one number (OpenType, table head)."""
    import numpy as np

    padded = font + bytes(-len(font) % 4)
    return len(font) > 12 and int(np.frombuffer(padded, ">u4").sum(dtype=np.uint64)) & 0xFFFFFFFF == 0xB1B0AFBA


def _bits(text: str) -> set[int]:
    """Places of the bits that are set, in words as the kernel writes them: hexadecimal, the highest first."""
    found: set[int] = set()
    with suppress(ValueError):
        word_bits = 64 if sys.maxsize > 1 << 32 else 32
        for number, word in enumerate(reversed(text.split())):
            value = int(word, 16)
            found |= {number * word_bits + bit for bit in range(value.bit_length()) if value >> bit & 1}
    return found


def _touch() -> tuple[str, ...] | None:
    devices = _read("/proc/bus/input/devices")
    return touch_screens(devices) if devices else () if Path("/proc/bus/input").is_dir() else None


def _voices(program: str) -> tuple[Voice, ...] | None:
    """None: there is no such program."""
    path = shutil.which(program)
    if path is None:
        return None
    words, read = _VOICES[program]
    return read(_asked([path, *words]))


def _lettered(languages: Sequence[str]) -> frozenset[str] | None:
    program = shutil.which("fc-list")
    if program is None:
        return None
    mains = {language.split("-")[0].lower() for language in languages}
    return frozenset(main for main in mains if _asked([program, f":lang={main}", "family"]).strip())


def _asked(words: list[str]) -> str:
    """What a program says; "" when it fails."""
    with suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run(
            words, stdin=subprocess.DEVNULL, capture_output=True, timeout=ASK_S, check=False, encoding="utf-8",
            errors="replace",
        )  # fmt: skip
        return done.stdout if done.returncode == 0 else ""
    return ""


def _limit() -> int | None:
    """The least of what the control groups of this process and above it allow."""
    found = re.search(r"^0::(/.*)$", _read("/proc/self/cgroup"), re.MULTILINE)
    if not found:
        return None
    root, limits = Path("/sys/fs/cgroup"), []
    place = root / found[1].lstrip("/")
    for folder in (place, *place.parents):
        text = _read(folder / "memory.max").strip() if folder.is_relative_to(root) else ""
        limits += [int(text)] if text.isdigit() else []
    return min(limits, default=None)


def _user() -> str:
    import getpass

    with suppress(Exception):  # a user without a name
        return getpass.getuser()
    return str(os.geteuid()) if hasattr(os, "geteuid") else ""


def _read(path: str | Path) -> str:
    return _bytes(Path(path)).decode("utf-8", "replace")


def _bytes(path: Path) -> bytes:
    with suppress(OSError):
        return path.read_bytes()
    return b""
