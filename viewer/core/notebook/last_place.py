"""Where the reader is right now, in a small file of its own: read before the first paint, when SQLite is not there yet.

Written whole or not at all, but without waiting for the disk: it is written whenever the reader stops to read. What it
says is in the notebook too; without the file Septa begins at the topic that the settings name.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from viewer.core.notebook import values
from viewer.core.notebook.model import Left

FILE_NAME = "last-place.json"
VERSION = 1
FILE_BYTES_MAX = 1 << 18
PACKS_MAX = 50


def load(folder: Path, pack: str) -> tuple[str, str, Left] | None:
    """Topic id, language and place where ``pack`` was left; None when that is not known. Raises nothing."""
    told = _table(folder / FILE_NAME).get(pack)
    if not isinstance(told, dict) or not isinstance(told.get("topic"), str):
        return None
    spot = told.get("spot")
    folds = told.get("folds")
    good = isinstance(spot, list) and len(spot) == 5
    quote = values.quote(spot) if good and isinstance(spot, list) else None
    return (
        told["topic"],
        str(told.get("language", "")),
        Left(
            quote if quote is not None and quote.text else None,
            told["part"] if type(told.get("part")) is int and 0 <= told["part"] < 10**6 else 0,
            tuple(one for one in folds if type(one) is int) if isinstance(folds, list) else None,
            values.drop(told.get("drop")),
        ),
    )


def save(folder: Path, pack: str, language: str, topic: str, left: Left) -> None:
    """Remember this place of ``pack``. OSError when the folder cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    packs = {name: told for name, told in _table(folder / FILE_NAME).items() if name != pack}
    packs[pack] = {
        "topic": topic,
        "language": language,
        "part": left.part,
        "folds": None if left.folds is None else list(left.folds),
        "drop": left.drop,
        "spot": None if left.spot is None else list(values.quote_row(left.spot)),
    }
    _write(folder, packs)


def forget(folder: Path, pack: str) -> None:
    """Know no place of ``pack`` any more. OSError when the file cannot be written."""
    packs = {name: told for name, told in _table(folder / FILE_NAME).items() if name != pack}
    if packs:
        _write(folder, packs)
    else:
        (folder / FILE_NAME).unlink(missing_ok=True)


def _write(folder: Path, packs: dict[str, Any]) -> None:
    table = {"version": VERSION, "packs": dict(list(packs.items())[-PACKS_MAX:])}
    fresh = folder / f"{FILE_NAME}.{os.getpid()}.new"
    try:
        fresh.write_text(json.dumps(table) + "\n", encoding="ascii")
        os.replace(fresh, folder / FILE_NAME)
    except BaseException:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise


def _table(path: Path) -> dict[str, Any]:
    """The packs that the file names; none for a file that is not there, or not as it should be."""
    try:
        if path.stat().st_size > FILE_BYTES_MAX:
            return {}
        table = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    packs = table.get("packs") if isinstance(table, dict) else None
    return packs if isinstance(packs, dict) else {}
