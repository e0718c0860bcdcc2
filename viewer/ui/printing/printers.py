"""Printers. QtPrintSupport is loaded with the first question, and never before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from viewer.ui.printing.output import page_layout
from viewer.ui.printing.pages import Sheets

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def available() -> bool:
    """Is there a printer at all?"""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:  # a system without the libraries that printing needs
        return False
    return bool(QPrinterInfo.availablePrinterNames())


def ask(sheets: Sheets, parent: QWidget) -> QPrinter | None:
    """The system's own dialog; None when the reader turns back."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(sheets))
    printer.setFullPage(True)
    printer.setDocName(sheets.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, sheets.total)
    dialog.setFromTo(1, sheets.total)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None
