"""What can be done to the quilt: take a treatment into the hand, let time pass, take back what was done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.core.quilt.scene import EVENTS_MOST, MONTHS_MOST, TENTHS, Event, SceneState, Treatment
from viewer.core.theme import Theme
from viewer.state.acts import REST_MONTHS, rest
from viewer.state.hand import HandState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt import words
from viewer.ui.quilt.tips import treatment_tips
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon


def short_name(treatment: Treatment) -> str:
    """As short as a button wants it."""
    translate = QCoreApplication.translate
    short = {
        Treatment.MESOTHERAPY: translate("Quilt", "Mesotherapy"),
        Treatment.COLLAGENASE: translate("Quilt", "Collagenase"),
    }
    return short.get(treatment) or words.treatment(treatment)


class TreatmentChip(QPushButton):
    """Checked while it is in the hand."""

    def __init__(self, treatment: Treatment, hand: HandState, quilt: QuiltState, parent: QWidget) -> None:
        super().__init__(short_name(treatment), parent)
        self.treatment, self._hand, self._quilt = treatment, hand, quilt
        self.setObjectName(treatment.value)
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setToolTip(treatment_tips()[treatment])
        self.setAccessibleDescription(self.toolTip())
        self.clicked.connect(self._take)
        hand.changed.connect(self.show_hand)
        self.show_hand()

    def show_hand(self) -> None:
        self.setChecked(self._hand.tool is self.treatment)

    def _take(self) -> None:
        self._quilt.touch()
        self._hand.take(None if self._hand.tool is self.treatment else self.treatment)
        self.show_hand()  # a click turns the button by itself; the hand decides


class DoneChip(QPushButton):
    """One thing that was done; a click takes it back."""

    def __init__(self, event: Event, take_back: Callable[[], None], parent: QWidget) -> None:
        name = short_name(event.treatment)
        super().__init__(parent)
        self.setText(self.tr("Month {month} · {treatment}").format(month=event.month, treatment=name) + " ")
        self.setProperty("role", "chip")
        self.setAutoDefault(False)
        self.setAccessibleName(
            self.tr("Take back: month {month}, {treatment}").format(month=event.month, treatment=name)
        )
        self.setToolTip(self.accessibleName())
        self.setLayoutDirection(self._other_way(parent))  # the cross stands after the words
        self.clicked.connect(take_back)

    @staticmethod
    def _other_way(parent: QWidget) -> Qt.LayoutDirection:
        right_to_left = parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.LayoutDirection.LeftToRight if right_to_left else Qt.LayoutDirection.RightToLeft


class TreatPanel(QWidget):
    """Chips of treatments, what was done, and Rest."""

    resized = Signal()  # it needs another height

    def __init__(self, quilt: QuiltState, hand: HandState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quilt, self._hand = quilt, hand
        self._theme: Theme | None = None
        self._em = 17.0
        self._events: tuple[Event, ...] = ()
        self.chips = {one: TreatmentChip(one, hand, quilt, self) for one in Treatment if one is not Treatment.REST}
        self.rest = QPushButton(" " + self.tr("Rest {months} months").format(months=REST_MONTHS), self)
        self.rest.setAutoDefault(False)
        self.rest.setToolTip(treatment_tips()[Treatment.REST])
        self.rest.setAccessibleDescription(self.rest.toolTip())
        self.rest.clicked.connect(self._rest)
        self.hint = QLabel(self)
        self.hint.setProperty("role", "quiet")
        self.hint.setWordWrap(True)
        self.done: list[DoneChip] = []
        self._flow = FlowLayout()
        for widget in (*self.chips.values(), self.rest, self.hint):
            self._flow.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._flow)
        self._column.addStretch(1)
        quilt.changed.connect(self.show_state)
        hand.changed.connect(self._say_hint)
        self.show_state(quilt.state)
        self._say_hint()

    def set_theme(self, theme: Theme, em: float) -> None:
        self._theme, self._em = theme, em
        self._column.setSpacing(round(em * 0.4))
        self._flow.set_spacing(round(em * 0.35))
        self.rest.setIcon(icon("clock", theme.ink, em))
        self._dress_done()

    def show_state(self, state: SceneState) -> None:
        self.rest.setEnabled(state.month_tenths < MONTHS_MOST * TENTHS)
        full = len(state.events) >= EVENTS_MOST
        for chip in self.chips.values():
            chip.setEnabled(not full)
        if state.events != self._events:
            self._events = state.events
            self._list()

    def _list(self) -> None:
        had_focus = next((at for at, chip in enumerate(self.done) if chip.hasFocus()), None)
        for chip in self.done:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.done = [DoneChip(event, partial(self._quilt.remove_event, event), self) for event in self._events]
        for chip in self.done:
            self._flow.addWidget(chip)
            chip.show()
        for before, chip in zip((self.rest, *self.done), self.done, strict=False):
            self.setTabOrder(before, chip)
        self._dress_done()
        if had_focus is not None:  # the keyboard goes on from where the one before it stood
            after = self.done[min(had_focus, len(self.done) - 1)] if self.done else self.rest
            after.setFocus()
        self._say_hint()
        self.resized.emit()

    def _dress_done(self) -> None:
        if self._theme is not None:
            for chip in self.done:
                chip.setIcon(icon("close", self._theme.ink, self._em * 0.8))
                chip.setIconSize(QSize(round(self._em * 0.8), round(self._em * 0.8)))

    def _say_hint(self) -> None:
        if len(self._events) >= EVENTS_MOST:
            self.hint.setText(self.tr("That is as much as the picture can hold. Take something back first."))
        elif self._hand.tool is not None:
            self.hint.setText(self.tr("Tap the quilt to set it. With keys: Tab to the picture, arrows, Enter."))
        elif self._events:
            self.hint.setText(self.tr("Done so far. Tap one to take it back."))
        else:
            self.hint.setText(self.tr("Choose one, then set it on the quilt."))

    def _rest(self) -> None:
        rest(self._quilt)
