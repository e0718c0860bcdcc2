"""Very long pages come in parts: cut at headings or blank lines, never inside a code block.

Each part gets the link addresses, abbreviations and footnotes that it uses, wherever in the page they are defined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

LONG_BYTES = 256 * 1024  # a longer page is converted in parts, in a process of its own
PART_CHARS = 64 * 1024  # of a part; its definitions come on top
_LEAST_CHARS = 16 * 1024  # a part is not cut at a heading before this
_UNBROKEN = 8_000  # a longer word is broken, below the limit of ``caps``

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"#{1,6}\s")
_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]\n]{1,200})\]:")
_REFERENCE = re.compile(r" {0,3}\[([^\]\n^][^\]\n]{0,199})\]:\s")
_ABBREVIATION = re.compile(r" {0,3}\*\[([^\]\n]{1,200})\]:")
_USED = re.compile(r"\[(\^?[^\[\]\n]{1,200})\]")


def is_long(text: str) -> bool:
    """Is the page's Markdown over 256 KiB?"""
    return len(text) > LONG_BYTES or (len(text) * 4 > LONG_BYTES and len(text.encode("utf-8", "replace")) > LONG_BYTES)


def split_source(text: str) -> list[str]:
    """The page's Markdown in parts of about 64 KiB, at least one, in order; every word is in one of them."""
    definitions = _Definitions()
    body = definitions.take(_lines(text))
    return [definitions.added_to(part) for part in _parts(body)] or [""]


def _lines(text: str) -> list[str]:
    """The lines, those that are too long for a part cut at spaces, or anywhere when they have none."""
    out: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if len(line) <= PART_CHARS // 2:
            out.append(line)
        else:
            out += _cut(line)
    return out


def _cut(line: str) -> Iterable[str]:
    at, size = 0, PART_CHARS // 4
    while at < len(line):
        end = at + size
        if end < len(line):
            space = line.rfind(" ", at + size // 2, end)
            end = space + 1 if space >= 0 else at + _UNBROKEN
        yield line[at:end]
        at = end


@dataclass
class _Definitions:
    """What a page defines once and uses anywhere."""

    footnotes: dict[str, list[str]] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)

    def take(self, lines: list[str]) -> list[tuple[str, bool]]:
        """The lines without definitions, each with: may a part begin here?"""
        body: list[tuple[str, bool]] = []
        fence = ""
        note: list[str] | None = None  # the footnote whose further lines are being read
        for line in lines:
            if fence:
                body.append((line, False))
                fence = "" if _closes(line, fence) else fence
                continue
            if note is not None and (not line.strip() or line.startswith(("    ", "\t"))):
                note.append(line)
                continue
            note = None
            opening = _FENCE.match(line)
            if opening:
                fence = opening.group(1)
                body.append((line, False))
            elif footnote := _FOOTNOTE.match(line):
                note = self.footnotes.setdefault("^" + footnote.group(1), [])
                note.append(line)
            elif not self._defines(line):
                body.append((line, True))
        return body

    def _defines(self, line: str) -> bool:
        if reference := _REFERENCE.match(line):
            self.references.setdefault(_name(reference.group(1)), line)
        elif abbreviation := _ABBREVIATION.match(line):
            self.abbreviations.setdefault(abbreviation.group(1), line)
        return bool(reference or _ABBREVIATION.match(line))

    def added_to(self, part: str) -> str:
        """The part with the definitions it uses; those of its footnotes too."""
        added: list[str] = []
        used = {match.group(1) for match in _USED.finditer(part)}
        for name, lines in self.footnotes.items():
            if name in used:
                added.append("\n".join(lines))
        used |= {match.group(1) for note in added for match in _USED.finditer(note)}
        wanted = {_name(name) for name in used}
        added += [line for name, line in self.references.items() if name in wanted]
        added += [line for word, line in self.abbreviations.items() if word in part]
        return part + "\n\n" + "\n\n".join(added) + "\n" if added else part


def _name(reference: str) -> str:
    return " ".join(reference.split()).casefold()


def _closes(line: str, fence: str) -> bool:
    stripped = line.strip()
    return len(stripped) >= len(fence) and set(stripped) == {fence[0]}


def _parts(body: list[tuple[str, bool]]) -> list[str]:
    parts: list[str] = []
    lines: list[str] = []
    size = heading = blank = 0  # where this part may end: index of a heading, index after a blank line
    at_heading = at_blank = 0  # characters before those places
    for line, free in body:
        if size + len(line) > PART_CHARS and lines:
            cut, taken = (heading, at_heading) if at_heading >= _LEAST_CHARS else (blank, at_blank)
            if taken < _LEAST_CHARS:
                cut, taken = len(lines), size
            parts.append("\n".join(lines[:cut]))
            lines, size = lines[cut:], size - taken
            heading = blank = at_heading = at_blank = 0
        if free and _HEADING.match(line):
            heading, at_heading = len(lines), size
        lines.append(line)
        size += len(line) + 1
        if free and not line.strip():
            blank, at_blank = len(lines), size
    if any(line.strip() for line in lines):
        parts.append("\n".join(lines))
    return parts
