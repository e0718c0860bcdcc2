"""The next visitor sees what the first one saw: every field, every pixel; of the last one's words nothing is anywhere.

Fifty random visits, from a seed, on a clock of the test's own. What is compared is told by observing.py, which finds
new states by itself. Each check is shown to fail on a planted leak.
"""

from __future__ import annotations

import gc
import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import CellType, CodeType, FrameType, FunctionType, GeneratorType

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from tests.kiosk.observing import APART, ONCE, Facts, differences, pixels
from tests.kiosk.standing import Standing, standing
from tests.kiosk.ten_fingers import warm
from tests.kiosk.visitor import CANARY, Visitor
from viewer.state.kiosk import way
from viewer.state.kiosk.visit import Phase
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.search_screen import SearchScreen

VISITS = 50
NOT_HOLDERS = (FrameType, CellType, GeneratorType, FunctionType, CodeType)
TOUR_EVERY = 10  # visits
PLACES = ("home", "section", "article", "picture", "search", "take")


@pytest.fixture(scope="module")
def kiosk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standing]:
    with standing(tmp_path_factory.mktemp("kiosk")) as made:
        yield made


Seen = dict[str, tuple[Facts, bytes]]


def tour(kiosk: Standing, languages: tuple[str, ...]) -> Seen:
    """What a visitor finds who goes to each screen, in each language, and touches nothing there."""
    seen: Seen = {}
    for language in languages:
        for place in PLACES:
            kiosk.rest()
            kiosk.visit.used()
            kiosk.program.booth.choices.set_language(language)
            if place != "home":
                kiosk.window.face.desk.way.go(kiosk.spot(place))
            kiosk.finish()
            seen[f"{place}, {language}"] = kiosk.eye.facts(), pixels(kiosk.window)
    kiosk.rest()
    kiosk.finish()
    seen["after it"] = kiosk.eye.facts(), pixels(kiosk.window)
    return seen


def changed(first: Seen, later: Seen) -> list[str]:
    """Fields and pictures that are not what they were."""
    found = []
    for place, (then, picture) in later.items():
        found += [f"{place}: {words}" for words in differences(first[place][0], then)][:12]
        if picture != first[place][1]:
            found.append(f"{place}: the picture differs")
    return found


def test_fifty_visitors_leave_nothing(kiosk: Standing, tmp_path: Path) -> None:
    eye, fresh_picture = kiosk.eye, pixels(kiosk.window)
    fresh = eye.facts({**APART, **ONCE})
    languages = kiosk.program.booth.choices.languages
    warm(kiosk)
    first = tour(kiosk, languages)
    start = first["after it"][0]
    assert differences(fresh, eye.facts({**APART, **ONCE}), everywhere=False) == [], (
        "a tour that touches nothing leaves nothing"
    )
    assert first["after it"][1] == fresh_picture

    visitor = Visitor(kiosk, seed=5)
    for visit in range(1, VISITS + 1):
        visitor.visit()
        kiosk.finish()
        assert differences(start, kiosk.eye.facts()) == [], f"after visit {visit}"
        if visit % TOUR_EVERY == 0:
            some = languages if visit == VISITS else (languages[0],)
            assert changed(first, tour(kiosk, some)) == [], f"after visit {visit}"
            assert pixels(kiosk.window) == fresh_picture
    assert visitor.acts > 4 * VISITS
    assert visitor.asked >= 3, "the canary was typed"
    assert traces(kiosk.home) == []


def traces(home: Path) -> list[str]:
    """Where the canary, or the beginning of it, is to be found after a visit."""
    word = CANARY[:5]
    found = []
    for root in (home, Path(tempfile.gettempdir(), f"septa-{os.getuid()}")):
        for path in root.rglob("*") if root.is_dir() else ():
            if path.is_file() and word.encode() in path.read_bytes().lower():
                found.append(f"file {path}")
            if path.is_file() and path.suffix in (".sqlite", ".db"):
                with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as base:
                    found += [f"table of {path}" for line in base.iterdump() if word in line.lower()]
    clipboard = QApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if word in clipboard.text(mode):
            found.append(f"clipboard {mode}")
    return found + held_words(word)


