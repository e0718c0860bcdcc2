from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.core.kiosk.config import KioskConfig, Opening
from viewer.core.kiosk.hours import DAY_MIN
from viewer.core.kiosk.questions import TRIES, Stopped, answers

PACKS = Path(__file__).resolve().parents[2] / "packs"


class Person:
    """Answers in turn, and keeps what was asked and said."""

    def __init__(self, *words: str) -> None:
        self._words: Iterator[str] = iter(words)
        self.asked: list[str] = []
        self.said: list[str] = []

    def ask(self, prompt: str) -> str:
        self.asked.append(prompt)
        try:
            return next(self._words)
        except StopIteration:
            raise EOFError from None

    def say(self, line: str) -> None:
        self.said.append(line)


def asked(config: KioskConfig, *words: str) -> tuple[KioskConfig, Person]:
    person = Person(*words)
    return answers(config, person.ask, person.say), person


def test_enter_takes_what_is_there() -> None:
    whole = tuple(Opening(day, 0, DAY_MIN) for day in range(7))
    for config in (KioskConfig(), KioskConfig(hours=whole, diagonal_in=15.6, rotation=90, idle_s=300)):
        found, person = asked(config, *[""] * 7)
        assert found == config
        assert person.said == []
        assert len(person.asked) == 7


def test_every_answer_is_kept() -> None:
    words = ("", "en", '27,5"', "270°", "120", "08:00-12:00, 13:00-18:00", "9:00-12:00", "closed", "treatments")
    found, _ = asked(KioskConfig(), *words)
    assert found == KioskConfig(
        diagonal_in=27.5,
        rotation=270,
        idle_s=120,
        attract_tour="treatments",
        hours=(
            *(one for day in range(5) for one in (Opening(day, 480, 720), Opening(day, 780, 1080))),
            Opening(5, 540, 720),
        ),
    )


def test_a_wrong_answer_is_told_and_asked_again() -> None:
    words = ("nowhere", "", "en, de", "en", "big", "24", "45", "90", "5", "60", "8-12", "always", "disco", "attract")
    found, person = asked(KioskConfig(), *words)
    assert (found.rotation, found.idle_s, found.hours) == (90, 60, ())
    assert len(person.said) == 7
    for line, said in zip(person.said, ("no pack", "in de", "no number", "45", "5", "“8”", "disco"), strict=True):
        assert said in line


def test_the_packs_own_languages_and_tours_are_asked_for() -> None:
    found, person = asked(KioskConfig(), str(PACKS / "bilingual"), "ar", "", "", "", "", "both")
    assert (found.pack, found.languages) == (PACKS / "bilingual", ("ar",))
    assert found.attract_tour == "both"
    assert "en, ar" in person.asked[1]
    assert "(both) [both]" in person.asked[-1]


def test_days_that_are_all_closed_are_always_open() -> None:
    found, person = asked(KioskConfig(), "", "", "", "", "", "closed", "closed", "closed", "")
    assert found.hours == ()
    assert "always open" in person.said[-1]


def test_nobody_is_asked_for_ever() -> None:
    with pytest.raises(Stopped):
        asked(KioskConfig(), "", *["klingon!"] * TRIES)
    with pytest.raises(EOFError):
        asked(KioskConfig())
