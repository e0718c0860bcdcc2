"""The quilt at work: a state → heights and depths.

The membrane is linear in pressure, so one solution under a pressure of 1 Pa serves every weight: one an age for the
tissue at rest, and one for every whole month in which it is otherwise. Between two months the surface goes straight
from one to the other. Each starts from what depends on its own numbers alone (nothing, or the same age at rest), never
from what was shown before: the same state gives the same picture.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.assumptions import NO_ASSUMPTIONS, Assumptions
from viewer.core.quilt.hold import Hold, Structure
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.parameters import AGE_MAX, AGE_MIN, AGE_START, Parameters, Skin, skin_at
from viewer.core.quilt.rest import load_rest
from viewer.core.quilt.scene import MONTHS_MOST, TENTHS, Account, Compare, Event, SceneState
from viewer.core.quilt.surface import Surface, bulging, valley_depths_mm
from viewer.core.quilt.tissue import Fields

if TYPE_CHECKING:
    from viewer.core.quilt.timeline import Timeline

Singles = NDArray[np.float32]
Floats = NDArray[np.float64]
Events = tuple[Event, ...]

CHANGED_KEPT: Final = 96  # surfaces after treatments, 46 kB each
MONTHS_AHEAD: Final = 12
AGES_AHEAD: Final = 3  # to either side, while treatments are shown


@dataclass(frozen=True)
class Heights:
    """The skin in one state: metres on the layout's grid, and the depths of its tied seams in mm."""

    state: SceneState
    height_m: Floats
    mean_mm: float
    most_mm: float
    bulging: int = 0  # squares that stand clearly above the seams round them
    squares: int = 0  # all of them
    fields: Fields | None = None  # None: as at rest, by all that the account says


@dataclass(frozen=True)
class _Moment:
    """The start of a month of a history, in one account; ``after`` what is done then, or before it."""

    account: Account
    events: Events
    month: int
    after: bool


