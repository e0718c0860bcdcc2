"""Starts Septa as ``main.py`` does, and writes down when its first article and its picture have reached the screen.

Nothing is imported earlier than the program itself would: Qt comes in where the program brings it in.
"""

from __future__ import annotations

import os
import sys
import time

from viewer import app, preflight

_display_fault = preflight.display_fault


def tell(event: str) -> None:
    """Adds a line ``EVENT MONOTONIC_NS`` to the trace."""
    with open(os.environ["BENCH_TRACE"], "a", encoding="utf-8") as trace:
        trace.write(f"{event} {time.monotonic_ns()}\n")


def display_fault() -> str:
    """The program asks this just before it imports Qt: the moment to import what is to be watched."""
    fault = _display_fault()
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QTextBrowser, QWidget

    from viewer.ui.shell.program import Program
    from viewer.ui.shell.window import ReaderWindow

    run, start_picture = Program.run, ReaderWindow.start_picture

    class Watch(QObject):
        """Waits for the first paint of a pane that has something to show; flushed when the loop comes round."""

        def __init__(self, event: str, widget: QWidget, browser: QTextBrowser | None = None) -> None:
            super().__init__(widget)
            self._event, self._widget, self._browser = event, widget, browser
            widget.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            is_paint = event.type() == QEvent.Type.Paint
            if is_paint and (self._browser is None or self._browser.document().characterCount() > 1):
                self._widget.removeEventFilter(self)
                QTimer.singleShot(0, self._tell)
            return False

        def _tell(self) -> None:
            tell(self._event)

    def traced_run(program: Program) -> int:
        browser = program.window.findChild(QTextBrowser)
        assert isinstance(browser, QTextBrowser)
        Watch("article-painted", browser.viewport(), browser)
        return run(program)

    def traced_start_picture(window: ReaderWindow) -> None:
        from viewer.ui.quilt.view import QuiltView

        start_picture(window)
        view = window.findChild(QuiltView)
        assert isinstance(view, QuiltView)
        view.painted.connect(picture_painted)

    Program.run = traced_run  # type: ignore[method-assign]
    ReaderWindow.start_picture = traced_start_picture  # type: ignore[method-assign]
    return fault


def picture_painted() -> None:
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, picture_flushed)


def picture_flushed() -> None:
    tell("picture-painted")


if __name__ == "__main__":
    preflight.display_fault = display_fault  # type: ignore[assignment]
    sys.exit(app.main())
