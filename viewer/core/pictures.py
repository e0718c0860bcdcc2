"""What a picture from a pack may be. Judged by its bytes: a file's name proves nothing.

Drawings are XML that Qt's SVG renderer walks, so what could make it read other files or walk for ever is refused
before the renderer sees it.
"""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["png", "jpeg", "webp", "gif", "svg"]

MOST_PIXELS = 40_000_000
SVG_BYTES = 2 * 1024 * 1024
SVG_ELEMENTS = 5_000
SVG_DEPTH = 64
SVG_SIDE = 100_000.0

_LEFT_OUT = frozenset(
    {
        "use",  # a few nested ones draw for ever
        "filter",  # a blur takes seconds
        "pattern",  # drawn anew for every shape that it fills
        *("image", "feimage", "foreignobject", "script", "audio", "video"),  # other files, other programs
        *("animate", "animatecolor", "animatemotion", "animatetransform", "set"),
    }
)
_ADDRESS = re.compile(r"url\(\s*['\"]?\s*(?!#)", re.IGNORECASE)


def kind_of(data: bytes) -> Kind | None:
    """Which of the formats that Septa shows ``data`` is, by its first bytes; None for every other."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return "svg" if head.startswith((b"<?xml", b"<svg", b"<!--")) and b"<svg" in data[:65536] else None


def svg_fault(data: bytes) -> str | None:
    """Why a drawing is not shown, in a few words; None when it may be."""
    if len(data) > SVG_BYTES:
        return f"more than {SVG_BYTES // 1024 // 1024} MiB of drawing"
    from xml.parsers import expat

    check = _Check()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = check.doctype
    parser.StartElementHandler = check.start
    parser.EndElementHandler = check.end
    parser.CharacterDataHandler = check.text
    try:
        parser.Parse(data, True)
    except _RefusedError as refused:
        return str(refused)
    except (expat.ExpatError, ValueError) as error:
        return f"not well-formed ({error})"
    return None if check.elements else "no drawing"


class _RefusedError(Exception):
    """A drawing with something in it that Septa does not draw."""


class _Check:
    """Counts and judges what the parser meets."""

    def __init__(self) -> None:
        self.elements = 0
        self.depth = 0
        self.in_style = 0

    def doctype(self, _name: str, _system: str | None, _public: str | None, has_internal: int) -> None:
        # A plain document type (drawing programs write one) is harmless; entities are not.
        if has_internal:
            raise _RefusedError("entities of its own")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        self.depth += 1
        local = name.rpartition(":")[2].lower()
        if self.elements > SVG_ELEMENTS:
            raise _RefusedError(f"more than {SVG_ELEMENTS} shapes")
        if self.depth > SVG_DEPTH:
            raise _RefusedError(f"groups more than {SVG_DEPTH} deep")
        if local in _LEFT_OUT:
            raise _RefusedError(f"<{local}> in it")
        self.in_style += local == "style"
        for key, value in attributes.items():
            self.attribute(key.rpartition(":")[2].lower(), value)

    def attribute(self, key: str, value: str) -> None:
        if key == "href" and not value.startswith("#"):
            raise _RefusedError("a reference to another file")
        if _ADDRESS.search(value):
            raise _RefusedError("a reference to another file")
        if key in ("width", "height") and _number(value) > SVG_SIDE:
            raise _RefusedError("a size beyond all measure")

    def end(self, name: str) -> None:
        self.depth -= 1
        self.in_style -= name.rpartition(":")[2].lower() == "style"

    def text(self, words: str) -> None:
        if self.in_style and ("@import" in words.lower() or _ADDRESS.search(words)):
            raise _RefusedError("a reference to another file")


def _number(text: str) -> float:
    match = re.match(r"\s*([0-9]+(?:\.[0-9]*)?(?:[eE][0-9]+)?)", text)
    return float(match.group(1)) if match else 0.0
