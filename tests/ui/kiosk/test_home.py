"""The kiosk's first screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from tests.ui.kiosk.bench import GLASS, Bench, Finger, benched, interactive, out_of_reach, too_small
from viewer.core.content.pack import Pack, open_pack
from viewer.core.kiosk.config import KIOSK_THEMES, KioskConfig
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.home_screen import HomeScreen
from viewer.ui.kiosk.topic_card import TopicCard

SIZES = [(1920, 1080), (1080, 1920), (1366, 768)]


@pytest.fixture(scope="module")
def stand(qapp: QApplication) -> Iterator[Bench]:
    with benched(size=GLASS) as made:
        yield made


@pytest.fixture
def bench(stand: Bench) -> Bench:
    stand.fresh()
    return stand


def home(bench: Bench) -> HomeScreen:
    screen = bench.face.screen_for(way.HOME)
    assert isinstance(screen, HomeScreen)
    return screen


def card(bench: Bench, title: str) -> TopicCard:
    return next(one for one in home(bench).board.cards if one.face is not None and one.face.title == title)


def test_it_shows_the_picture_the_sections_and_the_pages_that_stand_alone(bench: Bench) -> None:
    faces = [one.face for one in home(bench).board.cards if one.face is not None]
    assert faces[0].spot == Spot(way.PICTURE)
    assert faces[0].large
    tree = bench.booth.pack.tree("en")
    assert {face.spot for face in faces[1:]} == {
        Spot(way.SECTION if topic.children else way.ARTICLE, topic.id) for topic in tree
    }
    cellulite = next(face for face in faces if face.title == "Cellulite")
    assert cellulite.note == "10 topics"
    assert "What it is" in cellulite.text
    assert all(one.accessibleName() for one in home(bench).board.cards)


def test_a_touch_leads_there_and_not_before_the_finger_is_lifted(bench: Bench) -> None:
    target, finger = card(bench, "Cellulite"), Finger()
    finger.press(target)
    assert target.isDown()
    assert bench.desk.way.spot == way.START
    finger.lift(target)
    assert bench.desk.way.spot == Spot(way.SECTION, "section:Cellulite")
    assert not target.isDown()


def test_a_mouse_does_as_well(bench: Bench) -> None:
    card(bench, "Glossary").click()
    assert bench.desk.way.spot == Spot(way.ARTICLE, "glossary")


def test_slid_off_it_does_nothing(bench: Bench) -> None:
    target = card(bench, "Cellulite")
    middle = target.rect().center()
    Finger().draw(target, middle, middle + QPoint(0, 3 * target.height()))
    assert bench.desk.way.spot == way.START
    assert not target.isDown()


def test_a_drag_scrolls_instead(qapp: QApplication) -> None:
    with benched(size=GLASS) as bench:
        bench.choices.set_step(2)
        board = home(bench).board
        assert board.overflows
        middle = board.viewport().rect().center()
        Finger().draw(board.viewport(), middle, middle - QPoint(0, 100), 12)
        assert board.bar.value() > 0
        assert bench.desk.way.spot == way.START
        bench.face.reset()
        assert board.bar.value() == 0


def test_what_is_not_in_view_is_a_touch_away(qapp: QApplication) -> None:
    with benched(size=(1366, 768)) as bench:
        bench.choices.set_step(2)
        screen, bar = home(bench), home(bench).board.bar
        seen = 0
        while bench.face.foot.next.isEnabled():
            before = bar.value()
            Finger().tap(bench.face.foot.next)
            assert bar.value() > before
            seen += 1
        assert seen >= 2
        assert bar.value() == bar.maximum()
        assert screen.next_words() == ""


def test_where_all_is_in_view_next_leads_nowhere(qapp: QApplication) -> None:
    with benched() as bench:
        assert not home(bench).board.overflows
        assert not bench.face.foot.next.isEnabled()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("step", [0, 2])
def test_every_card_holds_its_words_is_a_target_and_comes_within_reach(
    qapp: QApplication, size: tuple[int, int], step: int
) -> None:
    with benched(KioskConfig(languages=("en", "es", "ar")), size) as bench:
        bench.choices.set_step(step)
        screen, cards = home(bench), home(bench).board.cards
        assert not too_small(bench, screen)
        for one in cards:
            if one.face is not None and not one.face.large:
                assert one.height() >= one.heightForWidth(one.width()) - 1, one.face.title
        rects = [one.geometry() for one in cards]
        assert not any(a.intersects(b) for number, a in enumerate(rects) for b in rects[number + 1 :])
        assert max(rect.right() for rect in rects) < screen.board.viewport().width()
        assert out_of_reach(bench)
        bench.choices.set_reach(True)
        assert not out_of_reach(bench)
        assert not too_small(bench, bench)
        assert screen.title.isVisible()
        assert all(one.height() <= screen.board.viewport().height() for one in cards)
        assert len(interactive(screen)) >= len(cards) > 8


def test_within_reach_every_card_can_be_brought_into_view(qapp: QApplication) -> None:
    with benched(size=(1366, 768)) as bench:
        bench.choices.set_step(2)
        bench.choices.set_reach(True)
        board = home(bench).board
        seen: set[str] = set()
        for _ in range(60):
            view = board.viewport().rect()
            for one in board.cards:
                if view.contains(one.geometry().translated(-board.place, 0)) and one.face is not None:
                    seen.add(one.face.title)
            if not bench.face.foot.next.isEnabled():
                break
            Finger().tap(bench.face.foot.next)
        assert len(seen) == len(board.cards)
        assert board.bar.value() == board.bar.maximum()


def test_from_right_to_left_the_strip_begins_at_the_right_and_follows_the_finger(qapp: QApplication) -> None:
    with benched(KioskConfig(languages=("ar",)), GLASS) as bench:
        bench.choices.set_step(1)
        bench.choices.set_reach(True)
        board = home(bench).board
        first, view = board.cards[0], board.viewport()
        place = first.mapTo(view, QPoint(first.width(), 0)).x()
        assert abs(place - view.width()) <= 2
        middle = view.rect().center()
        Finger().draw(view, middle, middle + QPoint(120, 0), 12)
        assert first.mapTo(view, QPoint(first.width(), 0)).x() > place
        assert not board.at_start
        bench.face.reset()
        assert board.at_start
        assert first.mapTo(view, QPoint(first.width(), 0)).x() == place


def test_another_language_is_told_quietly_that_the_guide_does_not_speak_it(qapp: QApplication) -> None:
    with benched(KioskConfig(languages=("es",))) as bench:
        assert home(bench).other.text() == "This guide is in \u2068English\u2069."
        assert home(bench).other.isVisible()
    with benched(KioskConfig(languages=("en",))) as bench:
        assert not home(bench).other.isVisible()


def test_the_small_picture_is_drawn_once_for_each_theme(bench: Bench) -> None:
    drawing = home(bench).drawing
    home(bench).finish()
    first = drawing.image
    assert first is not None
    assert not first.isNull()
    for theme in KIOSK_THEMES:
        bench.choices.set_theme(theme)
        home(bench).finish()
        assert drawing.image is not None
    bench.choices.set_theme("light")
    assert drawing.image is first


def test_it_says_all_of_it_aloud(bench: Bench) -> None:
    spoken = home(bench).spoken()
    assert home(bench).title.text() in spoken
    assert "Healthy weight" in spoken
    assert "<" not in spoken


def test_a_choice_makes_no_card_anew(bench: Bench) -> None:
    before = home(bench).findChildren(TopicCard)
    for _ in range(2):
        bench.choices.next_step()
        bench.choices.next_theme()
        bench.choices.set_reach(not bench.choices.reach)
    assert home(bench).findChildren(TopicCard) == before


@pytest.fixture
def flat_pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    root = tmp_path_factory.mktemp("flat")
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text("site_name: Knees\n")
    for name in ("index", "knee", "hip"):
        (root / "docs" / f"{name}.md").write_text(f"# The {name}\n\nWords about the {name}.\n")
    return open_pack(root)


def test_a_guide_without_sections_shows_its_pages_large(qapp: QApplication, flat_pack: Pack) -> None:
    with benched(pack=flat_pack) as bench:
        faces = [one.face for one in home(bench).board.cards if one.face is not None]
        assert [face.spot.topic_id for face in faces[1:]] == [t.id for t in flat_pack.reading_order("en")]
        assert not any(face.small for face in faces)
