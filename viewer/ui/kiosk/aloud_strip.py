"""What can be done with the voice while it reads: pause, softer, louder, stop."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from viewer.ui.kiosk.look import Look
from viewer.ui.theme.fonts import text_font
from viewer.ui.theme.icons import icon

PAD_EM, GAP_EM, DOT_EM = 0.25, 0.45, 0.5
BUTTON_EM = 0.95  # of the letters on a button: the theme's
SIGN_EM, KEY_EM, WORDS_EM = 1.1, 1.5, 2.6  # a sign, a button's height, what a button is wider than its words
ROOM_TARGETS, ROOM_EM = 4, 5  # within reach it is shown where this much height is left for all that can be touched


class Level(QWidget):
    """So many dots, the filled ones are the loudness."""

    def __init__(self, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._most, self._level = most, 0
        self._look: Look | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_level(self, level: int) -> None:
        self._level = level
        self.setAccessibleName(self.tr("Volume {level} of {most}").format(level=level, most=self._most))
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        em = self._look.em if self._look is not None else 22
        return QSize(round(self._most * 1.6 * DOT_EM * em), round(2 * DOT_EM * em))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, radius = self._look.theme, self._look.em * DOT_EM / 2
        step = self.width() / self._most
        for number in range(self._most):
            across = self._most - 1 - number if self.isRightToLeft() else number
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(QColor(theme.accent) if number < self._level else Qt.BrushStyle.NoBrush)
            grown = radius * (0.65 + 0.35 * number / max(1, self._most - 1))
            painter.drawEllipse(QPointF((across + 0.5) * step, self.height() / 2), grown, grown)
        painter.end()


class SpeechStrip(QWidget):
    """Hidden while nothing is read; also within reach where there is hardly any room: the bar has a key that stops."""

    pause_wanted = Signal()
    softer_wanted = Signal()
    louder_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, levels: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._reads = self._paused = False
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Reading aloud"))
        self._row = QHBoxLayout(self)
        self.pause = self._button("aloud-pause", self.tr("Pause"))
        self._row.addStretch(1)
        self.softer = self._button("aloud-softer", self.tr("Softer"))
        self.level = Level(levels, self)
        self._row.addWidget(self.level)
        self.louder = self._button("aloud-louder", self.tr("Louder"))
        self._row.addStretch(1)
        self.stop = self._button("aloud-stop", self.tr("Stop reading"))
        self.pause.clicked.connect(self.pause_wanted)
        self.softer.clicked.connect(self.softer_wanted)
        self.louder.clicked.connect(self.louder_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.hide()

    def _button(self, name: str, words: str) -> QPushButton:
        made = QPushButton(words, self)
        made.setObjectName(name)
        made.setProperty("role", "key")  # as low as a finger allows: the page keeps its room
        made.setAccessibleName(words)
        made.setAutoDefault(False)
        self._row.addWidget(made)
        return made

    def set_look(self, look: Look) -> None:
        self._look = look
        gap = round(GAP_EM * look.em)
        self._row.setContentsMargins(2 * gap, round(PAD_EM * look.em), 2 * gap, round(PAD_EM * look.em))
        self._row.setSpacing(gap)
        self.level.set_look(look)
        self._show_signs()
        self._show()

    def show_state(self, reads: bool, paused: bool, level: int, can_softer: bool, can_louder: bool) -> None:
        """``level`` of the loudness, from 1."""
        self._reads, self._paused = reads, paused
        self.pause.setAccessibleName(self.tr("Go on") if paused else self.tr("Pause"))
        self.level.show_level(level)
        self.softer.setEnabled(can_softer)
        self.louder.setEnabled(can_louder)
        self._show_signs()
        self._show()

    def _show_signs(self) -> None:
        if self._look is None:
            return
        look = self._look
        signs = {self.softer: "minus", self.louder: "plus", self.stop: "stop"}
        signs[self.pause] = "play" if self._paused else "pause"
        for button, sign in signs.items():
            button.setIcon(icon(sign, look.theme.ink, look.em * SIGN_EM))
            button.setIconSize(QSize(round(look.em * SIGN_EM), round(look.em * SIGN_EM)))
        self._fit_words()

    def _fit_words(self) -> None:
        """Words as far as they have room; the signs alone say it too."""
        if self._look is None:
            return
        look, buttons = self._look, (self.pause, self.stop, self.softer, self.louder)
        metrics = QFontMetricsF(text_font(look.em * BUTTON_EM, bold=True))
        words = {button: metrics.horizontalAdvance(button.accessibleName()) + WORDS_EM * look.em for button in buttons}
        least = max(look.target, round(KEY_EM * look.em))
        others = self.level.sizeHint().width() + round((6 + 4) * GAP_EM * look.em)  # gaps and edges
        worded = list(buttons)
        while worded and others + sum(words[one] if one in worded else least for one in buttons) > self.width():
            worded.pop()
        for button in buttons:
            button.setText(f" {button.accessibleName()}" if button in worded else "")
            button.setFixedSize(max(least, round(words[button])) if button in worded else least, least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _show(self) -> None:
        self.setVisible(self._reads and self._has_room())

    def _has_room(self) -> bool:
        if self._look is None or not self._look.reach:
            return True
        left = (1 - self._look.reach) * self.window().height()
        return left >= ROOM_TARGETS * self._look.target + ROOM_EM * self._look.em
