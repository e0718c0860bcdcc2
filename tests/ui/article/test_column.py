"""The column: lines of 60 to 75 characters wherever there is room, centred, and re-flowed without losing the place."""

from __future__ import annotations

from statistics import median

import pytest
from PySide6.QtGui import QTextDocument

from tests.ui.article.conftest import SENTENCE, MakePane, article

PROSE = f"<p>{SENTENCE * 6}</p>" * 4


def full_lines(document: QTextDocument) -> list[int]:
    """Characters in every line that the paragraph goes on after."""
    lengths = []
    block = document.begin()
    while block.isValid():
        layout = block.layout()
        if len(block.text()) > 200:
            lengths += [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
        block = block.next()
    return lengths


@pytest.mark.parametrize(
    ("width", "scale"),
    [(640, 1.0), (760, 1.0), (1100, 1.0), (1900, 1.0), (900, 1.25), (1200, 1.5), (1900, 2.0), (620, 0.85)],
)
def test_lines_have_60_to_75_characters(make_pane: MakePane, width: int, scale: float) -> None:
    pane = make_pane(width, 700, scale=scale)
    pane.show_article(article(PROSE))
    lines = full_lines(pane.view.document())
    assert len(lines) > 20
    assert 60 <= median(lines) <= 75
    assert max(lines) <= 80


@pytest.mark.parametrize(("width", "scale"), [(300, 1.0), (420, 2.0)])
def test_a_narrow_pane_uses_what_there_is(make_pane: MakePane, width: int, scale: float) -> None:
    pane = make_pane(width, 700, scale=scale)
    pane.show_article(article(PROSE))
    assert pane.view.column_width() > width * 0.6
    assert pane.view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [700, 1200, 1900])
def test_the_column_stands_in_the_middle(make_pane: MakePane, width: int) -> None:
    pane = make_pane(width)
    pane.show_article(article(PROSE))
    view = pane.view
    bar = view.verticalScrollBar().width()
    left = view.viewport().x()
    right = view.width() - bar - left - view.viewport().width()
    assert abs(left - right) <= 2


def test_a_wide_word_or_table_makes_no_sideways_scroll(make_pane: MakePane) -> None:
    pane = make_pane(500)
    pane.show_article(article(f"<p>{'x' * 400}</p><pre style='white-space: pre-wrap'>{'y' * 300}</pre>"))
    assert pane.view.horizontalScrollBar().maximum() == 0


def test_the_reader_keeps_the_place_when_the_pane_is_resized(make_pane: MakePane) -> None:
    pane = make_pane(900)
    pane.show_article(article())
    pane.scroll_to("h3")
    before = pane.view.cursorForPosition(pane.view.viewport().rect().topLeft()).position()
    pane.resize(420, 600)
    after = pane.view.cursorForPosition(pane.view.viewport().rect().topLeft()).position()
    assert abs(after - before) < 80


def test_and_when_the_text_grows(make_pane: MakePane) -> None:
    pane = make_pane(900)
    pane.show_article(article())
    pane.scroll_to("h4")
    before = pane.view.cursorForPosition(pane.view.viewport().rect().topLeft()).position()
    pane.set_theme(pane.view.theme, 2.0)
    after = pane.view.cursorForPosition(pane.view.viewport().rect().topLeft()).position()
    assert abs(after - before) < 80
    pane.set_theme(pane.view.theme, 1.0)
    again = pane.view.cursorForPosition(pane.view.viewport().rect().topLeft()).position()
    assert abs(again - before) < 80
