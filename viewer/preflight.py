"""What must be there before Qt starts. Qt ends the process when it finds no display; Septa says what to do instead."""

from __future__ import annotations

import contextlib
import ctypes
import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

PROBE_S = 1.0
# Kept until the process ends: a server that loses its only client may start anew, just as Qt wants to connect.
_held: list[int] = []
# Of a host that is not this machine; further away a display is of no use.
_X_TCP_PORT = 6000
_DISPLAY = re.compile(r"(?:(?P<protocol>\w+)/)?(?P<host>[^/]*):(?P<number>[0-9]{1,5})(?:\.[0-9]+)?")

# What Qt's own files need and a bare Debian or Ubuntu lacks: library, package.
QT_LIBRARIES = (
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libfreetype.so.6", "libfreetype6"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
)
X_LIBRARIES = (
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libxcb.so.1", "libxcb1"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render.so.0", "libxcb-render0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-shm.so.0", "libxcb-shm0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
_HEADLESS = "to draw the window into a file without one, use: septa snapshot OUT.png"


def display_fault(environment: Mapping[str, str] | None = None) -> str:
    """Why no window can be shown, in one sentence; "" when one can. Only Linux and its kin are looked at.

    A platform that the person chose and that needs no display ("offscreen", "vnc" …) is left alone.
    """
    environment = os.environ if environment is None else environment
    if not sys.platform.startswith(("linux", "freebsd")):
        return ""
    chosen = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if chosen not in ("", "xcb", "wayland"):
        return ""
    x, wayland = environment.get("DISPLAY", ""), environment.get("WAYLAND_DISPLAY", "")
    if chosen != "xcb" and wayland and wayland_reachable(wayland, environment.get("XDG_RUNTIME_DIR", "")):
        return ""
    if chosen != "wayland" and x and (_handshake_will_tell(x) or x_reachable(x)):
        return ""
    named = [f"DISPLAY={x}"] if x and chosen != "wayland" else []
    named += [f"WAYLAND_DISPLAY={wayland}"] if wayland and chosen != "xcb" else []
    if not named:
        return f"There is no display to show a window on (DISPLAY is not set); {_HEADLESS}"
    return f"The display {' and '.join(named)} cannot be reached; {_HEADLESS}"


def x_reachable(display: str) -> bool:
    """Does an X server answer at ``display`` (":0", "host:10.0", a socket's path)?"""
    if display.startswith("/"):
        return _answers(re.sub(r"\.[0-9]+$", "", display)) or _answers(display)
    found = _DISPLAY.fullmatch(display)
    if not found:
        return False
    if _is_local(found):
        path = _x_socket(found)
        return _answers("\0" + path) or _answers(path)
    port = _X_TCP_PORT + int(found["number"])
    return port < 65536 and _answers((found["host"].strip("[]"), port))


def wayland_reachable(display: str, runtime_dir: str) -> bool:
    """Does a compositor answer at ``display``, a socket's path or its name in ``runtime_dir``?"""
    return _answers(os.path.join(runtime_dir, display))


def _is_local(display: re.Match[str]) -> bool:
    return display["host"] in ("", "unix") or display["protocol"] == "unix"


def _x_socket(display: re.Match[str]) -> str:
    return f"/tmp/.X11-unix/X{int(display['number'])}"


def _handshake_will_tell(display: str) -> bool:
    """Is there a socket of this machine? Then ``platform_fault`` asks the server itself, a moment later and better."""
    found = _DISPLAY.fullmatch(display)
    return found is not None and _is_local(found) and os.path.exists(_x_socket(found))


def _answers(address: str | tuple[str, int]) -> bool:
    """``address`` is a path of this machine, or host and port."""
    import socket  # some milliseconds, which a start with a local display need not pay

    try:
        if isinstance(address, tuple):
            socket.create_connection(address, timeout=PROBE_S).close()
            return True
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.settimeout(PROBE_S)
            probe.connect(address)
    except (OSError, ValueError, UnicodeError):
        return False
    return True


def platform_fault(plugins: Path, environment: Mapping[str, str] | None = None) -> str:
    """Why Qt's platform plugin would end the process, in one sentence; "" when it would not.

    ``plugins`` is Qt's own folder. Loads the X plugin, which Qt does a moment later anyway, and shakes hands with the
    server as Qt will: a socket that answers may still ask for a right that this person lacks.
    """
    environment = os.environ if environment is None else environment
    if not sys.platform.startswith(("linux", "freebsd")):
        return ""
    chosen = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if chosen and plugins.is_dir() and not list((plugins / "platforms").glob(f"libq{_file_name(chosen)}*.so")):
        return f"Qt knows no platform “{chosen}”; leave QT_QPA_PLATFORM unset"
    wayland = environment.get("WAYLAND_DISPLAY", "")
    plugin = plugins / "platforms" / "libqxcb.so"
    if chosen not in ("", "xcb") or (not chosen and wayland) or not plugin.is_file():
        return ""
    try:
        ctypes.CDLL(str(plugin))
        refused = _x_refuses(ctypes.CDLL("libxcb.so.1"))
    except OSError as error:
        return missing_libraries(error, (*QT_LIBRARIES, *X_LIBRARIES))
    if refused:
        name = environment.get("DISPLAY", "")
        answers = "refuses this program (see xhost and XAUTHORITY)" if x_reachable(name) else "cannot be reached"
        return f"The display DISPLAY={name} {answers}; {_HEADLESS}"
    return ""


def _file_name(platform: str) -> str:
    return re.sub(r"[^a-z0-9]", "", platform.lower())


def _x_refuses(xcb: ctypes.CDLL) -> bool:
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    with _hushed():
        connection = xcb.xcb_connect(None, None)
        refused = bool(xcb.xcb_connection_has_error(connection))
    if refused:
        xcb.xcb_disconnect(connection)
    else:
        _held.append(connection)
    return refused


@contextlib.contextmanager
def _hushed() -> Iterator[None]:
    """The library writes to stderr itself when it is refused; our own sentence says more."""
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)


def missing_libraries(error: Exception, rows: tuple[tuple[str, str], ...] = QT_LIBRARIES) -> str:
    """One sentence for a library that could not be loaded: on Debian and Ubuntu, what installs all that are missing."""
    packages = [package for library, package in rows if not _loads(library)]
    if packages and sys.platform.startswith("linux"):
        return f"Qt needs libraries that this system lacks; run: apt install {' '.join(packages)}"
    reason = " ".join(str(error).split())
    return f"Qt cannot be loaded ({reason}); install Septa again with: pip install --force-reinstall septa-viewer"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
