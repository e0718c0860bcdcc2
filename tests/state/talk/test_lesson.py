"""A lesson while it is made: every step is kept, and can be undone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from viewer.core.talk.model import Item, Kind, Lesson
from viewer.state.talk.lesson import LessonState

ABC = Lesson("l", "L", items=tuple(Item(Kind.SLIDE, name) for name in "abc"), own=True)


def refs(state: LessonState) -> str:
    return "".join(item.ref for item in state.lesson.items)


def test_rows_are_moved_added_and_taken_out_and_stay_chosen(qtbot: QtBot) -> None:
    state = LessonState(ABC)
    state.move(0, 2)
    assert (refs(state), state.at) == ("bca", 2)
    state.choose(0)
    state.add(Item(Kind.TOUR, "t"))
    assert (refs(state), state.at) == ("btca", 1)
    state.choose(3)
    state.remove()
    assert (refs(state), state.at) == ("btc", 2)
    for _ in range(3):
        state.undo()
    assert (state.lesson, state.can_undo) == (ABC, False)
    for _ in range(3):
        state.redo()
    assert (refs(state), state.can_redo) == ("btc", False)


def test_the_last_row_leaves_none_chosen(qtbot: QtBot) -> None:
    state = LessonState(replace(ABC, items=ABC.items[:1]))
    state.remove()
    assert (state.at, state.item) == (-1, None)
    state.remove()
    state.add(Item(Kind.SLIDE, "x"))
    assert (state.at, refs(state)) == (0, "x")


def test_letters_of_one_field_are_one_step(qtbot: QtBot) -> None:
    state = LessonState(ABC)
    for text in ("H", "He", "Hey"):
        state.change(replace(ABC.items[0], notes=text), "notes")
    state.change(replace(ABC.items[0], notes="Hey", title="T"), "title")
    state.undo()
    assert state.item is not None
    assert (state.item.notes, state.item.title) == ("Hey", None)
    state.undo()
    assert state.lesson == ABC
    for text in ("N", "Na"):
        state.set_title(text)
    state.undo()
    assert state.lesson.title == "L"


def test_every_step_is_kept_before_it_is_told(qtbot: QtBot) -> None:
    kept: list[Lesson] = []
    state = LessonState(ABC, kept.append)
    told: list[bool] = []
    state.changed.connect(lambda lesson: told.append(kept[-1] == lesson))
    state.move(0, 1)
    state.set_title("T")
    state.undo()
    state.open(replace(ABC, id="other"))
    assert told == [True] * 4
    assert len(kept) == 4


def test_what_is_saved(qtbot: QtBot) -> None:
    state = LessonState(ABC)
    assert state.saved
    state.set_title("T")
    assert not state.saved
    state.undo()
    assert state.saved
    state.set_title("T")
    state.set_saved(state.lesson)
    assert state.saved
    state.open(replace(ABC, id="other"))
    assert state.saved
    state.undo()
    assert state.lesson.title == "T"


@given(
    st.lists(
        st.tuples(st.sampled_from(["add", "remove", "move", "choose", "undo", "redo", "write"]), st.integers(-1, 6))
    )
)
def test_whatever_is_done_a_row_that_is_there_is_chosen_and_all_can_be_undone(acts: list[tuple[str, int]]) -> None:
    state = LessonState(ABC)
    for act, number in acts:
        if act == "add":
            state.add(Item(Kind.SCENE, f"{number}"))
        elif act == "move":
            state.move(state.at, number)
        elif act == "choose":
            state.choose(number)
        elif act == "write" and state.item is not None:
            state.change(replace(state.item, title=f"{number}"), "title")
        elif act in ("remove", "undo", "redo"):
            getattr(state, act)()
        count = len(state.lesson.items)
        assert -1 <= state.at < max(count, 1)
        assert count == 0 or state.at < count
    while state.can_undo:
        state.undo()
    assert state.lesson == ABC
