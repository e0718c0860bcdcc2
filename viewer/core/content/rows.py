"""Rows of a YAML file with a version: each fault named with its line, and the nearest safe value in its place."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from typing import TypeVar

from viewer.core.content import limits, safe_yaml
from viewer.core.content.files import FileRefusedError, PackFiles
from viewer.core.content.safe_yaml import Document, KeyPath
from viewer.core.content.titles import clean_words
from viewer.core.problems import Problem

Row = dict[str, object]
_Choice = TypeVar("_Choice", bound=Enum)


def document_of(files: PackFiles, name: str) -> Document | None:
    """The file at the pack's root, read; None when there is none. One that is refused is empty and has a problem."""
    if not files.exists_root(name):
        return None
    try:
        return safe_yaml.read(files.read_root(name), name)
    except FileRefusedError as error:
        return Document(name, problems=(Problem(name, 1, error.fault, error.cure),))


class RowReader:
    """Reads the lists of one file. ``problems`` grows while it is read."""

    def __init__(self, document: Document, kinds: tuple[str, ...], version: int) -> None:
        self.document = document
        self.problems = list(document.problems)
        self.readable = self._head(kinds, version)

    def _head(self, kinds: tuple[str, ...], version: int) -> bool:
        value = self.document.value
        if value is None:
            return False
        if not isinstance(value, dict):
            self.problem(f"this file does not begin with {kinds[0]}", f"write version: {version} and {kinds[0]}:")
            return False
        for key in value:
            if key not in ("version", *kinds):
                self.problem(f"'{shown(key)}' is not known here", f"use version, {', '.join(kinds)}", key)
        given = value.get("version")
        if given is None:
            self.problem("this file does not say its version", f"write version: {version} at its top")
        elif given != version or isinstance(given, bool):
            text = f"this file is of version {shown(given)}; Septa reads version {version}, so nothing of it is shown"
            self.problem(text, f"write it anew as version {version}, or take a newer Septa", "version")
            return False
        return True

    def problem(self, text: str, cure: str, *keys: str | int) -> None:
        if len(self.problems) < limits.YAML_PROBLEMS:
            self.problems.append(self.document.problem(text, cure, *keys))

    def line(self, keys: KeyPath) -> int:
        return self.document.place(*keys).line

    def items(self, given: object, what: str, keys: KeyPath, most: int) -> list[object]:
        """What a list holds, up to so many; no list is as good as an empty one."""
        if given is None:
            return []
        if not isinstance(given, list):
            self.problem(f"{what} must be a list", "write one line with - for each", *keys)
            return []
        if len(given) > most:
            self.problem(f"there are {len(given)} {what}; the most is {most}", "take some out", *keys)
        return given[:most]

    def rows(self, kind: str, known: Collection[str], most: int) -> Iterator[tuple[str, Row, KeyPath]]:
        """(id, row, where) of each row with an id of its own."""
        seen: set[str] = set()
        for number, row in enumerate(self.items(self.document.mapping.get(kind), kind, (kind,), most)):
            keys = (kind, number)
            row_id = plain(row.get("id")) if isinstance(row, dict) else ""
            if not isinstance(row, dict) or not row_id:
                self.problem(f"this entry of {kind} has no id", "write id: …", *keys)
            elif len(row_id) > limits.ROW_ID or " " in row_id:
                self.problem(f"'{shown(row_id)}' is no id", "use one short word, with hyphens", *keys, "id")
            elif row_id in seen:
                self.problem(f"'{row_id}' stands in {kind} twice; the first one counts", "keep one", *keys, "id")
            else:
                seen.add(row_id)
                self.known(row, known, keys)
                yield row_id, row, keys

    def known(self, row: Row, names: Collection[str], keys: KeyPath) -> None:
        for name in row:
            if name not in names:
                self.problem(f"'{shown(name)}' is not known here", f"use {', '.join(names)}", *keys, name)

    def text(self, row: Row, name: str, keys: KeyPath, most: int = limits.ROW_TEXT) -> str:
        """A text as it is shown, with single spaces; "" when there is none."""
        value = row.get(name)
        if isinstance(value, dict | list | bool):  # YAML reads a bare Yes or No as true or false
            self.problem(f"{name} must be one text", "write it in quotes", *keys, name)
            value = None
        text = plain(value)
        if len(text) > most:
            self.problem(f"{name} has {len(text)} letters; the most is {most}", "make it shorter", *keys, name)
        return clean_words(text[:most])

    def number(self, row: Row, name: str, keys: KeyPath, bounds: tuple[float, float]) -> float | None:
        """A number, drawn to the nearer bound when it lies outside; None when there is none, or it is none."""
        return self.bounded(row.get(name), name, bounds, (*keys, name))

    def bounded(self, value: object, name: str, bounds: tuple[float, float], keys: KeyPath) -> float | None:
        low, high = bounds
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value):
            text = f"{name} must be a number, not '{shown(value)}'"
            self.problem(text, f"write digits, from {low:g} to {high:g}", *keys)
            return None
        if not low <= value <= high:
            text = f"{name} is {shown(value)}; it goes from {low:g} to {high:g}"
            self.problem(text, f"write a number from {low:g} to {high:g}", *keys)
            return float(min(max(value, low), high))
        return float(value)

    def choice(self, row: Row, name: str, keys: KeyPath, kind: type[_Choice], what: str) -> _Choice | None:
        """The member of ``kind`` that is named; None when nothing is, or something unknown."""
        return None if row.get(name) is None else self.named(row[name], (*keys, name), kind, what)

    def named(self, value: object, keys: KeyPath, kind: type[_Choice], what: str) -> _Choice | None:
        if value is False:  # YAML reads a bare "off" or "no" so
            value = "none"
        for member in kind:
            if member.value == value:
                return member
        names = ", ".join(str(member.value) for member in kind)
        self.problem(f"'{shown(value)}' is not {what}", f"use {names}", *keys)
        return None


def plain(value: object) -> str:
    """A scalar as text with single spaces; "" for what is no scalar."""
    return "" if value is None or isinstance(value, dict | list) else " ".join(str(value).split())


def shown(value: object) -> str:
    """A value in a message: one line, not too long."""
    try:
        text = plain(value) or ("a list" if isinstance(value, list) else "a group" if isinstance(value, dict) else "")
    except ValueError:  # more digits than Python writes
        return "a very long number"
    return text if len(text) <= limits.ROW_SHOWN else text[: limits.ROW_SHOWN] + "…"


def join(names: Iterable[str]) -> str:
    """a, b and c"""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
