"""The spotlight knows the parts of the picture: one is lit, all else grows dark, with a round spot besides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.presenter.test_stage import Room
from viewer.core.quilt.parts import Part, Source
from viewer.core.quilt.scene import Compare
from viewer.state.talk.hands import Hand
from viewer.ui.presenter.model_view import ModelView


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    made = Room(qtbot)
    made.go("scene")
    quilt = made.desk.session.quilt
    quilt.show(quilt.start)  # nothing is lifted, and no part lit
    made.desk.session.focus.clear()
    for stage in (made.audience.stage, made.speaker):
        assert stage.view is not None
        stage.view.finish()
    return made


def picture(room: Room) -> ModelView:
    view = room.audience.stage.view
    assert view is not None
    return view


def place_of(room: Room, part: Part) -> tuple[float, float]:
    """A place of the sheet where the part is seen, on the face and in the middle."""
    view, sheet = picture(room), room.audience.stage.sheet_rect
    middle = view.rect().center()
    for down in range(0, view.height() // 2 - 8, 3):
        for right in range(0, 200, 4):
            at = QPointF(middle.x() + right, middle.y() + down)
            if view.part_at(at) is part and view.part_at(at + QPointF(3, 3)) is part:
                seen = at + QPointF(view.pos()) - QPointF(sheet.topLeft())
                return seen.x() / sheet.width(), seen.y() / sheet.height()
    raise AssertionError(part)


def light(room: Room, part: Part) -> None:
    """As the speaker's pointer does."""
    sheet = QRectF(room.speaker.sheet_rect)
    x, y = place_of(room, part)
    room.desk.hands.take(Hand.SPOTLIGHT)
    room.speaker.glass.hands.move(QPointF(sheet.left() + x * sheet.width(), sheet.top() + y * sheet.height()), False)
    for stage in (room.audience.stage, room.speaker):
        assert stage.view is not None
        stage.view.finish()


def bright(image: QImage, places: list[QPointF]) -> float:
    return sum(image.pixelColor(at.toPoint()).lightness() for at in places) / len(places)


def spread(room: Room, part: Part) -> list[QPointF]:
    """Places of the audience's window where the part is seen, all over the picture but away from the spot and name."""
    view, found = picture(room), []
    top = QPointF(view.mapTo(room.audience, view.rect().topLeft()))
    for x in range(view.width() // 8, view.width() // 3, 5):
        for y in range(view.height() // 4, view.height(), 5):
            if view.part_at(QPointF(x, y)) is part:
                found.append(top + QPointF(x, y))
    assert len(found) > 10
    return found


@pytest.mark.parametrize("part", [Part.FAT, Part.MUSCLE, Part.SEPTA])
def test_the_part_under_the_pointer_is_lit_and_all_else_is_dark(room: Room, part: Part) -> None:
    bare = room.seen()
    light(room, part)
    assert room.desk.session.focus.focus.part is part
    lit = room.seen()
    assert bright(lit, spread(room, part)) > 0.85 * bright(bare, spread(room, part))
    for other in (one for one in (Part.FAT, Part.MUSCLE) if one is not part):
        assert bright(lit, spread(room, other)) < 0.5 * bright(bare, spread(room, other))
    beside = [QPointF(8, y) for y in range(200, 400, 20)]
    assert bright(lit, beside) < 0.5 * bright(bare, beside), "the slide round the picture too"


def test_beside_the_part_the_round_spot_is_seen_and_grows(room: Room) -> None:
    light(room, Part.MUSCLE)
    spot, small = room.desk.hands.spot, room.seen()
    room.desk.hands.grow(3)
    assert room.desk.hands.spot > spot
    assert room.seen() != small


def test_the_name_stands_alone_and_large(room: Room) -> None:
    view, glass = picture(room), room.audience.stage.glass
    room.desk.session.focus.pin(Part.SEPTA, Source.COMMAND)
    assert view._callout() is not None
    light(room, Part.FAT)
    assert view._callout() is None
    assert glass.spotlight.lit is view
    assert view.lit_name() == "Fat"
    area, sheet = QRectF(view.geometry()), QRectF(room.audience.stage.sheet_rect)
    named = glass.spotlight.name_place(area, sheet, None)
    assert named.height() > 0.05 * sheet.height()
    assert area.contains(named)
    away = glass.spotlight.name_place(area, sheet, named.center())
    assert not away.intersects(named), "it is never under the spot"


def test_keys_light_a_part_and_the_spot_by_themselves(room: Room) -> None:
    hands = room.desk.hands
    hands.take(Hand.SPOTLIGHT)
    hands.nudge(0.0, 0.02)
    assert hands.at is not None
    assert room.desk.session.focus.focus.part is not None
    assert room.speaker.glass.spotlight.lit is room.speaker.view
    hands.nudge(-0.5, 0.0)
    assert room.desk.session.focus.focus.part is None, "beside the picture the spot is alone"


def test_a_hidden_picture_tells_nothing(room: Room) -> None:
    room.desk.predict.ask("What will happen?", ("It bulges", "It stays"))
    room.desk.hands.take(Hand.SPOTLIGHT)
    before = room.seen()
    room.desk.session.focus.pin(Part.SEPTA, Source.COMMAND)
    assert room.audience.stage.glass.spotlight.lit is None
    assert room.seen() == before


def test_what_is_compared_can_be_read_in_the_dark(room: Room) -> None:
    room.desk.session.quilt.set_view(compare=Compare.BEFORE)
    light(room, Part.FAT)
    view = picture(room)
    with_names = room.seen()
    view.name_halves = lambda _painter: None  # type: ignore[method-assign]
    assert room.seen() != with_names
