"""The kiosk's first screen: what there is, on large cards."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.core.content.model import Topic
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.bars import own_name
from viewer.ui.kiosk.board import CardBoard
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.drawing import RestDrawing, paint_image
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.reach import leading, line_in
from viewer.ui.kiosk.screen import Screen
from viewer.ui.kiosk.topic_card import CardFace
from viewer.ui.shell.language import main_code
from viewer.ui.shell.status import isolated

CLOTHS = ("fat", "muscle", "skin", "septa")  # of the sections, in turn
SECTION_NAMES = 3  # of the topics in it, on a section's card
SIGNS = {"index": "outline", "glossary": "article", "evidence": "sure", "references": "topics", "about": "info"}


class HomeScreen(Screen):
    """Sections, pages that stand alone, and the picture."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._look: Look | None = None
        self.drawing = RestDrawing(desk.booth, self)
        self.board = CardBoard(self, self.drawing)
        above = self.board.content
        self.title = QLabel(self.tr("What would you like to know?"), above)
        self.title.setProperty("role", "title")
        self.lead = QLabel(self.tr("Touch a card. You can read, look and try things out."), above)
        self.other = QLabel(above)
        self.other.setProperty("role", "quiet")
        for label in (self.title, self.lead, self.other):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.board.chosen.connect(desk.way.go)
        self.board.moved.connect(self.next_changed)
        self.drawing.made.connect(self.update)
        self.other.setText(self._other_language())
        self.board.show_faces(self._faces())

    # -- what stands there

    def _other_language(self) -> str:
        """Said quietly where the guide does not speak the language that was chosen."""
        spoken = self.desk.language
        if main_code(self.desk.booth.choices.language) == main_code(spoken):
            return ""
        return self.tr("This guide is in {language}.").format(language=isolated(own_name(spoken)))

    def _faces(self) -> tuple[CardFace, ...]:
        faces = [
            CardFace(
                Spot(way.PICTURE),
                self.tr("Touch the picture"),
                self.tr("Lift the skin, light up a part, move the years, and see what changes."),
                large=True,
            )
        ]
        tree = self.desk.booth.pack.tree(self.desk.language)
        sections = [topic for topic in tree if topic.children]
        pages = [topic for topic in tree if not topic.children and topic.page]
        first = pages[:1] if pages and pages[0] is tree[0] else []  # the guide's own beginning
        faces += [self._page(topic, small=False) for topic in first]
        faces += [self._section(topic, number) for number, topic in enumerate(sections)]
        faces += [self._page(topic, small=bool(sections)) for topic in pages if topic not in first]
        return tuple(faces)

    def _section(self, topic: Topic, number: int) -> CardFace:
        pages = sum(one.page is not None for one in topic.walk())  # a plain name: lupdate reads no other as a number
        note = self.tr("%n topics", "", pages) if pages != 1 else self.tr("1 topic")
        told = self.desk.booth.pack.summary(topic.id, self.desk.language) if topic.page else ""
        told = told or " · ".join(one.title for one in topic.children[:SECTION_NAMES])
        return CardFace(Spot(way.SECTION, topic.id), topic.title, told, note, cloth=CLOTHS[number % len(CLOTHS)])

    def _page(self, topic: Topic, *, small: bool) -> CardFace:
        told = "" if small else self.desk.booth.pack.summary(topic.id, self.desk.language)
        sign = SIGNS.get(topic.id, "article")
        return CardFace(Spot(way.ARTICLE, topic.id), topic.title, told, sign=sign, small=small)

    # -- as a screen

    def enter(self, spot: Spot) -> None:
        del spot
        self._arrange()
        if self._look is not None:
            self.drawing.want(self._look.theme)

    def set_look(self, look: Look) -> None:
        self._look = look
        if self.isVisible():
            self.drawing.want(look.theme)
        self._arrange()

    def reset(self) -> None:
        self.board.to_start()

    def finish(self) -> None:
        self._arrange()
        self.drawing.finish()

    def next_words(self) -> str:
        """Cards that are not in view are one touch away, too."""
        return self.tr("More topics") if self.board.more else ""

    def go_on(self) -> None:
        self.board.turn(1)

    def spoken(self) -> str:
        faces = (card.face for card in self.board.cards)
        lines = (f"{face.title}. {face.text}" if face.text else face.title for face in faces if face is not None)
        return "\n".join((self.title.text(), self.lead.text(), *lines))

    # -- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._look
        if look is None or self.width() < 20:
            return
        em, gap = look.em, round(look.em * 0.5)
        side = round(em * 1.1)
        width = self.width() - 2 * side
        line = line_in(self, look)
        self.board.setGeometry(side, line, width, self.height() - line - gap // 2)
        top = round(em * 0.5)
        for label in (self.title, self.lead, self.other):
            label.setParent(self if line else self.board.content)
            label.setAlignment(leading(self))
            label.ensurePolished()
            label.setVisible(bool(label.text()))
            if label.text():
                tall = label.heightForWidth(width)
                label.setGeometry(QRect(side if line else 0, top, width, tall))
                top += tall + gap // 2
        self._upper = QRectF(side, top, width, max(0, line - top - gap)) if line else QRectF()
        self.board.set_look(look, strip=bool(line), top=top + gap)
        self.update()

    _upper = QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._upper.isEmpty():
            painter = QPainter(self)
            paint_image(painter, self._upper, self.drawing.image)
            painter.end()
