"""How everything on the kiosk is dressed at the moment: one frozen value, worked out anew with each choice."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.core.theme import Theme


@dataclass(frozen=True)
class Look:
    """All sizes in device-independent pixels. ``reach`` is where controls may begin, as a share of the window's height
    from its top: 0 everywhere, 2/3 in reach mode."""

    theme: Theme
    scale: float  # text scale, 1.0 is 17 px
    em: int  # of the text
    target: int  # the least side of what a finger touches
    portrait: bool = False
    reach: float = 0.0
