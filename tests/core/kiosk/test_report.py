"""What is told of the counts: nothing below five a day, and no way to compute it back."""

from __future__ import annotations

import csv
import io
import math
import os
import re
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.kiosk.counts import BEFORE, FILE_NAME, KINDS, LAYOUT, UNKNOWN, Counts, sums
from viewer.core.kiosk.report import HEADER, METRICS_NAME, TOTAL, csv_report, metrics, write_prom

FRIDAY = date(2026, 11, 20)
SATURDAY = FRIDAY + timedelta(1)


def fill(folder: Path, day: date, table: dict[tuple[str, str], int]) -> None:
    counts = Counts(folder, lambda: day)
    for (kind, name), times in table.items():
        for _ in range(times):
            counts.add(kind, name)
    counts.close()


Samples = dict[tuple[str, tuple[tuple[str, str], ...]], float]
LABEL = re.compile(r'([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)')


def parse(text: str) -> tuple[Samples, dict[str, str]]:
    """Samples and types of Prometheus' text format 0.0.4; AssertionError for what is none."""
    samples: Samples = {}
    types: dict[str, str] = {}
    helped = set()
    assert text.endswith("\n")
    for line in text.splitlines():
        if line.startswith("# HELP "):
            name = line.split(" ", 3)[2]
            assert name not in helped
            helped.add(name)
        elif line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name in helped
            assert name not in types
            assert kind in ("counter", "gauge")
            types[name] = kind
        else:
            found = re.fullmatch(r"([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)", line)
            assert found, line
            labels, place = [], 0
            while place < len(found[2] or ""):
                label = LABEL.match(found[2], place)
                assert label, line
                value = re.sub(r"\\(.)", lambda sign: {"n": "\n"}.get(sign[1], sign[1]), label[2])
                labels.append((label[1], value))
                place = label.end()
            key = (found[1], tuple(labels))
            assert key not in samples
            assert found[1] in types
            samples[key] = float(found[3])
    return samples, types


