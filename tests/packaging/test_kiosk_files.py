"""The files that make a machine a kiosk: each way out that only the system can close has the setting that closes it."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
KIOSK = REPO / "packaging" / "kiosk"
UNIT = "septa-kiosk.service"

# Way out → where it is closed, and by what. The numbers are those of the escape routes in docs/KIOSK.md.
ROUTES = [
    ("8 window manager's keys: cage has none", "septa-kiosk", r'\n +cage "\$@" -- "\$0" app\) &'),
    ("8 and openbox has none", "x11/openbox-rc.xml", r"<chainQuitKey>none</chainQuitKey>"),
    ("9 Ctrl+Alt+Fn: no -s for cage", "septa-kiosk", r"\n    set -- -d #"),
    ("9 Ctrl+Alt+Fn under X", "x11/xorg.conf", r'Option "DontVTSwitch" "true"'),
    ("9 Ctrl+Alt+Backspace under X", "x11/xorg.conf", r'Option "DontZap" "true"'),
    ("9 Ctrl+Alt+Del", "install.sh", r"\nmask ctrl-alt-del\.target\n"),
    ("9 seven times Ctrl+Alt+Del", "system/system.conf", r"\nCtrlAltDelBurstAction=none\n"),
    ("9 the kernel's Ctrl+Alt+Del", "system/sysctl.conf", r"\nkernel\.ctrl-alt-del = 0\n"),
    ("9 SysRq", "system/sysctl.conf", r"\nkernel\.sysrq = 0\n"),
    ("9 logins on other terminals", "system/logind.conf", r"\nNAutoVTs=0\nReserveVT=0\n"),
    ("9 and none that starts by itself", "install.sh", r"\nmask autovt@\.service\n"),
    ("9 the power key", "system/logind.conf", r"\nHandlePowerKey=ignore\n"),
    ("10 gestures of a shell: there is none", "septa-kiosk.service", r"\nExecStart=/usr/lib/septa/\S+ session\n"),
    ("16 sticky keys under X", "septa-kiosk", r" -accessx "),
    ("19 nothing behind it: the session is the program", "septa-kiosk.service", r"\nConflicts=getty@tty1\.service\n"),
    ("19 it comes back at once", "septa-kiosk.service", r"\nRestart=always\nRestartSec=1\n"),
    ("19 it is watched", "septa-kiosk.service", r"\nWatchdogSec=5\nWatchdogSignal=SIGKILL\n"),
    ("19 as a child of cage", "septa-kiosk.service", r"\nType=notify\n(#.*\n)*NotifyAccess=all\n"),
    ("20 falls in a row", "septa-kiosk.service", r"\nStartLimitIntervalSec=60\nStartLimitBurst=5\n"),
    ("20 end at words on the screen", "septa-kiosk.service", r"\nOnFailure=septa-kiosk-rest\.service\n"),
    ("20 and it is tried again", "septa-kiosk-rest.service", r"\nExecStopPost=.*start septa-kiosk\.service\n"),
    ("21 one folder to write to", "septa-kiosk.service", r"\nProtectSystem=strict\n"),
    ("21 made for it", "septa-kiosk.service", r"\nStateDirectory=septa-kiosk\n"),
    ("22 sticks", "system/usb.rules", r'\nACTION=="add".*bInterfaceClass}=="08", ATTR\{authorized\}="0"\n'),
    ("22 usbguard", "system/usbguard-rules.conf", r"\nreject\n"),
    ("24 programs of other users", "septa-kiosk.service", r"\nProtectProc=invisible\n"),
    ("25 an empty environment", "septa-kiosk", r"\n    exec env -i PATH="),
    ("25 isolated Python", "septa-kiosk", r'"\$python" -I -m viewer view --mode kiosk'),
    ("25 nothing preloaded", "septa-kiosk.service", r"\nUnsetEnvironment=LD_PRELOAD .*PYTHONPATH"),
    ("26 dumps of memory", "septa-kiosk.service", r"\nLimitCORE=0\n"),
    ("26 in the whole system", "system/sysctl.conf", r"\nkernel\.core_pattern = \|/bin/false\n"),
    ("26 nor by systemd", "system/coredump.conf", r"\nStorage=none\n"),
    ("26 a small journal", "system/journald.conf", r"\nSystemMaxUse=50M\n"),
    ("26 temporary files of its own", "septa-kiosk.service", r"\nPrivateTmp=yes\n"),
    ("27 no network", "septa-kiosk.service", r"\nRestrictAddressFamilies=AF_UNIX AF_NETLINK\nIPAddressDeny=any\n"),
    ("27 none for X", "septa-kiosk", r" -nolisten tcp "),
    ("27 none for X's unit", "x11/septa-x.service", r"\nRestrictAddressFamilies=AF_UNIX AF_NETLINK\n"),
    ("no more rights", "septa-kiosk.service", r"\nNoNewPrivileges=yes\nCapabilityBoundingSet=\n"),
    ("memory has an end", "septa-kiosk.service", r"\nMemoryMax="),
    ("an end that staff wanted stays one", "septa-kiosk.service", r"\nRestartPreventExitStatus=0\n"),
    ("nobody can log in as it", "system/sysusers.conf", r"\nu septa-kiosk .* /usr/sbin/nologin\n"),
]  # fmt: skip


@pytest.mark.parametrize(("route", "file", "closes"), ROUTES, ids=[route for route, _, _ in ROUTES])
def test_the_way_out_is_closed(route: str, file: str, closes: str) -> None:
    assert re.search(closes, (KIOSK / file).read_text("utf-8")), f"{route}: {file} lacks {closes}"


def settings(path: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(strict=False, interpolation=None, allow_no_value=True, comment_prefixes="#")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(path.read_text("utf-8"))
    return parser


@pytest.mark.parametrize("path", sorted(KIOSK.rglob("*.service")), ids=lambda path: path.name)
def test_no_key_of_a_unit_is_misspelt_or_misplaced(path: Path) -> None:
    told = settings(path)
    assert set(told.sections()) <= {"Unit", "Service", "Install"}
    assert told["Service"]["ExecStart"].startswith("/usr/lib/septa/septa-kiosk ")
    assert not [key for key in told["Service"] if key.startswith(("StartLimit", "OnFailure", "Conflicts"))]
    assert not [key for key in told["Unit"] if key.startswith(("Restart", "Protect", "Exec"))]


@pytest.mark.parametrize("x11", [False, True], ids=["cage", "x11"])
def test_systemd_itself_has_nothing_to_say(tmp_path: Path, x11: bool) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is missing")
    units = []
    for path in KIOSK.rglob("*.service"):
        unit = tmp_path / path.name
        unit.write_text(path.read_text("utf-8").replace("/usr/lib/septa/septa-kiosk", "/bin/true"), "utf-8")
        units.append(str(unit))
    if x11:
        (tmp_path / f"{UNIT}.d").mkdir()
        words = (KIOSK / "x11" / "x11.conf").read_text("utf-8").replace("/usr/lib/septa/septa-kiosk", "/bin/true")
        (tmp_path / f"{UNIT}.d" / "x11.conf").write_text(words, "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_systemd_would_see_a_misspelt_key(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is missing")
    words = (KIOSK / UNIT).read_text("utf-8").replace("/usr/lib/septa/septa-kiosk", "/bin/true")
    (tmp_path / UNIT).write_text(words.replace("WatchdogSec=", "WatchdogSeconds="), "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / UNIT)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert "WatchdogSeconds" in done.stderr


def test_openbox_has_no_key_no_mouse_and_no_menu() -> None:
    root = ET.parse(KIOSK / "x11" / "openbox-rc.xml").getroot()
    names = {element.tag.split("}")[-1] for element in root.iter()}
    assert "applications" in names  # it has been read
    assert not names & {"keybind", "mousebind", "context", "action"}
    menus = [element.text or "" for element in root.iter() if element.tag.endswith("}file")]
    assert [Path(menu).name for menu in menus] == ["openbox-menu.xml"]  # else the system's own would be read
    assert list(ET.parse(KIOSK / "x11" / "openbox-menu.xml").getroot()) == []


def test_the_unit_is_where_septa_looks_for_it() -> None:
    from viewer.core.kiosk import machine, places

    assert machine.UNIT == UNIT
    told = settings(KIOSK / UNIT)["Service"]
    assert places.SYSTEM_STATE.name == told["StateDirectory"]
    assert places.SYSTEM_CONFIG.parent.name == told["ConfigurationDirectory"]


def test_the_first_beat_is_not_late() -> None:
    """Septa beats three times in what systemd waits, and has a minute and a half to show its first page."""
    told = settings(KIOSK / UNIT)["Service"]
    assert int(told["WatchdogSec"]) == 5
    assert int(told["TimeoutStartSec"]) > int(told["WatchdogSec"])


@pytest.mark.parametrize("script", ["septa-kiosk", "install.sh"])
def test_scripts_are_shell_and_can_be_run(script: str) -> None:
    path = KIOSK / script
    assert path.read_text("utf-8").startswith("#!/bin/sh\n")
    assert os.access(path, os.X_OK)
    subprocess.run(["sh", "-n", str(path)], check=True, timeout=60)
    if shutil.which("shellcheck") is not None:
        subprocess.run(["shellcheck", "-s", "sh", "-e", "SC2086", str(path)], check=True, timeout=60)


def installed(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = ["sh", str(KIOSK / "install.sh"), "--root", str(root), *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_symlink() or path.is_file()}


@pytest.mark.parametrize("words", [(), ("--x11",)], ids=["cage", "x11"])
def test_everything_goes_where_it_says(tmp_path: Path, words: tuple[str, ...]) -> None:
    wanted = tmp_path / "etc/systemd/system/getty.target.wants"
    wanted.mkdir(parents=True)
    (wanted / "getty@tty1.service").symlink_to("/lib/systemd/system/getty@.service")
    done = installed(tmp_path, "--python", "/opt/a-b/bin/python3", *words)
    assert (done.returncode, done.stderr) == (0, "")
    here = files(tmp_path)
    named = {line.removeprefix("/") for line in done.stdout.splitlines() if line.startswith("/")}
    assert here == named | {"etc/systemd/system/ctrl-alt-del.target", "etc/systemd/system/autovt@.service"}
    assert (tmp_path / "etc/systemd/system/ctrl-alt-del.target").readlink() == Path("/dev/null")
    launcher = tmp_path / "usr/lib/septa/septa-kiosk"
    assert os.access(launcher, os.X_OK)
    assert "\npython=/opt/a-b/bin/python3\n" in launcher.read_text("utf-8")
    assert not [path for path in here if "@PYTHON@" in (tmp_path / path).resolve().read_text("utf-8", "replace")]
    assert any("openbox" in path for path in here) == bool(words)
    again = installed(tmp_path, "--python", "/opt/a-b/bin/python3", *words)
    assert (again.returncode, files(tmp_path)) == (0, here)


def test_a_dry_run_does_nothing(tmp_path: Path) -> None:
    done = installed(tmp_path / "image", "--dry-run", "--x11")
    assert done.returncode == 0
    assert "/etc/systemd/system/septa-kiosk.service" in done.stdout
    assert not (tmp_path / "image").exists()


@pytest.mark.parametrize("words", [("--python", "python3"), ("--python", "/a b"), ("--python",), ("--frob",), ("x",)])
def test_words_that_are_not_understood_are_a_fault(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = installed(tmp_path / "image", *words)
    assert done.returncode == 2
    assert done.stderr
    assert not (tmp_path / "image").exists()


def test_every_file_is_told_of() -> None:
    words = (KIOSK / "README.md").read_text("utf-8")
    for path in KIOSK.rglob("*"):
        if path.is_file() and path.name != "README.md" and path.parent.name != "x11":
            assert path.name in words, path.name


def test_a_source_package_brings_them_along() -> None:
    table = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))
    assert "packaging" in table["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]


def test_the_last_resort_is_words_on_the_bare_screen() -> None:
    words = ["sh", str(KIOSK / "septa-kiosk"), "rest"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env={}) as process:
        assert process.stdout is not None
        said = "".join(process.stdout.readline() for _ in range(4))
        process.terminate()
        assert process.wait(60) == 0
    assert "This screen is resting." in said
    assert "Please ask at the desk." in said


def test_a_word_that_is_none_of_the_launchers_is_a_fault() -> None:
    done = subprocess.run(["sh", str(KIOSK / "septa-kiosk"), "shell"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (64, "")
