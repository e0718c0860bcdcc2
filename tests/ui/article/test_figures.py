"""Pictures that open large: the sign in their corner, the ring of the keys, and what the article says of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.article.conftest import SENTENCE, Files, MakePane, article, read_by_keys
from viewer.core.theme import load_theme
from viewer.ui.article.figure_words import figure_words

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="220">'
    b'<rect width="400" height="220" fill="#FF0000"/></svg>'
)
FIGURE = (
    '<table class="figure" width="100%" cellspacing="0" cellpadding="0" border="0"><tr><td class="figure-picture" '
    'align="center"><a class="figure" href="figure:a%2Fred.svg"><img src="pack:file/a/red.svg" alt="All &amp; red"></a>'
    '</td></tr><tr><td class="figure-caption"><p class="caption" align="center">A <a href="part:fat">red</a> '
    "&lt;one&gt;.</p></td></tr></table>"
)
PAGE = f"<p>{SENTENCE}</p>{FIGURE}<p>{SENTENCE}</p>"


def test_the_sign_lies_below_the_pictures_corner_and_covers_nothing(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.set_read(Files({"a/red.svg": SVG}).read)
    pane.show_article(article(PAGE, headings=()))
    pane.view.lay_out()
    (rect,) = pane.view.figures.rects
    em = pane.view.em
    assert (rect.width(), rect.height()) == pytest.approx((400, 220 + 2.1 * em), abs=6)
    image = pane.view.viewport().grab().toImage()
    corner = rect.bottomRight() - QPointF(0.4 * em, 1.0 * em)  # within the plate, beside the sign
    foot = {image.pixelColor(round(rect.left()) + x, round(rect.top()) + 217).name() for x in range(4, 396)}
    assert foot == {"#ff0000"}, "all of the picture is seen"
    middle = rect.center()
    field = QColor(load_theme("light").field)
    assert image.pixelColor(corner.toPoint()).name() == field.name()
    assert image.pixelColor(middle.toPoint()).name() == "#ff0000"


def test_a_small_picture_is_not_covered(make_pane: MakePane) -> None:
    pane = make_pane()
    small = SVG.replace(b"400", b"40").replace(b"220", b"22")
    pane.set_read(Files({"a/red.svg": small}).read)
    pane.show_article(article(PAGE, headings=()))
    pane.view.lay_out()
    (rect,) = pane.view.figures.rects
    image = pane.view.viewport().grab().toImage()
    inside = {image.pixelColor(round(rect.left()) + x, round(rect.center().y())).name() for x in range(4, 36)}
    assert inside == {"#ff0000"}


def test_keys_reach_the_picture_and_the_ring_goes_round_it(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.set_read(Files({"a/red.svg": SVG}).read)
    followed = read_by_keys(pane, PAGE, qtbot)
    QTest.keyClick(pane.view, Qt.Key.Key_Tab)
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert followed == ["figure:a%2Fred.svg"]
    (rect,) = pane.view.figures.rects
    rect.translate(0, -pane.scroll_position)
    image = pane.view.viewport().grab().toImage()
    ring = QColor(load_theme("light").ring).name()
    above = {image.pixelColor(round(rect.center().x()), round(rect.top()) + dy).name() for dy in range(-5, 3)}
    assert ring in above


def test_pages_without_pictures_are_not_looked_through(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article("<p>None.</p>", headings=()))
    assert pane.view.figures.rects == []


@pytest.mark.parametrize(
    ("html", "path", "said"),
    [
        (PAGE, "a/red.svg", ("A red <one>.", "All & red")),
        (PAGE, "other.svg", ("", "")),
        ('<p><img src="pack:file/x.png" alt="X"></p>', "x.png", ("", "X")),
        ('<p><img src="pack:file/x.png" alt="X"></p>' + FIGURE, "x.png", ("", "X")),
        ("", "x.png", ("", "")),
    ],
)
def test_caption_and_words(html: str, path: str, said: tuple[str, str]) -> None:
    assert figure_words(html, path) == said
