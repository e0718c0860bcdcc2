from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.state.speaking import CARLA, ENGLISH, Told
from tests.ui.shell.conftest import Show, Shown
from viewer.core.modes import MODES, Can
from viewer.core.settings import Settings
from viewer.core.speech.words import spoken
from viewer.state import voices
from viewer.state.speech import Phase
from viewer.ui.article.marks import Mark
from viewer.ui.shell.read_aloud import ReadAloud
from viewer.ui.speech.no_voice import NoVoiceDialog


@dataclass(frozen=True)
class Reader:
    """A window that reads aloud with a voice that does as the test says."""

    shown: Shown
    engine: Told

    @property
    def aloud(self) -> ReadAloud:
        companions = self.shown.window.companions
        assert companions is not None
        return companions.speaking.aloud

    def do(self, command: str) -> None:
        self.shown.window.commands[command].trigger()

    @property
    def marked(self) -> str:
        """The words that stand marked in the article."""
        article = self.shown.window.article
        return " | ".join(article.text()[start:end] for start, end in article.view.marks.of(Mark.SPOKEN))

    def say_until(self, words: str) -> None:
        for _ in range(200):
            if self.engine.words[-1] == words:
                return
            self.engine.done()
        pytest.fail(f"never said: {words}")

    @property
    def in_view(self) -> bool:
        sentence = self.aloud.state.placed
        assert sentence is not None
        return self.aloud._in_view(sentence)


Read = Callable[..., Reader]


@pytest.fixture
def read(show: Show, monkeypatch: pytest.MonkeyPatch) -> Read:
    """read(voices=…, and as show) → a window with its companions."""

    def start(spoken: tuple[object, ...] = ENGLISH, **more: object) -> Reader:
        engine = Told(spoken)  # type: ignore[arg-type]
        monkeypatch.setattr(voices, "usual_makers", lambda: (lambda _parent: engine,))
        shown = show(**more)
        shown.window.start_companions()
        QApplication.processEvents()
        return Reader(shown, engine)

    return start


