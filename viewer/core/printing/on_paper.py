"""An article's HTML for paper: every fold open, links in words, and marks that say what must stay together.

Paper cannot be clicked: an address of the web is written out, and a link to another page of the same print gets its
page number, which ``numbered`` fills in once it is known. What only a screen can do (a term's card, a copy button, a
quiz) is left out. Marks are anchors whose names begin with ``MARK``; no article has such names, because an article's
anchors that do are dropped here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from viewer.core.article.folds import all_folds, folded
from viewer.core.article.links import parse as link_of
from viewer.core.article.tree import Element, Node, el, is_blank, parse, text_of, walk, write

MARK = "septa:"
CLAIM = "claim"  # a claim of the source article: its lines stay together
WITH = "with"  # stands with what is above it
TIED = "tied"  # must not be the last on its page
LEAD = "lead"  # leads in what follows
HEAD, ROW = "head", "row"  # a row of a table: of its head, or of its body

REF = "ref-"  # how the anchors of references begin
_PAGE = re.compile(r"<!--page:([^>]*)-->")
_DROPPED = frozenset({"cite", "quiz"})  # kinds of links that make no sense on paper
_UNWRAPPED = frozenset({"part", "term", "claim", "figure", "fold", "icon", "dead", "file"})
_TIED_CLASSES = frozenset(
    {"claim-verdict", "table-caption", "footnotes-title", "note-title", "box-title", "fold-title"}
)
_WITH_CLASSES = frozenset({"claim-text", "claim-note", "claim-instead", "claim-sources"})
SOURCE_LINES = frozenset({"note-sources", "claim-sources"})
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LISTS = ("ul", "ol", "dl")


def opened(html: str, conditions: frozenset[str]) -> list[Node]:
    """The nodes of an article with every fold open, in the wordings that ``conditions`` name (see ``folds``)."""
    return parse(folded(html, all_folds(html), conditions))


def for_paper(nodes: list[Node], pages: Iterable[str] = (), own: str = "", elsewhere: str = "") -> list[Node]:
    """The nodes as paper shows them. ``pages``: topics in the same print; ``own``: the article's own id;
    ``elsewhere``: said of another page, where it is named first."""
    made = _Lines(frozenset(pages) - {own}, own, elsewhere).of(nodes)
    _mark(made)
    return made


def written(nodes: list[Node]) -> str:
    """As HTML, in which page numbers are still open."""
    return write(nodes)


def numbered(html: str, say: Callable[[str], str]) -> str:
    """``html`` with every open page number filled in: ``say`` gives the words for an address, or "" for none."""
    return _PAGE.sub(lambda match: say(match.group(1)), html)


def open_numbers(html: str) -> tuple[str, ...]:
    """The addresses whose page numbers are open."""
    return tuple(_PAGE.findall(html))


def cited(nodes: list[Node]) -> tuple[str, ...]:
    """The keys of the references that the nodes point to, each once, in order."""
    found = (link_of(e.attrs["href"]) for e in walk(nodes) if e.tag == "a" and "href" in e.attrs)
    keys = (link.anchor.removeprefix(REF) for link in found if link.kind == "topic" and link.anchor.startswith(REF))
    return tuple(dict.fromkeys(keys))


# -- sections


def section(nodes: list[Node], anchor: str) -> list[Node]:
    """The part from the heading ``anchor`` up to the next as high; none when there is no such heading."""
    for number, node in enumerate(nodes):
        if not isinstance(node, Element):
            continue
        if node.tag in _HEADINGS and node.attrs.get("id") == anchor:
            return [node, *_until_heading(nodes[number + 1 :], node.tag)]
        if node.tag == "div":
            inside = section(node.children, anchor)
            if inside:
                return [Element("div", dict(node.attrs), inside)]
    return []


def _until_heading(nodes: list[Node], level: str) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Element) and node.tag in _HEADINGS and node.tag <= level:
            return
        yield node


# -- lines of text


class _Lines:
    """Rewrites what stands in lines. ``pages``: topics in the same print, without the article's ``own``."""

    def __init__(self, pages: frozenset[str], own: str, elsewhere: str) -> None:
        self._pages = pages
        self._own = own
        self._elsewhere = elsewhere
        self._named: set[str] = set()  # pages of which it was said
        self._spelt: set[str] = set()
        self._dropped = False  # was the node before left out? Then a dot between the two goes as well

    def of(self, nodes: list[Node]) -> list[Node]:
        out: list[Node] = []
        for node in nodes:
            if isinstance(node, Element):
                out += self._one(node)
            elif self._dropped:
                out.append(re.sub(r"^\s*·\s*", "", node))
            else:
                out.append(node)
            self._dropped = isinstance(node, Element) and self._is_dropped(node)
        return out

    @staticmethod
    def _is_dropped(node: Element) -> bool:
        """Is it a link to something that paper cannot do?"""
        return node.tag == "a" and link_of(node.attrs.get("href", "")).kind in _DROPPED

    def _one(self, node: Element) -> list[Node]:
        if node.attrs.get("name", "").startswith(MARK):
            del node.attrs["name"]
        node.children = self.of(node.children)
        if node.tag in ("p", "li"):
            _trim(node)
        if node.tag == "a" and "href" in node.attrs:
            return self._link(node)
        if node.tag == "img" and node.attrs.get("src", "").startswith("icon:fold-"):
            return []  # on paper all is open
        if node.tag == "span" and "abbr" in node.classes:
            return self._spelt_out(node)
        if node.tag == "p" and not SOURCE_LINES.isdisjoint(node.classes):
            _join_sources(node)
        return [node]

    def _spelt_out(self, node: Element) -> list[Node]:
        """Nothing can point at a short form on paper: where it stands first, its words follow it."""
        short, title = text_of(node.children), node.attrs.pop("title", "")
        if not title or short in self._spelt:
            return node.children
        self._spelt.add(short)
        return [*node.children, f" ({title})"]

    def _link(self, node: Element) -> list[Node]:
        link = link_of(node.attrs["href"])
        if self._is_dropped(node) or "footnote-back" in node.classes:
            return []
        if link.kind in _UNWRAPPED:
            anchor = node.attrs.get("id", "")
            return [*([el("a", name=anchor)] if anchor else []), *node.children]
        node.attrs.pop("title", None)
        if link.kind in ("web", "mail"):
            return _with_address(node, link.target)
        if link.target in self._pages and not link.anchor.startswith(REF):
            return [node, el("!--", "", f"page:{node.attrs['href']}")]
        known = link.target in self._pages or link.target in ("", self._own) or link.anchor.startswith(REF)
        if known:
            return [node]
        says = link.kind == "topic" and self._elsewhere and link.target not in self._named
        self._named.add(link.target)
        return [*node.children, f" ({self._elsewhere})"] if says else list(node.children)


