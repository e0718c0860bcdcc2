"""The sheets of the picture in the colours of a theme: the top of the block and the face of the cut.

Made once for a size, a theme and a view; versions with one part lit are made when first wanted, and one is kept (the
pictures that move in a talk keep all: ``lit_most``).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from viewer.core import tones
from viewer.core.quilt.camera import Camera
from viewer.core.quilt.cloth import Dyes, dye, weave
from viewer.core.quilt.compose import Sheet, lit_sheet
from viewer.core.quilt.layers import Layers, Top
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import CUT_FRONT_MM, Account, View
from viewer.core.quilt.stage import Stage, camera_view
from viewer.core.quilt.under import floor_sheet, lobule_sheet, muscle_sheet
from viewer.core.theme import Theme, rgb
from viewer.ui.quilt.face import FacePainter, Placing
from viewer.ui.theme.easel import Easel

Bytes = NDArray[np.uint8]
Singles = NDArray[np.float32]

SHEETS_MOST = 4  # kept of each kind: two halves, and those of the view before

BAND_POINTS, BAND_LEAST = 40_000, 12  # of a top: points made at once, and rows
BESIDE = 2  # rows to either side, on which a row's lines and light depend

_easel = Easel()


@dataclass(frozen=True)
class Key:
    """What a sheet depends on."""

    view: View  # only what moves the camera; for a top, with the cut in front
    account: Account
    lifted: frozenset[Part]
    draft: bool = False


class _Points(NamedTuple):
    """Some points of a top in mm, how far they lie apart, and the largest u and v of all its points."""

    u: Singles
    v: Singles
    texel_mm: float
    reach_mm: tuple[float, float]


class LitSheet:
    """A sheet, and the lit versions that were wanted last: one, unless ``most`` allows more."""

    def __init__(self, colours: Bytes, ids: Callable[[], Bytes], wash: tuple[int, int, int], most: int = 1) -> None:
        self.colours = colours
        self._make_ids = ids
        self._wash = wash
        self._most = most
        self._lit: dict[Part, Bytes] = {}

    @cached_property
    def ids(self) -> Bytes:
        """Part numbers, made when first asked for: dragging the cut need not wait for them."""
        return self._make_ids()

    def lit(self, part: Part | None) -> Bytes:
        """The colours with ``part`` lit."""
        if part is None:
            return self.colours
        if part not in self._lit:
            while len(self._lit) >= self._most:
                del self._lit[next(iter(self._lit))]
            self._lit[part] = lit_sheet(Sheet(self.colours, self.ids), part, self._wash)
        return self._lit[part]


Making = Generator[None, None, LitSheet]


class Sheets:
    """All sheets of one renderer, by what they depend on."""

    def __init__(self, theme: Theme, tone: str) -> None:
        self.theme, self.tone = theme, tones.known(tone)
        self.lit_most = 1  # lit versions kept of each sheet
        self.most = SHEETS_MOST
        self._tops: dict[Key, LitSheet] = {}
        self._faces: dict[Key, LitSheet] = {}

    def top(self, stage: Stage, layers: Layers, *, draft: bool = False) -> LitSheet:
        """The uppermost surface that is left (there must be one). A draft has a quarter of the points."""
        key = self._key_of_top(stage, layers)
        if draft and key not in self._tops:
            return self._kept(self._tops, replace(key, draft=True), lambda: self._make_top(stage, layers, every=2))
        return self._kept(self._tops, key, lambda: self._make_top(stage, layers, every=1))

    @staticmethod
    def _key_of_top(stage: Stage, layers: Layers) -> Key:
        view = replace(stage.camera.view, cut_mm=CUT_FRONT_MM)  # the cut leaves it as it is
        return Key(view, stage.account, frozenset(layers.lifted))

    @staticmethod
    def _key_of_face(stage: Stage, layers: Layers) -> Key:
        return Key(camera_view(stage.camera.view), stage.account, frozenset(layers.lifted))

    def face(self, stage: Stage, layers: Layers, *, draft: bool = False) -> LitSheet:
        """The front face at rest. A draft is drawn without antialiasing."""
        key = self._key_of_face(stage, layers)
        if draft and key not in self._faces:
            return self._kept(self._faces, replace(key, draft=True), lambda: self._make_face(stage, layers, draft=True))
        return self._kept(self._faces, key, lambda: self._make_face(stage, layers, draft=False))

    def _kept(self, table: dict[Key, LitSheet], key: Key, make: Callable[[], LitSheet]) -> LitSheet:
        """From the table, or made; those used longest ago are dropped."""
        found = table.pop(key, None) or make()
        table[key] = found
        while len(table) > self.most:
            del table[next(iter(table))]
        return found

    def weaving(self, stage: Stage, layers: Layers, part: Part | None = None) -> Iterator[None]:
        """Make top and face ahead, with ``part`` lit, a bit at a time."""
        key = self._key_of_top(stage, layers)
        if layers.top is not Top.NONE:
            if key not in self._tops:
                found = yield from self._weaving_top(stage, layers, every=1)
                self._kept(self._tops, key, lambda: found)
            self.top(stage, layers).lit(part)
            yield
        if stage.camera.face_seen:
            key = self._key_of_face(stage, layers)
            if key not in self._faces:
                face = yield from self._painting_face(stage, layers, draft=False)
                self._kept(self._faces, key, lambda: face)
            self.face(stage, layers).lit(part)
            yield

    def _make_top(self, stage: Stage, layers: Layers, *, every: int) -> LitSheet:
        return _finished(self._weaving_top(stage, layers, every=every))

    def _make_face(self, stage: Stage, layers: Layers, *, draft: bool) -> LitSheet:
        return _finished(self._painting_face(stage, layers, draft=draft))

    def _weaving_top(self, stage: Stage, layers: Layers, *, every: int) -> Making:
        """Some rows after the other: what is worked on at once stays small. Their neighbours are looked at, too."""
        whole_u, whole_v = stage.relief.points_mm()
        rows, columns = whole_u.shape
        u, v = whole_u[::every, ::every], whole_v[::every, ::every]
        count, dyes, texel = len(u), self._dyes(), every / stage.camera.scale
        reach = float(u.max()), float(v.max())
        step = max(BAND_POINTS // u.shape[1], BAND_LEAST)
        packed, ids = np.empty((*u.shape, 4), np.uint8), np.empty(u.shape, np.uint8)
        packed[..., 3] = 255
        for first in range(0, count, step):
            last = min(first + step, count)
            low, high = max(first - BESIDE, 0), min(last + BESIDE, count)
            colours, parts = _coloured(stage, layers, dyes, _Points(u[low:high], v[low:high], texel, reach))
            own = slice(first - low, last - low)
            packed[first:last, :, :3] = np.clip(colours[own], 0, 255)[..., ::-1]
            ids[first:last] = parts[own]
            yield
        if every > 1:
            packed, ids = (a.repeat(every, axis=0).repeat(every, axis=1)[:rows, :columns] for a in (packed, ids))
        return LitSheet(packed, lambda: ids, rgb(self.theme.wash), self.lit_most)

    def _dyes(self) -> Dyes:
        def triple(colour: str) -> Singles:
            return np.array(rgb(colour), np.float32)

        shades = tones.shades(self.tone, self.theme)
        return Dyes(
            tissue={part: triple(self.theme.tissue(part.value)) for part in Part},
            stitch=triple(self.theme.stitch),
            outline=triple(self.theme.outline),
            skins=np.array([rgb(shade) for shade in shades], np.float32),
            checks=np.array([rgb(tones.check(shade, self.theme)) for shade in shades], np.float32),
            lines=np.array([rgb(tones.line(shade, self.theme)) for shade in shades], np.float32),
        )

    def _painting_face(self, stage: Stage, layers: Layers, *, draft: bool) -> Making:
        """Between two bits the sheet is off the easel: others are painted meanwhile."""
        camera = stage.camera
        columns = camera.last_px - camera.first_px
        first, last = camera.face_rows
        painter = _easel.painter(columns, last - first)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not draft)
        face = FacePainter(layers, self.theme, self.tone, painter, sheet_placing(camera))
        for _ in face.painting():
            face.painter.end()
            image = _easel.taken()
            yield
            face.painter = QPainter(_easel.put_back(image))
            face.painter.setRenderHint(QPainter.RenderHint.Antialiasing, not draft)
        face.painter.end()
        image = _easel.taken()
        stride = image.bytesPerLine() // 4
        colours = np.frombuffer(image.constBits(), np.uint8).reshape(last - first, stride, 4)[:, :columns].copy()
        x = _face_x_mm(camera, columns)
        z = ((np.arange(first, last) + 0.5) / camera.face_vertical_px).astype(np.float32)
        outside = (x < camera.left_mm) | (x > camera.right_mm)
        colours[:, outside] = 0

        def ids() -> Bytes:
            found = stage.cut.ids(x[None, :], z[:, None], layers.lifted)
            found[colours[..., 3] == 0] = 0  # what is lifted cannot be pointed at
            return found

        return LitSheet(colours, ids, rgb(self.theme.wash), self.lit_most)


def _finished(making: Making) -> LitSheet:
    """All bits at once."""
    while True:
        try:
            next(making)
        except StopIteration as end:
            made: LitSheet = end.value
            return made


def _coloured(stage: Stage, layers: Layers, dyes: Dyes, points: _Points) -> tuple[Singles, Bytes]:
    """Colours and part numbers of some points of the uppermost surface."""
    u, v, texel, reach = points
    if layers.top is Top.CLOTH:
        cloth = weave(stage.model.layout, u, v, stage.account, layers.lifted)
        return dye(cloth, dyes, texel), cloth.ids
    if layers.top is Top.FAT:
        return lobule_sheet(layers, dyes, u, v, texel, reach_mm=reach)
    if layers.top is Top.FLOOR:
        return floor_sheet(layers, dyes, u, v, texel)
    return muscle_sheet(dyes, u, v)


def sheet_placing(camera: Camera) -> Placing:
    """The face at rest in its own sheet."""
    first, last = camera.face_rows
    down = camera.face_vertical_px
    start = camera.face_x(0) - camera.first_px

    def place(x_mm: Singles, z_mm: Singles) -> tuple[Singles, Singles]:
        return x_mm * camera.face_scale + start, z_mm * down - first

    left, right = (-start / camera.face_scale, (camera.last_px - camera.first_px - start) / camera.face_scale)
    seen = max(left, camera.left_mm), min(right, camera.right_mm), first / down, last / down
    return Placing(place, camera.face_scale, down, seen)


def _face_x_mm(camera: Camera, columns: int) -> Singles:
    x = (np.arange(columns) + camera.first_px + 0.5 - camera.centre_px) / camera.face_scale
    return (x + camera.layout.width_mm / 2).astype(np.float32)
