"""A section of an article on a sheet, in large letters, scrolled by the speaker."""

from __future__ import annotations

import re
from math import ceil
from typing import Any, Final

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from viewer.core.article.model import Article
from viewer.core.problems import PackError
from viewer.core.talk.model import Slide
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.theme.article_css import article_css
from viewer.ui.theme.fonts import text_font

LETTERS: Final = 0.0455  # of the sheet's height: the smallest of an article's letters are three quarters of this
BAR: Final = 0.006
NOTCH: Final = 120  # of a wheel
STEP: Final = 0.18  # of what is seen, that a notch scrolls
_WHEN = re.compile(r"<!--when:(\w+)-->(.*?)<!--/when:\1-->", re.DOTALL)
_HEADING = re.compile(r"<h([1-6])\b[^>]*>")
_IMAGE = re.compile(r"<img\b[^>]*>")


def section_html(article: Article, anchor: str) -> str:
    """The section under a heading, with the sections in it; "" is what stands before the first of the second level."""
    html = _WHEN.sub(lambda found: found.group(2) if found.group(1) in ("own", "standard") else "", article.html)
    heads = [(found.start(), int(found.group(1)), found.group()) for found in _HEADING.finditer(html)]
    if not anchor:
        return html[: next((at for at, _level, _tag in heads), len(html))]
    for number, (start, level, tag) in enumerate(heads):
        if f'id="{anchor}"' in tag:
            body = html.find(">", html.find(f"</h{level}", start)) + 1  # the title stands on the sheet
            end = next((at for at, other, _tag in heads[number + 1 :] if other <= level), len(html))
            return html[body:end]
    return ""


class _Text(QTextDocument):
    """Asks for no files: pictures have slides of their own."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        del kind, name
        return None


class StagePage(QWidget):
    """The section of the slide at hand. ``for_audience``: follows, and cannot be scrolled."""

    def __init__(self, desk: TalkDesk, for_audience: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key: tuple[str, int, int] | None = None
        self._text = _Text(self)
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
    def top_px(self) -> float:
        """How much of the text has gone out at the top."""
        return self._desk.scroll.at * self._spare

    @property
    def _spare(self) -> float:
        return max(self._text.size().height() - self.height(), 0.0)

    def show_slide(self, slide: Slide, sheet_height: int) -> None:
        """Lay out its section, unless it is there already."""
        key = slide.key, sheet_height, self.width()
        if key == self._key:
            return
        self._key = key
        session = self._desk.session
        try:
            article = session.pack.article(slide.topic, session.language)
            html = _IMAGE.sub("", section_html(article, slide.anchor.partition("~")[0]))
        except PackError as error:
            html = f"<p>{error}</p>"
        em = ceil(LETTERS * sheet_height)
        self._text.setUndoRedoEnabled(False)
        self._text.setDocumentMargin(0)
        self._text.setDefaultFont(text_font(em))
        self._text.setDefaultStyleSheet(article_css(self._desk.theme, 1.0, em))
        self._text.setHtml(f"<html><body>{html}</body></html>")
        self._text.setTextWidth(self.width() - 3 * BAR * sheet_height)
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
            self._desk.scroll.by(-event.angleDelta().y() / NOTCH * STEP * self.height() / self._spare)
        event.accept()
