"""A state + part in focus → an image of the quilt. Imports numpy, so it is loaded after the first paint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from viewer.core import tones
from viewer.core.memory import keep_at_hand
from viewer.core.quilt.camera import MARGIN_PX
from viewer.core.quilt.model import Heights, QuiltModel
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import PLAIN_VIEW, Account, Compare, SceneState
from viewer.core.quilt.stage import Stage, camera_view
from viewer.core.theme import Theme
from viewer.ui.quilt.half import Half, HalfPainter, Name, make_half, painting, top_row
from viewer.ui.quilt.pins import Stamps
from viewer.ui.quilt.sheets import Sheets
from viewer.ui.theme.easel import Easel

Bytes = NDArray[np.uint8]

LEAST_PX = 80  # a smaller picture shows nothing
DIVIDER_SHARE = 3.2  # of the line between halves, of the width of other lines
HEIGHTS_MOST = 3  # kept: now, before, and the other account

_easel = Easel()


@dataclass(frozen=True)
class _Drawn:
    """An image, and how its pixels were beside the line between halves before that was drawn.

    Halves that would come out the same are copied from it.
    """

    names: list[Name]
    image: QImage
    pixels: Bytes
    beside: slice
    undivided: Bytes


class Renderer:
    """Draws one size, theme and skin tone; the model behind it is shared by all sizes. All in device pixels."""

    def __init__(self, model: QuiltModel, width_px: int, height_px: int, theme: Theme, tone: str = tones.MIXED) -> None:
        self.model = model
        self.size = max(width_px, LEAST_PX), max(height_px, LEAST_PX)
        self.theme = theme
        self.tone = tones.known(tone)
        self.sheets = Sheets(theme, self.tone)
        self._stamps = Stamps(theme)
        self.heights: Heights | None = None  # of the present state
        self.draft = False
        self.margin_px = MARGIN_PX  # round the block
        self.is_hasty = False  # a small picture that is shown larger while it moves: details may be coarse
        self._stages: dict[Account, Stage] = {}  # of the present view
        self._known: dict[SceneState, Heights] = {}
        self._halves: tuple[Half, ...] = ()
        self._images: dict[Part | None, QImage] = {}  # of the present state
        self._drawn: _Drawn | None = None  # last

    def set_letters(self, least_px: float) -> None:
        """Before the first picture: no letter on it is lower."""
        self._stamps.letters_px = least_px

    # --- state --------------------------------------------------------------------------------------------------

    def set_state(self, state: SceneState, *, draft: bool = False) -> Heights:
        """Compute the surface and where it is seen; the next ``image`` shows it.

        ``draft``: the face is drawn without antialiasing, for the steps of a drag; set the last state again without.
        """
        for _ in self._setting(state, draft):
            pass
        assert self.heights is not None
        return self.heights

    def _setting(self, state: SceneState, draft: bool) -> Iterator[None]:
        if self.heights is None or self.heights.state != state or self.draft != draft:
            if self.heights is not None:  # more than the one picture of the start: frames will follow
                keep_at_hand()
            self.draft = draft
            self._set_view(state)
            self.heights = self._heights(state)
            self._halves = self._make_halves(state)
            self._images = {}
            yield

    def _set_view(self, state: SceneState) -> None:
        view = camera_view(state.view)
        if self._stages and next(iter(self._stages.values())).camera.view != view:
            self._stages = {}

    def _stage(self, account: Account) -> Stage:
        """The stage of an account in the present view; both share one relief."""
        if account not in self._stages:
            assert self.heights is not None
            relief = next((stage.relief for stage in self._stages.values()), None)
            view, margin = self.heights.state.view, self.margin_px
            self._stages[account] = Stage(self.model, *self.size, view, account, relief=relief, margin_px=margin)
        return self._stages[account]

    def _heights(self, state: SceneState) -> Heights:
        """The surface does not depend on how it is seen."""
        tissue = replace(state, view=PLAIN_VIEW)
        found = self._known.pop(tissue, None) or self.model.heights(tissue)
        self._known[tissue] = found
        while len(self._known) > HEIGHTS_MOST:
            del self._known[next(iter(self._known))]
        return replace(found, state=state)

    def _make_halves(self, state: SceneState) -> tuple[Half, ...]:
        if state.view.compare is Compare.NONE:
            return (self._half(state, 0, None),)
        if state.view.compare is Compare.BEFORE:
            sides = state.before, state
        else:
            sides = replace(state, account=Account.ARTICLE), replace(state, account=Account.STUDIES)
        stage = self._stage(state.account)
        at = round(self._divider(stage)) - stage.camera.first_px
        left, right = sides
        return self._half(left, 0, at), self._half(right, at, None)

    def _half(self, state: SceneState, first: int, last: int | None) -> Half:
        """Made, or the one before, where the time that has passed changes nothing that is seen."""
        stage, heights = self._stage(state.account), self._heights(state)
        for half in self._halves:
            if (found := half.shows(stage, heights, (first, last))) is not None:
                return found
        return make_half(self.model, stage, heights, state, (first, last))

    def _divider(self, stage: Stage) -> float:
        """x of the divider, held in the part of the block that is in the picture."""
        camera = stage.camera
        half = (camera.right_mm - camera.left_mm) / 2 * camera.scale
        share = self._state.view.divider / 100
        return min(max(camera.centre_px + (2 * share - 1) * half, camera.first_px), camera.last_px)

    @property
    def _state(self) -> SceneState:
        assert self.heights is not None
        return self.heights.state

    # --- pictures -----------------------------------------------------------------------------------------------

    def image(self, part: Part | None) -> QImage:
        """The picture with ``part`` lit (None: all in full colour), outlined, on a transparent ground. Kept."""
        for _ in self._drawing(part):
            pass
        return self._images[part]

    def drawing(self, state: SceneState, part: Part | None) -> Iterator[None]:
        """``set_state`` and ``image``, a bit at a time: then both are there. Nothing is lost by giving it up."""
        yield from self._setting(state, False)
        yield from self._drawing(part)

    def weaving(self, state: SceneState, part: Part | None = None) -> Iterator[None]:
        """Make the sheets ahead of a state that is not shown yet, a bit at a time."""
        accounts = Account if state.view.compare is Compare.ACCOUNTS else (state.account,)
        relief = None
        for account in accounts:
            stage = Stage(self.model, *self.size, state.view, account, relief=relief, margin_px=self.margin_px)
            relief = stage.relief
            yield from self.sheets.weaving(stage, stage.layers(state.view.lifted), part)

    def prepare(self) -> bool:
        """Draw one of the images that a pointer may ask for next; False when all are there."""
        missing = [part for part in Part if part not in self._images]
        if missing:
            self.image(missing[0])
        return bool(missing)

    def _drawing(self, part: Part | None) -> Iterator[None]:
        """Between two bits the picture is off the easel: others are painted meanwhile."""
        if part in self._images:
            return
        halves, painters = self._seen(), self._painters()
        names = [painters.name(half, part) for half in halves]
        before = self._drawn
        if len(halves) == 1 and before is not None and before.names == names:
            self._images[part] = before.image
            return
        image, pixels = self._blank()
        for half, name in zip(halves, names, strict=True):
            columns = half.columns
            if before is not None and name in before.names:
                pixels[:, columns] = before.pixels[:, columns]
                kept = slice(max(columns.start, before.beside.start), min(columns.stop, before.beside.stop))
                if kept.stop > kept.start:
                    first = before.beside.start
                    pixels[:, kept] = before.undivided[:, kept.start - first : kept.stop - first]
                continue
            for _ in self._painting(half, image, pixels, part, len(halves) > 1):
                picture = _easel.taken()
                yield
                _easel.put_back(picture)
        beside = self._beside_divider()
        undivided = pixels[:, beside].copy()
        with painting(image) as painter:
            self._divide(painter)
        self._images[part] = _easel.taken()
        self._drawn = _Drawn(names, self._images[part], pixels, beside, undivided)

    def _painting(
        self, half: Half, image: QImage, pixels: Bytes, part: Part | None, is_divided: bool
    ) -> Iterator[None]:
        painters = self._painters()
        yield from painters.painting_top(half, image, pixels, part)
        yield
        painters.paint_face(half, pixels, part)
        yield
        steep = painters.paint_flat(half, pixels)
        with painting(image) as painter:
            if is_divided:
                painter.setClipRect(half.clip)
            painters.outline(half, painter, steep)
            painters.marks(half, painter)
        yield

    def top_image(self) -> QImage:
        """The surface alone, with its marks, without the face and without lines round it: for a file."""
        halves, painters = self._seen(), self._painters()
        image, pixels = self._blank()
        for half in halves:
            for _ in painters.painting_top(half, image, pixels, None):
                pass
        with painting(image) as painter:
            for half in halves:
                painter.setClipRect(half.clip)
                painters.marks(half, painter)
        return _easel.taken()

    def draw_vectors(self, painter: QPainter) -> None:
        """The face, and the lines round the block, as shapes."""
        painters = self._painters()
        for half in self._seen():
            painters.face_vectors(half, painter, self.tone)
            painters.outline(half, painter)
        self._divide(painter)

    def _painters(self) -> HalfPainter:
        return HalfPainter(self.model, self.sheets, self._stamps, draft=self.draft, is_hasty=self.is_hasty)

    def _blank(self) -> tuple[QImage, Bytes]:
        width, height = self.size
        image = _easel.blank(width, height)
        return image, np.frombuffer(image.bits(), np.uint8).reshape(height, width, 4)

    def _beside_divider(self) -> slice:
        """The columns that the line between two halves may cover."""
        halves = self._ready()
        if len(halves) < 2:
            return slice(0, 0)
        x = self._divider(halves[0].stage)
        reach = self._painters().pen(halves[0], self.theme.paper).widthF() * DIVIDER_SHARE + 2
        return slice(max(int(x - reach), 0), min(int(x + reach) + 1, self.size[0]))

    def _divide(self, painter: QPainter) -> None:
        """The line between two halves."""
        halves = self._ready()
        if len(halves) < 2:
            return
        x = self._divider(halves[0].stage)
        _, top, _, bottom = self.block_px()
        for colour, width in ((self.theme.paper, DIVIDER_SHARE), (self.theme.accent, DIVIDER_SHARE / 2)):
            pen = self._painters().pen(halves[0], colour)
            pen.setWidthF(pen.widthF() * width)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, max(top, 0)), QPointF(x, min(bottom, self.size[1])))

    # --- places -------------------------------------------------------------------------------------------------

    def _half_at(self, x_px: float) -> Half | None:
        return next((half for half in self._seen() if half.picture.covers(x_px)), None)

    def part_at(self, x_px: float, y_px: float) -> Part | None:
        """The tissue under a device pixel; None beside the block and where a layer is lifted."""
        half = self._half_at(x_px)
        if half is None or y_px < 0:
            return None
        painters = self._painters()
        return painters.part_in_face(half, x_px, y_px) or painters.part_on_top(half, x_px, y_px)

    def place_at(self, x_px: float, y_px: float) -> tuple[float, float] | None:
        """The point (u_mm, v_mm) of the quilt's top under a pixel; None beside the top."""
        half = self._half_at(x_px)
        row = None if half is None else top_row(half, x_px, y_px)
        if half is None or row is None:
            return None
        camera = half.picture.camera
        behind = half.stage.relief.behind_at(row)
        return camera.u_at(x_px, behind), camera.front_mm - behind

    def project(self, u_mm: float, v_mm: float) -> tuple[float, float] | None:
        """The pixel of a point of the quilt's top, which may lie beside the picture when it is zoomed.

        None where it is cut away, outside the block, or no layer is left.
        """
        halves = self._seen()
        camera = halves[0].stage.camera
        inside = camera.left_mm <= u_mm <= camera.right_mm and camera.back_mm <= v_mm <= camera.cut_mm
        if not inside or halves[0].picture.frame is None:
            return None
        half = self._half_at(camera.project(u_mm, v_mm, 0.0)[0]) or halves[0]
        return camera.project(u_mm, v_mm, half.picture.surface_mm(u_mm, v_mm))

    def anchors(self) -> dict[Part, tuple[float, float]]:
        """Where a callout may point, in device pixels, held in the picture; no entry for a part that is lifted."""
        half = self._half_at(self.size[0] * 0.6) or self._seen()[-1]
        width, height = self.size
        found = half.stage.anchors(half.picture)
        return {part: (min(max(x, 0), width - 1), min(max(y, 0), height - 1)) for part, (x, y) in found.items()}

    def name_places(self) -> dict[Part, tuple[float, float]]:
        """A point of each part near the right side of the face, for its name beside the picture.

        No entry for a part that is nowhere in the picture.
        """
        found: dict[Part, tuple[float, float]] = {}
        for band in range(self.model.layout.columns - 1, 0, -1):
            for half in self._seen():
                for part, (x, y) in half.stage.anchors(half.picture, band=band).items():
                    if half.picture.face is not None and half.picture.covers(x) and 0 <= y < self.size[1]:
                        found.setdefault(part, (x, y))
        return found

    def block_px(self) -> tuple[int, int, int, int]:
        """(left, top, right, bottom) of the block in device pixels; of what is in the picture, when it is zoomed."""
        half = self._ready()[0]
        camera = half.stage.camera
        tops = [half.picture.frame.top_px for half in self._seen() if half.picture.frame is not None]
        top = min(tops) if tops else int(camera.face_px)
        return camera.first_px, top, camera.last_px, min(camera.bottom_px, self.size[1])

    def face_px(self) -> tuple[int, int, int, int]:
        """(left, top, right, bottom) of the front face, the skin at rest; it may reach beyond the picture."""
        camera = self._ready()[0].stage.camera
        left, right = camera.face_x(camera.left_mm), camera.face_x(camera.right_mm)
        return round(left), round(camera.face_px), round(right), camera.bottom_px

    def cut_at(self, y_px: float) -> int:
        """``View.cut_mm`` of the cut whose face has its skin, at rest, nearest to line ``y_px``."""
        return self._ready()[0].stage.camera.cut_at(y_px)

    def divider_px(self) -> float | None:
        """x of the divider; None when nothing is compared."""
        halves = self._ready()
        return self._divider(halves[0].stage) if len(halves) > 1 else None

    def divider_at(self, x_px: float) -> int:
        """``View.divider`` of the divider nearest to column ``x_px``."""
        camera = self._ready()[0].stage.camera
        half = (camera.right_mm - camera.left_mm) / 2 * camera.scale
        return round(min(max(50 + 50 * (x_px - camera.centre_px) / half, 0), 100))

    def _seen(self) -> tuple[Half, ...]:
        """The halves of which there is something in the picture."""
        return tuple(half for half in self._ready() if half.there)

    def _ready(self) -> tuple[Half, ...]:
        if not self._halves:
            self.set_state(SceneState())
        return self._halves
