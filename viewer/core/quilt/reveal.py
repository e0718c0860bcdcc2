"""The fields of the tissue made visible on the top: bands of colour for one of them, a hatched stain for new scar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.relief import Frame, Relief, finer
from viewer.core.quilt.scene import Field
from viewer.core.quilt.tissue import STEP_MM, Fields
from viewer.core.theme import Theme, mix

Singles = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Indices = NDArray[np.intp]

# Where one band of colour ends and the next begins, in the units of Field. What is so at rest has a band of its own.
EDGES: Final[Mapping[Field, tuple[float, ...]]] = MappingProxyType(
    {
        Field.FAT: (0.55, 0.70, 0.85, 0.97, 1.03, 1.15, 1.30),
        Field.STIFFNESS: (0.25, 0.50, 0.75, 0.97, 1.03, 1.30, 1.80),
        Field.SCAR: (0.05, 0.20, 0.35, 0.50, 0.65, 0.80, 0.95),
        Field.SIGNAL: (0.25, 0.50, 0.75, 1.00, 1.25, 1.50, 2.00),
        Field.FLOW: (0.55, 0.70, 0.85, 0.97, 1.03, 1.25, 1.60),
    }
)
SCAR_LEAST: Final = 0.05  # less new scar than this is not drawn
COLOUR_SHARE = 0.86  # of a band's colour in what is seen; the rest is cloth
CONTOUR_SHADE = 0.58
HATCH_MM = 1.9


def ramp(theme: Theme) -> tuple[str, ...]:
    """Colours of the bands from the least to the most: one hue, lighter to darker (darker to lighter on dark paper)."""
    low, middle, high = {
        "light": ("#F3F6EE", "#5BA59D", "#06302F"),
        "sepia": ("#EFEAD2", "#559A8C", "#062C2A"),
        "dark": ("#1B2B2E", "#3F938B", "#D8FBF3"),
        "contrast": ("#1C1800", "#A98B12", "#FFF3B8"),
        "projector": ("#F6F8F0", "#4A9A91", "#021F1E"),
    }[theme.name]
    count = max(len(edges) for edges in EDGES.values()) + 1
    shares = [index / (count - 1) for index in range(count)]
    return tuple(mix(low, middle, s * 2) if s < 0.5 else mix(middle, high, s * 2 - 1) for s in shares)


def on_fine_grid(field: Singles, step_mm: float) -> Singles:
    """A field of the tissue on the grid that pixels are looked up in, with half the layout's step."""
    fine, step = field, STEP_MM
    while step > step_mm / 2 + 1e-6:
        fine, step = finer(fine), step / 2
    return fine


def new_scar(fields: Fields, rest: Fields) -> Singles:
    """Scar density beyond that at rest: what was scar before is drawn as such already."""
    return np.asarray(np.maximum(fields.scar - rest.scar, 0), np.float32)


def levels(relief: Relief, frame: Frame, fields: Fields, field: Field) -> Bytes:
    """The number of the band at each pixel of a frame."""
    fine = on_fine_grid(fields.of(field), relief.camera.layout.step_mm)
    values = relief.seen(fine, frame)
    found = np.zeros(values.shape, np.uint8)
    for edge in EDGES[field]:
        found += values >= edge
    return found


def paint_levels(target: Bytes, frame: Frame, bands: Bytes, theme: Theme) -> None:
    """Bands of colour, and a contour where two meet, over the pixels (rows, columns, 4) of a frame."""
    table = np.array([[*_bgr(colour), 255.0] for colour in ramp(theme)], np.float32)
    light = np.clip(0.35 + 0.65 * frame.shade, 0, 1.12)
    contour = np.zeros(bands.shape, np.bool_)
    contour[:, 1:] |= bands[:, 1:] != bands[:, :-1]
    contour[1:] |= bands[1:] != bands[:-1]
    light[contour] *= CONTOUR_SHADE
    colours = table[bands]
    colours[..., :3] *= light[..., None] * COLOUR_SHARE
    colours[..., :3] += target[..., :3] * (1 - COLOUR_SHARE)
    seen = (frame.sheet_row >= 0)[..., None]
    np.copyto(target, np.clip(colours, 0, 255).astype(np.uint8), where=seen)


@dataclass(frozen=True)
class Stain:
    """Where new scar is seen in a frame: rows and columns of its pixels, and how much of the stain each takes."""

    rows: Indices
    columns: Indices
    cover: Singles


def stain(relief: Relief, frame: Frame, scar: Singles, *, ground: bool) -> Stain | None:
    """Colour, and hatching over it (crossed where there is much); without ``ground`` the hatching alone."""
    if not frame.sheet_row.size or float(scar.max()) <= SCAR_LEAST:
        return None
    fine = on_fine_grid(scar, relief.camera.layout.step_mm)
    densities, near = relief.seen_above(fine, frame, SCAR_LEAST)
    where = densities > SCAR_LEAST
    where &= frame.sheet_row[near] >= 0
    rows, columns = np.nonzero(where)
    if not len(rows):
        return None
    density = densities[where]
    rows += near.start
    u, v = relief.points_at(frame, rows, columns)
    width = np.float32(0.16) + np.float32(0.16) * np.minimum(density, np.float32(1))
    hatch = _hatch(u + v, width, relief.camera.scale)
    if float(density.max()) > 0.35:
        hatch = np.maximum(hatch, _hatch(u - v, width, relief.camera.scale) * np.clip((density - 0.35) / 0.1, 0, 1))
    cover = 0.85 * hatch
    if ground:
        np.maximum(cover, np.minimum(0.20 + 0.35 * density, 0.5), out=cover)
    cover *= np.clip((density - SCAR_LEAST) / 0.12, 0, 1)
    return Stain(rows, columns, cover)


def paint_stain(target: Bytes, frame: Frame, found: Stain, colour: str) -> None:
    """Lay a stain over the pixels (rows, columns, 4) of its frame."""
    at = found.rows, found.columns
    light = np.clip(frame.shade[at], 0.5, 1.15)[:, None]
    pixels = target[at].astype(np.float32)
    over = np.array((*_bgr(colour), 255), np.float32) * light
    over[:, 3] = pixels[:, 3]
    pixels += (over - pixels) * found.cover[:, None]
    target[at] = np.clip(pixels, 0, 255, out=pixels)


def scar_colour(theme: Theme) -> str:
    return mix(theme.stitch, theme.poor, 0.5)


def _hatch(turns_mm: Singles, width: Singles, scale: float) -> Singles:
    """Lines every HATCH_MM; ``width``: share of it that a line takes."""
    away = turns_mm * np.float32(1 / (HATCH_MM * 1.4142))
    away -= np.floor(away)
    away -= np.float32(0.5)
    np.abs(away, out=away)  # 0 in the middle of a line
    np.subtract(width * np.float32(0.5), away, out=away)
    away *= np.float32(max(scale * HATCH_MM, 1) / 0.7)
    away += np.float32(0.5)
    clipped: Singles = np.clip(away, 0, 1, out=away)
    return clipped


def _bgr(colour: str) -> tuple[int, int, int]:
    return int(colour[5:7], 16), int(colour[3:5], 16), int(colour[1:3], 16)
