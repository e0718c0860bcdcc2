"""The live picture's controls in the speaker's window: the same widgets as beside an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QRadioButton, QScroller, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, SceneState
from viewer.core.theme import Theme
from viewer.ui.presenter.acts import TalkActs
from viewer.ui.presenter.predict_panel import PredictPanel
from viewer.ui.presenter.toolbar import ToolButton
from viewer.ui.quilt import panels as tabs
from viewer.ui.quilt import words
from viewer.ui.quilt.account import AccountSwitch
from viewer.ui.quilt.controls import Controls
from viewer.ui.quilt.legend import PartButton
from viewer.ui.quilt.panels import Panels
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.inner import InnerScroll

STACK_EM = 19  # below this width a slider has a line of its own
OWN_KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)  # fmt: skip


def leave_keys(made: QWidget, watcher: QObject) -> None:
    """A mouse or a finger uses what lies in ``made`` and leaves the keys where they are; Tab still goes there.

    Of a choice of one among several each says by itself where Tab goes: ``watcher`` hears of them.
    """
    for widget in made.findChildren(QWidget):
        policy = widget.focusPolicy()
        if isinstance(widget, QRadioButton):
            widget.installEventFilter(watcher)
        elif policy & Qt.FocusPolicy.ClickFocus and not isinstance(widget, QLineEdit):
            tab = bool(policy & Qt.FocusPolicy.TabFocus)
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus if tab else Qt.FocusPolicy.NoFocus)


class ModelPane(InnerScroll):
    """Sliders, parts, account, treatments, comparing, scenes, and what the room guesses.

    While one of them has the focus, arrows, Space and Enter are the picture's; a clicker's keys never are. Tab brings
    the focus there, no mouse does.
    """

    def __init__(self, acts: TalkActs, parent: QWidget) -> None:
        super().__init__(parent, QSize(120, 80))
        desk = self._desk = acts.desk
        session = desk.session
        self._em = 17.0
        body = QWidget()
        told = session.pack.assumptions_in(session.language)
        self._phrases = words.phrases(session.language, bool(told))
        self._told_by: Account | None = None
        self.account = AccountSwitch(session.quilt, body)
        self.account.setVisible(bool(told))
        self.parts = {part: PartButton(part, session.focus, body) for part in Part}
        self.controls = Controls(session.quilt, body)
        self.panels = Panels(self.controls, self._makers(), body)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.panels.setSizePolicy(policy)  # what is left over belongs below all of it
        self.panels.offer(tabs.TREAT, bool(told))
        self.panels.offer(tabs.SCENES, bool(session.show.book.scenes or session.show.book.tours))
        self.keys = [ToolButton(acts[name], body) for name in ("picture-undo", "picture-redo", "reset-picture")]
        for key in self.keys:
            key.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.ask = QToolButton(body)
        self.ask.setText(self.tr("Predict first…"))
        self.ask.setProperty("role", "tool")
        self.ask.setCheckable(True)
        self.ask.toggled.connect(self._show_predict)
        self.predict = PredictPanel(desk, body)
        self.predict.hide()
        self._head, self._legend, self._tools = FlowLayout(), FlowLayout(), FlowLayout()
        self._narrow: bool | None = None
        self._deal(False)
        self._column = QVBoxLayout(body)
        self._lay_out()
        self.setWidget(body)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._turn)
        acts.play_wanted.connect(self._play)
        acts.reset_wanted.connect(self.reset)
        self.predict.unfinished.connect(partial(self.ask.setChecked, True))
        desk.predict.hidden_changed.connect(self._guess)
        desk.predict.asked.connect(self._place_guess)
        desk.talk.changed.connect(self.close_ask)
        leave_keys(body, self)
        session.quilt.changed.connect(self._tell)
        self._tell(session.quilt.state)
        if desk.predict.hidden:
            self._guess(True)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.predict)
        for flow in (self._head, self._legend, self._tools):
            self._column.addLayout(flow)
        self._column.addWidget(self.panels)
        self._column.addStretch(1)

    def _makers(self) -> dict[str, Callable[[], QWidget]]:
        makers = {
            tabs.TREAT: self._make_treat,
            tabs.LOOK: self._make_look,
            tabs.COMPARE: self._make_compare,
            tabs.SCENES: self._make_scenes,
        }
        return {name: partial(self._made, make) for name, make in makers.items()}

    def _made(self, make: Callable[[], QWidget]) -> QWidget:
        panel = make()
        leave_keys(panel, self)
        return panel

    def _make_treat(self) -> QWidget:
        from viewer.ui.quilt.treat import TreatPanel

        return TreatPanel(self._desk.session.quilt, self._desk.session.hand)

    def _make_look(self) -> QWidget:
        from viewer.ui.quilt.look import LookPanel

        panel = LookPanel(self._desk.session.quilt, {part: words.part(part) for part in Part})
        panel.own.hide()  # the drawer behind it is the reader's
        return panel

    def _make_compare(self) -> QWidget:
        from viewer.ui.quilt.comparing import ComparePanel

        panel = ComparePanel(self._desk.session.quilt)
        panel.set_accounts(not self.account.isHidden())
        return panel

    def _make_scenes(self) -> QWidget:
        from viewer.ui.quilt.scenery import ScenesPanel

        session = self._desk.session
        panel = ScenesPanel(session.show, session.tour, session.follow, session.preferences)
        panel.along.hide()
        return panel

    # -- what the window wants of it

    def set_theme(self, theme: Theme, em: float) -> None:
        self._em = em
        self._column.setSpacing(round(em * 0.45))
        self._legend.set_spacing(round(em * 0.3))
        self._head.set_spacing(round(em * 0.3))
        self._tools.set_spacing(round(em * 0.3))
        self.account.set_spacing(round(em * 0.3))
        for button in self.parts.values():
            button.set_theme(theme, em)
        self.panels.set_theme(theme, em)
        self.predict.set_theme(theme, em)
        for key in self.keys:
            key.setIconSize(QSize(round(em * 1.2), round(em * 1.2)))
        self._turn()

    def reset(self) -> None:
        """The picture as the talk began it; nothing plays, the hand is empty. The state can be undone."""
        session = self._desk.session
        self.controls.stop()
        session.tour.stop()
        session.hand.reset()
        session.focus.clear()
        session.quilt.reset()

    def stop(self) -> None:
        """Nothing goes on playing."""
        self.controls.stop()

    def _play(self, slider: int) -> None:
        self.panels.turn(tabs.CHANGE)
        self.controls.controls[slider].play.toggle()

    def close_ask(self, _at: int = 0) -> bool:
        """What is being written to be asked is put away, and kept; False where nothing was open."""
        if not self.ask.isChecked() or self._desk.predict.hidden:
            return False
        self.ask.setChecked(False)
        return True

    def _show_predict(self, shown: bool) -> None:
        self.predict.write(shown and not self._desk.predict.hidden)
        self._place_guess()
        if shown:
            self.verticalScrollBar().setValue(0)

    def _place_guess(self) -> None:
        """Hands to count, and those that were counted, stand on top; what moves the picture right below them."""
        hidden, tells = self._desk.predict.hidden, self.predict.tells
        self.predict.setVisible(hidden or tells or self.ask.isChecked())
        at = 1 if hidden or tells else self._column.count() - 2
        if self._column.indexOf(self.panels) != at:
            self._column.removeWidget(self.panels)
            self._column.insertWidget(at, self.panels)
        self._fit.start()

    def _guess(self, hidden: bool) -> None:
        """While the room guesses, the hands stand on top and the sliders, which show what happens, right below them."""
        self.ask.setChecked(hidden)
        self.ask.setEnabled(not hidden)
        self._place_guess()
        if hidden:
            self.panels.turn(tabs.CHANGE)
            self.verticalScrollBar().setValue(0)

    def _tell(self, state: SceneState) -> None:
        """The parts' words, too, belong to an account."""
        if state.account is not self._told_by:
            self._told_by = state.account
            for button in self.parts.values():
                button.tell(state.account, self._phrases)

    # -- events

    def _deal(self, narrow: bool) -> None:
        """Keys and the question stand behind account and parts, or in a row of their own."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        head, legend = [self.account], list(self.parts.values())
        rows: tuple[Sequence[QWidget], ...] = ([*head, self.ask], [*legend, *self.keys], [])
        if narrow:
            rows = (head, legend, [*self.keys, self.ask])
        for flow, row in zip((self._head, self._legend, self._tools), rows, strict=True):
            while flow.count():
                flow.takeAt(0)
            for widget in row:
                flow.addWidget(widget)

    def _turn(self) -> None:
        width = self.viewport().width()
        wide = self.account.sizeHint().width() + self.ask.sizeHint().width() + self._head.gap
        parts = sum(part.sizeHint().width() + self._legend.gap for part in self.parts.values())
        keys = sum(key.sizeHint().width() + self._legend.gap for key in self.keys)
        self._deal(max(wide, parts + keys) > width)
        self.panels.set_room(round(8.2 * self._em), stacked=width < STACK_EM * self._em)
        self.panels.updateGeometry()  # how high its tabs are depends on the width

    def event(self, event: QEvent) -> bool:
        """What has the focus in here takes its keys before the slides do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            counts = event.key() == Qt.Key.Key_Space and any(count.hasFocus() for count in self.predict.counts)
            if plain and event.key() in OWN_KEYS and not self._desk.talk.typed and not counts:
                event.accept()
                return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One of a choice is pressed by hand: the keys go back at once. Later would undo the press."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QRadioButton) and watched.hasFocus():
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(super().eventFilter(watched, event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.start()
