"""What stands round an article: breadcrumbs, title and reading time above it, the ways on below it. Pure strings."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QCoreApplication

from viewer.core.article.links import Link, href
from viewer.core.article.model import Article
from viewer.core.content.model import Topic
from viewer.ui.article.extras import Extras, foot, offer, own, switches

PART_SCHEME = "article-part:"
TOP, BELOW = "top", "article:below"  # anchors: where the title begins, and what comes after the article
_HALF, _WHOLE = 'width="49%"', 'width="100%"'
_PARAGRAPH = re.compile(r"<p\b[^>]*>")


translate = QCoreApplication.translate  # by this name lupdate knows it


def whole(
    article: Article,
    body: str,
    trail: tuple[Topic, ...],
    turn: tuple[Topic | None, Topic | None],
    extras: Extras | None = None,
) -> str:
    """The whole document: ``body`` is the article's HTML with its folds opened or closed, ``turn`` the topics before
    and after it."""
    extras = extras or Extras()
    direction = "rtl" if article.right_to_left else "ltr"
    below = parts(article)
    if extras.quiz is not None and article.part == article.parts - 1:
        below += offer(extras.quiz)
    below += turns(article, *turn, narrow=extras.narrow)
    if extras.review is not None:
        below += foot(article, extras.review)
    below += '<p class="foot-space">&nbsp;</p>'
    below = _PARAGRAPH.sub(rf'\g<0><a name="{BELOW}"></a>', below, count=1)
    choices = switches(article, extras)
    above = head(article, trail, "facts near" if choices else "facts") + choices + parts(article)
    return f'<html><body dir="{direction}">{above}{body}{below}</body></html>'


def head(article: Article, trail: tuple[Topic, ...], css: str = "facts") -> str:
    """Breadcrumbs, title, facts. ``trail`` runs from the top of the tree to the topic itself; ``css`` is the facts'
    class."""
    lines = ['<p class="top-space">&nbsp;</p>']  # Qt ignores a margin above the first block
    if len(trail) > 1:
        arrow = "‹" if article.right_to_left else "›"
        crumbs = f" {arrow} ".join([*(_crumb(topic) for topic in trail[:-1]), escape(trail[-1].title)])
        lines.append(f'<p class="crumbs">{crumbs}</p>')
    lines.append(f'<h1><a name="{TOP}"></a>{escape(article.title)}</h1>')
    told = facts(article)
    if told:
        lines.append(f'<p class="{css}">{own(told)}</p>')
    return "".join(lines)


def facts(article: Article) -> str:
    """ "3 minute read · 4 claims checked"; the second half only where claims are marked."""
    minutes, checked = article.minutes, len(article.claims)  # plain names: lupdate reads no others as a number
    said = [translate("ArticlePane", "%n minute read", "", minutes)] if article.words else []
    if checked == 1:
        said.append(translate("ArticlePane", "1 claim checked"))
    elif checked:
        said.append(translate("ArticlePane", "%n claims checked", "", checked))
    return " · ".join(said)


def _crumb(topic: Topic) -> str:
    title = escape(topic.title)
    return f'<a href="{href(Link("topic", topic.id))}">{title}</a>' if topic.page else title


def parts(article: Article) -> str:
    """Where this part stands in a very long page, with the ways to its neighbours; empty for a page in one piece."""
    if article.parts < 2:
        return ""
    words = translate("ArticlePane", "Part {0} of {1}").format(article.part + 1, article.parts)
    said = [f"<b>{own(words)}</b>"]
    if article.part > 0:
        words = translate("ArticlePane", "Previous part")
        said.append(f'<a href="{PART_SCHEME}{article.part - 1}">{own(words)}</a>')
    if article.part < article.parts - 1:
        words = translate("ArticlePane", "Next part")
        said.append(f'<a href="{PART_SCHEME}{article.part + 1}">{own(words)}</a>')
    return _table("parts", f'<td class="parts-cell"><p>{" &nbsp;·&nbsp; ".join(said)}</p></td>')


def turns(article: Article, previous: Topic | None, following: Topic | None, *, narrow: bool = False) -> str:
    """Two boxes at the end: the topic before and the topic after in reading order; in a ``narrow`` column one below
    the other."""
    if previous is None and following is None:
        return ""
    back = _turn(previous, translate("ArticlePane", "Previous"), "back", before=True, rtl=article.right_to_left)
    on = _turn(following, translate("ArticlePane", "Next"), "forward", before=False, rtl=article.right_to_left)
    if narrow:
        rows = [cell for topic, cell in ((previous, back), (following, on)) if topic is not None]
        gap = '</tr><tr><td class="turn-gap"><p class="turn-way">&nbsp;</p></td></tr><tr>'
        return _table("turns", gap.join(rows).replace(_HALF, _WHOLE))
    cells = [back, '<td class="turn-gap" width="2%"></td>', on]
    if article.right_to_left:
        cells.reverse()
    return _table("turns", "".join(cells))


def _turn(topic: Topic | None, way: str, sign: str, before: bool, rtl: bool) -> str:
    if topic is None:
        return '<td class="turn-gap" width="49%"></td>'
    if rtl:
        sign = {"back": "forward", "forward": "back"}[sign]
    icon = f'<img class="icon" src="icon:{sign}" width="16" height="16">'
    words = f"{icon} {own(way)}" if before else f"{own(way)} {icon}"
    side = "left" if before != rtl else "right"
    link = f'<a href="{href(Link("topic", topic.id))}">'
    return (
        f'<td class="turn" width="49%" align="{side}"><p class="turn-way" align="{side}">{link}{words}</a></p>'
        f'<p class="turn-title" align="{side}">{link}{escape(topic.title)}</a></p></td>'
    )


def _table(css: str, cells: str) -> str:
    return f'<table class="{css}" width="100%" cellspacing="0" cellpadding="0" border="0"><tr>{cells}</tr></table>'
