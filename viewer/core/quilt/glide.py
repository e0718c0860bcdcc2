"""The way from one state of the picture to another, a moment at a time."""

from __future__ import annotations

from dataclasses import replace

from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.scene import TENTHS, Compare, SceneState, View


def between(a: SceneState, b: SceneState, share: float) -> SceneState:
    """The moment at ``share`` (0 … 1) of the way from ``a`` to ``b``; 0 is ``a``, 1 exactly ``b``.

    Numbers change evenly, slow at both ends. Whose account it is, what was done and what is compared change at once;
    so do layers that are laid back on. Layers that ``b`` takes off go last, when all else stands still.
    """
    if share <= 0:
        return a
    if share >= 1:
        return b
    eased = share * share * (3 - 2 * share)
    return replace(
        b,
        parameters=Parameters(
            age=_at(a.parameters.age, b.parameters.age, eased),
            weight=_at(a.parameters.weight, b.parameters.weight, eased),
        ),
        month_tenths=_at(_first_month_tenths(a, b), b.month_tenths, eased),
        view=_seen(a.view, b.view, eased),
    )


def _at(first: int, last: int, eased: float) -> int:
    return round(first + (last - first) * eased)


def _seen(a: View, b: View, eased: float) -> View:
    line = b.divider if a.compare is Compare.NONE else _at(a.divider, b.divider, eased)
    return replace(
        b,
        cut_mm=_at(a.cut_mm, b.cut_mm, eased),
        zoom=_at(a.zoom, b.zoom, eased),
        pan_x=_at(a.pan_x, b.pan_x, eased),
        pan_y=_at(a.pan_y, b.pan_y, eased),
        lifted=a.lifted & b.lifted,
        divider=line,
    )


def _first_month_tenths(a: SceneState, b: SceneState) -> int:
    """Where time starts: at ``a``'s month, but never past what ``b`` does and ``a`` did not.

    So the first moment shows what both have in common, and the new treatment is seen at work.
    """
    if a.events == b.events:
        return a.month_tenths
    same = 0
    while same < min(len(a.events), len(b.events)) and a.events[same] == b.events[same]:
        same += 1
    new = [event.month * TENTHS for event in b.events[same:]]
    return min(a.month_tenths, b.month_tenths, *new)
