"""The language of the interface: its words, and which way it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication

from viewer.core.paths import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

SOURCE = "en"  # the language that the interface is written in
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
_installed: list[QTranslator] = []
_translators: dict[str, QTranslator | None] = {}  # kept: a kiosk changes its language for months
_usual: list[QLocale] = []  # the numbers and dates of the start, once another language has had its own


def main_code(language: str) -> str:
    """ "pt-BR" → "pt"."""
    return language.replace("_", "-").split("-")[0].lower()


def is_language(code: str) -> bool:
    """Is there a language with this code? (ISO 639, as far as Qt knows it.)"""
    from PySide6.QtCore import QLocale  # its names of all languages take 25 ms to load

    return QLocale.codeToLanguage(main_code(code)) != QLocale.Language.AnyLanguage


def of_system(environment: Mapping[str, str] | None = None) -> str:
    """The language that the system speaks, as "es_MX". On Linux from the variables that gettext reads, in its order."""
    environment = os.environ if environment is None else environment
    if sys.platform.startswith(("linux", "freebsd")):
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            if environment.get(name):
                listed = environment.get("LANGUAGE", "").split(":")[0]
                spoken = (listed or environment[name]).split(".")[0].split("@")[0]
                return SOURCE if spoken in ("C", "POSIX", "") else spoken
        return SOURCE
    from PySide6.QtCore import QLocale

    return QLocale.system().name()


def speaks(language: str) -> bool:
    """Are the words of the interface there in this language?"""
    main = main_code(language)
    return main == SOURCE or resource("translations", f"septa_{main}.qm").is_file()


def use(app: QApplication, language: str, mirrored: bool) -> None:
    """Speak ``language`` where a translation is there, else English; run from right to left when ``mirrored``."""
    main = main_code(language) if speaks(language) else SOURCE
    while _installed:
        older = _installed.pop()
        app.removeTranslator(older)
        older.setParent(None)
    if main in RIGHT_TO_LEFT:
        from viewer.ui.theme.fonts import load_letters

        load_letters(main)
    translator = _translator(main)
    if translator is not None:
        translator.setParent(app)  # whoever asks the program for its children finds the one that speaks
        app.installTranslator(translator)
        _installed.append(translator)
    if main != SOURCE:
        from PySide6.QtCore import QLocale

        if not _usual:
            _usual.append(QLocale())
        QLocale.setDefault(QLocale(language))
    elif _usual:
        usual = _usual.pop()
        usual.setDefault(usual)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)


def _translator(main: str) -> QTranslator | None:
    """The words of a language; None where the interface does not speak it."""
    if main not in _translators:
        file, made = resource("translations", f"septa_{main}.qm"), QTranslator()
        _translators[main] = made if file.is_file() and made.load(str(file)) else None
    return _translators[main]
