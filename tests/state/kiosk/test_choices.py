"""What a visitor chooses, and that all of it ends with the visit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from viewer.core.kiosk.config import KIOSK_THEMES
from viewer.core.kiosk.sizes import STEPS
from viewer.state.kiosk.choices import ChoiceState

LANGUAGES = ("en", "es", "ar")


def everything(choices: ChoiceState) -> tuple[str, int, str, bool]:
    return choices.language, choices.step, choices.theme, choices.reach


@pytest.fixture
def choices(qtbot: QtBot) -> ChoiceState:
    return ChoiceState(LANGUAGES, "dark")


def test_it_begins_with_the_first_language_and_the_theme_that_is_set(choices: ChoiceState) -> None:
    assert everything(choices) == ("en", 0, "dark", False)
    assert ChoiceState(()).language == "en"


def test_each_change_is_told_once_by_its_name(choices: ChoiceState) -> None:
    told: list[str] = []
    choices.changed.connect(told.append)
    choices.set_language("ar")
    choices.set_language("ar")
    choices.set_step(2)
    choices.set_step(2)
    choices.set_theme("contrast")
    choices.set_theme("contrast")
    choices.set_reach(True)
    choices.set_reach(True)
    assert told == ["language", "step", "theme", "reach"]
    assert everything(choices) == ("ar", 2, "contrast", True)


@pytest.mark.parametrize(
    ("setter", "value"),
    [("set_language", "de"), ("set_step", -1), ("set_step", STEPS), ("set_theme", "sepia"), ("set_theme", "")],
)
def test_what_is_not_offered_changes_nothing(choices: ChoiceState, setter: str, value: object) -> None:
    told: list[str] = []
    choices.changed.connect(told.append)
    getattr(choices, setter)(value)
    assert told == []
    assert everything(choices) == ("en", 0, "dark", False)


def test_one_button_leads_round_all_sizes_and_one_round_all_themes(choices: ChoiceState) -> None:
    sizes, themes = [], []
    for _ in range(STEPS):
        choices.next_step()
        sizes.append(choices.step)
    for _ in KIOSK_THEMES:
        choices.next_theme()
        themes.append(choices.theme)
    assert sizes == [1, 2, 0]
    assert sorted(themes) == sorted(KIOSK_THEMES)
    assert themes[-1] == "dark"


ACTS = st.one_of(
    st.tuples(st.just("set_language"), st.sampled_from([*LANGUAGES, "xx"])),
    st.tuples(st.just("set_step"), st.integers(-1, STEPS)),
    st.tuples(st.just("set_theme"), st.sampled_from([*KIOSK_THEMES, "xx"])),
    st.tuples(st.just("set_reach"), st.booleans()),
)


@given(acts=st.lists(ACTS, max_size=12), theme=st.sampled_from(KIOSK_THEMES))
def test_after_any_visit_a_reset_brings_back_the_start(acts: list[tuple[str, object]], theme: str) -> None:
    choices = ChoiceState(LANGUAGES, theme)
    first = everything(choices)
    for name, value in acts:
        getattr(choices, name)(value)
        assert choices.language in LANGUAGES
        assert 0 <= choices.step < STEPS
        assert choices.theme in KIOSK_THEMES
    choices.reset()
    assert everything(choices) == first
