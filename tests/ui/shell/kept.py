"""What the tests of keeping do with a window whose notebook is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from tests.ui.shell.conftest import Shown
from viewer.ui.article.marks import Mark
from viewer.ui.notes.pane import NotesPane
from viewer.ui.shell.keeping import Keeping

SENTENCE = "Between them lies fat"
Kept = Callable[..., tuple[Shown, Keeping]]


def choose(shown: Shown, words: str = SENTENCE, after: int = 0) -> tuple[int, int]:
    """Select words of the article, as a drag would."""
    article = shown.window.article
    start = article.text().index(words, after)
    cursor = article.view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    article.view.setTextCursor(cursor)
    return start, start + len(words)


def marked(shown: Shown, mark: Mark = Mark.YELLOW) -> list[str]:
    view = shown.window.article.view
    return [shown.window.article.text()[slice(*where)] for where in view.marks.of(mark)]


def press_words(shown: Shown, where: tuple[int, int]) -> None:
    view = shown.window.article.view
    rect = view.marks.rects(where)[0]
    place = rect.center().toPoint() - QPoint(0, view.verticalScrollBar().value())
    shown.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shown.qtbot.wait(1)


def do(shown: Shown, command: str) -> None:
    shown.window.commands[command].trigger()


def pane_of(keeping: Keeping) -> NotesPane:
    assert keeping.pane is not None
    return keeping.pane
