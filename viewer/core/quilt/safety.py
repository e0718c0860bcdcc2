"""What must not be shown alone."""

from __future__ import annotations

from viewer.core.quilt.assumptions import Assumptions
from viewer.core.quilt.scene import Compare, SceneState


def shown_state(state: SceneState, assumptions: Assumptions) -> SceneState:
    """``state``, both accounts side by side where one of its treatments rests on a claim of high risk.

    Planned treatments count as well: time may run on to them with nobody's hand on the account.
    """
    if state.view.compare is Compare.ACCOUNTS:
        return state
    treatments = {event.treatment for event in state.events}
    if not assumptions.must_compare(state.account, treatments):
        return state
    return state.with_view(compare=Compare.ACCOUNTS)
