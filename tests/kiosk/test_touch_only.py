"""Everything that a visitor can do is done by one finger, from the home screen: no key, no mouse, no call to a method.

Each walk begins at home, as a visitor finds it, and touches only what can be seen; what it comes to is asked of the
kiosk's states.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

from tests.kiosk.observing import pixels
from tests.kiosk.standing import Standing, standing
from tests.kiosk.visitor import Visitor
from viewer.state.kiosk import way
from viewer.state.kiosk.visit import Phase
from viewer.ui.kiosk.article_screen import ArticleScreen
from viewer.ui.kiosk.result_card import ResultCard
from viewer.ui.kiosk.take_screen import TakeScreen
from viewer.ui.kiosk.topic_card import TopicCard

ROLL_MS = 250  # what is thrown rolls on


class Finger:
    """One finger at home."""

    def __init__(self, kiosk: Standing) -> None:
        self.kiosk = kiosk
        self._eyes = Visitor(kiosk, seed=1)
        kiosk.rest()
        kiosk.finish()

    def touch(self, wanted: str | Callable[[QAbstractButton], bool]) -> QAbstractButton:
        """The first button in view of that name, or that is so."""
        for one in self._eyes.buttons():
            if one.objectName() == wanted if isinstance(wanted, str) else wanted(one):
                self.kiosk.tap(one)
                self.kiosk.settle()
                return one
        seen = sorted(f"{type(one).__name__} {one.objectName()}" for one in self._eyes.buttons())
        raise AssertionError(f"nothing like that to touch among {seen}")

    def can(self, name: str) -> bool:
        return any(one.objectName() == name for one in self._eyes.buttons())

    def card(self, words: str) -> None:
        """A card of that topic; scrolled to where it does not show at once."""
        for _ in range(8):
            shown = [
                one for one in self._eyes.buttons() if isinstance(one, TopicCard) and words in one.accessibleName()
            ]
            if shown:
                self.kiosk.tap(shown[0])
                self.kiosk.settle()
                return
            self.drag(-250)
        raise AssertionError(f"no card {words!r}")

    def drag(self, down: int) -> None:
        middle = self.kiosk.window.rect().center()
        self.kiosk.swipe(middle, middle + QPoint(0, down))
        QTest.qWait(ROLL_MS)
        self.kiosk.settle()

    def read(self) -> None:
        """From home to the quilt model."""
        self.card("Cellulite")
        self.card("The quilt model")
        assert self.spot == (way.ARTICLE, "cellulite/quilt-model")

    @property
    def spot(self) -> tuple[str, str]:
        found = self.kiosk.window.face.desk.way.spot
        return found.screen, found.topic_id

    @property
    def screen(self) -> QWidget:
        found = self.kiosk.window.face.screen_now
        assert found is not None
        return found


@pytest.fixture(scope="module")
def kiosk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standing]:
    with standing(tmp_path_factory.mktemp("touch")) as made:
        yield made


@pytest.fixture
def finger(kiosk: Standing) -> Iterator[Finger]:
    yield Finger(kiosk)
    kiosk.rest()


def test_a_section_an_article_next_back_and_home(finger: Finger) -> None:
    finger.read()
    before = pixels(finger.kiosk.window)
    finger.touch("next")
    finger.kiosk.finish()
    assert pixels(finger.kiosk.window) != before, "the next card, or more of it"
    finger.touch("back")
    assert finger.spot[0] == way.SECTION
    finger.touch("back")
    assert finger.spot[0] == way.HOME
    finger.read()
    finger.touch("home")
    assert finger.spot[0] == way.HOME


def test_next_leads_through_all_of_an_article(finger: Finger) -> None:
    finger.read()
    for _ in range(60):
        if finger.spot[1] != "cellulite/quilt-model":
            return
        finger.touch("next")
    raise AssertionError("Next never comes to the end of the article")


def test_every_section_and_page_of_home_is_reached(finger: Finger) -> None:
    home = finger.screen
    cards = [one for one in home.findChildren(TopicCard) if not one.isHidden()]
    assert len(cards) >= 5
    for name in [one.accessibleName() for one in cards]:
        finger.card(name)
        assert finger.spot[0] in (way.SECTION, way.ARTICLE, way.PICTURE), name
        finger.touch("home")


@pytest.mark.parametrize("language", ["es", "ar"])
def test_each_language(finger: Finger, language: str) -> None:
    if finger.can("language"):
        finger.touch("language")
    finger.touch(f"language-{language}")
    assert finger.kiosk.program.booth.choices.language == language
    if finger.can("language"):
        finger.touch("language")
    finger.touch("language-en")
    assert finger.kiosk.program.booth.choices.language == "en"


def test_size_colours_and_reach(finger: Finger) -> None:
    choices = finger.kiosk.program.booth.choices
    steps, themes = [], []
    for _ in range(3):
        finger.touch("size")
        steps.append(choices.step)
        finger.touch("colours")
        themes.append(choices.theme)
    assert steps == [1, 2, 0]
    assert themes == ["dark", "contrast", "light"]
    finger.touch("reach")
    assert choices.reach
    finger.touch("reach")
    assert not choices.reach


def test_cover_and_back_to_the_page(finger: Finger) -> None:
    finger.read()
    finger.touch("cover")
    assert finger.kiosk.overlay() is finger.kiosk.window.cover
    finger.kiosk.tap(finger.kiosk.window)
    finger.kiosk.settle()
    assert finger.kiosk.overlay() is None
    assert finger.spot == (way.ARTICLE, "cellulite/quilt-model")


def test_search_by_the_keyboard_on_the_screen(finger: Finger) -> None:
    finger.touch("search")
    for letter in "dimples":
        finger.touch(lambda one, wanted=letter: one.text().lower() == wanted)  # type: ignore[misc]
    screen = finger.screen
    finger.kiosk.wait_for(lambda: bool(screen.results.hits), "hits")  # type: ignore[attr-defined]
    finger.kiosk.settle()
    if not any(isinstance(one, ResultCard) for one in finger._eyes.buttons()):
        finger.touch(lambda one: "done" in one.objectName())
    finger.touch(lambda one: isinstance(one, ResultCard))
    assert finger.spot[0] == way.ARTICLE


def test_all_letters_can_be_typed_and_taken_back(finger: Finger) -> None:
    finger.touch("search")
    screen = finger.screen
    for letter in "abcdefghijklmnopqrstuvwxyz":
        finger.touch(lambda one, wanted=letter: one.text().lower() == wanted)  # type: ignore[misc]
    assert screen.text == "abcdefghijklmnopqrstuvwxyz"  # type: ignore[attr-defined]
    finger.touch(lambda one: "erase" in one.objectName())
    assert screen.text == "abcdefghijklmnopqrstuvwxy"  # type: ignore[attr-defined]


def test_take_it_with_you(finger: Finger) -> None:
    finger.read()
    finger.touch("take")
    screen = finger.screen
    assert isinstance(screen, TakeScreen)
    finger.kiosk.wait_for(lambda: bool(screen.codes), "a code")
    finger.touch("back")
    assert finger.spot == (way.ARTICLE, "cellulite/quilt-model")


def test_reading_aloud_begins_and_ends(finger: Finger) -> None:
    finger.read()
    aloud = finger.kiosk.window.face.aloud
    finger.touch("aloud")
    assert aloud.active
    finger.touch("aloud")
    assert not aloud.active


def test_an_article_is_scrolled(finger: Finger) -> None:
    finger.read()
    for _ in range(2):
        finger.touch("size")
    finger.kiosk.finish()
    screen = finger.screen
    assert isinstance(screen, ArticleScreen)
    areas = [one for one in screen.findChildren(QAbstractScrollArea) if one.isVisible()]
    area = max(areas, key=lambda one: one.verticalScrollBar().maximum())
    assert area.verticalScrollBar().maximum() > 0, "at the largest size not all of it fits"
    start = area.viewport().mapTo(finger.kiosk.window, area.viewport().rect().center())
    finger.kiosk.swipe(start, start - QPoint(0, 200), steps=10)
    finger.kiosk.wait_for(lambda: area.verticalScrollBar().value() > 0, "it follows the finger")


PICTURE_KEYS = ("part-fat", "part-skin", "part-septa", "part-muscle")


def test_the_parts_of_the_picture(finger: Finger) -> None:
    finger.touch("picture")
    finger.kiosk.finish()
    focus = finger.kiosk.window.face.desk.session.focus
    for name in PICTURE_KEYS:
        finger.touch(name)
        assert focus.focus.part is not None
        assert focus.focus.part.value == name.removeprefix("part-")


def test_every_key_of_the_picture_is_reached(finger: Finger) -> None:
    """Each group of keys is opened, each of its keys is touched, and most of them change what is seen."""
    finger.touch("picture")
    finger.kiosk.finish()
    session = finger.kiosk.window.face.desk.session
    tabs = [one.objectName() for one in finger._eyes.buttons() if one.objectName().startswith("tab-")]
    touched, changing = set(), set()
    for tab in tabs or [""]:
        if tab:
            if not finger.can(tab):
                finger.touch("deck-menu")
            finger.touch(tab)
        for name in [one.objectName() for one in finger._eyes.buttons()]:
            if name in touched or not finger.can(name) or _leads_away(finger, name):
                continue
            before = session.quilt.state, session.focus.focus, session.show.scene_id
            finger.touch(name)
            finger.kiosk.finish()
            touched.add(name)
            if before != (session.quilt.state, session.focus.focus, session.show.scene_id):
                changing.add(name)
            if finger.can("sure-close"):
                finger.touch("sure-close")
            if tab and finger.can(tab):
                finger.touch(tab)
    assert len(touched) >= 15, sorted(touched)
    assert len(changing) >= 8, (sorted(changing), sorted(touched))


def _leads_away(finger: Finger, name: str) -> bool:
    face = finger.kiosk.window.face
    bars = {one.objectName() for bar in (face.head, face.foot) for one in bar.findChildren(QAbstractButton)}
    return not name or name in bars or name.startswith("tab-")


def test_more_time_when_asked(finger: Finger) -> None:
    finger.read()
    for _ in range(10):
        finger.kiosk.passes(finger.kiosk.config.idle_s + 5)
        finger.kiosk.settle()
        assert finger.kiosk.visit.phase is Phase.ASKING
        button = next(
            one for one in finger._eyes.buttons() if finger.kiosk.window.countdown.isAncestorOf(one) and one.isEnabled()
        )
        finger.kiosk.tap(button)
        finger.kiosk.settle()
        assert finger.kiosk.visit.phase is Phase.USED
        assert finger.spot == (way.ARTICLE, "cellulite/quilt-model")


def test_a_touch_ends_the_attract_loop_where_it_is(finger: Finger) -> None:
    finger.kiosk.go("attract")
    finger.kiosk.tap(finger.kiosk.window)
    finger.kiosk.settle()
    assert finger.kiosk.visit.phase is Phase.USED
    assert finger.spot[0] == way.PICTURE


def test_the_staff_door_by_two_fingers(kiosk: Standing) -> None:
    kiosk.rest()
    window, wide = kiosk.window, kiosk.window.width()
    now = [0.0]
    window.corners._clock = lambda: now[0]
    event = QTest.touchEvent(window, kiosk.finger)
    event.press(0, QPoint(8, 8), window).press(1, QPoint(wide - 8, 8), window).commit()
    now[0] = 2.9
    window.corners.tick()
    assert kiosk.visit.phase is not Phase.STAFF, "not before three seconds"
    now[0] = 3.1
    window.corners.tick()
    assert kiosk.visit.phase is Phase.STAFF
    QTest.touchEvent(window, kiosk.finger).release(0, QPoint(8, 8), window).release(
        1, QPoint(wide - 8, 8), window
    ).commit()
    kiosk.settle()
    kiosk.open_door()
    kiosk.rest()
