"""Search on the kiosk: found without a keyboard, by Septa's own, and by a real one; and nothing typed is kept."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.picture_host import REACH, Finger, Host, controls, seen_at, settle
from viewer.core.content.pack import open_pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.places import state_dir
from viewer.core.search import shelf
from viewer.core.theme import load_theme
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.search_screen import LETTERS_MOST, SearchScreen
from viewer.ui.shell import language as languages
from viewer.ui.theme.style import apply

PACK = Path(__file__).resolve().parents[2] / "packs" / "bilingual"
CANARY = "zyzzyvaqx"
SIZES = ((1920, 1080, 24.0), (1080, 1920, 24.0), (1366, 768, 15.0))
Make = Callable[..., tuple[Host, SearchScreen]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all of these tests: the index is made once."""
    return tmp_path_factory.mktemp("kiosk-state")


@pytest.fixture
def made(qapp: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    monkeypatch.setenv("STATE_DIRECTORY", str(folder))
    there: list[tuple[Host, SearchScreen]] = []

    def make(
        size: tuple[int, int] = (1920, 1080), diagonal: float = 24.0, language: str = "en"
    ) -> tuple[Host, SearchScreen]:
        languages.use(qapp, language, language == "ar")
        host = Host(open_pack(PACK), KioskConfig(languages=(language,), diagonal_in=diagonal), size)
        screen = SearchScreen(host.desk(language), host)
        host.hold(screen)
        host.dress(host.look())
        host.show()
        settle()
        screen.enter(Spot(way.SEARCH))
        settle()
        there.append((host, screen))
        return host, screen

    yield make
    for host, screen in there:
        screen.shut()
        host.close_down()
    languages.use(qapp, "en", False)
    apply(qapp, load_theme("light"), 1.0)
    settle()


@pytest.fixture
def screen(made: Make) -> SearchScreen:
    return made()[1]


def answered(qtbot: QtBot, screen: SearchScreen, text: str) -> None:
    """Until the whole index has answered this."""
    for letter in text:
        screen.type_letter(letter)
    qtbot.waitUntil(lambda: screen.results.query == text and screen.results.ready, timeout=20_000)
    settle()


class TestFinding:
    def test_letters_on_the_screen_find_a_page_and_a_touch_leads_there(
        self, screen: SearchScreen, qtbot: QtBot
    ) -> None:
        finger = Finger()
        for letter in "lobules":
            finger.tap(screen.keyboard.keys[letter])
        assert screen.text == screen.box.text == "lobules"
        qtbot.waitUntil(lambda: bool(screen.field.cards) and screen.results.query == "lobules", timeout=20_000)
        settle()
        card = screen.field.cards[0]
        assert card.found is not None
        marked = [card.found.words[start:end].lower() for start, end in card.found.marked]
        assert "lobules" in marked
        finger.tap(card)
        spot = screen.desk.way.spot
        assert spot == card.found.spot
        assert (spot.screen, spot.card) == (way.ARTICLE, 0)
        assert screen.desk.session.pack.find(spot.topic_id, "en") is not None

    def test_an_anchor_is_one_of_its_page(self, screen: SearchScreen, qtbot: QtBot) -> None:
        answered(qtbot, screen, "fat")
        spots = [card.found.spot for card in screen.field.cards if card.found is not None]
        assert any(spot.anchor for spot in spots)
        for spot in spots:
            article = screen.desk.session.pack.article(spot.topic_id, "en")
            assert spot.anchor in {"", *(heading.anchor for heading in article.headings)}

    def test_ready_words_find_without_typing(self, screen: SearchScreen, qtbot: QtBot) -> None:
        assert len(screen.field.chips) > 1
        chip = screen.field.chips[1]
        words = chip.text()
        Finger().tap(chip)
        assert screen.text == words
        assert not screen.typing, "one wants to look at what is found"
        qtbot.waitUntil(lambda: bool(screen.field.cards), timeout=20_000)

    def test_nothing_found_has_a_way_on(self, screen: SearchScreen, qtbot: QtBot) -> None:
        answered(qtbot, screen, CANARY)
        assert not screen.field.cards
        assert CANARY in screen.hint.text()
        assert screen.field.chips, "words that do find something"
        Finger().tap(screen.field.chips[0])
        qtbot.waitUntil(lambda: bool(screen.field.cards), timeout=20_000)

    def test_the_same_words_again_are_not_searched_for_ever(self, screen: SearchScreen, qtbot: QtBot) -> None:
        answered(qtbot, screen, "fat")
        cards = screen.field.cards
        screen.clear()
        screen.search("fat")
        qtbot.waitUntil(lambda: screen.field.cards == cards and "…" not in screen.hint.text(), timeout=20_000)

    def test_the_last_key_says_how_much_was_found_and_leads_there(self, screen: SearchScreen, qtbot: QtBot) -> None:
        answered(qtbot, screen, "fat")
        count = len(screen.field.cards)
        assert screen.keyboard.end.accessibleName() == f"{count} results"
        Finger().tap(screen.keyboard.end)
        assert not screen.keyboard.isVisible()
        Finger().tap(screen.keys)
        assert screen.keyboard.isVisible()
        assert not screen.keys.isVisible()

    def test_arabic_finds_arabic(self, made: Make, qtbot: QtBot) -> None:
        _, screen = made(language="ar")
        assert screen.keyboard.keys["ض"].x() < screen.keyboard.keys["ص"].x()
        answered(qtbot, screen, "الجلد")
        assert screen.field.cards
        assert screen.field.cards[0].x() > screen.field.cards[-1].x() or len(screen.field.cards) == 1


class TestTyping:
    def test_space_erase_clear(self, screen: SearchScreen) -> None:
        for letter in " a  b":
            screen.type_letter(letter)
        assert screen.text == "a b", "no space first, none twice"
        screen.keyboard.erase.click()
        screen.keyboard.erase.click()
        assert screen.text == "a"
        screen.keyboard.clear.click()
        screen.keyboard.erase.click()
        assert screen.text == ""

    def test_a_real_keyboard_types_too_and_nothing_more(self, screen: SearchScreen) -> None:
        QTest.keyClicks(screen, "Fat skin")
        assert screen.text == "fat skin"
        QTest.keyClick(screen, Qt.Key.Key_Backspace)
        assert screen.text == "fat ski"
        for key in (Qt.Key.Key_F1, Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Delete, Qt.Key.Key_Insert):
            QTest.keyClick(screen, key)
        QTest.keyClicks(screen, '/\\"<>=@')
        for key in (Qt.Key.Key_V, Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_Z):
            QTest.keyClick(screen, key, Qt.KeyboardModifier.ControlModifier)
        assert screen.text == "fat ski"
        QTest.keyClick(screen, Qt.Key.Key_Return)
        assert not screen.typing
        QTest.keyClick(screen, Qt.Key.Key_Escape)
        assert screen.text == ""

    def test_no_more_letters_than_a_line(self, screen: SearchScreen) -> None:
        for _ in range(LETTERS_MOST + 20):
            screen.type_letter("a")
        assert len(screen.text) == LETTERS_MOST
        caret = screen.grab().toImage()
        screen.erase()
        settle()
        assert screen.grab().toImage() != caret, "the end of a long text is seen"

    def test_nothing_there_takes_input_of_its_own(self, screen: SearchScreen) -> None:
        for kind in (QLineEdit, QTextEdit, QComboBox):
            assert not screen.findChildren(kind)
        assert not screen.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        assert not screen.box.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        assert screen.box.focusPolicy() is Qt.FocusPolicy.NoFocus


class TestNothingIsKept:
    @pytest.fixture
    def started(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """What was said to the processes that were started. Everything is written below ``tmp_path``."""
        monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
        monkeypatch.setenv("TMPDIR", str(tmp_path))
        started: list[str] = []
        real = subprocess.Popen

        def noted(*args: Any, **named: Any) -> subprocess.Popen[bytes]:
            started.append(repr(args) + repr(named))
            return real(*args, **named)

        monkeypatch.setattr(subprocess, "Popen", noted)
        return started

    def test_a_canary_is_nowhere(
        self, made: Make, started: list[str], qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        host, screen = made()
        for letter in CANARY:  # while the index is still being made, and after it
            screen.keyboard.keys[letter].click()
        qtbot.waitUntil(lambda: screen.results.query == CANARY and screen.results.ready, timeout=20_000)
        screen.search(f"fat {CANARY}")
        qtbot.waitUntil(lambda: CANARY in screen.results.query and bool(screen.results.groups), timeout=20_000)
        assert started, "the index is made by a process of its own"
        assert not [one for one in started if CANARY in one]
        assert not kept(tmp_path)
        screen.shut()
        assert not kept(tmp_path)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        assert CANARY not in app.clipboard().text()
        assert not host.counted
        out, err = capfd.readouterr()
        assert CANARY not in out + err

    def test_a_reset_forgets_it(self, screen: SearchScreen, qtbot: QtBot) -> None:
        settle()
        before = screen.grab().toImage()
        answered(qtbot, screen, "fat")
        screen.hide_keyboard()
        screen.field.turn(1)
        screen.leave()
        screen.reset()
        screen.enter(Spot(way.SEARCH))
        settle()
        assert screen.text == ""
        assert screen.typing
        assert screen.grab().toImage() == before
        told = [
            f"{widget.accessibleName()} {widget.accessibleDescription()}"
            for widget in (screen.box, *screen.field.content.children())
            if hasattr(widget, "accessibleName")
        ]
        assert not [one for one in told if "fat" in one.lower().split()]
        qtbot.waitUntil(lambda: screen.state.results.query == "", timeout=20_000)

    @pytest.mark.parametrize("fault", [OSError(28, "full"), PermissionError(13, "no"), OSError(30, "read-only")])
    def test_it_searches_where_nothing_can_be_written(
        self, made: Make, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: OSError
    ) -> None:
        def refused(path: Path) -> None:
            raise fault

        monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "nothing"))
        monkeypatch.setattr(shelf, "make_room", refused)
        _, screen = made()
        answered(qtbot, screen, "fat")
        assert screen.field.cards
        assert not (tmp_path / "nothing").exists()
        assert "disk" not in screen.hint.text().lower(), "that is no visitor's concern"

    def test_a_state_folder_that_is_a_file_does_no_harm(
        self, made: Make, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "state").write_text("garbage")
        monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
        assert state_dir() == tmp_path / "state"
        _, screen = made()
        answered(qtbot, screen, "fat")
        assert screen.field.cards

    def test_a_search_that_cannot_be_says_so_kindly(self, screen: SearchScreen, qtbot: QtBot) -> None:
        screen.state._not_kept(RuntimeError("a technical reason"))
        assert "home screen" in screen.hint.text()
        assert "technical" not in screen.hint.text()
        screen.enter(Spot(way.SEARCH))
        answered(qtbot, screen, "fat")
        assert screen.field.cards, "whoever comes later tries it anew"


def kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()]


