"""The patchwork: which tissue each point of the quilt shows, its colour, its stitches and its padding.

All functions work on arrays of points in the quilt's plane (u, v in mm) and know nothing of pixels on a screen, so the
same cloth is drawn at any size.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.layout import SEAM_WIDTH_MM, Layout
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account

Singles = NDArray[np.float32]
Bytes = NDArray[np.uint8]

IDS: Mapping[Part, int] = {Part.SKIN: 1, Part.FAT: 2, Part.MUSCLE: 3, Part.SEPTA: 4}
PARTS: Mapping[int, Part] = {number: part for part, number in IDS.items()}
STITCH_MM = 2.3  # from one stitch to the next
OUTLINE_MM = 0.42


@dataclass(frozen=True)
class Weave:
    """Where each point lies: distances in mm, all float32 of one shape."""

    ids: Bytes
    edge: Singles  # to the rim of its square; negative on the seam strip
    piece: Singles  # to the nearest rim between pieces of the square
    along: Singles  # along the nearest seam
    tied: NDArray[np.bool_]  # in or beside a square whose edge is tied
    square: NDArray[np.int64]  # number of the square, counted so that neighbours differ by one or two
    u: Singles
    v: Singles
    told: bool = False  # as the article tells it
    sewn: bool = True  # seams and stitches are there


def weave(
    layout: Layout, u: Singles, v: Singles, account: Account = Account.STUDIES, lifted: Set[Part] = frozenset()
) -> Weave:
    """Sort points into skin, fat, muscle and septa. ``u`` and ``v`` in mm, any one shape.

    As studies show it a patch is fat under skin, and the cloth shows pieces of both; as the article tells it there are
    pieces of muscle, too. Where a layer is lifted the skin alone is left.
    """
    told = account is Account.ARTICLE
    column, left, right = _between(layout, u, v, lengthwise=True)
    row, back, front = _between(layout, v, u, lengthwise=False)
    half = SEAM_WIDTH_MM / 2
    side, end = np.minimum(left, right) - half, np.minimum(back, front) - half
    outside = (column < 0) | (column >= layout.columns) | (row < 0) | (row >= layout.rows)
    edge = np.minimum(side, end)
    edge = np.where(outside, np.minimum(edge, -half), edge)  # plain binding round the quilt
    along = np.where(side < end, v, u)
    p = (left - right) / np.maximum(left + right - 2 * half, 1)
    q = (back - front) / np.maximum(back + front - 2 * half, 1)
    random = Random(layout.seed + 2)
    squares = (layout.rows + 2, layout.columns + 2)
    bow = _draws(random, 1.0, 1.32, squares)[row + 1, column + 1]
    reach = _draws(random, 0.86, 0.97, squares)[row + 1, column + 1]
    ring = np.abs(p) ** bow + np.abs(q) ** bow
    petal = (reach - ring) * (layout.size_mm / 2 / 1.5)  # about mm to the rim of the fat piece
    handed = np.where((column + row) % 2 == 0, 1, -1)
    other = IDS[Part.MUSCLE] if told else IDS[Part.SKIN]
    corner = np.where(p * q * handed > 0, IDS[Part.SKIN], other)
    ids = np.where(edge < 0, IDS[Part.SEPTA], np.where(petal > 0, IDS[Part.FAT], corner)).astype(np.uint8)
    for part in lifted - {Part.SKIN}:
        ids[ids == IDS[part]] = IDS[Part.SKIN]
    between = np.where(petal < 0, np.minimum(np.abs(p), np.abs(q)) * layout.size_mm / 2, 99)
    piece = np.minimum(np.abs(petal), between).astype(np.float32)
    ties = np.zeros(squares, np.bool_)
    for square in layout.squares:
        ties[square.row + 1, square.column + 1] = square.tied
    tied = ties[row + 1, column + 1]
    square = np.maximum(column, 0) + 2 * np.maximum(row, 0)
    sewn = Part.SEPTA not in lifted
    return Weave(ids, edge.astype(np.float32), piece, along.astype(np.float32), tied, square, u, v, told, sewn)


def _between(
    layout: Layout, across: Singles, along: Singles, *, lengthwise: bool
) -> tuple[NDArray[np.int64], Singles, Singles]:
    """(index of the square, distance to the seam before, to the seam after) along one direction."""
    count = layout.columns if lengthwise else layout.rows
    far = layout.depth_mm if lengthwise else layout.width_mm
    fine = np.linspace(0, far, round(far * 4) + 1)
    seam = layout.seam_u if lengthwise else layout.seam_v
    table = np.array(
        [
            seam(min(max(i, 0), count), fine) + (min(i, 0) + max(i - count, 0)) * layout.size_mm
            for i in range(-1, count + 2)
        ],
        dtype=np.float32,
    )
    at = np.clip((along * 4).astype(np.int64), 0, len(fine) - 1)
    index = np.clip(np.floor((across - layout.margin_mm) / layout.size_mm), -1, count).astype(np.int64)
    index -= across < table[index + 1, at]
    index = np.clip(index, -1, count)
    index += across >= table[np.minimum(index + 2, count + 2), at]
    index = np.clip(index, -1, count)
    return index, across - table[index + 1, at], table[np.minimum(index + 2, count + 2), at] - across


@dataclass(frozen=True)
class Dyes:
    """The colours of the cloth as float RGB 0 to 255, from the theme and the skin tone.

    ``skins``, ``checks``, ``lines``: (tones, 3): the skin's colour, the second one of its gingham, the line round it.
    Squares take them in turn.
    """

    tissue: Mapping[Part, Singles]
    stitch: Singles
    outline: Singles
    skins: Singles
    checks: Singles
    lines: Singles


def dye(cloth: Weave, dyes: Dyes, texel_mm: float) -> Singles:
    """RGB 0 to 255 of each point, with pattern, stitches, outlines and padding: shape + (3,), float32.

    ``texel_mm`` is the distance of two points, over which rims are softened.
    """
    u, v = cloth.u, cloth.v
    tone = cloth.square % len(dyes.skins)
    rgb = np.empty((*u.shape, 3), np.float32)
    for part, number in IDS.items():
        where = cloth.ids == number
        if part is Part.SKIN:
            skin = tone[where]
            check = 0.5 * (_bands(u[where] / 1.9) + _bands(v[where] / 1.9))
            rgb[where] = dyes.skins[skin] + (dyes.checks[skin] - dyes.skins[skin]) * check[:, None]
        elif part is Part.FAT:  # dots are paler, not darker
            dots = _dots(u[where], v[where], texel_mm)
            rgb[where] = dyes.tissue[part] + (250 - dyes.tissue[part]) * 0.62 * dots[:, None]
        elif part is Part.MUSCLE:
            rgb[where] = dyes.tissue[part] * (1 - 0.24 * _bands((u[where] + 0.9 * v[where]) / 1.7))[:, None]
        elif cloth.told:
            rgb[where] = dyes.tissue[part] + (dyes.stitch - dyes.tissue[part]) * _strands(cloth, where)[:, None]
        else:
            rgb[where] = dyes.tissue[part] * (1 - 0.035 * (_bands(u[where] / 0.9) + _bands(v[where] / 0.9)))[:, None]
    rgb *= (_padding(cloth, texel_mm) * _grain(u, v))[..., None]
    _sew(rgb, cloth, dyes, tone, texel_mm)
    np.clip(rgb, 0, 255, out=rgb)
    return rgb


def _sew(rgb: Singles, cloth: Weave, dyes: Dyes, tone: NDArray[np.int64], texel_mm: float) -> None:
    """Outlines between pieces, and the stitches along the seams."""
    soft = max(texel_mm, 0.08)
    inner = np.where(cloth.edge > 0, _line(cloth.piece, OUTLINE_MM * 0.8, soft), 0) * _parted(cloth.ids)
    inner *= cloth.sewn | (cloth.edge > 0)
    where = inner > 0
    _lay(rgb, dyes.lines[tone[where]], inner[where] * 0.92, where)
    if not cloth.sewn:
        return
    rim = _line(cloth.edge, OUTLINE_MM * (1.5 if cloth.told else 1), soft)
    where = rim > 0
    _lay(rgb, dyes.outline, rim[where] * 0.92, where)
    gap = np.abs((cloth.along / STITCH_MM) % 1 - 0.5) * STITCH_MM
    width = np.where(cloth.tied, 0.78, 0.40)  # a tied square is sewn with stronger thread
    thread = np.clip((width / 2 - np.abs(cloth.edge + 0.75)) / soft + 0.5, 0, 1)
    thread *= np.clip((0.72 - gap) / soft + 0.5, 0, 1)
    where = thread > 0
    _lay(rgb, dyes.stitch, thread[where] * 0.95, where)


def _parted(ids: Bytes) -> Singles:
    """0 where all neighbours within two texels are of one part: there is nothing to draw a line between."""
    parted = np.zeros(ids.shape, np.bool_)
    for step in (1, 2):
        across, down = ids[:, step:] != ids[:, :-step], ids[step:] != ids[:-step]
        parted[:, step:] |= across
        parted[:, :-step] |= across
        parted[step:] |= down
        parted[:-step] |= down
    return parted.astype(np.float32)


def _strands(cloth: Weave, where: NDArray[np.bool_]) -> Singles:
    """Scar on the seam strips: coarse strands that run along and cross, 0 to 0.5."""
    along, edge = cloth.along[where], cloth.edge[where]
    crossing = np.sin(edge * 7.5 + 1.3 * np.sin(along * 1.15)) + 0.7 * np.sin(along * 2.4 + edge * 5.1)
    strands: Singles = np.clip(0.16 + 0.2 * crossing, 0, 0.5).astype(np.float32)
    return strands


def _draws(random: Random, low: float, high: float, shape: tuple[int, int]) -> Singles:
    return np.array([[random.uniform(low, high) for _ in range(shape[1])] for _ in range(shape[0])], np.float32)


def _grain(u: Singles, v: Singles) -> Singles:
    """The unevenness of cloth, within 2 %: the digits of a sine far behind the point are as good as random."""
    scatter = np.sin(u * np.float32(129.898) + v * np.float32(782.33)) * np.float32(437.585)
    grain: Singles = np.float32(0.98) + np.float32(0.04) * (scatter - np.floor(scatter))
    return grain


def _bands(turns: Singles) -> Singles:
    """0 to 1 to 0 once a turn, as woven bands with soft sides."""
    bands: Singles = np.clip(0.5 + 1.6 * np.sin(2 * np.pi * turns, dtype=np.float32), 0, 1)
    return bands


def _dots(u: Singles, v: Singles, texel_mm: float) -> Singles:
    every = 2.7
    row = np.floor(v / (every * 0.75))
    x = ((u + (row % 2) * every / 2) / every) % 1 - 0.5
    y = (v / (every * 0.75)) % 1 - 0.5
    far = np.hypot(x * every, y * every * 0.75)
    cover: Singles = np.clip((0.56 - far) / max(texel_mm, 0.1) + 0.5, 0, 1).astype(np.float32)
    return cover


def _line(distance: Singles, width: float, soft: float) -> Singles:
    cover: Singles = np.clip((width / 2 - np.abs(distance)) / soft + 0.5, 0, 1)
    return cover


def _lay(rgb: Singles, colour: Singles, cover: Singles, where: NDArray[np.bool_]) -> None:
    """``colour`` over the chosen points, as much as ``cover`` (0 to 1) says."""
    under = rgb[where]
    rgb[where] = under + (colour - under) * cover[..., None]


def _padding(cloth: Weave, texel_mm: float) -> Singles:
    """Light on the wadding: each piece swells between its seams, and the stitches pucker it. Mean near 1."""
    if not cloth.sewn:
        return np.ones_like(cloth.edge)
    depth = np.minimum(np.abs(cloth.edge), np.where(cloth.edge > 0, cloth.piece, 99))
    swell = 1 - np.exp(-depth / 1.3)
    pucker = 0.16 * np.cos(2 * np.pi * cloth.along / STITCH_MM) * np.exp(-np.abs(cloth.edge) / 1.6)
    height = (np.where(cloth.edge > 0, 1.5, 0.5) * swell + pucker).astype(np.float32)
    down, across = np.gradient(height)
    lit = 1 + (0.075 * across - 0.06 * down) * (1 / max(texel_mm, 0.05))
    shade = np.where(cloth.edge > 0, 0.86 + 0.17 * swell, 0.95 + 0.07 * swell)
    light: Singles = np.clip(lit, 0.72, 1.2).astype(np.float32) * shade.astype(np.float32)
    return light
