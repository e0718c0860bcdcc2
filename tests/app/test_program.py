"""The program as a person starts it: status, one sentence, a picture. Each case is a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
PACKS = ROOT / "tests" / "packs"


def environment(home: Path, **change: str) -> dict[str, str]:
    dropped = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, "SEPTA_HOME": str(home), "LC_ALL": "C.UTF-8", **change}


def septa(home: Path, *words: object, **change: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env=environment(home, **change),
        cwd=home.parent,
    )


def one_sentence(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("septa: ")
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_without_a_display(septa_home: Path) -> None:
    assert "DISPLAY is not set" in one_sentence(septa(septa_home))


def test_a_display_that_is_gone(septa_home: Path) -> None:
    assert "DISPLAY=:987" in one_sentence(septa(septa_home, DISPLAY=":987"))


def test_a_platform_that_does_not_exist(septa_home: Path) -> None:
    assert "no platform “disco”" in one_sentence(septa(septa_home, QT_QPA_PLATFORM="disco"))


def test_no_such_pack(septa_home: Path) -> None:
    assert "no/pack" in one_sentence(septa(septa_home, "no/pack"))
    assert "no/pack" in one_sentence(septa(septa_home, "check", "no/pack"))


def test_no_such_topic_language_or_place(septa_home: Path, tmp_path: Path) -> None:
    out, pack = tmp_path / "a.png", PACKS / "bilingual"
    assert "did you mean" in one_sentence(septa(septa_home, "snapshot", out, pack, "--topic", "tissue/layer"))
    assert "“zz”" in one_sentence(septa(septa_home, "snapshot", out, pack, "--lang", "zz"))
    assert "does not exist" in one_sentence(septa(septa_home, "snapshot", tmp_path / "no" / "a.png", pack))
    assert not out.exists()


def test_no_such_scene_code_or_tone(septa_home: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.png"
    for command in ("snapshot", "picture"):
        assert "did you mean one-injection?" in one_sentence(
            septa(septa_home, command, out, "--scene", "one-injektion")
        )
    assert "letter that is wrong" in one_sentence(septa(septa_home, "picture", out, "--scene", "2G7V-0T"))
    assert "such as rest" in one_sentence(septa(septa_home, "picture", out, PACKS / "bilingual", "--scene", "flat"))
    assert "tone-1" in one_sentence(septa(septa_home, "picture", out, "--tone", "purple"))
    assert "“zz”" in one_sentence(septa(septa_home, "picture", out, "--lang", "zz"))
    assert "does not exist" in one_sentence(septa(septa_home, "picture", tmp_path / "no" / "a.svg"))
    assert not out.exists()


def test_the_picture_alone_as_png_and_svg(septa_home: Path, tmp_path: Path) -> None:
    words = ("--scene", "bands-cut", "--age", "46", "--theme", "light", "--size", "800x600", "--tone", "tone-4")
    for name in ("a.png", "b.png", "a.svg"):
        done = septa(septa_home, "picture", tmp_path / name, *words)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (720, 600)  # the page's shape, as large as the size allows
    drawing = (tmp_path / "a.svg").read_text("utf-8")
    assert "Illustration, not a prediction" in drawing
    assert "at 46 years and" in " ".join(drawing.split())
    assert not septa_home.exists()


def test_a_snapshot_of_a_broken_pack_is_drawn_all_the_same(septa_home: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.png"
    words = ("--size", "800x600", "--theme", "dark", "--weight", "-5")
    done = septa(septa_home, "snapshot", out, PACKS / "broken", *words)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    image = QImage(str(out))
    assert (image.width(), image.height()) == (800, 600)
    assert image.pixelColor(2, 598).name() == "#25242a"  # the dark panel
    assert not septa_home.exists()  # a picture changes no settings


def test_check_names_every_fault_on_a_line(septa_home: Path) -> None:
    done = septa(septa_home, "check", PACKS / "broken")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert len(lines) > 3
    for line in lines:
        path, number, text = line.split(":", 2)
        assert path
        assert int(number) >= 1
        assert text.endswith(")")


def test_check_of_a_good_pack_says_so(septa_home: Path) -> None:
    done = septa(septa_home, "check", PACKS / "bilingual")
    assert (done.returncode, done.stdout.count("\n")) == (0, 1), done.stdout
    assert "no problems" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no polite kill there")
def test_a_polite_kill_saves_the_settings(septa_home: Path) -> None:
    with subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), str(PACKS / "bilingual"), "--theme", "dark"],
        stderr=subprocess.PIPE,
        env=environment(septa_home, QT_QPA_PLATFORM="offscreen"),
    ) as running:
        end = time.monotonic() + 60
        while not (septa_home / "settings.json").exists() and time.monotonic() < end:
            time.sleep(0.05)  # the first topic is noted as read, and saved a moment later
        running.send_signal(signal.SIGTERM)
        assert running.wait(90) == 0
    text = (septa_home / "settings.json").read_text()
    assert '"window": [' in text
    assert '"theme": "system"' in text  # --theme was for this visit
