"""Highlights in the article: found again, painted, made from chosen words, opened by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication

from viewer.core.article.quotes import quote_of
from viewer.core.notebook.model import Colour
from viewer.core.theme import Theme
from viewer.ui.article.marks import Range
from viewer.ui.shell.companion import Desk
from viewer.ui.shell.marked import Marked, letters
from viewer.ui.theme.beside import placed

if TYPE_CHECKING:
    from viewer.ui.notes.marker import MarkerBar
    from viewer.ui.notes.note_card import NoteCard

SHORT = 80  # characters of a quote in a question
_NO_WORDS = frozenset("\ufffc\u2028\u2029\ufdd0\ufdd1\u2060")


class Marking(QObject):
    """At most one of the two floats over the article: the bar beside chosen words, or the card of a highlight."""

    asked = Signal(str)  # words that a question is about
    removed = Signal(object)  # id of the highlight that is to go: larger than a C int

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._pane, self._view = desk, desk.article, desk.article.view
        self._notebook = desk.session.notebook
        self.colour = Colour.YELLOW  # the one that was chosen last
        self.marked = Marked(self._notebook, self._pane, self)
        self._bar: MarkerBar | None = None
        self._card: NoteCard | None = None
        self._paragraphs = False
        self._press: QPoint | None = None
        self._still = True  # the pointer let go where it pressed
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._place_floating)
        self.marked.found.connect(self._found)
        self._view.reflowed.connect(self._settle.start)
        self._view.verticalScrollBar().valueChanged.connect(self._settle.start)
        self._view.viewport().installEventFilter(self)
        self._view.fingers.tapped.connect(self._tapped)
        self._view.selectionChanged.connect(self._selected_anew)
        desk.session.reading.leaving.connect(self.close)

    def set_theme(self, theme: Theme, scale: float) -> None:
        for floating in (self._bar, self._card):
            if floating is not None:
                floating.set_theme(theme, scale)
        self._settle.start()

    def _found(self) -> None:
        """The text stands there anew, or something about a highlight has changed."""
        card = self.card
        if card is not None:
            shown = self._notebook.highlight(card.highlight_id)
            if shown is None:
                self.close()
            else:
                card.show_colour(shown.colour)
        self._settle.start()

    # -- making one

    def words(self) -> Range | None:
        """The chosen words without the space round them; None when there are none."""
        chosen = self._pane.selected()
        if chosen is None or (self._view.link_has_keys and not self._paragraphs):
            return None  # the words of a link that Tab has reached are chosen by nobody
        text = self._pane.text()
        start, end = chosen
        while start < end and (text[start].isspace() or text[start] in _NO_WORDS):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in _NO_WORDS):
            end -= 1
        return (start, end) if end > start else None

    def highlight(self, colour: Colour | None = None, note: bool = False) -> bool:
        """Highlight the chosen words, or else offer the paragraph at the top of the view; did it highlight?"""
        where, article = self.words(), self._pane.article
        if article is None:
            return False
        if where is None:
            self.offer_paragraph()
            return False
        self.colour = colour or self.colour
        quote = quote_of(self._pane.text(), *where)
        id = next((id for id, there in self.marked.ranges.items() if there == where), None)
        if id is None:
            id = self._notebook.add_highlight(article.id, article.title, quote, self.colour, part=article.part).id
        elif colour is not None:
            self._notebook.set_colour(id, colour)
        self.close()
        self._clear_selection()
        if note:
            self.open_card(id)
        else:
            self._pane.setFocus()
        return True

    def write_note(self) -> None:
        """On the chosen words; without any on a highlight in view, one after the other; else on a paragraph."""
        if self.words() is not None:
            self.highlight(note=True)
            return
        seen = self.marked.in_view()
        if not seen:
            self.offer_paragraph()
            return
        shown = self._card.highlight_id if self._card is not None and self._card.isVisible() else None
        self.open_card(seen[(seen.index(shown) + 1) % len(seen)] if shown in seen else seen[0])

    def ask(self) -> None:
        """A question about the chosen words, or about the highlight whose card is open; else about nothing special."""
        where, card = self.words(), self._card
        about = self._pane.text()[slice(*where)] if where is not None else ""
        if not about and card is not None and card.isVisible():
            kept = self._notebook.highlight(card.highlight_id)
            about = kept.quote.text if kept is not None else ""
        self.close()
        self._clear_selection()
        self.asked.emit(_short(about))

    # -- by paragraphs

    def offer_paragraph(self) -> None:
        """Choose the paragraph of the link that has the keys, or the one at the top of the view; the keys go to the bar
        beside it."""
        self._view.lay_out()
        if self._view.link_has_keys:
            self._choose_paragraph(self._view.textCursor().block())
            return
        first = block = self._view.cursorForPosition(QPoint(1, 1)).block()
        top, layout = self._view.verticalScrollBar().value(), self._view.document().documentLayout()
        while block.isValid() and not (self._is_own(block) and layout.blockBoundingRect(block).top() >= top - 2):
            block = block.next()
        self._choose_paragraph(block if block.isValid() else first)

    def _is_own(self, block: QTextBlock) -> bool:
        """Does the paragraph belong to the article, not to what stands round it?"""
        article, words = self._pane.article, letters(block.text())
        return article is not None and bool(words) and words in letters(article.text)

    def _step(self, by: int) -> None:
        block = self._view.document().findBlock(self._view.textCursor().selectionStart())
        block = block.next() if by > 0 else block.previous()
        while block.isValid() and not self._is_own(block):
            block = block.next() if by > 0 else block.previous()
        if block.isValid():
            self._choose_paragraph(block)

    def _choose_paragraph(self, block: QTextBlock) -> None:
        if not self._is_own(block):
            return
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self._paragraphs = True
        scroll = self._pane.scroll_position
        self._view.setTextCursor(cursor)
        self._pane.restore(scroll)
        self._pane.show_range((cursor.selectionStart(), cursor.selectionEnd()))
        self._show_bar()
        bar, focused = self.bar, QApplication.focusWidget()
        if bar is not None and (focused is None or not bar.isAncestorOf(focused)):
            bar.take_keys()

    # -- the bar

    @property
    def bar(self) -> MarkerBar | None:
        """The bar on the screen; None when there is none."""
        return self._bar if self._bar is not None and self._bar.isVisible() else None

    @property
    def card(self) -> NoteCard | None:
        return self._card if self._card is not None and self._card.isVisible() else None

    def _show_bar(self) -> None:
        from viewer.ui.notes.marker import MarkerBar

        if self._bar is None:
            theme, scale = self._desk.resolver.theme, self._desk.session.preferences.text_scale
            self._bar = bar = MarkerBar(theme, scale, self._pane)
            bar.colour_chosen.connect(self._bar_colour)
            bar.note_wanted.connect(self._bar_note)
            bar.ask_wanted.connect(self.ask)
            bar.step_wanted.connect(self._step)
            bar.leave_wanted.connect(self.leave)
        self.close_card()
        self._bar.set_paragraphs(self._paragraphs)
        self._put(self._bar, self.words())

    def _bar_colour(self, colour: Colour) -> None:
        self.highlight(colour)

    def _bar_note(self) -> None:
        self.highlight(note=True)

    # -- the card

    def open_card(self, id: int) -> None:
        """Show the note of a highlight that stands on this page, and give it the keys."""
        from viewer.ui.notes.note_card import NoteCard

        kept, where = self._notebook.highlight(id), self.marked.ranges.get(id)
        if kept is None or where is None:
            return
        if self._card is None:
            theme, scale = self._desk.resolver.theme, self._desk.session.preferences.text_scale
            self._card = card = NoteCard(theme, scale, self._pane)
            card.note_written.connect(self._written)
            card.colour_chosen.connect(self._recolour)
            card.ask_wanted.connect(self.ask)
            card.remove_wanted.connect(self.remove_shown)
            card.leave_wanted.connect(self.leave)
        self.close()
        self._card.say(kept)
        self._pane.show_range(where)
        self._put(self._card, where)
        self._card.take_keys()

    def _written(self, id: int, note: str) -> None:
        self._notebook.set_note(id, note.strip())
        if self._card is not None:
            self._card.show_saved(self._notebook.saved)

    def _recolour(self, colour: Colour) -> None:
        if self._card is not None:
            self.colour = colour
            self._notebook.set_colour(self._card.highlight_id, colour)

    def remove_shown(self) -> None:
        """Remove the highlight whose card is open."""
        card = self.card
        if card is not None:
            id = card.highlight_id
            self.leave()
            self.removed.emit(id)

    # -- coming and going

    def _put(self, floating: MarkerBar | NoteCard, where: Range | None) -> None:
        """Show it beside these words, as far as the view has the room."""
        area = QRect(self._view.geometry()).adjusted(4, 4, -4, -4)
        rects = [] if where is None else self._view.marks.rects(where)
        if not rects:
            floating.hide()
            return
        offset = self._view.viewport().mapTo(self._pane, QPoint(0, -self._view.verticalScrollBar().value()))
        words = rects[0].toAlignedRect().translated(offset)
        for rect in rects[1:]:
            words = words.united(rect.toAlignedRect().translated(offset))
        seen = words.intersected(area)
        if seen.isEmpty():
            floating.hide()
            return
        size = floating.wanted(area.width())
        place = placed(area, seen, size, size.height(), self._right_to_left)
        if place is None:  # no room beside the words: over their end
            size = size.boundedTo(area.size())
            place = QRect(QPoint(area.left(), area.bottom() + 1 - size.height()), size)
        floating.setGeometry(place)
        floating.show()
        floating.raise_()

    @property
    def _right_to_left(self) -> bool:
        return self._pane.article is not None and self._pane.article.right_to_left

    def _place_floating(self) -> None:
        """The text was scrolled or flows anew: what floats goes with its words."""
        if self._bar is not None and not self._bar.isHidden():
            self._put(self._bar, self.words())
        if self._card is not None and not self._card.isHidden():
            self._put(self._card, self.marked.ranges.get(self._card.highlight_id))

    def close_card(self) -> None:
        """Put the card away; what was written in it is kept."""
        if self._card is not None and not self._card.isHidden():
            self._card.write()
            self._card.hide()

    def close(self) -> bool:
        """Put away what floats; was there anything?"""
        was = self.bar is not None or self.card is not None
        self._paragraphs = False
        self.close_card()
        if self._bar is not None:
            self._bar.hide()
        return was

    def let_go(self) -> bool:
        """Esc: put away what floats; was there anything?"""
        was = self.bar is not None or self.card is not None
        if was:
            self.leave()
        return was

    def leave(self) -> None:
        """By its own buttons or keys: the keys go back to the text."""
        chosen = self._paragraphs
        self.close()
        if chosen:
            self._clear_selection()
        self._pane.setFocus()

    def _clear_selection(self) -> None:
        cursor = self._view.textCursor()
        cursor.clearSelection()
        self._view.setTextCursor(cursor)

    # -- the pointer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._press = event.position().toPoint()
                self.close()
            elif event.type() == QEvent.Type.MouseButtonRelease:
                moved = event.position().toPoint() - self._press if self._press is not None else QPoint()
                self._still = moved.manhattanLength() < QApplication.startDragDistance()
                QTimer.singleShot(0, self, self._released)  # once the view has dealt with it
        return bool(super().eventFilter(watched, event))

    def _released(self) -> None:
        press, self._press = self._press, None
        if press is not None and self._still and self._view.textCursor().charFormat().anchorHref():
            return  # Qt selects the words of a link that is clicked; nobody has chosen them
        if self.words() is not None:
            self._show_bar()
        elif press is not None:
            self._open_at(press)

    def _tapped(self, place: QPoint) -> None:
        self._open_at(place)

    def _open_at(self, place: QPoint) -> None:
        id = self.marked.at(place)
        if id is not None and self._view.link_under(place) is None:
            self.open_card(id)

    def _selected_anew(self) -> None:
        """Nothing is chosen any more, or something else: the bar is about what was."""
        if self._press is None and self.bar is not None and self.words() is None:
            self.close()


def _short(words: str) -> str:
    """One line of a quote."""
    line = " ".join("".join(" " if sign in _NO_WORDS else sign for sign in words).split())
    return line if len(line) <= SHORT else line[: SHORT - 1].rstrip() + "…"
