"""Which folds of an article hold what is looked for, also while they are closed."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

_OPENING = re.compile(r"<!--fold:(\d+)-->")
_BLOCK = re.compile(r"</?(?:p|td|tr|table|li|ul|ol|div|pre|h\d|blockquote|br|hr)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")  # the marks of folds are comments without a bare ">" inside


def folds_with(html: str, stands_in: Callable[[str], bool]) -> frozenset[int]:
    """The numbers of the folds whose words, or those of a fold in them, ``stands_in`` says yes to.

    ``html`` is ``Article.html``, whose marks ``core.article.folds`` explains.
    """
    found: set[int] = set()
    for opening in _OPENING.finditer(html):
        end = html.find(f"<!--/fold:{opening.group(1)}-->", opening.end())
        body = html[opening.end() : end if end >= 0 else len(html)]
        if stands_in(unescape(_TAG.sub("", _BLOCK.sub("\n", body)))):
            found.add(int(opening.group(1)))
    return frozenset(found)
