"""What Septa remembers between two runs: typed, defaulted, versioned, saved whole or not at all.

A bad file never stops the program: a wrong value falls back to its default, a file that is no JSON is kept aside under
a new name. Each fault comes back as a ``Problem`` for the window to say once.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from viewer.core.problems import Problem
from viewer.core.theme import THEMES

VERSION = 1
FILE_NAME = "settings.json"
THEME_CHOICES = ("system", *THEMES)
MOTION_CHOICES = ("system", "full", "reduced")
FONT_CHOICES = ("atkinson", "serif", "sans")
WORDING_CHOICES = ("plain", "standard")
LINE_LENGTHS = (45, 95)  # characters
SPACINGS = (1.0, 2.0)  # times the usual room between lines
SPEECH_RATES = (0.5, 2.0)  # times the voice's own speed
SPEECH_VOLUMES = (0.1, 1.0)  # of the voice's own loudness
TONE_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
TEXT_SCALE_MIN = 0.8
TEXT_SCALE_MAX = 3.0
FILE_BYTES_MAX = 1 << 20
LISTED_MAX = 500  # packs, open sections: more is a broken file, not a reader


@dataclass(frozen=True)
class Settings:
    """Everything kept. Age and weight are not: each visit starts at rest."""

    theme: str = "system"
    text_scale: float = 1.0  # 0.8 to 3.0, times the base size
    language: str = ""  # empty: the system's
    window: tuple[int, int, int, int] | None = None  # x, y, width, height in device-independent pixels
    maximised: bool = False
    topics_shown: bool = True
    picture_shown: bool = True
    skin_tone: str = "mixed"  # id of core/tones.py; one that is not there is shown as the first
    motion: str = "system"  # does the picture glide and fade? "system", "full" or "reduced"
    font: str = "atkinson"  # of what is read: "atkinson", or the system's "serif" or "sans"
    line_length: int = 73  # characters in a line of an article, 45 to 95
    spacing: float = 1.0  # of lines and paragraphs, 1 to 2 times the usual
    wording: str = "plain"  # where the pack has two: "plain" or "standard"
    clinic_wording: bool = False  # show what a clinic can stand behind in the place of the article's claims
    speech_rate: float = 1.0  # 0.5 to 2
    speech_volume: float = 1.0  # 0.1 to 1
    speech_voice: str = ""  # a voice's name; empty: the engine's own
    speech_goes_on: bool = False  # at the end of a page read aloud, on to the next
    quiz_kept: bool = False  # are a quiz's results kept?
    follow: bool = True  # the picture goes to the scene of the section in view
    columns: tuple[float, ...] = ()  # shares of topics, article and picture in the window's width
    open_sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # pack id → topic ids
    last_topic: Mapping[str, str] = field(default_factory=dict)  # pack id → topic id
    unknown: Mapping[str, Any] = field(default_factory=dict)  # keys of another version, kept as they are


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > 200:
        raise ValueError("is a short text")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("is true or false")
    return value


def _tone(value: object) -> str:
    if not isinstance(value, str) or TONE_ID.fullmatch(value) is None:
        raise ValueError("is the name of a skin tone")
    return value


def _one_of(choices: tuple[str, ...]) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in choices:
            raise ValueError(f"is one of {', '.join(choices)}")
        return str(value)

    return read


def _between(bounds: tuple[float, float]) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise ValueError("is a number")
        if not bounds[0] <= value <= bounds[1]:
            raise ValueError(f"lies between {bounds[0]} and {bounds[1]}")
        return float(value)

    return read


def _line_length(value: object) -> int:
    return round(_between(LINE_LENGTHS)(value))


def _window(value: object) -> tuple[int, int, int, int] | None:
    if value is None:
        return None
    whole = isinstance(value, list) and len(value) == 4 and all(type(v) is int and abs(v) < 100_000 for v in value)
    if not whole or not isinstance(value, list) or value[2] < 1 or value[3] < 1:
        raise ValueError("is four whole numbers: x, y, width, height")
    return value[0], value[1], value[2], value[3]


def _columns(value: object) -> tuple[float, ...]:
    good = isinstance(value, list) and len(value) in (0, 3)
    if not good or not isinstance(value, list):
        raise ValueError("is three shares, each from 0 to 1")
    if not all(type(v) in (int, float) and math.isfinite(v) and 0 <= v <= 1 for v in value):
        raise ValueError("is three shares, each from 0 to 1")
    return tuple(float(v) for v in value)


def _sections(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict) or len(value) > LISTED_MAX:
        raise ValueError("gives a list of sections for each pack")
    kept: dict[str, tuple[str, ...]] = {}
    for pack, topics in value.items():
        if not isinstance(topics, list) or len(topics) > LISTED_MAX:
            raise ValueError("gives a list of sections for each pack")
        kept[_text(pack)] = tuple(_text(topic) for topic in topics)
    return kept


def _topics(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or len(value) > LISTED_MAX:
        raise ValueError("gives one topic for each pack")
    return {_text(pack): _text(topic) for pack, topic in value.items()}


_READERS: dict[str, Callable[[object], Any]] = {
    "theme": _one_of(THEME_CHOICES),
    "text_scale": _between((TEXT_SCALE_MIN, TEXT_SCALE_MAX)),
    "language": _text,
    "window": _window,
    "maximised": _flag,
    "topics_shown": _flag,
    "picture_shown": _flag,
    "skin_tone": _tone,
    "motion": _one_of(MOTION_CHOICES),
    "font": _one_of(FONT_CHOICES),
    "line_length": _line_length,
    "spacing": _between(SPACINGS),
    "wording": _one_of(WORDING_CHOICES),
    "clinic_wording": _flag,
    "speech_rate": _between(SPEECH_RATES),
    "speech_volume": _between(SPEECH_VOLUMES),
    "speech_voice": _text,
    "speech_goes_on": _flag,
    "quiz_kept": _flag,
    "follow": _flag,
    "columns": _columns,
    "open_sections": _sections,
    "last_topic": _topics,
}


def from_table(table: Mapping[str, Any]) -> tuple[Settings, list[Problem]]:
    """Settings of a JSON object; every wrong value is left at its default and named."""
    good: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, read in _READERS.items():
        if key not in table:
            continue
        try:
            good[key] = read(table[key])
        except ValueError as error:
            problems.append(
                Problem(FILE_NAME, 1, f"“{key}” {error}; the usual value is used", "choose it again in the window")
            )
    unknown = {key: value for key, value in table.items() if key not in _READERS and key != "version"}
    return Settings(**good, unknown=unknown), problems


def to_table(settings: Settings) -> dict[str, Any]:
    """The JSON object of ``settings``: what it did not know first, then the version and every field."""
    table = dict(settings.unknown)
    table["version"] = VERSION
    for one in fields(Settings):
        if one.name != "unknown":
            value = getattr(settings, one.name)
            table[one.name] = dict(value) if isinstance(value, Mapping) else value
    return table


def load(folder: Path) -> tuple[Settings, list[Problem]]:
    """Settings kept in ``folder``; defaults when there are none. Never raises for what the file holds."""
    path = folder / FILE_NAME
    try:
        if path.stat().st_size > FILE_BYTES_MAX:
            return Settings(), [_keep_aside(path, "is far too large")]
        table = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), []
    except OSError as error:
        problem = Problem(
            FILE_NAME, 1, f"the settings cannot be read: {error.strerror}", f"look at the rights of {path}"
        )
        return Settings(), [problem]
    except (ValueError, RecursionError):
        return Settings(), [_keep_aside(path, "cannot be understood")]
    if not isinstance(table, dict):
        return Settings(), [_keep_aside(path, "is no table of settings")]
    return from_table(table)


def save(settings: Settings, folder: Path) -> None:
    """Write ``settings`` whole or not at all. OSError when the folder cannot be written."""
    import tempfile  # with random and hashlib behind it: not before the first paint

    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(to_table(settings), indent=1, sort_keys=True) + "\n"
    handle, name = tempfile.mkstemp(prefix=FILE_NAME + ".", suffix=".new", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        os.replace(name, folder / FILE_NAME)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _keep_aside(path: Path, fault: str) -> Problem:
    from viewer.core.aside import set_aside

    try:
        aside = set_aside(path)
    except OSError as error:
        return Problem(
            path.name, 1, f"the settings file {fault} and cannot be moved: {error.strerror}", f"delete {path}"
        )
    return Problem(
        path.name, 1, f"the settings file {fault}; the usual settings are used", f"the old file is kept as {aside.name}"
    )
