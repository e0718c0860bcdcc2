"""What a page's Markdown source holds, with line numbers: links, pictures, marks and paragraphs. For ``check``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

from viewer.core.content.masks import masked

Place = Literal["paragraph", "heading", "item", "inline", "loose", "html"]

_TOKEN = re.compile(r"\\.|!?\[|\]|\n[ \t]*\n", re.DOTALL)
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*\n?[ \t]*(<[^>\n]*>|\S+)[^\n]*$", re.MULTILINE)
_TITLE = re.compile(r"""\s+(?:"[^"]*"|'[^']*')\s*$""")
_TAG = re.compile(r"<([A-Za-z][\w-]*)((?:\s[^<>]*)?)>")
_HTML_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_ATTRIBUTES = re.compile(r"\{:?([^{}\n]{1,1000})\}")
_PAIR = re.compile(r"""([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))""")
_HEADING = re.compile(r"^\s*#{1,6}(?!#)")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*")  # makes a heading of the line above
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)]|:)\s")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ADDRESS = 2000  # letters of a link's address and title; what is longer is no link
_NESTED = 40  # open brackets remembered
_HTML_PLACES: dict[str, Place] = {"p": "paragraph", **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading")}
_INLINE_END = ("*", "_", ")", "]", "`", "=", "~", "^", ">")


@dataclass(frozen=True)
class Target:
    """A link or a picture. ``address`` is as it is meant, entities and escapes undone; ``alt`` belongs to pictures."""

    address: str
    line: int
    picture: bool = False
    alt: str = ""


@dataclass(frozen=True)
class Mark:
    """An attribute ``data-…`` that Septa understands. ``block`` numbers the paragraph on which it stands."""

    name: str
    value: str
    line: int
    place: Place
    block: int = -1


@dataclass(frozen=True)
class Paragraph:
    text: str
    line: int
    number: int


@dataclass(frozen=True)
class PageScan:
    targets: tuple[Target, ...]
    marks: tuple[Mark, ...]
    paragraphs: tuple[Paragraph, ...]


def scan(text: str, first_line: int = 1) -> PageScan:
    """Look through a page's Markdown; ``first_line`` is the line of the file on which it begins."""
    scanner = _Scanner(text, first_line)
    return PageScan(tuple(scanner.targets()), tuple(scanner.marks()), tuple(scanner.blocks))


class _Scanner:
    def __init__(self, text: str, first_line: int) -> None:
        self.text = masked(text)
        self.first_line = first_line
        self._starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        self.lines = self.text.split("\n")
        self.blocks: list[Paragraph] = []
        self._block_of: list[int] = []  # line index -> number of its block, -1 between blocks
        self._find_blocks(text.split("\n"))

    def _line(self, position: int) -> int:
        return self.first_line + bisect_right(self._starts, position) - 1

    def _find_blocks(self, shown: list[str]) -> None:
        number = -1
        held: list[str] = []
        for index, line in enumerate([*self.lines, ""]):
            if line.strip():
                if not held:
                    number += 1
                held.append(shown[index])
            elif held:
                self.blocks.append(Paragraph("\n".join(held), self.first_line + index - len(held), number))
                held = []
            self._block_of.append(number if line.strip() else -1)

    def targets(self) -> Iterator[Target]:
        definitions = {_label(found[1]): found for found in _DEFINITION.finditer(self.text)}
        pictures: set[str] = set()
        for found in self._brackets():
            address, label, picture, alt, line = found
            if address is not None:
                yield Target(address, line, picture, alt if picture else "")
            elif _label(label) in definitions and picture:
                pictures.add(_label(label))
                definition = definitions[_label(label)]
                yield Target(_meant(definition[2]), line, True, alt)
        for label, definition in definitions.items():
            if label not in pictures:
                yield Target(_meant(definition[2]), self._line(definition.start()))
        yield from self._tags()

    def _brackets(self) -> Iterator[tuple[str | None, str, bool, str, int]]:
        """(address or None, label, is it a picture, words, line) of every bracketed text that may lead somewhere."""
        open_at: list[tuple[int, int, bool]] = []
        for token in _TOKEN.finditer(self.text):
            sign = token[0]
            if sign[0] == "\n":
                open_at.clear()
            elif sign.endswith("[") and sign[0] != "\\":
                open_at = [*open_at[-_NESTED:], (token.start(), token.end(), sign[0] == "!")]
            elif sign == "]" and open_at:
                start, begin, picture = open_at.pop()
                words = self.text[begin : token.start()]
                after = self.text[token.end() : token.end() + 1]
                address = self._destination(token.end() + 1) if after == "(" else None
                label = words
                if after == "[":
                    end = self.text.find("]", token.end())
                    label = self.text[token.end() + 1 : end] or words
                if address is not None or label:
                    yield address, label, picture, " ".join(words.split()), self._line(start)

    def _destination(self, start: int) -> str | None:
        """The address in round brackets from ``start`` on; None when the bracket is not closed in its paragraph."""
        if self.text.find(")", start, start + _ADDRESS) < 0:
            return None
        depth = 1
        for position in range(start, min(len(self.text), start + _ADDRESS)):
            sign = self.text[position]
            if sign == "\n" and self.text[position + 1 : position + 2] in ("\n", ""):
                return None
            escaped = self.text[position - 1] == "\\"
            depth += (sign == "(" and not escaped) - (sign == ")" and not escaped)
            if depth == 0:
                return _meant(_TITLE.sub("", self.text[start:position]))
        return None

    def _tags(self) -> Iterator[Target]:
        for found in _TAG.finditer(self.text):
            attributes = _attributes(found[2], _HTML_ATTRIBUTE)
            line = self._line(found.start())
            if found[1].lower() == "a" and "href" in attributes:
                yield Target(unescape(attributes["href"]), line)
            elif found[1].lower() == "img":
                alt = " ".join(unescape(attributes.get("alt", "")).split())
                yield Target(unescape(attributes.get("src", "")), line, True, alt)

    def marks(self) -> Iterator[Mark]:
        for found in _ATTRIBUTES.finditer(self.text):
            pairs = [pair for pair in _pairs(found[1], _PAIR) if pair[0].startswith("data-")]
            if pairs:
                place, block = self._place(found)
                for name, value in pairs:
                    yield Mark(name, value, self._line(found.start()), place, block)
        for found in _TAG.finditer(self.text):
            place = _HTML_PLACES.get(found[1].lower(), "html")
            for name, value in _pairs(found[2], _HTML_ATTRIBUTE):
                if name.startswith("data-"):
                    index = self._line(found.start()) - self.first_line
                    yield Mark(name, unescape(value), self._line(found.start()), place, self._block_of[index])

    def _place(self, found: re.Match[str]) -> tuple[Place, int]:
        """On what an attribute list stands, by the rules of attr_list: under a paragraph, behind a heading or words."""
        index = self._line(found.start()) - self.first_line
        line = self.lines[index]
        block = self._block_of[index]
        column = found.start() - self._starts[index]
        if line.strip() == found[0]:
            above = index - 1
            while above >= 0 and self._block_of[above] == block and _only_attributes(self.lines[above]):
                above -= 1
            if above < 0 or self._block_of[above] != block or _HEADING.match(self.lines[above]):
                return "loose", block
            while above >= 0 and self._block_of[above] == block:
                if _ITEM.match(self.lines[above]):
                    return "item", block
                above -= 1
            return "paragraph", block
        below = self.lines[index + 1] if index + 1 < len(self.lines) else ""
        if _HEADING.match(line) or _UNDERLINE.fullmatch(below):
            return "heading", block
        return ("inline" if column and line[column - 1] in _INLINE_END else "loose"), block


def _only_attributes(line: str) -> bool:
    return _ATTRIBUTES.fullmatch(line.strip()) is not None


def _pairs(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    for found in pattern.finditer(text):
        yield found[1].lower(), found[2] if found[2] is not None else found[3] if found[3] is not None else found[4]


def _attributes(text: str, pattern: re.Pattern[str]) -> dict[str, str]:
    return dict(_pairs(text, pattern))


def _label(text: str) -> str:
    return " ".join(text.split()).casefold()


def _meant(address: str) -> str:
    address = address.strip()
    if address.startswith("<") and address.endswith(">"):
        address = address[1:-1]
    return unescape(_ESCAPE.sub(r"\1", address)).strip()
