"""While the screen is wiped: touch is off, and a ring says for how long. It ends by itself."""

from __future__ import annotations

import math
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.overlay import Overlay
from viewer.ui.kiosk.ring import Ring

TICK_MS = 200
RING_EM = 9.0
WIDE_EM = 30


class Cleaning(Overlay):
    """``clock`` counts seconds and never jumps."""

    done = Signal()

    def __init__(self, cleaning_s: float, parent: QWidget, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._whole_s, self._clock = cleaning_s, clock
        self._since: float | None = None
        self.heading, self.words = QLabel(self), QLabel(self)
        self.heading.setProperty("role", "title")
        self.ring = Ring(self)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        for part in (self.heading, self.ring, self.words):
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        for label in (self.heading, self.words):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self.say()

    def say(self) -> None:
        self.heading.setText(self.tr("Touch is off"))
        self.words.setText(self.tr("You can wipe the screen now. It comes back by itself."))
        self.setAccessibleName(f"{self.heading.text()}. {self.words.text()}")

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        gap = look.em
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(gap)
        self.ring.set_look(look.theme, round(look.em * RING_EM))
        for label in (self.heading, self.words):
            label.setFixedWidth(max(1, min(self.width() - 2 * gap, look.em * WIDE_EM)))

    def open(self) -> None:
        self._since = self._clock()
        self.tick()
        self._timer.start()
        super().open()

    def reset(self) -> None:
        self._since = None
        self._timer.stop()

    def tick(self) -> None:
        """Look at the clock: five times a second, or when a test says so."""
        if self._since is None:
            return
        left = math.ceil(self._since + self._whole_s - self._clock())
        if left <= 0:
            self.reset()
            self.done.emit()
        elif left != self.ring.left:
            self.ring.set_left(left, round(self._whole_s))
