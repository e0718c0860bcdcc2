"""When a page is due: a day, a month or a year that has passed as a whole."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.review import is_overdue, today


@pytest.mark.parametrize(
    ("due", "day", "late"),
    [
        *(("2027-11", "2027-11-30", False), ("2027-11", "2027-12-01", True), ("2027-11", "2026-12-01", False)),
        *(("2027-11-05", "2027-11-05", False), ("2027-11-05", "2027-11-06", True), ("2027", "2028-01-01", True)),
        *(("", "2030-01-01", False), ("next year", "2030-01-01", False), ("2027-1", "2030-01-01", False)),
    ],
)
def test_overdue(due: str, day: str, late: bool) -> None:
    assert is_overdue(due, day) is late


@given(st.dates(), st.dates())
def test_it_is_the_order_of_days(due, day) -> None:
    assert is_overdue(due.isoformat(), day.isoformat()) is (due < day)


def test_the_day_can_be_said_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    assert today() == "2026-11-23"
    for nonsense in ("", "soon", "-5", "9" * 30):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", nonsense)
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", today())
