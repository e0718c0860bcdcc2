"""An article as cards under a finger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.bench import GLASS, Bench, Finger, benched, guide, interactive, out_of_reach, too_small
from tests.ui.kiosk.reading_article import ABOUT, HOMEWORK, follow, go, screen, shown
from viewer.core.article.model import Article
from viewer.core.kiosk.config import KioskConfig
from viewer.core.problems import PackError
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.article.marks import Mark
from viewer.ui.kiosk.article_screen import PART_STEP
from viewer.ui.kiosk.link_row import links_of
from viewer.ui.shell import reader


@pytest.fixture(scope="module")
def stand(qapp: QApplication) -> Iterator[Bench]:
    with benched(size=GLASS) as made:
        yield made


@pytest.fixture
def bench(stand: Bench) -> Bench:
    stand.fresh()
    go(stand, HOMEWORK)
    return stand


# -- card by card


def test_one_card_at_a_time(bench: Bench) -> None:
    article = screen(bench)
    assert article.steps.place == (0, len(article.cards))
    assert article.steps.text() == f"1 of {len(article.cards)}"
    assert "Do your homework" in shown(bench)
    assert "Take your time" not in shown(bench)


def test_next_says_where_it_leads_and_goes_through_the_cards_to_the_next_topic(bench: Bench) -> None:
    article, foot = screen(bench), bench.face.foot
    titles = [card.title for card in article.cards]
    for number in range(1, len(titles)):
        assert foot.next.accessibleName() == f"Next: {titles[number]}"
        Finger().tap(foot.next)
        assert article.number == number
        assert titles[number] in shown(bench)
    following = bench.booth.pack.neighbours(HOMEWORK, "en")[1]
    assert following is not None
    assert foot.next.accessibleName() == f"Next: {following.title}"
    Finger().tap(foot.next)
    assert bench.desk.way.spot == Spot(way.ARTICLE, following.id)
    Finger().tap(foot.back)
    assert bench.desk.way.spot.topic_id == HOMEWORK
    Finger().tap(foot.back)
    assert bench.desk.way.spot == way.START


def test_at_the_end_of_the_guide_next_leads_nowhere(bench: Bench) -> None:
    article = go(bench, ABOUT)
    while article.number + 1 < len(article.cards):
        article.go_on()
    assert article.next_words() == ""
    assert not bench.face.foot.next.isEnabled()
    before = bench.desk.way.spot
    article.go_on()
    assert bench.desk.way.spot == before


def test_how_long_it_takes_is_told_once(bench: Bench) -> None:
    assert "minute read" in shown(bench)
    screen(bench).go_on()
    assert "minute read" not in shown(bench)


def test_when_it_was_looked_through_is_told_at_the_end(bench: Bench) -> None:
    article = screen(bench)
    for _ in article.cards[:-1]:
        assert "Reviewed" not in shown(bench)
        article.go_on()
    assert "Reviewed 2026-11" in shown(bench)


def drawn(bench: Bench, by: QPoint) -> None:
    viewport = screen(bench).view.pane.view.viewport()
    Finger().draw(viewport, viewport.rect().center() - by / 2, viewport.rect().center() + by / 2)


def test_a_finger_drawn_sideways_turns_the_card(bench: Bench) -> None:
    drawn(bench, QPoint(-300, 10))
    assert screen(bench).number == 1
    drawn(bench, QPoint(300, -10))
    assert screen(bench).number == 0
    drawn(bench, QPoint(300, 0))
    assert bench.desk.way.spot == Spot(way.ARTICLE, HOMEWORK)


def test_from_right_to_left_it_turns_the_other_way(qapp: QApplication) -> None:
    with benched(KioskConfig(languages=("ar",)), GLASS) as bench:
        go(bench, HOMEWORK)
        drawn(bench, QPoint(300, 0))
        assert screen(bench).number == 1
        drawn(bench, QPoint(-300, 0))
        assert screen(bench).number == 0


@pytest.mark.parametrize("by", [QPoint(0, -120), QPoint(-90, -100), QPoint(30, 0)])
def test_other_ways_of_the_finger_turn_nothing(bench: Bench, by: QPoint) -> None:
    drawn(bench, by)
    assert screen(bench).number == 0


def test_a_second_finger_makes_it_no_swipe(bench: Bench) -> None:
    viewport, device = screen(bench).view.pane.view.viewport(), Finger().device
    a, b = QPoint(400, 100), QPoint(300, 200)
    QTest.touchEvent(viewport, device).press(0, a, viewport).press(1, b, viewport).commit()
    QTest.touchEvent(viewport, device).move(0, a - QPoint(300, 0), viewport).move(1, b, viewport).commit()
    QTest.touchEvent(viewport, device).release(0, a - QPoint(300, 0), viewport).release(1, b, viewport).commit()
    assert screen(bench).number == 0


def test_what_is_longer_than_the_view_scrolls_by_finger_and_by_button(bench: Bench) -> None:
    bench.choices.set_step(2)
    article, bar = screen(bench), screen(bench).view.pane.view.verticalScrollBar()
    assert article.read_on.isVisible()
    drawn(bench, QPoint(0, -100))
    assert bar.value() > 0
    while not article.view.at_end:
        before = bar.value()
        Finger().tap(article.read_on)
        assert bar.value() > before
    assert article.read_on.accessibleName() == "Back to the top"
    Finger().tap(article.read_on)
    assert bar.value() == 0


def test_the_steps_list_the_cards(bench: Bench) -> None:
    article = screen(bench)
    Finger().tap(article.steps)
    assert article.panel.shown
    buttons = [one for one in interactive(article.panel) if one.objectName().startswith("way-")]
    assert [one.accessibleName() for one in buttons] == [card.title for card in article.cards]
    Finger().tap(buttons[2])
    assert not article.panel.shown
    assert article.number == 2
    assert len(bench.desk.way.spots) == 2  # turning is no step of the way


# -- pages that take their time


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, bench: Bench) -> Iterator[Event]:
    """No page is ready; a conversion waits until the event is set."""
    gate, pack = Event(), bench.booth.pack
    ready = pack.ready
    monkeypatch.setattr(pack, "ready", lambda *_args: None)

    class Waiting:
        def __init__(self, _pack: object, language: str, place: object) -> None:
            self._topic, self._language = place.topic_id, language  # type: ignore[attr-defined]

        def __call__(self) -> Article:
            gate.wait(60)
            article = ready(self._topic, self._language)
            assert article is not None
            return article

    monkeypatch.setattr("viewer.ui.kiosk.article_screen.Conversion", Waiting)
    yield gate
    gate.set()


def test_only_a_late_page_says_that_it_is_prepared(bench: Bench, slow: Event, qtbot: QtBot) -> None:
    bench.desk.way.go(Spot(way.ARTICLE, "choosing/red-flags"))
    qtbot.waitUntil(lambda: "Preparing this page…" in shown(bench))
    assert bench.face.foot.next.isEnabled()  # on to the next page, without waiting
    slow.set()
    qtbot.waitUntil(lambda: len(screen(bench).cards) > 1)
    assert "Red flags" in shown(bench)
    assert "Preparing" not in shown(bench)


def test_what_is_no_longer_wanted_is_not_shown(bench: Bench, slow: Event, qtbot: QtBot) -> None:
    bench.desk.way.go(Spot(way.ARTICLE, ABOUT))
    bench.desk.way.go(Spot(way.ARTICLE, "choosing/red-flags"))
    slow.set()
    qtbot.waitUntil(lambda: len(screen(bench).cards) > 1)
    bench.settle()
    assert screen(bench).cards[0].title == "Red flags"


def test_a_visitor_who_has_gone_is_shown_nothing_late(bench: Bench, slow: Event, qtbot: QtBot) -> None:
    bench.desk.way.go(Spot(way.ARTICLE, ABOUT))
    bench.face.reset()
    slow.set()
    qtbot.wait(30)
    assert screen(bench).cards == ()
    assert shown(bench).strip() == ""


@pytest.mark.parametrize("fault", [PackError("secret.md line 3 is broken"), ValueError("odd"), IndexError("part")])
def test_a_broken_page_says_so_in_one_sentence(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, fault: Exception
) -> None:
    class Broken:
        def __init__(self, *_args: object) -> None:
            pass

        def __call__(self) -> Article:
            raise fault

    monkeypatch.setattr(bench.booth.pack, "ready", lambda *_args: None)
    monkeypatch.setattr("viewer.ui.kiosk.article_screen.Conversion", Broken)
    bench.desk.way.go(Spot(way.ARTICLE, ABOUT))
    qtbot.waitUntil(lambda: "This page cannot be shown here." in shown(bench))
    assert "secret" not in shown(bench)
    assert bench.face.foot.back.isEnabled()


def test_a_very_long_page_goes_on_with_its_next_part(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    long = [
        replace(guide().article(ABOUT, "en"), part=part, parts=2, html=f"<p>Part {part}</p>", headings=(), claims=())
        for part in range(2)
    ]
    monkeypatch.setattr(bench.booth.pack, "ready", lambda topic, _language, part=0: long[part])
    article = go(bench, ABOUT)
    assert "Part 0" in shown(bench)
    article.go_on()
    bench.settle()
    assert bench.desk.way.spot == Spot(way.ARTICLE, ABOUT, PART_STEP)
    assert "Part 1" in shown(bench)


def test_its_conversion_is_the_readers_own() -> None:
    from viewer.ui.kiosk import article_screen

    assert article_screen.Conversion is reader.Conversion


# -- counting, reading aloud, reset


def test_a_topic_is_counted_when_it_is_opened_and_not_with_every_card(bench: Bench) -> None:
    screen(bench).go_on()
    screen(bench).go_on()
    language = ("language", "en")
    assert bench.counted == [("topic", HOMEWORK), language]
    go(bench, ABOUT)
    bench.desk.way.back()
    assert bench.counted == [("topic", HOMEWORK), language, ("topic", ABOUT), language, ("topic", HOMEWORK), language]


def test_the_words_of_the_card_are_read_and_marked(bench: Bench) -> None:
    article = go(bench, "cellulite/what-it-is")
    spoken = article.spoken()
    assert spoken.startswith("What it is")
    assert "<" not in spoken
    start = spoken.index("It does no harm.")
    article.mark_spoken(start, start + len("It does no harm."))
    ((first, last),) = article.view.pane.view.marks.of(Mark.SPOKEN)
    assert article.view.pane.text()[first:last] == "It does no harm."
    article.mark_spoken(0, 0)
    assert article.view.pane.view.marks.of(Mark.SPOKEN) == ()


def test_reset_leaves_nothing(bench: Bench) -> None:
    bench.choices.set_step(2)
    go(bench, HOMEWORK, 2)
    follow(bench, "term:dimple")
    screen(bench).view.page()
    bench.face.reset()
    article = screen(bench)
    assert not article.panel.shown
    assert article.cards == ()
    assert article.number == 0
    assert shown(bench).strip() == ""
    assert article.view.pane.view.verticalScrollBar().value() == 0
    assert article.spoken() == ""
    assert links_of("") == () == article.links.buttons


def test_reset_on_the_last_card_leaves_nothing_either(bench: Bench) -> None:
    """At its end stands when the guide was last looked through."""
    go(bench, HOMEWORK, len(screen(bench).cards) - 1)
    assert "review due" in shown(bench)
    bench.face.reset()
    assert shown(bench).strip() == ""


def test_a_card_begins_at_its_top(bench: Bench) -> None:
    bench.choices.set_step(2)
    screen(bench).view.page()
    assert screen(bench).view.pane.view.verticalScrollBar().value() > 0
    screen(bench).go_on()
    assert screen(bench).view.pane.view.verticalScrollBar().value() == 0


def test_views_and_choices_make_no_widget_anew(bench: Bench) -> None:
    def round_trip() -> None:
        for topic in (HOMEWORK, ABOUT):
            go(bench, topic)
            screen(bench).go_on()
            follow(bench, "term:dimple")
            screen(bench).panel.shut()
        bench.choices.next_theme()
        bench.choices.next_step()
        bench.choices.set_reach(not bench.choices.reach)

    round_trip()
    round_trip()
    before = screen(bench).findChildren(QWidget)
    round_trip()
    assert screen(bench).findChildren(QWidget) == before


# -- room


ROOMS = [((1920, 1080), 0, HOMEWORK), ((1080, 1920), 2, HOMEWORK), ((1366, 768), 2, HOMEWORK)]
PICTURED = [((1080, 1920), 0, "cellulite/what-it-is"), ((1366, 768), 2, "cellulite/what-it-is")]


@pytest.mark.parametrize(("size", "step", "topic"), ROOMS + PICTURED)
def test_targets_and_reach(qapp: QApplication, size: tuple[int, int], step: int, topic: str) -> None:
    with benched(size=size) as bench:
        bench.choices.set_step(step)
        article = go(bench, topic, 1)
        article.finish()
        assert not too_small(bench, article)
        bench.choices.set_reach(True)
        article.finish()
        bench.settle()
        assert not out_of_reach(bench)
        assert not too_small(bench, article)
        assert article.links.buttons
        assert article.links.isVisible()
        own = [one for one in (article.steps, article.read_on, article.links) if one.isVisible()]
        rects = [one.geometry() for one in own]
        assert not any(a.intersects(b) for number, a in enumerate(rects) for b in rects[number + 1 :])
        article._list_cards()
        assert not out_of_reach(bench)
        article.panel.shut()
        follow(bench, "term:dimple")
        assert not out_of_reach(bench)


def test_within_reach_the_links_are_buttons(qapp: QApplication) -> None:
    with benched(size=GLASS) as bench:
        bench.choices.set_reach(True)
        article = go(bench, "cellulite/what-it-is")
        names = [one.accessibleName() for one in article.links.buttons]
        assert names[:2] == ["Cellulite", "dimples"]
        Finger().tap(article.links.buttons[1])
        assert article.panel.spoken().startswith("Dimple")
        article.panel.shut()
        view = article.view.pane.view
        Finger().tap(view.viewport(), view.viewport().rect().center())
        assert not article.panel.shown


def test_the_picture_stands_beside_the_text_or_above_it(qapp: QApplication) -> None:
    with benched(size=(1366, 768)) as bench:
        article = go(bench, "cellulite/what-it-is")
        assert article.quilt.isVisible()
        assert article.quilt.x() > article.view.x()
        assert article.quilt.y() == article.view.y()
        go(bench, HOMEWORK)
        assert not article.quilt.isVisible()
        assert article.view.width() == article.width()
    with benched(size=(1080, 1920)) as bench:
        article = go(bench, "cellulite/what-it-is")
        assert article.quilt.geometry().bottom() <= article.view.y()
