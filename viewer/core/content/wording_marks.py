"""Are the two wordings of a paragraph marked as they should be? For ``check``.

A wording is a paragraph whose neighbour holds the other one. No claim may stand in either: it could be hidden.
"""

from __future__ import annotations

from collections.abc import Iterator

from viewer.core.article.folds import PLAIN, STANDARD
from viewer.core.article.wordings import MARK
from viewer.core.content.claim_marks import CLAIM
from viewer.core.content.rows import shown
from viewer.core.content.scan import Mark, PageScan
from viewer.core.problems import Problem

_WORDINGS = (PLAIN, STANDARD)


def wording_problems(found: PageScan, path: str) -> Iterator[Problem]:
    """The faults of a page; ``path`` names it."""
    claimed = {mark.block: mark for mark in found.marks if mark.name == CLAIM}
    sound: list[Mark] = []
    for mark in found.marks:
        if mark.name != MARK:
            continue
        if mark.value not in _WORDINGS:
            text = f"'{shown(mark.value)}' is not a wording"
            yield Problem(path, mark.line, text, f"use {' or '.join(_WORDINGS)}")
        elif mark.place != "paragraph":
            text = f"the wording '{mark.value}' does not stand on a paragraph"
            yield Problem(path, mark.line, text, "put it on the line under a paragraph")
        elif mark.block in claimed:
            text = f"the claim '{shown(claimed[mark.block].value)}' stands in one of two wordings, which can be hidden"
            yield Problem(path, mark.line, text, f"take {MARK} away: a claim is always shown")
        else:
            sound.append(mark)
    yield from _alone(sound, path)


def _alone(marks: list[Mark], path: str) -> Iterator[Problem]:
    """Wordings without their partner, by the rule of ``wordings.worded``."""
    at = 0
    while at < len(marks):
        mark = marks[at]
        after = marks[at + 1] if at + 1 < len(marks) else None
        if after is not None and after.value != mark.value and after.block - mark.block <= 1:
            at += 2
            continue
        other = STANDARD if mark.value == PLAIN else PLAIN
        text = f"the wording '{mark.value}' stands alone, so it is always shown"
        yield Problem(path, mark.line, text, f"put the wording '{other}' right next to it, or take the mark away")
        at += 1