class TestReading:
    def test_from_the_top_sentence_by_sentence(self, read: Read) -> None:
        reader = read()
        assert reader.aloud.bar.isHidden()
        reader.do("read-aloud")
        assert reader.engine.words == ["Start here"]
        assert reader.marked == "Start here"
        assert reader.aloud.bar.isVisible()
        reader.engine.done()
        assert reader.engine.words[-1] == "Go to the bands, the web or nowhere."
        assert reader.marked == reader.aloud.bar.large.words == reader.engine.words[-1]
        reader.do("read-next")
        assert reader.marked == "First"
        reader.do("read-previous")
        assert reader.marked == "Go to the bands, the web or nowhere."
        reader.do("read-aloud")
        assert reader.aloud.state.phase is Phase.PAUSED
        assert reader.marked, "its place is kept"
        reader.do("read-aloud")
        assert reader.engine.words[-1] == "Go to the bands, the web or nowhere."
        reader.do("read-stop")
        assert reader.marked == ""
        reader.shown.qtbot.waitUntil(reader.aloud.bar.isHidden)

    def test_from_what_is_in_view(self, read: Read) -> None:
        reader = read()
        reader.shown.window.article.scroll_to("second")
        reader.do("read-aloud")
        assert reader.engine.words == ["Second"]

    def test_from_what_is_selected(self, read: Read) -> None:
        reader = read()
        view = reader.shown.window.article.view
        cursor = view.document().find("Between them")
        view.setTextCursor(cursor)
        reader.do("read-aloud")
        assert reader.engine.words == ["Between them lies fat, and below it muscle."]

    def test_from_the_words_under_the_pointer(self, read: Read) -> None:
        reader = read()
        view = reader.shown.window.article.view
        cursor = QTextCursor(view.document().find("Between them"))
        place = view.cursorRect(cursor).center() + QPoint(0, 2)
        menus: list[QMenu] = []
        view.menu_wanted.connect(menus.append)
        spot = view.viewport().mapToGlobal(place)
        QCursor.setPos(spot)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, spot)
        QApplication.sendEvent(view.viewport(), event)
        (action,) = [one for one in menus[0].actions() if one.text() == "Read aloud from here"]
        action.trigger()
        menus[0].close()
        assert reader.engine.words == ["Between them lies fat, and below it muscle."]

    def test_to_the_end_and_no_further(self, read: Read) -> None:
        reader = read(topic="body/fat")
        reader.do("read-aloud")
        for _ in range(3):
            reader.engine.done()
        assert reader.engine.words == [
            "The fat",
            "The bands tie the skin to what lies below.",
            "Between them lies fat, and below it muscle.",
        ]
        assert reader.aloud.state.phase is Phase.STOPPED
        reader.shown.qtbot.waitUntil(reader.aloud.bar.isHidden)
        assert reader.shown.title == "The fat"

    def test_on_to_the_next_page_if_that_is_wanted(self, read: Read, qtbot: QtBot) -> None:
        reader = read(topic="body/bands", settings=Settings(theme="light", speech_goes_on=True))
        reader.shown.window.article.restore(99_999)
        reader.do("read-aloud")
        for _ in range(40):
            if reader.shown.title == "The fat":
                break
            reader.engine.done()
        reader.shown.settle()
        qtbot.waitUntil(lambda: reader.engine.words[-1] == "The fat")
        assert reader.marked == "The fat"
        qtbot.wait(20)
        assert reader.aloud.bar.isVisible()
        reader.shown.open("about")  # the reader goes elsewhere: that stops it
        assert reader.aloud.state.phase is Phase.STOPPED

    def test_who_goes_elsewhere_at_a_pages_end_is_not_read_to(self, read: Read) -> None:
        reader = read(topic="body/bands", settings=Settings(theme="light", speech_goes_on=True))
        reader.shown.window.article.restore(99_999)
        reader.do("read-aloud")
        reader.shown.session.reading.changed.connect(self._leave)
        self._reading = reader.shown.session.reading
        while reader.aloud.state.active:
            reader.engine.done()
        reader.shown.settle()
        assert reader.shown.title == "About"
        assert "About" not in reader.engine.words
        assert not reader.aloud.state.active

    def _leave(self) -> None:
        """While the next page is prepared, the reader opens another."""
        self._reading.changed.disconnect(self._leave)
        self._reading.open("about")

    def test_a_page_without_words(self, read: Read) -> None:
        reader = read(topic="")
        reader.do("read-aloud")
        assert reader.engine.words == []
        assert "nothing to read" in reader.shown.window.status.notice.text()


