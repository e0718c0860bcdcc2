"""Where the indexes of packs lie: one file for each pack and language, beside the user's data."""

from __future__ import annotations

import contextlib
import os
import re
from hashlib import blake2b
from pathlib import Path

from viewer.core.aside import set_aside as keep_aside

FOLDER = "search"
KEPT_MOST = 8  # indexes; those that were not used for longest go first
ASIDE_MOST = 2  # damaged ones
_BESIDE = ("-wal", "-shm", "-journal", ".lock")  # what may lie beside an index and goes with it
_PLAIN = re.compile(r"[^a-z0-9]+")


def index_path(home: Path, pack_id: str, root: Path, language: str) -> Path:
    """The file of an index. The same folder is the same pack, whatever its id."""
    mark = blake2b(os.fsencode(root), digest_size=6).hexdigest()
    name = _PLAIN.sub("-", pack_id.lower()).strip("-")[:40] or "pack"
    return home / FOLDER / f"{name}-{mark}-{_PLAIN.sub('-', language.lower())}.sqlite"


def make_room(path: Path) -> None:
    """Make the folder for ``path`` and take out the oldest indexes beside it. OSError: there may not be one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    others = [one for one in path.parent.glob("*.sqlite") if one != path]
    for old in sorted(others, key=_used)[: max(0, len(others) - KEPT_MOST + 1)]:
        remove(old)
    aside = sorted(path.parent.glob("*.broken-*"), key=_used)
    for old in aside[: max(0, len(aside) - ASIDE_MOST)]:
        with contextlib.suppress(OSError):
            old.unlink()


def note_use(path: Path) -> None:
    """It was used now."""
    with contextlib.suppress(OSError):
        os.utime(path)


def set_aside(path: Path) -> Path | None:
    """Keep a damaged index under a new name, which is told; None when it cannot even be moved."""
    try:
        aside = keep_aside(path)
    except OSError:
        return None
    for ending in _BESIDE:
        with contextlib.suppress(OSError):
            path.with_name(path.name + ending).unlink()
    return aside


def remove(path: Path) -> None:
    """Take an index out, with what lies beside it."""
    for ending in ("", *_BESIDE):
        with contextlib.suppress(OSError):
            path.with_name(path.name + ending).unlink()


def _used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
