"""Folds, wordings and rows: an article's HTML holds all of them, between marks; here what is not wanted is taken out.

A mark is a comment, which the sanitiser takes from every source and the writer never makes of text: no page can
forge one.

- ``<!--head:3 open-->`` … ``<!--/head:3-->`` stand round the title row of fold 3 ("open": it starts open),
  ``<!--fold:3-->`` … ``<!--/fold:3-->`` round its body. Folds may hold folds.
- ``<!--when:NAME-->`` … ``<!--/when:NAME-->`` stand round one of two wordings (see ``CHOICES``).
- ``<!--row:KIND VERDICTS TOPICS-->`` … ``<!--/row-->`` stand round an entry of the page of evidence, or round a heading
  of it, which has the verdicts and topics of all that stand under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from viewer.core import late

PLAIN, STANDARD = "plain", "standard"  # the same in plain and in exact words
OWN, INSTEAD = "own", "instead"  # the source article's claim, and the wording a clinic can stand behind
CHOICES = ((PLAIN, STANDARD), (OWN, INSTEAD))  # of each, the first is shown unless the other is asked for
VERDICT, TOPIC = "verdict-", "topic-"  # conditions that choose rows: "verdict-contested", "topic-anatomy"
ALSO = "also"  # among verdicts: what has none, since it is no claim

_MARK = re.compile(r"<!--(/?)(head|fold|when|row)(?::([^<>]*?))?-->")
_OPEN_CLASS = re.compile(r'(<(?:td|p) class="fold-(?:head|title) )fold-open')
_RIGHT_TO_LEFT = re.compile(r'<(?:td|p) class="fold-(?:head|title) [^"]*\brtl"')
_OPEN_ICON = re.compile(r'(<img class="icon" src="icon:)fold-open')
_TITLE = re.compile(r"<h[2-6]\b[^>]*>([^<]*)</h[2-6]>")
_NOT_A_NAME = re.compile(r"[^\w-]+")
_NONE = "-"


@late.dataclass(frozen=True)
class Row:
    """An entry of the page of evidence: ``kind`` is "claim" or "addition" (without verdict).

    Or a title: "heading" over the entries of one topic, "group" over several headings.
    """

    kind: str
    verdicts: frozenset[str]
    topics: frozenset[str]

    @property
    def verdict(self) -> str:
        """The verdict of a claim; ``ALSO`` for an addition."""
        return next(iter(self.verdicts), ALSO)

    @property
    def topic(self) -> str:
        """The topic of an entry, as conditions name it."""
        return next(iter(self.topics), "")


def head_marks(number: int, starts_open: bool) -> tuple[str, str]:
    """The comments before and after a fold's title row."""
    return f"head:{number} open" if starts_open else f"head:{number}", f"/head:{number}"


def body_marks(number: int) -> tuple[str, str]:
    """The comments before and after a fold's body."""
    return f"fold:{number}", f"/fold:{number}"


def when_marks(name: str) -> tuple[str, str]:
    """The comments before and after what is shown under a condition only."""
    return f"when:{name}", f"/when:{name}"


def row_marks(kind: str, verdicts: Iterable[str], topics: Iterable[str]) -> tuple[str, str]:
    """The comments before and after an entry. Names come from the pack: what is no name in them becomes a hyphen."""
    lists = [",".join(filter(None, map(_name, names))) or _NONE for names in (verdicts, topics)]
    return f"row:{kind} {' '.join(lists)}", "/row"


def _name(text: str) -> str:
    return _NOT_A_NAME.sub("-", text.strip()).strip("-")


def topic_condition(topic: str) -> str:
    """The condition that chooses the rows of a topic of claims.yaml."""
    return TOPIC + _name(topic)


def verdict_condition(verdict: str) -> str:
    """The condition that chooses the rows of a verdict."""
    return VERDICT + _name(verdict)


def conditions(wording: str, clinic: bool) -> frozenset[str]:
    """The conditions of a reader's choices: "plain" or "standard", and the wording a clinic can stand behind or not."""
    return frozenset({wording, INSTEAD if clinic else OWN})


