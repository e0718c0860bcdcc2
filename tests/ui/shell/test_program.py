from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.core.content.pack import open_pack
from viewer.core.order import Order
from viewer.core.quilt.parts import Part
from viewer.core.settings import Settings, load, save
from viewer.ui.shell import language
from viewer.ui.shell.program import Program

PACKS = Path(__file__).resolve().parents[2] / "packs"
Start = Callable[..., Program]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Start]:
    """start(pack, …) → a program; the words and the direction of the interface are put back afterwards."""
    made: list[Program] = []

    def begin(pack: Path = PACKS / "bilingual", **order: object) -> Program:
        program = Program(Order(**order), open_pack(pack))  # type: ignore[arg-type]
        made.append(program)
        return program

    before = QLocale()
    yield begin
    for program in made:
        if not program.fault:
            program.close()
        program.setParent(None)
    language.use(qapp, "en", mirrored=False)
    QLocale.setDefault(before)


def leave(program: Program) -> None:
    """Close the window as soon as the loop turns."""
    QTimer.singleShot(0, program.window, program.window.close)
    assert program.run() == 0


def test_a_picture_shows_what_was_asked_for(start: Start, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    program = start(size=(900, 700), theme="dark", focus=Part.SEPTA, age=46.0, weight=14.0, topic="tissue/layers")
    assert program.draw(out) == ""
    assert (program.session.quilt.age, program.session.quilt.weight) == (46, 14)
    assert program.session.focus.focus.part is Part.SEPTA
    assert program.session.reading.topic_id == "tissue/layers"
    image = QImage(str(out))
    assert (image.width(), image.height(), image.devicePixelRatio()) == (900, 700, 1.0)
    assert image.pixelColor(2, 698).lightness() < 80
    colours = {image.pixelColor(700, y).name() for y in range(100, 420, 2)}
    assert len(colours) > 20  # the picture is there, not its empty place


def test_two_pictures_of_the_same_are_the_same(start: Start, tmp_path: Path) -> None:
    for name in ("one.png", "two.png"):
        start(size=(1280, 720), theme="light", topic="index").draw(tmp_path / name)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_arabic_words_run_from_right_to_left(start: Start, qapp: QApplication) -> None:
    program = start(language="ar", size=(1280, 720))
    program.draw(Path("/dev/null"))
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert program.session.language == "ar"
    window = program.window
    assert window.bar.button("back").text() == "رجوع"
    assert window.bar.button("back").geometry().center().x() > window.width() / 2
    assert window.topics.geometry().left() >= 0
    assert window.topics.mapTo(window, window.topics.rect().center()).x() > window.width() / 2


def test_spanish_words_beside_an_english_pack(start: Start) -> None:
    program = start(language="es-MX")
    assert program.session.language == "en"
    assert program.window.commands["next"].text() == "Tema siguiente"


def test_hebrew_is_known_though_nobody_speaks_it_here(start: Start, qapp: QApplication) -> None:
    program = start(language="he")
    assert program.fault == ""
    assert program.window.commands["next"].text() == "Next topic"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight  # neither interface nor pack is in Hebrew


def test_a_language_that_does_not_exist(start: Start) -> None:
    assert "“zz”" in start(language="zz").fault


def test_a_visit_is_remembered_but_not_what_the_command_line_said(start: Start, septa_home: Path) -> None:
    save(Settings(theme="light", text_scale=1.25, window=(10, 10, 900, 700)), septa_home)
    first = start(theme="dark", text_scale=2.0, size=(1000, 800))
    QTimer.singleShot(0, first.session.preferences, first.session.preferences.larger_text)
    QTimer.singleShot(0, first, lambda: first.session.reading.open("tissue/layers"))
    leave(first)
    kept, problems = load(septa_home)
    assert problems == []
    assert kept.theme == "light"  # dark was for one visit
    assert kept.text_scale == 2.25  # the reader pressed A+ in that visit
    assert kept.window == (10, 10, 900, 700)
    assert set(kept.last_topic.values()) == {"tissue/layers"}
    second = start()
    assert second.window.width() == 900
    QTimer.singleShot(0, second, lambda: second.window.resize(1010, 720))
    leave(second)
    resized, _ = load(septa_home)
    assert resized.window is not None
    assert resized.window[2:] == (1010, 720)
    assert second.session.reading.topic_id == "tissue/layers"


def test_broken_settings_are_said_once_at_the_foot(start: Start, septa_home: Path) -> None:
    septa_home.mkdir()
    (septa_home / "settings.json").write_text("{ not json")
    program = start()
    leave(program)
    assert "cannot be understood" in program.window.status.notice.text()
    assert (septa_home / "settings.json.broken-1").read_text() == "{ not json"
    again = start()
    leave(again)
    assert again.window.status.notice.text() == ""


def test_settings_that_cannot_be_saved_stop_nothing(start: Start, septa_home: Path) -> None:
    septa_home.write_text("a file where the folder should be")
    program = start()
    leave(program)
    assert str(septa_home) in program.window.status.notice.text()


def test_a_window_on_a_screen_that_is_gone_comes_back(start: Start, septa_home: Path) -> None:
    save(Settings(window=(90_000, 90_000, 700, 500)), septa_home)
    program = start()
    assert program.window.size().width() == 700
    assert program.window.x() < 10_000


def test_a_topic_that_is_gone_gives_way_to_the_first(start: Start, septa_home: Path) -> None:
    pack = open_pack(PACKS / "bilingual")
    save(Settings(last_topic={pack.info.id: "was/there/once"}), septa_home)
    program = start()
    leave(program)
    assert program.session.reading.topic_id == "index"
