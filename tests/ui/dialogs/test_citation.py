"""A source to take along: what is copied is what is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.core.content.citation import bibtex, plain
from viewer.core.content.model import Reference
from viewer.ui.dialogs.citation import CitationDialog

SOURCE = Reference("bass2020", "Bass LS, Kaminer MS", "What we know", "A Journal", "2020", "46:S2-S10", "10.1/x")


@pytest.fixture
def make(qtbot: QtBot):
    def shown(scale: float = 1.0, size: tuple[int, int] | None = None) -> CitationDialog:
        dialog = CitationDialog(SOURCE, scale)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        if size is not None:
            dialog.resize(*size)
        dialog.open()
        QTest.qWait(20)
        return dialog

    return shown


def test_both_forms_are_copied_as_they_stand(make) -> None:
    dialog = make()
    for excerpt, words in ((dialog.plain, plain(SOURCE)), (dialog.bibtex, bibtex(SOURCE))):
        assert excerpt.text.toPlainText() == words
        QTest.mouseClick(excerpt.copy_button, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == words
        assert excerpt.copy_button.text() == "Copied"
    dialog.close()


def test_keys(make) -> None:
    dialog = make()
    QTest.keyClick(dialog.plain.text, "x")
    assert dialog.plain.text.toPlainText() == plain(SOURCE), "nothing can be typed into it"
    QTest.keyClick(dialog.close_button, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_names_tell_the_buttons_apart(make) -> None:
    dialog = make()
    names = [one.copy_button.accessibleName() for one in (dialog.plain, dialog.bibtex)]
    assert len(set(names)) == 2
    assert dialog.plain.text.accessibleName()
    dialog.close()


@pytest.mark.parametrize(("size", "scale"), [((420, 500), 2.0), ((440, 640), 3.0), ((320, 400), 1.0)])
def test_nothing_is_cut_off(make, size: tuple[int, int], scale: float) -> None:
    dialog = make(scale, size)
    assert dialog.rect().contains(dialog.close_button.geometry())
    room = dialog.area.viewport().width()
    for excerpt in (dialog.plain, dialog.bibtex):
        assert excerpt.copy_button.mapTo(dialog, QPoint(excerpt.copy_button.width(), 0)).x() <= dialog.width()
        assert excerpt.width() <= room
        text = excerpt.text
        lines = text.document().size().height()
        assert text.viewport().height() >= lines * text.fontMetrics().lineSpacing()
    dialog.close()
