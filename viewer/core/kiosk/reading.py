"""kiosk.toml → KioskConfig. Whatever the file holds, a configuration comes out; what is wrong is named with its line.

A wrong value falls back to its default alone. A file that is no TOML is named once, and all defaults serve.
"""

from __future__ import annotations

import difflib
import re
import stat
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from viewer.core.kiosk.config import DAYS, KioskConfig, Opening
from viewer.core.kiosk.hours import DAY_MIN, in_order, openings
from viewer.core.kiosk.keys import BY_NAME, Key, language_of, shown
from viewer.core.problems import Problem

BYTES_MOST = 1 << 18
PROBLEMS_MOST = 50  # more say nothing more
HOURS = "hours"
_LONG = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# What names a day, from the widest to the narrowest: the narrowest holds.
DAY_NAMES: Mapping[str, tuple[int, ...]] = {
    "daily": tuple(range(7)),
    "weekdays": tuple(range(5)),
    "weekend": (5, 6),
    **{name: (day,) for day, name in enumerate(_LONG)},
    **{name: (day,) for day, name in enumerate(DAYS)},
}
_TABLE = re.compile(r"\s*\[\s*[\"']?([^\]\"']*?)[\"']?\s*\]")
_QUOTE = '"'
_AT = re.compile(r"\(at line ([0-9]+), column [0-9]+\)|\(at end of document\)")


def read(path: Path) -> tuple[KioskConfig, tuple[Problem, ...]]:
    """The configuration in the file ``path`` and what is wrong in it; a missing file is the defaults. Never raises."""
    try:
        text = _text(path)
    except FileNotFoundError:
        return KioskConfig(), ()
    except (OSError, ValueError) as error:
        words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return KioskConfig(), (
            Problem(str(path), 1, f"the file cannot be read: {words}; the usual values serve", "look at its rights"),
        )
    return of_text(text, path)


