"""What is known of what was done: rows sorted, follow-ups that have ended, and what must be veiled."""

from __future__ import annotations

from viewer.core.quilt.assumptions import NO_ASSUMPTIONS, Assumption, Assumptions, Kind
from viewer.core.quilt.certainty import Certainty, certainty, veiled
from viewer.core.quilt.scene import Account, Event, SceneState, Treatment


def row(id: str, event: str, parameter: str, kind: Kind, until: float | None = None) -> Assumption:
    value = 0.1 if kind is Kind.EFFECT else None
    return Assumption(id, Account.STUDIES, event, parameter, kind, "So it is.", value, until_months=until)


CUT = row("cut", "subcision", "depth", Kind.EFFECT, 3)
CUT_FLOW = row("cut-flow", "subcision", "flow", Kind.UNKNOWN)
THIN = row("thin", "mesotherapy", "fat", Kind.NONE_FOUND, 3)
FLOW = row("flow", "mesotherapy", "flow", Kind.UNKNOWN)
WAVES = row("waves", "shock-waves", "depth", Kind.UNKNOWN)
SCAR = row("scar", "sculpting", "regrowth", Kind.EFFECT)
GROWTH = row("growth", "time", "scar-growth", Kind.UNKNOWN)
ROWS = Assumptions((CUT, CUT_FLOW, THIN, FLOW, WAVES, SCAR, GROWTH))


def state(month: float, *events: Event) -> SceneState:
    return SceneState(month_tenths=round(month * 10), events=events)


def test_nothing_done_nothing_to_know() -> None:
    assert certainty(state(5), ROWS) == Certainty()
    assert certainty(state(5, Event(0, Treatment.REST)), ROWS) == Certainty()
    assert certainty(state(5, Event(6, Treatment.SUBCISION)), ROWS) == Certainty(), "not yet done"


def test_rows_of_what_was_done_are_sorted_by_how_they_are_known() -> None:
    found = certainty(state(2, Event(0, Treatment.SUBCISION), Event(1, Treatment.MESOTHERAPY)), ROWS)
    assert found == Certainty(effects=(CUT,), none_found=(THIN,), unknown=(CUT_FLOW, FLOW))


def test_the_other_account_has_rows_of_its_own() -> None:
    at = SceneState(Account.ARTICLE, events=(Event(0, Treatment.SUBCISION),))
    assert certainty(at, ROWS) == Certainty()


def test_a_follow_up_ends() -> None:
    done = Event(2, Treatment.SUBCISION)
    assert certainty(state(5, done), ROWS).past_follow_up == ()
    assert certainty(state(5.1, done), ROWS).past_follow_up == (CUT,)
    assert veiled(state(5, done), ROWS) == ()
    assert veiled(state(5.1, done), ROWS) == (done,)


def test_the_follow_up_of_each_event_counts_from_its_own_month() -> None:
    first, second = Event(0, Treatment.SUBCISION, 30, 30), Event(4, Treatment.SUBCISION, 90, 60)
    assert veiled(state(5, first, second), ROWS) == (first,)
    assert certainty(state(5, first, second), ROWS).past_follow_up == (CUT,)


def test_what_nobody_measured_is_veiled_what_was_found_unchanged_is_not() -> None:
    waves, needle = Event(0, Treatment.SHOCK_WAVES), Event(0, Treatment.MESOTHERAPY)
    assert veiled(state(1, waves, needle), ROWS) == (waves,)
    assert veiled(state(4, waves, needle), ROWS) == (waves, needle), "nor is it known later"


def test_what_no_row_speaks_of_is_veiled_and_rest_never() -> None:
    done = Event(0, Treatment.LIPOSUCTION)
    assert veiled(state(1, Event(0, Treatment.REST), done), ROWS) == (done,)
    assert veiled(state(1, done), NO_ASSUMPTIONS) == (done,)


def test_scars_bring_in_what_is_said_of_them_over_time() -> None:
    found = certainty(state(1, Event(0, Treatment.SCULPTING)), ROWS)
    assert found.effects == (SCAR,)
    assert found.unknown == (GROWTH,)
