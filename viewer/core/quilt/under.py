"""What lies bare on top when layers are lifted: lobules in their pockets, the fascia, the muscle.

As in cloth.py all works on points (u, v) in mm and knows nothing of pixels.
"""

from __future__ import annotations

from random import Random

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.cloth import IDS, Dyes, Weave, weave
from viewer.core.quilt.layers import Layers
from viewer.core.quilt.parts import Part

Singles = NDArray[np.float32]
Bytes = NDArray[np.uint8]

CELL_MM = 3.3  # from one lobule to the next, seen from above
NET_MM = 0.55  # half-width of the net of septa, seen from above
NET_TOLD_MM = 1.25  # … of the scars of the article's telling


def lobule_sheet(
    layers: Layers, dyes: Dyes, u: Singles, v: Singles, texel_mm: float, *, reach_mm: tuple[float, float]
) -> tuple[Singles, Bytes]:
    """(RGB 0 to 255, part numbers): balls of fat packed side by side, the net standing between the pockets.

    ``reach_mm``: the largest u and v of the whole sheet, of which these points may be some.
    """
    layout = layers.cut.layout
    near, second, tone, kind, lit = _balls(u, v, reach_mm, layout.seed + 9)
    rim = second - near  # 0 on the line between two balls
    told = layers.cut.told
    cloth = weave(layout, u, v, layers.cut.account)
    lump = told & (cloth.edge > 1.6)
    ids = np.full(u.shape, IDS[Part.FAT], np.uint8)
    colours = np.empty((*u.shape, 3), np.float32)
    colours[:] = dyes.tissue[Part.FAT] + (255 - dyes.tissue[Part.FAT]) * 0.20
    if told and layers.has(Part.MUSCLE):
        muscle = lump & (kind > 0.76)
        ids[muscle] = IDS[Part.MUSCLE]
        stripes = 1 - 0.24 * np.clip(0.5 + 1.6 * np.sin((u[muscle] + 0.9 * v[muscle]) * 7.4), 0, 1)
        colours[muscle] = dyes.tissue[Part.MUSCLE] * stripes[:, None]
    colours *= (1 + 0.045 * tone)[..., None]
    shine = np.clip(lit, -1, 1)
    colours += np.where(shine > 0, 255 - colours.mean(axis=-1), 80)[..., None] * (shine * 0.55)[..., None]
    dark = np.clip(1 - rim / 0.34, 0, 1) * 0.42
    colours += (dyes.outline - colours) * dark[..., None]
    if layers.has(Part.SEPTA):
        _net(colours, ids, cloth, dyes, texel_mm)
    return np.clip(colours, 0, 255), ids


def _net(colours: Singles, ids: Bytes, cloth: Weave, dyes: Dyes, texel_mm: float) -> None:
    """Septa seen from above: a pale ridge on every seam, with a dark rim and fibres."""
    edge, along, half_mm = cloth.edge, cloth.along, NET_TOLD_MM if cloth.told else NET_MM
    away = np.abs(edge + 1.6)  # from the middle of the seam's strip
    outside = edge < -1.6 - half_mm
    soft = max(texel_mm, 0.08)
    cover = np.clip((half_mm - away) / soft + 0.5, 0, 1)
    cover[outside] = 0
    ridge = np.clip(1 - away / half_mm, 0, 1)
    fibres = 0.10 * np.clip(np.sin(edge * 9 + np.sin(along * 1.7)), 0, 1)
    body = dyes.tissue[Part.SEPTA] * (0.80 + 0.2 * ridge)[..., None]
    body += (dyes.stitch - body) * fibres[..., None]
    shadow = np.clip(1 - (away - half_mm) / 0.9, 0, 1) * 0.40 * ~outside
    colours += (dyes.outline - colours) * shadow[..., None]
    colours += (body - colours) * cover[..., None]
    rim = np.clip((0.17 - np.abs(away - half_mm)) / soft + 0.5, 0, 1) * 0.9 * ~outside
    colours += (dyes.outline - colours) * rim[..., None]
    ids[cover > 0.5] = IDS[Part.SEPTA]


