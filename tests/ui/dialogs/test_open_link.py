"""Before a web page opens, the reader sees the whole address and decides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.ui.dialogs.open_link import OpenLinkDialog, shown_address

ADDRESS = "https://example.org/a/very/long/path?with=1&more=2#place"


def shown(qtbot: QtBot, address: str = ADDRESS) -> tuple[OpenLinkDialog, list[str]]:
    dialog = OpenLinkDialog(address)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    wanted: list[str] = []
    dialog.open_wanted.connect(wanted.append)
    dialog.open()
    return dialog, wanted


def test_the_whole_address_is_shown(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)
    assert dialog.place.text().replace("\u200b", "") == ADDRESS
    assert dialog.place.textFormat() == Qt.TextFormat.PlainText
    dialog.close()


def test_open(qtbot: QtBot) -> None:
    dialog, wanted = shown(qtbot)
    QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert wanted == [ADDRESS]
    assert not dialog.isVisible()


def test_copy(qtbot: QtBot) -> None:
    dialog, wanted = shown(qtbot)
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert wanted == []
    assert not dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_staying_is_what_happens_by_itself(qtbot: QtBot, key: Qt.Key) -> None:
    dialog, wanted = shown(qtbot)
    QTest.keyClick(dialog, key)
    assert wanted == []
    assert not dialog.isVisible()


def test_mail_is_called_mail(qtbot: QtBot) -> None:
    dialog, wanted = shown(qtbot, "mailto:someone@example.org")
    assert "mail" in dialog.open_button.text()
    QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert wanted == ["mailto:someone@example.org"]


def test_letters_that_pose_as_others_are_spelt_out() -> None:
    assert shown_address("https://\u0430pple.com/") == "https://xn--pple-43d.com/"


def test_a_very_long_address_stays_in_the_dialog(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot, "https://example.org/" + "x" * 900)
    assert dialog.width() < 1000
    assert dialog.place.width() <= dialog.width()
    dialog.close()
