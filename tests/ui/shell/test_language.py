"""Which language the system speaks, without asking Qt; and what a change of language leaves behind."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from viewer.ui.shell import language
from viewer.ui.shell.language import of_system


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt is asked")
@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "es_MX.UTF-8"}, "es_MX"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "ar_EG"}, "ar_EG"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:en"}, "fr"),
        ({"LANG": "ca_ES@valencia"}, "ca_ES"),
        ({"LANGUAGE": "fr"}, "en"),
    ],
)
def test_the_system_says_its_language(variables: dict[str, str], spoken: str) -> None:
    assert of_system(variables) == spoken


def test_numbers_are_those_of_the_start_again_when_the_first_language_is(qapp: QApplication) -> None:
    before, direction = QLocale(), qapp.layoutDirection()
    try:
        language.use(qapp, "es", False)
        language.use(qapp, "ar", True)
        assert QLocale().language() is QLocale.Language.Arabic
    finally:
        language.use(qapp, "en", direction is Qt.LayoutDirection.RightToLeft)
    assert QLocale() == before


def test_languages_that_come_and_go_leave_nothing(qapp: QApplication) -> None:
    """PySide 6.11 loses a reference to None with each translator that ever spoke."""

    def go_round() -> tuple[int, int]:
        for code in ("es", "en", "ar", "en"):
            language.use(qapp, code, code == "ar")
            QCoreApplication.translate("KioskWindow", "Home")
        return len(qapp.findChildren(QTranslator)), sys.getrefcount(None)

    go_round()
    before = go_round()
    for _ in range(30):
        after = go_round()
    assert after[0] == before[0]
    assert after[1] - before[1] < 20
