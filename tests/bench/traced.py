"""Starts Septa as ``main.py`` does, and writes down when its first article and its picture have reached the screen.

Nothing is imported earlier than the program itself would: Qt comes in where the program brings it in.
"""

from __future__ import annotations

import sys

from viewer import app, preflight

_display_fault = preflight.display_fault


def display_fault() -> str:
    """The program asks this just before it imports Qt: the moment to import what is to be watched."""
    fault = _display_fault()
    from PySide6.QtWidgets import QTextBrowser

    from tests.bench.flushed import Flushed
    from viewer.ui.shell.program import Program
    from viewer.ui.shell.window import ReaderWindow

    run, start_picture = Program.run, ReaderWindow.start_picture

    def traced_run(program: Program) -> int:
        browser = program.window.findChild(QTextBrowser)
        assert isinstance(browser, QTextBrowser)
        Flushed("article-painted", browser.viewport(), lambda: browser.document().characterCount() > 1)
        return run(program)

    def traced_start_picture(window: ReaderWindow) -> None:
        from viewer.ui.quilt.view import QuiltView

        start_picture(window)
        view = window.findChild(QuiltView)
        assert isinstance(view, QuiltView)
        Flushed("picture-painted", view, lambda: view.drawn)

    Program.run = traced_run  # type: ignore[method-assign]
    ReaderWindow.start_picture = traced_start_picture  # type: ignore[method-assign]
    return fault


if __name__ == "__main__":
    preflight.display_fault = display_fault  # type: ignore[assignment]
    sys.exit(app.main())
