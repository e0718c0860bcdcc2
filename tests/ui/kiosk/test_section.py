"""The topics of a section."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.kiosk.bench import GLASS, Bench, Finger, benched, out_of_reach, too_small
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.section_screen import SectionScreen
from viewer.ui.kiosk.topic_card import TopicCard

CELLULITE, WEIGHT = Spot(way.SECTION, "section:Cellulite"), Spot(way.SECTION, "section:Healthy weight")


@pytest.fixture(scope="module")
def stand(qapp: QApplication) -> Iterator[Bench]:
    with benched(size=GLASS) as made:
        yield made


@pytest.fixture
def bench(stand: Bench) -> Bench:
    stand.fresh()
    stand.desk.way.go(CELLULITE)
    stand.settle()
    return stand


def section(bench: Bench) -> SectionScreen:
    screen = bench.face.screen_for(way.SECTION)
    assert isinstance(screen, SectionScreen)
    return screen


def titles(bench: Bench) -> list[str]:
    return [one.accessibleName() for one in section(bench).board.cards]


def test_it_shows_each_topic_with_a_sentence(bench: Bench) -> None:
    assert section(bench).title.text() == "Cellulite"
    assert titles(bench)[:2] == ["What it is", "Why it happens"]
    assert "The tied spot" in titles(bench)  # a topic below a topic
    for one in section(bench).board.cards:
        assert one.face is not None
        assert one.face.text == bench.booth.pack.summary(one.face.spot.topic_id, "en") != ""
        assert one.accessibleDescription() == one.face.text


def test_a_touch_opens_the_topic_and_back_leads_back(bench: Bench) -> None:
    Finger().tap(section(bench).board.cards[1])
    assert bench.desk.way.spot == Spot(way.ARTICLE, "cellulite/why-it-happens")
    Finger().tap(bench.face.foot.back)
    assert bench.desk.way.spot == CELLULITE
    Finger().tap(bench.face.foot.back)
    assert bench.desk.way.spot == way.START


def test_another_section_uses_the_same_cards(bench: Bench) -> None:
    made = section(bench).findChildren(TopicCard)
    bench.desk.way.go(WEIGHT)
    bench.settle()
    assert titles(bench) == ["Diet trends", "Living at a healthy weight"]
    assert sum(one.isVisible() for one in made) == 2
    bench.desk.way.go(CELLULITE)
    bench.settle()
    assert section(bench).findChildren(TopicCard) == made
    assert sum(one.isVisible() for one in made) == 10


def test_its_cloth_is_that_of_its_card_at_home(bench: Bench) -> None:
    at_home = {one.face.spot: one.face.cloth for one in bench.face.screen_for(way.HOME).board.cards if one.face}
    for spot in (CELLULITE, WEIGHT):
        bench.desk.way.go(spot)
        assert {one.face.cloth for one in section(bench).board.cards if one.face} == {at_home[spot]}


def test_it_comes_back_scrolled_where_it_was_and_resets_to_its_top(qapp: QApplication) -> None:
    with benched(size=(1366, 768)) as bench:
        bench.choices.set_step(2)
        bench.desk.way.go(CELLULITE)
        bench.settle()
        bar = section(bench).board.bar
        Finger().tap(bench.face.foot.next)
        place = bar.value()
        assert place > 0
        bench.desk.way.go(Spot(way.ARTICLE, "about"))
        bench.desk.way.back()
        bench.settle()
        assert bar.value() == place
        bench.face.reset()
        assert section(bench).topic is None
        bench.desk.way.go(CELLULITE)
        bench.settle()
        assert bar.value() == 0


@pytest.mark.parametrize(("size", "step"), [((1920, 1080), 0), ((1080, 1920), 2), ((1366, 768), 2)])
def test_targets_and_reach(qapp: QApplication, size: tuple[int, int], step: int) -> None:
    with benched(size=size) as bench:
        bench.choices.set_step(step)
        bench.desk.way.go(CELLULITE)
        bench.settle()
        assert not too_small(bench, section(bench))
        for one in section(bench).board.cards:
            assert one.height() >= one.heightForWidth(one.width()) - 1
        bench.choices.set_reach(True)
        assert not out_of_reach(bench)
        assert not too_small(bench, section(bench))


def test_a_section_that_is_not_there_shows_nothing_and_breaks_nothing(bench: Bench) -> None:
    bench.desk.way.go(Spot(way.SECTION, "section:Nowhere"))
    bench.settle()
    assert titles(bench) == []
    assert section(bench).spoken() == ""