def _trim(block: Element) -> None:
    """Take out what a block ends with and says nothing: a line break, and what held a button."""
    while block.children:
        last = block.children[-1]
        empty = isinstance(last, Element) and last.tag in ("br", "small", "span") and not text_of([last]).strip()
        if not (empty or is_blank(last)) or (isinstance(last, Element) and any(walk(last.children))):
            break
        block.children.pop()


def _join_sources(line: Element) -> None:
    """Sources in one line, where they stand one below the other: the list at the end has their addresses."""
    sources: list[list[Node]] = [[]]
    for node in line.children:
        if isinstance(node, Element) and node.tag == "br":
            sources.append([])
        elif not (isinstance(node, Element) and node.tag == "a" and "web" in node.classes):
            sources[-1].append(node)
    if len(sources) == 1:
        return
    line.children = []
    for number, source in enumerate(sources):
        last = source[-1] if source else ""
        if isinstance(last, str):
            source[-1:] = [last.rstrip(" .")]
        if number:
            labelled = isinstance(source[0], str) and source[0].rstrip().endswith(":")
            line.children.append(" " if number == 1 else ". " if labelled else "; ")
        line.children += source


def _with_address(node: Element, target: str) -> list[Node]:
    """The link, and its address in words where its own words do not say it."""
    words, address = text_of(node.children).strip(), bare(target)
    if words.lower().startswith("doi:") or bare(words) == address:
        return [node]
    if address.startswith(words) and "." in words:  # only the host: its whole address says it better
        node.children = [address]
        return [node]
    return [node, el("span", "address", f" ({address})")]


def bare(address: str) -> str:
    """An address as it is typed: without the scheme, and without a slash at the end of a host."""
    plain = re.sub(r"^(https?://|mailto:)", "", address)
    return plain.rstrip("/") if plain.count("/") == 1 and plain.endswith("/") else plain


# -- what stays together


def _mark(nodes: list[Node]) -> None:
    held = [node for node in nodes if isinstance(node, Element) or not is_blank(node)]
    for number, node in enumerate(held):
        if not isinstance(node, Element):
            continue
        following = held[number + 1] if number + 1 < len(held) else None
        _mark_one(node, following)
        if node.tag != "p":
            _mark(node.children)


def _mark_one(node: Element, following: Node | None) -> None:
    classes = frozenset(node.classes)
    names: list[str] = []
    if node.tag == "p":
        names += [CLAIM] if classes & {"claimed", "claim-text", "note-text", "claim-note"} else []
        names += [WITH] if classes & _WITH_CLASSES else []
        if classes & _TIED_CLASSES:
            names.append(TIED)
        elif isinstance(following, Element) and following.tag in (*_LISTS, "table") and _leads(node):
            names.append(LEAD)
    elif node.tag == "dt":
        names.append(TIED)
    elif node.tag == "tr" and node.children:
        _mark_row(node)
    elif node.tag == "table" and "note" in classes:
        first = next((e for e in walk(node.children) if e.tag == "p"), None)
        if first is not None:
            _name(first, [WITH])
    if names:
        _name(node, names)


def _mark_row(row: Element) -> None:
    cells = list(row.elements())
    if cells and all(cell.classes[:1] == ["grid-head"] for cell in cells):
        _name(cells[0], [HEAD])
    elif cells and all(cell.classes[:1] in (["grid-head"], ["grid-cell"]) for cell in cells):
        _name(cells[0], [ROW])


def _leads(node: Element) -> bool:
    return text_of(node.children).rstrip().endswith((":", "："))


def _name(node: Element, names: list[str]) -> None:
    """Put a mark where Qt sees it: an anchor before the block's first words."""
    first = node.children[0] if node.children else None
    if isinstance(first, Element) and first.attrs.get("name", "").startswith(MARK):
        known = first.attrs["name"].removeprefix(MARK).split("+")
        first.attrs["name"] = MARK + "+".join(dict.fromkeys([*known, *names]))
    else:
        node.children.insert(0, el("a", name=MARK + "+".join(names)))


def marks_in(names: Iterable[str]) -> frozenset[str]:
    """The marks among a block's anchor names."""
    return frozenset(one for name in names if name.startswith(MARK) for one in name.removeprefix(MARK).split("+"))
