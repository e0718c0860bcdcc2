"""Reads many pages of a pack quickly, as confined as ``PackFiles`` reads one, and takes their heads apart.

The folders above a file are looked at once and not for every page in them; the usual simple front matter is read
without YAML. Whatever is unusual goes the long way.
"""

from __future__ import annotations

import os
import posixpath
import re
import stat
from collections.abc import Mapping

from viewer.core.content import front_matter, limits
from viewer.core.content.files import PackFiles
from viewer.core.talk.blocks import taken_out

_CAN = hasattr(os, "O_NOFOLLOW")
_FLAGS = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_NOCTTY"):
    _FLAGS |= getattr(os, _name, 0)

_HEAD = re.compile(r"---\n((?:[A-Za-z_]+: [^\n]+\n)+)---\n+")
_LINE = re.compile(r"([A-Za-z_]+): +(?:([A-Za-z0-9À-ɏ](?:[^:#\n]|:(?! |$)|(?<! )#)*)|\[([\w ,.'’-]*)\]) *\n")


class PageReader:
    """``read`` is ``PackFiles.read`` for pages that its listing names."""

    def __init__(self, files: PackFiles) -> None:
        self._files = files
        self._docs = os.path.join(files.root, "" if files.docs_dir == "." else files.docs_dir)
        self._looked_at: set[str] = set()  # folders with no link on the way to them

    def read(self, path: str) -> bytes:
        """A page's bytes. FileRefusedError as ``PackFiles``."""
        folder = posixpath.dirname(path)
        if folder in self._looked_at:
            data = self._quickly(os.path.join(self._docs, path))
            if data is not None:
                return data
        data = self._files.read(path)
        if _CAN:
            self._looked_at.add(folder)
        return data

    def stamp(self, path: str) -> tuple[int, int]:
        """(size, time) of a page; (-1, -1) when its name on the disk is spelled otherwise: then its hash decides."""
        try:
            state = os.lstat(os.path.join(self._docs, path))
        except (OSError, ValueError):
            return -1, -1
        return state.st_size, state.st_mtime_ns

    def _quickly(self, place: str) -> bytes | None:
        try:
            handle = os.open(place, _FLAGS)
        except (OSError, ValueError):
            return None
        try:
            state = os.fstat(handle)
            if not stat.S_ISREG(state.st_mode) or state.st_size > limits.PAGE_BYTES:
                return None
            data = os.read(handle, state.st_size + 1)
            return data if len(data) == state.st_size else None
        except OSError:
            return None
        finally:
            os.close(handle)


def head_and_body(data: bytes, path: str) -> tuple[Mapping[str, object], str]:
    """Front matter and Markdown of a page, as ``front_matter.split``; simple values may be text where YAML has more."""
    quick = _quick_head(data)
    if quick is not None:
        return quick
    page = front_matter.split(data, path)
    return page.meta, page.body


def _quick_head(data: bytes) -> tuple[Mapping[str, object], str] | None:
    if not data.startswith(b"---\n") or b"\r" in data:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    found = _HEAD.match(text)
    if not found:
        return None
    meta: dict[str, object] = {}
    at = found.start(1)
    while at < found.end(1):
        line = _LINE.match(text, at, found.end(1))
        if not line or line[1] in meta:
            return None
        meta[line[1]] = line[2].rstrip() if line[2] else [one.strip() for one in line[3].split(",") if one.strip()]
        at = line.end()
    return meta, taken_out(text[found.end() :])[0]
