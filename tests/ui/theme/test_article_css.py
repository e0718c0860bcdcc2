"""The sheet of articles: sizes follow the scale, colours follow the theme."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from viewer.core.settings import FONT_CHOICES
from viewer.core.theme import THEMES, contrast, load_theme
from viewer.ui.theme.article_css import article_css
from viewer.ui.theme.fonts import TITLE, USUAL, read_in, text_font
from viewer.ui.theme.style import BASE_PX

BODY = (
    '<h1>Title</h1><h2>Part</h2><p>Words <a class="web" href="https://example.org">out</a> and <code>code</code></p>'
    '<p class="note-sources">Sources: <a class="source" href="pack:topic/r">Khan 2010</a></p>'
    '<p class="summary">Sum <a class="part part-fat" href="part:fat">fat</a></p>'
)


def sizes(scale: float) -> dict[str, int]:
    document = QTextDocument()
    document.setDefaultFont(text_font(BASE_PX * scale))
    document.setDefaultStyleSheet(article_css(load_theme("light"), scale))
    document.setHtml(f"<html><body>{BODY}</body></html>")
    found = {}
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            found[at.fragment().text().strip()] = at.fragment().charFormat().font().pixelSize()
            at += 1
        block = block.next()
    return found


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_every_size_follows_the_scale(scale: float) -> None:
    usual, now = sizes(1.0), sizes(scale)
    for words, size in usual.items():
        assert now[words] == pytest.approx(size * scale, abs=1), words
    assert now["Title"] > now["Part"] > now["Words"] > now["Sources:"]


@pytest.mark.usefixtures("qapp")
def test_links_are_as_large_as_the_words_round_them() -> None:
    now = sizes(1.0)
    assert now["Khan 2010"] == now["Sources:"]
    assert now["fat"] == now["Sum"]
    assert now["out"] == now["Words"]


def test_headings_are_set_in_the_title_font(qapp: QApplication) -> None:
    assert f'h1 {{ font-family: "{TITLE}"' in article_css(load_theme("light"), 1.0)


@pytest.mark.parametrize("name", THEMES)
def test_boxes_keep_their_words_readable(name: str) -> None:
    theme = load_theme(name)
    sheet = article_css(theme, 1.0)
    assert "$" not in sheet
    grounds = set(re.findall(r"background-color: (#[0-9A-Fa-f]{6})", sheet)) - {theme.rule, theme.edge}
    assert len(grounds) > 5
    for ground in grounds:
        assert contrast(theme.ink, ground) >= theme.text_contrast, ground


@pytest.mark.parametrize("name", THEMES)
def test_the_note_has_its_edge_on_the_side_where_reading_starts(name: str) -> None:
    theme = load_theme(name)
    sheet = article_css(theme, 1.0)
    assert re.search(rf"td\.note-cell {{[^}}]*border-left: [4-9]px solid {theme.note_edge}", sheet)
    assert re.search(rf"td\.note-cell\.rtl {{[^}}]*border-right: [4-9]px solid {theme.note_edge}", sheet)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("choice", FONT_CHOICES)
@pytest.mark.parametrize(("spacing", "line_em"), [(1.0, 1.51), (1.5, 1.77), (2.0, 2.03)])
def test_lines_are_as_far_apart_in_every_font(choice: str, spacing: float, line_em: float) -> None:
    read_in(choice)
    try:
        document = QTextDocument()
        document.setDefaultFont(text_font(40))
        document.setDefaultStyleSheet(article_css(load_theme("light"), 1.0, 40, spacing))
        document.setHtml(f"<html><body><p>{'words and words ' * 40}</p></body></html>")
        document.setTextWidth(400)
        document.size()  # lays it out
        block = document.begin()
        layout = block.layout()
        apart = layout.lineAt(3).y() - layout.lineAt(2).y()
        assert apart / 40 == pytest.approx(line_em, abs=0.04)
    finally:
        read_in(USUAL)
