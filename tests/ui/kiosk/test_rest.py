"""The safe page: words, and nothing that can be done. And what staff and the log are told of the machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from viewer.core.kiosk.counts import read_counts
from viewer.ui.kiosk.late_door import late_door
from viewer.ui.kiosk.records import WAITING_MAX, Records, memory_bytes
from viewer.ui.kiosk.rest import Rest


@pytest.fixture
def rest(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rest]:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    made = Rest(qapp, 300)
    made.page.resize(1366, 768)
    qapp.installEventFilter(made)
    made.page.show()
    yield made
    made.close()
    made.deleteLater()  # the one application keeps it else


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920), (640, 480)])
def test_its_words_are_whole_and_large(rest: Rest, size: tuple[int, int]) -> None:
    rest.page.resize(*size)
    words = rest.page.words
    assert "Please ask at the desk." in words.text()
    assert words.font().pixelSize() >= 22
    asked = words.heightForWidth(words.width())
    assert asked <= words.height()
    assert words.fontMetrics().horizontalAdvance("This screen is resting.") <= words.width()


def test_nothing_can_be_done_on_it(rest: Rest, qtbot: QtBot) -> None:
    before = rest.page.grab().toImage()
    windows = len(QApplication.topLevelWidgets())
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_Q, Qt.Key.Key_Menu, Qt.Key.Key_F1, Qt.Key.Key_Return):
        for held in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.AltModifier,
            Qt.KeyboardModifier.ControlModifier,
        ):
            QTest.keyClick(rest.page, key, held)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(rest.page, button, Qt.KeyboardModifier.NoModifier, QPoint(300, 300))
    assert not rest.page.close()
    qtbot.wait(20)
    assert rest.page.isVisible()
    assert len(QApplication.topLevelWidgets()) == windows
    assert rest.page.grab().toImage() == before


def test_it_has_nothing_to_touch(rest: Rest) -> None:
    assert all(child.focusPolicy() == Qt.FocusPolicy.NoFocus for child in rest.page.findChildren(QWidget))


def test_notes_from_before_the_first_page_are_not_lost(tmp_path: Path) -> None:
    records = Records(tmp_path / "state", is_counting=True)
    records.note("start", starts=1)
    for _ in range(2 * WAITING_MAX):
        records.note("problem", line=3)
    assert not (tmp_path / "state").exists()  # nothing is written before the first page
    records.open()
    records.note("healthy")
    records.close()
    lines = (tmp_path / "state" / "kiosk.log").read_text("utf-8").splitlines()
    assert "start starts=1" in lines[0]
    assert any(line.endswith("healthy") for line in lines)
    assert any("problem line=3 …" in line for line in lines)  # repeats are counted


def test_counts_are_written_when_they_are_wanted(tmp_path: Path) -> None:
    records = Records(tmp_path, is_counting=True)
    records.count("topic", "early")  # before there is a file: a visitor cannot have come yet
    records.open()
    records.count("topic", "cellulite/quilt-model")
    assert read_counts(tmp_path) == ()
    records.write(False)
    assert [(row.kind, row.name, row.count) for row in read_counts(tmp_path)] == [("topic", "cellulite/quilt-model", 1)]
    assert not (tmp_path / "metrics.prom").exists()
    records.write(True)
    assert "septa_up 1" in (tmp_path / "metrics.prom").read_text("utf-8")
    records.count("topic", "cellulite/quilt-model")
    records.close()
    assert [row.count for row in read_counts(tmp_path)] == [2]


def test_counting_can_be_switched_off(tmp_path: Path) -> None:
    records = Records(tmp_path, is_counting=False)
    records.open()
    records.count("topic", "cellulite/quilt-model")
    records.write(True)
    records.close()
    assert not (tmp_path / "counts.sqlite").exists()
    assert not (tmp_path / "metrics.prom").exists()


def test_memory_is_told_in_bytes() -> None:
    assert 10_000_000 < memory_bytes() < 10_000_000_000


def test_the_door_is_made_when_it_is_asked_for(tmp_path: Path) -> None:
    door = late_door(tmp_path / "state")
    assert not (tmp_path / "state").exists()
    assert not door.has_pin
    assert door.failures == 0
