"""Still images of the live picture: as the slide's scene begins it, and named where it shows two accounts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.quilt.code import encode
from viewer.core.talk.model import Kind, Slide
from viewer.core.theme import load_theme
from viewer.ui.presenter.sheet import Sheet
from viewer.ui.presenter.sheet_still import StillPictures, state_of
from viewer.ui.presenter.stage import Stage

SIZE = QSizeF(480, 320)
LIGHT = load_theme("light")


def slide(scene: str = "", tour: str = "") -> Slide:
    return Slide("a", Kind.SCENE, "A", scene=scene, tour=tour)


def test_a_scene_a_tour_and_a_code_have_their_states(qtbot: QtBot) -> None:
    del qtbot
    owner = QObject()
    session = desk_for(owner, (slide("tied"),)).session
    book = session.pack.scenes("en")
    tour = next(iter(book.tours.values()))
    assert state_of(slide("tied"), session) == book.scenes["tied"].state
    assert state_of(slide(tour=tour.id), session) == book.scenes[tour.stops[0].scene].state
    coded = book.scenes["grown"].state
    assert state_of(slide(encode(coded)), session) == coded
    near = book.scenes["square"].state
    assert near.view.zoom > 100
    assert state_of(slide("square"), session) == near.with_view(zoom=100)  # a slide shows the whole block
    assert state_of(slide(encode(near)), session) == near  # somebody's own view
    assert state_of(slide(), session) == session.quilt.start
    assert state_of(slide("no-such-scene"), session) is None


def test_they_are_drawn_once_in_the_shape_that_is_asked_for(qtbot: QtBot) -> None:
    del qtbot
    owner = QObject()
    stills = StillPictures(desk_for(owner, (slide("tied"),)).session)
    first = stills.still(slide("tied"), LIGHT, SIZE, 12)
    assert first is not None
    assert (first.width(), first.height()) == (480, 320)
    assert stills.still(slide("tied"), LIGHT, SIZE, 12) is first
    assert stills.still(slide("grown"), LIGHT, SIZE, 12) != first
    assert stills.still(slide("tied"), load_theme("dark"), SIZE, 12) != first
    assert stills.still(slide("no-such-scene"), LIGHT, SIZE, 12) is None
    assert stills.still(slide("tied"), LIGHT, QSizeF(), 12) is None


def test_two_accounts_have_their_names(qtbot: QtBot) -> None:
    del qtbot
    owner = QObject()
    stills = StillPictures(desk_for(owner, (slide("two-accounts"),)).session)
    small, large = (stills.still(slide("two-accounts"), LIGHT, SIZE, letters) for letters in (12, 20))
    assert small is not None
    assert small != large  # in the size of letters that is asked for
    assert LIGHT.callout.lower() in {small.pixelColor(x, y).name() for x in range(200, 280) for y in range(90)}


def test_it_stands_where_the_live_picture_stands_with_its_numbers_below(qtbot: QtBot) -> None:
    shown = slide("grown")
    owner = QObject()
    desk = desk_for(owner, (shown,))
    stage = Stage(desk, True)
    qtbot.addWidget(stage)
    stage.resize(1280, 720)
    stage.show()
    qtbot.waitUntil(lambda: stage.view is not None and stage.view.isVisible())
    assert stage.view is not None
    assert stage.strip is not None
    made = Sheet(shown, QSizeF(1280, 720), desk.theme, desk.session.pack, "en", number="1")
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(QColor("#010203"))
    painter = QPainter(image)
    box = StillPictures(desk.session).paint(painter, made, shown)
    painter.end()
    assert box is not None
    place = stage.view.geometry()
    assert abs(box.left * 1280 - place.left()) <= 1
    assert abs(box.top * 720 - place.top()) <= 1
    assert abs(box.width * 1280 - place.width()) <= 1
    assert abs(box.height * 720 - place.height()) <= 1
    below = stage.strip.geometry()
    lines = range(below.top() + 1, below.bottom(), 2)
    seen = {image.pixelColor(x, y).name() for x in range(below.left(), below.right()) for y in lines}
    assert {LIGHT.panel.lower(), LIGHT.ink.lower()} <= seen


def test_without_a_scene_nothing_is_painted(qtbot: QtBot) -> None:
    del qtbot
    owner = QObject()
    desk = desk_for(owner, (slide("tied"),))
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("#010203"))
    before, painter = image.copy(), QPainter(image)
    none = slide("no-such-scene")
    made = Sheet(none, QSizeF(640, 360), desk.theme, desk.session.pack, "en")
    assert StillPictures(desk.session).paint(painter, made, none) is None
    painter.end()
    assert image == before
