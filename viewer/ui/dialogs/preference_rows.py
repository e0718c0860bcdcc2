"""One row of the preferences for each kind: its words, and what it is chosen with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from viewer.core.choices import Kind, Preference, Value
from viewer.core.theme import Theme
from viewer.core.tones import TONES
from viewer.ui.theme.fonts import family_of
from viewer.ui.theme.icons import icon
from viewer.ui.theme.patch import tone_patch
from viewer.ui.theme.segments import Segments
from viewer.ui.theme.slider import CalmSlider

ON, OFF = "on", "off"
NARROWEST_PX = 160


class PreferenceRow(QWidget):
    """Shows a value; says what a person chooses. It keeps nothing itself."""

    chosen = Signal(str, object)  # field, value
    tried = Signal(str, object)  # the same, while the hand has not let go

    def __init__(self, preference: Preference, parent: QWidget) -> None:
        super().__init__(parent)
        self.preference = preference
        self.words = QCoreApplication.translate("Preferences", preference.words)
        self.label = QLabel(self.words, self)
        self.label.setProperty("role", "strong")
        self.label.setWordWrap(True)
        self.head = QHBoxLayout()
        self.head.addWidget(self.label, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self.head)
        says = QCoreApplication.translate("Preferences", preference.says) if preference.says else ""
        self.says = QLabel(says, self)
        self.says.setProperty("role", "quiet")
        self.says.setWordWrap(True)
        self.says.setVisible(bool(says))
        self.column.addWidget(self.says)

    def add_control(self, control: QWidget) -> None:
        """What it is chosen with stands between its words and what they mean."""
        self.column.insertWidget(1, control)

    def show_value(self, value: Value) -> None:
        """Show ``value`` as chosen; says nothing."""
        raise NotImplementedError

    def set_theme(self, theme: Theme, em: float) -> None:
        del theme
        self.column.setSpacing(round(em * 0.3))
        self.head.setSpacing(round(em * 0.6))

    def choose(self, value: Value) -> None:
        self.chosen.emit(self.preference.field, value)

    def option_words(self, words: str) -> str:
        return QCoreApplication.translate(self.preference.context, words)


class KeysRow(PreferenceRow):
    """One of a few, side by side; on and off are two."""

    def __init__(self, preference: Preference, parent: QWidget) -> None:
        super().__init__(preference, parent)
        self.keys = Segments("segment", self.words, self)
        options = self._options()
        self.keys.add((value, words, "") for value, words in options)
        self._whole = dict(options)
        for button in self.keys.buttons.values():
            button.setAccessibleName(f"{self.words}: {button.text()}")
            button.setAccessibleDescription(self.says.text())
        self.keys.chosen.connect(self._chosen)
        self.add_control(self.keys)

    def _options(self) -> list[tuple[str, str]]:
        if self.preference.kind is Kind.SWITCH:
            return [(OFF, self.tr("Off")), (ON, self.tr("On"))]
        return [(value, self.option_words(words)) for value, words in self.preference.options]

    def show_value(self, value: Value) -> None:
        known = (ON if value else OFF) if self.preference.kind is Kind.SWITCH else str(value)
        self.keys.choose(known if known in self.keys.buttons else next(iter(self.keys.buttons)))

    def set_theme(self, theme: Theme, em: float) -> None:
        super().set_theme(theme, em)
        self.keys.set_spacing(round(em * 0.4))
        if self.preference.field == "font":
            for choice, button in self.keys.buttons.items():  # each in its own letters
                font = QFont(family_of(choice))
                font.setPixelSize(round(em * 0.95))
                font.setBold(True)
                button.setFont(font)
        if self.preference.field == "skin_tone":
            side = round(em * 1.5)
            for tone in TONES:
                button = self.keys.buttons[tone.id]
                button.setIcon(QIcon(tone_patch(tone, theme, side, self.devicePixelRatioF())))
                button.setIconSize(QSize(side, side))
        self._break_words()

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST_PX, super().minimumSizeHint().height())  # keys can break their words

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._break_words()

    def _break_words(self) -> None:
        """Words that are wider than the row take another line."""
        for value, button in self.keys.buttons.items():
            button.setText(self._whole[value])
            if button.sizeHint().width() > self.width():
                button.setText(self._whole[value].replace(" ", "\n"))

    def _chosen(self, value: str) -> None:
        self.choose(value == ON if self.preference.kind is Kind.SWITCH else value)


class NumberRow(PreferenceRow):
    """A slider with its number, and a step to either side for those who cannot drag."""

    def __init__(self, preference: Preference, parent: QWidget) -> None:
        super().__init__(preference, parent)
        numbers = preference.numbers
        assert numbers is not None
        self._numbers = numbers
        self.number = QLabel(self)
        self.number.setProperty("role", "strong")
        self.head.addWidget(self.number)
        line = QWidget(self)
        self.slider = CalmSlider(line)
        self.slider.setRange(numbers.least, numbers.most)
        self.slider.setSingleStep(numbers.step)
        self.slider.setPageStep(numbers.step * 5)
        self.slider.setTracking(not numbers.at_end)
        self.slider.setAccessibleName(self.words)
        self.label.setBuddy(self.slider)
        self.less = self._key(self.tr("Less: {what}").format(what=self.words), line)
        self.more = self._key(self.tr("More: {what}").format(what=self.words), line)
        self.less.clicked.connect(self._step_down)
        self.more.clicked.connect(self._step_up)
        self.slider.sliderMoved.connect(self._moved)
        self.slider.valueChanged.connect(self._changed)
        self._line = QHBoxLayout(line)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.less)
        self._line.addWidget(self.slider, 1)
        self._line.addWidget(self.more)
        self.add_control(line)

    def show_value(self, value: Value) -> None:
        if self.slider.isSliderDown():
            return
        self.slider.blockSignals(True)
        self.slider.setValue(self._numbers.shown(float(value)))
        self.slider.blockSignals(False)
        self._tell(round(float(value) * self._numbers.per))

    def set_theme(self, theme: Theme, em: float) -> None:
        super().set_theme(theme, em)
        self._line.setSpacing(round(em * 0.5))
        for key, sign in ((self.less, "minus"), (self.more, "plus")):
            key.setIcon(icon(sign, theme.ink, em))
            key.setIconSize(QSize(round(em), round(em)))

    def _key(self, name: str, parent: QWidget) -> QToolButton:
        key = QToolButton(parent)
        key.setAccessibleName(name)
        key.setToolTip(name)
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return key

    def _tell(self, number: int) -> None:
        words = QCoreApplication.translate("Preferences", self._numbers.words).format(number=number)
        self.number.setText(words)
        self.slider.setAccessibleDescription(words)
        self.less.setEnabled(number > self._numbers.least)
        self.more.setEnabled(number < self._numbers.most)

    def _on_step(self, number: int) -> int:
        return self._numbers.shown(number / self._numbers.per)

    def _moved(self, number: int) -> None:
        self._tell(self._on_step(number))
        self.tried.emit(self.preference.field, self._numbers.value(self._on_step(number)))

    def _changed(self, number: int) -> None:
        self._tell(self._on_step(number))
        self.choose(self._numbers.value(self._on_step(number)))

    def _step_down(self) -> None:
        self._changed(self.slider.value() - self._numbers.step)

    def _step_up(self) -> None:
        self._changed(self.slider.value() + self._numbers.step)


class CalmBox(QComboBox):
    """A list that lets the wheel scroll what it lies in, unless it was chosen before."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NameRow(PreferenceRow):
    """One of a list that comes later; until then what stands for none, and what was chosen before."""

    def __init__(self, preference: Preference, parent: QWidget) -> None:
        super().__init__(preference, parent)
        self.box = CalmBox(self)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(4)
        self.box.setAccessibleName(self.words)
        self.label.setBuddy(self.box)
        self._value = ""
        self._names: tuple[str, ...] = ()
        self.box.activated.connect(self._activated)
        self.add_control(self.box)
        self.set_names(())

    def set_names(self, names: Sequence[str]) -> None:
        """What there is to choose from."""
        self._names = tuple(names)
        self._fill()

    def show_value(self, value: Value) -> None:
        self._value = str(value)
        self._fill()

    def _fill(self) -> None:
        none, words = self.preference.options[0]
        kept = (self._value,) if self._value and self._value not in self._names else ()
        self.box.clear()
        self.box.addItem(self.option_words(words), none)
        for name in (*kept, *self._names):
            self.box.addItem(name, name)
        self.box.setCurrentIndex(max(0, self.box.findData(self._value)))

    def _activated(self, index: int) -> None:
        self.choose(str(self.box.itemData(index)))


ROWS: dict[Kind, type[PreferenceRow]] = {
    Kind.KEYS: KeysRow,
    Kind.SWITCH: KeysRow,
    Kind.NUMBER: NumberRow,
    Kind.NAME: NameRow,
}
