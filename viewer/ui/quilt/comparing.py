"""Two pictures in one: before and now, or both accounts; and the colours that show a quantity."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from viewer.core.quilt.scene import Compare, Field, SceneState
from viewer.core.theme import Theme
from viewer.state.quilt import QuiltState
from viewer.ui.quilt import words
from viewer.ui.theme.segments import Segments
from viewer.ui.theme.slider import CalmSlider


class CalmCombo(QComboBox):
    """A list that lets the wheel scroll what it lies in, and gives way where there is little room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setItemDelegate(QStyledItemDelegate(self))  # which heeds the style sheet: rows that a finger can hit

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words without room end in …; with a style sheet Qt cuts them through a letter."""
        del event
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 2
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 5, super().minimumSizeHint().height())


class ComparePanel(QWidget):
    """Off, before and now, two accounts; the divider; colour by."""

    def __init__(self, quilt: QuiltState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quilt = quilt
        self.choice = Segments("segment", self.tr("Compare"), self)
        self.choice.add(
            (
                (compare.value, name, tip)
                for compare, name, tip in (
                    (Compare.NONE, self.tr("One picture"), self.tr("Show one picture")),
                    (Compare.BEFORE, self.tr("Before, now"), self.tr("Before anything was done, beside now")),
                    (Compare.ACCOUNTS, self.tr("Both stories"), self.tr("The article, beside what studies show")),
                )
            )
        )
        self.choice.chosen.connect(self._compare)
        self.divider = CalmSlider(self)
        self.divider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the picture, which nothing mirrors
        self.divider.setRange(0, 100)
        self.divider.setPageStep(10)
        self.divider.setSingleStep(2)
        self.divider.setAccessibleName(self.tr("Divider"))
        self.divider.valueChanged.connect(self._divide)
        self.divider.sliderReleased.connect(quilt.settle)
        self.divider_label = QLabel(self.tr("Divider"), self)
        self.divider_label.setBuddy(self.divider)
        self.colour = CalmCombo(self)
        self.colour.addItem(self.tr("nothing: as it looks"), "")
        for field in Field:
            self.colour.addItem(words.field(field), field.value)
        self.colour.setAccessibleName(self.tr("Colour by"))
        self.colour.activated.connect(self._colour)
        self.colour_label = QLabel(self.tr("Colour by"), self)
        self.colour_label.setBuddy(self.colour)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        rows = ((self.divider_label, self.divider), (self.colour_label, self.colour))
        for row, (label, widget) in enumerate(rows):
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(widget, row, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.choice)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        quilt.changed.connect(self.show_state)
        self.show_state(quilt.state)

    def set_accounts(self, two: bool) -> None:
        """Is there another account to compare with?"""
        self.choice.buttons[Compare.ACCOUNTS.value].setVisible(two)

    def set_theme(self, theme: Theme, em: float) -> None:
        del theme
        self._column.setSpacing(round(em * 0.35))
        self.choice.set_spacing(round(em * 0.3))
        self._grid.setHorizontalSpacing(round(em * 0.7))
        self._grid.setVerticalSpacing(round(em * 0.35))

    def show_state(self, state: SceneState) -> None:
        view = state.view
        self.choice.choose(view.compare.value)
        self.divider.blockSignals(True)
        self.divider.setValue(view.divider)
        self.divider.blockSignals(False)
        self.divider.setEnabled(view.compare is not Compare.NONE)
        self.divider_label.setEnabled(view.compare is not Compare.NONE)
        self.divider.setAccessibleDescription(self.tr("{percent} %").format(percent=view.divider))
        self.colour.setCurrentIndex(self.colour.findData(view.reveal.value if view.reveal else ""))

    def _compare(self, choice: str) -> None:
        self._quilt.set_view(compare=Compare(choice))
        self.show_state(self._quilt.state)

    def _divide(self, percent: int) -> None:
        self._quilt.set_view("divider", divider=percent)

    def _colour(self, at: int) -> None:
        field = self.colour.itemData(at)
        self._quilt.set_view(reveal=Field(field) if field else None)
