"""The text of an article in a reader's hands: links, keys, the mouse and fingers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from viewer.core.theme import Theme
from viewer.ui.article.anchors import Stretch, every_link, link_at, link_of, links_to, tip_at
from viewer.ui.article.browser import ArticleBrowser
from viewer.ui.article.fingers import Fingers
from viewer.ui.article.mentions import part_of
from viewer.ui.article.places import text_rects

RING_PX = 2
BESIDE = QPointF(-1e6, 0)  # a place where there is no text
_WINDOW_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape)
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class HandledBrowser(ArticleBrowser):
    """Links are private addresses. Opens nothing itself: ``followed`` says what was activated."""

    followed = Signal(str)  # the address of a link that was clicked, tapped, or entered
    pointed = Signal(str)  # the address under the pointer or the keyboard's focus; "" when it has left
    held = Signal(str)  # the address of a link that a finger rests on
    hinted = Signal(object)  # Stretch: words that have a tip, and are no link or name a part of the picture
    menu_wanted = Signal(object)  # QMenu, about to be shown: others add what they can do with the words

    def __init__(self, theme: Theme, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(theme, scale, parent)
        self._ring = False  # the keyboard brought the focus here
        self._link_focus: QTextCursor | None = None  # the link that Tab has reached
        self._pointer = QPoint()
        self.link: Stretch | None = None  # the one that was pointed at, held or followed last
        self.fingers = Fingers(self.viewport())
        self.fingers.tapped.connect(self._tap)
        self.fingers.held.connect(self._hold)
        self.fingers.drawn.connect(self._draw_on)
        self.fingers.lifted.connect(self._lift)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._point)

    def show_html(self, html: str, right_to_left: bool = False) -> None:
        self._link_focus = self.link = None
        super().show_html(html, right_to_left)

    # -- links

    def _follow(self, url: QUrl) -> None:
        self.link = link_of(self._link_focus) if self._link_focus is not None else self.link_under(self._pointer)
        self.followed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _point(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if address:
            self.link = self.link_under(self._pointer)
        self.pointed.emit(address)

    def link_under(self, point: QPoint) -> Stretch | None:
        """The link at a point of the view."""
        return link_at(self.document(), self._in_document(point))

    def _in_document(self, point: QPoint) -> QPointF:
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        # Qt would go on taking the link it last saw for the one under the pointer, and say nothing when it comes again.
        none = Qt.MouseButton.NoButton
        still = Qt.KeyboardModifier.NoModifier
        super().mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, BESIDE, BESIDE, none, none, still))
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
        """Tab walks the links, but not the words that name a part: the legend has one stop for each part already.

        Where the link that had the keys is out of sight, or none had them: forward to the first link from the top of
        the view on, backward to the last one in view.
        """
        if self._link_focus is None or not self.viewport().rect().intersects(self.cursorRect(self._link_focus)):
            moved = self._go_to(self._first_of(forward), forward)
        else:
            moved = self._go_on(forward)
        self._ring = moved and self.hasFocus()
        if moved:
            if self._link_focus is not None:
                self.link = link_of(self._link_focus)
            self.pointed.emit(self._focused_address())
        self.viewport().update()
        return moved

    def _go_on(self, forward: bool) -> bool:
        while True:
            moved = self._step(forward)
            if self._link_focus is None or part_of(self._focused_address()) is None:
                return moved

    def _step(self, forward: bool) -> bool:
        moved = bool(super().focusNextPrevChild(forward))
        cursor = self.textCursor()
        self._link_focus = cursor if moved and self.hasFocus() and cursor.hasSelection() else None
        return moved

    def _first_of(self, forward: bool) -> Stretch | None:
        """The link to begin with, since Qt would begin at the document's own top or end."""
        self.lay_out()
        top = self.verticalScrollBar().value()
        foot, found = top + self.viewport().height(), None
        for link in every_link(self.document()):
            rects = text_rects(self.document(), link.start, link.end) if part_of(link.words) is None else []
            if rects and rects[0].top() >= top and (forward or rects[-1].bottom() <= foot):
                if forward:
                    return link
                found = link
        return found

    def _go_to(self, link: Stretch | None, forward: bool) -> bool:
        """Bring the keys to a link; for None, out of the text."""
        links = list(every_link(self.document()))
        # Qt goes on from a selected link, else it would begin anew: select the one before.
        at = links.index(link) - 1 if link is not None else (len(links) - 1 if forward else 0)
        bar, cursor = self.verticalScrollBar(), self.textCursor()
        place = bar.value()
        cursor.clearSelection()
        if 0 <= at < len(links):
            cursor.setPosition(links[at].start)
            cursor.setPosition(links[at].end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        bar.setValue(place)
        return self._step(link is not None or forward)

    @property
    def link_has_keys(self) -> bool:
        """Did Tab bring the reader to a link?"""
        return self._link_focus is not None

    @property
    def address_with_keys(self) -> str:
        """The link that the keys are on; "" for none."""
        return self._focused_address() if self.hasFocus() else ""

    @property
    def number_with_keys(self) -> int:
        """Which of the links to the same address the keys are on, from 0."""
        if self._link_focus is None:
            return 0
        place = self._link_focus.selectionStart()
        return sum(link.end <= place for link in links_to(self.document(), self._focused_address()))

    def give_keys_to(self, address: str, number: int = 0) -> None:
        """Put the keys on the link to ``address``, the first or a later one, where the same text is shown anew; ""
        does nothing."""
        links = list(links_to(self.document(), address)) if address else []
        if not links or not self.hasFocus():
            return
        bar, link = self.verticalScrollBar(), links[min(number, len(links) - 1)]
        place = bar.value()
        if self._go_to(link, forward=True):
            self.link, self._ring = link, True
            self.viewport().update()
        bar.setValue(place)

    def _focused_address(self) -> str:
        if self._link_focus is None:
            return ""
        inside = QTextCursor(self._link_focus)
        inside.setPosition(self._link_focus.selectionStart() + 1)
        return inside.charFormat().anchorHref()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = event.reason() in _KEYBOARD or self._link_focus is not None
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring = False
        if self._link_focus is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._link_focus = None  # else the keys come back to it, from a card or a menu
            self.pointed.emit("")
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        self._link_focus = None
        self._pointer = event.position().toPoint()
        super().mousePressEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position().toPoint()
        super().mouseMoveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the size of the text is a command of the window; Qt would enlarge half of it
        else:
            super().wheelEvent(event)

    # -- fingers

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt's own tips linger and cover the text: whoever hears ``hinted`` shows them better."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._hint(event.pos())
            return True
        return bool(super().viewportEvent(event))

    def _hint(self, point: QPoint) -> bool:
        link = self.link_under(point)
        told = link is None or part_of(link.words) is not None  # other links have more to tell than a tip
        tip = tip_at(self.document(), self._in_document(point)) if told else None
        if tip is not None:
            self.hinted.emit(tip)
        return tip is not None

    def _tap(self, point: QPoint) -> None:
        self._ring = False
        self._link_focus = None
        self._pointer = point
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.textCursor().hasSelection():
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self.link = self.link_under(point)
        if self.link is not None:
            self.followed.emit(self.link.words)

    def _hold(self, point: QPoint) -> None:
        """On a link: say which. Else the word under the finger is chosen, and those it is drawn over."""
        self.link = self.link_under(point)
        hinted = self._hint(point)
        if self.link is not None:
            self.held.emit(self.link.words)
        elif not hinted:
            cursor = self.cursorForPosition(point)
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            self.setTextCursor(cursor)

    def _draw_on(self, point: QPoint) -> None:
        cursor = self.textCursor()
        if self.link is None and cursor.hasSelection():
            cursor.setPosition(self.cursorForPosition(point).position(), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def _lift(self, point: QPoint) -> None:
        if self.link is None and self.textCursor().hasSelection():
            self._show_menu(self.viewport().mapToGlobal(point))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._show_menu(event.globalPos())

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        menu.addAction(self.tr("Select all")).triggered.connect(self.selectAll)
        self.menu_wanted.emit(menu)
        menu.popup(place)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._ring:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.ring), RING_PX))
        if self._link_focus is None:
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 6, 6)
        else:
            cursor = self._link_focus
            for rect in text_rects(self.document(), cursor.selectionStart(), cursor.selectionEnd()):
                rect.translate(0, -self.verticalScrollBar().value())
                painter.drawRoundedRect(rect.adjusted(-3, -1, 3, 1), 4, 4)
        painter.end()
