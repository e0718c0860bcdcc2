"""Questions as QR codes on the screen: drawn as they are made, and read by a reader of codes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.core.notebook.codes import MODULE_PX, QUIET_ZONE
from viewer.core.theme import load_theme
from viewer.ui.notes.code import CodeDialog

FEW = ["Does it hurt?", "Wie lange hält es?", "ما هي المخاطر؟"]
MANY = [f"This is question number {number}, and it is asked at some length, so that it fills." for number in range(40)]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def dialog_of(window: QWidget, questions: list[str], theme: str = "light", scale: float = 1.0) -> CodeDialog:
    dialog = CodeDialog(questions, load_theme(theme), scale, window)
    dialog.open()
    return dialog


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_module_is_dark_on_light_in_any_theme(window: QWidget, theme: str) -> None:
    dialog = dialog_of(window, FEW, theme)
    view, (code,) = dialog.view, dialog.codes
    image = view.grab().toImage()
    wide = view.module_px
    assert wide >= MODULE_PX
    start = (image.width() - code.side * wide) // 2
    for down in range(code.side):
        for across in range(code.side):
            inside = QUIET_ZONE <= down < code.side - QUIET_ZONE and QUIET_ZONE <= across < code.side - QUIET_ZONE
            dark = inside and code.rows[down - QUIET_ZONE][across - QUIET_ZONE]
            place = start + across * wide + wide // 2, start + down * wide + wide // 2
            assert image.pixelColor(*place) == QColor("#000000" if dark else "#FFFFFF"), (down, across)
    dialog.reject()


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbarimg is not installed")
@pytest.mark.parametrize("size", [(1280, 800), (480, 640)])
def test_a_reader_of_codes_reads_the_screen(window: QWidget, tmp_path: Path, size: tuple[int, int]) -> None:
    window.resize(*size)
    dialog = dialog_of(window, MANY, "dark")
    assert len(dialog.codes) > 1
    for number, code in enumerate(dialog.codes):
        dialog._go(number)
        place = tmp_path / f"{number}.png"
        dialog.view.grab().save(str(place))
        read = subprocess.run(
            ["zbarimg", "--quiet", "--raw", "-Sbinary", place], capture_output=True, timeout=60, check=True
        )
        assert read.stdout.decode("utf-8") == code.text
    dialog.reject()


def test_several_codes_are_turned_by_buttons_and_keys(window: QWidget, qtbot: QtBot) -> None:
    dialog = dialog_of(window, MANY)
    count = len(dialog.codes)
    assert dialog.place.text() == f"Code 1 of {count}"
    assert not dialog.before.isEnabled()
    dialog.after.click()
    assert dialog.place.text() == f"Code 2 of {count}"
    assert dialog.view.accessibleName() == dialog.place.text()
    assert dialog.view.accessibleDescription() == dialog.codes[1].text
    for _ in range(count):
        qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert dialog.at == count - 1
    assert not dialog.after.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert dialog.at == count - 2
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_one_code_has_nothing_to_turn(window: QWidget) -> None:
    dialog = dialog_of(window, FEW)
    assert not dialog.after.isVisible()
    assert not dialog.place.isVisible()
    dialog.reject()


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("size", [(1280, 800), (480, 640)])
def test_it_fits_the_window_and_the_whole_code_is_seen(window: QWidget, size: tuple[int, int], scale: float) -> None:
    window.resize(*size)
    dialog = dialog_of(window, FEW, scale=scale)
    assert dialog.height() <= max(size[1], dialog.minimumSizeHint().height())
    assert dialog.view.width() <= size[0]
    assert dialog.view.module_px >= MODULE_PX
    dialog.reject()
