"""Raw HTML → HTML that names only what an article may have. nh3 does it; its lists stand here.

Addresses are held to http, https and mailto or are relative; what a relative one may mean is decided later, by
``links.resolve``, against the names of the pack. No address of the source ever reaches the article unchanged.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import nh3

_ALLOWED = (
    # text
    "a abbr acronym b bdi bdo big br cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup"
    " time tt u var wbr"
    # blocks
    " address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header"
    " hgroup hr li main nav ol p pre section summary ul"
    # tables, pictures, films, task boxes
    " caption col colgroup table tbody td tfoot th thead tr"
    " audio iframe img picture source video input"
)
_WITH_CONTENT = (
    "applet canvas datalist embed head math noembed noframes noscript object option script select style svg template"
    " textarea title xmp"
)
_ATTRIBUTES = {
    "*": {"class", "id", "data-claim", "data-part", "data-scene", "data-wording", "dir", "lang", "title"},
    "a": {"href", "name"},
    "audio": {"src"},
    "details": {"open"},
    "div": {"align"},
    "h1": {"align"},
    "h2": {"align"},
    "h3": {"align"},
    "iframe": {"src"},
    "img": {"src", "alt", "width", "height", "align"},
    "input": {"type", "checked"},
    "ol": {"start", "type"},
    "p": {"align"},
    "source": {"src"},
    "table": {"align", "width"},
    "td": {"align", "colspan", "rowspan", "width"},
    "th": {"align", "colspan", "rowspan", "width"},
    "ul": {"type"},
    "video": {"src"},
}
_VALUES = {
    "align": re.compile(r"left|right|center|justify"),
    "data-wording": re.compile(r"plain|standard"),
    "colspan": re.compile(r"[1-9][0-9]?"),
    "dir": re.compile(r"ltr|rtl|auto"),
    "height": re.compile(r"[1-9][0-9]{0,3}(?:px)?"),
    "lang": re.compile(r"[A-Za-z0-9-]{1,35}"),
    "rowspan": re.compile(r"[1-9][0-9]?"),
    "start": re.compile(r"[0-9]{1,6}"),
    "type": re.compile(r"[1aAiI]|disc|circle|square|checkbox"),
    "width": re.compile(r"[1-9][0-9]{0,3}(?:px|%)?"),
}
_LONGEST = 2_000  # characters of any attribute: an address, an alt text


def _attribute(tag: str, name: str, value: str) -> str | None:
    if len(value) > _LONGEST:
        return None
    allowed = _VALUES.get(name)
    return value if allowed is None or allowed.fullmatch(value) else None


@cache
def _cleaner() -> nh3.Cleaner:
    import nh3

    return nh3.Cleaner(
        tags=set(_ALLOWED.split()),
        clean_content_tags=set(_WITH_CONTENT.split()),
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        link_rel=None,
        url_schemes={"http", "https", "mailto"},
    )


def clean(html: str) -> str:
    """The same page with nothing in it that could act, hide or reach outside. Always well formed."""
    return _hollow_frames(_cleaner().clean(drawings_to_alt(html)))


def _hollow_frames(html: str) -> str:
    """Sanitised HTML without what stands inside frames: that is raw text, and would read as tags."""
    out, done = [], 0
    while (at := html.find("<iframe", done)) >= 0:
        inside = html.find(">", at) + 1  # a ">" in an attribute is escaped by the sanitiser
        end = html.find("</iframe>", inside)
        out.append(html[done:inside])
        done = len(html) if end < 0 else end
        if end >= 0:
            out.append("</iframe>")
            done += len("</iframe>")
    return "".join(out) + html[done:] if out else html


def drawings_to_alt(html: str) -> str:
    """Every ``<svg>…</svg>`` becomes a picture without a file that keeps its words, which the sanitiser would lose."""
    at = _find_tag(html, "<svg", 0)
    if at < 0:
        return html
    out, done = [], 0
    while at >= 0:
        end = html.find("</svg>", at)
        if end < 0:
            break
        end += len("</svg>")
        out += [html[done:at], _alt_of(html[at:end])]
        done = end
        at = _find_tag(html, "<svg", end)
    return "".join(out) + html[done:]


_NAMED = re.compile(r'^<svg[^<>]*\saria-label="([^"<>]*)"|<title[^<>]*>([^<>]*)</title>')


def _alt_of(drawing: str) -> str:
    found = _NAMED.search(drawing)
    words = (found.group(1) or found.group(2) or "").strip() if found else ""
    return f'<img alt="{words.replace(chr(34), "&quot;")}">' if words else ""


def _find_tag(html: str, start: str, at: int) -> int:
    """Where the tag opens; -1 for nowhere. "<svgfoo" is another tag."""
    while (at := html.find(start, at)) >= 0:
        after = html[at + len(start) : at + len(start) + 1]
        if after in (">", "/") or after.isspace():
            return at
        at += len(start)
    return -1
