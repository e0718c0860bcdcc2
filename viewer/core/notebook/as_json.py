"""The notebook as JSON: every field, one entry a line. A file that breaks off is read up to there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from viewer.core.notebook import exchange
from viewer.core.notebook.exchange import Found, Kept
from viewer.core.problems import Problem

KIND = "septa notebook"
_SPACE = " \t\n\r"
_DECODER = json.JSONDecoder()
_READ: dict[str, Callable[[dict[str, Any]], Any]] = {
    "bookmarks": exchange.bookmark_of,
    "highlights": exchange.highlight_of,
    "questions": exchange.question_of,
}


def write(kept: Kept, pack: str, made: str) -> str:
    """The whole file; ``made`` is the time, ISO 8601."""
    head = {"kind": KIND, "version": exchange.VERSION, "pack": pack, "made": made}
    parts = [f"{_dump(key)}: {_dump(value)}" for key, value in head.items()]
    tables = {
        "bookmarks": [exchange.bookmark_table(one) for one in kept.bookmarks],
        "highlights": [exchange.highlight_table(one) for one in kept.highlights],
        "questions": [exchange.question_table(one) for one in kept.questions],
    }
    for key, rows in tables.items():
        lines = ",\n".join(_dump(row) for row in rows)
        parts.append(f"{_dump(key)}: [\n{lines}\n]" if rows else f"{_dump(key)}: []")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def read(text: str, name: str) -> Found:
    """The notes of a file that ``write`` has written, or that a person has changed since."""
    head: dict[str, Any] = {}
    found: dict[str, list[Any]] = {key: [] for key in _READ}
    problems: list[Problem] = []
    try:
        for key, value, at in _entries(text):
            if key not in _READ:
                head[key] = value
                if head.get("version", 1) != exchange.VERSION and key == "version":
                    return Found(problems=(Problem(name, _line(text, at), *exchange.NEWER),))
                continue
            entry = _READ[key](value) if isinstance(value, dict) else None
            if entry is None:
                problems.append(Problem(name, _line(text, at), *exchange.BAD_ENTRY))
            else:
                found[key].append(entry)
    except (ValueError, RecursionError) as error:
        at = error.pos if isinstance(error, json.JSONDecodeError) else len(text)
        problems.append(Problem(name, _line(text, at), *exchange.BROKEN))
    kept = Kept(*(tuple(found[key]) for key in ("bookmarks", "highlights", "questions")))
    if head.get("kind") != KIND and not kept.count:
        return Found(problems=(Problem(name, 1, *exchange.NO_NOTES),))
    pack = head.get("pack")
    return Found(kept, pack if isinstance(pack, str) else "", tuple(problems))


def _entries(text: str) -> Iterator[tuple[str, Any, int]]:
    """(key, value, where) of each member of the outermost object; a list of entries gives them one by one."""
    at = _expect(text, 0, "{")
    while not text.startswith("}", at := _skip(text, at)):
        key, at = _DECODER.raw_decode(text, at)
        at = _skip(text, _expect(text, at, ":"))
        if key in _READ and text.startswith("[", at):
            at += 1
            while not text.startswith("]", at := _skip(text, at)):
                value, end = _DECODER.raw_decode(text, at)
                yield key, value, at
                at = _comma(text, end, "]")
            at += 1
        else:
            value, end = _DECODER.raw_decode(text, at)
            yield str(key), value, at
            at = end
        at = _comma(text, at, "}")


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


def _expect(text: str, at: int, sign: str) -> int:
    at = _skip(text, at)
    if not text.startswith(sign, at):
        raise json.JSONDecodeError(f"no {sign!r}", text, min(at, len(text)))
    return at + 1


def _comma(text: str, at: int, end: str) -> int:
    """Past the comma after an entry; before ``end`` there is none."""
    at = _skip(text, at)
    return at if text.startswith(end, at) else _expect(text, at, ",")


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
