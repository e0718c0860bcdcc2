"""What each account assumes, row by row: the only place from which the tissue takes an effect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from viewer.core.quilt.scene import Account, Field, Treatment


class Kind(Enum):
    """How sure the account is of a row."""

    EFFECT = "effect"
    NONE_FOUND = "none-found"  # it was measured, and no change was found
    UNKNOWN = "unknown"  # nobody has measured it


@dataclass(frozen=True)
class Assumption:
    """One row of assumptions.yaml.

    ``event`` is a treatment, or one of ``structure``, ``ageing``, ``weight``, ``time`` for what holds without one.
    ``parameter`` is a Field's value, or a further quantity that tissue.py or layout.py names. ``value`` is in ``unit``.
    """

    id: str
    account: Account
    event: str
    parameter: str
    kind: Kind
    says: str  # one plain sentence
    value: float | None = None  # None for none-found and unknown
    unit: str = ""
    onset_months: float = 0.0  # time constant with which it comes; 0: at once
    fades_months: float | None = None  # time constant with which it goes; None: it stays
    until_months: float | None = None  # the last follow-up: what comes later is not known
    claim: str = ""  # id in claims.yaml …
    addition: str = ""  # … or of an addition
    number: str = ""  # id in numbers, where the value is one that was measured
    why: str = ""  # where the value was chosen for the picture: says so
    line: int = 1


@dataclass(frozen=True)
class Assumptions:
    """All rows of a pack. Without any there is one account, no treatment, and nothing to switch."""

    rows: tuple[Assumption, ...] = ()
    high_risk: frozenset[str] = frozenset()  # ids of rows whose claim must never be shown alone

    def __bool__(self) -> bool:
        return bool(self.rows)

    def of(self, account: Account, event: str | None = None) -> tuple[Assumption, ...]:
        """The rows of an account, all of them or those of one event."""
        return self._of.get((account, event), ())

    @cached_property
    def _of(self) -> dict[tuple[Account, str | None], tuple[Assumption, ...]]:
        """Asked for at every frame, by every treatment."""
        found: dict[tuple[Account, str | None], tuple[Assumption, ...]] = {}
        for row in self.rows:
            for event in (None, row.event):
                found[row.account, event] = (*found.get((row.account, event), ()), row)
        return found

    def row(self, account: Account, event: str, parameter: str) -> Assumption | None:
        """The row of one parameter; None (as good as unknown) when the pack has none."""
        return self._by_name.get((account, event, parameter))

    @cached_property
    def _by_name(self) -> dict[tuple[Account, str, str], Assumption]:
        """The first row of each name: the tissue asks for hundreds of them at every month."""
        return {(row.account, row.event, row.parameter): row for row in reversed(self.rows)}

    def effect(self, account: Account, event: str, parameter: str) -> Assumption | None:
        """The row where it is an effect; None where no change was found, nothing is known, or nothing is said."""
        row = self.row(account, event, parameter)
        return row if row is not None and row.kind is Kind.EFFECT and row.value is not None else None

    def must_compare(self, account: Account, treatments: Iterable[Treatment]) -> bool:
        """Does what was done rest on a claim that must not be shown without what studies say?"""
        events = {treatment.value for treatment in treatments}
        return any(row.id in self.high_risk and row.event in events for row in self.of(account))


NO_ASSUMPTIONS = Assumptions()
FIELDS = tuple(field.value for field in Field)
