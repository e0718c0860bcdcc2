"""Tables and turns in a narrow column: no word is broken, nothing is lost."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextTable
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.article.conftest import MakePane, article
from viewer.core.content.model import Topic
from viewer.ui.article.narrow import TABLE, Column, fitted

HEADS = ("Treatment", "Goes for", "What was seen", "Comparison?")
ROWS = (
    ("Cutting the bands", '<a href="part:septa">septa</a>', "better dimples", "mostly none"),
    ("Collagenase", "septa", "one step better in about 4 of 10", "yes, placebo"),
)


def table(heads: tuple[str, ...] = HEADS, rows: tuple[tuple[str, ...], ...] = ROWS, attrs: str = "") -> str:
    head = "".join(f'<th class="grid-head" align="left">{words}</th>' for words in heads)
    body = "".join(
        "<tr>" + "".join(f'<td class="grid-cell" align="left"{attrs}>{words}</td>' for words in row) + "</tr>"
        for row in rows
    )
    return f'{TABLE} cellspacing="0" border="0"><tr>{head}</tr>{body}</table>'


def measure(words: str, *, bold: bool) -> float:
    return len(words) * (11.0 if bold else 10.0)


def words_of(html: str) -> list[str]:
    return unescape(re.sub(r"<[^>]*>", " ", html)).replace(":", " ").split()


@pytest.mark.parametrize("width", [1200, 2000])
def test_a_wide_column_leaves_tables_alone(width: float) -> None:
    assert fitted(table(), Column(width, 20, 20), measure) == table()


def test_a_narrower_one_gives_each_column_its_longest_word() -> None:
    made = fitted(table(), Column(560, 20, 20), measure)
    shares = [int(share) for share in re.findall(r'width="(\d+)%">', made)]
    assert len(shares) == 4
    assert sum(shares) <= 100
    for share, longest in zip(shares, (11 * 11, 5 * 10, 7 * 10, 11 * 11), strict=True):
        assert share * 5.6 >= longest + 20 - 1
    assert words_of(made) == words_of(table())


def test_the_narrowest_makes_a_block_of_each_row() -> None:
    made = fitted(table(), Column(300, 20, 20), measure)
    assert made.count("<tr") == 2
    assert "<p><b>Treatment:</b> Cutting the bands</p>" in made
    assert "<p><b>Comparison?</b> mostly none</p>" in made, "a question needs no colon"
    assert '<a href="part:septa">septa</a>' in made


def test_right_to_left_the_first_comes_first() -> None:
    mirrored = table(HEADS[::-1], tuple(row[::-1] for row in ROWS))
    made = fitted(mirrored, Column(300, 20, 20, right_to_left=True), measure)
    assert made.index("Treatment") < made.index("Goes for")


@pytest.mark.parametrize("attrs", [' colspan="2"', ' rowspan="2"'])
def test_cells_that_span_others_are_left_alone(attrs: str) -> None:
    spanning = table(attrs=attrs)
    assert fitted(spanning, Column(200, 20, 20), measure) == spanning


def test_blocks_in_cells_stay_whole() -> None:
    note = '<table class="note"><tr><td>A note</td></tr></table>'
    rows = (("<p>One</p><p>Two</p>", "<ul><li>a</li></ul>", note, ""),)
    made = fitted(table(rows=rows), Column(300, 20, 20), measure)
    assert "<p><b>Treatment:</b> One</p><p>Two</p>" in made
    assert "<ul><li>a</li></ul>" in made
    assert note in made
    assert "Comparison" not in made, "an empty cell says nothing"


cells = st.text(alphabet="abc de-/?:é<>&\"' ", max_size=30).map(
    lambda words: words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
)
grids = st.integers(1, 5).flatmap(
    lambda across: st.tuples(
        st.tuples(*[cells] * across), st.lists(st.tuples(*[cells] * across), min_size=1, max_size=4).map(tuple)
    )
)


@given(grids, st.integers(40, 1500))
def test_nothing_is_lost_and_text_around_stays(grid, width: int) -> None:
    heads, rows = grid
    page = f"<p>Before.</p>{table(heads, rows)}<p>After.</p>{table(heads, rows)}"
    made = fitted(page, Column(width, 20, 20), measure)
    assert made.startswith("<p>Before.</p>")
    assert made.count("<p>After.</p>") == 1
    for row in rows:
        for cell in row:
            assert set(words_of(cell)) <= set(words_of(made))
    assert made.count("<table") == made.count("</table>") == 2


def columns_of(pane) -> list[int]:
    frames = pane.view.document().rootFrame().childFrames()
    return [frame.columns() for frame in frames if isinstance(frame, QTextTable)]


def test_the_page_follows_the_column(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane(900, 600)
    before, after = Topic("b", "Before", "b.md"), Topic("c", "After", "c.md")
    pane.show_article(article(table(), headings=()), (), before, after)
    assert columns_of(pane) == [4, 3]
    pane.resize(340, 600)
    qtbot.waitUntil(lambda: columns_of(pane) == [1, 1], timeout=3000)
    assert "Treatment: Cutting the bands" in pane.text()
    assert "Before" in pane.text()
    assert "After" in pane.text()
    pane.resize(900, 600)
    qtbot.waitUntil(lambda: columns_of(pane) == [4, 3], timeout=3000)


def test_a_resize_that_changes_nothing_sets_nothing_anew(make_pane: MakePane) -> None:
    pane = make_pane(900, 600)
    pane.show_article(article("<p>Words.</p>", headings=()))
    heard: list[None] = []
    pane.rendered.connect(lambda: heard.append(None))
    pane.resize(700, 600)
    QTest.qWait(150)
    assert heard == []


@pytest.mark.parametrize(("width", "scale"), [(360, 1.0), (420, 1.25), (480, 1.5), (640, 2.0), (700, 3.0)])
def test_no_word_of_a_table_is_broken(make_pane: MakePane, width: int, scale: float) -> None:
    pane = make_pane(width, 700, scale=scale)
    pane.show_article(article(table(), headings=()))
    pane.view.lay_out()
    document = pane.view.document()
    block = document.begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount() - 1):
            line = layout.lineAt(number)
            last = block.text()[line.textStart() + line.textLength() - 1]
            assert last.isspace() or last in "-,", f"{block.text()!r} is broken after {last!r}"
        block = block.next()
