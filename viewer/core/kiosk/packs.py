"""Has a pack been exchanged or changed on the disk while it is shown?"""

from __future__ import annotations

from pathlib import Path

from viewer.core.kiosk.own_pack import open_own
from viewer.core.paths import built_in_pack
from viewer.core.problems import PackError

FILES_MAX = 200

Mark = tuple[tuple[str, int, int, int], ...]


def mark(pack: Path | None) -> Mark:
    """What a new pack in the place of this one would change; empty where there is none.

    ``pack`` as it was named: a link that is set to another folder is a change. None is the built-in pack.
    """
    try:
        root = built_in_pack() if pack is None else pack
        names = sorted(entry.name for entry in root.iterdir())[:FILES_MAX]
        places = [root, *(root / name for name in names)]
        found = [(place.name, place.stat()) for place in places]
    except (OSError, PackError):
        return ()
    return tuple((name, stat.st_ino, stat.st_mtime_ns, stat.st_size) for name, stat in found)


def can_be_opened(pack: Path | None) -> bool:
    """Is it whole enough to be shown?"""
    from viewer.core.content.pack import open_pack

    try:
        open_own() if pack is None else open_pack(pack)
    except Exception:  # a pack that is being copied may be broken in any way
        return False
    return True
