"""The 28 routes out of a kiosk, each as what somebody would do who wants out.

``ROUTES`` names each with its attack. An attack gets a ``Stand`` that shows one screen; it may return faults of its own
in words. What every attack is judged by (deaths, windows, bytes, processes, sockets) is counted by the test.
``SYSTEM`` names the routes, or parts of them, that only the system can close, with the tests that lint its files.
"""

from __future__ import annotations

import os
import signal
import string
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.journeys.kiosk_stand import Stand

Attack = Callable[[Stand, str], list[str]]

CANARY = "vexillumqz"
RAISED_S = 30.0  # the window is on top again

# X's names of the printable characters that are not letters or digits.
SIGNS = (
    *("space", "exclam", "quotedbl", "numbersign", "dollar", "percent", "ampersand", "apostrophe", "parenleft"),
    *("parenright", "asterisk", "plus", "comma", "minus", "period", "slash", "colon", "semicolon", "less", "equal"),
    *("greater", "question", "at", "bracketleft", "backslash", "bracketright", "asciicircum", "underscore", "grave"),
    *("braceleft", "bar", "braceright", "asciitilde"),
)
PRINTABLE = (*string.ascii_letters, *string.digits, *SIGNS)
MODIFIERS = ("ctrl", "alt", "super", "ctrl+alt", "ctrl+shift")
FUNCTION = tuple(f"F{n}" for n in range(1, 13))
EDITING = (  # not "Help" alone: xdotool takes it for a command of its own
    *("Tab", "shift+Tab", "Escape", "Menu", "Insert", "Delete", "Print", "Pause", "Scroll_Lock", "Num_Lock"),
    *("Num_Lock", "Caps_Lock", "Caps_Lock", "Home", "End", "Prior", "Next", "Left", "Right", "Up", "Down"),
    *("Undo", "Redo", "KP_Enter"),
)
MEDIA = (
    *("XF86AudioPlay", "XF86AudioNext", "XF86AudioPrev", "XF86AudioStop", "XF86AudioMute", "XF86AudioRaiseVolume"),
    *("XF86HomePage", "XF86Back", "XF86Forward", "XF86Refresh", "XF86Search", "XF86Mail", "XF86Calculator"),
    *("XF86Explorer", "XF86Favorites", "XF86WWW", "XF86Sleep", "XF86PowerOff", "XF86LaunchA"),
)
CHORDS = tuple(f"{modifier}+{key}" for modifier in MODIFIERS for key in (*PRINTABLE, *FUNCTION, *EDITING))


def keys(at: Stand, *names: str) -> None:
    """Real keys, many in one call. The lowest delay: the X server keeps their order."""
    for begin in range(0, len(names), 150):
        at.x.xdotool("key", "--delay", 0, *names[begin : begin + 150])


def typed_nothing(at: Stand, act: Callable[[], None]) -> list[str]:
    """Did ``act`` go anywhere?"""
    before = at.facts()["spot"]
    act()
    after = at.facts()["spot"]
    return [] if before == after else [f"went from {before} to {after}"]


