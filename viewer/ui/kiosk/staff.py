"""The staff door: a PIN, and behind it what only staff may do. Left alone, it shuts by itself."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from viewer.core.kiosk.pin import Kind, Verdict, Why
from viewer.state.kiosk.door import DoorState
from viewer.ui.kiosk.booth import Booth
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.overlay import Overlay, call
from viewer.ui.kiosk.pin_pad import PinPad
from viewer.ui.kiosk.status_page import StatusPage
from viewer.ui.spoken import announce
from viewer.ui.theme.flow import FlowLayout

SHUT_S = 30.0  # without a touch, before the PIN …
OPEN_S = 120.0  # … and behind it
TICK_MS = 500
WIDE_EM = 52
PAGES_SHARE = 2  # of the width or height, to one for the words


class Staff(Overlay):
    """Opening it shows the door, always shut. ``clock`` counts seconds and never jumps."""

    left = Signal()
    exit_wanted = Signal()
    restart_wanted = Signal()
    cleaning_wanted = Signal()
    typing_changed = Signal()  # of ``typing``

    def __init__(self, booth: Booth, parent: QWidget, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._booth, self._clock = booth, clock
        self._since = 0.0
        self._verdict: Verdict | None = None  # that is on the screen
        self.door = DoorState(booth.door, booth.jobs, parent=self) if booth.door is not None else None
        self.heading, self.words = QLabel(self), QLabel(self)
        self.heading.setProperty("role", "title")
        for label in (self.heading, self.words):
            label.setWordWrap(True)
        self.cancel = self.button("cancel")
        self.pages = QStackedWidget(self)
        self.pad = PinPad(self.pages)
        self.nothing = QWidget(self.pages)  # without a PIN there is nothing to type
        self.menu = QWidget(self.pages)
        self.status = StatusPage(self.pages)
        for page in (self.pad, self.nothing, self.menu, self.status):
            self.pages.addWidget(page)
        self._fill_menu()
        self._lay_out()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._connect()
        self.say()

    def _fill_menu(self) -> None:
        self.exit, self.restart = self.button("exit"), self.button("restart")
        self.clean, self.show_status = self.button("clean"), self.button("status")
        self.back = self.button("visitors", "primary")
        self._flow = FlowLayout(self.menu)
        for button in (self.back, self.clean, self.show_status, self.restart, self.exit):
            button.setParent(self.menu)
            self._flow.addWidget(button)

    def _lay_out(self) -> None:
        self._said = QVBoxLayout()
        self._said.addWidget(self.heading)
        self._said.addWidget(self.words)
        self._said.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeading)
        self._said.addStretch(1)
        self._body = QWidget(self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.addLayout(self._said, 1)
        self._sides.addWidget(self.pages, PAGES_SHARE)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self._body, 4, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)

    def _connect(self) -> None:
        self.cancel.clicked.connect(self._back)
        self.back.clicked.connect(self.left)
        self.exit.clicked.connect(self.exit_wanted)
        self.restart.clicked.connect(self.restart_wanted)
        self.clean.clicked.connect(self.cleaning_wanted)
        self.show_status.clicked.connect(self._show_status)
        self.pad.acted.connect(self.stay)
        if self.door is not None:
            self.pad.entered.connect(self._try)
            self.door.verdict.connect(self._judge)
            self.door.waiting.connect(self._wait)
            self.door.busy_changed.connect(self._busy)

    # -- what is shown

    @property
    def typing(self) -> bool:
        """May digits be typed?"""
        return self.pages.currentWidget() is self.pad

    def first(self) -> QWidget:
        page = self.pages.currentWidget()
        if page is self.pad:
            return self.pad
        return self.back if page is self.menu else self.cancel

    def say(self) -> None:
        call(self.exit, self.tr("End the program"))
        call(self.restart, self.tr("Start it anew"))
        call(self.clean, self.tr("Clean the screen"))
        call(self.show_status, self.tr("How the machine is"))
        call(self.back, self.tr("Back to visitors"))
        self.pad.say()
        self._word()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        gap = look.em
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._sides.setSpacing(2 * gap)
        self._said.setSpacing(gap // 2)
        self._flow.set_spacing(gap // 2)
        self.pad.set_look(look)
        self.status.set_look(look)
        for button in (self.exit, self.restart, self.clean, self.show_status, self.back, self.cancel):
            button.setMinimumSize(look.target * 2, round(look.target * 1.2))
        self._sides.setDirection(
            QBoxLayout.Direction.TopToBottom if look.portrait else QBoxLayout.Direction.LeftToRight
        )
        self._sides.setStretch(0, 0 if look.portrait else 1)
        self._fit()

    def open(self) -> None:
        self.reset()
        self._since = self._clock()
        self._timer.start()
        if self.door is None or not self.door.has_pin:
            self._turn(self.nothing)
        else:
            found = self.door.look()
            self._verdict = None if found.kind is Kind.READY else found
            self._turn(self.pad)
        super().open()

    def reset(self) -> None:
        """The door is shut, and nothing is typed."""
        self._timer.stop()
        self._verdict = None
        self.pad.clear()
        self.status.reset()
        self._turn(self.pad)

    def stay(self) -> None:
        """Somebody touches it."""
        self._since = self._clock()

    def tick(self) -> None:
        """Look at the clock: twice a second, or when a test says so."""
        shut = self.pages.currentWidget() in (self.pad, self.nothing)
        if self._timer.isActive() and self._clock() - self._since >= (SHUT_S if shut else OPEN_S):
            self.reset()
            self.left.emit()

    # -- what is done

    def _try(self, pin: str) -> None:
        if self.door is not None:
            self.door.try_pin(pin)

    def _judge(self, found: Verdict) -> None:
        if not self.isVisible() or self.pages.currentWidget() is not self.pad:
            return  # it was left meanwhile
        self._verdict = found
        if found.kind is Kind.RIGHT:
            self._verdict = None
            self.stay()
            self._turn(self.menu)
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._word()
        announce(self, self.words.text())

    def _wait(self, left_s: int) -> None:
        del left_s
        self._word()

    def _busy(self, busy: bool) -> None:
        del busy
        self._word()

    def _back(self) -> None:
        if self.pages.currentWidget() is self.status:
            self._turn(self.menu)
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _show_status(self) -> None:
        self.status.show_rows(self._booth.status())
        self._turn(self.status)
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words

    def _turn(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.cancel.setVisible(page is not self.menu)
        self._word()
        self.typing_changed.emit()

    def _word(self) -> None:
        page = self.pages.currentWidget()
        self.heading.setText(self.tr("How the machine is") if page is self.status else self.tr("For staff"))
        call(self.cancel, self._leaving(page))
        self.words.setText(self._sentence(page))
        self.setAccessibleName(f"{self.heading.text()}. {self.words.text()}")
        waits = self.door is not None and (self.door.busy or self.door.wait_s > 0)
        self.pad.set_busy(waits or (self._verdict is not None and self._verdict.kind is Kind.STOPPED))

    def _leaving(self, page: QWidget | None) -> str:
        if page is self.status:
            return self.tr("Back")
        return self.tr("Close") if page is self.nothing else self.tr("Cancel")

    def _sentence(self, page: QWidget | None) -> str:
        if page is self.nothing:
            return self.tr("No PIN is set. This screen can only be ended at the machine.")
        if page is not self.pad or self.door is None:
            return ""
        if self.door.busy:
            return self.tr("One moment, please.")
        if self.door.wait_s:
            return self.tr("Too many wrong PINs. Seconds until the next try: {seconds}").format(
                seconds=self.door.wait_s
            )
        return self._told(self._verdict)

    def _told(self, found: Verdict | None) -> str:
        if found is None or found.kind in (Kind.WAIT, Kind.READY, Kind.RIGHT):
            return self.tr("Please type the PIN.")
        if found.kind is Kind.WRONG:
            return self.tr("That is not the PIN.")
        if found.kind is Kind.NO_PIN:
            return self.tr("No PIN is set. This screen can only be ended at the machine.")
        if found.why is Why.DISK:
            return self.tr("The PIN cannot be checked now: the machine has no room left on its disk or in its memory.")
        return self.tr("Too many wrong PINs. Only the operator can open it again, at the machine.")

    def _fit(self) -> None:
        if self.look_now is not None:
            room = self._column.contentsMargins()
            wide = self.width() - room.left() - room.right()
            self._body.setFixedWidth(max(1, min(wide, self.look_now.em * WIDE_EM)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
