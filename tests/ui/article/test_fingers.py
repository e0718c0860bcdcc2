"""Reading by finger: a drag scrolls, a tap follows, a long press chooses; the mouse selects as ever."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScroller
from pytestqt.qtbot import QtBot

from tests.ui.article.conftest import MakePane, article
from tests.ui.article.test_pane import LONG, place_of
from viewer.ui.article.pane import ArticlePane


class Finger:
    """One finger on a pane's text."""

    def __init__(self, pane: ArticlePane) -> None:
        self._on, self._screen = pane.view.viewport(), QTest.createTouchDevice()

    def press(self, at: QPoint, number: int = 0) -> None:
        QTest.touchEvent(self._on, self._screen).press(number, at, self._on).commit()

    def move(self, at: QPoint, number: int = 0) -> None:
        QTest.touchEvent(self._on, self._screen).move(number, at, self._on).commit()

    def lift(self, at: QPoint, number: int = 0) -> None:
        QTest.touchEvent(self._on, self._screen).release(number, at, self._on).commit()

    def tap(self, at: QPoint) -> None:
        self.press(at)
        self.lift(at)

    def drag(self, start: QPoint, end: QPoint, steps: int = 8) -> None:
        self.press(start)
        for step in range(1, steps + 1):
            self.move(start + (end - start) * (step / steps))
            QTest.qWait(5)
        self.lift(end)


@pytest.fixture
def finger(qtbot: QtBot):
    return Finger


def rest(pane: ArticlePane, qtbot: QtBot) -> None:
    scroller = QScroller.scroller(pane.view.viewport())
    qtbot.waitUntil(lambda: scroller.state() == QScroller.State.Inactive, timeout=10_000)


def test_a_drag_scrolls_and_selects_nothing(make_pane: MakePane, finger, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.show_article(article(LONG))
    hand = finger(pane)
    hand.press(QPoint(200, 500))
    for y in range(490, 190, -20):
        hand.move(QPoint(200, y))
        QTest.qWait(5)
    assert 200 < pane.scroll_position < 330, "the text stays under the finger"
    assert pane.selected() is None
    hand.lift(QPoint(200, 200))
    rest(pane, qtbot)
    assert pane.selected() is None


def test_a_flick_goes_on_and_a_touch_stops_it_without_following(make_pane: MakePane, finger, qtbot: QtBot) -> None:
    pane = make_pane()
    link = f'<p><a class="topic" href="pack:topic/b">{"a long link to tap on " * 4}</a></p>'
    pane.show_article(article(link * 300))
    followed: list[str] = []
    pane.link_activated.connect(followed.append)
    hand = finger(pane)
    hand.drag(QPoint(200, 560), QPoint(200, 60), steps=6)
    here = pane.scroll_position
    qtbot.waitUntil(lambda: pane.scroll_position > here + 20, timeout=5000)
    hand.tap(QPoint(200, 300))
    assert followed == []
    rest(pane, qtbot)
    hand.tap(QPoint(200, 300))
    assert followed == ["pack:topic/b"] or pane.view.link_under(QPoint(200, 300)) is None


def test_a_tap_follows(make_pane: MakePane, finger, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.show_article(article())
    with qtbot.waitSignal(pane.link_activated) as heard:
        finger(pane).tap(place_of(pane, "pack:topic/b#x"))
    assert heard.args == ["pack:topic/b#x"]


def test_a_tap_opens_a_fold_and_lights_a_part(make_pane: MakePane, finger, focus) -> None:
    pane = make_pane()
    pane.show_article(article())
    finger(pane).tap(place_of(pane, "fold:0"))
    assert "Hidden words" in pane.view.toPlainText()
    finger(pane).tap(place_of(pane, "part:fat"))
    assert focus.focus.pinned


def test_a_long_press_on_a_link_says_so_and_follows_nothing(make_pane: MakePane, finger, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.show_article(article())
    followed: list[str] = []
    pane.link_activated.connect(followed.append)
    at, hand = place_of(pane, "term:lobule"), finger(pane)
    with qtbot.waitSignal(pane.view.held) as heard:
        hand.press(at)
    hand.lift(at)
    assert heard.args == ["term:lobule"]
    assert followed == []
    assert pane.view.link is not None
    assert pane.text()[slice(*pane.view.link.range)] == "lobule"


def test_a_long_press_on_words_chooses_them(make_pane: MakePane, finger, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.show_article(article("<p>One two three four five six seven eight nine ten eleven twelve.</p>"))
    pane.view.lay_out()
    start = pane.text().index("three")
    rects = pane.view.marks.rects((start, start + 5))
    end = pane.text().index("five") + 3
    last = pane.view.marks.rects((end, end + 1))[0]
    hand = finger(pane)
    hand.press(rects[0].center().toPoint())
    qtbot.waitUntil(lambda: pane.selected() is not None)
    assert pane.view.textCursor().selectedText() == "three"
    hand.move(last.center().toPoint() + QPoint(3, 0))
    hand.lift(last.center().toPoint() + QPoint(3, 0))
    assert pane.view.textCursor().selectedText() == "three four five"
    menus = [menu for menu in QApplication.topLevelWidgets() if isinstance(menu, QMenu) and menu.isVisible()]
    assert len(menus) == 1, "what can be done with them"
    menus[0].close()


def test_a_second_finger_does_nothing(make_pane: MakePane, finger, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.show_article(article(LONG))
    hand = finger(pane)
    hand.press(QPoint(100, 300))
    hand.press(QPoint(300, 300), number=1)
    hand.move(QPoint(300, 100), number=1)
    hand.lift(QPoint(300, 100), number=1)
    assert pane.scroll_position == 0
    hand.lift(QPoint(100, 300))
    rest(pane, qtbot)


def test_the_mouse_selects_as_ever(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article(LONG))
    port = pane.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(10, 200))
    QTest.mouseMove(port, QPoint(300, 200))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert pane.selected() is not None
    assert pane.scroll_position == 0
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
