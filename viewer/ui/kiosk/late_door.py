"""The staff door, made when it is first asked for: its file and its hash are not read before the first paint."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from viewer.core.kiosk.pin import Door


class _LateDoor:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._door: Door | None = None

    def __getattr__(self, name: str) -> Any:
        if self._door is None:
            from viewer.core.kiosk.pin import Door

            self._door = Door(self._folder)
        return getattr(self._door, name)


def late_door(folder: Path) -> Door:
    """The door whose PIN is kept in ``folder``."""
    return cast("Door", _LateDoor(folder))
