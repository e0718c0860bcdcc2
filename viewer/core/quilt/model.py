"""The quilt at work: a state → heights and depths.

The membrane is linear in pressure, so one solution under a pressure of 1 Pa serves every weight: one an age for the
tissue at rest, and one for every whole month in which it is otherwise. Between two months the surface goes straight
from one to the other. Each starts from what depends on its own numbers alone (nothing, or the same age at rest), never
from what was shown before: the same state gives the same picture.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from time import perf_counter
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from viewer.core.quilt.assumptions import NO_ASSUMPTIONS, Assumptions
from viewer.core.quilt.hold import Hold, Structure
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.parameters import AGE_MAX, AGE_MIN, AGE_START, Parameters, Skin, skin_at
from viewer.core.quilt.rest import load_rest
from viewer.core.quilt.scene import MONTHS_MOST, PLAIN_VIEW, TENTHS, Account, Compare, Event, SceneState
from viewer.core.quilt.surface import Surface, bulging, valley_depths_mm
from viewer.core.quilt.tissue import Fields

if TYPE_CHECKING:
    from viewer.core.quilt.timeline import Timeline

Singles = NDArray[np.float32]
Floats = NDArray[np.float64]
Events = tuple[Event, ...]
_Name = tuple[Account | float, int, str]  # of a unit solution: account (springs, at rest), age, key of the tissue
Solving = Generator[None, None, Singles]

UNITS_KEPT: Final = 72  # surfaces at rest, 46 kB each: every age in one account, and a few of the other
CHANGED_KEPT: Final = 96  # the same after treatments
MONTHS_AHEAD: Final = 12
AGES_AHEAD: Final = 3  # to either side, while treatments are shown
RISEN_KEPT: Final = 3  # surfaces at rest under their pressure, 92 kB each
SLICE_S: Final = 0.004  # that one call of ``prepare`` goes on solving; a frame that comes due waits no longer


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
    """Keeps the unit solutions used last, at rest for every age of one account, and the tissue's timeline."""

    def __init__(self, layout: Layout | None = None, assumptions: Assumptions = NO_ASSUMPTIONS) -> None:
        self.layout = layout or Layout()
        self.assumptions = assumptions
        self._structures = {account: Structure.of(assumptions, account) for account in Account}
        self._units: OrderedDict[_Name, Singles] = OrderedDict()  # at rest
        self._changed: OrderedDict[_Name, Singles] = OrderedDict()
        self._holds: dict[Account, Hold] = {}
        self._risen: OrderedDict[tuple[float, Parameters], Heights] = OrderedDict()
        self._ahead: tuple[_Name, Solving] | None = None  # what was begun to be solved
        self._wish: tuple[SceneState, bool] | None = None  # what ``prepare`` works for …
        self._wanting: list[tuple[Account, int, _Moment | None]] = []  # … and what it has still to look at, last first

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
        events = self._telling(state.account, state.done)
        if events:
            return self._heights(state, *self._unit_and_fields(state, events))
        name = self._structures[state.account].tied_square, state.parameters
        if name not in self._risen:  # it stays the very same array while time plays on
            unit = self._unit(state.account, state.parameters.age, None).astype(np.float64)
            self._risen[name] = self._heights(state, unit, None)
            while len(self._risen) > RISEN_KEPT:
                self._risen.popitem(last=False)
        self._risen.move_to_end(name)
        return replace(self._risen[name], state=state)

    def _heights(self, state: SceneState, unit: Floats, fields: Fields | None) -> Heights:
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
        """Go on with one surface that may be asked for soon, a few milliseconds; False when all are there."""
        wish = replace(state, month_tenths=state.month_tenths // TENTHS * TENTHS, view=PLAIN_VIEW)
        both = state.view.compare is Compare.ACCOUNTS
        if self._wish != (wish, both):
            self._wish, self._wanting = (wish, both), list(self._wanted(state))[::-1]
        end = perf_counter() + SLICE_S
        while self._wanting:
            if self._go_on(*self._wanting[-1], end):
                return True
            self._wanting.pop()
        return False

    def approach(self, state: SceneState) -> bool:
        """Go on with what ``heights`` of this very state needs, a few milliseconds; False when all of it is there."""
        end = perf_counter() + SLICE_S
        shown = [state]
        if state.view.compare is Compare.ACCOUNTS:
            shown = [replace(state, account=account) for account in Account]
        elif state.view.compare is Compare.BEFORE:
            shown.append(state.before)
        return any(self._go_on(*one, end) for one_state in shown for one in self._needed(one_state))

    def _needed(self, state: SceneState) -> Iterator[tuple[Account, int, _Moment | None]]:
        account, age = state.account, state.parameters.age
        yield account, age, None
        events = self._telling(account, state.done)
        if events:
            month, tenths = divmod(state.month_tenths, TENTHS)
            yield account, age, _Moment(account, events, month, True)
            if tenths:
                yield account, age, _Moment(account, events, month + 1, False)

    def _go_on(self, account: Account, age: int, moment: _Moment | None, end: float) -> bool:
        """Make a part of a surface, until the clock says ``end``; False when it was there."""
        if moment is not None and not self.timeline.knows(moment.account, moment.events, moment.month, moment.after):
            self._key(moment)  # steps scar and signal on, which takes a slice of its own
            return True
        name = self._name(account, age, moment)
        for kept in (self._units, self._changed):
            if name in kept:
                kept.move_to_end(name)  # it outlasts what nobody wants now
                return False
        self._begin(name, account, age, moment)
        while self._ahead is not None:
            self._advance()
            if perf_counter() >= end:
                break
        return True

    # --- what is asked for ----------------------------------------------------------------------------------------

    def _unit_and_fields(self, state: SceneState, events: Events) -> tuple[Floats, Fields]:
        account, age = state.account, state.parameters.age
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

    def _name(self, account: Account, age: int, moment: _Moment | None) -> _Name:
        """At rest both accounts share what they tell alike."""
        key = self._key(moment)
        return (account, age, key) if key else (self._structures[account].tied_square, age, "")

    def _unit(self, account: Account, age: int, moment: _Moment | None) -> Singles:
        """Metres per pascal. Those used last are kept."""
        name = self._name(account, age, moment)
        if name not in self._units and name not in self._changed:
            self._begin(name, account, age, moment)
            while self._ahead is not None:
                self._advance()
        kept = self._units if name in self._units else self._changed
        kept.move_to_end(name)
        return kept[name]

    def _begin(self, name: _Name, account: Account, age: int, moment: _Moment | None) -> None:
        """What is solved ahead may be begun already; something else is given up for it."""
        if self._ahead is not None and self._ahead[0] == name:
            return
        self._ahead = None
        if not name[2]:
            shipped = load_rest(self.layout, self._structures[account].tied_square) if age == AGE_START else None
            self._ahead = name, self._solving_rest(account, age) if shipped is None else _ready(shipped)
            return
        assert moment is not None
        guess = self._unit(account, age, None)
        self._ahead = name, self._solving(age, moment, guess.astype(np.float64))

    def _advance(self) -> None:
        """One step more of what was begun; once solved it is kept."""
        assert self._ahead is not None
        name, solving = self._ahead
        try:
            next(solving)
        except StopIteration as end:
            self._ahead = None
            kept, most = (self._changed, CHANGED_KEPT) if name[2] else (self._units, UNITS_KEPT)
            kept[name] = end.value
            while len(kept) > most:
                kept.popitem(last=False)
        except BaseException:
            self._ahead = None  # it cannot be gone on with
            raise

    def _solving(self, age: int, moment: _Moment, guess: Floats) -> Solving:
        skin, hold = _unit_skin(age), self._hold(moment.account)
        tissue = self.timeline.moment(moment.account, moment.events, moment.month, moment.after)
        solved = yield from self.surface.solving(
            skin, guess, springs=hold.springs(skin, tissue), load=hold.load(tissue)
        )
        return solved.height_m.astype(np.float32)

    def _solving_rest(self, account: Account, age: int) -> Solving:
        skin = _unit_skin(age)
        solved = yield from self.surface.solving(skin, springs=self._hold(account).springs(skin, None))
        return solved.height_m.astype(np.float32)

    def _hold(self, account: Account) -> Hold:
        if account not in self._holds:
            self._holds[account] = Hold(self.layout, self._structures[account])
        return self._holds[account]


def _ready(unit: Singles) -> Solving:
    """Nothing to solve."""
    yield from ()
    return unit


def _unit_skin(age: int) -> Skin:
    return replace(skin_at(Parameters(age=age)), pressure=1.0)
