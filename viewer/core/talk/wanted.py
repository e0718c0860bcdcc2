"""``slides:`` in a page's front matter: which sections are slides, in which order, and what they say instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from viewer.core.content.rows import plain, shown
from viewer.core.content.titles import clean_words
from viewer.core.talk.model import MINUTES, POINTS_MOST, Slide
from viewer.core.talk.naming import Fault

TOP: Final = ""  # the anchor of a page's top
_TOP_NAMES: Final = ("", "top")
_FIELDS: Final = ("anchor", "title", "points", "minutes")
_ROWS_MOST: Final = 500


@dataclass(frozen=True)
class Row:
    """What is None stays as the page has it."""

    anchor: str
    title: str | None = None
    points: tuple[str, ...] | None = None
    minutes: float | None = None

    def put_on(self, slides: Sequence[Slide]) -> list[Slide]:
        """The section's slides, the first of them as this row wants it."""
        first, *rest = slides
        return [
            replace(
                first,
                title=first.title if self.title is None else self.title,
                points=first.points if self.points is None else self.points,
                minutes=first.minutes if self.minutes is None else self.minutes,
            ),
            *rest,
        ]


@dataclass(frozen=True)
class Chosen:
    """``rows`` None: every section. ``wanted`` False: the page is no slides at all."""

    wanted: bool = True
    rows: tuple[Row, ...] | None = None
    faults: tuple[Fault, ...] = ()


def chosen_in(value: object) -> Chosen:
    """What ``slides:`` means, whatever stands there; what cannot be understood is left out and said."""
    if value is None or value is True or str(value).strip().lower() in ("yes", "true", "on", ""):
        return Chosen()
    if value is False or (isinstance(value, str) and value.strip().lower() in ("no", "off", "none", "false")):
        return Chosen(wanted=False)
    if not isinstance(value, list):
        fault = (f"slides must be a list of sections, or no: not '{shown(value)}'", "write slides: [name-of-a-heading]")
        return Chosen(faults=(fault,))
    rows: dict[str, Row] = {}
    faults: list[Fault] = []
    for given in value[:_ROWS_MOST]:
        row = _row(given, faults)
        if row is None:
            continue
        if row.anchor in rows:
            faults.append((f"'{row.anchor or 'top'}' stands twice in slides; the first one counts", "keep one"))
        rows.setdefault(row.anchor, row)
    return Chosen(rows=tuple(rows.values()), faults=tuple(faults))


def _row(given: object, faults: list[Fault]) -> Row | None:
    if not isinstance(given, dict):
        name = plain(given)
        if isinstance(given, list | bool) or not name:
            faults.append(("a row of slides names no section", "write the name of a heading, or anchor: …"))
            return None
        return Row(_anchor(name))
    for name in given:
        if name not in _FIELDS:
            faults.append((f"'{shown(name)}' is not known in slides", f"use {', '.join(_FIELDS)}"))
    if given.get("anchor") is None:
        faults.append(("a row of slides names no section", "write anchor: and the name of a heading, or top"))
        return None
    return Row(
        _anchor(plain(given["anchor"])),
        clean_words(plain(given.get("title"))) or None,
        _points(given.get("points"), faults),
        _minutes(given.get("minutes"), faults),
    )


def _anchor(name: str) -> str:
    name = name.removeprefix("#")
    return TOP if name in _TOP_NAMES else name


def _points(value: object, faults: list[Fault]) -> tuple[str, ...] | None:
    if value is None:
        return None
    rows = value if isinstance(value, list) else [value]
    points = [words for one in rows if (words := clean_words(plain(one)))]
    if len(points) > POINTS_MOST:
        text = f"a slide has room for {POINTS_MOST} points, not {len(points)}"
        faults.append((text, "take some out, or begin another slide"))
    return tuple(points[:POINTS_MOST])


def _minutes(value: object, faults: list[Fault]) -> float | None:
    if value is None:
        return None
    low, high = MINUTES
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        faults.append((f"minutes must be a number, not '{shown(value)}'", f"write one from {low:g} to {high:g}"))
        return None
    return float(value)
