from __future__ import annotations

import socket
from pathlib import Path

import PySide6
import pytest

from viewer import preflight

NOTHING = {"PATH": "/usr/bin"}


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight.sys, "platform", "linux")


def listening(path: str) -> socket.socket:
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(path)
    server.listen(1)
    return server


def test_no_display_says_what_to_do() -> None:
    fault = preflight.display_fault(NOTHING)
    assert "DISPLAY is not set" in fault
    assert "septa snapshot" in fault


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "eglfs"])
def test_a_platform_without_display_is_left_alone(platform: str) -> None:
    assert preflight.display_fault({"QT_QPA_PLATFORM": platform}) == ""


@pytest.mark.parametrize(
    "display", [":987", "127.0.0.1:59000", ":x", "", "nonsense", "/no/such/socket:0", ":99999", "\0"]
)
def test_a_display_that_does_not_answer(display: str) -> None:
    assert not preflight.x_reachable(display)
    if display:
        assert f"DISPLAY={display}" in preflight.display_fault({"DISPLAY": display})


def test_a_display_that_answers(tmp_path: Path) -> None:
    path = str(tmp_path / "x:0")
    with listening(path):
        assert preflight.x_reachable(path)
        assert preflight.display_fault({"DISPLAY": path}) == ""
        assert preflight.display_fault({"DISPLAY": path, "QT_QPA_PLATFORM": "wayland"}) != ""
    assert not preflight.x_reachable(path)  # the file is still there, nobody listens


def test_a_display_in_another_place_of_this_network() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
        server.bind(("127.0.0.1", 0))
        server.listen(1)
        number = server.getsockname()[1] - 6000
        assert preflight.x_reachable(f"127.0.0.1:{number}.0")


def test_wayland_alone_is_enough(tmp_path: Path) -> None:
    with listening(str(tmp_path / "wayland-9")):
        there = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert preflight.display_fault(there) == ""
        assert "WAYLAND_DISPLAY" not in preflight.display_fault({**there, "QT_QPA_PLATFORM": "xcb"})
    assert "WAYLAND_DISPLAY=wayland-9" in preflight.display_fault(there)


def test_missing_libraries_are_named_with_one_line_to_run() -> None:
    rows = (("libno-such-a.so.1", "package-a"), ("libc.so.6", "libc6"), ("libno-such-b.so.2", "package-b"))
    sentence = preflight.missing_libraries(OSError("x"), rows)
    assert sentence.endswith("apt install package-a package-b")


def test_when_all_libraries_are_there_the_reason_is_given() -> None:
    sentence = preflight.missing_libraries(ImportError("cannot import\nname QtGui"), (("libc.so.6", "libc6"),))
    assert "cannot import name QtGui" in sentence
    assert "\n" not in sentence


def test_a_platform_that_does_not_exist(tmp_path: Path) -> None:
    (tmp_path / "platforms").mkdir()
    (tmp_path / "platforms" / "libqoffscreen.so").touch()
    assert "no platform “disco”" in preflight.platform_fault(tmp_path, {"QT_QPA_PLATFORM": "disco"})
    assert preflight.platform_fault(tmp_path, {"QT_QPA_PLATFORM": "offscreen"}) == ""
    assert preflight.platform_fault(tmp_path, {"DISPLAY": ":0"}) == ""


def test_a_plugin_that_cannot_be_loaded_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "platforms").mkdir()
    (tmp_path / "platforms" / "libqxcb.so").write_bytes(b"no library")
    assert preflight.platform_fault(tmp_path, {"DISPLAY": ":0"}).startswith("Qt ")


def test_a_socket_that_nobody_serves_is_found_out_by_the_handshake(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that was killed leaves its socket: the quick look passes it on to the handshake."""
    plugins = Path(PySide6.__file__).parent / "Qt" / "plugins"
    if not (plugins / "platforms" / "libqxcb.so").is_file():
        pytest.skip("this Qt has no X plugin")
    monkeypatch.setattr(preflight, "_handshake_will_tell", lambda display: display == ":986")
    monkeypatch.setenv("DISPLAY", ":986")
    there = {"DISPLAY": ":986"}
    assert preflight.display_fault(there) == ""
    assert "DISPLAY=:986 cannot be reached" in preflight.platform_fault(plugins, there)


def test_other_systems_bring_their_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preflight.sys, "platform", "darwin")
    assert preflight.display_fault(NOTHING) == ""
    assert preflight.platform_fault(Path("/nowhere"), NOTHING) == ""
