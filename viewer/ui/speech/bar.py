"""The bar below the article while it is read aloud: sentence before, pause, next, stop, speed, voice."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.core.speech.voices import Voice
from viewer.core.theme import Theme
from viewer.state.speech import RATES, Phase
from viewer.ui.speech.large import LargeWords
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

TALL_EM = 26.0  # of the pane above which the sentence is shown in large type
NAMED_MAX = 60  # characters of a voice's name in the menu


class SpeechBar(QWidget):
    """Says what was pressed; shows what it is told."""

    previous_wanted = Signal()
    pause_wanted = Signal()  # or to go on
    next_wanted = Signal()
    stop_wanted = Signal()
    slower_wanted = Signal()
    faster_wanted = Signal()
    place_wanted = Signal()  # back to the sentence that is said
    voice_chosen = Signal(str)  # name
    goes_on_chosen = Signal(bool)  # at the end of a page, on to the next

    def __init__(self, theme: Theme, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self._phase = Phase.STOPPED
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Reading aloud"))
        self.large = LargeWords(self)
        self.previous = self._button(self.tr("Sentence before (Ctrl+Shift+F5)"), self.previous_wanted)
        self.pause = self._button("", self.pause_wanted)
        self.next = self._button(self.tr("Next sentence (Ctrl+F5)"), self.next_wanted)
        self.stop = self._button(self.tr("Stop reading aloud (Shift+F5)"), self.stop_wanted)
        self.slower = self._button(self.tr("Slower"), self.slower_wanted)
        self.rate = QLabel(self)
        self.rate.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.faster = self._button(self.tr("Faster"), self.faster_wanted)
        self.more = self._button(self.tr("Voice and choices"), None)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.place = QPushButton(self.tr("Back to the sentence"), self)
        self.place.setProperty("role", "primary")
        self.place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.place.clicked.connect(self.place_wanted)
        self.place.hide()
        self._group: QActionGroup | None = None
        self._lay_out()
        self.set_theme(theme, scale)
        parent.installEventFilter(self)

    def _button(self, name: str, does: SignalInstance | None) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        _name(button, name)
        if does is not None:
            button.clicked.connect(does)
        return button

    # -- what it shows

    def show_phase(self, phase: Phase) -> None:
        """Pause or go on; while a voice is looked for, that is said."""
        self._phase = phase
        goes_on = phase is Phase.PAUSED
        _name(self.pause, self.tr("Go on (F5)") if goes_on else self.tr("Pause (F5)"))
        self.pause.setIcon(icon("play" if goes_on else "pause", self._theme.ink, self._size.width()))

    def show_words(self, words: str) -> None:
        self.large.set_words(words)

    def show_rate(self, times: float) -> None:
        number = QLocale().toString(times, "g", 3)
        self.rate.setText(f"{number} ×")
        self.rate.setAccessibleName(self.tr("Speed: {times} times").format(times=number))
        self.slower.setEnabled(times > RATES[0])
        self.faster.setEnabled(times < RATES[-1])

    def show_place(self, wanted: bool) -> None:
        """Is the sentence out of view, because the reader has scrolled away?"""
        self.place.setVisible(wanted)

    def show_choices(self, voices: tuple[Voice, ...], chosen: Voice | None, goes_on: bool) -> None:
        """What the menu holds: every voice that speaks the language, and whether to go on to the next page."""
        self.menu.clear()
        self._group = QActionGroup(self.menu)
        for voice in voices:
            shown = voice.name if len(voice.name) <= NAMED_MAX else voice.name[: NAMED_MAX - 1] + "…"
            action = self.menu.addAction(shown.replace("&", "&&"))
            action.setData(voice.name)
            action.setCheckable(True)
            action.setChecked(voice == chosen)
            self._group.addAction(action)
        self._group.triggered.connect(self._choose)
        self.menu.addSeparator()
        further = self.menu.addAction(self.tr("Then go on to the next page"))
        further.setCheckable(True)
        further.setChecked(goes_on)
        further.toggled.connect(self.goes_on_chosen)

    def _choose(self, action: QAction) -> None:
        self.voice_chosen.emit(str(action.data()))

    # -- looks

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme, self._em = theme, BASE_PX * scale
        self._size = QSize(round(self._em * 1.15), round(self._em * 1.15))
        for button, name in (
            (self.previous, "step-back"),
            (self.next, "step-on"),
            (self.stop, "stop"),
            (self.slower, "minus"),
            (self.faster, "plus"),
            (self.more, "sliders"),
        ):
            button.setIcon(icon(name, theme.ink, self._size.width()))
        for button in self.findChildren(QToolButton):
            button.setIconSize(self._size)
        self.show_phase(self._phase)
        gap = round(0.4 * self._em)
        self._column.setContentsMargins(round(self._em), gap, round(self._em), gap)
        self._column.setSpacing(gap)
        self._flow.set_spacing(gap)
        for row in self._rows:
            row.setSpacing(round(0.2 * self._em))
        self.rate.setMinimumWidth(self.rate.fontMetrics().horizontalAdvance("1.25 ×") + gap)
        self._fit()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        buttons = QWidget(self)
        self._flow = FlowLayout(buttons)
        # Keys of a player are not mirrored where text runs from right to left: they stand for the course of time.
        self._rows: list[QHBoxLayout] = []
        self._flow.addWidget(self._row(self.previous, self.pause, self.next, self.stop))
        self._flow.addWidget(self._row(self.slower, self.rate, self.faster))
        self._flow.addWidget(self.more)
        self._flow.addWidget(self.place)
        self._column.addWidget(self.large)
        self._column.addWidget(buttons)

    def _row(self, *buttons: QWidget) -> QWidget:
        group = QWidget(self)
        group.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            row.addWidget(button)
        self._rows.append(row)
        return group

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pane has become higher or lower."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return bool(super().eventFilter(watched, event))

    def _fit(self) -> None:
        pane = self.parentWidget()
        self.large.setVisible(pane is not None and pane.height() >= TALL_EM * self._em)


def _name(button: QToolButton, name: str) -> None:
    button.setAccessibleName(name)
    button.setToolTip(name)