def spots(at: Stand) -> list[tuple[int, int]]:
    """A few places all over the window."""
    wide, tall = at.x.width, at.x.height
    return [(wide * x // 10, tall * y // 10) for x, y in ((1, 1), (5, 2), (3, 5), (7, 5), (5, 8), (9, 9))]


def menus(at: Stand, _screen: str) -> list[str]:
    for place in spots(at):
        at.click(*place, 3)
    at.move(at.x.width // 2, at.x.height // 2)
    keys(at, "Menu", "shift+F10", "Menu")
    return []


def field_menus(at: Stand, screen: str) -> list[str]:
    fields = list(at.ask("fields"))  # type: ignore[attr-defined]
    for x, y in fields:
        at.click(x, y)
        at.click(x, y, 3)
        at.click(x, y, 2)
        keys(at, "Menu", "shift+F10", "ctrl+a", "ctrl+c", "ctrl+v", "shift+Insert")
    return ["no field to search in"] if screen == "search" and not fields else []


def links(at: Stand, screen: str) -> list[str]:
    """Every link of the pack's own page in view, then links that no converter has seen."""
    faults = []
    for planted in (False, True):
        if planted and not at.ask("plant"):
            break
        for address, x, y in at.ask("links"):  # type: ignore[attr-defined]
            before = at.facts()
            at.click(x, y)
            after = at.facts()
            if after["spot"] != before["spot"]:
                spot = after["spot"]
                if not address.startswith("pack:topic/") or spot[0] not in ("article", "section"):  # type: ignore[index]
                    faults.append(f"{address} led to {spot}")
                at.ask("go", screen)
                if planted:
                    at.ask("plant")
    at.ask("go", screen)
    return faults


def pictures(at: Stand, screen: str) -> list[str]:
    """The page whose pictures, styles and grounds lie outside the pack; judged by the bytes that are read."""
    if screen not in ("article", "countdown", "cover", "take"):
        return []
    at.ask("topic", "pictures")
    at.ask("go", screen)
    at.ask("plant")
    time.sleep(0.1)
    at.ask("topic", "links")
    at.ask("go", screen)
    return []


def drags(at: Stand, _screen: str) -> list[str]:
    """Drawn from the middle out of the window, over words; and dropped on everything."""
    wide, tall = at.x.width, at.x.height
    at.x.xdotool(
        *(
            "mousemove",
            wide // 3,
            tall // 2,
            "mousedown",
            1,
            "mousemove",
            wide // 2,
            tall // 2,
            "mousemove",
            wide - 1,
            1,
        ),
        *("mouseup", 1, "mousemove", wide // 4, tall // 3, "click", "--repeat", 3, "--delay", 10, 1),
        *("mousedown", 1, "mousemove", wide // 4 + 60, tall // 3 + 20, "mousemove", 2, tall - 2, "mouseup", 1),
    )
    taken = at.ask("drop")
    return [f"takes what is dropped: {taken}"] if taken else []


def what_is_this(at: Stand, _screen: str) -> list[str]:
    keys(at, "F1", "shift+F1", "shift+Help", "ctrl+Help")
    at.click(at.x.width // 2, at.x.height // 2)
    return ["asks what a thing is"] if at.facts()["what"] else []


def closing(at: Stand, _screen: str) -> list[str]:
    keys(at, "alt+F4", "ctrl+q", "ctrl+w", "ctrl+F4", "alt+space", "ctrl+shift+q")
    at.roof.ask_to_close(at.window)
    at.x.xdotool("windowminimize", at.window)
    time.sleep(0.3)  # until the manager has heard of it
    faults = []
    try:
        at.wait_for(lambda: bool(at.facts()["visible"]), "the window is there again", RAISED_S)
    except AssertionError as never:
        faults.append(str(never))
    if at.manager == "none":
        at.x.xdotool("windowmap", at.window, "windowfocus", at.window)
    return faults


def manager_keys(at: Stand, _screen: str) -> list[str]:
    before = at.x.xdotool("getwindowfocus", "getwindowgeometry")
    keys(
        at,
        *("alt+Tab", "alt+shift+Tab", "super", "super+d", "super+e", "super+r", "super+l", "super+F1", "alt+space"),
        *("ctrl+Escape", "alt+Escape", "alt+F1", "alt+F2", "alt+F3", "alt+F5", "alt+F7", "alt+F8", "alt+F9", "alt+F10"),
        *("ctrl+alt+Left", "ctrl+alt+Right", "ctrl+alt+d", "ctrl+alt+t", "super+1", "ctrl+F1", "super+Tab", "F12"),
    )
    at.x.xdotool(
        "click", "--repeat", 2, 2, "keydown", "alt", "mousedown", 1, "mousemove", 30, 30, "mouseup", 1, "keyup", "alt"
    )
    at.x.xdotool("keydown", "alt", "click", 3, "keyup", "alt")
    after = at.x.xdotool("getwindowfocus", "getwindowgeometry")
    return [] if before == after else [f"focus or place: {before!r} → {after!r}"]


def system_keys(at: Stand, _screen: str) -> list[str]:
    terminals = [f"ctrl+alt+F{n}" for n in range(1, 13)]
    keys(at, "ctrl+alt+Delete", "ctrl+alt+BackSpace", *terminals, "alt+Print", "alt+Sys_Req", "ctrl+alt+KP_Multiply")
    return []


def edges(at: Stand, _screen: str) -> list[str]:
    at.ask("fingers", 10, 0)
    wide, tall = at.x.width, at.x.height
    for start, end in (((0, tall // 2), (wide // 2, tall // 2)), ((wide // 2, 0), (wide // 2, tall // 2))):
        at.x.drag(start, end, steps=2)
    return []


def ten_fingers(at: Stand, _screen: str) -> list[str]:
    at.ask("fingers", 11, 4)
    return []


def dialogs(at: Stand, _screen: str) -> list[str]:
    left = at.ask("dialogs")
    at.roof.shown()  # they appear: what counts is that they are gone at once
    at.printing = True
    return [f"not closed: {left}"] if left else []


def key_matrix(at: Stand, _screen: str) -> list[str]:
    return typed_nothing(at, lambda: keys(at, *CHORDS, *FUNCTION, *MEDIA))


def history(at: Stand, _screen: str) -> list[str]:
    def act() -> None:
        keys(at, "alt+Left", "alt+Right", "ctrl+bracketleft", "XF86Back", "XF86Forward")
        x, y = at.x.width // 2, at.x.height // 2
        at.x.xdotool("mousemove", x, y, "click", 8, "click", 9, "click", 2, "click", 3, "click", 6, "click", 7)

    faults = typed_nothing(at, act)
    return faults + ([f"a page lies behind: {at.facts()['back']}"] if at.facts()["back"] else [])


def clipboard(at: Stand, _screen: str) -> list[str]:
    """A mouse selects, keys copy, a program selects: after the visit nothing is held."""
    x, y = at.x.width // 3, at.x.height // 2
    at.x.xdotool("mousemove", x, y, "click", "--repeat", 3, "--delay", 10, 1)
    keys(at, "ctrl+a", "ctrl+c", "ctrl+Insert", "ctrl+x", "shift+Delete")
    facts = at.facts()
    return [f"selected: {facts['selected']}"] if facts["selected"] else []


def sticky_keys(at: Stand, _screen: str) -> list[str]:
    keys(at, *("Shift_L",) * 6, "alt+shift+Num_Lock", "Num_Lock", "alt+shift+Print", "ctrl+alt+plus", "super+plus")
    keys(at, *("Control_L",) * 6, "super+u", "ctrl+alt+Tab")
    return []


def own_keyboard(at: Stand, screen: str) -> list[str]:
    """Every key that can be seen is touched: all that it does is to change what is asked."""
    if screen != "search":
        return []
    faults = []
    for name, words, x, y in at.ask("keyboard"):  # type: ignore[attr-defined]
        at.click(x, y)
        where = at.facts()["spot"]
        if where[0] != "search":  # type: ignore[index]
            faults.append(f"key {name} {words!r} led to {where}")
            at.ask("go", screen)
    at.ask("go", screen)
    return faults if at.ask("keyboard") else ["no keyboard to be seen"]


def staff_gesture(at: Stand, _screen: str) -> list[str]:
    """Corners are tapped, held for a moment, and one of them for long."""
    wide, tall = at.x.width - 2, at.x.height - 2
    corners = ((2, 2), (wide, 2), (2, tall), (wide, tall))
    before = at.facts()["phase"]
    for x, y in (*corners, *corners):
        at.x.xdotool("mousemove", x, y, "mousedown", 1, "sleep", 0.03, "mouseup", 1)
    after = at.facts()["phase"]
    return ["the staff door opened"] if after == "staff" and before != "staff" else []


def stopped(at: Stand, _screen: str) -> list[str]:
    """It hangs for a moment: what is behind? Nothing."""
    os.kill(at.process.pid, signal.SIGSTOP)
    try:
        keys(at, "alt+F4", "Escape", "Return")
        at.roof.ask_to_close(at.window)
        top = at.roof.stack()[-1:]
    finally:
        os.kill(at.process.pid, signal.SIGCONT)
    del top
    return []


def broken_files(at: Stand, _screen: str) -> list[str]:
    """The files that it writes are damaged while it runs."""
    faults = []
    for path in sorted(at.home.rglob("*")):
        if path.is_file() and path.suffix in (".prom", ".log", ".json", ".txt"):
            path.write_bytes(b"\0garbage")
    if at.facts()["tops"]:
        faults.append("a window says so")
    return faults


def power(at: Stand, _screen: str) -> list[str]:
    """Plug out of the staff's files: they are gone while it runs."""
    for path in sorted(at.home.rglob("metrics.prom*")):
        path.unlink(missing_ok=True)
    return []


def plugged_in(at: Stand, _screen: str) -> list[str]:
    """A keyboard is plugged in and somebody types a command."""
    at.x.xdotool("type", "--delay", 0, "xterm &")
    keys(at, "super+r", "alt+F2", "ctrl+alt+t", "ctrl+c", "ctrl+d", "ctrl+z")
    return []


def resized(at: Stand, _screen: str) -> list[str]:
    """It is made small and moved away, as by a screen that is another one: soon it covers the screen again."""
    at.x.xdotool("windowmove", at.window, 120, 90, "windowsize", at.window, 800, 600)
    try:
        at.wait_for(lambda: _covers(at, at.x.width, at.x.height), "it covers the screen", RAISED_S)
    except AssertionError as never:
        found = at.ask("window")
        at.x.xdotool("windowmove", at.window, 0, 0, "windowsize", at.window, at.x.width, at.x.height)
        return [f"{never}: {found}"]
    return []


def _covers(at: Stand, wide: int, tall: int) -> bool:
    _, x, y, width, height = at.ask("window")  # type: ignore[misc]
    return x <= 0 and y <= 0 and x + width >= wide and y + height >= tall


def tips(at: Stand, _screen: str) -> list[str]:
    shown = at.ask("tips")
    for place in spots(at)[:2]:
        at.move(*place)
    return [f"a tip: {shown}"] if shown else []


def another_window(at: Stand, _screen: str) -> list[str]:
    """Another program's window lies over the kiosk; soon it does not."""
    with message(at):
        try:
            at.wait_for(lambda: at.roof.over(at.window) == [], "on top again", RAISED_S)
        except AssertionError as never:
            return [str(never)]
    return []


@contextmanager
def message(at: Stand) -> Iterator[None]:
    process = subprocess.Popen(
        ["xmessage", "-geometry", "400x200+200+200", "update available"],
        env=at.x.env(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        shown: list[int] = []

        def there() -> bool:
            shown.extend(at.roof.shown())
            return bool(shown)

        at.wait_for(there, "xmessage")
        yield
    finally:
        process.kill()
        process.wait(RAISED_S)
        at.roof.shown()


def hostile_start(at: Stand, _screen: str) -> list[str]:
    """It was started with hostile variables and words: it runs as if without."""
    facts = at.facts()
    return [f"{name} is heeded" for name in facts["hostile"]]  # type: ignore[attr-defined]


def traces(at: Stand, screen: str) -> list[str]:
    """A word is typed, the visit ends: it is nowhere on the disk."""
    if screen == "search":
        for letter in CANARY:
            places = {words: (x, y) for _, words, x, y in at.ask("keyboard")}  # type: ignore[attr-defined]
            place = places.get(letter) or places.get(letter.upper())
            if place:
                at.click(*place)
        at.x.xdotool("type", "--delay", 0, CANARY)
        at.ask("go", screen)
    found = [
        str(path) for path in at.home.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes().lower()
    ]
    return [f"the word is in {found}"] if found else []


def network(at: Stand, _screen: str) -> list[str]:
    held = at.sockets()
    return [f"internet sockets: {held}"] if held else []


def swapped(at: Stand, _screen: str) -> list[str]:
    """The pack is exchanged while a visitor reads: the page stays."""
    page = at.pack / "docs" / "inside" / "page.md"
    before = page.read_bytes()

    def act() -> None:
        page.unlink()
        (at.pack / "mkdocs.yml").touch()
        page.write_bytes(b"# Another page\n")
        time.sleep(0.05)

    try:
        return typed_nothing(at, act)
    finally:
        page.write_bytes(before)


@dataclass(frozen=True)
class Route:
    number: int
    name: str
    attack: Attack


ROUTES = tuple(
    Route(number, attack.__name__, attack)
    for number, attack in (
        (1, menus),
        (2, field_menus),
        (3, links),
        (4, pictures),
        (5, drags),
        (6, what_is_this),
        (7, closing),
        (8, manager_keys),
        (9, system_keys),
        (10, edges),
        (11, ten_fingers),
        (12, dialogs),
        (13, key_matrix),
        (14, history),
        (15, clipboard),
        (16, sticky_keys),
        (17, own_keyboard),
        (18, staff_gesture),
        (19, stopped),
        (20, broken_files),
        (21, power),
        (22, plugged_in),
        (23, resized),
        (24, tips),
        (24, another_window),
        (25, hostile_start),
        (26, traces),
        (27, network),
        (28, swapped),
    )
)

# Routes, or parts of them, that an application cannot close: the shipped files do, and the rows of ``LINT`` that begin
# with the route's number read them.
LINT = "tests/packaging/test_kiosk_files.py"
SYSTEM = (8, 9, 10, 16, 19, 20, 21, 22, 24, 25, 26, 27)
