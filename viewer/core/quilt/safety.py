"""What must not be shown alone."""

from __future__ import annotations

from viewer.core.quilt.assumptions import Assumptions
from viewer.core.quilt.scene import Account, Compare, SceneState

DIVIDER_LEAST, DIVIDER_MOST = 20, 80  # percent: neither half can be pushed out of sight


def shown_state(state: SceneState, assumptions: Assumptions) -> SceneState:
    """``state``, both accounts side by side where the article's rests on a claim of high risk.

    What studies show may stand alone. Planned treatments count as well: time may run on to them with nobody's hand on
    the account.
    """
    view = state.view
    if state.account is Account.STUDIES and view.compare is not Compare.ACCOUNTS:
        return state
    if not assumptions.must_compare(Account.ARTICLE, {event.treatment for event in state.events}):
        return state
    divider = min(max(view.divider, DIVIDER_LEAST), DIVIDER_MOST)
    if (view.compare, view.divider) == (Compare.ACCOUNTS, divider):
        return state
    return state.with_view(compare=Compare.ACCOUNTS, divider=divider)
