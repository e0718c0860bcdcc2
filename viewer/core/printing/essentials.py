"""An article in less room, for a leaflet. A claim is kept with what studies say about it, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from viewer.core.article.tree import Element, Node, is_blank

MANY = 10_000
LEVELS = 5  # from 0, without what only unfolds, to 4, one thought of each section
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_WARNINGS = frozenset({"box-warning", "box-danger"})
_TEXT = ("p", "div")


@dataclass
class Unit:
    """A block, and the notes that belong to it."""

    block: Element
    notes: list[Node] = field(default_factory=list)

    @property
    def nodes(self) -> list[Node]:
        return [self.block, *self.notes]


@dataclass
class Section:
    """``heading`` is None for what stands before the first."""

    heading: Element | None
    units: list[Unit] = field(default_factory=list)

    @property
    def nodes(self) -> list[Node]:
        above: list[Node] = [self.heading] if self.heading is not None else []
        return above + [node for unit in self.units for node in unit.nodes]


def sections(nodes: list[Node]) -> list[Section]:
    """The article's sections, each with its units."""
    found = [Section(None)]
    for node in nodes:
        if not isinstance(node, Element):
            if not is_blank(node):
                found[-1].units.append(Unit(Element("p", {}, [node])))
        elif node.tag in _HEADINGS:
            found.append(Section(node))
        elif "note" in node.classes and found[-1].units:
            found[-1].units[-1].notes.append(node)
        else:
            found[-1].units.append(Unit(node))
    return [section for section in found if section.units or section.heading is not None]


def shorter(nodes: list[Node], level: int, richer: int = 0, most: int = MANY) -> list[Node]:
    """The article at one of ``LEVELS``, its first ``richer`` sections one level richer; its first ``most`` sections.

    The summary goes: it stands elsewhere. So do the signs of footnotes, which are left out.
    """
    frame = _frame(nodes)
    if frame is not None:
        return [Element("div", dict(frame.attrs), shorter(frame.children, level, richer, most))]
    out: list[Node] = []
    for number, section in enumerate(sections(nodes)[:most]):
        section.units = _kept(section.units, level - 1 if number < richer else level)
        if section.units:
            out += _without_signs(section.nodes)
    return out


def _without_signs(nodes: list[Node]) -> list[Node]:
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, Element):
            if "footnote-ref" in node.classes:
                continue
            node.children = _without_signs(node.children)
        out.append(node)
    return out


def count(nodes: list[Node]) -> int:
    """How many sections there are to leave out."""
    frame = _frame(nodes)
    return len(sections(nodes if frame is None else frame.children))


def _frame(nodes: list[Node]) -> Element | None:
    """The frame round all of an article that is written from right to left."""
    held = [node for node in nodes if not is_blank(node)]
    only = held[0] if len(held) == 1 else None
    return only if isinstance(only, Element) and only.tag == "div" and "dir" in only.attrs else None


def _kept(units: list[Unit], level: int) -> list[Unit]:
    rule = _RULES[min(max(level, 0), len(_RULES) - 1)]
    told = [unit for unit in units if rule(unit)]
    if level < 3:
        return told
    text = [unit for unit in told if unit.block.tag in _TEXT]
    first = next((unit for unit in text if unit.notes), next(iter(text), None)) if level > 3 else next(iter(text), None)
    return [
        unit
        for unit in told
        if unit is first or _warns(unit) or (level == 3 and (unit.notes or unit.block.tag in ("ul", "ol")))
    ]


def _warns(unit: Unit) -> bool:
    return not _WARNINGS.isdisjoint(unit.block.classes)


def _is(unit: Unit, *names: str) -> bool:
    return not frozenset(names).isdisjoint(unit.block.classes)


def _without_folds(unit: Unit) -> bool:
    return not _is(unit, "fold", "summary", "box-tip", "tasks", "footnotes", "top-space")


def _without_drawings(unit: Unit) -> bool:
    return _without_folds(unit) and not _is(unit, "figure", "picture", "gap", "media") and unit.block.tag != "hr"


def _words_alone(unit: Unit) -> bool:
    return _without_drawings(unit) and not _is(unit, "grid", "side", "table-caption", "code", "quote")


_RULES: tuple[Callable[[Unit], bool], ...] = (_without_folds, _without_drawings, _words_alone)
