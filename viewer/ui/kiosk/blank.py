"""Out of hours: black. A touch brings one quiet line for a moment, each time at another place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.core.kiosk.config import Opening
from viewer.core.kiosk.hours import DAY_MIN, words_of
from viewer.ui.kiosk.overlay import Overlay
from viewer.ui.spoken import announce

LINE_MS = 5000
BLACK, QUIET = "#000000", "#A8A29A"
PLACES = ((0.5, 0.3), (0.42, 0.62), (0.56, 0.45), (0.46, 0.2), (0.54, 0.75))  # shares of width and height, in turn
WEEK_DAYS = 7


def next_opening(hours: tuple[Opening, ...], now: datetime) -> Opening | None:
    """The one that begins next, this week or the one after; None without hours."""
    minute = now.weekday() * DAY_MIN + now.hour * 60 + now.minute
    week = WEEK_DAYS * DAY_MIN
    return min(hours, key=lambda one: (one.day * DAY_MIN + one.start - minute - 1) % week, default=None)


class Blank(Overlay):
    """``now`` is the wall clock: what it says is only shown, nothing is decided by it."""

    def __init__(self, hours: tuple[Opening, ...], parent: QWidget, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(parent)
        self._hours, self._now = hours, now
        self._turn = 0
        self.line = ""  # what is to be read just now; mostly nothing
        self._timer = QTimer(self, singleShot=True, interval=LINE_MS)
        self._timer.timeout.connect(self.darken)
        self.touched.connect(self.show_line)
        self.say()

    def say(self) -> None:
        self.setAccessibleName(self.words())

    def words(self) -> str:
        """When it opens, as far as that is known."""
        now = self._now()
        coming = next_opening(self._hours, now)
        if coming is None:
            return self.tr("Closed now")
        if coming.day == now.weekday() and coming.start > now.hour * 60 + now.minute:
            return self.tr("Closed now. Opens today at {time}").format(time=words_of(coming.start))
        return self.tr("Closed now. Opens on {day} at {time}").format(
            day=self._day(coming.day), time=words_of(coming.start)
        )

    def _day(self, day: int) -> str:
        return (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )[day]

    def show_line(self) -> None:
        """Somebody has touched the screen."""
        if not self.line:
            self._turn += 1
        self.line = self.words()
        self._timer.start()
        announce(self, self.line)
        self.update()

    def darken(self) -> None:
        """Black again."""
        self.line = ""
        self._timer.stop()
        self.update()

    def reset(self) -> None:
        self.darken()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(BLACK))
        if self.line and self.look_now is not None:
            across, down = PLACES[self._turn % len(PLACES)]
            room = min(across, 1 - across) * 2 * self.width() * 0.9
            place = QRectF(across * self.width() - room / 2, 0, room, self.height())
            font = QFont(self.font())
            font.setPixelSize(self.look_now.em)
            painter.setFont(font)
            painter.setPen(QColor(QUIET))
            flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
            high = painter.boundingRect(place, flags, self.line).height()
            place.setTop(min(down * self.height(), self.height() - high))
            painter.drawText(place, flags, self.line)
        painter.end()
