"""The picture beside the article: title, quilt, legend, sliders, and what they show in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from viewer.core.quilt.parts import Part
from viewer.core.theme import Theme
from viewer.state.focus import FocusState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt.controls import Controls
from viewer.ui.quilt.flow import FlowLayout
from viewer.ui.quilt.legend import PartButton
from viewer.ui.quilt.view import QuiltView


class QuiltPane(QWidget):
    """Everything of the picture. ``start`` once the article has been painted."""

    painted = Signal()

    def __init__(self, focus: FocusState, quilt: QuiltState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus = focus
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = QuiltView(focus, quilt, self)
        self.buttons = {part: PartButton(part, focus, self) for part in Part}
        self.controls = Controls(quilt, self)
        self.title = QLabel(self.tr("Under the skin"), self)
        self.title.setProperty("role", "heading")
        self.notice = QLabel(self.tr("Illustration, not a prediction"), self)
        self.notice.setProperty("role", "quiet")
        self.notice.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.caption = QLabel(self)
        self.caption.setWordWrap(True)
        self.scale_note = QLabel(self.tr("Heights are drawn 1.7 times as tall as they are."), self)
        self.scale_note.setWordWrap(True)
        self.scale_note.setProperty("role", "quiet")
        self._lay_out()
        self.view.described.connect(self._describe)
        self.view.painted.connect(self.painted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.notice)
        self._legend = FlowLayout()
        for button in self.buttons.values():
            self._legend.addWidget(button)
        self._legend.addWidget(self.controls.reset)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.view, 1)
        self._column.addLayout(self._legend)
        self._column.addWidget(self.controls)
        self._column.addWidget(self.caption)
        self._column.addWidget(self.scale_note)

    def start(self) -> None:
        """Compute and paint the picture (about a fifth of a second the first time)."""
        self.view.start()

    def finish(self) -> None:
        """Everything drawn, no fade under way: for a snapshot."""
        self.start()
        layout = self.layout()
        if layout is not None:
            layout.activate()  # the caption may have taken a line more: the picture has its last size only now
        self.view.finish()

    def set_theme(self, theme: Theme, scale: float) -> None:
        """Colours and sizes; ``scale`` is the text scale, 1.0 for 17 px."""
        em = 17 * scale
        self._column.setContentsMargins(round(em), round(em * 0.8), round(em), round(em * 0.6))
        self._column.setSpacing(round(em * 0.5))
        self._legend.set_spacing(round(em * 0.45))
        for button in self.buttons.values():
            button.set_theme(theme, em)
        self.controls.set_theme(theme, em)
        self.caption.ensurePolished()
        self.caption.setMinimumHeight(2 * self.caption.fontMetrics().lineSpacing())  # two lines: nothing jumps
        self.view.set_theme(theme)

    def _describe(self, sentence: str) -> None:
        self.caption.setText(sentence)
        self.view.setAccessibleDescription(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._focus.clear()
        else:
            super().keyPressEvent(event)
