"""The kiosk's window: its phases, what a reset leaves, and that it covers the screen whatever becomes of that."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextBrowser
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.laid import CONFIG, SIZES, Laid, laid
from tests.ui.kiosk.picture_host import Finger, settle
from viewer.state.kiosk import way
from viewer.state.kiosk.visit import Phase
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.window import LAID


def lays(kiosk: Laid) -> list[str]:
    """What is laid over the page, from below."""
    return [name for name, overlay in kiosk.window.overlays.items() if overlay.isVisible()]


def come_to(kiosk: Laid, phase: Phase) -> None:
    config, visit = kiosk.host.booth.config, kiosk.visit
    if phase is Phase.ATTRACT:
        kiosk.pass_s(config.attract_s + 1)
    elif phase in (Phase.USED, Phase.ASKING):
        visit.used()
        if phase is Phase.ASKING:
            kiosk.pass_s(config.idle_s + 1)
    elif phase is Phase.CLOSED:
        visit.set_open(False)
    elif phase is Phase.STAFF:
        visit.staff()
    elif phase is Phase.CLEANING:
        visit.clean()
    settle()
    assert visit.phase is phase


# -- phases


def test_each_phase_lays_its_own_and_takes_it_away(qtbot: QtBot) -> None:
    with laid() as kiosk:
        for phase in Phase:
            come_to(kiosk, phase)
            assert lays(kiosk) == ([LAID[phase]] if phase in LAID else [])
            assert kiosk.window.ground.isVisible() is (phase not in LAID)
            kiosk.visit.set_open(True)
            kiosk.visit.end()
            settle()
            assert lays(kiosk) == []
            assert kiosk.window.ground.isVisible()
            assert kiosk.window.face.desk.way.spot == way.START


def test_nobody_there_the_picture_plays_and_a_touch_takes_it_over(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with laid() as kiosk:
        window, finger, told = kiosk.window, Finger(), []
        screen = window.face.screen_for(way.PICTURE)
        monkeypatch.setattr(screen, "set_attract", told.append)
        window.lock_down()
        come_to(kiosk, Phase.ATTRACT)
        assert window.face.desk.way.spot.screen == way.PICTURE
        assert told == [True]
        place = window.rect().center()
        QTest.touchEvent(window, finger.screen).press(0, place, window).commit()
        assert told == [True, False], "with the touch itself, not with its end"
        QTest.touchEvent(window, finger.screen).release(0, place, window).commit()
        settle()
        assert kiosk.visit.phase is Phase.USED
        assert window.face.desk.way.spot.screen == way.PICTURE, "handed over exactly there"
        window.lock.off()
        monkeypatch.undo()


def test_whatever_ends_it_the_picture_stops_playing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with laid() as kiosk:
        told: list[bool] = []
        screen = kiosk.window.face.screen_for(way.PICTURE)
        monkeypatch.setattr(screen, "set_attract", told.append)
        for end in (lambda: kiosk.visit.set_open(False), kiosk.visit.staff, kiosk.visit.clean):
            come_to(kiosk, Phase.ATTRACT)
            assert told[-1] is True
            end()
            assert told[-1] is False
            kiosk.visit.set_open(True)
            kiosk.visit.end()
        monkeypatch.undo()


# -- a reset


def everything(kiosk: Laid) -> dict[str, object]:
    """What the next visitor could notice."""
    window, choices = kiosk.window, kiosk.choices
    settle()
    return {
        "language": choices.language,
        "step": choices.step,
        "theme": choices.theme,
        "reach": choices.reach,
        "ways": {code: face.desk.way.spots for code, face in window.faces.items()},
        "front": next(code for code, face in window.faces.items() if face is window.face),
        "focus": window.focusWidget(),
        "settings": window.booth.preferences.settings,
        "fields": [field.text() for field in window.findChildren(QLineEdit)],
        "undo": [field.isUndoAvailable() for field in window.findChildren(QLineEdit)],
        "laid": lays(kiosk),
        "direction": QApplication.layoutDirection(),
        "clipboard": QGuiApplication.clipboard().text(),
        "pointer": QApplication.overrideCursor() is None,
    }


def use_it(kiosk: Laid) -> None:
    """As a visitor who tries everything."""
    window, choices = kiosk.window, kiosk.choices
    kiosk.visit.used()
    choices.set_language("es")
    choices.set_step(2)
    choices.set_theme("contrast")
    choices.set_reach(True)
    window.face.desk.way.go(Spot(way.SEARCH))
    window.face.desk.way.go(Spot(way.TAKE))
    window.booth.preferences.set_speech_volume(0.3)
    window.booth.preferences.set_speech_rate(1.5)
    window.face.foot.home.setFocus()
    QGuiApplication.clipboard().setText("what was searched for")
    settle()


def test_the_next_visitor_finds_what_the_first_one_found(qtbot: QtBot) -> None:
    with laid() as kiosk:
        kiosk.choices.set_language("es")  # both faces are made
        kiosk.visit.end()
        first, config = everything(kiosk), kiosk.host.booth.config
        for by in ("time", "staff", "end"):
            use_it(kiosk)
            assert everything(kiosk) != first
            if by == "time":
                kiosk.pass_s(config.idle_s + config.countdown_s + 2)
            elif by == "staff":
                kiosk.visit.staff()
                kiosk.visit.end()
            else:
                kiosk.window.lay_cover()
                kiosk.visit.end()
            assert everything(kiosk) == first, by


def test_the_voice_is_as_loud_as_the_machine_is_set_to(qtbot: QtBot) -> None:
    with laid(replace(CONFIG, volume=0.4)) as kiosk:
        preferences = kiosk.window.booth.preferences
        preferences.set_speech_volume(0.9)
        preferences.set_speech_rate(1.5)
        kiosk.visit.end()
        assert (preferences.settings.speech_volume, preferences.settings.speech_rate) == (0.4, 1.0)


def test_what_qt_remembers_by_itself_is_forgotten(qtbot: QtBot) -> None:
    with laid() as kiosk:
        browser, field = QTextBrowser(kiosk.window.ground), QLineEdit(kiosk.window.ground)
        browser.setGeometry(0, 0, 300, 100)
        browser.setHtml("<p>words</p>" * 200)
        browser.show()
        field.setText("can")
        field.insert("ary")
        assert field.isUndoAvailable()
        browser.verticalScrollBar().setValue(500)
        browser.horizontalScrollBar().setValue(5)
        browser.selectAll()
        button = kiosk.window.face.foot.home
        button.setDown(True)
        kiosk.visit.end()
        assert field.text() == ""
        assert not field.isUndoAvailable()
        assert not browser.textCursor().hasSelection()
        assert browser.verticalScrollBar().value() == 0
        assert browser.backwardHistoryCount() <= 0  # Qt says -1 of a browser that never went anywhere
        assert not button.isDown(), "a finger that still rests on it presses nothing for the next visitor"


def test_both_clipboards_are_emptied(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with laid() as kiosk:
        cleared: list[QClipboard.Mode] = []

        class Board:
            def clear(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
                cleared.append(mode)

            def supportsSelection(self) -> bool:
                return True

            def supportsFindBuffer(self) -> bool:
                return False

        monkeypatch.setattr(QGuiApplication, "clipboard", Board)
        kiosk.visit.end()
        monkeypatch.undo()
        assert cleared == [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection]


def test_the_last_page_is_not_seen_while_it_resets(qtbot: QtBot) -> None:
    with laid() as kiosk:
        kiosk.ask()
        painted: list[str] = []
        window, reset = kiosk.window, kiosk.window.face.reset

        def slow() -> None:
            painted.append(",".join(lays(kiosk)))
            reset()

        window.face.reset = slow  # type: ignore[method-assign]
        kiosk.pass_s(kiosk.host.booth.config.countdown_s + 1)
        window.face.reset = reset  # type: ignore[method-assign]
        assert painted == ["countdown"], "the question lies over it until all is as at the start"


# -- keys


def test_letters_may_be_typed_on_the_search_only(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window = kiosk.window
        for spot, may in ((Spot(way.SEARCH), True), (Spot(way.TAKE), False), (Spot(way.SEARCH), True), (Spot(), False)):
            window.face.desk.way.go(spot)
            assert window.lock.letters is may, spot
        window.face.desk.way.go(Spot(way.SEARCH))
        window.lay_cover()
        assert not window.lock.letters
        window.lift_cover()
        assert window.lock.letters
        kiosk.choices.set_language("es")
        assert window.lock.letters
        kiosk.visit.end()
        assert not window.lock.letters


def test_every_kind_of_act_counts(qtbot: QtBot) -> None:
    with laid() as kiosk:
        window, finger = kiosk.window, Finger()
        window.lock_down()
        handle, none, middle = window.windowHandle(), Qt.KeyboardModifier.NoModifier, window.rect().center()

        def touch() -> None:
            QTest.touchEvent(window, finger.screen).press(0, middle, window).commit()
            QTest.touchEvent(window, finger.screen).release(0, middle, window).commit()

        def click() -> None:
            QTest.mouseClick(handle, Qt.MouseButton.LeftButton, none, middle)

        def turn() -> None:
            QTest.wheelEvent(handle, middle, QPoint(0, -120))

        def key() -> None:
            QTest.keyClick(window, Qt.Key.Key_Tab)

        for act in (touch, click, turn, key):
            kiosk.clock.now += 50
            act()
            settle()
            assert kiosk.visit.idle_s == 0, act.__name__
        kiosk.clock.now += 50
        QTest.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
        QTest.mouseClick(handle, Qt.MouseButton.RightButton, none, middle)
        QTest.mouseMove(handle, QPoint(5, 300))
        settle()
        assert kiosk.visit.idle_s == 50, "what is dropped is no use"
        window.lock.off()


# -- screens, closing


def test_it_cannot_be_closed_but_by_who_may(qtbot: QtBot) -> None:
    with laid() as kiosk:
        for _ in range(3):
            kiosk.window.close()
        assert kiosk.window.isVisible()
        kiosk.window.allow_close()
        assert kiosk.window.close()


def test_it_covers_the_primary_screen_whatever_becomes_of_it(qtbot: QtBot) -> None:
    with laid(size=(640, 480)) as kiosk:
        window, app, screen = kiosk.window, QApplication.instance(), QGuiApplication.primaryScreen()
        assert isinstance(app, QApplication)
        whole = QRect(screen.geometry())
        window.cover_screen()
        assert window.geometry() == whole
        window.cover_screen()
        for happens in (
            lambda: screen.geometryChanged.emit(whole),
            lambda: app.screenAdded.emit(screen),
            lambda: app.screenRemoved.emit(screen),
            lambda: app.primaryScreenChanged.emit(screen),
            window.front.look,
        ):
            window.setGeometry(QRect(5, 5, 300, 200))
            happens()
            settle()
            assert window.geometry() == whole
            assert window.cover.size() == whole.size()


def test_a_given_size_is_kept(qtbot: QtBot) -> None:
    with laid(size=(640, 480)) as kiosk:
        kiosk.window.front.look()
        assert kiosk.window.size().toTuple() == (640, 480)


def test_it_does_not_stay_an_icon(qtbot: QtBot) -> None:
    with laid() as kiosk:
        kiosk.window.setWindowState(Qt.WindowState.WindowMinimized)
        settle()
        kiosk.window.front.look()
        settle()
        assert not kiosk.window.isMinimized()


@pytest.mark.parametrize("size", SIZES)
def test_no_words_make_it_larger_than_the_screen(qtbot: QtBot, size: tuple[int, int]) -> None:
    with laid(size=size) as kiosk:
        kiosk.choices.set_step(2)
        settle()
        assert kiosk.window.size().toTuple() == size
        for overlay in kiosk.window.overlays.values():
            assert overlay.size().toTuple() == size


def test_the_log_hears_of_windows_that_wanted_out(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QDialog

    with laid() as kiosk:
        kiosk.window.lock_down()
        dialog = QDialog(kiosk.window)
        dialog.show()
        settle()
        assert ("closed", {"window": "QDialog"}) in kiosk.notes
        kiosk.window.lock.off()
