"""A leaflet: one sheet, printed on both sides and folded once. Outside are the cover and the sources, inside the text.

Two panels read better than three: a line holds enough words, and the picture is large enough to see.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from viewer.core.article.model import Article
from viewer.core.article.tree import Node
from viewer.core.printing.choice import Choice
from viewer.core.printing.essentials import LEVELS, MANY, count, shorter
from viewer.core.printing.on_paper import cited, for_paper, opened, written
from viewer.core.printing.paper import dots, points, sheet
from viewer.core.printing.sources import cited_references, is_a_list, numbered_sources, without_brackets
from viewer.ui.printing.chapter import Chapter, Laid, Setting
from viewer.ui.printing.document import paper_font, title_letters
from viewer.ui.printing.guide import Step, Steps, parts_of, quilted
from viewer.ui.printing.lettering import INK, QUIET, Lettering
from viewer.ui.printing.material import Material, PrintError, Quilted
from viewer.ui.printing.pages import RULE, Mark, Sheets

TEXT_PT = (9.5, 9.0)  # the second where more of the article then fits
SOURCES_PT = (8.0, 7.5, 7.0)
TITLE_PT, LEAD_PT, SMALL_PT = 26.0, 12.5, 8.5
SIDE_MM, TOP_MM, BOTTOM_MM = 12.0, 13.0, 12.0
PANELS = 2
TALLEST = 0.34  # of a panel, that a picture of the pack may take
FULL = 1000.0  # what a third panel would cost: there is none


@dataclass(frozen=True)
class _Panel:
    """A half of a side; in dots."""

    left: float
    top: float
    column: float
    tall: float

    @property
    def bottom(self) -> float:
        return self.top + self.tall


@dataclass(frozen=True)
class _Text:
    """What stands inside, laid out, and the references it cites, in order."""

    laid: Laid
    keys: tuple[str, ...]

    @property
    def fits(self) -> bool:
        return len(self.laid.slices) <= PANELS


class Leaflet:
    """Makes one of an article."""

    def __init__(self, choice: Choice, material: Material) -> None:
        self._choice = choice
        self._material = material
        page = sheet(choice.paper, landscape=True)
        half = page.width / PANELS
        column = half - 2 * dots(SIDE_MM)
        tall = page.height - dots(TOP_MM) - dots(BOTTOM_MM)
        self._panels = tuple(
            _Panel(number * half + dots(SIDE_MM), dots(TOP_MM), column, tall) for number in range(PANELS)
        )
        self._column, self._tall = column, tall
        self._grow = choice.size_pt / Choice(choice.what).size_pt

    def steps(self) -> Steps:
        parts = yield from parts_of(self._choice.topic_id, self._material)
        if any(is_a_list(part.html) for part in parts):
            words = QCoreApplication.translate("Printing", "This page is a long list. It does not fit a leaflet.")
            raise PrintError(words)
        picture = Quilted()
        if self._choice.picture and parts[0].picture:
            picture = yield from quilted("", self._material, self._column)
        inside, shortened = yield from self._inside(parts)
        yield 2, 3
        sources = self._sources(parts[0], inside.keys)
        article = parts[0]
        panels = reversed(self._panels) if article.right_to_left else iter(self._panels)
        first, second = panels
        cover = _Cover(article, picture, self._material, second)
        back = _Back(sources, article, shortened, self._material, first)
        return Sheets(
            title=article.title,
            language=self._material.language,
            paper=self._choice.paper,
            landscape=True,
            pages=(_Outside(cover, back), _Inside(inside.laid, (first, second))),
            outline=(Mark(article.title, 0, 0),),
        )

    def _inside(self, parts: Sequence[Article]) -> Generator[Step, None, tuple[_Text, bool]]:
        """As much of the article as two panels hold; was something left out?"""
        for level in range(LEVELS):
            for size in TEXT_PT:
                text = self._try(parts, size, level)
                yield 1, 3
                if text.fits:
                    return (yield from self._filled(parts, level, text)), level > 0
        for most in range(count(self._nodes(parts)) - 1, 0, -1):
            text = self._try(parts, TEXT_PT[-1], LEVELS - 1, most=most)
            yield 1, 3
            if text.fits:
                break
        return text, True

    def _filled(self, parts: Sequence[Article], level: int, text: _Text) -> Generator[Step, None, _Text]:
        """``text`` with more of its first sections, as long as they fit."""
        for richer in range(count(self._nodes(parts)) if level else 0, 0, -1):
            for size in TEXT_PT:
                fuller = self._try(parts, size, level, richer)
                yield 1, 3
                if fuller.fits:
                    return fuller
        return text

    def _nodes(self, parts: Sequence[Article]) -> list[Node]:
        return [node for part in parts for node in opened(part.html, self._material.conditions)]

    def _try(self, parts: Sequence[Article], size: float, level: int, richer: int = 0, *, most: int = MANY) -> _Text:
        elsewhere = self._material.words.elsewhere
        nodes = for_paper(shorter(self._nodes(parts), level, richer, most), (), parts[0].id, elsewhere)
        keys = cited(nodes)
        numbered_sources(nodes, _numbers(keys))
        return _Text(
            self._laid(without_brackets(written(nodes)), size, parts[0].right_to_left, (self._tall, self._tall)), keys
        )

    def _laid(self, html: str, size: float, rtl: bool, heights: tuple[float, ...]) -> Laid:
        setting = Setting(points(size * self._grow), self._column, heights, self._material.pictures, FULL, TALLEST)
        return Laid(Chapter("", html, right_to_left=rtl), setting, _no_number)

    def _sources(self, article: Article, keys: tuple[str, ...]) -> Laid:
        """The numbered sources, as large as the panel allows beside its other words."""
        page = self._material.pack.page_source(article.id, self._material.language)
        nodes = for_paper(cited_references(page, keys, _numbers(keys)))
        html = f"<h3>{escape(self._material.words.sources)}</h3>{written(nodes)}" if nodes else ""
        room = self._tall - _Back.reserved()
        for size in SOURCES_PT:
            laid = self._laid(html, size, article.right_to_left, (room,))
            if len(laid.slices) < 2:
                break
        return laid


def _numbers(keys: Sequence[str]) -> dict[str, int]:
    return {key: number for number, key in enumerate(keys, 1)}


def _no_number(_address: str) -> str:
    return ""


@dataclass(frozen=True)
class _Cover:
    article: Article
    picture: Quilted
    material: Material
    panel: _Panel

    def paint(self, painter: QPainter) -> None:
        panel, words = self.panel, self.material.words
        y = panel.top
        y = self._set(painter, self.material.title, y, SMALL_PT, QUIET) + points(10)
        title = self._lettering(self.article.title, title_letters(points(TITLE_PT)), 1.0)
        title.paint(painter, panel.left, y)
        y += title.height + points(6)
        y = self._set(painter, self.article.summary, y, LEAD_PT, INK) + points(10)
        notices = [words.illustration, words.advice] if not self.picture.image.isNull() else [words.advice]
        foot = [self._lettering(one, paper_font(points(SMALL_PT + 0.5))) for one in notices]
        below = panel.bottom - sum(one.height + points(4) for one in foot)
        at = below
        for one in foot:
            one.paint(painter, panel.left, at)
            at += one.height + points(4)
        if not self.picture.image.isNull():
            self._picture(painter, y, below - points(10))

    def _picture(self, painter: QPainter, top: float, bottom: float) -> None:
        image, panel = self.picture.image, self.panel
        told = f"{self.picture.title}. {self.picture.sentence}".lstrip(". ")
        said = self._lettering(told, paper_font(points(SMALL_PT)))
        room = bottom - top - said.height - points(6)
        height = min(room, panel.column * image.height() / image.width())
        if height < dots(25):
            return  # too small to show anything
        width = height * image.width() / image.height()
        painter.drawImage(QRectF(panel.left + (panel.column - width) / 2, top, width, height), image)
        said.paint(painter, panel.left, top + height + points(6), QUIET)

    def _set(self, painter: QPainter, words: str, y: float, size: float, colour: str) -> float:
        made = self._lettering(words, paper_font(points(size)))
        made.paint(painter, self.panel.left, y, colour)
        return y + made.height

    def _lettering(self, words: str, font: QFont, spacing: float = 1.12) -> Lettering:
        rtl = self.article.right_to_left
        return Lettering(words, font, self.panel.column, right_to_left=rtl, spacing=spacing)


@dataclass(frozen=True)
class _Back:
    sources: Laid
    article: Article
    shortened: bool
    material: Material
    panel: _Panel

    @staticmethod
    def reserved() -> float:
        """Room for what stands below the sources."""
        return points(SMALL_PT) * 1.4 * 5 + points(16)

    def paint(self, painter: QPainter) -> None:
        panel = self.panel
        if self.sources.slices[0].height > 0:
            self.sources.paint(painter, 0, panel.left, panel.top)
        rtl = self.article.right_to_left
        lines = [Lettering(one, paper_font(points(SMALL_PT)), panel.column, right_to_left=rtl) for one in self._facts()]
        y = panel.bottom - sum(one.height for one in lines)
        painter.setPen(QPen(QColor(RULE), points(0.5)))
        painter.drawLine(QPointF(panel.left, y - points(8)), QPointF(panel.left + panel.column, y - points(8)))
        for one in lines:
            one.paint(painter, panel.left, y, QUIET)
            y += one.height

    def _facts(self) -> list[str]:
        words, info, day = self.material.words, self.material.pack.info, self.material.day
        dated = []
        if self.article.reviewed:
            dated.append(words.reviewed.format(date=day(self.article.reviewed)))
            if info.review_due:
                dated.append(words.due.format(date=day(info.review_due)))
        dated.append(words.printed.format(date=day(self.material.today)))
        more = [words.shortened] if self.shortened or len(self.sources.slices) > 1 else []
        whole = words.whole.format(title=self.article.title)
        licence = [f"{words.licence}: {info.licence}."] if info.licence else []
        return [" ".join([*more, whole]), ". ".join(dated) + ".", " ".join([*licence, words.made_with])]


@dataclass(frozen=True)
class _Outside:
    cover: _Cover
    back: _Back

    def paint(self, painter: QPainter) -> None:
        self.back.paint(painter)
        self.cover.paint(painter)


@dataclass(frozen=True)
class _Inside:
    text: Laid
    panels: tuple[_Panel, _Panel]

    def paint(self, painter: QPainter) -> None:
        for number, panel in enumerate(self.panels[: len(self.text.slices)]):
            self.text.paint(painter, number, panel.left, panel.top)
