"""The picture beside an article: brought in late, led by what is read, the visitor's once they have touched it."""

from __future__ import annotations

import gc
import subprocess
import sys
import textwrap
import weakref

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScroller, QWidget

from tests.ui.kiosk.picture_fixtures import MakeBox, hosts, make_box, pack, plain, shown
from tests.ui.kiosk.picture_host import REACH, Finger, Host, controls, seen_at, settle
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import CUT_FRONT_MM, Compare, SceneState
from viewer.ui.kiosk.quilt_box import QuiltBox

__all__ = ["hosts", "make_box", "pack", "plain"]  # fixtures

LATE = """
    import sys
    from viewer.core.content.pack import open_pack
    from viewer.core.kiosk.config import KioskConfig
    from viewer.core.paths import built_in_pack
    from viewer.core.theme import load_theme
    from viewer.ui.shell.program import application
    from viewer.ui.theme.style import apply
    app = application()
    apply(app, load_theme("light"))
    from tests.ui.kiosk.picture_host import Host, settle
    from viewer.ui.kiosk.quilt_box import QuiltBox
    host = Host(open_pack(built_in_pack()), KioskConfig(), (900, 700))
    box = QuiltBox(host.desk(), host)
    host.hold(box)
    host.dress(host.look())
    heavy = ("numpy", "viewer.ui.quilt.view", "viewer.core.quilt.model")
    assert not [name for name in heavy if name in sys.modules], "made"
    box.start()
    assert not [name for name in heavy if name in sys.modules], "started, and not painted"
    host.show()
    app.processEvents()
    settle(30)
    assert box.stage.view is not None and "numpy" in sys.modules
    host.close_down()
"""


@pytest.fixture
def finger() -> Finger:
    return Finger()


def state(box: QuiltBox) -> SceneState:
    return box.desk.session.quilt.state


def on_face(box: QuiltBox) -> QPoint:
    view = box.stage.view
    assert view is not None
    left, top, right, foot = view.sight().face()  # type: ignore[union-attr]
    return QPoint(round((left + right) / 2), round((top + foot) / 2))


def test_nothing_of_the_picture_is_brought_in_before_it_has_been_painted() -> None:
    code = textwrap.dedent(LATE)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_to_start_twice_is_to_start_once(make_box: MakeBox) -> None:
    box = make_box()
    view = box.stage.view
    box.start()
    box.finish()
    assert box.stage.view is view


def test_it_goes_to_the_scene_that_is_read(make_box: MakeBox) -> None:
    box = make_box()
    box.show_scene("grown")
    assert state(box).parameters.weight == 40
    assert not box.desk.session.quilt.can_undo  # nobody has done anything
    box.show_scene("")
    assert state(box).parameters.weight == 40
    box.show_scene("flat")
    assert state(box).parameters.weight == 0
    box.finish()
    assert box.caption.text.startswith("Nothing pushes hard yet")
    assert "Illustration, not a prediction" in box.caption.notice.text()


def test_what_a_visitor_has_taken_hold_of_stays_theirs(make_box: MakeBox, finger: Finger) -> None:
    box = make_box()
    box.show_scene("grown")
    assert not box.follow.isVisible()
    finger.drag(box.stage.view, on_face(box), QPoint(0, -60))  # type: ignore[arg-type]
    theirs = state(box)
    assert theirs.view.cut_mm < CUT_FRONT_MM
    box.show_scene("flat")
    assert state(box) == theirs
    settle()
    assert box.follow.isVisible()
    finger.tap(box.follow)
    assert state(box).parameters.weight == 0
    settle()
    assert not box.follow.isVisible()


def test_parts_by_touch(make_box: MakeBox, finger: Finger) -> None:
    box = make_box()
    for part, key in box.parts.items():
        finger.tap(key)
        assert box.desk.session.focus.focus.part is part
        assert [one.isChecked() for one in box.parts.values()].count(True) == 1
        assert key.accessibleName()
        assert key.accessibleDescription()
    finger.tap(box.parts[Part.SEPTA])
    assert box.desk.session.focus.focus.part is None
    finger.tap(box.stage.view, on_face(box))  # type: ignore[arg-type]
    assert box.parts[Part.FAT].isChecked()


