"""Variables that would bring in another platform, plugin or module are taken out, before Qt could read them."""

from __future__ import annotations

import pytest

from viewer.core.kiosk.environment import SYSTEM_PATH, clean

HOSTILE = {
    "QT_QPA_PLATFORM": "vnc:port=5900",
    "QT_PLUGIN_PATH": "/tmp",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/tmp",
    "QT_QPA_PLATFORMTHEME": "gtk3",
    "QT_STYLE_OVERRIDE": "evil",
    "QT_SCALE_FACTOR": "9",
    "QT_SCREEN_SCALE_FACTORS": "9",
    "QT_FONT_DPI": "999",
    "QT_LOGGING_RULES": "*=true",
    "QT_LOGGING_TO_CONSOLE": "0",
    "QT_MESSAGE_PATTERN": "%{backtrace}",
    "QT_IM_MODULE": "qtvirtualkeyboard",
    "QT_XCB_GL_INTEGRATION": "none",
    "QT_QPA_GENERIC_PLUGINS": "tuiotouch:udp=1234",
    "QTWEBENGINE_REMOTE_DEBUGGING": "9222",
    "QML_IMPORT_PATH": "/tmp",
    "QML2_IMPORT_PATH": "/tmp",
    "QSG_INFO": "1",
    "PYTHONSTARTUP": "/tmp/x.py",
    "PYTHONPATH": "/tmp",
    "PYTHONINSPECT": "1",
    "PYTHONHOME": "/tmp",
    "PYTHONBREAKPOINT": "os.system",
    "GTK_MODULES": "evil",
    "GTK_THEME": "evil",
    "GIO_EXTRA_MODULES": "/tmp",
    "XMODIFIERS": "@im=ibus",
    "SESSION_MANAGER": "local/x:/tmp/y",
    "XDG_CURRENT_DESKTOP": "KDE",
    "LD_PRELOAD": "/tmp/evil.so",
    "LD_LIBRARY_PATH": "/tmp",
    "BASH_ENV": "/tmp/evil.sh",
    "BROWSER": "xterm",
    "DBUS_SESSION_BUS_ADDRESS": "tcp:host=elsewhere,port=1",
}
HARMLESS = {
    "DISPLAY": ":0",
    "WAYLAND_DISPLAY": "wayland-0",
    "XDG_RUNTIME_DIR": "/run/user/990",
    "XAUTHORITY": "/run/septa/authority",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/990/bus",
    "LANG": "es_ES.UTF-8",
    "TZ": "Europe/Madrid",
    "NOTIFY_SOCKET": "/run/systemd/notify",
    "WATCHDOG_USEC": "30000000",
    "STATE_DIRECTORY": "/var/lib/septa",
    "SEPTA_SPEECH": "mock",
    "SEPTA_HOME": "/var/lib/septa",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    "QT_QPA_EGLFS_ROTATION": "90",
}


def test_what_is_hostile_goes_and_what_is_needed_stays() -> None:
    environment = {**HOSTILE, **{name: HARMLESS[name] for name in HARMLESS if name not in HOSTILE}}
    assert clean(environment) == tuple(sorted(HOSTILE))
    expected = {name: value for name, value in HARMLESS.items() if name not in HOSTILE}
    assert environment == {**expected, "PATH": SYSTEM_PATH}


def test_a_harmless_environment_keeps_all_but_its_path() -> None:
    environment = {**HARMLESS, "PATH": "/tmp/evil:/usr/bin"}
    assert clean(environment) == ()
    assert environment == {**HARMLESS, "PATH": SYSTEM_PATH}


@pytest.mark.parametrize("platform", ["xcb", "wayland", "offscreen", "eglfs", "linuxfb", "wayland;xcb"])
def test_a_platform_for_a_screen_stays(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    assert clean(environment) == ()
    assert environment["QT_QPA_PLATFORM"] == platform


@pytest.mark.parametrize(
    "platform", ["vnc", "vnc:port=5900", "xcb:x", "minimal", "", "xcb;vnc", ";", "xcb ", "XCB", "offscreen\n", "webgl"]
)
def test_any_other_platform_goes(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    assert clean(environment) == ("QT_QPA_PLATFORM",)
    assert "QT_QPA_PLATFORM" not in environment


@pytest.mark.parametrize("value", ["", "2", "yes", "1\n"])
def test_a_value_that_is_not_on_the_list_goes(value: str) -> None:
    assert clean({"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": value}) == ("QT_LINUX_ACCESSIBILITY_ALWAYS_ON",)
