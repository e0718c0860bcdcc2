"""Scenes and tours of a pack: states of the picture with a name, and walks through them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from viewer.core import late
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import SceneState


@late.dataclass(frozen=True)
class Scene:
    """One row of scenes.yaml, in one language."""

    id: str
    title: str
    state: SceneState
    part: Part | None = None  # in focus
    sentence: str = ""  # what to see in it
    line: int = 1


@late.dataclass(frozen=True)
class Stop:
    """A scene in a tour: how long it stays, and what is told meanwhile."""

    scene: str
    seconds: float
    narration: str = ""


@late.dataclass(frozen=True)
class Tour:
    id: str
    title: str
    stops: tuple[Stop, ...]
    line: int = 1


@dataclass(frozen=True)
class SceneBook:
    """All scenes and tours, in the order of the file."""

    scenes: Mapping[str, Scene] = field(default_factory=dict)
    tours: Mapping[str, Tour] = field(default_factory=dict)
