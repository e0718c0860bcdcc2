"""What the picture shows now, and the way back: every act can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.scene import MONTHS_MOST, TENTHS, Account, Event, SceneState

HISTORY_MOST = 200


class QuiltState(QObject):
    """Compares, stores, emits. A person's doing goes through ``act``, what a scene or tour shows through ``show``."""

    changed = Signal(object)  # SceneState
    touched = Signal()  # a person has taken hold: following and tours stop
    history_changed = Signal()  # what can be undone or redone

    def __init__(self, state: SceneState | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start = SceneState()  # where Reset all goes
        self.guard: Callable[[SceneState], SceneState] | None = None  # see core/quilt/safety.py
        self._state = state or self.start
        self._back: list[SceneState] = []
        self._ahead: list[SceneState] = []
        self._gesture = ""  # acts of one name are one act until ``settle``

    # --- reading ------------------------------------------------------------------------------------------------

    @property
    def state(self) -> SceneState:
        return self._state

    @property
    def parameters(self) -> Parameters:
        return self._state.parameters

    @property
    def age(self) -> int:
        return self._state.parameters.age

    @property
    def weight(self) -> int:
        return self._state.parameters.weight

    @property
    def can_undo(self) -> bool:
        return bool(self._back)

    @property
    def can_redo(self) -> bool:
        return bool(self._ahead)

    # --- acts of a person ---------------------------------------------------------------------------------------

    def act(self, state: SceneState, gesture: str = "") -> None:
        """Show ``state`` because a person wants it. Acts of the same ``gesture`` in a row are undone as one.

        The guard has its say: what must not be shown alone is not.
        """
        self.touched.emit()
        state = self.guarded(state)
        if state == self._state:
            return
        if not gesture or gesture != self._gesture:
            self._remember()
        self._gesture = gesture
        self._set(state)

    def settle(self) -> None:
        """The gesture is over (slider let go, finger lifted): what follows is an act of its own."""
        self._gesture = ""

    def touch(self) -> None:
        """A person has taken hold of something that changes nothing yet."""
        self.touched.emit()

    def set_age(self, age: int) -> None:
        self.act(replace(self._state, parameters=Parameters.nearest(age, self.weight)), "age")

    def set_weight(self, weight: int) -> None:
        self.act(replace(self._state, parameters=Parameters.nearest(self.age, weight)), "weight")

    def set_month_tenths(self, tenths: int) -> None:
        """Months times ten, held between 0 and 360."""
        self.act(replace(self._state, month_tenths=min(max(tenths, 0), MONTHS_MOST * TENTHS)), "month")

    def set_account(self, account: Account) -> None:
        self.act(replace(self._state, account=account))

    def add_event(self, event: Event) -> None:
        """ValueError when there are too many."""
        self.act(self._state.with_events((*self._state.events, event)))

    def remove_event(self, event: Event) -> None:
        """Take back the last event equal to ``event``; nothing when there is none."""
        events = list(self._state.events)
        if event in events:
            del events[len(events) - 1 - events[::-1].index(event)]
            self.act(self._state.with_events(events))

    def set_view(self, gesture: str = "", **changes: Any) -> None:
        """See the block otherwise: fields of ``View``. ValueError for what is out of range."""
        self.act(self._state.with_view(**changes), gesture)

    def reset(self) -> None:
        """Everything as at the start; this, too, can be undone."""
        self.act(self.start)

    def undo(self) -> None:
        self._step(self._back, self._ahead)

    def redo(self) -> None:
        self._step(self._ahead, self._back)

    def guarded(self, state: SceneState) -> SceneState:
        """``state`` as it may be shown when it is come to anew."""
        return state if self.guard is None else self.guard(state)

    # --- scenes -------------------------------------------------------------------------------------------------

    def show(self, state: SceneState) -> None:
        """Show a moment of a scene, tour or glide: no act of a person, and no step of the history."""
        self._gesture = ""
        if state != self._state:
            self._set(state)

    def mark(self) -> None:
        """What stands now can be gone back to: said before a person's choice of a scene begins to glide."""
        self._gesture = ""
        self._remember()

    def forget(self) -> None:
        """Start anew for the next person: nothing to undo."""
        self._back.clear()
        self._ahead.clear()
        self._gesture = ""
        self.history_changed.emit()

    # --- inside -------------------------------------------------------------------------------------------------

    def _remember(self) -> None:
        self._back.append(self._state)
        del self._back[:-HISTORY_MOST]
        self._ahead.clear()
        self.history_changed.emit()

    def _step(self, source: list[SceneState], target: list[SceneState]) -> None:
        self.touched.emit()
        self._gesture = ""
        if source:
            target.append(self._state)
            self._set(source.pop())
            self.history_changed.emit()

    def _set(self, state: SceneState) -> None:
        self._state = state
        self.changed.emit(state)
