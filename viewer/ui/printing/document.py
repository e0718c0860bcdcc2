"""HTML → a laid-out document for paper, in dots, with its pictures at print resolution."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QImage, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat, QTextOption

from viewer.ui.theme.fonts import load_fonts, text_font, title_font
from viewer.ui.theme.print_css import print_css
from viewer.ui.theme.style import BASE_PX

ImageOf = Callable[[str], QImage]  # address of the HTML → image; its size in dots is width ÷ device pixel ratio
# (HTML, dots for a pixel of the screen, width of the column in dots) → the images of that HTML
PictureSource = Callable[[str, float, float], ImageOf]

VARIANTS = QFont.Tag("rvrn")  # required variants of letters
_IMG = re.compile(r"<img\b[^>]*>")
_SIDE = re.compile(r' (width|height)="(\d+)"')
_DRAWING = ".svg"


class PaperDocument(QTextDocument):
    """Laid out in one endless column. It asks for images of the pack and for ``own`` ones, and for nothing else."""

    def __init__(
        self,
        html: str,
        em: float,
        room: tuple[float, float],
        pictures: PictureSource,
        *,
        own: Mapping[str, QImage] | None = None,
        right_to_left: bool = False,
    ) -> None:
        """``room``: width of the column, and the most height of a picture; all in dots."""
        super().__init__()
        load_fonts()
        self._factor = em / BASE_PX
        column = room[0]
        self._room = room
        self._own = own or {}
        html = sized(html, self._factor, column)
        self._image_of = pictures(html, self._factor, column)
        self.setUseDesignMetrics(True)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(paper_font(em))
        self.setDefaultStyleSheet(print_css(em))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)
        direction = "rtl" if right_to_left else "ltr"
        self.setHtml(f'<html><body dir="{direction}">{html}</body></html>')
        self._shrink_spacers()
        self._plain_titles()
        self.setTextWidth(column)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        address = name if isinstance(name, str) else name.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        own = self._own.get(address)
        return own if own is not None else self._fitting(self._image_of(address), address)

    def _fitting(self, image: QImage, address: str) -> QImage:
        """As large as on the screen, where that fits: a photograph's pixels are larger than a printer's dots."""
        if image.isNull() or address.startswith("icon:"):
            return image
        ratio = image.devicePixelRatio()
        width, height = image.width() / ratio, image.height() / ratio
        grow = 1.0 if address.lower().endswith(_DRAWING) else self._factor
        grow = min(grow, self._room[0] / width, self._room[1] / height)
        if abs(grow - 1) > 1e-3:
            image = QImage(image)
            image.setDevicePixelRatio(ratio / grow)
        return image

    def _shrink_spacers(self) -> None:
        """Qt puts an empty line before a table that begins a document, and between two tables: make them low."""
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        block = self.firstBlock()
        while block.isValid():
            ruler = block.blockFormat().hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth)
            if not block.text() and not ruler:
                cursor.setPosition(block.position())
                low = QTextCharFormat()
                low.setProperty(QTextFormat.Property.FontPixelSize, 1)
                cursor.mergeBlockCharFormat(low)
            block = block.next()
        cursor.endEditBlock()

    def _plain_titles(self) -> None:
        """Titles in letters that a PDF can be searched for (see ``title_letters``). Qt before 6.11 cannot do it."""
        if not hasattr(QTextCharFormat, "setFontFeatures"):
            return
        plain = QTextCharFormat()
        plain.setFontFeatures({VARIANTS: 0})
        cursor = QTextCursor(self)
        block = self.firstBlock()
        while block.isValid():
            if block.blockFormat().headingLevel() > 0:
                cursor.setPosition(block.position())
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(plain)
            block = block.next()


def title_letters(em: float) -> QFont:
    """The title font in dots. Its variants of h, m, n and s have no Unicode of their own and would be lost in a PDF's
    text, so they are switched off."""
    font = title_font(em)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(VARIANTS, 0)
    return font


def paper_font(em: float, bold: bool = False) -> QFont:
    """The text font in dots; without hints, which are for screens."""
    font = text_font(em, bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def sized(html: str, factor: float, column: float) -> str:
    """Pictures that name a size get it in dots, no wider than the column."""

    def grown(match: re.Match[str]) -> str:
        found = {side: int(value) for side, value in _SIDE.findall(match.group())}
        if not found:
            return match.group()
        grow = min(factor, column / max(1, found.get("width", 1)))
        return _SIDE.sub(lambda side: f' {side.group(1)}="{max(1, round(int(side.group(2)) * grow))}"', match.group())

    return _IMG.sub(grown, html)
