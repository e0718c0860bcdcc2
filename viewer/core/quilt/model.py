"""The quilt at work: a state → heights and depths.

The membrane is linear in pressure, so one solution per age under a pressure of 1 Pa serves every weight. Each is
solved from nothing, never from a neighbour: the same setting gives the same picture, whatever was shown before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.layout import Layout
from viewer.core.quilt.parameters import AGE_MAX, AGE_MIN, AGE_START, Parameters, skin_at
from viewer.core.quilt.rest import load_rest
from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.surface import Surface, valley_depths_mm

Singles = NDArray[np.float32]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Heights:
    """The skin in one state: metres on the layout's grid, and the depths of its tied seams in mm."""

    state: SceneState
    height_m: Floats
    mean_mm: float
    most_mm: float


class QuiltModel:
    """Keeps one unit solution an age (46 kB each) and the geometry of the last camera."""

    def __init__(self, layout: Layout | None = None) -> None:
        self.layout = layout or Layout()
        self._units: dict[int, Singles] = {}
        shipped = load_rest(self.layout)
        if shipped is not None:
            self._units[AGE_START] = shipped

    @cached_property
    def surface(self) -> Surface:
        """Made when the first age is solved, not for the shipped one."""
        return Surface(self.layout)

    def heights(self, state: SceneState) -> Heights:
        """The skin in a state; SurfaceError if the numbers of the model are no skin's."""
        parameters = state.parameters
        height = self._unit(parameters.age).astype(np.float64) * skin_at(parameters).pressure
        depths = valley_depths_mm(height, self.layout)
        return Heights(state, height, float(depths.mean()), float(depths.max()))

    def prepare(self, near: int) -> bool:
        """Solve the age nearest to ``near`` that is still missing; False when all are there."""
        missing = [age for age in range(AGE_MIN, AGE_MAX + 1) if age not in self._units]
        if missing:
            self._unit(min(missing, key=lambda age: abs(age - near)))
        return len(missing) > 1

    def _unit(self, age: int) -> Singles:
        if age not in self._units:
            skin = replace(skin_at(Parameters(age=age)), pressure=1.0)
            self._units[age] = self.surface.solve(skin).height_m.astype(np.float32)
        return self._units[age]
