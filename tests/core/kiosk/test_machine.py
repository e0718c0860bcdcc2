from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.kiosk.machine import (
    Screen,
    free_of,
    is_whole,
    look,
    memory_of,
    plugged_in,
    size_of,
    touch_screens,
)
from viewer.core.kiosk.readiness import FONT_FILES
from viewer.core.paths import resource
from viewer.ui.theme import fonts

KEYBOARD = """I: Bus=0003 Vendor=046d Product=c31c Version=0110
N: Name="Logitech USB Keyboard"
P: Phys=usb-0000:00:14.0-2/input0
H: Handlers=sysrq kbd event3 leds
B: PROP=0
B: EV=120013
B: KEY=1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe
"""
MOUSE = """I: Bus=0003 Vendor=0627 Product=0001 Version=0001
N: Name="QEMU USB Tablet"
B: PROP=0
B: EV=1f
B: KEY=70000 0 0 0 0
B: REL=100
B: ABS=3
"""
PAD = """I: Bus=0018 Vendor=04f3 Product=3087 Version=0100
N: Name="ELAN Touchpad"
B: PROP=5
B: EV=b
B: KEY=e520 10000 0 0 0 0
B: ABS=2e0800000000003
"""
PEN = """N: Name="Wacom Pen"
B: PROP=2
B: EV=1b
B: KEY=1c03 0 0 0 0 0
B: ABS=1000003
"""
TOUCH = """I: Bus=0003 Vendor=222a Product=0001 Version=0110
N: Name="ILITEK ILITEK-TP"
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=3273800000000003
"""
OLD_TOUCH = """N: Name="eGalax Inc. USB TouchController"
B: PROP=0
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=3
"""


@pytest.mark.parametrize(
    ("devices", "expected"),
    [
        ("", ()),
        (KEYBOARD, ()),
        (MOUSE, ()),
        (PAD, ()),
        (PEN, ()),
        (TOUCH, ("ILITEK ILITEK-TP",)),
        (OLD_TOUCH, ("eGalax Inc. USB TouchController",)),
        ("\n".join((KEYBOARD, PAD, TOUCH, TOUCH)), ("ILITEK ILITEK-TP",)),
        ("N: Name\nB: ABS=zz\n\nB:\n\x00", ()),
    ],
)
def test_touch_screens_are_told_from_all_else(devices: str, expected: tuple[str, ...]) -> None:
    assert touch_screens(devices) == expected


def edid(width_mm: int, height_mm: int, width_cm: int = 0, height_cm: int = 0, timing: bool = True) -> bytes:
    data = bytearray(128)
    data[21:23] = bytes((width_cm, height_cm))
    data[54:56] = b"\x02\x3a" if timing else b"\0\0"
    data[66:69] = bytes((width_mm & 0xFF, height_mm & 0xFF, (width_mm >> 8) << 4 | height_mm >> 8))
    return bytes(data)


def test_the_size_of_a_screen_by_its_own_word() -> None:
    assert size_of(edid(531, 299)) == (531, 299)
    assert size_of(edid(0, 0, 53, 30)) == (530, 300)
    assert size_of(edid(531, 299, 34, 19, timing=False)) == (340, 190)
    assert size_of(b"") == size_of(bytes(128)) == (0, 0)


def test_screens_that_the_kernel_sees(tmp_path: Path) -> None:
    for name, status, modes in (
        ("card0-HDMI-A-1", "connected\n", "1920x1080\n1280x720\n"),
        ("card0-DP-1", "disconnected\n", ""),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "status").write_text(status)
        (tmp_path / name / "modes").write_text(modes)
        (tmp_path / name / "edid").write_bytes(edid(531, 299))
    (tmp_path / "version").write_text("drm")
    assert plugged_in(tmp_path) == (Screen("HDMI-A-1", 1920, 1080, 531, 299),)
    assert plugged_in(tmp_path / "none") == ()


def test_fonts_are_whole_and_a_flipped_bit_is_seen() -> None:
    assert (*fonts._FILES, *fonts._ARABIC) == FONT_FILES
    for name in FONT_FILES:
        content = bytearray(resource("fonts", name).read_bytes())
        assert is_whole(bytes(content)), name
        content[len(content) // 2] ^= 4
        assert not is_whole(bytes(content)), name
        assert not is_whole(bytes(content[: len(content) // 2]))
    assert not is_whole(b"")


def test_memory_and_disk(tmp_path: Path) -> None:
    assert memory_of("MemFree: 1 kB\nMemTotal:        2048 kB\n") == 2 << 20
    assert memory_of("") is None
    free = free_of(tmp_path / "not" / "there")
    assert free is not None
    assert free > 0


def test_looking_changes_nothing(tmp_path: Path) -> None:
    screens = ((Screen("one", 1920, 1080),), "")
    found = look(tmp_path / "state", ("en",), screens)
    assert found.screens == screens[0]
    assert found.now.year > 2024
    assert list(tmp_path.glob("state*")) == []