def test_grips_are_as_large_as_every_target(make_box: MakeBox, finger: Finger) -> None:
    box = make_box((1920, 1080))
    view, host = box.stage.view, box.window()
    assert view is not None
    assert isinstance(host, Host)
    target = host.look().target
    assert target > 48
    grip = view.sight().grip()  # type: ignore[union-attr]
    beside = QPoint(round(grip[0]) - target // 2 + 1, round(grip[1]) + target // 2 - 1)
    finger.drag(view, beside, QPoint(0, -60))
    assert state(box).view.cut_mm < CUT_FRONT_MM


def test_fingers_on_the_picture(make_box: MakeBox, finger: Finger) -> None:
    box = make_box()
    view = box.stage.view
    assert view is not None
    box.show_scene("square")
    settle()
    line = view.sight().divider()  # type: ignore[union-attr]
    assert line is not None
    finger.drag(view, QPoint(round(line), on_face(box).y()), QPoint(80, 0))
    assert state(box).view.compare is Compare.ACCOUNTS
    assert state(box).view.divider > 55
    finger.pinch(view, 80, 200)
    assert state(box).view.zoom > 250


@pytest.mark.parametrize(
    ("size", "step", "reach"),
    [
        ((900, 800), 0, False),
        ((900, 800), 2, False),
        ((640, 700), 0, True),
        ((520, 760), 2, True),
        ((1080, 900), 1, True),
    ],
)
def test_keys_are_large_enough_in_sight_and_within_reach(
    make_box: MakeBox, size: tuple[int, int], step: int, reach: bool
) -> None:
    box = make_box(size, step=step, reach=reach)
    host = box.window()
    assert isinstance(host, Host)
    look = host.look(step, reach=reach)
    for widget in controls(box):
        here = seen_at(widget)
        assert min(widget.width(), widget.height()) >= look.target, widget.objectName()
        if reach and not here.isEmpty():
            assert here.top() >= size[1] * REACH, widget.objectName()
    assert all(key.isVisible() for key in box.parts.values())
    for key in box.parts.values():
        assert not key.text() or key.width() >= key.sizeHint().width()
    assert box.stage.height() > 100


def test_above_the_line_of_reach_there_is_no_key(hosts, plain: None) -> None:
    """Over an article on an upright screen: the picture's own screen has the keys."""
    host = hosts((1080, 1920))
    box = QuiltBox(host.desk(), host)
    shown(host, box, reach=True)
    box.setGeometry(0, 0, 1080, 800)
    settle()
    assert controls(box) == []
    assert not box.row.isVisible()


def test_it_scrolls_nothing_that_rolls_by_itself(plain: None, hosts, finger: Finger) -> None:
    """The article below it goes its own way: the box takes only what begins on it."""
    host = hosts((900, 1400))
    box, below = QuiltBox(host.desk(), host), QWidget(host)
    shown(host, box)
    box.setGeometry(0, 74, 900, 600)
    below.setGeometry(0, 674, 900, 600)
    below.show()
    before = state(box)
    finger.drag(below, QPoint(300, 300), QPoint(0, -500))
    assert state(box) == before
    assert box.desk.session.follow.on
    assert not QScroller.hasScroller(box)


def test_reset_is_as_at_the_start(make_box: MakeBox, finger: Finger) -> None:
    box = make_box()
    session = box.desk.session
    start = session.quilt.state
    box.show_scene("grown")
    finger.tap(box.parts[Part.FAT])
    finger.drag(box.stage.view, on_face(box), QPoint(0, -60))  # type: ignore[arg-type]
    session.tour.play("attract")
    box.reset()
    assert session.quilt.state == start == session.quilt.start
    assert not session.quilt.can_undo
    assert not session.quilt.can_redo
    assert session.focus.focus.part is None
    assert session.tour.tour is None
    assert session.show.scene_id == ""
    assert session.follow.on
    settle()
    assert not box.follow.isVisible()
    box.show_scene("grown")
    assert session.quilt.state.parameters.weight == 40


def test_letters_on_the_picture_are_those_of_the_kiosk(make_box: MakeBox) -> None:
    box = make_box(step=2)
    host = box.window()
    assert isinstance(host, Host)
    view = box.stage.view
    assert view is not None
    assert 0.92 * view.font().pixelSize() >= host.look(2).em - 1


def test_a_visit_that_is_over_leaves_no_drawing_behind(make_box: MakeBox, finger: Finger) -> None:
    box = make_box()
    view = box.stage.view
    assert view is not None
    first = view.grab().toImage()
    drawn = weakref.ref(view.renderer)
    finger.tap(box.parts[Part.FAT])
    settle(30)
    box.reset()
    assert drawn() is not None, "it is still seen"
    box.hide()
    settle(30)
    gc.collect()
    assert drawn() is None, "something holds what was drawn"
    box.show()
    settle(30)
    box.finish()
    assert view.grab().toImage() == first
