"""One language's face: where its parts are, what it forgets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.kiosk.bench import GLASS, Bench, benched, interactive
from viewer.core.kiosk.config import KioskConfig
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.face import Face
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.screen import Screen

HOMEWORK = Spot(way.ARTICLE, "choosing/homework")


@pytest.fixture(scope="module")
def stand(qapp: QApplication) -> Iterator[Bench]:
    with benched(KioskConfig(languages=("en", "es")), GLASS) as made:
        yield made


@pytest.fixture
def bench(stand: Bench) -> Bench:
    stand.fresh()
    return stand


def top(bench: Bench, part: object) -> int:
    return part.mapTo(bench, QPoint(0, 0)).y()  # type: ignore[attr-defined]


def test_a_bar_above_and_a_bar_below_or_both_below(bench: Bench) -> None:
    face = bench.face
    assert top(bench, face.head) < top(bench, face.stack) < top(bench, face.foot)
    bench.choices.set_reach(True)
    assert top(bench, face.stack) < top(bench, face.head) < top(bench, face.foot)
    bench.choices.set_reach(False)
    assert top(bench, face.head) < top(bench, face.stack) < top(bench, face.foot)


def test_a_screen_is_made_once(bench: Bench) -> None:
    made: list[Screen | None] = []
    for _ in range(2):
        bench.desk.way.go(Spot(way.SECTION, "section:Treatments"))
        made.append(bench.face.screen_now)
        bench.desk.way.go(HOMEWORK)
        made.append(bench.face.screen_now)
        bench.desk.way.home()
        made.append(bench.face.screen_now)
    assert made[:3] == made[3:]
    assert len(set(map(id, made))) == 3


def test_it_tells_where_it_has_come_to(bench: Bench) -> None:
    entered: list[Spot] = []
    bench.face.entered.connect(entered.append)
    bench.desk.way.go(HOMEWORK)
    bench.desk.way.back()
    assert entered == [HOMEWORK, way.START]


class Quiet:
    """Stands for the voice: remembers what it was asked."""

    def __init__(self, face: Face) -> None:
        self.asked: list[str] = []
        self.active = False
        self._real = face.aloud

    def toggle(self, screen: Screen) -> None:
        self.asked.append(f"read {type(screen).__name__}")

    def stop(self) -> None:
        self.asked.append("stop")

    def close(self) -> None:
        self._real.close()


@pytest.fixture
def voice(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Quiet:
    quiet = Quiet(bench.face)
    monkeypatch.setattr(bench.face, "aloud", quiet)
    return quiet


def test_the_screen_that_is_shown_is_read(bench: Bench, voice: Quiet) -> None:
    bench.face.head.aloud.click()
    assert voice.asked == ["read HomeScreen"]


def test_reading_ends_where_the_visitor_goes_on(bench: Bench, voice: Quiet) -> None:
    bench.desk.way.go(HOMEWORK)
    assert voice.asked[-1] == "stop"
    voice.asked.clear()
    bench.face.foot.next.click()
    assert voice.asked[-1] == "stop"
    voice.asked.clear()
    bench.face.reset()
    assert "stop" in voice.asked


def test_why_it_cannot_read_is_one_line_until_one_goes_on(bench: Bench) -> None:
    bench.face.aloud.said.emit("There is no voice here.")
    assert bench.face.notice.isVisible()
    assert bench.face.notice.text() == "There is no voice here."
    bench.desk.way.go(HOMEWORK)
    assert not bench.face.notice.isVisible()
    bench.face.show_notice("Again.")
    bench.face.reset()
    assert not bench.face.notice.isVisible()
    assert bench.face.notice.text() == ""


def test_the_bar_shows_that_it_reads(bench: Bench) -> None:
    bench.face.aloud.changed.emit(True)
    assert bench.face.head.aloud.isChecked()
    bench.face.aloud.changed.emit(False)
    assert not bench.face.head.aloud.isChecked()


def test_reset_is_the_start(bench: Bench) -> None:
    fresh = bench.face.grab().toImage()
    bench.desk.way.go(Spot(way.SECTION, "section:Treatments"))
    bench.desk.way.go(HOMEWORK)
    bench.face.foot.next.click()
    bench.face._list_languages()
    bench.choices.set_step(2)
    bench.choices.set_theme("contrast")
    bench.choices.set_reach(True)
    bench.face.reset()
    bench.choices.reset()
    bench.settle()
    assert bench.desk.way.spots == (way.START,)
    assert not bench.face.panel.shown
    assert bench.face.screen_now is bench.face.screen_for(way.HOME)
    bench.face.finish()
    bench.settle()
    assert bench.face.grab().toImage() == fresh


def test_no_ring_shows_before_a_key_is_used_nor_for_the_next_visitor(bench: Bench) -> None:
    fresh = bench.face.grab().toImage()
    QTest.keyClick(bench.face, Qt.Key.Key_Tab)
    QTest.keyClick(bench.face, Qt.Key.Key_Tab)
    bench.settle()
    assert bench.face.grab().toImage() != fresh
    bench.face.reset()
    bench.settle()
    assert bench.face.grab().toImage() == fresh


def test_every_control_has_a_name(bench: Bench) -> None:
    for spot in (way.START, Spot(way.SECTION, "section:Concerns"), HOMEWORK):
        bench.desk.way.go(spot)
        bench.settle()
        assert all(widget.accessibleName() for widget in interactive(bench.face))


def test_only_the_screen_that_is_looked_at_is_dressed_at_once(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.desk.way.go(HOMEWORK)
    bench.desk.way.home()
    dressed: list[float] = []
    article = bench.face.screen_for(way.ARTICLE)
    put_on = article.set_look

    def note(look: Look) -> None:
        dressed.append(look.scale)
        put_on(look)

    monkeypatch.setattr(article, "set_look", note)
    bench.choices.set_step(1)
    bench.choices.set_step(2)
    assert dressed == []
    bench.desk.way.go(HOMEWORK)
    assert dressed == [bench.look().scale]
    bench.desk.way.home()
    bench.desk.way.go(HOMEWORK)
    assert len(dressed) == 1


def test_a_face_that_is_put_away_is_quiet(bench: Bench, voice: Quiet) -> None:
    bench.face._list_languages()
    bench.face.hide()
    assert voice.asked == ["stop"]
    assert not bench.face.panel.shown