class TestGoingAlong:
    def test_the_view_follows_the_voice(self, read: Read) -> None:
        reader = read(size=(800, 500))
        reader.do("read-aloud")
        for _ in range(25):
            reader.engine.done()
            assert reader.in_view
        assert reader.shown.window.article.scroll_position > 0
        assert reader.aloud.bar.place.isHidden()

    def test_who_scrolls_away_is_left_alone_and_shown_the_way_back(self, read: Read, qtbot: QtBot) -> None:
        reader = read(size=(800, 500))
        reader.do("read-aloud")
        article = reader.shown.window.article
        bar = article.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        assert reader.aloud.bar.place.isVisible()
        reader.engine.done()
        reader.engine.done()
        assert bar.value() == bar.maximum()
        qtbot.mouseClick(reader.aloud.bar.place, Qt.MouseButton.LeftButton)
        assert reader.in_view
        assert reader.aloud.bar.place.isHidden()
        bar.setValue(bar.maximum())
        bar.setValue(0)  # back by hand
        assert reader.aloud.bar.place.isHidden()

    def test_other_letters_leave_voice_and_mark_where_they_are(self, read: Read) -> None:
        reader = read()
        reader.do("read-aloud")
        reader.say_until("Between them lies fat, and below it muscle.")
        said = len(reader.engine.said)
        reader.do("larger")
        reader.do("larger")
        assert reader.marked == "Between them lies fat, and below it muscle."
        assert len(reader.engine.said) == said, "nothing is begun anew"
        assert reader.in_view
        reader.engine.done()
        assert reader.marked == reader.engine.words[-1] == "The bands tie the skin to what lies below."

    def test_a_fold_that_opens_above_moves_the_mark_along(self, read: Read, small_pack: Path) -> None:
        page = '# Folds\n\n??? note "More"\n    Hidden words. They are many.\n\nAfter it. The end.\n'
        (small_pack / "docs" / "body" / "fat.md").write_text(page, "utf-8")
        reader = read(topic="body/fat")
        reader.do("read-aloud")
        reader.say_until("After it.")
        assert not [words for words in reader.engine.words if "Hidden" in words], "a closed fold is passed over"
        before = reader.aloud.state.placed
        reader.shown.window.article.open_every_fold()
        assert reader.marked == "After it."
        assert reader.aloud.state.placed != before
        reader.do("read-previous")
        assert reader.marked == "They are many."

    def test_another_page_stops_it(self, read: Read) -> None:
        reader = read()
        reader.do("read-aloud")
        reader.shown.open("body/bands")
        assert reader.engine.silent
        assert reader.aloud.state.phase is Phase.STOPPED
        reader.shown.qtbot.waitUntil(reader.aloud.bar.isHidden)
        assert reader.marked == ""

    def test_the_article_comes_to_the_front(self, read: Read) -> None:
        reader = read(size=(700, 700))
        window = reader.shown.window
        window.columns.show_pane("topics")
        assert not window.article.isVisible()
        reader.do("read-aloud")
        assert window.article.isVisible()


class TestThePicture:
    def test_its_sentence_is_the_one_a_screen_reader_gets(self, read: Read) -> None:
        reader = read()
        reader.shown.window.start_picture()
        reader.do("read-picture")  # before anything of it is painted
        quilt = reader.shown.window.quilt
        assert quilt is not None
        while reader.aloud.state.active:
            reader.engine.done()
        told = spoken(quilt.view.sentence(), "en")
        assert " ".join(reader.engine.words) == told
        assert spoken(quilt.view.accessibleDescription(), "en").startswith(told)
        assert reader.marked == ""

    def test_the_article_goes_on_after_it(self, read: Read) -> None:
        reader = read()
        reader.shown.window.start_picture()
        reader.do("read-aloud")
        reader.engine.done()
        place = reader.marked
        reader.do("read-picture")
        assert reader.engine.words[-1] != place
        assert reader.marked == place
        reader.do("larger")
        assert reader.marked == place
        for _ in range(5):
            if reader.engine.words[-1] == place:
                break
            reader.engine.done()
        assert reader.engine.words[-1] == place

    def test_where_there_is_none_that_is_said(self, read: Read) -> None:
        reader = read(topic="about")
        reader.aloud.read_picture()
        assert reader.engine.words == []
        assert "no picture" in reader.shown.window.status.notice.text()


