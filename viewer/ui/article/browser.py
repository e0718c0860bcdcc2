"""The text of an article: one calm column that reads nothing but the open pack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QWidget

from viewer.core.theme import Theme
from viewer.ui.article.mentions import part_of
from viewer.ui.article.pictures import Frame, Pictures, Read
from viewer.ui.article.places import text_rects
from viewer.ui.theme.article_css import article_css
from viewer.ui.theme.fonts import prose_character_px, text_font
from viewer.ui.theme.style import BASE_PX

COLUMN_CHARACTERS = 73  # the column; ragged lines of prose then hold 60 to 75
SIDE_EMS = 1.6  # least room beside the text
RING_PX = 2
_WINDOW_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape)
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


@dataclass(frozen=True)
class Grip:
    """A letter of the document and its height in the view, in pixels from the top."""

    position: int
    top: int


class ArticleBrowser(QTextBrowser):
    """Shows HTML whose links are private addresses. Opens nothing itself: ``followed`` says what was activated."""

    followed = Signal(str)  # the address of a link that was clicked, tapped, or entered
    pointed = Signal(str)  # the address under the pointer or the keyboard's focus; "" when it has left
    menu_wanted = Signal(object)  # QMenu, about to be shown: others add what they can do with the words
    reflowed = Signal()  # the column has another width, or the text another size

    def __init__(self, theme: Theme, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = scale
        self._ring = False  # the keyboard brought the focus here
        self._link_focus: QTextCursor | None = None  # the link that Tab has reached
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
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._point)
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
        self._link_focus = None
        self._frame(right_to_left)
        self.pictures.expect(html)
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

    def _dress(self) -> None:
        font = text_font(self.em)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.document().setDefaultStyleSheet(article_css(self._theme, self._scale, BASE_PX))
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
        column = COLUMN_CHARACTERS * prose_character_px(text_font(self.em)) + 2 * self.document().documentMargin()
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
        cursor = self.cursorForPosition(QPoint(1, 1))
        return Grip(cursor.position(), self.cursorRect(cursor).top())

    def regrip(self, grip: Grip | None) -> None:
        """Bring the letter back to where it stood."""
        if grip is None:
            return
        self.lay_out()
        cursor = self.textCursor()
        cursor.setPosition(min(grip.position, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - grip.top)

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

    # -- links

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _point(self, url: QUrl) -> None:
        self.pointed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit("")

    # -- keys and focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        step = {
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Up: -bar.singleStep() * 3,
            Qt.Key.Key_Down: bar.singleStep() * 3,
            Qt.Key.Key_PageUp: -self._page(),
            Qt.Key.Key_PageDown: self._page(),
            Qt.Key.Key_Space: self._page(),
        }.get(Qt.Key(event.key()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is not None and plain == Qt.KeyboardModifier.NoModifier:
            bar.setValue(bar.value() + step)
        elif event.key() == Qt.Key.Key_Space and plain == Qt.KeyboardModifier.ShiftModifier:
            bar.setValue(bar.value() - self._page())
        elif event.key() in _WINDOW_KEYS or plain == Qt.KeyboardModifier.AltModifier:
            event.ignore()  # back, forward, and letting go of a part are commands of the window
        else:
            super().keyPressEvent(event)

    def _page(self) -> int:
        """A screenful, less two lines that the eye can hold on to."""
        return max(1, round(self.viewport().height() - 3 * self.em))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the links, but not the words that name a part: the legend has one stop for each part already."""
        bar = self.verticalScrollBar()
        view, page = self.viewport().rect(), bar.value()
        gone = self._link_focus is None or not view.intersects(self.cursorRect(self._link_focus))
        while True:
            moved = bool(super().focusNextPrevChild(forward))
            cursor = self.textCursor()
            self._link_focus = cursor if moved and self.hasFocus() and cursor.hasSelection() else None
            if self._link_focus is None:
                break
            # Qt begins anew at the document's top; the reader has scrolled on, so the next link is one in view.
            there = self.cursorRect(self._link_focus).translated(0, bar.value() - page)
            passed = there.bottom() < view.top() if forward else there.top() > view.bottom()
            if part_of(self._focused_address()) is None and not (gone and passed):
                break
        self._ring = moved and self.hasFocus()
        if moved:
            self.pointed.emit(self._focused_address())
        self.viewport().update()
        return moved

    def _focused_address(self) -> str:
        if self._link_focus is None:
            return ""
        inside = QTextCursor(self._link_focus)
        inside.setPosition(self._link_focus.selectionStart() + 1)
        return inside.charFormat().anchorHref()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = event.reason() in _KEYBOARD
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring = False
        if self._link_focus is not None:
            self._link_focus = None
            self.pointed.emit("")
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        self._link_focus = None
        super().mousePressEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._refit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the size of the text is a command of the window; Qt would enlarge half of it
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        menu.addAction(self.tr("Select all")).triggered.connect(self.selectAll)
        self.menu_wanted.emit(menu)
        menu.popup(event.globalPos())

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._ring:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.ring), RING_PX))
        if self._link_focus is None:
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 6, 6)
        else:
            cursor = self._link_focus
            for rect in text_rects(self.document(), cursor.selectionStart(), cursor.selectionEnd()):
                rect.translate(0, -self.verticalScrollBar().value())
                painter.drawRoundedRect(rect.adjusted(-3, -1, 3, 1), 4, 4)
        painter.end()

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.em * 12), round(self.em * 8))

    def drawn_picture(self, address: str) -> QImage:
        """The image a document would get for ``address``."""
        return self.pictures.image(address)
