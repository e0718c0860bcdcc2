"""The sheet of keys on paper: dark on white, whatever the screen shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from viewer.core.theme import load_theme
from viewer.ui.dialogs.shortcuts import KeyGroup, dress, sheet_html
from viewer.ui.printing import printers

PAPER_PX = 11.0  # of type, at 72 dots to the inch
COLUMNS = 2


def paper_document(groups: Sequence[KeyGroup], *, mirrored: bool) -> QTextDocument:
    """The sheet as it is printed, without a width."""
    document = QTextDocument()
    dress(document, load_theme("light"), 1.0, PAPER_PX, mirrored=mirrored)
    document.setHtml(sheet_html(groups, COLUMNS, mirrored=mirrored))
    return document


def print_keys(groups: Sequence[KeyGroup], parent: QWidget) -> str:
    """Ask the system for a printer and print; "" or why it cannot be."""
    if not printers.available():
        return QCoreApplication.translate("Printing", "There is no printer on this computer.")
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(parent.windowTitle())
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        paper_document(groups, mirrored=parent.isRightToLeft()).print_(printer)
    return ""
