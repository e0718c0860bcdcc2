"""Anchors of headings: letters of every script stay, so that an Arabic or Chinese heading has an anchor too."""

from __future__ import annotations

import re
import unicodedata

_TAGS = re.compile(r"<[^<>]*>")


def slugify(text: str, separator: str = "-") -> str:
    """The anchor of a heading: NFC, lower case, letters, marks, digits and "_" kept, spaces and "-" to one separator.

    Empty when the text has no letter or digit at all; python-markdown then numbers the heading "_1", "_2", …
    """
    plain = unicodedata.normalize("NFC", _TAGS.sub("", text)).lower()
    if plain.isascii():
        kept = re.sub(r"[^\w\s-]", "", plain)
    else:
        kept = "".join(c for c in plain if c in "-_" or c.isspace() or unicodedata.category(c)[0] in "LMN")
    return re.sub(r"[\s-]+", separator, kept).strip(separator)
