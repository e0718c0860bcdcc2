from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.core.speech.install import EXTRA, Advice, Lack
from viewer.ui.speech.no_voice import NoVoiceDialog


def test_the_line_can_be_copied(qtbot: QtBot) -> None:
    dialog = NoVoiceDialog(Advice(Lack.PROGRAM, "sudo apt install espeak-ng"), "")
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.command.text() == "sudo apt install espeak-ng"
    assert dialog.command.isReadOnly()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "sudo apt install espeak-ng"
    assert dialog.copy_button.text() == "Copied"
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(
        lambda: not any(isinstance(one, NoVoiceDialog) and one.isVisible() for one in QApplication.topLevelWidgets())
    )


@pytest.mark.parametrize(
    ("advice", "language", "title", "words"),
    [
        (Advice(Lack.PROGRAM, "x"), "", "No voice found", "small program"),
        (Advice(Lack.PROGRAM, "x"), "Español", "No voice for Español", "none for this language"),
        (Advice(Lack.PROGRAM), "", "No voice found", "espeak-ng or speech-dispatcher"),
        (Advice(Lack.EXTRA, EXTRA), "", "No voice found", "Your system has voices"),
        (Advice(Lack.VOICE), "Español", "No voice for Español", "settings of your system"),
    ],
)
def test_each_lack_has_its_own_cure(qtbot: QtBot, advice: Advice, language: str, title: str, words: str) -> None:
    dialog = NoVoiceDialog(advice, language)
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == title
    assert words in dialog.words.text()
    assert dialog.copy_button.isHidden() == (not advice.command)
