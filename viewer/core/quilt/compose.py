"""Sheets of colour + a frame of relief → the pixels of the picture. numpy alone; the ui wraps the result in an image.

A sheet is an array (rows, columns, 4) of bytes in the order blue, green, red, alpha, as 32-bit images hold them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.camera import Camera
from viewer.core.quilt.cloth import IDS
from viewer.core.quilt.cut import Cut
from viewer.core.quilt.parts import Part
from viewer.core.quilt.relief import Frame

Singles = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Words = NDArray[np.uint32]

GREY = np.array([0.114, 0.587, 0.299], dtype=np.float32)  # luma of blue, green, red (ITU-R BT.601)
FADE = 0.72  # share of the wash colour in what is not lit
BRIGHTEN = 1.07
STEEP_MOST = 3.0  # pixels a line rises from one column to the next, beyond which it is drawn no thicker
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
    result[..., :3] = np.minimum(colours, sheet.colours[..., 3:], out=colours)  # premultiplied: never above alpha
    return result


def sample(sheet: Bytes, row: Singles, shade: Singles | None = None, *, clear: bool = False) -> Bytes:
    """Pixels at fractional ``row`` of each column, blended between two rows, multiplied by ``shade`` (≤ 1.9).

    They are opaque, unless the sheet is ``clear``: then its alpha counts, and colours are multiplied by it beforehand.

    Two channels are worked on at once in the halves of a 32-bit word; each half has room for 255 · 256.
    """
    count, columns = sheet.shape[:2]
    flat = np.ascontiguousarray(sheet).view(np.uint32).reshape(-1)
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
    upper = TWO_BYTES if clear else ONE_BYTE  # green, and alpha with it
    green = _blend((near >> EIGHT) & upper, (far >> EIGHT) & upper, earlier, later)
    green <<= EIGHT
    near &= TWO_BYTES
    far &= TWO_BYTES
    pixels = _blend(near, far, earlier, later)
    pixels |= green
    if not clear:
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
class FaceRows:
    """Which row of the face's sheet each pixel shows; −1 above the skin and beside the face.

    ``top_px`` is y of row 0, ``first`` the block's column of column 0. From pixel row ``still_px`` on, below the
    fascia, nothing moves: the sheet is laid there as it is, its row ``still_row`` first.
    """

    top_px: int
    first: int
    rows: Singles
    still_px: int
    still_row: int
    inside: NDArray[np.bool_]  # which columns the face covers


def face_rows(camera: Camera, cut: Cut, skin_top_px: Singles, first: int, skin_mm: float) -> FaceRows:
    """The front face under a risen skin: the skin keeps its thickness, the fat stretches down to the fascia."""
    scale = camera.face_vertical_px
    sheet_first, _ = camera.face_rows
    fascia = camera.face_px + cut.fascia_mm * scale
    still = min(max(int(np.ceil(fascia)), 0), camera.height)
    top = min(max(int(np.floor(skin_top_px.min())), 0), still)
    y = (np.arange(top, still, dtype=np.float32) + 0.5)[:, None]
    skin_top = skin_top_px[None, :]
    skin_foot = skin_top + skin_mm * scale
    in_skin = (y - skin_top) * (cut.skin_mm / skin_mm)
    fat_sheet = (cut.fascia_mm - cut.skin_mm) * scale
    in_fat = cut.skin_mm * scale + (y - skin_foot) * (fat_sheet / (fascia - skin_foot))
    rows = np.maximum(np.where(y < skin_foot, in_skin, in_fat) - (0.5 + sheet_first), 0)
    x = np.arange(skin_top_px.shape[0]) + first + camera.first_px + 0.5
    inside = (x >= camera.face_x(camera.left_mm)) & (x <= camera.face_x(camera.right_mm))
    rows[(y < skin_top) | ~inside[None, :]] = -1
    still_row = still - round(camera.face_px) - sheet_first
    return FaceRows(top, first, rows.astype(np.float32), still, still_row, inside)


def paint_top(out: Bytes, camera: Camera, frame: Frame, cloth: Bytes) -> None:
    """Lay the surface into ``out`` (height, width, 4)."""
    if not frame.sheet_row.size:
        return
    pixels = sample(cloth[:, frame.columns], frame.sheet_row, frame.shade)
    target = top_of(out, camera, frame)
    np.copyto(target.view(np.uint32), pixels.view(np.uint32), where=(frame.sheet_row >= 0)[..., None])


def paint_line(out: Bytes, first: int, y_px: Singles, colour: tuple[int, int, int], width_px: float) -> None:
    """A line that goes through ``y_px`` in the middle of each column from ``first`` on, soft at its rims.

    ``colour`` is BGR. For lines that lie rather flat: many short pieces take a painter ten times as long.
    """
    slope = np.minimum(np.abs(np.gradient(y_px)), STEEP_MOST)
    half = (np.sqrt(1 + slope * slope) * (width_px / 2)).astype(np.float32)
    reach = int(np.ceil(float(half.max()) + 0.5))
    rows = np.floor(y_px).astype(np.intp) + np.arange(-reach, reach + 1)[:, None]
    cover = np.clip(half + 0.5 - np.abs(rows + np.float32(0.5) - y_px), 0, 1)
    there = (rows >= 0) & (rows < out.shape[0]) & (cover > 0)
    row, share = rows[there], cover[there][:, None]
    column = np.broadcast_to(np.arange(first, first + len(y_px)), rows.shape)[there]
    pixels = out[row, column].astype(np.float32)
    pixels += (np.array([*colour, 255], np.float32) - pixels) * share
    out[row, column] = np.rint(pixels)


def top_of(out: Bytes, camera: Camera, frame: Frame) -> Bytes:
    """The pixels of the picture that a frame covers."""
    rows, columns = frame.sheet_row.shape
    left = camera.first_px + frame.first
    return out[frame.top_px : frame.top_px + rows, left : left + columns]


def paint_face(out: Bytes, camera: Camera, face: FaceRows, sheet: Bytes, *, clear: bool) -> None:
    """Lay the face over what is there. ``clear``: a layer is lifted, and what lies behind is seen through the gap."""
    left, columns = camera.first_px + face.first, face.inside.shape[0]
    sheet = sheet[:, face.first : face.first + columns]
    parts = []
    if face.rows.size:
        where = face.rows >= 0
        parts.append((face.top_px, sample(sheet, face.rows, clear=clear), where))
    skip = max(0, -face.still_row)
    rest = sheet[face.still_row + skip :][: max(out.shape[0] - face.still_px - skip, 0)]
    if len(rest):
        parts.append((face.still_px + skip, rest, np.broadcast_to(face.inside, rest.shape[:2])))
    for top, pixels, where in parts:
        target = out[top : top + pixels.shape[0], left : left + columns]
        laid = _over(pixels, target) if clear else np.ascontiguousarray(pixels)
        np.copyto(target.view(np.uint32), laid.view(np.uint32), where=where[..., None])


def _over(pixels: Bytes, ground: Bytes) -> Bytes:
    """Pixels with alpha, multiplied beforehand, over others (Porter and Duff 1984, "over")."""
    keep = 255 - pixels[..., 3:].astype(np.uint16)
    return np.minimum(pixels + (ground * keep + 127) // 255, 255).astype(np.uint8)
