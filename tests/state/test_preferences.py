from __future__ import annotations

import pytest

from viewer.core.choices import PREFERENCES, Kind
from viewer.core.settings import LISTED_MAX, TEXT_SCALE_MAX, TEXT_SCALE_MIN, Settings
from viewer.state.preferences import TEXT_STEPS, Preferences


def test_only_a_change_is_told() -> None:
    preferences = Preferences(Settings(theme="dark"))
    told: list[str] = []
    preferences.changed.connect(told.append)
    preferences.set_theme("dark")
    preferences.set_text_scale(1.0)
    assert told == []
    preferences.set_theme("contrast")
    preferences.larger_text()
    assert told == ["theme", "text_scale"]


def test_text_steps_reach_both_ends_and_come_back() -> None:
    preferences = Preferences(Settings(text_scale=1.3))
    up = []
    while preferences.can_grow:
        preferences.larger_text()
        up.append(preferences.text_scale)
    assert up == [step for step in TEXT_STEPS if step > 1.3]
    down = []
    while preferences.can_shrink:
        preferences.smaller_text()
        down.append(preferences.text_scale)
    assert down == list(reversed(TEXT_STEPS[:-1]))
    preferences.set_text_scale(99)
    assert preferences.text_scale == TEXT_SCALE_MAX
    preferences.set_text_scale(0)
    assert preferences.text_scale == TEXT_SCALE_MIN


def test_the_themes_go_round() -> None:
    preferences = Preferences()
    seen = []
    for _ in range(6):
        preferences.cycle_theme()
        seen.append(preferences.theme)
    assert seen == ["light", "sepia", "dark", "contrast", "projector", "system"]
    with pytest.raises(ValueError, match="dusk"):
        preferences.set_theme("dusk")


def test_each_pack_has_its_own_place_and_the_oldest_go_first() -> None:
    preferences = Preferences()
    for number in range(LISTED_MAX + 3):
        preferences.set_last_topic(f"pack {number}", "index")
    preferences.set_open_sections("pack 9", ("a", "b"))
    assert preferences.last_topic("pack 0") == ""
    assert preferences.last_topic(f"pack {LISTED_MAX}") == "index"
    assert preferences.open_sections("pack 9") == ("a", "b")
    assert preferences.open_sections("pack 8") is None
    assert len(preferences.settings.last_topic) == LISTED_MAX


def test_how_the_picture_is_seen_is_remembered() -> None:
    preferences = Preferences()
    told: list[str] = []
    preferences.changed.connect(told.append)
    preferences.set_skin_tone("tone-3")
    preferences.set_motion("reduced")
    preferences.set_follow(False)
    preferences.set_follow(False)
    assert told == ["skin_tone", "motion", "follow"]
    assert (preferences.skin_tone, preferences.motion, preferences.follow) == ("tone-3", "reduced", False)
    for setter, wrong in ((preferences.set_skin_tone, "Ä b"), (preferences.set_motion, "fast")):
        with pytest.raises(ValueError, match=wrong):
            setter(wrong)


def test_every_preference_can_be_taken_by_name() -> None:
    preferences = Preferences()
    seen: list[str] = []
    preferences.changed.connect(seen.append)
    for one in PREFERENCES:
        before = getattr(preferences.settings, one.field)
        other = next((value for value, _ in one.options if value != before), None)
        if one.numbers is not None:
            other = one.numbers.value(one.numbers.most)
        elif one.kind is Kind.SWITCH:
            other = not before
        elif one.kind is Kind.NAME:
            other = "A voice"
        preferences.take(one.field, other)
        assert getattr(preferences.settings, one.field) == other
    assert seen == [one.field for one in PREFERENCES]
    with pytest.raises(KeyError):
        preferences.take("window", None)
    with pytest.raises(ValueError, match="dusk"):
        preferences.take("theme", "dusk")