class TestTheBar:
    def test_its_keys_and_choices(self, read: Read, qtbot: QtBot) -> None:
        reader = read()
        reader.do("read-aloud")
        bar, preferences = reader.aloud.bar, reader.shown.session.preferences
        qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(bar.faster, Qt.MouseButton.LeftButton)
        assert preferences.settings.speech_rate == 1.25
        assert bar.rate.text() == "1.25 ×"
        qtbot.mouseClick(bar.pause, Qt.MouseButton.LeftButton)
        assert reader.aloud.state.phase is Phase.PAUSED
        bar.menu.aboutToShow.emit()
        _, second, _, further = bar.menu.actions()
        second.trigger()
        further.trigger()
        assert preferences.settings.speech_voice == "Ben"
        assert preferences.settings.speech_goes_on
        reader.do("read-aloud")
        assert reader.engine.said[-1][1:] == ("Ben", 1.25)
        qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
        assert not reader.aloud.state.active

    def test_the_keyboard_is_not_lost_with_it(self, read: Read, qtbot: QtBot) -> None:
        reader = read()
        reader.do("read-aloud")
        reader.aloud.bar.stop.setFocus()
        qtbot.keyClick(reader.aloud.bar.stop, Qt.Key.Key_Space)
        qtbot.waitUntil(reader.aloud.bar.isHidden)
        qtbot.waitUntil(reader.shown.window.article.view.hasFocus)

    def test_esc_stops_and_then_lets_go_of_other_things(self, read: Read) -> None:
        reader = read()
        reader.do("read-aloud")
        companions = reader.shown.window.companions
        assert companions is not None
        assert companions.speaking.let_go()
        assert not reader.aloud.state.active
        assert not companions.speaking.let_go()

    def test_commands_that_need_something_that_is_read(self, read: Read) -> None:
        reader = read()
        commands = reader.shown.window.commands
        names = ("read-stop", "read-next", "read-previous")
        assert [commands[name].isEnabled() for name in names] == [False] * 3
        reader.do("read-aloud")
        assert [commands[name].isEnabled() for name in names] == [True] * 3
        reader.do("read-stop")
        assert [commands[name].isEnabled() for name in names] == [False] * 3


class TestFaults:
    def test_a_fault_is_said_at_the_foot_and_reading_goes_on(self, read: Read) -> None:
        reader = read()
        reader.do("read-aloud")
        reader.engine.failed.emit("It broke.")
        assert reader.shown.window.status.notice.text() == "Reading aloud has stopped. It broke."
        assert reader.marked == ""
        reader.shown.open("body/bands")
        assert reader.shown.title == "The bands"

    def test_without_a_voice_the_button_says_what_to_install(self, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("viewer.ui.shell.read_aloud._release", lambda: {"ID": "debian"})
        monkeypatch.setattr(sys, "platform", "linux")
        reader = read(())
        reader.do("read-aloud")
        (dialog,) = reader.shown.window.findChildren(NoVoiceDialog)
        assert dialog.command.text() == "sudo apt install espeak-ng"
        dialog.reject()

    def test_without_a_voice_for_the_language_it_is_named(self, read: Read) -> None:
        reader = read((CARLA,))
        reader.do("read-aloud")
        (dialog,) = reader.shown.window.findChildren(NoVoiceDialog)
        assert dialog.windowTitle() == "No voice for English"
        dialog.reject()

    def test_names_for_the_preferences(self, read: Read, qtbot: QtBot) -> None:
        reader = read()
        companions = reader.shown.window.companions
        assert companions is not None
        for _ in range(2):  # also when they are known already
            with qtbot.waitSignal(companions.speaking.voices_found) as told:
                companions.speaking.find_voices()
            assert told.args == [("Anna", "Ben")]
        assert reader.engine.words == []

    def test_nothing_runs_on_when_the_program_ends(self, read: Read) -> None:
        reader = read()
        reader.do("read-aloud")
        companions = reader.shown.window.companions
        assert companions is not None
        companions.close()
        assert reader.engine.closed
        companions.close()


def test_a_mode_that_may_not_be_heard_has_none_of_it(read: Read) -> None:
    quiet = replace(MODES["reader"], can=MODES["reader"].can - {Can.HEAR})
    reader = read(mode=quiet)
    window = reader.shown.window
    assert "read-aloud" not in window.commands
    menus: list[QMenu] = []
    window.article.view.menu_wanted.connect(menus.append)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(window.article.view.viewport(), event)
    assert not [action for action in menus[0].actions() if "aloud" in action.text()]
    menus[0].close()
