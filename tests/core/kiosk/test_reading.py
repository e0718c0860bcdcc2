from __future__ import annotations

import os
from dataclasses import fields, replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.core.kiosk import config as bounds
from viewer.core.kiosk.config import KioskConfig, Opening
from viewer.core.kiosk.keys import BY_NAME, KEYS
from viewer.core.kiosk.reading import BYTES_MOST, PROBLEMS_MOST, of_text, read
from viewer.core.problems import Problem

PATH = Path("/etc/septa/kiosk.toml")
GOOD = """
pack = "packs/skin"
languages = ["es", "en"]
title = "Skin"
theme = "dark"
diagonal_in = 15.6
idle_s = 120
countdown_s = 40
attract_s = 10
attract_tour = "treatments"
restart_at = "04:00"
rotation = 90
read_aloud = false
volume = 0.4
counting = false
address = "https://example.org/skin"
drift = false
cleaning_s = 60

[hours]
mon = "08:00-12:00, 13:00-18:00"
"""
CONFIG = KioskConfig(
    pack=PATH.parent / "packs/skin",
    languages=("es", "en"),
    title="Skin",
    theme="dark",
    diagonal_in=15.6,
    idle_s=120,
    countdown_s=40,
    attract_s=10,
    attract_tour="treatments",
    hours=(Opening(0, 480, 720), Opening(0, 780, 1080)),
    restart_at=240,
    rotation=90,
    read_aloud=False,
    volume=0.4,
    counting=False,
    address="https://example.org/skin",
    drift=False,
    cleaning_s=60,
)


def one(text: str) -> tuple[KioskConfig, Problem]:
    config, problems = of_text(text, PATH)
    assert len(problems) == 1, problems
    return config, problems[0]


def test_every_key_is_read() -> None:
    assert of_text(GOOD, PATH) == (CONFIG, ())
    untouched = [
        one.name for one in fields(KioskConfig) if getattr(CONFIG, one.name) == getattr(KioskConfig(), one.name)
    ]
    assert untouched == []


def test_there_is_a_key_for_every_field() -> None:
    assert {*BY_NAME, "hours"} == {one.name for one in fields(KioskConfig)}


def test_a_missing_and_an_empty_file_are_the_defaults(tmp_path: Path) -> None:
    assert read(tmp_path / "kiosk.toml") == (KioskConfig(), ())
    (tmp_path / "kiosk.toml").write_text("\n# nothing\n[hours]\n")
    assert read(tmp_path / "kiosk.toml") == (KioskConfig(), ())


WRONG = {
    "pack": [3, True, "a\nb"],
    "languages": [3, [], ["english please"], [1], "", "en;es", ["en"] * 21],
    "title": [3, "x" * 61, "two\nlines", "\u202e"],
    "theme": ["pink", "system", 1],
    "diagonal_in": ["24", True, 0, 6.9, 99, float("nan"), float("inf"), -24, 10**400],
    "idle_s": ["90", 29, 601, 90.5, True, float("inf")],
    "countdown_s": [19, 121, "30"],
    "attract_s": [4, 26],
    "attract_tour": [1, ["attract"]],
    "restart_at": ["24:00", "3h", 330, "03:60", True],
    "rotation": [1, 45, 360, "90", True, 90.0],
    "read_aloud": ["true", 1, "yes"],
    "volume": [0, 1.1, "loud"],
    "counting": ["no", 0],
    "address": ["example.org", "file:///etc/passwd", "javascript:alert(1)", "https://a b", 3, "https://" + "a" * 300],
    "drift": [1],
    "cleaning_s": [9, 301],
}


def toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(toml(one) for one in value)}]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return str(value)


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_a_wrong_value_falls_back_alone(name: str, value: object) -> None:
    lines = GOOD.strip().splitlines()
    number = next(number for number, line in enumerate(lines) if line.startswith(f"{name} ="))
    lines[number] = f"{name} = {toml(value)}"
    config, problem = one("\n".join(lines))
    assert config == replace(CONFIG, **{name: getattr(KioskConfig(), name)})
    assert problem.path == str(PATH)
    assert problem.line == number + 1
    assert name in problem.text
    assert BY_NAME[name].example in problem.cure


def test_every_key_has_a_wrong_value_here_and_a_right_example() -> None:
    assert set(WRONG) == set(BY_NAME)
    for key in KEYS:
        assert of_text(f"{key.name} = {key.example}", PATH)[1] == (), key.name


def test_good_languages_stay_when_one_is_wrong() -> None:
    config, problem = one('languages = ["es", "klingon!"]')
    assert config.languages == ("es",)
    assert "klingon!" in problem.text
    assert of_text('languages = "es, pt_BR"', PATH) == (KioskConfig(languages=("es", "pt-BR")), ())


def test_times_without_quotation_marks_are_understood_where_toml_has_them() -> None:
    assert of_text("restart_at = 05:15:00", PATH)[0].restart_at == time(5, 15).hour * 60 + 15
    assert of_text('restart_at = ""', PATH) == (KioskConfig(restart_at=None), ())


def test_unknown_keys_are_named_with_what_was_meant() -> None:
    for text, line, cure in (
        ('titel = "x"', 1, "did you mean title?"),
        ("\nidle = 90", 2, "idle_s"),
        ("zzz = 1", 1, "take the line out"),
        ('monday = "8:00-9:00"', 1, "below [hours]"),
        ("\n[kiosk]\nidle_s = 90", 2, "above all [tables]"),
        ("[[extra]]\na = 1", 1, "take this one out"),
    ):
        config, problem = one(text)
        assert config == KioskConfig()
        assert (problem.line, cure in problem.cure) == (line, True), problem


