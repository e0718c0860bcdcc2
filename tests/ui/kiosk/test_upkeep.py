"""Hours, the healthy minute, the quiet hour, a new pack: each at its time, on a clock that the test sets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from viewer.core.content.pack import open_pack
from viewer.core.kiosk import lastgood, starts
from viewer.core.kiosk.config import KioskConfig, Opening
from viewer.core.kiosk.standing import Ground, Standing
from viewer.state.kiosk.visit import Phase, Times, VisitState
from viewer.ui.kiosk.booth import Booth
from viewer.ui.kiosk.upkeep import FLUSH_TICKS, METRICS_TICKS, TICK_S, Upkeep, Why

MONDAY = datetime(2026, 11, 23)
NOON = MONDAY.replace(hour=12)


class AtOnce:
    """Does what it is given on the spot."""

    def run(self, work: Callable[[], object], done: Callable[[Any], object] | None = None, urgent: bool = True) -> None:
        del urgent
        result = work()
        if done is not None:
            done(result)


@dataclass
class Desk:
    """A kiosk as far as upkeep sees it."""

    folder: Path
    config: KioskConfig = field(default_factory=KioskConfig)
    as_asked: bool = True
    pack_path: Path | None = None
    now: datetime = NOON
    clock_s: float = 0.0
    due: list[Why] = field(default_factory=list)
    written: list[bool] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.visit = VisitState(Times(), self.clock)
        told: Any = self
        self.jobs = AtOnce()
        standing = Standing(self.config, Path("kiosk.toml"), None, self.pack_path, Ground.ASKED, self.as_asked)
        self.upkeep = Upkeep(
            cast(Booth, told), standing, self.folder, self.written.append, now=self.wall, clock=self.clock
        )
        self.upkeep.due.connect(self.due.append)

    def note(self, kind: str, /, **facts: object) -> None:
        del facts
        self.notes.append(kind)

    def wall(self) -> datetime:
        return self.now

    def clock(self) -> float:
        return self.clock_s

    def later(self, seconds: float) -> None:
        """Time goes by, tick after tick."""
        for _ in range(round(seconds / TICK_S)):
            self.clock_s += TICK_S
            self.now += timedelta(seconds=TICK_S)
            self.upkeep.tick()


@pytest.fixture
def make(qapp: object, tmp_path: Path) -> Callable[..., Desk]:
    def made(**told: Any) -> Desk:
        return Desk(tmp_path / "state", **told)

    return made


def test_it_opens_and_closes_by_the_hours(make: Callable[..., Desk]) -> None:
    desk = make(config=KioskConfig(hours=(Opening(0, 8 * 60, 18 * 60),)), now=MONDAY.replace(hour=7, minute=59))
    desk.upkeep.heed_hours()
    assert desk.visit.phase is Phase.CLOSED
    desk.later(60)
    assert desk.visit.phase is Phase.START
    desk.now = MONDAY.replace(hour=18)
    desk.later(TICK_S)
    assert desk.visit.phase is Phase.CLOSED


def test_who_is_there_at_closing_time_may_finish(make: Callable[..., Desk]) -> None:
    desk = make(config=KioskConfig(hours=(Opening(0, 8 * 60, 18 * 60),)), now=MONDAY.replace(hour=17, minute=59))
    desk.visit.used()
    desk.later(120)
    assert desk.visit.phase is Phase.USED
    desk.visit.end()
    assert desk.visit.phase is Phase.CLOSED


@pytest.mark.parametrize("jump", [timedelta(days=-365), timedelta(days=3650), timedelta(hours=1)])
def test_a_clock_that_jumps_stops_nothing(make: Callable[..., Desk], jump: timedelta) -> None:
    desk = make(config=KioskConfig(hours=(Opening(0, 8 * 60, 18 * 60),)))
    desk.later(300)
    desk.now += jump
    desk.later(300)
    assert desk.due == []
    assert desk.visit.phase in (Phase.START, Phase.CLOSED)
    desk.now = NOON
    desk.later(TICK_S)
    assert desk.visit.phase is Phase.START


def test_a_clock_that_tells_no_time_leaves_all_as_it_is(make: Callable[..., Desk]) -> None:
    desk = make(config=KioskConfig(hours=(Opening(0, 8 * 60, 18 * 60),)))

    def broken() -> datetime:
        raise ValueError("year 292277026596 is out of range")

    desk.upkeep._now = broken
    desk.clock_s += TICK_S
    desk.upkeep.tick()
    assert desk.visit.phase is Phase.START


def test_after_a_healthy_minute_the_start_counts_as_good(make: Callable[..., Desk]) -> None:
    desk = make(config=KioskConfig(title="Kept"))
    starts.begin(desk.folder)
    starts.begin(desk.folder)
    desk.later(40)
    assert starts.load(desk.folder).failed == 2
    assert lastgood.take(desk.folder) is None
    desk.later(20)
    assert starts.load(desk.folder).failed == 0
    kept = lastgood.take(desk.folder)
    assert kept is not None
    assert kept[0].title == "Kept"


def test_what_stands_in_for_something_broken_is_not_kept_as_good(make: Callable[..., Desk]) -> None:
    desk = make(as_asked=False)
    desk.later(120)
    assert lastgood.take(desk.folder) is None


def test_a_start_is_healthy_once(make: Callable[..., Desk]) -> None:
    desk = make()
    told: list[int] = []
    desk.upkeep.healthy.connect(lambda: told.append(1))
    desk.later(600)
    assert told == [1]


def test_counts_are_written_each_minute_and_metrics_every_five(make: Callable[..., Desk]) -> None:
    desk = make()
    desk.later(10 * 60)
    assert len(desk.written) == 10
    assert desk.written.count(True) == 2
    assert (FLUSH_TICKS * TICK_S, METRICS_TICKS * TICK_S) == (60, 300)


def test_in_the_quiet_hour_it_starts_anew_when_nobody_is_there(make: Callable[..., Desk]) -> None:
    desk = make(config=KioskConfig(restart_at=210), now=MONDAY.replace(hour=1))
    desk.later(2.4 * 3600)
    assert desk.due == []
    desk.later(15 * 60)
    assert desk.due
    assert set(desk.due) == {Why.NIGHT}


def test_not_while_somebody_is_there(make: Callable[..., Desk]) -> None:
    desk = make(config=KioskConfig(restart_at=210), now=MONDAY.replace(hour=1))
    desk.later(2.4 * 3600)
    for _ in range(12):
        desk.visit.used()
        desk.later(5 * 60)
    assert desk.due == []


def test_not_when_it_is_switched_off(make: Callable[..., Desk]) -> None:
    desk = make(config=KioskConfig(restart_at=None), now=MONDAY.replace(hour=1))
    desk.later(5 * 3600)
    assert desk.due == []


def little(folder: Path, words: str) -> Path:
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(f"site_name: {words}\nnav:\n  - Page: page.md\n", "utf-8")
    (folder / "docs" / "page.md").write_text("# Page\n\nWords.\n", "utf-8")
    return folder


def test_a_new_pack_is_taken_when_nobody_is_there(make: Callable[..., Desk], tmp_path: Path) -> None:
    link = tmp_path / "current"
    link.symlink_to(little(tmp_path / "one", "One"))
    desk = make(pack_path=link)
    desk.later(120)
    desk.visit.used()
    link.unlink()
    link.symlink_to(little(tmp_path / "two", "Two"))
    desk.later(120)
    assert desk.due == []  # a visitor reads on in the old one
    desk.visit.end()
    desk.later(TICK_S)
    assert desk.due == []  # has it stood still?
    desk.later(3 * TICK_S)
    assert desk.due
    assert set(desk.due) == {Why.UPDATE}
    assert open_pack(link).info.title == "Two"


def test_a_broken_pack_is_no_update(make: Callable[..., Desk], tmp_path: Path) -> None:
    pack = little(tmp_path / "one", "One")
    desk = make(pack_path=pack)
    desk.later(60)
    (pack / "mkdocs.yml").unlink()
    (pack / "docs" / "page.md").unlink()
    desk.later(300)
    assert desk.due == []
    assert desk.notes == ["update"]  # tried once
    (pack / "docs" / "page.md").write_text("# New\n", "utf-8")
    (pack / "mkdocs.yml").write_text("site_name: New\nnav:\n  - Page: page.md\n", "utf-8")
    desk.later(300)
    assert set(desk.due) == {Why.UPDATE}  # and again when it is whole


def test_a_pack_that_goes_is_no_update(make: Callable[..., Desk], tmp_path: Path) -> None:
    pack = little(tmp_path / "one", "One")
    desk = make(pack_path=pack)
    desk.later(60)
    pack.rename(tmp_path / "away")
    desk.later(300)
    assert desk.due == []
    (tmp_path / "away").rename(pack)
    desk.later(300)
    assert desk.due == []  # it is the one that is shown
