"""Sentences that say what the picture shows, and nothing it does not."""

from __future__ import annotations

from viewer.core.quilt.describe import SHALLOW_MM, Phrases, describe_part, describe_state
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import SceneState


def test_the_figures_are_those_of_the_surface() -> None:
    heights = QuiltModel().heights(SceneState(parameters=Parameters(46, 14)))
    sentence = describe_state(heights.state.parameters, heights.mean_mm, heights.most_mm)
    assert sentence.startswith("At age 46 and 14 % heavier, dimples show")
    assert f"{heights.mean_mm:.1f} mm" in sentence
    assert f"{heights.most_mm:.1f} mm" in sentence


def test_flat_and_lighter_are_said() -> None:
    assert "almost flat" in describe_state(Parameters(30, -5), SHALLOW_MM - 0.1, SHALLOW_MM)
    assert "5 % lighter" in describe_state(Parameters(30, -5), 0.4, 0.5)
    assert "heavier" not in describe_state(Parameters(30, 0), 0.7, 0.9)


def test_muscle_says_what_studies_say() -> None:
    name, sentence = describe_part(Part.MUSCLE)
    assert name == "Muscle"
    assert "Studies say" in sentence
    assert "no part in dimples" in sentence


def test_other_words_come_from_the_phrases() -> None:
    spanish = Phrases(at_age="A los {age} años", flat="{when}: casi lisa, {depth} mm.")
    assert describe_state(Parameters(), 0.7, 0.8, spanish) == "A los 30 años: casi lisa, 0.7 mm."
