"""Cards beside links: when they come, when they go, and where they stand.

A pointer that rests on a link, or Tab that reaches it, shows its card; it stays as long as pointer or keys are on the
link or on the card, and Esc takes it away (WCAG 2.2, 1.4.13). A long press, or a click on a word of the glossary, pins
it: then it stays until it is sent away.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCursor, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication

from viewer.core.article.links import parse
from viewer.core.theme import Theme
from viewer.ui.article.anchors import Stretch, links_to
from viewer.ui.article.card import Card
from viewer.ui.article.card_words import CardWords
from viewer.ui.article.pane import ArticlePane
from viewer.ui.article.places import text_at
from viewer.ui.article.tips import tip_of
from viewer.ui.theme.beside import placed

SHOW_MS = 350  # a pointer that passes by means nothing
LEAVE_MS = 300  # on the way from the link to its card
FOOTNOTE = "fn"  # how the anchors of footnotes begin

LookUp = Callable[[str], CardWords | None]


class Cards(QObject):
    """One card at a time over ``pane``. ``look_up`` says what can be told of an address."""

    go = Signal(str)  # an address that the reader wants to go to

    def __init__(self, pane: ArticlePane, look_up: LookUp, theme: Theme, scale: float) -> None:
        super().__init__(pane)
        self._pane, self._view, self._look_up = pane, pane.view, look_up
        self._theme, self._scale = theme, scale
        self._made: Card | None = None
        self._stretch: Stretch | None = None  # whose card is shown
        self._next: tuple[Stretch, CardWords] | None = None  # what is pointed at, until it is shown
        self._by_keys = False
        self._show = QTimer(self, singleShot=True, interval=SHOW_MS)
        self._leave = QTimer(self, singleShot=True, interval=LEAVE_MS)
        self._show.timeout.connect(self._show_next)
        self._leave.timeout.connect(self._leave_link)
        self._view.pointed.connect(self._point)
        self._view.hinted.connect(self._hint)
        self._view.held.connect(self.pin)
        self._view.fingers.tapped.connect(self._press)
        self._view.reflowed.connect(self.close)
        self._view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._view.viewport().installEventFilter(self)
        pane.rendered.connect(self.close)
        pane.tip_wanted.connect(self.pin)

    @property
    def card(self) -> Card | None:
        """The card on the screen; None when there is none."""
        return self._made if self._made is not None and self._made.isVisible() else None

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme, self._scale = theme, scale
        self.close()
        if self._made is not None:
            self._made.set_theme(theme, scale)

    # -- coming

    def _point(self, address: str) -> None:
        card, link = self.card, self._view.link
        self._show.stop()
        self._next = None
        if card is not None and (card.pinned or link == self._stretch):
            if address and not card.pinned:
                self._leave.stop()
            elif not address:
                self._leave.start()
            return
        words = self._words(address, link) if address and link is not None and not _pressed() else None
        if words is not None and link is not None:
            self._next = (link, words)
            self._by_keys = self._view.link_has_keys
            self._show.start()
        if card is not None:
            self._leave.start()

    def _hint(self, stretch: Stretch) -> None:
        """Words with a tip of their own, such as an abbreviation: Qt has waited already."""
        card = self.card
        if card is None or not card.pinned:
            self._open(stretch, CardWords(self._pane.text()[stretch.start : stretch.end], stretch.words), pinned=False)

    def _show_next(self) -> None:
        if self._next is not None:
            self._open(*self._next, pinned=False)

    def pin(self, address: str) -> bool:
        """Open the card of the link that was followed, to stay; False where nothing can be told of it."""
        stretch = self._view.link
        if stretch is None or stretch.words != address:
            stretch = self._in_view(address)
        words = self._words(address, stretch) if stretch is not None else None
        if words is None or stretch is None:
            return False
        self._by_keys = self._view.hasFocus() or self._by_keys
        self._open(stretch, words, pinned=True)
        return self.card is not None

    def _in_view(self, address: str) -> Stretch | None:
        """A link to ``address``: one in view, else the first. A screen reader presses links without saying where."""
        links = list(links_to(self._view.document(), address))
        area = self._view.viewport().rect()
        return next((link for link in links if area.intersects(self._place(link))), links[0] if links else None)

    def _words(self, address: str, stretch: Stretch) -> CardWords | None:
        tip = tip_of(address)
        if tip:
            return CardWords(self._pane.text()[stretch.start : stretch.end], tip)
        link, article = parse(address), self._pane.article
        here = link.kind == "topic" and article is not None and link.target in ("", article.id)
        if here and link.anchor.startswith(FOOTNOTE):
            return self._footnote(link.anchor)
        return self._look_up(address)

    def _footnote(self, anchor: str) -> CardWords | None:
        """The note itself; the way back from it (its anchor begins with "fnref") needs no card."""
        text = "" if anchor.startswith(FOOTNOTE + "ref") else text_at(self._view.document(), anchor)
        return CardWords(self.tr("Note"), text) if text else None

    def _open(self, stretch: Stretch, words: CardWords, pinned: bool) -> None:
        self._show.stop()
        self._leave.stop()
        self._next = None
        if self._made is None:
            self._made = self._make()
        card, article = self._made, self._pane.article
        card.say(words, pinned, article is not None and article.right_to_left)
        self._stretch = stretch
        if not self._fit():
            self._stretch = None
            card.hide()
            return
        card.show()
        card.raise_()
        if pinned:
            card.take_keys()
        elif QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words.spoken))

    def _make(self) -> Card:
        card = Card(self._pane)
        card.set_theme(self._theme, self._scale)
        card.entered.connect(self._leave.stop)
        card.left.connect(self._left)
        card.leave_wanted.connect(self.close)
        card.go.connect(self._go)
        card.installEventFilter(self)
        return card

    # -- standing

    def _place(self, stretch: Stretch) -> QRect:
        """The box round the link's letters, in pixels of the viewport."""
        self._view.lay_out()
        rects = [rect.toAlignedRect() for rect in self._view.marks.rects(stretch.range)]
        around = rects[0] if rects else QRect()
        for rect in rects[1:]:
            around = around.united(rect)
        return around.translated(0, -self._view.verticalScrollBar().value())

    def _fit(self) -> bool:
        """Put the card beside its link; False when there is no room that would help."""
        card, stretch, article = self._made, self._stretch, self._pane.article
        assert card is not None
        assert stretch is not None
        port = self._view.viewport()
        link = self._place(stretch)
        link.translate(port.mapTo(self._pane, QPoint()))
        area = self._view.geometry().adjusted(4, 4, -4, -4)
        area.setRight(area.right() - self._view.verticalScrollBar().width())
        size = card.wanted(area.width())
        place = placed(area, link, size, card.least(), article is not None and article.right_to_left)
        if card.pinned and (place is None or place.height() < size.height()):
            # It was asked for: whole, over its link, is better than a piece beside it.
            top = area.top() if link.center().y() > area.center().y() else area.bottom() + 1 - size.height()
            place = QRect(area.left() if place is None else place.left(), max(area.top(), top), 0, 0)
            place.setSize(size.boundedTo(area.size()))
        if place is None:
            return False
        card.set_place(place, size)
        return True

    def _scrolled(self) -> None:
        """A pinned card goes with its link; one that only lies there goes away."""
        card = self.card
        if card is None or self._stretch is None:
            return
        in_view = self._view.viewport().rect().intersects(self._place(self._stretch))
        if not card.pinned or not in_view or not self._fit():
            self.close()

    # -- going

    def _left(self) -> None:
        card = self.card
        if card is not None and not card.pinned:
            self._leave.start()

    def _leave_link(self) -> None:
        card = self.card
        if card is not None and not card.pinned and not card.holds(QCursor.pos()):
            self._away()
            if self._next is not None and not self._show.isActive():
                self._show_next()

    def _press(self, *_where: object) -> None:
        """Elsewhere: the reader is done with it."""
        self._show.stop()
        if self.card is not None:
            self._away()

    def close(self) -> bool:
        """Take the card away; was there one? The keys go back to the link they came from."""
        self._show.stop()
        self._next = None
        return self._away()

    def _away(self) -> bool:
        self._leave.stop()
        card = self.card
        if card is None:
            return False
        focused = QApplication.focusWidget()
        if focused is not None and card.isAncestorOf(focused):
            self._view.setFocus(Qt.FocusReason.PopupFocusReason)
        card.hide()
        self._stretch = None
        return True

    def _go(self, address: str) -> None:
        self.close()
        self.go.emit(address)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press on the text ends a card; the wheel over a card that has no more to show turns the page."""
        kind = event.type()  # asked first: while the window is taken down, nothing else may be touched
        if kind == QEvent.Type.MouseButtonPress and watched is not self._made:
            self._press()
        elif kind == QEvent.Type.Resize and watched is not self._made:
            self.close()
        elif kind == QEvent.Type.Wheel and watched is self._made and isinstance(event, QWheelEvent):
            QApplication.sendEvent(self._view.viewport(), event)
            return True
        return bool(super().eventFilter(watched, event))


def _pressed() -> bool:
    """Is a button down, to select words?"""
    return QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
