"""What the picture shows while it follows and plays, when it fails, and what it says in words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.quilt.gestures import GROUND, LEFT, key, on_face, on_top
from tests.ui.quilt.plain import PlainRenderer
from viewer.core.quilt.assumptions import Assumption, Assumptions, Kind
from viewer.core.quilt.parameters import WEIGHT_MAX, Parameters
from viewer.core.quilt.parts import Part, Source
from viewer.core.quilt.scene import Account, Compare, SceneState, Treatment, View
from viewer.core.quilt.scenes import SceneBook
from viewer.core.theme import load_theme
from viewer.state.focus import FocusState
from viewer.state.hand import HandState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt.view import QuiltView


def test_every_press_stops_what_runs_by_itself(view, fingers) -> None:
    touched: list[bool] = []
    view._quilt.touched.connect(lambda: touched.append(True))
    for start in (on_face(view), on_top(view), GROUND):
        touched.clear()
        QTest.mousePress(view, LEFT, pos=start)
        assert touched
        QTest.mouseRelease(view, LEFT, pos=start)
        touched.clear()
        fingers.press(0, start)
        assert touched
        fingers.lift(0)


def test_steps_between_two_frames_are_drawn_once(view) -> None:
    view.renderer.states.clear()
    for age in range(30, 50):
        view._quilt.set_age(age)
    view.grab()
    assert [one.parameters.age for one in view.renderer.states] == [49]


def test_nothing_fades_while_it_plays_or_when_motion_is_reduced(view) -> None:
    view._focus.pin(Part.FAT, Source.LEGEND)
    assert view.ready, "motion is reduced"
    view.set_motion(True)
    view._quilt.set_age(31)
    view.grab()
    view._focus.pin(Part.SKIN, Source.LEGEND)
    assert not view._fade.running, "it plays"
    view._changed_at = 0.0
    view._focus.pin(Part.SEPTA, Source.LEGEND)
    assert view._fade.running
    view.set_motion(False)
    assert not view._fade.running


def test_a_state_that_cannot_be_solved_keeps_the_last_picture(view, qtbot) -> None:
    PlainRenderer.fails_at = 20
    before = view._now.copy()
    with qtbot.waitSignal(view.refused) as refused:
        view._quilt.set_weight(20)
        view.grab()
    assert "no skin has such numbers" in refused.args[0]
    assert view._now == before
    view._quilt.set_weight(21)
    assert view._now != before


def test_a_tone_and_a_theme_are_the_renderers(view) -> None:
    view.set_tone("deep")
    view.set_theme(load_theme("dark"))
    view.finish()
    assert (view.renderer.tone, view.renderer.theme.name) == ("deep", "dark")


def test_content_is_drawn_once_when_it_comes_before_the_start(plain, qtbot) -> None:
    row = Assumption("a", Account.ARTICLE, "mesotherapy", "fat", Kind.EFFECT, "It shrinks.", 0.5, "1")
    view = QuiltView(FocusState(), QuiltState(), HandState())
    qtbot.addWidget(view)
    view.set_theme(load_theme("light"))
    view.set_content(Assumptions((row,)), SceneBook())
    view.start()
    view.finish()
    assert PlainRenderer.made == 1
    assert view.renderer.model.assumptions.rows == (row,)
    view.set_content(Assumptions((row,)), SceneBook())
    view.finish()
    assert PlainRenderer.made == 1, "the same again changes nothing"
    view.set_content(Assumptions((replace(row, value=0.6),)), SceneBook())
    view.finish()
    assert view.renderer.model.assumptions.rows[0].value == 0.6


def test_a_lifted_layer_is_still_pointed_at(either) -> None:
    either._quilt.set_view(lifted=frozenset((Part.SKIN,)))
    either._focus.pin(Part.SKIN, Source.LEGEND)
    callout = either._callout()
    assert either.rect().contains(callout.anchor.toPoint())
    either.grab()


def test_everything_at_once_is_painted(either) -> None:
    either._quilt.act(SceneState(parameters=Parameters(60, WEIGHT_MAX), view=View(compare=Compare.ACCOUNTS)))
    either._hand.take(Treatment.LIPOSUCTION)
    either._focus.pin(Part.SEPTA, Source.LEGEND)
    for size in ((600, 500), (240, 190), (1200, 300)):
        either.resize(*size)
        either.finish()
        assert not either.grab().isNull()


def test_a_screen_reader_hears_what_is_shown_and_what_keys_do(view, monkeypatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    view.activateWindow()
    view.setFocus()
    view.finish()
    assert view.accessibleDescription().startswith(view.sentence())
    assert "Enter lights" in view.accessibleDescription()
    view._hand.take(Treatment.MESOTHERAPY)
    assert "Enter sets" in view.accessibleDescription()
    key(view, Qt.Key.Key_Return)
    view.finish()
    assert said[-1] == view.sentence(), "and hears what has become of it"
    view._quilt.reset()
    key(view, Qt.Key.Key_Delete)
    assert "nothing to take back" in said[-1]


def test_announcements_reach_qt(view) -> None:
    QAccessible.setActive(True)
    try:
        for _ in range(50):
            view._refuse("No.")
            view._announce("Yes.")
    finally:
        QAccessible.setActive(False)
