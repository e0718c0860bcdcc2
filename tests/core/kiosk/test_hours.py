from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.kiosk.config import Opening
from viewer.core.kiosk.hours import (
    DAY_MIN,
    IDLE_LEAST_S,
    UP_LEAST_S,
    day_words,
    in_order,
    is_open,
    openings,
    restart_due,
    time_of,
    words_of,
)

MONDAY = datetime(2026, 11, 23)
WEEK = (*openings(0, "08:00-12:00, 13:00-18:00"), *openings(4, "20:00-02:00"), *openings(6, "22:00–24:00"))
LONG_S = 86_400.0


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        (0, "07:59", False),
        (0, "08:00", True),
        (0, "11:59", True),
        (0, "12:00", False),
        (0, "13:00", True),
        (0, "18:00", False),
        (1, "10:00", False),
        (4, "23:59", True),
        (5, "00:00", True),
        (5, "01:59", True),
        (5, "02:00", False),
        (6, "23:59", True),
        (0, "00:00", False),
    ],
)
def test_open_as_the_hours_say(day: int, clock: str, expected: bool) -> None:
    when = MONDAY + timedelta(days=day, minutes=time_of(clock))
    assert is_open(WEEK, when) is expected


@given(st.datetimes())
def test_no_hours_are_always_open_and_a_whole_week_too(when: datetime) -> None:
    assert is_open((), when)
    assert is_open(tuple(Opening(day, 0, DAY_MIN) for day in range(7)), when)


def test_an_opening_over_midnight_of_sunday_goes_on_on_monday() -> None:
    assert openings(6, "23:00-01:00") == (Opening(6, 1380, 1440), Opening(0, 0, 60))
    assert openings(6, "23:00-00:00") == (Opening(6, 1380, 1440),)


@pytest.mark.parametrize("text", ["8", "08:00", "08:00-", "8-12", "08:00-08:00", "24:00-02:00", "25:00-26:00",
                                  "08:00-12:60", "08:00-12:00,", "always", "08:00 to 12:00"])  # fmt: skip
def test_what_is_no_opening_is_said(text: str) -> None:
    with pytest.raises(ValueError, match="“"):
        openings(0, text)


def test_closed_in_two_ways() -> None:
    assert openings(0, "") == openings(0, " Closed ") == ()


OPENINGS = st.builds(
    lambda day, start, length: Opening(day, start, min(DAY_MIN, start + length)),
    st.integers(0, 6),
    st.integers(0, DAY_MIN - 1),
    st.integers(1, 600),
)


@given(st.lists(OPENINGS, max_size=12), st.datetimes())
def test_putting_in_order_opens_and_closes_at_the_same_times(hours: list[Opening], when: datetime) -> None:
    ordered = in_order(hours)
    assert not hours or is_open(tuple(hours), when) is is_open(ordered, when)
    assert in_order(ordered) == ordered
    again = [one for day in range(7) for one in openings(day, day_words(ordered, day))]
    assert tuple(again) == ordered


def test_words_of_times() -> None:
    assert [words_of(time_of(text)) for text in ("0:00", "8:05", "24:00")] == ["00:00", "08:05", "24:00"]


def test_restart_in_the_quiet_hour_only() -> None:
    for clock, due in (("03:29", False), ("03:30", True), ("04:29", True), ("04:30", False)):
        assert restart_due(210, MONDAY + timedelta(minutes=time_of(clock)), LONG_S, LONG_S) is due
    for clock, due in (("23:29", False), ("23:59", True), ("00:29", True), ("00:30", False)):
        assert restart_due(23 * 60 + 30, MONDAY + timedelta(minutes=time_of(clock)), LONG_S, LONG_S) is due


def test_restart_never_while_somebody_is_there_or_just_started() -> None:
    quiet = MONDAY + timedelta(hours=3, minutes=40)
    assert restart_due(210, quiet, UP_LEAST_S, IDLE_LEAST_S)
    assert not restart_due(210, quiet, UP_LEAST_S, IDLE_LEAST_S - 1)
    assert not restart_due(210, quiet, UP_LEAST_S - 1, LONG_S)
    assert not restart_due(None, quiet, LONG_S, LONG_S)
    assert not restart_due(210, quiet, float("nan"), LONG_S)


def restarts(begin: datetime, hours: int, jumps: dict[int, timedelta]) -> list[datetime]:
    """Minute by minute from ``begin`` (aware, local), the wall clock moved by ``jumps`` after so many minutes."""
    zone, moved, started, found = begin.tzinfo, timedelta(), -10_000, []
    for minute in range(hours * 60):
        moved += jumps.get(minute, timedelta())
        now = (begin.astimezone(ZoneInfo("UTC")) + timedelta(minutes=minute)).astimezone(zone).replace(tzinfo=None)
        now += moved
        if restart_due(150, now, (minute - started) * 60.0, LONG_S):
            found.append(now)
            started = minute
    return found


def test_once_in_the_night_that_clocks_go_back_or_forward() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    assert len(restarts(datetime(2026, 10, 25, 0, tzinfo=berlin), 12, {})) == 1
    assert len(restarts(datetime(2026, 3, 29, 0, tzinfo=berlin), 12, {})) == 1
    assert len(restarts(datetime(2026, 11, 23, 0, tzinfo=berlin), 36, {})) == 2


def test_a_clock_that_jumps_about_does_not_make_a_loop() -> None:
    utc = ZoneInfo("UTC")
    back_and_forth = {minute: timedelta(hours=1 if minute % 2 else -1) for minute in range(0, 720)}
    assert len(restarts(datetime(2026, 11, 23, 0, tzinfo=utc), 12, back_and_forth)) <= 2
    assert len(restarts(datetime(2026, 11, 23, 2, tzinfo=utc), 3, {20: timedelta(days=-365)})) == 1
