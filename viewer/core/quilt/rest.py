"""The surface of the first picture, solved beforehand and shipped: one line of JSON, then float32 heights per pascal.

The line names every number the surface depends on; when one has changed the file is passed over and the surface is
solved anew. ``python -m viewer.core.quilt.rest`` writes it; a test compares it with a fresh solution.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from viewer.core.paths import resource
from viewer.core.quilt import parameters as constants
from viewer.core.quilt.layout import PATCH_SPREAD, SPRING_WIDTH_MM, Layout
from viewer.core.quilt.parameters import AGE_START, Constant, Parameters, skin_at
from viewer.core.quilt.surface import TOLERANCE, Surface

Singles = NDArray[np.float32]


def rest_path() -> Path:
    return resource("quilt", "rest.bin")


def key(layout: Layout) -> str:
    """Every number that the surface at rest depends on, as one line of JSON."""
    numbers = {name: value.si for name, value in sorted(vars(constants).items()) if isinstance(value, Constant)}
    fixed = {"tolerance": TOLERANCE, "springs_mm": SPRING_WIDTH_MM, "spread": PATCH_SPREAD, "age": AGE_START}
    return json.dumps({"layout": asdict(layout), "numbers": numbers, **fixed}, sort_keys=True)


def solve_rest(layout: Layout) -> Singles:
    """Heights in metres per pascal at the first age, shape of the layout's grid."""
    skin = replace(skin_at(Parameters(age=AGE_START)), pressure=1.0)
    return Surface(layout).solve(skin).height_m.astype(np.float32)


def load_rest(layout: Layout) -> Singles | None:
    """The shipped surface, or None where it is missing, broken or made from other numbers."""
    try:
        line, _, data = rest_path().read_bytes().partition(b"\n")
    except OSError:
        return None
    if line.decode("utf-8", "replace") != key(layout) or len(data) != 4 * layout.shape[0] * layout.shape[1]:
        return None
    return np.frombuffer(data, "<f4").reshape(layout.shape).astype(np.float32)


def write_rest(layout: Layout, path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(key(layout).encode() + b"\n" + solve_rest(layout).astype("<f4").tobytes())


if __name__ == "__main__":
    write_rest(Layout(), rest_path())
    sys.exit(0)
