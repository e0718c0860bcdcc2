"""Marks inside a line of Markdown taken away: what is left are the words that it shows."""

from __future__ import annotations

import re
from html import unescape
from operator import itemgetter

# Each pattern looks only so far ahead: a page of nothing but marks costs no more than a long one.
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_CODE = re.compile(r"`([^`\n]{1,400})`(?:\{[^{}\n]{1,200}\})?")
_LONG_CODE = re.compile(r"(`{2,3})(?!`)([^\n]{1,400}?)(?<!`)\1(?!`)(?:\{[^{}\n]{1,200}\})?")
_PICTURE = re.compile(
    r"!\[([^\[\]\n]{0,1000})\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,200}\])(?:\{[^{}\n]{0,400}\})?"
)
_LINK = re.compile(
    r"\[([^\[\]\n]{1,1000})\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)(?:\{[^{}\n]{1,400}\})?"
)
_REFERENCE = re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,200}\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\n]{1,100}\]")
_ATTRIBUTES = re.compile(r"(?<=[*_)\]`=~^>])\{:?[ ]*[^{}\n ][^{}\n]{0,400}\}")
_ADDRESS = re.compile(r"<((?:https?|mailto|ftp):[^<>\s]{1,1000})>")
_TAG = re.compile(r"</?[A-Za-z][\w:-]{0,40}(?:\s[^<>\n]{0,1000})?/?>|<[!?][^<>\n]{0,400}>")
_INLINE_TAGS = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small")
).union(("span", "strong", "sub", "sup", "u", "var"))
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]{1,400})(?<=\S)\*\*")
_STRESSED = re.compile(r"\*(?=\S)([^*\n]{1,400})(?<=\S)\*")
_LINES = re.compile(r"(?<![^\W_])(_{1,3})(?=[^\s_])([^\n]{1,400}?)(?<=[^\s_])\1(?![^\W_])")
_MARKS = re.compile(r"(==|~~|\^\^|\+\+)(?=\S)([^\n=~^+]{1,400}|[^\n]{1,400}?)(?<=\S)\1")
_SMALL = re.compile(r"([~^])(?=[^\s~^])([^\s~^]{1,60}?)\1")
_ICON = re.compile(r":[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){1,8}:")
_ANY = re.compile(r"[\\`\[<{*_=~^+&]| {2}")
_SPACES = re.compile(r"[^\S\n]{2,}")
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")
_KEPT = 0xE000  # a sign that stood behind a backslash waits here, in the private area, until all marks are gone
_WAITING = re.compile("[\ue000-\ue07f]")


_first, _second = itemgetter(1), itemgetter(2)  # groups of a match


def clean_line(text: str) -> str:
    """One line of Markdown as the words it shows."""
    return " ".join((clean(text) if _ANY.search(text) else text).split())


def clean(text: str) -> str:
    """The same for several lines; there are as many afterwards."""
    kept = "\\" in text or "`" in text
    if "\\" in text:
        text = _ESCAPED.sub(lambda found: _shield(found[1]), text)
    if "``" in text:
        text = _LONG_CODE.sub(lambda found: _shield(found[2].strip()), text)
    if "`" in text:
        text = _CODE.sub(lambda found: found[1] if found[1].isalnum() else _shield(found[1]), text)
    if "[" in text:
        text = _brackets(text)
    if "<" in text:
        text = _TAG.sub(_without_tag, _ADDRESS.sub(_first, text))
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    if "*" in text:
        text = _stressed(text)
    if "_" in text:
        text = _lined(text)
    if "==" in text or "~~" in text or "^^" in text or "++" in text:
        text = _MARKS.sub(_second, text)
    if "~" in text or "^" in text:
        text = _SMALL.sub(_second, text)
    if "&" in text:
        text = unescape(text).replace("\r", " ")
    if kept:
        text = _WAITING.sub(lambda found: chr(ord(found[0]) - _KEPT), text)
    return _SPACES.sub(" ", text) if "  " in text else text


def without_icons(text: str) -> str:
    """Names of icons taken away; the converter leaves them, so that they count in anchors."""
    return _ICON.sub("", text) if ":" in text else text


def pictures(text: str) -> list[str]:
    """The words of the pictures in a line, for those who cannot see them."""
    return [found[1] for found in _PICTURE.finditer(text) if found[1]] if "![" in text else []


def _brackets(text: str) -> str:
    """Without pictures, footnote signs and the addresses of links; links may hold pictures, so those go first."""
    text = _FOOTNOTE.sub("", text)
    if "![" in text:
        text = _PICTURE.sub("", text)
    return _REFERENCE.sub(_first, _LINK.sub(_first, text)) if "](" in text or "][" in text else text


def _stressed(text: str) -> str:
    """Without pairs of stars, also those inside one another."""
    for _ in range(3):
        text, strong = _STRONG.subn(_first, text) if "**" in text else (text, 0)
        text, stressed = _STRESSED.subn(_first, text)
        if not (strong or stressed) or "*" not in text:
            break
    return text


def _lined(text: str) -> str:
    for _ in range(3):
        text, count = _LINES.subn(_second, text)
        if not count or "_" not in text:
            break
    return text


def _without_tag(found: re.Match[str]) -> str:
    """A tag of a block parts words, one inside a line does not."""
    name = found[0].strip("</>").split(maxsplit=1)[:1]
    return "" if name and name[0].lower() in _INLINE_TAGS else " "


def _shield(text: str) -> str:
    """``text`` with its signs put away, so that they are taken for no marks."""
    return _SIGN.sub(lambda found: chr(_KEPT + ord(found[0])), text)
