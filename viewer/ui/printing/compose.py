"""Articles → chapters: what stands round an article's text on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from viewer.core.article.model import Article
from viewer.core.article.tree import Element, Node, el, is_blank
from viewer.core.article.words import right_to_left
from viewer.core.content.model import Topic
from viewer.core.printing.choice import Choice
from viewer.core.printing.on_paper import MARK, TIED, cited, for_paper, opened, section, written
from viewer.core.printing.sources import cited_references
from viewer.ui.printing.chapter import Chapter
from viewer.ui.printing.material import Material, OwnNote, Quilted

PICTURE = "quilt:picture"  # the address of the quilt in a chapter's HTML


def chapters_of(
    parts: Sequence[Article],
    choice: Choice,
    material: Material,
    pages: Iterable[str] = (),
    quilted: Quilted | None = None,
) -> list[Chapter]:
    """A whole article: one chapter, or one for each part of a very long page, none of which takes long to lay out.

    ``pages``: the topics of the same print, when it is one of several.
    """
    first, together = parts[0], tuple(pages)
    told = [
        for_paper(opened(part.html, material.conditions), together, first.id, material.words.elsewhere)
        for part in parts
    ]
    keys = dict.fromkeys(key for nodes in told for key in cited(nodes))
    told[0] = _with_picture(told[0], quilted)
    html = [written(nodes) for nodes in told]
    html[0] = _head(first.title, material.pack.trail(first.id, material.language), first.right_to_left) + html[0]
    if choice.notes:
        html[-1] += own_notes(material.notes(first.id), material)
    if not together:
        html[-1] += sources(keys, first.id, material)
    html[-1] += _reviewed(first, material)
    made = [_chapter(first, html[0], quilted)]
    return made + [_chapter(first, more, None) for more in html[1:]]


def section_of(
    parts: Sequence[Article], choice: Choice, material: Material, quilted: Quilted | None = None
) -> list[Chapter]:
    """The section ``choice.anchor``; the whole article where there is none of that name."""
    first = parts[0]
    for part in parts:
        held = section(opened(part.html, material.conditions), choice.anchor)
        nodes = for_paper(held, (), first.id, material.words.elsewhere)
        if nodes:
            break
    else:
        return chapters_of(parts, choice, material, quilted=quilted)
    keys = cited(nodes)
    trail = (*material.pack.trail(first.id, material.language)[:-1], Topic(first.id, first.title), Topic("", ""))
    html = _kicker(trail, first.right_to_left) + written(_with_picture(nodes, quilted))
    heading = next((one.text for one in part.headings if one.anchor == choice.anchor), first.title)
    made = _chapter(first, html + sources(keys, first.id, material) + _reviewed(first, material), quilted)
    made.title = f"{first.title}: {heading}"
    return [made]


def list_chapter(name: str, title: str, html: str, material: Material, pages: Iterable[str]) -> Chapter:
    """A list that the pack has but no page of it shows, as a chapter of its own."""
    nodes = for_paper(opened(html, material.conditions), pages)
    rtl = right_to_left(material.language)
    return Chapter(title, _head(title, (), rtl) + written(nodes), name, title, rtl)


def left_out(topic: Topic, reason: str, material: Material) -> Chapter:
    """In the place of an article that could not be read."""
    words = escape(material.words.left_out.format(reason=reason))
    rtl = right_to_left(material.language)
    return Chapter(topic.title, _head(topic.title, (), rtl) + f"<p>{words}</p>", topic.id, topic.title, rtl)


def _chapter(article: Article, html: str, quilted: Quilted | None) -> Chapter:
    own = {PICTURE: quilted.image} if quilted is not None and not quilted.image.isNull() else {}
    return Chapter(article.title, html, article.id, article.title, article.right_to_left, own)


# -- what stands round the text


def _head(title: str, trail: Sequence[Topic], rtl: bool) -> str:
    return f'{_kicker(trail, rtl)}<h1><a name="top"></a>{escape(title)}</h1>'


def _kicker(trail: Sequence[Topic], rtl: bool) -> str:
    """The sections above a title."""
    above = f" {'‹' if rtl else '›'} ".join(escape(topic.title) for topic in trail[:-1])
    return f'<p class="kicker">{above}</p>' if above else ""


def _with_picture(nodes: list[Node], quilted: Quilted | None) -> list[Node]:
    """The picture below the summary or the first heading, else at the beginning."""
    if quilted is None or quilted.image.isNull():
        return nodes
    for number, node in enumerate(nodes):
        if is_blank(node):
            continue
        if not isinstance(node, Element):
            break
        if node.tag == "div":
            node.children = _with_picture(node.children, quilted)
            return nodes
        after = "summary" in node.classes or node.tag in ("h2", "h3", "h4", "h5", "h6")
        place = number + 1 if after else number
        return [*nodes[:place], _picture(quilted), *nodes[place:]]
    return [_picture(quilted), *nodes]


def _picture(quilted: Quilted) -> Element:
    title: list[Node] = [el("b", "", f"{quilted.title}."), " "] if quilted.title else []
    below = el(
        "td",
        "figure-caption",
        el("p", "picture-words", *title, quilted.sentence),
        el("p", "picture-note", quilted.note),
    )
    above = el("td", "figure-picture", el("img", "", src=PICTURE), align="center")
    return el(
        "table", "figure", el("tr", "", above), el("tr", "", below), width="100%", cellspacing="0", cellpadding="0"
    )


def sources(keys: Iterable[str], topic_id: str, material: Material) -> str:
    """The references cited in a print that does not hold the pack's list of them."""
    wanted = tuple(keys)
    if not wanted:
        return ""
    entries = cited_references(material.pack.page_source(topic_id, material.language), wanted)
    if not entries:
        return ""
    nodes = for_paper(entries)
    return f"<h2>{escape(material.words.sources)}</h2>{written(nodes)}"


def own_notes(notes: Iterable[OwnNote], material: Material) -> str:
    """The reader's own notes."""
    tied = f'<a name="{MARK}{TIED}"></a>'
    rows = "".join(
        f'<p class="own-words">{tied if note.note else ""}“{escape(note.words)}”</p>'
        + (f'<p class="own-note">{escape(note.note)}</p>' if note.note else "")
        for note in notes
    )
    return f"<h2>{escape(material.words.notes)}</h2>{rows}" if rows else ""


def _reviewed(article: Article, material: Material) -> str:
    words, info = material.words, material.pack.info
    said = []
    if article.reviewed:
        said.append(words.reviewed.format(date=material.day(article.reviewed)))
        if info.review_due:
            said.append(words.due.format(date=material.day(info.review_due)))
    return f'<p class="reviewed">{escape(". ".join(said))}.</p>' if said else ""
