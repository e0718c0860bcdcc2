"""What was found, as a card: title, section, and some words with those that were asked for marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from viewer.core.search.model import Kind, Piece, Results
from viewer.core.theme import Theme, mix
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.typed_box import direction_of
from viewer.ui.theme.fonts import text_font, title_font
from viewer.ui.theme.lines import break_lines

PAD_EM, GAP_EM, RADIUS_EM = 0.75, 0.2, 0.55
TITLE_EM, SECTION_EM, WORDS_EM = 1.15, 1.0, 1.0
LOW_TITLE_EM = (1.15, 1.0, 0.85)  # a little smaller before words are left out
LOW_SHARE = 0.55  # of a low card's height, for its letters
WORDS_LINES, TITLE_LINES, SECTION_LINES = 4, 3, 2
CARDS_MOST = 24
OF_ONE_TOPIC = 2
_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\u2028\u2029", " "))

Span = tuple[int, int]


@dataclass(frozen=True)
class Found:
    """``section`` is "" where it is the topic itself; ``marked`` are places in ``words``."""

    spot: Spot
    title: str
    section: str = ""
    words: str = ""
    marked: tuple[Span, ...] = ()


def found(results: Results) -> tuple[Found, ...]:
    """Sections of pages, the best first: what else is found stands on one of them too."""
    cards: list[Found] = []
    for group in results.groups:
        if group.kind is Kind.SECTION:
            for hit in group.hits[:OF_ONE_TOPIC]:
                words, marked = _joined(hit.snippet)
                section = "" if hit.title == group.title else hit.title
                cards.append(Found(Spot(way.ARTICLE, hit.id, 0, hit.anchor), group.title, section, words, marked))
    return tuple(cards[:CARDS_MOST])


def _joined(pieces: Iterable[Piece]) -> tuple[str, tuple[Span, ...]]:
    text, marked = "", []
    for piece in pieces:
        if piece.marked and piece.text:
            marked.append((len(text), len(text) + len(piece.text)))
        text += piece.text.translate(_BREAKS)
    return text, tuple(marked)


class ResultCard(QAbstractButton):
    """Acts when the finger is lifted from it. Reused for what is found next."""

    chosen = Signal(object)  # Spot

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: Found | None = None
        self._look: Look | None = None
        self._laid: tuple[tuple[object, ...], list[QTextLayout]] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._choose)

    def show_found(self, found: Found | None, look: Look) -> None:
        """None: nothing is kept of what it said."""
        self.found, self._look, self._laid = found, look, None
        said = (found.title, found.section) if found is not None else ()
        self.setAccessibleName(". ".join(part for part in said if part))
        self.setAccessibleDescription(found.words if found is not None else "")
        self.setDown(False)
        self.update()

    def _choose(self) -> None:
        if self.found is not None:
            self.chosen.emit(self.found.spot)

    # -- sizes

    def height_in(self, width: int, words_lines: int = WORDS_LINES) -> int:
        """How high it is in ``width`` with so many lines of the words that were found."""
        if self._look is None:
            return 0
        laid = self._layouts(width, words_lines)
        tall = sum(layout.boundingRect().height() for layout in laid) + (len(laid) - 1) * GAP_EM * self._look.em
        return max(self._look.target, round(tall + 2 * PAD_EM * self._look.em))

    def lines_in(self, width: int, height: int) -> int:
        """How many lines of the words have room."""
        for lines in range(WORDS_LINES, 0, -1):
            if self.height_in(width, lines) <= height:
                return lines
        return 0

    def sizeHint(self) -> QSize:
        em = self._look.em if self._look is not None else 22
        return QSize(20 * em, self.height_in(20 * em))

    def _layouts(self, width: int, words_lines: int) -> list[QTextLayout]:
        assert self._look is not None
        key = (width, words_lines, self.layoutDirection())
        if self._laid is None or self._laid[0] != key:
            self._laid = key, list(self._lay_out(width, words_lines))
        return self._laid[1]

    def _lay_out(self, width: int, words_lines: int) -> Iterable[QTextLayout]:
        assert self._look is not None
        found, em, theme = self.found, self._look.em, self._look.theme
        if found is None:
            return
        room = max(em * 3.0, width - 2 * PAD_EM * em)
        side = self.layoutDirection()
        pieces = [_Piece(found.title, title_font(em * TITLE_EM), theme.ink, TITLE_LINES)]
        if found.section:
            pieces.append(_Piece(found.section, text_font(em * SECTION_EM, bold=True), theme.link, SECTION_LINES))
        if found.words.strip() and words_lines:
            marks = tuple(_mark(span, theme) for span in found.marked)
            pieces.append(_Piece(found.words, text_font(em * WORDS_EM), theme.ink, words_lines, marks))
        for piece in pieces:
            yield _text(piece, room, side)

    def _fitted(self) -> list[QTextLayout]:
        """What has room; of a card that is hardly higher than a finger's target, its title in one line."""
        assert self._look is not None
        assert self.found is not None
        if self.height_in(self.width(), 0) <= self.height():
            return self._layouts(self.width(), self.lines_in(self.width(), self.height()))
        em, room = self._look.em, max(self._look.em * 3.0, self.width() - 2 * PAD_EM * self._look.em)
        words = " · ".join(part for part in (self.found.title, self.found.section) if part)
        for share in LOW_TITLE_EM:
            font = title_font(min(em * share, self.height() * LOW_SHARE))
            line = _text(_Piece(words, font, self._look.theme.ink, 1), room, self.layoutDirection())
            if line.text() == words:
                break
        return [line]

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._look is None or self.found is None:
            return
        em, theme = self._look.em, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        down, ring = self.isDown(), self.hasFocus()
        soft = theme.edge if theme.text_contrast > 4.5 else mix(theme.rule, theme.edge, 0.45)
        wide = 3.0 if down or ring else 1.5
        painter.setPen(QPen(QColor(theme.ring if ring else theme.accent if down else soft), wide))
        painter.setBrush(QColor(theme.hover if down else theme.field))
        ground = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(ground, RADIUS_EM * em, RADIUS_EM * em)
        painter.setClipRect(ground.adjusted(2, 2, -2, -2))
        laid = self._fitted()
        tall = sum(layout.boundingRect().height() for layout in laid) + (len(laid) - 1) * GAP_EM * em
        y = max(0.0, min(PAD_EM * em, (self.height() - tall) / 2))
        for layout in laid:
            layout.draw(painter, QPointF(PAD_EM * em, y))
            y += layout.boundingRect().height() + GAP_EM * em
        painter.end()