def folded(html: str, open_folds: frozenset[int], conditions: frozenset[str] = frozenset()) -> str:
    """The HTML to show: bodies of closed folds gone, their titles marked closed, unwanted wordings and rows gone, and
    all marks gone.

    ``conditions`` names the wordings to show (of ``CHOICES`` the first, where neither is named), and the verdicts and
    topics whose rows to show (all, where none is named).
    """
    wanted = _with_defaults(conditions)
    out: list[str] = []
    at = 0
    hidden = 0  # how many marks deep since the outermost that hides
    closed_head = False
    for match in _MARK.finditer(html):
        ends, what, name = match.group(1) == "/", match.group(2), match.group(3) or ""
        if not hidden:
            piece = html[at : match.start()]
            out.append(_closed(piece) if closed_head else piece)
        at = match.end()
        if what == "head":
            closed_head = not ends and int(name.partition(" ")[0]) not in open_folds
        elif hidden:
            hidden += -1 if ends else 1
        elif not ends and not _is_shown(what, name, open_folds, wanted):
            hidden = 1
    if not hidden:
        out.append(html[at:])
    return "".join(out)


def _with_defaults(conditions: frozenset[str]) -> frozenset[str]:
    return conditions.union(choice[0] for choice in CHOICES if conditions.isdisjoint(choice))


def _is_shown(what: str, name: str, open_folds: frozenset[int], wanted: frozenset[str]) -> bool:
    if what == "fold":
        return int(name) in open_folds
    return name in wanted if what == "when" else is_chosen(_row(name), wanted)


def is_chosen(row: Row, conditions: frozenset[str]) -> bool:
    """Is this row shown under the conditions? A verdict or topic that none of them names does not matter."""
    verdicts = {name.removeprefix(VERDICT) for name in conditions if name.startswith(VERDICT)}
    topics = {name.removeprefix(TOPIC) for name in conditions if name.startswith(TOPIC)}
    return not (verdicts and verdicts.isdisjoint(row.verdicts or (ALSO,))) and not (
        topics and topics.isdisjoint(row.topics)
    )


def _row(name: str) -> Row:
    kind, verdicts, topics = name.split(" ")
    return Row(kind, *(frozenset(() if names == _NONE else names.split(",")) for names in (verdicts, topics)))


def rows(html: str) -> tuple[Row, ...]:
    """The entries of a page of evidence in order, without its titles; none on any other page."""
    return tuple(row for row, _ in _rows(html) if row.kind not in ("heading", "group"))


def topics(html: str) -> dict[str, str]:
    """The topics of a page of evidence, as conditions name them, with the words of their headings."""
    from html import unescape

    found: dict[str, str] = {}
    for row, start in _rows(html):
        title = _TITLE.match(html, start) if row.kind == "heading" and row.topics else None
        if title is not None:
            found.setdefault(row.topic, unescape(title.group(1)))
    return found


def _rows(html: str) -> Iterator[tuple[Row, int]]:
    """Each row with the place where it begins."""
    for match in _MARK.finditer(html):
        if match.group(2) == "row" and not match.group(1):
            yield _row(match.group(3)), match.end()


def has_choice(html: str, name: str) -> bool:
    """Does the article hold a wording of this name?"""
    return f"<!--when:{name}-->" in html


def _closed(head: str) -> str:
    """A title row that says "closed". Text holds no bare "<", so only our own tags can match."""
    icon = "fold-closed-rtl" if _RIGHT_TO_LEFT.search(head) else "fold-closed"
    return _OPEN_ICON.sub(rf"\1{icon}", _OPEN_CLASS.sub(r"\1fold-closed", head))


def all_folds(html: str) -> frozenset[int]:
    """The numbers of every fold of an article."""
    return frozenset(int(m.group(3)) for m in _MARK.finditer(html) if m.group(2) == "fold")


def open_at_start(html: str) -> frozenset[int]:
    """The folds that the page's writer wants open."""
    heads = (m.group(3) for m in _MARK.finditer(html) if m.group(2) == "head" and not m.group(1))
    return frozenset(int(name.removesuffix(" open")) for name in heads if name.endswith(" open"))


def folds_round(html: str, anchor: str) -> frozenset[int]:
    """The folds that must be open for ``anchor`` to be on the screen; empty when none or no such anchor."""
    place = re.search(rf' (?:id|name)="{re.escape(_attribute(anchor))}"', html)
    if place is None:
        return frozenset()
    around: set[int] = set()
    for match in _MARK.finditer(html, 0, place.start()):
        if match.group(2) == "fold":
            number = int(match.group(3))
            around.discard(number) if match.group(1) else around.add(number)
    return frozenset(around)


def _attribute(text: str) -> str:
    from html import escape

    return escape(text)
