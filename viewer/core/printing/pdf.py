"""What a PDF needs and Qt does not write: its language, an outline, and links from page to page.

All is put behind the file as an update (ISO 32000-1, 7.5.6): what Qt wrote stays as it is. A file that does not look as
Qt writes it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Place = tuple[int, float]  # page from 0, points from its upper edge

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>", re.DOTALL)
_ROW = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_ADDRESS = re.compile(rb"/A\s*<<\s*(?:/Type\s*/Action\s*)?/S\s*/URI\s*/URI\s*\(((?:\\.|[^\\()])*)\)\s*>>", re.DOTALL)
_ROOT_HAS = (b"/Lang", b"/Outlines", b"/PageMode", b"/ViewerPreferences")


@dataclass(frozen=True)
class OutlineRow:
    """``level`` 0 is the top; ``place``: where it leads."""

    title: str
    level: int
    place: Place


@dataclass(frozen=True)
class _File:
    data: bytes
    offsets: Mapping[int, int]  # object → where it begins
    size: int
    root: int
    trailer: bytes
    xref: int

    def body(self, number: int) -> bytes:
        """What stands in an object, without a stream."""
        at = self.offsets[number]
        head = b"%d 0 obj" % number
        if not self.data.startswith(head, at):
            raise ValueError("no such object")
        return self.data[at + len(head) : self.data.index(b"endobj", at)]


def enriched(
    data: bytes,
    language: str,
    rows: Sequence[OutlineRow],
    places: Mapping[str, Place],
    own: Callable[[str], bool],
) -> bytes:
    """``data`` with language, outline and inner links. ``own``: is an address one of ours, which no browser knows?"""
    try:
        file = _read(data)
        pages = _pages(file)
        changed = dict(_links(file, pages, places, own))
        changed |= _outline(file, pages, rows)
        changed[file.root] = _root(file, language, bool(rows), file.size)
        return data + _update(file, changed)
    except (ValueError, KeyError, IndexError, AttributeError):
        return data


def _read(data: bytes) -> _File:
    found = _START.search(data)
    if found is None:
        raise ValueError("no end")
    xref = int(found.group(1))
    end = data.index(b"trailer", xref)
    lines = data[xref:end].split(b"\n", 2)
    if lines[0].strip() != b"xref" or not lines[1].startswith(b"0 "):
        raise ValueError("no plain table")
    rows = _ROW.findall(lines[2])
    offsets = {number: int(at) for number, (at, _, kind) in enumerate(rows) if kind == b"n"}
    trailer = _TRAILER.search(data, end)
    if trailer is None:
        raise ValueError("no trailer")
    return _File(data, offsets, len(rows), _number(rb"/Root", trailer.group(1)), trailer.group(1), xref)


def _number(name: bytes, text: bytes) -> int:
    """The object that ``name`` refers to."""
    found = re.search(name + rb"\s+(\d+) 0 R", text)
    if found is None:
        raise ValueError("not there")
    return int(found.group(1))


def _pages(file: _File) -> list[tuple[int, float]]:
    """Every page: its object, and its height in points."""
    tree = file.body(_number(rb"/Pages", file.body(file.root)))
    kids = re.search(rb"/Kids\s*\[(.*?)\]", tree, re.DOTALL)
    if kids is None:
        raise ValueError("no pages")
    return [(number, _height(file.body(number))) for number in map(int, re.findall(rb"(\d+) 0 R", kids.group(1)))]


def _height(page: bytes) -> float:
    box = re.search(rb"/MediaBox\s*\[\s*\S+\s+\S+\s+\S+\s+(\S+?)\s*\]", page)
    if box is None:
        raise ValueError("a page without a size")
    return float(box.group(1))


def _goal(pages: Sequence[tuple[int, float]], place: Place) -> bytes:
    number, height = pages[min(place[0], len(pages) - 1)]
    return b"[%d 0 R /XYZ null %.2f null]" % (number, max(0.0, height - place[1]))


def _links(
    file: _File, pages: Sequence[tuple[int, float]], places: Mapping[str, Place], own: Callable[[str], bool]
) -> Iterator[tuple[int, bytes]]:
    for number in file.offsets:
        at = file.offsets[number]
        if b"/Annot" not in file.data[at : at + 60]:
            continue
        body = file.body(number)
        found = _ADDRESS.search(body)
        if found is None:
            continue
        address = re.sub(rb"\\(.)", rb"\1", found.group(1)).decode("latin-1")
        if not own(address):
            continue
        place = places.get(address) or places.get(address.partition("#")[0])
        goal = b"/Dest " + _goal(pages, place) if place is not None else b""
        yield number, body[: found.start()] + goal + body[found.end() :]


def _outline(file: _File, pages: Sequence[tuple[int, float]], rows: Sequence[OutlineRow]) -> dict[int, bytes]:
    """The tree of the outline, as objects behind those of the file; its root is the first."""
    if not rows:
        return {}
    root = file.size
    parents, numbers = _parents(rows), [root + 1 + n for n in range(len(rows))]
    out: dict[int, bytes] = {}
    for n in range(-1, len(rows)):
        children = [c for c, parent in enumerate(parents) if parent == n]
        parts = [b"/Type /Outlines"] if n < 0 else [b"/Title " + _text(rows[n].title)]
        if n >= 0:
            siblings = [c for c, parent in enumerate(parents) if parent == parents[n]]
            at = siblings.index(n)
            parts.append(b"/Parent %d 0 R" % (root if parents[n] < 0 else numbers[parents[n]]))
            parts += [b"/Prev %d 0 R" % numbers[siblings[at - 1]]] if at else []
            parts += [b"/Next %d 0 R" % numbers[siblings[at + 1]]] if at + 1 < len(siblings) else []
            parts.append(b"/Dest " + _goal(pages, rows[n].place))
        if children:
            ends = numbers[children[0]], numbers[children[-1]]
            parts.append(b"/First %d 0 R /Last %d 0 R /Count %d" % (*ends, len(children) if n < 0 else -len(children)))
        out[root if n < 0 else numbers[n]] = b"\n<<\n" + b"\n".join(parts) + b"\n>>\n"
    return out


def _parents(rows: Sequence[OutlineRow]) -> list[int]:
    """For each row the row that it stands under; -1 at the top."""
    path: list[int] = []
    out = []
    for number, row in enumerate(rows):
        while path and rows[path[-1]].level >= row.level:
            path.pop()
        out.append(path[-1] if path else -1)
        path.append(number)
    return out


def _text(words: str) -> bytes:
    return b"<FEFF" + words.encode("utf-16-be").hex().upper().encode() + b">"


def _root(file: _File, language: str, has_outline: bool, outline: int) -> bytes:
    body = file.body(file.root)
    if any(name in body for name in _ROOT_HAS):
        raise ValueError("already there")
    more = [b"/Lang " + _text(language), b"/ViewerPreferences << /DisplayDocTitle true >>"]
    if has_outline:
        more += [b"/PageMode /UseOutlines", b"/Outlines %d 0 R" % outline]
    end = body.rindex(b">>")
    return body[:end] + b"\n".join(more) + b"\n" + body[end:]


def _update(file: _File, changed: Mapping[int, bytes]) -> bytes:
    """The objects, a table of them, and a trailer that points back to the first."""
    out = bytearray(b"\n")
    rows = []
    for number in sorted(changed):
        rows.append((number, len(file.data) + len(out)))
        out += b"%d 0 obj" % number + changed[number] + b"endobj\n"
    start = len(file.data) + len(out)
    out += b"xref\n"
    for number, at in rows:
        out += b"%d 1\n%010d 00000 n \n" % (number, at)
    size = max(file.size, *(number + 1 for number in changed))
    trailer = re.sub(rb"/Size\s+\d+", b"/Size %d" % size, file.trailer)
    out += b"trailer\n<<" + trailer + b"/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (file.xref, start)
    return bytes(out)