class TestPlaces:
    @pytest.mark.parametrize("reach", [False, True], ids=["anywhere", "in reach"])
    @pytest.mark.parametrize("step", [0, 2])
    @pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
    def test_all_that_is_touched_is_large_enough_seen_and_in_reach(
        self, made: Make, qtbot: QtBot, size: tuple[int, int, float], step: int, reach: bool
    ) -> None:
        host, screen = made(size[:2], size[2])
        answered(qtbot, screen, "fat")
        look = host.look(step, reach=reach)
        host.dress(look)
        settle()
        for typing in (True, False):
            (screen.show_keyboard if typing else screen.hide_keyboard)()
            settle()
            in_field = {*screen.field.cards, *screen.field.chips}
            for widget in controls(screen):
                assert min(widget.width(), widget.height()) >= look.target, widget.objectName()
                if widget not in in_field:
                    place = widget.rect().translated(widget.mapTo(screen, QPoint(0, 0)))
                    assert screen.rect().contains(place), f"{widget.objectName()} {place}"
                top = seen_at(widget).top()
                assert not reach or top >= round(REACH * host.height()) - 1, widget.objectName()
            others = [one for one in controls(screen) if one not in in_field and one.parentWidget() is screen]
            for number, widget in enumerate(others):
                assert not [one for one in others[:number] if one.geometry().intersects(widget.geometry())]
            if not typing:
                assert screen.field.isVisible(), "what was found is always seen, if need be without the keyboard"
                first = seen_at(screen.field.cards[0])
                assert min(first.width(), first.height()) >= look.target
            if not reach:
                assert screen.box.geometry().bottom() < screen.keyboard.geometry().top()

    @pytest.mark.parametrize("reach", [False, True], ids=["down", "sideways"])
    def test_what_was_found_moves_under_a_finger_and_by_keys(self, made: Make, qtbot: QtBot, reach: bool) -> None:
        host, screen = made((1080, 1920) if reach else (1366, 768), 15.0)
        answered(qtbot, screen, "fat")
        screen.hide_keyboard()
        host.dress(host.look(1, reach=reach))
        settle()
        assert screen.field.overflows
        assert screen.next_words()
        assert not screen.up.isEnabled()
        Finger().tap(screen.down)
        there = screen.field.bar.value()
        assert there > 0
        Finger().tap(screen.up)
        assert screen.field.bar.value() == 0
        start = screen.field.viewport().rect().center()
        by = QPoint(-250, 0) if reach else QPoint(0, -150)
        before = screen.desk.way.spot
        Finger().drag(screen.field.viewport(), start, by, steps=12, pause_ms=5)
        qtbot.waitUntil(lambda: screen.field.bar.value() > 0, timeout=5000)
        assert screen.desk.way.spot == before, "a card that was dragged along was not chosen"
        screen.field.to_start()
        screen.go_on()
        assert screen.field.bar.value() == there

    def test_from_right_to_left_it_begins_at_the_right(self, made: Make, qtbot: QtBot) -> None:
        host, screen = made((1366, 768), 15.0, "ar")
        host.dress(host.look(reach=True))
        screen.search("الدهون")
        qtbot.waitUntil(lambda: len(screen.field.cards) > 2 and screen.results.ready, timeout=20_000)
        settle()
        assert screen.field.overflows
        assert seen_at(screen.field.cards[0]).width() == screen.field.cards[0].width(), "the best is seen whole"
        assert not screen.up.isEnabled()
        Finger().tap(screen.down)
        assert seen_at(screen.field.cards[0]).width() < screen.field.cards[0].width()
        assert screen.up.isEnabled()

    def test_no_scroll_bar_is_hunted(self, screen: SearchScreen) -> None:
        for area in screen.findChildren(QAbstractScrollArea):
            assert area.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff

    def test_it_is_read_aloud(self, screen: SearchScreen, qtbot: QtBot) -> None:
        assert screen.field.chips[0].text() in screen.spoken()
        answered(qtbot, screen, "fat")
        card = screen.field.cards[0]
        assert card.found is not None
        assert card.found.title in screen.spoken()
        assert screen.hint.text() in screen.spoken()

    def test_cards_are_kept_and_shown_anew(self, screen: SearchScreen, qtbot: QtBot) -> None:
        answered(qtbot, screen, "fat")
        count = len(screen.field.content.children())
        for words in ("skin", "fat", "septa", "skin", "fat"):
            screen.clear()
            answered(qtbot, screen, words)
        assert len(screen.field.content.children()) <= count + 24
        again = len(screen.field.content.children())
        for words in ("skin", "fat", "septa"):
            screen.clear()
            answered(qtbot, screen, words)
        assert len(screen.field.content.children()) == again
