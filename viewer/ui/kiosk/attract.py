"""Nobody is there: the living picture plays a tour over and over, in silence, with large words that change place.

Nothing flashes: scenes glide into each other, or are cut no oftener than stops of a tour follow each other. Nothing
stands still for longer than 30 s: a stop that would is left sooner, and words move meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, QTranslator
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.core.paths import resource
from viewer.core.translate import QT_TRANSLATE_NOOP
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look
from viewer.ui.shell.language import RIGHT_TO_LEFT, main_code
from viewer.ui.theme.fonts import text_font, title_font

CONTEXT: Final = "KioskAttract"
TOUCH: Final = QT_TRANSLATE_NOOP("KioskAttract", "Touch the picture")
STILL_MS: Final = 18_000  # a stop of the tour, or a scene, is left after so long at the latest
SCENE_MS: Final = 12_000  # a scene stays, where there is no tour
WORDS_MS: Final = 4_000  # between two places, and languages, of "Touch the picture"
LINES: Final = 3
WIDE: Final = 0.86  # of the picture's width, at most


@dataclass(frozen=True)
class Saying:
    """Words on the picture in one of the kiosk's languages."""

    words: str
    mirrored: bool = False


class AttractWords(QWidget):
    """Lies over the picture and is seen only: a touch goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.told, self.call = Saying(""), Saying("")
        self.foot_px = 0  # below which no words stand
        self.place = 0  # counts up; where words stand follows from it
        self.setObjectName("attract-words")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def say(self, told: Saying, call: Saying, place: int) -> None:
        if (told, call, place) != (self.told, self.call, self.place):
            self.told, self.call, self.place = told, call, place
            self.setAccessibleName(told.words)
            self.update()

    def boxes(self) -> tuple[QRectF, QRectF]:
        """Where the words stand: what is told, and the call. One is above, the other below."""
        told = self._size(self._told_font(), self.told.words)
        call = self._size(self._call_font(), self.call.words)
        gap = 0.02 * self.height()
        below = self.place % 2 == 0
        top, foot = gap, self.height() - self.foot_px - gap
        side = (0.5, 0.35, 0.65)[self.place % 3]
        return (
            self._at(told, foot - told.height() if below else top, 0.5),
            self._at(call, top if below else foot - call.height(), side),
        )

    def _at(self, box: QRectF, top: float, across: float) -> QRectF:
        spare = self.width() - box.width()
        return box.translated(min(max(self.width() * across - box.width() / 2, 0), spare), top)

    def _size(self, font: QFont, words: str) -> QRectF:
        pad = font.pixelSize() * 0.6
        inner = QRectF(0, 0, self.width() * WIDE - 2 * pad, 10_000)
        box = QFontMetricsF(font).boundingRect(inner, FLAGS, words)
        return QRectF(0, 0, box.width() + 2 * pad + 2, box.height() + 1.3 * pad)

    def _told_font(self) -> QFont:
        """As large as lets the words stand in a few lines."""
        em = self._look.em if self._look is not None else 22
        px = max(1.6 * em, 0.055 * self.height())
        while px > 1.2 * em:
            font = title_font(px)
            if self._size(font, self.told.words).height() <= (LINES + 0.9) * QFontMetricsF(font).height():
                return font
            px *= 0.92
        return title_font(px)

    def _call_font(self) -> QFont:
        em = self._look.em if self._look is not None else 22
        return text_font(max(1.3 * em, 0.04 * self.height()), bold=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self._look
        if look is None or not (self.told.words or self.call.words):
            return
        theme, painter = look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        told, call = self.boxes()
        if self.told.words:
            self._plate(painter, (theme.callout, theme.on_callout), told, self._told_font(), self.told)
        if self.call.words:
            self._plate(painter, (theme.accent, theme.on_accent), call, self._call_font(), self.call)
        painter.end()

    @staticmethod
    def _plate(painter: QPainter, colours: tuple[str, str], box: QRectF, font: QFont, saying: Saying) -> None:
        ground, ink = colours
        radius = min(box.height() / 2, font.pixelSize() * 0.8)
        painter.setPen(QPen(QColor(ink), 2.0))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if saying.mirrored else Qt.LayoutDirection.LeftToRight
        )
        pad = font.pixelSize() * 0.6
        painter.drawText(box.adjusted(pad, 0, -pad, 0).translated(QPointF(0, -1)), FLAGS, saying.words)


FLAGS: Final = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class Attract(QObject):
    """Plays while it is on. ``stop`` leaves the picture exactly as it is at that moment."""

    def __init__(self, desk: FaceDesk, words: AttractWords, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.words = desk, words
        self.on = False
        self._round = 0  # how often the tour has been told
        self._place = 0
        self._turn = 0  # of the call, through the languages
        self._calls: tuple[Saying, ...] = ()
        self._again = self._timer(0, self._play, single=True)
        self._still = self._timer(STILL_MS, self._move_on, single=True)
        self._talk = self._timer(WORDS_MS, self._call_next, single=False)
        session = desk.session
        session.tour.changed.connect(self._toured)
        session.show.changed.connect(self._shown)

    def _timer(self, interval_ms: int, slot: object, *, single: bool) -> QTimer:
        timer = QTimer(self, singleShot=single, interval=interval_ms)
        timer.timeout.connect(slot)
        return timer

    @property
    def languages(self) -> Sequence[str]:
        return self.desk.booth.choices.languages

    @property
    def tour_id(self) -> str:
        """The tour of the configuration, else the first there is; "" when the pack has none."""
        tours = self.desk.session.tour.book.tours
        wanted = self.desk.booth.config.attract_tour
        if wanted in tours and tours[wanted].stops:
            return wanted
        return next((tour.id for tour in tours.values() if tour.stops), "")

    def start(self) -> None:
        """From the first stop; the pack's scenes have been read."""
        if self.on:
            return
        self.on = True
        self._round = self._place = self._turn = 0
        if not self._calls:
            self._calls = tuple(Saying(_translated(TOUCH, code), _mirrored(code)) for code in self.languages)
        self.words.show()
        self.words.raise_()
        self._talk.start()
        self._play()
        self._say()

    def stop(self) -> None:
        """Exactly here; nothing that was played can be undone, and the picture may follow an article again."""
        if not self.on:
            return
        self.on = False
        for timer in (self._again, self._still, self._talk):
            timer.stop()
        self.words.hide()
        session = self.desk.session
        session.tour.pause()
        session.show.stop()
        session.quilt.forget()
        session.follow.set_on(True)

    # -- playing

    def _play(self) -> None:
        session, tour_id = self.desk.session, self.tour_id
        if tour_id:
            session.tour.play(tour_id)
        elif session.show.book.scenes:
            self._next_scene()
        session.quilt.forget()  # a round leaves nothing behind to be undone

    def _next_scene(self) -> None:
        show = self.desk.session.show
        ids = list(show.book.scenes)
        at = ids.index(show.scene_id) + 1 if show.scene_id in ids else 0
        show.to(ids[at % len(ids)], by_person=False)
        self._still.start(SCENE_MS)

    def _move_on(self) -> None:
        """It has stood still for long enough."""
        tour = self.desk.session.tour
        if not self.words.isVisible():
            self._still.start(STILL_MS)  # nobody could see it: the screen was lost
        elif tour.tour is None:
            self._play()
        elif not tour.playing and tour.at + 1 < len(tour.tour.stops):
            tour.resume()
        elif tour.at + 1 < len(tour.tour.stops):
            tour.step(+1)
        else:
            self._end_round()

    def _end_round(self) -> None:
        self._round += 1
        self._again.start()

    def _toured(self) -> None:
        tour = self.desk.session.tour
        if not self.on or tour.tour is None:
            return
        self._place = self._round + tour.at
        self._say()
        self._still.start(STILL_MS)
        if not tour.playing and not self._again.isActive() and tour.at + 1 == len(tour.tour.stops):
            self._end_round()

    def _shown(self) -> None:
        if self.on and self.desk.session.tour.tour is None:
            self._place += 1
            self._say()

    def _call_next(self) -> None:
        self._turn += 1
        if not self.narration.words:
            self._place += 1
        self._say()

    # -- words

    @property
    def narration(self) -> Saying:
        """What is told now: a round in each of the kiosk's languages in turn."""
        desk, tour = self.desk, self.desk.session.tour
        if tour.tour is None:
            show = desk.session.show
            scene = show.book.scenes.get(show.scene_id)
            return Saying(scene.title if scene is not None else "", _mirrored(desk.language))
        code = self.languages[self._round % len(self.languages)]
        pack = desk.session.pack
        spoken = pack.language(code)
        stops = pack.scenes(spoken).tours[tour.tour.id].stops
        words = stops[tour.at].narration if tour.at < len(stops) else tour.narration
        return Saying(words or tour.narration, _mirrored(spoken))

    def _say(self) -> None:
        self.words.say(self.narration, self._calls[self._turn % len(self._calls)], self._place)


def _mirrored(code: str) -> bool:
    return main_code(code) in RIGHT_TO_LEFT


def _translated(words: str, code: str) -> str:
    """In a language that need not be that of the interface."""
    file = resource("translations", f"septa_{main_code(code)}.qm")
    translator = QTranslator()
    if file.is_file() and translator.load(str(file)):
        return translator.translate(CONTEXT, words) or words
    return words
