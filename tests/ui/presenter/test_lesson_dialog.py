"""A lesson is made, reordered and saved in its dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.talk import lesson as lessons
from viewer.core.talk.lesson import own_lessons, read_lesson
from viewer.core.talk.model import Item, Kind, Lesson
from viewer.core.talk.store import TalkStore
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.lesson_dialog import OFFER, ROW, ROWS, LessonDialog
from viewer.ui.presenter.lesson_minutes import read_minutes

TOPIC = "cellulite/quilt-model"
THREE = Lesson(
    "mine",
    "Mine",
    items=(Item(Kind.SLIDE, TOPIC), Item(Kind.ARTICLE, TOPIC), Item(Kind.SLIDE, title="Own", points=("One",), key="k")),
    own=True,
)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def desk(owner: QWidget) -> TalkDesk:
    return desk_for(owner)


@pytest.fixture
def dialog(desk: TalkDesk, qtbot: QtBot, tmp_path: Path) -> LessonDialog:
    return shown(qtbot, LessonDialog(desk, THREE, folder=tmp_path / "lessons"))


def shown(qtbot: QtBot, dialog: LessonDialog) -> LessonDialog:
    qtbot.addWidget(dialog)
    dialog.resize(1100, 760)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def rows(dialog: LessonDialog) -> list[str]:
    return [dialog.rows.item(number).text() for number in range(dialog.rows.count())]


def kinds(dialog: LessonDialog) -> list[str]:
    return [item.kind.value if item.ref else "own" for item in dialog.state.lesson.items]


def test_all_rows_are_told_with_their_minutes(dialog: LessonDialog) -> None:
    assert rows(dialog)[0].startswith("1. ")
    assert rows(dialog)[1].splitlines()[1].startswith("Page, ")
    assert rows(dialog)[2] == "3. Own\nOwn slide, 1 min"
    assert "3 rows" in dialog.total.text()
    assert dialog.title.text() == "Mine"


def test_a_row_without_a_page_says_so(desk: TalkDesk, qtbot: QtBot, tmp_path: Path) -> None:
    lesson = Lesson("l", "L", items=(Item(Kind.SLIDE, "no/such"), Item(Kind.SCENE, "none")))
    dialog = shown(qtbot, LessonDialog(desk, lesson, folder=tmp_path))
    assert all("not shown" in row for row in rows(dialog))
    assert "no/such" in rows(dialog)[0]


def test_up_and_down_by_button_and_key(dialog: LessonDialog, qtbot: QtBot) -> None:
    assert not dialog.up_button.isEnabled()
    dialog.rows.setFocus()
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Down)
    assert dialog.state.at == 1
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert kinds(dialog) == ["article", "slide", "own"]
    dialog.down_button.click()
    dialog.down_button.click()
    assert kinds(dialog) == ["slide", "own", "article"]
    assert not dialog.down_button.isEnabled()
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Delete)
    assert kinds(dialog) == ["slide", "own"]
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kinds(dialog) == ["slide", "own", "article"]
    dialog.undo_button.click()
    dialog.redo_button.click()
    assert kinds(dialog) == ["slide", "own", "article"]


@pytest.mark.parametrize(
    ("at", "before", "then"), [(0, 2, "bac"), (0, 3, "bca"), (2, 0, "cab"), (1, 1, "abc"), (1, 2, "abc")]
)
def test_dragged(dialog: LessonDialog, at: int, before: int, then: str) -> None:
    names = dict(zip((item.kind.value + item.ref for item in THREE.items), "abc", strict=True))
    dialog.rows.setCurrentRow(at)
    if before < 3:
        place = QPointF(dialog.rows.visualItemRect(dialog.rows.item(before)).topLeft() + QPoint(20, 3))
    else:
        place = QPointF(20, dialog.rows.viewport().height() - 2)
    words = QMimeData()
    event = QDropEvent(
        place, Qt.DropAction.MoveAction, words, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.rows.dropEvent(event)
    assert event.dropAction() is Qt.DropAction.IgnoreAction  # else Qt would take the row out
    assert "".join(names[item.kind.value + item.ref] for item in dialog.state.lesson.items) == then
    assert dialog.rows.count() == 3


def test_what_a_row_says_is_written(dialog: LessonDialog, qtbot: QtBot) -> None:
    form = dialog.form
    assert form.title.placeholderText()
    assert form.title.text() == ""
    qtbot.keyClicks(form.title, "Our quilt")
    qtbot.keyClicks(form.notes, "Ask.")
    form.points.setPlainText("One\n\nTwo")
    qtbot.keyClicks(form.minutes.field, "2,5")
    item = dialog.state.item
    assert item is not None
    assert (item.title, item.notes, item.points, item.minutes) == ("Our quilt", "Ask.", ("One", "Two"), 2.5)
    assert rows(dialog)[0] == "1. Our quilt\nSlide, 2.5 min"
    assert form.points.toPlainText() == "One\n\nTwo"  # not set anew under the hand
    form.title.clear()
    form.title.textEdited.emit("")
    form.minutes.field.clear()
    form.minutes.field.textEdited.emit("")
    item = dialog.state.item
    assert item is not None
    assert (item.title, item.minutes) == (None, None)
    dialog.state.choose(2)
    assert (form.title.text(), form.points.toPlainText()) == ("Own", "One")
    dialog.state.choose(1)
    assert not form.points.isVisibleTo(form)


def test_minutes_are_stepped_by_halves(dialog: LessonDialog, qtbot: QtBot) -> None:
    dialog.state.choose(2)
    field = dialog.form.minutes
    field.more.click()
    assert field.minutes == 1.5
    for _ in range(4):
        qtbot.keyClick(field.field, Qt.Key.Key_Down)
    assert field.minutes == 0.5
    assert field.field.text() == "0.5"
    assert dialog.state.item is not None
    assert dialog.state.item.minutes == 0.5


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("2", 2), ("1,5", 1.5), (" .5 ", 0.5), ("0.1", 0.25), ("999", 120), ("0", None), ("-1", None), ("soon", None)],
)
def test_minutes_that_are_typed(text: str, minutes: float | None) -> None:
    assert read_minutes(text) == minutes
    assert read_minutes("nan") is None


def test_too_much_for_the_back_row_is_said(dialog: LessonDialog) -> None:
    words = dialog.form.points_words
    assert not words.isVisibleTo(dialog.form)
    dialog.form.points.setPlainText("\n".join("123456"))
    assert "5" in words.text()
    dialog.form.points.setPlainText("long " * 30)
    assert "90" in words.text()


def found(dialog: LessonDialog, words: str) -> QTreeWidgetItem:
    flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    return dialog.offer.tree.findItems(words, flags)[0]


def test_the_pack_offers_all_kinds_and_own_slides(dialog: LessonDialog, desk: TalkDesk) -> None:
    dialog._show_side(OFFER)
    pack, offer = desk.session.pack, dialog.offer
    assert not offer.add_button.isEnabled()
    book = pack.scenes("en")
    question = pack.quizzes("en")[0].questions[0]
    for words in (next(iter(book.scenes.values())).title, next(iter(book.tours.values())).title, question.ask):
        offer.tree.setCurrentItem(found(dialog, words))
        offer.add_button.click()
    assert {"scene", "tour", "quiz"} <= set(kinds(dialog))
    topic = next(topic for topic in pack.reading_order("en") if topic.id == TOPIC)
    row = found(dialog, topic.title)
    row.setExpanded(True)
    assert row.childCount() > 1
    offer.tree.setCurrentItem(row.child(0))
    offer.add()
    assert dialog.state.item is not None
    assert dialog.state.item.ref.startswith(f"{TOPIC}#")
    offer.own_button.click()
    assert kinds(dialog)[dialog.state.at] == "own"
    assert dialog.side.currentWidget().isAncestorOf(dialog.form)
    assert not any("not shown" in row for row in rows(dialog))


def test_the_offer_is_found_by_words(dialog: LessonDialog, desk: TalkDesk) -> None:
    scene = next(iter(desk.session.pack.scenes("en").scenes.values()))
    dialog.offer.field.setText(scene.title.upper())
    row = found(dialog, scene.title)
    assert not row.isHidden()
    dialog.offer.field.setText("nothing is called so")
    assert row.isHidden()
    dialog.offer.field.clear()
    assert not row.isHidden()


def test_saved_opened_and_told(dialog: LessonDialog, desk: TalkDesk, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[Lesson] = []
    dialog.changed.connect(told.append)
    assert not dialog.save_button.isEnabled()
    qtbot.keyClicks(dialog.title, "!")
    dialog.save_button.click()
    path = tmp_path / "lessons" / "mine.yaml"
    saved, problems = read_lesson(path)
    assert saved is not None
    assert (saved.title, problems) == ("Mine!", ())
    assert str(path) in dialog.status.text()
    assert [one.title for one in told] == ["Mine!"]
    dialog.copy_button.click()
    assert {one.id for one in own_lessons(tmp_path / "lessons")[0]} == {"mine", "mine-2"}
    assert dialog.state.lesson.id == "mine-2"
    (tmp_path / "lessons" / "bad.yaml").write_text("version: 1\ntitle: Bad\nitems: [{}]\n", "utf-8")
    dialog._list_lessons()
    names = [action.text() for action in dialog.lessons_menu.actions()]
    assert {"Mine!", "Bad", "A new lesson"} <= set(names)
    assert "bad.yaml:3: " in dialog.status.text()
    next(action for action in dialog.lessons_menu.actions() if action.text() == "A new lesson").trigger()
    assert (rows(dialog), dialog.state.lesson.items) == ([], ())
    dialog.undo_button.click()
    assert len(rows(dialog)) == 3


def test_a_lesson_of_the_pack_becomes_a_copy(desk: TalkDesk, qtbot: QtBot, tmp_path: Path) -> None:
    lesson = desk.session.pack.lessons("en")[0]
    dialog = shown(qtbot, LessonDialog(desk, lesson, folder=tmp_path))
    dialog.state.remove()
    assert dialog.save()
    assert dialog.state.lesson.own
    (own,) = own_lessons(tmp_path)[0]
    assert len(own.items) == len(lesson.items) - 1


def test_a_disk_that_takes_nothing_is_said(dialog: LessonDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(lessons, "save", full)
    dialog.state.remove()
    assert not dialog.save()
    assert "No space left" in dialog.status.text()
    assert dialog.save_button.isEnabled()


def test_what_was_not_saved_is_there_again(desk: TalkDesk, qtbot: QtBot, tmp_path: Path) -> None:
    store = TalkStore(tmp_path)
    first = shown(qtbot, LessonDialog(desk, THREE, store=store, folder=tmp_path))
    first.state.remove()
    again = TalkStore(tmp_path)  # the first has not been told of any end
    dialog = shown(qtbot, LessonDialog(desk, THREE, store=again, folder=tmp_path))
    assert kinds(dialog) == ["article", "own"]
    assert dialog.status.text()
    dialog.undo_button.click()
    assert kinds(dialog) == ["slide", "article", "own"]
    dialog.redo_button.click()
    dialog.save()
    assert again.draft("mine") == ""
    again.close()
    store.close()


def test_a_talk_that_has_the_changes_can_save_them(desk: TalkDesk, qtbot: QtBot, tmp_path: Path) -> None:
    store = TalkStore(tmp_path)
    shown(qtbot, LessonDialog(desk, THREE, store=store, folder=tmp_path)).state.remove()
    draft = store.drafted(THREE)
    assert len(draft.items) == 2
    dialog = shown(qtbot, LessonDialog(desk, draft, store=store, folder=tmp_path))
    assert kinds(dialog) == ["article", "own"]
    assert dialog.save_button.isEnabled()
    assert dialog.save()
    assert store.drafted(THREE) == THREE
    store.close()


def test_closing_tells_the_talk_once(dialog: LessonDialog, qtbot: QtBot) -> None:
    told: list[Lesson] = []
    dialog.changed.connect(told.append)
    dialog.state.remove()
    assert told == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert [len(one.items) for one in told] == [2]


def test_enter_in_a_field_presses_no_button(dialog: LessonDialog, qtbot: QtBot) -> None:
    dialog.form.title.setFocus()
    qtbot.keyClick(dialog.form.title, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not any(button.isDown() for button in dialog.findChildren(QAbstractButton))


def test_large_letters_in_little_room(desk: TalkDesk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.session.preferences.set_text_scale(2.0)
    dialog = shown(qtbot, LessonDialog(desk, THREE, folder=tmp_path))
    dialog.resize(1200, 680)
    assert dialog.narrow
    assert (dialog.width(), dialog.height()) == (1200, 680)
    assert dialog.tabs.choice == ROWS
    dialog.rows.itemActivated.emit(dialog.rows.item(0))
    assert dialog.tabs.choice == ROW
    assert dialog.form.isVisible()
    dialog.resize(2400, 900)
    assert not dialog.narrow
    assert dialog.rows.isVisible()
    assert dialog.form.isVisible()