class QuiltModel:
    """Keeps a unit solution for each age at rest, a bounded number of others, and the tissue's timeline."""

    def __init__(self, layout: Layout | None = None, assumptions: Assumptions = NO_ASSUMPTIONS) -> None:
        self.layout = layout or Layout()
        self.assumptions = assumptions
        self._structures = {account: Structure.of(assumptions, account) for account in Account}
        self._units: dict[tuple[float, int], Singles] = {}  # at rest, by springs of tied squares and age
        self._changed: OrderedDict[tuple[Account, int, str], Singles] = OrderedDict()
        self._holds: dict[Account, Hold] = {}

    @cached_property
    def surface(self) -> Surface:
        """Made when the first surface is solved, not for the shipped ones."""
        return Surface(self.layout)

    @cached_property
    def timeline(self) -> Timeline:
        """Made, and loaded, when the first treatment is shown, or a field at rest."""
        from viewer.core.quilt.timeline import Timeline

        return Timeline(self.layout, self.assumptions)

    def heights(self, state: SceneState) -> Heights:
        """The skin in a state; SurfaceError if the numbers of the model are no skin's."""
        unit, fields = self._unit_and_fields(state)
        height = unit * skin_at(state.parameters).pressure
        depths = valley_depths_mm(height, self.layout)
        return Heights(
            state,
            height,
            float(depths.mean()),
            float(depths.max()),
            bulging(height, self.layout),
            len(self.layout.squares),
            fields,
        )

    def rest_fields(self, account: Account) -> Fields:
        """The tissue at rest: what ``Heights.fields`` None stands for."""
        return self.timeline.rest(account)

    def prepare(self, state: SceneState) -> bool:
        """Solve one surface that may be asked for soon; False when all are there."""
        for account, age, moment in self._wanted(state):
            if not self._has(account, age, moment):
                self._unit(account, age, moment)
                return True
        return False

    # --- what is asked for ----------------------------------------------------------------------------------------

    def _unit_and_fields(self, state: SceneState) -> tuple[Floats, Fields | None]:
        account, age = state.account, state.parameters.age
        events = self._telling(account, state.done)
        if not events:
            return self._unit(account, age, None).astype(np.float64), None
        month, tenths = divmod(state.month_tenths, TENTHS)
        now = self.timeline.moment(account, events, month, True)
        unit = self._unit(account, age, _Moment(account, events, month, True)).astype(np.float64)
        if not tenths:
            return unit, now.fields
        share = tenths / TENTHS
        later = self.timeline.moment(account, events, month + 1, False)
        unit += share * (self._unit(account, age, _Moment(account, events, month + 1, False)) - unit)
        return unit, now.fields.blend(later.fields, share)

    def _telling(self, account: Account, events: Events) -> Events:
        return self.timeline.telling(account, events) if events else ()

    def _wanted(self, state: SceneState) -> Iterator[tuple[Account, int, _Moment | None]]:
        """All that may be asked for soon, the soonest first."""
        age = state.parameters.age
        other = next(account for account in Account if account is not state.account)
        accounts = [state.account, *([other] if state.view.compare is Compare.ACCOUNTS else [])]
        month = state.month_tenths // TENTHS
        for account in accounts:
            yield account, age, None
            for moment in self._moments(account, state.events, month, min(month + MONTHS_AHEAD, MONTHS_MOST)):
                yield account, age, moment
        if self.assumptions:
            yield other, age, None
            for moment in self._moments(other, state.done, month, min(month + 1, MONTHS_MOST)):
                yield other, age, moment
        ages = sorted(range(AGE_MIN, AGE_MAX + 1), key=lambda one: abs(one - age))
        for near in ages[1 : 1 + 2 * AGES_AHEAD]:
            yield state.account, near, None
            for moment in self._moments(state.account, state.done, month, min(month + 1, MONTHS_MOST)):
                yield state.account, near, moment
        for each in ages:
            yield state.account, each, None

    def _moments(self, account: Account, events: Events, first: int, last: int) -> Iterator[_Moment]:
        """From after the start of ``first`` to before that of ``last``."""
        events = self._telling(account, events)
        if not events or events[0].month > last:
            return
        yield _Moment(account, events, first, True)
        for month in range(first + 1, last + 1):
            yield _Moment(account, events, month, False)
            if month < last:
                yield _Moment(account, events, month, True)

    # --- solutions ------------------------------------------------------------------------------------------------

    def _key(self, moment: _Moment | None) -> str:
        """Empty for the tissue at rest."""
        if moment is None:
            return ""
        return self.timeline.key(moment.account, moment.events, moment.month, moment.after)

    def _has(self, account: Account, age: int, moment: _Moment | None) -> bool:
        key = self._key(moment)
        if not key:
            return (self._structures[account].tied_square, age) in self._units
        return (account, age, key) in self._changed

    def _unit(self, account: Account, age: int, moment: _Moment | None) -> Singles:
        """Metres per pascal. Kept; of those after treatments the ones used last."""
        key = self._key(moment)
        if moment is None or not key:
            return self._at_rest(account, age)
        name = account, age, key
        if name not in self._changed:
            skin, hold = _unit_skin(age), self._hold(account)
            tissue = self.timeline.moment(account, moment.events, moment.month, moment.after)
            guess = self._at_rest(account, age).astype(np.float64)
            solved = self.surface.solve(skin, guess, springs=hold.springs(skin, tissue), load=hold.load(tissue))
            self._changed[name] = solved.height_m.astype(np.float32)
            while len(self._changed) > CHANGED_KEPT:
                self._changed.popitem(last=False)
        self._changed.move_to_end(name)
        return self._changed[name]

    def _at_rest(self, account: Account, age: int) -> Singles:
        tied_square = self._structures[account].tied_square
        name = tied_square, age
        if name not in self._units:
            unit = load_rest(self.layout, tied_square) if age == AGE_START else None
            if unit is None:
                skin = _unit_skin(age)
                springs = self._hold(account).springs(skin, None)
                unit = self.surface.solve(skin, springs=springs).height_m.astype(np.float32)
            self._units[name] = unit
        return self._units[name]

    def _hold(self, account: Account) -> Hold:
        if account not in self._holds:
            self._holds[account] = Hold(self.layout, self._structures[account])
        return self._holds[account]


def _unit_skin(age: int) -> Skin:
    return replace(skin_at(Parameters(age=age)), pressure=1.0)