@dataclass(frozen=True)
class _Piece:
    """Some words, in at most so many lines."""

    words: str
    font: QFont
    ink: str
    lines: int
    marks: tuple[QTextLayout.FormatRange, ...] = ()


def _text(piece: _Piece, room: float, side: Qt.LayoutDirection) -> QTextLayout:
    """Laid out; where there is more than the lines hold the last one ends in "…"."""
    words, most = piece.words, piece.lines
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction_of(words, side))
    leading = Qt.AlignmentFlag.AlignRight if side == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(leading | Qt.AlignmentFlag.AlignAbsolute)
    plain = QTextLayout.FormatRange()
    plain.start, plain.length = 0, len(words)
    look = QTextCharFormat()
    look.setForeground(QColor(piece.ink))
    plain.format = look
    layout = QTextLayout(words, piece.font)
    layout.setTextOption(option)
    layout.setFormats([plain, *piece.marks])
    end = break_lines(layout, room, most)
    if end < len(words):
        while end > 1:
            end = _cut(words, end)
            layout.setText(words[:end] + "…")
            if break_lines(layout, room, most) > end:
                break
    return layout


def _cut(words: str, end: int) -> int:
    """The end of the last whole word before ``end``, if one is near."""
    space = words.rfind(" ", max(0, end - 25), end)
    return len(words[:space].rstrip()) if space > 0 else max(1, end - 1)


def _mark(span: Span, theme: Theme) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = span[0], span[1] - span[0]
    look = QTextCharFormat()
    look.setForeground(QColor(theme.ink))
    look.setBackground(QColor(theme.mark_hit))
    look.setFontWeight(QFont.Weight.Bold)
    look.setFontUnderline(True)
    made.format = look
    return made


def least_width(look: Look) -> int:
    """Of a card that can be read: some words in a line."""
    return round(QFontMetricsF(text_font(look.em * WORDS_EM)).horizontalAdvance("n" * 30) + 2 * PAD_EM * look.em)
