"""An article's screen on the bench, and what stands there."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.kiosk.bench import Bench
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.article_screen import ArticleScreen

HOMEWORK, ABOUT = "choosing/homework", "about"  # pages without the picture


def go(bench: Bench, topic_id: str, card: int = 0, anchor: str = "") -> ArticleScreen:
    """Open a topic."""
    bench.desk.way.go(Spot(way.ARTICLE, topic_id, card, anchor))
    bench.settle()
    return screen(bench)


def screen(bench: Bench) -> ArticleScreen:
    found = bench.face.screen_for(way.ARTICLE)
    assert isinstance(found, ArticleScreen)
    return found


def shown(bench: Bench) -> str:
    """The words that stand there."""
    return screen(bench).view.pane.text()


def follow(bench: Bench, address: str) -> None:
    """As if a link to ``address`` had been touched."""
    screen(bench).view.pane.view.followed.emit(address)
    bench.settle()


def windows() -> set[QWidget]:
    """All that are on the screen."""
    return {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