def floor_sheet(layers: Layers, dyes: Dyes, u: Singles, v: Singles, texel_mm: float) -> tuple[Singles, Bytes]:
    """A sheet of fascia: crossing fibres, and the roots of the septa that stood on it."""
    layout = layers.cut.layout
    cloth = weave(layout, u, v, layers.cut.account)
    fibres = _threads(u * 0.9 + v * 0.35) + _threads(v * 0.95 - u * 0.30)
    colours = dyes.tissue[Part.SEPTA] + (dyes.stitch - dyes.tissue[Part.SEPTA]) * (0.15 * fibres)[..., None]
    if layers.cut.told and layers.has(Part.MUSCLE):  # the muscle's own sheet: it shows through
        stripes = 1 - 0.2 * np.clip(0.5 + 1.6 * np.sin((v + 0.1 * u) * 2.6), 0, 1)
        colours += (dyes.tissue[Part.MUSCLE] * stripes[..., None] - colours) * 0.42
    ids = np.full(u.shape, IDS[Part.SEPTA], np.uint8)
    _net(colours, ids, cloth, dyes, texel_mm)
    return np.clip(colours, 0, 255), ids


def muscle_sheet(dyes: Dyes, u: Singles, v: Singles) -> tuple[Singles, Bytes]:
    """Bundles of fibres side by side, running from left to right as in the face."""
    sway = v + 0.9 * np.sin(u * 0.09) + 0.25 * np.sin(u * 0.37 + v * 0.2)
    bundle = np.abs((sway / 3.1) % 1 - 0.5) * 2  # 0 in the middle, 1 on the line between two
    fine = np.clip(0.5 + 1.2 * np.sin(sway * 9.0 + 0.8 * np.sin(u * 0.7)), 0, 1)
    light = 1.10 - 0.30 * bundle**2 - 0.13 * fine
    colours = np.asarray(dyes.tissue[Part.MUSCLE] * light[..., None], np.float32)
    dark = np.clip((bundle - 0.86) / 0.14, 0, 1) * 0.5
    colours += (dyes.outline - colours) * dark[..., None]
    return np.clip(colours, 0, 255), np.full(u.shape, IDS[Part.MUSCLE], np.uint8)


def _threads(turns: Singles) -> Singles:
    return np.asarray(np.clip(0.4 + 1.1 * np.sin(2 * np.pi * turns), 0, 1), np.float32)


def _balls(
    u: Singles, v: Singles, reach_mm: tuple[float, float], seed: int
) -> tuple[Singles, Singles, Singles, Singles, Singles]:
    """For each point: distances in mm to the nearest and second-nearest middle of a ball; of the nearest one its tone
    (−1 to 1), its kind (0 to 1), and the light on it (about −1 to 1)."""
    random = Random(seed)
    columns, rows = (int(most / CELL_MM) + 4 for most in reach_mm)
    table = np.array(
        [[[random.uniform(0.15, 0.85), random.uniform(0.15, 0.85), random.uniform(-1, 1), random.random()]
          for _ in range(columns)] for _ in range(rows)], np.float32)  # fmt: skip
    column, row = np.floor(u / CELL_MM).astype(np.int32) + 1, np.floor(v / CELL_MM).astype(np.int32) + 1
    near, second = np.full(u.shape, 99, np.float32), np.full(u.shape, 99, np.float32)
    tone, kind, light = (np.zeros(u.shape, np.float32) for _ in range(3))
    for down in (-1, 0, 1):
        for across in (-1, 0, 1):
            i, j = np.clip(row + down, 0, rows - 1), np.clip(column + across, 0, columns - 1)
            x = u - (j - 1 + table[i, j, 0]) * CELL_MM
            y = v - (i - 1 + table[i, j, 1]) * CELL_MM
            far = np.hypot(x, y)
            nearer = far < near
            second = np.where(nearer, near, np.minimum(second, far))
            near = np.where(nearer, far, near)
            tone, kind = np.where(nearer, table[i, j, 2], tone), np.where(nearer, table[i, j, 3], kind)
            shine = 0.72 - 0.72 * np.hypot(x + 0.5, y + 0.55)
            light = np.where(nearer, shine, light)
    return near, second, tone, kind, light
