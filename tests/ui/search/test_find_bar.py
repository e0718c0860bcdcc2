from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.core.theme import load_theme
from viewer.ui.search.find_bar import FindBar, shortened


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[FindBar]:
    outer = QWidget()
    layout = QVBoxLayout(outer)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    made = FindBar(load_theme("light"), 1.0, outer)
    layout.addWidget(made)
    outer.resize(760, 700)
    qtbot.addWidget(outer)
    outer.show()
    outer.activateWindow()
    yield made
    outer.close()


def test_hits_of_a_search_need_no_field(bar: FindBar) -> None:
    bar.show_hits()
    bar.say("2 of 7", "orange peel", some=True)
    assert bar.isVisible()
    assert not bar.finds
    assert bar.said.text() == "2 of 7 · orange peel"
    assert bar.results.isVisible()


def test_find_on_the_page_begins_with_all_chosen(bar: FindBar, qtbot: QtBot) -> None:
    asked: list[str] = []
    bar.asked.connect(asked.append)
    bar.show_find("skin")
    qtbot.waitUntil(bar.field.hasFocus)
    assert bar.field.selectedText() == "skin"
    qtbot.keyClicks(bar.field, "fat")
    assert asked == ["skin", "f", "fa", "fat"]
    assert not bar.results.isVisible()
    bar.show_find("")
    assert bar.field.text() == "fat"  # what was found last is there again


def test_enter_is_next_and_with_shift_the_one_before(bar: FindBar, qtbot: QtBot) -> None:
    bar.show_find("fat")
    with qtbot.waitSignal(bar.next_wanted):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.previous_wanted):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)


def test_buttons_say_what_they_do_and_do_it(bar: FindBar, qtbot: QtBot) -> None:
    bar.show_hits()
    bar.say("1 of 2", some=True)
    pairs = (
        (bar.next, bar.next_wanted),
        (bar.previous, bar.previous_wanted),
        (bar.results, bar.results_wanted),
        (bar.close_button, bar.closed),
    )
    for button, signal in pairs:
        assert button.accessibleName()
        with qtbot.waitSignal(signal):
            button.click()


def test_without_another_hit_there_is_nowhere_to_go(bar: FindBar) -> None:
    bar.show_find("zzz")
    bar.say("Not found on this page", some=False)
    assert not bar.next.isEnabled()
    assert not bar.previous.isEnabled()


def test_other_parts_of_a_long_page_are_offered(bar: FindBar, qtbot: QtBot) -> None:
    bar.show_find("fat")
    bar.say_other(2, "Also in part 3 of 5")
    assert bar.other.isVisible()
    with qtbot.waitSignal(bar.part_wanted) as turned:
        bar.other.click()
    assert turned.args == [2]
    bar.say_other(None, "")
    assert not bar.other.isVisible()


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [320, 480, 760, 1600])
@pytest.mark.parametrize("finds", [False, True])
def test_everything_fits_at_every_width(bar: FindBar, qtbot: QtBot, width: int, scale: float, finds: bool) -> None:
    bar.set_theme(load_theme("contrast"), scale)
    bar.window().resize(width, 700)
    if finds:
        bar.show_find("skin")
        bar.say("Not found on this page", some=False)
    else:
        bar.show_hits()
        bar.say("12 of 187", "a question of some length · page 1 of 12", some=True)
    QApplication.processEvents()  # layouts settle
    buttons = [button for button in bar.findChildren(QAbstractButton) if button.isVisible()]
    assert len(buttons) == (3 if finds else 4)
    for part in (*buttons, *((bar.field,) if finds else ()), bar.said):
        place = part.geometry().translated(part.parentWidget().mapTo(bar, part.parentWidget().rect().topLeft()))
        assert bar.rect().contains(place), part.objectName() or part
    assert all(min(button.width(), button.height()) >= 32 for button in buttons)
    assert bar.said.height() >= bar.said.heightForWidth(bar.said.width()) - 1


def test_a_long_question_is_shortened() -> None:
    assert shortened("orange  peel\n") == "orange peel"
    assert len(shortened("x" * 300)) == 40
