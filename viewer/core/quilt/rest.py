"""The surfaces of the first picture, solved beforehand and shipped: a line of JSON, then float32 heights per pascal.

There is one for seams alone, and one for an account in which the whole of a tied square is held. The line names every
number the surface depends on; when one has changed the file is passed over and the surface is solved anew.
``python -m viewer.core.quilt.rest`` writes them; a test compares them with fresh solutions.
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
from viewer.core.quilt.layout import PATCH_SPREAD, SOFT_EDGE_MM, SPRING_WIDTH_MM, Layout
from viewer.core.quilt.parameters import AGE_START, TIED_SQUARE, Constant, Parameters, skin_at
from viewer.core.quilt.surface import TOLERANCE, Surface

Singles = NDArray[np.float32]


def rest_path(tied_square: float = 0.0) -> Path:
    return resource("quilt", "rest-tied.bin" if tied_square else "rest.bin")


def key(layout: Layout, tied_square: float = 0.0) -> str:
    """Every number that a surface at rest depends on, as one line of JSON; ``tied_square`` in N/m³."""
    numbers = {name: value.si for name, value in sorted(vars(constants).items()) if isinstance(value, Constant)}
    fixed = {"tolerance": TOLERANCE, "springs_mm": SPRING_WIDTH_MM, "spread": PATCH_SPREAD, "age": AGE_START}
    held = {"edge_mm": SOFT_EDGE_MM, "N/m3": tied_square} if tied_square else {}
    return json.dumps({"layout": asdict(layout), "numbers": numbers, "tied": held, **fixed}, sort_keys=True)


def solve_rest(layout: Layout, tied_square: float = 0.0) -> Singles:
    """Heights in metres per pascal at the first age, shape of the layout's grid."""
    skin = replace(skin_at(Parameters(age=AGE_START)), pressure=1.0)
    springs = layout.springs + tied_square * layout.inside_tied if tied_square else layout.springs
    return Surface(layout).solve(skin, springs=springs).height_m.astype(np.float32)


def load_rest(layout: Layout, tied_square: float = 0.0) -> Singles | None:
    """The shipped surface, or None where it is missing, broken or made from other numbers."""
    try:
        line, _, data = rest_path(tied_square).read_bytes().partition(b"\n")
    except OSError:
        return None
    named = line.decode("utf-8", "replace") == key(layout, tied_square)
    if not named or len(data) != 4 * layout.shape[0] * layout.shape[1]:
        return None
    return np.frombuffer(data, "<f4").reshape(layout.shape).astype(np.float32)


def write_rest(layout: Layout, path: Path, tied_square: float = 0.0) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(
        key(layout, tied_square).encode() + b"\n" + solve_rest(layout, tied_square).astype("<f4").tobytes()
    )


if __name__ == "__main__":
    for held in (0.0, TIED_SQUARE.si):
        write_rest(Layout(), rest_path(held), held)
    sys.exit(0)
