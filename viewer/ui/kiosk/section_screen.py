"""The topics of one section, each with a sentence."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.core.content.model import Topic
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.board import CardBoard
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.home_screen import CLOTHS
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.reach import leading, line_in
from viewer.ui.kiosk.screen import Screen
from viewer.ui.kiosk.topic_card import CardFace, paint_cloth, paint_words, words_height
from viewer.ui.theme.fonts import text_font

PATCH_EM = 2.4
TOLD_EM = 24.0  # of width, for a column of what the topics are about


class SectionScreen(Screen):
    """Shows one section at a time, on the same cards."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._look: Look | None = None
        self._topic: Topic | None = None
        self._patch, self._told = QRectF(), QRectF()
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.board = CardBoard(self)
        self.board.chosen.connect(desk.way.go)
        self.board.moved.connect(self.next_changed)

    @property
    def topic(self) -> Topic | None:
        """The section that is shown."""
        return self._topic

    def enter(self, spot: Spot) -> None:
        if self._topic is None or self._topic.id != spot.topic_id:
            self._topic = self.desk.booth.pack.find(spot.topic_id, self.desk.language)
            self.title.setText(self._topic.title if self._topic is not None else "")
            self.board.show_faces(self._faces())
            self.board.to_start()
            self._arrange()

    def _faces(self) -> tuple[CardFace, ...]:
        if self._topic is None:
            return ()
        pack, language = self.desk.booth.pack, self.desk.language
        return tuple(
            CardFace(Spot(way.ARTICLE, topic.id), topic.title, pack.summary(topic.id, language), cloth=self._cloth())
            for topic in self._topic.walk()
            if topic.page is not None
        )

    def _cloth(self) -> str:
        """That of the section's card at home."""
        pack, language = self.desk.booth.pack, self.desk.language
        sections = [topic.id for topic in pack.tree(language) if topic.children]
        mine = self._topic.id if self._topic is not None else ""
        return CLOTHS[sections.index(mine) % len(CLOTHS)] if mine in sections else CLOTHS[0]

    def set_look(self, look: Look) -> None:
        self._look = look
        self._arrange()

    def reset(self) -> None:
        self._topic = None
        self.title.clear()
        self.board.show_faces(())
        self.board.to_start()

    def next_words(self) -> str:
        return self.tr("More topics") if self.board.more else ""

    def go_on(self) -> None:
        self.board.turn(1)

    def spoken(self) -> str:
        faces = (card.face for card in self.board.cards)
        return "\n".join((self.title.text(), *(f"{face.title}. {face.text}" for face in faces if face is not None)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._look
        if look is None or self.width() < 20:
            return
        em = look.em
        side, gap = round(em * 1.1), round(em * 0.5)
        width = self.width() - 2 * side
        patch = round(PATCH_EM * em)
        room = width - patch - gap * 2
        self.title.setAlignment(leading(self) | Qt.AlignmentFlag.AlignVCenter)
        self.title.ensurePolished()
        tall = max(patch, self.title.heightForWidth(room))
        top = round(em * 0.6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = side if mirrored else side + patch + gap * 2
        self.title.setGeometry(left, top, room, tall)
        self._patch = QRectF(self.width() - side - patch if mirrored else side, top + (tall - patch) / 2, patch, patch)
        line = line_in(self, look)
        tight = bool(line) and self.height() - line < look.target + 3 * gap  # every pixel for the cards
        start = max(top + tall + gap, line + (1 if tight else gap // 2))
        self._told = QRectF(side, top + tall + gap, width, max(0, line - top - tall - 2 * gap)) if line else QRectF()
        self.board.setGeometry(
            QRect(QPoint(side, start), QPoint(self.width() - side - 1, self.height() - (1 if tight else gap)))
        )
        self.board.set_look(look, strip=bool(line))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._look is not None and self._topic is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_cloth(painter, self._patch, self._cloth(), self._look.theme)
            if not self._told.isEmpty():
                self._paint_told(painter, self._look)
            painter.end()

    def _paint_told(self, painter: QPainter, look: Look) -> None:
        """Out of reach: what the topics are about, to be read; as many as there is room for."""
        em, gap = look.em, 1.2 * look.em
        columns = max(1, int(self._told.width() // (TOLD_EM * em)))
        wide = (self._told.width() - (columns - 1) * gap) / columns
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        column, y = 0, 0.0
        painter.setClipRect(self._told)
        for face in (card.face for card in self.board.cards):
            if face is None:
                continue
            parts = (
                (face.title, text_font(em, bold=True), look.theme.ink),
                (face.text, text_font(em), look.theme.quiet),
            )
            tall = sum(words_height(words, font, wide) for words, font, _ in parts) + 0.7 * em
            if y + tall > self._told.height() and y:
                column, y = column + 1, 0.0
            if column >= columns or tall > self._told.height():
                return
            at = columns - 1 - column if mirrored else column
            left, top = self._told.left() + at * (wide + gap), self._told.top() + y
            for words, font, colour in parts:
                high = words_height(words, font, wide)
                paint_words(painter, QRectF(left, top, wide, high + 2), words, font, colour, mirrored=mirrored)
                top += high
            y += tall
