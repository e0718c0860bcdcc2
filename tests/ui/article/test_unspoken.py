from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.article.conftest import article
from viewer.core.content.model import Topic
from viewer.core.speech.sentences import sentences
from viewer.core.theme import load_theme
from viewer.state.focus import FocusState
from viewer.ui.article.pane import ArticlePane
from viewer.ui.article.unspoken import unspoken

BODY = (
    '<p>Bands are normal.<sup><a name="fnref:1"></a><a href="pack:topic/a#fn%3A1">1</a></sup> Scars are not, and '
    'm<sup>2</sup> is an area.</p><p>Bass 2020. <a href="cite:bass2020">Cite…</a></p>'
)


def said(pane: ArticlePane) -> list[str]:
    silent = unspoken(pane.view.document(), pane.body())
    assert list(silent) == sorted(silent)
    return [one.words for one in sentences(pane.text(), "en", silent)]


def test_what_stands_round_an_article_is_not_read_aloud(qtbot: QtBot) -> None:
    pane = ArticlePane(FocusState(), load_theme("light"))
    qtbot.addWidget(pane)
    here, other = Topic("a", "Here", "a.md"), Topic("b", "There", "b.md")
    pane.show_article(article(BODY, headings=(), part=1, parts=3), (other, here), other, other)
    whole = pane.text()
    for words in ("There", "minute read", "Previous", "Part 2 of 3", "Cite…"):
        assert words in whole, "else this test shows nothing"
    assert said(pane) == ["The quilt model", "Bands are normal.", "Scars are not, and m2 is an area.", "Bass 2020."]


def test_an_article_without_anything_round_it(qtbot: QtBot) -> None:
    pane = ArticlePane(FocusState(), load_theme("light"))
    qtbot.addWidget(pane)
    pane.show_article(article("<p>One. Two.</p>", headings=(), words=0, claims=()))
    assert said(pane) == ["The quilt model", "One.", "Two."]
