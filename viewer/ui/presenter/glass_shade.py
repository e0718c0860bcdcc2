"""What is dark in the picture while the spotlight is on one of its parts. Imports numpy: once there is a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from viewer.core.quilt.cloth import IDS
from viewer.core.quilt.compose import paint_face, paint_top
from viewer.core.quilt.parts import Part

if TYPE_CHECKING:
    from viewer.ui.quilt.half import Half, HalfPainter
    from viewer.ui.quilt.sheets import LitSheet

Bytes = NDArray[np.uint8]


def shade_beside(
    halves: Sequence[Half], painters: HalfPainter, size: tuple[int, int], part: Part, alpha: int
) -> QImage:
    """Black of ``alpha`` over all but the part, in device pixels of the picture; soft where parts meet.

    The parts are laid out by the same hands that lay out their colours.
    """
    width, height = size
    dark = np.full((height, width, 4), 255, np.uint8)
    for half in halves:
        picture = half.picture
        if picture.frame is not None:
            paint_top(dark, picture.camera, picture.frame, _sheet(painters.top(half), part, clear=False))
        if picture.face is not None:
            clear = not picture.layers.whole
            sheet = _sheet(painters.face(half), part, clear=clear)
            paint_face(dark, picture.camera, picture.face, sheet, clear=clear)
    shade = np.zeros((height, width, 4), np.uint8)
    shade[..., 3] = (dark[..., 0].astype(np.uint16) * alpha // 255).astype(np.uint8)
    image = QImage(shade.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy()


def _sheet(lit: LitSheet, part: Part, *, clear: bool) -> Bytes:
    """White where it is dark. ``clear``: in the sheet's own alpha, since what lies behind is seen through its gaps."""
    colours = np.zeros_like(lit.colours)
    solid = lit.colours[..., 3] if clear else np.uint8(255)
    colours[..., :3] = np.where(lit.ids == IDS[part], 0, solid)[..., None]
    colours[..., 3] = solid
    return colours
