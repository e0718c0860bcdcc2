"""The configuration and the pack with which this kiosk last stood for a healthy minute.

A copy of the values, not of kiosk.toml: they are what worked, read and corrected. With a checksum: a bit that has
flipped makes no new setting. After three starts that did not get healthy the program takes these.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from viewer.core.kiosk import config as limits
from viewer.core.kiosk.config import KioskConfig, Opening
from viewer.core.kiosk.store import write_whole

FILE_NAME = "last-good.json"
VERSION = 1
FILE_BYTES_MAX = 1 << 18
LISTED_MAX = 200
TEXT_MAX = 2_000


def keep(folder: Path, config_path: Path, pack_path: Path | None) -> bool:
    """Read ``config_path`` and keep its values with ``pack_path`` (None: the built-in pack). See ``keep_values``."""
    from viewer.core.kiosk.reading import read

    try:
        config, _ = read(config_path)
    except (OSError, ValueError):
        return False
    return keep_values(folder, config, pack_path)


def keep_values(folder: Path, config: KioskConfig, pack_path: Path | None) -> bool:
    """Keep what a kiosk has been healthy with, whole or not at all; False when it cannot be written. Never raises.

    A file that says so already is left alone: a healthy minute a day is no write a day.
    """
    try:
        table = {
            "config": {one.name: _plain(getattr(config, one.name)) for one in fields(KioskConfig)},
            "pack": None if pack_path is None else str(pack_path.absolute()),
        }
        content = json.dumps({"version": VERSION, **table, "sum": _sum(table)}, sort_keys=True, indent=1) + "\n"
        if _content(folder / FILE_NAME) != content.encode("ascii"):
            write_whole(folder / FILE_NAME, content.encode("ascii"))
    except (OSError, ValueError, TypeError, RecursionError):
        return False
    return True


def take(folder: Path) -> tuple[KioskConfig, Path | None] | None:
    """What was kept; None when there is nothing, or not all of it is as it was written. Never raises.

    The second is the pack's folder; None for the built-in one, and for one that is not there any more.
    """
    try:
        told = json.loads(_content(folder / FILE_NAME) or b"null")
        if not isinstance(told, dict) or told.get("version") != VERSION:
            return None
        table = {"config": told.get("config"), "pack": told.get("pack")}
        if told.get("sum") != _sum(table) or not isinstance(told["config"], dict):
            return None
        config = KioskConfig(**{name: _value(name, told["config"][name]) for name in _KNOWN if name in told["config"]})
        pack = Path(_text(told["pack"])) if told.get("pack") is not None else None
        return config, pack if pack is not None and pack.is_dir() else None
    except (OSError, ValueError, TypeError, RecursionError, MemoryError):
        return None


def _content(path: Path) -> bytes | None:
    if not path.is_file() or path.stat().st_size > FILE_BYTES_MAX:
        return None
    return path.read_bytes()


def _sum(table: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(table, sort_keys=True).encode("ascii")).hexdigest()


def _plain(value: object) -> object:
    """As JSON has it."""
    if isinstance(value, Path):
        return str(value.absolute())
    if isinstance(value, Opening):
        return [value.day, value.start, value.end]
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _value(name: str, value: object) -> Any:
    """``value`` as the field ``name`` has it. ValueError when it cannot be: another version had other limits."""
    return _KNOWN[name](value)


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > TEXT_MAX or "\0" in value:
        raise ValueError("is a text")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("is true or false")
    return value


def _whole(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError("is a whole number within its limits")
        return value

    return read


def _number(least: float, most: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if type(value) not in (int, float) or not isinstance(value, int | float) or not math.isfinite(value):
            raise ValueError("is a number")
        if not least <= value <= most:
            raise ValueError("lies within its limits")
        return float(value)

    return read


def _one_of(choices: tuple[Any, ...]) -> Callable[[object], Any]:
    def read(value: object) -> Any:
        if value not in choices or isinstance(value, bool):
            raise ValueError("is one of those there are")
        return value

    return read


def _or_none(reader: Callable[[object], Any]) -> Callable[[object], Any]:
    def read(value: object) -> Any:
        return None if value is None else reader(value)

    return read


def _list_of(reader: Callable[[object], Any]) -> Callable[[object], tuple[Any, ...]]:
    def read(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list) or len(value) > LISTED_MAX:
            raise ValueError("is a list")
        return tuple(reader(one) for one in value)

    return read


def _opening(value: object) -> Opening:
    if not isinstance(value, list) or len(value) != 3:
        raise ValueError("is a day, a start and an end")
    return Opening(_whole(0, 6)(value[0]), _whole(0, 1440)(value[1]), _whole(0, 1440)(value[2]))


def _languages(value: object) -> tuple[str, ...]:
    found = _list_of(_text)(value)
    if not found:
        raise ValueError("names a language")
    return found


def _path(value: object) -> Path:
    return Path(_text(value))


_KNOWN: Mapping[str, Callable[[object], Any]] = {
    "pack": _or_none(_path),
    "languages": _languages,
    "title": _text,
    "theme": _one_of(limits.KIOSK_THEMES),
    "diagonal_in": _number(*limits.DIAGONAL_IN),
    "idle_s": _whole(*limits.IDLE_S),
    "countdown_s": _whole(*limits.COUNTDOWN_S),
    "attract_s": _whole(*limits.ATTRACT_S),
    "attract_tour": _text,
    "hours": _list_of(_opening),
    "restart_at": _or_none(_whole(0, 1439)),
    "rotation": _one_of(limits.ROTATIONS),
    "read_aloud": _flag,
    "volume": _number(0.0, 1.0),
    "counting": _flag,
    "address": _text,
    "drift": _flag,
    "cleaning_s": _whole(1, 3600),
}
