"""The guide for staff says what is so: every key and command, every column and limit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from viewer import cli
from viewer.core.kiosk import counts, logs, pin, places, report
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.keys import KEYS
from viewer.core.kiosk.machine import UNIT
from viewer.core.kiosk.reading import of_text

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "KIOSK.md").read_text("utf-8")


def test_every_key_stands_there_with_its_usual_value() -> None:
    rows = dict(re.findall(r"^\| `([a-z_]+)` \| `([^`]*)` \|", GUIDE, re.MULTILINE))
    assert rows == {key.name: key.write(getattr(KioskConfig(), key.name)) for key in KEYS}


def test_the_example_of_hours_is_understood() -> None:
    example = re.search(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    assert example
    config, problems = of_text(example[1], Path("kiosk.toml"))
    assert problems == ()
    assert len(config.hours) == 9


def test_every_command_stands_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.read(["kiosk", "--help"])
    actions = re.findall(r"^ {4}([a-z-]+)\b", capsys.readouterr().out, re.MULTILINE)
    assert len(actions) == 5
    for action in actions:
        assert f"| `septa kiosk {action}` |" in GUIDE


def test_the_formats_are_as_they_are_written() -> None:
    columns = re.search(r"CREATE TABLE counts \((.*?)PRIMARY", GUIDE, re.DOTALL)
    assert columns
    told = [" ".join(line.partition("--")[0].split()).rstrip(",") for line in columns[1].strip().splitlines()]
    assert ", ".join(told) == counts.LAYOUT.tables["counts"]
    assert f"`PRAGMA user_version` is {counts.LAYOUT.version}" in GUIDE
    assert f"newest {counts.DAYS_MAX} days" in GUIDE
    assert f"\n{','.join(report.HEADER)}\n" in GUIDE
    assert f"`{report.TOTAL}{{kind, name}}`" in GUIDE
    assert f"fewer than {counts.SUPPRESSED}" in GUIDE
    for name in (counts.FILE_NAME, report.METRICS_NAME, logs.FILE_NAME, places.SYSTEM_CONFIG, places.SYSTEM_STATE):
        assert f"`{name}`" in GUIDE
    assert UNIT.removesuffix(".service") in GUIDE


def test_the_figures_of_the_door_are_its_own() -> None:
    assert f"at least {pin.DIGITS[0]} digits" in GUIDE.casefold()
    assert f"After {pin.TRIES} wrong tries one waits {pin.WAIT_S} seconds" in GUIDE
    assert f"After {pin.FAILURES_MAX} wrong tries in all" in GUIDE
