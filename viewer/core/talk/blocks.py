"""Blocks of a page that are meant for a talk: ``!!! slide "Title"`` and ``!!! notes "…"``, taken out of its Markdown.

Other tools show them as admonitions. Septa's articles, search, kiosk, print and voice never see them: a page is cleared
of them where it is read (``content.front_matter``), with its line numbers kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from viewer.core.content.masks import masked
from viewer.core.talk.model import CLAIMS_MOST, MINUTES, POINT_LETTERS, POINTS_MOST

SLIDE: Final = "slide"
NOTES: Final = "notes"
OPTIONS: Final = ("claims", "figure", "minutes", "scene")
BLOCKS_MOST: Final = 500  # of a page

_HEAD = re.compile(r"""(?:!!!|\?\?\?\+?) ?(slide|notes)(?: +(?!")[\w-]+){0,5}(?: +"(.*)")?[ \t]*""")
_ANY = re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?) ?(?:slide|notes)\b", re.MULTILINE)
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+(.*)")
# In quotes, or one word, or several with commas between. What begins where is never in doubt: a long line costs little.
_VALUE = r"""(?:"[^"]*"|[^\s",=]+(?:,[ \t]*[^\s",=]+)*)"""
_OPTION = re.compile(rf"([a-z]+)=({_VALUE})")
_OPTIONS = re.compile(rf"[a-z]+={_VALUE}(?:[ \t]+[a-z]+={_VALUE})*[ \t]*")
_FIGURE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)\s>]+)[^)]*\)(?:\{[^}]*\})?[ \t]*")
_SPACES = 4


@dataclass(frozen=True)
class Fault:
    line: int  # of the text, from 0
    text: str
    cure: str


@dataclass(frozen=True)
class Block:
    """``line`` counts from 0, of the text without front matter. Points are Markdown still."""

    kind: str  # SLIDE or NOTES
    line: int
    title: str = ""
    points: tuple[str, ...] = ()
    figure: str = ""  # address, counted from the page
    figure_words: str = ""
    scene: str = ""
    minutes: float | None = None
    claims: tuple[str, ...] | None = None  # None: those that its section tells
    notes: str = ""  # of NOTES: paragraphs, a line each
    faults: tuple[Fault, ...] = ()


def taken_out(text: str) -> tuple[str, tuple[Block, ...]]:
    """(the Markdown with empty lines in the place of blocks, the blocks in order). Code is left as it is."""
    if not _ANY.search(text):
        return text, ()
    lines = text.split("\n")
    shown = masked(text).split("\n")
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        head = _HEAD.fullmatch(lines[at].strip()) if shown[at].strip() else None
        if head is None or len(blocks) >= BLOCKS_MOST:
            at += 1
            continue
        end = _end(lines, at)
        body = [(number, lines[number].expandtabs(_SPACES).strip()) for number in range(at + 1, end)]
        blocks.append((_slide if head[1] == SLIDE else _notes)(at, head[2] or "", body))
        lines[at:end] = [""] * (end - at)
        at = end
    return "\n".join(lines), tuple(blocks)


def _end(lines: list[str], at: int) -> int:
    """The line after the block: its own lines are set in further than its head, by a tab or four spaces."""
    inside = _indent(lines[at]) + _SPACES
    end = at + 1
    for number in range(at + 1, len(lines)):
        if lines[number].strip():
            if _indent(lines[number]) < inside:
                break
            end = number + 1
    return end


def _indent(line: str) -> int:
    wide = line.expandtabs(_SPACES)
    return len(wide) - len(wide.lstrip(" "))


def _notes(at: int, title: str, body: list[tuple[int, str]]) -> Block:
    said = [title.strip(), *(" ".join(words for _, words in held) for held in _paragraphs(body))]
    notes = "\n".join(filter(None, said))
    faults = () if notes else (Fault(at, "these notes are empty", "write them below, set in by four spaces"),)
    return Block(NOTES, at, notes=notes, faults=faults)


def _paragraphs(body: list[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    """Lines that belong together; an item of a list begins anew, and an option or a figure stands alone."""
    found: list[list[tuple[int, str]]] = []
    joins = False
    for number, words in body:
        alone = bool(_OPTIONS.fullmatch(words) or _FIGURE.fullmatch(words))
        if not words:
            joins = False
        elif joins and not alone and not _ITEM.match(words):
            found[-1].append((number, words))
        else:
            found.append([(number, words)])
            joins = not alone
    return found


def _slide(at: int, title: str, body: list[tuple[int, str]]) -> Block:
    reader = _SlideReader()
    for held in _paragraphs(body):
        reader.take(held[0][0], " ".join(words for _, words in held))
    return reader.block(at, title.strip())


class _SlideReader:
    def __init__(self) -> None:
        self.points: list[str] = []
        self.figure = ("", "")
        self.scene = ""
        self.minutes: float | None = None
        self.claims: tuple[str, ...] | None = None
        self.faults: list[Fault] = []

    def block(self, at: int, title: str) -> Block:
        address, words = self.figure
        return Block(
            SLIDE,
            at,
            title,
            tuple(self.points),
            address,
            words,
            self.scene,
            self.minutes,
            self.claims,
            faults=tuple(self.faults),
        )

    def take(self, line: int, words: str) -> None:
        figure = _FIGURE.fullmatch(words)
        if figure:
            self.figure = (figure[2], " ".join(figure[1].split()))
        elif _OPTIONS.fullmatch(words):
            for option in _OPTION.finditer(words):
                self._option(line, option[1], option[2].strip('" '))
        else:
            item = _ITEM.fullmatch(words)
            self._point(line, item[1] if item else words)

    def _point(self, line: int, words: str) -> None:
        if len(self.points) == POINTS_MOST:
            text = f"a slide has room for {POINTS_MOST} points; this one is left out"
            self._fault(line, text, "take some out, or begin another slide")
            return
        if len(words) > 2 * POINT_LETTERS:
            text = f"this point has {len(words)} letters; {POINT_LETTERS} can be read from the back row"
            self._fault(line, text, "say the rest, or write it into the notes")
        self.points.append(words)

    def _option(self, line: int, name: str, value: str) -> None:
        if name == "minutes":
            self._minutes(line, value)
        elif name == "scene":
            self.scene = value
        elif name == "figure":
            self.figure = (value, self.figure[1])
        elif name == "claims":
            self._claims(line, tuple(dict.fromkeys(value.replace(",", " ").split())))
        else:
            self._fault(line, f"'{name}' is not known in a slide", f"use {', '.join(OPTIONS)}")

    def _claims(self, line: int, ids: tuple[str, ...]) -> None:
        if len(ids) > CLAIMS_MOST:
            text = f"a slide has room for the notes of {CLAIMS_MOST} claims, not of {len(ids)}"
            self._fault(line, text, "begin another slide for the others")
        self.claims = ids[:CLAIMS_MOST]

    def _minutes(self, line: int, value: str) -> None:
        low, high = MINUTES
        try:
            number = float(value)
        except ValueError:
            number = -1.0
        if not low <= number <= high:  # also for what is no number at all
            self._fault(line, f"minutes must be a number, not '{value[:60]}'", f"write one from {low:g} to {high:g}")
            return
        self.minutes = number

    def _fault(self, line: int, text: str, cure: str) -> None:
        self.faults.append(Fault(line, text, cure))
