"""Articles to show, and a pack's files that are counted when read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.core.article.model import Article, Heading
from viewer.core.problems import PackError
from viewer.core.theme import load_theme
from viewer.state.focus import FocusState
from viewer.ui.article.pane import ArticlePane

SENTENCE = (
    "The bands tie the surface to what lies below, so a tied square cannot stretch and the free skin beside it rises "
    "when the soft lobules under it take more room than they had before. "
)
FOLD = (
    '<table class="fold" width="100%" cellspacing="0" cellpadding="0"><!--head:0--><tr><td class="fold-head fold-open">'
    '<p class="fold-title fold-open"><a class="fold-link" href="fold:0">'
    '<img class="icon" src="icon:fold-open" width="14" height="14"> More</a></p></td></tr><!--/head:0-->'
    '<!--fold:0--><tr><td class="fold-body"><p><a name="inside"></a>Hidden words.</p></td></tr><!--/fold:0--></table>'
)
BODY = (
    '<p class="summary">A summary.</p>'
    '<p>Under the <a class="part part-skin" href="part:skin">skin</a> lies <a class="part part-fat" href="part:fat">fat'
    '</a>, and a <a class="term" href="term:lobule">lobule</a> of it. See '
    '<a class="topic" href="pack:topic/b#x">more</a> or the <a class="web" href="https://example.org/a?b=1">web</a>.</p>'
    + FOLD
    + "".join(f'<h2 id="h{number}">Heading {number}</h2>' + f"<p>{SENTENCE * 3}</p>" * 3 for number in range(1, 6))
    + '<p>At the end stands <a class="part part-fat" href="part:fat">fat</a> again, and '
    '<a class="part part-muscle" href="part:muscle">muscle</a>.</p>'
)


def article(html: str = BODY, **values: object) -> Article:
    headings = tuple(Heading(2, f"Heading {number}", f"h{number}") for number in range(1, 6))
    made: dict[str, object] = {
        "id": "a",
        "title": "The quilt model",
        "language": "en",
        "html": html,
        "text": "",
        "headings": headings,
        "words": 610,
        "claims": ("one", "two"),
    }
    return Article(**{**made, **values})  # type: ignore[arg-type]


def read_by_keys(pane: ArticlePane, html: str, qtbot: QtBot) -> list[str]:
    """Show a page, the keyboard on it; the links that are followed from now on."""
    pane.show_article(article(html, headings=()))
    pane.activateWindow()
    pane.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(pane.view.hasFocus)
    followed: list[str] = []
    pane.link_activated.connect(followed.append)
    return followed


@dataclass
class Files:
    """A pack's files in memory; remembers every path that was asked for."""

    held: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def read(self, path: str) -> bytes:
        self.asked.append(path)
        if path not in self.held:
            raise PackError(f"{path} is not in the pack.")
        return self.held[path]


MakePane = Callable[..., ArticlePane]


@pytest.fixture
def focus() -> FocusState:
    return FocusState()


@pytest.fixture
def make_pane(qtbot: QtBot, focus: FocusState) -> MakePane:
    """An article pane of a size, shown, in a theme and at a scale."""

    def make(width: int = 760, height: int = 600, theme: str = "light", scale: float = 1.0) -> ArticlePane:
        pane = ArticlePane(focus, load_theme(theme), scale)
        qtbot.addWidget(pane)
        pane.resize(width, height)
        pane.show()
        return pane

    return make
