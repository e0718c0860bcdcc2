"""The article pane: links, folds, keys, headings, reading direction."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.article.conftest import BODY, SENTENCE, MakePane, article, read_by_keys
from viewer.core.article.model import Heading
from viewer.core.content.model import Topic
from viewer.core.theme import load_theme
from viewer.ui.article.pane import ArticlePane

LONG = "".join(f'<p id="p{number}">{SENTENCE}</p>' for number in range(400))


def place_of(pane: ArticlePane, address: str) -> QPoint:
    """A point of the viewport over the first link to ``address``."""
    view = pane.view
    for y in range(0, view.viewport().height(), 4):
        for x in range(0, view.viewport().width(), 4):
            if view.anchorAt(QPoint(x, y)) == address:
                return QPoint(x + 2, y + 2)
    raise AssertionError(f"{address} is not in view")


def click(pane: ArticlePane, address: str) -> None:
    QTest.mouseClick(
        pane.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place_of(pane, address)
    )


@pytest.mark.parametrize("address", ["pack:topic/b#x", "https://example.org/a?b=1", "term:lobule"])
def test_a_click_says_where_a_link_leads(make_pane: MakePane, qtbot: QtBot, address: str) -> None:
    pane = make_pane()
    pane.show_article(article())
    with qtbot.waitSignal(pane.link_activated) as heard:
        click(pane, address)
    assert heard.args == [address]
    assert pane.view.source().isEmpty()


def test_the_ways_on_are_links(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.show_article(article("<p>Short.</p>"), (), Topic("before", "Before", "b.md"), Topic("after", "After", "a.md"))
    with qtbot.waitSignal(pane.link_activated) as heard:
        click(pane, "pack:topic/after")
    assert heard.args == ["pack:topic/after"]


def test_a_fold_opens_and_closes_in_place(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article())
    assert "Hidden words" not in pane.view.toPlainText()
    click(pane, "fold:0")
    assert "Hidden words" in pane.view.toPlainText()
    assert pane.open_folds == {0}
    click(pane, "fold:0")
    assert "Hidden words" not in pane.view.toPlainText()


def test_a_fold_keeps_the_scroll(make_pane: MakePane) -> None:
    pane = make_pane(700, 300)
    pane.show_article(article())
    pane.restore(120)
    click(pane, "fold:0")
    assert pane.scroll_position == 120


def test_folds_that_were_open_come_back_open(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article(), open_folds=frozenset({0}))
    assert "Hidden words" in pane.view.toPlainText()
    pane.show_article(article(BODY.replace("head:0--", "head:0 open--", 1)))
    assert "Hidden words" in pane.view.toPlainText()


def test_going_to_an_anchor_opens_its_fold(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article())
    pane.scroll_to("inside")
    assert "Hidden words" in pane.view.toPlainText()


def test_going_to_a_heading(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article())
    pane.scroll_to("h3")
    top = pane.view.cursorForPosition(QPoint(5, 20)).block()
    assert "Heading 3" in (top.text() or top.next().text())
    pane.scroll_to("")
    assert pane.scroll_position == 0


def test_a_new_article_starts_at_its_top(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article())
    pane.restore(400)
    pane.show_article(article(LONG))
    assert pane.scroll_position == 0


def test_a_place_far_down_a_long_page_comes_back(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article(LONG))
    pane.view.lay_out()
    far = pane.view.verticalScrollBar().maximum() - 50
    pane.restore(far)
    pane.show_article(article("<p>Another.</p>"))
    pane.show_article(article(LONG))
    pane.restore(far)
    assert pane.scroll_position == far > 10_000


def test_every_heading_is_reached_on_the_way_to_the_end(make_pane: MakePane) -> None:
    """Short sections at the end of a page cannot come to the top of the view; each has its turn all the same."""
    names = [f"part-{number}" for number in range(8)]
    headings = tuple(Heading(2, name, name) for name in names)
    long = "<p>Many words stand here, and more of them. </p>" * 30
    short = "".join(f'<h2 id="{name}"><a name="{name}"></a>{name}</h2><p>Short.</p>' for name in names)
    pane = make_pane()
    pane.show_article(article(long + short, headings=headings))
    heard: list[str] = []
    pane.heading_in_view.connect(heard.append)
    bar = pane.view.verticalScrollBar()
    pane.view.lay_out()
    QApplication.processEvents()  # the scroll bar learns how high the text is
    pane._follow._judge()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 6)
        pane._follow._judge()
    assert heard == names
    for name in reversed(names):  # who goes to one is told of that one
        pane.scroll_to(name)
        pane._follow._judge()
        assert heard[-1] == name


def test_the_heading_in_view_follows_the_scroll(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.show_article(article())
    heard: list[str] = []
    pane.heading_in_view.connect(heard.append)
    for anchor in ("h2", "h4"):
        with qtbot.waitSignal(pane.heading_in_view):
            pane.scroll_to(anchor)
    pane.restore(pane.view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: heard[-1] == "h5")
    pane.scroll_to("")
    qtbot.waitUntil(lambda: heard[-1] == "")
    assert heard == ["h2", "h4", "h5", ""]


def test_the_parts_of_a_very_long_page(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.show_article(article("<p>Words.</p>", part=1, parts=80))
    assert "Part 2 of 80" in pane.view.toPlainText()
    with qtbot.waitSignal(pane.part_requested) as heard:
        click(pane, "article-part:2")
    assert heard.args == [2]


# -- keys


@pytest.mark.parametrize(
    ("key", "modifier", "start", "way"),
    [
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, 0, 1),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 400, -1),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 0, 1),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 900, -1),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, 0, 1),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier, 900, -1),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 0, 1),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 900, -1),
    ],
)
def test_keys_scroll(make_pane: MakePane, key: Qt.Key, modifier: Qt.KeyboardModifier, start: int, way: int) -> None:
    pane = make_pane()
    pane.show_article(article())
    pane.restore(start)
    QTest.keyClick(pane.view, key, modifier)
    moved = pane.scroll_position - start
    assert moved * way > 0
    if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space):
        assert 0.7 * pane.view.viewport().height() < abs(moved) < pane.view.viewport().height()
    if key == Qt.Key.Key_End:
        assert pane.scroll_position == pane.view.verticalScrollBar().maximum()
    if key == Qt.Key.Key_Home:
        assert pane.scroll_position == 0


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_keys_of_the_window_reach_the_window(
    make_pane: MakePane, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    class Host(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.keys: list[int] = []

        def keyPressEvent(self, event: object) -> None:
            self.keys.append(event.key())  # type: ignore[attr-defined]

    host = Host()
    qtbot.addWidget(host)
    pane = make_pane()
    QVBoxLayout(host).addWidget(pane)
    pane.show_article(article())
    host.show()
    QTest.keyClick(pane.view, key, modifier)
    assert [pressed for pressed in host.keys if pressed != Qt.Key.Key_Alt] == [key]


def test_tab_walks_the_links_and_enter_follows(make_pane: MakePane, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    before, pane, after = QLineEdit(), make_pane(), QLineEdit()
    layout = QVBoxLayout(host)
    for widget in (before, pane, after):
        layout.addWidget(widget)
    pane.show_article(
        article('<p>A <a href="pack:topic/one">one</a> and <a href="pack:topic/two">two</a>.</p>', headings=())
    )
    host.resize(700, 500)
    host.show()
    host.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    followed: list[str] = []
    pointed: list[str] = []
    pane.link_activated.connect(followed.append)
    pane.view.pointed.connect(pointed.append)
    steps = 0
    while not after.hasFocus() and steps < 8:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if pane.view.textCursor().hasSelection() and pane.view.hasFocus():
            QTest.keyClick(pane.view, Qt.Key.Key_Return)
        steps += 1
    assert followed == ["pack:topic/one", "pack:topic/two"]
    assert after.hasFocus()


def test_the_focus_is_seen_when_the_keyboard_brought_it(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.show_article(article())
    pane.activateWindow()
    pane.view.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(pane.view.hasFocus)
    calm = pane.view.viewport().grab().toImage()
    pane.view.clearFocus()
    pane.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(pane.view.hasFocus)
    ringed = pane.view.viewport().grab().toImage()
    ring = load_theme("light").ring.lower()
    middle = ringed.height() // 2
    assert ringed.pixelColor(1, middle).name() == ring
    assert calm.pixelColor(1, middle).name() != ring


def test_words_can_be_copied(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article("<p>Words to take along.</p>"))
    pane.view.selectAll()
    QTest.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Words to take along." in QGuiApplication.clipboard().text()


def test_the_wheel_does_not_enlarge_the_text(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article())
    size = pane.view.font().pixelSize()
    height = pane.view.document().size().height()
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(100, 100),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.view.viewport(), event)
    assert pane.view.font().pixelSize() == size
    assert pane.view.document().size().height() == height


# -- reading direction and theme


def left_edges(pane: ArticlePane, words: str) -> tuple[float, float]:
    """Where the ink of the line that holds ``words`` begins and ends, as shares of the column's width."""
    from viewer.ui.article.places import text_rects

    document = pane.view.document()
    cursor = document.find(words)
    assert not cursor.isNull()
    rect = text_rects(document, cursor.selectionStart(), cursor.selectionEnd())[0]
    width = pane.view.viewport().width()
    return rect.left() / width, rect.right() / width


