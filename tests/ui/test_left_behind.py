"""What a test leaves on the application is seen, and taken away before another file begins."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.left_behind import NOWHERE, let_go, look_as_before, speak_as_before
from viewer.core.theme import load_theme
from viewer.ui.shell.language import use
from viewer.ui.theme.fonts import text_font
from viewer.ui.theme.style import BASE_PX, apply, palette


def test_a_key_a_button_and_the_pointer(qapp: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(300, 300)
    field.show()
    QTest.mouseMove(field, QPoint(200, 200))
    QTest.mouseDClick(field, Qt.MouseButton.LeftButton)  # Qt's own test leaves the button down
    QTest.keyClick(field, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)  # … and Shift
    assert qapp.mouseButtons() == Qt.MouseButton.LeftButton
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.ShiftModifier
    assert QCursor.pos() != QPoint(*NOWHERE)
    field.close()
    let_go(qapp)
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    assert QCursor.pos() == QPoint(*NOWHERE)


@pytest.mark.parametrize("font", ["atkinson", "serif"])
def test_colours_letters_direction_and_pointer_of_a_kiosk(qapp: QApplication, font: str) -> None:
    sheet = qapp.styleSheet()
    apply(qapp, load_theme("dark"), 2.0, font)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for _ in range(2):
        qapp.setOverrideCursor(Qt.CursorShape.BlankCursor)
    assert qapp.styleSheet() != sheet
    look_as_before(qapp)
    assert qapp.styleSheet() == sheet
    assert qapp.font() == text_font(BASE_PX)
    assert qapp.palette() == palette(load_theme("light"))
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert qapp.overrideCursor() is None


def test_names_and_another_language(qapp: QApplication) -> None:
    before = qapp.translate("Talk", "Your place, times and ink are saved again.")
    use(qapp, "es", mirrored=False)
    qapp.setApplicationDisplayName("Septa")
    qapp.setQuitOnLastWindowClosed(False)
    assert qapp.translate("Talk", "Your place, times and ink are saved again.") != before
    assert QLocale().language() == QLocale.Language.Spanish
    speak_as_before(qapp)
    assert qapp.translate("Talk", "Your place, times and ink are saved again.") == before
    assert QLocale().language() != QLocale.Language.Spanish
    assert qapp.applicationDisplayName() == qapp.applicationName()
    assert qapp.quitOnLastWindowClosed()


def test_whoever_waits_has_patience_but_not_for_what_must_not_come(qtbot: QtBot) -> None:
    asked: list[int] = []

    def thrice() -> bool:
        asked.append(1)
        return len(asked) > 2

    qtbot.waitUntil(thrice, timeout=0)
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.textChanged, wait=1):
        pass