def shown(kind: str, name: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    return TOTAL, (("kind", kind), ("name", name))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


class TestTable:
    def test_small_counts_are_not_told(self, folder: Path) -> None:
        table = {("topic", f"t{times}"): times for times in range(1, 8)}
        fill(folder, FRIDAY, {**table, ("language", "ar"): 4, ("qr", "index"): 5, ("scene", "flat"): 50})
        assert csv_report(folder).splitlines() == [
            "day,kind,name,count",
            "2026-11-20,language,ar,<5",
            "2026-11-20,qr,index,5",
            "2026-11-20,scene,flat,50",
            "2026-11-20,topic,t1,<5",
            "2026-11-20,topic,t2,<5",
            "2026-11-20,topic,t3,<5",
            "2026-11-20,topic,t4,<5",
            "2026-11-20,topic,t5,5",
            "2026-11-20,topic,t6,6",
            "2026-11-20,topic,t7,7",
        ]

    def test_without_counts_it_is_the_header(self, folder: Path) -> None:
        assert csv_report(folder) == "day,kind,name,count\n"
        assert not folder.exists()
        folder.mkdir()
        (folder / FILE_NAME).write_bytes(os.urandom(5000))
        assert csv_report(folder) == "day,kind,name,count\n"
        assert len(list(folder.iterdir())) == 1  # reading changes nothing

    def test_the_newest_days(self, folder: Path) -> None:
        for number in (0, 1, 5, 9):
            fill(folder, FRIDAY + timedelta(number), {("topic", "index"): 6})
        fill(folder, date(1970, 1, 1), {("topic", "index"): 6})

        def days(most: int | None) -> list[str]:
            return [row[0] for row in csv.reader(io.StringIO(csv_report(folder, most)))][1:]

        assert days(2) == ["2026-11-25", "2026-11-29", "unknown"]
        assert days(None) == days(100) == ["2026-11-20", "2026-11-21", "2026-11-25", "2026-11-29", "unknown"]
        assert days(0) == days(-1) == ["unknown"]

    def test_beside_a_kiosk_that_runs(self, folder: Path) -> None:
        counts = Counts(folder, lambda: FRIDAY)
        for _ in range(6):
            counts.add("topic", "Seite „Haut“, zwei")
        counts.flush()
        rows = list(csv.reader(io.StringIO(csv_report(folder))))
        counts.close()
        assert rows == [list(HEADER), ["2026-11-20", "topic", "Seite „Haut“, zwei", "6"]]


class TestMetrics:
    def test_it_is_read_back(self, folder: Path) -> None:
        name = 'a "b" \\ c {d=e},'
        fill(folder, FRIDAY, {("topic", "index"): 7, ("topic", name): 5, ("topic", "rare"): 4, ("qr", "index"): 9})
        fill(folder, SATURDAY, {("topic", "index"): 5})
        gauges = {"septa_up": 1, "uptime_seconds": 12.5, "odd_nan": math.nan, "odd_most": math.inf, "on": True}
        assert write_prom(folder, gauges, lambda: SATURDAY + timedelta(1))
        samples, types = parse((folder / METRICS_NAME).read_text("utf-8"))
        assert math.isnan(samples.pop(("septa_odd_nan", ())))
        assert samples == {
            shown("qr", "index"): 9,
            shown("topic", "index"): 12,
            shown("topic", name): 5,
            ("septa_up", ()): 1,
            ("septa_uptime_seconds", ()): 12.5,
            ("septa_odd_most", ()): math.inf,
            ("septa_on", ()): 1,
        }
        assert types[TOTAL] == "counter"
        assert types["septa_up"] == "gauge"

    def test_a_day_that_is_not_over_is_not_told(self, folder: Path) -> None:
        """A sum that grows while a visitor reads would tell the minute."""
        fill(folder, FRIDAY, {("topic", "index"): 7})
        assert write_prom(folder, today=lambda: SATURDAY)
        before = (folder / METRICS_NAME).read_bytes()
        for _ in range(8):
            fill(folder, SATURDAY, {("topic", "index"): 3, ("topic", "other"): 2})
            fill(folder, date(2099, 1, 1), {("topic", "index"): 3})
            assert write_prom(folder, today=lambda: SATURDAY)
            assert (folder / METRICS_NAME).read_bytes() == before
        assert write_prom(folder, today=lambda: SATURDAY + timedelta(1))
        samples, _ = parse((folder / METRICS_NAME).read_text())
        assert samples == {shown("topic", "index"): 7 + 24, shown("topic", "other"): 16}

    def test_with_a_wrong_clock_no_day_is_over(self, folder: Path) -> None:
        def broken() -> date:
            raise OverflowError

        fill(folder, FRIDAY, {("topic", "index"): 7})
        for today in (broken, lambda: date(2099, 1, 1), lambda: date(1970, 1, 1)):
            assert write_prom(folder, {"up": 1}, today)
            assert parse((folder / METRICS_NAME).read_text())[0] == {("septa_up", ()): 1}

    def test_what_is_no_gauge_is_left_out(self) -> None:
        odd = {"a b": 1, "Ä": 1, "x\ny": 1, "": 1, "words": "text", "none": None, TOTAL: 3, "good": 1}
        samples, _ = parse(metrics({}, odd))  # type: ignore[arg-type]
        assert samples == {("septa_good", ()): 1}

    def test_a_full_disk_leaves_the_old_file_and_no_exception(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert write_prom(folder, {"up": 1})
        before = (folder / METRICS_NAME).read_bytes()

        def full(handle: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        assert not write_prom(folder, {"up": 0})
        assert (folder / METRICS_NAME).read_bytes() == before
        assert [one.name for one in folder.iterdir()] == [METRICS_NAME]

    def test_a_folder_that_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "state").write_text("x")
        assert not write_prom(tmp_path / "state")


DAYS = [FRIDAY - timedelta(number) for number in range(4)]
NAMES = ["a", "b", "c"]
TABLES = st.dictionaries(
    st.tuples(st.sampled_from([*map(str, DAYS), UNKNOWN, BEFORE]), st.sampled_from(KINDS), st.sampled_from(NAMES)),
    st.integers(1, 12),
)
Table = dict[tuple[str, str, str], int]


def told(table: Table, before: str) -> Samples:
    """What the metrics say of a file with these rows."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"CREATE TABLE counts ({LAYOUT.tables['counts']}{LAYOUT.tail})")
        connection.executemany("INSERT INTO counts VALUES (?, ?, ?, ?)", [(*key, n) for key, n in table.items()])
        return parse(metrics(sums(connection, before), {}))[0]


@given(TABLES)
def test_nothing_below_five_can_be_computed_back(table: Table) -> None:
    """Kiosks that differ in their small counts alone tell the same; and the sums are those of the table's own cells."""
    without = {key: count for key, count in table.items() if count >= 5}
    ones = {key: count if count >= 5 else 1 for key, count in table.items()}
    for before in ("", "2026-11-19", "2026-11-30"):
        assert told(table, before) == told(ones, before) == told(without, before)
        expected: Samples = {}
        for (day, kind, name), count in without.items():
            if day == BEFORE or (day != UNKNOWN and day < before):
                expected[shown(kind, name)] = expected.get(shown(kind, name), 0) + count
        assert told(table, before) == expected
