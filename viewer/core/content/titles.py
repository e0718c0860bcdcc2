"""Titles of pages and folders, as plain words."""

from __future__ import annotations

import re
import unicodedata

from viewer.core.content import limits

_TAG = re.compile(r"<[^<>]{0,500}>")
_ICON = re.compile(r":[a-z0-9]+(?:-[a-z0-9]+)+:")  # :material-home: and its like
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ATTRIBUTES = re.compile(r"\s*\{:?[ ]*[#.\w][^{}]*\}\s*$")
_MARKS = re.compile(r"(\*\*\*|\*\*|\*|___|__|`+|~~|==)(?=\S)(.+?)(?<=\S)\1")
_ATX = re.compile(r"^ {0,3}#(?!#)[ \t]*(.*?)[ \t]*#*[ \t]*$")
# Signs that turn the direction of what follows them: a title must not reorder the words beside it.
_DIRECTION = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")


def clean_title(text: str) -> str:
    """A title without HTML, icons, control signs or more marks on a letter than any script needs."""
    words = clean_words(_ICON.sub("", _TAG.sub("", text[: limits.TITLE_LENGTH * 4])))
    return words if len(words) <= limits.TITLE_LENGTH else words[: limits.TITLE_LENGTH - 1] + "…"


def clean_words(text: str) -> str:
    """Plain text with single spaces, without signs that control, and with no more marks on a letter than it needs."""
    words = " ".join(_few_marks(_DIRECTION.sub("", text)).split())
    return "".join(sign for sign in words if unicodedata.category(sign) not in ("Cc", "Cs"))


def plain_words(text: str) -> str:
    """One line of Markdown as the words it shows."""
    text = _ATTRIBUTES.sub("", text[: limits.TITLE_LENGTH * 4])
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    for _ in range(3):
        text, changed = _MARKS.subn(r"\2", text)
        if not changed:
            break
    return clean_title(re.sub(r"\\([\\`*_{}\[\]()#+\-.!|~])", r"\1", text))


def first_heading(body: str) -> str:
    """The level-1 heading with which a page begins, or "" when it begins otherwise."""
    lines = body.lstrip("\n").split("\n", 2)
    found = _ATX.match(lines[0])
    if found:
        return plain_words(found[1])
    if len(lines) > 1 and lines[0].strip() and re.fullmatch(r"=+[ \t]*", lines[1]):
        return plain_words(lines[0])
    return ""


def name_title(name: str) -> str:
    """A title from a file's or folder's name: signs to spaces, a capital only where all is lower case."""
    title = clean_title(name.replace("-", " ").replace("_", " "))
    return title.capitalize() if title.lower() == title else title


def _few_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= limits.MARKS_PER_LETTER:
            kept.append(sign)
    return "".join(kept)