def test_hours_by_groups_and_days() -> None:
    config, problems = of_text('[hours]\nweekdays = "8:00-18:00"\nwed = "closed"\nSaturday = "9:00-12:00"', PATH)
    assert problems == ()
    assert config.hours == (*(Opening(day, 480, 1080) for day in (0, 1, 3, 4)), Opening(5, 540, 720))


def test_a_day_that_is_not_understood_is_open_and_named() -> None:
    config, problem = one('title = "x"\n[hours]\nmon = "8-12"\ntue = "08:00-12:00"')
    assert config.hours == (Opening(0, 0, 1440), Opening(1, 480, 720))
    assert (problem.line, "“8”" in problem.text) == (3, True)
    config, _ = one('[hours]\nweekdays = "08:00-12:00"\nmon = 8')
    assert config.hours == tuple(Opening(day, 480, 720) for day in range(5))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[hours]\nmoon = "8:00-9:00"', 2, "did you mean mon"),
        ("[hours]\nidle_s = 90", 2, "above [hours]"),
        ('[hours]\nmon = "closed"', 1, "always open"),
        ('hours = "8:00-9:00"', 1, "names no days"),
        ('hours.mon = "8"', 1, "passed over"),
    ],
)
def test_hours_that_cannot_be(text: str, line: int, said: str) -> None:
    config, problem = one(text)
    assert config.hours in ((), (Opening(0, 0, 1440),))
    assert problem.line == line
    assert said in str(problem)


@pytest.mark.parametrize(
    ("text", "line", "cure"),
    [
        ("idle_s = 90\nrestart_at = 03:30", 2, 'restart_at = "03:30"'),
        ("title = Skin", 1, 'title = "Skin"'),
        ('title = "Skin', 1, "both ends"),
        ("drift = True", 1, "small letters"),
        ("idle_s = 90\nidle_s = 100", 2, "only once"),
        ('pack = "C:\\packs"', 1, "as /"),
        ("hello", 1, "key = value"),
    ],
)
def test_what_is_no_toml_is_named_with_line_and_cure(text: str, line: int, cure: str) -> None:
    config, problem = one(text)
    assert config == KioskConfig()
    assert problem.line == line
    assert cure in problem.cure, problem


def test_files_that_are_no_text_are_named(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    for content in (b"\xff\xfe\x00", b"#" * (BYTES_MOST + 1), b"a = " + b"[" * 5000):
        path.write_bytes(content)
        config, problems = read(path)
        assert (config, len(problems)) == (KioskConfig(), 1)
    path.write_bytes(b"\xef\xbb\xbfidle_s = 100\r\n")  # as some editors save it
    assert read(path) == (KioskConfig(idle_s=100), ())
    path.unlink()
    path.mkdir()
    assert "no file" in read(path)[1][0].text
    path.rmdir()
    os.mkfifo(path)
    assert "no file" in read(path)[1][0].text
    assert read(Path("a\0b"))[0] == KioskConfig()


def test_a_file_of_nothing_but_faults_is_said_in_few_lines() -> None:
    _, problems = of_text("\n".join(f"x{number} = 1" for number in range(1000)), PATH)
    assert len(problems) == PROBLEMS_MOST


def within_bounds(config: KioskConfig) -> bool:
    pairs = {
        "diagonal_in": bounds.DIAGONAL_IN,
        "idle_s": bounds.IDLE_S,
        "countdown_s": bounds.COUNTDOWN_S,
        "attract_s": bounds.ATTRACT_S,
        "volume": bounds.VOLUME,
        "cleaning_s": bounds.CLEANING_S,
    }
    whole = all(0 <= one.day < 7 and 0 <= one.start < one.end <= 1440 for one in config.hours)
    numbers = all(least <= getattr(config, name) <= most for name, (least, most) in pairs.items())
    return whole and numbers and config.rotation in bounds.ROTATIONS and config.theme in bounds.KIOSK_THEMES


NAMES = st.sampled_from([*BY_NAME, "hours", "mon", "weekdays", "[hours]", "hours.tue", "x", '"', "[", "#"])
SCRAPS = st.one_of(
    st.sampled_from(
        ['"08:00-12:00"', '"24:00-1:00"', "03:30", "true", "[]", "{}", '{mon="8"}', "1e999", "-0", "nan", "'", "\\"]
    ),
    st.integers().map(str),
    st.floats().map(str),
    st.text(max_size=20),
    st.text(max_size=20).map(toml),
)
LINES = st.lists(st.tuples(NAMES, st.sampled_from([" = ", ".", "\n", ""]), SCRAPS).map("".join), max_size=6)


@given(st.one_of(st.text(), LINES.map("\n".join)))
@settings(max_examples=400)
def test_any_text_gives_a_configuration_within_its_bounds(text: str) -> None:
    config, problems = of_text(text, PATH)
    assert within_bounds(config)
    for problem in problems:
        assert 1 <= problem.line <= len(text.splitlines()) + 1
        assert problem.text
        assert problem.cure


@given(st.binary())
def test_any_bytes_give_a_configuration(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kiosk.toml"
        path.write_bytes(content)
        assert within_bounds(read(path)[0])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(KEYS), JSON)
def test_any_value_of_a_key_is_good_or_said(key: Any, value: object) -> None:
    try:
        key.read(value)
    except ValueError as error:
        assert str(error)  # noqa: PT017
