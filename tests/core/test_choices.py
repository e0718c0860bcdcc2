"""The rows of the preferences: complete, and true to the settings."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.choices import PREFERENCES, Kind, Preference, offered, usual
from viewer.core.modes import MODES, Can, Mode
from viewer.core.quilt.scene import Account
from viewer.core.settings import Settings, from_table
from viewer.core.theme import THEMES

NUMBERS = [one for one in PREFERENCES if one.kind is Kind.NUMBER]


def test_each_field_is_offered_once_and_is_one_of_the_settings() -> None:
    names = [one.field for one in PREFERENCES]
    assert len(set(names)) == len(names)
    assert set(names) <= {field.name for field in fields(Settings)}


@pytest.mark.parametrize("one", PREFERENCES, ids=lambda one: one.field)
def test_every_option_can_be_kept_and_read_again(one: Preference) -> None:
    values = [value for value, _ in one.options]
    if one.numbers is not None:
        values = [one.numbers.value(one.numbers.least), one.numbers.value(one.numbers.most)]
    if one.kind is Kind.SWITCH:
        values = [True, False]
    assert values
    for value in values:
        settings, problems = from_table({one.field: value})
        assert not problems
        assert getattr(settings, one.field) == value
    if one.kind is Kind.KEYS:
        assert usual(one.field) in values


@pytest.mark.parametrize("one", NUMBERS, ids=lambda one: one.field)
def test_the_usual_value_is_a_step_of_the_slider(one: Preference) -> None:
    assert one.numbers is not None
    number = one.numbers.shown(float(usual(one.field)))
    assert one.numbers.value(number) == usual(one.field)


@pytest.mark.parametrize("one", NUMBERS, ids=lambda one: one.field)
@given(value=st.floats(-10, 1000))
def test_what_is_shown_lies_on_the_slider(one: Preference, value: float) -> None:
    assert one.numbers is not None
    shown = one.numbers.shown(value)
    assert one.numbers.least <= shown <= one.numbers.most
    assert abs(shown - value * one.numbers.per) <= one.numbers.step or shown in (one.numbers.least, one.numbers.most)


def test_every_theme_can_be_chosen() -> None:
    theme = next(one for one in PREFERENCES if one.field == "theme")
    assert [value for value, _ in theme.options] == ["system", *THEMES]


def test_a_mode_offers_what_it_allows() -> None:
    assert offered(MODES["reader"]) == PREFERENCES
    silent = Mode("silent", frozenset(Can) - {Can.HEAR, Can.TOUCH}, keeps_settings=False, account=Account.STUDIES)
    given = {one.field for one in offered(silent)}
    assert "theme" in given
    assert not {"speech_voice", "speech_rate", "skin_tone"} & given
    fixed = Mode("fixed", frozenset(Can) - {Can.ADJUST}, keeps_settings=False, account=Account.STUDIES)
    assert offered(fixed) == ()
