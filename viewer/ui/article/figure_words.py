"""What an article says of one of its pictures: the caption under it and the words in its place."""

from __future__ import annotations

import re
from html import unescape

from viewer.core.article.links import Link, href
from viewer.ui.article.pictures import wanted_pictures

_CAPTION = re.compile(r'<p class="caption"[^>]*>(.*?)</p>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_BEGIN, _END = '<table class="figure"', "</table>"


def figure_words(html: str, path: str) -> tuple[str, str]:
    """(caption, alt text) of the picture at ``path``, as plain words; empty where the article has none."""
    address = href(Link("file", path))
    wanted = wanted_pictures(html).get(address)
    at = html.find(f'src="{address}"')
    start = html.rfind(_BEGIN, 0, max(at, 0))
    end = html.find(_END, start)
    found = _CAPTION.search(html, at, end) if 0 <= start <= at < end else None
    caption = " ".join(unescape(_TAG.sub("", found.group(1))).split()) if found else ""
    return caption, wanted.alt if wanted is not None else ""
