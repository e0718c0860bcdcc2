"""The two bars: what they offer, what they say is chosen, and that they fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.kiosk.bench import GLASS, Bench, Finger, benched, interactive, too_small
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.sizes import STEPS, sizes
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.bar_button import BarButton, Form
from viewer.ui.kiosk.bars import Bar, own_name
from viewer.ui.kiosk.look import Look

THREE = KioskConfig(languages=("en", "es", "ar"))
MANY = KioskConfig(languages=("en", "es", "ar", "fr", "de"))


@pytest.fixture(scope="module")
def stand(qapp: QApplication) -> Iterator[Bench]:
    with benched(THREE, GLASS) as made:
        yield made


@pytest.fixture
def bench(stand: Bench) -> Bench:
    stand.fresh()
    return stand


def seen(bar: Bar) -> list[QWidget]:
    return [widget for widget in (*bar.lead, *bar.tail) if widget.isVisible()]


def assert_fits(bench: Bench) -> None:
    for bar in (bench.face.head, bench.face.foot):
        rects = [widget.geometry() for widget in seen(bar)]
        assert all(bar.rect().contains(rect) for rect in rects), bar
        assert not any(a.intersects(b) for number, a in enumerate(rects) for b in rects[number + 1 :]), bar
        for button in seen(bar):
            if isinstance(button, BarButton):
                assert button.width() >= button.wide(button.form), button.objectName()
                assert button.text()
                assert button.accessibleName()


# -- what they offer


def test_home_back_and_next_are_always_there(bench: Bench) -> None:
    foot = bench.face.foot
    for spot in (Spot(way.SECTION, "section:Treatments"), Spot(way.ARTICLE, "about"), way.START):
        bench.desk.way.go(spot)
        bench.settle()
        assert all(button.isVisible() for button in (foot.home, foot.back, foot.next))
    assert not foot.home.isEnabled()  # it is where one is
    assert not foot.back.isEnabled()


def test_home_forgets_the_way(bench: Bench) -> None:
    bench.desk.way.go(Spot(way.ARTICLE, "about"))
    Finger().tap(bench.face.foot.home)
    assert bench.desk.way.spots == (way.START,)
    assert not bench.face.foot.back.isEnabled()


def test_the_other_screens_are_a_touch_away(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    went: list[Spot] = []
    monkeypatch.setattr(bench.face.desk.way, "go", went.append)
    foot = bench.face.foot
    for button in (foot.search, foot.picture, foot.take):
        Finger().tap(button)
    assert [spot.screen for spot in went] == [way.SEARCH, way.PICTURE, way.TAKE]


def test_a_finger_that_slides_off_changes_nothing(bench: Bench) -> None:
    button = bench.face.head.letters
    middle = button.rect().center()
    Finger().draw(button, middle, middle + button.rect().bottomLeft() * 3)
    assert bench.choices.step == 0


# -- what is chosen


def test_languages_name_themselves_and_the_chosen_one_is_marked(qapp: QApplication) -> None:
    with benched(THREE) as bench:
        head = bench.face.head
        assert [button.text() for button in head.languages.values()] == ["English", "Español", "العربية"]
        head.languages["es"].click()
        assert bench.choices.language == "es"
        assert [button.isChecked() for button in head.languages.values()] == [False, True, False]
        head.languages["es"].click()
        assert head.languages["es"].isChecked()
        bench.choices.set_language("en")
        assert head.languages["en"].isChecked()


def test_one_language_needs_no_button(qapp: QApplication) -> None:
    with benched(KioskConfig(languages=("en",))) as bench:
        assert not bench.face.head.languages
        assert not bench.face.head.language.isVisible()


def test_many_languages_are_two_touches_away(qapp: QApplication) -> None:
    with benched(MANY, GLASS) as bench:
        head, panel = bench.face.head, bench.face.panel
        assert not head.languages
        Finger().tap(head.language)
        assert panel.shown
        rows = {one.accessibleName(): one for one in interactive(panel) if one.objectName().startswith("way-")}
        assert list(rows) == [own_name(code) for code in MANY.languages]
        assert [name for name, one in rows.items() if one.isChecked()] == ["English"]
        Finger().tap(rows["Español"])
        assert bench.choices.language == "es"
        assert not panel.shown


def test_sizes_and_colours_go_round_and_say_where_they_are(bench: Bench) -> None:
    head = bench.face.head
    said = [head.letters.accessibleDescription()]
    for _ in range(3):
        Finger().tap(head.letters)
        said.append(head.letters.accessibleDescription())
    assert said == ["Size 1 of 3", "Size 2 of 3", "Size 3 of 3", "Size 1 of 3"]
    said = [head.colours.accessibleDescription()]
    for _ in range(3):
        Finger().tap(head.colours)
        said.append(head.colours.accessibleDescription())
    assert said == ["Light", "Dark", "High contrast", "Light"]


def test_reach_is_marked_while_it_is_on(bench: Bench) -> None:
    head = bench.face.head
    Finger().tap(head.reach)
    assert bench.choices.reach
    assert head.reach.isChecked()
    Finger().tap(head.reach)
    assert not bench.choices.reach
    assert not head.reach.isChecked()


def test_reading_aloud_says_whether_it_reads(bench: Bench) -> None:
    head = bench.face.head
    asked: list[int] = []
    head.aloud_wanted.disconnect()
    head.aloud_wanted.connect(lambda: asked.append(1))
    Finger().tap(head.aloud)
    assert asked == [1]
    assert not head.aloud.isChecked()  # nothing reads yet
    head.show_aloud(True)
    assert head.aloud.isChecked()
    assert head.aloud.accessibleName() == "Stop reading"
    Finger().tap(head.aloud)
    assert head.aloud.isChecked()  # until it has stopped
    head.show_aloud(False)
    assert head.aloud.accessibleName() == "Read aloud"


def test_without_a_voice_there_is_no_button_for_it(qapp: QApplication) -> None:
    with benched(KioskConfig(read_aloud=False)) as bench:
        assert not bench.face.head.aloud.isVisible()


def test_hiding_is_one_touch(bench: Bench) -> None:
    wanted: list[int] = []
    bench.face.cover_wanted.connect(lambda: wanted.append(1))
    Finger().tap(bench.face.head.cover)
    assert wanted == [1]


def test_the_kiosks_own_title_stands_in_the_bar(qapp: QApplication) -> None:
    with benched(KioskConfig(title="Room 7")) as bench:
        assert bench.face.head.title.text() == "Room 7"
    with benched() as bench:
        assert bench.face.head.title.text() == "Health information"


# -- room


@pytest.fixture(scope="module")
def many(qapp: QApplication) -> Iterator[Bench]:
    with benched(MANY, GLASS) as made:
        yield made


SIZES = ((1920, 1080), (1080, 1920), (1366, 768), (800, 1280))


def looks(bench: Bench) -> Iterator[Look]:
    """Of every size of text, within reach and not."""
    measured = sizes(bench.width(), bench.height(), 24.0)
    for step, reach in product(range(STEPS), (0.0, 2 / 3)):
        yield replace(
            bench.look(), scale=measured.scale(step), em=measured.text_px[step], target=measured.target_px, reach=reach
        )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["stand", "many"])
def test_they_fit_at_every_size_of_text(request: pytest.FixtureRequest, name: str, size: tuple[int, int]) -> None:
    bench: Bench = request.getfixturevalue(name)
    bench.resize(*size)
    bench.settle()
    for look in looks(bench):
        for bar in (bench.face.head, bench.face.foot):
            bar.set_look(look)
        bench.face.foot.show_next("Next: Take your time")
        assert_fits(bench)
        assert not too_small(bench, bench.face.head)
        assert not too_small(bench, bench.face.foot)
    assert bench.face.foot.next.accessibleName() == "Next: Take your time"


@pytest.mark.parametrize("size", SIZES[:3])
def test_who_touches_the_size_twice_touches_nothing_else(bench: Bench, size: tuple[int, int]) -> None:
    """All buttons grow with the letters; the one under the finger stays there."""
    bench.resize(*size)
    bench.settle()
    places = []
    for look in looks(bench):
        if not look.reach:
            bench.face.head.set_look(look)
            places.append(bench.face.head.letters.geometry())
    assert len(places) == STEPS
    assert all(place.contains(places[0].center()) for place in places), places


def test_words_come_back_with_the_room(bench: Bench) -> None:
    foot = bench.face.foot
    assert foot.take.form is not Form.BESIDE
    bench.resize(1920, 1080)
    bench.settle()
    assert foot.take.form is Form.BESIDE
    assert bench.face.head.reach.form is Form.BESIDE


def test_a_very_long_title_and_a_very_long_way_on_do_not_break_the_bars(qapp: QApplication) -> None:
    with benched(KioskConfig(title="A very long name of a very large clinic " * 3), (1366, 768)) as bench:
        for step in (0, 2):
            bench.choices.set_step(step)
            bench.face.foot.show_next("Next: " + "a very long heading " * 8)
            assert_fits(bench)
            assert bench.face.foot.next.text() == "Next"
            assert "very long heading" in bench.face.foot.next.accessibleName()
