"""Sheets of colour + a frame of relief → the pixels of the picture. numpy alone; the ui wraps the result in an image.

A sheet is an array (rows, columns, 4) of bytes in the order blue, green, red, alpha, as 32-bit images hold them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.camera import Camera
from viewer.core.quilt.cloth import IDS, PARTS
from viewer.core.quilt.cut import Cut
from viewer.core.quilt.parts import Part
from viewer.core.quilt.relief import Frame

Singles = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Words = NDArray[np.uint32]

GREY = np.array([0.114, 0.587, 0.299], dtype=np.float32)  # luma of blue, green, red (ITU-R BT.601)
FADE = 0.72  # share of the wash colour in what is not lit
BRIGHTEN = 1.07
OPAQUE = np.uint32(0xFF000000)
ONE_BYTE, TWO_BYTES, NINE_BITS = np.uint32(0xFF), np.uint32(0x00FF00FF), np.uint32(0x01FF01FF)
ONE_EACH, SEVEN, EIGHT = np.uint32(0x00010001), np.uint32(7), np.uint32(8)


@dataclass(frozen=True)
class Sheet:
    """Colours and part numbers of one surface, of the same rows and columns."""

    colours: Bytes
    ids: Bytes


def lit_sheet(sheet: Sheet, part: Part, wash: tuple[int, int, int]) -> Bytes:
    """The sheet with one part brightened and the rest faded toward the grey of its own lightness. ``wash`` is RGB."""
    colours = sheet.colours[..., :3].astype(np.float32)
    grey = 0.5 * (colours @ GREY)[..., None] + 0.5 * np.array(wash[::-1], dtype=np.float32)
    grey *= FADE
    colours *= np.where(sheet.ids == IDS[part], BRIGHTEN, 1 - FADE).astype(np.float32)[..., None]
    grey *= (sheet.ids != IDS[part])[..., None]
    colours += grey
    result = sheet.colours.copy()
    result[..., :3] = np.minimum(colours, 255, out=colours)
    return result


def sample(sheet: Bytes, row: Singles, shade: Singles | None = None) -> Bytes:
    """Opaque pixels at fractional ``row`` of each column, blended between two rows, multiplied by ``shade`` (≤ 1.9).

    Two channels are worked on at once in the halves of a 32-bit word; each half has room for 255 · 256.
    """
    count, columns = sheet.shape[:2]
    flat = sheet.view(np.uint32).reshape(-1)
    whole = np.clip(row, 0, count - 1.001)
    first = whole.astype(np.int32)
    whole -= first
    whole *= 128
    first *= columns
    first += np.arange(columns, dtype=np.int32)
    near = flat.take(first)
    first += columns
    far = flat.take(first)
    if shade is None:
        later = whole.astype(np.uint32)
        earlier = np.uint32(128) - later
    else:
        later = (whole * shade).astype(np.uint32)
        earlier = (shade * np.float32(128)).astype(np.uint32) - later
    green = _blend((near >> EIGHT) & ONE_BYTE, (far >> EIGHT) & ONE_BYTE, earlier, later)
    green <<= EIGHT
    near &= TWO_BYTES
    far &= TWO_BYTES
    pixels = _blend(near, far, earlier, later)
    pixels |= green
    pixels |= OPAQUE
    return pixels.view(np.uint8).reshape(*row.shape, 4)


def _blend(near: Words, far: Words, earlier: Words, later: Words) -> Words:
    """(near · earlier + far · later) / 128 in both halves, held to 255."""
    near *= earlier
    far *= later
    near += far
    near >>= SEVEN
    near &= NINE_BITS
    over = (near >> EIGHT) & ONE_EACH
    over *= ONE_BYTE
    near |= over
    near &= TWO_BYTES
    return near


@dataclass(frozen=True)
class CutRows:
    """Which row of the cut sheet each pixel of the front face shows; −1 above the skin. ``top_px`` is y of row 0.

    From pixel row ``still_px`` on, below the fascia, nothing moves: the sheet is laid there as it is.
    """

    top_px: int
    rows: Singles
    still_px: int


def cut_rows(camera: Camera, cut: Cut, frame: Frame, skin_mm: float) -> CutRows:
    """The front face under a risen skin: the skin keeps its thickness, the fat stretches down to the fascia."""
    scale = camera.vertical_px
    top = int(np.floor(frame.skin_top_px.min()))
    fascia = camera.front_px + cut.fascia_mm * scale
    still = int(np.ceil(fascia))
    y = (np.arange(top, still, dtype=np.float32) + 0.5)[:, None]
    skin_top = frame.skin_top_px[None, :]
    skin_foot = skin_top + skin_mm * scale
    in_skin = (y - skin_top) * (cut.skin_mm / skin_mm)
    fat_sheet = (cut.fascia_mm - cut.skin_mm) * scale
    in_fat = cut.skin_mm * scale + (y - skin_foot) * (fat_sheet / (fascia - skin_foot))
    rows = np.maximum(np.where(y < skin_foot, in_skin, in_fat) - 0.5, 0)
    rows[y < skin_top] = -1
    return CutRows(top, rows.astype(np.float32), still)


@dataclass(frozen=True)
class Picture:
    """One state of the picture, before colours: where the cloth and the cut are seen."""

    camera: Camera
    frame: Frame
    face: CutRows

    def part_at(self, sheets: Mapping[str, Sheet], x: float, y: float) -> Part | None:
        """The part under pixel (x, y), or None beside the block."""
        column = int(x) - self.camera.first_px
        if not 0 <= column < self.frame.sheet_row.shape[1]:
            return None
        line = int(y) - self.frame.top_px
        if 0 <= line < self.frame.sheet_row.shape[0] and self.frame.sheet_row[line, column] >= 0:
            return self._id(sheets["cloth"], float(self.frame.sheet_row[line, column]), column)
        line = int(y) - self.face.top_px
        if 0 <= line < self.face.rows.shape[0] and self.face.rows[line, column] >= 0:
            return self._id(sheets["cut"], float(self.face.rows[line, column]), column)
        if self.face.still_px <= y < self.camera.bottom_px:
            return self._id(sheets["cut"], y - self.camera.front_px, column)
        return None

    @staticmethod
    def _id(sheet: Sheet, row: float, column: int) -> Part | None:
        line = min(round(row), sheet.ids.shape[0] - 1)
        return PARTS.get(int(sheet.ids[line, column]))

    def paint(self, cloth: Bytes, cut: Bytes, out: Bytes) -> None:
        """Lay the two sheets into ``out`` (height, width, 4), which is cleared first."""
        out[:] = 0
        first, last = self.camera.first_px, self.camera.last_px
        top = self.frame.top_px
        above = sample(cloth, self.frame.sheet_row, self.frame.shade).view(np.uint32)[..., 0]
        above *= self.frame.sheet_row >= 0
        stop = min(top + above.shape[0], out.shape[0])
        start = max(top, 0)
        out[start:stop, first:last].view(np.uint32)[..., 0] = above[start - top : stop - top]
        below = sample(cut, self.face.rows)
        target = out[self.face.top_px : self.face.still_px, first:last].view(np.uint32)
        np.copyto(target, below.view(np.uint32), where=(self.face.rows >= 0)[..., None])
        still = self.face.still_px - int(self.camera.front_px)
        rest = cut[still : still + out.shape[0] - self.face.still_px]
        out[self.face.still_px : self.face.still_px + rest.shape[0], first:last] = rest
