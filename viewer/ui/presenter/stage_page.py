"""An article or a section of it on a sheet, in large letters, with its figures, scrolled by the speaker."""

from __future__ import annotations

import re
from functools import partial
from html import unescape
from math import ceil, inf
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from viewer.core.article.links import parse
from viewer.core.article.model import Article
from viewer.core.content.pack import Pack
from viewer.core.problems import PackError
from viewer.core.talk.model import Slide
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.sheet_figure import drawing_of
from viewer.ui.theme.article_css import article_css
from viewer.ui.theme.easel import Easel
from viewer.ui.theme.fonts import text_font

LETTERS: Final = 0.0455  # of the sheet's height: the smallest of an article's letters are three quarters of this
BAR: Final = 0.006
NOTCH: Final = 120  # of a wheel
STEP: Final = 0.18  # of what is seen, that a notch scrolls
_WHEN = re.compile(r"<!--when:(\w+)-->(.*?)<!--/when:\1-->", re.DOTALL)
_HEADING = re.compile(r"<h([1-6])\b[^>]*>")
FIGURE: Final = (0.96, 0.72)  # of the width and height that is seen: the most that a figure takes
_FIGURE = re.compile(r'<table class="figure"[^>]*>.*?</table>', re.DOTALL)
_IMAGE = re.compile(r"<img\b[^>]*>")
_SOURCE = re.compile(r' src="([^"]*)"')

_easel = Easel()


def page_html(pack: Pack, topic: str, language: str, anchor: str) -> str:
    """The section of a topic, or with "" all of it. PackError: there is no such page, or it cannot be read."""
    article = pack.article(topic, language)
    rest = () if anchor else range(1, article.parts)
    html = section_html(article, anchor) + "".join(section_html(pack.article(topic, language, n), "") for n in rest)
    return _IMAGE.sub(partial(_shown, pack), _FIGURE.sub(partial(_whole, pack), html))


def _path(image: str) -> str:
    """Of a picture of the pack, below its docs; "" for signs and for all else."""
    source = _SOURCE.search(image)
    link = parse(unescape(source.group(1))) if source is not None else None
    return link.target if link is not None and link.kind == "file" else ""


def _whole(pack: Pack, figure: re.Match[str]) -> str:
    """Without its picture, a figure's caption tells nothing."""
    image = _IMAGE.search(figure.group())
    return figure.group() if image is not None and drawing_of(pack, _path(image.group())) is not None else ""


def _shown(pack: Pack, image: re.Match[str]) -> str:
    path = _path(image.group())
    return image.group() if path and drawing_of(pack, path) is not None else ""


def section_html(article: Article, anchor: str) -> str:
    """The section under a heading, with the sections in it; "" is all of the article."""
    html = _WHEN.sub(lambda found: found.group(2) if found.group(1) in ("own", "standard") else "", article.html)
    heads = [(found.start(), int(found.group(1)), found.group()) for found in _HEADING.finditer(html)]
    if not anchor:
        return html
    for number, (start, level, tag) in enumerate(heads):
        if f'id="{anchor}"' in tag:
            body = html.find(">", html.find(f"</h{level}", start)) + 1  # the title stands on the sheet
            end = next((at for at, other, _tag in heads[number + 1 :] if other <= level), len(html))
            return html[body:end]
    return ""


class _Text(QTextDocument):
    """Asks for the figures of the pack, and for no other files. ``room``: the most that one takes; ``ratio``: dots for
    each of the document's pixels."""

    def __init__(self, desk: TalkDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.drawn: dict[str, QImage] = {}  # by their address: asked for with every paint
        self.room = QSizeF()
        self.ratio = 1.0

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        address = name if isinstance(name, str) else name.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if address in self.drawn:
            return self.drawn[address]
        link = parse(address)
        drawing = drawing_of(self._desk.session.pack, link.target) if link.kind == "file" else None
        if drawing is None or self.room.isEmpty():
            return None
        place = QRectF(QPointF(), drawing.size.scaled(self.room, Qt.AspectRatioMode.KeepAspectRatio))
        painter = _easel.painter(ceil(place.width() * self.ratio), ceil(place.height() * self.ratio))
        painter.scale(self.ratio, self.ratio)
        drawing.paint(painter, place, self._desk.theme)
        painter.end()
        image = _easel.taken()
        image.setDevicePixelRatio(self.ratio)
        self.drawn[address] = image
        return image


class StagePage(QWidget):
    """The page or section of the slide at hand. ``for_audience``: follows, and cannot be scrolled."""

    def __init__(self, desk: TalkDesk, for_audience: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._for_audience = desk, for_audience
        self._key: tuple[str, int, int, int] | None = None
        self._text = _Text(desk, self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, for_audience)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        desk.scroll.changed.connect(self.update)

    @property
    def letters_px(self) -> int:
        return self._text.defaultFont().pixelSize()

    @property
    def text(self) -> str:
        return self._text.toPlainText()

    @property
    def pictures(self) -> list[QImage]:
        """As they were drawn for it, in the order in which they were asked for."""
        return list(self._text.drawn.values())

    @property
    def top_px(self) -> float:
        """How much of the text has gone out at the top."""
        return self._desk.scroll.at * self._spare

    @property
    def _spare(self) -> float:
        return max(self._text.size().height() - self.height(), 0.0)

    def show_slide(self, slide: Slide, sheet_height: int) -> None:
        """Lay out its section, unless it is there already."""
        key = slide.key, sheet_height, self.width(), self.height()
        if key == self._key:
            return
        self._key = key
        session = self._desk.session
        try:
            html = page_html(session.pack, slide.topic, session.language, slide.anchor.partition("~")[0])
        except PackError as error:
            html = f"<p>{error}</p>"
        em = ceil(LETTERS * sheet_height)
        self._text.setUndoRedoEnabled(False)
        self._text.setDocumentMargin(0)
        self._text.setDefaultFont(text_font(em))
        self._text.setDefaultStyleSheet(article_css(self._desk.theme, 1.0, em))
        width = self.width() - 3 * BAR * sheet_height
        self._text.room = QSizeF(width * FIGURE[0], self.height() * FIGURE[1])
        self._text.ratio = self.devicePixelRatioF()
        self._text.drawn.clear()
        self._text.setHtml(f"<html><body>{html}</body></html>")
        self._text.setTextWidth(width)
        if not self._for_audience:
            self._desk.scroll.set_seen(self.height() / self._spare if self._spare > 0 else inf)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._desk.theme.paper))
        painter.translate(0, -self.top_px)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._desk.theme.ink))
        context.clip = QRectF(event.rect()).translated(0, self.top_px)
        painter.setClipRect(context.clip)
        self._text.documentLayout().draw(painter, context)
        painter.end()
        if self._spare > 0:
            self._bar()

    def _bar(self) -> None:
        """How far one is: there is more than is seen."""
        share = self.height() / self._text.size().height()
        wide = max(self.width() * 0.005, 3.0)
        tall = self.height() * share
        box = QRectF(self.width() - wide, (self.height() - tall) * self._desk.scroll.at, wide, tall)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._desk.theme.edge))
        painter.drawRoundedRect(box, wide / 2, wide / 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._spare > 0:
            scroll = self._desk.scroll
            scroll.to(scroll.at - event.angleDelta().y() / NOTCH * STEP * self.height() / self._spare)
        event.accept()
