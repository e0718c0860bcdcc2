from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.state.reading import HISTORY_MAX, Place, ReadingState


def heard(state: ReadingState) -> list[Place]:
    places: list[Place] = []
    state.changed.connect(places.append)
    return places


def test_back_and_forward_bring_the_scroll_back() -> None:
    state = ReadingState()
    places = heard(state)
    state.open("index")
    state.note_scroll(320)
    state.open("cellulite/quilt-model", "stitches")
    state.back()
    assert state.place == Place("index", scroll=320)
    assert state.can_forward
    assert not state.can_back
    state.forward()
    assert (state.topic_id, state.anchor) == ("cellulite/quilt-model", "stitches")
    assert [place.topic_id for place in places] == ["index", "cellulite/quilt-model", "index", "cellulite/quilt-model"]


def test_opening_where_one_is_says_nothing() -> None:
    state = ReadingState()
    state.open("index")
    state.note_scroll(40)
    places = heard(state)
    state.open("index")
    assert places == []
    assert not state.can_back


def test_a_new_way_forgets_the_old_one() -> None:
    state = ReadingState()
    for topic in ("a", "b", "c"):
        state.open(topic)
    state.back()
    state.back()
    state.open("d")
    assert not state.can_forward
    state.back()
    assert state.topic_id == "a"


def test_before_the_first_topic_nothing_can_go_wrong() -> None:
    state = ReadingState()
    state.back()
    state.forward()
    state.note_scroll(5)
    assert (state.place, state.topic_id, state.anchor) == (None, "", "")


@given(st.lists(st.sampled_from(["back", "forward", "a", "b", "c"]), max_size=40))
def test_history_agrees_with_two_stacks(steps: list[str]) -> None:
    state = ReadingState()
    behind: list[str] = []
    ahead: list[str] = []
    here = ""
    for step in steps:
        if step == "back":
            state.back()
            if behind:
                ahead.append(here)
                here = behind.pop()
        elif step == "forward":
            state.forward()
            if ahead:
                behind.append(here)
                here = ahead.pop()
        else:
            state.open(step)
            if step != here:
                behind += [here] if here else []
                here = step
                ahead.clear()
        assert (state.topic_id, state.can_back, state.can_forward) == (here, bool(behind), bool(ahead))


def test_history_is_bounded() -> None:
    state = ReadingState()
    for number in range(HISTORY_MAX * 2):
        state.open(str(number))
    steps = 0
    while state.can_back:
        state.back()
        steps += 1
    assert steps == HISTORY_MAX - 1
