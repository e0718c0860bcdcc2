"""The language of the interface: its words, and which way it runs."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from viewer.core.paths import resource

SOURCE = "en"  # the language that the interface is written in
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


def main_code(language: str) -> str:
    """ "pt-BR" → "pt"."""
    return language.replace("_", "-").split("-")[0].lower()


def is_language(code: str) -> bool:
    """Is there a language with this code? (ISO 639, as far as Qt knows it.)"""
    return QLocale.codeToLanguage(main_code(code)) != QLocale.Language.AnyLanguage


def speaks(language: str) -> bool:
    """Are the words of the interface there in this language?"""
    main = main_code(language)
    return main == SOURCE or resource("translations", f"septa_{main}.qm").is_file()


def use(app: QApplication, language: str, mirrored: bool) -> None:
    """Speak ``language`` where a translation is there, else English; run from right to left when ``mirrored``."""
    main = main_code(language) if speaks(language) else SOURCE
    for older in app.findChildren(QTranslator):
        app.removeTranslator(older)
        older.setParent(None)
    file = resource("translations", f"septa_{main}.qm")
    translator = QTranslator(app)
    if file.is_file() and translator.load(str(file)):
        app.installTranslator(translator)
    QLocale.setDefault(QLocale(language if speaks(language) else SOURCE))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
