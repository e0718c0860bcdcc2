"""The head of a page: YAML between --- and --- (or ...), else MultiMarkdown's ``Key: value`` lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from viewer.core.content import limits, safe_yaml
from viewer.core.problems import Problem
from viewer.core.talk.blocks import Block, taken_out

_OPEN = re.compile(r"---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"^ {0,3}([A-Za-z0-9_-]+):\s*(.*)$")
_MORE = re.compile(r"^(?: {4}|\t)\s*(.*)$")


@dataclass(frozen=True)
class Page:
    """A page's source, taken apart. ``first_line`` is the line of the file on which ``body`` begins.

    ``blocks`` are meant for a talk; ``body`` has empty lines in their place.
    """

    meta: Mapping[str, object]
    body: str
    first_line: int = 1
    lines: Mapping[str, int] = field(default_factory=dict)  # key of the front matter -> line
    problems: tuple[Problem, ...] = ()
    blocks: tuple[Block, ...] = ()


def split(data: bytes | str, path: str) -> Page:
    """Take a page apart; ``path`` names it in problems. Bytes that are no UTF-8 become signs, and a problem."""
    page = _split(data, path)
    body, blocks = taken_out(page.body)
    return replace(page, body=body, blocks=blocks) if blocks else page


def _split(data: bytes | str, path: str) -> Page:
    problems: list[Problem] = []
    if isinstance(data, bytes):
        text, problems = decoded(data, path)
    else:
        text = data
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    opened = _OPEN.match(text)
    closed = _CLOSE.search(text, opened.end()) if opened else None
    if opened and closed:
        page = _yaml(text, opened.end(), closed, path)
        if page is not None:
            return Page(page.meta, page.body, page.first_line, page.lines, (*problems, *page.problems))
        return Page({}, text, 1, {}, tuple(problems))
    page = _multimarkdown(text)
    return Page(page.meta, page.body, page.first_line, page.lines, tuple(problems))


def decoded(data: bytes, path: str, *, whole: bool = True) -> tuple[str, list[Problem]]:
    """The text of a page, or of its beginning (not ``whole``: a letter may be cut off at the end)."""
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        if not whole and error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8-sig"), []
        line = 1 + data[: error.start].count(b"\n")
        problem = Problem(path, line, "this is not UTF-8 text", "save the file as UTF-8")
        return data.decode("utf-8", "replace"), [problem]


def _yaml(text: str, begin: int, closed: re.Match[str], path: str) -> Page | None:
    """The page under its YAML head; None when what stands there is no mapping, but text between two rules."""
    document = safe_yaml.read(text[begin : closed.start()], path, first_line=2)
    if not document.problems and not isinstance(document.value, dict | None):
        return None
    body, first_line = _body(text, closed.end())
    lines = {str(keys[0]): place.line for keys, place in document.places.items() if len(keys) == 1}
    return Page(document.mapping, body, first_line, lines, document.problems)


def _multimarkdown(text: str) -> Page:
    meta: dict[str, object] = {}
    lines: dict[str, int] = {}
    key = ""
    at = 0
    number = 1
    while at < min(len(text), limits.HEAD_BYTES):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        if not line.strip():
            break
        new, more = _KEY.match(line), _MORE.match(line)
        if new:
            key = new[1].lower()
            meta[key] = f"{meta[key]} {new[2].strip()}" if key in meta else new[2].strip()
            lines.setdefault(key, number)
        elif more and key:
            meta[key] = f"{meta[key]} {more[1].strip()}"
        else:
            break
        at, number = end + 1, number + 1
    body, first_line = _body(text, at)
    return Page(meta, body, first_line, lines)


def _body(text: str, at: int) -> tuple[str, int]:
    """What follows from ``at`` on, without empty lines before it, and the line on which it begins."""
    at = min(at, len(text))
    while at < len(text) and text[at] == "\n":
        at += 1
    return text[at:], 1 + text.count("\n", 0, at)
