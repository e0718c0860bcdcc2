"""What a page and its sections are about, in one short plain text each, from the Markdown: nothing is converted.

A claim is never taken for a summary: it would stand without its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viewer.core.article.slugs import slugify
from viewer.core.content import limits
from viewer.core.content.front_matter import Page
from viewer.core.content.masks import masked
from viewer.core.content.titles import clean_words, plain_words

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?!#)[ \t]*(.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$")
_ATTRIBUTES = re.compile(r"\{:?([^{}\n]{0,1000})\}")
_ID = re.compile(r"""(?:^|\s)(?:#([^\s#.{}]+)|id=["']?([^\s"'}]+))""")
_CLAIM = re.compile(r"\bdata-claim\b")
_EXACT = re.compile(r"""\bdata-wording=["']?standard\b""")
_NO_PARAGRAPH = re.compile(
    r"(?:[-*+]|\d{1,9}[.)]|:)\s|>|\||!!!|\?\?\?|\[\^|\*\[|<|\[[^\]]+\]:|!\[|\{|/{3}|={3}|-{3}|\*{3}"
)
_TERM = re.compile(r"\s+:\s+")  # between a term of a list and what it means
_INNER = re.compile(r"\[\^[^\]\n]{1,200}\]|(?<=[*_)\]`=])\{:?[^{}\n]{0,1000}\}")
_SMALL = re.compile(r"(?<!\\)(==|\^\^|~~|~|\^)(?=\S)(.{1,200}?)(?<=\S)\1")


def summaries(page: Page) -> dict[str, str]:
    """{"": what the page is about, anchor: what that section is about}; empty texts are left out.

    The page's is its ``description``, else its first paragraph.
    """
    found: dict[str, str] = {}
    described = page.meta.get("description")
    if isinstance(described, str) and described.strip():
        found[""] = _short(clean_words(described))
    for anchor, text in _sections(page.body):
        words = _words(text)
        if words:
            found.setdefault(anchor, words)
            found.setdefault("", words)
    return found


@dataclass(frozen=True)
class Piece:
    """Lines of a page that stand together, below a heading. ``anchor`` is that of the heading above, or ""."""

    line: int  # of the body, from 0; of the heading, where there is one
    level: int  # of the heading with which the piece begins; 0: none
    anchor: str
    lines: tuple[str, ...]  # as written, without the heading; may be none
    heading: str = ""  # as written


def pieces(body: str) -> Iterator[Piece]:
    """The page in pieces, code and comments left out."""
    anchors: set[str] = set()
    anchor = ""
    for line, lines in _blocks(body):
        heading = _HEADING.match(lines[0])
        level, words = 0, ""
        if heading or (len(lines) > 1 and _UNDERLINE.match(lines[1])):
            words = heading[2] if heading else lines[0]
            level = len(heading[1]) if heading else 1 if lines[1].lstrip().startswith("=") else 2
            anchor = _anchor(words, anchors)
            del lines[: 1 if heading else 2]
        yield Piece(line, level, anchor, tuple(lines), words)


def prose(piece: Piece) -> str:
    """The piece as one paragraph, still with its marks; "" where it is none, or a claim, or in exact words."""
    lines = piece.lines
    if not lines or _NO_PARAGRAPH.match(lines[0].lstrip()) or lines[0].startswith(("    ", "\t")):
        return ""
    marks = " ".join(found[1] for found in _ATTRIBUTES.finditer("\n".join(lines)))
    if _CLAIM.search(marks) or _EXACT.search(marks):
        return ""
    return without_attributes(lines)


def without_attributes(lines: Iterable[str]) -> str:
    """Lines as one, without those that only carry attributes."""
    text = " ".join(line for line in lines if not _ATTRIBUTES.fullmatch(line.strip()))
    return _TERM.sub(": ", text)


def _sections(body: str) -> Iterator[tuple[str, str]]:
    """(anchor, paragraph) of each paragraph that may stand alone; the anchor is that of the heading above, or ""."""
    for piece in pieces(body):
        text = prose(piece)
        if text:
            yield piece.anchor, text


def _blocks(body: str) -> Iterator[tuple[int, list[str]]]:
    """Lines that stand together, as written, with the number of the first; a heading begins a new block.

    Code and comments are left out.
    """
    held: list[str] = []
    first = 0
    for number, (shown, line) in enumerate(zip(masked(body).split("\n"), body.split("\n"), strict=True)):
        if not shown.strip() or _HEADING.match(shown):
            if held:
                yield first, held
            held = []
        if shown.strip():
            first = first if held else number
            held.append(line)
    if held:
        yield first, held


def _anchor(title: str, taken: set[str]) -> str:
    """The anchor that the converter gives a heading, by the rules of Python-Markdown's toc."""
    marks = _ATTRIBUTES.search(title)
    own = _ID.search(marks[1]) if marks else None
    if own:
        anchor = own[1] or own[2]
    else:
        anchor = slugify(plain(title))
        if not anchor or anchor in taken:
            stem, number = (anchor, 1)
            while (anchor := f"{stem}_{number}") in taken:
                number += 1
    taken.add(anchor)
    return anchor


def plain(text: str) -> str:
    """A line of Markdown as the words it shows."""
    for _ in range(2):
        text = _SMALL.sub(r"\2", _INNER.sub("", text))
    return plain_words(text)


def _words(paragraph: str) -> str:
    return _short(plain(" ".join(paragraph.split())))


def _short(text: str) -> str:
    """At most so many letters, cut at a sentence or a word."""
    if len(text) <= limits.SUMMARY_LENGTH:
        return text
    cut = text[: limits.SUMMARY_LENGTH]
    sentence = max(cut.rfind(". "), cut.rfind("? "), cut.rfind("! "))
    if sentence > limits.SUMMARY_LENGTH // 3:
        return cut[: sentence + 1]
    return cut[: cut.rfind(" ") if " " in cut else len(cut)].rstrip(",;: ") + "…"
