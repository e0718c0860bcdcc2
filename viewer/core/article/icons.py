"""Icons inside an article: ``<img src="icon:NAME">``, drawn by the pane from Septa's own SVGs."""

from __future__ import annotations

import re

from viewer.core.article.tree import Element, el

_SIZED = re.compile(r'(<img class="icon" src="icon:[^"]*" width=")(\d+)(" height=")(\d+)"')


def icon(name: str, size: int = 16) -> Element:
    """The icon ``name``, ``size`` pixels wide at a text scale of 1."""
    return el("img", "icon", src=f"icon:{name}", width=str(size), height=str(size))


def scaled(html: str, factor: float) -> str:
    """The article with its icons ``factor`` times as large: Qt gives pictures no size relative to the text."""

    def resized(match: re.Match[str]) -> str:
        width, height = (max(1, round(int(match.group(n)) * factor)) for n in (2, 4))
        return f'{match.group(1)}{width}{match.group(3)}{height}"'

    return html if factor == 1 else _SIZED.sub(resized, html)
