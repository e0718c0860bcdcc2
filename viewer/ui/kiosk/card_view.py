"""One card of an article in a visitor's hands: it scrolls, its links answer, nothing can be selected."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScroller, QVBoxLayout, QWidget

from viewer.core.article.model import Article
from viewer.ui.article.fingers import SLOP_PX
from viewer.ui.article.marks import Mark
from viewer.ui.article.pane import ArticlePane
from viewer.ui.article.unspoken import unspoken
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.swipe import Swipe
from viewer.ui.kiosk.touch_area import ScrollLine

PAGE_SHARE = 0.8  # of what is seen: one touch on "Read on"
NEAR = 0.5  # of a target: a finger beside a link means it
SWIPE_EM = 4.0
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class CardView(QWidget):
    """``answered``: the address of a link that was touched. ``turned``: drawn to the next card (+1), or back (-1)."""

    answered = Signal(str)
    turned = Signal(int)
    moved = Signal()  # scrolled, or longer or shorter than it was

    def __init__(self, desk: FaceDesk, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._drawn = QPoint()
        self._told = 0  # where the words that are read aloud begin in the document
        self.pane = ArticlePane(desk.session.focus, look.theme, look.scale, self)
        self._read = desk.booth.pack.files.read
        self.pane.set_read(self._read)
        self.pane.set_switches(False)
        self.pane.link_activated.connect(self.answered)
        view = self.pane.view
        for widget in (self.pane, view, view.viewport()):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
            widget.setAcceptDrops(False)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.viewport().setMouseTracking(False)
        # A long touch is a touch: no word is chosen, no menu comes.
        view.fingers.held.disconnect()
        view.fingers.drawn.disconnect()
        view.fingers.lifted.disconnect()
        view.fingers.held.connect(self._hold)
        view.fingers.drawn.connect(self._draw)
        view.fingers.lifted.connect(self._lift)
        view.fingers.tapped.connect(self._tap)
        view.installEventFilter(self)
        self.swipe = Swipe(view.viewport())
        self.swipe.turned.connect(self._swiped)
        self.line = ScrollLine(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self._moved)
        bar.rangeChanged.connect(self._moved)
        self.set_look(look)

    # -- what is shown

    def show_card(self, article: Article) -> None:
        QScroller.scroller(self.pane.view.viewport()).stop()
        self.pane.show_article(article)
        self._moved()

    def let_go(self) -> None:
        """A visit is over: the pictures that were drawn for it, in all its sizes and colours, are given back."""
        self.pane.set_read(self._read)

    def scroll_to(self, anchor: str) -> None:
        """Bring ``anchor`` to the top where it is on the card; "" is the card's own top."""
        self.pane.scroll_to(anchor)

    def set_look(self, look: Look) -> None:
        self._look = look
        view = self.pane.view
        self.pane.set_theme(look.theme, look.scale)
        flags = Qt.TextInteractionFlag
        # Within reach the text is only read: its links stand below it as buttons.
        touch = (
            flags.NoTextInteraction if look.reach else flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard
        )
        view.setTextInteractionFlags(touch)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus if look.reach else Qt.FocusPolicy.TabFocus)
        self.swipe.least_px = SWIPE_EM * look.em
        self.line.set_colour(look.theme.edge)
        self._moved()

    # -- how far one is

    @property
    def overflows(self) -> bool:
        return self.pane.view.verticalScrollBar().maximum() > 0

    @property
    def at_end(self) -> bool:
        bar = self.pane.view.verticalScrollBar()
        return bar.value() >= bar.maximum() - 2

    @property
    def column_left(self) -> int:
        """Room beside the text, in pixels."""
        return self.pane.view.viewport().x()

    def page(self) -> None:
        """Nearly a screenful on; from its end, back to its top."""
        QScroller.scroller(self.pane.view.viewport()).stop()
        bar = self.pane.view.verticalScrollBar()
        bar.setValue(0 if self.at_end else bar.value() + round(PAGE_SHARE * bar.pageStep()))

    def to_top(self) -> None:
        QScroller.scroller(self.pane.view.viewport()).stop()
        self.pane.view.verticalScrollBar().setValue(0)

    def _moved(self, *_args: object) -> None:
        self.line.place()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._moved()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No chords: Qt would select all, and copy it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return bool(event.modifiers() & CHORD)
        return bool(super().eventFilter(watched, event))

    # -- fingers

    def _swiped(self, by: int) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.turned.emit(-by if mirrored else by)

    def _tap(self, place: QPoint) -> None:
        """A finger is broader than a line: the nearest link counts, where none lies right under it."""
        view = self.pane.view
        if self._look.reach or view.link is not None:
            return
        reach = round(NEAR * self._look.target)
        for away in range(4, reach + 1, 4):
            for by in (QPoint(0, away), QPoint(0, -away), QPoint(away, 0), QPoint(-away, 0)):
                link = view.link_under(place + by)
                if link is not None:
                    view.link = link
                    view.followed.emit(link.words)
                    return

    def _hold(self, place: QPoint) -> None:
        self._drawn = place

    def _draw(self, place: QPoint) -> None:
        bar = self.pane.view.verticalScrollBar()
        bar.setValue(bar.value() - (place.y() - self._drawn.y()))
        self._drawn = place

    def _lift(self, place: QPoint) -> None:
        if (place - self._drawn).manhattanLength() <= SLOP_PX:
            self.pane.view.fingers.tapped.emit(place)

    # -- read aloud

    def spoken(self) -> str:
        """The card's words as they stand there, what is no word left blank."""
        start, end = self.pane.body()
        text = list(self.pane.text())
        for first, last in unspoken(self.pane.view.document(), (start, end)):
            text[first:last] = " " * (last - first)
        self._told = start
        return "".join(text[start:end])

    def mark_spoken(self, start: int, end: int) -> None:
        """Mark these characters of ``spoken``, and bring them into view; none for start = end."""
        where = (self._told + start, self._told + end)
        self.pane.set_marks(Mark.SPOKEN, [where] if end > start else [])
        if end > start:
            self.pane.show_range(where)
