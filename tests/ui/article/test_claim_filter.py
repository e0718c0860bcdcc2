"""The bar over the page of evidence: verdicts, a topic, how many are shown, and an anchor that was taken out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from tests.ui.article.conftest import SENTENCE, MakePane, article
from viewer.core.article.folds import rows, topics
from viewer.core.theme import load_theme
from viewer.ui.article.claim_filter import ClaimFilter

WORDS = {"supported": "supported", "contested": "contested", "unsupported": "unsupported"}


def _row(name: str, verdict: str, topic: str) -> str:
    return (
        f'<!--row:claim {verdict} {topic}--><p class="claim-verdict" id="claim-{name}">{name} is here.</p>'
        f"<p>{SENTENCE}</p><!--/row-->"
    )


PAGE = (
    f"<p>{SENTENCE * 12}</p>"
    '<!--row:heading contested,supported anatomy--><h2 id="topic-body">The body</h2><!--/row-->'
    + _row("one", "supported", "anatomy")
    + _row("two", "contested", "anatomy")
    + '<!--row:heading supported diet--><h2 id="topic-food">Food</h2><!--/row-->'
    + _row("three", "supported", "diet")
)


@pytest.fixture
def shown(make_pane: MakePane):
    pane = make_pane()
    page = article(PAGE, headings=())
    pane.show_article(page)
    bar = ClaimFilter(load_theme("light"), 1.0, pane)
    bar.chosen.connect(pane.set_filter)
    pane.filter_dropped.connect(bar.reset)
    pane.add_above(bar)
    bar.show_rows(rows(page.html), topics(page.html), WORDS, pane.size())
    return pane, bar


def press(button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose_topic(bar: ClaimFilter, words: str) -> None:
    bar.topic.setCurrentIndex(bar.topic.findText(words))
    bar.topic.activated.emit(bar.topic.currentIndex())


def test_it_offers_what_there_is(shown) -> None:
    _, bar = shown
    assert [chip.text() for chip in bar.chips] == ["Supported 2", "Contested 1"]
    assert [bar.topic.itemText(at) for at in range(bar.topic.count())] == ["All topics", "The body", "Food"]
    assert bar.shown.text() == "3 of 3 shown"
    assert not bar.all_button.isVisible()


def test_one_verdict(shown) -> None:
    pane, bar = shown
    press(bar.chips[1])
    assert "two is here" in pane.text()
    assert "one is here" not in pane.text()
    assert "Food" not in pane.text(), "a heading with nothing under it is gone as well"
    assert bar.shown.text() == "1 of 3 shown"
    assert pane.scroll_position > 0, "who chooses wants to see what is left"
    press(bar.chips[0])
    assert bar.shown.text() == "3 of 3 shown"


def test_verdict_and_topic_together(shown) -> None:
    pane, bar = shown
    choose_topic(bar, "Food")
    assert [chip.text() for chip in bar.chips] == ["Supported 1", "Contested 0"]
    assert not bar.chips[1].isEnabled()
    press(bar.chips[0])
    assert bar.shown.text() == "1 of 3 shown"
    choose_topic(bar, "The body")
    assert "one is here" in pane.text()
    assert "three is here" not in pane.text()
    press(bar.all_button)
    assert bar.shown.text() == "3 of 3 shown"
    assert all(f"{name} is here" in pane.text() for name in ("one", "two", "three"))
    assert not any(chip.isChecked() for chip in bar.chips)


def test_a_claim_that_was_taken_out_can_be_gone_to(shown) -> None:
    pane, bar = shown
    press(bar.chips[1])
    pane.scroll_to("claim-three")
    assert "three is here" in pane.text()
    assert bar.conditions == frozenset()
    assert bar.shown.text() == "3 of 3 shown"
    press(bar.chips[1])
    pane.scroll_to("claim-two")
    assert bar.conditions, "what is shown needs no other filter"


def test_another_page_begins_with_all(shown) -> None:
    pane, bar = shown
    press(bar.chips[1])
    pane.show_article(article(PAGE, headings=()))
    assert "three is here" in pane.text()
    bar.show_rows(rows(PAGE), topics(PAGE), WORDS, pane.size())
    assert bar.conditions == frozenset()


@pytest.mark.parametrize(("width", "height", "scale"), [(320, 500, 1.0), (480, 600, 3.0), (1400, 800, 1.0)])
def test_it_leaves_the_page_its_room(make_pane: MakePane, width: int, height: int, scale: float) -> None:
    pane = make_pane(width, height, scale=scale)
    pane.show_article(article(PAGE, headings=()))
    bar = ClaimFilter(load_theme("dark"), scale, pane)
    pane.add_above(bar)
    bar.show_rows(rows(PAGE), topics(PAGE), WORDS, pane.size())
    QTest.qWait(20)
    bar.toggle.setChecked(True)
    press(bar.chips[0])
    QTest.qWait(20)
    assert pane.view.height() >= height * 0.2
    for widget in (bar.toggle, bar.shown, bar.all_button, bar.area):
        assert bar.rect().contains(widget.geometry())
    heads = [widget.geometry() for widget in (bar.toggle, bar.shown, bar.all_button)]
    assert not any(one.intersects(bar.area.geometry()) for one in heads)
    assert all(chip.width() >= chip.minimumSizeHint().width() for chip in bar.chips if chip.width() < bar.width())
    bar.toggle.setChecked(False)
    assert bar.height() < height / 2
    assert QSize(32, 24).width() <= bar.toggle.width()


def test_keys_reach_every_choice(shown, qtbot) -> None:
    pane, bar = shown
    pane.activateWindow()
    bar.toggle.setFocus()
    qtbot.waitUntil(bar.toggle.hasFocus)
    QTest.keyClick(bar.toggle, Qt.Key.Key_Tab)
    assert bar.chips[0].hasFocus()
    QTest.keyClick(bar.chips[0], Qt.Key.Key_Space)
    assert bar.shown.text() == "2 of 3 shown"
    QTest.keyClick(bar.chips[0], Qt.Key.Key_Tab)
    QTest.keyClick(bar.chips[1], Qt.Key.Key_Tab)
    assert bar.topic.hasFocus()
    bar.all_button.setFocus()
    QTest.keyClick(bar.all_button, Qt.Key.Key_Space)
    assert bar.toggle.hasFocus(), "the button that goes hands the keys on"


def test_what_is_no_claim_has_a_chip_of_its_own(make_pane: MakePane) -> None:
    pane = make_pane()
    page = article(PAGE + '<!--row:addition - diet--><p id="addition-four">four is here.</p><!--/row-->', headings=())
    pane.show_article(page)
    bar = ClaimFilter(load_theme("light"), 1.0, pane)
    bar.chosen.connect(pane.set_filter)
    bar.show_rows(rows(page.html), topics(page.html), {**WORDS, "also": "Also worth knowing"}, pane.size())
    assert [chip.text() for chip in bar.chips] == ["Supported 2", "Contested 1", "Also worth knowing 1"]
    assert bar.shown.text() == "4 of 4 shown"
    bar.chips[2].click()
    assert "four is here" in pane.text()
    assert "one is here" not in pane.text()
    assert bar.shown.text() == "1 of 4 shown"


def test_where_nothing_is_left_the_page_says_so_and_offers_all(shown) -> None:
    pane, bar = shown
    press(bar.chips[1])
    choose_topic(bar, "Food")
    assert bar.shown.text() == "Nothing here has this verdict and topic."
    assert "Nothing here has this verdict and topic." in pane.text()
    wanted: list[str] = []
    pane.switch_wanted.connect(wanted.append)
    pane.view.followed.emit("article-switch:all-rows")
    assert wanted == ["all-rows"]
    bar.show_all()
    assert "Nothing here" not in pane.text()
