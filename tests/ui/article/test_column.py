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


@pytest.mark.parametrize("length", [45, 60, 95])
def test_lines_are_as_long_as_the_reader_wants(make_pane: MakePane, length: int) -> None:
    pane = make_pane(1900, 700)
    pane.show_article(article(PROSE))
    pane.set_comfort(length, 1.0)
    assert length * 0.82 <= median(full_lines(pane.view.document())) <= length * 1.06


def test_spacing_parts_lines_and_paragraphs(make_pane: MakePane) -> None:
    pane = make_pane(900)
    pane.show_article(article(PROSE))
    pane.set_comfort(73, 1.5)
    pane.set_comfort(73, 1.0)
    usual = pane.view.document().size().height()
    pane.set_comfort(73, 2.0)
    assert 1.25 < pane.view.document().size().height() / usual < 1.45  # 1.5 em from line to line becomes 2 em
    pane.set_comfort(73, 1.0)
    assert pane.view.document().size().height() == usual


def test_many_changes_in_a_row_do_not_wander_from_the_place(make_pane: MakePane) -> None:
    pane = make_pane(900)
    pane.show_article(article())
    pane.scroll_to("h4")
    pane.view.verticalScrollBar().setValue(pane.scroll_position + 100)
    pane.set_comfort(72, 1.0)
    first = pane.view.grip()
    assert first is not None
    for length in (*range(45, 96, 5), 61, 52, 83):
        pane.set_comfort(length, 1.0 + length / 100)
        held = pane.view.grip()
        assert held is not None
        assert held.position == first.position
    pane.view.verticalScrollBar().setValue(pane.scroll_position + 500)
    moved = pane.view.grip()
    assert moved is not None
    assert moved.position > first.position
