"""The picture beside the article: who tells it, quilt, legend, panels of controls, and what they show in words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.modes import Can
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, SceneState
from viewer.core.theme import Theme
from viewer.ui.quilt import panels as tabs
from viewer.ui.quilt import words
from viewer.ui.quilt.account import AccountSwitch
from viewer.ui.quilt.controls import Controls
from viewer.ui.quilt.drawers import Drawers
from viewer.ui.quilt.legend import PartButton
from viewer.ui.quilt.panels import Panels, chain
from viewer.ui.quilt.shared import Content, Shared
from viewer.ui.quilt.view import QuiltView
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon

BASE_PX = 17
STACK_EM = 19  # below this width a slider has a line of its own
SIDE_BY_SIDE_EM = 30  # from this width on, picture and controls may stand side by side …
SIDE_BY_SIDE_SHAPE = 0.62  # … where the pane is lower than this share of its width
ROOMY_EM = 44  # from this height on there is room for a title
PICTURE_SHARE = 0.42  # of the pane's height that the picture keeps before panels grow
LINES = 3  # of the caption: always there


class QuiltPane(QScrollArea):
    """Everything of the picture. ``start`` once the article has been painted.

    Picture over controls, or beside them where the pane is low; what still has no room is scrolled to.
    """

    painted = Signal()
    claim_wanted = Signal(str)  # id of a claim to read about
    said = Signal(str)  # something to know once

    def __init__(self, shared: Shared, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared = shared
        self._em = BASE_PX
        self._words_px = 0  # the caption's height only grows while the pane keeps its size: nothing jumps
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = Content()
        self._phrases = words.phrases()
        self._told_by: Account | None = None
        self._sentence = ""
        self._first_tone = shared.preferences.skin_tone
        body = QWidget(self)
        quilt = shared.quilt
        self.view = QuiltView(shared.focus, quilt, shared.hand, body)
        self.account = AccountSwitch(quilt, body)
        self.buttons = {part: PartButton(part, shared.focus, body) for part in Part}
        self.controls = Controls(quilt, body)
        self.drawers = Drawers(shared, self.view, body)
        self.panels = Panels(self.controls, self._makers(), body)
        self.title = _label(self.tr("Under the skin"), "heading", body)
        self.notice = _label(self.tr("Illustration, not a prediction. Heights × 1.7."), "quiet", body)
        self.caption = QLabel(body)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.caption.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.caption.setWordWrap(True)
        self.undo = self._key("undo", self.tr("Undo"), quilt.undo, body)
        self.redo = self._key("redo", self.tr("Redo"), quilt.redo, body)
        self.reset = self._key("reset", self.tr("Reset all"), self.reset_all, body)
        self.reset.setText(self.reset.accessibleName())
        self.reset.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.sure = QPushButton(" " + self.tr("How sure is this?"), body)
        self.sure.setCheckable(True)
        self.sure.setAutoDefault(False)
        self.sure.clicked.connect(self.drawers.toggle_sure)
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._turn)
        self._lay_out(body)
        self.setWidget(body)
        self._connect()
        self.set_content(self.content)

    # -- putting together

    def _makers(self) -> dict[str, Callable[[], QWidget]]:
        return {
            tabs.TREAT: self._make_treat,
            tabs.LOOK: self._make_look,
            tabs.COMPARE: self._make_compare,
            tabs.SCENES: self._make_scenes,
        }

    def _make_treat(self) -> QWidget:
        from viewer.ui.quilt.treat import TreatPanel

        return TreatPanel(self._shared.quilt, self._shared.hand)

    def _make_look(self) -> QWidget:
        from viewer.ui.quilt.look import LookPanel

        panel = LookPanel(self._shared.quilt, {part: words.part(part) for part in Part})
        panel.own_wanted.connect(self.drawers.open_own)
        return panel

    def _make_compare(self) -> QWidget:
        from viewer.ui.quilt.comparing import ComparePanel

        panel = ComparePanel(self._shared.quilt)
        panel.set_accounts(bool(self.content.assumptions))
        return panel

    def _make_scenes(self) -> QWidget:
        from viewer.ui.quilt.scenery import ScenesPanel

        shared = self._shared
        panel = ScenesPanel(shared.show, shared.tour, shared.follow, shared.preferences)
        panel.along_wanted.connect(self.drawers.open_along)
        return panel

    def _key(self, name: str, words: str, does: object, parent: QWidget) -> QToolButton:
        key = QToolButton(parent)
        key.setObjectName(name)
        key.setAccessibleName(words)
        key.setToolTip(words)
        key.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        key.clicked.connect(does)
        return key

    def _lay_out(self, body: QWidget) -> None:
        self._head, self._legend, self._foot = FlowLayout(spread=True), FlowLayout(), FlowLayout(spread=True)
        for widget in (self.title, self.account):
            self._head.addWidget(widget)
        for button in self.buttons.values():
            self._legend.addWidget(button)
        for key in (self.undo, self.redo, self.reset, self.sure):
            self._foot.addWidget(key)
        under = QWidget(body)
        self._under = QVBoxLayout(under)
        self._under.setContentsMargins(0, 0, 0, 0)
        self._under.addLayout(self._legend)
        self._under.addWidget(self.panels)
        self._under.addWidget(self.caption)
        self._under.addLayout(self._foot)
        self._under.addStretch(0)
        self._lower = QStackedWidget(body)  # the controls, or a drawer in their place
        self._lower.addWidget(under)
        self._lower.addWidget(self.drawers.drawer)
        self._stage = QVBoxLayout()
        self._stage.addWidget(self.view, 1)
        self._stage.addWidget(self.notice)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.addLayout(self._stage, 1)
        self._halves.addWidget(self._lower)
        stops = [*self.account.buttons.values(), self.view, *self.buttons.values(), *self.panels.tabs.buttons.values()]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)
        chain(stops[-1], self.controls)
        self._column = QVBoxLayout(body)
        self._column.addLayout(self._head)
        self._column.addLayout(self._halves, 1)

    def _connect(self) -> None:
        shared = self._shared
        self.view.described.connect(self._describe)
        self.view.refused.connect(self.said)
        self.view.painted.connect(self.painted)
        self.drawers.turned.connect(self._show_drawer)
        self.drawers.claim_wanted.connect(self.claim_wanted)
        self.drawers.said.connect(self.said)
        shared.quilt.history_changed.connect(self._history)
        shared.quilt.changed.connect(self._tell)
        shared.show.changed.connect(self._scene_runs)
        shared.tour.changed.connect(self._tour_runs)
        shared.preferences.changed.connect(self._preferred)
        self.view.set_tone(shared.preferences.skin_tone)
        self._history()

    # -- what the window wants of it

    def set_content(self, content: Content) -> None:
        """What the pack says of the picture; before ``start``."""
        self.content = content
        told = bool(content.assumptions)
        touch = Can.TOUCH in self._shared.can
        self.account.setVisible(told and touch)
        self.panels.offer(tabs.TREAT, told and touch)
        self.panels.offer(tabs.SCENES, touch and bool(content.book.scenes or content.book.tours))
        self.sure.setVisible(told)
        self._foot.set_spread(told)
        for widget in (self.panels, self.undo, self.redo, self.reset):
            widget.setVisible(touch)
        compare = self.panels.made(tabs.COMPARE)
        if compare is not None:
            compare.set_accounts(told)  # type: ignore[attr-defined]
        self.drawers.set_content(content)
        self.view.set_content(content.assumptions, content.book)
        self._phrases = words.phrases(content.language, told)
        self.view.set_phrases(self._phrases)
        self._told_by = None
        self._tell(self._shared.quilt.state)

    def start(self) -> None:
        """Compute and paint the picture (about a fifth of a second the first time)."""
        self.view.start()

    def finish(self) -> None:
        """Everything drawn, no fade under way: for a snapshot."""
        self.start()
        for _ in range(2):  # the caption may take a line more: the picture has its last size only then
            self._words_px = 0
            self._turn()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # layouts within layouts
            self._column.activate()
            self.view.finish()

    def set_motion(self, motion: bool) -> None:
        """False: nothing glides, nothing fades."""
        self.view.set_motion(motion)
        self._shared.show.motion = motion

    def let_go(self) -> bool:
        """Esc: close the drawer, else empty the hand. False when there was nothing to let go of."""
        if self.drawers.open:
            self.drawers.close()
        elif self._shared.hand.tool is not None:
            self._shared.hand.take(None)
        else:
            return False
        return True

    def reset_all(self) -> None:
        """Everything as at the start; the hand is empty, no tour runs, no part is lit. The state can be undone."""
        self.controls.stop()
        self.drawers.close()
        self._shared.tour.stop()
        self._shared.hand.reset()
        self._shared.focus.clear()
        self._shared.quilt.reset()
        self._shared.preferences.set_skin_tone(self._first_tone)
        self.verticalScrollBar().setValue(0)

    def set_theme(self, theme: Theme, scale: float) -> None:
        """Colours and sizes; ``scale`` is the text scale, 1.0 for 17 px."""
        em = self._em = round(BASE_PX * scale)
        self._column.setContentsMargins(em, round(em * 0.7), em, round(em * 0.6))
        for layout in (self._column, self._halves, self._under):
            layout.setSpacing(round(em * 0.45))
        self._stage.setSpacing(round(em * 0.1))
        for flow in (self._head, self._foot):
            flow.set_spacing(round(em * 0.45))
        self._legend.set_spacing(round(em * 0.3))
        self.account.set_spacing(round(em * 0.3))
        for button in self.buttons.values():
            button.set_theme(theme, em)
        for key in (self.undo, self.redo, self.reset):
            key.setIcon(icon(key.objectName(), theme.ink, em * 1.1))
            key.setIconSize(QSize(round(em * 1.1), round(em * 1.1)))
        self.sure.setIcon(icon("sure", theme.ink, em * 1.1))
        self.panels.set_theme(theme, em)
        self.drawers.set_theme(theme, em)
        self.view.set_theme(theme)
        self._words_px = 0
        self._turn()

    # -- room

    def _turn(self) -> None:
        """Side by side where the pane is wide and low; a title where it is high."""
        size, em = self.viewport().size(), self._em
        beside = size.width() >= SIDE_BY_SIDE_EM * em and size.height() < SIDE_BY_SIDE_SHAPE * size.width()
        inner = size.width() - 2 * em
        one_line = self.title.sizeHint().width() + self.account.sizeHint().width() + em <= inner
        self.title.setVisible(self.account.isHidden() or one_line or size.height() >= ROOMY_EM * em)
        room = inner / (2 if beside else 1)
        self._size_words("" if size.height() >= ROOMY_EM * em else "small")
        self._room_for_words(round(room))
        head = self._head.heightForWidth(inner) if not self._head.isEmpty() else 0
        rest = size.height() - head - self._fixed_px(round(room))
        spare = round(rest - PICTURE_SHARE * size.height()) if not beside else 0
        lines = self.controls.sizeHint().height() / 3  # of a slider with its Play
        self.panels.set_room(round(min(spare, 5 * lines)), stacked=room < STACK_EM * em)
        self.view.setMaximumHeight(
            max(self.view.minimumSizeHint().height(), size.height() - head - 4 * em) if beside else 16_777_215
        )
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() is not direction:
            self._halves.setDirection(direction)
        for at in (0, 1):
            self._halves.setStretch(at, 1 if beside or at == 0 else 0)

    def _fixed_px(self, width_px: int) -> int:
        """Height of all that stands under the picture but the panels."""
        tall = self._legend.heightForWidth(width_px) + self._foot.heightForWidth(width_px)
        tall += self.panels.tabs.sizeHint().height() + self.caption.minimumHeight() + self.notice.sizeHint().height()
        return tall + round(self._em * 4.5)

    def _size_words(self, role: str) -> None:
        """Smaller words leave the picture more room where the pane is low."""
        if self.caption.property("role") != role:
            self.caption.setProperty("role", role)
            self.caption.style().unpolish(self.caption)
            self.caption.style().polish(self.caption)

    def _room_for_words(self, width_px: int) -> None:
        self.caption.ensurePolished()
        self.caption.setMinimumHeight(0)  # or that is what it would answer
        self.caption.setMaximumHeight(16_777_215)
        wanted = self.caption.heightForWidth(max(width_px, 1)) if self.caption.text() else 0
        self._words_px = max(self._words_px, wanted, LINES * self.caption.fontMetrics().lineSpacing())
        self.caption.setFixedHeight(self._words_px)  # more words must not press on the sliders, until all is laid out

    def _describe(self, sentence: str) -> None:
        self._sentence = sentence
        self._caption()
        if self._shared.quilt.state == self._shared.quilt.start:  # the first picture has its first size again
            self._words_px = 0
            self._fit.start()

    def _caption(self) -> None:
        """What to see in the scene (alone where there is little room: it says what to believe), then what is shown."""
        show, told = self._shared.show, self._sentence
        scene = show.book.scenes.get(show.scene_id)
        roomy = self.viewport().height() >= ROOMY_EM * self._em
        if scene is not None and scene.sentence and not show.running and self._shared.tour.tour is None:
            told = f"{scene.sentence} {told}" if roomy else scene.sentence
        if told == self.caption.text():
            return
        self.caption.setText(told)
        if self.caption.heightForWidth(self.caption.width()) > self._words_px:
            self._fit.start()

    # -- following the states

    def _tell(self, state: SceneState) -> None:
        """The legend's words, too, belong to an account."""
        if state.account is not self._told_by:
            self._told_by = state.account
            for button in self.buttons.values():
                button.tell(state.account, self._phrases)

    def _history(self) -> None:
        self.undo.setEnabled(self._shared.quilt.can_undo)
        self.redo.setEnabled(self._shared.quilt.can_redo)

    def _scene_runs(self) -> None:
        if self._shared.show.running:
            self.controls.stop()
        if self._sentence:
            self._caption()

    def _tour_runs(self) -> None:
        if self._shared.tour.playing and not self.panels.isHidden():
            self.panels.turn(tabs.SCENES)

    def _preferred(self, name: str) -> None:
        if name == "skin_tone":
            self.view.set_tone(self._shared.preferences.skin_tone)

    def _show_drawer(self, name: str) -> None:
        self.sure.setChecked(name == "sure")
        self._lower.setCurrentIndex(1 if name else 0)

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._words_px = 0
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self.let_go():
                self._shared.focus.clear()
        else:
            super().keyPressEvent(event)


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent, wordWrap=True)
    label.setProperty("role", role)
    return label
