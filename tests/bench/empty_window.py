"""The yardstick: the least that a PySide6 program can be. One empty window, traced like Septa itself."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class EmptyWindow(QWidget):
    """Fills itself with its background and says, once that has reached the screen, when it did."""

    def __init__(self) -> None:
        super().__init__()
        self._told = False
        self.setWindowTitle("Empty")
        self.resize(1600, 900)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        with open(os.environ["BENCH_TRACE"], "a", encoding="utf-8") as trace:
            trace.write(f"article-painted {time.monotonic_ns()}\n")


if __name__ == "__main__":
    app = QApplication([])
    window = EmptyWindow()
    window.show()
    sys.exit(app.exec())
