"""The time: of day, of the talk, what was planned, and whether the talk keeps to it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.presenter.acts import TalkActs
from viewer.ui.presenter.clock_bar import ClockBar
from viewer.ui.presenter.clock_pace import Told, told_pace
from viewer.ui.presenter.toolbar import ToolButton
from viewer.ui.theme.flow import FlowLayout

TICK_MS = 1000


def spelled(seconds: float) -> str:
    """ "12:40", and "1:02:40" from an hour on."""
    whole = max(int(seconds), 0)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


class ClockPanel(QWidget):
    """Follows the talk's clock. The time of day is the system's, as it writes it."""

    def __init__(self, acts: TalkActs, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = acts.desk
        self._brief = False
        self._em = 17.0
        self.elapsed = self._label("talk-clock")
        self.planned = self._label("quiet")
        self.pace = self._label("talk-pace")
        self.slide = self._label("quiet")
        self.day = self._label("quiet")
        for label in (self.planned, self.pace, self.slide, self.day):
            label.setWordWrap(False)
        self.buttons = [ToolButton(acts[name], self) for name in ("timer", "timer-reset")]
        words = QVBoxLayout()
        words.setSpacing(0)
        self._under = FlowLayout()
        for label in (self.planned, self.pace, self.slide, self.day):
            self._under.addWidget(label)
        words.addWidget(self.elapsed)
        words.addLayout(self._under)
        words.addSpacing(6)
        self.bar = ClockBar(self._desk, self)
        words.addWidget(self.bar)
        words.addStretch(1)
        keys = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in self.buttons:
            keys.addWidget(button)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.addLayout(words, 1)
        self._halves.addLayout(keys)
        self._halves.setAlignment(keys, Qt.AlignmentFlag.AlignTop)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.renew)
        self._tick.start()
        clock, talk = self._desk.clock, self._desk.talk
        clock.changed.connect(self.renew)
        clock.running_changed.connect(self.renew)
        talk.changed.connect(self.renew)
        talk.slides_changed.connect(self.renew)
        self.renew()

    def set_brief(self, brief: bool) -> None:
        """Smaller figures where there is little room."""
        if brief is self._brief:
            return
        self._brief = brief
        self.elapsed.setProperty("brief", brief)
        self._polish(self.elapsed)
        for button in self.buttons:
            button.setVisible(not brief)  # both stand in the rows of buttons too
        self._fit()

    def set_theme(self, theme: Theme, em: float) -> None:
        self.bar.set_theme(theme, em)
        self._em = em
        self._under.set_spacing(round(em * 0.6))
        self._halves.setSpacing(round(em * 0.5))
        self._fit()

    def _fit(self) -> None:
        """What has no room is left out: first the bar, then the slide's own time, then the time of day."""
        given = (self.bar, self.slide, self.day)
        for widget in given:
            widget.show()
        buttons = 0 if self._brief else sum(button.sizeHint().width() for button in self.buttons) + round(self._em)
        for widget in given:
            wide = max(self.width() - buttons, 1)
            need = self.elapsed.sizeHint().height() + self._under.heightForWidth(wide)
            need += self.bar.height() + 6 if not self.bar.isHidden() else 0
            if need <= self.height():
                return
            widget.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def renew(self, _told: object = None) -> None:
        """All words anew."""
        desk, locale = self._desk, QLocale()
        elapsed, told = desk.clock.elapsed_s, told_pace(desk.talk.slides, desk.talk.at, desk.clock.spent_s)
        self.elapsed.setText(spelled(elapsed))
        planned = self.tr("of {planned} planned").format(planned=spelled(told.planned_s))
        paused = elapsed > 0 and not desk.clock.running
        self.planned.setText(self.tr("paused · {planned}").format(planned=planned) if paused else planned)
        self.pace.setText(self._pace_words(told) if elapsed > 0 else "")
        self.pace.setVisible(bool(self.pace.text()))
        if self.pace.property("pace") != told.role:
            self.pace.setProperty("pace", told.role)
            self._polish(self.pace)
        on, of = spelled(told.slide_s), spelled(told.slide_planned_s)
        self.slide.setText(self.tr("this slide {spent} of {planned}").format(spent=on, planned=of))
        time = locale.toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self.bar.update()
        self.day.setText(self.tr("it is {time}").format(time=time))

    def _pace_words(self, told: Told) -> str:
        by = spelled(abs(told.behind_s))
        if told.word == "behind":
            return self.tr("{time} behind").format(time=by)
        if told.word == "ahead":
            return self.tr("{time} ahead").format(time=by)
        if told.word == "over":
            return self.tr("{time} over time").format(time=by)
        return self.tr("on time")

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return label

    @staticmethod
    def _polish(widget: QWidget) -> None:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
