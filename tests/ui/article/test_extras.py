"""Other wordings, a quiz, when a page was looked through: what stands round an article, and the reader's place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.article.conftest import SENTENCE, MakePane, article, read_by_keys
from tests.ui.article.test_pane import click
from viewer.core.article.folds import conditions
from viewer.core.content.model import Choice, Quiz, QuizQuestion
from viewer.ui.article.extras import Extras, Review, foot, offer, switches

WORDED = (
    "<!--when:plain--><p>Short words.</p><!--/when:plain--><!--when:standard--><p>Exact terms.</p><!--/when:standard-->"
)
CLAIMED = (
    "<!--when:own--><p>It melts fat.</p><!--/when:own--><!--when:instead--><p>No one knows.</p><!--/when:instead-->"
)
QUIZ = Quiz("bands", "The bands", "a", (QuizQuestion("q", "What?", (Choice("This", True, "Yes."),)),) * 3)
TODAY = "2026-11-23"
PLAIN = conditions("plain", False)


def test_a_choice_is_offered_only_where_there_is_one() -> None:
    assert switches(article("<p>One.</p>"), Extras()) == ""
    assert "article-switch:wording" in switches(article(WORDED), Extras(PLAIN))
    assert "article-switch:clinic-wording" not in switches(article(WORDED), Extras(PLAIN))
    assert "article-switch:clinic-wording" in switches(article(CLAIMED), Extras(PLAIN))
    assert switches(article(WORDED + CLAIMED), Extras(PLAIN, switches=False)) == ""


def test_the_wording_that_is_shown_is_no_link() -> None:
    plain, exact = (switches(article(WORDED), Extras(conditions(one, False))) for one in ("plain", "standard"))
    assert "<b>\u2068plain\u2069</b>" in plain
    assert "<b>\u2068exact\u2069</b>" in exact
    own, clinic = (switches(article(CLAIMED), Extras(conditions("plain", on))) for on in (False, True))
    link = '<a href="article-switch:clinic-wording">'
    assert f"{link}\u2068clinic wording\u2069</a>" in own
    assert "<b>\u2068clinic wording\u2069</b>" in clinic
    assert own.count(link) == clinic.count(link) == 1


@pytest.mark.parametrize(
    ("due", "late"),
    [
        *(("2026-10", True), ("2026-11", False), ("2026-11-22", True), ("2026-11-23", False)),
        *(("2025", True), ("2026", False), ("soon", False), ("", False)),
    ],
)
def test_a_review_that_is_due_is_plainly_marked(due: str, late: bool) -> None:
    made = foot(article(reviewed="2025-11"), Review(due, TODAY, "CC BY 4.0"))
    assert ("overdue" in made) is late
    assert ("icon:warning" in made) is late
    assert (f"next review due {due}" in made) is (bool(due) and not late)
    assert "Reviewed 2025-11" in made
    assert "CC BY 4.0" in made


def test_a_pack_that_says_nothing_of_reviews_has_no_foot() -> None:
    assert foot(article(), Review("", TODAY)) == ""


def test_words_of_a_pack_cannot_become_tags() -> None:
    made = foot(article(reviewed="<b>1"), Review("", TODAY, "<i>2")) + offer(Quiz("a b", "<u>3", "a", QUIZ.questions))
    assert not {"<b>1", "<i>2", "<u>3"} & {made[at : at + 4] for at in range(len(made))}
    assert 'href="quiz:a%20b"' in made


def test_the_quiz_stands_at_the_end_of_its_page_only(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.show_article(article("<p>One.</p>"))
    pane.set_quizzes({"a": QUIZ})
    assert "Quiz: \u2068" not in pane.text()
    assert "Quiz: The bands" in pane.text()
    assert "3 questions." in pane.text()
    with qtbot.waitSignal(pane.link_activated) as heard:
        click(pane, "quiz:bands")
    assert heard.args == ["quiz:bands"]
    pane.show_article(article("<p>One.</p>", part=0, parts=2))
    assert "Quiz" not in pane.text(), "not before the last part"
    pane.show_article(article("<p>One.</p>", id="b"))
    assert "Quiz" not in pane.text()


def test_the_other_wording(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.set_conditions(PLAIN)
    pane.show_article(article(WORDED + CLAIMED))
    assert "Short words" in pane.text()
    assert "It melts fat" in pane.text()
    with qtbot.waitSignal(pane.switch_wanted) as heard:
        click(pane, "article-switch:wording")
    assert heard.args == ["wording"]
    pane.set_conditions(conditions("standard", True))
    assert "Exact terms" in pane.text()
    assert "No one knows" in pane.text()
    assert "melts" not in pane.text()


def top_words(pane) -> str:
    return pane.view.cursorForPosition(QPoint(1, 1)).block().text()


def test_the_place_stays_when_words_above_it_change(make_pane: MakePane) -> None:
    pane = make_pane()
    above = "".join(WORDED.replace("Exact terms.", SENTENCE * 3) for _ in range(10))
    below = "".join(f"<p>{number} {SENTENCE * 2}</p>" for number in range(30))
    pane.set_conditions(PLAIN)
    pane.show_article(article(above + below))
    pane.restore(900)
    words, top = top_words(pane), pane.view.cursorRect(pane.view.cursorForPosition(QPoint(1, 1))).top()
    pane.set_conditions(conditions("standard", False))
    assert top_words(pane) == words
    assert pane.view.cursorRect(pane.view.cursorForPosition(QPoint(1, 1))).top() == top
    assert pane.scroll_position > 1500
    pane.set_conditions(PLAIN)
    assert pane.scroll_position == 900


def test_the_place_stays_when_the_first_words_in_view_go(make_pane: MakePane) -> None:
    pane = make_pane()
    page = "".join(f"<p>{number} {SENTENCE * 2}</p>" for number in range(12))
    page += CLAIMED.replace("It melts fat.", "It melts fat. " * 40).replace("No one knows.", "No one knows.")
    page += "".join(f"<p>{number} {SENTENCE * 2}</p>" for number in range(12, 40))
    pane.set_conditions(PLAIN)
    pane.show_article(article(page))
    pane.view.lay_out()
    start = pane.text().index("It melts fat")
    pane.restore(round(pane.view.marks.rects((start, start + 5))[0].top()) + 2)
    line = pane.text().index("12 The")
    before = pane.view.marks.rects((line, line + 2))[0].top() - pane.scroll_position
    pane.set_conditions(conditions("plain", True))
    line = pane.text().index("12 The")
    assert pane.view.marks.rects((line, line + 2))[0].top() - pane.scroll_position == pytest.approx(before, abs=2)


def test_keys_stay_on_the_switch(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.set_conditions(PLAIN)
    read_by_keys(pane, CLAIMED + '<p><a href="pack:topic/b">b</a></p>', qtbot)
    pane.switch_wanted.connect(lambda _name: pane.set_conditions(conditions("plain", True)))
    QTest.keyClick(pane.view, "\t")
    assert pane.view.address_with_keys == "article-switch:clinic-wording"
    QTest.keyClick(pane.view, "\r")
    assert "No one knows" in pane.text()
    assert pane.view.address_with_keys == "article-switch:clinic-wording"
    followed: list[str] = []
    pane.link_activated.connect(followed.append)
    QTest.keyClick(pane.view, "\t")
    QTest.keyClick(pane.view, "\r")
    assert followed == ["pack:topic/b"]


def test_keys_stay_on_a_fold(make_pane: MakePane, qtbot: QtBot) -> None:
    from tests.ui.article.conftest import FOLD

    pane = make_pane()
    read_by_keys(pane, FOLD, qtbot)
    for words in (True, False, True):
        if not pane.view.address_with_keys:
            QTest.keyClick(pane.view, "\t")
        QTest.keyClick(pane.view, "\r")
        assert ("Hidden words" in pane.text()) is words
        assert pane.view.address_with_keys == "fold:0"


LINKS = (
    '<p><a href="pack:topic/b">b</a> <a href="pack:topic/c">c</a></p>' + f"<p>{SENTENCE}</p>" * 30 + "<p>Here "
    '<a href="pack:topic/b">b</a> and <a class="part" href="part:fat">fat</a> and <a href="pack:topic/d">d</a>.</p>'
    + f"<p>{SENTENCE}</p>" * 30
    + '<p><a href="pack:topic/e">e</a></p>'
)


def test_keys_stay_on_the_second_of_two_switches(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    pane.set_conditions(PLAIN)
    read_by_keys(pane, WORDED + CLAIMED, qtbot)
    pane.switch_wanted.connect(lambda _name: pane.set_conditions(conditions("plain", True)))
    QTest.keyClick(pane.view, "\t")
    QTest.keyClick(pane.view, "\t")
    QTest.keyClick(pane.view, "\r")
    assert "No one knows" in pane.text()
    assert pane.view.address_with_keys == "article-switch:clinic-wording"


def test_tab_goes_to_the_first_link_in_view_and_nothing_scrolls(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    read_by_keys(pane, LINKS, qtbot)
    pane.view.lay_out()
    start = pane.text().index("Here")
    pane.restore(round(pane.view.marks.rects((start, start + 4))[0].top()) - 60)
    place = pane.scroll_position
    QTest.keyClick(pane.view, "\t")
    assert (pane.view.address_with_keys, pane.view.number_with_keys) == ("pack:topic/b", 1)
    assert pane.scroll_position == place
    QTest.keyClick(pane.view, "\t")
    assert pane.view.address_with_keys == "pack:topic/d"
    assert pane.scroll_position == place


def test_back_tab_on_a_fresh_page_goes_to_no_link_out_of_view(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    read_by_keys(pane, LINKS, qtbot)
    QTest.keyClick(pane.view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert pane.scroll_position == 0
    assert pane.view.address_with_keys == "pack:topic/c"


def test_back_tab_leaves_where_no_link_is_in_view(make_pane: MakePane, qtbot: QtBot) -> None:
    pane = make_pane()
    read_by_keys(pane, f"<p>{SENTENCE}</p>" * 30 + '<p><a href="pack:topic/e">e</a></p>', qtbot)
    QTest.keyClick(pane.view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not pane.view.link_has_keys
    assert pane.scroll_position == 0
