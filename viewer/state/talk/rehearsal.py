"""The times of rehearsals, and a new one: the talk from its first slide, the clock from nought."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from viewer.core.talk.rehearsal import Measured, measured
from viewer.state.talk.clock import ClockState
from viewer.state.talk.talk import TalkState


class RehearsalState(QObject):
    """``runs`` are seconds on each slide, the oldest first; none: what the clock has counted so far is the only one."""

    def __init__(
        self,
        talk: TalkState,
        clock: ClockState,
        runs: Mapping[str, Mapping[str, float]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._talk, self._clock = talk, clock
        self._runs = tuple((runs or {}).values()) or (dict(clock.spent_s),)

    @property
    def rows(self) -> tuple[Measured, ...]:
        """One for each slide of the talk."""
        return measured(self._talk.slides, self._runs)

    def begin(self) -> None:
        """A new one. What was measured before stays."""
        self._talk.first()
        self._clock.reset()
        self._clock.start()
