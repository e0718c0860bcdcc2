"""What a press of a key or button does to the picture's state: one step, within the limits."""

from __future__ import annotations

from typing import Final

from viewer.core.quilt.scene import (
    CUT_BACK_MM,
    CUT_FRONT_MM,
    MONTHS_MOST,
    TENTHS,
    ZOOM_MAX,
    ZOOM_MIN,
    Account,
    Compare,
)
from viewer.state.quilt import QuiltState
from viewer.state.show import SceneShow

ZOOM_STEP: Final = 25  # percent
CUT_STEP_MM: Final = 6
REST_MONTHS: Final = 3


def zoom_to(quilt: QuiltState, percent: int, gesture: str = "") -> None:
    """Seen whole, the block stands in the middle again."""
    zoom = min(max(percent, ZOOM_MIN), ZOOM_MAX)
    if zoom == ZOOM_MIN:
        quilt.set_view(gesture, zoom=zoom, pan_x=0, pan_y=0)
    else:
        quilt.set_view(gesture, zoom=zoom)


def zoom_by(quilt: QuiltState, percent: int) -> None:
    """Closer, or farther (negative)."""
    zoom_to(quilt, quilt.state.view.zoom + percent)


def cut_by(quilt: QuiltState, millimetres: int) -> None:
    """Move the front face to the front, or back (negative)."""
    quilt.set_view(cut_mm=min(max(quilt.state.view.cut_mm + millimetres, CUT_BACK_MM), CUT_FRONT_MM))


def rest(quilt: QuiltState) -> None:
    """Nothing is done for some months."""
    quilt.settle()
    quilt.set_month_tenths(min(quilt.state.month_tenths + REST_MONTHS * TENTHS, MONTHS_MOST * TENTHS))
    quilt.settle()


def other_account(quilt: QuiltState) -> None:
    """Tell it the other way."""
    article = quilt.state.account is Account.ARTICLE
    quilt.set_account(Account.STUDIES if article else Account.ARTICLE)


def toggle_compare(quilt: QuiltState, compare: Compare) -> None:
    """Compare this; where it is compared already, nothing."""
    quilt.set_view(compare=Compare.NONE if quilt.state.view.compare is compare else compare)


def step_scene(show: SceneShow, by: int, last: str = "") -> None:
    """The scene after (+1) or before (-1) the one that is shown, or that was shown ``last``; else the first or last."""
    ids = list(show.book.scenes)
    here = show.scene_id or last
    if not ids:
        return
    at = ids.index(here) + by if here in ids else (0 if by > 0 else len(ids) - 1)
    if 0 <= at < len(ids):
        show.to(ids[at], by_person=True)
