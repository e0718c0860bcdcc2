"""The time: of day, of the talk, what was planned, and whether the talk keeps to it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, QTime, QTimer
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from viewer.core.talk.pace import Pace, Standing, pace_of, planned_s, spelled
from viewer.core.theme import Theme
from viewer.ui.presenter.acts import TalkActs
from viewer.ui.presenter.clock_bar import ClockBar
from viewer.ui.presenter.toolbar import FingerButton
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon

TICK_MS = 1000
LONG_S = 3599.0  # the time that room is kept for


class ClockPanel(QWidget):
    """Follows the talk's clock. The time of day is the system's, as it writes it."""

    def __init__(self, acts: TalkActs, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = acts.desk
        self._brief = False
        self._signs: dict[str, QIcon] = {}
        self._long: tuple[int, ...] = ()  # how many letters each has
        self._needed: dict[tuple[int, bool, float], int] = {}
        self.elapsed = self._label("talk-clock")
        self.pace = self._label("talk-pace")
        self.planned = self._label("quiet")
        self.slide = self._label("quiet")
        self.day = self._label("quiet")
        for label in (self.pace, self.planned):  # never left out: rather in two lines than cut
            label.setWordWrap(True)
        self.start = self._button("timer", acts["timer"])
        self.reset = self._button("timer-reset", acts["timer-reset"])
        self._head, self._under, self._keys = FlowLayout(), FlowLayout(), FlowLayout()
        for flow, widgets in (
            (self._head, (self.elapsed, self.pace)),
            (self._under, (self.planned, self.slide, self.day)),
            (self._keys, (self.start, self.reset)),
        ):
            for widget in widgets:
                flow.addWidget(widget)
        self.bar = ClockBar(self._desk, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addLayout(self._under)
        self._column.addWidget(self.bar)
        self._column.addLayout(self._keys)
        self._column.addStretch(1)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.renew)
        self._tick.start()
        clock, talk = self._desk.clock, self._desk.talk
        clock.changed.connect(self.renew)
        clock.running_changed.connect(self.renew)
        talk.changed.connect(self.renew)
        talk.slides_changed.connect(self.renew)
        self.reset.setText(self.tr("From nought"))
        self.renew()

    def set_brief(self, brief: bool) -> None:
        """Smaller figures where there is little room."""
        if brief is self._brief:
            return
        self._set_figures(brief)
        self._fit()

    def set_theme(self, theme: Theme, em: float) -> None:
        self.bar.set_theme(theme, em)
        for flow in (self._head, self._under, self._keys):
            flow.set_spacing(round(em * 0.6))
        size = round(em * 1.1)
        self._signs = {name: icon(name, theme.ink, size) for name in ("play", "pause", "reset")}
        self.reset.setIcon(self._signs["reset"])
        for button in (self.start, self.reset):
            button.setIconSize(QSize(size, size))
        self._needed.clear()
        self._column.setSpacing(round(em * 0.35))
        self.renew()
        self._fit()

    def need(self, width_px: int, brief: bool) -> int:
        """Pixels of height so that nothing is left out at this width, whatever the clock says; ``brief``: only what
        is never left out. The same until letters or plan change, so that no card moves while the time runs."""
        key = width_px, brief, planned_s(self._desk.talk.slides)
        if key not in self._needed:
            before = self._brief
            self._set_figures(brief)
            self._needed[key] = self._measure(width_px, brief)
            self._set_figures(before)
            self.renew()
            self._fit()
        return self._needed[key]

    def _measure(self, width_px: int, brief: bool) -> int:
        for widget in (self.slide, self.day, self.bar, self.start, self.reset):
            widget.setVisible(not brief)
        self.planned.show()
        planned = planned_s(self._desk.talk.slides)
        self._tell(Pace(planned_s=planned, slide_s=LONG_S, slide_planned_s=LONG_S), LONG_S, running=False)
        tall = 0
        words = [self._hint(), *(self._pace_words(Pace(standing, LONG_S)) for standing in Standing)]
        for pace in words:
            self.pace.setText(pace)
            tall = max(tall, self._head.heightForWidth(width_px))
        return tall + self._rest(width_px)

    def _rest(self, width_px: int) -> int:
        """What stands under the head takes at this width."""
        gap = self._column.spacing()
        parts = [self._under.heightForWidth(width_px)]
        parts += [self.bar.height()] if not self.bar.isHidden() else []
        parts += [self._keys.heightForWidth(width_px)] if not self.start.isHidden() else []
        return sum(part + gap for part in parts if part)

    def _set_figures(self, brief: bool) -> None:
        if brief is not self._brief:
            self._brief = brief
            self.elapsed.setProperty("brief", brief)
            self._polish(self.elapsed)

    def _fit(self) -> None:
        """What has no room is left out; never the time itself, and whether the talk keeps to its plan."""
        rows = ((self.start, self.reset), (self.bar,), (self.slide,), (self.day,), (self.planned,))
        for widget in (widget for row in rows for widget in row):
            widget.show()
        if self._brief:  # both stand in the rows of buttons too
            self.start.hide()
            self.reset.hide()
        self._head.invalidate()
        wide = max(self.width(), 1)
        for row in rows:
            if self._head.heightForWidth(wide) + self._rest(wide) <= self.height():
                return
            for widget in row:
                widget.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def renew(self, _told: object = None) -> None:
        """All words anew."""
        desk = self._desk
        pace = pace_of(desk.talk.slides, desk.talk.at, desk.clock.spent_s)
        self._tell(pace, desk.clock.elapsed_s, desk.clock.running)
        long = tuple(len(label.text()) for label in (self.elapsed, self.pace, self.planned, self.slide, self.day))
        if long != self._long:
            self._long = long
            self._fit()
        self.bar.update()

    def _tell(self, pace: Pace, elapsed: float, running: bool) -> None:
        begun = elapsed > 0 or running
        self.elapsed.setText(spelled(elapsed))
        self.pace.setText(self._pace_words(pace) if begun else self._hint())
        role = _role(pace) if begun else "hint"
        if self.pace.property("pace") != role:
            self.pace.setProperty("pace", role)
            self._polish(self.pace)
        planned = self.tr("of {planned} planned").format(planned=spelled(pace.planned_s))
        paused = begun and not running
        self.planned.setText(self.tr("paused · {planned}").format(planned=planned) if paused else planned)
        on, of = spelled(pace.slide_s), spelled(pace.slide_planned_s)
        self.slide.setText(self.tr("this slide {spent} of {planned}").format(spent=on, planned=of))
        time = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self.day.setText(self.tr("it is {time}").format(time=time))
        words = self.tr("Pause (T)") if running else self.tr("Go on (T)") if begun else self.tr("Start (T)")
        if words != self.start.text():
            self.start.setText(words)
            self.start.setIcon(self._signs.get("pause" if running else "play", QIcon()))

    def _hint(self) -> str:
        return self.tr("starts with the first step, or with T")

    def _pace_words(self, pace: Pace) -> str:
        by = spelled(pace.off_s)
        if pace.standing is Standing.BEHIND:
            return self.tr("{time} behind").format(time=by)
        if pace.standing is Standing.AHEAD:
            return self.tr("{time} ahead").format(time=by)
        if pace.standing is Standing.OVER:
            return self.tr("{time} over time").format(time=by)
        return self.tr("on time")

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return label

    def _button(self, name: str, action: QAction) -> FingerButton:
        """With words of its own, which say what a press does now."""
        button = FingerButton(self)
        button.setObjectName(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        return button

    @staticmethod
    def _polish(widget: QWidget) -> None:
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _role(pace: Pace) -> str:
    """The colour's: only what is late looks like a warning."""
    if pace.standing is Standing.AHEAD:
        return "ahead"
    if pace.standing is Standing.ON:
        return "good"
    return "poor" if pace.far else "mixed"
