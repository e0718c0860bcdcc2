"""The yardstick: the least that a PySide6 program can be. One empty window, watched like Septa itself."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.flushed import Flushed

if __name__ == "__main__":
    app = QApplication([])
    window = QWidget()
    window.setWindowTitle("Empty")
    window.resize(1600, 900)
    Flushed("article-painted", window, window.isVisible)
    window.show()
    sys.exit(app.exec())
