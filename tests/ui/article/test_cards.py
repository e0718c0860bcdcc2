"""Cards beside links: when they come and go, where they stand, and who can reach them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.article.conftest import MakePane, article, read_by_keys
from tests.ui.article.test_fingers import Finger
from tests.ui.article.test_pane import click, place_of
from viewer.core.theme import load_theme
from viewer.ui.article.card_words import CardWords
from viewer.ui.article.cards import Cards
from viewer.ui.article.pane import ArticlePane
from viewer.ui.article.tips import tip_of, with_tips
from viewer.ui.theme.beside import GAP_PX, placed

GLOSSARY = "pack:topic/glossary#term-lobule"
TOLD = {
    "term:lobule": CardWords("lobule", "A small pocket of fat cells.", ways=(("More", GLOSSARY),)),
    "pack:topic/b#x": CardWords("The bands", "What holds the skin.", above="Body", ways=(("Go", "pack:topic/b#x"),)),
    "long:": CardWords("A long one", "Many words that fill line after line. " * 40, ways=(("More", "x:"),)),
}
NOTE = (
    '<p>Said<a class="footnote-ref" href="pack:topic/a#fn%3A1">1</a></p>'
    '<ol><li><a name="fn:1"></a>What the note says.</li></ol>'
)

side = st.integers(0, 900)
links = st.builds(QRect, side.map(lambda x: min(x, 880)), side.map(lambda y: min(y, 690)), side, st.integers(1, 60))
sizes = st.builds(QSize, st.integers(20, 700), st.integers(20, 900))


@given(links, sizes, st.booleans())
def test_a_card_is_inside_and_off_its_link(link: QRect, size: QSize, mirrored: bool) -> None:
    area = QRect(4, 4, 900, 700)
    place = placed(area, link, size, 80, mirrored)
    room = max(link.top() - GAP_PX - area.top(), area.bottom() - link.bottom() - GAP_PX)
    if place is None:
        assert room < min(80, size.height())
        return
    assert area.contains(place)
    assert not place.intersects(link.adjusted(0, -GAP_PX + 1, 0, GAP_PX - 1))
    assert place.height() == min(size.height(), room)


@pytest.fixture
def make_cards(make_pane: MakePane):
    def make(html: str | None = None, **sizes: object) -> tuple[ArticlePane, Cards]:
        pane = make_pane(**sizes)
        pane.show_article(article() if html is None else article(html, headings=()))
        return pane, Cards(pane, TOLD.get, load_theme("light"), 1.0)

    return make


def rest_on(pane: ArticlePane, place: QPoint) -> None:
    """Come from somewhere else and stay."""
    port = pane.view.viewport()
    QTest.mouseMove(port, QPoint(port.width() - 5, port.height() - 5))
    QTest.mouseMove(port, place - QPoint(1, 0))
    QTest.mouseMove(port, place)


def shown(cards: Cards, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: cards.card is not None, timeout=3000)


def gone(cards: Cards, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: cards.card is None, timeout=3000)


def test_a_pointer_that_rests_shows_what_the_word_means(make_cards, qtbot: QtBot) -> None:
    pane, cards = make_cards()
    rest_on(pane, place_of(pane, "term:lobule"))
    assert cards.card is None, "a pointer that passes by means nothing"
    shown(cards, qtbot)
    assert cards.card.title.text() == "lobule"
    assert "pocket" in cards.card.text.text()
    assert not cards.card.isWindow()
    assert cards.card.accessibleName() == "lobule"
    assert "pocket" in cards.card.accessibleDescription()


def test_it_goes_when_the_pointer_leaves_both(make_cards, qtbot: QtBot) -> None:
    pane, cards = make_cards()
    rest_on(pane, place_of(pane, "term:lobule"))
    shown(cards, qtbot)
    QTest.mouseMove(pane.view.viewport(), QPoint(5, 550))
    gone(cards, qtbot)


def test_the_pointer_can_go_onto_the_card(make_cards, qtbot: QtBot) -> None:
    pane, cards = make_cards()
    rest_on(pane, place_of(pane, "term:lobule"))
    shown(cards, qtbot)
    QTest.mouseMove(pane.view.viewport(), QPoint(5, 550))
    cards.card.entered.emit()
    QTest.qWait(500)
    assert cards.card is not None
    with qtbot.waitSignal(cards.go) as heard:
        QTest.mouseClick(cards.card.ways[0], Qt.MouseButton.LeftButton)
    assert heard.args == [GLOSSARY]
    assert cards.card is None


def test_closing_takes_it_away_and_it_does_not_come_back_by_itself(make_cards, qtbot: QtBot) -> None:
    pane, cards = make_cards()
    rest_on(pane, place_of(pane, "term:lobule"))
    shown(cards, qtbot)
    assert cards.close()
    assert not cards.close()
    QTest.qWait(500)
    assert cards.card is None


def test_who_comes_back_to_the_link_from_elsewhere_sees_it_again(make_cards, qtbot: QtBot) -> None:
    """Also straight from the card, without a step on the text between."""
    pane, cards = make_cards()
    place = place_of(pane, "term:lobule")
    rest_on(pane, place)
    shown(cards, qtbot)
    QApplication.sendEvent(pane.view, QEvent(QEvent.Type.Leave))
    assert cards.close()
    QTest.mouseMove(pane.view.viewport(), place + QPoint(1, 0))
    QTest.mouseMove(pane.view.viewport(), place)
    shown(cards, qtbot)


def test_a_press_on_the_text_and_a_scroll_take_it_away(make_cards, qtbot: QtBot) -> None:
    pane, cards = make_cards()
    for away in (
        lambda: QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 550)),
        lambda: pane.restore(200),
    ):
        pane.restore(0)
        rest_on(pane, place_of(pane, "term:lobule"))
        shown(cards, qtbot)
        away()
        assert cards.card is None


def test_a_pinned_card_stays_with_its_link(make_cards) -> None:
    pane, cards = make_cards()
    click(pane, "term:lobule")
    assert cards.pin("term:lobule")
    top = cards.card.y()
    pane.restore(20)
    assert cards.card.y() == top - 20
    pane.restore(2000)
    assert cards.card is None


def test_hovering_another_link_leaves_a_pinned_card_alone(make_cards) -> None:
    pane, cards = make_cards()
    click(pane, "term:lobule")
    cards.pin("term:lobule")
    rest_on(pane, place_of(pane, "pack:topic/b#x"))
    QTest.qWait(800)
    assert cards.card is not None
    assert cards.card.title.text() == "lobule"


def test_keys_reach_the_card_and_come_back_to_the_link(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    page = '<p><a href="part:fat">fat</a> <a href="term:lobule">lobule</a> and <a href="pack:topic/b#x">on</a></p>'
    followed = read_by_keys(pane, page, qtbot)
    cards = Cards(pane, TOLD.get, load_theme("light"), 1.0)
    pane.link_activated.connect(cards.pin)
    QTest.keyClick(pane.view, Qt.Key.Key_Tab)
    shown(cards, qtbot)
    assert not cards.card.pinned
    assert pane.view.hasFocus(), "the card takes no key that nobody gave it"
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert followed == ["term:lobule"]
    assert cards.card.pinned
    assert cards.card.ways[0].hasFocus()
    QTest.keyClick(cards.card.ways[0], Qt.Key.Key_Tab)
    assert cards.card.close_button.hasFocus()
    QTest.keyClick(cards.card.close_button, Qt.Key.Key_Tab)
    assert cards.card is None
    assert pane.view.hasFocus()
    QTest.qWait(500)
    assert cards.card is None, "coming back asks for nothing"
    QTest.keyClick(pane.view, Qt.Key.Key_Tab)
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert followed[-1] == "pack:topic/b#x", "Tab goes on from the link"


def test_escape_in_the_card_goes_back(make_cards, qtbot: QtBot) -> None:
    pane, cards = make_cards()
    pane.activateWindow()
    pane.view.setFocus()
    qtbot.waitUntil(pane.view.hasFocus)
    click(pane, "term:lobule")
    cards.pin("term:lobule")
    QTest.keyClick(cards.card.ways[0], Qt.Key.Key_Escape)
    assert cards.card is None
    assert pane.view.hasFocus()


def test_a_finger_that_rests_pins(make_cards, qtbot: QtBot) -> None:
    pane, cards = make_cards()
    hand, at = Finger(pane), place_of(pane, "pack:topic/b#x")
    followed: list[str] = []
    pane.link_activated.connect(followed.append)
    hand.press(at)
    shown(cards, qtbot)
    hand.lift(at)
    assert cards.card.pinned
    assert followed == []
    hand.tap(QPoint(10, 560))
    assert cards.card is None


def test_a_footnote_is_told_beside_its_number(make_cards, qtbot: QtBot) -> None:
    pane, cards = make_cards(NOTE)
    rest_on(pane, place_of(pane, "pack:topic/a#fn%3A1"))
    shown(cards, qtbot)
    assert cards.card.text.text() == "What the note says."


def test_other_words_with_a_tip_are_told_as_well(make_cards) -> None:
    pane, cards = make_cards('<p>The <span class="x" title="World Health Organization">WHO</span> says so.</p>')
    pane.view.lay_out()
    start = pane.text().index("WHO")
    at = pane.view.marks.rects((start, start + 3))[0].center().toPoint()
    pane.view._hint(at)
    assert (cards.card.title.text(), cards.card.text.text()) == ("WHO", "World Health Organization")


def test_a_word_that_names_a_part_keeps_its_tip(make_cards, qtbot: QtBot) -> None:
    """It lights the picture, as ever; what it means is told as well, by a pointer that rests and by a finger."""
    pane, cards = make_cards('<p>The <a class="part" href="part:fat" title="Soft and yellow.">fat</a> is here.</p>')
    at = place_of(pane, "part:fat")
    assert pane.view._hint(at)
    assert (cards.card.title.text(), cards.card.text.text()) == ("fat", "Soft and yellow.")
    cards.close()
    hand = Finger(pane)
    hand.press(at)
    shown(cards, qtbot)
    hand.lift(at)
    assert cards.card.text.text() == "Soft and yellow."


def test_an_abbreviation_is_reached_by_keys(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    page = '<p>The <span class="abbr" title="World &quot;Health&quot; &amp; more">WHO</span> says so.</p>'
    followed = read_by_keys(pane, page, qtbot)
    cards = Cards(pane, TOLD.get, load_theme("light"), 1.0)
    QTest.keyClick(pane.view, Qt.Key.Key_Tab)
    shown(cards, qtbot)
    assert (cards.card.title.text(), cards.card.text.text()) == ("WHO", 'World "Health" & more')
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert cards.card.pinned
    assert followed == [], "it leads nowhere"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="term:x">a <span class="abbr" title="T">W</span></a>',
        "<p>Nothing.</p>",
        '<img title="T" src="x">',
    ],
)
def test_only_words_outside_links_become_links(html: str) -> None:
    assert with_tips(html) == html
    assert tip_of("term:x") == ""


def test_links_of_which_nothing_is_known_have_no_card(make_cards) -> None:
    pane, cards = make_cards()
    rest_on(pane, place_of(pane, "https://example.org/a?b=1"))
    QTest.qWait(500)
    assert cards.card is None
    assert not cards.pin("https://example.org/a?b=1")


def test_a_new_text_takes_the_card_away(make_cards) -> None:
    pane, cards = make_cards()
    click(pane, "term:lobule")
    cards.pin("term:lobule")
    pane.show_article(article("<p>Another.</p>"))
    assert cards.card is None


@pytest.mark.parametrize(("width", "height", "scale"), [(480, 600, 3.0), (320, 300, 2.0), (900, 200, 1.0)])
def test_a_pinned_card_is_inside_and_scrolls(
    make_pane: MakePane, qtbot: QtBot, width: int, height: int, scale: float
) -> None:
    pane = make_pane(width, height, scale=scale)
    pane.activateWindow()
    pane.view.setFocus()
    qtbot.waitUntil(pane.view.hasFocus)
    pane.show_article(article('<p>A <a href="long:">word</a> here.</p>', headings=()))
    cards = Cards(pane, TOLD.get, load_theme("light"), scale)
    assert cards.pin("long:")
    card = cards.card
    assert pane.rect().contains(card.geometry())
    assert card.close_button.hasFocus()
    assert card.rect().contains(card.close_button.geometry())
    bar = card.area.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(card.close_button, Qt.Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(card.close_button, Qt.Key.Key_Backtab)
    assert card.ways[0].hasFocus()
    assert not card.ways[0].visibleRegion().isEmpty()


def test_right_to_left_the_card_ends_where_its_link_begins(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    page = '<p>كلمة <a href="term:lobule">فص دهني</a> هنا.</p>'
    pane.show_article(article(page, headings=(), right_to_left=True))
    cards = Cards(pane, TOLD.get, load_theme("light"), 1.0)
    assert cards.pin("term:lobule")
    assert cards.card.isRightToLeft()
    assert cards.card.geometry().center().x() > pane.width() / 2 or cards.card.width() > pane.width() * 0.6
    assert cards.card.close_button.x() < cards.card.ways[0].mapTo(cards.card, QPoint()).x()
