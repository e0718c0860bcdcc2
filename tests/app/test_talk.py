"""A talk as a person starts it: pictures of both windows, and one sentence for a lesson that is missing or broken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage

from tests.app.test_program import one_sentence, septa
from viewer.core.theme import load_theme

HALF = """version: 1
title: Half of it
items:
  - slide: cellulite/no-such-page
  - title: What is left
    points: [One]
"""


def test_each_window_is_drawn_at_its_size(septa_home: Path, tmp_path: Path) -> None:
    audience, speaker = tmp_path / "audience.png", tmp_path / "speaker.png"
    words = ("--mode", "presenter", "--size", "1280x720", "--slide", "2")
    assert septa(septa_home, "snapshot", audience, *words).returncode == 0
    assert septa(septa_home, "snapshot", speaker, *words, "--window", "speaker").returncode == 0
    for path, dark in ((audience, False), (speaker, True)):
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1280, 720)
        assert (image.pixelColor(2, 2).lightnessF() < 0.5) is dark
    assert QImage(str(audience)).pixelColor(2, 2) == QColor(load_theme("projector").paper)
    assert not list(septa_home.glob("talks*"))  # a picture leaves no trace


def test_a_lesson_that_is_not_there(septa_home: Path, tmp_path: Path) -> None:
    words = ("snapshot", tmp_path / "a.png", "--mode", "presenter", "--lesson")
    assert "did you mean under-the-skin?" in one_sentence(septa(septa_home, *words, "under-the-skn"))
    assert "no such file" in one_sentence(septa(septa_home, *words, "gone.yaml"))
    (tmp_path / "bad.yaml").write_text("[", "utf-8")
    assert "bad.yaml" in one_sentence(septa(septa_home, *words, tmp_path / "bad.yaml"))


def test_a_lesson_that_is_half_right_is_given_and_the_rest_is_said(septa_home: Path, tmp_path: Path) -> None:
    lesson, out = tmp_path / "half.yaml", tmp_path / "a.png"
    lesson.write_text(HALF, "utf-8")
    done = septa(septa_home, "snapshot", out, "--mode", "presenter", "--lesson", lesson)
    assert done.returncode == 0
    assert "half.yaml:4" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not QImage(str(out)).isNull()
