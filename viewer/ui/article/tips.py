"""Words with a tip of their own, such as abbreviations: made links, so that keys and fingers reach the tip as well."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import quote, unquote

TIP_SCHEME = "article-tip:"

# Links are passed over: one cannot hold another. Order of attributes and quotes are those of our own writer.
_TIPPED = re.compile(r'<a\b.*?</a>|<span(?: class="abbr")?(?: id="([^"]*)")? title="([^"]*)">([^<]*)</span>', re.DOTALL)


def with_tips(html: str) -> str:
    """The HTML with those words as links to what they mean."""
    return _TIPPED.sub(_linked, html) if ' title="' in html else html


def _linked(found: re.Match[str]) -> str:
    anchor, tip, words = found.groups()
    if tip is None:
        return found.group()
    named = f' name="{anchor}"' if anchor else ""
    return f'<a class="abbr"{named} href="{TIP_SCHEME}{quote(unescape(tip), safe="")}">{words}</a>'


def tip_of(address: str) -> str:
    """What the words mean; "" for an address that is none of these."""
    return unquote(address.removeprefix(TIP_SCHEME)) if address.startswith(TIP_SCHEME) else ""