def test_right_to_left_reads_from_the_right(make_pane: MakePane) -> None:
    pane = make_pane()
    body = '<div dir="rtl"><h2>عنوان</h2><p>فقرة قصيرة</p></div>'
    pane.show_article(article(body, title="نموذج", language="ar", right_to_left=True))
    for words in ("نموذج", "عنوان", "فقرة قصيرة", "3 minute read"):
        left, right = left_edges(pane, words)
        assert right > 0.95, words
        assert left > 0.4, words
    pane.show_article(article("<p>A short line</p>"))
    assert left_edges(pane, "A short line")[0] < 0.05


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_article_takes_the_theme(make_pane: MakePane, qapp: QApplication, theme: str) -> None:
    from viewer.ui.theme.style import apply

    colours = load_theme(theme)
    try:
        apply(qapp, colours, 1.0)
        pane = make_pane()
        pane.show_article(article())
        pane.set_theme(colours, 1.0)
        image = pane.grab().toImage()
        assert image.pixelColor(3, 300).name().upper() == colours.paper
        shown = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(0, 120)}
        assert colours.ink in shown
    finally:
        apply(qapp, load_theme("light"), 1.0)


def test_after_a_leap_tab_goes_on_from_what_is_in_view(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    lines = "".join(f"<p>Line {number} of many.</p>" for number in range(80))
    page = f'<p><a href="pack:topic/first">first</a></p>{lines}<p><a href="pack:topic/last">last</a></p>'
    followed = read_by_keys(pane, page, qtbot)
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    QTest.keyClick(pane.view, Qt.Key.Key_Tab)
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert followed == ["pack:topic/last"]
