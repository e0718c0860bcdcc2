"""What an article offers besides its own words: other wordings, a quiz, when it was looked through. Pure strings."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from viewer.core.article.folds import INSTEAD, STANDARD, has_choice
from viewer.core.article.links import Link, href
from viewer.core.article.model import Article
from viewer.core.content.model import Quiz
from viewer.core.content.review import is_overdue

SWITCH_SCHEME = "article-switch:"
ALL_ROWS = "all-rows"  # of a page of evidence, please
NOTHING = "septa-nothing"  # the anchor of the words that say that no row is left
WORDING, CLINIC_WORDING = "wording", "clinic-wording"  # what is switched; also the ids of the commands that do

# The interface and the article may be written in different directions: each keeps its own inside these marks.
_ISOLATED = "\u2068{}\u2069"

translate = QCoreApplication.translate  # by this name lupdate knows it


@dataclass(frozen=True)
class Review:
    """When a pack's pages are due, which day it is, and who may use them. Empty texts are not told."""

    due: str
    today: str  # "2026-11-23"
    licence: str = ""


@dataclass(frozen=True)
class Extras:
    """``conditions`` are those of ``folds.folded``; ``switches``: may the reader choose the wording? In a ``narrow``
    column nothing stands side by side."""

    conditions: frozenset[str] = frozenset()
    switches: bool = True
    quiz: Quiz | None = None
    review: Review | None = None
    narrow: bool = False


def own(words: str) -> str:
    """Words of the interface in an article, which keep their own direction."""
    return _ISOLATED.format(escape(words))


def switches(article: Article, extras: Extras) -> str:
    """A line for each choice that this article has; empty for most."""
    if not extras.switches:
        return ""
    lines = []
    if has_choice(article.html, STANDARD):
        lines.append(_wording(STANDARD in extras.conditions))
    if has_choice(article.html, INSTEAD):
        lines.append(_clinic(INSTEAD in extras.conditions))
    return f'<p class="switches">{"<br>".join(lines)}</p>' if lines else ""


def _wording(exact: bool) -> str:
    words = translate("ArticlePane", "plain"), translate("ArticlePane", "exact")
    label = translate("ArticlePane", "Wording:")  # lupdate sees nothing inside an f-string
    return f"{own(label)} {_either(WORDING, words, exact)}"


def _clinic(on: bool) -> str:
    words = translate("ArticlePane", "the source article's words"), translate("ArticlePane", "clinic wording")
    label = translate("ArticlePane", "Show:")
    return f"{own(label)} {_either(CLINIC_WORDING, words, on)}"


def _either(what: str, words: tuple[str, str], second: bool) -> str:
    """What is shown in bold, the other one as a link that switches to it."""
    shown = [
        f"<b>{own(word)}</b>" if (number == 1) is second else f'<a href="{SWITCH_SCHEME}{what}">{own(word)}</a>'
        for number, word in enumerate(words)
    ]
    return " &nbsp;·&nbsp; ".join(shown)


def nothing_left() -> str:
    """What stands in the place of rows of which none was chosen."""
    words = translate("ArticlePane", "Nothing here has this verdict and topic.")
    way = translate("ArticlePane", "Show all")
    every = f'<a href="{SWITCH_SCHEME}{ALL_ROWS}">{own(way)}</a>'
    return f'<p><a name="{NOTHING}"></a>{own(words)} {every}</p>'


def offer(quiz: Quiz) -> str:
    """A box that leads to the quiz of the section that ends here."""
    asked = len(quiz.questions)  # a plain name: lupdate reads no other as a number
    count = translate("ArticlePane", "%n questions.", "", asked)
    if asked == 1:
        count = translate("ArticlePane", "1 question.")
    icon = '<img class="icon" src="icon:question" width="16" height="16">'
    lead = translate("ArticlePane", "Quiz: {title}").format(title=quiz.title)
    link = f'<a href="{href(Link("quiz", quiz.id))}">{icon} {own(lead)}</a>'
    more = translate("ArticlePane", "Every answer is explained, and nothing is kept unless you want it.")
    return (
        '<table class="box" width="100%" cellspacing="0" cellpadding="0" border="0"><tr><td class="box-cell box-tip">'
        f'<p class="box-title">{link}</p><p>{own(count)} {own(more)}</p></td></tr></table>'
    )


def foot(article: Article, review: Review) -> str:
    """When the page was looked through and when that is due again; plainly marked when the time has passed."""
    overdue = is_overdue(review.due, review.today)
    said = []
    if article.reviewed:
        said.append(translate("ArticlePane", "Reviewed {date}").format(date=article.reviewed))
    if review.due and not overdue:
        said.append(translate("ArticlePane", "next review due {date}").format(date=review.due))
    if review.licence:
        said.append(translate("ArticlePane", "Licence: {name}").format(name=review.licence))
    lines = [f'<p class="foot">{own(" · ".join(said))}</p>'] if said else []
    if overdue:
        due = translate("ArticlePane", "A review was due {date}.").format(date=review.due)
        more = translate("ArticlePane", "Newer studies may say something else.")
        icon = '<img class="icon" src="icon:warning" width="16" height="16">'
        lines.insert(0, f'<p class="overdue">{icon} <b>{own(due)}</b> {own(more)}</p>')
    return "".join(lines)