def held_words(word: str) -> list[str]:
    """What holds the word in an attribute or a container. The tests' own words are no leak."""
    gc.collect()
    ours = [vars(module) for name, module in sys.modules.items() if name.partition(".")[0] in ("tests", "conftest")]
    found = []
    for one in gc.get_objects():
        if isinstance(one, NOT_HOLDERS) or any(one is own for own in ours):
            continue
        for held in gc.get_referents(one):
            if any(held is own for own in ours):  # held by this very list of them
                continue
            # A dict or tuple of plain values is none of the garbage collector's business: it is looked into here.
            within = held.values() if type(held) is dict else held if type(held) is tuple else (held,)
            if any(isinstance(text, str) and word in text.lower() for text in within):
                found.append(f"held by a {type(one).__name__}: {str(one)[:200]}")
    return found


# -- a leak that is planted is seen


@pytest.fixture
def settled(kiosk: Standing) -> Iterator[tuple[Standing, Facts]]:
    kiosk.rest()
    kiosk.finish()
    yield kiosk, kiosk.eye.facts()
    kiosk.rest()


def test_a_scroll_that_stays_is_seen(kiosk: Standing) -> None:
    kiosk.go("article")
    kiosk.rest()
    start = kiosk.eye.facts()
    area = kiosk.window.face.screen_for(way.ARTICLE).findChildren(QAbstractScrollArea)[0]
    bar = area.verticalScrollBar()
    whole = bar.minimum(), bar.maximum(), bar.value()
    bar.setRange(0, 100)
    bar.setValue(7)
    assert any("scroll" in words for words in differences(start, kiosk.eye.facts()))
    bar.setRange(*whole[:2])
    bar.setValue(whole[2])


def test_a_language_that_stays_is_seen(settled: tuple[Standing, Facts]) -> None:
    kiosk, start = settled
    kiosk.program.booth.choices.set_language("ar")
    kiosk.finish()
    found = differences(start, kiosk.eye.facts())
    assert any(words.startswith("application: direction") for words in found)
    assert any("choices._language" in words for words in found)


def test_a_query_that_stays_is_seen(settled: tuple[Standing, Facts], monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk, _ = settled
    kiosk.go("search")
    first = kiosk.eye.facts()
    kiosk.rest()
    monkeypatch.setattr(SearchScreen, "reset", lambda _screen: None)
    kiosk.go("search")
    screen = kiosk.window.face.screen_now
    assert isinstance(screen, SearchScreen)
    screen.type_letter("x")
    kiosk.go("search")
    found = differences(first, kiosk.eye.facts())
    monkeypatch.undo()
    assert any("TypedBox" in words for words in found)


def test_a_way_back_that_stays_is_seen(settled: tuple[Standing, Facts]) -> None:
    kiosk, start = settled
    kiosk.window.face.desk.way._spots.append(Spot(way.SEARCH))
    assert any("way._spots" in words for words in differences(start, kiosk.eye.facts()))
    kiosk.window.face.desk.way._spots.pop()


def test_a_picture_state_and_a_hold_that_stay_are_seen(settled: tuple[Standing, Facts]) -> None:
    kiosk, start = settled
    quilt = kiosk.window.face.desk.session.quilt
    quilt.set_weight(30) if hasattr(quilt, "set_weight") else quilt._back.append(quilt.state)
    kiosk.visit._held.add("aloud")
    found = differences(start, kiosk.eye.facts())
    assert any("quilt" in words for words in found)
    assert any("visit._held" in words for words in found)
    kiosk.visit._held.clear()


def test_a_word_in_the_clipboard_or_a_file_is_seen(kiosk: Standing) -> None:
    QApplication.clipboard().setText(CANARY)
    (kiosk.home / "note.txt").write_text(f"asked for {CANARY}")
    found = traces(kiosk.home)
    (kiosk.home / "note.txt").unlink()
    QApplication.clipboard().clear()
    assert any(words.startswith("file") for words in found)
    assert any(words.startswith("clipboard") for words in found)


class Holder:
    """Keeps what was asked."""

    def __init__(self) -> None:
        self.asked = CANARY.upper()


def test_a_word_held_by_an_object_is_seen(kiosk: Standing) -> None:
    holder = Holder()
    assert any("Holder" in words for words in held_words(CANARY[:5]))
    holder.asked = ""
    holder.kept = [f"{CANARY} again"]  # type: ignore[attr-defined]
    assert any("list" in words for words in held_words(CANARY[:5]))


def test_time_is_the_tests_own(kiosk: Standing) -> None:
    kiosk.rest()
    kiosk.visit.used()
    assert kiosk.visit.phase is Phase.USED
    kiosk.time_out()
    assert kiosk.visit.phase is Phase.START
