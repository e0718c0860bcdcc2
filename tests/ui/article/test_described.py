"""The article's unseen widgets: what a screen reader finds, in order, over the words that are drawn."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from tests.ui.article.conftest import BODY, article
from viewer.core.theme import load_theme
from viewer.state.focus import FocusState
from viewer.ui.article.described import Described
from viewer.ui.article.pane import ArticlePane
from viewer.ui.article.passages import Form, passages
from viewer.ui.article.unseen import Unseen, UnseenLink

TABLE = (
    "<h2>A table</h2><table><tr><th>On the quilt</th><th>In the body</th></tr>"
    '<tr><td>seams</td><td><a href="pack:topic/b">septa</a></td></tr></table>'
    '<ul><li>One thing</li></ul><p>See <a href="term:fat">a <b>fat</b> cell</a> and '
    '<a href="part:fat">fat</a>.</p><p><img src="pack:file/a.png" alt="A drawn quilt"></p>'
    '<p><img src="icon:fold-open"> More</p>'
)


def pane(qtbot: QtBot) -> ArticlePane:
    made = ArticlePane(FocusState(), load_theme("light"))
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def test_passages_are_what_a_person_would_read(qapp: object) -> None:
    assert qapp is not None
    document = QTextDocument()
    document.setHtml(TABLE)
    found = list(passages(document))
    assert [(one.form, one.words) for one in found] == [
        (Form.HEADING, "A table"),
        (Form.ROW, "On the quilt. In the body"),
        (Form.ROW, "On the quilt: seams. In the body: septa"),
        (Form.ITEM, "One thing"),
        (Form.PARAGRAPH, "See a fat cell and fat."),
        (Form.PICTURE, "A drawn quilt"),
        (Form.PARAGRAPH, "More"),
    ]
    assert found[0].level == 2
    assert [(way.address, way.words) for one in found for way in one.ways] == [
        ("pack:topic/b", "septa"),
        ("term:fat", "a fat cell"),
    ]
    document.documentLayout()  # still there for Python


def test_nothing_is_made_before_anyone_listens(qtbot: QtBot) -> None:
    shown = pane(qtbot)
    described = Described(shown)
    shown.show_article(article())
    assert shown.findChildren(Unseen) == []
    described.set_on(True)
    assert described.told[0] == ("Heading", "The quilt model")


def test_it_is_the_article_in_view(qtbot: QtBot) -> None:
    shown = pane(qtbot)
    described = Described(shown)
    described.set_on(True)
    shown.show_article(article("<p>First words.</p>"))
    assert ("Paragraph", "First words.") in described.told
    shown.show_article(article("<p>Second words.</p>"))
    assert ("Paragraph", "Second words.") in described.told
    assert ("Paragraph", "First words.") not in described.told


def test_widgets_stand_over_their_words_and_scroll_along(qtbot: QtBot) -> None:
    shown = pane(qtbot)
    described = Described(shown)
    described.set_on(True)
    shown.show_article(article(BODY))
    bar = shown.view.verticalScrollBar()
    heading = next(one for one in shown.findChildren(Unseen) if one.accessibleName() == "Heading 3")
    for value in (0, 300, 120):
        bar.setValue(value)
        qtbot.wait(10)
        top = heading.mapTo(shown.view.viewport(), heading.rect().topLeft()).y()
        drawn = next(top for top, name in shown_tops(shown) if name == "h3") - value
        assert abs(top - drawn) < 40, value
    shown.resize(460, 500)
    qtbot.wait(10)
    drawn = next(top for top, name in shown_tops(shown) if name == "h3") - bar.value()
    assert abs(heading.mapTo(shown.view.viewport(), heading.rect().topLeft()).y() - drawn) < 40


def test_a_pressed_link_is_wanted(qtbot: QtBot) -> None:
    shown = pane(qtbot)
    described = Described(shown)
    described.set_on(True)
    shown.show_article(article(BODY))
    wanted: list[str] = []
    described.wanted.connect(wanted.append)
    link = next(one for one in shown.findChildren(UnseenLink) if one.accessibleName() == "more")
    link.click()
    assert wanted == ["pack:topic/b#x"]


def shown_tops(shown: ArticlePane) -> list[tuple[float, str]]:
    from viewer.ui.article.places import anchor_tops

    shown.view.lay_out()
    return anchor_tops(shown.view.document(), {"h3"})
