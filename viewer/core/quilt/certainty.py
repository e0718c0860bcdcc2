"""How sure anyone is of what the picture shows: the rows behind what was done, sorted by how they are known."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.core.quilt.assumptions import Assumption, Assumptions, Kind
from viewer.core.quilt.scene import Event, SceneState, Treatment

# Rows of what a treatment does to a scar or its signal bring in what the account says of scars over time.
_OF_SCARS = frozenset({"scar", "regrowth", "signal"})


@dataclass(frozen=True)
class Certainty:
    """Rows of the state's account, each once, in the order of the pack. ``past_follow_up`` are effects, too."""

    effects: tuple[Assumption, ...] = ()
    none_found: tuple[Assumption, ...] = ()
    unknown: tuple[Assumption, ...] = ()
    past_follow_up: tuple[Assumption, ...] = ()  # effects that nobody has followed as long as this


def certainty(state: SceneState, assumptions: Assumptions) -> Certainty:
    """What is known of what was done by now; empty when nothing was."""
    done = [event for event in state.done if event.treatment is not Treatment.REST]
    events = {event.treatment.value for event in done}
    rows = [row for row in assumptions.of(state.account) if row.event in events]
    if any(row.kind is Kind.EFFECT and row.parameter in _OF_SCARS for row in rows):
        rows += assumptions.of(state.account, "time")

    def of(kind: Kind) -> tuple[Assumption, ...]:
        return tuple(row for row in rows if row.kind is kind)

    past = tuple(row for row in of(Kind.EFFECT) if any(_is_past(row, event, state) for event in done))
    return Certainty(of(Kind.EFFECT), of(Kind.NONE_FOUND), of(Kind.UNKNOWN), past)


def veiled(state: SceneState, assumptions: Assumptions) -> tuple[Event, ...]:
    """The done events of whose result nothing is known now: nobody measured it, or not for as long as this.

    Where the picture is coloured by one field, those whose effect on that field nobody has measured.
    """
    return tuple(
        event for event in state.done if event.treatment is not Treatment.REST and _is_veiled(event, state, assumptions)
    )


def _is_veiled(event: Event, state: SceneState, assumptions: Assumptions) -> bool:
    rows = assumptions.of(state.account, event.treatment.value)
    if state.view.reveal is not None:
        rows = tuple(row for row in rows if row.parameter == state.view.reveal.value)
    measured = [row for row in rows if row.kind is not Kind.UNKNOWN]
    return not measured or any(_is_past(row, event, state) for row in measured)


def _is_past(row: Assumption, event: Event, state: SceneState) -> bool:
    if row.event != event.treatment.value or row.until_months is None:
        return False
    return state.month - event.month > row.until_months
