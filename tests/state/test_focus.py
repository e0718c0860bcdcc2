"""Compare, store, emit; a pin beats a hover."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.quilt.parts import Focus, Part, Source
from viewer.state.focus import FocusState


@pytest.fixture
def said(qtbot):
    state = FocusState()
    heard: list[Focus] = []
    state.changed.connect(heard.append)
    return state, heard


def test_equal_says_nothing(said) -> None:
    state, heard = said
    state.hover(Part.FAT, Source.QUILT)
    state.hover(Part.FAT, Source.ARTICLE)
    assert [f.part for f in heard] == [Part.FAT]


def test_a_pin_beats_a_hover_and_a_second_pin_lets_go(said) -> None:
    state, _ = said
    state.pin(Part.SEPTA, Source.LEGEND)
    state.hover(Part.FAT, Source.QUILT)
    assert state.focus.part is Part.SEPTA
    state.pin(Part.SEPTA, Source.LEGEND)
    assert state.focus.part is Part.FAT, "the pointer is still over fat"


def test_clear_lets_go_of_both(said) -> None:
    state, heard = said
    state.pin(Part.SKIN, Source.QUILT)
    state.hover(Part.FAT, Source.QUILT)
    state.clear()
    assert state.focus.part is None
    assert heard[-1].part is None


ACTS = st.lists(st.tuples(st.sampled_from(["hover", "pin", "clear"]), st.sampled_from([None, *Part])), max_size=12)


@given(ACTS)
def test_every_change_is_told_once(acts) -> None:
    state = FocusState()
    heard: list[Focus] = [state.focus]
    state.changed.connect(heard.append)
    for act, part in acts:
        if act == "hover":
            state.hover(part, Source.QUILT)
        elif act == "pin" and part is not None:
            state.pin(part, Source.QUILT)
        elif act == "clear":
            state.clear()
        assert (heard[-1].part, heard[-1].pinned) == (state.focus.part, state.focus.pinned)
    told = [(f.part, f.pinned) for f in heard]
    assert all(a != b for a, b in pairwise(told))
