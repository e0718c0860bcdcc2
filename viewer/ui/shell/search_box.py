"""The search while the reader types: the field in the bar, and the box of results that hangs from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from viewer.core.search.model import Hit, Results
from viewer.core.theme import Theme
from viewer.state.search import SearchState
from viewer.ui.search.field import SearchField, is_enough
from viewer.ui.shell.top_bar import TopBar
from viewer.ui.spoken import announce

if TYPE_CHECKING:
    from viewer.ui.search.panel import ResultsPanel

Verdicts = Callable[[], Mapping[str, tuple[str, str]]]  # id of a claim → (verdict, its words)
QUIET_MS = 700  # of no typing, before a screen reader is told what was found


class SearchBox(QObject):
    """Opens, closes and places the results; asks, and shows the answers. The focus stays in the field all the time."""

    accepted = Signal(object, object)  # Hit, Results

    def __init__(self, field: SearchField, bar: TopBar, home: QWidget, state: SearchState, verdicts: Verdicts) -> None:
        """``home`` has the focus afterwards where nothing else had it before."""
        super().__init__(bar)
        self._field, self._bar, self._home, self._state = field, bar, home, state
        self._window = bar.window()
        self._verdicts = verdicts
        self._panel: ResultsPanel | None = None
        self._look: tuple[Theme, float] | None = None
        self._came_from: QWidget | None = None
        self._hasty = False  # Enter was pressed before the answer came
        self._progress = (1, 1)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._tell)
        field.textChanged.connect(self._typed)
        field.entered.connect(state.start)
        field.pressed.connect(self._pressed)
        field.stepped.connect(self._step)
        field.paged.connect(self._page)
        field.accepted.connect(self._accept)
        state.changed.connect(self._answer)
        state.progress.connect(self._progressed)
        bar.middle_fits_changed.connect(self._refit)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    @property
    def panel(self) -> ResultsPanel | None:
        """The box of results; None before it was first needed."""
        return self._panel

    @property
    def is_open(self) -> bool:
        return self._panel is not None and not self._panel.isHidden()

    def set_theme(self, theme: Theme, scale: float) -> None:
        first, self._look = self._look is None, (theme, scale)
        if first and is_enough(self._field.text()):  # typed before this was here
            self._typed(self._field.text())
        elif self._panel is not None:
            self._panel.set_theme(theme, scale)
            self._place()

    def prepare(self) -> None:
        """Make the box of results, unseen."""
        self._made()

    # -- opening and closing

    def open(self) -> None:
        """Ctrl+K, or the button that stands in for the field: the last question is there again, ready to be typed
        over."""
        self._state.start()
        before = QApplication.focusWidget()
        if not self._is_own(before):
            self._came_from = before
        if not self._bar.middle_fits and not self._made().holds_field:
            self._made().hold(self._field)
        self._show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def close(self, *, give_focus_back: bool) -> None:
        """The words stay in the field."""
        self._hasty = False
        self._quiet.stop()
        had_focus = self._is_own(QApplication.focusWidget())
        if self._panel is not None:
            self._panel.hide()
            self._window.removeEventFilter(self)
            self._give_field_back()
        if give_focus_back and had_focus:
            there = self._came_from
            known = there is not None and isValid(there) and there.isVisible()
            (there if there is not None and known else self._home).setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> bool:
        """Esc: close the results; in a field without any, go back to where the focus was."""
        if not self.is_open and not self._field.hasFocus():
            return False
        self.close(give_focus_back=True)
        return True

    def search(self, words: str) -> None:
        """Search for these words as if they had been typed."""
        if not self.is_open:
            self.open()
        self._field.setText(words)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        enough = is_enough(self._field.text())
        panel = self._made()
        if not enough and not panel.holds_field:
            self.close(give_focus_back=False)
            return
        results = self._state.results
        if not enough:
            panel.show_nothing()
        elif results.groups or self._is_fresh(results):
            self._show_results(results)
        else:
            panel.show_waiting()
        if panel.isHidden():
            self._window.installEventFilter(self)
        self._place()
        panel.show()
        panel.raise_()

    def _made(self) -> ResultsPanel:
        if self._panel is None:
            from viewer.ui.search.panel import ResultsPanel

            assert self._look is not None
            self._panel = ResultsPanel(*self._look, self._window)
            self._panel.accepted.connect(self._go)
            self._panel.tried.connect(self.search)
            self._panel.closed.connect(self._closed)
            self._panel.moved.connect(self._moved)
            self._panel.show_progress(*self._progress)
            self._panel.follow(self._field)
        return self._panel

    def _closed(self) -> None:
        self.close(give_focus_back=True)

    def _give_field_back(self) -> None:
        if self._panel is not None and self._panel.holds_field:
            self._panel.let_field_go()
            self._bar.set_middle(self._field, "search")

    def _refit(self, fits: bool) -> None:
        """The bar has room for the field again, or no longer."""
        if self._panel is None or not self.is_open:
            return
        if fits:
            self._give_field_back()
        else:
            self._panel.hold(self._field)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)  # moving it has taken the focus away
        self._show()

    # -- asking and answering

    def _typed(self, text: str) -> None:
        self._hasty = False
        self._state.ask(text if is_enough(text) else "")
        if self.is_open and is_enough(text) and self._state.results.groups:
            return  # what was found before stands there until the answer comes, a moment later
        if self._window.focusWidget() is self._field or self.is_open:
            self._show()

    def _answer(self, results: Results) -> None:
        if self.is_open and is_enough(self._field.text()):
            self._show_results(results)
            self._place()
        if self._hasty and self._is_fresh(results) and (results.groups or results.ready):
            self._accept()

    def _show_results(self, results: Results) -> None:
        panel = self._made()
        panel.show_results(results, self._verdicts())
        self._field.setAccessibleDescription(panel.heading.text())
        self._quiet.start()

    def _is_fresh(self, results: Results) -> bool:
        """Is this the answer to what stands in the field?"""
        return results.query.strip() == self._field.text().strip()

    def _progressed(self, done: int, of: int) -> None:
        self._progress = (done, of)
        if self._panel is not None:
            self._panel.show_progress(done, of)
            self._place()

    def _tell(self) -> None:
        if self.is_open and self._panel is not None and self._panel.heading.text():
            announce(self._field, self._panel.heading.text())

    def _moved(self, words: str) -> None:
        announce(self._field, words)

    # -- going

    def _step(self, by: int) -> None:
        if not self.is_open and is_enough(self._field.text()):
            self._show()
        elif self._panel is not None:
            self._panel.list.step(by)

    def _page(self, by: int) -> None:
        if self.is_open and self._panel is not None:
            self._panel.list.page(by)

    def _accept(self) -> None:
        """Enter: the chosen hit, else the first word that is near; a moment later where the answer is not there yet."""
        results = self._state.results
        if not is_enough(self._field.text()):
            return
        self._hasty = not self._is_fresh(results)
        if self._hasty:
            return
        chosen = self._panel.list.chosen if self.is_open and self._panel is not None else None
        if chosen is None and results.hits:
            chosen = results.hits[0]
        if chosen is not None:
            self._go(chosen)
        elif results.near:
            self.search(results.near[0])
        else:
            self._hasty = not results.ready

    def _go(self, hit: Hit) -> None:
        results = self._state.results
        self.close(give_focus_back=False)
        self.accepted.emit(hit, results)

    # -- focus and place

    def _pressed(self) -> None:
        """A press into the field brings back what was found."""
        if is_enough(self._field.text()) and not self.is_open:
            self._show()

    def _is_own(self, widget: QWidget | None) -> bool:
        if widget is None:
            return False
        return widget is self._field or (self._panel is not None and self._panel.isAncestorOf(widget))

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if self._is_own(now) and before is not None and not self._is_own(before):
            self._came_from = before
        elif self._is_own(before) and now is not None and not self._is_own(now) and self.is_open:
            self.close(give_focus_back=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return bool(super().eventFilter(watched, event))

    def _place(self) -> None:
        """Below the field; over the whole window where the field has come into the box."""
        panel = self._panel
        if panel is None:
            return
        area = self._window.rect()
        if panel.holds_field:
            panel.place(area, 0, 0)
            return
        top = self._bar.mapTo(self._window, QPoint(0, self._bar.height())).y()
        place = QRect(self._field.mapTo(self._window, QPoint(0, 0)), self._field.size())
        leading = area.right() - place.right() if panel.isRightToLeft() else place.left()
        panel.place(area.adjusted(0, top, 0, 0), leading, place.width())
