"""The keyboard on the screen: every key is walked, in every room that a kiosk may have."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.kiosk.picture_host import Finger, settle
from viewer.core.kiosk.letters import languages, letters
from viewer.core.kiosk.sizes import sizes
from viewer.core.theme import load_theme
from viewer.ui.kiosk.keyboard import Keyboard
from viewer.ui.kiosk.look import Look
from viewer.ui.theme.style import apply

SCREENS = [(1920, 1080, 24.0), (1080, 1920, 24.0), (1366, 768, 15.0), (1024, 600, 10.0)]


class Stand:
    """A keyboard in a window, and what it said."""

    def __init__(self, language: str, screen: tuple[int, int, float], step: int, share: float) -> None:
        width, height, diagonal = screen
        measured = sizes(width, height, diagonal)
        self.look = Look(load_theme("light"), measured.scale(step), measured.text_px[step], measured.target_px)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply(app, self.look.theme, self.look.scale)
        self.window = QWidget()
        self.keyboard = Keyboard(letters(language), self.window)
        self.keyboard.set_look(self.look)
        tall = self.keyboard.height_for(width - 40, round(share * height))
        self.window.resize(width, tall + 20)
        self.keyboard.setGeometry(20, 10, width - 40, tall)
        self.window.show()
        settle()
        self.said: list[str] = []
        self.keyboard.typed.connect(self.said.append)
        self.keyboard.erased.connect(self._erased)
        self.keyboard.cleared.connect(self._cleared)
        self.keyboard.done.connect(self._done)

    def _erased(self) -> None:
        self.said.append("erased")

    def _cleared(self) -> None:
        self.said.append("cleared")

    def _done(self) -> None:
        self.said.append("done")

    def shown(self) -> list[QPushButton]:
        return [key for key in self.keyboard.buttons if key.isVisible()]


@contextmanager
def standing(
    language: str = "en",
    screen: tuple[int, int, float] = SCREENS[0],
    step: int = 0,
    share: float = 0.5,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> Iterator[Stand]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    stand = Stand(language, screen, step, share)
    try:
        yield stand
    finally:
        stand.window.close()
        stand.window.deleteLater()
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        apply(app, load_theme("light"), 1.0)


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("share", [0.5, 0.17, 0.05], ids=["roomy", "low", "one row"])
@pytest.mark.parametrize("step", [0, 2])
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]}x{screen[1]}")
@pytest.mark.parametrize("language", ["en", "cs", "ar"])
def test_keys_are_large_enough_apart_and_whole(
    language: str, screen: tuple[int, int, float], step: int, share: float
) -> None:
    with standing(language, screen, step, share) as stand:
        seen: set[str] = set()
        for _ in range(24):
            keys = stand.shown()
            seen |= {key.accessibleName() for key in keys if key in stand.keyboard.keys.values()}
            for key in keys:
                assert min(key.width(), key.height()) >= stand.look.target, key.objectName()
                assert stand.keyboard.rect().contains(key.geometry()), key.objectName()
            for number, key in enumerate(keys):
                assert not [one.objectName() for one in keys[:number] if one.geometry().intersects(key.geometry())]
            acts = {stand.keyboard.space, stand.keyboard.erase, stand.keyboard.clear, stand.keyboard.end}
            assert acts <= set(keys), "what is no letter is always there"
            if not stand.keyboard.more.isVisible():
                break
            stand.keyboard.more.click()
        assert seen == set(letters(language).all), "every letter can be reached"


@pytest.mark.parametrize("step", [0, 2])
@pytest.mark.parametrize("language", languages())
def test_words_on_keys_are_not_cut(language: str, step: int) -> None:
    with standing(language, SCREENS[2], step, 0.6) as stand:
        for key in stand.shown():
            wide = key.fontMetrics().horizontalAdvance(key.text())
            icon = key.iconSize().width() + 4 if not key.icon().isNull() else 0
            assert wide + icon <= key.width() - 2, key.objectName()
            assert key.text() or not key.icon().isNull(), key.objectName()


@pytest.mark.parametrize("language", languages())
def test_every_key_says_its_letter_and_nothing_else(language: str) -> None:
    with standing(language) as stand:
        for letter, key in stand.keyboard.keys.items():
            QTest.mouseClick(key, Qt.MouseButton.LeftButton)
            assert stand.said == [letter]
            stand.said.clear()
        for key, word in (
            (stand.keyboard.space, " "),
            (stand.keyboard.erase, "erased"),
            (stand.keyboard.clear, "cleared"),
            (stand.keyboard.end, "done"),
        ):
            QTest.mouseClick(key, Qt.MouseButton.LeftButton)
            assert stand.said == [word]
            stand.said.clear()
        known = {*stand.keyboard.keys.values(), *stand.keyboard.buttons}
        assert set(stand.keyboard.findChildren(QWidget)) == known, "there is no other key"


def test_a_key_acts_when_it_is_let_go_and_once() -> None:
    with standing() as stand:
        key = stand.keyboard.keys["k"]
        QTest.mousePress(key, Qt.MouseButton.LeftButton)
        assert not stand.said
        QTest.qWait(700)  # longer than any key repeats
        assert not stand.said
        QTest.mouseRelease(key, Qt.MouseButton.LeftButton)
        assert stand.said == ["k"]


def test_a_finger_that_slides_off_types_nothing() -> None:
    with standing() as stand:
        key = stand.keyboard.keys["k"]
        QTest.mousePress(key, Qt.MouseButton.LeftButton)
        QTest.mouseMove(key, QPoint(key.width() * 2, key.height() * 2))
        QTest.mouseRelease(key, Qt.MouseButton.LeftButton, pos=QPoint(key.width() * 2, key.height() * 2))
        assert not stand.said


def test_a_finger_types_and_takes_no_focus() -> None:
    with standing() as stand:
        finger = Finger()
        for letter in "skin":
            finger.tap(stand.keyboard.keys[letter])
        assert stand.said == list("skin")
        assert all(key.focusPolicy() is Qt.FocusPolicy.NoFocus for key in stand.keyboard.buttons)
        assert stand.window.focusWidget() is None


def test_letters_run_as_typists_know_them_also_where_words_run_the_other_way() -> None:
    rows = letters("ar").rows
    with standing("ar", direction=Qt.LayoutDirection.RightToLeft) as stand:
        places = [stand.keyboard.keys[letter].x() for letter in rows[0]]
        assert places == sorted(places)
        assert stand.keyboard.end.x() < stand.keyboard.space.x() < stand.keyboard.clear.x(), "the others are mirrored"
    with standing("ar") as stand:
        assert stand.keyboard.end.x() > stand.keyboard.space.x() > stand.keyboard.clear.x()


def test_it_forgets_its_page_and_its_words() -> None:
    with standing("en", SCREENS[2], 0, 0.05) as stand:
        first = stand.shown()
        stand.keyboard.more.click()
        stand.keyboard.show_done("7 results")
        assert stand.shown() != first
        assert stand.keyboard.end.accessibleName() == "7 results"
        stand.keyboard.reset()
        assert stand.shown() == first
        assert stand.keyboard.end.accessibleName() == "Hide the keyboard"


def test_no_key_lights_when_a_pointer_rests_on_it() -> None:
    """A finger that has gone is nowhere: Qt still thinks it is there."""
    with standing() as stand:
        before = stand.window.grab().toImage()
        QTest.mouseMove(stand.keyboard.keys["g"])
        settle()
        assert stand.window.grab().toImage() == before
