"""Events and months → the tissue: every effect is a row of the pack's assumptions, and comes from nowhere else.

Fat, stiffness and flow follow from the events directly. Scar and signal answer each other, so they are stepped from
month to month; each month's start is kept, rounded to single precision, and the next goes on from exactly that: the
same events give the same bytes, whatever was shown before. What an event does at once shows "after" its month's start.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import exp
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

try:  # as in core/content/rendered.py: not OpenSSL with it
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

from viewer.core.quilt.assumptions import Assumption, Assumptions
from viewer.core.quilt.hold import Moment, Structure, stiffness_for
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.scene import Account, Event, Field, Treatment
from viewer.core.quilt.signal import Growth, ScarSignal
from viewer.core.quilt.tissue import REACH_MM, STEP_MM, Fields, points, shape

Singles = NDArray[np.float32]
Events = tuple[Event, ...]

MONTHS_KEPT: Final = 120  # starts of months, 24 kB each
SHAPES_KEPT: Final = 48  # reaches of events, 12 kB each
MOMENTS_KEPT: Final = 16  # 71 kB each
KEYS_KEPT: Final = 512
SCAR_WIDTH_MM: Final = 2.0  # half-width of the scar along a tied seam
SCAR_LEAST: Final = 0.2  # of its middle: the scar ends there
SCAR_ROWS: Final = ("scar", "regrowth")
DIRECT_ROWS: Final = ("fat", "stiffness", "flow", "depth")
ALL_ROWS: Final = (*DIRECT_ROWS, *SCAR_ROWS, "signal")


def course(row: Assumption, months: float) -> float:
    """How much of a row's effect there is so many months after its event: 0 to 1.

    It comes with the time constant ``onset_months``, goes with ``fades_months``, and after the last follow-up stays as
    it was then: nothing is said beyond.
    """
    if months < 0:
        return 0.0
    months = months if row.until_months is None else min(months, row.until_months)
    come = 1.0 if row.onset_months <= 0 else 1 - exp(-months / row.onset_months)
    return come if row.fades_months is None else come * exp(-months / row.fades_months)


@dataclass(frozen=True)
class _Source:
    """What one event does by one row: its value, where (0 to 1), and since when."""

    row: Assumption
    value: float
    where: Singles
    month: int

    def share(self, months: float) -> float:
        return course(self.row, months - self.month)


@dataclass(frozen=True, eq=False)
class _Grown:
    """Scar and signal at the start of a month."""

    scar: Singles
    signal: Singles


class Timeline:
    """The tissue of one layout under one pack's assumptions, in both accounts. Keeps about 4 MB at most."""

    def __init__(self, layout: Layout, assumptions: Assumptions, substeps: int | None = None) -> None:
        self.layout = layout
        self.assumptions = assumptions
        self._substeps = substeps
        self._months: OrderedDict[tuple[Account, Events, int], _Grown] = OrderedDict()
        self._shapes: OrderedDict[Event, Singles] = OrderedDict()
        self._moments: OrderedDict[tuple[Account, Events, int, bool], Moment] = OrderedDict()
        self._keys: OrderedDict[tuple[Account, Events, int, bool], str] = OrderedDict()
        self._rest: dict[Account, _Grown] = {}
        self._growth: dict[Account, Growth | None] = {}
        self._effects: dict[tuple[Account, Treatment, tuple[str, ...]], list[Assumption]] = {}

    # --- what the model asks ------------------------------------------------------------------------------------

    def telling(self, account: Account, done: Events) -> Events:
        """Those of ``done`` of which the account says any effect."""
        return tuple(event for event in done if self._rows(account, event, ALL_ROWS))

    def rest(self, account: Account) -> Fields:
        """The tissue at rest."""
        one, grown = self._ones, self.grown_at_rest(account)
        return Fields(one, one, grown.scar, grown.signal, one)

    def moment(self, account: Account, events: Events, month: int, after: bool) -> Moment:
        """The tissue at the start of a month, ``after`` or before what is done then; ``events`` as from ``telling``."""
        events = self._by(events, month, after)
        name = account, events, month, after
        if name not in self._moments:
            _keep(self._moments, name, self._made(account, events, month, after), MOMENTS_KEPT)
        self._moments.move_to_end(name)  # those of the month that is shown outlast those made ahead
        return self._moments[name]

    def knows(self, account: Account, events: Events, month: int, after: bool) -> bool:
        """Was the key of that moment asked for before?"""
        return (account, self._by(events, month, after), month, after) in self._keys

    def key(self, account: Account, events: Events, month: int, after: bool) -> str:
        """A name for all that the surface depends on at that moment; empty when it is as at rest."""
        events = self._by(events, month, after)
        name = account, events, month, after
        if name not in self._keys:
            moment = self.moment(account, events, month, after)
            fields, scar = moment.fields, self.grown_at_rest(account).scar
            one = self._ones
            parts = (fields.fat, one), (fields.stiffness, one), (fields.scar, scar), (moment.released, one - one)
            key = ""
            if not all(np.array_equal(field, rest) for field, rest in parts):
                key = blake2b(b"".join(field.tobytes() for field, _ in parts), digest_size=16).hexdigest()
            _keep(self._keys, name, key, KEYS_KEPT)
        return self._keys[name]

    def grown_at_rest(self, account: Account) -> _Grown:
        """Scar and signal of the account before anything is done; a steady state."""
        if account not in self._rest:
            density = Structure.of(self.assumptions, account).septa_are_scars
            scar = (density * self._seam_scar).astype(np.float32)
            growth = self.growth(account)
            signal = self._ones if growth is None else self._signal.steady(growth.emission * scar.astype(np.float64))
            self._rest[account] = _Grown(_frozen(scar), _frozen(signal.astype(np.float32)))
        return self._rest[account]

    def growth(self, account: Account) -> Growth | None:
        """How scars grow in an account; None where it does not say that seams are scars that signal."""
        if account not in self._growth:
            emission, growth, spread = (
                self.assumptions.effect(account, "time", name)
                for name in ("signal-emission", "scar-growth", "scar-spread")
            )
            density = Structure.of(self.assumptions, account).septa_are_scars
            found = None
            if emission is not None and density > 0 and self._seam_scar.any():
                found = Growth(_value(emission) / self._least_signal(density), _value(growth), _value(spread))
            self._growth[account] = found
        return self._growth[account]

    # --- the pieces ---------------------------------------------------------------------------------------------

    @cached_property
    def _signal(self) -> ScarSignal:
        return ScarSignal(shape(self.layout), self._substeps)

    @cached_property
    def _ones(self) -> Singles:
        return _frozen(np.ones(shape(self.layout), np.float32))

    @cached_property
    def _seam_scar(self) -> Singles:
        """Where tied seams are scars, 0 to 1."""
        strong, _ = self.layout.seams(STEP_MM, SCAR_WIDTH_MM)
        return np.where(strong >= SCAR_LEAST, strong, 0).astype(np.float32)

    def _least_signal(self, density: float) -> float:
        """The least signal on the scars and the nodes beside them, were e = 1: where growth would start first."""
        signal = self._signal.steady(density * self._seam_scar.astype(np.float64))
        near = np.pad(self._seam_scar > 0, 1)
        beside = np.zeros(signal.shape, bool)
        rows, columns = signal.shape
        for v in range(3):
            for u in range(3):
                beside |= near[v : v + rows, u : u + columns]
        return float(signal[beside].min())

    def _by(self, events: Events, month: int, after: bool) -> Events:
        return tuple(event for event in events if event.month < month + after)

    def _rows(self, account: Account, event: Event, parameters: tuple[str, ...]) -> list[Assumption]:
        """The effects of an event; those of value 0 are none."""
        name = account, event.treatment, parameters
        if name not in self._effects:
            found = (self.assumptions.effect(account, event.treatment.value, name) for name in parameters)
            reaches = REACH_MM[event.treatment] > 0
            self._effects[name] = [row for row in found if row is not None and row.value and reaches]
        return self._effects[name]

    def _sources(self, account: Account, events: Events, parameters: tuple[str, ...]) -> list[_Source]:
        return [
            _Source(row, _value(row), self._shape(event), event.month)
            for event in events
            for row in self._rows(account, event, parameters)
        ]

    def _shape(self, event: Event) -> Singles:
        """How fully an event reaches each node, 0 to 1: soft discs round its points."""
        if event not in self._shapes:
            one_needle = event.treatment in (Treatment.SCULPTING, Treatment.MESOTHERAPY)
            reach = REACH_MM[Treatment.MESOTHERAPY if one_needle else event.treatment]
            v, u = (axis * STEP_MM for axis in np.mgrid[: self._ones.shape[0], : self._ones.shape[1]])
            missed = np.ones(self._ones.shape)
            for at_u, at_v in points(event, self.layout):
                share = np.clip(2 - 2 * np.hypot(u - at_u, v - at_v) / reach, 0, 1)
                missed *= 1 - share * share * (3 - 2 * share)
            _keep(self._shapes, event, _frozen((1 - missed).astype(np.float32)), SHAPES_KEPT)
        return self._shapes[event]

    def _made(self, account: Account, events: Events, month: int, after: bool) -> Moment:
        direct = {name: self._ones.copy() for name in ("fat", "stiffness", "flow")}
        for source in self._sources(account, events, tuple(direct)):
            direct[source.row.parameter] *= 1 + np.float32(source.value * source.share(month)) * source.where
        depth = self._ones.copy()
        for source in self._sources(account, events, ("depth",)):  # measured once: twice is not known to do more
            np.minimum(depth, 1 + np.float32(source.value * source.share(month)) * source.where, out=depth)
        kept = np.where(depth < 1, stiffness_for(depth), np.float32(1))
        direct["stiffness"] *= kept
        grown = self._grown(account, self._by(events, month, False), month)
        if after:
            grown = _Grown(self._at_once(account, events, month, grown), grown.signal)
        fields = Fields(*(_frozen(direct[f.value]) if f.value in direct else getattr(grown, f.value) for f in Field))
        return Moment(fields, _frozen(1 - kept), self.grown_at_rest(account).scar)

    # --- scar and signal ----------------------------------------------------------------------------------------

    def _grown(self, account: Account, events: Events, month: int) -> _Grown:
        """Scar and signal at the start of a month, before what is done then; ``events`` are those before it."""
        events = tuple(event for event in events if self._rows(account, event, (*SCAR_ROWS, "signal")))
        if not events:
            return self.grown_at_rest(account)
        first = events[0].month
        at = next(
            (m for m in range(month, first, -1) if (account, self._by(events, m, False), m) in self._months), first
        )
        grown = self.grown_at_rest(account)
        if at > first:
            grown = self._months[account, self._by(events, at, False), at]
        for start in range(at, month):
            grown = self._month(account, self._by(events, start, True), start, grown)
            _keep(self._months, (account, self._by(events, start + 1, False), start + 1), grown, MONTHS_KEPT)
        return grown

    def _at_once(self, account: Account, events: Events, month: int, grown: _Grown) -> Singles:
        """The scar after what is done to it at once at the start of ``month``."""
        scar = grown.scar
        for source in self._sources(account, tuple(e for e in events if e.month == month), SCAR_ROWS):
            scar = self._scarred(account, scar, source, 0.0, source.share(month))
        return _frozen(scar)

    def _scarred(self, account: Account, scar: Singles, source: _Source, before: float, now: float) -> Singles:
        """The scar as a source goes on from one share of its effect to another; it stays within 0 and 1."""
        if now > before:
            change = np.float32(source.value * (now - before)) * source.where
            result: Singles = scar + change * ((1 - scar) if source.value > 0 else scar)
        elif now < before:  # what fades goes back to the scar at rest: what was dissolved comes, what was added goes
            gap = self.grown_at_rest(account).scar - scar
            gap = np.minimum(gap, 0) if source.value > 0 else np.maximum(gap, 0)
            result = scar + np.float32(1 - now / before) * source.where * gap
        else:
            return scar
        return result

    def _month(self, account: Account, events: Events, month: int, grown: _Grown) -> _Grown:
        """A month on from the start of ``month``, with what is done then."""
        both = np.stack([grown.signal, self._at_once(account, events, month, grown)])
        growth, steps = self.growth(account), self._signal.substeps
        sources = self._sources(account, events, SCAR_ROWS)
        senders = self._sources(account, events, ("signal",))
        steady = self._sent(senders, month) if all(_is_steady(one.row) for one in senders) else None
        for begin, end in pairwise(month + step / steps for step in range(steps + 1)):
            if growth is not None:
                sent = steady if steady is not None else self._sent(senders, (begin + end) / 2)
                both = self._signal.step(both, np.float32(growth.emission) * sent * both[1], growth)
            for source in sources:
                both[1] = self._scarred(account, both[1], source, source.share(begin), source.share(end))
        return _Grown(_frozen(both[1].copy()), _frozen(both[0].copy()))

    def _sent(self, senders: list[_Source], months: float) -> Singles:
        """What treatments leave of the emission, a share at every node."""
        left = self._ones
        for source in senders:
            left = left * (1 + np.float32(source.value * source.share(months)) * source.where)
        return left


def _value(row: Assumption | None) -> float:
    return float(row.value) if row is not None and row.value is not None else 0.0


def _is_steady(row: Assumption) -> bool:
    return row.onset_months <= 0 and row.fades_months is None


def _frozen(field: Singles) -> Singles:
    field.flags.writeable = False
    return field


def _keep(kept: OrderedDict[Any, Any], name: object, value: object, most: int) -> None:
    kept[name] = value
    while len(kept) > most:
        kept.popitem(last=False)
