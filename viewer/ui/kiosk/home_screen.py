"""The kiosk's first screen: what there is, on large cards."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.core.content.model import Topic
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.board import CardBoard
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.drawing import RestDrawing, paint_image
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.reach import line_in
from viewer.ui.kiosk.screen import Screen
from viewer.ui.kiosk.topic_card import CardFace
from viewer.ui.shell.language import main_code

CLOTHS = ("fat", "muscle", "skin", "septa")  # of the sections, in turn
SIGNS = {"index": "home", "glossary": "article", "evidence": "sure", "references": "topics", "about": "info"}


class HomeScreen(Screen):
    """Sections, pages that stand alone, and the picture."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._look: Look | None = None
        self.drawing = RestDrawing(desk.booth, self)
        self.title = QLabel(desk.booth.config.title or self.tr("Health information"), self)
        self.title.setProperty("role", "title")
        self.lead = QLabel(self.tr("Read, look and try things out. Touch what you would like to know."), self)
        self.other = QLabel(self)
        self.other.setProperty("role", "quiet")
        for label in (self.title, self.lead, self.other):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.board = CardBoard(self, self.drawing)
        self.board.chosen.connect(desk.way.go)
        self.board.moved.connect(self.next_changed)
        self.drawing.made.connect(self.update)
        self.other.setText(self._other_language())
        self.board.show_faces(self._faces())

    # -- what stands there

    def _other_language(self) -> str:
        """Said quietly where the guide does not speak the language that was chosen."""
        chosen = self.desk.session.preferences.settings.language or self.desk.booth.choices.language
        del chosen
        wanted, spoken = self.desk.booth.choices.language, self.desk.language
        if main_code(wanted) == main_code(spoken):
            return ""
        return self.tr("This guide is in {language}.").format(language=language_in_words(spoken, wanted))

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
        faces += [self._section(topic, number) for number, topic in enumerate(sections)]
        faces += [self._page(topic, large=not sections) for topic in tree if not topic.children and topic.page]
        return tuple(faces)

    def _section(self, topic: Topic, number: int) -> CardFace:
        pages = sum(one.page is not None for one in topic.walk())  # a plain name: lupdate reads no other as a number
        note = self.tr("%n topics", "", pages) if pages != 1 else self.tr("1 topic")
        told = self.desk.booth.pack.summary(topic.id, self.desk.language) if topic.page else ""
        first = next((one for one in topic.walk() if one.page is not None), None)
        if not told and first is not None:
            told = ", ".join(one.title for one in topic.children[:3])
        return CardFace(Spot(way.SECTION, topic.id), topic.title, told, note, cloth=CLOTHS[number % len(CLOTHS)])

    def _page(self, topic: Topic, *, large: bool) -> CardFace:
        told = self.desk.booth.pack.summary(topic.id, self.desk.language) if large else ""
        return CardFace(
            Spot(way.ARTICLE, topic.id), topic.title, told, sign=SIGNS.get(topic.id, "article"), small=not large
        )

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
        em = look.em
        side = round(em * 1.1)
        gap = round(em * 0.5)
        width = self.width() - 2 * side
        top = round(em * (0.6 if look.portrait else 0.4))
        for label in (self.title, self.lead, self.other):
            label.ensurePolished()
            label.setVisible(bool(label.text()))
            if label.text():
                tall = label.heightForWidth(width)
                label.setGeometry(QRect(side, top, width, tall))
                top += tall + gap // 2
        line = line_in(self, look)
        self._upper = QRectF(side, top + gap, width, max(0, line - top - 2 * gap)) if line else QRectF()
        start = max(top + gap, line + gap // 2)
        self.board.setGeometry(QRect(QPoint(side, start), QPoint(self.width() - side - 1, self.height() - gap)))
        self.board.set_look(look, strip=bool(line))

    _upper = QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._upper.isEmpty():
            painter = QPainter(self)
            paint_image(painter, self._upper, self.drawing.image)
            painter.end()


def language_in_words(code: str, reader: str) -> str:
    """The name of a language in the language of who reads it, where Qt knows that; else in its own."""
    from viewer.ui.shell.status import language_name

    del reader
    return language_name(code)
