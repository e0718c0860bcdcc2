"""Which letters a keyboard on the screen has, row by row, in each language.

``resources/keyboards.json``::

    {
      "version": 1,
      "fallback": "en",                 language of the keyboard for those that have none
      "languages": {
        "es": {
          "rows": ["q w e …", "…"],     keys from left to right as on a typist's keyboard, parted by spaces
          "more": "á é í …"             what else the language needs; "" or left out where nothing
        }
      }
    }

A key is one letter in lower case. There are no digits, no signs and nothing that does anything but write a letter.
Rows run from left to right in every language: so do the keys of Arabic and Hebrew typists.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from viewer.core.paths import resource

FILE_NAME = "keyboards.json"
VERSION = 1

Row = tuple[str, ...]


@dataclass(frozen=True)
class Letters:
    """``rows`` from the top, each from left to right; ``more`` are those that stand apart from them."""

    language: str  # whose they are: the fallback's for a language without letters of its own
    rows: tuple[Row, ...]
    more: Row = ()

    @property
    def all(self) -> Row:
        return tuple(letter for row in (*self.rows, self.more) for letter in row)

    def cover(self, other: Letters) -> bool:
        """Can everything be written that ``other`` writes?"""
        return set(other.all) <= set(self.all)


@cache
def _keyboards() -> tuple[str, dict[str, Letters]]:
    table = json.loads(resource(FILE_NAME).read_text(encoding="utf-8"))
    made = {
        code: Letters(code, tuple(tuple(row.split()) for row in one["rows"]), tuple(one.get("more", "").split()))
        for code, one in table["languages"].items()
    }
    return table["fallback"], made


def languages() -> tuple[str, ...]:
    """Those with letters of their own, sorted."""
    return tuple(sorted(_keyboards()[1]))


def letters(language: str) -> Letters:
    """Of a language (BCP 47: "pt-BR" has those of "pt"); English ones where there are none."""
    fallback, made = _keyboards()
    return made.get(language.replace("_", "-").split("-")[0].lower(), made[fallback])


def letters_for(language: str, pages: str) -> Letters:
    """For a visitor of ``language`` in a guide whose pages are in ``pages``: their own, unless they could not write
    the pages' words with them. Nothing would be found then."""
    own, needed = letters(language), letters(pages)
    return own if own.cover(needed) else needed


def arranged(own: Letters, columns: int, most_rows: int) -> tuple[tuple[Row, ...], ...]:
    """Pages of rows, none longer than ``columns`` keys, no page higher than ``most_rows``.

    As typists know them where there is room; else long rows are broken, ``more`` goes behind the last row, all letters
    run on from row to row; and where even that has no room they stand on several pages, each as full as the others.
    """
    columns, most_rows = max(1, columns), max(1, most_rows)
    for rows in ((*own.rows, own.more), _joined(own)):
        broken = tuple(part for row in rows for part in _broken(row, columns))
        if len(broken) <= most_rows:
            return (broken,)
    count = -(-len(own.all) // (columns * most_rows))
    return tuple(_broken(page, -(-len(page) // most_rows)) for page in _broken(own.all, -(-len(own.all) // count)))


def _joined(own: Letters) -> tuple[Row, ...]:
    return (*own.rows[:-1], own.rows[-1] + own.more)


def _broken(row: Row, most: int) -> tuple[Row, ...]:
    """Into pieces of at most ``most`` that are as long as each other."""
    count = -(-len(row) // most)
    return tuple(_shares(row, count))


def _shares(row: Sequence[str], count: int) -> list[Row]:
    ends = [round(len(row) * number / count) for number in range(count + 1)] if count else []
    return [tuple(row[start:end]) for start, end in pairwise(ends)]
