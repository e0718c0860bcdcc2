"""The text of an article: one calm column that reads nothing but the open pack."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QFontMetricsF,
    QImage,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from viewer.core import late
from viewer.core.theme import Theme
from viewer.ui.article.pictures import Frame, Pictures, Read
from viewer.ui.theme.article_css import article_css
from viewer.ui.theme.fonts import prose_character_px, text_family, text_font
from viewer.ui.theme.style import BASE_PX

COLUMN_CHARACTERS = 73  # the usual column; ragged lines of prose then hold 60 to 75
SIDE_EMS = 1.6  # least room beside the text


@late.dataclass(frozen=True)
class Grip:
    """A letter of the document and its height in the view, in pixels from the top."""

    position: int
    top: int


class ArticleBrowser(QTextBrowser):
    """Shows HTML with the pictures of the pack. Opens nothing."""

    reflowed = Signal()  # the column has another width, or the text another size

    def __init__(self, theme: Theme, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = scale
        self._characters, self._spacing = COLUMN_CHARACTERS, 1.0
        self._dressed: tuple[object, ...] = ()  # what the document's sheet was made for
        self._held: Grip | None = None  # what ``regrip`` brought back last
        self._is_refitted = False  # has the document been given pictures of another size?
        self.pictures = Pictures(Frame(theme, scale))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self.document().setDocumentMargin(4)
        self.verticalScrollBar().installEventFilter(self)
        self._dress()

    # -- what is shown

    def set_read(self, read: Read | None) -> None:
        """The one way to a file: ``PackFiles.read`` of the open pack."""
        self.pictures.set_read(read)

    def set_theme(self, theme: Theme, scale: float) -> None:
        """New colours or another size; the owner shows its HTML again, since a sheet only works on what comes after."""
        self._theme, self._scale = theme, scale
        self.verticalScrollBar().installEventFilter(self)
        self._dress()

    def show_html(self, html: str, right_to_left: bool = False) -> None:
        """Show a whole document."""
        self._frame(right_to_left)
        self.pictures.expect(html)
        if (
            self._is_refitted
        ):  # what was added outlasts ``setHtml``: it would be shown in old colours, and kept for good
            self._is_refitted = False
            self.document().clear()
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setHtml(html)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def em(self) -> float:
        """The height of the text, in pixels."""
        return BASE_PX * self._scale

    def column_width(self) -> float:
        """The width of the text, in logical pixels."""
        return self.viewport().width() - 2 * self.document().documentMargin()

    def set_comfort(self, characters: int, spacing: float) -> None:
        """How many characters a line holds, and the room between lines, in times of the usual; the owner shows its
        HTML again."""
        if (characters, spacing) != (self._characters, self._spacing):
            self._characters, self._spacing = characters, spacing
            self._dress()

    def width_of(self, words: str, *, bold: bool = False) -> float:
        """How wide words are on one line, in logical pixels."""
        return QFontMetricsF(text_font(self.em, bold)).horizontalAdvance(words)

    def _dress(self) -> None:
        wanted = (self._theme.name, self._scale, text_family(), self._characters, self._spacing)
        if wanted != self._dressed:
            self._dressed = wanted
            font = text_font(self.em)
            self.setFont(font)
            self.document().setDefaultFont(font)
            self.document().setDefaultStyleSheet(article_css(self._theme, self._scale, BASE_PX, self._spacing))
        self._centre()
        self._frame(self.pictures.frame.right_to_left)

    def _frame(self, right_to_left: bool) -> None:
        self.pictures.frame = Frame(
            self._theme, self._scale, self.column_width(), self.devicePixelRatioF(), right_to_left
        )

    # -- the column

    def _centre(self) -> None:
        """Room left and right, so that lines stay at a length that reads well."""
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - bar
        side = self.em * SIDE_EMS
        column = self._characters * prose_character_px(text_font(self.em)) + 2 * self.document().documentMargin()
        left = max(side, (room - column) / 2)
        right = max(side, room - column - left)
        if self.verticalScrollBar().isVisible():
            self.setViewportMargins(round(left), 0, round(right), 0)
        else:
            self.setViewportMargins(round(left), 0, round(right) + bar, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The column keeps its width when the scroll bar comes or goes: the margin gives what the bar takes."""
        if watched is self.verticalScrollBar() and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._centre()
        return bool(super().eventFilter(watched, event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        grip = self.grip()
        self._centre()
        super().resizeEvent(event)
        self._refit()
        self.regrip(grip)

    def grip(self) -> Grip | None:
        """Hold on to the letter at the top of the view while the text flows anew; None at the very top."""
        if self.verticalScrollBar().value() == 0:
            return None
        held = self._held  # after many changes in a row it would drift to the starts of lines
        if held is not None and abs(self._top_of(held.position) - held.top) <= 1:
            return held
        cursor = self.cursorForPosition(QPoint(1, 1))
        return Grip(cursor.position(), self.cursorRect(cursor).top())

    def regrip(self, grip: Grip | None) -> None:
        """Bring the letter back to where it stood."""
        if grip is None:
            return
        self.lay_out()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._top_of(grip.position) - grip.top)
        self._held = grip

    def _top_of(self, position: int) -> int:
        """The height of a letter in the view, in pixels from the top."""
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return self.cursorRect(cursor).top()

    def lay_out(self) -> None:
        """Lay out the whole document now, so that the scroll bar knows its range; Qt does a long one bit by bit."""
        self.document().documentLayout().blockBoundingRect(self.document().lastBlock())

    def _refit(self) -> None:
        """Draw the pictures anew when the column has become wider or narrower."""
        frame = self.pictures.frame
        if round(self.column_width()) == round(frame.column) and self.devicePixelRatioF() == frame.ratio:
            return
        self._frame(frame.right_to_left)
        for address in self.pictures.addresses:
            self.document().addResource(
                QTextDocument.ResourceType.ImageResource, QUrl(address), self.pictures.image(address)
            )
        if self.pictures.addresses:
            self._is_refitted = True
            self.document().markContentsDirty(0, self.document().characterCount())
        self.reflowed.emit()

    # -- confinement

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Images of the pack and our own icons. Nothing else is answered; no path here leads to disk or network."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        address = name if isinstance(name, str) else name.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        return self.pictures.image(address)

    def doSetSource(
        self, name: QUrl | str, kind: QTextDocument.ResourceType = QTextDocument.ResourceType.HtmlResource
    ) -> None:
        """A document comes by ``show_html`` only."""

    def canInsertFromMimeData(self, source: object) -> bool:
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.ignore()

    # -- sizes

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._refit()

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.em * 12), round(self.em * 8))

    def drawn_picture(self, address: str) -> QImage:
        """The image a document would get for ``address``."""
        return self.pictures.image(address)
