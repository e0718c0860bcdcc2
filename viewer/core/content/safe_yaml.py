"""YAML from strangers: plain values and the line of every key. Nothing is built, imported or run.

The parser's events are read one by one, so that depth and aliases are counted while reading. Values are ``dict``
(keys always text, as written), ``list``, ``str``, ``int``, ``float``, ``bool`` and ``None``; dates stay text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from viewer.core.content import limits
from viewer.core.problems import Problem

KeyPath = tuple[str | int, ...]

_STANDARD = "tag:yaml.org,2002:"
_MERGE = object()


@dataclass(frozen=True)
class Place:
    path: str  # posix, below the pack's root
    line: int  # from 1


@dataclass(frozen=True)
class Document:
    """A YAML file, read. ``value`` is None when it is empty or bad; ``problems`` says which."""

    path: str
    value: object = None
    places: Mapping[KeyPath, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def mapping(self) -> dict[str, object]:
        """The value, when it is a mapping; else an empty one."""
        return self.value if isinstance(self.value, dict) else {}

    def place(self, *keys: str | int) -> Place:
        """Where the value under these keys is written; where that is unknown, the nearest key above it."""
        for end in range(len(keys), 0, -1):
            found = self.places.get(keys[:end])
            if found:
                return found
        return Place(self.path, 1)

    def problem(self, text: str, cure: str, *keys: str | int) -> Problem:
        place = self.place(*keys)
        return Problem(place.path, place.line, text, cure)


class _RefusedError(Exception):
    """Well-formed, but more than Septa takes in."""

    def __init__(self, line: int, text: str, cure: str) -> None:
        super().__init__(text)
        self.line, self.text, self.cure = line, text, cure


@dataclass(frozen=True)
class _Anchored:
    value: object
    nodes: int
    height: int


def read(data: bytes | str, path: str, first_line: int = 1) -> Document:
    """Read one document. ``first_line`` is the line of the file on which ``data`` begins."""
    if isinstance(data, bytes):
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = first_line + data[: error.start].count(b"\n")
            return Document(path, problems=(Problem(path, line, "this is not UTF-8 text", "save the file as UTF-8"),))
    else:
        text = data
    import yaml

    loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    reader = _Reader(path, first_line)
    try:
        value = reader.document(yaml.parse(text, Loader=loader), text)
    except _RefusedError as refused:
        problem = Problem(path, refused.line, refused.text, refused.cure)
        return Document(path, problems=(*reader.problems, problem))
    except yaml.YAMLError as error:
        line = first_line + _line_of(error, text)
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
        problem = Problem(path, line, f"this is not valid YAML: {what}", "correct the line, or put the text in quotes")
        return Document(path, problems=(*reader.problems, problem))
    return Document(path, value, reader.places, tuple(reader.problems))


def _line_of(error: Exception, text: str) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        return min(int(mark.line), text.count("\n"))
    position = getattr(error, "position", None)
    return text[:position].count("\n") if isinstance(position, int) else 0


@cache
def _scalars() -> tuple[Any, Any]:
    import yaml

    return yaml.resolver.Resolver(), yaml.constructor.SafeConstructor()


class _Reader:
    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.places: dict[KeyPath, Place] = {}
        self.problems: list[Problem] = []
        self._anchors: dict[str, _Anchored] = {}
        self._nodes = 0

    def document(self, events: Iterator[Any], text: str) -> object:
        import yaml

        self._events = events
        for event in events:
            if isinstance(event, yaml.events.DocumentStartEvent):
                value, _ = self._value(next(events), (), 1)
                self._rest(events, text)
                return value
        return None

    def _rest(self, events: Iterator[Any], text: str) -> None:
        """What stands below the first document is not read, and that is said."""
        import yaml

        try:
            line = next((self._line(one) for one in events if isinstance(one, yaml.events.DocumentStartEvent)), None)
        except yaml.YAMLError as error:
            line = self.first_line + _line_of(error, text)
        if line is not None:
            said = "the document has ended before this line; what stands here and below is not read"
            self._problem(line, said, "take out the line --- or ... above, or put the rest into another file")

    def _problem(self, line: int, text: str, cure: str) -> None:
        if len(self.problems) < limits.YAML_PROBLEMS:
            self.problems.append(Problem(self.path, line, text, cure))

    def _line(self, event: Any) -> int:
        return self.first_line + int(event.start_mark.line)

    def _value(self, event: Any, keys: KeyPath, depth: int) -> tuple[object, int]:
        """The value that begins with this event, and its height in levels."""
        import yaml

        line = self._line(event)
        if depth > limits.YAML_DEPTH:
            raise _RefusedError(line, f"values lie more than {limits.YAML_DEPTH} deep", "write it flatter")
        self._count(1, line)
        if isinstance(event, yaml.events.AliasEvent):
            return self._alias(event, depth, line)
        before = self._nodes
        height = 1
        if isinstance(event, yaml.events.ScalarEvent):
            value = self._scalar(event)
        elif isinstance(event, yaml.events.SequenceStartEvent):
            value, height = self._sequence(event, keys, depth)
        else:
            value, height = self._mapping(keys, depth)
        value = _tagged(event.tag, value)
        if event.anchor:
            self._anchors[event.anchor] = _Anchored(value, self._nodes - before + 1, height)
        return value, height

    def _count(self, nodes: int, line: int) -> None:
        self._nodes += nodes
        if self._nodes > limits.YAML_NODES:
            cure = "write fewer values, or fewer aliases (*name)"
            raise _RefusedError(line, f"more than {limits.YAML_NODES} values, aliases counted", cure)

    def _alias(self, event: Any, depth: int, line: int) -> tuple[object, int]:
        known = self._anchors.get(event.anchor)
        if known is None:  # also an alias inside the value that it names
            self._problem(line, f"the alias *{event.anchor} names nothing", "name it with & before, or write it")
            return None, 1
        self._count(known.nodes, line)
        if depth + known.height - 1 > limits.YAML_DEPTH:
            raise _RefusedError(line, f"values lie more than {limits.YAML_DEPTH} deep", "write it flatter")
        return known.value, known.height

    def _scalar(self, event: Any) -> object:
        import yaml

        text = str(event.value)
        tag = event.tag
        if tag is None or tag == "!":
            if not event.implicit[0]:
                return text
            resolver, _ = _scalars()
            tag = resolver.resolve(yaml.ScalarNode, text, event.implicit)
        return _plain(tag, text)

    def _sequence(self, event: Any, keys: KeyPath, depth: int) -> tuple[list[object], int]:
        import yaml

        items: list[object] = []
        height = 1
        while not isinstance(event := next(self._events), yaml.events.SequenceEndEvent):
            here = (*keys, len(items))
            self.places[here] = Place(self.path, self._line(event))
            value, below = self._value(event, here, depth + 1)
            items.append(value)
            height = max(height, below + 1)
        return items, height

    def _mapping(self, keys: KeyPath, depth: int) -> tuple[dict[str, object], int]:
        import yaml

        values: dict[str, object] = {}
        merged: list[object] = []
        height = 1
        while not isinstance(event := next(self._events), yaml.events.MappingEndEvent):
            line = self._line(event)
            key = self._key(event, keys, depth)
            if key is _MERGE:
                value, below = self._value(next(self._events), (*keys, "<<"), depth + 1)
                merged += value if isinstance(value, list) else [value]
            else:
                name = str(key)
                here = (*keys, name)
                if name in values:
                    text = f"'{name}' stands here a second time; the last one counts"
                    self._problem(line, text, "keep one of them")
                self.places[here] = Place(self.path, line)
                values[name], below = self._value(next(self._events), here, depth + 1)
            height = max(height, below + 1)
        for base in merged:
            if isinstance(base, dict):
                values = {**base, **values}
        return values, height

    def _key(self, event: Any, keys: KeyPath, depth: int) -> object:
        import yaml

        if isinstance(event, yaml.events.ScalarEvent):
            self._count(1, self._line(event))
            return _MERGE if event.value == "<<" and event.implicit[0] else str(event.value)
        if isinstance(event, yaml.events.AliasEvent):
            value, _ = self._value(event, keys, depth)
            if isinstance(value, str | int | float):
                return str(value)
        raise _RefusedError(self._line(event), "a key must be plain text", "write the key as one word or in quotes")


def _plain(tag: str, text: str) -> object:
    kind = tag.removeprefix(_STANDARD)
    if kind not in ("null", "bool", "int", "float") or ":" in text:  # 12:30 is a time or a page, not 750
        return text
    import yaml

    _, constructor = _scalars()
    try:
        return constructor.yaml_constructors[_STANDARD + kind](constructor, yaml.ScalarNode(_STANDARD + kind, text))
    except (ValueError, KeyError, yaml.YAMLError):
        return text


def _tagged(tag: str | None, value: object) -> object:
    """A value under a tag of MkDocs' own, made harmless: names stay names, !ENV gives its default."""
    if not tag or tag == "!" or (tag.startswith(_STANDARD) and "python/" not in tag):
        return value
    if "python/" in tag:
        return tag.partition(":")[2].rpartition(":")[2] or str(value)
    if tag == "!ENV":
        # The environment is never looked into: a pack must not show what it holds.
        return value[-1] if isinstance(value, list) and len(value) > 1 else None
    return value
