"""Letters that the usual fonts lack and a bare system has none of."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from viewer.ui.theme.fonts import load_letters

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى،؟٠١٢٣٤٥٦٧٨٩"
PERSIAN = "پچژگکی"


def test_arabic_is_written_in_letters_of_our_own(qapp: QApplication) -> None:
    load_letters("ar-EG")
    assert "Noto Sans Arabic" in QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    for bold in (False, True):
        font = QFont("Noto Sans Arabic")
        font.setBold(bold)
        raw = QRawFont.fromFont(font, QFontDatabase.WritingSystem.Arabic)
        assert raw.familyName() == "Noto Sans Arabic"
        assert [letter for letter in ARABIC + PERSIAN if not raw.supportsCharacter(ord(letter))] == []


def test_a_language_in_usual_letters_loads_nothing(qapp: QApplication) -> None:
    before = set(QFontDatabase.families())
    load_letters("es")
    assert set(QFontDatabase.families()) == before
