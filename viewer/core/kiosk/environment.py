"""The variables that a kiosk heeds. Whoever can set one could otherwise choose its plugins, its modules, its platform.

What Qt, GTK, the dynamic linker and Python read goes, but for a short list with checked values. Taking ``LD_PRELOAD``
away here is too late for this process (its launcher starts with an empty environment) and in time for its children.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping

PLATFORMS = ("xcb", "wayland", "offscreen", "eglfs", "linuxfb")
SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin"

_STARTS = ("QT", "QML", "QSG_", "QV4_", "PYTHON", "GTK", "GIO_", "GCONV", "LD_", "DYLD_", "MALLOC_", "ESPEAK_")
_NAMES = frozenset(
    (
        # where an input method, a session manager or a desktop's theme would be brought in from
        *("XMODIFIERS", "SESSION_MANAGER", "XDG_CURRENT_DESKTOP", "XDG_SESSION_DESKTOP", "DESKTOP_SESSION"),
        *("KDE_FULL_SESSION", "KDE_SESSION_VERSION", "GNOME_DESKTOP_SESSION_ID", "XCURSOR_PATH"),
        # what a child would run or read
        *("BROWSER", "PAGER", "EDITOR", "VISUAL", "BASH_ENV", "ENV", "IFS", "SHELLOPTS", "PERL5LIB", "PERL5OPT"),
        *("LOCPATH", "NLSPATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "OPENSSL_CONF"),
    )
)
_ONE_PLATFORM = "|".join(PLATFORMS)
_KEPT = {
    "QT_QPA_PLATFORM": re.compile(rf"(?:{_ONE_PLATFORM})(?:;(?:{_ONE_PLATFORM}))*"),  # no options after a colon
    "QT_QPA_EGLFS_ROTATION": re.compile(r"0|90|180|-90"),
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": re.compile(r"[01]"),  # for a screen reader
}
# A session bus of another machine would be a way out.
_CHECKED = {"DBUS_SESSION_BUS_ADDRESS": re.compile(r"unix:[^;]*"), "AT_SPI_BUS_ADDRESS": re.compile(r"unix:[^;]*")}


def clean(environment: MutableMapping[str, str]) -> tuple[str, ...]:
    """Take out of ``environment`` what a kiosk does not heed, and set PATH to the system's own places.

    The names that were removed, sorted. To be called before Qt comes in and before a child is started.
    """
    removed = tuple(sorted(name for name, value in environment.items() if not _heeded(name, value)))
    for name in removed:
        del environment[name]
    environment["PATH"] = SYSTEM_PATH
    return removed


def _heeded(name: str, value: str) -> bool:
    if name in _KEPT:
        return _KEPT[name].fullmatch(value) is not None
    if name in _CHECKED:
        return _CHECKED[name].fullmatch(value) is not None
    return name not in _NAMES and not name.startswith(_STARTS)