def of_text(text: str, path: Path) -> tuple[KioskConfig, tuple[Problem, ...]]:
    """The same of a file's text; paths in it start in the folder of ``path``."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return KioskConfig(), (_syntax(text, str(error), path),)
    reader = _Reader(table, text, path)
    return reader.config(), tuple(reader.problems[:PROBLEMS_MOST])


def _text(path: Path) -> str:
    """OSError or ValueError, in words, for what is no text of a reasonable size."""
    state = path.stat()
    if not stat.S_ISREG(state.st_mode):  # a pipe would keep the kiosk waiting for ever
        raise ValueError("it is no file")
    if state.st_size > BYTES_MOST:
        raise ValueError("it is far too large")
    try:
        return path.read_bytes()[:BYTES_MOST].decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("it is no text in UTF-8") from None


def _syntax(text: str, said: str, path: Path) -> Problem:
    lines = text.splitlines() or [""]
    found = _AT.search(said)
    number = int(found[1]) if found and found[1] else len(lines) if found else 1
    number = min(max(number, 1), len(lines))
    line = lines[number - 1]
    fault = _AT.sub("", said).strip() or "it is nested too deeply"
    return Problem(str(path), number, f"this is no TOML: {fault}; all usual values serve", _syntax_cure(line, fault))


def _syntax_cure(line: str, fault: str) -> str:
    name, equals, value = (part.strip()[:60] for part in line.partition("="))
    cures = (
        ("overwrite" in fault or "twice" in fault, f"write {name or 'it'} only once"),
        ("\\" in line, "write \\ in a path as /, or the path in 'single quotes'"),
        (not equals, "write key = value, or # before a remark"),
        (value.casefold() in ("true", "false", "yes", "no", "on", "off"), "write true or false, in small letters"),
        (
            value[:1] not in ("", *"\"'[{"),
            f'write texts and times in quotation marks: {name} = "{value.strip(_QUOTE)}"',
        ),
        (value.count(_QUOTE) % 2 == 1, "put a quotation mark at both ends of the text"),
    )
    return next((cure for fits, cure in cures if fits), "compare the line with the example in docs/KIOSK.md")


class _Reader:
    def __init__(self, table: Mapping[str, Any], text: str, path: Path) -> None:
        self.problems: list[Problem] = []
        self._table = table
        self._lines = text.splitlines()
        self._path = path

    def config(self) -> KioskConfig:
        good: dict[str, Any] = {}
        for name, value in self._table.items():
            if name == HOURS:
                good[HOURS] = self._hours(value)
            elif name in BY_NAME:
                self._take(BY_NAME[name], value, good)
            else:
                self._unknown(name, value)
        return KioskConfig(**good)

    def _take(self, key: Key, value: object, good: dict[str, Any]) -> None:
        try:
            read = key.read(value)
            good[key.name] = self._path.absolute().parent / read if isinstance(read, Path) else read
        except ValueError as error:
            usual = getattr(KioskConfig(), key.name)
            if key.name == "languages" and isinstance(value, list) and (some := _good_languages(value)):
                good[key.name] = usual = some
            serves = f"{key.write(usual)} serves" if usual not in (None, "") else "it is passed over"
            self._problem(f"“{key.name}” {error}; {serves}", f"write it as {key.name} = {key.example}", key.name)

    def _unknown(self, name: str, value: object) -> None:
        if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, dict) for one in value)):
            below = [key for key in value if key in BY_NAME] if isinstance(value, dict) else []
            cure = (
                f"write {below[0]} above all [tables]" if below else f"the only table is [{HOURS}]; take this one out"
            )
            self._problem(f"there is no table “{name[:40]}”; it is passed over", cure, name)
            return
        near = difflib.get_close_matches(name.casefold(), (*BY_NAME, HOURS), n=1, cutoff=0.6)
        day = name.casefold() in DAY_NAMES
        cure = f"did you mean {near[0]}?" if near else f"write it below [{HOURS}]" if day else "take the line out"
        self._problem(f"there is no key “{name[:40]}”; it is passed over", cure, name)

    def _hours(self, value: object) -> tuple[Opening, ...]:
        if not isinstance(value, dict):
            self._problem(f"“{HOURS}” is {shown(value)}, which names no days; always open", _HOURS_CURE, HOURS)
            return ()
        days = {name.casefold(): text for name, text in value.items()}
        found = list(self._openings(days))
        for name in value:
            if name.casefold() not in DAY_NAMES:
                self._no_day(name)
        if not found and any(name in DAY_NAMES for name in days):
            self._problem("no day has opening hours; always open", _HOURS_CURE, HOURS)
        return in_order(found)

    def _openings(self, days: Mapping[str, object]) -> Iterator[Opening]:
        """Of each day after what names it most narrowly; a day that cannot be understood is open from morning to night:
        a dark screen would help nobody."""
        good: dict[int, tuple[Opening, ...]] = {}
        unclear: set[int] = set()
        for name, meant in DAY_NAMES.items():
            if name not in days:
                continue
            try:
                text = days[name]
                if not isinstance(text, str):
                    raise ValueError(f"{shown(text)} is no text in quotation marks")
                good |= {day: openings(day, text) for day in meant}
            except ValueError as error:
                unclear.update(meant)
                self._problem(f"“{name}”: {error}; it is passed over", _HOURS_CURE, name, HOURS)
        for day in range(len(DAYS)):
            yield from good.get(day, (Opening(day, 0, DAY_MIN),) if day in unclear else ())

    def _no_day(self, name: str) -> None:
        if name in BY_NAME:
            self._problem(
                f"“{name}” stands below [{HOURS}]; it is passed over", f"write it above [{HOURS}]", name, HOURS
            )
            return
        near = difflib.get_close_matches(name.casefold(), DAY_NAMES, n=1, cutoff=0.6)
        cure = f"did you mean {near[0]}?" if near else f"days are {', '.join(DAYS)}; weekdays, weekend, daily"
        self._problem(f"“{name[:40]}” is no day; it is passed over", cure, name, HOURS)

    def _problem(self, text: str, cure: str, name: str, table: str = "") -> None:
        self.problems.append(Problem(str(self._path), self._line(name, table), text, cure))

    def _line(self, name: str, table: str) -> int:
        """Where ``name`` is written; 1 when nobody can tell."""
        key = re.compile(rf"\s*[\"']?{re.escape(name)}[\"']?\s*[.=]", re.IGNORECASE)
        dotted = re.compile(rf"\s*{re.escape(table)}\s*\.\s*[\"']?{re.escape(name)}[\"']?\s*=", re.IGNORECASE)
        here = ""
        for number, line in enumerate(self._lines, 1):
            found = _TABLE.match(line)
            if found:
                here = found[1].strip()
                if not table and here.split(".")[0].strip() == name:
                    return number
            elif (here == table and key.match(line)) or (table and dotted.match(line)):
                return number
        return self._line(table, "") if table else 1


_HOURS_CURE = 'write such as mon = "08:00-12:00, 13:00-18:00", or tue = "closed"'


def _good_languages(value: list[object]) -> tuple[str, ...]:
    good = []
    for one in value:
        with suppress(ValueError):
            good.append(language_of(one))
    return tuple(dict.fromkeys(good))
