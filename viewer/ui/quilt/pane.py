"""The picture beside the article: title, quilt, legend, sliders, and what they show in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.core.quilt.parts import Part
from viewer.core.theme import Theme
from viewer.state.focus import FocusState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt.controls import Controls
from viewer.ui.quilt.flow import FlowLayout
from viewer.ui.quilt.legend import PartButton
from viewer.ui.quilt.view import QuiltView

BASE_PX = 17
STACK_EM = 19  # below this width a slider has a line of its own
SIDE_BY_SIDE_EM = 30  # from this width on, picture and controls may stand side by side …
SIDE_BY_SIDE_SHAPE = 0.62  # … where the pane is lower than this share of its width


class QuiltPane(QScrollArea):
    """Everything of the picture. ``start`` once the article has been painted.

    Picture over controls, or beside them where the pane is low; what still has no room is scrolled to.
    """

    painted = Signal()

    def __init__(self, focus: FocusState, quilt: QuiltState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus = focus
        self._em = BASE_PX
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self)
        self.view = QuiltView(focus, quilt, body)
        self.buttons = {part: PartButton(part, focus, body) for part in Part}
        self.controls = Controls(quilt, body)
        self.title = _label(self.tr("Under the skin"), "heading", body)
        self.notice = _label(self.tr("Illustration, not a prediction"), "quiet", body)
        self.caption = QLabel(body)
        self.scale_note = _label(self.tr("Heights are drawn 1.7 times as tall as they are."), "quiet", body)
        for words in (self.title, self.notice, self.caption, self.scale_note):
            words.setWordWrap(True)
        self._lay_out(body)
        self.setWidget(body)
        self.view.described.connect(self._describe)
        self.view.painted.connect(self.painted)

    def _lay_out(self, body: QWidget) -> None:
        self._head, self._legend, self._foot = FlowLayout(spread=True), FlowLayout(), FlowLayout(spread=True)
        for label in (self.title, self.notice):
            self._head.addWidget(label)
        for button in self.buttons.values():
            self._legend.addWidget(button)
        for widget in (self.scale_note, self.controls.reset):
            self._foot.addWidget(widget)
        self._side = QVBoxLayout()
        self._side.addLayout(self._legend)
        self._side.addWidget(self.controls)
        self._side.addWidget(self.caption)
        self._side.addLayout(self._foot)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        stage = QVBoxLayout()
        stage.addWidget(self.view, 1)
        stage.addStretch(0)
        self._halves.addLayout(stage, 1)
        self._halves.addLayout(self._side)
        self._column = QVBoxLayout(body)
        self._column.addLayout(self._head)
        self._column.addLayout(self._halves, 1)

    def start(self) -> None:
        """Compute and paint the picture (about a fifth of a second the first time)."""
        self.view.start()

    def finish(self) -> None:
        """Everything drawn, no fade under way: for a snapshot."""
        self.start()
        for _ in range(2):  # the caption may take a line more: the picture has its last size only then
            self._column.activate()
            self.view.finish()

    def set_theme(self, theme: Theme, scale: float) -> None:
        """Colours and sizes; ``scale`` is the text scale, 1.0 for 17 px."""
        em = self._em = round(BASE_PX * scale)
        self._column.setContentsMargins(em, round(em * 0.8), em, round(em * 0.6))
        for layout in (self._column, self._halves, self._side):
            layout.setSpacing(round(em * 0.5))
        for flow in (self._head, self._legend, self._foot):
            flow.set_spacing(round(em * 0.45))
        for button in self.buttons.values():
            button.set_theme(theme, em)
        self.controls.set_theme(theme, em)
        self.caption.ensurePolished()
        self.caption.setMinimumHeight(2 * self.caption.fontMetrics().lineSpacing())  # two lines: nothing jumps
        self.view.set_theme(theme)
        self._turn()

    def _turn(self) -> None:
        """Side by side where the pane is wide and low."""
        size = self.viewport().size()
        beside = size.width() >= SIDE_BY_SIDE_EM * self._em and size.height() < SIDE_BY_SIDE_SHAPE * size.width()
        head = self._head.heightForWidth(size.width()) + 3 * self._em  # beside, all of the picture stays in view
        self.view.setMaximumHeight(
            max(self.view.minimumSizeHint().height(), size.height() - head) if beside else 16_777_215
        )
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        room = (size.width() - 2 * self._em) / (2 if beside else 1)
        self.controls.stack(room < STACK_EM * self._em)
        if self._halves.direction() is not direction:
            self._halves.setDirection(direction)
            self._halves.setStretch(1, 1 if beside else 0)
            self._side.setStretch(self._side.count() - 1, 1 if beside else 0)

    def _describe(self, sentence: str) -> None:
        self.caption.setText(sentence)
        self.view.setAccessibleDescription(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._focus.clear()
        else:
            super().keyPressEvent(event)


def _label(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("role", role)
    return label
