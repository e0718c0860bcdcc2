"""What links of an article are answered with; nothing is taken out of the window, nothing comes in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.bench import GLASS, Bench, Finger, benched, interactive
from tests.ui.kiosk.reading_article import HOMEWORK, follow, go, screen, shown, windows
from viewer.core.quilt.parts import Part
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot


@pytest.fixture(scope="module")
def stand(qapp: QApplication) -> Iterator[Bench]:
    with benched(size=GLASS) as made:
        yield made


@pytest.fixture
def bench(stand: Bench) -> Bench:
    stand.fresh()
    go(stand, HOMEWORK)
    return stand


# -- links


@pytest.fixture
def nothing_opens(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    return opened


def test_a_link_to_a_topic_goes_to_the_card_of_its_anchor(bench: Bench) -> None:
    follow(bench, "pack:topic/cellulite/name-and-tissue#is-muscle-part-of-it")
    assert bench.desk.way.spot.topic_id == "cellulite/name-and-tissue"
    assert screen(bench).cards[screen(bench).number].title == "Is muscle part of it?"
    bench.desk.way.back()
    assert bench.desk.way.spot.topic_id == HOMEWORK


def test_a_link_within_the_page_turns_the_card(bench: Bench) -> None:
    anchor = screen(bench).cards[3].anchor
    follow(bench, f"pack:topic/#{anchor}")
    assert screen(bench).number == 3
    assert len(bench.desk.way.spots) == 2


def test_a_claim_leads_to_its_entry_of_the_evidence(bench: Bench) -> None:
    follow(bench, "claim:exact-cause-unknown")
    assert bench.desk.way.spot.topic_id == "evidence"
    assert "claim-exact-cause-unknown" in screen(bench).cards[screen(bench).number].anchors
    assert "Nobody knows exactly why cellulite forms." in shown(bench)


def test_a_term_is_explained_over_the_text_until_it_is_touched(bench: Bench) -> None:
    before = windows()
    follow(bench, "term:dimple")
    panel = screen(bench).panel
    assert panel.shown
    assert panel.spoken() == "Dimple\nA small dip in the skin."
    assert windows() == before
    assert screen(bench).spoken() == panel.spoken()
    Finger().tap(panel, panel.sheet.geometry().center())
    assert not panel.shown
    follow(bench, "term:dimple")
    Finger().tap(panel, QPoint(3, 3))
    assert not panel.shown
    follow(bench, "term:dimple")
    Finger().tap(panel.close_button)
    assert not panel.shown


def test_back_takes_away_what_lies_over_the_text_first(bench: Bench) -> None:
    follow(bench, "term:dimple")
    Finger().tap(bench.face.foot.back)
    assert not screen(bench).panel.shown
    assert bench.desk.way.spot == Spot(way.ARTICLE, HOMEWORK)
    Finger().tap(bench.face.foot.back)
    assert bench.desk.way.spot == way.START


def test_a_source_is_told_and_can_be_gone_to(bench: Bench) -> None:
    follow(bench, "pack:topic/references#ref-luebberding2015")
    panel = screen(bench).panel
    assert "Cellulite: an evidence-based review" in panel.spoken()
    way_on = next(one for one in interactive(panel) if one.objectName() == "way-0")
    Finger().tap(way_on)
    assert bench.desk.way.spot.topic_id == "references"
    assert "ref-luebberding2015" in screen(bench).cards[screen(bench).number].anchors


@pytest.mark.parametrize("address", ["https://example.org/a?b=c", "mailto:a@example.org"])
def test_an_address_is_told_and_nothing_opens(bench: Bench, nothing_opens: list[QUrl], address: str) -> None:
    before = windows()
    follow(bench, address)
    assert address.removeprefix("mailto:") in screen(bench).panel.spoken()
    assert not nothing_opens
    assert windows() == before
    assert bench.desk.way.spot == Spot(way.ARTICLE, HOMEWORK)


HOSTILE = [
    "file:///etc/passwd",
    "/etc/passwd",
    "../../x",
    "javascript:alert(1)",
    "pack:file/../../etc/passwd",
    "dead:x",
]
NOWHERE = [
    "pack:topic/none",
    "term:none",
    "claim:",
    "cite:none",
    "figure:none.svg",
    "quiz:cellulite",
    "pack:file/a.pdf",
    "",
]


@pytest.mark.parametrize("address", HOSTILE + NOWHERE)
def test_what_leads_nowhere_does_nothing(bench: Bench, nothing_opens: list[QUrl], address: str) -> None:
    before, text = windows(), shown(bench)
    follow(bench, address)
    if address != "claim:":  # the page of evidence itself
        assert bench.desk.way.spot == Spot(way.ARTICLE, HOMEWORK)
        assert shown(bench) == text
    assert not screen(bench).panel.shown
    assert not nothing_opens
    assert windows() == before


def test_a_figure_is_shown_large_in_the_window(bench: Bench) -> None:
    go(bench, "cellulite/what-it-is", 1)
    before = windows()
    follow(bench, "figure:assets%2Fskin-layers.svg")
    figure = screen(bench).figure
    assert figure is not None
    assert figure.shown
    assert figure.size() == screen(bench).size()
    assert "The layers under the skin." in figure.caption.text()
    assert windows() == before
    Finger().tap(figure.closer)
    assert figure.view.times > 1
    Finger().tap(figure.close_button)
    assert not figure.shown


def test_a_word_that_names_a_part_lights_it(bench: Bench) -> None:
    go(bench, "cellulite/what-it-is")
    follow(bench, "part:skin")
    assert bench.desk.session.focus.focus.part is Part.SKIN


def test_a_finger_beside_a_link_means_it(bench: Bench) -> None:
    go(bench, "cellulite/what-it-is")
    view = screen(bench).view.pane.view
    link = next(
        QPoint(x, y)
        for y in range(0, view.viewport().height(), 3)
        for x in range(0, view.viewport().width(), 3)
        if (found := view.link_under(QPoint(x, y))) is not None and found.words == "term:dimple"
    )
    below = next(y for y in range(link.y(), link.y() + 60) if view.link_under(QPoint(link.x(), y)) is None)
    Finger().tap(view.viewport(), QPoint(link.x(), below + 3))
    assert screen(bench).panel.shown
    assert screen(bench).panel.spoken().startswith("Dimple")


# -- nothing is taken, nothing comes in


def test_nothing_can_be_selected_dragged_or_dropped(bench: Bench, qtbot: QtBot) -> None:
    view = screen(bench).view.pane.view
    viewport = view.viewport()
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    QTest.mouseMove(viewport, QPoint(300, 200))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    view.fingers.held.emit(QPoint(200, 150))
    view.fingers.lifted.emit(QPoint(200, 150))
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=QPoint(200, 150))
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not view.textCursor().hasSelection()
    assert QApplication.activePopupWidget() is None
    assert not any(widget.acceptDrops() for widget in (view, viewport, screen(bench).view.pane))
    policy = Qt.ContextMenuPolicy.NoContextMenu
    assert {view.contextMenuPolicy(), viewport.contextMenuPolicy()} == {policy}
    assert windows() == {bench}


def test_a_long_touch_is_a_touch(bench: Bench) -> None:
    go(bench, "cellulite/what-it-is")
    view = screen(bench).view.pane.view
    place = next(
        QPoint(x, y)
        for y in range(0, view.viewport().height(), 3)
        for x in range(0, view.viewport().width(), 3)
        if (found := view.link_under(QPoint(x, y))) is not None and found.words == "term:dimple"
    )
    view.fingers.held.emit(place)
    assert not screen(bench).panel.shown
    view.fingers.lifted.emit(place)
    assert screen(bench).panel.shown
