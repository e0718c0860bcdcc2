"""Ink on sheets, with undo."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from viewer.core.talk.ink import Ink, Stroke, Tool
from viewer.state.talk.ink import STEPS_MOST, InkState

LINE = Stroke(Tool.PEN, Ink.FIRST, 0.005, ((0.1, 0.1),))


def draw(ink: InkState, *places: tuple[float, float]) -> None:
    ink.begin(replace(LINE, places=places[:1]))
    for place in places[1:]:
        ink.extend(place)
    ink.end()


def test_a_stroke_is_wet_then_whole(qtbot: QtBot) -> None:
    ink = InkState()
    ink.set_sheet("a")
    ink.begin(LINE)
    ink.extend((0.2, 0.2))
    ink.extend((0.2, 0.2))  # the hand rests
    assert ink.wet is not None
    assert ink.wet.places == ((0.1, 0.1), (0.2, 0.2))
    assert ink.strokes("a") == ()
    with qtbot.waitSignal(ink.changed) as sent:
        ink.end()
    assert sent.args == ["a"]
    assert len(ink.strokes("a")) == 1
    assert ink.wet is None


def test_each_sheet_has_its_own_ink_and_undo(qtbot: QtBot) -> None:
    ink = InkState()
    ink.set_sheet("a")
    draw(ink, (0, 0), (1, 1))
    ink.set_sheet("b")
    assert not ink.can_undo
    draw(ink, (0.5, 0.5))
    ink.undo()
    assert (len(ink.strokes("a")), len(ink.strokes("b"))) == (1, 0)
    assert set(ink.sheets) == {"a"}
    ink.redo()
    assert len(ink.strokes("b")) == 1


def test_a_stroke_under_way_ends_on_its_own_sheet(qtbot: QtBot) -> None:
    ink = InkState()
    ink.set_sheet("a")
    ink.begin(LINE)
    ink.set_sheet("b")
    assert (len(ink.strokes("a")), len(ink.strokes("b")), ink.wet) == (1, 0, None)


def test_undo_takes_back_the_stroke_under_way_first(qtbot: QtBot) -> None:
    ink = InkState()
    draw(ink, (0, 0))
    ink.begin(LINE)
    with qtbot.waitSignal(ink.wet_changed):
        ink.undo()
    ink.end()
    assert len(ink.strokes("")) == 1


def test_clearing_is_one_step_and_takes_the_wet_stroke_too(qtbot: QtBot) -> None:
    ink = InkState()
    draw(ink, (0, 0))
    draw(ink, (1, 1))
    ink.begin(LINE)
    with qtbot.waitSignal(ink.wet_changed):
        ink.clear()
    assert (ink.strokes(""), ink.wet) == ((), None)
    ink.undo()
    assert len(ink.strokes("")) == 2


def test_one_of_two_equal_strokes_is_erased(qtbot: QtBot) -> None:
    ink = InkState()
    draw(ink, (0.1, 0.1))
    draw(ink, (0.1, 0.1))
    ink.erase(ink.strokes("")[0])
    assert len(ink.strokes("")) == 1
    ink.erase(LINE)  # none of the sheet's
    assert len(ink.strokes("")) == 1


def test_a_stroke_of_no_place_is_none(qtbot: QtBot) -> None:
    ink = InkState()
    ink.begin(replace(LINE, places=()))
    ink.end()
    assert ink.strokes("") == ()
    ink.begin(replace(LINE, places=()))
    ink.extend((0.1, 0.2))
    ink.end()
    assert ink.strokes("")[0].places == ((0.1, 0.2),)


def test_restored_ink_is_shown_and_nothing_of_it_undone(qtbot: QtBot) -> None:
    ink = InkState()
    ink.set_sheet("a")
    draw(ink, (0, 0))
    changed: list[str] = []
    ink.changed.connect(changed.append)
    ink.restore({"b": (LINE,), "c": ()})
    assert sorted(changed) == ["a", "b"]
    assert dict(ink.sheets) == {"b": (LINE,)}
    assert not ink.can_undo


def test_steps_have_an_end(qtbot: QtBot) -> None:
    ink = InkState()
    for number in range(STEPS_MOST + 5):
        draw(ink, (number / 1000, 0))
    while ink.can_undo:
        ink.undo()
    assert len(ink.strokes("")) == 5


@given(st.lists(st.sampled_from(["draw", "erase", "clear", "a", "b"]), max_size=30))
def test_all_that_is_done_can_be_undone_and_done_again(acts: list[str]) -> None:
    ink = InkState()
    ink.set_sheet("a")
    for number, act in enumerate(acts):
        if act == "draw":
            draw(ink, (number / 100, 0))
        elif act == "erase" and ink.strokes(ink.sheet):
            ink.erase(ink.strokes(ink.sheet)[0])
        elif act == "clear":
            ink.clear()
        elif act in ("a", "b"):
            ink.set_sheet(act)
    after = {sheet: ink.strokes(sheet) for sheet in "ab"}
    for step, can in ((ink.undo, "can_undo"), (ink.redo, "can_redo")):
        for sheet in "ab":
            ink.set_sheet(sheet)
            while getattr(ink, can):
                step()
        if can == "can_undo":
            assert dict(ink.sheets) == {}
    assert {sheet: ink.strokes(sheet) for sheet in "ab"} == after
