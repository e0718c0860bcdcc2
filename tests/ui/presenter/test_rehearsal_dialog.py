"""Times per slide, and the minutes to plan."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from tests.ui.presenter.clipped import faults
from viewer.core.talk.model import Item, Kind, Lesson
from viewer.core.talk.running import slides_for
from viewer.core.talk.store import TalkStore
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.rehearsal_dialog import RehearsalDialog, clock_words

TOPIC = "cellulite/quilt-model"
LESSON = Lesson(
    "l", "L", items=(Item(Kind.ARTICLE, TOPIC), Item(Kind.SLIDE, "no/such"), Item(Kind.SLIDE, title="O", key="k"))
)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def one(owner: QWidget) -> TalkDesk:
    made = desk_for(owner)
    made.talk.set_slides(slides_for(LESSON, made.session.pack, "en").slides)
    return made


def words(dialog: RehearsalDialog) -> set[str]:
    return {label.text() for label in dialog.table.findChildren(QLabel)}


def test_times_are_shown_and_taken_over(one: TalkDesk, qtbot: QtBot) -> None:
    first, own = (slide.key for slide in one.talk.slides)
    store = TalkStore(None)
    dialog = RehearsalDialog(one, LESSON, runs={"1": {first: 125, own: 1}, "2": {first: 155}}, store=store)
    qtbot.addWidget(dialog)
    assert {"2:05", "2:35", "passed", "–", "2.5 min", "Run 2"} <= words(dialog)
    with qtbot.waitSignal(dialog.changed) as sent:
        dialog.take_button.click()
    lesson = sent.args[0]
    assert [item.minutes for item in lesson.items] == [2.5, None, None]
    assert [item.minutes for item in store.drafted(LESSON).items] == [2.5, None, None]
    assert dialog.result() == RehearsalDialog.DialogCode.Accepted


def test_without_any_run_it_says_how_to(one: TalkDesk, qtbot: QtBot) -> None:
    dialog = RehearsalDialog(one, LESSON)
    qtbot.addWidget(dialog)
    assert not dialog.take_button.isEnabled()
    assert "Nothing has been measured" in dialog.words.text()
    one.talk.next()
    with qtbot.waitSignal(dialog.begun):
        dialog.begin_button.click()
    assert one.clock.running
    assert one.talk.at == 0
    one.clock.pause()


def test_what_the_clock_has_counted_is_the_run(one: TalkDesk, qtbot: QtBot) -> None:
    one.clock.restore({one.talk.slides[0].key: 61})
    dialog = RehearsalDialog(one, LESSON)
    qtbot.addWidget(dialog)
    assert {"1:01", "1 min"} <= words(dialog)


def test_many_runs_in_large_letters_leave_room_for_the_titles(one: TalkDesk, qtbot: QtBot) -> None:
    one.session.preferences.set_text_scale(2.0)
    keys = [slide.key for slide in one.talk.slides]
    dialog = RehearsalDialog(one, LESSON, runs={f"{run}": dict.fromkeys(keys, 60 + run) for run in range(5)})
    qtbot.addWidget(dialog)
    dialog.resize(1280, 720)
    dialog.show()
    assert {"Run 3", "Run 5"} <= words(dialog)
    assert "Run 2" not in words(dialog)
    assert dialog.width() == 1280
    viewport = dialog.frame.viewport()
    qtbot.waitUntil(lambda: dialog.table.width() <= viewport.width())
    qtbot.waitUntil(lambda: not faults(dialog))
    dialog.resize(1000, 560)
    qtbot.waitUntil(lambda: not faults(dialog))


def test_clock_words() -> None:
    assert [clock_words(seconds) for seconds in (0, 59.6, 65, 600)] == ["0:00", "1:00", "1:05", "10:00"]
