"""Two fingers on a scrolled area: Septa's own hands answer them, not Qt's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGestureRecognizer, QWidget


def leave_pan() -> None:
    """Take Qt's recognizer of a pan out of the program.

    Every QAbstractScrollArea asks for it. Fingers that zoom the picture, or several that come and go, are a pan to it
    as well, and where the spot it began at is no longer ours it warns "could not find the target for gesture".
    """
    if QGuiApplication.instance() is None:
        return
    QWidget().grabGesture(Qt.GestureType.PanGesture)  # before anyone has asked, there is no recognizer to take out
    QGestureRecognizer.unregisterRecognizer(Qt.GestureType.PanGesture)
