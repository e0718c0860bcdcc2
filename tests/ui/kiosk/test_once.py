"""A count is one of visits, whatever a visitor does in one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from tests.kiosk.standing import standing
from viewer.state.kiosk import way
from viewer.state.kiosk.visit import VisitState
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.once import OnceAVisit

pytestmark = pytest.mark.usefixtures("qapp")


def test_each_thing_once_and_again_in_the_next_visit() -> None:
    parent = QObject()
    visit = VisitState(parent=parent)
    told: list[tuple[str, str]] = []

    def count(kind: str, name: str) -> None:
        told.append((kind, name))

    once = OnceAVisit(count, visit, parent)
    visit.used()
    for kind, name in (("topic", "a"), ("topic", "b"), ("topic", "a"), ("qr", "a"), ("qr", "a")):
        once.count(kind, name)
    assert told == [("topic", "a"), ("topic", "b"), ("qr", "a")]
    visit.end()
    once.count("topic", "a")
    assert told[3:] == [("topic", "a")]


def test_a_topic_in_three_languages_is_one_and_each_language_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with standing(tmp_path, size=(700, 700)) as kiosk:
        told: list[tuple[str, str]] = []

        def count(kind: str, name: str) -> None:
            told.append((kind, name))

        monkeypatch.setattr(kiosk.program.records, "count", count)
        other = next(one.id for one in kiosk.program.booth.pack.reading_order("en") if one.id != kiosk.topic)
        for _ in range(2):
            kiosk.rest()
            kiosk.visit.used()
            for language in ("en", "es", "ar", "en"):
                kiosk.program.booth.choices.set_language(language)
                for topic in (kiosk.topic, other, kiosk.topic):
                    kiosk.window.face.desk.way.go(Spot(way.ARTICLE, topic))
                    kiosk.settle()
        assert [one for one in told if one[0] == "topic"] == [("topic", kiosk.topic), ("topic", other)] * 2
        assert [name for kind, name in told if kind == "language"] == ["en", "es", "ar"] * 2
